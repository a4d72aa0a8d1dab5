/** A stretch of a text in Unicode code points, its end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch of a text with the ranges in it, which count from its own start. */
export interface Fragment {
  /** Code points from the start of the whole text. */
  start: number;
  text: string;
  ranges: Range[];
}

/**
 * The ranges that `open` and `close` enclose in `marked`, which is `text` with these marks and with spaces that are not the
 * text's own. Undefined where it is another text.
 */
export function rangesBetween(text: string, marked: string, open: string, close: string): Range[] | undefined {
  const printed = [...text];
  const ranges: Range[] = [];
  let position = 0;
  let start: number | undefined;
  for (let index = 0; index < marked.length; ) {
    if (marked.startsWith(open, index)) {
      start = position;
      index += open.length;
    } else if (marked.startsWith(close, index)) {
      if (start !== undefined && position > start) ranges.push({ start, end: position });
      start = undefined;
      index += close.length;
    } else {
      const character = String.fromCodePoint(marked.codePointAt(index) as number);
      if (character === printed[position]) position += 1;
      else if (character !== " ") return undefined;
      index += character.length;
    }
  }
  return position === printed.length ? joined(ranges) : undefined;
}

/** Characters that were taken apart to be found are one range again. */
function joined(ranges: Range[]): Range[] {
  const whole: Range[] = [];
  for (const range of ranges) {
    const last = whole.at(-1);
    if (last?.end === range.start) last.end = range.end;
    else whole.push({ ...range });
  }
  return whole;
}

const blockEnd = "\n\n";

/**
 * The blocks of a text (between blank lines) that hold most different words in ranges, at most `most` of them, in the order
 * of the text; each cut to about `length` code points where its ranges are densest.
 */
export function fragments(text: string, ranges: Range[], { most, length }: { most: number; length: number }): Fragment[] {
  const characters = [...text];
  const words = (within: Range[]) => new Set(within.map(({ start, end }) => characters.slice(start, end).join("").toLowerCase())).size;
  let start = 0;
  const blocks = text.split(blockEnd).map((block) => {
    const end = start + [...block].length;
    const found = { start, end, ranges: ranges.filter((range) => range.start >= start && range.end <= end) };
    start = end + blockEnd.length;
    return found;
  });
  return blocks
    .filter((block) => block.ranges.length > 0)
    .map((block) => ({ block, words: words(block.ranges) }))
    .sort((a, b) => b.words - a.words || a.block.start - b.block.start)
    .slice(0, most)
    .sort((a, b) => a.block.start - b.block.start)
    .map(({ block }) => {
      const window = densest(characters, block, length, words);
      return {
        start: window.start,
        text: characters.slice(window.start, window.end).join(""),
        ranges: block.ranges
          .filter((range) => range.start >= window.start && range.end <= window.end)
          .map((range) => ({ start: range.start - window.start, end: range.end - window.start })),
      };
    });
}

/** The stretch of a block that begins at a range and holds most, with some words before it, between spaces. */
function densest(characters: string[], block: Range & { ranges: Range[] }, length: number, words: (within: Range[]) => number): Range {
  if (block.end - block.start <= length) return block;
  const lead = Math.floor(length / 5);
  let best = { words: 0, start: block.start };
  for (const { start } of block.ranges) {
    const within = words(block.ranges.filter((range) => range.start >= start && range.end <= start + length - lead));
    if (within > best.words) best = { words: within, start };
  }
  const from = Math.max(block.start, Math.min(best.start - lead, block.end - length));
  const to = Math.min(block.end, from + length);
  const inRange = (position: number) => block.ranges.some(({ start, end }) => start < position && position < end);
  const isGap = (position: number) => /\s/.test(characters[position] as string);
  let start = from;
  while (start > block.start && start < best.start && !isGap(start - 1)) start += 1;
  let end = to;
  while (end < block.end && end > start && !isGap(end)) end -= 1;
  // A script without spaces, or one long word: cut where it comes, but through no range.
  if (end <= start || end < best.start) end = to;
  while (end < block.end && inRange(end)) end += 1;
  return { start, end };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] as string);

/** The text as HTML, with its ranges in `<mark>`; nothing in it but these marks is markup. */
export function toMarkedHtml(text: string, ranges: Range[]): string {
  const characters = [...text];
  let html = "";
  let position = 0;
  for (const { start, end } of ranges) {
    html += `${escaped(characters.slice(position, start).join(""))}<mark>${escaped(characters.slice(start, end).join(""))}</mark>`;
    position = end;
  }
  return html + escaped(characters.slice(position).join(""));
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a name that a word of `asked` begins, or is a typing slip away from, as the search counts slips. */
export function slipRanges(name: string, asked: string): Range[] {
  const wanted = [...asked.matchAll(wordPattern)].map(([word]) => plain(word));
  return [...name.matchAll(wordPattern)]
    .filter(([word]) => wanted.some((asked) => plain(word).startsWith(asked) || edits(asked, plain(word)) <= allowedEdits(asked)))
    .map(({ 0: word, index }) => {
      const start = [...name.slice(0, index)].length;
      return { start, end: start + [...word].length };
    });
}

const plain = (word: string) => word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
const allowedEdits = (word: string) => ([...word].length > 5 ? 2 : [...word].length > 2 ? 1 : 0);

/** Levenshtein distance. */
function edits(from: string, to: string): number {
  const target = [...to];
  let row = [0, ...target.map((_, index) => index + 1)];
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of target.entries()) {
      next.push(Math.min((row[j + 1] as number) + 1, (next[j] as number) + 1, (row[j] as number) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) as number;
}
