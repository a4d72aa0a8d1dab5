import { type ArticlePackage, articlePackage } from "../../src/packages/schema.ts";

/** A package with everything said that it leaves to defaults, so that two that mean the same are equal. */
export function whole(json: unknown): ArticlePackage {
  const { $schema: _, ...content } = articlePackage.parse(json);
  const own = <Item extends { provenance?: ArticlePackage["provenance"] | undefined }>(item: Item) => ({
    ...item,
    provenance: item.provenance ?? content.provenance,
  });
  const expanded: ArticlePackage = {
    ...content,
    actors: content.actors.map(own),
    sources: content.sources.map(own),
    events: content.events.map(own),
    mentions: content.mentions.map(own),
    citations: content.citations.map(own),
    quotes: content.quotes.map((quote) => ({
      ...own(quote),
      displayText: quote.displayText ?? quote.anchors.content.map(({ exact }) => exact).join("\n\n"),
      language: quote.language ?? content.article.language,
      verification: quote.verification ?? { status: "notChecked", source: null, checkedBy: null, checkedAt: null },
    })),
    claims: content.claims.map(own),
  };
  return inUtc(expanded) as ArticlePackage;
}

/** The same moment can be written with any offset and any number of zeros. */
function inUtc(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inUtc);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const isMoment = ["embargoUntil", "reviewedAt", "checkedAt"].includes(name) && typeof part === "string";
      return [name, isMoment ? momentInMicroseconds(part) : inUtc(part)];
    }),
  );
}

function momentInMicroseconds(moment: string): string {
  const fraction = /\.(\d+)/.exec(moment)?.[1] ?? "";
  return `${new Date(moment.replace(/\.\d+/, "")).toISOString().slice(0, 19)}.${fraction.padEnd(6, "0")}Z`;
}
