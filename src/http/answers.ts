import { z } from "@hono/zod-openapi";
import type { Context, TypedResponse } from "hono";
import type { ResourceType } from "../../db/vocabulary.ts";
import { findResources, type Recorded, toStub } from "../resources/read.ts";
import { render, type Wire, wireSchemas } from "../resources/render.ts";
import { plurals, stubSchema } from "../resources/schemas.ts";
import { entityTag, matches } from "./etags.ts";
import { countedAtMost, largestLimit, type Page } from "./lists.ts";
import { requestIdHeader } from "./problems.ts";
import type { RequestEnv, Service } from "./router.ts";

/** Fields that change without a revision, and so do not count in a resource's entity tag. */
const counts = new Set(["counts", "citationCount", "articleCount", "factCheckIds", "outdated"]);

/** Which ids a field of a resource leads to, by the name under which `include` follows it. */
export type Includes = Record<string, (wire: never) => (string | null | undefined)[]>;

interface Shape {
  fields?: string[] | undefined;
  include?: string[] | undefined;
}

const includedSchema = z
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

const pageSchema = z
  .object({
    limit: z.int().min(1).max(largestLimit).openapi({ description: "Most resources on a page." }),
    next: z.string().nullable().openapi({ description: "Path and query of the next page; null on the last. Follow it unchanged." }),
    total: z
      .object({
        value: z
          .int()
          .min(0)
          .max(countedAtMost)
          .openapi({ description: `The number, counted up to ${countedAtMost}.` }),
        relation: z.enum(["eq", "gte"]).openapi({ description: "`eq`: exactly so many; `gte`: at least so many." }),
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

/** The successful answers of an operation that gives one resource. `name` is the schema's. */
export const oneAnswer = <Schema extends z.ZodType>(name: string, schema: Schema, description: string) => ({
  200: {
    description,
    headers,
    content: {
      "application/json": { schema: z.object({ data: schema, included: includedSchema.optional() }).openapi(name, { description }) },
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
            included: includedSchema.optional(),
          })
          .openapi(name, { description }),
      },
    },
  },
  ...notModified,
});

type OneOf<Type extends ResourceType> = TypedResponse<
  { data: z.infer<(typeof wireSchemas)[Type]>; included?: z.infer<typeof includedSchema> },
  200,
  "json"
>;
type PageOf<Type extends ResourceType> = TypedResponse<
  { data: z.infer<(typeof wireSchemas)[Type]>[]; page: z.infer<typeof pageSchema>; included?: z.infer<typeof includedSchema> },
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
  const [data] = shaped(wires, shape.fields);
  const included = await include(service, wires, shape.include, includes);
  return send(c, { data, ...included }, recorded.revision) as unknown as OneOf<Type>;
}

/** Answers with a page of resources in the asked shape. */
export async function sendPage<Type extends ResourceType>(
  c: Context<RequestEnv>,
  service: Service,
  { rows, ...page }: Page,
  shape: Shape,
  includes: Includes,
): Promise<PageOf<Type>> {
  const wires = await render(service, rows);
  const included = await include(service, wires, shape.include, includes);
  if (page.next) c.header("Link", `<${page.next}>; rel="next"`);
  return send(c, { data: shaped(wires, shape.fields), page, ...included }) as unknown as PageOf<Type>;
}

/** Answers with a JSON document under its entity tag, or with 304 where the client has it. */
export function send(c: Context<RequestEnv>, body: object, revision?: number): Response {
  const json = JSON.stringify(body);
  const tag = entityTag(
    revision === undefined ? json : JSON.stringify(body, (key, value) => (counts.has(key) ? undefined : value)),
    revision,
  );
  c.header("ETag", tag);
  c.header("Cache-Control", "no-cache");
  if (matches(c.req.header("If-None-Match"), tag)) return c.body(null, 304);
  return c.body(json, 200, { "Content-Type": "application/json" });
}

/** The entity tag of one whole resource, as an answer without `fields` and `include` has it. */
export const resourceTag = (wire: object, revision: number): string =>
  entityTag(
    JSON.stringify({ data: wire }, (key, value) => (counts.has(key) ? undefined : value)),
    revision,
  );

function shaped(wires: Wire[], fields: string[] | undefined): object[] {
  if (!fields) return wires;
  const kept = new Set(["id", "type", ...fields]);
  return wires.map((wire) => Object.fromEntries(Object.entries(wire).filter(([name]) => kept.has(name))));
}

async function include(
  service: Service,
  wires: Wire[],
  names: string[] | undefined,
  includes: Includes,
): Promise<{ included?: Record<string, object[]> }> {
  if (!names) return {};
  const ids = new Set(names.flatMap((name) => wires.flatMap((wire) => includes[name]?.(wire as never) ?? [])).filter((id) => id != null));
  const found = await findResources(service.db, [...ids]);
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
