import type postgres from "postgres";

/** Makes a client that keeps to one connection, and calls back at once when it has lost it. */
export type OpenLane = (onLost: () => void) => postgres.Sql;

interface Lane {
  client: postgres.Sql;
  isBusy: boolean;
  isLost: boolean;
}

/**
 * Runs transactions on connections of their own, at most `most` at once; the others wait. postgres.js lets a transaction whose
 * connection broke go on: with its next statement it would end the process, or speak on a connection that is somebody else's by
 * then (porsager/postgres#1208). Here a transaction ends with its connection, and what it still wants to say is refused.
 */
export function transactionLanes(open: OpenLane, most: number): Pick<postgres.Sql, "begin" | "end"> {
  const lanes = new Set<Lane>();
  const idle: Lane[] = [];
  const waiting: ((lane: Lane) => void)[] = [];

  function openLane(): Lane {
    const lane: Lane = { client: open(lost), isBusy: false, isLost: false };
    function lost() {
      // An idle one connects anew by itself.
      if (!lane.isBusy) return;
      lane.isLost = true;
      void lane.client.end({ timeout: 0 });
    }
    lanes.add(lane);
    return lane;
  }

  async function take(): Promise<Lane> {
    const lane = idle.pop() ?? (lanes.size < most ? openLane() : await new Promise<Lane>((resolve) => waiting.push(resolve)));
    lane.isBusy = true;
    return lane;
  }

  function give(lane: Lane): void {
    lane.isBusy = false;
    if (lane.isLost) lanes.delete(lane);
    const next = waiting.shift();
    if (next) next(lane.isLost ? openLane() : lane);
    else if (!lane.isLost) idle.push(lane);
  }

  async function begin<Result>(...given: [work: Work<Result>] | [options: string, work: Work<Result>]): Promise<Result> {
    const work = given.at(-1) as Work<Result>;
    const options = given.length === 2 ? ` ${given[0]}` : "";
    const lane = await take();
    try {
      return await transaction(lane, options, work);
    } finally {
      give(lane);
    }
  }

  return {
    begin: begin as postgres.Sql["begin"],
    end: async (options) => {
      await Promise.all([...lanes].map(({ client }) => client.end(options)));
    },
  };
}

type Work<Result> = (sql: postgres.TransactionSql) => Result | Promise<Result>;

async function transaction<Result>(lane: Lane, options: string, work: Work<Result>): Promise<Result> {
  const sql = whileConnected(lane);
  await sql.unsafe(`begin${options}`);
  try {
    const result = await work(sql);
    const { command } = await sql.unsafe("commit");
    // Postgres rolls back what it is asked to commit after a failed statement, and calls that no error.
    if (command !== "COMMIT") throw new Error("The transaction was rolled back: a statement of it had failed.");
    return result;
  } catch (error) {
    if (!lane.isLost) await sql.unsafe("rollback");
    throw error;
  }
}

/** The client of a lane, which refuses every statement once the connection is lost. */
function whileConnected(lane: Lane): postgres.TransactionSql {
  const check = () => {
    if (lane.isLost) throw Object.assign(new Error("The connection of the transaction was lost."), { code: "CONNECTION_CLOSED" });
  };
  const sql = new Proxy(lane.client, {
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

  /** A part that may fail by itself. */
  let savepoints = 0;
  async function savepoint<Result>(...given: [work: Work<Result>] | [name: string, work: Work<Result>]): Promise<Result> {
    const name = `part_${savepoints++}`;
    await sql.unsafe(`savepoint ${name}`);
    try {
      return await (given.at(-1) as Work<Result>)(sql);
    } catch (error) {
      if (!lane.isLost) await sql.unsafe(`rollback to savepoint ${name}`);
      throw error;
    }
  }
  return sql;
}
