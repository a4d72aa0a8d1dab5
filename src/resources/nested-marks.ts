import { quotationMarks } from "../packages/prose/quotation-marks.ts";

const nestable = /[“”„‟"‘’‚']/;
/** Marks within “…”, alternating with every level. */
const levels = [
  ["‘", "’"],
  ["“", "”"],
] as const;

/**
 * Words as they stand within “…”: their own quotation marks one level deeper. Of a pair that the words hold only half of, the
 * other half is put at their edge, so that what was quoted there shows as quoted here.
 */
export function nested(words: string, language: string): string {
  if (!nestable.test(words)) return words;
  const { passages, unpaired } = quotationMarks(words, language);
  const characters = words.split("");
  for (const { open, close } of passages) {
    if (!nestable.test(words[open] as string)) continue;
    const depth = passages.filter((outer) => outer.open < open && outer.close > close).length;
    const [opening, closing] = levels[depth % 2] as (typeof levels)[number];
    characters[open] = opening;
    characters[close - 1] = closing;
  }
  let [before, after] = ["", ""];
  for (const at of unpaired) {
    const opens = /\S/.test(words[at + 1] ?? "") && /^$|[\s([{—–-]/.test(words[at - 1] ?? "");
    characters[at] = opens ? "‘" : "’";
    if (opens) after = `’${after}`;
    else before = `‘${before}`;
  }
  return before + characters.join("") + after;
}
