import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPackage } from "../src/packages/import.ts";
import { projectRoot } from "../src/project-root.ts";
import { call } from "./mcp/client.ts";
import { quarrel } from "./mcp/quarrel.ts";
import { openTestDatabase, type TestDatabase } from "./postgres/database.ts";

// The command as an assistant's program starts it, seen from outside.

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await importPackage(database.db, quarrel());
});
afterAll(() => database?.close());

const scripts = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")).scripts as Record<string, string>;

/** A client of a process that runs this program. */
async function started(program: string[], era: "legacy" | "auto" = "legacy") {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: program,
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? "", DATABASE_URL: database.url, PUBLIC_URL: "https://nutgraph.example" },
    stderr: "pipe",
  });
  let said = "";
  transport.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode: era } });
  await client.connect(transport);
  await client.listTools();
  return { client, said: () => said, pid: transport.pid as number };
}

const program = (scripts.mcp as string).split(" ").slice(1);

test.each(["legacy", "auto"] as const)("answers over standard input and output, to a client of the era %s", async (era) => {
  const { client, said, pid } = await started(program, era);
  expect(client.getInstructions()).toContain("citeAs");
  const { data, text } = await call(client, "who_said_what", { speaker: "Marta Weiss" });
  expect(data.quotes.map((quote: { text: string }) => quote.text)).toEqual(["The pier was rotten 🪵,", "הרציף רקוב"]);
  expect(text).toContain("https://nutgraph.example/v1/quotes/");
  expect(await call(client, "search", { nonsense: 1 })).toMatchObject({ isError: true, text: expect.stringContaining("nonsense") });
  const { contents } = await client.readResource({ uri: "nutgraph://articles/quarrel-at-the-pier/text" });
  expect(contents[0]).toMatchObject({ mimeType: "text/plain", text: expect.stringContaining("🪵") });
  await client.close();
  expect(said()).toBe("");
  expect(() => process.kill(pid, 0)).toThrow();
});

test("two clients of two processes share a database", async () => {
  const [first, second] = [await started(program), await started(program)];
  const names = await Promise.all([first, second].map(({ client }) => call(client, "search", { q: "Okafor", types: ["actor"] })));
  for (const { data } of names) expect(data.data[0].resource.name).toBe("Ines Okafor");
  await Promise.all([first.client.close(), second.client.close()]);
});

test("the bundle answers the same", async () => {
  const dist = mkdtempSync(path.join(projectRoot, "node_modules/.bundle-"));
  try {
    const build = scripts.build as string;
    execFileSync("sh", ["-c", build.replace("--outdir=dist", `--outdir=${dist}`)], { cwd: projectRoot, stdio: "pipe" });
    const { client } = await started([path.join(dist, "mcp/command.js")]);
    expect((await call(client, "get", { id: "quarrel-at-the-pier" })).data.resource.headline).toBe("Quarrel at the pier");
    const { contents } = await client.readResource({ uri: "nutgraph://filters" });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining("assertedAs") });
    await client.close();
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
});
