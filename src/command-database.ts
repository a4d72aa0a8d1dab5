import { join } from "node:path";
import type { Database } from "../db/client.ts";
import { type Config, readConfig } from "./config.ts";
import { projectRoot } from "./project-root.ts";

/**
 * Lets a command work on the database of the settings, migrated unless they say otherwise, and closes it. What speaks to Postgres
 * is loaded only here, so that a command which needs no database starts without. `say` takes lines for people.
 */
export async function withCommandDatabase(
  say: (line: string) => void,
  work: (db: Database, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env);
  const { databaseUrl, dataFolder, migrate: mayMigrate } = config;
  const [{ connect }, { migrate }] = await Promise.all([import("../db/client.ts"), import("../db/migrate.ts")]);
  const embedded = databaseUrl === undefined ? await startEmbedded(dataFolder, say) : undefined;
  try {
    const db = connect(databaseUrl ?? (embedded?.url as string), { max: 2 });
    try {
      if (mayMigrate) await migrate(db, join(projectRoot, "db", "migrations"));
      await work(db, config);
    } finally {
      await db.$client.end({ timeout: 5 });
    }
  } finally {
    await embedded?.stop();
  }
}

async function startEmbedded(folder: string, log: (line: string) => void) {
  const { startEmbedded: start } = await import("../db/embedded.ts");
  return await start({ folder, log });
}

/** What went wrong with it, in the database's own words; what wraps them repeats the whole statement. */
export function databaseMessage(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.name !== "EmbeddedPostgresError" && innermost.cause instanceof Error)
    innermost = innermost.cause;
  const message = innermost instanceof Error ? innermost.message || (innermost as NodeJS.ErrnoException).code : String(innermost);
  return `The database could not be used: ${message}`;
}
