import { baseLanguage, segmenter } from "./locale.ts";

/** A stretch of a text in UTF-16 units, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** Abbreviations that stand before what they belong to, so that no sentence ends with them. */
const leading =
  /(?:^|[^\p{L}\p{N}])(?:\p{Ll}|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Fr|Sr|Sra|Mme|Mlle|Sen|Rep|Gov|Gen|Adm|Maj|Col|Lt|Sgt|Capt|Cpl|Pvt|St|Ste|Mt|Nos?|Nr|Vol|Art|Abs|vs|cf|ca|approx|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a|bzw|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;
/** Initials and the like, with which a sentence may end: U.S., J. K. */
const initials = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}\.\s?)*\p{Lu}\.$|(?:^|\s)(?:Inc|Ltd|Corp|Co|Jr|etc|a\.m|p\.m)\.$/u;
/** Words that follow initials at the head of a new sentence rather than as the rest of a name. */
const heads =
  /^[“"‘«„(]?(?:The|An?|But|And|It|Its|In|On|At|As|He|She|They|We|You|This|That|These|Those|There|If|When|While|After|Before|His|Her|Their|Our|However|For|So|Yet|To|By|With|Since|Now|Then|What|Who|Why|How|Not|No)\b/;
const ordinalDay = /(?:^|\s)\p{Nd}{1,2}\.$/u;
const ordinalLanguages = new Set(["de", "da", "nb", "nn", "no", "fi", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "pl", "et", "lv", "is"]);

/**
 * The sentences of a paragraph in order, without the space around them. Unicode's rules for the language (BCP 47), except that
 * abbreviations, initials, ordinals and a quoted sentence inside another end none.
 */
export function sentences(text: string, language: string): Stretch[] {
  const base = baseLanguage(language);
  const found: Stretch[] = [];
  let from = 0;
  const breaks = [...segmenter(language, "sentence").segment(text)].map(({ index, segment }) => index + segment.length);
  for (const [position, end] of breaks.entries()) {
    const so = text.slice(from, end);
    if (position < breaks.length - 1 && goesOn(so.trimEnd(), text.slice(end), base)) continue;
    // Some rules leave an opening mark with the sentence before it.
    const stray = /[\p{Ps}\p{Pi}„]\s*$/u.exec(so)?.[0].length ?? 0;
    push(found, text, from, end - stray);
    from = end - stray;
  }
  push(found, text, from, text.length);
  return found;
}

function goesOn(sentence: string, rest: string, base: string): boolean {
  if (/^\p{Ll}/u.test(rest)) return true;
  if (leading.test(sentence)) return true;
  if (initials.test(sentence)) return !heads.test(rest);
  return ordinalLanguages.has(base) && ordinalDay.test(sentence);
}

function push(found: Stretch[], text: string, from: number, to: number): void {
  const words = text.slice(from, to);
  if (words.trim() === "") return;
  found.push({ from: from + (words.length - words.trimStart().length), to: to - (words.length - words.trimEnd().length) });
}
