import type { PackageAnchor } from "./schema.ts";

/** How many code points of context an anchor carries on each side. */
export const contextLength = 32;
/** More places than this are not listed: whoever quotes a single letter has to say more anyway. */
const mostPlaces = 10_000;

/** A stretch of the canonical text; offsets are Unicode code points, `end` exclusive. */
export interface Place {
  block: number;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

interface BlockSpan {
  /** UTF-16 offsets in the canonical text. */
  from: number;
  to: number;
}

/** The canonical text of an article: its blocks joined by a blank line, with the way from JavaScript's offsets to code points. */
export class CanonicalText {
  readonly text: string;
  readonly length: number;
  readonly #blocks: BlockSpan[] = [];
  /** UTF-16 offsets of the second halves of surrogate pairs, ascending. */
  readonly #lowSurrogates: number[] = [];

  constructor(blocks: string[]) {
    this.text = blocks.join("\n\n");
    let from = 0;
    for (const block of blocks) {
      this.#blocks.push({ from, to: from + block.length });
      from += block.length + 2;
    }
    for (const pair of this.text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) this.#lowSurrogates.push(pair.index + 1);
    this.length = this.codePoints(this.text.length);
  }

  /** The span of each block in code points. */
  blockSpans(): { start: number; end: number }[] {
    return this.#blocks.map(({ from, to }) => ({ start: this.codePoints(from), end: this.codePoints(to) }));
  }

  /** The one place that an anchor's words name, or a sentence that says why there is none. */
  locate(anchor: PackageAnchor): Place | string {
    const found = this.#occurrences(anchor);
    const quoted = JSON.stringify(anchor.exact.length > 80 ? `${anchor.exact.slice(0, 80)}…` : anchor.exact);
    if (found.length === 0) return this.#whyNowhere(anchor, quoted);
    if (anchor.occurrence !== undefined) {
      const chosen = found[anchor.occurrence - 1];
      return chosen === undefined ? `${quoted} occurs ${found.length} times, not ${anchor.occurrence}` : this.#place(chosen, anchor.exact);
    }
    const [only] = found;
    if (only === undefined || found.length > 1) {
      return `${quoted} occurs ${found.length} times; say which by prefix, suffix or occurrence`;
    }
    return this.#place(only, anchor.exact);
  }

  /** The shortest package anchor for a place: the words, and which occurrence they are where they are not unique. */
  describe(place: { start: number; exact: string }): PackageAnchor {
    const found = this.#occurrences({ exact: place.exact });
    if (found.length === 1) return { exact: place.exact };
    const index = found.findIndex((from) => this.codePoints(from) === place.start);
    return { exact: place.exact, occurrence: index + 1 };
  }

  /** Code points before a UTF-16 offset. */
  codePoints(utf16: number): number {
    let low = 0;
    let high = this.#lowSurrogates.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#lowSurrogates[middle] as number) < utf16) low = middle + 1;
      else high = middle;
    }
    return utf16 - low;
  }

  /** UTF-16 offsets of the words where prefix and suffix fit and no block's edge is crossed. */
  #occurrences(anchor: Omit<PackageAnchor, "occurrence">): number[] {
    const { exact, prefix = "", suffix = "" } = anchor;
    const found: number[] = [];
    for (let at = this.text.indexOf(exact); at !== -1 && found.length < mostPlaces; at = this.text.indexOf(exact, at + 1)) {
      const fits =
        this.text.startsWith(suffix, at + exact.length) && at >= prefix.length && this.text.startsWith(prefix, at - prefix.length);
      if (fits && this.#blockOf(at, at + exact.length) !== -1) found.push(at);
    }
    return found;
  }

  #whyNowhere(anchor: PackageAnchor, quoted: string): string {
    const at = this.text.indexOf(anchor.exact);
    if (at === -1) return `${quoted} is not in the text, to the letter`;
    if (this.#blockOf(at, at + anchor.exact.length) === -1) return `${quoted} crosses the edge of a block; give an anchor for each block`;
    return `${quoted} is in the text, but not with that prefix and suffix`;
  }

  #blockOf(from: number, to: number): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const block = this.#blocks[middle] as BlockSpan;
      if (to > block.to) low = middle + 1;
      else if (from < block.from) high = middle - 1;
      else return middle;
    }
    return -1;
  }

  #place(from: number, exact: string): Place {
    const to = from + exact.length;
    const start = this.codePoints(from);
    return {
      block: this.#blockOf(from, to),
      start,
      end: this.codePoints(to),
      exact,
      prefix: [...this.text.slice(Math.max(0, from - 2 * contextLength), from)].slice(-contextLength).join(""),
      suffix: [...this.text.slice(to, to + 2 * contextLength)].slice(0, contextLength).join(""),
    };
  }
}
