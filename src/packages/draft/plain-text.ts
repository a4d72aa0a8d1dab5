import { type DraftDocument, NoArticleError } from "./document.ts";

/** Reads plain text: blank lines part its paragraphs, and the lines of a paragraph are joined by spaces. */
export function readPlainText(text: string, { url }: { url: string | null }): DraftDocument {
  const paragraphs = text
    .toWellFormed()
    .replaceAll("\0", "\ufffd")
    .split(/(?:\r\n|\r|\n)[ \t]*(?=[\r\n])\s*|\f/)
    .map((paragraph) => paragraph.trim().replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, " "))
    .filter((paragraph) => paragraph !== "");
  if (paragraphs.length === 0) throw new NoArticleError("There is no text in the document.");
  return {
    headline: null,
    byline: null,
    published: null,
    language: null,
    canonicalUrl: url,
    blocks: paragraphs.map((paragraph) => ({ kind: "paragraph", text: paragraph, links: [] })),
    holdsLinks: false,
    notes: ["Plain text holds no links, so they count as lost."],
  };
}
