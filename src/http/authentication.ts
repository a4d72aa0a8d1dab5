import type { Context, MiddlewareHandler } from "hono";
import type { Transaction } from "../../db/client.ts";
import type { KeyScope } from "../../db/vocabulary.ts";
import { endOfKey, type Key, type Refusal, recogniseKey } from "../keys/queries.ts";
import { Problem } from "./problems.ts";
import type { RequestEnv, Service } from "./router.ts";

// How a route is protected: its contract says `security: requires("write")`, and the router holds it to that before it
// looks at parameters or body. The handler finds who asks in c.get("key"), and agentOf(key) is what changes name them by.
// Reads say nothing: they are open to all, or need the scope `read` where the setting says so. What takes its time, such as a
// body that comes slowly or an answer that waits, asks c.get("holdToKey") once more before it goes on.

/** For whom reading is: everybody, or holders of a key with the scope `read`. */
export type ReadAccess = "open" | "key";

/** The security of a route for its contract: a key with all of these scopes. */
export const requires = (...scopes: KeyScope[]) => [{ bearer: scopes as string[] }];

/** Whether a key may be used for this. The admin's may for everything. */
export const allows = ({ scopes }: Pick<Key, "scopes">, scope: KeyScope): boolean => scopes.includes(scope) || scopes.includes("admin");

/** Finds out whose key a request carries. A key that is given must be valid, also where none is needed. */
export function authenticate(service: Pick<Service, "db" | "positions">, readAccess: ReadAccess): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const header = c.req.header("Authorization");
    if (header !== undefined) await recognise(c, service, header);
    if (readAccess === "key" && ["GET", "HEAD"].includes(c.req.method)) demand(c, ["read"]);
    await next();
    const { headers } = c.res;
    headers.append("Vary", "Authorization");
    const caching = headers.get("Cache-Control");
    if ((header !== undefined || readAccess === "key") && !caching?.includes("no-store")) {
      headers.set("Cache-Control", caching ? `private, ${caching}` : "private");
    }
  };
}

/** Refuses a request that does not come with a key of one of these alternatives, each of which is the scopes that it needs. */
export function demand(c: Context<RequestEnv>, ...alternatives: KeyScope[][]): void {
  const key = c.get("key");
  const wanted = alternatives.map((scopes) => scopes.join(" and ")).join(", or ");
  if (!key) {
    challenge(c);
    throw new Problem("keyRequired", `${c.req.method} ${c.req.path} needs a key with the scope ${wanted}: Authorization: Bearer ng_…`);
  }
  if (alternatives.some((scopes) => scopes.every((scope) => allows(key, scope)))) return;
  challenge(c, { error: "insufficient_scope", scope: (alternatives[0] ?? []).join(" ") });
  throw new Problem("insufficientScope", `This needs the scope ${wanted}; the key has ${key.scopes.join(", ")}.`);
}

/** The token in an Authorization header of the scheme Bearer; undefined where that is not well-formed, null for another scheme. */
export function tokenIn(header: string): string | undefined | null {
  const [, scheme, credentials] = /^(\S+)(?: +(.*))?$/s.exec(header.slice(0, longestHeader)) ?? [];
  if (scheme?.toLowerCase() !== "bearer") return null;
  return credentials && /^[\w.~+/-]+=*$/.test(credentials) ? credentials : undefined;
}

async function recognise(c: Context<RequestEnv>, service: Pick<Service, "db" | "positions">, header: string): Promise<void> {
  const token = tokenIn(header);
  if (token === null) {
    challenge(c);
    throw new Problem("keyRequired", "The Authorization header must be the word Bearer and a key: Authorization: Bearer ng_…");
  }
  if (token === undefined) {
    challenge(c, { error: "invalid_request" });
    throw new Problem("malformedAuthorization", "After Bearer stands one key, and nothing else: Authorization: Bearer ng_…");
  }
  let looked = 0;
  const look = async () => {
    const began = performance.now();
    const found = await recogniseKey(service, token);
    if ("refused" in found) throw refusal(c, found.refused);
    looked = began;
    return found;
  };
  const { key, reached } = await look();
  c.set("key", key);
  c.set("reached", reached);
  c.set("holdToKey", async (age = 0) => {
    if (performance.now() - looked >= age) await look();
  });
}

/** Throws the problem that it is where the key of a request no longer works, as a transaction sees it. */
export async function holdToKeyWithin(tx: Transaction, c: Context<RequestEnv>): Promise<void> {
  const refused = await endOfKey(tx, c.get("key") as Key);
  if (refused) throw refusal(c, refused);
}

function refusal(c: Context<RequestEnv>, refused: Refusal): Problem {
  const [code, detail] = descriptions[refused];
  challenge(c, { error: "invalid_token", error_description: detail });
  return new Problem(code, detail);
}

/** More than any key of ours has. */
const longestHeader = 1_000;

const descriptions = {
  unknown: ["invalidKey", "There is no such key."],
  revoked: ["revokedKey", "The key has been revoked."],
  expired: ["expiredKey", "The key has expired."],
} as const;

/** RFC 6750, 3: what the client has to bring, and what was wrong with what it brought. */
function challenge(c: Context, attributes: Record<string, string> = {}): void {
  // The headers of an answer that has begun are gone.
  if (c.finalized) return;
  const pairs = Object.entries({ realm: "nutgraph", ...attributes }).map(([name, value]) => `${name}="${value}"`);
  c.header("WWW-Authenticate", `Bearer ${pairs.join(", ")}`);
}
