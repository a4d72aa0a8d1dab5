import { isDeepStrictEqual } from "node:util";
import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { listed, prepared, type Transaction, together } from "../../db/client.ts";
import { actorIdentifiers, actorNames, actors } from "../../db/tables/actors.ts";
import { events } from "../../db/tables/events.ts";
import { sources } from "../../db/tables/sources.ts";
import { type ImportRemark, pointer } from "./faults.ts";
import type { Resolution } from "./resolve.ts";
import type { PackageRows } from "./rows.ts";
import { insertion, upsertion } from "./write-rows.ts";

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

/** What is stored of the actors, sources and events that a package shares with others, kept as it is until the transaction ends. */
export type StoredShared = Awaited<ReturnType<typeof storedShared>>;

export async function storedShared(tx: Transaction, { ids, shared }: Pick<Resolution, "ids" | "shared">) {
  const among = (list: (typeof corpus)[number]["list"]) => [...new Set(ids[list].values())].filter((id) => shared.has(id));
  const actorIds = among("actors");
  const [ofActors, ofSources, ofEvents, names, identifiers] = await together([
    storedRows(tx, actors, actorIds),
    storedRows(tx, sources, among("sources")),
    storedRows(tx, events, among("events")),
    storedNames(tx, actorIds),
    storedIdentifiers(tx, actorIds),
  ]);
  return { actors: ofActors, sources: ofSources, events: ofEvents, names, identifiers };
}

/**
 * The statements that add what a package says of actors, sources and events that other articles hold too: they fill what
 * nobody has said and add names and identifiers. What contradicts the corpus is remarked on and overwrites nothing.
 */
export function addition(
  rows: PackageRows,
  shared: ReadonlySet<string>,
  stored: StoredShared,
): { statements: SQL[]; remarks: ImportRemark[] } {
  const remarks: ImportRemark[] = [];
  const statements: SQL[] = [];
  for (const { list, table, groups } of corpus) {
    const given = (rows[list] as Row[]).map((row, index) => ({ row, index })).filter(({ row }) => shared.has(row.id));
    const merged = given.map(({ row, index }) => {
      const kept = stored[list].get(row.id) as Row;
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
    const filled = merged.filter((row) => !isDeepStrictEqual(row, stored[list].get(row.id)));
    statements.push(...upsertion(table, filled as never));
  }
  statements.push(...insertion(actorNames, namesToAdd(rows, shared, stored.names)));
  statements.push(...insertion(actorIdentifiers, identifiersToAdd(rows, shared, stored.identifiers)));
  return { statements, remarks };
}

/** Another article's name for an actor is one more name, not a contradiction. */
function isAlternativeName(list: string, column: string): boolean {
  return list === "actors" && column === "name";
}

async function storedRows(tx: Transaction, table: PgTable, ids: string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  const found = (await tx
    .select()
    .from(table)
    .where(sql`id in ${listed(ids)}`)
    .orderBy(sql`id`)
    .for("update")
    .prepare("named by the driver")
    .execute()) as Row[];
  return new Map(found.map((row) => [row.id, row]));
}

/** Names or identifiers that actors have, with the place of the next one. */
type Numbered = { actorId: string; value: string; next: number }[];

async function storedNames(tx: Transaction, ids: string[]): Promise<Numbered> {
  if (ids.length === 0) return [];
  return await prepared(
    tx,
    sql`
    select a.id as "actorId", n.value, (select coalesce(max(m.ordinal), -1) + 1 from actor_names m where m.actor_id = a.id) as next
      from actors a
      cross join lateral (select a.name as value union select value from actor_names where actor_id = a.id) n
     where a.id in ${listed(ids)}`,
  );
}

async function storedIdentifiers(tx: Transaction, ids: string[]): Promise<Numbered> {
  if (ids.length === 0) return [];
  return await prepared(
    tx,
    sql`
    select actor_id as "actorId", scheme || ':' || value as value, max(ordinal) over (partition by actor_id) + 1 as next
      from actor_identifiers where actor_id in ${listed(ids)}`,
  );
}

function namesToAdd(rows: PackageRows, shared: ReadonlySet<string>, stored: Numbered) {
  const given = [
    ...rows.actors.map(({ id, name }) => ({ actorId: id, value: name, lang: null, kind: "alternative" as const })),
    ...rows.actorNames,
  ].filter(({ actorId }) => shared.has(actorId));
  return numberedNews(given, stored, ({ value }) => value);
}

function identifiersToAdd(rows: PackageRows, shared: ReadonlySet<string>, stored: Numbered) {
  const given = rows.actorIdentifiers.filter(({ actorId }) => shared.has(actorId));
  return numberedNews(given, stored, ({ scheme, value }) => `${scheme}:${value}`);
}

/** What is not stored yet, once each, numbered after what is. */
function numberedNews<Given extends { actorId: string }>(
  given: Given[],
  stored: Numbered,
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
