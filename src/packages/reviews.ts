import { sql } from "drizzle-orm";
import { listed, prepared, type Transaction } from "../../db/client.ts";
import type { Entered } from "../erasures/enter.ts";
import { type ImportRemark, pointer } from "./faults.ts";
import { type PackageList, packageLists, type ReadPackage } from "./read.ts";
import type { Resolution } from "./resolve.ts";
import type { ArticlePackage, PackageProvenance } from "./schema.ts";

// Reviews travel in packages, and are taken from whoever may review. From others only that there is none: it takes back that
// something was accepted, as their changes of single things do, and what was rejected stays so.

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
  const message = "takes a key that may review: what is stored keeps its review, and what is new is unreviewed";
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

const isSame = (one: Review, other: Review): boolean =>
  one.reviewStatus === other.reviewStatus &&
  one.reviewedBy === other.reviewedBy &&
  Date.parse(one.reviewedAt ?? "") === Date.parse(other.reviewedAt ?? "");
