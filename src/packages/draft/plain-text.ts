import { type DraftDocument, NoArticleError } from "./document.ts";

/** A line end where a script that writes no spaces goes on. */
const unspacedLineEnd = /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef])[ \t]*\n[ \t]*/gu;

/** Reads plain text: blank lines part its paragraphs; the lines of a paragraph are joined by spaces, where its script has any. */
export function readPlainText(text: string, { url }: { url: string | null }): DraftDocument {
  const paragraphs = text
    .toWellFormed()
    .replaceAll("\0", "\ufffd")
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n\s*|\f/)
    .map((paragraph) =>
      paragraph
        .trim()
        .replace(unspacedLineEnd, "")
        .replace(/[ \t]*\n[ \t]*/g, " "),
    )
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
