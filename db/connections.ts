import type postgres from "postgres";

/** Makes a client that keeps to one connection, and calls back at once when it has lost it. */
export type OpenConnection = (onLost: () => void) => postgres.Sql;

interface Connection {
  client: postgres.Sql;
  isBusy: boolean;
  isLost: boolean;
  /** When it was opened, by the process's clock. */
  opened: number;
  /** When what it has been asked must have been answered; only where Postgres itself limits how long that takes. */
  due: number | undefined;
}

export interface Pool extends postgres.Sql {
  /** Refuses what is being asked just now or waits to be, and lets go of the connections on which it is. */
  interrupt(): void;
}

/** Milliseconds after which a connection gives way to a new one, since Postgres remembers ever more on one. */
const lifetime = 3_600_000;
/** Milliseconds between two looks for connections that have fallen silent, and after the limit of a statement until one is taken for that. */
const lookEvery = 1_000;
const grace = 3_000;

/**
 * A pool of at most `most` connections, each for one query or one transaction at a time; the others wait in the order in which
 * they came. In the place of postgres.js's own, which after a lost connection may end the process, let a query wait for ever,
 * never connect again, or have a transaction go on where it does not belong (porsager/postgres#1208 and its like): here each
 * connection is a client of its own that goes with it, and what it still had to say is refused. So does one that has fallen
 * silent: where Postgres cancels a statement after `statementTimeout` milliseconds (0 for never), it answers soon after that, or
 * no longer. Of transactions, which have limits of their own, nothing is known.
 */
export function poolOf(open: OpenConnection, most: number, statementTimeout: number): Pool {
  const connections = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: { resolve(connection: Connection): void; reject(error: Error): void }[] = [];
  let hasEnded = false;

  function openOne(): Connection {
    const lost = () => {
      lose(connection);
      const at = idle.indexOf(connection);
      if (at >= 0) idle.splice(at, 1);
    };
    const connection: Connection = { client: open(lost), isBusy: false, isLost: false, opened: performance.now(), due: undefined };
    connections.add(connection);
    return connection;
  }

  function lose(connection: Connection): void {
    connection.isLost = true;
    drop(connection);
  }

  const sweep = setInterval(() => {
    const now = performance.now();
    for (const connection of connections) if (connection.due !== undefined && connection.due < now) lose(connection);
  }, lookEvery).unref();

  function drop(connection: Connection): void {
    connections.delete(connection);
    void connection.client.end({ timeout: 0 });
  }

  async function take(): Promise<Connection> {
    if (hasEnded) throw refusal("CONNECTION_ENDED", "The pool of connections has been closed.");
    const connection =
      idle.pop() ??
      (connections.size < most ? openOne() : await new Promise<Connection>((resolve, reject) => waiting.push({ resolve, reject })));
    connection.isBusy = true;
    return connection;
  }

  function give(connection: Connection): void {
    connection.isBusy = false;
    connection.due = undefined;
    if (!connection.isLost && performance.now() - connection.opened > lifetime) drop(connection);
    const isUsable = connections.has(connection);
    const next = hasEnded ? undefined : waiting.shift();
    if (next) next.resolve(isUsable ? connection : openOne());
    else if (isUsable) idle.push(connection);
  }

  async function use<Result>(work: (sql: postgres.TransactionSql) => Result | Promise<Result>, isOne = true): Promise<Result> {
    const connection = await take();
    if (isOne && statementTimeout > 0) connection.due = performance.now() + statementTimeout + grace;
    try {
      return await work(whileConnected(connection));
    } finally {
      give(connection);
    }
  }

  const ask = (...given: Parameters<postgres.Sql>) => new Queued((asked) => use((sql) => asked(sql(...given))));
  return Object.assign(ask, {
    unsafe: (...given: Parameters<postgres.Sql["unsafe"]>) => new Queued((asked) => use((sql) => asked(sql.unsafe(...given)))),
    begin: (...given: [Work<unknown>] | [options: string, Work<unknown>]) =>
      use((sql) => transaction(sql, given.length === 2 ? ` ${given[0]}` : "", given.at(-1) as Work<unknown>), false),
    reserve: async () => {
      const connection = await take();
      let isHeld = true;
      return Object.assign((...given: Parameters<postgres.Sql>) => whileConnected(connection)(...given), {
        unsafe: (...given: Parameters<postgres.Sql["unsafe"]>) => whileConnected(connection).unsafe(...given),
        release: () => {
          // Given back twice, two would have it at once.
          if (isHeld) give(connection);
          isHeld = false;
        },
      });
    },
    end: async (options?: { timeout?: number }) => {
      hasEnded = true;
      clearInterval(sweep);
      for (const { reject } of waiting.splice(0)) reject(refusal("CONNECTION_ENDED", "The pool of connections has been closed."));
      await Promise.all([...connections].map(({ client }) => client.end(options)));
    },
    interrupt: () => {
      for (const connection of connections) if (connection.isBusy) lose(connection);
      for (const { reject } of waiting.splice(0)) reject(refusal("CONNECTION_CLOSED", "The connections to the database were given up."));
    },
    // drizzle writes here how values are read and written; each connection has that of its own.
    options: { parsers: {}, serializers: {} },
  }) as unknown as Pool;
}

type Asked = postgres.PendingQuery<postgres.Row[]>;

/** A query that begins when somebody wants its answer, as those of postgres.js do. */
class Queued implements PromiseLike<unknown> {
  readonly #run: (asked: (query: Asked) => PromiseLike<unknown>) => Promise<unknown>;
  readonly #asked: (query: Asked) => PromiseLike<unknown>;
  #answer: Promise<unknown> | undefined;

  constructor(
    run: (asked: (query: Asked) => PromiseLike<unknown>) => Promise<unknown>,
    asked = (query: Asked): PromiseLike<unknown> => query,
  ) {
    this.#run = run;
    this.#asked = asked;
  }

  /** The same, each row as a list of its values. */
  values(): Queued {
    return new Queued(this.#run, (query) => query.values());
  }

  // biome-ignore lint/suspicious/noThenProperty: it stands in for a query of postgres.js, which is a promise
  then<Result, Other>(
    ok?: ((rows: unknown) => Result | PromiseLike<Result>) | null,
    no?: ((error: unknown) => Other | PromiseLike<Other>) | null,
  ) {
    this.#answer ??= this.#run(this.#asked);
    return this.#answer.then(ok, no);
  }

  catch<Other>(no: (error: unknown) => Other | PromiseLike<Other>) {
    return this.then(undefined, no);
  }

  finally(done: () => void) {
    return this.then().finally(done);
  }
}

type Work<Result> = (sql: postgres.TransactionSql) => Result | Promise<Result>;

async function transaction<Result>(sql: postgres.TransactionSql, options: string, work: Work<Result>): Promise<Result> {
  await sql.unsafe(`begin${options}`);
  try {
    const result = await work(sql);
    const { command } = await sql.unsafe("commit");
    // Postgres rolls back what it is asked to commit after a failed statement, and calls that no error.
    if (command !== "COMMIT") throw new Error("The transaction was rolled back: a statement of it had failed.");
    return result;
  } catch (error) {
    // Without a connection there is nothing left to roll back.
    await (async () => await sql.unsafe("rollback"))().catch(() => {});
    throw error;
  }
}

/** The client of a connection, which refuses every statement once that is lost. */
function whileConnected(connection: Connection): postgres.TransactionSql {
  const check = () => {
    if (connection.isLost) throw refusal("CONNECTION_CLOSED", "The connection to the database was lost.");
  };
  let savepoints = 0;
  /** A part of a transaction that may fail by itself. */
  async function savepoint<Result>(...given: [work: Work<Result>] | [name: string, work: Work<Result>]): Promise<Result> {
    const name = `part_${savepoints++}`;
    await sql.unsafe(`savepoint ${name}`);
    try {
      return await (given.at(-1) as Work<Result>)(sql);
    } catch (error) {
      if (!connection.isLost) await sql.unsafe(`rollback to savepoint ${name}`);
      throw error;
    }
  }
  const sql = new Proxy(connection.client, {
    apply: (client, _, given: Parameters<postgres.Sql>) => {
      check();
      return client(...given);
    },
    get: (client, name: keyof postgres.TransactionSql) => {
      if (name === "savepoint") return savepoint;
      if (name === "unsafe") check();
      return client[name as keyof postgres.Sql];
    },
  }) as unknown as postgres.TransactionSql;
  return sql;
}

/** An error as postgres.js makes them of connections. */
const refusal = (code: string, message: string) => Object.assign(new Error(message), { code });
