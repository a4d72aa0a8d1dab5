import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { listed, type Transaction } from "../../db/client.ts";
import { actorIdentifiers, actorNames, actorPositions } from "../../db/tables/actors.ts";
import { anchors } from "../../db/tables/anchors.ts";
import { articleAuthors } from "../../db/tables/articles.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { tableOf } from "../resources/tables.ts";
import { RedactedText, redactSnapshot, type Snapshot, wordColumns } from "./snapshots.ts";
import type { Finder } from "./stretches.ts";

/** A resource that an erasure took something from. */
export interface Touched {
  type: ResourceType;
  id: string;
}

/** What belongs to a resource and holds words: its list in the snapshot, the column that says whose it is, and what tells one from the next. */
const belongings: { list: string; types: ResourceType[]; table: PgTable; owner?: string; keys: string[] }[] = [
  { list: "authors", types: ["article"], table: articleAuthors, owner: "article_id", keys: ["ordinal"] },
  { list: "names", types: ["actor"], table: actorNames, owner: "actor_id", keys: ["ordinal"] },
  { list: "identifiers", types: ["actor"], table: actorIdentifiers, owner: "actor_id", keys: ["ordinal"] },
  { list: "positions", types: ["actor"], table: actorPositions, owner: "actor_id", keys: ["ordinal"] },
  ...(["claim", "quote", "citation", "mention"] as const).map((type) => ({
    list: "anchors",
    types: [type] as ResourceType[],
    table: anchors as PgTable,
    owner: `${type}_id`,
    keys: ["role", "ordinal"],
  })),
];

/** Columns that follow from where the words are, beside those that hold them. */
const placed = ["text", "position", "changes", "start_offset", "end_offset", "exact", "prefix", "suffix", "selector"];
/** What becomes of an actor whose naming is withheld. */
const naming = ["naming", "wikidata_id"];

/** What snapshots leave out where it is as it always was. */
const unsaid: Partial<Record<ResourceType, object>> = { actor: { naming: "stated" } };

/** Takes what is found out of every text revision of an article. Returns them by number. */
export async function rewriteTexts(tx: Transaction, articleId: string, find: Finder): Promise<Map<number, RedactedText>> {
  const stored = await tx.execute<{ revision: number; text: string; blocks: { block: number; start: number; end: number }[] }>(sql`
    select t.revision, t.text,
           (select json_agg(json_build_object('block', b.block, 'start', b.start_offset, 'end', b.end_offset) order by b.block)
              from blocks b where b.article_id = t.article_id and b.text_revision = t.revision) as blocks
      from text_revisions t where t.article_id = ${articleId} for update of t`);
  const texts = new Map(stored.map(({ revision, text }) => [revision, new RedactedText(text, find)]));
  for (const { revision, blocks } of stored) {
    const text = texts.get(revision) as RedactedText;
    if (text.stretches.length === 0) continue;
    const moved = blocks.map(({ block, start, end }) => ({ block, start: text.start(start), end: text.end(end) }));
    await tx.execute(sql`
      update text_revisions set text = ${text.text}, sha256 = ${text.sha256}, length = ${text.after.length}
       where article_id = ${articleId} and revision = ${revision}`);
    await tx.execute(sql`
      update blocks b set start_offset = m.start, end_offset = m."end"
        from json_to_recordset(${JSON.stringify(moved)}::json) as m (block integer, start integer, "end" integer)
       where b.article_id = ${articleId} and b.text_revision = ${revision} and b.block = m.block`);
    await tx.execute(sql`select refuse_unless_tiled(${articleId}, ${revision})`);
  }
  return texts;
}

/**
 * Takes what is found out of every revision of these resources and of their rows. Of those in `overrides` what is given there
 * stands in place of what was. Returns what changed.
 */
export async function rewriteResources(
  tx: Transaction,
  which: SQL,
  find: Finder,
  { texts = new Map(), overrides = new Map() }: { texts?: ReadonlyMap<number, RedactedText>; overrides?: ReadonlyMap<string, object> } = {},
): Promise<Touched[]> {
  const stored = await tx.execute<{ type: ResourceType; revision: number; snapshot: Snapshot; latest: boolean }>(sql`
    select r.type, r.revision, r.snapshot, r.revision = max(r.revision) over (partition by r.resource_id) as latest
      from revisions r where ${which}`);
  const changed = stored.flatMap((item) => {
    const redacted = redactSnapshot(item.snapshot, find, texts);
    const override = overrides.get(item.snapshot.id);
    if (redacted === item.snapshot && !override) return [];
    return [{ ...item, snapshot: { ...redacted, ...override } }];
  });
  if (changed.length === 0) return [];
  await tx.execute(sql`
    update revisions r set snapshot = n.snapshot
      from json_to_recordset(${JSON.stringify(changed)}::json) as n (revision integer, snapshot jsonb)
     where r.resource_id = n.snapshot ->> 'id' and r.revision = n.revision`);
  for (const [type, items] of Map.groupBy(
    changed.filter(({ latest }) => latest),
    (item) => item.type,
  )) {
    await rewriteRows(
      tx,
      type,
      items.map(({ snapshot }) => snapshot),
    );
  }
  const touched = new Map(changed.map(({ type, snapshot: { id } }) => [id, { type, id }]));
  return [...touched.values()];
}

/** Makes rows what their latest revisions say by now. Those that a list no longer has are gone. */
async function rewriteRows(tx: Transaction, type: ResourceType, snapshots: Snapshot[]): Promise<void> {
  const table = tableOf[type];
  const given = sql`${JSON.stringify(snapshots.map((snapshot) => ({ ...unsaid[type], ...snapshot })))}::text::jsonb`;
  await update(tx, table, sql`jsonb_populate_recordset(null::${table}, ${given}) n`, sql`n.id = t.id`);
  for (const { list, table: below, owner = "", keys } of belongings.filter(({ types }) => types.includes(type))) {
    const whose = sql.identifier(owner);
    const items = sql`(
      select s.value ->> 'id' as of_resource, x.* from jsonb_array_elements(${given}) s
       cross join lateral jsonb_populate_recordset(null::${below}, s.value -> ${list}) x) n`;
    const same = sql`n.of_resource = t.${whose} and ${sql.join(
      keys.map((key) => sql`n.${sql.identifier(key)} = t.${sql.identifier(key)}`),
      sql` and `,
    )}`;
    await tx.execute(sql`
      delete from ${below} t where t.${whose} in ${listed(snapshots.map(({ id }) => id))} and not exists (select from ${items} where ${same})`);
    await update(tx, below, items, same);
  }
}

/** Sets the columns of a table, known here as `t`, that hold words or follow from them to what `from` has in them. */
async function update(tx: Transaction, table: PgTable, from: SQL, where: SQL): Promise<void> {
  const columns = Object.values(getTableColumns(table))
    .map(({ name }) => name)
    .filter((name) => wordColumns.has(name) || placed.includes(name) || naming.includes(name))
    .map((name) => sql.identifier(name));
  if (columns.length === 0) return;
  const [ours, theirs] = [sql`t`, sql`n`].map((of) =>
    sql.join(
      columns.map((column) => sql`${of}.${column}`),
      sql`, `,
    ),
  );
  const list = sql.join(columns, sql`, `);
  await tx.execute(sql`
    update ${table} t set (${list}) = row(${theirs as SQL}) from ${from} where ${where} and (${ours as SQL}) is distinct from (${theirs as SQL})`);
}
