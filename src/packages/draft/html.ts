import { baseLanguage, canonicalLanguage } from "../prose/locale.ts";
import { shortened } from "../prose/words.ts";
import { BlockWriter } from "./block-writer.ts";
import { type DraftBlock, type DraftDocument, type DraftLink, leadingDay, NoArticleError } from "./document.ts";

/** As much of the DOM as is used here. */
interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}
interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlOptions {
  /** Keep the whole page, and not only what Readability takes for the article. */
  whole: boolean;
  /** Where the page was, for links that leave that out; its own canonical address goes before. */
  url: string | null;
}

const elementNode = 1;
const textNode = 3;
const unprinted = new Set(
  "head script style template noscript iframe object svg math canvas video audio button input select textarea nav dialog".split(" "),
);
const boundaries = new Set(
  "address article aside body center dd details div dl dt fieldset figure footer form header hgroup hr html main ol section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const kindsByElement: Record<string, DraftBlock["kind"]> = {
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "listItem",
  blockquote: "blockquote",
  figcaption: "caption",
  caption: "caption",
};
const kindsByClass: [RegExp, DraftBlock["kind"]][] = [
  [/\bpull-?quote\b/i, "pullQuote"],
  [/\b(?:standfirst|dek|subtitle)\b/i, "standfirst"],
  [/\beditors?-?note\b/i, "editorsNote"],
];
/** What browsers print around `<q>`, outer and inner. */
const printedMarks: Record<string, [string, string][]> = {
  de: [
    ["„", "“"],
    ["‚", "‘"],
  ],
  fr: [
    ["«", "»"],
    ["‹", "›"],
  ],
  ja: [
    ["「", "」"],
    ["『", "』"],
  ],
  en: [
    ["“", "”"],
    ["‘", "’"],
  ],
};

/** Reads an HTML page or fragment: the article's text by blocks, its links, and what the page says of itself. */
export async function readHtml(html: string, { whole, url }: HtmlOptions): Promise<DraftDocument> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const parse = () => parseHTML(asPage(html)).document as unknown as HtmlElement;
  const page = parse();
  const content = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")?.trim() || null;

  // Readability takes its document apart.
  const readable = new Readability<HtmlElement>(parse() as never, {
    keepClasses: true,
    serializer: (node) => node as unknown as HtmlElement,
  }).parse();
  const canonicalUrl = address(page.querySelector("link[rel~=canonical]")?.getAttribute("href") ?? content("og:url"), url) ?? url;
  const base = page.querySelector("base")?.getAttribute("href") ?? "";
  const language = languageOf([page.querySelector("html")?.getAttribute("lang"), content("og:locale"), readable?.lang]);
  const notes: string[] = [];
  const reading = { base: address(base, canonicalUrl) ?? canonicalUrl, language: language ?? "en", lost: 0 };

  const everything = blocksOf(page.querySelector("body"), { ...reading });
  const isChosen = !whole && readable?.content != null;
  if (!whole && !isChosen) notes.push("Readability found no article in the page, so the whole page was taken.");
  let blocks = isChosen ? blocksOf(readable?.content ?? null, reading) : blocksOf(page.querySelector("body"), reading);
  const heading = headlineOf(page, content("og:title") ?? readable?.title ?? null);
  if (heading !== null) blocks = withHeadline(blocks, heading);
  if (blocks.length === 0) throw new NoArticleError("There is no text in the document.");
  if (isChosen) notes.push(...leftOut(everything, blocks));
  if (reading.lost > 0) notes.push(`${reading.lost} of its links lead nowhere without the page's address; give it with --url.`);

  const time = readable?.publishedTime ?? content("article:published_time");
  const published = leadingDay(time);
  if (time && published === null)
    notes.push(`The page gives "${time}" as the time of publication, which is no date of the form YYYY-MM-DD.`);
  return {
    headline: heading ?? content("og:title") ?? (readable?.title || null),
    byline: readable?.byline?.replace(/\s+/g, " ").trim() || null,
    published,
    language,
    canonicalUrl,
    blocks,
    holdsLinks: true,
    notes,
  };
}

/** Without html and body the parser makes a page of the first element only. */
function asPage(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return /<body[\s>]/i.test(html) ? `<!doctype html><html>${html}</html>` : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function languageOf(candidates: (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const language = candidate && canonicalLanguage(candidate.trim().replaceAll("_", "-"));
    if (language) return language;
  }
  return null;
}

/** The page's one h1, or of several the one that its title begins with. */
function headlineOf(page: HtmlElement, title: string | null): string | null {
  const headings = [...page.querySelectorAll("h1")].map(
    (heading) => blocksOf(heading, { base: null, language: "en", lost: 0 })[0]?.text ?? "",
  );
  const printed = headings.filter((text) => text !== "");
  return (printed.length === 1 ? printed[0] : printed.find((text) => title?.startsWith(text))) ?? null;
}

/** Readability drops the headline, or makes a heading of it. */
function withHeadline(blocks: DraftBlock[], headline: string): DraftBlock[] {
  const index = blocks.findIndex(({ kind, text }) => text === headline && (kind === "headline" || kind === "heading"));
  const found = blocks[index] ?? { kind: "headline", text: headline, links: [] };
  const others = blocks
    .filter((block) => block !== found)
    .map((block) => (block.kind === "headline" ? { ...block, kind: "heading" as const } : block));
  return [...others.slice(0, Math.max(0, index)), { ...found, kind: "headline" }, ...others.slice(Math.max(0, index))];
}

function leftOut(everything: DraftBlock[], kept: DraftBlock[]): string[] {
  const keptText = kept.map(({ text }) => text).join("\n\n");
  const gone = everything.map(({ text }) => text).filter((text) => !keptText.includes(text));
  const longest = gone.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [];
  const count = gone.length === 1 ? "One stretch" : `${gone.length} stretches`;
  return [
    `${count} of the page were left out as not belonging to the article (--whole keeps them), the longest: "${shortened(longest, 80)}".`,
  ];
}

interface Reading {
  base: string | null;
  language: string;
  /** Links that could not be resolved. */
  lost: number;
}

function blocksOf(root: HtmlElement | null, reading: Reading): DraftBlock[] {
  const writer = new BlockWriter();
  if (root) write(root, { writer, reading, kind: null, isTable: false, isVerbatim: false, quotes: 0, role: "evidence" });
  return writer.end();
}

interface Surroundings {
  writer: BlockWriter;
  reading: Reading;
  /** What the elements around say the text is. */
  kind: DraftBlock["kind"] | null;
  isTable: boolean;
  isVerbatim: boolean;
  /** How many `<q>` there are around. */
  quotes: number;
  role: DraftLink["role"];
}

function write(node: HtmlNode, around: Surroundings): void {
  const { writer } = around;
  if (node.nodeType === textNode) {
    const text = (node.textContent ?? "").replaceAll("\0", "\ufffd").toWellFormed();
    if (around.isVerbatim) writer.writeAsIs(text.replace(/\r\n?/g, "\n"));
    else writer.write(text);
    return;
  }
  if (node.nodeType === elementNode) writeElement(node as HtmlElement, around);
}

function writeElement(element: HtmlElement, around: Surroundings): void {
  const name = element.localName.toLowerCase();
  if (unprinted.has(name) || element.getAttribute("hidden") !== null) return;
  if (name === "br") around.writer.separate("\n");
  else if (name === "a") writeLink(element, around);
  else if (name === "q") writeQuoted(element, around);
  else if (name === "table" && isData(element)) writeTable(element, around);
  else writeBlockOrInline(element, name, around);
}

function writeBlockOrInline(element: HtmlElement, name: string, around: Surroundings): void {
  const { writer } = around;
  const kind = kindOf(element, name, around.kind);
  const isBlock = kind !== undefined || name === "p" || name === "pre" || boundaries.has(name);
  const inner = { ...around, kind: kind ?? around.kind, isVerbatim: around.isVerbatim || name === "pre" };
  if (!isBlock) {
    writeChildren(element, inner);
  } else if (around.isTable) {
    // What is in a cell stays in its line.
    writer.write(" ");
    writeChildren(element, inner);
    writer.write(" ");
  } else {
    writer.begin(inner.kind ?? "paragraph");
    writeChildren(element, inner);
    writer.begin(around.kind ?? "paragraph");
  }
}

function writeChildren(element: HtmlElement, around: Surroundings): void {
  for (const child of element.childNodes) write(child, around);
}

function kindOf(element: HtmlElement, name: string, around: DraftBlock["kind"] | null): DraftBlock["kind"] | undefined {
  const classes = element.getAttribute("class") ?? "";
  const isBlock = name === "p" || name in kindsByElement || boundaries.has(name) || name === "h1";
  const byClass = isBlock ? kindsByClass.find(([pattern]) => pattern.test(classes))?.[1] : undefined;
  if (byClass) return byClass;
  // A block quotation's list or heading is still quoted.
  if (around === "blockquote" || around === "pullQuote" || around === "editorsNote") return undefined;
  return name === "h1" ? "headline" : kindsByElement[name];
}

function writeLink(element: HtmlElement, around: Surroundings): void {
  const given = element.getAttribute("href")?.trim() ?? "";
  const href = address(given, around.reading.base);
  const isElsewhere = given !== "" && !given.startsWith("#") && !/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(given);
  if (isElsewhere && href === null) around.reading.lost += 1;
  if (!isElsewhere || href === null) {
    writeChildren(element, around);
    return;
  }
  const isAuthor = (element.getAttribute("rel") ?? "").split(/\s+/).includes("author");
  around.writer.link(href, isAuthor ? "byline" : around.role, () => writeChildren(element, around));
}

function writeQuoted(element: HtmlElement, around: Surroundings): void {
  const marks = printedMarks[baseLanguage(around.reading.language)] ?? printedMarks.en ?? [];
  const [open = "“", close = "”"] = marks[around.quotes % 2] ?? [];
  around.writer.write(open);
  writeChildren(element, { ...around, quotes: around.quotes + 1 });
  around.writer.write(close);
}

function isData(table: HtmlElement): boolean {
  if (table.querySelector("table") !== null) return false;
  return table.querySelector("th, td + td") !== null;
}

/** One block: rows are lines, and tabs stand between cells. */
function writeTable(table: HtmlElement, around: Surroundings): void {
  const { writer } = around;
  const caption = table.querySelector("caption");
  if (caption) write(caption, around);
  writer.begin("table");
  for (const [row, cells] of [...table.querySelectorAll("tr")].map((line) => [...line.querySelectorAll("th, td")]).entries()) {
    if (row > 0) writer.separate("\n");
    for (const [column, cell] of cells.entries()) {
      if (column > 0) writer.separate("\t");
      writeChildren(cell, { ...around, kind: "table", isTable: true });
    }
  }
  writer.begin(around.kind ?? "paragraph");
}

/** A web address in full, or null. */
function address(href: string | null | undefined, base: string | null): string | null {
  if (!href) return null;
  try {
    const url = new URL(href, base ?? undefined);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
