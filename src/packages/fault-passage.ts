import { CanonicalText } from "./anchoring.ts";
import type { PackageAnchor } from "./schema.ts";

/** Where in the article a fault is, as far as its words tell. */
export interface FaultPassage {
  /** The zero-based block; null where the words stand nowhere. */
  block: number | null;
  /** The words that the package gives. */
  words: string;
  /** What the article prints instead, where it differs only in quotation marks, dashes, spaces or capitals. */
  printed: string | null;
}

/** The words that a fault at a JSON Pointer concerns: those of the anchor there, else of the first anchor of its item; or null. */
export function faultPassage(json: unknown, pointer: string): FaultPassage | null {
  const blocks = blockTexts(json);
  if (blocks === null) return null;
  const block = /^\/article\/blocks\/(\d+)/.exec(pointer)?.[1];
  if (block !== undefined) {
    const words = blocks[Number(block)];
    return words ? { block: Number(block), words, printed: null } : null;
  }
  const anchor = anchorAt(json, pointer);
  if (anchor === null) return null;
  const place = new CanonicalText(blocks).locate(anchor);
  if (typeof place !== "string") return { block: place.block, words: anchor.exact, printed: null };
  return { words: anchor.exact, ...nearest(blocks, anchor.exact) };
}

function blockTexts(json: unknown): string[] | null {
  const blocks = at(json, ["article", "blocks"]);
  if (!Array.isArray(blocks)) return null;
  return blocks.map((block) => {
    const text = at(block, ["text"]);
    return typeof text === "string" ? text : "";
  });
}

function anchorAt(json: unknown, pointer: string): PackageAnchor | null {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  // From the place itself up to the item of a list, and no further.
  for (let length = steps.length; length >= 2; length -= 1) {
    const found = firstAnchor(at(json, steps.slice(0, length)));
    if (found) return found;
  }
  return null;
}

function firstAnchor(value: unknown): PackageAnchor | null {
  if (typeof value !== "object" || value === null) return null;
  const exact = (value as { exact?: unknown }).exact;
  if (typeof exact === "string" && exact !== "") return { exact, ...context(value) };
  for (const inner of Object.values(value)) {
    const found = firstAnchor(inner);
    if (found) return found;
  }
  return null;
}

function context(anchor: object): Omit<PackageAnchor, "exact"> {
  const { prefix, suffix, occurrence } = anchor as Record<string, unknown>;
  return {
    ...(typeof prefix === "string" && { prefix }),
    ...(typeof suffix === "string" && { suffix }),
    ...(typeof occurrence === "number" && { occurrence }),
  };
}

function at(value: unknown, steps: string[]): unknown {
  return steps.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[step] : undefined),
    value,
  );
}

function nearest(blocks: string[], words: string): Pick<FaultPassage, "block" | "printed"> {
  const wanted = loose(words);
  for (const [block, text] of blocks.entries()) {
    const from = loose(text).indexOf(wanted);
    if (from === -1) continue;
    const printed = text.slice(from, from + words.length);
    return { block, printed: printed === words ? null : printed };
  }
  return { block: null, printed: null };
}

/** Unit for unit as long as the text, so that offsets hold in both. */
function loose(text: string): string {
  return text
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/[‘’‚‛‹›`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s/g, " ")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
