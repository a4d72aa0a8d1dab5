import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { entryIsShown, operationShown } from "./visibility.ts";

/** What a filter looks at in a change. */
export interface Glimpse {
  position: number;
  operation: string;
  type: ResourceType;
  articleId: string | null;
  cause: string | null;
}

/** What came of waiting: whether there is something, and up to which position there is nothing. */
export interface Waited {
  found: boolean;
  examined: number;
}

/** Wakes those who wait for changes; they share one look at the database, which is taken only while somebody waits. */
export interface Follower {
  /**
   * Settles as soon as a wanted change after the position is committed, and without one after so many milliseconds, when
   * the signal aborts, or when the service closes. Rejects where the database is gone for good.
   */
  wait(after: number, wants: (change: Glimpse) => boolean, milliseconds: number, signal: AbortSignal): Promise<Waited>;
  /** How many wait. */
  waiting(): number;
}

/**
 * Milliseconds between two looks. Asking costs a tenth of a millisecond, and only one process in use asks; a notification at
 * commit would need a connection of its own that a pooler or a standby does not give, and this look beside it all the same.
 */
const pollEvery = 100;
/** After a look that failed. */
const pollAgain = 1_000;
/** Most changes that one look takes in. */
const glimpsedAtMost = 1_000;

interface Waiter {
  examined: number;
  wants(change: Glimpse): boolean;
  settle(found: boolean): void;
  fail(error: unknown): void;
}

export function createFollower(db: Database, closing: AbortSignal): Follower {
  const waiters = new Set<Waiter>();
  let running = false;
  /** Up to where the looks have come. */
  let known = 0;
  closing.addEventListener("abort", () => settleAll(), { once: true });

  function settleAll(): void {
    for (const waiter of waiters) waiter.settle(false);
  }

  async function run(): Promise<void> {
    running = true;
    try {
      for (let full = false; waiters.size > 0; ) {
        if (!full) await pause(pollEvery, undefined, { ref: false });
        const changes = await glimpse(db, known).catch(async (error: unknown) => {
          // Nobody can come back from a pool that was closed; anything else may pass.
          if ((error as { code?: string }).code === "CONNECTION_ENDED") throw error;
          await pause(pollAgain, undefined, { ref: false });
          return [];
        });
        full = changes.length === glimpsedAtMost;
        known = changes.at(-1)?.position ?? known;
        for (const waiter of waiters) {
          const wanted = changes.find((change) => change.position > waiter.examined && waiter.wants(change));
          if (wanted) waiter.settle(true);
          else waiter.examined = Math.max(waiter.examined, known);
        }
      }
    } catch (error) {
      for (const waiter of waiters) waiter.fail(error);
    } finally {
      running = false;
    }
  }

  return {
    waiting: () => waiters.size,
    wait: (after, wants, milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (closing.aborted || signal.aborted) return resolve({ found: false, examined: after });
        // The looks have passed it already, so there may be something.
        if (running && after < known) return resolve({ found: true, examined: after });
        const leave = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", giveUp);
          waiters.delete(waiter);
        };
        const waiter: Waiter = {
          examined: after,
          wants,
          settle: (found) => {
            leave();
            resolve({ found, examined: waiter.examined });
          },
          fail: (error) => {
            leave();
            reject(error);
          },
        };
        const giveUp = () => waiter.settle(false);
        const timer = setTimeout(giveUp, milliseconds);
        timer.unref();
        signal.addEventListener("abort", giveUp, { once: true });
        waiters.add(waiter);
        if (running) return;
        known = after;
        void run();
      }),
  };
}

async function glimpse(db: Database, after: number): Promise<Glimpse[]> {
  return await select<Glimpse>(
    db,
    sql`select c.position, ${operationShown()} as operation, c.type, c.article_id as "articleId", c.cause from changes c
         where c.position > ${after} and ${entryIsShown()} order by c.position limit ${glimpsedAtMost}`,
  );
}
