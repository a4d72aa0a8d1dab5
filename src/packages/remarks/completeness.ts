import { type DeskRemark, type Examined, remark } from "./examined.ts";
import type { RemarkCode } from "./kinds.ts";

type Completeness = Examined["content"]["article"]["completeness"];

/** What must not be open where annotation is said to be complete. */
const openWork: Record<keyof Completeness, RemarkCode[]> = {
  claims: ["sentenceWithoutClaim", "quoteWithoutClaim"],
  quotes: ["passageWithoutQuote", "passagePartlyQuoted", "blockWithoutQuote", "quoteWithoutSpeaker"],
  citations: ["citationWithoutAnchor", "linksWithoutCitation"],
  mentions: ["actorWithoutMention", "nameWithoutMention"],
  events: ["eventWithoutMention"],
};

/** Whether what is said to be complete is, going by the other remarks. */
export function completenessRemarks({ content }: Examined, remarks: DeskRemark[]): DeskRemark[] {
  const kinds = Object.keys(openWork) as (keyof Completeness)[];
  return kinds
    .filter((kind) => content.article.completeness[kind] === "complete")
    .flatMap((kind) => {
      const open = remarks.filter(({ code }) => openWork[kind].includes(code)).length;
      if (open === 0) return [];
      const message = `The ${kind} are said to be complete, and ${open} ${open === 1 ? "remark says" : "remarks say"} otherwise.`;
      return [remark("notComplete", `/article/completeness/${kind}`, null, message)];
    });
}
