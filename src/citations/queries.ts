import { citations } from "../../db/tables/citations.ts";
import { citationBases, citationRoles } from "../../db/vocabulary.ts";
import { ofArticle } from "../articles/queries.ts";
import { anyOf, defineList, filter } from "../http/lists.ts";
import { flagParameter, idsParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
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
    source: filter(idsParameter("source", { description: "Leading to these sources.", example: exampleIds.source }), (ids) =>
      anyOf(citations.sourceId, ids),
    ),
    event: filter(idsParameter("event", { description: "For these events." }), (ids) => anyOf(citations.eventId, ids)),
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
  fields: Object.keys(citationSchema.shape),
  includes: ["article", "source", "event"],
});

/** The fields of a citation that `include` can follow. */
export const citationIncludes = {
  article: (citation: Citation) => [citation.articleId],
  source: (citation: Citation) => [citation.sourceId],
  event: (citation: Citation) => [citation.eventId],
};
