import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { keys } from "../../db/tables/keys.ts";
import { webhookAttempts, webhooks } from "../../db/tables/webhooks.ts";
import type { WebhookOutcome, WebhookStop } from "../../db/vocabulary.ts";
import type { Sent } from "./send.ts";

// A turn is a lease on one webhook: a token and, by the database's clock, its end. Whoever has it delivers; whatever is
// written for it is written only while the token is still there, so that one who lost it changes nothing.

/** What a turn needs to know of its webhook. */
export interface Turn {
  id: string;
  url: string;
  noticeUrl: string | null;
  filter: { [name: string]: string[] };
  withResource: boolean;
  limit: number;
  history: string;
  delivered: number;
  /** Up to where the message reaches that was begun before. */
  attemptUntil: number | null;
  attempts: number;
  generation: number;
  /** Of what was switched off, when; and since when it had failed. */
  disabledAt: string | null;
  disabledReason: WebhookStop | null;
  failingSince: string | null;
  noticeDue: boolean;
  noticeAttempts: number;
}

/** Most attempts that are remembered of a webhook. */
export const attemptsKept = 100;

const columns = sql`w.id, w.url, w.notice_url as "noticeUrl", w.filter, w.with_resource as "withResource", w.message_limit as "limit", w.history,
  w.delivered_position as delivered, w.attempt_until as "attemptUntil", w.attempts, w.generation,
  to_json(w.disabled_at) #>> '{}' as "disabledAt", w.disabled_reason as "disabledReason", to_json(w.failing_since) #>> '{}' as "failingSince",
  coalesce(w.notice_due_at <= clock_timestamp(), false) as "noticeDue", w.notice_attempts as "noticeAttempts"`;

const milliseconds = (number: number | SQL) => sql`${number}::double precision * interval '1 millisecond'`;
const isLive = sql`(k.revoked_at is null and coalesce(k.expires_at > clock_timestamp(), true))`;
/** Whether the key of a webhook, under an alias, still works. */
export const keyIsLive = (alias: SQL) => sql`exists (select from ${keys} k where k.id = ${alias}.key_id and ${isLive})`;
export const lastPosition = sql`(select coalesce(max(position), 0) from changes)`;
const presentHistory = sql`(select left(id::text, 8) from histories order by created_at limit 1)`;
/** One of another history has no place in this one, and is due to be switched off. */
const hasMore = (alias: SQL) => sql`(${alias}.delivered_position < ${lastPosition} or ${alias}.history <> ${presentHistory})`;
const deliversNow = (alias: SQL) => sql`${alias}.enabled and ${alias}.next_attempt_at <= clock_timestamp() and ${keyIsLive(alias)}`;
const isDue = (alias: SQL) => sql`(${alias}.notice_due_at <= clock_timestamp() or (${deliversNow(alias)} and ${hasMore(alias)}))`;
const mine = ({ id }: Pick<Turn, "id">, token: string) => sql`w.id = ${id} and w.lease_token = ${token}::uuid`;
const unchanged = (turn: Turn, token: string) => sql`${mine(turn, token)} and w.generation = ${turn.generation}`;
const given = sql`lease_token = null, lease_until = null`;
const keptFor = (lease: number | null) => (lease === null ? given : sql`lease_until = clock_timestamp() + ${milliseconds(lease)}`);

/** Takes the turn of the webhook that has been due for longest, for so many milliseconds; undefined where none is due or all are taken. */
export async function takeTurn(db: Database, token: string, lease: number): Promise<Turn | undefined> {
  const [taken] = await select<Turn>(
    db,
    sql`update ${webhooks} as w set lease_token = ${token}::uuid, lease_until = clock_timestamp() + ${milliseconds(lease)}
         where w.id = (
           select c.id from ${webhooks} c where ${isDue(sql`c`)} and coalesce(c.lease_until < clock_timestamp(), true)
            order by least(c.next_attempt_at, c.notice_due_at), c.id limit 1 for update skip locked)
        returning ${columns}`,
  );
  return taken;
}

/** The webhook as it is by now; undefined where the turn is no longer ours. */
export async function lookAgain(db: Database, turn: Turn, token: string): Promise<Turn | undefined> {
  const [found] = await select<Turn>(db, sql`select ${columns} from ${webhooks} w where ${mine(turn, token)}`);
  return found;
}

/**
 * Notes up to where the message reaches that is sent next, so that it is the same if it has to be sent again, and extends the
 * lease. Gives the secrets to sign with; undefined where it must not be sent: the turn is lost, the webhook changed or switched
 * off, or its key ended.
 */
export async function beginMessage(
  db: Database,
  turn: Turn,
  token: string,
  { until, lease }: { until: number; lease: number },
): Promise<string[] | undefined> {
  const [begun] = await select<{ secrets: string[] }>(
    db,
    sql`update ${webhooks} as w set attempt_until = ${until}, lease_until = clock_timestamp() + ${milliseconds(lease)}
         where ${unchanged(turn, token)} and w.enabled and ${keyIsLive(sql`w`)}
        returning ${secrets}`,
  );
  return begun?.secrets;
}

/** The secrets that sign, as JSON: the newest first. */
export const secrets = sql`to_json(array_remove(array[w.secret, case when w.previous_secret_until > clock_timestamp() then w.previous_secret end], null)) as secrets`;

/** Nothing up to here is wanted; the turn is kept, or without a lease given back. */
export async function passOver(
  db: Database,
  turn: Turn,
  token: string,
  { until, lease }: { until: number; lease: number | null },
): Promise<Turn | undefined> {
  const [passed] = await select<Turn>(
    db,
    sql`update ${webhooks} as w set delivered_position = ${until}, attempt_until = null, ${keptFor(lease)}
         where ${unchanged(turn, token)} returning ${columns}`,
  );
  return passed;
}

/** What is remembered of an attempt. */
export interface Attempt extends Sent {
  kind: "changes" | "ping" | "disabled";
  messageId: string;
  /** The position up to where the message reached. */
  until?: string;
}

/** Adds an attempt to those that are remembered, beside a change of the webhook that has to be made as well; gives what that returns. */
export function remembering(change: SQL, { kind, messageId, until, outcome, status, milliseconds: took }: Attempt): SQL {
  return sql`
    with w as (${change}),
    remembered as (
      insert into ${webhookAttempts} (webhook_id, number, at, kind, message_id, until_position, outcome, status, milliseconds)
      select w.id, w.attempted, clock_timestamp(), ${kind}, ${messageId}, ${until ?? null}, ${outcome}, ${status}::integer, ${took}::integer from w),
    forgotten as (delete from ${webhookAttempts} a using w where a.webhook_id = w.id and a.number <= w.attempted - ${attemptsKept}::integer)
    select ${columns} from w`;
}

/** A message has been delivered; the turn is kept, or without a lease given back. Undefined where the webhook has changed or the turn is lost. */
export async function delivered(
  db: Database,
  turn: Turn,
  token: string,
  { attempt, until, lease }: { attempt: Attempt; until: number; lease: number | null },
): Promise<Turn | undefined> {
  const [found] = await select<Turn>(
    db,
    remembering(
      sql`update ${webhooks} as w set delivered_position = ${until}, attempt_until = null, attempts = 0, failing_since = null,
            last_delivered_at = clock_timestamp(), next_attempt_at = clock_timestamp(), attempted = w.attempted + 1, ${keptFor(lease)}
           where ${unchanged(turn, token)} returning w.*`,
      attempt,
    ),
  );
  return found;
}

/**
 * A message could not be delivered, and the turn is given back: it is tried again after the pause, or never where the receiver
 * is gone, or nothing could be delivered for so long. Gives why the webhook was switched off with it, or null; undefined where
 * it has changed, or the turn is lost.
 */
export async function failed(
  db: Database,
  turn: Turn,
  token: string,
  { attempt, pause, giveUpAfter }: { attempt: Attempt; pause: number; giveUpAfter: number },
): Promise<WebhookStop | null | undefined> {
  const isGone = attempt.outcome === ("gone" satisfies WebhookOutcome);
  const [found] = await select<Turn>(
    db,
    remembering(
      sql`update ${webhooks} as w set attempts = w.attempts + 1, failing_since = s.since, attempted = w.attempted + 1,
            next_attempt_at = clock_timestamp() + ${milliseconds(pause)}, ${given}, ${stopping(sql`s.stop`)}
           from (select f.id, f.since, case when not f.enabled then null when ${isGone} then 'gone'
                          when clock_timestamp() - f.since >= ${milliseconds(giveUpAfter)} then 'failing' end as stop
                   from (select id, enabled, coalesce(failing_since, clock_timestamp()) as since from ${webhooks} where id = ${turn.id}) f) s
           where ${unchanged(turn, token)} and s.id = w.id returning w.*`,
      attempt,
    ),
  );
  return found?.disabledReason === "asked" ? null : found?.disabledReason;
}

/** Switches a webhook off for a reason, or leaves it as it is for none, and has its owner told where there is a way to. */
const stopping = (reason: SQL) => sql`
  enabled = w.enabled and ${reason} is null, disabled_reason = coalesce(w.disabled_reason, ${reason}),
  disabled_at = coalesce(w.disabled_at, case when ${reason} is not null then clock_timestamp() end),
  notice_due_at = case when ${reason} is not null and w.notice_url is not null then clock_timestamp() else w.notice_due_at end,
  notice_attempts = case when ${reason} is not null then 0 else w.notice_attempts end`;

/** Switches a webhook off whose positions nobody knows any more. */
export async function stop(db: Database, turn: Turn, token: string, reason: WebhookStop): Promise<boolean> {
  const stopped = await select(
    db,
    sql`update ${webhooks} as w set ${given}, ${stopping(sql`${reason}::text`)} where ${unchanged(turn, token)} and w.enabled returning w.id`,
  );
  return stopped.length > 0;
}

/** Extends the lease to tell the owner; gives the secrets to sign with, or undefined where there is nothing to tell any more. */
export async function beginNotice(db: Database, turn: Turn, token: string, lease: number): Promise<string[] | undefined> {
  const [begun] = await select<{ secrets: string[] }>(
    db,
    sql`update ${webhooks} as w set lease_until = clock_timestamp() + ${milliseconds(lease)}
         where ${mine(turn, token)} and not w.enabled and w.notice_due_at is not null returning ${secrets}`,
  );
  return begun?.secrets;
}

/** The owner has been told, or is told again after the pause, or never where that is null. */
export async function noticed(db: Database, turn: Turn, token: string, attempt: Attempt, pause: number | null): Promise<void> {
  const again = pause === null ? sql`null::timestamptz` : sql`clock_timestamp() + ${milliseconds(pause)}`;
  await select(
    db,
    remembering(
      sql`update ${webhooks} as w set notice_due_at = ${again}, notice_attempts = w.notice_attempts + 1, attempted = w.attempted + 1, ${given}
           where ${mine(turn, token)} returning w.*`,
      attempt,
    ),
  );
}

/** Gives a turn back, so that others may have it, after a pause or at once. */
export async function giveBack(db: Database, turn: Turn, token: string, pause = 0): Promise<void> {
  await select(
    db,
    sql`update ${webhooks} as w set ${given}, next_attempt_at = greatest(w.next_attempt_at, clock_timestamp() + ${milliseconds(pause)})
         where ${mine(turn, token)}`,
  );
}
