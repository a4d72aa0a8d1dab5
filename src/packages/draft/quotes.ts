import { type QuotedPassage, quotationMarks } from "../prose/quotation-marks.ts";
import { wordSet } from "../prose/words.ts";
import type { DraftBlock } from "./document.ts";

/** A passage in quotation marks, or a block quotation: its words by block, and how much of a sentence they are. */
export interface DraftQuote {
  /** UTF-16 offsets in each block's text; several where a quotation goes on over paragraphs. */
  parts: { block: number; from: number; to: number }[];
  mode: "full" | "partial";
  /** The words without the comma or full stop of the author's sentence. */
  displayText: string;
}

/** A quote has to have at least so many different words to be a sentence of its own. */
const fewestWords = 3;

/** Every passage in quotation marks of the language (BCP 47), and every block quotation, in the order of the text. */
export function draftQuotes(blocks: DraftBlock[], language: string): DraftQuote[] {
  const quotes: DraftQuote[] = [];
  let unfinished: DraftQuote["parts"] | undefined;
  for (const [block, { kind, text }] of blocks.entries()) {
    const { passages } = quotationMarks(text, language, blocks[block + 1]?.text);
    if (kind === "blockquote" && !isAllQuoted(text, passages)) {
      const words = text.trim();
      quotes.push({ parts: [{ block, from: 0, to: text.length }], mode: "full", displayText: words });
    }
    for (const { from, to, continues } of passages) {
      const parts: DraftQuote["parts"] = [...(unfinished ?? []), { block, from, to }];
      unfinished = continues ? parts : undefined;
      if (!continues) quotes.push({ parts, ...shape(parts, blocks, language) });
    }
  }
  return quotes;
}

/**
 * `full` where the words begin with a capital letter (or one of a script without capitals), have at least three different words,
 * and end with a full stop or its like, or with or before the comma of the author's sentence; else `partial`.
 */
function shape(parts: DraftQuote["parts"], blocks: DraftBlock[], language: string): Pick<DraftQuote, "mode" | "displayText"> {
  const words = parts.map(({ block, from, to }) => blocks[block]?.text.slice(from, to) ?? "").join("\n\n");
  const last = parts.at(-1) as DraftQuote["parts"][number];
  const behind = blocks[last.block]?.text.slice(last.to).replace(/^[\p{Pf}\p{Pe}"'“‘«‹\s]+/u, "") ?? "";
  const begins = /^[\p{P}\p{Zs}]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{Nd})/u.test(words);
  const ends = /[.!?…。！？؟।,，、][\p{Pf}\p{Pe}"'“‘\s]*$/u.test(words) || /^[,，、.。]/.test(behind);
  const mode = begins && ends && wordSet(words, language).size >= fewestWords ? "full" : "partial";
  const bare = words.replace(mode === "full" ? /,$/ : /[,.]$/, "");
  return { mode, displayText: bare === "" ? words : bare };
}

function isAllQuoted(text: string, passages: QuotedPassage[]): boolean {
  const outside = passages.reduceRight((rest, { open, close }) => rest.slice(0, open) + rest.slice(close), text);
  return passages.length > 0 && !/[\p{L}\p{Nd}]/u.test(outside);
}
