import type { MiddlewareHandler } from "hono";
import { mostBodyTime } from "../http/bodies.ts";
import { Problem, tooLongDetail } from "../http/problems.ts";
import type { RequestEnv } from "../http/router.ts";

/** What a promise gives, unless it takes more than so many milliseconds; then it rejects, and what runs goes on unheard. */
export async function inTime<Value>(promise: Promise<Value>, milliseconds: number, late = "It took too long."): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), milliseconds);
  });
  return await Promise.race([promise, over]).finally(() => clearTimeout(timer));
}

/**
 * Answers `tooLong` once a request has taken so many milliseconds. The time that it asks to wait for changes, and that its
 * body may take to come, counts extra; a stream has been answered as soon as it has begun. What still runs for a request that
 * was given up goes on to its own end: each statement has a limit, and the request keeps its place among those at work.
 */
export function limitTime(milliseconds: number, bodyPatience: number): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const brings = ["POST", "PUT", "PATCH"].includes(c.req.method) ? mostBodyTime(bodyPatience) : 0;
    const waits = Number(/^\d{1,2}$/.exec(c.req.query("wait") ?? "")?.[0] ?? 0) * 1_000;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Problem("tooLong", tooLongDetail)), milliseconds + brings + waits);
    });
    await Promise.race([next(), late]).finally(() => clearTimeout(timer));
  };
}
