import { baseLanguage } from "./locale.ts";

/** A passage between a pair of quotation marks; offsets are UTF-16 units of its text. */
export interface QuotedPassage {
  /** Where the opening mark stands. */
  open: number;
  /** Behind the closing mark; the end of the text where the passage goes on in the next one. */
  close: number;
  /** The words between the marks, without the space that some languages put there; `to` is exclusive. */
  from: number;
  to: number;
  /** Whether it is left open because the next paragraph opens it again, as in a quotation of several paragraphs. */
  continues: boolean;
}

export interface QuotationMarks {
  /** In the order of their opening marks; one may lie within another. */
  passages: QuotedPassage[];
  /** Where marks stand that have no counterpart. */
  unpaired: number[];
}

const closers: Record<string, string> = {
  "“": "”",
  "„": "“”‟",
  "”": "”“",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "「": "」",
  "『": "』",
  "〝": "〟〞",
  '"': '"',
  "‘": "’",
  "‚": "‘’",
  "’": "’",
  "'": "'",
};
const marks = /[“”„‟«»‹›「」『』〝〞〟"‘’‚']/g;
const singles = "‘’‚'";

/** Languages in which a mark that closes elsewhere may open: ”so”, »so«, ’so’. */
const opensToo: Record<string, Set<string>> = {
  "”": new Set(["sv", "fi", "da", "nb", "nn", "no", "hr", "sr", "bs", "he", "ar", "fa", "ur"]),
  "»": new Set(["de", "da", "sv", "fi", "sl", "hr", "cs", "sk", "hu", "pl"]),
  "›": new Set(["de", "da", "sv", "fi", "sl", "hr", "cs", "sk", "hu", "pl"]),
  "’": new Set(["sv", "fi"]),
};
/** Shortened words that begin with what looks like an opening mark. */
const shortened = /^(?:\d0s\b|em\b|tis\b|twas\b|twere\b|til\b|cause\b|bout\b|round\b|n\b)/i;

interface Opened {
  mark: string;
  at: number;
}

/**
 * Finds the quotation marks of a paragraph and pairs them as its language (BCP 47) does. Apostrophes, shortened words and inch
 * marks are none. `next` is the paragraph that follows: if it opens with the mark that this one leaves open, the passage continues.
 * A single straight mark without a counterpart counts as an apostrophe.
 */
export function quotationMarks(text: string, language: string, next = ""): QuotationMarks {
  const base = baseLanguage(language);
  const passages: QuotedPassage[] = [];
  const unpaired: number[] = [];
  let opened: Opened[] = [];
  /** Marks that never found a counterpart; a single one may have been an apostrophe after all. */
  const giveUp = (given: Opened[]) => unpaired.push(...given.filter(({ mark }) => mark !== "'" && mark !== "’").map(({ at }) => at));

  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    const before = characterBefore(text, at);
    const after = characterAfter(text, at);
    if (mark === '"' && (base === "he" || base === "yi") && isWordy(before) && isWordy(after)) continue;
    const partner = partnerOf(mark, at, opened, text);
    if (partner !== -1) {
      const { at: open } = opened[partner] as Opened;
      giveUp(opened.slice(partner + 1));
      opened = opened.slice(0, partner);
      const passage = trimmed(text, { open, close: at + 1, from: open + 1, to: at, continues: false });
      if (passage.to > passage.from) passages.push(passage);
    } else if (mayOpen(mark, base, before, after, text.slice(at + 1))) {
      opened.push({ mark, at });
    } else if (!singles.includes(mark) && !(mark === '"' && /\p{Nd}/u.test(before))) {
      unpaired.push(at);
    }
  }

  const [first, ...others] = opened;
  if (first && first.mark !== "'" && next.trimStart().startsWith(first.mark)) {
    passages.push(trimmed(text, { open: first.at, close: text.length, from: first.at + 1, to: text.length, continues: true }));
    giveUp(others);
  } else {
    giveUp(opened);
  }
  return { passages: passages.sort((a, b) => a.open - b.open), unpaired: unpaired.sort((a, b) => a - b) };
}

/** The index of the open mark that this one closes, or -1. */
function partnerOf(mark: string, at: number, opened: Opened[], text: string): number {
  if (mark === "’" || mark === "'") return isApostrophe(mark, at, opened, text) ? -1 : opened.findLastIndex((open) => closes(mark, open));
  // A single mark that is still open may have been an apostrophe, so it hides nothing.
  const top = opened.findLastIndex(({ mark: open }) => !singles.includes(open) || closes(mark, { mark: open, at: 0 }));
  const candidate = opened[top];
  if (candidate === undefined) return -1;
  if (closes(mark, candidate)) return top;
  const opensElsewhere = mark in closers && mark !== '"';
  return opensElsewhere && mark !== "”" && mark !== "»" && mark !== "›" ? -1 : opened.findLastIndex((open) => closes(mark, open));
}

function closes(mark: string, { mark: open }: Opened): boolean {
  return closers[open]?.includes(mark) ?? false;
}

function isApostrophe(mark: string, at: number, opened: Opened[], text: string): boolean {
  const before = characterBefore(text, at);
  const after = characterAfter(text, at);
  if (before === "" || /\s/.test(before)) return true;
  if (isWordy(before) && isWordy(after)) return true;
  // The dogs’ bowl: if a better place to close comes later, this one is a genitive.
  const mayBeGenitive = /[sxz]/i.test(before) && /^\s\p{L}/u.test(text.slice(at + 1, at + 4));
  if (!mayBeGenitive) return false;
  const open = opened.findLast((candidate) => closes(mark, candidate));
  if (open === undefined) return true;
  const rest = text.slice(at + 1);
  const reopened = open.mark === "'" ? rest.search(/(?<=\s)'(?=\S)/) : rest.indexOf(open.mark);
  const later = rest.search(mark === "’" ? /(?<=\S)’(?![\p{L}\p{Nd}])/u : /(?<=\S)'(?![\p{L}\p{Nd}])/u);
  return later !== -1 && (reopened === -1 || later < reopened);
}

function mayOpen(mark: string, base: string, before: string, after: string, rest: string): boolean {
  if (!(mark in closers)) return false;
  if (mark in opensToo && !opensToo[mark]?.has(base)) return false;
  if (singles.includes(mark)) return !isWordy(before) && /\S/.test(after) && !shortened.test(rest);
  if (mark === '"') return !/\p{Nd}/u.test(before) && /\S/.test(after);
  return true;
}

/** Part of a word that may have an apostrophe; scripts that write no spaces have none. */
function isWordy(character: string): boolean {
  return /[\p{L}\p{M}\p{Nd}]/u.test(character) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(character);
}

function characterBefore(text: string, at: number): string {
  return /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? "";
}

function characterAfter(text: string, at: number): string {
  return /^./su.exec(text.slice(at + 1, at + 3))?.[0] ?? "";
}

function trimmed(text: string, passage: QuotedPassage): QuotedPassage {
  const inner = text.slice(passage.from, passage.to);
  return {
    ...passage,
    from: passage.from + (inner.length - inner.trimStart().length),
    to: passage.to - (inner.length - inner.trimEnd().length),
  };
}
