import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { parseAccept } from "hono/utils/accept";
import { Problem } from "./problems.ts";
import { type RequestEnv, routeOf } from "./router.ts";

/** Media types of answers, by the name that the parameter `format` gives them. */
export const mediaTypes = {
  json: "application/json",
  csv: "text/csv",
  ndjson: "application/x-ndjson",
  sse: "text/event-stream",
  jsonld: "application/ld+json",
  // IPTC has registered none for it; this one is ours, and only tells it from our own JSON.
  ninjs: "application/vnd.nutgraph.ninjs+json",
  text: "text/plain",
  atom: "application/atom+xml",
} as const;
export type Format = keyof typeof mediaTypes;

/** The formats of every list. */
export const listFormats = ["json", "csv", "ndjson"] as const;
/** The formats of a list that is a feed as well. */
export const feedFormats = ["json", "atom", "csv", "ndjson"] as const;

/** The formats of every resource. */
export const resourceFormats = ["json", "jsonld"] as const;

/** The parameter `format` of an operation that answers in these formats. */
export function formatParameter<const Formats extends readonly [Format, ...Format[]]>(formats: Formats) {
  return z
    .enum(formats, `must be one of: ${formats.join(", ")}`)
    .optional()
    .openapi({ param: { description: "In which format; goes before `Accept`. JSON where neither says otherwise.", example: "json" } });
}

/** The format to answer in: the asked one, else what the request accepts best, else the first. */
export function formatOf<F extends Format>(c: Context, asked: F | undefined, formats: readonly [F, ...F[]]): F {
  if (asked) return asked;
  const header = c.req.header("Accept");
  if (header === undefined) return formats[0];
  const quality = (format: F) => qualityOf(header, mediaTypes[format]);
  return formats.reduce((best, format) => (quality(format) > quality(best) ? format : best));
}

/** Refuses a request that accepts nothing that its route answers with, by the contract of the app's routes. */
export function acceptOffered(app: OpenAPIHono<RequestEnv>): MiddlewareHandler<RequestEnv> {
  let offers: Map<string, string[]> | undefined;
  return async (c, next) => {
    // Only now, because routes may be added after this.
    offers ??= offersOf(app);
    const offered = offers.get(`${c.req.method === "HEAD" ? "GET" : c.req.method} ${routeOf(c)}`) ?? [mediaTypes.json];
    c.set("offered", offered);
    const header = c.req.header("Accept");
    if (header !== undefined && !offered.some((type) => qualityOf(header, type) > 0)) {
      throw new Problem("notAcceptable", `This path answers with ${offered.join(" or ")}; the request accepts ${header.slice(0, 200)}.`);
    }
    await next();
    c.res.headers.append("Vary", "Accept");
  };
}

/** The types of the successful answers of each route, by its method and its path as Hono writes it. */
function offersOf(app: OpenAPIHono<RequestEnv>): Map<string, string[]> {
  const routes = app.openAPIRegistry.definitions.flatMap((definition) => (definition.type === "route" ? [definition.route] : []));
  return new Map(
    routes.map(({ method, path, responses }) => {
      const successful = Object.entries(responses).filter(([status]) => status.startsWith("2"));
      const types = successful.flatMap(([, answer]) => ("content" in answer ? Object.keys(answer.content ?? {}) : []));
      return [`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`, types.length > 0 ? types : [mediaTypes.json]];
    }),
  );
}

/** How welcome a type is, 0 to 1: what its most specific range says (RFC 9110, 12.5.1). */
function qualityOf(header: string, type: string): number {
  const ranges = parseAccept(header);
  for (const candidate of [type, type.replace(/\/.*/, "/*"), "*/*"]) {
    const said = ranges.filter((range) => range.type.toLowerCase() === candidate);
    if (said.length > 0) return Math.max(...said.map(({ q }) => q));
  }
  return 0;
}
