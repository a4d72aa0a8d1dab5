import type { MiddlewareHandler } from "hono";
import { parseAccept } from "hono/utils/accept";
import { Problem } from "./problems.ts";
import type { RequestEnv } from "./router.ts";

const offered = "application/json";

/** Refuses a request that accepts nothing we can answer with. */
export const acceptJson: MiddlewareHandler<RequestEnv> = async (c, next) => {
  const header = c.req.header("Accept");
  if (header !== undefined && !isAcceptable(header)) {
    throw new Problem("notAcceptable", `This path answers with ${offered}; the request accepts ${header.slice(0, 200)}.`);
  }
  await next();
  c.header("Vary", "Accept", { append: true });
};

/** The most specific range that covers the format decides (RFC 9110). */
function isAcceptable(header: string): boolean {
  const ranges = parseAccept(header).map(({ type, q }) => ({ type: type.toLowerCase(), q }));
  for (const range of [offered, "application/*", "*/*"]) {
    const named = ranges.filter(({ type }) => type === range);
    if (named.length > 0) return named.some(({ q }) => q > 0);
  }
  return false;
}
