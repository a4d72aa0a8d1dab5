import { z } from "@hono/zod-openapi";
import type { ResourceType } from "../../db/vocabulary.ts";
import { wireSchemas } from "../resources/render.ts";
import { plurals, stubSchema } from "../resources/schemas.ts";
import { entityTagHeader, nextPageHeader, v1Headers } from "./answer-headers.ts";
import { leadsOnFields } from "./cursors.ts";
import { valuesAtMost } from "./lists/tallies.ts";
import { examinedAtMost, largestLimit } from "./lists.ts";

// What contracts say of successful answers.

/** What comes along with resources, by type. */
export const includedSchema = z
  .object({
    ...(Object.fromEntries(
      Object.entries(plurals).map(([type, plural]) => [
        plural,
        z
          .array(wireSchemas[type as ResourceType])
          .optional()
          .openapi({ description: `The ${plural} that \`include\` led to.` }),
      ]),
    ) as {
      [Type in ResourceType as (typeof plurals)[Type]]: z.ZodOptional<z.ZodArray<(typeof wireSchemas)[Type]>>;
    }),
    withdrawn: z.array(stubSchema).optional().openapi({ description: "What `include` led to and has been withdrawn since." }),
  })
  .openapi("Included", { description: "The resources that `include` asked for, by type, once each." });

const relationSchema = z.enum(["eq", "gte"]).openapi("TotalRelation", { description: "`eq`: exactly so many; `gte`: at least so many." });

const facetSchema = z
  .object({
    values: z
      .array(
        z
          .object({
            value: z.string().openapi({ description: "What the filter of the facet’s name takes." }),
            label: z.string().nullable().openapi({ description: "What people call it, where it is an id." }),
            count: z.int().min(1).openapi({ description: "How many have it." }),
          })
          .openapi("FacetValue", { description: "A value, and how many have it." }),
      )
      .max(valuesAtMost)
      .openapi({
        description: `The most frequent first, at most ${valuesAtMost}. What has several counts for each, what has none for nothing.`,
      }),
    relation: relationSchema,
  })
  .openapi("Facet", { description: "How many of what the filters leave have each value." });
export const facetsSchema = z.record(z.string(), facetSchema).openapi("Facets", { description: "What `facets` asked for, by name." });

export const pageSchema = z
  .object({
    limit: z.int().min(1).max(largestLimit).openapi({ description: "Most resources on a page." }),
    next: z.string().nullable().openapi({
      description: "Path and query of the next page, also where this one holds fewer than `limit`; null on the last. Follow it unchanged.",
    }),
    total: z
      .object({
        value: z
          .int()
          .min(0)
          .max(examinedAtMost)
          .openapi({ description: `The number among the resources looked at, of which there are ${examinedAtMost} at most.` }),
        relation: relationSchema,
      })
      .openapi("Total", { description: "How many there are; comes with `count=true`." })
      .optional(),
    cursor: leadsOnFields.cursor,
  })
  .openapi("Page", { description: "Where in a list a page stands." });

const headers = { ...entityTagHeader, ...v1Headers };
const notModified = (more: object = {}) => ({
  304: { description: "What `If-None-Match` names is still what there is; no body.", headers: { ...headers, ...more } },
});

/** The successful answers of an operation that gives one document, beside which nothing stands but where a page stands. `name` is the schema's. */
export const dataAnswer = <Schema extends z.ZodType>(name: string, schema: Schema, description: string, beside: z.ZodRawShape = {}) => ({
  200: {
    description,
    headers: { ...headers, ...("page" in beside && nextPageHeader) },
    content: { "application/json": { schema: z.object({ data: schema, ...beside }).openapi(name, { description }) } },
  },
  ...notModified("page" in beside ? nextPageHeader : {}),
});

const jsonLdSchema = z
  .looseObject({
    "@context": z.array(z.string()).openapi({ description: "schema.org’s context, and ours, in which the terms under `ng:` stand." }),
    "@id": z.string().optional().openapi({ description: "The resource’s address; where there is a `@graph`, each node has one." }),
    "@type": z
      .array(z.string())
      .optional()
      .openapi({ description: "What it is for schema.org, where that has a word for it, and for us." }),
    "@graph": z.array(z.looseObject({})).optional().openapi({ description: "The nodes, where there are several." }),
  })
  .openapi("JsonLd", {
    description:
      "A JSON-LD 1.1 document (schema.org where it has the words). `ng:` and the name of a field of the JSON is the term for that field, so that nothing is lost; ids are addresses, nulls are left out.",
  });

/** JSON-LD as a further format of an answer. */
export const jsonLdContent = { "application/ld+json": { schema: jsonLdSchema } };

/** The successful answers of an operation that gives one resource. `name` is the schema's. */
export const oneAnswer = <Schema extends z.ZodType>(name: string, schema: Schema, description: string) => ({
  200: {
    description,
    headers,
    content: {
      "application/json": { schema: z.object({ data: schema, included: includedSchema.optional() }).openapi(name, { description }) },
      ...jsonLdContent,
    },
  },
  ...notModified(),
});

/** The successful answers of an operation that gives a page of resources. `name` is the schema's. */
export const pageAnswer = <Schema extends z.ZodType>(name: string, schema: Schema, description: string) => ({
  200: {
    description,
    headers: { ...headers, ...nextPageHeader },
    content: {
      "application/json": {
        schema: z
          .object({
            data: z.array(schema).openapi({ description: "The resources, in the asked order." }),
            page: pageSchema,
            facets: facetsSchema.optional(),
            included: includedSchema.optional(),
          })
          .openapi(name, { description }),
      },
    },
  },
  ...notModified(nextPageHeader),
});

/** The answers of an operation with further formats beside JSON. */
export function withContent<Answer extends { 200: { content: object } }, Content extends object>(answer: Answer, content: Content) {
  return { ...answer, 200: { ...answer[200], content: { ...answer[200].content, ...content } } };
}
