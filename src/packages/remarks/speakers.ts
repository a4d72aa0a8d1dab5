import { pointer } from "../faults.ts";
import type { ArticlePackage } from "../schema.ts";
import { type DeskRemark, daysOf, type Examined, remark } from "./examined.ts";

type Quote = ArticlePackage["quotes"][number];

/** Whether every quote says who speaks, and shows where the article says so. */
export function speakerRemarks(article: Examined): DeskRemark[] {
  const { latest: publishedBy } = daysOf(article.content.article.published);
  const claimed = new Set(article.content.claims.flatMap(({ quotes }) => quotes));
  return article.content.quotes.flatMap((quote, index) => {
    const at = pointer("quotes", index);
    const place = article.place(quote.anchors.content[0] as Quote["anchors"]["content"][number]);
    const remarks: DeskRemark[] = [];
    const say = (code: DeskRemark["code"], path: string, message: string) => remarks.push(remark(code, at + path, place, message));
    const isSpoken = quote.mode === "full" || quote.mode === "partial";
    const isMarkedOut = ["blockquote", "answer", "pullQuote"].includes(article.blocks[place.block]?.kind ?? "");
    if (isSpoken && quote.speaker === null) say("quoteWithoutSpeaker", "/speaker", "Nobody is said to have spoken these words.");
    if (isSpoken && quote.speaker && !isMarkedOut && quote.anchors.speaker.length + quote.anchors.cue.length === 0) {
      say("speakerWithoutWords", "/anchors", "No words of the article are named that give this quote to its speaker.");
    }
    if (quote.speaker) {
      const { kind, actor, source, name } = quote.speaker;
      if (kind === "document" ? source === null : actor === null) {
        say(
          "speakerWithoutActor",
          "/speaker",
          `The speaker${name === null ? "" : ` ${name}`} refers to no ${kind === "document" ? "source" : "actor"}.`,
        );
      }
      if (quote.mode === "term") say("termWithSpeaker", "/speaker", "A term is a name or title, and said by nobody.");
    }
    const { earliest: saidFrom } = daysOf(quote.saidAt);
    if (saidFrom !== null && publishedBy !== null && saidFrom > publishedBy) {
      say(
        "saidAfterPublication",
        "/saidAt",
        `It was said ${quote.saidAt?.edtf}, after the article's publication (${publishedBy} at the latest).`,
      );
    }
    if (isSpoken && !claimed.has(quote.key))
      say("quoteWithoutClaim", "", "What a quote says is a claim of its speaker, and no claim names this quote.");
    return remarks;
  });
}
