import { createHash, timingSafeEqual } from "node:crypto";
import { randomCharacters } from "../packages/identity.ts";

const idLength = 26;
/** 52 characters of base32 hold 256 bits. */
const secretLength = 52;
const form = new RegExp(`^ng_([a-z2-7]{${idLength}})_([a-z2-7]{${secretLength}})$`);

/** A new key: its id, the token that its holder sends, which is to be seen once only, and the hash that is stored. */
export function inventKey(): { id: string; token: string; secretHash: string } {
  const id = randomCharacters(idLength);
  const secret = randomCharacters(secretLength);
  return { id: `key_${id}`, token: `ng_${id}_${secret}`, secretHash: hashOf(secret).toString("hex") };
}

/** The id that a token names and the hash of its secret; null for what is no token of ours. */
export function readToken(token: string): { id: string; hash: Buffer } | null {
  const [, id, secret] = form.exec(token) ?? [];
  return id === undefined || secret === undefined ? null : { id: `key_${id}`, hash: hashOf(secret) };
}

/** Whether a hash is the stored one; takes as long for a key that is not there. */
export function isSameHash(hash: Buffer, stored: string | undefined): boolean {
  return timingSafeEqual(hash, stored === undefined ? noHash : Buffer.from(stored, "hex")) && stored !== undefined;
}

const hashOf = (secret: string) => createHash("sha256").update(secret).digest();
const noHash = Buffer.alloc(32);
