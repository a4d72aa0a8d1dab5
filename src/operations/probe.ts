import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { inTime } from "./time.ts";

/** Milliseconds that the database gets to answer; whoever asks after the service's health soon gives up. */
const patience = 2_000;

/**
 * Asks the database whether it is there, and gives the position of the last change. Rejects when it says no, or nothing for
 * two seconds. Whoever asks while a look is under way shares it, so that many who ask cost no more than one.
 */
export function createProbe(db: Database): () => Promise<number> {
  let look: Promise<number> | undefined;
  return async () => {
    look ??= lastPosition(db).finally(() => {
      look = undefined;
    });
    return await inTime(look, patience, `The database has said nothing for ${patience} milliseconds.`);
  };
}

async function lastPosition(db: Database): Promise<number> {
  const [row] = await select<{ last: number }>(db, sql`select coalesce(max(position), 0) as last from changes`);
  return (row as { last: number }).last;
}
