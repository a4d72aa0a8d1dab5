import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Database, isInTheWay, isUnreachable, select } from "../../db/client.ts";
import type { Log } from "../http/request-log.ts";
import { describeError } from "../operations/log.ts";
import { PackageRefused } from "../packages/faults.ts";
import { writePackage } from "../packages/import.ts";
import { importLock } from "../packages/import-lock.ts";
import { readPackage } from "../packages/read.ts";

/** Milliseconds between two looks; each is one look into an index. */
const lookEvery = 500;
/** Milliseconds that a statement may take, or the wait for an import. */
const patience = "60000";

/** What became of a package whose time had come. */
export interface Lifted {
  articleId: string;
  /** Why it could not be published; null where it was. */
  fault: string | null;
}

/**
 * Publishes what is under an embargo when its time has come, until the signal aborts. As many processes as like may do so:
 * whoever holds the lock of the imports does it, in one transaction with taking it off the list, so it is done once, and one
 * that dies leaves it to the next.
 */
export async function liftEmbargoes(db: Database, closing: AbortSignal, log: Log): Promise<void> {
  while (!closing.aborted) {
    try {
      for (let lifted = await liftNext(db); lifted && !closing.aborted; lifted = await liftNext(db))
        log({ event: "embargoLifted", ...lifted });
    } catch (error) {
      if (!closing.aborted) log({ event: "embargoNotLifted", error: describeError(error) });
    }
    await pause(lookEvery, undefined, { ref: false, signal: closing }).catch(() => {});
  }
}

const due = sql`from held_packages where embargo_until <= clock_timestamp() and (retry_at is null or retry_at <= clock_timestamp())`;

/** Publishes the package that has been due for longest; undefined where none is. */
export async function liftNext(db: Database): Promise<Lifted | undefined> {
  const [waiting] = await select(db, sql`select 1 as one ${due} limit 1`);
  if (!waiting) return undefined;
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${patience}, true), set_config('lock_timeout', ${patience}, true)`);
    await tx.execute(importLock);
    const [held] = await tx.execute<{ id: string; package: unknown; agent: string | null }>(
      sql`select article_id as id, package, agent ${due} order by embargo_until, article_id limit 1 for update`,
    );
    if (!held) return undefined;
    const fault = await tx
      .transaction(async (inner) => {
        await writePackage(inner, readPackage(held.package), { agent: held.agent });
        return null;
      })
      .catch(faultOf);
    if (fault !== null) {
      await tx.execute(sql`
        update held_packages set fault = ${fault}, retry_at = clock_timestamp() + interval '1 minute' where article_id = ${held.id}`);
    }
    return { articleId: held.id, fault };
  });
}

/** What has changed since it was checked, such as a resource that it names by id and that is gone. Throws on what has nothing to do with this package. */
function faultOf(error: unknown): string {
  if (error instanceof PackageRefused) return error.faults.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
  if (isUnreachable(error) || isInTheWay(error)) throw error;
  return describeError(error);
}
