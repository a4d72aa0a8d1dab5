import { z } from "@hono/zod-openapi";
import { claimantKinds, claimKinds, sourcings, speakerKinds } from "../../db/vocabulary.ts";
import { id } from "../resources/schemas.ts";

/** What many articles can be grouped by. */
export const groupings = ["article", "author", "section", "publisher", "month"] as const;
export type Grouping = (typeof groupings)[number];

/** Most articles, the newest first, that one report looks at. */
export const articlesReportedAtMost = 2_000;
/** Most entries of each list in a report. */
export const entriesAtMost = 50;
/** Most ids in a query that lists by id. */
export const idsAtMost = 100;

/** Who speaks a quote, with those that nobody in particular says. */
export const speakerKindsOrNobody = [...speakerKinds, "nobody"] as const;

const countedSchema = z
  .object({
    value: z.int().min(0).openapi({ description: "The number; 0 where there is nothing." }),
    unreviewed: z.int().min(0).openapi({
      description: "How many of them no person has reviewed; the query with `&reviewStatus=unreviewed` lists those.",
    }),
    of: z.int().min(0).nullable().openapi({ description: "What the number is out of; null where it is out of nothing." }),
    query: z
      .string()
      .nullable()
      .openapi({
        description: `Path and query of the list that holds just these. Null where no filter says which they are, so that their ids would have to, and there are none or more than ${idsAtMost}: speakers.`,
      }),
  })
  .openapi("Counted", { description: "A number, what it is out of, and the query that lists what was counted." });
export type Counted = z.infer<typeof countedSchema>;

const each = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) =>
  z
    .object(Object.fromEntries(words.map((word) => [word, countedSchema])) as { [Word in Words[number]]: typeof countedSchema })
    .openapi({ description });

const groupSchema = z
  .object({
    by: z.enum(groupings).openapi({ description: "What the articles are grouped by." }),
    key: z.string().nullable().openapi({
      description: "The article’s, author’s or publisher’s id, the section as printed, or the month; null for articles that have none.",
    }),
    label: z.string().nullable().openapi({ description: "The key for people: a headline, a name." }),
  })
  .openapi("SourcingGroup", { description: "Which of the articles a report is about." });

export const sourcingSchema = z
  .object({
    group: z.union([groupSchema, z.null()]).openapi({ description: "Null where all articles are taken together." }),
    relation: z.enum(["eq", "gte"]).openapi({
      description: `\`eq\`: the numbers are exact; \`gte\`: they are at least so high, because more articles match than one report examines and only the newest were.`,
    }),
    articles: countedSchema.openapi({ description: "Articles." }),
    claims: z
      .object({
        total: countedSchema.openapi({ description: "Claims." }),
        byKind: each(claimKinds, "By what sort of proposition they are; of all claims."),
        bySourcing: each(
          sourcings,
          "By what they visibly rest on, of all claims: `linked` to a citation, only `attributed` to somebody, `none`, or `notPreserved` where it cannot be known because the document lost its links.",
        ),
        byClaimantKind: each(claimantKinds, "By who answers for them; of all claims. `unnamed` counts claims, not people."),
        withEvidence: countedSchema.openapi({
          description: "Claims with at least one citation as evidence, linked or named; of all claims.",
        }),
      })
      .openapi("SourcingOfClaims", { description: "What the claims rest on." }),
    quotes: z
      .object({
        total: countedSchema.openapi({ description: "Quotes." }),
        bySpeakerKind: each(
          speakerKindsOrNobody,
          "By who says them, of all quotes; `nobody` are terms and words at a distance. `unnamed` counts quotes, not people.",
        ),
      })
      .openapi("SourcingOfQuotes", { description: "Who speaks." }),
    speakers: z
      .object({
        total: countedSchema.openapi({ description: "All speakers, each once." }),
        named: countedSchema.openapi({ description: "Speakers of at least one quote or claim as somebody named; of all speakers." }),
        unnamed: countedSchema.openapi({ description: "Speakers of at least one quote or claim as somebody unnamed; of all speakers." }),
      })
      .openapi("SourcingSpeakers", {
        description:
          "Actors, each once however often they speak: the speakers of quotes and the claimants of claims, named and unnamed. Neither authors speaking for themselves, nor documents, nor those through whom words came count. Two unnamed speakers are two, even where they may be one person.",
      }),
    quoted: z
      .object({
        actors: z
          .array(
            z
              .object({
                actorId: id("actor"),
                name: z.string().openapi({ description: "The actor’s name, or description where nobody named them." }),
                quotes: countedSchema.openapi({ description: "Quotes that they speak; of all quotes." }),
              })
              .openapi("QuotedActor", { description: "An actor who is quoted." }),
          )
          .max(entriesAtMost)
          .openapi({ description: `Actors by how often they are quoted, the first ${entriesAtMost}.` }),
        sources: z
          .array(
            z
              .object({
                sourceId: id("source"),
                title: z.string().nullable().openapi({ description: "The source’s title, or else its publisher or host." }),
                quotes: countedSchema.openapi({ description: "Quotes from it; of all quotes." }),
              })
              .openapi("QuotedSource", { description: "A document that is quoted." }),
          )
          .max(entriesAtMost)
          .openapi({
            description: `Documents by how often they are quoted, the first ${entriesAtMost}. A quote may have both a document and an actor who answers for it.`,
          }),
      })
      .openapi("Quoted", { description: "Who is quoted how often." }),
    evidenceHosts: z
      .array(
        z
          .object({
            host: z.string().openapi({ description: "Lower case, without `www.`." }),
            claims: countedSchema.openapi({ description: "Claims with evidence from this host; of the claims with evidence." }),
          })
          .openapi("EvidenceHost", { description: "A host that evidence comes from." }),
      )
      .max(entriesAtMost)
      .openapi({
        description: `Hosts by how many claims have evidence from them, the first ${entriesAtMost}. A claim with evidence from two hosts counts for both; evidence without an address for none.`,
      }),
    cut: z.boolean().openapi({ description: `Whether a list above is longer than ${entriesAtMost}.` }),
  })
  .openapi("SourcingReport", {
    description: "What articles rest on: in numbers, each with what it is out of and the query that lists it.",
  });
export type Sourcing = z.infer<typeof sourcingSchema>;
export type SourcingGroup = z.infer<typeof groupSchema>;
