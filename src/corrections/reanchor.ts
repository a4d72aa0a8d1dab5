import type { anchorStatuses } from "../../db/vocabulary.ts";
import type { Edit } from "./edits.ts";

/** A block before and after: offsets are code points, `after` null where it was taken out. */
export interface BlockPair {
  before: { start: number; end: number };
  after: { block: number; start: number; end: number } | null;
}

export interface OldAnchor {
  block: number;
  start: number;
  end: number;
  exact: string;
  status: (typeof anchorStatuses)[number];
}

export interface NewPlace {
  status: (typeof anchorStatuses)[number];
  /** Where it now stands; null where it keeps the last text revision in which it held. */
  place: { block: number; start: number; end: number } | null;
  /** Whether the edits touched its words or what stands directly beside them. */
  touched: boolean;
}

/** How far from a change words still count as touched by it: a space. */
const beside = 1;

/** Where an anchor's words are after the edits, as far as that is certain. `text` is the new text by code points. */
export function reanchor(anchor: OldAnchor, pair: BlockPair, edits: Edit[], text: string[]): NewPlace {
  if (pair.after === null) return { status: "orphaned", place: null, touched: true };
  const own = edits.filter(({ start, end }) => start >= pair.before.start && end <= pair.before.end);
  const touched = own.some(({ start, end }) => start <= anchor.end + beside && end >= anchor.start - beside);
  const overlapping = own.filter((edit) => overlaps(edit, anchor));
  const shift = (offset: number, inclusive: boolean) =>
    offset -
    pair.before.start +
    (pair.after as { start: number }).start +
    own
      .filter(({ start, end }) => end < offset || (end === offset && (start < end || inclusive)))
      .reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0);
  const wanted = [...anchor.exact];
  if (overlapping.length === 0) {
    const start = shift(anchor.start, true);
    const end = start + wanted.length;
    if (!standsAt(text, wanted, start)) throw new Error(`an anchor without a change lost its words at ${anchor.start}`);
    return {
      status: start === anchor.start && anchor.status === "exact" ? "exact" : "moved",
      place: { block: pair.after.block, start, end },
      touched,
    };
  }
  // Changed around and through: the words hold only where they stand once in what became of this stretch.
  const from = shift(Math.min(anchor.start, ...overlapping.map(({ start }) => start)), false);
  const last = Math.max(anchor.end, ...overlapping.map(({ end }) => end));
  const to = shift(last, true);
  const found: number[] = [];
  for (let at = from; at + wanted.length <= to; at += 1) if (standsAt(text, wanted, at)) found.push(at);
  const [only] = found;
  if (only === undefined) return { status: "orphaned", place: null, touched };
  if (found.length > 1) return { status: "ambiguous", place: null, touched };
  return { status: "moved", place: { block: pair.after.block, start: only, end: only + wanted.length }, touched };
}

/** Whether an edit changes something inside; an insertion at an edge does not. */
function overlaps({ start, end }: Edit, anchor: { start: number; end: number }): boolean {
  return start === end ? anchor.start < start && start < anchor.end : start < anchor.end && end > anchor.start;
}

function standsAt(text: string[], wanted: string[], at: number): boolean {
  return wanted.every((character, index) => text[at + index] === character);
}
