import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { describeError } from "../operations/log.ts";
import { inTime } from "../operations/time.ts";
import { createDeliveryCounts } from "./counts.ts";
import { type Deliverer, deliver, leaseOf, tellOwner } from "./deliver.ts";
import { standing } from "./standing.ts";
import { giveBack, type Turn, takeTurn } from "./turns.ts";

export interface DeliveryOptions extends Omit<Deliverer, "breakingOff" | "counts"> {
  /** Most webhooks that this process delivers to at once. */
  concurrency: number;
  counts?: Deliverer["counts"];
}

/** Deliveries that go on by themselves. */
export interface Delivery {
  /**
   * To be called when the service closes: waits for what is being sent, and after so many milliseconds breaks it off. All turns
   * have been given back then, where the database answers.
   */
  end(milliseconds: number): Promise<void>;
}

/** Milliseconds between two looks for what is due, besides those for which a change wakes. */
const lookEvery = 1_000;
/** Where something is due sooner. */
const lookAtMostEvery = 20;
/** Milliseconds after a failure of our own, such as of the database. */
const lookAfterFailure = 1_000;
const tryAfterFailure = 5_000;
/** Milliseconds in which turns are given back after that; those that are not run out. */
const giveBackFor = 2_000;

/**
 * Delivers changes to webhooks until the service closes. As many processes as like may do so: each webhook is delivered to by
 * the one whose turn it is, and the turn of one that dies runs out.
 */
export function startDelivery({ concurrency, counts = createDeliveryCounts(), ...options }: DeliveryOptions): Delivery {
  const { service, log } = options;
  const { db, closing, follower } = service;
  const breakingOff = new AbortController();
  const by: Deliverer = { ...options, counts, breakingOff: breakingOff.signal };
  const running = new Set<Promise<void>>();
  /** Aborted when a turn ends. */
  let turnEnds = new AbortController();

  async function run(): Promise<void> {
    while (!closing.aborted) {
      try {
        turnEnds = new AbortController();
        const token = randomUUID();
        const turn = running.size < concurrency ? await takeTurn(db, token, leaseOf(by.sender)) : undefined;
        if (turn) begin(turn, token);
        else await untilSomethingIsDue();
      } catch (error) {
        if (closing.aborted) return;
        log({ event: "webhooksNotDelivered", error: describeError(error) });
        await pause(lookAfterFailure, undefined, { ref: false, signal: closing }).catch(() => {});
      }
    }
  }

  function begin(turn: Turn, token: string): void {
    const work = (turn.noticeDue ? tellOwner(by, turn, token) : deliver(by, turn, token))
      .catch(async (error: unknown) => {
        if (!breakingOff.signal.aborted) log({ event: "webhookNotDelivered", webhook: turn.id, error: describeError(error) });
        // Where the database cannot be asked, the lease runs out.
        await giveBack(db, turn, token, breakingOff.signal.aborted ? 0 : tryAfterFailure).catch(() => {});
      })
      .finally(() => {
        running.delete(work);
        turnEnds.abort();
      });
    running.add(work);
  }

  /** Waits for a change, for the next retry, or for a turn of this process to end. */
  async function untilSomethingIsDue(): Promise<void> {
    const signal = AbortSignal.any([turnEnds.signal, closing]);
    const found = await standing(db);
    counts.standing = found;
    const wait = Math.max(lookAtMostEvery, Math.min(found.soonest ?? lookEvery, lookEvery));
    if (found.active > 0 && running.size < concurrency) await follower.wait(found.last, () => true, wait, signal);
    else await pause(lookEvery, undefined, { ref: false, signal }).catch(() => {});
  }

  const ended = run();
  return {
    async end(milliseconds) {
      const all = ended.then(() => Promise.all(running));
      await inTime(all, milliseconds).catch(() => breakingOff.abort());
      await inTime(all, giveBackFor).catch(() => {});
    },
  };
}
