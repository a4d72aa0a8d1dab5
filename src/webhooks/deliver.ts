import type { WebhookStop } from "../../db/vocabulary.ts";
import { type FeedAsked, type FeedPage, readFeed } from "../changes/feed.ts";
import { Problem } from "../http/problems.ts";
import type { Log } from "../http/request-log.ts";
import type { Service } from "../http/router.ts";
import { toMoment } from "../resources/rows.ts";
import { countOne, type DeliveryCounts } from "./counts.ts";
import { changesMessage, disabledMessage, type Message } from "./messages.ts";
import { pauseAfter } from "./pauses.ts";
import type { Sender, Sent } from "./send.ts";
import {
  type Attempt,
  beginMessage,
  beginNotice,
  delivered,
  failed,
  giveBack,
  lookAgain,
  noticed,
  passOver,
  stop,
  type Turn,
} from "./turns.ts";

export interface DeliverySettings {
  /** Milliseconds before the second attempt; the later pauses are multiples of it. */
  firstPause: number;
  /** Milliseconds of failing after which a webhook is switched off. */
  giveUpAfter: number;
}

/** What the work of a turn needs. */
export interface Deliverer extends DeliverySettings {
  service: Service;
  sender: Sender;
  log: Log;
  counts: DeliveryCounts;
  /** Aborted when what is being sent has to be broken off; then it counts for nothing. */
  breakingOff: AbortSignal;
}

/** Messages, and milliseconds, after which a turn goes to whoever has waited for longest. */
const messagesInTurn = 50;
const longestTurn = 10_000;
/** How often the owner is told that a webhook was switched off, until that arrives. */
const noticesAtMost = 6;
/** Milliseconds that a lease lasts beyond what sending may take: for the statements around it. */
const leaseMargin = 5_000;

/** Milliseconds that a turn is taken for, and again with each message. */
export const leaseOf = ({ timeout }: Sender): number => timeout + leaseMargin;

/**
 * Delivers what is due of one webhook, message by message, as long as the turn is ours, and gives the turn back. What is sent
 * is made from the record of changes at that moment, by the same reading as the feed's, so that the rights, embargoes and
 * erasures of then hold.
 */
export async function deliver(by: Deliverer, taken: Turn, token: string): Promise<void> {
  const { service, sender, breakingOff } = by;
  const { db, closing } = service;
  const lease = leaseOf(sender);
  const line = sender.open();
  try {
    let turn: Turn | undefined = taken;
    let sent = 0;
    const end = performance.now() + longestTurn;
    const mayGoOn = () => sent < messagesInTurn && performance.now() < end && !closing.aborted;
    while (turn && mayGoOn()) {
      const page = await readAfter(by, turn, token);
      if (page === undefined) return;
      const until = Math.min(turn.attemptUntil ?? page.after, page.after);
      if (until === turn.delivered) break;
      const changes = page.changes.filter(({ position }) => Number(position.split("-")[1]) <= until);
      if (changes.length === 0) {
        const goesOn = until < page.last;
        const passed = await passOver(db, turn, token, { until, lease: goesOn ? lease : null });
        if (passed && !goesOn) return;
        turn = passed ?? (await lookAgain(db, turn, token));
        continue;
      }
      const position = `${turn.history}-${until}`;
      const message = changesMessage(turn, changes, position);
      const began = performance.now();
      const secrets = await beginMessage(db, turn, token, { until, lease });
      if (secrets === undefined) {
        const now: Turn | undefined = await lookAgain(db, turn, token);
        if (now === undefined || now.generation === turn.generation) break;
        turn = now;
        continue;
      }
      // A process that stood still meanwhile may have lost its turn.
      if (performance.now() - began > leaseMargin) continue;
      const came = await line.send({ url: turn.url, ...message, secrets }, breakingOff);
      sent += 1;
      const attempt = counted(by, { kind: "changes", until: position }, message, came);
      if (came.outcome !== "delivered") return await afterFailure(by, turn, token, attempt);
      const goesOn = until < page.last && mayGoOn();
      const next = await delivered(db, turn, token, { attempt, until, lease: goesOn ? lease : null });
      if (next && !goesOn) return;
      // Where it was changed meanwhile, what was sent counts for nothing, and it goes on as it is now.
      turn = next ?? (await lookAgain(db, turn, token));
    }
    await giveBack(db, taken, token);
  } finally {
    line.close();
  }
}

/** What the feed has after the webhook's position; undefined where that is of another history, and then it is switched off. */
async function readAfter(by: Deliverer, turn: Turn, token: string): Promise<FeedPage | undefined> {
  const { filter, history, delivered: after, limit, withResource } = turn;
  try {
    return await readFeed(by.service, { ...filter, history, after, limit, withResource } as FeedAsked);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "unknownPosition") throw error;
    if (await stop(by.service.db, turn, token, "otherHistory")) tellStopped(by, turn, "otherHistory");
    else await giveBack(by.service.db, turn, token);
    return undefined;
  }
}

async function afterFailure(by: Deliverer, turn: Turn, token: string, attempt: Attempt): Promise<void> {
  const { log, firstPause, giveUpAfter, service } = by;
  const number = turn.attempts + 1;
  log({ event: "webhookFailed", webhook: turn.id, outcome: attempt.outcome, status: attempt.status, attempt: number });
  const pause = pauseAfter(number, firstPause, attempt.retryAfter);
  const reason = await failed(service.db, turn, token, { attempt, pause, giveUpAfter });
  if (reason) tellStopped(by, turn, reason);
  if (reason === undefined) await giveBack(service.db, turn, token);
}

function tellStopped({ counts, log }: Deliverer, { id }: Turn, reason: WebhookStop): void {
  countOne(counts.stopped, reason);
  log({ event: "webhookDisabled", webhook: id, reason });
}

/** Tells the owner that a webhook was switched off, and gives the turn back; what does not arrive is tried again some times. */
export async function tellOwner(by: Deliverer, turn: Turn, token: string): Promise<void> {
  const { service, sender, breakingOff, firstPause, log } = by;
  const { id, url, noticeUrl, disabledReason, disabledAt, failingSince, attempts, history } = turn;
  const secrets = await beginNotice(service.db, turn, token, leaseOf(sender));
  if (!secrets || noticeUrl === null || disabledReason === null || disabledAt === null) return await giveBack(service.db, turn, token);
  const message = disabledMessage(toMoment(disabledAt), {
    webhookId: id,
    url,
    reason: disabledReason,
    failingSince: failingSince && toMoment(failingSince),
    attempts,
    position: `${history}-${turn.delivered}`,
  });
  const line = sender.open();
  try {
    const came = await line.send({ url: noticeUrl, ...message, secrets }, breakingOff);
    const attempt = counted(by, { kind: "disabled" }, message, came);
    const number = turn.noticeAttempts + 1;
    const isOver = came.outcome === "delivered" || number >= noticesAtMost;
    if (isOver && came.outcome !== "delivered") log({ event: "webhookOwnerNotTold", webhook: id, outcome: came.outcome, attempts: number });
    await noticed(service.db, turn, token, attempt, isOver ? null : pauseAfter(number, firstPause, came.retryAfter));
  } finally {
    line.close();
  }
}

function counted({ counts }: Deliverer, about: Pick<Attempt, "kind" | "until">, { id }: Message, sent: Sent): Attempt {
  countOne(counts.sent, sent.outcome);
  return { ...sent, ...about, messageId: id };
}
