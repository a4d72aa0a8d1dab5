import { createHash } from "node:crypto";
import normalizeUrl from "normalize-url";
import { type ResourceType, resourcePrefixes } from "../../db/vocabulary.ts";

const base32 = "abcdefghijklmnopqrstuvwxyz234567";

/** The id of what an identity string names: the type's prefix and the first 130 bits of its SHA-256 in base32 (RFC 4648, lower case). */
export function resourceId(type: ResourceType, identity: string): string {
  const digest = createHash("sha256").update(identity, "utf8").digest();
  let characters = "";
  let bits = 0;
  let held = 0;
  for (const byte of digest) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && characters.length < 26) {
      characters += base32[(held >>> (bits - 5)) & 31];
      bits -= 5;
    }
  }
  return resourcePrefixes[type] + characters;
}

/** What identifies a page: its URL without fragment, default port, tracking parameters and closing slash, the rest in a fixed order. */
export function normalizedUrl(url: string): string {
  return normalizeUrl(url, {
    stripHash: true,
    stripWWW: false,
    stripTextFragment: true,
    removeQueryParameters: [/^utm_\w+$/i, "fbclid", "gclid", "mc_cid", "mc_eid"],
    removeTrailingSlash: true,
    sortQueryParameters: true,
  });
}

/** A URL's host in lower case, without a leading `www.`. */
export function urlHost(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}

/** Whether a reference is the id of something stored, and not a key of the package: no key has an underscore. */
export function isId(reference: string): boolean {
  return reference.includes("_");
}
