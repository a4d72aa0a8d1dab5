import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { claimAbouts, claimEvents, claimQuotes, claims, claimVias, evidence } from "../../db/tables/claims.ts";
import { factChecks } from "../../db/tables/fact-checks.ts";
import { sources } from "../../db/tables/sources.ts";
import { assertions, attributions, checkWorthinesses, claimantKinds, claimKinds, sourcings } from "../../db/vocabulary.ts";
import { ofArticle } from "../articles/queries.ts";
import { anyOf, defineList, exists, filter } from "../http/lists.ts";
import { flagParameter, idsParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { type Claim, claimSchema } from "./schemas.ts";

const host = z.string().regex(/^[a-z0-9.-]{1,253}$/, "must be a host in lower case, such as bloomberg.com");

export const claimList = defineList({
  type: "claim",
  path: "/v1/claims",
  table: claims,
  filters: {
    ...ofArticle(claims.articleId),
    includeUndated: filter(
      flagParameter({ description: "Also in articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`." }),
      () => undefined,
    ),
    kind: filter(wordsParameter(claimKinds, { description: "Of these kinds.", example: "fact,statistic" }), (kinds) =>
      anyOf(claims.kind, kinds),
    ),
    assertedAs: filter(wordsParameter(assertions, { description: "Put forward like this.", example: "denied" }), (values) =>
      anyOf(claims.assertedAs, values),
    ),
    checkWorthiness: filter(wordsParameter(checkWorthinesses, { description: "As worth checking as this.", example: "high" }), (values) =>
      anyOf(claims.checkWorthiness, values),
    ),
    claimant: filter(idsParameter("actor", { description: "Made by these actors.", example: exampleIds.russia }), (ids) =>
      anyOf(claims.claimantActorId, ids),
    ),
    claimantKind: filter(
      wordsParameter(claimantKinds, {
        description: "Made by the author, by named or unnamed others, or by a document.",
        example: "unnamed",
      }),
      (kinds) => anyOf(claims.claimantKind, kinds),
    ),
    claimantSource: filter(idsParameter("source", { description: "Made by these documents." }), (ids) =>
      anyOf(claims.claimantSourceId, ids),
    ),
    attribution: filter(
      wordsParameter(attributions, { description: "Given to their claimant like this.", example: "paraphrased" }),
      (values) => anyOf(claims.attribution, values),
    ),
    about: filter(idsParameter("actor", { description: "About these actors.", example: exampleIds.iran }), (ids) =>
      exists(claimAbouts, sql`${claimAbouts.claimId} = ${claims.id} and ${anyOf(claimAbouts.actorId, ids)}`),
    ),
    actor: filter(
      idsParameter("actor", {
        description: "With these actors in any role: as claimant, subject or go-between.",
        example: exampleIds.iran,
      }),
      (ids) =>
        sql`(${anyOf(claims.claimantActorId, ids)}
        or ${exists(claimAbouts, sql`${claimAbouts.claimId} = ${claims.id} and ${anyOf(claimAbouts.actorId, ids)}`)}
        or ${exists(claimVias, sql`${claimVias.claimId} = ${claims.id} and ${anyOf(claimVias.actorId, ids)}`)})`,
    ),
    event: filter(idsParameter("event", { description: "That assert these events.", example: exampleIds.event }), (ids) =>
      exists(claimEvents, sql`${claimEvents.claimId} = ${claims.id} and ${anyOf(claimEvents.eventId, ids)}`),
    ),
    quote: filter(idsParameter("quote", { description: "That these quotes say.", example: exampleIds.quote }), (ids) =>
      exists(claimQuotes, sql`${claimQuotes.claimId} = ${claims.id} and ${anyOf(claimQuotes.quoteId, ids)}`),
    ),
    sourcing: filter(wordsParameter(sourcings, { description: "That visibly rest on this.", example: "linked" }), (values) =>
      anyOf(claims.sourcing, values),
    ),
    source: filter(idsParameter("source", { description: "With evidence from these sources.", example: exampleIds.source }), (ids) =>
      exists(evidence, sql`${evidence.claimId} = ${claims.id} and ${anyOf(evidence.sourceId, ids)}`),
    ),
    citation: filter(idsParameter("citation", { description: "With these citations as evidence.", example: exampleIds.citation }), (ids) =>
      exists(evidence, sql`${evidence.claimId} = ${claims.id} and ${anyOf(evidence.citationId, ids)}`),
    ),
    hasFactChecks: filter(
      flagParameter({ description: "With published fact-checks, or without any.", example: false }),
      (value) =>
        sql`${sql.raw(value ? "" : "not ")}${exists(factChecks, sql`${factChecks.claimId} = ${claims.id} and ${factChecks.status} = 'published' and ${factChecks.reviewStatus} <> 'rejected'`)}`,
    ),
    hasEvidence: filter(
      flagParameter({ description: "With citations as evidence, or without any.", example: true }),
      (value) => sql`${sql.raw(value ? "" : "not ")}${exists(evidence, sql`${evidence.claimId} = ${claims.id}`)}`,
    ),
    evidenceHost: filter(
      listParameter(host, { description: "With evidence from sources on these hosts, without `www.`.", example: "bloomberg.com" }),
      (hosts) =>
        sql`exists (select from ${evidence} join ${sources} on ${sources.id} = ${evidence.sourceId}
                     where ${evidence.claimId} = ${claims.id} and ${anyOf(sources.host, hosts)})`,
    ),
  },
  sorts: {
    position: [
      { by: claims.articleId, type: "text" },
      { by: claims.position, type: "integer" },
    ],
    updatedAt: [{ by: claims.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "position",
  fields: Object.keys(claimSchema.shape),
  includes: ["article", "claimant", "about", "via", "events", "quotes", "evidence", "relations", "factChecks"],
});

/** The fields of a claim that `include` can follow. */
export const claimIncludes = {
  article: (claim: Claim) => [claim.articleId],
  claimant: (claim: Claim) => [claim.claimant.actorId, claim.claimant.sourceId],
  about: (claim: Claim) => claim.about,
  via: (claim: Claim) => claim.via.flatMap(({ actorId, sourceId }) => [actorId, sourceId]),
  events: (claim: Claim) => claim.eventIds,
  quotes: (claim: Claim) => claim.quoteIds,
  evidence: (claim: Claim) => claim.evidence.flatMap(({ citationId, sourceId }) => [citationId, sourceId]),
  relations: (claim: Claim) => claim.relations.map(({ claimId }) => claimId),
  factChecks: (claim: Claim) => claim.factCheckIds,
};
