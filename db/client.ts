import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { parse as parseArray } from "postgres-array";
import { type Pool, poolOf } from "./connections.ts";

export type Database = PostgresJsDatabase & {
  $client: Pool;
  /** Of a replica: what answers when it does not. */
  fallback?: Fallback;
};
/** What answers in the place of a replica. */
interface Fallback {
  db: Database;
  /** Whether nobody need try the replica. */
  isDue(): boolean;
  /** Called when the replica could not be reached. */
  failed(): void;
}
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What can be read from: all that is committed, or what a transaction sees. */
export type Readable = Database | Transaction;

export interface ConnectOptions {
  /** Most connections at once; what wants another waits. */
  max?: number;
  /** Milliseconds after which Postgres cancels a statement; 0 for never. */
  statementTimeout?: number;
  /** Milliseconds after which Postgres gives up waiting for a lock; 0 for never. */
  lockTimeout?: number;
}

/**
 * A pool of connections to the Postgres of a `postgres://` URL; connects when first used.
 * A Unix socket is named as libpq does, by its folder in `?host=`.
 */
export function connect(url: string, { max = 10, statementTimeout = 0, lockTimeout = 0 }: ConnectOptions = {}): Database {
  const address = new URL(url);
  const socketFolder = address.searchParams.get("host");
  const socketPort = address.searchParams.get("port");
  // postgres.js would send them to the server as settings.
  address.searchParams.delete("host");
  address.searchParams.delete("port");
  const settings = {
    max: 1,
    max_lifetime: null,
    // Asked on each new connection, and where that is lost meanwhile, nobody hears of it but the process, which ends.
    fetch_types: false,
    ...(socketFolder && { host: socketFolder, port: Number(socketPort ?? 5432) }),
    connect_timeout: 10,
    connection: {
      application_name: "nutgraph",
      TimeZone: "UTC",
      statement_timeout: statementTimeout,
      lock_timeout: lockTimeout,
      // Compiling a plan costs more than these queries take.
      jit: "off",
      // Of a disk without moving parts, or memory: lists are read in the order of an index, row by row.
      random_page_cost: 1.1,
    },
    types: {
      bigint: { to: 20, from: [20], serialize: String, parse: Number },
      // The only arrays that queries answer with; none is known by itself without the question above.
      texts: { to: 1009, from: [1009], serialize: arrayLiteral, parse: (literal: string) => parseArray(literal) },
    },
    onnotice: () => {},
  };
  // drizzle also settles how its client writes and reads values.
  const open = (onclose: () => void) => drizzle({ client: postgres(address.href, { ...settings, onclose }) }).$client;
  return drizzle({ client: poolOf(open, max, statementTimeout) });
}

/** Texts as Postgres writes an array of them; what is written so already stays as it is. */
export function arrayLiteral(texts: string[] | string): string {
  if (typeof texts === "string") return texts;
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;
}

const dialect = new PgDialect();

/** The text of a fragment that has no values in it. */
export function textOf(fragment: SQL): string {
  const { sql: text, params } = dialect.sqlToQuery(fragment);
  if (params.length > 0) throw new Error(`Has values: ${text}`);
  return text;
}

/** A fragment that has no values in it, put together once rather than for each statement that it becomes part of. */
export const fixed = (fragment: SQL): SQL => sql.raw(textOf(fragment));

/** Runs a statement, of which it is told the text with `$1` in place of values. */
export type StatementObserver = <T>(statement: string, run: () => Promise<T>) => Promise<T>;
let observe: StatementObserver | undefined;

/** Has every query of `select` run by an observer, as for traces; for the whole process. */
export function observeStatements(observer: StatementObserver): void {
  observe = observer;
}

/** Runs a query as a named prepared statement, which Postgres plans once a connection, and returns its rows. Within a transaction: unnamed. */
export async function select<Row extends object>(db: Readable, query: SQL): Promise<Row[]> {
  if ("fallback" in db && db.fallback) {
    const { fallback } = db;
    if (fallback.isDue()) return await select(fallback.db, query);
    try {
      return await select(Object.getPrototypeOf(db) as Database, query);
    } catch (error) {
      if (!isUnreachable(error) && sqlState(error) !== recoveryConflict) throw error;
      fallback.failed();
      return await select(fallback.db, query);
    }
  }
  const { sql, params } = dialect.sqlToQuery(query);
  const run = async (): Promise<Row[]> =>
    "$client" in db
      ? await db.$client.unsafe<Row[]>(sql, params as string[], { prepare: true })
      : ([...(await db.execute(query))] as Row[]);
  return await (observe ? observe(sql, run) : run());
}

/**
 * Runs a statement of a transaction, whose text is one of few, as a named prepared statement, and returns its rows. What is
 * asked before the last has answered follows it in the same trip, and is done in the order in which it was asked.
 */
export async function prepared<Row extends object>(tx: Transaction, query: SQL): Promise<Row[]> {
  const { session } = tx._;
  return (await session.prepareQuery(dialect.sqlToQuery(query), undefined, "named by the driver", false).execute()) as Row[];
}

/** Runs statements of a transaction one after the other, in one trip. */
export async function inOneTrip(tx: Transaction, statements: SQL[]): Promise<void> {
  await together(statements.map((statement) => prepared(tx, statement)));
}

/**
 * What is asked of a transaction at once, when all of it has been answered. Throws the cause where something failed, and not
 * what Postgres says of each statement that comes after: only the cause tells whether it may succeed if it is tried again.
 */
export async function together<const Asked extends readonly unknown[]>(
  asked: Asked,
): Promise<{ -readonly [Index in keyof Asked]: Awaited<Asked[Index]> }> {
  const answers = await Promise.allSettled(asked);
  const failures = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  if (failures.length > 0) throw failures.find((failure) => sqlState(failure) !== afterFailure) ?? failures[0];
  return answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value) as never;
}

/** in_failed_sql_transaction */
const afterFailure = "25P02";

/** Texts as one parameter, an array. */
export const textArray = (texts: string[]): SQL => sql`${arrayLiteral(texts)}::text[]`;

/** Texts to be `in`, by one parameter. */
export const listed = (texts: Iterable<string>): SQL =>
  sql`(select value from json_array_elements_text(${JSON.stringify([...texts])}::json))`;

/** What a standby says of a query that stood in the way of what it has to repeat (conflict with recovery). */
const recoveryConflict = "40001";

/** A replica whose queries the primary answers where it fails, after word that it has. */
export const withFallback = (replica: Database, fallback: Fallback): Database =>
  Object.assign(Object.create(replica) as Database, { fallback });

/** The five-character SQLSTATE of a database error, wherever drizzle has wrapped it; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof postgres.PostgresError ? cause.code : undefined;
}

/** What Postgres says of a statement that took longer than it may. */
export const queryCanceled = "57014";

/** Of a deadlock and of what would have had to come before another transaction: tried again, it may go through. */
export const hasCollided = (error: unknown): boolean => ["40P01", "40001"].includes(sqlState(error) ?? "");

/** Another transaction is in the way: the two have collided, or it has held a lock for longer than this one waits. */
export const isInTheWay = (error: unknown): boolean => hasCollided(error) || sqlState(error) === "55P03";

/** Connection trouble, a server that starts or stops, or too many connections: it may be gone at the next try. */
export function isUnreachable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return /^(08|57P|53)/.test(state);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: string } | null)?.code ?? "";
  return /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code);
}
