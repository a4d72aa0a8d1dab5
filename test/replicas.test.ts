import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { connect, type Database } from "../db/client.ts";
import { createPositionReader } from "../src/changes/positions.ts";
import { createReplicas } from "../src/replicas/replicas.ts";
import { testArticle } from "./articles/read.ts";
import { type FaultyServer, makeServer, makeStandby } from "./faults/server.ts";
import { keyFor } from "./keys/key-for.ts";
import { buildBundle, type Running, startProcess } from "./operations/processes.ts";

// A real primary and a real hot standby that streams from it.

let primary: FaultyServer;
let standby: FaultyServer;
let bundle: ReturnType<typeof buildBundle>;
let service: Running;
let admin: Database;
let headers: Record<string, string>;
let claim: string;
beforeAll(async () => {
  bundle = buildBundle();
  primary = await makeServer();
  standby = await makeStandby(primary);
  service = await startProcess(bundle.main, {
    DATABASE_URL: primary.url,
    DATABASE_REPLICA_URLS: standby.url,
    REPLICA_LAG_MS: "1500",
    REQUEST_TIMEOUT_MS: "5000",
    CACHE_BYTES: "0",
    SEED: "false",
  });
  const db = connect(primary.url, { max: 1 });
  ({ headers } = await keyFor({ db }, "write"));
  await db.$client.end();
  admin = connect(standby.url, { max: 1 });
  const put = await fetch(`${service.address}/v1/articles/corvalla-goes-dark/package`, {
    method: "PUT",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(testArticle("corvalla-goes-dark")),
  });
  expect(put.status).toBe(201);
  const found = await fetch(`${service.address}/v1/claims?limit=1`);
  expect(found.status).toBe(200);
  const { data } = (await found.json()) as { data: { id: string }[] };
  claim = `/v1/claims/${data[0]?.id}`;
  await isUsed(true);
}, 120_000);
afterAll(async () => {
  service?.process.kill("SIGKILL");
  await service?.ended;
  await admin?.$client.end({ timeout: 0 });
  await standby?.remove();
  await primary?.remove();
  bundle?.remove();
});

/** Until the log says last that the replica is used, or is not; the metrics then say the same. */
async function isUsed(used: boolean): Promise<void> {
  await vi.waitUntil(() => service.log().split('"event":"replica"').at(-1)?.includes(`"used":${used}`), { timeout: 20_000, interval: 20 });
  const metrics = await (await fetch(`${service.address}/metrics`)).text();
  expect(metrics).toContain(`\nnutgraph_replicas 1\n`);
  expect(metrics).toContain(`\nnutgraph_replicas_used ${Number(used)}\n`);
}

async function write(statement: string): Promise<string> {
  const answer = await fetch(service.address + claim, {
    method: "PATCH",
    headers: { ...headers, "Content-Type": "application/merge-patch+json", "If-Match": "*" },
    body: JSON.stringify({ statement }),
  });
  expect(answer.status).toBe(200);
  return answer.headers.get("Nutgraph-Position") as string;
}

async function read(minimum?: string): Promise<{ statement: string; position: number }> {
  const answer = await fetch(service.address + claim, { headers: minimum === undefined ? {} : { "Nutgraph-Min-Position": minimum } });
  expect(answer.status).toBe(200);
  const { data } = (await answer.json()) as { data: { statement: string } };
  return { statement: data.statement, position: Number(answer.headers.get("Nutgraph-Position")?.split("-")[1]) };
}
const numberOf = (position: string) => Number(position.split("-")[1]);

test("reads are the replica's as long as it keeps up, and a writer reads its own writes", async () => {
  await admin.$client`select pg_wal_replay_pause()`;
  const before = await read();
  const written = await write("Nobody had foreseen it.");
  // The replica stands still, so this is where it answers from; and it says which position that was.
  expect(await read()).toEqual(before);
  expect(before.position).toBeLessThan(numberOf(written));
  expect(await read(written)).toEqual({ statement: "Nobody had foreseen it.", position: numberOf(written) });
  // The feed is never behind what its reader has been told.
  const changes = await fetch(`${service.address}/v1/changes?after=${written}`);
  expect(changes.status).toBe(200);
  await isUsed(false);
  expect((await read()).statement).toBe("Nobody had foreseen it.");
  await admin.$client`select pg_wal_replay_resume()`;
  await isUsed(true);
  expect((await read()).statement).toBe("Nobody had foreseen it.");
}, 60_000);

/** Asks without a pause, until it is stopped or the test ends. */
function askOnAndOn() {
  let isOver = false;
  onTestFinished(() => {
    isOver = true;
  });
  const statuses: number[] = [];
  const asking = Promise.all(
    Array.from({ length: 8 }, async () => {
      while (!isOver) {
        const answer = await fetch(`${service.address}/v1/claims?limit=20&include=about,claimant`);
        await answer.arrayBuffer();
        statuses.push(answer.status);
      }
    }),
  );
  return {
    more: async (count: number) => {
      const from = statuses.length;
      await vi.waitUntil(() => statuses.length >= from + count, { timeout: 20_000 });
    },
    /** The statuses of all answers, once everybody who has asked has one. */
    stop: async () => {
      isOver = true;
      await asking;
      return new Set(statuses);
    },
  };
}

test("a replica that dies takes no request along, and is taken back", async () => {
  const { more, stop } = askOnAndOn();
  await more(50);
  await standby.kill();
  await isUsed(false);
  await more(50);
  await write("Written meanwhile.");
  await standby.start();
  await isUsed(true);
  await more(50);
  expect(await stop()).toEqual(new Set([200]));
  expect((await read()).statement).toBe("Written meanwhile.");
}, 60_000);

test("a replica that falls silent takes no request along", async () => {
  onTestFinished(() => standby.thaw());
  const { more, stop } = askOnAndOn();
  await more(50);
  standby.freeze();
  await isUsed(false);
  expect(await stop()).toEqual(new Set([200]));
  standby.thaw();
  await isUsed(true);
}, 60_000);

test("a replica that may not be behind at all is left out as soon as it is", async () => {
  const db = connect(primary.url, { max: 2 });
  const closing = new AbortController();
  const told: Record<string, unknown>[] = [];
  onTestFinished(async () => {
    closing.abort();
    await admin.$client`select pg_wal_replay_resume()`;
    await db.$client.end();
  });
  createReplicas({
    databases: [admin],
    primary: db,
    positions: createPositionReader(db),
    lag: 0,
    log: (event) => told.push(event),
    closing: closing.signal,
  });
  const isTold = (used: boolean) => vi.waitUntil(() => told.at(-1)?.used === used, { timeout: 20_000 });
  await isTold(true);
  await admin.$client`select pg_wal_replay_pause()`;
  await write("Written while it stood still.");
  await isTold(false);
  expect(told.at(-1)?.reason).toContain("is behind");
  await admin.$client`select pg_wal_replay_resume()`;
  await isTold(true);
}, 60_000);

test("the log names a replica that has never answered", async () => {
  const settings = { DATABASE_URL: primary.url, DATABASE_REPLICA_URLS: "postgres://nobody@127.0.0.1:9/nowhere", SEED: "false" };
  const lonely = await startProcess(bundle.main, settings);
  onTestFinished(async () => {
    lonely.process.kill("SIGKILL");
    await lonely.ended;
  });
  await vi.waitUntil(() => lonely.log().includes('"event":"replica","index":0,"used":false,"reason":"did not answer"'), {
    timeout: 20_000,
  });
  expect((await fetch(`${lonely.address}/v1/claims?limit=1`)).status).toBe(200);
}, 60_000);
