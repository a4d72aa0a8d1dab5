import type { assertions, claimKinds } from "../../../db/vocabulary.ts";
import type { Script } from "../names.ts";

type ClaimKind = (typeof claimKinds)[number];
type Assertion = (typeof assertions)[number];

/**
 * How a language tells news, in patterns with slots: {a} and {b} actors, {t} a thing, {n} a number, {p} a place, {y} a year,
 * {w} an invented word, {c} who says it, {s} what is said, {e} an event, {q} and {r} quotes with the marks around them, {q,}
 * one with the sentence's comma within its marks.
 */
export interface Grammar {
  script: Script;
  /** Between two sentences. */
  space: string;
  /** Quotation marks: outer and, within them, inner. */
  marks: [open: string, close: string, innerOpen: string, innerClose: string];
  things: string[];
  /** What is claimed, without a full stop: as the article prints it, and in other words. */
  claims: Record<ClaimKind, [printed: string, statement: string][]>;
  /** How the author puts a claim, and how anybody else does. */
  author: Record<Assertion, string[]>;
  others: Record<Assertion, string[]>;
  /** How a quote comes in whole, split in two, in part, with another one in it, or as words at a distance. */
  quoted: string[];
  split: string[];
  partial: string[];
  nested: string[];
  scare: string[];
  /** Whole sentences for quotes, without a full stop, and words for partial ones. */
  sayings: string[];
  words: string[];
  /** People known by description only. */
  unnamed: string[];
  /** Sentences that claim nothing; {a} and {e} may occur. */
  filler: string[];
  headlines: string[];
  sections: string[];
  byline: string;
  related: string;
}
