import { z } from "@hono/zod-openapi";
import type { factChecks } from "../../db/tables/fact-checks.ts";
import { factCheckStatuses } from "../../db/vocabulary.ts";
import { storableMoment } from "../dates/moments.ts";
import { webAddress } from "../http/addresses.ts";
import { languageTag } from "../http/parameters.ts";
import { type RecordedAs, type Row, toMoment, toResource } from "../resources/rows.ts";
import { id, moment, ordinal, resourceFields, type View } from "../resources/schemas.ts";

const statusSchema = z.enum(factCheckStatuses).openapi("FactCheckStatus", {
  description: "Where a fact-check stands: `draft` ones are seen with the scope factcheck only; withdrawn ones answer 410.",
});

export const factCheckSchema = z
  .object({
    ...resourceFields("factCheck"),
    status: statusSchema,
    claimId: id("claim"),
    claimRevision: ordinal("The claim’s revision that was checked."),
    outdated: z.boolean().openapi({
      description: "Whether the claim now says something else, has a changed claimant or words, needs review or is withdrawn.",
    }),
    publisher: z
      .object({
        name: z.string().openapi({ description: "Who publishes it." }),
        url: z.string().nullable().openapi({ description: "The publisher’s own address." }),
      })
      .openapi("FactCheckPublisher", { description: "Who publishes a fact-check." }),
    publishedUrl: z.string().openapi({ description: "Where the fact-check is published." }),
    verdictLabel: z.string().openapi({ description: "The verdict in the publisher’s own words; never normalised." }),
    rating: z
      .union([
        z
          .object({
            value: z.number().openapi({ description: "The verdict as a number of the publisher’s own scale." }),
            best: z.number().nullable().openapi({ description: "The scale’s best value." }),
            worst: z.number().nullable().openapi({ description: "The scale’s worst value." }),
          })
          .openapi("Rating", { description: "A verdict on the publisher’s own scale." }),
        z.null(),
      ])
      .openapi({ description: "Null where the publisher gives no number." }),
    summary: z.string().nullable().openapi({ description: "What was found, in short." }),
    language: z.string().openapi({ description: "The language of verdict and summary (BCP 47)." }),
    publishedAt: moment("When the publisher published it.").nullable(),
  })
  .openapi("FactCheck", { description: "What a publisher found of a claim. Several publishers stand side by side." });
export type FactCheck = z.infer<typeof factCheckSchema>;

export type FactCheckRow = Row<typeof factChecks>;

/** A recorded fact-check as it goes over the wire. */
export function toFactCheck({ snapshot: row, revision }: RecordedAs<FactCheckRow>, view: View, outdated: boolean): FactCheck {
  return {
    ...toResource("factCheck", row as never, revision, view),
    status: row.status,
    claimId: row.claim_id,
    claimRevision: row.claim_revision,
    outdated,
    publisher: { name: row.publisher_name, url: row.publisher_url },
    publishedUrl: row.url,
    verdictLabel: row.verdict_label,
    rating: row.rating_value === null ? null : { value: row.rating_value, best: row.rating_best, worst: row.rating_worst },
    summary: row.summary,
    language: row.language,
    publishedAt: row.published_at === null ? null : toMoment(row.published_at),
  };
}

const words = (most: number) => z.string().max(most).regex(/\S/, "must say something");
const publishedAt = storableMoment;

type OnScale = { value: number; best?: number | null | undefined; worst?: number | null | undefined };

/** Of some publishers the best is the least. */
const isOnItsScale = ({ value, best, worst }: OnScale) =>
  best == null || worst == null || (value >= Math.min(best, worst) && value <= Math.max(best, worst));

/** What is said of a fact-check when it is made, and after every change. */
export const factCheckInputSchema = z
  .strictObject({
    publisher: z
      .strictObject({
        name: words(500).openapi({ description: "Who publishes it." }),
        url: webAddress.nullable().optional().openapi({ description: "The publisher’s own address." }),
      })
      .openapi({ description: "Who publishes it." }),
    publishedUrl: webAddress.openapi({ description: "Where it is published." }),
    verdictLabel: words(500).openapi({ description: "The verdict, word for word." }),
    rating: z
      .strictObject({
        value: z.number().openapi({ description: "The verdict as a number of the publisher’s own scale." }),
        best: z.number().nullable().optional().openapi({ description: "The scale’s best value." }),
        worst: z.number().nullable().optional().openapi({ description: "The scale’s worst value." }),
      })
      .refine(isOnItsScale, { path: ["value"], error: "must lie between worst and best" })
      .nullable()
      .optional()
      .openapi({ description: "Only where the publisher gives a number; it lies between worst and best, where both are given." }),
    summary: words(20_000).nullable().optional().openapi({ description: "What was found, in short." }),
    language: languageTag.openapi({ description: "The language of verdict and summary (BCP 47)." }),
    publishedAt: publishedAt.nullable().optional().openapi({ description: "When the publisher published it." }),
    status: z.enum(["draft", "published"]).optional().openapi({ description: "`draft` where nothing is said." }),
    claimRevision: z
      .int()
      .min(1)
      .max(2_147_483_647)
      .optional()
      .openapi({ description: "The claim’s revision that was checked; the latest where nothing is said." }),
  })
  .openapi("FactCheckInput", { description: "A fact-check, as its publisher has it." });
export type FactCheckInput = z.infer<typeof factCheckInputSchema>;

const input = factCheckInputSchema.shape;
/** A merge patch (RFC 7396): what is given replaces what is there, null removes it. */
export const factCheckPatchSchema = z
  .strictObject({
    publisher: z
      .strictObject({
        name: words(500).optional().openapi({ description: "Who publishes it." }),
        url: webAddress.nullable().optional().openapi({ description: "The publisher’s own address." }),
      })
      .optional()
      .openapi({ description: "Who publishes it." }),
    publishedUrl: input.publishedUrl.optional(),
    verdictLabel: input.verdictLabel.optional(),
    rating: z
      .strictObject({
        value: z.number().optional().openapi({ description: "The verdict as a number of the publisher’s own scale." }),
        best: z.number().nullable().optional().openapi({ description: "The scale’s best value." }),
        worst: z.number().nullable().optional().openapi({ description: "The scale’s worst value." }),
      })
      .nullable()
      .optional()
      .openapi({ description: "Only where the publisher gives a number." }),
    summary: input.summary,
    language: input.language.optional(),
    publishedAt: input.publishedAt,
    status: z
      .enum(factCheckStatuses)
      .optional()
      .openapi({ description: "`published` publishes a draft, `withdrawn` takes it back for good." }),
    reason: words(2_000).optional().openapi({ description: "Why it is withdrawn; only with `status` `withdrawn`." }),
    claimRevision: input.claimRevision,
  })
  .openapi("FactCheckPatch", { description: "What changes of a fact-check (merge patch, RFC 7396)." });
export type FactCheckPatch = z.infer<typeof factCheckPatchSchema>;
