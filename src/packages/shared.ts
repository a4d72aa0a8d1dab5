import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "../../db/client.ts";
import { actorIdentifiers, actorNames, actors } from "../../db/tables/actors.ts";
import { events } from "../../db/tables/events.ts";
import { sources } from "../../db/tables/sources.ts";
import { type Fault, pointer } from "./faults.ts";
import type { PackageRows } from "./rows.ts";
import { insertRows, upsertRows } from "./write-rows.ts";

/** What a package says otherwise than the corpus, which keeps its own. */
export type Remark = Fault;

type Row = { id: string } & Record<string, unknown>;

/** Groups of columns that stand or fall together: half a date from here and half from there would be nobody's. */
const dateGroup = (name: string) => ["Edtf", "Earliest", "Latest", "Open", "Basis", "Note"].map((part) => name + part);
const corpus = [
  { list: "actors", table: actors, groups: [["name"], ["kind"], ["description"], ["countryCode"], ["wikidataId"]] },
  { list: "sources", table: sources, groups: [["title"], ["publisherId"], ["publisherName"], ["kind"], dateGroup("published")] },
  {
    list: "events",
    table: events,
    groups: [["title"], ["kind"], ["factuality"], dateGroup("time"), ["placeName", "placeCountryCode", "placeActorId"], ["wikidataId"]],
  },
] as const;

/**
 * Adds what a package says of actors, sources and events that other articles hold too: fills what nobody has said, adds
 * names and identifiers, and remarks on what contradicts the corpus without overwriting it.
 */
export async function mergeIntoShared(tx: Transaction, rows: PackageRows, shared: ReadonlySet<string>): Promise<Remark[]> {
  if (shared.size === 0) return [];
  const remarks: Remark[] = [];
  for (const { list, table, groups } of corpus) {
    const given = (rows[list] as Row[]).map((row, index) => ({ row, index })).filter(({ row }) => shared.has(row.id));
    if (given.length === 0) continue;
    const stored = await storedRows(
      tx,
      table,
      given.map(({ row }) => row.id),
    );
    const merged = given.map(({ row, index }) => {
      const kept = stored.get(row.id) as Row;
      const result: Row = { ...kept };
      for (const group of groups) {
        const isSaid = group.some((column) => kept[column] !== null);
        if (!isSaid) for (const column of group) result[column] = row[column];
        const [first] = group;
        if (isSaid && row[first] !== null && row[first] !== kept[first] && !isAlternativeName(list, first)) {
          remarks.push({
            pointer: pointer(list, index),
            code: "contradictsCorpus",
            message: `says ${first} "${row[first]}"; ${row.id}, which other articles hold too, keeps "${kept[first]}"`,
          });
        }
      }
      return result;
    });
    await upsertRows(tx, table, merged as never);
  }
  await addNames(tx, rows, shared);
  await addIdentifiers(tx, rows, shared);
  return remarks;
}

/** Another article's name for an actor is one more name, not a contradiction. */
function isAlternativeName(list: string, column: string): boolean {
  return list === "actors" && column === "name";
}

async function storedRows(tx: Transaction, table: PgTable, ids: string[]): Promise<Map<string, Row>> {
  const found = (await tx
    .select()
    .from(table)
    .where(sql`id in (select value from json_array_elements_text(${JSON.stringify(ids)}::json))`)
    .orderBy(sql`id`)
    .for("update")) as Row[];
  return new Map(found.map((row) => [row.id, row]));
}

async function addNames(tx: Transaction, rows: PackageRows, shared: ReadonlySet<string>): Promise<void> {
  const given = [
    ...rows.actors.map(({ id, name }) => ({ actorId: id, value: name, lang: null, kind: "alternative" as const })),
    ...rows.actorNames,
  ].filter(({ actorId }) => shared.has(actorId));
  const stored = await tx.execute<{ actorId: string; value: string; next: number }>(sql`
    select a.id as "actorId", n.value, (select coalesce(max(m.ordinal), -1) + 1 from actor_names m where m.actor_id = a.id) as next
      from actors a
      cross join lateral (select a.name as value union select value from actor_names where actor_id = a.id) n
     where a.id in (select value from json_array_elements_text(${JSON.stringify([...shared])}::json))`);
  await insertRows(
    tx,
    actorNames,
    numberedNews(given, stored, ({ value }) => value),
  );
}

async function addIdentifiers(tx: Transaction, rows: PackageRows, shared: ReadonlySet<string>): Promise<void> {
  const given = rows.actorIdentifiers.filter(({ actorId }) => shared.has(actorId));
  const stored = await tx.execute<{ actorId: string; value: string; next: number }>(sql`
    select actor_id as "actorId", scheme || ':' || value as value, max(ordinal) over (partition by actor_id) + 1 as next
      from actor_identifiers where actor_id in (select value from json_array_elements_text(${JSON.stringify([...shared])}::json))`);
  await insertRows(
    tx,
    actorIdentifiers,
    numberedNews(given, stored, ({ scheme, value }) => `${scheme}:${value}`),
  );
}

/** What is not stored yet, once each, numbered after what is. */
function numberedNews<Given extends { actorId: string }>(
  given: Given[],
  stored: { actorId: string; value: string; next: number }[],
  keyOf: (row: Given) => string,
): (Given & { ordinal: number })[] {
  const known = new Set(stored.map(({ actorId, value }) => `${actorId} ${value}`));
  const next = new Map(stored.map(({ actorId, next }) => [actorId, next]));
  return given.flatMap((row) => {
    const name = `${row.actorId} ${keyOf(row)}`;
    if (known.has(name)) return [];
    known.add(name);
    const ordinal = next.get(row.actorId) ?? 0;
    next.set(row.actorId, ordinal + 1);
    return [{ ...row, ordinal }];
  });
}
