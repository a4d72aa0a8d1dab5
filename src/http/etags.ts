import { hash } from "node:crypto";

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
