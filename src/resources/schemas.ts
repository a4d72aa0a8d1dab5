import { z } from "@hono/zod-openapi";
import {
  anchorStatuses,
  citationBases,
  dateBases,
  factualities,
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
  factCheck: "fact-checks",
  correction: "corrections",
} as const satisfies Record<ResourceType, string>;

/** With a capital, as schemas and operations are named after a type. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The id of a resource of a type: its prefix and 26 characters of lower-case base32. */
export const id = (type: ResourceType) =>
  z.string().openapi({
    pattern: `^${resourcePrefixes[type]}[a-z2-7]{26}$`,
    description: `Id of ${type === "article" || type === "actor" || type === "event" ? "an" : "a"} ${type}.`,
  });

/** A moment that means what its description says. */
export const moment = (description: string) => z.string().openapi({ format: "date-time", description: `${description} RFC 3339, UTC.` });

/** How many there are of something. */
export const count = (description: string) => z.int().min(0).openapi({ description });

/** What is only ever counted from 1. */
export const ordinal = (description: string) => z.int().min(1).openapi({ description });

export const confidenceSchema = z.number().min(0).max(1).nullable().openapi({ description: "0 to 1; null where nobody said." });

const statusSchema = z.enum(statuses).openapi("ResourceStatus", {
  description: "Where a resource stands in its life. `withdrawn` ones leave lists and answer 410; `merged` ones are now another resource.",
});
const provenanceMethodSchema = z.enum(provenanceMethods).openapi("ProvenanceMethod", {
  description: "Who or what made an annotation: a person, an import from elsewhere, a rule, or a language model.",
});
const reviewStatusSchema = z.enum(reviewStatuses).openapi("ReviewStatus", {
  description: "Whether a person accepted an annotation as a faithful reading of the article; never: as true.",
});
export const dateBasisSchema = z.enum(dateBases).openapi("DateBasis", {
  description: "What a date or an authorship rests on: the text, a dated source, a conclusion whose ground is noted, or nothing known.",
});
const openEndsSchema = z.enum(openEnds).openapi("OpenEnds", { description: "Which ends of a date EDTF calls open: it goes on there." });
const anchorStatusSchema = z.enum(anchorStatuses).openapi("AnchorStatus", {
  description:
    "How an anchor came through later text revisions. `exact` and `moved` point into the text in force, `ambiguous` and `orphaned` at the last revision in which they held.",
});
export const citationBasisSchema = z.enum(citationBases).openapi("CitationBasis", {
  description: "How a citation is known: its link was seen, it was inferred from order and topic, or the work is only named.",
});
export const factualitySchema = z.enum(factualities).openapi("Factuality", { description: "How an article commits itself to an event." });

const provenanceSchema = z
  .object({
    method: provenanceMethodSchema,
    agent: z.string().nullable().openapi({ description: "The person, program or model, by name." }),
    confidence: confidenceSchema,
    reviewStatus: reviewStatusSchema,
    reviewedBy: z.string().nullable().openapi({ description: "The person who reviewed it; null while nobody has." }),
    reviewedAt: moment("When it was reviewed.").nullable(),
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
    open: z.union([openEndsSchema, z.null()]).openapi({ description: "Which ends EDTF calls open; null where none is." }),
    basis: dateBasisSchema,
    note: z.string().nullable().openapi({ description: "From what it was concluded." }),
  })
  .openapi("DateValue", { description: "A date, as exactly as it is known, and what it rests on." });
export type DateValue = z.infer<typeof dateValueSchema>;

/** When words of an article are null. */
export const unlessNone = "null where the article’s `rights.text` is `none`";

export const anchorSchema = z
  .object({
    articleId: id("article"),
    textRevision: ordinal("The text revision that holds the words."),
    block: count("The block that holds them, from 0."),
    start: count("Where they begin: Unicode code points from the start of the canonical text."),
    end: ordinal("Where they end, exclusive; counted like `start`."),
    exact: z
      .string()
      .nullable()
      .openapi({ description: `The words, verbatim; ${unlessNone}.` }),
    prefix: z
      .string()
      .nullable()
      .openapi({ description: `Up to 32 code points before; ${unlessNone}.` }),
    suffix: z
      .string()
      .nullable()
      .openapi({ description: `Up to 32 code points after; ${unlessNone}.` }),
    status: anchorStatusSchema,
  })
  .openapi("Anchor", { description: "Words of an article: W3C TextPositionSelector and TextQuoteSelector in one." });

/** Through whom or what words came: exactly one of the two is given. */
export const viaSchema = z
  .object({
    actorId: id("actor").nullable().openapi({ description: "The go-between, where it is an actor." }),
    sourceId: id("source").nullable().openapi({ description: "The work that carried the words, where it is one." }),
  })
  .openapi("Via", { description: "Somebody or something through which words came; one of the two is null." });

/** What every resource has. */
export const resourceFields = <Type extends ResourceType>(type: Type) => ({
  id: id(type),
  type: z.literal(type).openapi({ description: "What sort of resource it is." }),
  url: z.url().openapi({ description: "Where it is served." }),
  revision: ordinal("Counts its changes, from 1."),
  status: statusSchema,
  needsReview: z.boolean().openapi({ description: "Whether a correction has touched what it rests on." }),
  createdAt: moment("When it was first stored."),
  updatedAt: moment("When it last changed."),
  provenance: provenanceSchema,
});

/** Where a withdrawn resource is referred to, and in the answer 410, this stands in its place. */
export const stubSchema = z
  .object({
    id: z.string().openapi({ description: "Id of the withdrawn resource." }),
    type: z
      .enum(Object.keys(resourcePrefixes) as [ResourceType, ...ResourceType[]])
      .openapi("ResourceType", { description: "What sort of resource it is." }),
    revision: ordinal("The revision in which it was withdrawn."),
    withdrawnAt: moment("When it was withdrawn."),
    reason: z.string().nullable().openapi({ description: "Why, where somebody said." }),
    correctionId: z.string().nullable().openapi({ description: "The correction that withdrew it; null where none did." }),
    erasureId: z.string().nullable().openapi({ description: "The erasure that took it away for good; null where it is only withdrawn." }),
  })
  .openapi("WithdrawnStub", { description: "What is left to see of a withdrawn resource." });

/** Of actors, sources and events: what they have become. */
export const mergedIntoField = (type: "actor" | "source" | "event") =>
  id(type).nullable().openapi({ description: "What it was merged into, with `status` `merged`; its address then leads there." });

/** What the answer 308 says beside where to go. */
export const mergedStubSchema = z
  .object({
    id: z.string().openapi({ description: "Id of the merged resource." }),
    type: z.enum(["actor", "source", "event"]).openapi({ description: "What sort of resource it is." }),
    revision: ordinal("The revision in which it was merged."),
    mergedIntoId: z.string().openapi({ description: "Id of the resource that it is now." }),
  })
  .openapi("MergedStub", { description: "What is left to see of a merged resource." });
