import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { RequestEnv } from "./router.ts";

/** Takes one structured event; tokens and bodies never are in it, a key only by its id. */
export type Log = (event: Record<string, unknown>) => void;

/** Writes events as JSON, a line each; what happens in one turn of the event loop is written at once. */
export function logTo(stream: NodeJS.WritableStream): Log {
  let lines = "";
  const flush = () => {
    if (lines !== "") stream.write(lines);
    lines = "";
  };
  process.once("exit", flush);
  return (event) => {
    if (lines === "") setImmediate(flush);
    lines += `${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`;
  };
}

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
      route: routePath(c, -1),
      path: c.req.path,
      ...(c.get("key") && { key: c.get("key")?.id }),
      status: c.res.status,
      milliseconds: Math.round((performance.now() - began) * 10) / 10,
      ...(c.get("problem") && { problem: c.get("problem") }),
      ...(error !== undefined && { error: error instanceof Error ? (error.stack ?? error.message) : String(error), cause: causeOf(error) }),
    });
  };
}

function causeOf(error: unknown): string | undefined {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
}
