import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Filter } from "../filters.ts";

/** Most rows that a request looks at, one by one, in the order that is asked for. */
export const examinedAtMost = 10_000;
/** Rows that an index names for a filter are all fetched and put in order, up to this many; more are come upon in the order. */
export const gatheredAtMost = 2_000;

export interface ResourceTable extends PgTable {
  id: AnyPgColumn;
  status: AnyPgColumn;
  reviewStatus: AnyPgColumn;
  needsReview: AnyPgColumn;
  updatedAt: AnyPgColumn;
  provenanceMethod: AnyPgColumn;
  provenanceConfidence: AnyPgColumn;
}

/** What a list is narrowed by: conditions on each row, and for some of them the ids that meet them. */
export interface Narrowing {
  conditions: SQL[];
  ids: SQL[];
}

/** The filters in force. */
export function narrowingBy(filters: Record<string, Filter>, query: Record<string, unknown>): Narrowing {
  const asked = Object.entries(filters).filter(([name]) => query[name] !== undefined);
  const each = <Part>(part: (filter: Filter, value: never) => Part | undefined) =>
    asked.flatMap(([name, filter]) => part(filter, query[name] as never) ?? []);
  return { conditions: each(({ where }, value) => where(value, query)), ids: each(({ ids }, value) => ids?.(value, query)) };
}

/**
 * Common table expressions `named_0`, `named_1` …: the ids that each index names, up to `most` and one more, which tells
 * that there are more. With `isGathered(n)`: whether these are the first that are all there, and `isWalked`: whether none are.
 */
export function namedBy({ ids }: Narrowing, most: number) {
  const name = (index: number) => sql.raw(`named_${index}`);
  const isWhole = (index: number) => sql`(select count(*) from ${name(index)}) <= ${sql.raw(String(most))}`;
  const noneBefore = (index: number) => ids.slice(0, index).map((_, earlier) => sql`not ${isWhole(earlier)}`);
  return {
    expressions: ids.map(
      (found, index) => sql`${name(index)} as materialized (select n.id from (${found}) n limit ${sql.raw(String(most + 1))})`,
    ),
    isGathered: (index: number) => allOf([...noneBefore(index), isWhole(index)]),
    isWalked: allOf(noneBefore(ids.length)),
    idsOf: (index: number) => sql`array(select id from ${name(index)})`,
  };
}

/** The rows with these ids, an array, under the table's own name; the offset keeps other indexes out of it. */
export const rowsWith = (table: ResourceTable, ids: SQL): SQL =>
  sql`(select * from ${table} where ${table.id} = any(${ids}) offset 0) ${table}`;

export const allOf = (conditions: SQL[]): SQL => (conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `));
