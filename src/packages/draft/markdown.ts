import { canonicalLanguage } from "../prose/locale.ts";
import { type DraftDocument, leadingDay } from "./document.ts";
import { readHtml } from "./html.ts";

/** Reads Markdown (GitHub's), by way of HTML; what a heading of `name: value` lines between `---` says of the text goes before. */
export async function readMarkdown(markdown: string, { url }: { url: string | null }): Promise<DraftDocument> {
  const { marked } = await import("marked");
  const { said, body } = frontMatter(markdown);
  const own = (...names: string[]) => names.map((name) => said.get(name)).find((value) => value !== undefined && value !== "") ?? null;
  const canonical = own("canonical", "canonicalurl", "url");
  const html = await marked.parse(body, { gfm: true });
  const read = await readHtml(html, { whole: true, url: canonical !== null && URL.canParse(canonical) ? canonical : url });
  const date = own("date", "published");
  const published = leadingDay(date);
  const language = own("language", "lang");
  return {
    ...read,
    headline: read.blocks.find(({ kind }) => kind === "headline")?.text ?? own("title", "headline"),
    byline: own("byline", "author"),
    published,
    language: language === null ? null : canonicalLanguage(language),
    notes: date !== null && published === null ? [...read.notes, `Its date "${date}" is not of the form YYYY-MM-DD.`] : read.notes,
  };
}

/** The simple part of YAML: one value a line. */
function frontMatter(markdown: string): { said: Map<string, string>; body: string } {
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(markdown);
  if (!found) return { said: new Map(), body: markdown };
  const lines = [...(found[1] ?? "").matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t\r]*$/gm)];
  const said = new Map(lines.map(([, name = "", value = ""]) => [name.toLowerCase(), value.replace(/^(["'])(.*)\1$/, "$2")]));
  return { said, body: markdown.slice(found[0].length) };
}
