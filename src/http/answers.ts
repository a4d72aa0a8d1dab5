import { z } from "@hono/zod-openapi";
import type { Context, TypedResponse } from "hono";
import type { ResourceType } from "../../db/vocabulary.ts";
import { findResources, type Recorded, toStub } from "../resources/read.ts";
import { render, type Wire, wireSchemas } from "../resources/render.ts";
import { plurals, stubSchema } from "../resources/schemas.ts";
import { entityTag, matches } from "./etags.ts";
import { countedAtMost, largestLimit, type Page } from "./lists.ts";
import type { RequestEnv, Service } from "./router.ts";

/** Fields that change without a revision, and so do not count in a resource's entity tag. */
const counts = new Set(["counts", "citationCount", "articleCount"]);

/** Which ids a field of a resource leads to, by the name under which `include` follows it. */
export type Includes = Record<string, (wire: never) => (string | null | undefined)[]>;

interface Shape {
  fields?: string[] | undefined;
  include?: string[] | undefined;
}

const includedSchema = z
  .object({
    ...(Object.fromEntries(
      Object.entries(plurals).map(([type, plural]) => [plural, z.array(wireSchemas[type as ResourceType]).optional()]),
    ) as {
      [Type in ResourceType as (typeof plurals)[Type]]: z.ZodOptional<z.ZodArray<(typeof wireSchemas)[Type]>>;
    }),
    withdrawn: z.array(stubSchema).optional().openapi({ description: "Referred to, and withdrawn since." }),
  })
  .openapi("Included", { description: "The resources that `include` asked for, by type, once each." });

const pageSchema = z
  .object({
    limit: z.int().min(1).max(largestLimit).openapi({ description: "Most resources on a page." }),
    next: z.string().nullable().openapi({ description: "Path and query of the next page; null on the last." }),
    total: z
      .object({
        value: z.int(),
        relation: z.enum(["eq", "gte"]).openapi({ description: `\`gte\`: at least; counting stops at ${countedAtMost}.` }),
      })
      .openapi("Total", { description: "How many there are." })
      .optional(),
  })
  .openapi("Page", { description: "Where in a list a page stands." });

const headers = {
  ETag: {
    schema: { type: "string" as const },
    description: "The revision and a hash of the representation (RFC 9110).",
    example: '"1-dB7nLq0rJx2wYk5v"',
  },
  "Nutgraph-Position": {
    schema: { type: "string" as const },
    description: "A position in the change feed whose changes the answer fully contains.",
    example: "3f0a1c9e-412",
  },
  "X-Request-Id": {
    schema: { type: "string" as const },
    description: "The request’s id in the log.",
    example: "2c1f7d2e-6a51-4f04-8b0a-0c9c6f6a3f11",
  },
};
const notModified = { 304: { description: "Unchanged since the given `If-None-Match`." } };

/** The successful answers of an operation that gives one resource. */
export const oneAnswer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: {
    description,
    headers,
    content: { "application/json": { schema: z.object({ data: schema, included: includedSchema.optional() }) } },
  },
  ...notModified,
});

/** The successful answers of an operation that gives a page of resources. */
export const pageAnswer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: {
    description,
    headers: {
      ...headers,
      Link: {
        schema: { type: "string" as const },
        description: '`rel="next"`: the next page (RFC 8288).',
        example: '</v1/claims?limit=2&cursor=WyJ…>; rel="next"',
      },
    },
    content: { "application/json": { schema: z.object({ data: z.array(schema), page: pageSchema, included: includedSchema.optional() }) } },
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
