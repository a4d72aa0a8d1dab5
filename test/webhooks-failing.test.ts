import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { pauseAfter, retryAfterOf } from "../src/webhooks/pauses.ts";
import { follow } from "./changes/feed.ts";
import { type Attempt, change, delivering, type Hooks, openHooks, receiver, senderHere } from "./webhooks/hooks.ts";
import { isSignedWith } from "./webhooks/receiver.ts";

// Receivers that are down, slow, gone, or wrong.

const claim = resourceId("claim", "corvalla-goes-dark/again");

let hooks: Hooks;
beforeAll(async () => {
  hooks = await openHooks();
});
afterAll(() => hooks?.service.close());

const feedAfter = (position: string) => follow(hooks.service, `/v1/changes?after=${position}`);
const failing = async (id: string, attempts = 1) => await hooks.until(id, ({ failing }) => (failing?.attempts ?? 0) >= attempts);
/** Has the next attempt made at once, as if the pause were over. */
const retryNow = (id: string) => hooks.service.db.$client`update webhooks set next_attempt_at = now() where id = ${id}`;
const never = { firstPause: 3_600_000 };

describe("a receiver that fails", () => {
  test("gets the same message again until it takes it, and then what came after, in order", async () => {
    let works = false;
    const to = await receiver((_, response) => response.writeHead(works ? 200 : 503).end());
    const { id, secret, position } = await hooks.create({ url: to.url, limit: 5 });
    for (let round = 0; round < 3; round += 1) await change(hooks.service, claim);
    delivering(hooks.service);
    await failing(id, 2);
    // What comes meanwhile belongs to later messages.
    for (let round = 0; round < 8; round += 1) await change(hooks.service, claim);
    await failing(id, 3);
    works = true;
    const expected = await feedAfter(position);
    const last = expected.at(-1)?.position;
    await hooks.until(id, (hook) => hook.position === last);
    const tries = to.got.filter(({ headers }) => headers["webhook-id"] === to.got[0]?.headers["webhook-id"]);
    expect(tries.length).toBeGreaterThan(3);
    expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
    for (const message of to.got) expect(isSignedWith(secret, message)).toBe(true);
    const taken = [...new Map(to.got.map((message) => [message.headers["webhook-id"], message])).values()];
    expect(taken.flatMap(({ data }) => data.changes)).toEqual(expected);
    expect(await hooks.read(id)).toMatchObject({ state: "active", failing: null });
    const attempts = await hooks.attempts(id);
    expect(attempts.map(({ outcome }) => outcome).slice(-3)).toEqual(["status", "status", "status"]);
    expect(attempts[0]).toMatchObject({ outcome: "delivered", status: 200 });
  });

  test("is left alone for longer each time", async () => {
    const to = await receiver((_, response) => response.writeHead(500).end());
    const { id } = await hooks.create({ url: to.url });
    delivering(hooks.service, never);
    await change(hooks.service, claim);
    let before = 0;
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const { failing: now } = await failing(id, attempt);
      const [row] = await hooks.service.db.$client`
        select extract(epoch from w.next_attempt_at - a.at) as pause from webhooks w join webhook_attempts a on a.webhook_id = w.id
         where w.id = ${id} order by a.number desc limit 1`;
      expect(now).toMatchObject({ attempts: attempt, since: expect.any(String), nextAttemptAt: expect.any(String) });
      expect(Number(row?.pause)).toBeGreaterThan(before);
      before = Number(row?.pause);
      await retryNow(id);
    }
  });

  test("may say when it wants to be asked again", async () => {
    const to = await receiver((_, response) => response.writeHead(503, { "Retry-After": "7200" }).end());
    const { id } = await hooks.create({ url: to.url });
    delivering(hooks.service);
    await change(hooks.service, claim);
    const { failing: now } = await failing(id);
    expect(Date.parse(now?.nextAttemptAt as string) - Date.parse(now?.since as string)).toBeGreaterThan(7_000_000);
  });

  test("need not be waited for where its owner names another", async () => {
    const [bad, good] = [await receiver((_, response) => response.writeHead(500).end()), await receiver()];
    const { id } = await hooks.create({ url: bad.url });
    delivering(hooks.service, never);
    await change(hooks.service, claim);
    await failing(id);
    expect(await hooks.patch(id, { url: good.url })).toMatchObject({ state: "active", failing: null });
    await good.until(1);
    expect(good.got[0]?.data.changes).toEqual(bad.got[0]?.data.changes);
  });

  test("can be tried at once by its owner, and does not hold up others", async () => {
    let works = false;
    const [bad, good] = [await receiver((_, response) => response.writeHead(works ? 204 : 500).end()), await receiver()];
    const { id } = await hooks.create({ url: bad.url });
    await hooks.create({ url: good.url });
    delivering(hooks.service, { ...never, concurrency: 1 });
    await change(hooks.service, claim);
    await good.until(1);
    await failing(id);
    works = true;
    await hooks.patch(id, { enabled: true });
    await hooks.until(id, ({ state, lastDeliveredAt }) => state === "active" && lastDeliveredAt !== null);
  });

  test("is switched off when it has failed for long, its owner is told, and it goes on from there when it is switched on", async () => {
    let works = false;
    const [to, notices] = [await receiver((_, response) => response.writeHead(works ? 204 : 500).end()), await receiver()];
    const { id, secret, position } = await hooks.create({ url: to.url, noticeUrl: notices.url });
    const { log } = delivering(hooks.service, { giveUpAfter: 30 });
    await change(hooks.service, claim);
    const off = await hooks.until(id, ({ state }) => state === "disabled");
    expect(off).toMatchObject({ enabled: false, failing: null, position, disabled: { reason: "failing", at: expect.any(String) } });
    await notices.until(1);
    // It is written once the state is there to be seen, and before the notice goes out.
    expect(log).toContainEqual({ event: "webhookDisabled", webhook: id, reason: "failing" });
    const [notice] = notices.got as [(typeof notices.got)[number]];
    expect(notice).toMatchObject({
      type: "webhook.disabled",
      timestamp: off.disabled?.at,
      data: { webhookId: id, url: to.url, reason: "failing", failingSince: expect.any(String), position },
    });
    expect(isSignedWith(secret, notice)).toBe(true);
    await vi.waitUntil(async () => (await hooks.attempts(id))[0]?.type === "disabled");
    const tried = to.got.length;
    await change(hooks.service, claim);
    works = true;
    await hooks.patch(id, { enabled: true });
    await to.until(tried + 1);
    const expected = await feedAfter(position);
    await hooks.until(id, (hook) => hook.position === expected.at(-1)?.position);
    const taken = new Map(to.got.map((message) => [message.headers["webhook-id"], message]));
    expect([...taken.values()].flatMap(({ data }) => data.changes)).toEqual(expected);
    expect(notices.got).toHaveLength(1);
  });

  test("that says it is gone is switched off at once; a word that does not arrive is sent again", async () => {
    const to = await receiver((_, response) => response.writeHead(410).end());
    const notices = await receiver((_, response, index) => response.writeHead(index < 2 ? 500 : 204).end());
    const { id } = await hooks.create({ url: to.url, noticeUrl: notices.url });
    delivering(hooks.service);
    await change(hooks.service, claim);
    await hooks.until(id, ({ disabled }) => disabled?.reason === "gone");
    await notices.until(3);
    expect(new Set(notices.got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(to.got).toHaveLength(1);
    expect((await hooks.attempts(id)).at(-1)).toMatchObject({ outcome: "gone", status: 410 });
  });
});

describe("what came of it is said", () => {
  const outcomeOf = async (url: string): Promise<Attempt> => await hooks.ping((await hooks.create({ url })).id);

  test("where a receiver hangs, also in the middle of its head", async () => {
    const quick = await openHooks({ sender: senderHere({ timeout: 300 }) });
    onTestFinished(() => quick.service.close());
    const hangs = await receiver(() => {});
    const { id, position } = await quick.create({ url: hangs.url });
    expect(await quick.ping(id)).toMatchObject({ outcome: "timeout", status: null });
    const half = createServer((socket) => void socket.on("error", () => {}).write("HTTP/1.1 200 OK\r\nX-Slow: "));
    half.listen(0, "127.0.0.1");
    await once(half, "listening");
    onTestFinished(() => void half.close());
    await quick.patch(id, { url: `http://127.0.0.1:${(half.address() as { port: number }).port}/` });
    expect(await quick.ping(id)).toMatchObject({ outcome: "timeout", status: null });
    // And what hangs does not count as delivered.
    await quick.patch(id, { url: hangs.url });
    delivering(quick.service, { ...never, sender: senderHere({ timeout: 300 }) });
    await change(quick.service, claim);
    expect(await quick.until(id, ({ failing }) => failing !== null)).toMatchObject({ position, state: "failing" });
  });

  test("where an answer has no end, which is not read", async () => {
    let written = 0;
    const endless = await receiver((_, response) => {
      response.writeHead(200);
      const chunk = "x".repeat(65_536);
      const more = (): void => {
        do written += chunk.length;
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more).on("error", () => {});
      more();
    });
    expect(await outcomeOf(endless.url)).toMatchObject({ outcome: "delivered", status: 200 });
    await vi.waitUntil(() => endless.state.atOnce === 0);
    expect(written).toBeLessThan(20_000_000);
    const slow = await receiver((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    });
    expect(await outcomeOf(slow.url)).toMatchObject({ outcome: "delivered", status: 200 });
  });

  test("where it redirects, which is not followed", async () => {
    const elsewhere = await receiver();
    for (const status of [301, 302, 303, 307, 308]) {
      const to = await receiver((_, response) => response.writeHead(status, { Location: elsewhere.url }).end());
      expect(await outcomeOf(to.url)).toMatchObject({ outcome: "redirect", status });
    }
    expect(elsewhere.got).toEqual([]);
  });

  test("where it does not speak HTTP, breaks off, or is not there", async () => {
    const said = async (words: string) => {
      const server = createServer((socket) => void socket.on("error", () => {}).end(words));
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      onTestFinished(() => void server.close());
      return `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
    };
    expect(await outcomeOf(await said("220 mail.example ESMTP\r\n"))).toMatchObject({ outcome: "malformedAnswer" });
    expect(await outcomeOf(await said(""))).toMatchObject({ outcome: "unreachable" });
    expect(await outcomeOf(await said("HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"))).toMatchObject({
      outcome: expect.stringMatching(/^(unreachable|status)$/),
    });
    expect(await outcomeOf(await said(`HTTP/1.1 200 OK\r\nX: ${"x".repeat(40_000)}\r\n\r\n`))).toMatchObject({
      outcome: "malformedAnswer",
    });
    expect(await outcomeOf("http://127.0.0.1:1/")).toMatchObject({ outcome: "unreachable" });
    const plain = await receiver();
    expect(await outcomeOf(plain.url.replace("http:", "https:"))).toMatchObject({ outcome: "tls" });
  });

  test("and the last hundred times are remembered", async () => {
    const to = await receiver();
    const { id, position } = await hooks.create({ url: to.url, limit: 1, after: "start" });
    delivering(hooks.service);
    const whole = (await feedAfter(`${position.split("-")[0]}-0`)).length;
    for (let round = 1; whole * round < 130; round += 1) {
      await to.until(whole * round);
      await hooks.replay(id, "start");
    }
    await to.until(130);
    await vi.waitUntil(async () => (await hooks.attempts(id)).length === 100);
    const [row] = await hooks.service.db.$client`select count(*)::integer as count from webhook_attempts where webhook_id = ${id}`;
    expect(row?.count).toBeLessThanOrEqual(100);
  });
});

test("pauses grow from seconds to a day, and Retry-After is believed up to a day", () => {
  const pauses = Array.from({ length: 12 }, (_, index) => pauseAfter(index + 1, 5_000));
  for (const [index, pause] of pauses.slice(1, 9).entries()) expect(pause).toBeGreaterThan(pauses[index] as number);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(5_000);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(86_400_000 * 1.1);
  expect(pauseAfter(1, 5_000, 3_600_000)).toBe(3_600_000);
  expect(pauseAfter(1, 5_000, 1e12)).toBe(86_400_000);
  expect(pauseAfter(9, 5_000, 1_000)).toBeGreaterThanOrEqual(86_400_000);
  for (const nothing of [undefined, "", "soon", "-1", "0", "Mon, 01 Jan 2001 00:00:00 GMT"]) expect(retryAfterOf(nothing)).toBeUndefined();
  expect(retryAfterOf("120")).toBe(120_000);
  expect(retryAfterOf(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(50_000);
});
