import { z } from "@hono/zod-openapi";
import type { claims, claimVias, evidence, relations } from "../../db/tables/claims.ts";
import {
  assertions,
  attributions,
  checkWorthinesses,
  claimantKinds,
  claimKinds,
  evidenceFindings,
  evidenceOffers,
  relationTypes,
  sourcings,
} from "../../db/vocabulary.ts";
import { citeAs, linkTo } from "../resources/cite.ts";
import { type AnchorRow, actorIn, type CitedAs, type Part, type Row, toAnchor, toResource, toVia } from "../resources/rows.ts";
import { anchorSchema, citationBasisSchema, confidenceSchema, id, resourceFields, type View, viaSchema } from "../resources/schemas.ts";

const claimKindSchema = z.enum(claimKinds).openapi("ClaimKind", {
  description: "An annotator’s reading of what sort of proposition a claim is; not a legal view.",
});
const assertionSchema = z.enum(assertions).openapi("Assertion", {
  description:
    "How the text puts a claim forward: `stated` as a fact, `hedged` with reserve, `alleged` as an allegation, `denied` as a denial. The `statement` of a denial keeps the denial in full (“The ministry denies that …”, “The bridge did not fall”), so that whoever leaves this field out never reads the opposite; `denied` only labels it as a denial, and denies it no second time. What is denied is the claim to which it has a relation of the type `denies`.",
});
const checkWorthinessSchema = z.enum(checkWorthinesses).openapi("CheckWorthiness", {
  description: "Whether a fact-checker would spend time on a claim.",
});
const claimantKindSchema = z.enum(claimantKinds).openapi("ClaimantKind", {
  description: "Who answers for a claim: the author, somebody named or unnamed, or a document.",
});
const attributionSchema = z.enum(attributions).openapi("Attribution", {
  description: "How a claim is given to its claimant; `characterised` is what the author says that somebody says.",
});
const claimSourcingSchema = z.enum(sourcings).openapi("Sourcing", {
  description: "What a claim visibly rests on; `notPreserved` where the document lost its links and nobody can tell.",
});
const evidenceOfferSchema = z.enum(evidenceOffers).openapi("EvidenceOffer", { description: "What a citation is offered for." });
const evidenceFindingSchema = z
  .enum(evidenceFindings)
  .openapi("EvidenceFinding", { description: "What somebody found who read the source." });
const relationTypeSchema = z.enum(relationTypes).openapi("RelationType", { description: "How one claim bears on another." });

export const claimSchema = z
  .object({
    ...resourceFields("claim"),
    articleId: id("article"),
    statement: z.string().openapi({ description: "The proposition in our wording; it stands alone and is never a quotation." }),
    anchors: z.array(anchorSchema).openapi({ description: "The words that it rests on, in order; at least one." }),
    kind: claimKindSchema,
    assertedAs: assertionSchema,
    checkWorthiness: checkWorthinessSchema,
    claimant: z
      .object({
        kind: claimantKindSchema,
        actorId: id("actor").nullable().openapi({ description: "The claimant; null for a document." }),
        sourceId: id("source").nullable().openapi({ description: "The document that claims it; null for anybody else." }),
      })
      .openapi("Claimant", { description: "Who answers for the claim." }),
    attribution: attributionSchema,
    via: z.array(viaSchema).openapi({ description: "Through whom or what it came, nearest first." }),
    about: z.array(id("actor")).openapi({ description: "Actors that it is about." }),
    eventIds: z.array(id("event")).openapi({ description: "Events that it speaks of, affirming or denying them." }),
    quoteIds: z.array(id("quote")).openapi({ description: "Quotes that say it." }),
    sourcing: claimSourcingSchema,
    evidence: z
      .array(
        z
          .object({
            citationId: id("citation"),
            sourceId: id("source"),
            offeredAs: evidenceOfferSchema,
            basis: citationBasisSchema,
            confidence: confidenceSchema,
            finding: z
              .union([evidenceFindingSchema, z.null()])
              .openapi({ description: "What somebody found who read the source; null while nobody has." }),
          })
          .openapi("Evidence", { description: "A citation offered for or against a claim." }),
      )
      .openapi({ description: "Citations offered for or against it." }),
    relations: z
      .array(
        z
          .object({
            claimId: id("claim"),
            type: relationTypeSchema,
            direction: z
              .enum(["outgoing", "incoming"])
              .openapi("RelationDirection", { description: "`outgoing`: this claim bears on that one; `incoming`: that one on this." }),
          })
          .openapi("ClaimRelation", { description: "How two claims bear on each other." }),
      )
      .openapi({ description: "How it bears on other claims, and they on it." }),
    denials: z
      .array(id("claim"))
      .openapi({ description: "Claims that deny it, also where one was withdrawn since; `include=relations` tells." }),
    factCheckIds: z.array(id("factCheck")).openapi({ description: "Published fact-checks of it." }),
    link: z.string().openapi({ description: "The article at these words, as a text fragment; this service where it has no address." }),
    citeAs: z.string().openapi({
      description: "How to cite it: who claims it, where it is not the author, and whether these are their words; then where.",
    }),
  })
  .openapi("Claim", { description: "A proposition that an article makes or reports, bound to the words it rests on." });
export type Claim = z.infer<typeof claimSchema>;

export type ClaimRow = Row<typeof claims> & {
  anchors: AnchorRow[];
  vias: Part<typeof claimVias, "claim_id">[];
  abouts: string[];
  event_ids: string[];
  quote_ids: string[];
  evidence: Part<typeof evidence, "claim_id">[];
  relations_from: Part<typeof relations, "from_claim_id">[];
  relations_to: Part<typeof relations, "to_claim_id">[];
};

/** A recorded claim as it goes over the wire. */
export function toClaim({ snapshot: row, revision, article, saidBy, factCheckIds }: CitedAs<ClaimRow>, view: View): Claim {
  const resource = toResource("claim", row, revision, view);
  return {
    ...resource,
    articleId: row.article_id,
    statement: row.statement,
    anchors: row.anchors.map(toAnchor),
    kind: row.kind,
    assertedAs: row.asserted_as,
    checkWorthiness: row.check_worthiness,
    claimant: {
      kind: row.claimant_kind,
      actorId: actorIn(row.claimant_kind, row.claimant_actor_id),
      sourceId: row.claimant_source_id,
    },
    attribution: row.attribution,
    via: row.vias.map(toVia),
    about: row.abouts,
    eventIds: row.event_ids,
    quoteIds: row.quote_ids,
    sourcing: row.sourcing,
    evidence: row.evidence.map((item) => ({
      citationId: item.citation_id,
      sourceId: item.source_id,
      offeredAs: item.offered_as,
      basis: item.basis,
      confidence: item.confidence,
      finding: item.finding,
    })),
    relations: [
      ...row.relations_from.map((relation) => ({ claimId: relation.to_claim_id, type: relation.type, direction: "outgoing" as const })),
      ...row.relations_to.map((relation) => ({ claimId: relation.from_claim_id, type: relation.type, direction: "incoming" as const })),
    ],
    denials: row.relations_to.filter(({ type }) => type === "denies").map(({ from_claim_id }) => from_claim_id),
    factCheckIds: factCheckIds ?? [],
    link: linkTo(article, row.anchors[0], resource.url),
    citeAs: citeAs(
      article,
      {
        words: row.anchors[0]?.exact ?? null,
        language: article.language,
        anchors: row.anchors.slice(0, 1),
        saidBy: row.claimant_kind === "author" ? null : `${saidBy ?? "Somebody else"}${inWhoseWords[row.attribution]}`,
      },
      resource.url,
    ),
  };
}

/** The words that a claim rests on are the article's, and need not be the claimant's. */
const inWhoseWords: Record<(typeof attributions)[number], string> = {
  author: "",
  quoted: ", quoted",
  paraphrased: ", in the author’s words",
  characterised: ", as the author characterises it",
};
