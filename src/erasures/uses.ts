import { type SQL, sql } from "drizzle-orm";
import { listed, type Transaction, textArray } from "../../db/client.ts";
import { type CorpusType, corpusTypes, isAnnotation, resourcePrefixes } from "../../db/vocabulary.ts";
import { type CorpusReference, corpusReferences } from "../resources/corpus-references.ts";
import { tableOf } from "../resources/tables.ts";

/** An actor, source or event, and what speaks of it: an article, or something of the corpus that refers to it or that it became. */
interface Use {
  id: string;
  by: string;
}

const isArticle = (id: string) => id.startsWith(resourcePrefixes.article);

/** What a column says: of what belongs to an article, that the article speaks of it. */
const said = ({ table, column, of, owner }: CorpusReference): SQL =>
  isAnnotation(of)
    ? sql`select t.${sql.identifier(column)}, o.article_id from ${sql.identifier(table)} t join ${tableOf[of]} o on o.id = t.${sql.identifier(owner)}`
    : sql`select ${sql.identifier(column)}, ${sql.identifier(owner)} from ${sql.identifier(table)}`;

/** Everything of a type that speaks of something of the corpus. */
const saidOf = (type: CorpusType): SQL[] => [
  ...corpusReferences[type].map(said),
  sql`select id, merged_into from ${tableOf[type]}`,
  ...(type === "event" ? [] : [sql`select id, article_id from ${tableOf[type]}`]),
];

const everything = sql.join(
  [sql`select resource_id, article_id from package_keys where type in ${listed(corpusTypes)}`, ...corpusTypes.flatMap(saidOf)],
  sql` union all `,
);

/** Whether a use `u` is one: what is gone as a whole uses nothing. */
const isUse = sql`u.id is not null and u.by is not null and not exists (select from erased_items e where e.resource_id = u.by and e.whole)`;

/** Uses of any of these, or by any of them. Each is looked up by itself, by the indexes. */
async function usesWhere(tx: Transaction, side: "id" | "by", named: Iterable<string>): Promise<Use[]> {
  return [
    ...(await tx.execute<Use & Record<string, unknown>>(sql`
      select distinct u.id, u.by from unnest(${textArray([...named])}) n (named) cross join lateral (
        select u.id, u.by from (${everything}) u (id, by) where u.${sql.identifier(side)} = n.named offset 0) u
       where ${isUse}`)),
  ];
}

/** These and what was merged into them, which is the same. */
export async function withMerged(tx: Transaction, ids: string[]): Promise<string[]> {
  const merged = corpusTypes.map((type) => sql`select id from ${tableOf[type]} where merged_into in ${listed(ids)}`);
  const found = await tx.execute<{ id: string }>(sql.join(merged, sql` union all `));
  return [...new Set([...ids, ...found.map(({ id }) => id)])];
}

/** What speaks of any of these: articles, also by something of the corpus that refers to one, and that itself. */
export async function speaking(tx: Transaction, ids: string[]): Promise<{ articles: string[]; others: string[] }> {
  const direct = (await usesWhere(tx, "id", ids)).map(({ by }) => by);
  const others = direct.filter((by) => !isArticle(by));
  const through = others.length === 0 ? [] : (await usesWhere(tx, "id", others)).map(({ by }) => by);
  return { articles: [...new Set([...direct, ...through].filter(isArticle))], others };
}

/** What any of these speaks of: what it names, what that refers to, and what was merged into it. */
export async function spokenOf(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let next = ids; next.length > 0; ) {
    const uses = await usesWhere(tx, "by", next);
    next = [...new Set(uses.map(({ id }) => id))].filter((id) => !found.has(id));
    for (const id of next) found.add(id);
  }
  return found;
}

/** What is nothing without an article: of what it speaks of (`spokenOf`), what nothing else does but what is nothing without it either. */
export async function onlyOf(tx: Transaction, articleId: string, spoken: ReadonlySet<string>): Promise<string[]> {
  const only = new Set(spoken);
  for (let size = -1; size !== only.size; ) {
    size = only.size;
    for (const id of await usedBeside(tx, [...only], [articleId, ...only])) only.delete(id);
  }
  return [...only];
}

/** Of these what anything beside these uses. Of what half the corpus speaks of, it looks no further than at the first that does. */
async function usedBeside(tx: Transaction, ids: string[], users: string[]): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`
    select i.id from unnest(${textArray(ids)}) i (id) cross join lateral (
      select from (${everything}) u (id, by)
       where u.id = i.id and u.by <> all(${textArray(users)}) and ${isUse}
       limit 1) used`);
  return found.map(({ id }) => id);
}
