import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { type Database, fixed, select, textOf } from "../../../db/client.ts";
import { nullsLast, type SortType } from "../../../db/tables/columns.ts";
import { latestRevision, type Recorded, recordedColumns } from "../../resources/read.ts";
import { allOf, examinedAtMost, gatheredAtMost, type Narrowing, namedBy, type ResourceTable, rowsWith } from "./candidates.ts";

/** A value that rows are ordered by, which an index serves. Nulls come last in both directions. */
export interface SortKey {
  by: SQL | AnyPgColumn;
  /** The Postgres type by which a cursor's text is read back. */
  type: SortType;
  nullable?: boolean;
}

/** Rows in an order. */
export interface Order {
  keys: SortKey[];
  descending: boolean;
}

interface Row extends Recorded {
  /** Its sort values as text. */
  ends: string[];
}

/** The first rows of a page that begins behind `after`, and where the next begins if it does not follow from them. */
export interface Found {
  rows: Row[];
  /** The sort values of the last row that was looked at, where that was not the last that there is. */
  cut: string[] | null;
}

/**
 * The first `limit` rows that meet the conditions, in an order. Where an index names at most `gatheredAtMost` ids for a
 * filter, these rows are put in order; otherwise rows are looked at in the order of the index that serves it, within the
 * stretch of it that the filters leave, at most `examinedAtMost`.
 */
export async function findRows(
  db: Database,
  table: ResourceTable,
  narrowing: Narrowing,
  order: Order,
  after: string[] | undefined,
  limit: number,
): Promise<Found> {
  const rows = await select<Row & { cut: string[] | null }>(db, rowsQuery(table, narrowing, order, after, limit));
  // Beside no row at all stands where the walk was cut.
  return { rows: rows.filter(({ revision }) => revision !== null), cut: rows[0]?.cut ?? null };
}

const latestOfPage = fixed(latestRevision(sql`p.id`));

function rowsQuery(table: ResourceTable, narrowing: Narrowing, order: Order, after: string[] | undefined, limit: number): SQL {
  // As text: drizzle puts a statement together piece by piece, each time anew.
  const values = order.keys.map((key) => textOf(sortedBy(key, order)));
  const own = values.map((_, index) => `key_${index}`);
  const list = (texts: string[]) => sql.raw(texts.join(", "));
  const inOrder = (keys: string[]) => list(keys.map((key) => `${key} ${order.descending ? "desc" : "asc"}`));
  const named = (alias: string) => own.map((key) => `${alias}.${key}`);
  const asText = (keys: string[]) => sql`json_build_array(${list(keys.map((key) => `${key}::text`))})`;
  const keysAs = list(values.map((value, index) => `${value} as ${own[index]}`));
  const beyond = after === undefined ? [] : [beyondRow(order, values, after)];
  // Not parameters: by their values Postgres chooses the index that is in order.
  const number = (value: number) => sql.raw(String(value));
  const indexes = namedBy(narrowing, gatheredAtMost);

  const branch = (from: SQL, keys: SQL, conditions: SQL[]) => sql`(
    select ${table.id} as id, ${keys} from ${from} where ${allOf([...conditions, ...narrowing.conditions])}
     order by ${inOrder(own)} limit ${number(limit)})`;
  const along = allOf([...(narrowing.stretch ? [narrowing.stretch] : []), ...beyond]);
  // Rows bring their keys along, by which Postgres sees that they are in order already and stops when the page is full.
  const walked = sql`(select *, ${keysAs} from ${table} where ${along} order by ${inOrder(values)} limit ${number(examinedAtMost)}) ${table}`;
  const branches = [
    branch(walked, list(own), [indexes.isWalked]),
    ...narrowing.ids.map((_, index) => branch(rowsWith(table, indexes.idsOf(index)), keysAs, [indexes.isGathered(index), ...beyond])),
  ];
  const expressions = [...indexes.expressions, sql`page as materialized (${sql.join(branches, sql` union all `)})`];
  return sql`
    with ${sql.join(expressions, sql`, `)}
    select ${recordedColumns}, ${asText(named("p"))} as ends, x.cut
      from (select case when ${indexes.isWalked} and (select count(*) from page) < ${number(limit)} then (
              select ${asText(named("l"))} from (
                select ${keysAs} from ${table} where ${along} order by ${inOrder(values)}
                offset ${number(examinedAtMost - 1)} limit 1) l) end as cut) x
      left join page p on true
      left join lateral ${latestOfPage} r on true
     order by ${inOrder(named("p"))}`;
}

/** The rows behind a row with these sort values. */
function beyondRow({ keys, descending }: Order, values: string[], end: string[]): SQL {
  const given = keys.map(({ type }, index) => sql`${end[index]}::${sql.raw(type)}`);
  return sql`(${sql.raw(values.join(", "))}) ${sql.raw(descending ? "<" : ">")} (${sql.join(given, sql`, `)})`;
}

const sortedBy = ({ by, type, nullable }: SortKey, { descending }: Order): SQL => (nullable ? nullsLast(by, type, descending) : sql`${by}`);
