import { expect, inject, onTestFinished, test, vi } from "vitest";
import { connect, isUnreachable } from "../db/client.ts";
import type { Pool } from "../db/connections.ts";

/** So many connections at once, by what Postgres calls them, and given back. */
async function allAtOnce(pool: Pool, most: number): Promise<number[]> {
  const held = await Promise.all(Array.from({ length: most }, () => pool.reserve()));
  const pids = await Promise.all(held.map(async (one) => (await one.unsafe("select pg_backend_pid() as pid"))[0]?.pid as number));
  for (const one of held) one.release();
  return pids;
}

test("connections that have lasted long enough give way one by one, and as many can be had as before", async () => {
  const most = 3;
  const { $client: pool } = connect(inject("serverUrl"), { max: most });
  onTestFinished(async () => {
    vi.restoreAllMocks();
    await pool.end({ timeout: 0 });
  });
  const watch = connect(inject("serverUrl"), { max: 1 }).$client;
  onTestFinished(async () => await watch.end({ timeout: 0 }));
  /** How many of these connections are still there. */
  const left = async (pids: number[]) => (await watch.unsafe(`select from pg_stat_activity where pid in (${pids.join(", ")})`)).length;
  const { now } = performance;
  let later = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + later);
  const first = await allAtOnce(pool, most);
  later = 3_700_000;
  for (let gone = 1; gone <= most; gone += 1) {
    await pool.unsafe("select 1");
    await vi.waitUntil(async () => (await left(first)) === most - gone, { timeout: 10_000 });
  }
  expect(new Set(await allAtOnce(pool, most)).size).toBe(most);
});

test("a connection that is given back twice is nobody's twice", async () => {
  const { $client: pool } = connect(inject("serverUrl"), { max: 2 });
  onTestFinished(async () => await pool.end({ timeout: 0 }));
  const one = await pool.reserve();
  one.release();
  one.release();
  expect(new Set(await allAtOnce(pool, 2)).size).toBe(2);
});

test("a connection that has fallen silent is let go, and the others go on", async () => {
  const { $client: pool } = connect(inject("serverUrl"), { max: 2, statementTimeout: 100 });
  const pidOf = async () => (await pool.unsafe("select pg_backend_pid() as pid"))[0]?.pid as number;
  const silent = await pidOf();
  onTestFinished(async () => {
    process.kill(silent, "SIGCONT");
    await pool.end({ timeout: 0 });
  });
  process.kill(silent, "SIGSTOP");
  // The pool asks the one first that was used last.
  const error = await pool.unsafe("select 1").then(
    () => undefined,
    (refused: Error) => refused,
  );
  expect(isUnreachable(error)).toBe(true);
  const others = await Promise.all([pidOf(), pidOf()]);
  expect(others).not.toContain(silent);
}, 30_000);
