import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { RequestEnv } from "./router.ts";

/** Takes one structured event; tokens and bodies never are in it, a key only by its id. */
export type Log = (event: Record<string, unknown>) => void;

/** Milliseconds and characters after which lines are written: one write a line costs as much as a short answer. */
const lineWaits = 100;
const linesAtOnce = 50_000;

/** Writes events as JSON, a line each, several at once. */
export function logTo(stream: NodeJS.WritableStream): Log {
  let lines = "";
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines !== "") stream.write(lines);
    lines = "";
  };
  process.once("exit", write);
  return (event) => {
    lines += `${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`;
    if (lines.length > linesAtOnce) write();
    else timer ??= setTimeout(write, lineWaits).unref();
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
