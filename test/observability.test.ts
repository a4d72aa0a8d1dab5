import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { createLog } from "../src/operations/log.ts";
import type { MetricsAccess } from "../src/operations/metrics.ts";
import { createOperations } from "../src/operations/operations.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { samplesOf } from "./operations/metrics.ts";
import { startReceiver } from "./operations/otlp-receiver.ts";
import { buildBundle, type Running, startProcess } from "./operations/processes.ts";
import { openService, publicUrl, type TestService } from "./service.ts";

let service: TestService;
let bundle: ReturnType<typeof buildBundle>;
beforeAll(async () => {
  service = await openService();
  bundle = buildBundle();
});
afterAll(async () => {
  bundle?.remove();
  await service?.close();
});

describe("metrics", () => {
  const asked = (metrics: MetricsAccess = "open", key?: TestKey) => {
    const app = createApp({ db: service.db, publicUrl, operations: createOperations({ metrics }, service.db) });
    return async (path: string, headers: Record<string, string> = key?.headers ?? {}, method = "GET") =>
      await app.request(path, { headers, method });
  };
  const counted = (method: string, route: string, status: number) =>
    `http_server_request_duration_seconds_count{http_request_method="${method}",http_route="${route}",http_response_status_code="${status}"}`;

  test("count by route and never by path", async () => {
    const get = asked();
    const [claim] = (await service.all("/v1/claims")).map(({ id }) => id);
    for (const path of [`/v1/claims/${claim}`, "/v1/claims/clm_unknown", "/v1/claims?limit=0", "/v1/no/such/path", "/health/live"])
      await get(path);
    const samples = await samplesOf(await get("/metrics"));
    expect(samples).toMatchObject({
      [counted("GET", "/v1/claims/:id", 200)]: 1,
      [counted("GET", "/v1/claims", 400)]: 1,
      [counted("GET", "/health/live", 200)]: 1,
    });
    // Whatever is no method of HTTP counts as one.
    for (const method of ["BIND", "PURGE"]) await get("/v1/claims", {}, method);
    const again = await samplesOf(await get("/metrics"));
    expect(Object.keys(again).flatMap((name) => /http_request_method="([^"]*)"/.exec(name)?.[1] ?? [])).toContain("_OTHER");
    expect(Object.keys(again).filter((name) => /BIND|PURGE/.test(name))).toEqual([]);
    const routes = Object.keys(samples).flatMap((name) => /http_route="([^"]*)"/.exec(name)?.[1] ?? []);
    expect(routes.filter((route) => /clm_|such|limit/.test(route))).toEqual([]);
  });

  test("say how far the feed is, whether the database answers, and how the process does", async () => {
    const position = Number((await service.get("/v1/claims")).headers.get("Nutgraph-Position")?.split("-")[1]);
    const samples = await samplesOf(await asked()("/metrics"));
    expect(samples).toMatchObject({ nutgraph_database_up: 1, nutgraph_position: position, nutgraph_shed_total: 0 });
    expect(samples.process_resident_memory_bytes).toBeGreaterThan(0);
    expect(samples).toHaveProperty("nodejs_eventloop_lag_p99_seconds");
  });

  test("are for whom the setting says", async () => {
    const [reader, writer] = [await keyFor(service, "read"), await keyFor(service, "write")];
    await expectProblem(await asked("key")("/metrics"), "keyRequired", "no key");
    await expectProblem(await asked("key", writer)("/metrics"), "insufficientScope", "a writer’s key");
    expect((await asked("key", reader)("/metrics")).status).toBe(200);
    await expectProblem(await asked("off", reader)("/metrics"), "notFound", "off");
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe("as a process", () => {
  const started: Running[] = [];
  afterEach(async () => {
    for (const { process: child, ended } of started.splice(0)) {
      child.kill("SIGKILL");
      await ended;
    }
  });
  const start = async (settings: Record<string, string>) => {
    const running = await startProcess(bundle.main, { DATABASE_URL: service.url, ...settings });
    started.push(running);
    return running;
  };
  const stop = async ({ process: child, ended }: Running) => {
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  };

  test("answers for its health and its metrics on a port of their own as well, and for nothing else there", async () => {
    const port = await freePort();
    const running = await start({ OPERATIONS_PORT: String(port) });
    const statusAt = async (path: string) => (await fetch(`http://localhost:${port}${path}`)).status;
    for (const path of ["/health/live", "/health/ready", "/metrics"]) expect(await statusAt(path), path).toBe(200);
    for (const path of ["/v1/claims", "/docs", "/openapi.json", "/mcp", "/health", "/metrics/x"])
      expect(await statusAt(path), path).toBe(404);
    await stop(running);
    await expect(fetch(`http://localhost:${port}/health/live`)).rejects.toThrow();
  });

  test("sends a trace that goes on with the client’s, by route and statement, and names it in the log", async () => {
    const receiver = await startReceiver();
    try {
      const running = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint, OTEL_SERVICE_NAME: "nutgraph-of-the-desk" });
      const trace = "0af7651916cd43dd8448eb211c80319c";
      const parent = "b7ad6b7169203331";
      await fetch(`${running.address}/v1/claims?limit=1`, { headers: { traceparent: `00-${trace}-${parent}-01` } });
      await fetch(`${running.address}/health/live`);
      await stop(running);
      expect(receiver.requests[0]).toMatchObject({ path: "/v1/traces", type: "application/x-protobuf" });
      const sent = receiver.all();
      for (const id of [trace, parent]) expect(sent.includes(Buffer.from(id, "hex"))).toBe(true);
      for (const words of ["nutgraph-of-the-desk", "http.route", "GET /v1/claims", "db.query.text", "postgresql"])
        expect(sent.includes(words), words).toBe(true);
      expect(sent.includes("/health")).toBe(false);
      expect(running.log()).toContain(`"traceId":"${trace}"`);
    } finally {
      await receiver.close();
    }
  });

  test("samples as it is told, and sends nothing where traces are switched off", async () => {
    const receiver = await startReceiver();
    const at = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint };
    try {
      for (const settings of [
        { ...at, OTEL_SDK_DISABLED: "true" },
        { ...at, OTEL_TRACES_EXPORTER: "none" },
        { ...at, OTEL_TRACES_SAMPLER: "always_off" },
        { ...at, OTEL_TRACES_SAMPLER: "parentbased_traceidratio", OTEL_TRACES_SAMPLER_ARG: "0" },
      ]) {
        const running = await start(settings);
        expect((await fetch(`${running.address}/v1/claims?limit=1`)).status).toBe(200);
        await stop(running);
      }
      expect(receiver.requests).toEqual([]);
    } finally {
      await receiver.close();
    }
  });

  test("takes an empty sampler and an empty ratio for ones that are not set", async () => {
    const receiver = await startReceiver();
    const at = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint };
    const [kept, left] = ["0af7651916cd43dd8448eb211c80319c", "1af7651916cd43dd8448eb211c80319c"];
    const traced = async (settings: Record<string, string>, traceparent: string) => {
      const running = await start({ ...at, ...settings });
      await fetch(`${running.address}/v1/claims?limit=1`, { headers: { traceparent } });
      await stop(running);
    };
    try {
      await traced({ OTEL_TRACES_SAMPLER: "traceidratio", OTEL_TRACES_SAMPLER_ARG: "" }, `00-${kept}-b7ad6b7169203331-01`);
      await traced({ OTEL_TRACES_SAMPLER: "", OTEL_TRACES_SAMPLER_ARG: "" }, `00-${left}-b7ad6b7169203331-00`);
      expect([kept, left].map((id) => receiver.all().includes(Buffer.from(id, "hex")))).toEqual([true, false]);
    } finally {
      await receiver.close();
    }
  });

  test("holds no key and no body in its log, its traces or its metrics, wherever a client has put them", async () => {
    const receiver = await startReceiver();
    const { token } = await keyFor(service, "write");
    const secret = token.split("_")[2] as string;
    const words = "Nobody may read these words before they are printed";
    try {
      const running = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint });
      const authorization = { Authorization: `Bearer ${token}` };
      const json = { ...authorization, "Content-Type": "application/json" };
      const ask = async (path: string, init: RequestInit = {}) => await (await fetch(running.address + path, init)).text();
      for (const path of [`/v1/${token}`, `/v1/claims/${token}`, `/v1/claims/${secret}`, `/${token}/x`, `/mcp/${token}`, `/docs/${token}`])
        await ask(path);
      for (const name of ["q", "id", "cursor", "access_token", token]) await ask(`/v1/claims?${name}=${token}`);
      await ask("/v1/claims", { headers: { Authorization: `Bearer ${token}x` } });
      await ask("/v1/claims", { headers: { Authorization: `Basic ${token}` } });
      // From here on it is answered from the cache.
      await ask("/v1/claims");
      for (const name of [
        "X-Request-Id",
        "User-Agent",
        "Nutgraph-Min-Position",
        "If-None-Match",
        "Accept",
        "Content-Type",
        "Last-Event-ID",
      ])
        await ask("/v1/claims", { headers: { [name]: token } });
      await ask("/v1/claims", {
        headers: { traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`, tracestate: `k=${token}`, baggage: `k=${token}` },
      });
      await ask("/v1/keys", { method: "POST", headers: json, body: JSON.stringify({ name: token, scopes: [words] }) });
      await ask("/v1/imports", {
        method: "POST",
        headers: { ...json, "Content-Type": "application/x-ndjson" },
        body: `${token}\n"${words}"\n`,
      });
      // The service fails while it stores what somebody has sent.
      const article = testArticle(testArticles[0]);
      const body = JSON.stringify(article).replace(/"headline":"[^"]*"/, `"headline":"${words}"`);
      const { key } = (article as { article: { key: string } }).article;
      expect(body).toContain(words);
      await service.db.$client`alter table articles add constraint no_words check (headline is null or headline not like 'Nobody%')`;
      const failed = await ask(`/v1/articles/${key}/package?overwrite=true`, { method: "PUT", headers: json, body });
      expect(JSON.parse(failed)).toMatchObject({ status: 500 });
      const metrics = await ask("/metrics");
      await stop(running);
      expect(running.log().split("\n").length).toBeGreaterThan(20);
      expect(running.log()).toContain('"error":');
      expect(running.log()).toContain('"cached":true');
      expect(receiver.all().length).toBeGreaterThan(1_000);
      for (const [where, text] of Object.entries({ log: running.log(), metrics, traces: receiver.all().toString("latin1") })) {
        for (const hidden of [token, secret, words]) expect(text.includes(hidden), `${hidden} in the ${where}`).toBe(false);
      }
    } finally {
      await receiver.close();
    }
  });

  test("a key is left out of the log in whatever field it stands", () => {
    const lines: string[] = [];
    const token = `ng_${"a".repeat(26)}_${"b".repeat(52)}`;
    const log = createLog((line) => lines.push(line));
    log({
      event: "request",
      path: `/v1/${token}`,
      error: `Error: ${token.toUpperCase()}\n    at x (file.ts)`,
      other: { deep: [token.slice(30)] },
      text: "before whsec_abc/def+ghi012345678== after",
    });
    const [line] = lines as [string];
    expect(line).not.toMatch(/a{26}|b{52}/i);
    expect(JSON.parse(line)).toMatchObject({ event: "request", path: "/v1/ng_…", error: expect.stringContaining("at x (file.ts)") });
    expect(JSON.parse(line)).toMatchObject({ other: { deep: ["ng_…"] }, text: "before ng_… after" });
  });
});
