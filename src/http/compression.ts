import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";
import type { Context, MiddlewareHandler, Next } from "hono";
import { compress } from "hono/compress";
import { parseAccept } from "hono/utils/accept";
import type { RequestEnv } from "./router.ts";

/** Bytes up to which to compress takes no longer than to have another thread do it. */
const atOnce = 32_768;
const inAnotherThread = promisify(gzip);

/**
 * Compresses answers for clients that take them so; every answer says that it depends on that. What is there as a whole is
 * compressed as a whole: through a stream, as all else goes, a short answer would take ten times as long.
 */
export const compressed: MiddlewareHandler<RequestEnv> = (c, next) => streamed(c, () => compressWhole(c, next));

const streamed = compress();

async function compressWhole(c: Context<RequestEnv>, next: Next): Promise<void> {
  await next();
  // Said by `compress`, it would turn the answer into a stream, also where nothing is compressed.
  c.res.headers.append("Vary", "Accept-Encoding");
  const whole = c.get("whole");
  if (whole === undefined || c.res.status !== 200 || c.req.method === "HEAD" || !takesGzip(c.req.header("Accept-Encoding"))) return;
  const { headers } = c.res;
  const bytes = whole.length <= atOnce ? gzipSync(whole) : await inAnotherThread(whole);
  headers.set("Content-Encoding", "gzip");
  // The same in substance, not in bytes (RFC 9110, 8.8.1).
  const tag = headers.get("ETag");
  if (tag && !tag.startsWith("W/")) headers.set("ETag", `W/${tag}`);
  // Without this, Hono would put the headers of the one into the other.
  c.res = undefined;
  c.res = new Response(bytes, { headers });
}

const takesGzip = (header: string | undefined): boolean =>
  header !== undefined && parseAccept(header).some(({ type, q }) => type.toLowerCase() === "gzip" && q > 0);
