import { type SQL, sql } from "drizzle-orm";
import { type Database, type Readable, select, type Transaction } from "../../db/client.ts";
import { keys } from "../../db/tables/keys.ts";
import { webhookAttempts, webhooks } from "../../db/tables/webhooks.ts";
import type { Reached } from "../changes/positions.ts";
import { allows } from "../http/authentication.ts";
import { newestFirst } from "../http/newest-first.ts";
import { Problem } from "../http/problems.ts";
import type { Key } from "../keys/queries.ts";
import { randomCharacters } from "../packages/identity.ts";
import type { AttemptRow, Filter, WebhookRow } from "./schemas.ts";
import { inventSecret, secretOverlapHours } from "./secrets.ts";
import { type Attempt, attemptsKept, remembering, secrets } from "./turns.ts";

/** Most webhooks of one key: at every change, each of them is looked after. */
export const mostOfKey = 20;

const path = "/v1/webhooks";
const idLength = 26;

const shown = sql`to_jsonb(w) - array['secret', 'previous_secret', 'lease_token', 'lease_until'] || jsonb_build_object(
  'previous_secret_until', case when w.previous_secret_until > now() then w.previous_secret_until end,
  'key_name', (select k.name from ${keys} k where k.id = w.key_id),
  'key_live', (select k.revoked_at is null and coalesce(k.expires_at > now(), true) from ${keys} k where k.id = w.key_id)) as row`;

/** A key sees and changes the webhooks that it made; an admin's, all. */
const ownedBy = (key: Key): SQL => (allows(key, "admin") ? sql`true` : sql`w.key_id = ${key.id}`);

const noSuch = (id: string) => new Problem("notFound", `There is no webhook ${id} of this key; ${path} lists those that there are.`);

/** What its owner says of a webhook. */
export interface Settings {
  url: string;
  description: string | null;
  filter: Filter;
  withResource: boolean;
  limit: number;
  noticeUrl: string | null;
}

/** Makes a webhook that begins after a position. The secret is shown nowhere else. */
export async function createWebhook(
  db: Database,
  key: Key,
  settings: Settings,
  { history, last }: Reached,
): Promise<{ row: WebhookRow; secret: string }> {
  const { url, description, filter, withResource, limit, noticeUrl } = settings;
  const id = `whk_${randomCharacters(idLength)}`;
  const secret = inventSecret();
  return await db.transaction(async (tx) => {
    // One after the other, so that none is counted too little.
    await tx.execute(sql`select from ${keys} where id = ${key.id} for no key update`);
    const [{ count }] = (await tx.execute<{ count: number }>(
      sql`select count(*)::integer as count from ${webhooks} where key_id = ${key.id}`,
    )) as unknown as [{ count: number }];
    if (count >= mostOfKey)
      throw new Problem("tooManyWebhooks", `A key may have ${mostOfKey} webhooks, and this one has them; delete one, or use another key.`);
    const [made] = await select<{ row: WebhookRow }>(
      tx,
      sql`insert into ${webhooks} as w (id, key_id, url, description, filter, with_resource, message_limit, notice_url, secret, history, delivered_position)
          values (${id}, ${key.id}, ${url}, ${description}, ${JSON.stringify(filter)}::text::jsonb, ${withResource}, ${limit}, ${noticeUrl},
                  ${secret}, ${history}, ${last}) returning ${shown}`,
    );
    return { row: (made as { row: WebhookRow }).row, secret };
  });
}

/** A page of the key's webhooks, the newest first. */
export const listWebhooks = (db: Database, key: Key, asked: { limit?: number; cursor?: string }) =>
  newestFirst<WebhookRow>(db, { path, table: sql`${webhooks}`, alias: "w", columns: shown, by: "created_at", where: ownedBy(key) }, asked);

/** The webhook with this id. Throws `notFound` for one of another key, as for one that never was. */
export async function findWebhook(db: Readable, key: Key, id: string, lock = sql``): Promise<WebhookRow> {
  const [found] = await select<{ row: WebhookRow }>(
    db,
    sql`select ${shown} from ${webhooks} w where w.id = ${id} and ${ownedBy(key)} ${lock}`,
  );
  if (!found) throw noSuch(id);
  return found.row;
}

/** Changes what its owner says of a webhook, as `change` makes it of what there is. */
export async function changeWebhook(
  db: Database,
  key: Key,
  id: string,
  change: (row: WebhookRow) => Partial<Settings> & { enabled?: boolean | undefined },
): Promise<WebhookRow> {
  return await db.transaction(async (tx) => {
    const before = await findWebhook(tx, key, id, sql`for update of w`);
    const { enabled, ...settings } = change(before);
    const sets = [
      sql`updated_at = now()`,
      ...(enabled === undefined ? [] : [switching(enabled)]),
      ...columnsOf(settings).map(([name, value]) => sql`${sql.identifier(name)} = ${value}`),
      // Another receiver need not wait because one before it failed.
      ...(settings.url === undefined || settings.url === before.url || enabled ? [] : [afresh]),
      ...(changesMessages(before, settings) ? [sql`generation = w.generation + 1, attempt_until = null`] : []),
    ];
    return await update(tx, key, id, sql.join(sets, sql`, `));
  });
}

function columnsOf({ url, description, filter, withResource, limit, noticeUrl }: Partial<Settings>): [string, SQL][] {
  return [
    ...(url === undefined ? [] : [["url", sql`${url}`] as [string, SQL]]),
    ...(description === undefined ? [] : [["description", sql`${description}`] as [string, SQL]]),
    ...(filter === undefined ? [] : [["filter", sql`${JSON.stringify(filter)}::text::jsonb`] as [string, SQL]]),
    ...(withResource === undefined ? [] : [["with_resource", sql`${withResource}`] as [string, SQL]]),
    ...(limit === undefined ? [] : [["message_limit", sql`${limit}`] as [string, SQL]]),
    ...(noticeUrl === undefined ? [] : [["notice_url", sql`${noticeUrl}`] as [string, SQL]]),
  ];
}

/** Whether messages become other ones, or go elsewhere: then what is just being sent counts for nothing. */
function changesMessages(before: WebhookRow, { url, filter, withResource, limit }: Partial<Settings>): boolean {
  return (
    (url !== undefined && url !== before.url) ||
    filter !== undefined ||
    (withResource !== undefined && withResource !== before.with_resource) ||
    (limit !== undefined && limit !== before.message_limit)
  );
}

/** Begins anew where nothing has failed yet. */
const afresh = sql`attempts = 0, failing_since = null, next_attempt_at = clock_timestamp()`;

const switching = (enabled: boolean): SQL =>
  enabled
    ? sql`enabled = true, disabled_at = null, disabled_reason = null, notice_due_at = null, notice_attempts = 0, ${afresh}`
    : sql`enabled = false, disabled_at = coalesce(w.disabled_at, now()), disabled_reason = coalesce(w.disabled_reason, 'asked')`;

async function update(db: Database | Transaction, key: Key, id: string, set: SQL): Promise<WebhookRow> {
  const [changed] = await select<{ row: WebhookRow }>(
    db,
    sql`update ${webhooks} as w set ${set} where w.id = ${id} and ${ownedBy(key)} returning ${shown}`,
  );
  if (!changed) throw noSuch(id);
  return changed.row;
}

/** Has a webhook deliver everything after a position again; one of another history goes on in this one. */
export const replayWebhook = (db: Database, key: Key, id: string, { history, last }: Reached): Promise<WebhookRow> =>
  update(
    db,
    key,
    id,
    sql`history = ${history}, delivered_position = ${last}, attempt_until = null, generation = w.generation + 1, updated_at = now(), ${afresh}`,
  );

/** Gives a webhook a new secret; the one before it signs too for some hours, the one before that no longer. */
export async function rotateSecret(db: Database, key: Key, id: string): Promise<{ row: WebhookRow; secret: string }> {
  const secret = inventSecret();
  const row = await update(
    db,
    key,
    id,
    sql`secret = ${secret}, previous_secret = w.secret, updated_at = now(),
        previous_secret_until = now() + make_interval(hours => ${secretOverlapHours})`,
  );
  return { row, secret };
}

export async function deleteWebhook(db: Database, key: Key, id: string): Promise<void> {
  const deleted = await select(db, sql`delete from ${webhooks} as w where w.id = ${id} and ${ownedBy(key)} returning w.id`);
  if (deleted.length === 0) throw noSuch(id);
}

/** The last attempts, the newest first. */
export async function listAttempts(db: Database, key: Key, id: string, limit = attemptsKept): Promise<AttemptRow[]> {
  await findWebhook(db, key, id);
  const found = await select<{ row: AttemptRow }>(
    db,
    sql`select to_jsonb(a) as row from ${webhookAttempts} a where a.webhook_id = ${id} order by a.number desc limit ${limit}`,
  );
  return found.map(({ row }) => row);
}

/** Where a ping goes, and what it is signed with. */
export async function findReceiver(db: Database, key: Key, id: string): Promise<{ url: string; secrets: string[] }> {
  const [found] = await select<{ url: string; secrets: string[] }>(
    db,
    sql`select w.url, ${secrets} from ${webhooks} w where w.id = ${id} and ${ownedBy(key)}`,
  );
  if (!found) throw noSuch(id);
  return found;
}

/** Remembers an attempt that was nobody's turn. */
export async function rememberAttempt(db: Database, key: Key, id: string, attempt: Attempt): Promise<AttemptRow> {
  await select(db, remembering(sql`update ${webhooks} as w set attempted = w.attempted + 1 where w.id = ${id} returning w.*`, attempt));
  const [last] = await listAttempts(db, key, id, 1);
  if (!last) throw noSuch(id);
  return last;
}
