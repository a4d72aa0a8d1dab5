import type { MiddlewareHandler } from "hono";
import { describeError } from "../operations/log.ts";
import { type RequestEnv, routeOf } from "./router.ts";

/** Takes one structured event; tokens and bodies never are in it, a key only by its id. What many events share, `written` may have made into text before. */
export type Log = (event: Record<string, unknown>, shared?: Written) => void;

/** Fields of an event as JSON, without the braces. */
export type Written = string;

/** One event a request: by route rather than by path, with the problem it ended in and, for a failure of ours, the error. */
export function logRequests(log: Log): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const began = performance.now();
    c.set("log", log);
    await next();
    const error = c.get("error");
    log({
      event: "request",
      requestId: c.get("requestId"),
      method: c.req.method,
      route: routeOf(c),
      path: c.req.path,
      ...(c.get("key") && { key: c.get("key")?.id }),
      status: c.res.status,
      milliseconds: Math.round((performance.now() - began) * 10) / 10,
      ...(c.get("problem") && { problem: c.get("problem") }),
      ...(c.get("traceId") && { traceId: c.get("traceId") }),
      ...(error !== undefined && { error: describeError(error) }),
    });
  };
}
