import { createHmac } from "node:crypto";

/** What stands in place of erased words. */
export const erasedMark = "[erased]";
/** What stands in place of the name of an actor whose naming is withheld. */
export const withheldMark = "[name withheld]";

/** A stretch of a text that must not be there, and what stands there instead. Offsets are code points, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
  mark: string;
}

/** Finds what must not be in a text, in order and without overlaps. */
export type Finder = (text: string) => Stretch[];

/** Words as they are compared with others: how many characters they are, and in what key they are the same. */
export interface Compared {
  length: number;
  key: string;
}

/** What is looked for: stretches of so many characters whose key is known. */
export interface Sought {
  length: number;
  mark: string;
  knows(key: string): boolean;
}

/** Words by which erased ones are known again. */
export interface Digest {
  digest: string;
  length: number;
  salt: string;
}

/** Letters that a word goes on with; scripts that put no spaces between words have no such letters. */
const joining =
  /[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]/v;

/** A text as it is compared: in lower case, a single space for any white space but a blank line, which nothing crosses. */
class ComparedText {
  readonly characters: string[] = [];
  /** Where each begins in the text, in code points; one more for its end. */
  readonly from: number[] = [];
  readonly #capital: boolean[] = [];
  readonly #joins: boolean[] = [];

  constructor(text: string) {
    let at = 0;
    for (const run of text.matchAll(/\s+|\S/gu)) {
      const [given] = run;
      const isSpace = /^\s/u.test(given);
      const lower = given.toLowerCase();
      this.characters.push(isSpace ? (given.includes("\n\n") ? "\n" : " ") : lower);
      this.from.push(at);
      this.#capital.push(!isSpace && lower !== given);
      this.#joins.push(joining.test(given));
      at += [...given].length;
    }
    this.from.push(at);
  }

  /** Whether a word may begin or end before this character. */
  isEdge(index: number): boolean {
    return !(this.#joins[index - 1] && this.#joins[index]);
  }

  /** In what keys a stretch can be known: what begins with a capital is also known as what does not. */
  keys(start: number, length: number): string[] {
    const words = this.characters.slice(start, start + length).join("");
    return this.#capital[start] ? [`c ${words}`, `l ${words}`] : [`l ${words}`];
  }
}

/** How words are compared with those of a text: whatever the case, but what begins with a capital only with what does too. */
export function compared(words: string): Compared {
  const text = new ComparedText(words.trim());
  return { length: text.characters.length, key: text.keys(0, text.characters.length)[0] as string };
}

/** The digest of words as they are compared, keyed with a salt in hexadecimal; hexadecimal itself. */
export const digestOf = (key: string, salt: string): string =>
  createHmac("sha256", Buffer.from(salt, "hex")).update(key, "utf8").digest("hex");

/** Looks for these words. */
export function soughtWords(words: Iterable<string>, mark: string): Sought[] {
  const byLength = new Map<number, Set<string>>();
  for (const one of words) {
    const { length, key } = compared(one);
    if (length > 0) byLength.set(length, (byLength.get(length) ?? new Set()).add(key));
  }
  return [...byLength].map(([length, keys]) => ({ length, mark, knows: (key) => keys.has(key) }));
}

/** Looks for words of which only the digests are known. */
export function soughtDigests(digests: Digest[], mark: string): Sought[] {
  const bySalt = Map.groupBy(digests, ({ length, salt }) => `${length} ${salt}`);
  return [...bySalt.values()].map((same) => {
    const [{ length, salt }] = same as [Digest];
    const known = new Set(same.map(({ digest }) => digest));
    return { length, mark, knows: (key) => known.has(digestOf(key, salt)) };
  });
}

/** Finds whole words, the longest first; finds nothing where nothing is sought. */
export function finderOf(sought: Sought[]): Finder {
  const longestFirst = [...sought].sort((a, b) => b.length - a.length);
  if (sought.length === 0) return () => [];
  return (text) => {
    const within = new ComparedText(text);
    const found: Stretch[] = [];
    for (let at = 0; at < within.characters.length; at += 1) {
      if (!within.isEdge(at)) continue;
      const hit = longestFirst.find(
        ({ length, knows }) =>
          at + length <= within.characters.length && within.isEdge(at + length) && within.keys(at, length).some((key) => knows(key)),
      );
      if (!hit) continue;
      found.push({ start: within.from[at] as number, end: within.from[at + hit.length] as number, mark: hit.mark });
      at += hit.length - 1;
    }
    return found;
  };
}

/** A text with marks in place of what was found in it. */
export class Redacted {
  readonly text: string;
  readonly stretches: Stretch[];

  constructor(text: string, find: Finder) {
    this.stretches = find(text);
    if (this.stretches.length === 0) this.text = text;
    else {
      const characters = [...text];
      let end = 0;
      const parts = this.stretches.map((stretch) => {
        const before = characters.slice(end, stretch.start).join("");
        end = stretch.end;
        return before + stretch.mark;
      });
      this.text = parts.join("") + characters.slice(end).join("");
    }
  }

  /** Where what began here begins now: inside a mark, at its begin. Code points. */
  start(offset: number): number {
    return this.#moved(offset, ({ start, end }) => start <= offset && offset < end, 0);
  }

  /** Where what ended here ends now: inside a mark, at its end. Code points. */
  end(offset: number): number {
    return this.#moved(offset, ({ start, end }) => start < offset && offset <= end, 1);
  }

  #moved(offset: number, holds: (stretch: Stretch) => boolean, edge: 0 | 1): number {
    let shift = 0;
    for (const stretch of this.stretches) {
      if (holds(stretch)) return stretch.start + shift + edge * stretch.mark.length;
      if (stretch.end > offset) break;
      shift += stretch.mark.length - (stretch.end - stretch.start);
    }
    return offset + shift;
  }
}

/**
 * A JSON value with marks in place of what is found in members of these names, at whatever depth. What `insteadOf` gives for
 * an object stands in its place, as it is.
 */
export function redactWords(
  value: unknown,
  find: Finder,
  names: ReadonlySet<string>,
  insteadOf: (value: object) => object | undefined = () => undefined,
  name = "",
): unknown {
  if (typeof value === "string") return names.has(name) ? new Redacted(value, find).text : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => redactWords(item, find, names, insteadOf));
  const members = () => Object.entries(value).map(([key, member]) => [key, redactWords(member, find, names, insteadOf, key)]);
  return insteadOf(value) ?? Object.fromEntries(members());
}
