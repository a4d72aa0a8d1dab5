import { nested } from "./nested-marks.ts";
import type { ArticleReference } from "./read.ts";
import type { AnchorRow } from "./rows.ts";

/** Longer words go into a text fragment by their beginning and end. */
const longestFragment = 120;
const fragmentWords = 4;

/** Where a reader finds the words: the article with a text fragment (WICG), or, where it has no address or its words may not be shown, our own resource. */
export function linkTo(article: ArticleReference, anchor: AnchorRow | undefined, url: string): string {
  if (article.canonicalUrl === null || typeof anchor?.exact !== "string") return url;
  const { exact } = anchor;
  const words = exact.split(/\s+/);
  const isLong = exact.length > longestFragment && words.length > 2 * fragmentWords;
  const parts = isLong ? [words.slice(0, fragmentWords).join(" "), words.slice(-fragmentWords).join(" ")] : [exact];
  return `${article.canonicalUrl.replace(/#.*$/, "")}#:~:text=${parts.map(encodeFragment).join(",")}`;
}

/** The hyphen is part of the fragment's own syntax. */
function encodeFragment(words: string): string {
  return encodeURIComponent(words).replaceAll("-", "%2D");
}

/** What is cited: printed words, and whose they are where they are not the author's. */
interface Cited {
  /** Null where the rights allow none. */
  words: string | null;
  language: string;
  /** Where they stand. */
  anchors: AnchorRow[];
  saidBy: string | null;
}

/** One line that names the words, the article and the text revision, so that anyone can find and check them. */
export function citeAs(article: ArticleReference, { words, language, anchors, saidBy }: Cited, url: string): string {
  const lead = saidBy === null ? "" : `${saidBy}: `;
  const cited = words === null ? "" : `“${nested(inOneLine(words), language)}”, `;
  const authors = article.authors.length > 0 ? `${article.authors.join(", ")}, ` : "";
  const title = article.headline ?? article.slug;
  const published = article.published ? ` (${article.published})` : "";
  const revision = anchors[0]?.text_revision;
  const stretches = anchors
    .filter(({ text_revision }) => text_revision === revision)
    .map(({ start_offset, end_offset }) => `${start_offset} to ${end_offset}`);
  const where = revision === undefined ? "" : `, text revision ${revision}, characters ${stretches.join(" and ")}`;
  return `${lead}${cited}in: ${authors}${title}${published}${where}. ${url}`;
}

/** A blank line parts stretches that need not follow each other. */
const inOneLine = (words: string) => words.replaceAll("\n\n", " … ").replaceAll("\n", " ");
