import { segmenter } from "./locale.ts";

/** Letters that Unicode does not take apart into a letter and a mark. */
const alike: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** A text in lower case without the diacritics of Latin, Greek and Cyrillic letters, for comparing and never for showing. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => alike[letter] ?? letter);
}

/** A name as it is compared: folded, without points and apostrophes, other marks as one space. */
export function foldedName(name: string): string {
  return folded(name)
    .replace(/[.'’‘`´״׳]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** The distinct words of a text, folded; the language (BCP 47) says where words end. */
export function wordSet(text: string, language: string): Set<string> {
  const found = new Set<string>();
  for (const { segment, isWordLike } of segmenter(language, "word").segment(text)) if (isWordLike) found.add(folded(segment));
  return found;
}

/** The beginning of a text, at most `most` characters as a reader counts them. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  for (const { index } of segmenter("und", "grapheme").segment(text)) {
    if (count === most) return `${text.slice(0, index).trimEnd()}…`;
    count += 1;
  }
  return text;
}
