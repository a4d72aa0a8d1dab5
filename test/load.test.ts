import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { createApp } from "../src/app.ts";
import { createLoad, type LoadLimits } from "../src/operations/load.ts";
import { createOperations } from "../src/operations/operations.ts";
import { expectProblem, readProblem } from "./contract/problems.ts";
import { keyFor } from "./keys/key-for.ts";
import { holdTable } from "./operations/held-table.ts";
import { samplesOf } from "./operations/metrics.ts";
import { openService, publicUrl, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

/** The same data through a service with limits of its own. */
function limited(limits: LoadLimits, operations: Parameters<typeof createOperations>[0] = {}) {
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const app = createApp({
    db: service.db,
    publicUrl,
    closing: closing.signal,
    operations: createOperations({ load: createLoad(limits), ...operations }, service.db),
  });
  const get = async (path: string, init?: RequestInit) => await app.request(path, init);
  return {
    get,
    closing,
    running: async () => {
      const samples = await samplesOf(await get("/metrics"));
      return ["requests", "transfers", "listeners"].map((kind) => samples[`nutgraph_running{kind="${kind}"}`]);
    },
  };
}

const load = { requests: 3, transfers: 2, listeners: 2 };

test("refuses at once what comes beyond its capacity, stays healthy, and serves again when there is room", async () => {
  const { get, running } = limited(load);
  const release = await holdTable(service.db, "claims");
  onTestFinished(release);
  const held = Array.from({ length: load.requests }, () => get("/v1/claims?limit=1"));
  await vi.waitUntil(async () => (await running())[0] === load.requests);
  for (const path of ["/v1/claims", "/v1/articles", "/mcp"]) {
    const refused = await get(path);
    await expectProblem(refused, "overloaded", path);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*");
  }
  for (const path of ["/health/live", "/health/ready", "/metrics", "/openapi.json", "/docs"])
    expect((await get(path)).status, path).toBe(200);
  expect((await samplesOf(await get("/metrics"))).nutgraph_shed_total).toBe(3);
  await release();
  expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await running()).toEqual([0, 0, 0]);
  expect((await get("/v1/claims?limit=1")).status).toBe(200);
});

test("counts what is refused or goes wrong no longer than what is answered", async () => {
  const { get, running } = limited(load);
  for (const path of ["/v1/claims?unheardOf=1", "/v1/claims/clm_unknown", "/v1/nothing", "/v1/claims"]) {
    for (let time = 0; time < load.requests + 1; time += 1) expect((await get(path)).status, path).not.toBe(503);
  }
  expect(await running()).toEqual([0, 0, 0]);
});

test("bounds exports by themselves, to their end or until the client leaves", async () => {
  const { get, running } = limited({ ...load, requests: 1 });
  const exported = "/v1/claims?format=ndjson";
  for (let time = 0; time < load.transfers + 1; time += 1) expect((await get(exported, { method: "HEAD" })).status).toBe(200);
  const [first, second] = [await get(exported), await get("/v1/quotes?format=csv")];
  expect(await running()).toEqual([0, 2, 0]);
  await expectProblem(await get(exported), "overloaded", exported);
  expect((await get("/v1/claims?limit=1")).status).toBe(200);
  expect((await first.text()).split("\n").length).toBeGreaterThan(1);
  expect(await running()).toEqual([0, 1, 0]);
  await second.body?.cancel();
  expect(await running()).toEqual([0, 0, 0]);
  expect(await (await get(exported)).text()).not.toBe("");
});

test("bodies that are slow to come, and exports that are slow to go, keep nobody from anything else", async () => {
  const { get, running } = limited({ ...load, listeners: 3 });
  const ends: (() => void)[] = [];
  const slow = Array.from({ length: load.requests }, () =>
    get("/mcp", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json, text/event-stream" },
      body: new ReadableStream({ start: (controller) => void ends.push(() => controller.close()) }),
      duplex: "half",
    } as RequestInit),
  );
  await vi.waitUntil(async () => (await running())[2] === load.requests);
  const exported = await Promise.all(Array.from({ length: load.transfers }, () => get("/v1/claims?format=ndjson")));
  expect(await running()).toEqual([0, load.transfers, load.requests]);
  expect((await get("/v1/claims?limit=1")).status).toBe(200);
  const { headers } = await keyFor(service, "write");
  const imported = await get("/v1/imports", {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/x-ndjson" },
    body: "\n",
  });
  expect(await imported.json()).toMatchObject({ complete: true, lines: 0 });
  for (const end of ends) end();
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([400, 400, 400]);
  for (const one of exported) await one.body?.cancel();
  expect(await running()).toEqual([0, 0, 0]);
});

test("lets those who wait for changes make room for those who work, and bounds them by themselves", async () => {
  const { get, closing, running } = limited({ ...load, requests: 1 });
  const poll = "/v1/changes?after=now&wait=30";
  const waiting = get(poll);
  await vi.waitUntil(async () => (await running())[2] === 1);
  const stream = await get("/v1/changes?after=now&format=sse");
  expect(await running()).toEqual([0, 0, 2]);
  await expectProblem(await get(poll), "overloaded", poll);
  await expectProblem(await get("/v1/changes?after=now&format=sse"), "overloaded", "a third listener");
  expect((await get("/v1/claims?limit=1")).status).toBe(200);
  expect((await get("/v1/changes?limit=1")).status).toBe(200);
  closing.abort();
  expect((await waiting).status).toBe(200);
  expect(await stream.text()).toContain("event: ending");
  expect(await running()).toEqual([0, 0, 0]);
});

test("answers a request that takes too long, and keeps its place until the work for it has ended", async () => {
  const { get, running } = limited(load, { requestTimeout: 50 });
  const release = await holdTable(service.db, "claims");
  onTestFinished(release);
  const problem = await readProblem(await get("/v1/claims?limit=1"), "a held table");
  expect(problem.type).toBe("urn:nutgraph:problem:tooLong");
  expect(await running()).toEqual([1, 0, 0]);
  await release();
  await vi.waitUntil(async () => (await running())[0] === 0);
  expect((await get("/v1/quotes?limit=1")).status).toBe(200);
});

test("gives no place to a stream that would begin after its request has been answered", async () => {
  const { get, running } = limited(load, { requestTimeout: 50 });
  const release = await holdTable(service.db, "changes");
  onTestFinished(release);
  for (const path of ["/v1/claims?format=ndjson", "/v1/changes?after=now&format=sse"])
    await expectProblem(await get(path), "tooLong", path);
  expect(await running()).toEqual([2, 0, 0]);
  await release();
  await vi.waitUntil(async () => (await running())[0] === 0);
  expect(await running()).toEqual([0, 0, 0]);
});

test("takes the time that a request asks to wait for no part of its limit", async () => {
  const { get } = limited(load, { requestTimeout: 500 });
  const waited = await get("/v1/changes?after=now&wait=1");
  expect(waited.status).toBe(200);
  expect(await waited.json()).toMatchObject({ data: [] });
});
