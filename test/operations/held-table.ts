import type { Database } from "../../db/client.ts";

/** Locks a table, so that whoever reads it waits, until the returned function is called for the first time. */
export async function holdTable(db: Database, table: string): Promise<() => Promise<void>> {
  const connection = await db.$client.reserve();
  await connection`begin`;
  await connection`lock table ${connection(table)} in access exclusive mode`;
  let isHeld = true;
  return async () => {
    if (!isHeld) return;
    isHeld = false;
    await connection`rollback`;
    connection.release();
  };
}
