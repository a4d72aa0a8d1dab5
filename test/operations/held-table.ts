import type { Database } from "../../db/client.ts";

/** Locks a table, so that whoever reads it waits, until the returned function is called. */
export async function holdTable(db: Database, table: string): Promise<() => Promise<void>> {
  const connection = await db.$client.reserve();
  await connection`begin`;
  await connection`lock table ${connection(table)} in access exclusive mode`;
  return async () => {
    await connection`rollback`;
    connection.release();
  };
}
