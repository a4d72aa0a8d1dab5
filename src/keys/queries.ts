import { type SQL, sql } from "drizzle-orm";
import { type Database, prepared, select, type Transaction } from "../../db/client.ts";
import { keys } from "../../db/tables/keys.ts";
import type { KeyScope } from "../../db/vocabulary.ts";
import type { Reached } from "../changes/positions.ts";
import { anyOf } from "../http/filters.ts";
import { newestFirst } from "../http/newest-first.ts";
import type { Service } from "../http/router.ts";
import type { Row } from "../resources/rows.ts";
import { inventKey, isSameHash, readToken } from "./secrets.ts";

export type KeyRow = Omit<Row<typeof keys>, "secret_hash">;

/** A key that a request was made with. */
export interface Key {
  id: string;
  name: string;
  scopes: KeyScope[];
}

/** Who did what was done with a key, as changes name them. */
export const agentOf = ({ name, id }: Pick<Key, "name" | "id">): string => `${name} (${id})`;

/** What a new key is to be. */
export interface NewKey {
  name: string;
  scopes: KeyScope[];
  /** A moment, or a day, which means its first moment in UTC; null for never. */
  expiresAt: string | null;
  /** Who makes it. */
  createdBy: string;
}

const columns = sql`to_jsonb(k) - 'secret_hash' as row`;

/** Makes a key. The token is what its holder sends; it is nowhere else and cannot be had again. */
export async function createKey(db: Database, { name, scopes, expiresAt, createdBy }: NewKey): Promise<{ key: KeyRow; token: string }> {
  const { id, token, secretHash } = inventKey();
  const until = expiresAt === null ? null : new Date(expiresAt).toISOString();
  const [made] = await select<{ row: KeyRow }>(
    db,
    sql`insert into ${keys} as k (id, name, scopes, secret_hash, expires_at, created_by)
        values (${id}, ${name}, string_to_array(${scopes.join(",")}, ','), ${secretHash}, ${until}::timestamptz, ${createdBy})
        returning ${columns}`,
  );
  return { key: (made as { row: KeyRow }).row, token };
}

/** The key with this id, revoked and expired ones too. */
export async function findKey(db: Database, id: string): Promise<KeyRow | undefined> {
  const [found] = await select<{ row: KeyRow }>(db, sql`select ${columns} from ${keys} k where k.id = ${id}`);
  return found?.row;
}

/** Revokes a key for good; one that is revoked already keeps its time. */
export async function revokeKey(db: Database, id: string): Promise<KeyRow | undefined> {
  const [revoked] = await select<{ row: KeyRow }>(
    db,
    sql`update ${keys} as k set revoked_at = coalesce(k.revoked_at, now()) where k.id = ${id} returning ${columns}`,
  );
  return revoked?.row;
}

/** A page of all keys, the newest first. */
export const listKeys = (db: Database, asked: { limit?: number; cursor?: string }) =>
  newestFirst<KeyRow>(db, { path: "/v1/keys", table: sql`${keys}`, alias: "k", columns, by: "created_at" }, asked);

/** Why a token is no key, or a key no longer one. */
export type Refusal = "unknown" | "revoked" | "expired";

/** What became of a token: the key that it is, or why it is none. Only the holder of the secret learns that it was one. */
export type Recognised = { key: Key } | { refused: Refusal };

/** What the database says of a key, by its own clock. */
export interface StoredKey extends Key {
  hash: string;
  revoked: boolean;
  expired: boolean;
  /** Not noted as used within the last minute. */
  unnoted: boolean;
}

/** A query of what is stored of the keys with these ids, as StoredKeys. */
export const storedKeys = (ids: string[]): SQL =>
  sql`select id, name, to_json(scopes) as scopes, secret_hash as hash, revoked_at is not null as revoked,
             coalesce(expires_at <= now(), false) as expired,
             coalesce(last_used_at < now() - interval '1 minute', true) as unnoted
        from ${keys} where ${anyOf(sql`id`, ids)}`;

/** Looks up who a token belongs to, and how far the record of changes goes at that moment; notes the use at most once a minute. */
export async function recogniseKey(
  { db, positions }: Pick<Service, "db" | "positions">,
  token: string,
): Promise<Recognised & { reached?: Reached }> {
  const read = readToken(token);
  if (!read) return { refused: "unknown" };
  const { reached, keys: found } = await positions.look(read.id);
  const stored = found.get(read.id);
  if (!isSameHash(read.hash, stored?.hash) || !stored) return { refused: "unknown" };
  const refused = endOf(stored);
  if (refused) return { refused };
  if (stored.unnoted) await noteUse(db, stored.id);
  return { key: { id: stored.id, name: stored.name, scopes: stored.scopes }, reached };
}

/** Why a key that has been recognised works no longer, as a transaction sees it; undefined where it does. */
export async function endOfKey(tx: Transaction, { id }: Pick<Key, "id">): Promise<Refusal | undefined> {
  const [stored] = await prepared<StoredKey & { [column: string]: unknown }>(tx, storedKeys([id]));
  return stored ? endOf(stored) : "unknown";
}

function endOf({ revoked, expired }: StoredKey): Refusal | undefined {
  if (revoked) return "revoked";
  return expired ? "expired" : undefined;
}

/** That the use could not be noted is no reason to refuse it. */
async function noteUse(db: Database, id: string): Promise<void> {
  await select(
    db,
    sql`update ${keys} set last_used_at = now() where id = (
          select id from ${keys} where id = ${id} and coalesce(last_used_at < now() - interval '1 minute', true) for update skip locked)`,
  ).catch(() => {});
}
