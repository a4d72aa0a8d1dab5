import postgres from "postgres";
import { PORT, type Postmaster } from "./postmaster.ts";

export const SUPERUSER = "nutgraph";
export const DATABASE = "nutgraph";

const CONNECT_SECONDS = 5;
const NO_SUCH_DATABASE = "3D000";
const NOT_NOW = new Set([
  ...["57P01", "57P02", "57P03"],
  ...["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"],
  ...["CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", "CONNECT_TIMEOUT"],
]);

/** Makes sure that the database exists; false where the server takes no connections at the moment. */
export async function ensureDatabase(server: Postmaster): Promise<boolean> {
  try {
    await ask(server, DATABASE, "SELECT 1").catch(async (error: unknown) => {
      if (codeOf(error) !== NO_SUCH_DATABASE) throw error;
      await ask(server, "postgres", `CREATE DATABASE ${DATABASE}`);
    });
    return true;
  } catch (error) {
    if (NOT_NOW.has(codeOf(error))) return false;
    throw error;
  }
}

async function ask(server: Postmaster, database: string, statement: string): Promise<void> {
  const sql = postgres({
    host: server.socketFolder,
    port: PORT,
    user: SUPERUSER,
    database,
    max: 1,
    connect_timeout: CONNECT_SECONDS,
    fetch_types: false,
    onnotice: () => {},
  });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: CONNECT_SECONDS });
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: string }).code);
}
