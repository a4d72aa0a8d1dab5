import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Document } from "../openapi/document.ts";
import type { Ask } from "../openapi/examples/ask.ts";
import { recordWrites, storeExampleKeys } from "../openapi/examples/writes.ts";
import openapi from "../openapi/openapi.json" with { type: "json" };
import { createApp } from "../src/app.ts";
import { answerFromCache } from "../src/cache/cached-answers.ts";
import { createAnswerCache } from "../src/cache/kept.ts";
import { createPositionReader } from "../src/changes/positions.ts";
import { createOperations } from "../src/operations/operations.ts";
import { listen } from "../src/operations/server.ts";
import { examplePath, operations } from "./contract/document.ts";
import { keyFor } from "./keys/key-for.ts";
import { buildBundle, type Running, startProcess } from "./operations/processes.ts";
import { openService, publicUrl, type TestService } from "./service.ts";

let service: TestService;
let bundle: ReturnType<typeof buildBundle>;
let writer: Running;
let reader: Running;
/** As the reader is, but without a cache. */
let app: ReturnType<typeof createApp>;
const started: Running[] = [];
beforeAll(async () => {
  bundle = buildBundle();
  service = await openService({ shipped: true, checked: true });
  [writer, reader] = await Promise.all([start(), start()]);
  app = createApp({ db: service.db, publicUrl: reader.address });
});
afterAll(async () => {
  for (const { process: child, ended } of started) {
    child.kill("SIGKILL");
    await ended;
  }
  bundle?.remove();
  await service?.close();
});

async function start(settings: Record<string, string> = {}): Promise<Running> {
  const running = await startProcess(bundle.main, { DATABASE_URL: service.url, ...settings });
  started.push(running);
  return running;
}

const claims = "/v1/claims?limit=5";
const ask = (of: Running, path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(of.address + path, { method, headers: { "Accept-Encoding": "identity", ...headers } });
const isHit = (response: Response) => response.headers.get("Cache-Status") === "nutgraph; hit";
const hits = (responses: Response[]) => responses.filter(isHit).length;

/** What an answer says, but for what each answer has of its own. */
async function said(response: Response): Promise<unknown> {
  const own = [
    "x-request-id",
    "date",
    "connection",
    "keep-alive",
    "content-length",
    "transfer-encoding",
    "content-encoding",
    "cache-status",
  ];
  const headers = [...response.headers].filter(([name]) => !own.includes(name));
  return { status: response.status, headers: Object.fromEntries(headers), body: await response.text() };
}

test("asked again, an answer is the same to the last header, and not made anew", async () => {
  const first = await said(await ask(reader, claims));
  const again = await ask(reader, claims, { "X-Request-Id": "of-mine" });
  expect(again.headers.get("X-Request-Id")).toBe("of-mine");
  const etag = again.headers.get("ETag") as string;
  expect(await said(again)).toEqual(first);
  const known = await ask(reader, claims, { "If-None-Match": etag });
  expect([known.status, known.headers.get("ETag"), await known.text()]).toEqual([304, etag, ""]);
  const head = await ask(reader, claims, {}, "HEAD");
  expect([head.status, head.headers.get("ETag"), await head.text()]).toEqual([200, etag, ""]);
  expect(hits([again, known, head])).toBe(3);
});

test("answers in other formats and compressions are kept apart", async () => {
  const id = ((await (await ask(reader, claims)).json()) as { data: { id: string }[] }).data[0]?.id;
  for (const accept of ["application/json", "application/ld+json", "text/csv;q=0, application/json"]) {
    const asked = () => ask(reader, `/v1/claims/${id}`, { Accept: accept });
    const first = await said(await asked());
    expect(await said(await asked())).toEqual(first);
    expect(first).toEqual(await said(await app.request(`/v1/claims/${id}`, { headers: { Accept: accept } })));
  }
  const packed: Response[] = [];
  for (const encoding of ["gzip", "identity", "gzip", "identity"])
    packed.push(await ask(reader, "/v1/claims?limit=50", { "Accept-Encoding": encoding }));
  expect(packed.map((answer) => [isHit(answer), answer.headers.get("Content-Encoding")])).toEqual([
    [false, "gzip"],
    [false, null],
    [true, "gzip"],
    [true, null],
  ]);
  const texts = await Promise.all(packed.map((answer) => answer.text()));
  expect(new Set(texts).size).toBe(1);
});

test("who prefers a container without its annotations leaves them to everybody else", async () => {
  const path = "/v1/articles/corvalla-goes-dark/annotations";
  const minimal = { Prefer: 'return=representation; include="http://www.w3.org/ns/ldp#PreferMinimalContainer"' };
  const answers: Response[] = [];
  for (const given of [minimal, {}, minimal, {}]) answers.push(await ask(reader, path, given));
  expect(answers.map(isHit)).toEqual([false, false, true, true]);
  const [short, whole, ...again] = await Promise.all(answers.map((answer) => answer.text()));
  expect(again).toEqual([short, whole]);
  expect(JSON.parse(whole as string)).toHaveProperty("first.items");
  expect(JSON.parse(short as string)).not.toHaveProperty("first.items");
});

test("an answer that varies by what no question has is not kept", async () => {
  const { db } = service;
  const positions = createPositionReader(db);
  const operations = createOperations({}, db);
  const varied = createApp({ db, positions, operations, publicUrl });
  for (const vary of ["Accept-Language", "Accept"]) varied.get(`/v1/varied/${vary}`, (c) => c.body("", 200, { ETag: '"it"', Vary: vary }));
  const cache = createAnswerCache(1_000_000);
  const first = [answerFromCache({ db, positions, cache, readAccess: "open", maxAge: 0, operations, log: () => {} })];
  const times = { headersTimeout: 60_000, keepAliveTimeout: 5_000, idleTimeout: 60_000 };
  const { server, port } = await listen(
    (request, env) => varied.fetch(request, env),
    { port: 0, host: "127.0.0.1", log: () => {}, first },
    times,
  );
  onTestFinished(() => void server.close());
  const asked = async (vary: string) => isHit(await fetch(`http://127.0.0.1:${port}/v1/varied/${vary}`));
  for (const vary of ["Accept-Language", "Accept"])
    expect([await asked(vary), await asked(vary)], vary).toEqual([false, vary === "Accept"]);
});

test("whatever is written by one process, no answer of another is older", async () => {
  await storeExampleKeys(service.db);
  const paths = operations.filter(({ path }) => path.startsWith("/v1/")).map(examplePath);
  const compare = async (after: string) =>
    await Promise.all(
      paths.map(async (path) => {
        const headers = { "X-Request-Id": "compared" };
        const here = await ask(reader, path, headers);
        expect(await said(here), `${path} after ${after}`).toEqual(await said(await app.request(path, { headers })));
        return here;
      }),
    );
  await compare("nothing");
  expect(hits(await compare("nothing"))).toBeGreaterThan(paths.length / 2);
  const write: Ask = async (path, headers = {}, { method = "GET", body } = {}) => {
    const answer = await fetch(writer.address + path, {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    } as RequestInit);
    const value = await answer.text();
    await compare(`${method} ${path}`);
    return { status: answer.status, value, summary: path };
  };
  await recordWrites(openapi as unknown as Document, write);
}, 120_000);

test("no reader gets less than what a writer in another process had been told before it asked", async () => {
  const { headers } = await keyFor(service, "write");
  const [claim] = await service.all("/v1/claims?article=corvalla-goes-dark");
  const path = `/v1/claims/${claim?.id}`;
  let told = 0;
  let isOver = false;
  const read = async () => {
    let newest = 0;
    const answers: Response[] = [];
    while (!isOver) {
      const floor = told;
      const answer = await ask(reader, path);
      answers.push(answer);
      const { data } = (await answer.json()) as { data: { statement: string } };
      const number = Number(/^Statement (\d+)/.exec(data.statement)?.[1] ?? 0);
      expect(number).toBeGreaterThanOrEqual(Math.max(floor, newest));
      newest = number;
    }
    return answers;
  };
  const reading = Promise.all(Array.from({ length: 8 }, read));
  for (let number = 1; number <= 60; number += 1) {
    const answer = await fetch(writer.address + path, {
      method: "PATCH",
      headers: { ...headers, "Content-Type": "application/merge-patch+json", "If-Match": "*" },
      body: JSON.stringify({ statement: `Statement ${number}.` }),
    });
    expect(answer.status).toBe(200);
    told = number;
    if (number % 3 === 0) await pause(15);
  }
  isOver = true;
  const answers = (await reading).flat();
  // Enough of either, so that both can be wrong.
  expect(hits(answers)).toBeGreaterThan(60);
  expect(answers.length - hits(answers)).toBeGreaterThan(20);
}, 60_000);

describe("a key", () => {
  test("that has run out or was revoked gets nothing, however much is kept", async () => {
    const closed = await start({ READ_ACCESS: "key" });
    for (const end of [sql`expires_at = now()`, sql`revoked_at = now()`]) {
      const { key, headers } = await keyFor(service, "read");
      const other = await keyFor(service, "read");
      expect((await ask(closed, claims, other.headers)).status).toBe(200);
      expect(isHit(await ask(closed, claims, headers))).toBe(true);
      await service.db.execute(sql`update keys set ${end} where id = ${key.id}`);
      expect((await ask(closed, claims, headers)).status).toBe(401);
      expect((await ask(closed, claims)).status).toBe(401);
      expect((await ask(closed, claims, other.headers)).status).toBe(200);
    }
  });

  test("of other rights gets answers of its own, and lists of keys are never kept", async () => {
    const [reads, admin] = [await keyFor(service, "read"), await keyFor(service, "admin")];
    for (const { headers } of [reads, admin, reads, admin]) {
      const answer = await ask(reader, claims, headers);
      expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-cache"]);
    }
    for (const path of ["/v1/keys", `/v1/keys/${reads.key.id}`, "/v1/keys", `/v1/keys/${reads.key.id}`])
      expect(isHit(await ask(reader, path, admin.headers)), path).toBe(false);
  });
});

test("limits count answers from the cache too, each client its own", async () => {
  const limited = await start({ RATE_LIMIT_PER_ADDRESS: "4", RATE_LIMIT_PER_KEY: "2" });
  const { headers } = await keyFor(service, "read");
  const answered = async (given = {}) => {
    const answer = await ask(limited, claims, given);
    return [answer.status, isHit(answer), /r=(\d+)/.exec(answer.headers.get("RateLimit") ?? "")?.[1]];
  };
  expect(await answered()).toEqual([200, false, "3"]);
  for (const left of ["2", "1", "0"]) expect(await answered()).toEqual([200, true, left]);
  expect(await answered()).toEqual([429, false, "0"]);
  expect(await answered(headers)).toEqual([200, false, "1"]);
  expect(await answered(headers)).toEqual([200, true, "0"]);
  expect(await answered(headers)).toEqual([429, false, "0"]);
  const metrics = await (await ask(limited, "/metrics")).text();
  expect(metrics).toMatch(
    /duration_seconds_count\{http_request_method="GET",http_route="\/v1\/claims",http_response_status_code="200"\} 6/,
  );
  // One answer for each of two rights, which went out three times and once more.
  for (const sample of ["nutgraph_cache_hits_total 4", "nutgraph_cached_answers 2"]) expect(metrics).toContain(`\n${sample}\n`);
  expect(metrics).toMatch(/\nnutgraph_cached_bytes [1-9]\d+\n/);
});

test("where a setting allows it, an answer may be as old as that, unless a request says what it has to contain", async () => {
  const lax = await start({ CACHE_MAX_AGE_MS: "3600000" });
  const { headers } = await keyFor(service, "write");
  const [claim] = await service.all("/v1/claims?article=corvalla-goes-dark");
  const path = `/v1/claims/${claim?.id}`;
  const old = await said(await ask(lax, path));
  const written = await fetch(writer.address + path, {
    method: "PATCH",
    headers: { ...headers, "Content-Type": "application/merge-patch+json", "If-Match": "*" },
    body: JSON.stringify({ statement: "Another one." }),
  });
  expect(await said(await ask(lax, path))).toEqual(old);
  const position = written.headers.get("Nutgraph-Position") as string;
  expect((await (await ask(lax, path, { "Nutgraph-Min-Position": position })).json()).data.statement).toBe("Another one.");
});

test("nothing is kept where the setting says so", async () => {
  const without = await start({ CACHE_BYTES: "0" });
  onTestFinished(() => void without.process.kill("SIGKILL"));
  for (let time = 0; time < 3; time += 1) expect(isHit(await ask(without, claims))).toBe(false);
});
