import { z } from "@hono/zod-openapi";
import type { quotes, quoteVias } from "../../db/tables/quotes.ts";
import { quoteModes, speakerKinds, verificationStatuses } from "../../db/vocabulary.ts";
import { citeAs, linkTo } from "../resources/cite.ts";
import {
  type AnchorRow,
  actorIn,
  type CitedAs,
  type Part,
  type Row,
  toAnchor,
  toDateValue,
  toMoment,
  toResource,
  toVia,
} from "../resources/rows.ts";
import { anchorSchema, dateValueSchema, id, moment, resourceFields, unlessNone, type View, viaSchema } from "../resources/schemas.ts";

const quoteModeSchema = z.enum(quoteModes).openapi("QuoteMode", {
  description:
    "How much of a quote is the speaker’s sentence: `full` is a sentence of its own, `partial` is built into the author’s, `term` is a name or title, `scare` are words held at a distance.",
});
const speakerKindSchema = z.enum(speakerKinds).openapi("SpeakerKind", {
  description: "Who speaks a quote: somebody named or unnamed, or a document.",
});
const verificationStatusSchema = z.enum(verificationStatuses).openapi("VerificationStatus", {
  description: "Whether anyone has held a quote against the place that it came from, and with what result.",
});

export const quoteSchema = z
  .object({
    ...resourceFields("quote"),
    articleId: id("article"),
    text: z
      .string()
      .nullable()
      .openapi({ description: `The words between the quotation marks, verbatim as printed; ${unlessNone}.` }),
    displayText: z
      .string()
      .nullable()
      .openapi({ description: `The text without the comma or full stop that belongs to the author’s sentence; ${unlessNone}.` }),
    anchors: z
      .object({
        content: z.array(anchorSchema).openapi({ description: "The quoted words; their words are `text`." }),
        speaker: z.array(anchorSchema).openapi({ description: "Words that name the speaker." }),
        cue: z.array(anchorSchema).openapi({ description: "Words that say that it is said: said, as … reported." }),
      })
      .openapi("QuoteAnchors", { description: "Where a quote and what belongs to it stand." }),
    sentence: z
      .string()
      .nullable()
      .openapi({ description: `The sentence that holds the quote, verbatim; ${unlessNone}.` }),
    mode: quoteModeSchema,
    speaker: z
      .union([
        z
          .object({
            kind: speakerKindSchema,
            actorId: id("actor").nullable().openapi({ description: "The speaker; null for a document." }),
            sourceId: id("source").nullable().openapi({ description: "The document whose words they are; null for anybody else." }),
            name: z
              .string()
              .nullable()
              .openapi({ description: `The speaker’s name, as printed; null where the text prints none, and ${unlessNone}.` }),
            descriptor: z
              .string()
              .nullable()
              .openapi({ description: `The speaker’s role or description, as printed; ${unlessNone}.` }),
          })
          .openapi("Speaker", { description: "Who says a quote." }),
        z.null(),
      ])
      .openapi({ description: "Null where nobody in particular says it." }),
    via: z.array(viaSchema).openapi({ description: "Through whom or what it came, nearest first." }),
    about: z.array(id("actor")).openapi({ description: "Actors that it is about." }),
    saidAt: z.union([dateValueSchema, z.null()]).openapi({ description: "When it was said, as far as the text tells." }),
    eventId: id("event").nullable().openapi({ description: "The event in which it was said." }),
    claimIds: z.array(id("claim")).openapi({ description: "Claims that it makes." }),
    language: z.string().openapi({ description: "The language of the words as printed (BCP 47)." }),
    verification: z
      .object({
        status: verificationStatusSchema,
        sourceId: id("source").nullable().openapi({ description: "The source that it was held against." }),
        checkedBy: z.string().nullable().openapi({ description: "Who checked it." }),
        checkedAt: moment("When it was checked.").nullable(),
      })
      .openapi("Verification", { description: "Whether anyone held the quote against the place that it came from." }),
    link: z.string().openapi({ description: "The article at these words, as a text fragment; this service where it has no address." }),
    citeAs: z.string().openapi({ description: "How to cite it: who says it, as printed or else as they are known here, and where." }),
  })
  .openapi("Quote", { description: "A passage in quotation marks, a block quotation or an answer of an interview, with who says it." });
export type Quote = z.infer<typeof quoteSchema>;

/** The words are null where the rights to the article allow none. */
export type QuoteRow = Omit<Row<typeof quotes>, "text" | "display_text"> & {
  text: string | null;
  display_text: string | null;
  anchors: AnchorRow[];
  vias: Part<typeof quoteVias, "quote_id">[];
  abouts: string[];
  claim_ids: string[];
};

/** A recorded quote as it goes over the wire. */
export function toQuote({ snapshot: row, revision, article, saidBy }: CitedAs<QuoteRow>, view: View): Quote {
  const resource = toResource("quote", row, revision, view);
  const anchored = (role: AnchorRow["role"]) => row.anchors.filter((anchor) => anchor.role === role);
  const [content] = anchored("content");
  return {
    ...resource,
    articleId: row.article_id,
    text: row.text,
    displayText: row.display_text,
    anchors: {
      content: anchored("content").map(toAnchor),
      speaker: anchored("speaker").map(toAnchor),
      cue: anchored("cue").map(toAnchor),
    },
    sentence:
      anchored("sentence")
        .map(({ exact }) => exact)
        .join("\n\n") || null,
    mode: row.mode,
    speaker:
      row.speaker_kind === null
        ? null
        : {
            kind: row.speaker_kind,
            actorId: actorIn(row.speaker_kind, row.speaker_actor_id),
            sourceId: row.speaker_source_id,
            name: row.speaker_name,
            descriptor: row.speaker_descriptor,
          },
    via: row.vias.map(toVia),
    about: row.abouts,
    saidAt: toDateValue("said", row),
    eventId: row.event_id,
    claimIds: row.claim_ids,
    language: row.language,
    verification: {
      status: row.verification_status,
      sourceId: row.verification_source_id,
      checkedBy: row.verification_checked_by,
      checkedAt: row.verification_checked_at === null ? null : toMoment(row.verification_checked_at),
    },
    link: linkTo(article, content, resource.url),
    citeAs: citeAs(
      article,
      {
        words: row.display_text,
        language: row.language,
        anchors: anchored("content"),
        saidBy: row.speaker_kind === null ? null : (row.speaker_name ?? row.speaker_descriptor ?? saidBy ?? "Somebody else"),
      },
      resource.url,
    ),
  };
}
