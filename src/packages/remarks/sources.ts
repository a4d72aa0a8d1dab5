import { pointer } from "../faults.ts";
import { referencesOf } from "../read.ts";
import { type DeskRemark, daysOf, type Examined, remark } from "./examined.ts";

/** Whether citations hang on their words, and citations and sources serve something. */
export function sourceRemarks(article: Examined): DeskRemark[] {
  return [...citationRemarks(article), ...linkRemarks(article), ...remarksOnSources(article)];
}

function citationRemarks(article: Examined): DeskRemark[] {
  const used = new Set(article.content.claims.flatMap(({ evidence }) => evidence.map(({ citation }) => citation)));
  return article.content.citations.flatMap((citation, index) => {
    const at = pointer("citations", index);
    const place = citation.anchor ? article.place(citation.anchor) : null;
    const remarks: DeskRemark[] = [];
    const say = (code: DeskRemark["code"], message: string) => remarks.push(remark(code, at, place, message));
    if (citation.role === "evidence" && place === null)
      say("citationWithoutAnchor", `"${citation.key}" is evidence, and hangs on no words.`);
    if (citation.role === "evidence" && !used.has(citation.key))
      say("citationUnused", `"${citation.key}" is evidence, and no claim uses it.`);
    if (citation.basis === "inferred" && citation.confidence === null) {
      say("citationWithoutConfidence", `"${citation.key}" is inferred, and nobody has said how surely.`);
    }
    const links = place && article.blocks[place.block]?.links;
    if (citation.basis === "linked" && (links === "none" || links === "lost")) {
      say("linkInBlockWithoutLinks", `"${citation.key}" is a link, and the links of its paragraph are said to be ${links}.`);
    }
    return remarks;
  });
}

function linkRemarks(article: Examined): DeskRemark[] {
  const cited = new Set(article.content.citations.flatMap(({ anchor }) => (anchor ? article.place(anchor).block : [])));
  return article.blocks
    .filter(({ links, index }) => links === "preserved" && !cited.has(index))
    .map((block) => {
      const whole = article.passage(block, { from: 0, to: block.text.length });
      return remark(
        "linksWithoutCitation",
        pointer("article", "blocks", block.index),
        whole,
        "Its links are said to be preserved, and no citation hangs on its words. If it had none, say none.",
      );
    });
}

function remarksOnSources(article: Examined): DeskRemark[] {
  const { latest: publishedBy } = daysOf(article.content.article.published);
  const used = new Set([...referencesOf(article.content)].filter(({ list }) => list === "sources").map(({ reference }) => reference));
  return article.content.sources.flatMap((source, index) => {
    const at = pointer("sources", index);
    const citation = article.content.citations.find((candidate) => candidate.source === source.key && candidate.anchor !== null);
    const place = citation?.anchor ? article.place(citation.anchor) : null;
    const remarks: DeskRemark[] = [];
    const say = (code: DeskRemark["code"], message: string) => remarks.push(remark(code, at, place, message));
    if (!used.has(source.key)) say("sourceUnused", `Nothing refers to the source "${source.key}".`);
    if (source.url !== null && source.title === null && source.publisher === null && source.publisherName === null) {
      say("sourceBare", `Of the source ${source.url} neither title nor publisher is known.`);
    }
    const { earliest } = daysOf(source.published);
    const isEvidence = article.content.citations.some(({ source: cited, role }) => cited === source.key && role === "evidence");
    if (isEvidence && earliest !== null && publishedBy !== null && earliest > publishedBy) {
      say(
        "sourceAfterArticle",
        `"${source.key}" was published ${source.published?.edtf}, after the article (${publishedBy} at the latest).`,
      );
    }
    return remarks;
  });
}
