import { createHmac, randomBytes } from "node:crypto";

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

/** What prints nothing, or tells only how to print the rest: soft hyphens, joiners, variation selectors. */
const unprinted = /[[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\uFEFF]--[\t-\r\x85]]/gv;

/** What of a text is compared as one: white space, or a character with its marks. */
const units = new RegExp(`(?<unprinted>${unprinted.source})|(?<space>[\\s\\x85]+)|\\P{M}\\p{M}*|\\p{M}`, "gv");

/** Signs that are typed one way and printed another, by what is typed. */
const typed: [as: string, printed: RegExp][] = [
  ["'", /[`´\u02B9\u02BB\u02BC\u02BD\u055A\u05F3\u1FBD\u1FBF\u2018-\u201B\u2032\u2039\u203A\uA78C\uFF07\uFF40]/gu],
  ['"', /[«»\u05F4\u201C-\u201F\u2033\u300C-\u300F\u301D-\u301F\uFF02]/gu],
  ["-", /[\p{Pd}\u2212]/gu],
];

/** Characters as they are compared: without case, taken apart into letters and marks, so that it is all one how they were put together. */
function folded(given: string): string {
  if (/^[!-_a-~]$/.test(given)) return given.toLowerCase();
  const plain = typed.reduce((text, [as, printed]) => text.replace(printed, as), given.replace(unprinted, ""));
  return plain.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
}

/** A text as it is compared: a single space for any white space but a blank line, which nothing crosses, and all else folded. */
class ComparedText {
  readonly characters: string[] = [];
  /** Where each begins in the text, in code points; one more for its end. */
  readonly from: number[] = [];
  readonly #capital: boolean[] = [];
  readonly #joins: boolean[] = [];

  constructor(text: string) {
    let at = 0;
    for (const { 0: given, groups } of text.matchAll(units)) {
      if (groups?.space !== undefined) this.#addSpace(given.includes("\n\n") ? "\n" : " ", at);
      else if (groups?.unprinted === undefined) this.#add(given, at);
      at += given.length === 1 ? 1 : [...given].length;
    }
    this.from.push(at);
  }

  #add(given: string, at: number): void {
    const [first = ""] = given.normalize("NFKD");
    const isCapital = first !== first.toLowerCase();
    for (const character of folded(given)) {
      this.characters.push(character);
      this.from.push(at);
      this.#capital.push(isCapital);
      this.#joins.push(joining.test(character));
    }
  }

  #addSpace(space: string, at: number): void {
    if (this.characters.at(-1) === " ") this.characters[this.characters.length - 1] = space;
    else if (this.characters.at(-1) !== "\n") this.#add(space, at);
  }

  /** Whether a word may begin or end before this character. */
  isEdge(index: number): boolean {
    return this.from[index - 1] !== this.from[index] && !(this.#joins[index - 1] && this.#joins[index]);
  }

  /** In what keys a stretch can be known: what begins with a capital is also known as what does not. */
  keys(start: number, length: number): string[] {
    const words = this.characters.slice(start, start + length).join("");
    return this.#capital[start] ? [`c ${words}`, `l ${words}`] : [`l ${words}`];
  }
}

/** How words are compared with those of a text: whatever the case, but what begins with a capital only with what does too. */
export function compared(words: string): Compared {
  const text = new ComparedText(words.replace(unprinted, "").trim());
  return { length: text.characters.length, key: text.keys(0, text.characters.length)[0] as string };
}

/** The digest of words as they are compared, keyed with a salt in hexadecimal; hexadecimal itself. */
export const digestOf = (key: string, salt: string): string =>
  createHmac("sha256", Buffer.from(salt, "hex")).update(key, "utf8").digest("hex");

/** A salt for digests, of its own for whatever it is made for. */
export const newSalt = (): string => randomBytes(32).toString("hex");

/** Words by the keys in which they are the same, with how many characters they are. */
export const lengthsByKey = (words: Iterable<string>): Map<string, number> =>
  new Map([...words].map(compared).map(({ key, length }) => [key, length]));

/** Looks for these words. */
export function soughtWords(words: Iterable<string>, mark: string): Sought[] {
  const byLength = new Map<number, Set<string>>();
  for (const [key, length] of lengthsByKey(words)) {
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
  const longestFirst = sought.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
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
