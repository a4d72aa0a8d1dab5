import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { type Database, type Readable, select } from "../../db/client.ts";
import { claims } from "../../db/tables/claims.ts";
import { nullsLast } from "../../db/tables/columns.ts";
import { factChecks } from "../../db/tables/fact-checks.ts";
import { statuses } from "../../db/vocabulary.ts";
import { ofArticle } from "../articles/queries.ts";
import { anyOf, exists, filter, indexed } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { flagParameter, idsParameter, languageTag, listParameter, momentParameter, repeatedParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { type FactCheck, factCheckSchema } from "./schemas.ts";

const words = z.string().min(1).max(500);
const host = z.string().regex(/^[a-z0-9.-]{1,253}$/, "must be a host in lower case, such as factcheck.example");
const { article } = ofArticle(claims.articleId);

export const factCheckList = defineList({
  type: "factCheck",
  path: "/v1/fact-checks",
  table: factChecks,
  statuses: ["draft", ...statuses],
  // To ask for drafts takes the scope to see them; without that, what was withdrawn as a draft is not there either.
  onlyShown: ({ status }) => ((status as string[] | undefined)?.includes("draft") ? undefined : sql`${factChecks.everPublished}`),
  filters: {
    article: {
      ...filter(
        article.schema,
        (references, query) => exists(claims, sql`${claims.id} = ${factChecks.claimId} and ${article.where(references, query)}`),
        (references, query) => sql`select f.id from (${article.ids?.(references, query)}) c cross join lateral (
        select ${factChecks.id} as id from ${factChecks} where ${factChecks.claimId} = c.id offset 0) f`,
      ),
      unknown: article.unknown,
    },
    claim: indexed(idsParameter("claim", { description: "Of these claims.", example: exampleIds.claim }), factChecks.claimId),
    publisherName: indexed(
      repeatedParameter(words, { description: "By these publishers, by their names as given.", example: "Lantern Check" }),
      factChecks.publisherName,
    ),
    host: indexed(
      listParameter(host, { description: "Published on these hosts, without `www.`.", example: "lantern.example" }),
      factChecks.host,
    ),
    verdictLabel: filter(
      repeatedParameter(words, { description: "With these verdicts, as their publishers word them.", example: "Misleading" }),
      (labels) => anyOf(factChecks.verdictLabel, labels),
    ),
    language: filter(listParameter(languageTag, { description: "In these languages (BCP 47).", example: "en" }), (tags) =>
      anyOf(factChecks.language, tags),
    ),
    outdated: filter(
      flagParameter({ description: "Whose claim has moved on since, or has not.", example: false }),
      (value) => sql`claim_moved_on(${factChecks.claimId}, ${factChecks.claimRevision}) = ${value}`,
    ),
    publishedFrom: filter(
      momentParameter({ description: "Published at this time or later.", example: "2020-01-01T00:00:00Z" }),
      (value) => sql`${factChecks.publishedAt} >= ${value}::timestamptz`,
      (value) =>
        sql`select ${factChecks.id} as id from ${factChecks} where ${nullsLast(factChecks.publishedAt, "timestamptz", true)} >= ${value}::timestamptz and ${factChecks.publishedAt} is not null`,
    ),
    publishedTo: filter(
      momentParameter({ description: "Published at this time or earlier.", example: "2030-01-01T00:00:00Z" }),
      (value) => sql`${factChecks.publishedAt} <= ${value}::timestamptz`,
      (value) =>
        sql`select ${factChecks.id} as id from ${factChecks} where ${nullsLast(factChecks.publishedAt, "timestamptz", false)} <= ${value}::timestamptz and ${factChecks.publishedAt} is not null`,
    ),
  },
  sorts: {
    publishedAt: [{ by: factChecks.publishedAt, type: "timestamptz", nullable: true }],
    updatedAt: [{ by: factChecks.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "-publishedAt",
  facets: {
    publisherName: { values: sql`select ${factChecks.publisherName} as value` },
    host: { values: sql`select ${factChecks.host} as value` },
    verdictLabel: { values: sql`select ${factChecks.verdictLabel} as value` },
    language: { values: sql`select ${factChecks.language} as value` },
  },
  fields: Object.keys(factCheckSchema.shape),
  includes: ["claim"],
});

/** The fields of a fact-check that `include` can follow. */
export const factCheckIncludes = { claim: (factCheck: FactCheck) => [factCheck.claimId] };

/** Which of these fact-checks are outdated. */
export async function outdatedAmong(db: Readable, ids: string[]): Promise<Set<string>> {
  const found = await select<{ id: string }>(
    db,
    sql`select ${factChecks.id} from ${factChecks} where ${anyOf(factChecks.id, ids)} and claim_moved_on(${factChecks.claimId}, ${factChecks.claimRevision})`,
  );
  return new Set(found.map(({ id }) => id));
}

/** Whether the fact-check was ever published; otherwise only fact-checkers know of it. */
export async function wasPublished(db: Database, id: string): Promise<boolean> {
  const [found] = await select<{ yes: boolean }>(
    db,
    sql`select ${factChecks.everPublished} as yes from ${factChecks} where ${factChecks.id} = ${id}`,
  );
  return found?.yes ?? false;
}
