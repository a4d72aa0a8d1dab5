import { type SQL, sql } from "drizzle-orm";
import { listed, prepared, type Transaction, textArray } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import type { Entered } from "../erasures/enter.ts";
import { tableOf } from "../resources/tables.ts";
import { type ImportRemark, pointer } from "./faults.ts";
import { type PackageList, packageLists, type ReadPackage } from "./read.ts";
import type { Resolution } from "./resolve.ts";
import type { ArticlePackage, PackageProvenance } from "./schema.ts";

// Reviews travel in packages, and are taken from whoever may review. From others only that there is none: it takes back that
// something was accepted, as their changes of single things do, and what was rejected stays so. So does any change of theirs
// of what was accepted, whatever the package says of that.

type Review = Pick<PackageProvenance, "reviewStatus" | "reviewedBy" | "reviewedAt">;
const unreviewed: Review = { reviewStatus: "unreviewed", reviewedBy: null, reviewedAt: null };
const lists = Object.keys(packageLists) as PackageList[];

/** The reviews that are stored of an article and of what its package has, by id. */
export async function storedReviews(tx: Transaction, { articleId, exists, ids }: Resolution): Promise<Map<string, Review>> {
  if (!exists) return new Map();
  const of = (table: string, among: Iterable<string>) => sql`
    select id, review_status as "reviewStatus", reviewed_by as "reviewedBy", to_json(reviewed_at) #>> '{}' as "reviewedAt"
      from ${sql.identifier(table)} where id in ${listed(among)} and review_status <> 'unreviewed'`;
  const all = [of("articles", [articleId]), ...lists.map((list) => of(list, ids[list].values()))];
  const found = await prepared<{ id: string } & Review>(tx, sql.join(all, sql` union all `));
  return new Map(found.map(({ id, ...review }) => [id, review]));
}

/** A package without the reviews that it brings: what is stored keeps its own, and what is new has none. */
export function withoutReviews(
  read: ReadPackage,
  { articleId, idOf, shared }: Resolution,
  stored: ReadonlyMap<string, Review>,
): Pick<Entered, "read" | "remarks"> {
  const { package: content } = read;
  const refused = new Set<string>();
  const keep = (id: string, given: PackageProvenance, at: string): PackageProvenance => {
    const kept = stored.get(id) ?? unreviewed;
    const isSaid = given.reviewStatus !== "unreviewed";
    if (!isSaid && kept.reviewStatus !== "rejected") return given;
    // Of what other articles hold too no import says a review.
    if (isSaid && !isSame(given, kept) && !shared.has(id)) refused.add(at);
    return { ...given, ...kept };
  };
  const ofAll = pointer("provenance", "reviewStatus");
  const items = (list: PackageList) =>
    content[list].map((item, index) => {
      const at = item.provenance ? pointer(list, index, "provenance", "reviewStatus") : ofAll;
      return { ...item, provenance: keep(idOf(list, item.key), item.provenance ?? content.provenance, at) };
    });
  const kept = Object.fromEntries(lists.map((list) => [list, items(list)]));
  const result = { ...content, ...kept, provenance: keep(articleId, content.provenance, ofAll) } as ArticlePackage;
  const message =
    "takes a key that may review: what is stored and stays as it was keeps its review, and what is new or changed is unreviewed";
  return {
    read: { ...read, package: result },
    remarks: [...refused].map((at): ImportRemark => ({ pointer: at, code: "saidByReview", message })),
  };
}

/** The same of a package as it was sent, all of which is new. */
export function unreviewedPackage(json: unknown): unknown {
  const content = json as { provenance?: object } & Partial<Record<PackageList, { provenance?: object }[]>>;
  const without = <Item extends { provenance?: object }>(item: Item): Item =>
    item.provenance ? { ...item, provenance: { ...item.provenance, ...unreviewed } } : item;
  return without({
    ...content,
    ...Object.fromEntries(lists.flatMap((list) => (content[list] ? [[list, content[list].map(without)]] : []))),
  });
}

/**
 * The statements, before changes are recorded, by which what this import has changed of what was accepted is unreviewed
 * again: nobody has accepted that. What other resources say of one, and the number of the text that its words stand in, are no
 * changes of it.
 */
export function reviewsTakenBack({ articleId, ids, shared }: Resolution, stored: ReadonlyMap<string, Review>): SQL[] {
  const content = (snapshot: SQL) => sql`
    ${snapshot} - '{updated_at, needs_review, relations_to, claim_ids}'::text[] || jsonb_build_object('anchors', (
      select jsonb_agg(a.anchor - 'text_revision' order by a.ordinality) from jsonb_array_elements(${snapshot} -> 'anchors') with ordinality a (anchor)))`;
  const of = (type: ResourceType, among: Iterable<string>) => {
    const accepted = [...among].filter((id) => !shared.has(id) && ["accepted", "edited"].includes(stored.get(id)?.reviewStatus ?? ""));
    if (accepted.length === 0) return [];
    return [
      sql`
      update ${tableOf[type]} t set review_status = 'unreviewed', reviewed_by = null, reviewed_at = null
        from resource_snapshots(${type}, ${textArray(accepted)}) n
        cross join lateral (select snapshot from revisions where resource_id = n.resource_id order by revision desc limit 1) last
       where t.id = n.resource_id and ${content(sql`n.snapshot`)} is distinct from ${content(sql`last.snapshot`)}`,
    ];
  };
  return [...of("article", [articleId]), ...lists.flatMap((list) => of(packageLists[list], ids[list].values()))];
}

const isSame = (one: Review, other: Review): boolean =>
  one.reviewStatus === other.reviewStatus &&
  one.reviewedBy === other.reviewedBy &&
  Date.parse(one.reviewedAt ?? "") === Date.parse(other.reviewedAt ?? "");
