import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createApp } from "../src/app.ts";
import { createFollower, type Follower } from "../src/changes/follower.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle } from "./articles/read.ts";
import { type Change, type ChangePage, eventsOf, follow, type StreamEvent } from "./changes/feed.ts";
import { openService, publicUrl, type TestService } from "./service.ts";

const key = "corvalla-goes-dark";
const claim = (local: string) => resourceId("claim", `${key}/${local}`);

let service: TestService;
beforeAll(async () => {
  // More changes than a stream reads at a time.
  service = await openService({ articles: [key, "chronicle-of-the-vellmark-canal"] });
});
afterAll(() => service?.close());

const kinds = ["opinion", "causal", "prediction", "fact"];
let turn = 0;
/** Changes a claim for certain. */
const change = async (local: string) => {
  turn += 1;
  await service.db
    .$client`update claims set kind = ${kinds[turn % kinds.length] as string}, statement = ${`Turn ${turn}.`} where id = ${claim(local)}`;
};
const here = async () => (await service.json<ChangePage>("/v1/changes?after=now")).page.after;
const stream = (query: string, headers: Record<string, string> = {}) =>
  service.get(`/v1/changes?${query}`, { Accept: "text/event-stream", ...headers });

/** Takes so many events and lets go of the stream. */
async function take(events: AsyncGenerator<StreamEvent>, many: number): Promise<StreamEvent[]> {
  const taken: StreamEvent[] = [];
  for await (const event of events) if (taken.push(event) === many) break;
  return taken;
}

describe("waiting", () => {
  test("ends with the first change, and is over at once where there is one already", async () => {
    const after = await here();
    const waiting = service.json<ChangePage>(`/v1/changes?after=${after}&wait=30`);
    await change("again");
    const first = await waiting;
    expect(first.data).toMatchObject([{ id: claim("again") }]);
    expect(await service.json<ChangePage>(`/v1/changes?after=${after}&wait=30`)).toMatchObject({ data: first.data });
  });

  test("goes on where filters leave a change out, and has passed it when the time is over", async () => {
    const after = await here();
    const passed = service.json<ChangePage>(`/v1/changes?after=${after}&wait=2&type=actor`);
    const found = service.json<ChangePage>(`/v1/changes?after=${after}&wait=30&article=${key}&op=updated`);
    await change("untrue");
    expect((await found).data).toMatchObject([{ id: claim("untrue") }]);
    expect(await passed).toMatchObject({ data: [], page: { after: (await found).data[0]?.position, more: false } });
  });

  test("for an article that is still to come ends when it is there", async () => {
    const late = await openService({ articles: [] });
    try {
      const waiting = late.json<ChangePage>("/v1/changes?article=a-glassblower-on-heat&wait=30&limit=1");
      await importPackage(late.db, testArticle("a-glassblower-on-heat"));
      expect((await waiting).data).toMatchObject([{ type: "article", op: "created" }]);
    } finally {
      await late.close();
    }
  });

  test("of many shares one look at the database, and each gets every change", async () => {
    const many = 300;
    const controller = new AbortController();
    const looks = vi.spyOn(service.db.$client, "unsafe");
    const follower = createFollower(service.db, controller.signal);
    const rows = await service.db.$client`select max(position) as last from changes`;
    const after = rows[0]?.last as number;
    const waits = Array.from({ length: many }, () => follower.wait(after, () => true, 30_000, new AbortController().signal));
    expect(follower.waiting()).toBe(many);
    const asked = () => looks.mock.calls.filter(([statement]) => String(statement).includes("c.cause from changes c")).length;
    const before = asked();
    await change("again");
    expect(await Promise.all(waits)).toEqual(waits.map(() => ({ found: true, examined: after })));
    expect(asked() - before).toBeLessThan(many / 3);
    expect(follower.waiting()).toBe(0);
    looks.mockRestore();
    controller.abort();
  });

  test("ends with an answer when the service stops, and streams end with a word", async () => {
    const closing = new AbortController();
    const stopping = await openService({ articles: [], closing: closing.signal });
    try {
      const waiting = stopping.json<ChangePage>("/v1/changes?wait=30");
      const streamed = take(eventsOf(await stopping.get("/v1/changes?format=sse")), 1);
      // Both are waiting once the database has been asked for both.
      await vi.waitUntil(async () => (await stopping.db.$client`select 1`).length === 1);
      closing.abort();
      expect((await waiting).data).toEqual([]);
      expect(await streamed).toMatchObject([{ event: "ending" }]);
      expect((await stopping.json<ChangePage>("/v1/changes?wait=30")).data).toEqual([]);
    } finally {
      await stopping.close();
    }
  });
});

describe("a stream", () => {
  test("brings what there is and what comes, each with its position as id, the entries as pages have them", async () => {
    const whole = await follow(service, "/v1/changes?include=resource");
    const events = eventsOf(await stream("include=resource"));
    const old: StreamEvent[] = [];
    for (const _ of whole) old.push((await events.next()).value as StreamEvent);
    expect(old).toEqual(whole.map((entry) => ({ id: entry.position, event: "change", data: entry })));
    await change("again");
    const next = (await events.next()).value as StreamEvent;
    expect(next).toMatchObject({ event: "change", data: { id: claim("again"), resource: { id: claim("again") } } });
    await events.return(undefined);
  });

  test("goes on after Last-Event-ID, whatever `after` says", async () => {
    const whole = await follow(service, "/v1/changes");
    const [before, expected] = whole.slice(-2) as [Change, Change];
    const response = await stream("after=now", { "Last-Event-ID": before.position });
    expect(response.headers.get("Content-Type")).toBe("text/event-stream; charset=utf-8");
    expect(await take(eventsOf(response), 1)).toMatchObject([{ id: expected.position }]);
  });

  test("narrows by the same filters", async () => {
    const events = eventsOf(await stream(`type=claim&article=${key}&op=updated`));
    await change("untrue");
    const whole = await follow(service, `/v1/changes?type=claim&op=updated`);
    expect((await take(events, whole.length)).map(({ id }) => id)).toEqual(whole.map(({ position }) => position));
  });

  test("says how far it has come where filters leave out more than one look takes in", async () => {
    const crowded = await openService({ articles: [] });
    try {
      await crowded.db.$client.unsafe(`
        insert into changes (position, at, operation, type, resource_id, revision)
        select n, now(), 'created', 'claim', 'clm_' || lpad(n::text, 26, 'a'), 1 from generate_series(1, 20001) n`);
      const events = await take(eventsOf(await crowded.get("/v1/changes?format=sse&type=actor")), 2);
      expect(events.map(({ event, id }) => [event, id?.split("-")[1]])).toEqual([
        ["position", "10000"],
        ["position", "20000"],
      ]);
      expect(events[0]?.data).toEqual({ position: events[0]?.id });
    } finally {
      await crowded.close();
    }
  });

  test("reads no further than its reader takes", async () => {
    const reads = vi.spyOn(service.db.$client, "unsafe");
    const response = await stream("type=mention,claim,actor,source,quote,event,article,citation");
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    const pages = () => reads.mock.calls.filter(([statement]) => String(statement).includes("f.* from head")).length;
    expect(pages()).toBe(0);
    await reader.read();
    expect(pages()).toBe(1);
    await reader.cancel();
    reads.mockRestore();
  });
});

describe("over the network", () => {
  let server: ServerType;
  let address: string;
  let closing: AbortController;
  let follower: Follower;
  beforeAll(async () => {
    closing = new AbortController();
    follower = createFollower(service.db, closing.signal);
    const app = createApp({ db: service.db, publicUrl, closing: closing.signal, follower });
    await new Promise<void>((resolve) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve());
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    closing.abort();
    await new Promise((resolve) => server.close(resolve));
  });

  test("a client that leaves gives up its place at once, waiting or streaming", async () => {
    for (const [query, headers] of [
      ["after=now&wait=30", {}],
      ["after=now", { Accept: "text/event-stream" }],
    ] as const) {
      const client = new AbortController();
      const asked = fetch(`${address}/v1/changes?${query}`, { headers, signal: client.signal }).then((response) => response.text());
      await vi.waitUntil(() => follower.waiting() === 1);
      client.abort();
      await expect(asked).rejects.toThrow();
      await vi.waitUntil(() => follower.waiting() === 0);
    }
  });

  test("a stream comes uncompressed and at once, event by event", async () => {
    const response = await fetch(`${address}/v1/changes?after=now`, {
      headers: { Accept: "text/event-stream", "Accept-Encoding": "gzip" },
    });
    expect(response.headers.get("Content-Encoding")).toBe(null);
    const events = eventsOf(response);
    for (const local of ["again", "untrue", "again"]) {
      const next = events.next();
      await change(local);
      expect((await next).value).toMatchObject({ event: "change", data: { id: claim(local) } });
    }
    await events.return(undefined);
  });

  test("many streams follow at the same time and miss nothing", async () => {
    const streams = await Promise.all(
      Array.from({ length: 40 }, async () =>
        eventsOf(await fetch(`${address}/v1/changes?after=now`, { headers: { Accept: "text/event-stream" } })),
      ),
    );
    // From its first event on each is where the others are; what comes before, it may have been too late for.
    const taking = streams.map((events) => take(events, 3));
    const start = await here();
    const written = (async () => {
      for (let round = 0; round < 60; round += 1) await change("again");
    })();
    const taken = await Promise.all(taking);
    await written;
    const order = (await follow(service, `/v1/changes?after=${start}`)).map(({ position }) => position);
    for (const events of taken) {
      const first = order.indexOf(events[0]?.id as string);
      expect(events.map(({ id }) => id)).toEqual(order.slice(first, first + 3));
    }
  });
});
