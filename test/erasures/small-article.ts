import type { WrittenPackage } from "../articles/read.ts";

/** An invented article of these paragraphs, and what it holds. */
export const smallArticle = (key: string, paragraphs: string[], holding: Partial<WrittenPackage> = {}): WrittenPackage => ({
  provenance: { method: "human", agent: "Ines Okafor" },
  ...holding,
  article: {
    key,
    headline: "An invented article",
    kind: "news",
    language: "en",
    published: { edtf: "2026-04-02", basis: "stated" },
    blocks: paragraphs.map((text) => ({ kind: "paragraph", text, links: "none" })),
    ...holding.article,
  },
});
