import { type SQL, sql } from "drizzle-orm";
import { listed, type Transaction, textArray } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { withdrawArticle } from "../corrections/retract.ts";
import { randomCharacters } from "../packages/identity.ts";
import { tableOf } from "../resources/tables.ts";
import { rewriteTexts, type Touched } from "./rewrite.ts";
import { erasedMark } from "./stretches.ts";
import { onlyOf, spokenOf, withMerged } from "./uses.ts";

/** What everything becomes that is gone as a whole; who may have reviewed it is gone too. */
const common = { provenance_agent: null, provenance_confidence: null, needs_review: false };
const noDate = (name: string, basis: "unknown" | null = null) => ({
  ...Object.fromEntries(["edtf", "earliest", "latest", "open", "note"].map((part) => [`${name}_${part}`, null])),
  [`${name}_basis`]: basis,
});

/** What stands in the columns of a resource that is gone as a whole: as little as the tables allow. */
const blank = (type: ResourceType, id: string): object => ({ ...common, ...ofType[type](id) });
const ofType: Record<ResourceType, (id: string) => object> = {
  article: () => ({
    // Nobody can have taken it before.
    slug: `erased-${randomCharacters(26)}`,
    ...{ headline: null, section: null, byline: null, publisher_id: null, canonical_url: null, rights_holder: null, rights_terms: null },
    ...noDate("published", "unknown"),
  }),
  claim: () => ({
    ...{ statement: erasedMark, claimant_kind: "author", claimant_actor_id: null, claimant_source_id: null, attribution: "author" },
  }),
  quote: () => ({
    ...{ text: erasedMark, display_text: erasedMark, event_id: null },
    ...{ speaker_kind: null, speaker_actor_id: null, speaker_source_id: null, speaker_name: null, speaker_descriptor: null },
    ...{ verification_status: "notChecked", verification_source_id: null, verification_checked_by: null, verification_checked_at: null },
    ...noDate("said"),
  }),
  source: (id) => ({
    ...{ url: `urn:nutgraph:erased:${id}`, normalized_url: `urn:nutgraph:erased:${id}`, host: "erased" },
    ...{ title: null, publisher_id: null, publisher_name: null },
    ...noDate("published"),
  }),
  citation: () => ({ event_id: null, confidence: null, position: null }),
  actor: () => ({ name: erasedMark, description: null, country_code: null, wikidata_id: null }),
  mention: () => noDate("time"),
  event: () => ({
    ...{ title: erasedMark, place_name: null, place_country_code: null, place_actor_id: null, wikidata_id: null },
    ...noDate("time"),
  }),
  factCheck: (id) => ({
    ...{ publisher_name: erasedMark, publisher_url: null, host: "erased", url: `urn:nutgraph:erased:${id}`, verdict_label: erasedMark },
    ...{ rating_value: null, rating_best: null, rating_worst: null, summary: null, published_at: null },
  }),
  correction: () => ({ notice: erasedMark, reason: null, changes: [], affects: [] }),
};

/** The lists that go with a resource: their names in its snapshots, their tables, and the columns that say whose they are. */
const lists: Partial<Record<ResourceType, [list: string, table: string, owner: string][]>> = {
  article: [["authors", "article_authors", "article_id"]],
  actor: [
    ["names", "actor_names", "actor_id"],
    ["identifiers", "actor_identifiers", "actor_id"],
    ["positions", "actor_positions", "actor_id"],
  ],
  event: [["participants", "participants", "event_id"]],
  citation: [["anchors", "anchors", "citation_id"]],
  mention: [["anchors", "anchors", "mention_id"]],
  quote: [
    ["anchors", "anchors", "quote_id"],
    ["vias", "quote_vias", "quote_id"],
    ["abouts", "quote_abouts", "quote_id"],
  ],
  claim: [
    ["anchors", "anchors", "claim_id"],
    ["vias", "claim_vias", "claim_id"],
    ["abouts", "claim_abouts", "claim_id"],
    ["event_ids", "claim_events", "claim_id"],
    ["quote_ids", "claim_quotes", "claim_id"],
    ["evidence", "evidence", "claim_id"],
    ["relations_from", "relations", "from_claim_id"],
    ["relations_to", "relations", "to_claim_id"],
  ],
};

/** Withdraws what is to go: an article with what belongs to it and what nothing else speaks of. Returns all that goes. */
export async function withdrawWhole(tx: Transaction, { type, id }: Touched, reason: string): Promise<Touched[]> {
  const before = await wholeOf(tx, { type, id });
  if (type === "article") await withdrawArticle(tx, id, null, reason);
  for (const [of, items] of Map.groupBy(before, (item) => item.type)) {
    await tx.execute(sql`
      update ${tableOf[of]} set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = ${reason}
       where id in ${listed(items.map((item) => item.id))} and status not in ('withdrawn', 'merged')`);
  }
  return before;
}

/** A resource and all that is nothing without it, but what is gone already. */
async function wholeOf(tx: Transaction, { type, id }: Touched): Promise<Touched[]> {
  const claims = sql`select id from claims where id = ${id} or article_id = ${id}`;
  const corpus = type === "article" ? await onlyOf(tx, id, await spokenOf(tx, [id])) : await withMerged(tx, [id]);
  const below = await tx.execute<{ type: ResourceType; id: string }>(sql`
    select w.type, w.id from (
      select 'claim', id from claims where article_id = ${id} union all select 'quote', id from quotes where article_id = ${id}
      union all select 'citation', id from citations where article_id = ${id} union all select 'mention', id from mentions where article_id = ${id}
      union all select 'correction', id from corrections where article_id = ${id}
      union all select 'factCheck', id from fact_checks where claim_id in (${claims})
      union all select type, resource_id from revisions where resource_id in ${listed(corpus)} and revision = 1
    ) w (type, id)
     where w.id <> ${id} and not exists (select from erased_items e where e.resource_id = w.id and e.whole)`);
  return [{ type, id }, ...below];
}

/** Blanks everything that is kept of these: their revisions, their rows, their keys and, of an article, its texts. */
export async function blankWhole(tx: Transaction, items: Touched[], erasureId: string): Promise<void> {
  for (const { id } of items.filter(({ type }) => type === "article")) await blankTexts(tx, id);
  for (const [type, same] of Map.groupBy(items, (item) => item.type)) {
    const ids = listed(same.map(({ id }) => id));
    for (const [, table, owner] of lists[type] ?? [])
      await tx.execute(sql`delete from ${sql.identifier(table)} where ${sql.identifier(owner)} in ${ids}`);
    const emptied = Object.fromEntries((lists[type] ?? []).map(([list]) => [list, []]));
    const values = same.map(({ id }) => ({ id, ...blank(type, id) }));
    const given = sql`${JSON.stringify(values)}::text::jsonb`;
    await tx.execute(sql`
      update revisions r set snapshot = (r.snapshot - 'words') || n.value || ${JSON.stringify({ ...emptied, erasure_id: erasureId })}::text::jsonb
             || case when r.snapshot ->> 'review_status' = 'unreviewed' then '{}' else ${JSON.stringify({ reviewed_by: erasedMark })}::text::jsonb end
             || case when r.snapshot ->> 'withdrawal_reason' is null then '{}' else '{"withdrawal_reason": null}'::jsonb end
             || coalesce((select jsonb_build_object('text', jsonb_build_object('revision', t.revision, 'sha256', t.sha256, 'length', t.length))
                            from text_revisions t where t.article_id = r.resource_id and t.revision = (r.snapshot -> 'text_revision')::integer), '{}')
        from jsonb_array_elements(${given}) n where r.resource_id = n.value ->> 'id'`);
    const columns = Object.keys(values[0] as object).filter((name) => name !== "id");
    const set = (of: SQL) =>
      sql.join(
        columns.map((name) => sql`${of}${sql.identifier(name)}`),
        sql`, `,
      );
    await tx.execute(sql`
      update ${tableOf[type]} t set (${set(sql``)}) = row(${set(sql`n.`)}) from jsonb_populate_recordset(null::${tableOf[type]}, ${given}) n where n.id = t.id`);
    await tx.execute(sql`
      update ${tableOf[type]} set reviewed_by = case when reviewed_by is null then null else ${erasedMark} end, withdrawal_reason = null where id in ${ids}`);
  }
  await blankKeys(tx, items);
}

/** The keys of these, and those that packages of these had. A semi-join of each would read the whole table. */
async function blankKeys(tx: Transaction, items: Touched[]): Promise<void> {
  const ids = textArray(items.map(({ id }) => id));
  const keyed = sql`(resource_id = any(${ids}) or article_id = any(${ids}))`;
  await tx.execute(sql`delete from package_keys where ${keyed}`);
  await tx.execute(sql`
    update package_key_history h set key = ${`erased-${randomCharacters(26)}-`} || n.number
      from (select article_id, type, key, position, row_number() over (order by article_id, type, key, position) as number
              from package_key_history where ${keyed}) n
     where (h.article_id, h.type, h.key, h.position) = (n.article_id, n.type, n.key, n.position)`);
}

/** Of every text of an article one mark is left, in one block. */
async function blankTexts(tx: Transaction, articleId: string): Promise<void> {
  await tx.execute(sql`delete from anchors where article_id = ${articleId}`);
  await tx.execute(sql`delete from blocks where article_id = ${articleId} and block > 0`);
  await rewriteTexts(tx, articleId, (text) => [{ start: 0, end: [...text].length, mark: erasedMark }]);
}
