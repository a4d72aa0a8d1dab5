import { connect, type Database } from "../../db/client.ts";
import { startEmbedded } from "../../db/embedded.ts";
import { migrate } from "../../db/migrate.ts";
import { loadCorpus } from "../corpus/load.ts";
import { databaseUrl } from "../postgres/address.ts";

const migrations = new URL("../../db/migrations", import.meta.url).pathname;
const claimsPerArticle = 20;
const seed = 1;
/** As the service has it where nothing else is set. */
const statementTimeout = 10_000;

export interface Scaled {
  /** About how many claims it holds. */
  claims: number;
  url: string;
  db: Database;
}

/** A server in a folder, with a corpus of each size; what an earlier run has left there is not loaded again. Gives the folder that it took. */
export async function openScaled(
  folder: string,
  sizes: number[],
  say: (line: string) => void,
): Promise<{ scaled: Scaled[]; folder: string; close(): Promise<void> }> {
  const server = await startEmbedded({ folder, log: say });
  const opened: Scaled[] = [];
  const close = async () => {
    for (const { db } of opened) await db.$client.end({ timeout: 5 });
    await server.stop();
  };
  try {
    await prepare(server.url);
    for (const claims of sizes) opened.push(await open(server.url, claims, say));
    return { scaled: opened, folder: server.folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Nothing here has to outlive a crash, and a load writes a great deal at once. */
async function prepare(serverUrl: string): Promise<void> {
  const server = connect(serverUrl, { max: 1 });
  try {
    for (const setting of ["fsync = off", "full_page_writes = off", "synchronous_commit = off", "max_wal_size = '4GB'"]) {
      await server.$client.unsafe(`alter system set ${setting}`);
    }
    await server.$client`select pg_reload_conf()`;
  } finally {
    await server.$client.end();
  }
}

async function open(serverUrl: string, claims: number, say: (line: string) => void): Promise<Scaled> {
  const name = `corpus_of_${claims}`;
  const url = databaseUrl(serverUrl, name);
  const server = connect(serverUrl, { max: 1 });
  try {
    const [there] = await server.$client`select from pg_database where datname = ${name}`;
    if (!there) await server.$client.unsafe(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  } finally {
    await server.$client.end();
  }
  const db = connect(url, { max: 4 });
  await migrate(db, migrations);
  const [filled] = await db.$client<{ holds: boolean }[]>`select exists (select from articles) as holds`;
  if (!filled?.holds) {
    say(`Loading ${claims} claims.`);
    await loadCorpus(db, { articles: Math.max(1, Math.round(claims / claimsPerArticle)), seed }, say);
    await db.$client.unsafe("vacuum analyze");
  }
  await db.$client.end();
  return { claims, url, db: connect(url, { max: 4, statementTimeout }) };
}
