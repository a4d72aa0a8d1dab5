import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { citations } from "../../db/tables/citations.ts";
import { sources } from "../../db/tables/sources.ts";
import { sourceKinds } from "../../db/vocabulary.ts";
import { occursInArticle } from "../articles/queries.ts";
import { anyOf, filter, indexed, overlaps } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { countParameter, dayParameter, flagParameter, idsParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { labels } from "../resources/labels.ts";
import { type Source, sourceSchema } from "./schemas.ts";

const published = overlaps(
  { earliest: sources.publishedEarliest, latest: sources.publishedLatest, edtf: sources.publishedEdtf },
  { from: "publishedFrom", to: "publishedTo" },
);
const host = z.string().regex(/^[a-z0-9.-]{1,253}$/, "must be a host in lower case, such as bloomberg.com");

export const sourceList = defineList({
  type: "source",
  path: "/v1/sources",
  table: sources,
  filters: {
    article: occursInArticle(citations, citations.sourceId, sources.id),
    kind: filter(wordsParameter(sourceKinds, { description: "Of these kinds.", example: "news" }), (kinds) => anyOf(sources.kind, kinds)),
    host: indexed(listParameter(host, { description: "On these hosts, without `www.`.", example: "bloomberg.com" }), sources.host),
    publisher: indexed(idsParameter("actor", { description: "Published by these." }), sources.publisherId),
    citationCountFrom: filter(
      countParameter({ description: "Cited so often or more.", example: 2 }),
      (count) => sql`${sources.citationCount} >= ${count}::integer`,
      (count) => sql`select ${sources.id} as id from ${sources} where ${sources.citationCount} >= ${count}::integer`,
    ),
    citationCountTo: filter(
      countParameter({ description: "Cited so often or less.", example: 1 }),
      (count) => sql`${sources.citationCount} <= ${count}::integer`,
    ),
    publishedFrom: published("from", dayParameter({ description: "Possibly published on this day or later.", example: "2026-03-01" })),
    publishedTo: published("to", dayParameter({ description: "Possibly published on this day or earlier.", example: "2026-12-31" })),
    includeUndated: filter(
      flagParameter({ description: "Also those without a date, beside `publishedFrom` and `publishedTo`." }),
      () => undefined,
    ),
  },
  sorts: {
    published: [{ by: sources.publishedEarliest, type: "date", nullable: true }],
    updatedAt: [{ by: sources.updatedAt, type: "timestamptz" }],
    citationCount: [{ by: sources.citationCount, type: "integer" }],
    host: [{ by: sql`${sources.host} collate "C"`, type: "text", nullable: true }],
  },
  defaultSort: "-published",
  facets: {
    kind: { values: sql`select ${sources.kind} as value` },
    host: { values: sql`select ${sources.host} as value` },
    publisher: { values: sql`select ${sources.publisherId} as value`, label: labels.actor },
  },
  fields: Object.keys(sourceSchema.shape),
  includes: ["publisher"],
});

/** The fields of a source that `include` can follow. */
export const sourceIncludes = { publisher: (source: Source) => [source.publisherId] };
