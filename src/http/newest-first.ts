import { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { fingerprint, type LeadsOn, leadsOn, leadsOnFields, readCursor, writeCursor } from "./cursors.ts";
import { cursorParameter, limitParameter } from "./parameters.ts";

// Lists of what is no resource, such as keys: the newest first, with nothing to filter or sort by.

const defaultLimit = 50;
const largestLimit = 200;
const cursorKeys = [{}, {}];

/** The parameters of such a list, for its contract; `things` names what is on it. */
export const newestFirstQuery = (things: string) =>
  z.strictObject({
    limit: limitParameter(largestLimit, { description: `Most ${things} on a page; ${defaultLimit} where nothing is said.`, example: 2 }),
    cursor: cursorParameter(),
  });

/** Where a page of such a list stands; `name` is the schema's. */
export const newestFirstPlace = (name: string, things: string) =>
  z
    .object({
      limit: z
        .int()
        .min(1)
        .max(largestLimit)
        .openapi({ description: `Most ${things} on a page.` }),
      ...leadsOnFields,
    })
    .openapi(name, { description: `Where in the list of ${things} a page stands.` });

interface Listed {
  /** Where the list is served. */
  path: string;
  table: SQL;
  /** What the table is called in `columns` and `where`. */
  alias: string;
  /** What is selected of a row, as `row`; it has `id` and what stands in `by`. */
  columns: SQL;
  /** The column of the moment by which rows are ordered. */
  by: string;
  /** Which rows are on the list. */
  where?: SQL;
}

/** A page of rows, the newest first, and the way to the next. Throws `badCursor` for a cursor that cannot be read. */
export async function newestFirst<Row extends { id: string }>(
  db: Database,
  { path, table, alias, columns, by, where = sql`true` }: Listed,
  { limit = defaultLimit, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<{ rows: Row[]; page: { limit: number } & LeadsOn }> {
  const bound = fingerprint(path, {});
  const end = cursor === undefined ? undefined : readCursor(cursor, bound, cursorKeys);
  const [row, made] = [sql.identifier(alias), sql.identifier(by)];
  const after = end ? sql`(${row}.${made}, ${row}.id) < (select o.${made}, o.id from ${table} o where o.id = ${end[1]})` : sql`true`;
  const found = await select<{ row: Row }>(
    db,
    sql`select ${columns} from ${table} ${row} where ${where} and ${after} order by ${row}.${made} desc, ${row}.id desc limit ${limit + 1}`,
  );
  const rows = found.slice(0, limit).map((one) => one.row);
  const last = rows.at(-1) as (Row & Record<string, unknown>) | undefined;
  const cursorOfNext = found.length > limit && last ? writeCursor(bound, [String(last[by]), last.id]) : null;
  return { rows, page: { limit, ...leadsOn(path, { limit }, cursorOfNext) } };
}
