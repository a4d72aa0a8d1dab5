import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { CorrectedWords } from "../../db/tables/corrections.ts";
import { CanonicalText, contextLength } from "../packages/anchoring.ts";
import type { AnchorRow } from "../resources/rows.ts";
import { type Finder, Redacted, redactWords } from "./stretches.ts";

/** A resource as a revision holds it: its row and the rows that belong to it, as the database's JSON. */
export type Snapshot = { id: string; [column: string]: unknown };

/** Columns of resources and of what belongs to them that hold words: what is printed, what we say of it, and who says so. */
export const wordColumns: ReadonlySet<string> = new Set([
  ...["headline", "section", "byline", "published_note", "rights_holder", "rights_terms"],
  ...["statement", "display_text", "speaker_name", "speaker_descriptor", "said_note", "verification_checked_by"],
  ...["title", "publisher_name", "time_note", "place_name"],
  ...["name", "note", "description", "value", "from_note", "to_note"],
  ...["verdict_label", "summary", "notice", "reason", "after"],
  ...["provenance_agent", "reviewed_by", "withdrawal_reason"],
]);

/** A text revision before and after words were taken out of it. */
export class RedactedText extends Redacted {
  readonly after: CanonicalText;
  readonly #characters: string[];

  constructor(before: string, find: Finder) {
    super(before, find);
    this.after = new CanonicalText(this.text.split("\n\n"));
    this.#characters = [...this.text];
  }

  get sha256(): string {
    return createHash("sha256").update(this.text, "utf8").digest("hex");
  }

  /** The words between two places of the text before, as they are now, and what stands around them. */
  place({ start, end }: { start: number; end: number }) {
    const [from, to] = [this.start(start), this.end(end)];
    return {
      start: from,
      end: to,
      exact: this.#characters.slice(from, to).join(""),
      prefix: this.#characters.slice(Math.max(0, from - contextLength), from).join(""),
      suffix: this.#characters.slice(to, to + contextLength).join(""),
    };
  }
}

/** Text revisions of an article by their number. */
export type RedactedTexts = ReadonlyMap<number, RedactedText>;

/** A snapshot without what is found in its words. The same object where nothing is. */
export function redactSnapshot(snapshot: Snapshot, find: Finder, texts: RedactedTexts): Snapshot {
  const redacted = redactWords(snapshot, find, wordColumns) as Snapshot;
  // An identifier is what it is, or not there.
  const identifiers = snapshot.identifiers as { value: string }[] | undefined;
  if (identifiers) redacted.identifiers = identifiers.filter(({ value }) => find(value).length === 0);
  const anchors = snapshot.anchors as AnchorRow[] | undefined;
  if (anchors && texts.size > 0) placeAnchors(redacted, anchors, texts);
  if (typeof snapshot.text === "string") redactQuote(redacted, redacted.anchors as AnchorRow[]);
  const text = snapshot.text as { revision: number; sha256: string; length: number } | undefined;
  const own = typeof text === "object" ? texts.get(text.revision) : undefined;
  if (own) redacted.text = { ...text, sha256: own.sha256, length: own.after.length };
  const corrected = texts.get(snapshot.from_text_revision as number);
  if (corrected) redacted.changes = (snapshot.changes as CorrectedWords[]).map((change) => redactCorrection(change, corrected, find));
  return isDeepStrictEqual(JSON.parse(JSON.stringify(redacted)), snapshot) ? snapshot : redacted;
}

function placeAnchors(redacted: Snapshot, anchors: AnchorRow[], texts: RedactedTexts): void {
  const placed = anchors.map((anchor) => {
    const text = texts.get(anchor.text_revision);
    if (!text || text.stretches.length === 0) return anchor;
    const { start, end, exact, prefix, suffix } = text.place({ start: anchor.start_offset, end: anchor.end_offset });
    const moved = { ...anchor, start_offset: start, end_offset: end, exact, prefix, suffix };
    return anchor.selector || exact !== anchor.exact ? { ...moved, selector: selectorOf(moved, text.after) } : moved;
  });
  redacted.anchors = placed;
  const first = placed.find(({ role, ordinal }) => role === "content" && ordinal === 0);
  if (first && typeof redacted.position === "number") redacted.position = first.start_offset;
}

/** The selector that an anchor came with, or where that no longer finds its words, one that does. */
export function selectorOf(
  { selector, exact, start_offset: start }: Pick<AnchorRow, "selector" | "exact" | "start_offset">,
  text: CanonicalText,
): NonNullable<AnchorRow["selector"]> | undefined {
  const words = exact as string;
  const found = text.locate({ exact: words, ...selector });
  if (typeof found !== "string" && found.start === start) return selector ?? undefined;
  const { exact: _, ...described } = text.describe({ exact: words, start });
  return Object.keys(described).length > 0 ? described : undefined;
}

/** A quote is its content anchors' words, and is shown from their begin. */
function redactQuote(redacted: Snapshot, anchors: AnchorRow[]): void {
  const content = anchors.filter(({ role }) => role === "content").sort((a, b) => a.ordinal - b.ordinal);
  if (content.length === 0) return;
  const text = content.map(({ exact }) => exact).join("\n\n");
  redacted.text = text;
  if (!text.startsWith(redacted.display_text as string)) redacted.display_text = text;
}

function redactCorrection(change: CorrectedWords, text: RedactedText, find: Finder): CorrectedWords {
  const { exact, ...place } = text.place(change.anchor);
  return { before: exact, after: new Redacted(change.after, find).text, anchor: { ...change.anchor, ...place } };
}
