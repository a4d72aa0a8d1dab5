import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { liftNext } from "../src/embargoes/lift.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { type ChangePage, follow } from "./changes/feed.ts";
import { keyFor } from "./keys/key-for.ts";
import { canary, printed, told } from "./rights/canaries.ts";
import { asker } from "./single/asker.ts";
import { asking, delivering, type Hooks, openHooks, receiver } from "./webhooks/hooks.ts";

// What is delivered is what may be shown when it is delivered, whatever was allowed when it happened.

const key = "the-canary";
const later = "2999-01-01T00:00:00Z";

let hooks: Hooks;
beforeAll(async () => {
  hooks = await openHooks();
});
afterAll(() => hooks?.service.close());

const shows = (text: string, words: string[]) => words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));
const retryNow = (id: string) => hooks.service.db.$client`update webhooks set next_attempt_at = now() where id = ${id}`;

describe("what waits to be delivered", () => {
  test("loses the words that the rights take away, and gets back those that they give", async () => {
    let works = false;
    const to = await receiver((_, response) => response.writeHead(works ? 204 : 500).end());
    const { id, position } = await hooks.create({ url: to.url, include: ["resource"], limit: 100 });
    const give = (text: "full" | "excerpts" | "none") => importPackage(hooks.service.db, canary(key, { text }));
    await give("full");
    delivering(hooks.service, { firstPause: 3_600_000 });
    const bodies: string[] = [];
    for (const [round, text] of (["full", "none", "excerpts"] as const).entries()) {
      if (round > 0) await give(text);
      await retryNow(id);
      await to.until(round + 1);
      bodies.push(to.got[round]?.body as string);
      await hooks.until(id, ({ failing }) => failing?.attempts === round + 1);
    }
    const [full, none, excerpts] = bodies as [string, string, string];
    expect(shows(full, printed)).not.toEqual([]);
    expect(shows(none, printed)).toEqual([]);
    expect(shows(excerpts, printed)).toEqual(shows(full, printed));
    // The same message each time, by its id and by the changes in it.
    expect(new Set(to.got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(to.got.map(({ data }) => JSON.stringify(data.changes.map((entry) => entry.position)))).size).toBe(1);
    works = true;
    await give("none");
    await retryNow(id);
    const whole = await follow(hooks.service, `/v1/changes?after=${position}&include=resource`);
    await hooks.until(id, (hook) => hook.position === whole.at(-1)?.position);
    expect(to.got.slice(3).flatMap(({ data }) => data.changes)).toEqual(whole);
    expect(
      shows(
        to.got
          .slice(3)
          .map(({ body }) => body)
          .join(),
        printed,
      ),
    ).toEqual([]);
  });
});

test("an article under an embargo is nobody's, until its time has come", async () => {
  const words = [...printed, ...told];
  const own = await openHooks();
  try {
    const seer = await keyFor(own.service, "read", "embargoed");
    const [plain, seeing] = [await receiver(), await receiver()];
    const { position, id } = await own.create({ url: plain.url, include: ["resource"], limit: 100 });
    await asking(own.service, seer).create({ url: seeing.url, include: ["resource"], limit: 100 });
    delivering(own.service);
    const writer = await keyFor(own.service, "write");
    const held = canary(key, { text: "full", embargoUntil: later });
    const put = await asker(own.service, writer).send("PUT", `/v1/articles/${key}/package`, held);
    expect(put.status).toBe(201);
    const claim = resourceId("claim", "corvalla-goes-dark/again");
    await own.service.db.$client`update claims set statement = 'Meanwhile.' where id = ${claim}`;
    await Promise.all([plain.until(1), seeing.until(1)]);
    expect(shows(JSON.stringify([plain.got, seeing.got]), words)).toEqual([]);
    expect(plain.changes().map((entry) => entry.id)).toEqual([claim]);
    await own.service.db.$client`update held_packages set embargo_until = now() - interval '1 second'`;
    expect(await liftNext(own.service.db)).toMatchObject({ fault: null });
    const whole = await follow(own.service, `/v1/changes?after=${position}&include=resource`);
    await own.until(id, (hook) => hook.position === whole.at(-1)?.position);
    await seeing.untilChanges(whole.length);
    for (const to of [plain, seeing]) expect(to.changes()).toEqual(whole);
    expect(shows(JSON.stringify(plain.got), words)).not.toEqual([]);
  } finally {
    await own.service.close();
  }
});

test("a draft of a fact-check is not told, only its publication", async () => {
  const to = await receiver();
  const { id } = await hooks.create({ url: to.url, filter: { type: ["factCheck"] } });
  delivering(hooks.service);
  const desk = asker(hooks.service, await keyFor(hooks.service, "factcheck"));
  const draft = {
    publisher: { name: "Harbour Facts", url: "https://harbour.example" },
    publishedUrl: "https://harbour.example/checks/77",
    verdictLabel: "Half the story",
    language: "en",
    publishedAt: "2026-03-20T08:00:00Z",
    status: "draft",
  };
  const made = await desk.post(`/v1/claims/${resourceId("claim", "corvalla-goes-dark/again")}/fact-checks`, draft);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const here = (await hooks.service.json<ChangePage>("/v1/changes?after=now")).page.after;
  await hooks.until(id, (hook) => hook.position === here);
  expect(to.got).toEqual([]);
  const { id: factCheck } = made.body.data as { id: string };
  const published = await hooks.service.request(`/v1/fact-checks/${factCheck}`, {
    method: "PATCH",
    headers: {
      ...(await keyFor(hooks.service, "factcheck")).headers,
      "Content-Type": "application/merge-patch+json",
      "If-Match": "*",
    },
    body: JSON.stringify({ status: "published" }),
  });
  expect(published.status).toBe(200);
  await to.untilChanges(1);
  expect(to.changes()).toMatchObject([{ type: "factCheck", id: factCheck }]);
});

test("what is erased while it waits to be delivered is in no later attempt", async () => {
  let works = false;
  const to = await receiver((_, response) => response.writeHead(works ? 204 : 500).end());
  const own = await openHooks();
  try {
    const { id, position } = await own.create({ url: to.url, include: ["resource"], limit: 100 });
    await importPackage(own.service.db, canary(key, { text: "full" }));
    const { stop } = delivering(own.service, { firstPause: 3_600_000 });
    await own.until(id, ({ failing }) => failing?.attempts === 1);
    const words = shows(to.got[0]?.body as string, printed);
    expect(words).not.toEqual([]);
    const admin = asker(own.service, await keyFor(own.service, "admin"));
    const erased = await admin.post("/v1/erasures", { target: key, words: printed, ground: "An invented request" });
    expect(erased.status, JSON.stringify(erased.body)).toBe(201);
    await own.service.db.$client`update webhooks set next_attempt_at = now() where id = ${id}`;
    await to.until(2);
    expect(shows(to.got[1]?.body as string, printed)).toEqual([]);
    expect(to.got[1]?.headers["webhook-id"]).toBe(to.got[0]?.headers["webhook-id"]);
    await own.until(id, ({ failing }) => failing?.attempts === 2);
    works = true;
    await own.patch(id, { enabled: true });
    const whole = await follow(own.service, `/v1/changes?after=${position}&include=resource`);
    await own.until(id, (hook) => hook.position === whole.at(-1)?.position);
    expect(to.got.slice(2).flatMap(({ data }) => data.changes)).toEqual(whole);
    expect(whole.some(({ op }) => op === "erased")).toBe(true);
    expect(shows(JSON.stringify(to.got.slice(1)), printed)).toEqual([]);
    await stop();
  } finally {
    await own.service.close();
  }
});
