import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

const exposed = [
  ...["ETag", "Link", "Location", "Nutgraph-Position", "X-Request-Id", "Retry-After"],
  ...["RateLimit", "RateLimit-Policy", "WWW-Authenticate", "Accept", "Accept-Post", "Accept-Patch", "Cache-Status"],
];
/** Every method that some path takes; what a path takes of them, `Allow` says with its 405. */
const methods = ["GET", "HEAD", "PUT", "POST", "PATCH", "DELETE"];
/** Seconds for which a browser need not ask again what it may do. */
const preflightHolds = 86_400;

/** Lets pages of every origin use the API and read these of its headers (CORS, by the Fetch standard). */
export function openToOrigins(): MiddlewareHandler {
  const preflight = cors({ origin: "*", allowMethods: methods, exposeHeaders: exposed, maxAge: preflightHolds });
  return async (c, next) => {
    if (c.req.method === "OPTIONS") return await preflight(c, next);
    await next();
    // Where a response is there before the answer is, as Hono's own would have it, the answer is copied into it as a stream.
    c.res.headers.set("Access-Control-Allow-Origin", "*");
    c.res.headers.set("Access-Control-Expose-Headers", exposed.join(","));
  };
}
