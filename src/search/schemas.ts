import { z } from "@hono/zod-openapi";
import { type ResourceType, resourceTypes } from "../../db/vocabulary.ts";
import { leadsOnFields } from "../http/cursors.ts";
import { wireSchemas } from "../resources/render.ts";
import { rankedAtMost } from "./queries.ts";

const highlightSchema = z
  .object({
    field: z.string().openapi({
      description:
        "Where the words stand in the resource: names and indexes with points between. `text` of an article is its canonical text, at `/text`.",
      example: "anchors.0.exact",
    }),
    text: z.string().openapi({ description: "The field’s words, or where they are many a fragment of them, as they are." }),
    marked: z.string().openapi({
      description: "The same as HTML, escaped, with what was found in `<mark>`: safe to put into a page.",
      example: "wall of <mark>drones</mark>",
    }),
    ranges: z
      .array(
        z
          .object({
            start: z.int().openapi({ description: "Unicode code points from the start of `text`." }),
            end: z.int().openapi({ description: "Exclusive." }),
          })
          .openapi("HighlightRange", { description: "A stretch of a highlight’s text." }),
      )
      .openapi({ description: "What was found. Of a phrase, each of its words." }),
    offset: z.int().nullable().openapi({
      description: "Where `text` starts in the article’s canonical text, in Unicode code points; null where it is not from there.",
    }),
  })
  .openapi("Highlight", { description: "Words of a resource with what was found in them." });
export type Highlight = z.infer<typeof highlightSchema>;

const wires = resourceTypes.map((type) => wireSchemas[type]) as [
  (typeof wireSchemas)[ResourceType],
  ...(typeof wireSchemas)[ResourceType][],
];

export const hitSchema = z
  .object({
    id: z.string().openapi({ description: "The resource’s id." }),
    type: z.enum(resourceTypes as [ResourceType, ...ResourceType[]]).openapi({ description: "What sort of resource it is." }),
    score: z.number().openapi({
      description:
        "How good the hit is. From 3: what is asked for is its name; from 2: the first words of its name; from 1: it holds the words; from 0.5: a word of its name begins so; below: its name is a typing slip away. Within these, by how close together the words stand, and in what. Only to compare within one search.",
    }),
    resource: z.union(wires).openapi({ description: "The resource, as it is at its own address." }),
    highlights: z
      .array(highlightSchema)
      .openapi({ description: "The words that were found. Empty where the rights holder does not let them be shown." }),
  })
  .openapi("SearchHit", { description: "A resource that was found." });
export type Hit = z.infer<typeof hitSchema>;

const countSchema = z
  .object({
    value: z.int().min(0).openapi({ description: "The number." }),
    relation: z.enum(["eq", "gte"]).openapi({ description: "`gte`: at least, because there were more than are ranked." }),
  })
  .openapi("SearchCount", { description: "How many were found." });

export const searchAnswerSchema = z
  .object({
    data: z.array(hitSchema).openapi({ description: "The hits, best first." }),
    page: z
      .object({
        limit: z.int().openapi({ description: "Most hits on a page." }),
        next: leadsOnFields.next,
        total: countSchema,
        cursor: leadsOnFields.cursor,
      })
      .openapi("SearchPage", { description: "Where among the hits a page stands." }),
    counts: z
      .object(
        Object.fromEntries(resourceTypes.map((type) => [type, countSchema.optional()])) as Record<
          ResourceType,
          z.ZodOptional<typeof countSchema>
        >,
      )
      .openapi("SearchCounts", { description: "How many were found of each type that was asked for." }),
    cut: z.boolean().openapi({
      description: `Whether there were more candidates than are ranked (${rankedAtMost} in all, shared out among the types), so that better hits may be missing; more words or fewer types find them.`,
    }),
  })
  .openapi("SearchAnswer", { description: "A page of hits, and how many there are of each type." });
