import { setTimeout as pause } from "node:timers/promises";
import { type Database, withFallback } from "../../db/client.ts";
import { createPositionReader, numberIn, type PositionReader, type Reached } from "../changes/positions.ts";
import type { Log } from "../http/request-log.ts";
import { inTime } from "../operations/time.ts";

/** A database that a request may read from, and how far it had come when the request asked. */
export interface Source {
  db: Database;
  reached: Reached;
}

/** Streaming replicas of the primary, as far as they keep up with it. */
export interface Replicas {
  /** One that contains this position, where one is named; undefined where the primary has to answer. */
  pick(minimum?: string): Promise<Source | undefined>;
  /** How many there are. */
  count: number;
  /** How many are used just now. */
  used(): number;
}

export interface ReplicaOptions {
  /** Tells how far the primary has come. */
  positions: PositionReader;
  /** Pools of connections to the replicas. */
  databases: Database[];
  primary: Database;
  /** Milliseconds that a replica may be behind. */
  lag: number;
  log: Log;
  closing: AbortSignal;
}

/** No replicas: the primary answers everything. */
export const noReplicas: Replicas = { pick: async () => undefined, count: 0, used: () => 0 };

/** Milliseconds between two looks at how far each has come, and that such a look may take. */
const lookEvery = 250;
const lookTakes = 1_000;

/** Why one is left out that has not been heard of in time. */
const silent = "did not answer";

interface Replica {
  index: number;
  db: Database;
  positions: PositionReader;
  /** Unknown until it was looked at, so that one which never answered is in the log too. */
  isUsed?: boolean;
}

/**
 * Watches replicas, and uses those that are no further behind than allowed: what the primary held so long ago, they hold.
 * One that falls behind, belongs to another history or does not answer is left out until that has passed; what a request was
 * just asking it, the primary answers.
 */
export function createReplicas({ positions, databases, primary, lag, log, closing }: ReplicaOptions): Replicas {
  const replicas = databases.map((database, index): Replica => {
    const replica: Replica = {
      index,
      db: withFallback(database, { db: primary, isDue: () => replica.isUsed === false, failed: () => leaveOut(replica, silent) }),
      positions: createPositionReader(database),
    };
    return replica;
  });
  /** How far the primary had come, and when, as far back as a replica may be. */
  let primaryWas: { at: number; reached: Reached }[] = [];
  let turn = 0;

  function leaveOut(replica: Replica, reason: string): void {
    if (replica.isUsed === false) return;
    replica.isUsed = false;
    // What is refused by it for that goes to the primary.
    if (reason === silent) replica.db.$client.interrupt();
    log({ event: "replica", index: replica.index, used: false, reason });
  }

  async function look(): Promise<void> {
    const at = performance.now();
    const reached = await inTime(positions.reached(), lookTakes);
    primaryWas.push({ at, reached });
    // The last of those that are old enough stays: it is what a replica must have reached.
    const lastDue = primaryWas.findLastIndex((was) => was.at <= at - lag);
    primaryWas = primaryWas.slice(Math.max(0, lastDue));
    const { reached: due } = primaryWas[0] as (typeof primaryWas)[number];
    await Promise.all(
      replicas.map(async (replica) => {
        try {
          const has = await inTime(replica.positions.reached(), lookTakes);
          if (has.history !== due.history) return leaveOut(replica, "is of another history");
          if (has.last < due.last) return leaveOut(replica, `is behind: ${has.last} of ${due.last}`);
        } catch {
          return leaveOut(replica, silent);
        }
        if (replica.isUsed) return;
        replica.isUsed = true;
        log({ event: "replica", index: replica.index, used: true });
      }),
    );
  }

  async function watch(): Promise<void> {
    while (!closing.aborted) {
      // Without the primary nobody knows how far behind they are.
      await look().catch(() => {
        for (const replica of replicas) leaveOut(replica, "cannot be compared with the primary");
      });
      await pause(lookEvery, undefined, { ref: false, signal: closing }).catch(() => {});
    }
  }
  void watch();

  return {
    count: replicas.length,
    used: () => replicas.filter(({ isUsed }) => isUsed).length,
    async pick(minimum) {
      const usable = replicas.filter(({ isUsed }) => isUsed);
      turn += 1;
      const replica = usable[turn % usable.length];
      if (!replica) return undefined;
      try {
        const reached = await inTime(replica.positions.reached(), lookTakes);
        return minimum === undefined || numberIn(minimum, reached) !== undefined ? { db: replica.db, reached } : undefined;
      } catch {
        leaveOut(replica, silent);
        return undefined;
      }
    },
  };
}
