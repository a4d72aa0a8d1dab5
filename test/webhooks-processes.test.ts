import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { delivered, failed, giveBack, takeTurn } from "../src/webhooks/turns.ts";
import { follow } from "./changes/feed.ts";
import { samplesOf } from "./operations/metrics.ts";
import { buildBundle, type Running, startProcess } from "./operations/processes.ts";
import { change, type Hooks, openHooks, receiver } from "./webhooks/hooks.ts";
import { type Got, isSignedWith, localhostPem } from "./webhooks/receiver.ts";

// Several processes on one database, some of which die.

const claims = ["again", "untrue", "dark-nine"].map((local) => resourceId("claim", `corvalla-goes-dark/${local}`));

let hooks: Hooks;
let bundle: ReturnType<typeof buildBundle>;
const started: Running[] = [];
beforeAll(() => {
  bundle = buildBundle();
});
afterAll(() => bundle?.remove());
beforeEach(async () => {
  hooks = await openHooks();
});
afterEach(async () => {
  for (const running of started.splice(0)) await kill(running);
  await hooks?.service.close();
});

async function start(settings: Record<string, string> = {}): Promise<Running> {
  const running = await startProcess(bundle.main, {
    DATABASE_URL: hooks.service.url,
    WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8, ::1",
    WEBHOOK_RETRY_MS: "1",
    WEBHOOK_TIMEOUT_MS: "1000",
    ...settings,
  });
  started.push(running);
  return running;
}

async function kill({ process: child, ended }: Running, signal: NodeJS.Signals = "SIGKILL") {
  child.kill(signal);
  return await ended;
}

const write = async (many: number) => {
  for (let turn = 0; turn < many; turn += 1) await change(hooks.service, claims[turn % claims.length] as string);
};
const leased = async () => (await hooks.service.db.$client`select id from webhooks where lease_token is not null`).length;
/** Without repetitions, which receivers tell by the id. */
const once = (got: Got[]) =>
  [...new Map(got.map((message) => [message.headers["webhook-id"], message])).values()].flatMap(({ data }) => data.changes);

test("two processes never deliver the same turn", async () => {
  const receivers = await Promise.all(
    Array.from({ length: 6 }, () => receiver((_, response) => void setTimeout(() => response.writeHead(204).end(), 3))),
  );
  const made = [];
  for (const { url } of receivers) made.push(await hooks.create({ url, limit: 2 }));
  await Promise.all([start(), start()]);
  await Promise.all([write(60), write(60)]);
  const expected = await follow(hooks.service, `/v1/changes?after=${made[0]?.position}`);
  for (const to of receivers) {
    await to.untilChanges(expected.length);
    expect(to.changes()).toEqual(expected);
    expect(to.state.mostAtOnce).toBe(1);
  }
}, 60_000);

test("processes that are killed lose nothing, and others go on", async () => {
  const to = await receiver((_, response) => void setTimeout(() => response.writeHead(204).end(), 5));
  const { position, id } = await hooks.create({ url: to.url, limit: 3 });
  let writing = true;
  const written = (async () => {
    while (writing) {
      const before = to.got.length;
      await write(5);
      // No faster than is delivered, or a slow machine has ever more before it.
      await to.until(before + 1);
    }
  })();
  let running = await start();
  for (let round = 1; round <= 5; round += 1) {
    await to.until(to.got.length + 7);
    const [next] = await Promise.all([start(), kill(running)]);
    running = next;
    // As if the lease had run out: only the time is made shorter, by what it has left.
    await hooks.service.db.$client`update webhooks set lease_until = now() where lease_token is not null`;
  }
  writing = false;
  await written;
  const expected = await follow(hooks.service, `/v1/changes?after=${position}`);
  await hooks.until(id, (hook) => hook.position === expected.at(-1)?.position);
  expect(once(to.got)).toEqual(expected);
  expect(to.state.mostAtOnce).toBe(1);
}, 60_000);

test("the turn of a process that died runs out by itself", async () => {
  let hangs = true;
  const to = await receiver((_, response) => (hangs ? undefined : response.writeHead(204).end()));
  const { position } = await hooks.create({ url: to.url });
  const dying = await start();
  await write(1);
  await to.until(1);
  await kill(dying);
  expect(await leased()).toBe(1);
  hangs = false;
  await start();
  await to.until(2);
  expect(to.got[1]?.headers["webhook-id"]).toBe(to.got[0]?.headers["webhook-id"]);
  expect(once(to.got)).toEqual(await follow(hooks.service, `/v1/changes?after=${position}`));
}, 60_000);

test("a process that stood still and comes back late changes nothing", async () => {
  let hangs = true;
  const to = await receiver((_, response) => (hangs ? undefined : response.writeHead(204).end()));
  const { id, position } = await hooks.create({ url: to.url });
  const frozen = await start();
  await write(1);
  await to.until(1);
  frozen.process.kill("SIGSTOP");
  hangs = false;
  // As if the lease had run out.
  await hooks.service.db.$client`update webhooks set lease_until = now()`;
  await start();
  await to.until(2);
  const expected = await follow(hooks.service, `/v1/changes?after=${position}`);
  const done = await hooks.until(id, (hook) => hook.position === expected.at(-1)?.position);
  frozen.process.kill("SIGCONT");
  // What it was sending had been too slow for it; it says so, and that is all.
  await vi.waitUntil(() => frozen.log().includes('"event":"webhookFailed"'), { timeout: 10_000 });
  await write(1);
  await to.until(3);
  expect(await hooks.until(id, (hook) => hook.position !== done.position)).toMatchObject({ state: "active", failing: null });
  expect((await hooks.attempts(id)).map(({ outcome }) => outcome)).toEqual(["delivered", "delivered"]);
  expect(once(to.got)).toEqual(await follow(hooks.service, `/v1/changes?after=${position}`));
}, 60_000);

describe("a process that is told to stop", () => {
  test("finishes what it is sending and gives the turn back", async () => {
    let answer = () => {};
    const to = await receiver((_, response) => {
      answer = () => void response.writeHead(204).end();
    });
    const { id } = await hooks.create({ url: to.url });
    const stopping = await start({ WEBHOOK_TIMEOUT_MS: "30000" });
    await write(1);
    await to.until(1);
    stopping.process.kill("SIGTERM");
    await write(1);
    // It no longer listens, and still waits for the answer.
    await vi.waitUntil(
      () =>
        fetch(stopping.address).then(
          () => false,
          () => true,
        ),
      { timeout: 10_000 },
    );
    answer();
    expect(await stopping.ended).toBe(0);
    expect(await hooks.read(id)).toMatchObject({ position: to.changes().at(-1)?.position, failing: null });
    expect([await leased(), to.got.length]).toEqual([0, 1]);
  });

  test("breaks off what takes longer than it may, which counts for nothing", async () => {
    const to = await receiver(() => {});
    const { id, position } = await hooks.create({ url: to.url });
    const stopping = await start({ WEBHOOK_TIMEOUT_MS: "30000", SHUTDOWN_TIMEOUT_MS: "200" });
    await write(1);
    await to.until(1);
    expect(await kill(stopping, "SIGTERM")).toBe(0);
    expect(await hooks.read(id)).toMatchObject({ position, state: "active", failing: null });
    expect([await leased(), await hooks.attempts(id)]).toEqual([0, []]);
  });
});

test("a receiver by https must be who its certificate says, to somebody who is trusted", async () => {
  const to = await receiver(undefined, { tls: true });
  const byAddress = await hooks.create({ url: to.url.replace("localhost", "127.0.0.1") });
  const { id, secret } = await hooks.create({ url: to.url });
  const wary = await start({ WEBHOOK_RETRY_MS: "3600000" });
  await write(3);
  for (const hook of [id, byAddress.id]) await hooks.until(hook, ({ failing }) => failing !== null);
  for (const hook of [id, byAddress.id]) expect((await hooks.attempts(hook))[0]).toMatchObject({ outcome: "tls", status: null });
  expect(to.got).toEqual([]);
  await kill(wary, "SIGTERM");
  await start({ NODE_EXTRA_CA_CERTS: localhostPem });
  for (const hook of [id, byAddress.id]) await hooks.patch(hook, { enabled: true, limit: 1 });
  await to.until(3);
  for (const message of to.got) expect(isSignedWith(secret, message)).toBe(true);
  // The certificate says nothing of the address.
  await hooks.until(byAddress.id, ({ failing }) => failing !== null);
  expect((await hooks.attempts(byAddress.id))[0]).toMatchObject({ outcome: "tls" });
  expect(to.got).toHaveLength(3);
}, 60_000);

test("a process may leave delivering to others, and metrics say how it goes", async () => {
  const [to, bad] = [await receiver(), await receiver((_, response) => response.writeHead(410).end())];
  await hooks.create({ url: to.url });
  await hooks.create({ url: bad.url });
  const [idle, busy] = await Promise.all([start({ WEBHOOK_CONCURRENCY: "0" }), start()]);
  await write(1);
  await Promise.all([to.until(1), bad.until(1)]);
  const samples = async ({ address }: Running) => samplesOf(await fetch(`${address}/metrics`));
  const said = {
    'nutgraph_webhook_deliveries_total{outcome="delivered"}': 1,
    'nutgraph_webhook_deliveries_total{outcome="gone"}': 1,
    'nutgraph_webhooks_disabled_total{reason="gone"}': 1,
    nutgraph_webhooks_active: 1,
    nutgraph_webhooks_failing: 0,
    nutgraph_webhook_lag: 0,
  };
  await vi.waitFor(async () => expect(await samples(busy)).toMatchObject(said), { timeout: 10_000 });
  expect(Object.keys(await samples(idle)).filter((name) => name.startsWith("nutgraph_webhook_deliveries"))).toEqual([]);
});

describe("a turn", () => {
  const take = async (token: string) => await takeTurn(hooks.service.db, token, 60_000);
  const attempt = { kind: "changes", messageId: "msg_x", outcome: "delivered", status: 204, milliseconds: 1 } as const;

  test("is one process's at a time, and of one that lost it nothing is written", async () => {
    const { id, position } = await hooks.create({ url: "http://127.0.0.1:9/" });
    await write(2);
    const { db } = hooks.service;
    const [first, second] = [randomUUID(), randomUUID()];
    const mine = await take(first);
    expect(mine?.id).toBe(id);
    expect(await take(second)).toBeUndefined();
    await db.$client`update webhooks set lease_until = now()`;
    const theirs = await take(second);
    expect(theirs?.id).toBe(id);
    if (!mine || !theirs) return;
    const until = mine.delivered + 1;
    expect(await delivered(db, mine, first, { attempt, until, lease: 1_000 })).toBeUndefined();
    await failed(db, mine, first, { attempt: { ...attempt, outcome: "gone" }, pause: 1, giveUpAfter: 1 });
    await giveBack(db, mine, first);
    expect(await hooks.read(id)).toMatchObject({ position, state: "active", failing: null });
    expect([await leased(), await hooks.attempts(id)]).toEqual([1, []]);
    expect(await delivered(db, theirs, second, { attempt, until, lease: 1_000 })).toMatchObject({ delivered: until });
  });

  test("is taken by one of many who ask at the same moment", async () => {
    for (let number = 0; number < 4; number += 1) await hooks.create({ url: "http://127.0.0.1:9/" });
    await write(1);
    const taken = await Promise.all(Array.from({ length: 16 }, () => take(randomUUID())));
    const ids = taken.flatMap((turn) => (turn ? [turn.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const left = await Promise.all(Array.from({ length: 4 }, () => take(randomUUID())));
    expect(new Set([...ids, ...left.flatMap((turn) => (turn ? [turn.id] : []))]).size).toBe(4);
  });

  test("that changes under a delivery counts for nothing", async () => {
    const { id } = await hooks.create({ url: "http://127.0.0.1:9/" });
    await write(1);
    const token = randomUUID();
    const turn = await take(token);
    if (!turn) throw new Error("no turn");
    const { position } = await hooks.replay(id, "start");
    await delivered(hooks.service.db, turn, token, { attempt, until: turn.delivered + 1, lease: null });
    expect(await hooks.read(id)).toMatchObject({ position });
  });
});
