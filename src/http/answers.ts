import { z } from "@hono/zod-openapi";
import type { Context, TypedResponse } from "hono";
import type { ResourceType } from "../../db/vocabulary.ts";
import { findResourcesAsOf } from "../changes/as-of.ts";
import type { FactCheck } from "../fact-checks/schemas.ts";
import { reviewedClaim } from "../linked-data/claim-review.ts";
import { toDocument, toGraph, toNode, toStubNode } from "../linked-data/json-ld.ts";
import { findResources, type Recorded, toStub } from "../resources/read.ts";
import { render, uncounted, type Wire, wireSchemas } from "../resources/render.ts";
import { plurals, stubSchema } from "../resources/schemas.ts";
import { entityTag, sendTagged } from "./etags.ts";
import { type Format, formatOf, mediaTypes, resourceFormats } from "./formats.ts";
import { valuesAtMost } from "./lists/tallies.ts";
import { examinedAtMost, largestLimit, type Page } from "./lists.ts";
import { Problem, requestIdHeader } from "./problems.ts";
import type { RequestEnv, Service } from "./router.ts";

/** Which ids a field of a resource leads to, by the name under which `include` follows it. */
export type Includes = Record<string, (wire: never) => (string | null | undefined)[]>;

interface Shape {
  fields?: string[] | undefined;
  include?: string[] | undefined;
  /** Only of one resource. */
  format?: Format | undefined;
}

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
const facetsSchema = z.record(z.string(), facetSchema).openapi("Facets", { description: "What `facets` asked for, by name." });

const pageSchema = z
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
  })
  .openapi("Page", { description: "Where in a list a page stands." });

/** The header `ETag`, for a contract. */
export const entityTagHeader = {
  ETag: {
    schema: { type: "string" as const },
    description: "The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource.",
    example: '"1-dB7nLq0rJx2wYk5v"',
  },
};
const headers = {
  ...entityTagHeader,
  "Nutgraph-Position": {
    schema: { type: "string" as const },
    description: "A position in the change feed whose changes the answer fully contains.",
    example: "3f0a1c9e-412",
  },
  ...requestIdHeader,
};
const notModified = {
  304: { description: "What `If-None-Match` names is still what there is; no body.", headers: { ...entityTagHeader, ...requestIdHeader } },
};

/** The successful answers of an operation that gives one document that nothing comes along with. `name` is the schema's. */
export const dataAnswer = <Schema extends z.ZodType>(name: string, schema: Schema, description: string, beside: z.ZodRawShape = {}) => ({
  200: {
    description,
    headers,
    content: { "application/json": { schema: z.object({ data: schema, ...beside }).openapi(name, { description }) } },
  },
  ...notModified,
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
  ...notModified,
});

/** The successful answers of an operation that gives a page of resources. `name` is the schema's. */
export const pageAnswer = <Schema extends z.ZodType>(name: string, schema: Schema, description: string) => ({
  200: {
    description,
    headers: {
      ...headers,
      Link: {
        schema: { type: "string" as const },
        description: '`rel="next"`: the next page (RFC 8288); not on the last.',
        example: '</v1/claims?limit=2&cursor=WyJ…>; rel="next"',
      },
    },
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
  ...notModified,
});

/** The answers of an operation with further formats beside JSON. */
export function withContent<Answer extends { 200: { content: object } }, Content extends object>(answer: Answer, content: Content) {
  return { ...answer, 200: { ...answer[200], content: { ...answer[200].content, ...content } } };
}

type OneOf<Type extends ResourceType> = TypedResponse<
  { data: z.infer<(typeof wireSchemas)[Type]>; included?: z.infer<typeof includedSchema> },
  200,
  "json"
>;
type PageOf<Type extends ResourceType> = TypedResponse<
  {
    data: z.infer<(typeof wireSchemas)[Type]>[];
    page: z.infer<typeof pageSchema>;
    facets?: z.infer<typeof facetsSchema>;
    included?: z.infer<typeof includedSchema>;
  },
  200,
  "json"
>;

/** Answers with one resource in the asked shape. */
export async function sendOne<Type extends ResourceType>(
  c: Context<RequestEnv>,
  service: Service,
  recorded: Recorded,
  shape: Shape,
  includes: Includes,
): Promise<OneOf<Type>> {
  const wires = await render(service, [recorded]);
  const included = await include(service, wires, shape.include, includes, recorded.asOf);
  if (formatOf(c, shape.format as (typeof resourceFormats)[number] | undefined, resourceFormats) === "jsonld") {
    refuseShape({ fields: shape.fields }, "JSON-LD");
    return send(
      c,
      await inJsonLd(service, wires[0] as Wire, included.included),
      recorded.revision,
      mediaTypes.jsonld,
    ) as unknown as OneOf<Type>;
  }
  const [data] = shaped(wires, shape.fields);
  return send(c, { data, ...included }, recorded.revision) as unknown as OneOf<Type>;
}

/** Refuses parameters that shape our own JSON where another format is asked for. */
export function refuseShape(shape: { [name: string]: unknown }, format: string): void {
  const message = `does not go with ${format}, which always comes whole`;
  const errors = Object.keys(shape)
    .filter((name) => shape[name] !== undefined)
    .map((parameter) => ({ parameter, code: "invalid", message }));
  if (errors.length > 0)
    throw new Problem("invalidParameter", errors.map(({ parameter }) => `${parameter} ${message}`).join("; "), { errors });
}

/** One resource, or with what `include` led to, a graph that begins with it. */
async function inJsonLd(view: Service, wire: Wire, included: Record<string, object[]> | undefined): Promise<object> {
  if (!included) {
    const itemReviewed = wire.type === "factCheck" ? await reviewedClaim(view, wire as unknown as FactCheck) : undefined;
    return { ...toDocument(wire, view), ...(itemReviewed && { itemReviewed }) };
  }
  const { withdrawn = [], ...resources } = included as Record<string, Wire[]>;
  const nodes = Object.values(resources).flatMap((wires) => wires.map((item) => toNode(item, view)));
  return toGraph([toNode(wire, view), ...nodes, ...withdrawn.map((stub) => toStubNode(stub, view))], view);
}

/** Answers with a page of resources in the asked shape. */
export async function sendPage<Type extends ResourceType>(
  c: Context<RequestEnv>,
  service: Service,
  { rows, facets, ...page }: Page,
  shape: Shape,
  includes: Includes,
): Promise<PageOf<Type>> {
  const wires = await render(service, rows);
  const included = await include(service, wires, shape.include, includes);
  if (page.next) c.header("Link", `<${page.next}>; rel="next"`);
  return send(c, { data: shaped(wires, shape.fields), page, ...(facets && { facets }), ...included }) as unknown as PageOf<Type>;
}

/** Answers with a JSON document under its entity tag, or with 304 where the client has it; `no-store` where nobody is to keep it. */
export function send(
  c: Context<RequestEnv>,
  body: object,
  revision?: number,
  type: string = mediaTypes.json,
  caching: "no-cache" | "no-store" = "no-cache",
): Response {
  const tag = revision === undefined ? undefined : entityTag(JSON.stringify(withoutCounts(body as Document)), revision);
  return sendTagged(c, JSON.stringify(body), type, { ...(tag && { tag }), caching });
}

/** The entity tag of one whole resource, as an answer without `fields` and `include` has it. */
export const resourceTag = (wire: object, revision: number): string => entityTag(JSON.stringify(withoutCounts({ data: wire })), revision);

/** Where resources stand in a document: in our own JSON, in a JSON-LD graph, or as a JSON-LD document itself. */
interface Document {
  data?: object | undefined;
  included?: Record<string, object[]>;
  "@graph"?: object[];
}

/** The same without what others count of the resources in it, which changes without a revision. */
function withoutCounts({ data, included, "@graph": graph, ...own }: Document): object {
  return {
    ...uncounted(own),
    ...(data && { data: uncounted(data) }),
    ...(graph && { "@graph": graph.map(uncounted) }),
    ...(included && { included: Object.values(included).map((resources) => resources.map(uncounted)) }),
  };
}

function shaped(wires: Wire[], fields: string[] | undefined): object[] {
  if (!fields) return wires;
  const kept = new Set(["id", "type", ...fields]);
  return wires.map((wire) => Object.fromEntries(Object.entries(wire).filter(([name]) => kept.has(name))));
}

/** The resources that these fields of others lead to, by type; those withdrawn since as stubs. */
export async function include(
  service: Service,
  wires: Wire[],
  names: string[] | undefined,
  includes: Includes,
  asOf?: number,
): Promise<{ included?: Record<string, object[]> }> {
  if (!names) return {};
  const ids = new Set(names.flatMap((name) => wires.flatMap((wire) => includes[name]?.(wire as never) ?? [])).filter((id) => id != null));
  const found = await (asOf === undefined ? findResources(service.db, [...ids]) : findResourcesAsOf(service.db, [...ids], asOf));
  const included: Record<string, object[]> = {};
  const withdrawn = found.filter(({ snapshot }) => snapshot.status === "withdrawn");
  for (const wire of await render(
    service,
    found.filter((item) => !withdrawn.includes(item)),
  )) {
    const plural = plurals[wire.type];
    included[plural] = [...(included[plural] ?? []), wire];
  }
  if (withdrawn.length > 0) included.withdrawn = withdrawn.map(toStub);
  for (const list of Object.values(included)) (list as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { included };
}
