import type { IncomingMessage } from "node:http";
import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "../http/problems.ts";
import type { RequestEnv } from "../http/router.ts";
import { createAddressReader, type ProxySettings, subscriberOf } from "./client-address.ts";

// By draft-ietf-httpapi-ratelimit-headers. Each process counts on its own: behind a balancer, N processes let N times as much
// through. That protects the service from one client that asks without end; it is no quota to be billed by.

export interface RateLimits {
  /** Requests a minute with one key; 0 for no limit. */
  perKey: number;
  /** Requests a minute without a key from one address, or from one /64 of IPv6; 0 for no limit. */
  perAddress: number;
}

/** Seconds in which the quotas hold. */
const window = 60;
/** Most clients that are remembered; who has not asked for longest is forgotten first. About 2 MB. */
export const rememberedAtMost = 20_000;

interface Used {
  count: number;
  /** When the window ends, in milliseconds of the process's clock. */
  until: number;
}

/** Quotas by client: each has a window of its own, which begins with its first request. */
class Quotas {
  readonly name: string;
  readonly quota: number;
  readonly #used = new Map<string, Used>();

  constructor(name: string, quota: number) {
    this.name = name;
    this.quota = quota;
  }

  /** Counts a request of this client. */
  use(client: string): { left: number; seconds: number; exceeded: boolean } {
    const now = performance.now();
    let used = this.#used.get(client);
    if (!used || used.until <= now) used = { count: 0, until: now + window * 1_000 };
    else this.#used.delete(client);
    used.count += 1;
    // A map keeps the order in which its entries came in.
    this.#used.set(client, used);
    if (this.#used.size > rememberedAtMost) this.#used.delete(this.#used.keys().next().value as string);
    return {
      left: Math.max(0, this.quota - used.count),
      seconds: Math.ceil((used.until - now) / 1_000),
      exceeded: used.count > this.quota,
    };
  }
}

const incomingOf = (c: Context) => (c.env as { incoming?: IncomingMessage } | undefined)?.incoming;

/** Of answers to what is no key, or not one that works. */
const refusesKey = new Set([400, 401]);

export const rateDetail = (name: string, quota: number, seconds: number) =>
  `One ${name} may ask ${quota} times in ${window} seconds; ask again in ${seconds}.`;

export interface Rates {
  /** Refused since the start. */
  limited: number;
  /** Before authentication: counts requests without a key, and those whose key is refused, by address. */
  byAddress: MiddlewareHandler<RequestEnv>;
  /** After it: counts requests with a key, by key, wherever they come from. */
  byKey: MiddlewareHandler<RequestEnv>;
  /** Counts a request that no middleware sees; gives what its answer says of that, or undefined where it is to be refused. */
  spend(request: IncomingMessage, keyId: string | undefined): [name: string, value: string][] | undefined;
}

export function createRates({ perKey, perAddress }: RateLimits, proxies: ProxySettings): Rates {
  const addresses = new Quotas("address", perAddress);
  const refusedKeys = new Quotas("address", perAddress);
  const keys = new Quotas("key", perKey);
  const addressOf = createAddressReader(proxies);
  type Use = ReturnType<Quotas["use"]>;
  const said = ({ name, quota }: Quotas, { left, seconds }: Use): [name: string, value: string][] => [
    ["RateLimit-Policy", `"${name}";q=${quota};w=${window}`],
    ["RateLimit", `"${name}";r=${left};t=${seconds}`],
  ];
  const hold = (c: Context, quotas: Quotas, use: Use) => {
    for (const [name, value] of said(quotas, use)) c.header(name, value);
    const { name, quota } = quotas;
    const { seconds, exceeded } = use;
    if (!exceeded) return;
    rates.limited += 1;
    c.header("Retry-After", String(seconds));
    throw new Problem("rateLimited", rateDetail(name, quota, seconds));
  };
  const rates: Rates = {
    limited: 0,
    async byAddress(c, next) {
      const address = perAddress > 0 ? addressOf(incomingOf(c)) : undefined;
      if (address === undefined) return await next();
      const client = subscriberOf(address);
      const withKey = c.req.header("Authorization") !== undefined;
      // Others behind the same address may have used it up without a key, or with wrong ones; a key that works is counted by itself.
      if (!withKey) hold(c, addresses, addresses.use(client));
      await next();
      if (withKey && c.get("key") === undefined && refusesKey.has(c.res.status)) hold(c, refusedKeys, refusedKeys.use(client));
    },
    spend(request, keyId) {
      if (keyId === undefined ? perAddress === 0 : perKey === 0) return [];
      const address = keyId === undefined ? addressOf(request) : undefined;
      if (keyId === undefined && address === undefined) return [];
      const quotas = keyId === undefined ? addresses : keys;
      const use = quotas.use(keyId ?? subscriberOf(address as string));
      return use.exceeded ? undefined : said(quotas, use);
    },
    async byKey(c, next) {
      const key = perKey > 0 ? c.get("key") : undefined;
      if (key) hold(c, keys, keys.use(key.id));
      await next();
    },
  };
  return rates;
}
