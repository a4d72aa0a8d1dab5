import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { corrections } from "../../db/tables/corrections.ts";
import { correctionKinds, resourcePrefixes } from "../../db/vocabulary.ts";
import { articleFacets, ofArticle } from "../articles/queries.ts";
import { anyOf, filter } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { flagParameter, listParameter, momentParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { type Correction, correctionSchema } from "./schemas.ts";

const anyId = z.string().regex(new RegExp(`^(${Object.values(resourcePrefixes).join("|")})[a-z2-7]{26}$`), "must be the id of a resource");

const affecting = (ids: string[]) =>
  sql`(${sql.join(
    ids.map((id) => sql`${corrections.affects} @> ${JSON.stringify([{ id }])}::text::jsonb`),
    sql` or `,
  )})`;

export const correctionList = defineList({
  type: "correction",
  path: "/v1/corrections",
  table: corrections,
  filters: {
    // Few articles have any, so corrections are gone through rather than the articles of a period.
    ...ofArticle(corrections.articleId, { throughArticles: false }),
    includeUndated: filter(
      flagParameter({ description: "Also in articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`." }),
      () => undefined,
    ),
    kind: filter(wordsParameter(correctionKinds, { description: "Of these kinds.", example: "clarification" }), (kinds) =>
      anyOf(corrections.kind, kinds),
    ),
    affects: filter(
      listParameter(anyId, { description: "That touched one of these resources.", example: exampleIds.correctedClaim }),
      affecting,
      (ids) => sql`select ${corrections.id} as id from ${corrections} where ${affecting(ids)}`,
    ),
    issuedFrom: filter(
      momentParameter({ description: "Issued at this time or later.", example: "2020-01-01T00:00:00Z" }),
      (value) => sql`${corrections.issuedAt} >= ${value}::timestamptz`,
      (value) => sql`select ${corrections.id} as id from ${corrections} where ${corrections.issuedAt} >= ${value}::timestamptz`,
    ),
    issuedTo: filter(
      momentParameter({ description: "Issued at this time or earlier.", example: "2030-01-01T00:00:00Z" }),
      (value) => sql`${corrections.issuedAt} <= ${value}::timestamptz`,
      (value) => sql`select ${corrections.id} as id from ${corrections} where ${corrections.issuedAt} <= ${value}::timestamptz`,
    ),
  },
  sorts: {
    issuedAt: [{ by: corrections.issuedAt, type: "timestamptz" }],
    updatedAt: [{ by: corrections.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "-issuedAt",
  facets: { kind: { values: sql`select ${corrections.kind} as value` }, ...articleFacets(corrections.articleId) },
  fields: Object.keys(correctionSchema.shape),
  includes: ["article", "affects"],
});

/** The fields of a correction that `include` can follow. */
export const correctionIncludes = {
  article: (correction: Correction) => [correction.articleId],
  affects: (correction: Correction) => correction.affects.map(({ id }) => id),
};
