import path from "node:path";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import type { Database } from "./client.ts";

/** Any number, as long as it stays the same: it keeps two processes from migrating at once. */
const migrationLock = 7_246_111;

/** A database that Nutgraph cannot use; the message says what to do. */
export class UnsuitableDatabaseError extends Error {}

/** Brings the database to this version's schema. Processes that start together take turns, for which the pool needs a second connection. `folder` holds the migrations. */
export async function migrate(db: Database, folder: string): Promise<void> {
  await refuseUnsuitable(db);
  const connection = await db.$client.reserve();
  try {
    await connection`select pg_advisory_lock(${migrationLock})`;
    await runMigrations(db, { migrationsFolder: path.resolve(folder) });
  } finally {
    // With the connection the lock is lost as well, and what was thrown before says more.
    await (async () => await connection`select pg_advisory_unlock(${migrationLock})`)().catch(() => {});
    connection.release();
  }
}

/** Code points are counted, and sort keys compared, by what the database itself was made with. */
async function refuseUnsuitable(db: Database): Promise<void> {
  const [found] = await db.$client<{ version: number; encoding: string; collation: string }[]>`
    select current_setting('server_version_num')::integer as version, pg_encoding_to_char(encoding) as encoding,
           coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', datcollate) as collation
      from pg_database d where datname = current_database()`;
  if (!found) throw new UnsuitableDatabaseError("The database does not say what it is.");
  if (found.version < 150_000) {
    throw new UnsuitableDatabaseError(`Nutgraph needs Postgres 15 or newer; this is ${Math.floor(found.version / 10_000)}.`);
  }
  if (found.encoding !== "UTF8" || !/^C\.utf-?8$/i.test(found.collation)) {
    throw new UnsuitableDatabaseError(
      `The database has encoding ${found.encoding} and collation ${found.collation}; Nutgraph needs UTF8 and C.UTF-8. ` +
        "Create it with: CREATE DATABASE nutgraph TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'.",
    );
  }
}
