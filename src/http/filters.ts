import type { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { type Database, textArray } from "../../db/client.ts";
import { nullsLast, possibleDays } from "../../db/tables/columns.ts";

/** A parameter that narrows a list, with the condition that it puts on the rows. */
export interface Filter<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  /** The condition on a row; undefined where the value narrows nothing. It looks at no more rows than belong to the one. */
  where(value: NonNullable<z.infer<Schema>>, query: Record<string, unknown>): SQL | undefined;
  /** The ids of all rows that meet it (an `id` column), read from an index; undefined where no index has them. */
  ids?(value: NonNullable<z.infer<Schema>>, query: Record<string, unknown>): SQL | undefined;
  /** Where the rows of one value stand side by side in the index of a sort: the sort's name, and the condition that says so. */
  stretch?: { sort: string; of(value: NonNullable<z.infer<Schema>>): SQL | undefined };
  /** What of it names nothing, as where a name is misspelt; only asked where nothing was found. */
  unknown?(db: Database, value: NonNullable<z.infer<Schema>>): Promise<string[]>;
}

/** Ties a parameter's type to its condition and, where an index has them, to the ids that meet it. */
export function filter<Schema extends z.ZodType>(
  schema: Schema,
  where: Filter<Schema>["where"],
  ids?: Filter<Schema>["ids"],
): Filter<Schema> {
  return { schema, where, ...(ids && { ids }) };
}

type Values<Schema extends z.ZodType> = NonNullable<z.infer<Schema>> & string[];

/** Rows with one of the values in a column of their own, which is indexed, where a sort is named together with what that sorts by. */
export function indexed<Schema extends z.ZodType<string[] | undefined>>(
  schema: Schema,
  column: AnyPgColumn,
  { sort }: { sort?: string } = {},
): Filter<Schema> {
  const table = column.table as PgTable & { id: AnyPgColumn };
  return {
    ...filter(
      schema,
      (values) => anyOf(column, values as Values<Schema>),
      (values) => sql`select ${table.id} as id from ${table} where ${anyOf(column, values as Values<Schema>)}`,
    ),
    ...(sort && { stretch: { sort, of: ([value, ...more]) => (more.length === 0 ? sql`${column} = ${value}` : undefined) } }),
  };
}

/** Rows to which another table ties one of the values: `owner` there is the `id` here. Both are indexed, each leading to the other. */
export function linked<Schema extends z.ZodType<string[] | undefined>>(
  schema: Schema,
  id: AnyPgColumn,
  { owner, value }: { owner: AnyPgColumn; value: AnyPgColumn },
): Filter<Schema> {
  return filter(
    schema,
    (values) => exists(owner.table, sql`${owner} = ${id} and ${anyOf(value, values as Values<Schema>)}`),
    (values) => sql`select ${owner} as id from ${owner.table} where ${anyOf(value, values as Values<Schema>)}`,
  );
}

/** Rows that meet at least one of several filters of one parameter. */
export function either<Schema extends z.ZodType>(schema: Schema, ...filters: Filter<Schema>[]): Filter<Schema> {
  return filter(
    schema,
    (value, query) =>
      sql`(${sql.join(
        filters.map(({ where }) => where(value, query)),
        sql` or `,
      )})`,
    (value, query) =>
      sql.join(
        filters.map(({ ids }) => sql`(${ids?.(value, query)})`),
        sql` union all `,
      ),
  );
}

/** `column = any(values)`, by one parameter, so that the statement is the same for any number of values. */
export function anyOf(column: SQL | AnyPgColumn, values: string[]): SQL {
  return sql`${column} = any(${textArray(values)})`;
}

/**
 * Rows for which another table has a row. The offset keeps Postgres from turning it into a join, for which it would read
 * all rows there that meet the condition: it looks at one row's, by an index.
 */
export function exists(table: PgTable, where: SQL): SQL {
  return sql`exists (select from ${table} where ${where} offset 0)`;
}

/** A date in columns. */
interface Bounds {
  earliest: AnyPgColumn;
  latest: AnyPgColumn;
  edtf: AnyPgColumn;
}

/**
 * The two filters of a period, inclusive: a date whose bounds overlap it. What has no date at all only with `includeUndated`.
 * `names` are the two parameters, by which each finds the other.
 */
export function overlaps(bounds: Bounds, names: { from: string; to: string }) {
  const table = bounds.edtf.table as PgTable & { id: AnyPgColumn };
  return <Schema extends z.ZodType<string | undefined>>(edge: "from" | "to", schema: Schema): Filter<Schema> =>
    filter(
      schema,
      (day, query) => {
        const within =
          edge === "from"
            ? sql`coalesce(${bounds.latest}, 'infinity') >= ${day}::date`
            : sql`coalesce(${bounds.earliest}, '-infinity') <= ${day}::date`;
        return query.includeUndated ? sql`(${bounds.edtf} is null or ${within})` : sql`(${bounds.edtf} is not null and ${within})`;
      },
      (day, query) => {
        const [from, to] = edge === "from" ? [day, query[names.to]] : [query[names.from], day];
        // The other of the two looks for both.
        if (query.includeUndated || (edge === "to" && from !== undefined)) return undefined;
        const days = possibleDays(bounds.earliest, bounds.latest);
        const of = (conditions: SQL, order = sql``) =>
          sql`(select ${table.id} as id from ${table} where ${conditions} and ${bounds.edtf} is not null ${order})`;
        // First those that begin in the period, in the order of an index, which can stop anywhere; then the few that begin before it.
        const begins = nullsLast(bounds.earliest, "date", from === undefined);
        if (from === undefined) {
          return sql`${of(sql`${begins} > '-infinity' and ${begins} <= ${to}::date`, sql`order by ${begins} desc, ${table.id} desc`)}
            union all ${of(sql`${bounds.earliest} is null and ${days} @> '-infinity'::date`)}`;
        }
        const until = to === undefined ? sql`${begins} < 'infinity'` : sql`${begins} <= ${to}::date`;
        return sql`${of(sql`${begins} >= ${from}::date and ${until}`, sql`order by ${begins}, ${table.id}`)}
          union all ${of(sql`(${bounds.earliest} is null or ${bounds.earliest} < ${from}::date) and ${days} @> ${from}::date`)}`;
      },
    );
}
