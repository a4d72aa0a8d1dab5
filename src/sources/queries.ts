import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { citations } from "../../db/tables/citations.ts";
import { sources } from "../../db/tables/sources.ts";
import { sourceKinds } from "../../db/vocabulary.ts";
import { occursInArticle } from "../articles/queries.ts";
import { anyOf, defineList, filter, overlaps } from "../http/lists.ts";
import { dayParameter, flagParameter, idsParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { countEach, shown } from "../resources/counts.ts";
import { type Source, type SourceCounts, sourceSchema } from "./schemas.ts";

const publishedOverlaps = overlaps({ earliest: sources.publishedEarliest, latest: sources.publishedLatest, edtf: sources.publishedEdtf });
const host = z.string().regex(/^[a-z0-9.-]{1,253}$/, "must be a host in lower case, such as bloomberg.com");

export const sourceList = defineList({
  type: "source",
  path: "/v1/sources",
  table: sources,
  filters: {
    article: occursInArticle(citations, sql`${citations.sourceId} = ${sources.id}`),
    kind: filter(wordsParameter(sourceKinds, { description: "Of these kinds.", example: "news" }), (kinds) => anyOf(sources.kind, kinds)),
    host: filter(listParameter(host, { description: "On these hosts, without `www.`.", example: "bloomberg.com" }), (hosts) =>
      anyOf(sources.host, hosts),
    ),
    publisher: filter(idsParameter("actor", { description: "Published by these." }), (ids) => anyOf(sources.publisherId, ids)),
    publishedFrom: filter(
      dayParameter({ description: "Possibly published on this day or later.", example: "2026-03-01" }),
      publishedOverlaps("from"),
    ),
    publishedTo: filter(
      dayParameter({ description: "Possibly published on this day or earlier.", example: "2026-12-31" }),
      publishedOverlaps("to"),
    ),
    includeUndated: filter(
      flagParameter({ description: "Also those without a date, beside `publishedFrom` and `publishedTo`." }),
      () => undefined,
    ),
  },
  sorts: {
    published: [{ by: sources.publishedEarliest, type: "date", nullable: true }],
    updatedAt: [{ by: sources.updatedAt, type: "timestamptz" }],
    host: [{ by: sql`${sources.host} collate "C"`, type: "text", nullable: true }],
  },
  defaultSort: "-published",
  fields: Object.keys(sourceSchema.shape),
  includes: ["publisher"],
});

/** The fields of a source that `include` can follow. */
export const sourceIncludes = { publisher: (source: Source) => [source.publisherId] };

/** How often each of these sources is cited, and by how many articles. */
export async function sourceCounts(db: Database, ids: string[]): Promise<(id: string) => SourceCounts> {
  const cited = sql`from citations t where source_id in (select id from wanted) and ${shown("t")} group by 1`;
  return await countEach(db, ids, {
    citations: sql`select source_id as id, count(*) as n ${cited}`,
    articles: sql`select source_id as id, count(distinct article_id) as n ${cited}`,
  });
}
