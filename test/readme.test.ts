import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../src/project-root.ts";
import { listening } from "./imports/server.ts";
import { openService, type TestService } from "./service.ts";

// What the README tells other services to write is compiled and run as it stands there.

let service: TestService;
let server: Awaited<ReturnType<typeof listening>>;
let folder: string;

beforeAll(async () => {
  service = await openService({ shipped: true, articles: [] });
  server = await listening(service);
  folder = mkdtempSync(path.join(tmpdir(), "nutgraph-readme-"));
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
  writeFileSync(file, code.replace("http://localhost:3000", `http://127.0.0.1:${server.port}`));
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  copyFileSync(path.join(projectRoot, "openapi/client.ts"), path.join(folder, "nutgraph.ts"));
  symlinkSync(path.join(projectRoot, "node_modules"), path.join(folder, "node_modules"));

  expect(faults(file)).toEqual([]);
  writeFileSync(path.join(folder, "wrong.ts"), code.replace("displayText } of", "displayedText } of"));
  expect(faults(path.join(folder, "wrong.ts")).join()).toMatch(/displayedText/);

  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
  expect(stdout).toContain("Volodymyr Zelensky Our wall of drones is your wall of drones.\n");
});

/** What the compiler has against a file. */
function faults(file: string): string[] {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts"],
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
