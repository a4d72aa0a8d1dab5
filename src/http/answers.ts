import type { z } from "@hono/zod-openapi";
import type { Context, TypedResponse } from "hono";
import type { ResourceType } from "../../db/vocabulary.ts";
import { findResourcesAsOf } from "../changes/as-of.ts";
import type { FactCheck } from "../fact-checks/schemas.ts";
import { reviewedClaim } from "../linked-data/claim-review.ts";
import { toDocument, toGraph, toNode, toStubNode } from "../linked-data/json-ld.ts";
import { findResources, type Recorded, toStub } from "../resources/read.ts";
import { isCounted, render, uncounted, type Wire, type wireSchemas } from "../resources/render.ts";
import { plurals } from "../resources/schemas.ts";
import type { facetsSchema, includedSchema, pageSchema } from "./answer-schemas.ts";
import { entityTag, sendTagged } from "./etags.ts";
import { type Format, formatOf, mediaTypes, resourceFormats } from "./formats.ts";
import type { Done } from "./idempotency.ts";
import type { Page } from "./lists.ts";
import { invalidParameters } from "./problems.ts";
import type { RequestEnv, Service } from "./router.ts";

/** Which ids a field of a resource leads to, by the name under which `include` follows it. */
export type Includes = Record<string, (wire: never) => (string | null | undefined)[]>;

interface Shape {
  fields?: string[] | undefined;
  include?: string[] | undefined;
  /** Only of one resource. */
  format?: Format | undefined;
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
  const [wire] = (await render(service, [recorded])) as [Wire];
  const included = await include(service, [wire], shape.include, includes, recorded.asOf);
  if (formatOf(c, shape.format as (typeof resourceFormats)[number] | undefined, resourceFormats) === "jsonld") {
    refuseShape({ fields: shape.fields }, "JSON-LD");
    const document = await inJsonLd(service, wire, included.included);
    return send(c, document, recorded.revision, mediaTypes.jsonld) as unknown as OneOf<Type>;
  }
  const data = withFields(wire, shape.fields);
  return send(c, { data, ...included }, recorded.revision) as unknown as OneOf<Type>;
}

/** Refuses parameters that shape our own JSON where another format is asked for. */
export function refuseShape(shape: { [name: string]: unknown }, format: string): void {
  const message = `does not go with ${format}, which always comes whole`;
  const given = Object.keys(shape).filter((name) => shape[name] !== undefined);
  if (given.length > 0) throw invalidParameters(given.map((parameter) => ({ parameter, message })));
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

/** Says as a header where the next page is (RFC 8288); nothing where there is none. */
export function linkToNext(c: Context<RequestEnv>, next: string | null): void {
  if (next) c.header("Link", `<${next}>; rel="next"`);
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
  linkToNext(c, page.next);
  return send(c, {
    data: wires.map((wire) => withFields(wire, shape.fields)),
    page,
    ...(facets && { facets }),
    ...included,
  }) as unknown as PageOf<Type>;
}

/** Answers with a JSON document under its entity tag, or with 304 where the client has it; `no-store` where nobody is to keep it. */
export function send(
  c: Context<RequestEnv>,
  body: object,
  revision?: number,
  type: string = mediaTypes.json,
  caching: "no-cache" | "no-store" = "no-cache",
): Response {
  const bytes = Buffer.from(JSON.stringify(body));
  const tag = revision === undefined ? undefined : entityTag(countsNothing(body) ? bytes : withoutCounts(body), revision);
  return sendTagged(c, bytes, type, { ...(tag && { tag }), caching });
}

/** Answers a write with what it has made of a resource, under the entity tag that a read would have. */
export async function sendWritten(c: Context<RequestEnv>, service: Service, { status, recorded }: Done): Promise<never> {
  const [data] = await render(service, [recorded]);
  c.header("ETag", resourceTag(data as object, recorded.revision));
  c.header("Cache-Control", "no-store");
  if (status === 201) c.header("Location", String(data?.url));
  return c.json({ data }, status) as never;
}

/** The entity tag of one whole resource, as an answer without `fields` and `include` has it. */
export const resourceTag = (wire: object, revision: number): string => entityTag(withoutCounts({ data: wire }), revision);

/** Where resources stand in a document: in our own JSON, in a JSON-LD graph, or as a JSON-LD document itself. */
interface Document {
  data?: object | undefined;
  included?: Record<string, object[]>;
  "@graph"?: object[];
}

/** The text of the same without what others count of the resources in it, which changes without a revision. */
function withoutCounts(body: object): string {
  const { data, included, "@graph": graph } = body as Document;
  return JSON.stringify({
    ...uncounted(body),
    ...(data && { data: uncounted(data) }),
    ...(graph && { "@graph": graph.map(uncounted) }),
    ...(included && { included: Object.values(included).map((resources) => resources.map(uncounted)) }),
  });
}

/** Whether a document is one resource of which nothing is counted, and so the same without counts: most are, and need not be written twice. */
const countsNothing = (body: object): boolean =>
  Object.keys(body).length === 1 && "data" in body && !isCounted((body as { data: object }).data);

/** A resource with nothing but what it is and these top-level fields; all of it where none are named. */
export function withFields(wire: Wire, fields: string[] | undefined): object {
  if (!fields) return wire;
  const kept = new Set(["id", "type", ...fields]);
  return Object.fromEntries(Object.entries(wire).filter(([name]) => kept.has(name)));
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
