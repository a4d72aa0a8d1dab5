import { z } from "@hono/zod-openapi";
import type { corrections } from "../../db/tables/corrections.ts";
import { correctionEffects, correctionKinds, type ResourceType, resourcePrefixes } from "../../db/vocabulary.ts";
import { storableMoment } from "../dates/moments.ts";
import { type RecordedAs, type Row, toMoment, toResource } from "../resources/rows.ts";
import { count, id, moment, ordinal, resourceFields, unlessNone, type View } from "../resources/schemas.ts";
import { excerptOf } from "./excerpt.ts";

const kindSchema = z.enum(correctionKinds).openapi("CorrectionKind", {
  description:
    "What a correction is: of a mistake, of an unclear wording, of what happened since, a word from the editors, or a retraction of the article.",
});
const effectSchema = z.enum(correctionEffects).openapi("CorrectionEffect", {
  description:
    "`moved`: the same words, elsewhere; `needsReview`: what it rests on was touched, or its words can no longer be told apart; `orphaned`: words that it rests on are gone; `withdrawn`: by a retraction.",
});

export const correctionSchema = z
  .object({
    ...resourceFields("correction"),
    articleId: id("article"),
    kind: kindSchema,
    notice: z.string().openapi({ description: "What readers are told." }),
    reason: z.string().nullable().openapi({ description: "Why, where somebody said." }),
    issuedAt: moment("When it was issued."),
    fromTextRevision: ordinal("The text revision that was corrected."),
    toTextRevision: ordinal("The text revision that it made; the same where no words changed."),
    changes: z
      .array(
        z
          .object({
            before: z
              .string()
              .nullable()
              .openapi({ description: `The words as they were; ${unlessNone}.` }),
            after: z
              .string()
              .nullable()
              .openapi({ description: `What replaced them; empty where they were taken out; ${unlessNone}.` }),
            anchor: z
              .object({
                textRevision: ordinal("The text revision that holds the words as they were."),
                block: count("The block that holds them, from 0."),
                start: count("Where they begin, in Unicode code points."),
                end: ordinal("Where they end, exclusive."),
                prefix: z
                  .string()
                  .nullable()
                  .openapi({ description: `Up to 32 code points before; ${unlessNone}.` }),
                suffix: z
                  .string()
                  .nullable()
                  .openapi({ description: `Up to 32 code points after; ${unlessNone}.` }),
              })
              .openapi("CorrectedPlace", { description: "Where corrected words stood." }),
          })
          .openapi("CorrectedWords", { description: "Words that were replaced." }),
      )
      .openapi({
        description:
          "The words that were replaced, in the order of the text; none for a mere notice. Where the article’s `rights.text` is `excerpts`, only what really changed, and of more than 64 characters the first and the last 32, with ` […] ` between.",
      }),
    affects: z
      .array(
        z
          .object({
            type: z
              .enum(Object.keys(resourcePrefixes) as [ResourceType, ...ResourceType[]])
              .openapi({ description: "What sort of resource it is." }),
            id: z.string().openapi({ description: "Id of the affected resource." }),
            effect: effectSchema,
          })
          .openapi("Affected", { description: "What a correction did to a resource." }),
      )
      .openapi({ description: "What it touched: each resource once, by its gravest effect." }),
  })
  .openapi("Correction", { description: "What was put right in an article after it was published, and what that touched." });
export type Correction = z.infer<typeof correctionSchema>;

/** `excerpts`: whether rights to excerpts hold for the words of its article. */
export type CorrectionRow = Row<typeof corrections> & { excerpts?: true };

/** A recorded correction as it goes over the wire. */
export function toCorrection({ snapshot: row, revision }: RecordedAs<CorrectionRow>, view: View): Correction {
  return {
    ...toResource("correction", row, revision, view),
    articleId: row.article_id,
    kind: row.kind,
    notice: row.notice,
    reason: row.reason,
    issuedAt: toMoment(row.issued_at),
    fromTextRevision: row.from_text_revision,
    toTextRevision: row.to_text_revision,
    changes: (row.excerpts ? row.changes.map(excerptOf) : row.changes).map(({ before, after, anchor }) => ({
      before,
      after,
      anchor: {
        textRevision: row.from_text_revision,
        block: anchor.block,
        start: anchor.start,
        end: anchor.end,
        prefix: anchor.prefix,
        suffix: anchor.suffix,
      },
    })),
    affects: row.affects.map(({ type, id, effect }) => ({ type, id, effect })),
  };
}

const words = z.string().max(20_000).regex(/\S/, "must say something");
const passage = z.string().max(100_000);

export const correctionInputSchema = z
  .strictObject({
    kind: kindSchema,
    notice: words.openapi({ description: "What readers are told." }),
    reason: words.nullable().optional().openapi({ description: "Why; it stands with what a retraction withdraws." }),
    issuedAt: storableMoment.optional().openapi({ description: "Now, where nothing is said." }),
    baseTextRevision: z
      .int()
      .min(1)
      .max(2_147_483_647)
      .optional()
      .openapi({ description: "The text revision that the editor had before them; another in force is a conflict." }),
    changes: z
      .array(
        z.strictObject({
          before: passage.min(1).openapi({ description: "The words as they stand, within one block." }),
          after: passage.openapi({ description: "What replaces them; empty takes them out, with their block where they are all of it." }),
          prefix: z.string().max(1_000).optional().openapi({ description: "What stands directly before them." }),
          suffix: z.string().max(1_000).optional().openapi({ description: "What stands directly after them." }),
          occurrence: z.int().min(1).max(1_000_000).optional().openapi({ description: "Which occurrence it is, from 1." }),
        }),
      )
      .max(500)
      .openapi({ description: "The words that change; may be empty." }),
    editorsNote: words
      .regex(/^(?!.*[\r]|.*\n\n)/s, "must be one paragraph")
      .nullable()
      .optional()
      .openapi({ description: "A note that is added to the end of the text, as a block of its own." }),
  })
  .openapi("CorrectionInput", { description: "What is put right in an article." });
export type CorrectionInput = z.infer<typeof correctionInputSchema>;
