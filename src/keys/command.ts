import { parseArgs } from "node:util";
import type { Database } from "../../db/client.ts";
import { keyScopes } from "../../db/vocabulary.ts";
import { databaseMessage, withCommandDatabase } from "../command-database.ts";
import { complain, databaseTrouble, fine, refused, runCommand, unusable } from "../command-line.ts";
import { ConfigError } from "../config.ts";
import { printable } from "../packages/report.ts";
import type { KeyRow } from "./queries.ts";
import { newKeySchema, toKey } from "./schemas.ts";

const help = `Usage: npm run keys -- create --name NAME --scope SCOPE,… [--expires DAY]
       npm run keys -- list
       npm run keys -- revoke ID…

Makes, lists and revokes the keys by which callers identify themselves, in the database of DATABASE_URL, or else in the one
that comes along (in .nutgraph, or where NUTGRAPH_DATA says). Running services heed it at once.

  --name NAME     Who holds the key; it stands with every change that the key makes.
  --scope SCOPE   What it may be used for: ${keyScopes.join(", ")}; admin holds all the others.
  --expires DAY   From when on it is refused: a day such as 2027-01-01, or a time with its offset; never, if not given.
  --help          Show this.

create writes the key to standard output and nothing else there; only a hash of it is stored, so it is to be seen this once.
Exit status: 0 fine; 1 there is no such key; 2 wrong usage; 3 trouble with the database.
`;

const options: Record<string, string> = { name: "--name", scopes: "--scope", expiresAt: "--expires" };

/** Loads what speaks to Postgres only when it is needed. */
const queries = () => import("./queries.ts");

class UsageError extends Error {}

await runCommand(run);

async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    const [deed, ...ids] = positionals;
    if (values.help) {
      say(help);
      return fine;
    }
    const work = workOf(deed, ids, values);
    let status = fine;
    await withCommandDatabase(
      (said) => complain([said]),
      async (db) => {
        status = await work(db);
      },
    );
    return status;
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) {
      complain([error.message, "npm run keys -- --help says how to use it."]);
      return unusable;
    }
    complain([databaseMessage(error)]);
    return databaseTrouble;
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: "string" },
        scope: { type: "string", multiple: true },
        expires: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

type Values = ReturnType<typeof parse>["values"];

/** What is to be done, once the arguments are known to be right: wrong ones need no database. */
function workOf(deed: string | undefined, ids: string[], { name, scope, expires }: Values): (db: Database) => Promise<number> {
  const isPlain = name === undefined && scope === undefined && expires === undefined;
  if (deed === "create" && ids.length === 0) {
    const scopes = scope?.flatMap((words) => words.split(","));
    const asked = newKeySchema.safeParse({ name, scopes, expiresAt: expires ?? null });
    if (!asked.success) throw new UsageError(asked.error.issues.map(explain).join("\n"));
    return async (db) => {
      const { createKey } = await queries();
      const { key, token } = await createKey(db, { ...asked.data, createdBy: "command" });
      complain([line(key), "The key, which is to be seen this once:"]);
      say(`${token}\n`);
      return fine;
    };
  }
  if (deed === "list" && ids.length === 0 && isPlain) return list;
  if (deed === "revoke" && ids.length > 0 && isPlain) return (db) => revoke(db, ids);
  throw new UsageError(`Say create, list, or revoke and the ids of keys${deed === undefined ? "" : `, not: ${[deed, ...ids].join(" ")}`}.`);
}

function explain({ path, message }: { path: PropertyKey[]; message: string }): string {
  const [field] = path;
  if (field === "scopes") return `--scope: must be of: ${keyScopes.join(", ")}`;
  return `${options[String(field)]}: ${message}`;
}

async function list(db: Database): Promise<number> {
  const { listKeys } = await queries();
  let cursor: string | undefined;
  do {
    const { rows, page } = await listKeys(db, { cursor });
    for (const row of rows) say(`${line(row)}\n`);
    cursor = new URLSearchParams(page.next?.split("?")[1]).get("cursor") ?? undefined;
  } while (cursor !== undefined);
  return fine;
}

async function revoke(db: Database, ids: string[]): Promise<number> {
  const { revokeKey } = await queries();
  let status = fine;
  for (const id of ids) {
    const key = await revokeKey(db, id);
    if (key) say(`${line(key)}\n`);
    else {
      complain([`There is no key ${printable(id)}.`]);
      status = refused;
    }
  }
  return status;
}

function line(row: KeyRow): string {
  const { id, name, scopes, expiresAt, revokedAt, lastUsedAt, createdAt } = toKey(row);
  const state = revokedAt ? `revoked ${revokedAt}` : expiresAt ? `expires ${expiresAt}` : "never expires";
  return [id, name, scopes.join(","), `made ${createdAt}`, state, lastUsedAt ? `last used ${lastUsedAt}` : "never used"].join("\t");
}

function say(text: string): void {
  process.stdout.write(text);
}
