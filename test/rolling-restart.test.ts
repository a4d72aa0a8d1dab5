import http from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { keyFor } from "./keys/key-for.ts";
import { startBalancer } from "./operations/balancer.ts";
import { holdTable } from "./operations/held-table.ts";
import { buildBundle, type Running, startProcess } from "./operations/processes.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
let bundle: ReturnType<typeof buildBundle>;
const started: Running[] = [];
beforeAll(async () => {
  bundle = buildBundle();
  service = await openService();
});
afterAll(async () => {
  bundle?.remove();
  await service?.close();
});
beforeEach(() => {
  started.length = 0;
});
afterEach(async () => {
  for (const { process: child, ended } of started) {
    child.kill("SIGKILL");
    await ended;
  }
});

async function start(settings: Record<string, string> = {}): Promise<Running> {
  const running = await startProcess(bundle.main, { DATABASE_URL: service.url, ...settings });
  started.push(running);
  return running;
}

/** Asks one after the other, over a connection that is kept, until it is told to stop; gives the statuses. */
async function askOn(address: string, until: AbortSignal): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const statuses: number[] = [];
  while (!until.aborted) {
    const status = await new Promise<number>((resolve) => {
      http
        .get(`${address}/v1/claims?limit=5`, { agent }, (answer) => {
          answer.on("error", () => resolve(0)).on("end", () => resolve(answer.statusCode ?? 0));
          answer.resume();
        })
        .on("error", () => resolve(0));
    });
    statuses.push(status);
  }
  agent.destroy();
  return statuses;
}

test("no request is lost while two processes behind a balancer are restarted one after the other under load", async () => {
  const settings = { SHUTDOWN_DELAY_MS: "400" };
  const balancer = await startBalancer();
  try {
    const processes = [await start(settings), await start(settings)];
    for (const { address } of processes) balancer.add(address);
    await vi.waitUntil(() => balancer.readyNow() === 2, { timeout: 10_000 });
    const enough = new AbortController();
    const asking = Promise.all(Array.from({ length: 12 }, () => askOn(balancer.address, enough.signal)));
    for (const old of [...processes]) {
      old.process.kill("SIGTERM");
      expect(await old.ended).toBe(0);
      balancer.remove(old.address);
      const next = await start(settings);
      balancer.add(next.address);
      await vi.waitUntil(() => balancer.readyNow() === 2, { timeout: 10_000 });
      const before = next.log().length;
      await vi.waitUntil(() => next.log().length > before, { timeout: 10_000 });
    }
    enough.abort();
    const statuses = (await asking).flat();
    expect(balancer.failures).toEqual([]);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(statuses.length).toBeGreaterThan(100);
  } finally {
    await balancer.close();
  }
}, 60_000);

test("told to stop, it is no longer ready but answers on, ending each connection; streams and waits end with a word", async () => {
  const key = await keyFor(service, "write");
  const { process: child, address, ended, log } = await start({ SHUTDOWN_DELAY_MS: "700" });
  const kept = new http.Agent({ keepAlive: true });
  const headersOf = async (path: string) =>
    new Promise<http.IncomingMessage>((resolve, reject) => {
      http.get(address + path, { agent: kept }, (answer) => resolve(answer.resume())).on("error", reject);
    });
  expect((await headersOf("/v1/claims?limit=1")).headers.connection).toBe("keep-alive");
  const stream = await fetch(`${address}/v1/changes?after=now&format=sse`);
  const waiting = fetch(`${address}/v1/changes?after=now&wait=30`);
  const sending = http.request(`${address}/v1/imports`, {
    method: "POST",
    headers: { ...key.headers, "Content-Type": "application/x-ndjson" },
    agent: false,
  });
  sending.on("error", () => {});
  sending.write("null\n");
  const imported = new Promise<string>((resolve, reject) => {
    sending.on("response", (answer) => resolve(text(answer))).on("error", reject);
  });
  await vi.waitUntil(() => log().includes('"route":"/v1/imports"'), { timeout: 10_000 });
  child.kill("SIGTERM");
  await vi.waitUntil(async () => (await headersOf("/health/ready")).statusCode === 503, { timeout: 10_000 });
  const meanwhile = await headersOf("/v1/claims?limit=1");
  expect([meanwhile.statusCode, meanwhile.headers.connection]).toEqual([200, "close"]);
  expect((await headersOf("/health/live")).statusCode).toBe(200);
  expect(await stream.text()).toContain("event: ending");
  expect(await (await waiting).json()).toMatchObject({ data: [], page: { more: false } });
  const lines = (await imported)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { result: "refused" },
    { complete: false, lines: 1, problem: { status: 503, title: "The service cannot answer just now" } },
  ]);
  expect(await ended).toBe(0);
  kept.destroy();
});

test("what still runs when the time is over is cut off, and the log says so", async () => {
  const {
    process: child,
    address,
    ended,
    log,
  } = await start({ SHUTDOWN_TIMEOUT_MS: "100", STATEMENT_TIMEOUT_MS: "0", LOCK_TIMEOUT_MS: "0" });
  const release = await holdTable(service.db, "claims");
  onTestFinished(release);
  const cut = fetch(`${address}/v1/claims?limit=1`).then(
    ({ status }) => status,
    () => "cut off",
  );
  const running = async () => /nutgraph_running{kind="requests"} 1/.test(await (await fetch(`${address}/metrics`)).text());
  await vi.waitUntil(running, { timeout: 10_000 });
  child.kill("SIGTERM");
  expect(await cut).toBe("cut off");
  expect(await ended).toBe(0);
  expect(log()).toContain('"event":"shutdown"');
});
