import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "@hono/zod-openapi";
import type { articlePackage } from "../../src/packages/schema.ts";

/** A package as it is written, before defaults. */
export type WrittenPackage = z.input<typeof articlePackage>;

export const testArticles = [
  /** Emoji, joined sequences, combining marks, Arabic, Hebrew, Chinese and Japanese characters; quotes in quotes. */
  "corvalla-goes-dark",
  /** Questions and answers. */
  "a-glassblower-on-heat",
  /** A date of every form. */
  "chronicle-of-the-vellmark-canal",
  /** Shares a paper, a state, a page and an event with the first. */
  "courier-answers-for-corvalla",
] as const;

/** An invented article, fresh at every call, so that a test may change it. */
export function testArticle(key: (typeof testArticles)[number]): WrittenPackage {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${key}.json`), "utf8"));
}
