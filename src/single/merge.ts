import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.ts";
import { type CorpusType, resourcePrefixes } from "../../db/vocabulary.ts";
import type { ActorRow } from "../actors/schemas.ts";
import { erasedFaults } from "../erasures/enter.ts";
import { refusedBody } from "../http/bodies.ts";
import { Problem, type ProblemDetail } from "../http/problems.ts";
import { corpusReferences } from "../resources/corpus-references.ts";
import { findResources, type Recorded } from "../resources/read.ts";
import { tableOf } from "../resources/tables.ts";
import { because } from "./write-transaction.ts";

export interface Merge {
  /** What it is from now on. */
  into: string;
  /** Although the two contradict each other. */
  despiteContradictions: boolean;
}

/** Makes one actor, source or event another: everything that spoke of the one speaks of the other, which also gets its names and identifiers. */
export async function merge(tx: Transaction, type: CorpusType, from: Recorded, { into, despiteContradictions }: Merge): Promise<void> {
  const target = await targetOf(tx, type, from, into);
  const contradictions = contradictionsOf(type, from, target);
  if (contradictions.length > 0 && !despiteContradictions) {
    const detail = `They differ in ${contradictions.map(({ code }) => code).join(", ")}; with despiteContradictions they are merged all the same, and ${into} keeps its own.`;
    throw new Problem("contradicted", detail, { errors: contradictions });
  }
  const old = from.snapshot.id;
  await keepErased(tx, type, from, into);
  await because(tx, "merge", into);
  await tx.execute(sql`update ${tableOf[type]} set status = 'merged', merged_into = ${into} where id = ${old} or merged_into = ${old}`);
  await unite[type](tx, old, into);
  for (const { table, column, owner, onceBy } of corpusReferences[type]) {
    if (onceBy === undefined) continue;
    const same = [owner, ...onceBy].map((name) => sql`o.${sql.identifier(name)} = t.${sql.identifier(name)}`);
    await tx.execute(sql`
      delete from ${sql.identifier(table)} t where t.${sql.identifier(column)} = ${old} and exists (
        select from ${sql.identifier(table)} o where o.${sql.identifier(column)} = ${into} and ${sql.join(same, sql` and `)})`);
  }
  for (const { table, column } of corpusReferences[type]) {
    await tx.execute(sql`
      update ${sql.identifier(table)} set ${sql.identifier(column)} = ${into} where ${sql.identifier(column)} = ${old}`);
  }
  await tx.execute(sql`update package_keys set resource_id = ${into} where resource_id = ${old}`);
}

/** What it is merged into, if that can be. */
async function targetOf(tx: Transaction, type: CorpusType, from: Recorded, into: string): Promise<Recorded> {
  const refuse = (code: ProblemDetail["code"], message: string): never => {
    throw refusedBody([{ pointer: "/into", code, message }]);
  };
  if (!into.startsWith(resourcePrefixes[type])) refuse("otherType", `must be the id of another ${type}`);
  if (into === from.snapshot.id) refuse("same", "is the same");
  const [found] = await findResources(tx, [into]);
  if (found?.type !== type) return refuse("referenceUnknown", `names no ${type} that is stored`);
  if ([from, found].some(({ snapshot }) => snapshot.naming === "withheld")) {
    refuse("nameWithheld", "cannot be merged while the naming of one of them is withheld");
  }
  if (found.snapshot.status !== "published") refuse(found.snapshot.status as "merged" | "withdrawn", `is ${found.snapshot.status}`);
  const [of, to] = [from, found].map(({ snapshot }) => (snapshot.article_id as string | null | undefined) ?? null);
  if (to !== null && of !== to) {
    refuse("belongsToArticle", "belongs to one article, and is nothing that others could speak of; merge the other way round");
  }
  return found;
}

/** What the other gets, by which it could get back what was erased from it. */
const taken: Record<CorpusType, string[]> = {
  actor: ["name", "names", "description", "positions"],
  source: ["title", "publisher_name", "published_note"],
  event: ["place_name", "time_note"],
};

/** What was erased from either stays out of the one that they become. */
async function keepErased(tx: Transaction, type: CorpusType, { snapshot }: Recorded, into: string): Promise<void> {
  const words = taken[type].map((column) => snapshot[column]);
  const [again] = await erasedFaults(tx, [into], words);
  if (again) {
    const message = `may not have words that ${snapshot.id} would bring, which were erased from it or are a name that is withheld`;
    throw refusedBody([{ pointer: "/into", code: again.code, message }]);
  }
  await tx.execute(sql`
    insert into erased_words (erasure_id, scope_id, digest, length)
    select erasure_id, ${into}, digest, length from erased_words where scope_id = ${snapshot.id} on conflict do nothing`);
}

/** What the two say differently of what they are. */
function contradictionsOf(type: CorpusType, from: Recorded, into: Recorded): ProblemDetail[] {
  const differ = (code: ProblemDetail["code"], one: unknown, other: unknown, what = ""): ProblemDetail[] =>
    one == null || other == null || one === other
      ? []
      : [{ code, message: `is ${what}${one} of ${from.snapshot.id} and ${other} of ${into.snapshot.id}` }];
  const both = (code: ProblemDetail["code"], column: string) => differ(code, from.snapshot[column], into.snapshot[column]);
  if (type === "source") return [];
  if (type === "event") return both("wikidataId", "wikidata_id");
  const [one, other] = [from, into].map(({ snapshot }) => (snapshot as unknown as ActorRow).identifiers) as [
    ActorRow["identifiers"],
    ActorRow["identifiers"],
  ];
  return [
    ...both("kind", "kind"),
    ...both("wikidataId", "wikidata_id"),
    ...(from.snapshot.kind === "state" ? both("countryCode", "country_code") : []),
    ...one.flatMap(({ scheme, value }) => {
      const theirs = other.filter((identifier) => identifier.scheme === scheme);
      return theirs.some((identifier) => identifier.value === value) ? [] : differ("identifiers", value, theirs[0]?.value, `${scheme} `);
    }),
  ];
}

/** What an actor, source or event has that the other has not, the other gets; what nobody had said of it is filled. */
const unite: Record<CorpusType, (tx: Transaction, old: string, into: string) => Promise<void>> = {
  actor: async (tx, old, into) => {
    await takeOver(tx, "actors", old, into, ["wikidata_id"]);
    // The code of a state identifies it, so it does not become that of something else.
    await fill(tx, "actors", old, into, [["description"]]);
    await fill(tx, "actors", old, into, [["country_code"]], sql`t.kind = o.kind`);
    await tx.execute(sql`
      with given as (
        select name as value, null::text as lang, 'alternative' as kind, -1 as ordinal from actors where id = ${old}
        union all select value, lang, kind, ordinal from actor_names where actor_id = ${old}
      ), fresh as (
        select distinct on (value) * from given
         where value not in (select name from actors where id = ${into} union select value from actor_names where actor_id = ${into})
         order by value, ordinal
      )
      insert into actor_names (actor_id, ordinal, value, lang, kind)
      select ${into}, ${after("actor_names", into)} + row_number() over (order by ordinal, value), value, lang, kind from fresh`);
    await tx.execute(sql`
      update actor_identifiers i set actor_id = ${into}, ordinal = ${after("actor_identifiers", into)} + n.number
        from (select ordinal, row_number() over (order by ordinal) as number from actor_identifiers where actor_id = ${old}) n
       where i.actor_id = ${old} and i.ordinal = n.ordinal`);
    await tx.execute(sql`
      insert into actor_positions
      select (jsonb_populate_record(p, jsonb_build_object('actor_id', ${into}::text,
               'ordinal', ${after("actor_positions", into)} + row_number() over (order by p.ordinal)))).*
        from actor_positions p
       where p.actor_id = ${old} and not exists (
         select from actor_positions o where o.actor_id = ${into}
            and to_jsonb(o) - 'actor_id' - 'ordinal' = to_jsonb(p) - 'actor_id' - 'ordinal')`);
  },
  // Its address stays with the old one, and leads from there to the new.
  source: (tx, old, into) => fill(tx, "sources", old, into, [["title"], ["publisher_id"], ["publisher_name"], dateColumns("published")]),
  event: async (tx, old, into) => {
    await takeOver(tx, "events", old, into, ["wikidata_id"]);
    await tx.execute(sql`
      insert into participants (event_id, actor_id, role, ordinal)
      select ${into}, p.actor_id, p.role, (select coalesce(max(l.ordinal), -1) from participants l where l.event_id = ${into}) + row_number() over (order by p.ordinal)
        from participants p where p.event_id = ${old} on conflict (event_id, actor_id, role) do nothing`);
    await fill(tx, "events", old, into, [dateColumns("time"), ["place_name", "place_country_code", "place_actor_id"]]);
  },
};

const dateColumns = (name: string) => ["basis", "edtf", "earliest", "latest", "open", "note"].map((part) => `${name}_${part}`);

/** Where the list of a resource ends. */
const after = (table: string, owner: string): SQL =>
  sql`(select coalesce(max(l.ordinal), -1) from ${sql.identifier(table)} l where l.actor_id = ${owner})`;

/** Fills what nobody has said, a group of columns at a time: half a date from here and half from there would be nobody's. */
async function fill(tx: Transaction, table: string, old: string, into: string, groups: string[][], only = sql`true`): Promise<void> {
  for (const group of groups) {
    const columns = group.map((column) => sql.identifier(column));
    await tx.execute(sql`
      update ${sql.identifier(table)} t set (${sql.join(columns, sql`, `)}) = row(${sql.join(
        columns.map((column) => sql`o.${column}`),
        sql`, `,
      )})
        from ${sql.identifier(table)} o
       where t.id = ${into} and o.id = ${old} and t.${columns[0]} is null and o.${columns[0]} is not null and ${only}`);
  }
}

/** Moves identifiers, which nobody else may have meanwhile. */
async function takeOver(tx: Transaction, table: string, old: string, into: string, columns: string[]): Promise<void> {
  for (const column of columns.map((name) => sql.identifier(name))) {
    const [moved] = await tx.execute<{ value: string }>(sql`
      select o.${column} as value from ${sql.identifier(table)} o, ${sql.identifier(table)} t
       where o.id = ${old} and t.id = ${into} and t.${column} is null and o.${column} is not null`);
    if (!moved) continue;
    await tx.execute(sql`update ${sql.identifier(table)} set ${column} = null where id = ${old}`);
    await tx.execute(sql`update ${sql.identifier(table)} set ${column} = ${moved.value} where id = ${into}`);
  }
}
