import { execFile, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { projectRoot } from "../src/project-root.ts";
import { faultsOf } from "./contract/compiler.ts";
import { listening } from "./imports/server.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, type TestService } from "./service.ts";
import { change, delivering, openHooks } from "./webhooks/hooks.ts";

// What the README tells other services to write is compiled and run as it stands there.

let service: TestService;
let server: Awaited<ReturnType<typeof listening>>;
let folder: string;

beforeAll(async () => {
  service = await openService({ shipped: true, articles: [] });
  server = await listening(service);
  folder = mkdtempSync(path.join(tmpdir(), "nutgraph-readme-"));
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(path.join(projectRoot, "node_modules"), path.join(folder, "node_modules"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.close();
  await service?.close();
});

test("the README’s client compiles with full types, and prints who says what", async () => {
  const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");
  const code = /```ts\n(.*?)```/s.exec(readme)?.[1] as string;
  expect(code).toContain("http://localhost:3000");
  const file = path.join(folder, "quotes.ts");
  writeFileSync(file, code.replaceAll("http://localhost:3000", `http://127.0.0.1:${server.port}`));
  const types = /curl -o nutgraph\.ts http:\/\/localhost:3000(\S+)/.exec(code)?.[1];
  writeFileSync(path.join(folder, "nutgraph.ts"), await (await fetch(`http://127.0.0.1:${server.port}${types}`)).text());

  expect(faultsOf(file)).toEqual([]);
  writeFileSync(path.join(folder, "wrong.ts"), code.replace("displayText } of", "displayedText } of"));
  expect(faultsOf(path.join(folder, "wrong.ts")).join()).toMatch(/displayedText/);

  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
  expect(stdout).toContain("Volodymyr Zelensky Our wall of drones is your wall of drones.\n");
});

test("the README’s receiver takes what webhooks send, and nothing that others do", async () => {
  const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");
  const code = /```js\n(.*?)```/s.exec(readme)?.[1] as string;
  expect(code).toContain(".listen(8080);");
  const file = path.join(folder, "receiver.js");
  const tellingPort = 'listen(0, "127.0.0.1", function () { console.log("port", this.address().port); });';
  writeFileSync(file, code.replace("listen(8080);", tellingPort));
  const hooks = await openHooks({ articles: ["corvalla-goes-dark"] });
  onTestFinished(() => hooks.service.close());
  // The secret is given when it is made, and the address is known only then.
  const { id, secret } = await hooks.create({ url: "http://127.0.0.1:9/" });
  const child = spawn(process.execPath, [file], { cwd: folder, env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (words: string) => {
    said += words;
  });
  await vi.waitUntil(() => /port \d+\n/.test(said), { timeout: 10_000 });
  const url = `http://127.0.0.1:${/port (\d+)/.exec(said)?.[1]}/`;
  await hooks.patch(id, { url });
  expect(await hooks.ping(id)).toMatchObject({ outcome: "delivered", status: 204 });
  delivering(hooks.service);
  const claim = resourceId("claim", "corvalla-goes-dark/again");
  await change(hooks.service, claim);
  await vi.waitUntil(() => said.includes(`updated claim ${claim}\n`), { timeout: 10_000 });
  expect((await fetch(url, { method: "POST", body: '{"type":"changes.committed","data":{"changes":[]}}' })).status).toBe(400);
});

test("the README’s draft of a page is taken at the README’s address", async () => {
  const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");
  const [, args = ""] = /^npm run --silent draft -- (.*) > story\.json/m.exec(readme) ?? [];
  const [, query = ""] = /-T story\.json 'http:\/\/localhost:3000(.*)'/.exec(readme) ?? [];
  copyFileSync(path.join(projectRoot, "test/fixtures/draft/harbour.html"), path.join(folder, "story.html"));
  const draft = path.join(projectRoot, "src/packages/draft/command.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [draft, ...args.split(" ")], { cwd: folder });
  const { headers } = await keyFor(service, "write");
  const answer = await fetch(`http://127.0.0.1:${server.port}${query}`, {
    method: "PUT",
    headers: { ...headers, "Content-Type": "application/json" },
    body: stdout,
  });
  expect(await answer.json()).toMatchObject({ data: { result: "created", dryRun: true } });
});
