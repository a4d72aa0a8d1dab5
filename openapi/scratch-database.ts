import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, type Database } from "../db/client.ts";
import { startEmbedded } from "../db/embedded.ts";
import { migrate } from "../db/migrate.ts";
import { projectRoot } from "../src/project-root.ts";

/** Does something with a migrated, empty database, on the given server or else on an embedded one, and drops it afterwards. */
export async function withScratchDatabase<T>(serverUrl: string | undefined, use: (db: Database) => Promise<T>): Promise<T> {
  if (serverUrl === undefined) return await withEmbedded((url) => withScratchDatabase(url, use));
  const name = `nutgraph_examples_${randomBytes(6).toString("hex")}`;
  const server = connect(serverUrl, { max: 1 });
  await server.$client.unsafe(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const db = connect(url.href);
  try {
    await migrate(db, path.join(projectRoot, "db/migrations"));
    return await use(db);
  } finally {
    await db.$client.end({ timeout: 5 });
    await server.$client.unsafe(`drop database if exists ${name} with (force)`);
    await server.$client.end();
  }
}

async function withEmbedded<T>(use: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "nutgraph-examples-"));
  const embedded = await startEmbedded({ folder: path.join(folder, "data") });
  try {
    return await use(embedded.url);
  } finally {
    await embedded.stop();
    await rm(embedded.folder, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
