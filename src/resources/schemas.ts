import { z } from "@hono/zod-openapi";
import {
  anchorStatuses,
  dateBases,
  openEnds,
  provenanceMethods,
  type ResourceType,
  resourcePrefixes,
  reviewStatuses,
  statuses,
} from "../../db/vocabulary.ts";

/** What a resource's wire form needs to know of its surroundings. */
export interface View {
  /** Where the service is reached from outside, without a closing slash. */
  publicUrl: string;
}

/** The plural by which a type is listed, in paths and under `included`. */
export const plurals = {
  article: "articles",
  claim: "claims",
  quote: "quotes",
  source: "sources",
  citation: "citations",
  actor: "actors",
  mention: "mentions",
  event: "events",
} as const satisfies Record<ResourceType, string>;

/** The id of a resource of a type: its prefix and 26 characters of lower-case base32. */
export const id = (type: ResourceType) =>
  z.string().openapi({
    pattern: `^${resourcePrefixes[type]}[a-z2-7]{26}$`,
    description: `Id of ${type === "article" || type === "actor" || type === "event" ? "an" : "a"} ${type}.`,
  });

export const momentSchema = z.string().openapi({ format: "date-time", description: "RFC 3339, UTC." });
export const confidenceSchema = z.number().min(0).max(1).nullable().openapi({ description: "0 to 1; null where nobody said." });

export const provenanceSchema = z
  .object({
    method: z.enum(provenanceMethods).openapi({ description: "Who or what made it." }),
    agent: z.string().nullable().openapi({ description: "The person, program or model, by name." }),
    confidence: confidenceSchema,
    reviewStatus: z
      .enum(reviewStatuses)
      .openapi({ description: "Whether a person accepted it as a faithful reading of the article; never: as true." }),
    reviewedBy: z.string().nullable(),
    reviewedAt: momentSchema.nullable(),
  })
  .openapi("Provenance", { description: "Where an annotation comes from, and whether a person accepted it." });

export const dateValueSchema = z
  .object({
    edtf: z
      .string()
      .nullable()
      .openapi({ description: "EDTF (ISO 8601-2), level 1 and `[a..b]`, `[..b]`, `[a..]`.", example: "[2026-03-12..]" }),
    earliest: z.string().nullable().openapi({ format: "date", description: "First possible day; null without a bound." }),
    latest: z.string().nullable().openapi({ format: "date", description: "Last possible day; null without a bound." }),
    open: z.enum(openEnds).nullable().openapi({ description: "Which ends EDTF calls open." }),
    basis: z.enum(dateBases).openapi({ description: "What the date rests on." }),
    note: z.string().nullable().openapi({ description: "From what it was concluded." }),
  })
  .openapi("DateValue", { description: "A date, as exactly as it is known, and what it rests on." });
export type DateValue = z.infer<typeof dateValueSchema>;

export const anchorSchema = z
  .object({
    articleId: id("article"),
    textRevision: z.int().openapi({ description: "The text revision that holds the words." }),
    block: z.int().openapi({ description: "The block that holds them, from 0." }),
    start: z.int().openapi({ description: "Unicode code points from the start of the canonical text." }),
    end: z.int().openapi({ description: "Exclusive." }),
    exact: z.string().openapi({ description: "The words, verbatim." }),
    prefix: z.string().openapi({ description: "Up to 32 code points before." }),
    suffix: z.string().openapi({ description: "Up to 32 code points after." }),
    status: z.enum(anchorStatuses).openapi({ description: "How it came through later text revisions." }),
  })
  .openapi("Anchor", { description: "Words of an article: W3C TextPositionSelector and TextQuoteSelector in one." });

/** Through whom or what words came: exactly one of the two is given. */
export const viaSchema = z
  .object({ actorId: id("actor").nullable(), sourceId: id("source").nullable() })
  .openapi("Via", { description: "Somebody or something through which words came; one of the two is null." });

/** What every resource has. */
export const resourceFields = <Type extends ResourceType>(type: Type) => ({
  id: id(type),
  type: z.literal(type).openapi({ description: "What sort of resource it is." }),
  url: z.url().openapi({ description: "Where it is served." }),
  revision: z.int().openapi({ description: "Counts its changes, from 1." }),
  status: z.enum(statuses),
  needsReview: z.boolean().openapi({ description: "Whether a correction has touched what it rests on." }),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  provenance: provenanceSchema,
});

/** Where a withdrawn resource is referred to, and in the answer 410, this stands in its place. */
export const stubSchema = z
  .object({
    id: z.string().openapi({ description: "Id of the withdrawn resource." }),
    type: z.enum(Object.keys(resourcePrefixes) as [ResourceType, ...ResourceType[]]),
    revision: z.int(),
    withdrawnAt: momentSchema,
    reason: z.string().nullable(),
    correctionId: z.string().nullable().openapi({ description: "The correction that withdrew it." }),
  })
  .openapi("WithdrawnStub", { description: "What is left to see of a withdrawn resource." });
