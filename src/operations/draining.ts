import type { MiddlewareHandler } from "hono";
import type { RequestEnv } from "../http/router.ts";

/** Lets each answer say that its connection ends with it, once the service is about to stop: the next request then goes elsewhere. */
export function endConnections(draining: AbortSignal): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    await next();
    if (draining.aborted) c.header("Connection", "close");
  };
}
