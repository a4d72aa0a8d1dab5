import { type SQL, sql } from "drizzle-orm";

/** What a list shows, and so what a count counts, of a table under an alias. */
export const shown = (alias: string): SQL => sql.raw(`${alias}.status = 'published' and ${alias}.review_status <> 'rejected'`);
