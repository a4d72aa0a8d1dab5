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

/** One line that names the words, the article and the text revision, so that anyone can find and check them. */
export function citeAs(article: ArticleReference, anchor: AnchorRow | undefined, url: string, saidBy: string | null = null): string {
  const words = typeof anchor?.exact === "string" ? `“${anchor.exact}”, ` : "";
  const authors = article.authors.length > 0 ? `${article.authors.join(", ")}, ` : "";
  const title = article.headline ?? article.slug;
  const published = article.published ? ` (${article.published})` : "";
  const where = anchor ? `, text revision ${anchor.text_revision}, characters ${anchor.start_offset} to ${anchor.end_offset}` : "";
  return `${saidBy ? `${saidBy}: ` : ""}${words}in: ${authors}${title}${published}${where}. ${url}`;
}
