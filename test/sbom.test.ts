import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../src/project-root.ts";

interface Bill {
  bomFormat: string;
  metadata: { component: { name: string } };
  components: { name: string; version: string; hashes?: unknown[] }[];
}

const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8"));
const billOf = (...options: string[]): Bill =>
  JSON.parse(execFileSync(process.execPath, ["src/supply-chain/sbom.ts", ...options], { cwd: projectRoot, encoding: "utf8" }));

test("the bill of materials names what runs, in the versions of the lockfile, and no tool", () => {
  const bill = billOf();
  expect([bill.bomFormat, bill.metadata.component.name]).toEqual(["CycloneDX", "nutgraph"]);
  const versions = new Map(bill.components.map(({ name, version }) => [name, version]));
  for (const [name, version] of Object.entries(dependencies)) expect(versions.get(name), name).toBe(version);
  for (const name of Object.keys(devDependencies)) expect(versions.has(name), name).toBe(false);
  // What comes along with them, too.
  expect(versions.has("tdigest")).toBe(true);
});

test("that of the image leaves out the Postgres that comes along", () => {
  const names = billOf("--image").components.map(({ name }) => name);
  expect(names).toContain("zod");
  expect(names).toContain("swagger-ui-dist");
  expect(names.filter((name) => /postgres\b/.test(name))).toEqual(["postgres", "postgres-array"]);
  expect(names.filter((name) => name.startsWith("node-linux"))).toEqual([]);
});
