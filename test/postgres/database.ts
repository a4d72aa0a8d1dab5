import { randomBytes } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { connect, type Database } from "../../db/client.ts";
import { databaseUrl } from "./address.ts";

export interface TestDatabase {
  db: Database;
  url: string;
  /** Disconnects and drops it. */
  close(): Promise<void>;
}

/** A migrated, empty database that nobody else uses. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject("template");
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${template}`);
  const url = databaseUrl(inject("serverUrl"), name);
  const db = connect(url, { max: 20 });
  return {
    db,
    url,
    close: async () => {
      await db.$client.end({ timeout: 5 });
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}

/** The running test's own empty database, dropped when it ends. */
export async function emptyDatabase(): Promise<Database> {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  return db;
}

async function onServer(statement: string): Promise<void> {
  const server = connect(inject("serverUrl"), { max: 1 });
  try {
    await server.$client.unsafe(statement);
  } finally {
    await server.$client.end();
  }
}
