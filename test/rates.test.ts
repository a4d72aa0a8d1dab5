import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "../db/client.ts";
import { createApp } from "../src/app.ts";
import type { RequestEnv } from "../src/http/router.ts";
import { subscriberOf } from "../src/operations/client-address.ts";
import { createOperations, operationDefaults } from "../src/operations/operations.ts";
import { createRates, rememberedAtMost } from "../src/operations/rates.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { samplesOf } from "./operations/metrics.ts";
import { openService, publicUrl, type TestService } from "./service.ts";

let service: TestService;
let keys: TestKey[];
beforeAll(async () => {
  service = await openService();
  keys = [await keyFor(service, "read"), await keyFor(service, "read")];
});
afterAll(() => service?.close());

const quota = 3;
const path = "/v1/articles?limit=1";

interface Asked {
  from?: string;
  headers?: Record<string, string>;
  at?: string;
}

/** A service with these quotas; requests come from the address that is given. */
/** As Node has them of a request. */
const inLowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function limiting({ perAddress = quota, perKey = quota, proxies = operationDefaults.proxies } = {}) {
  const app = createApp({
    db: service.db,
    publicUrl,
    operations: createOperations({ rates: { perAddress, perKey }, proxies }, service.db),
  });
  const ask = async ({ from = "192.0.2.1", headers = {}, at = path }: Asked = {}) =>
    await app.request(at, { headers }, { incoming: { socket: { remoteAddress: from }, headers: inLowerCase(headers) } });
  return {
    ask,
    /** Asks once more than is allowed, and so uses up the quota. */
    exhaust: async (asked: Asked = {}) => {
      const statuses: number[] = [];
      for (let time = 0; time <= quota; time += 1) statuses.push((await ask(asked)).status);
      return statuses;
    },
  };
}

test("counts no key as refused while nobody can tell whether it works", async () => {
  const operations = createOperations({ rates: { perAddress: quota, perKey: quota } }, service.db);
  const app = createApp({ db: connect("postgres://127.0.0.1:1/none"), publicUrl, operations });
  const from = { incoming: { socket: { remoteAddress: "192.0.2.7" }, headers: {} } };
  for (let time = 0; time <= quota; time += 1)
    await expectProblem(await app.request(path, { headers: keys[0]?.headers ?? {} }, from), "unavailable", path);
});

test("says how much is left by the draft’s fields, and refuses what comes beyond", async () => {
  const { ask } = limiting();
  for (const left of [2, 1, 0]) {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("RateLimit-Policy")).toBe('"address";q=3;w=60');
    expect(answer.headers.get("RateLimit")).toMatch(new RegExp(`^"address";r=${left};t=([1-9]|[1-5]\\d|60)$`));
  }
  const refused = await ask();
  await expectProblem(refused, "rateLimited", path);
  const [, seconds] = /^"address";r=0;t=(\d+)$/.exec(refused.headers.get("RateLimit") ?? "") ?? [];
  expect(refused.headers.get("Retry-After")).toBe(seconds);
  expect((await ask({ from: "192.0.2.2" })).status).toBe(200);
  expect((await ask({ at: "/mcp" })).status).toBe(429);
  for (const at of ["/health/ready", "/metrics", "/openapi.json"]) expect((await ask({ at })).status, at).toBe(200);
  expect((await samplesOf(await ask({ at: "/metrics" }))).nutgraph_rate_limited_total).toBe(2);
});

test("limits nobody where no quota is set", async () => {
  const { ask, exhaust } = limiting({ perAddress: 0, perKey: 0 });
  expect(await exhaust()).toEqual([200, 200, 200, 200]);
  expect(await exhaust({ headers: keys[0]?.headers })).toEqual([200, 200, 200, 200]);
  expect((await ask()).headers.get("RateLimit")).toBe(null);
});

test("counts each key by itself, from wherever it comes, and lets it through where others have used the address up", async () => {
  const { ask, exhaust } = limiting();
  const [first, second] = keys as [TestKey, TestKey];
  expect(await exhaust()).toEqual([200, 200, 200, 429]);
  const answer = await ask({ headers: first.headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("RateLimit")).toMatch(/^"key";r=2;/);
  expect((await ask({ headers: first.headers, from: "198.51.100.9" })).headers.get("RateLimit")).toMatch(/^"key";r=1;/);
  expect(await exhaust({ headers: first.headers })).toEqual([200, 429, 429, 429]);
  expect((await ask({ headers: second.headers })).status).toBe(200);
});

test("counts what comes with a key that is none by its address, which keeps no key that works from there", async () => {
  const { ask, exhaust } = limiting();
  const guess = { headers: { Authorization: `Bearer ng_${"a".repeat(26)}_${"b".repeat(52)}` } };
  expect(await exhaust(guess)).toEqual([401, 401, 401, 429]);
  expect((await ask({ ...guess, from: "192.0.2.77" })).status).toBe(401);
  expect((await ask({ headers: keys[0]?.headers })).status).toBe(200);
  expect((await ask(guess)).status).toBe(429);
});

test("remembers no more clients than it has room for", async () => {
  const { byAddress } = createRates({ perAddress: quota, perKey: quota }, operationDefaults.proxies);
  const app = new Hono<RequestEnv>().use(byAddress).get("/", (c) => c.text(""));
  const left = async (n: number) => {
    const remoteAddress = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
    const answer = await app.request("/", {}, { incoming: { socket: { remoteAddress }, headers: {} } });
    return Number(/r=(\d)/.exec(answer.headers.get("RateLimit") ?? "")?.[1]);
  };
  for (let n = 0; n <= rememberedAtMost; n += 1) expect(await left(n)).toBe(2);
  expect(await left(rememberedAtMost)).toBe(1);
  expect(await left(1)).toBe(1);
  expect(await left(0)).toBe(2);
});

describe("behind proxies", () => {
  const proxies = { trusted: ["10.0.0.0/8", "2001:db8:ffff::/48"], header: "X-Forwarded-For" } as const;
  /** Whether two requests count as one client's. */
  const same = async (settings: Parameters<typeof limiting>[0], one: Asked, other: Asked) => {
    const { ask } = limiting(settings);
    await ask(one);
    return /r=1;/.test((await ask(other)).headers.get("RateLimit") ?? "");
  };
  const by = (from: string, said: string, header = "X-Forwarded-For"): Asked => ({ from, headers: { [header]: said } });

  test("believes nobody’s word where none is trusted, and no stranger’s where some are", async () => {
    expect(await same({}, by("10.0.0.1", "198.51.100.1"), by("10.0.0.1", "198.51.100.2"))).toBe(true);
    expect(await same({ proxies }, by("203.0.113.1", "198.51.100.1"), by("203.0.113.1", "198.51.100.2"))).toBe(true);
  });

  test("takes the rightmost address that is not a proxy’s, whatever a client has put before it", async () => {
    const cases: [Asked, Asked, boolean][] = [
      [by("10.0.0.1", "198.51.100.1"), by("10.0.0.1", "198.51.100.2"), false],
      [by("10.0.0.1", "198.51.100.1"), by("10.9.9.9", "198.51.100.1"), true],
      [by("10.0.0.1", "198.51.100.1"), by("10.0.0.1", "1.1.1.1, 198.51.100.1"), true],
      [by("10.0.0.1", "198.51.100.1"), by("10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.7,10.0.0.8"), true],
      [by("10.0.0.1", "198.51.100.1"), by("::ffff:10.0.0.1", "198.51.100.1:4711"), true],
      [by("10.0.0.1", "2001:db8:1:2::1"), by("2001:db8:ffff::1", "[2001:db8:1:2:3::9]:4711"), true],
      [by("10.0.0.1", "198.51.100.1"), by("10.0.0.1", "198.51.100.1", "Forwarded"), false],
      // What cannot be read ends the search at the last proxy that said something.
      [by("10.0.0.1", "198.51.100.1, unknown"), by("10.0.0.1", "198.51.100.2, <script>"), true],
      [by("10.0.0.1", ""), by("10.0.0.1", "10.0.0.1"), true],
    ];
    for (const [one, other, expected] of cases) expect(await same({ proxies }, one, other), JSON.stringify([one, other])).toBe(expected);
  });

  test("reads Forwarded instead where the setting says so", async () => {
    const settings = { proxies: { ...proxies, header: "Forwarded" as const } };
    const said = (value: string) => by("10.0.0.1", value, "Forwarded");
    const one = said("for=198.51.100.1");
    expect(await same(settings, one, said('for=1.1.1.1, proto=https;For="198.51.100.1:4711";by=10.0.0.1'))).toBe(true);
    expect(await same(settings, one, said("for=198.51.100.2"))).toBe(false);
    expect(await same(settings, said('for="[2001:db8:1:2::1]"'), said('for="[2001:db8:1:2::2]:80", for=10.1.1.1'))).toBe(true);
    expect(await same(settings, one, by("10.0.0.1", "198.51.100.1"))).toBe(false);
    // What a client has put into a name that the proxy quotes.
    for (const quoted of [
      'for=198.51.100.1;host="x,for=6.6.6.6;y"',
      'host="x;for=6.6.6.6;y";for=198.51.100.1',
      'host="\\",for=6.6.6.6";for=198.51.100.1',
    ])
      expect(await same(settings, one, said(quoted)), quoted).toBe(true);
  });

  test("takes a /64 of IPv6 for one client, in whatever spelling", () => {
    const one = subscriberOf("2001:db8:0:1::1");
    for (const address of ["2001:0DB8:0000:0001:ffff:ffff:ffff:ffff", "2001:db8:0:1:0:0:0:1", "2001:db8::1:0:0:0:2"])
      expect(subscriberOf(address), address).toBe(one);
    for (const address of ["2001:db8:0:2::1", "2001:db8::1", "2001:db8:1::1", "::1", "192.0.2.1"])
      expect(subscriberOf(address), address).not.toBe(one);
    expect(subscriberOf("fe80::1%eth0")).toBe(subscriberOf("fe80::2"));
    expect(subscriberOf("192.0.2.1")).toBe("192.0.2.1");
  });
});
