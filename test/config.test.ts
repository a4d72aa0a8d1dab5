import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ConfigError, environmentVariables, readConfig } from "../src/config.ts";
import { projectRoot } from "../src/project-root.ts";

test("needs no setting at all", () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: "localhost", databaseUrl: undefined, migrate: true, seed: "auto" });
});

test("takes a variable of nothing or blanks for one that is not set", () => {
  const { statementTimeout } = readConfig({});
  expect(readConfig({ DATABASE_URL: "", PORT: " ", STATEMENT_TIMEOUT_MS: "\t" })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
    statementTimeout,
  });
});

test("leaves a stream the time between two of its comments", () => {
  expect(() => readConfig({ IDLE_TIMEOUT_MS: "19999" })).toThrow("IDLE_TIMEOUT_MS");
  expect(readConfig({ IDLE_TIMEOUT_MS: "20000" }).idleTimeout).toBe(20_000);
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

test("the compose file passes on every setting that it does not decide itself", () => {
  const compose = readFileSync(path.join(projectRoot, "docker-compose.yml"), "utf8");
  const decided = ["DATABASE_URL", "HOST", "NUTGRAPH_DATA"];
  for (const name of environmentVariables.filter((each) => !decided.includes(each)))
    expect(compose, name).toMatch(name === "PORT" ? `\${PORT:-3000}:3000` : `      ${name}: \${${name}:-`);
});

test("reads proxies as addresses and networks with commas between, and refuses what is neither", () => {
  expect(readConfig({ TRUSTED_PROXIES: "10.0.0.0/8, 2001:db8::/32,192.0.2.1" }).proxies).toEqual({
    trusted: ["10.0.0.0/8", "2001:db8::/32", "192.0.2.1"],
    header: "X-Forwarded-For",
  });
  for (const wrong of ["10.0.0.0/33", "2001:db8::/129", "proxy.example", "10.0.0.0/8/8", "10.0.0.0/", "*"])
    expect(() => readConfig({ TRUSTED_PROXIES: wrong }), wrong).toThrow("TRUSTED_PROXIES");
});

test("asks for traces only where the standard variables do", () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318" };
  for (const env of [endpoint, { OTEL_TRACES_EXPORTER: "console" }, { ...endpoint, OTEL_SDK_DISABLED: "false" }])
    expect(readConfig(env).traces, JSON.stringify(env)).toBe(true);
  for (const env of [
    {},
    { ...endpoint, OTEL_SDK_DISABLED: "TRUE" },
    { ...endpoint, OTEL_TRACES_EXPORTER: "none" },
    { OTEL_SERVICE_NAME: "x" },
  ])
    expect(readConfig(env).traces, JSON.stringify(env)).toBe(false);
  expect(() => readConfig({ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" })).toThrow("OTEL_EXPORTER_OTLP_PROTOCOL");
});
