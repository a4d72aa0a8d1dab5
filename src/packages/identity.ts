import { createHash, randomBytes } from "node:crypto";
import normalizeUrl from "normalize-url";
import { type ResourceType, resourcePrefixes } from "../../db/vocabulary.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const idLength = 26;

/** The id of what an identity string names: the type's prefix and the first 130 bits of its SHA-256 in base32 (RFC 4648, lower case). */
export function resourceId(type: ResourceType, identity: string): string {
  return resourcePrefixes[type] + base32(createHash("sha256").update(identity, "utf8").digest()).slice(0, idLength);
}

/** Bytes in base32 (RFC 4648, lower case), as far as five bits make a character. */
export function base32(bytes: Uint8Array): string {
  let characters = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      characters += alphabet[(held >>> (bits - 5)) & 31];
      bits -= 5;
    }
  }
  return characters;
}

/** So many characters of base32 that nobody can guess. */
export const randomCharacters = (length: number): string => base32(randomBytes(Math.ceil((length * 5) / 8))).slice(0, length);

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
