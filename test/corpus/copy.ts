import { once } from "node:events";
import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { columnsOf } from "../../src/packages/write-rows.ts";

/** Writes rows, which all have the same columns, by COPY. */
export async function copyRows(tx: postgres.TransactionSql, table: PgTable, rows: object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(table, first);
  const stream = await tx
    .unsafe(`copy ${getTableName(table)} (${columns.map(({ name }) => `"${name}"`).join(", ")}) from stdin`)
    .writable();
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const lines = rows
      .slice(from, from + rowsAtOnce)
      .map((row) => columns.map(({ property }) => field((row as Record<string, unknown>)[property])).join("\t"));
    if (!stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
  }
  await new Promise<void>((resolve, reject) => {
    stream.once("error", reject).once("finish", resolve);
    stream.end();
  });
}

const rowsAtOnce = 500;
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" };

/** A value as COPY's text format has it. */
function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.replaceAll(/[\\\n\t\r]/g, (character) => escapes[character] as string);
}
