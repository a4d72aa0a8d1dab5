import { sql } from "drizzle-orm";

/** Lets imports, and whatever is written singly, go one after another: each waits for those before it, and has the lock until its transaction ends. */
export const importLock = sql`select pg_advisory_xact_lock(hashtext('nutgraph.imports'))`;
