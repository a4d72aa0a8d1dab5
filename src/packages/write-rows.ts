import { getTableColumns, getTableName, type InferInsertModel, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { inOneTrip, listed, type Transaction } from "../../db/client.ts";

/** Writes any number of rows in one statement; they all have the same columns. */
export async function insertRows<Table extends PgTable>(tx: Transaction, table: Table, rows: InferInsertModel<Table>[]): Promise<void> {
  await inOneTrip(tx, insertion(table, rows));
}

/** The statement that writes any number of rows, which all have the same columns; none where there are no rows. */
export function insertion<Table extends PgTable>(table: Table, rows: InferInsertModel<Table>[], onConflict: SQL = sql``): SQL[] {
  const [first] = rows;
  if (!first) return [];
  const columns = columnsOf(table, first);
  const list = listOf(columns);
  return [
    sql`
    insert into ${table} (${list})
    select ${list} from json_populate_recordset(null::${table}, ${JSON.stringify(rows.map((row) => named(row, columns)))}::json)
    ${onConflict}`,
  ];
}

/** The statement that writes rows whose `id` may be there already; those that say nothing new are left untouched. */
export function upsertion<Table extends PgTable>(table: Table, rows: InferInsertModel<Table>[]): SQL[] {
  const [first] = rows;
  if (!first) return [];
  const columns = columnsOf(table, first).filter(({ name }) => name !== "id");
  const given = listOf(columns, "excluded.");
  return insertion(
    table,
    rows,
    sql`on conflict (id) do update set (${listOf(columns)}) = row(${given})
        where (${listOf(columns, `"${getTableName(table)}".`)}) is distinct from (${given})`,
  );
}

/** One piece of a statement, whose text drizzle puts together anew each time. */
const listOf = (columns: Column[], of = ""): SQL => sql.raw(columns.map(({ name }) => `${of}"${name}"`).join(", "));

/** The statements by which the rows of these owners become exactly the given ones. */
export function replacement<Table extends PgTable>(
  table: Table,
  owner: AnyPgColumn,
  owners: string[],
  rows: InferInsertModel<Table>[],
): SQL[] {
  return [...(owners.length > 0 ? [sql`delete from ${table} where ${owner} in ${listed(owners)}`] : []), ...insertion(table, rows)];
}

interface Column {
  property: string;
  name: string;
}

/** The columns that a row names, each with the property that holds it. */
export function columnsOf(table: PgTable, row: object): Column[] {
  const columns = getTableColumns(table);
  return Object.keys(row).map((property) => {
    const column = columns[property];
    if (!column) throw new Error(`${getTableName(table)} has no column for ${property}`);
    return { property, name: column.name };
  });
}

function named(row: object, columns: Column[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { property, name } of columns) result[name] = (row as Record<string, unknown>)[property];
  return result;
}
