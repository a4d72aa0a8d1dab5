import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Filter } from "../filters.ts";

/** Most rows of a kind that a request looks at, one by one: of a list in the order that is asked for, for a graph or a report of each kind. */
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
  /** The condition of the stretch that they share of the index by which they are sorted. */
  stretch?: SQL;
}

/** The filters in force; for rows that are walked in the order of a sort, with a stretch of its index where there is one, and not the ids of that. */
export function narrowingBy(filters: Record<string, Filter>, query: Record<string, unknown>, sort?: string): Narrowing {
  const asked = Object.entries(filters).flatMap(([name, filter]) =>
    query[name] === undefined ? [] : [{ ...filter, value: query[name] as never }],
  );
  const stretches = asked.map(({ stretch, value }) => (stretch?.sort === sort ? stretch?.of(value) : undefined));
  const walked = stretches.findIndex((stretch) => stretch !== undefined);
  return {
    conditions: asked.flatMap(({ where, value }) => where(value, query) ?? []),
    ids: asked.flatMap(({ ids, value }, index) => (index === walked ? [] : (ids?.(value, query) ?? []))),
    ...(walked >= 0 && { stretch: stretches[walked] as SQL }),
  };
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
