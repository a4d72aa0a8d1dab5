import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ConfigError, environmentVariables, readConfig } from "../src/config.ts";
import { projectRoot } from "../src/project-root.ts";

test("needs no setting at all", () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: "localhost", databaseUrl: undefined, migrate: true, seed: "auto" });
});

test("takes an empty variable for one that is not set", () => {
  expect(readConfig({ DATABASE_URL: "", PORT: "" })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test("drops the closing slash of the public address", () => {
  expect(readConfig({ PUBLIC_URL: "https://news.example/nutgraph/" }).publicUrl).toBe("https://news.example/nutgraph");
});

test("names every setting that cannot be used", () => {
  const read = () => readConfig({ PORT: "70000", DATABASE_URL: "mysql://nowhere", SEED: "perhaps", DATABASE_POOL_SIZE: "1" });
  expect(read).toThrow(ConfigError);
  for (const name of ["PORT", "DATABASE_URL", "SEED", "DATABASE_POOL_SIZE"]) expect(read).toThrow(name);
});

test("documents every setting in the README", () => {
  const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");
  for (const name of environmentVariables) expect(readme).toContain(`| \`${name}\` |`);
});
