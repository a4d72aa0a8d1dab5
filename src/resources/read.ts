import { type SQL, sql } from "drizzle-orm";
import { fixed, type Readable, select } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { Problem } from "../http/problems.ts";
import { lookup } from "./lookup.ts";
import { toMoment } from "./rows.ts";
import { plurals } from "./schemas.ts";

/** A resource as it stands in its latest revision. */
export interface Recorded {
  type: ResourceType;
  revision: number;
  /** Its row and the rows that belong to it, as the database's JSON. */
  snapshot: { id: string; status: string; [column: string]: unknown };
  /** What a citation says of the article; only for resources that are cited by it. */
  article: ArticleReference | null;
  /** What people call the speaker of a quote, or whoever claims a claim where that is not the author; null where nobody knows. */
  saidBy: string | null;
  /** The published fact-checks of a claim, as there are today. */
  factCheckIds: string[] | null;
  /** What the database keeps count of about an actor, an event or a source, as it is today; what is left out counts 0. */
  counts: Record<string, number> | null;
  /** The position at which it was so; left out where it is so now. */
  asOf?: number;
}

/** What a citation says of an article. */
export interface ArticleReference {
  slug: string;
  language: string;
  headline: string | null;
  canonicalUrl: string | null;
  published: string | null;
  authors: string[];
}

/**
 * The snapshot of `revisions` under the alias `r` as far as the rights of today to its article let it be served: where they
 * allow no words, whatever the revision, the words are null; where they allow excerpts, a correction is marked to be cut to
 * that. Everything that is served is read through here.
 */
export const servedSnapshot = (rights: SQL): SQL => sql`case when r.type in ('claim', 'quote', 'citation', 'mention', 'correction')
    and ${rights} = 'none' then without_words(r.snapshot)
    when r.type = 'correction' and ${rights} = 'excerpts' then r.snapshot || '{"excerpts": true}' else r.snapshot end as snapshot`;

/** What others say of what `revisions` under the alias `r` names: the same for every revision of it. */
export const countedColumns: SQL = sql`case when r.type = 'claim' then (
  select json_agg(f.id order by f.published_at nulls last, f.id) from fact_checks f
   where f.claim_id = r.resource_id and f.status = 'published' and f.review_status <> 'rejected') end as "factCheckIds",
  case when r.type in ('actor', 'event') then (select json_object_agg(n.counted, n.count) from resource_counts n where n.resource_id = r.resource_id)
    when r.type = 'source' then (select json_object_agg(n.counted, n.count) from (
      select counted, count from resource_counts where resource_id = r.resource_id
      union all select 'citations', citation_count from sources where id = r.resource_id) n) end as counts`;

/** The column `saidBy` of `revisions` under the alias `r`, from queries of what an actor or a source with this id is called. */
export const saidByColumn = (actor: (id: SQL) => SQL, source: (id: SQL) => SQL): SQL => sql`case
  when r.type = 'claim' and r.snapshot ->> 'claimant_kind' <> 'author'
    then coalesce((${actor(sql`r.snapshot ->> 'claimant_actor_id'`)}), (${source(sql`r.snapshot ->> 'claimant_source_id'`)}))
  when r.type = 'quote' and r.snapshot ->> 'speaker_kind' is not null
    then coalesce((${actor(sql`r.snapshot ->> 'speaker_actor_id'`)}), (${source(sql`r.snapshot ->> 'speaker_source_id'`)})) end as "saidBy"`;

const saidBy = saidByColumn(
  (id) => sql`select a.name from actors a where a.id = ${id} and a.status <> 'withdrawn'`,
  (id) => sql`select coalesce(o.title, o.publisher_name, o.host) from sources o where o.id = ${id} and o.status <> 'withdrawn'`,
);

/** Some of `revisions`, with what recordedColumns need of their articles. */
export const withArticles = (revisions: SQL): SQL => sql`(
  select v.*, o.slug, o.language, o.headline, o.canonical_url, o.published_edtf, o.rights_text
    from ${revisions} v left join articles o on o.id = v.article_id)`;

/** The columns of a Recorded, from revisions with their articles under the alias `r`. */
export const recordedColumns: SQL = fixed(sql`r.type, r.revision, ${servedSnapshot(sql`r.rights_text`)}, ${countedColumns}, ${saidBy},
  case when r.type in ('claim', 'quote') then json_build_object('slug', r.slug, 'language', r.language, 'headline', r.headline,
    'canonicalUrl', r.canonical_url, 'published', r.published_edtf,
    'authors', (select coalesce(json_agg(w.name order by w.ordinal), '[]') from article_authors w where w.article_id = r.article_id)) end as article`);

/** The latest revision, with its article, of what `id` names, a column of an outer query. */
export const latestRevision = (id: SQL): SQL =>
  withArticles(sql`(select * from revisions where resource_id = ${id} order by revision desc limit 1)`);

/** The resource of a type with this id. Throws 404 where there never was one and 410, with what is left to see, where it is withdrawn. */
export async function findResource(db: Readable, type: ResourceType, id: string): Promise<Recorded> {
  const found = await findOne(db, id);
  if (found?.type !== type) throw notFound(type, id);
  refuseErased(found);
  if (found.snapshot.status === "withdrawn") {
    throw new Problem("withdrawn", `${id} has been withdrawn; \`data\` says since when and why.`, { data: toStub(found) });
  }
  if (found.snapshot.merged_into) throw merged(found);
  return found;
}

/** Most resources that one such statement finds. */
const foundAtOnce = 32;

const findAlike = lookup(async (db, ids) => {
  const found = new Map((await findResources(db, [...ids])).map((item) => [item.snapshot.id, item]));
  return ids.map((one) => found.get(one));
}, foundAtOnce);

/** The resource with this id, by a statement that began after the call; within a transaction by one of its own. */
async function findOne(db: Readable, id: string): Promise<Recorded | undefined> {
  return "$client" in db ? await findAlike(db, id) : (await findResources(db, [id]))[0];
}

/** The same, or what it was merged into. */
export async function findCurrent(db: Readable, type: ResourceType, id: string): Promise<Recorded> {
  const found = await findOne(db, id);
  return await findResource(db, type, (found?.snapshot.merged_into as string | null | undefined) ?? id);
}

/** What a resource was in one revision. Throws 404 where there is none and, of all but the last, 410 where it has been withdrawn since. */
export async function findRevision(db: Readable, type: ResourceType, id: string, revision: number): Promise<Recorded> {
  const latest = await findOne(db, id);
  if (latest) refuseErased(latest);
  if (latest?.revision === revision) return latest;
  if (latest?.snapshot.status === "withdrawn") return await findResource(db, type, id);
  const [found] = await select<Recorded>(
    db,
    sql`select ${recordedColumns} from ${withArticles(sql`revisions`)} r where r.resource_id = ${id} and r.revision = ${revision}`,
  );
  if (!found) throw notFound(type, id);
  return found;
}

/** Throws 410 where nothing is left of a resource, in whatever revision, but that it was. */
export function refuseErased(item: Recorded): void {
  const { erasure_id: erasureId, id } = item.snapshot as { id: string; erasure_id?: string };
  if (erasureId === undefined) return;
  throw new Problem("erased", `${id} has been erased; /v1/erasures/${erasureId} says since when and why.`, { data: toStub(item) });
}

/** Where a merged resource was, its successor is. */
export function merged({ type, revision, snapshot }: Recorded): Problem {
  const { id, merged_into: mergedIntoId } = snapshot as unknown as { id: string; merged_into: string };
  return new Problem("merged", `${id} has been merged into ${mergedIntoId}.`, { data: { id, type, revision, mergedIntoId } });
}

export function notFound(type: ResourceType, id: string): Problem {
  return new Problem("notFound", `There is no ${type} ${id}; /v1/${plurals[type]} lists those that there are.`);
}

/** The resources with these ids that exist, in no order. */
export async function findResources(db: Readable, ids: string[]): Promise<Recorded[]> {
  if (ids.length === 0) return [];
  const [only] = ids;
  const which =
    ids.length === 1
      ? sql`(select ${only}::text as id)`
      : sql`(select distinct value as id from json_array_elements_text(${JSON.stringify(ids)}::json))`;
  return await select<Recorded>(db, sql`select ${recordedColumns} from ${which} w cross join lateral ${latestRevision(sql`w.id`)} r`);
}

/** The same with all words, whatever the rights allow: to be changed, not to be served. */
export async function withAllWords(db: Readable, item: Recorded): Promise<Recorded> {
  const [found] = await select<Pick<Recorded, "snapshot">>(
    db,
    sql`select snapshot from revisions where resource_id = ${item.snapshot.id} and revision = ${item.revision}`,
  );
  return { ...item, ...found };
}

/** What is left to see of a withdrawn resource. */
export function toStub({ type, revision, snapshot }: Recorded) {
  return {
    id: snapshot.id,
    type,
    revision,
    withdrawnAt: toMoment((snapshot.withdrawn_at ?? snapshot.updated_at) as string),
    reason: snapshot.withdrawal_reason as string | null,
    correctionId: (snapshot.withdrawal_correction_id as string | null | undefined) ?? null,
    erasureId: (snapshot.erasure_id as string | undefined) ?? null,
  };
}
