import type { blockKinds, citationRoles } from "../../../db/vocabulary.ts";

/** A link of a block; offsets are UTF-16 units of the block's text, and equal where the link hangs on no words. */
export interface DraftLink {
  from: number;
  to: number;
  href: string;
  role: (typeof citationRoles)[number];
}

export interface DraftBlock {
  kind: (typeof blockKinds)[number];
  text: string;
  links: DraftLink[];
}

/** A document as read, before anything is made of it: its text by blocks and what it says of itself. */
export interface DraftDocument {
  headline: string | null;
  byline: string | null;
  /** The day of publication, YYYY-MM-DD. */
  published: string | null;
  /** BCP 47. */
  language: string | null;
  canonicalUrl: string | null;
  blocks: DraftBlock[];
  /** Whether its format can hold links at all. */
  holdsLinks: boolean;
  /** What whoever goes on with the draft should know, in sentences. */
  notes: string[];
}

/** A document in which there is nothing to make a draft of; the message says why. */
export class NoArticleError extends Error {
  override name = "NoArticleError";
}

/** The day with which a printed time or date begins, or null. */
export function leadingDay(time: string | null | undefined): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(time ?? "")?.[1];
  if (day === undefined) return null;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null;
}
