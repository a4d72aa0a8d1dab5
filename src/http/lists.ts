import { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { type Database, select, sqlState } from "../../db/client.ts";
import { type resourcePrefixes, reviewStatuses, statuses } from "../../db/vocabulary.ts";
import { latestRevision, type Recorded, recordedColumns } from "../resources/read.ts";
import { searchFilter, searchFilterOfMany } from "../search/filter.ts";
import { fingerprint, readCursor, unreadableCursor, writeCursor } from "./cursors.ts";
import { cursorParameter, flagParameter, idsParameter, limitParameter, momentParameter, wordsParameter } from "./parameters.ts";

export const defaultLimit = 50;
export const largestLimit = 200;
/** Counting stops here; a larger total is said to be at least this. */
export const countedAtMost = 10_000;

/** A parameter that narrows a list, with the condition that it puts on the rows. */
export interface Filter<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  /** The condition; undefined where the value narrows nothing. */
  where(value: NonNullable<z.infer<Schema>>, query: Record<string, unknown>): SQL | undefined;
}

/** Ties a parameter's type to its condition. */
export function filter<Schema extends z.ZodType>(schema: Schema, where: Filter<Schema>["where"]): Filter<Schema> {
  return { schema, where };
}

/** A value that rows are ordered by. Nulls come last in both directions. */
export interface SortKey {
  by: SQL | AnyPgColumn;
  /** The Postgres type by which a cursor's text is read back. */
  type: "text" | "integer" | "date" | "timestamptz";
  nullable?: boolean;
}

interface ResourceTable extends PgTable {
  id: AnyPgColumn;
  status: AnyPgColumn;
  reviewStatus: AnyPgColumn;
  needsReview: AnyPgColumn;
  updatedAt: AnyPgColumn;
}

export interface ListDefinition<Filters extends Record<string, Filter>, Sort extends string> {
  type: keyof typeof resourcePrefixes;
  /** Where the list is reached. */
  path: string;
  table: PgTable;
  filters: Filters;
  sorts: Record<Sort, SortKey[]>;
  /** Where its resources can stand, if not where all others do. */
  statuses?: readonly [string, ...string[]];
  /** Also with a leading `-`, for the other direction. */
  defaultSort: NoInfer<Sort | `-${Sort}`>;
  /** Top-level fields, for `fields`. */
  fields: readonly string[];
  /** Fields that `include` can follow. */
  includes: readonly string[];
}

export interface Page {
  rows: Recorded[];
  limit: number;
  next: string | null;
  total?: { value: number; relation: "eq" | "gte" };
}

/** A list of resources: its query parameters and the way to run it. */
export function defineList<Filters extends Record<string, Filter>, Sort extends string>(definition: ListDefinition<Filters, Sort>) {
  const table = definition.table as ResourceTable;
  const { type } = definition;
  const filters: Record<string, Filter> = {
    ...definition.filters,
    id: filter(idsParameter(type, { description: "Only these." }), (ids) => anyOf(table.id, ids)),
    status: filter(
      wordsParameter((definition.statuses ?? statuses) as typeof statuses, {
        description: "Published ones, unless this says otherwise.",
        example: "published,withdrawn",
      }),
      (values) => anyOf(table.status, values),
    ),
    reviewStatus: filter(
      wordsParameter(reviewStatuses, { description: "All but rejected ones, unless this says otherwise.", example: "unreviewed" }),
      (values) => anyOf(table.reviewStatus, values),
    ),
    q: searchFilter(type, table.id),
    needsReview: filter(
      flagParameter({ description: "Whether a correction has touched what it rests on.", example: false }),
      (value) => sql`${table.needsReview} = ${value}`,
    ),
    updatedFrom: filter(
      momentParameter({ description: "Last changed at this time or later.", example: "2020-01-01T00:00:00Z" }),
      (value) => sql`${table.updatedAt} >= ${value}::timestamptz`,
    ),
  };
  const sortNames = Object.keys(definition.sorts).flatMap((name) => [name, `-${name}`]) as [string, ...string[]];
  const query = z.strictObject({
    ...(Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, schema])) as {
      [Name in keyof Filters]: Filters[Name]["schema"];
    }),
    sort: z
      .enum(sortNames, `must be one of: ${sortNames.join(", ")}`)
      .optional()
      .openapi({
        param: {
          description: `Order; a leading \`-\` turns it round. Where nothing is said, \`${definition.defaultSort}\`. Nulls come last both ways.`,
          example: definition.defaultSort,
        },
      }),
    limit: limitParameter(largestLimit, { description: `Most resources on a page; ${defaultLimit} where nothing is said.`, example: 2 }),
    cursor: cursorParameter(),
    count: flagParameter({ description: `Adds \`page.total\`, counted up to ${countedAtMost}.`, example: true }),
    ...shapeParameters(definition),
  });

  async function run(db: Database, asked: Record<string, unknown>): Promise<Page> {
    const {
      cursor,
      limit = defaultLimit,
      count,
      fields: _fields,
      include: _include,
      ...narrowing
    } = asked as {
      cursor?: string;
      limit?: number;
      count?: boolean;
      [name: string]: unknown;
    };
    const sort = (asked.sort as string | undefined) ?? definition.defaultSort;
    const descending = sort.startsWith("-");
    const keys: SortKey[] = [...definition.sorts[sort.replace("-", "") as Sort], { by: table.id, type: "text" }];
    const bound = fingerprint(definition.path, { ...narrowing, sort });
    // A word that most of the list holds is looked for row by row, a rare one in its index.
    const common =
      narrowing.q === undefined ? undefined : await searchFilterOfMany(db, type, table.id, narrowing.q as string, countedAtMost);
    const conditions = [
      ...visible(table, narrowing),
      ...narrowed(filters, common ? { ...narrowing, q: undefined } : narrowing),
      ...(common ? [common] : []),
    ];
    const after = cursor === undefined ? [] : [beyond(keys, readCursor(cursor, bound, keys), descending)];
    const rows = await cursorErrors(cursor, () =>
      select<Recorded & { ends: (string | null)[] }>(db, pageQuery(table, [...conditions, ...after], keys, descending, limit + 1)),
    );
    const page: Page = { rows: rows.slice(0, limit), limit, next: null };
    const last = page.rows.at(-1) as (typeof rows)[number] | undefined;
    if (rows.length > limit && last) page.next = nextPath(definition.path, asked, writeCursor(bound, last.ends));
    if (count) page.total = await total(db, table, conditions);
    return page;
  }
  return { ...definition, query, run };
}

/** `fields` and `include`, which one resource and many have alike. */
export function shapeParameters({ fields, includes }: { fields: readonly string[]; includes: readonly string[] }) {
  return {
    fields: wordsParameter(fields as [string, ...string[]], {
      description: "Only these top-level fields; `id` and `type` always come.",
      example: fields.slice(2, 4).join(","),
    }),
    include: wordsParameter(includes as [string, ...string[]], {
      description: "Fields whose resources come along, once each, under `included`.",
      example: includes[0] as string,
    }),
  };
}

/** Lists show what is published and not rejected, unless they are asked for more. */
function visible(table: ResourceTable, query: Record<string, unknown>): SQL[] {
  return [
    ...(query.status === undefined ? [sql`${table.status} = 'published'`] : []),
    ...(query.reviewStatus === undefined ? [sql`${table.reviewStatus} <> 'rejected'`] : []),
  ];
}

function narrowed(filters: Record<string, Filter>, query: Record<string, unknown>): SQL[] {
  return Object.entries(filters).flatMap(([name, { where }]) => {
    const value = query[name];
    const condition = value === undefined ? undefined : where(value as never, query);
    return condition === undefined ? [] : [condition];
  });
}

function pageQuery(table: ResourceTable, conditions: SQL[], keys: SortKey[], descending: boolean, limit: number): SQL {
  const order = sql.join(
    keys.map((key, index) => sql`p.${sql.identifier(`key_${index}`)} ${direction(key, descending)}`),
    sql`, `,
  );
  const values = sql.join(
    keys.map(({ by }, index) => sql`${by} as ${sql.identifier(`key_${index}`)}`),
    sql`, `,
  );
  const ends = sql.join(
    keys.map((_, index) => sql`p.${sql.identifier(`key_${index}`)}::text`),
    sql`, `,
  );
  const innerOrder = sql.join(
    keys.map((key) => sql`${key.by} ${direction(key, descending)}`),
    sql`, `,
  );
  // Not a text[], in which postgres.js gives a null as the word NULL.
  return sql`
    select ${recordedColumns}, json_build_array(${ends}) as ends
      from (select ${table.id}, ${values} from ${table} where ${sql.join(conditions, sql` and `)} order by ${innerOrder} limit ${limit}) p
      cross join lateral ${latestRevision(sql`p.id`)} r
     order by ${order}`;
}

/** A key that is never null says nothing of nulls, so that an index serves it in both directions. */
const direction = ({ nullable }: SortKey, descending: boolean) => sql.raw(`${descending ? "desc" : "asc"}${nullable ? " nulls last" : ""}`);

/** The rows after a page's end, in keyset fashion: greater in an earlier key, or equal there and greater in the next. */
function beyond(keys: SortKey[], end: (string | null)[], descending: boolean): SQL {
  const value = (index: number) => sql`${end[index]}::${sql.raw(keys[index]?.type as string)}`;
  const operator = descending ? sql`<` : sql`>`;
  if (keys.every(({ nullable }) => !nullable)) {
    return sql`(${sql.join(
      keys.map(({ by }) => sql`${by}`),
      sql`, `,
    )}) ${operator} (${sql.join(
      keys.map((_, index) => value(index)),
      sql`, `,
    )})`;
  }
  const alternatives = keys.flatMap(({ by, nullable }, index) => {
    if (end[index] === null) return [];
    const same = keys
      .slice(0, index)
      .map((key, earlier) => (end[earlier] === null ? sql`${key.by} is null` : sql`${key.by} = ${value(earlier)}`));
    const later = nullable ? sql`(${by} ${operator} ${value(index)} or ${by} is null)` : sql`${by} ${operator} ${value(index)}`;
    return [sql`(${sql.join([...same, later], sql` and `)})`];
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

/** A cursor that was tampered with may hold values that are none of their type; only Postgres can tell. */
async function cursorErrors<T>(cursor: string | undefined, query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (cursor !== undefined && /^22/.test(sqlState(error) ?? "")) throw unreadableCursor();
    throw error;
  }
}

async function total(db: Database, table: ResourceTable, conditions: SQL[]): Promise<Page["total"]> {
  const [row] = await select<{ value: number }>(
    db,
    sql`select count(*)::integer as value from (select from ${table} where ${sql.join(conditions, sql` and `)} limit ${countedAtMost + 1}) counted`,
  );
  const value = row?.value ?? 0;
  return value > countedAtMost ? { value: countedAtMost, relation: "gte" } : { value, relation: "eq" };
}

function nextPath(path: string, asked: Record<string, unknown>, cursor: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && name !== "cursor") parameters.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  parameters.set("cursor", cursor);
  return `${path}?${parameters}`;
}

/** `column = any(values)`, by one parameter, so that the statement is the same for any number of values. */
export function anyOf(column: SQL | AnyPgColumn, values: string[]): SQL {
  return sql`${column} = any(${`{${values.map((value) => `"${value.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`}::text[])`;
}

/** Rows for which another table has a row. */
export function exists(table: PgTable, where: SQL): SQL {
  return sql`exists (select from ${table} where ${where})`;
}

/** A date whose bounds overlap the asked ones; what has no bounds at all only with `includeUndated`. */
export function overlaps(bounds: { earliest: AnyPgColumn; latest: AnyPgColumn; edtf: AnyPgColumn }) {
  return (edge: "from" | "to") => (day: string, query: Record<string, unknown>) => {
    const within =
      edge === "from"
        ? sql`coalesce(${bounds.latest}, 'infinity') >= ${day}::date`
        : sql`coalesce(${bounds.earliest}, '-infinity') <= ${day}::date`;
    return query.includeUndated ? sql`(${bounds.edtf} is null or ${within})` : sql`(${bounds.edtf} is not null and ${within})`;
  };
}
