import { pointer } from "../faults.ts";
import { placeOfClaim } from "./claims.ts";
import { type DeskRemark, type Examined, remark } from "./examined.ts";

/** Whether the evidence of the claims says as much as it seems to. */
export function evidenceRemarks(article: Examined): DeskRemark[] {
  const citations = new Map(article.content.citations.map((citation) => [citation.key, citation]));
  return article.content.claims.flatMap((claim, index) => {
    const place = placeOfClaim(article, claim);
    const claimBlocks = new Set(claim.anchors.map((anchor) => article.place(anchor).block));
    return claim.evidence.flatMap((item, position) => {
      const at = pointer("claims", index, "evidence", position);
      const citation = citations.get(item.citation);
      const remarks: DeskRemark[] = [];
      const say = (code: DeskRemark["code"], message: string) => remarks.push(remark(code, at, place, message));
      if (item.confidence === null)
        say("evidenceWithoutConfidence", `How sure it is that "${item.citation}" is offered for this claim is not said.`);
      if (item.basis !== "linked") return remarks;
      if (citation && citation.basis !== "linked") {
        say("evidenceSurerThanCitation", `The evidence is called linked, and its citation "${citation.key}" is ${citation.basis}.`);
      }
      if ([...claimBlocks].every((block) => article.blocks[block]?.links === "lost")) {
        say("evidenceFromLostLinks", `The evidence "${item.citation}" is called linked, and the links of this paragraph are lost.`);
      }
      const citationBlock = citation?.anchor ? article.place(citation.anchor).block : null;
      if (citationBlock !== null && !claimBlocks.has(citationBlock)) {
        say(
          "evidenceFromElsewhere",
          `The evidence "${item.citation}" is called linked, and its link stands in paragraph ${citationBlock + 1}.`,
        );
      }
      return remarks;
    });
  });
}
