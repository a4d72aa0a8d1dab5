import { hash } from "node:crypto";
import type { Context } from "hono";
import type { RequestEnv } from "./router.ts";

const hashLength = 16;

/** An entity tag (RFC 9110) of a representation, led by the revision where it shows one resource. */
export function entityTag(representation: string | Buffer, revision?: number): string {
  const short = hash("sha256", representation, "base64url").slice(0, hashLength);
  return revision === undefined ? `"${short}"` : `"${revision}-${short}"`;
}

/** Whether an If-None-Match header names the tag, by weak comparison. */
export function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((candidate) => candidate.trim() === "*" || candidate.trim().replace(/^W\//, "") === tag);
}

/** Answers with a whole representation of some type under its entity tag, or with 304 where the client has it. */
export function sendTagged(
  c: Context<RequestEnv>,
  representation: string,
  type: string,
  { tag, caching = "no-cache" }: { tag?: string; caching?: "no-cache" | "no-store" } = {},
): Response {
  // Once: hashing, measuring and writing a text would each turn it into bytes.
  const bytes = Buffer.from(representation);
  const its = tag ?? entityTag(bytes);
  c.header("ETag", its);
  c.header("Cache-Control", caching);
  if (matches(c.req.header("If-None-Match"), its)) return c.body(null, 304);
  c.set("whole", bytes);
  return c.body(bytes, 200, { "Content-Type": type });
}
