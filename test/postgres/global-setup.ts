import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connect } from "../../db/client.ts";
import { startEmbedded } from "../../db/embedded.ts";
import { migrate } from "../../db/migrate.ts";
import { databaseUrl } from "./address.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A superuser's URL of the server that the tests run on. */
    serverUrl: string;
    /** The migrated, empty database that every test database is a copy of. Theirs begin with its name. */
    template: string;
  }
}

const migrations = join(import.meta.dirname, "../../db/migrations");

/** Runs once, before all test files: a server, and on it the template of their databases. Returns the way to undo it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startOwnServer();
  const template = `nutgraph_test_${randomBytes(6).toString("hex")}`;
  const end = async () => {
    try {
      await dropDatabases(server.url, template);
    } finally {
      await server.stop();
    }
  };
  try {
    await makeTemplate(server.url, template);
  } catch (error) {
    await end().catch(() => {});
    throw error;
  }
  provide("serverUrl", server.url);
  provide("template", template);
  return end;
}

/** The Postgres that comes along, with data of its own that goes when it stops. */
async function startOwnServer() {
  const folder = join(tmpdir(), `nutgraph-test-${randomBytes(6).toString("hex")}`);
  const lines: string[] = [];
  try {
    const server = await startEmbedded({ folder, log: (line) => lines.push(line) });
    // Last of all, so that nobody is still reading the server's log.
    process.once("exit", () => rmSync(server.folder, { recursive: true, force: true }));
    await forgoSafety(server.url);
    return { url: server.url, stop: server.stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(["The Postgres for the tests did not start.", ...lines].join("\n"), { cause: error });
  }
}

/** Nothing of it outlives the run, so nothing has to reach the disk. */
async function forgoSafety(serverUrl: string): Promise<void> {
  const server = connect(serverUrl, { max: 1 });
  try {
    for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
      await server.$client.unsafe(`alter system set ${setting} = off`);
    }
    await server.$client`select pg_reload_conf()`;
  } finally {
    await server.$client.end();
  }
}

async function makeTemplate(serverUrl: string, template: string): Promise<void> {
  const server = connect(serverUrl, { max: 1 });
  try {
    await server.$client.unsafe(`create database ${template} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  } finally {
    await server.$client.end();
  }
  const db = connect(databaseUrl(serverUrl, template), { max: 2 });
  try {
    await migrate(db, migrations);
  } finally {
    await db.$client.end();
  }
}

/** The template, and whatever a test file that failed did not drop itself. */
async function dropDatabases(serverUrl: string, template: string): Promise<void> {
  const server = connect(serverUrl, { max: 1 });
  try {
    const left = await server.$client<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${template})`;
    for (const { name } of left) await server.$client.unsafe(`drop database if exists ${name} with (force)`);
  } finally {
    await server.$client.end();
  }
}
