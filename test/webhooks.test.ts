import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle } from "./articles/read.ts";
import { type Change, follow } from "./changes/feed.ts";
import { change, delivering, type Hooks, openHooks, receiver } from "./webhooks/hooks.ts";
import { isSignedWith } from "./webhooks/receiver.ts";

// What is delivered, in which order, signed how. Test files beside this one, by what they are about: webhooks-*.test.ts.

const key = "corvalla-goes-dark";
const claim = (local: string) => resourceId("claim", `${key}/${local}`);

let hooks: Hooks;
beforeAll(async () => {
  hooks = await openHooks();
});
afterAll(() => hooks?.service.close());

/** What the feed has after a position. */
const feedAfter = (position: string, query = "") => follow(hooks.service, `/v1/changes?after=${position}${query}`);
const here = async () => (await hooks.service.get("/v1/changes?limit=1")).headers.get("Nutgraph-Position") as string;

describe("a webhook", () => {
  test("is told what the feed says, signed, in messages of the type that the document describes", async () => {
    const to = await receiver();
    const { id, secret, position } = await hooks.create({ url: to.url });
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    delivering(hooks.service);
    await change(hooks.service, claim("again"));
    await to.until(1);
    const [message] = to.got as [(typeof to.got)[number]];
    const expected = await feedAfter(position);
    expect(message).toMatchObject({ type: "changes.committed", timestamp: expected[0]?.at, data: { webhookId: id, changes: expected } });
    expect(message.data.position).toBe(expected.at(-1)?.position);
    expect(message.headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": expect.stringMatching(/^msg_[a-z2-7]{26}$/),
      "webhook-timestamp": expect.stringMatching(/^\d{10}$/),
    });
    expect(isSignedWith(secret, message)).toBe(true);
    expect(isSignedWith(secret, { ...message, body: `${message.body} ` })).toBe(false);
    const after = await hooks.until(id, (hook) => hook.position === message.data.position);
    expect(after).toMatchObject({ state: "active", failing: null, disabled: null, lastDeliveredAt: expect.any(String) });
    expect(await hooks.attempts(id)).toMatchObject([
      { type: "changes", outcome: "delivered", status: 204, messageId: message.headers["webhook-id"], position: after.position },
    ]);
  });

  test("begins where it is told to: with what is to come, after a position, or at the start", async () => {
    const [now, later, start] = [await receiver(), await receiver(), await receiver()];
    const whole = await feedAfter("00000000-0".replace(/^0{8}/, (await here()).split("-")[0] as string));
    const middle = whole[10] as Change;
    await hooks.create({ url: now.url });
    await hooks.create({ url: later.url, after: middle.position });
    await hooks.create({ url: start.url, after: "start", limit: 100 });
    await change(hooks.service, claim("again"));
    const all = [...whole, ...(await feedAfter((whole.at(-1) as Change).position))];
    delivering(hooks.service);
    await start.untilChanges(all.length);
    await later.untilChanges(all.length - 11);
    await now.untilChanges(1);
    expect(start.changes()).toEqual(all);
    expect(later.changes()).toEqual(all.slice(11));
    expect(now.changes()).toEqual(all.slice(-1));
    expect(Math.max(...later.got.map(({ data }) => data.changes.length))).toBe(20);
  });

  test("gets no more changes in a message than it asks for, and with their resources where it asks for them", async () => {
    const to = await receiver();
    const { position } = await hooks.create({ url: to.url, limit: 1, include: ["resource"] });
    for (const local of ["again", "untrue", "again"]) await change(hooks.service, claim(local));
    delivering(hooks.service);
    await to.until(3);
    expect(to.got.map(({ data }) => data.changes.length)).toEqual([1, 1, 1]);
    expect(to.changes()).toEqual(await feedAfter(position, "&include=resource"));
    expect(to.changes().map((entry) => entry.resource?.id)).toEqual([claim("again"), claim("untrue"), claim("again")]);
  });

  test("gets only what its filter lets through, and passes the rest", async () => {
    const [ofArticle, ofTypes, ofCause] = [await receiver(), await receiver(), await receiver()];
    const slug = "a-glassblower-on-heat";
    const made = [
      await hooks.create({ url: ofArticle.url, filter: { article: [slug] }, limit: 100 }),
      await hooks.create({ url: ofTypes.url, filter: { type: ["quote", "actor"], op: ["created"] }, limit: 100 }),
      await hooks.create({ url: ofCause.url, filter: { cause: ["nobody"] } }),
    ];
    const position = made[0]?.position as string;
    delivering(hooks.service);
    await change(hooks.service, claim("again"));
    await importPackage(hooks.service.db, testArticle(slug));
    const last = await here();
    for (const { id } of made) await hooks.until(id, (hook) => hook.position === last);
    expect(ofArticle.changes()).toEqual(await feedAfter(position, `&article=${slug}`));
    expect(ofArticle.changes().length).toBeGreaterThan(10);
    expect(ofTypes.changes()).toEqual(await feedAfter(position, "&type=quote,actor&op=created"));
    expect(ofCause.got).toEqual([]);
  });

  test("is told everything once and in order, however many write at the same time", async () => {
    const to = await receiver();
    const { position } = await hooks.create({ url: to.url, limit: 7 });
    delivering(hooks.service);
    delivering(hooks.service);
    const locals = ["again", "untrue", "dark-nine", "bolt"];
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let round = 0; round < 25; round += 1) await change(hooks.service, claim(locals[(writer + round) % 4] as string));
      }),
    );
    const expected = await feedAfter(position);
    expect(expected.length).toBeGreaterThan(100);
    await to.untilChanges(expected.length);
    expect(to.changes()).toEqual(expected);
    expect(to.state.mostAtOnce).toBe(1);
    expect(new Set(to.got.map(({ headers }) => headers["webhook-id"])).size).toBe(to.got.length);
  });
});

describe("a secret", () => {
  test("gives way to another, and signs beside it for a day", async () => {
    const to = await receiver();
    const first = await hooks.create({ url: to.url });
    const second = await hooks.rotate(first.id);
    expect(second.secret).not.toBe(first.secret);
    expect(second.previousSecretUntil).toEqual(expect.any(String));
    await hooks.ping(first.id);
    expect([first, second].map(({ secret }) => isSignedWith(secret, to.got[0] as never))).toEqual([true, true]);
    expect(to.got[0]?.headers["webhook-signature"]?.split(" ")).toHaveLength(2);
    const third = await hooks.rotate(first.id);
    await hooks.ping(first.id);
    expect([first, second, third].map(({ secret }) => isSignedWith(secret, to.got[1] as never))).toEqual([false, true, true]);
    await hooks.service.db.$client`update webhooks set previous_secret_until = now() where id = ${first.id}`;
    expect(await hooks.read(first.id)).toMatchObject({ previousSecretUntil: null });
    delivering(hooks.service);
    await change(hooks.service, claim("again"));
    await to.until(3);
    expect([second, third].map(({ secret }) => isSignedWith(secret, to.got[2] as never))).toEqual([false, true]);
  });

  test("is seen when it is made and never again, nor in the log", async () => {
    const to = await receiver((_, response) => response.writeHead(500).end());
    const { id, secret } = await hooks.create({ url: to.url });
    const rotated = await hooks.rotate(id);
    const { log } = delivering(hooks.service);
    await change(hooks.service, claim("again"));
    await to.until(2);
    const texts = [JSON.stringify(log)];
    for (const path of ["", `/${id}`, `/${id}/deliveries`]) texts.push(await (await hooks.send("GET", path)).text());
    texts.push(await (await hooks.send("PATCH", `/${id}`, { description: "x" })).text());
    texts.push(await (await hooks.send("POST", `/${id}/ping`)).text());
    texts.push(await (await hooks.send("POST", `/${id}/replay`, { after: "start" })).text());
    expect(texts.join()).toContain(id);
    for (const hidden of [secret, rotated.secret]) expect(texts.join()).not.toContain(hidden.slice(6));
  });
});

test("a ping goes out at once and says what came of it", async () => {
  const to = await receiver();
  const { id, secret } = await hooks.create({ url: to.url, filter: { cause: ["nobody"] } });
  expect(await hooks.ping(id)).toMatchObject({ type: "ping", outcome: "delivered", status: 204, position: null });
  expect(to.got[0]).toMatchObject({ type: "webhook.ping", data: { webhookId: id } });
  expect(isSignedWith(secret, to.got[0] as never)).toBe(true);
  to.state.answer = (_, response) => response.writeHead(418).end();
  expect(await hooks.ping(id)).toMatchObject({ outcome: "status", status: 418 });
  await to.close();
  expect(await hooks.ping(id)).toMatchObject({ outcome: "unreachable", status: null });
  expect((await hooks.attempts(id)).map(({ outcome }) => outcome)).toEqual(["unreachable", "status", "delivered"]);
});

test("a replay delivers again what was delivered, in messages of other ids", async () => {
  const to = await receiver();
  const { id, position } = await hooks.create({ url: to.url });
  delivering(hooks.service);
  for (const local of ["again", "untrue"]) await change(hooks.service, claim(local));
  await to.untilChanges(2);
  const before = to.changes();
  const ids = to.got.map(({ headers }) => headers["webhook-id"]);
  await hooks.until(id, (hook) => hook.position === before.at(-1)?.position);
  await hooks.replay(id, position);
  await to.untilChanges(4);
  expect(to.changes().slice(2)).toEqual(before);
  for (const { headers } of to.got.slice(ids.length)) expect(ids).not.toContain(headers["webhook-id"]);
});
