import { pointer } from "../faults.ts";
import type { QuotedPassage } from "../prose/quotation-marks.ts";
import { type DeskRemark, type Examined, type ExaminedBlock, isWithin, overlap, type Passage, remark } from "./examined.ts";

/** Blocks that are somebody's words as a whole, without marks. */
const quotedKinds = new Set(["blockquote", "answer", "pullQuote"]);
/** Of these, the ones that say nothing for a second time. */
const quotedOnce = new Set(["blockquote", "answer"]);
/** Blocks whose marks stand around the titles of other pages. */
const notProse = new Set(["related", "credit"]);

interface ContentAnchor {
  pointer: string;
  passage: Passage;
}

/** Whether every passage in quotation marks is a quote, and every quote a passage in quotation marks. */
export function quotedPassageRemarks(article: Examined): DeskRemark[] {
  const anchors = contentAnchors(article);
  const inBlock = Map.groupBy(anchors, ({ passage }) => passage.block);
  return [...article.blocks.flatMap((block) => blockRemarks(article, block, inBlock.get(block.index) ?? [])), ...repeated(anchors)];
}

function contentAnchors(article: Examined): ContentAnchor[] {
  return article.content.quotes.flatMap(({ anchors }, index) =>
    anchors.content.map((anchor, position) => ({
      pointer: pointer("quotes", index, "anchors", "content", position),
      passage: article.place(anchor),
    })),
  );
}

function blockRemarks(article: Examined, block: ExaminedBlock, anchors: ContentAnchor[]): DeskRemark[] {
  const remarks: DeskRemark[] = [];
  const at = pointer("article", "blocks", block.index);
  const { passages, unpaired } = article.quotationMarks(block);
  const quoted = passages.map((found) => ({
    withMarks: article.passage(block, { from: found.open, to: found.close }),
    words: article.passage(block, found),
  }));
  if (!notProse.has(block.kind)) {
    for (const place of unpaired) {
      const around = article.passage(block, wordsAround(block.text, place));
      remarks.push(remark("markUnpaired", at, around, `The mark ${block.text[place]} has no counterpart in its paragraph.`));
    }
    for (const { withMarks, words } of quoted) {
      const inside = anchors.filter(({ passage }) => isWithin(passage, withMarks));
      if (inside.length === 0) {
        remarks.push(remark("passageWithoutQuote", at, words, "These words stand in quotation marks, and no quote holds them."));
      } else if (leavesOut(words, inside)) {
        remarks.push(remark("passagePartlyQuoted", at, words, "A quote holds only a part of what stands between these marks."));
      }
    }
    if (quotedOnce.has(block.kind) && anchors.length === 0) {
      const whole = article.passage(block, { from: 0, to: block.text.length });
      const what = block.kind === "answer" ? "answer" : "block quotation";
      remarks.push(remark("blockWithoutQuote", at, whole, `This ${what} is somebody's words, and no quote holds them.`));
    }
  }
  for (const { pointer: anchorPointer, passage } of anchors) {
    const isBetweenMarks = quoted.some(({ words }) => isWithin(passage, words) && !isMarkedPassage(passage, quoted, words));
    if (isBetweenMarks) continue;
    if (quoted.some(({ withMarks }) => isWithin(passage, withMarks))) {
      remarks.push(remark("quoteHoldsMarks", anchorPointer, passage, "A quote's words end before its quotation marks."));
    } else if (!quotedKinds.has(block.kind)) {
      remarks.push(remark("quoteWithoutMarks", anchorPointer, passage, "These words are called a quote, and stand in no quotation marks."));
    }
  }
  return remarks;
}

/** Whether an anchor is a marked passage within a larger one, marks and all, and not itself all that the larger one says. */
function isMarkedPassage(anchor: Passage, quoted: { withMarks: Passage }[], outer: Passage): boolean {
  return !isSame(anchor, outer) && quoted.some(({ withMarks }) => isSame(anchor, withMarks));
}

function isSame(one: Passage, other: Passage): boolean {
  return one.start === other.start && one.end === other.end;
}

/** Whether a letter or digit of the words is in none of the anchors. */
function leavesOut(words: Passage, anchors: ContentAnchor[]): boolean {
  return [...words.exact].some((character, index) => {
    const at = words.start + index;
    return /[\p{L}\p{Nd}]/u.test(character) && !anchors.some(({ passage }) => passage.start <= at && at < passage.end);
  });
}

function wordsAround(text: string, at: QuotedPassage["open"]): { from: number; to: number } {
  const before = /(?:\S+\s+){0,3}\S*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? "";
  const after = /^\S*(?:\s+\S+){0,3}/.exec(text.slice(at, at + 200))?.[0] ?? "";
  return { from: at - before.length, to: at + after.length };
}

/** Two quotes that overlap without one being said within the other. */
function repeated(anchors: ContentAnchor[]): DeskRemark[] {
  const ordered = anchors.toSorted((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end);
  return ordered.flatMap((later, index) => {
    const earlier = ordered[index - 1];
    if (!earlier || !overlap(earlier.passage, later.passage)) return [];
    const isNested = isWithin(later.passage, earlier.passage) && !isSame(later.passage, earlier.passage);
    if (isNested) return [];
    return [remark("quoteRepeated", later.pointer, later.passage, `These words are a quote already, at ${earlier.pointer}.`)];
  });
}
