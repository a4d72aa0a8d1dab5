import { sql } from "drizzle-orm";
import { hasCollided, sqlState, type Transaction } from "../../db/client.ts";
import type { Done, Once } from "../http/idempotency.ts";
import { Problem } from "../http/problems.ts";
import type { Service } from "../http/router.ts";
import { problemOf } from "../imports/store.ts";
import { importLock } from "../packages/import-lock.ts";

/** Milliseconds that a statement may take, or the wait for an import. */
const patience = 30_000;
const attempts = 5;
/** As where an identifier has stayed with what was merged. */
const uniqueViolation = "23505";

/**
 * Writes in one transaction while no import runs and nothing else is written singly, so that nobody looks up what another
 * is just making. Where it collides with a correction it is tried again.
 */
export async function writeAlone(
  service: Service,
  { agent, once }: { agent: string; once: Once },
  work: (tx: Transaction) => Promise<{ status: Done["status"]; id: string }>,
): Promise<Done> {
  return await patiently(service, async (tx) => {
    await tx.execute(sql`select set_config('nutgraph.agent', ${agent}, true)`);
    return await once(tx, async () => {
      await tx.execute(importLock);
      return await work(tx);
    });
  });
}

/** Does other work in such a transaction. `statement` is the most milliseconds of each. */
export async function exclusively<Result>(
  service: Service,
  work: (tx: Transaction) => Promise<Result>,
  { statement }: { statement: number },
): Promise<Result> {
  return await patiently(service, async (tx) => {
    await tx.execute(importLock);
    await tx.execute(sql`select set_config('statement_timeout', ${String(statement)}, true)`);
    return await work(tx);
  });
}

async function patiently<Result>({ db }: Service, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(async (tx) => {
        await tx.execute(sql`
          select set_config('statement_timeout', ${String(patience)}, true), set_config('lock_timeout', ${String(patience)}, true)`);
        return await work(tx);
      });
    } catch (error) {
      if (sqlState(error) === uniqueViolation) throw new Problem("alreadyStored", "Something else has one of its identifiers already.");
      if (attempt === attempts || !hasCollided(error)) throw problemOf(error);
    }
  }
}

/** What brings about the changes of this transaction; what is done to others on the way is no edit of theirs. */
export const because = (tx: Transaction, cause: "edit" | "review" | "withdrawal" | "restoration" | "merge", id: string) =>
  tx.execute(sql`select set_config('nutgraph.cause', ${`${cause}:${id}`}, true)`);
