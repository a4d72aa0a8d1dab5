import { sql } from "drizzle-orm";
import { anchors } from "../../db/tables/anchors.ts";
import { citations } from "../../db/tables/citations.ts";
import { citationBases, citationRoles } from "../../db/vocabulary.ts";
import { articleFacets, ofArticle } from "../articles/queries.ts";
import { anyOf, filter, indexed } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { flagParameter, idsParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { labels } from "../resources/labels.ts";
import { type Citation, citationSchema } from "./schemas.ts";

export const citationList = defineList({
  type: "citation",
  path: "/v1/citations",
  table: citations,
  filters: {
    ...ofArticle(citations.articleId),
    includeUndated: filter(
      flagParameter({ description: "Also in articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`." }),
      () => undefined,
    ),
    source: indexed(idsParameter("source", { description: "Leading to these sources.", example: exampleIds.source }), citations.sourceId),
    event: indexed(idsParameter("event", { description: "For these events." }), citations.eventId),
    role: filter(wordsParameter(citationRoles, { description: "In these roles.", example: "evidence" }), (roles) =>
      anyOf(citations.role, roles),
    ),
    basis: filter(wordsParameter(citationBases, { description: "Known like this.", example: "inferred" }), (bases) =>
      anyOf(citations.basis, bases),
    ),
  },
  sorts: {
    position: [
      { by: citations.articleId, type: "text" },
      { by: citations.position, type: "integer", nullable: true },
    ],
    updatedAt: [{ by: citations.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "position",
  anchoredBy: anchors.citationId,
  facets: {
    role: { values: sql`select ${citations.role} as value` },
    basis: { values: sql`select ${citations.basis} as value` },
    source: { values: sql`select ${citations.sourceId} as value`, label: labels.source },
    ...articleFacets(citations.articleId),
  },
  fields: Object.keys(citationSchema.shape),
  includes: ["article", "source", "event"],
});

/** The fields of a citation that `include` can follow. */
export const citationIncludes = {
  article: (citation: Citation) => [citation.articleId],
  source: (citation: Citation) => [citation.sourceId],
  event: (citation: Citation) => [citation.eventId],
};
