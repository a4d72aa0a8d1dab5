import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { parseAccept } from "hono/utils/accept";
import { Problem } from "./problems.ts";
import type { RequestEnv } from "./router.ts";

const json = "application/json";

/** Types that routes offer beside JSON, by the path of the route as Hono writes it: `/v1/things/:id`. */
export type Offers = Record<string, readonly string[]>;

/** Refuses a request that accepts nothing we can answer with: JSON, or what else its route offers. */
export function acceptOffered(offers: Offers): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const offered = [json, ...(offers[routePath(c, -1)] ?? [])];
    const header = c.req.header("Accept");
    if (header !== undefined && !offered.some((type) => qualityOf(header, type) > 0)) {
      throw new Problem("notAcceptable", `This path answers with ${offered.join(" or ")}; the request accepts ${header.slice(0, 200)}.`);
    }
    await next();
    c.header("Vary", "Accept", { append: true });
  };
}

/** Whether the request would rather have this type than JSON. */
export function prefers(c: Context, type: string): boolean {
  const header = c.req.header("Accept");
  return header !== undefined && qualityOf(header, type) > qualityOf(header, json);
}

/** How welcome a type is, 0 to 1: what its most specific range says (RFC 9110, 12.5.1). */
function qualityOf(header: string, type: string): number {
  const ranges = parseAccept(header);
  for (const candidate of [type, type.replace(/\/.*/, "/*"), "*/*"]) {
    const said = ranges.filter((range) => range.type.toLowerCase() === candidate);
    if (said.length > 0) return Math.max(...said.map(({ q }) => q));
  }
  return 0;
}
