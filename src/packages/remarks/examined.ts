import { type DateBounds, edtfBounds } from "../../dates/edtf.ts";
import type { Place } from "../anchoring.ts";
import { type QuotationMarks, quotationMarks } from "../prose/quotation-marks.ts";
import { type Stretch, sentences } from "../prose/sentences.ts";
import type { ReadPackage } from "../read.ts";
import type { ArticlePackage, PackageAnchor, PackageDate } from "../schema.ts";
import type { RemarkCode } from "./kinds.ts";

/** What a desk editor wants to see though it is no error. */
export interface DeskRemark {
  /** JSON Pointer (RFC 6901) into the package. */
  pointer: string;
  code: RemarkCode;
  message: string;
  /** The zero-based block that it concerns; null where it concerns no place in the text. */
  block: number | null;
  /** The words that it concerns, verbatim; null where it concerns none. */
  words: string | null;
}

/** A stretch of the article; offsets are code points of the canonical text, as in a Place. */
export type Passage = Pick<Place, "block" | "start" | "end" | "exact">;

export interface ExaminedBlock {
  index: number;
  kind: ArticlePackage["article"]["blocks"][number]["kind"];
  links: ArticlePackage["article"]["blocks"][number]["links"];
  text: string;
  /** Where it starts in the canonical text, in UTF-16 units. */
  from: number;
}

/** A package laid out for the checks that a desk editor would make. */
export class Examined {
  readonly content: ArticlePackage;
  readonly language: string;
  readonly blocks: ExaminedBlock[] = [];
  readonly #read: ReadPackage;

  constructor(read: ReadPackage) {
    this.#read = read;
    this.content = read.package;
    this.language = read.package.article.language;
    let from = 0;
    for (const [index, { kind, links, text }] of read.package.article.blocks.entries()) {
      this.blocks.push({ index, kind, links, text, from });
      from += text.length + 2;
    }
  }

  /** Where an anchor's words stand. */
  place(anchor: PackageAnchor): Place {
    const place = this.#read.places.get(anchor);
    if (!place) throw new Error(`The anchor ${JSON.stringify(anchor)} was never placed.`);
    return place;
  }

  /** A stretch of a block as a passage of the article. */
  passage(block: ExaminedBlock, { from, to }: Stretch): Passage {
    const { text } = this.#read;
    return {
      block: block.index,
      start: text.codePoints(block.from + from),
      end: text.codePoints(block.from + to),
      exact: block.text.slice(from, to),
    };
  }

  /** The quotation marks of a block, which may go on in the next. */
  quotationMarks(block: ExaminedBlock): QuotationMarks {
    return quotationMarks(block.text, this.language, this.blocks[block.index + 1]?.text);
  }

  /** The sentences of a block. */
  sentences(block: ExaminedBlock): Passage[] {
    return sentences(block.text, this.language).map((stretch) => this.passage(block, stretch));
  }
}

/** A remark on a passage, or on nothing in the text. */
export function remark(code: RemarkCode, pointer: string, passage: Passage | null | undefined, message: string): DeskRemark {
  return { pointer, code, message, block: passage?.block ?? null, words: passage?.exact ?? null };
}

/** Whether `inner` lies within `outer`. */
export function isWithin(inner: Passage, outer: Passage): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two passages share a character. */
export function overlap(one: Passage, other: Passage): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The days of a date; no bounds where nothing is known. */
export function daysOf(date: PackageDate | null): DateBounds {
  return date?.edtf ? edtfBounds(date.edtf) : { earliest: null, latest: null, open: null };
}
