import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { projectRoot } from "../src/project-root.ts";
import { keyFor } from "./keys/key-for.ts";
import { openTestDatabase } from "./postgres/database.ts";

/** The service as a process, seen from outside. */
interface Service {
  process: ChildProcess;
  /** What it has said to people so far. */
  said(): string;
  /** Resolves when it has said this, rejects with all it said when it ends first. */
  says(words: string | RegExp): Promise<string>;
  ended: Promise<number | null>;
}

let folder: string;
let services: Service[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "nutgraph-start-"));
  // As root the server runs as another user, who has to get here.
  chmodSync(folder, 0o755);
  services = [];
});

afterEach(async () => {
  for (const { process: child, ended } of services) {
    child.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

function startService(settings: Record<string, string> = {}, program = ["src/main.ts"]): Service {
  const child = spawn(process.execPath, program, {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? "", PORT: "0", NUTGRAPH_DATA: path.join(folder, "data"), ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  const listeners = new Set<() => void>();
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    for (const listener of listeners) listener();
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  const service: Service = {
    process: child,
    ended,
    said: () => said,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = typeof words === "string" ? (said.includes(words) ? words : undefined) : said.match(words)?.[0];
          if (found !== undefined) resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code} and had said:\n${said}`)));
      }),
  };
  services.push(service);
  return service;
}

const addressOf = async (service: Service) => (await service.says(/http:\/\/localhost:\d+(?=\n)/)) as string;

/** Whether a server of the folder's Postgres runs, by what the server itself writes there. */
function postgresRuns(): boolean {
  const file = path.join(folder, "data/data/postmaster.pid");
  if (!existsSync(file)) return false;
  try {
    process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), 0);
    return true;
  } catch {
    return false;
  }
}

test("serves the first article and says where to look, and every address it names answers", async () => {
  const service = startService();
  const address = await addressOf(service);
  await service.says(/sources\s+\S+/);
  const named = [...service.said().matchAll(/http:\/\/localhost:\d+\/\S+/g)].map(([url]) => url);
  expect(named.length).toBeGreaterThanOrEqual(18);
  for (const url of named) expect((await fetch(url)).status, url).toBe(200);
  const articles = (await (await fetch(`${address}/v1/articles`)).json()) as { data: { slug: string; counts: { claims: number } }[] };
  expect(articles.data.map(({ slug }) => slug)).toEqual(["russia-iran-alliance-opinion"]);
  expect(articles.data[0]?.counts.claims).toBeGreaterThan(100);
  expect(((await (await fetch(`${address}/v1/claims?limit=1`)).json()) as { data: { url: string }[] }).data[0]?.url).toMatch(address);
});

describe.each(["SIGINT", "SIGTERM"] as const)("told to stop by %s", (signal) => {
  test("ends with 0 and leaves nothing running", async () => {
    const service = startService();
    await addressOf(service);
    expect(postgresRuns()).toBe(true);
    service.process.kill(signal);
    expect(await service.ended).toBe(0);
    expect(postgresRuns()).toBe(false);
  });
});

test("finishes a request that runs when it is told to stop", async () => {
  const service = startService();
  const address = await addressOf(service);
  const answers = Array.from({ length: 20 }, () => fetch(`${address}/v1/claims?limit=200`).then((answer) => answer.json()));
  await Promise.race(answers);
  service.process.kill("SIGTERM");
  for (const answer of await Promise.allSettled(answers)) {
    if (answer.status === "fulfilled") expect((answer.value as { data: unknown[] }).data.length).toBeGreaterThan(100);
  }
  expect(await service.ended).toBe(0);
});

test("after SIGKILL the next start has the data", async () => {
  const first = startService();
  await addressOf(first);
  first.process.kill("SIGKILL");
  await first.ended;
  const second = startService();
  const address = await addressOf(second);
  expect(((await (await fetch(`${address}/v1/articles`)).json()) as { data: unknown[] }).data).toHaveLength(1);
});

test("loads what ships where it is missing, and starts with it changed, withdrawn or erased as people left it", async () => {
  const database = await openTestDatabase();
  onTestFinished(database.close);
  const { headers: asAdmin } = await keyFor(database, "admin");
  const claim = "/v1/claims/clm_p3r76wv2npz4bctmi4yjpqmztl";
  const article = "/v1/articles/russia-iran-alliance-opinion";
  const revisionOf = async (address: string, path: string) => (await fetch(address + path)).headers.get("etag") ?? "";
  const ask = async (method: string, url: string, ifMatch: string, body: unknown) => {
    const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
    const headers = { ...asAdmin, "content-type": type, ...(ifMatch && { "if-match": ifMatch }) };
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    expect(answer.ok, await answer.clone().text()).toBe(true);
  };
  const started = async (work: (address: string) => Promise<void>) => {
    const service = startService({ DATABASE_URL: database.url, SEED: "true" });
    await work(await addressOf(service));
    service.process.kill("SIGTERM");
    expect(await service.ended).toBe(0);
  };

  await started(async (address) => {
    await ask("PATCH", address + claim, await revisionOf(address, claim), { statement: "Moscow denies that it helps." });
  });
  await started(async (address) => {
    expect(await (await fetch(address + claim)).json()).toMatchObject({ data: { statement: "Moscow denies that it helps." } });
    await ask("POST", `${address + article}/withdrawal`, await revisionOf(address, article), { reason: "Ordered by a court." });
  });
  await started(async (address) => {
    expect((await fetch(address + article)).status).toBe(410);
    await ask("POST", `${address}/v1/erasures`, "", { target: "russia-iran-alliance-opinion", ground: "A court’s order." });
  });
  await started(async (address) => {
    expect((await (await fetch(`${address}/v1/articles/art_hddlayqt224hfp5jtkdqsk3dew`)).json()).type).toBe("urn:nutgraph:problem:erased");
  });
});

test("a second service and the import command share the folder, and the last to leave stops the server", async () => {
  const [first, second] = [startService(), startService()];
  const addresses = [await addressOf(first), await addressOf(second)];
  const imported = path.join(folder, "second.json");
  const article = JSON.parse(readFileSync(path.join(projectRoot, "db/articles/russia-iran-alliance-opinion.json"), "utf8"));
  article.article.key = "a-second-article";
  writeFileSync(imported, JSON.stringify(article));
  execFileSync(process.execPath, ["src/packages/command.ts", imported], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? "", NUTGRAPH_DATA: path.join(folder, "data") },
    stdio: "pipe",
  });
  for (const address of addresses) {
    expect(((await (await fetch(`${address}/v1/articles`)).json()) as { data: unknown[] }).data).toHaveLength(2);
  }
  first.process.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  expect((await fetch(`${addresses[1]}/v1/articles`)).status).toBe(200);
  second.process.kill("SIGTERM");
  expect(await second.ended).toBe(0);
  expect(postgresRuns()).toBe(false);
});

test("the bundle that npm start makes serves the same", async () => {
  const dist = mkdtempSync(path.join(projectRoot, "node_modules/.bundle-"));
  try {
    const { build } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")).scripts;
    execFileSync("sh", ["-c", build.replace("--outdir=dist", `--outdir=${dist}`)], { cwd: projectRoot, stdio: "pipe" });
    const service = startService({}, [path.join(dist, "main.js")]);
    const address = await addressOf(service);
    for (const at of [
      "/v1/claims?limit=1",
      "/docs",
      "/docs/swagger-ui-bundle.js",
      "/openapi.json",
      "/v1/articles/russia-iran-alliance-opinion/text",
    ]) {
      expect((await fetch(address + at)).status, at).toBe(200);
    }
    service.process.kill("SIGTERM");
    expect(await service.ended).toBe(0);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
});

test("a taken port, a wrong setting and an unreachable database each get a sentence, and leave nothing running", async () => {
  const squatter = createServer().listen(0, "localhost");
  await once(squatter, "listening");
  const { port } = squatter.address() as { port: number };
  try {
    const cases: [Record<string, string>, RegExp][] = [
      [{ PORT: String(port) }, /Port \d+ is taken\. .*PORT=/],
      [{ PORT: "many" }, /PORT: /],
      [{ DATABASE_URL: "postgres://nobody@localhost:1/none" }, /The database of DATABASE_URL cannot be used: .*ECONNREFUSED/],
    ];
    for (const [settings, sentence] of cases) {
      const service = startService(settings);
      expect(await service.ended).toBe(1);
      expect(service.said()).toMatch(sentence);
      expect(service.said()).not.toMatch(/\n\s+at /);
    }
    expect(postgresRuns()).toBe(false);
  } finally {
    squatter.close();
  }
});
