import { hash } from "node:crypto";
import type { Context } from "hono";
import type { RequestEnv } from "./router.ts";

const hashLength = 16;

/** An entity tag (RFC 9110) of a representation, led by the revision where it shows one resource. */
export function entityTag(representation: string | Buffer, revision?: number): string {
  const short = hash("sha256", representation, "base64url").slice(0, hashLength);
  return revision === undefined ? `"${short}"` : `"${revision}-${short}"`;
}

/** The revision that leads an entity tag; undefined for one of anything but a resource. */
export function revisionIn(tag: string): number | undefined {
  const [, revision] = ledByRevision.exec(tag) ?? [];
  return revision === undefined ? undefined : Number(revision);
}
const ledByRevision = new RegExp(`^(?:W/)?"([1-9]\\d*)-[\\w-]{${hashLength}}"$`);

/** Whether a tag that a client sends is this one of ours. Weak ones count too: what is sent compressed goes out under such. */
export const isSame = (sent: string, tag: string): boolean => sent.replace(/^W\//, "") === tag;

/** Whether an If-None-Match header names the tag. */
export function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((candidate) => candidate.trim() === "*" || isSame(candidate.trim(), tag));
}

/** The entity tags of a list (RFC 9110, 8.8.3), which may have commas in them; undefined where the header is no such list. */
export const tagsIn = (header: string): string[] | undefined => (listOfTags.test(header) ? [...(header.match(oneTag) ?? [])] : undefined);
const oneTag = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;
const listOfTags = new RegExp(`^[ \\t,]*${oneTag.source}(?:[ \\t]*,[ \\t,]*${oneTag.source})*[ \\t,]*$`);

/** Answers with a whole representation of some type under its entity tag, or with 304 where the client has it. */
export function sendTagged(
  c: Context<RequestEnv>,
  representation: string | Buffer<ArrayBuffer>,
  type: string,
  { tag, caching = "no-cache" }: { tag?: string; caching?: "no-cache" | "no-store" } = {},
): Response {
  // Once: hashing, measuring and writing a text would each turn it into bytes.
  const bytes = typeof representation === "string" ? Buffer.from(representation) : representation;
  const its = tag ?? entityTag(bytes);
  c.header("ETag", its);
  c.header("Cache-Control", caching);
  if (matches(c.req.header("If-None-Match"), its)) return c.body(null, 304);
  c.set("whole", bytes);
  return c.body(bytes, 200, { "Content-Type": type });
}
