import { once } from "node:events";
import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { columnsOf } from "../../src/packages/write-rows.ts";

/** Rows of one table as COPY takes them. */
export interface CopyText {
  table: string;
  columns: string[];
  text: string;
}

/** Writes rows, at least one, which all have the same columns, as COPY's text format has them. */
export function copyText(table: PgTable, rows: object[]): CopyText {
  const columns = columnsOf(table, rows[0] as object);
  const lines = rows.map((row) => columns.map(({ property }) => field((row as Record<string, unknown>)[property])).join("\t"));
  return { table: getTableName(table), columns: columns.map(({ name }) => name), text: `${lines.join("\n")}\n` };
}

/** Sends them to the database. */
export async function copyInto(tx: postgres.TransactionSql, { table, columns, text }: CopyText): Promise<void> {
  const stream = await tx.unsafe(`copy ${table} (${columns.map((name) => `"${name}"`).join(", ")}) from stdin`).writable();
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += bytesAtOnce) {
    if (!stream.write(bytes.subarray(from, from + bytesAtOnce))) await once(stream, "drain");
  }
  await new Promise<void>((resolve, reject) => {
    stream.once("error", reject).once("finish", resolve);
    stream.end();
  });
}

const bytesAtOnce = 1 << 20;
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" };

/** A value as COPY's text format has it. */
function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[\\\n\t\r]/.test(text) ? text.replaceAll(/[\\\n\t\r]/g, (character) => escapes[character] as string) : text;
}
