import { sql } from "drizzle-orm";

/** By which imports, and whatever is written singly, take turns: each waits for those before it, and holds its turn until its transaction ends. */
export const importsTurn = sql`select pg_advisory_xact_lock(hashtext('nutgraph.imports'))`;
