import type { MiddlewareHandler } from "hono";
import { parseAccept } from "hono/utils/accept";
import { Problem } from "./problems.ts";
import type { RequestEnv } from "./router.ts";

const offered = "application/json";

/** Refuses a request that accepts nothing we can answer with. */
export const acceptJson: MiddlewareHandler<RequestEnv> = async (c, next) => {
  const header = c.req.header("Accept");
  if (header !== undefined && !parseAccept(header).some(({ type, q }) => q > 0 && covers(type))) {
    throw new Problem("notAcceptable", `This path answers with ${offered}; the request accepts ${header.slice(0, 200)}.`);
  }
  await next();
  c.header("Vary", "Accept", { append: true });
};

function covers(range: string): boolean {
  const lower = range.toLowerCase();
  return lower === "*/*" || lower === "application/*" || lower === offered;
}
