import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { anchors } from "../../db/tables/anchors.ts";
import { citations } from "../../db/tables/citations.ts";
import { claimAbouts, claimEvents, claimQuotes, claims, claimVias, evidence, relations } from "../../db/tables/claims.ts";
import { factChecks } from "../../db/tables/fact-checks.ts";
import { sources } from "../../db/tables/sources.ts";
import { assertions, attributions, checkWorthinesses, claimantKinds, claimKinds, relationTypes, sourcings } from "../../db/vocabulary.ts";
import { articleFacets, ofArticle } from "../articles/queries.ts";
import { anyOf, either, exists, filter, indexed, linked } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { flagParameter, idsParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { shown } from "../resources/counts.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { labels } from "../resources/labels.ts";
import { type Claim, claimSchema } from "./schemas.ts";

const host = z.string().regex(/^[a-z0-9.-]{1,253}$/, "must be a host in lower case, such as bloomberg.com");

const relation = z
  .string()
  .regex(
    new RegExp(`^(${relationTypes.join("|")})(:(incoming|outgoing))?$`),
    `must be one of ${relationTypes.join(", ")}, alone or with a direction: denies:incoming`,
  );

/** The two sides of relations that are asked for, by which claim each is looked up. */
const sidesOf = (asked: string[]) =>
  (["outgoing", "incoming"] as const).flatMap((direction) => {
    const types = asked.map((one) => one.split(":")).filter(([, only]) => (only ?? direction) === direction);
    if (types.length === 0) return [];
    const owner = direction === "outgoing" ? relations.fromClaimId : relations.toClaimId;
    return [
      {
        owner,
        ofTypes: anyOf(
          relations.type,
          types.map(([type]) => type as string),
        ),
      },
    ];
  });
const isRelated = (asked: string[]) =>
  sql`(${sql.join(
    sidesOf(asked).map(({ owner, ofTypes }) => exists(relations, sql`${owner} = ${claims.id} and ${ofTypes}`)),
    sql` or `,
  )})`;
const relatedIds = (asked: string[]) =>
  sql.join(
    sidesOf(asked).map(({ owner, ofTypes }) => sql`(select ${owner} as id from ${relations} where ${ofTypes})`),
    sql` union all `,
  );

const about = { owner: claimAbouts.claimId, value: claimAbouts.actorId };
const anyRole = (schema: ReturnType<typeof idsParameter>) =>
  either(
    schema,
    indexed(schema, claims.claimantActorId),
    linked(schema, claims.id, about),
    linked(schema, claims.id, { owner: claimVias.claimId, value: claimVias.actorId }),
  );

const isShown = (table: PgTable, id: AnyPgColumn) => sql`exists (select from ${table} t where t.id = ${id} and ${shown("t")})`;
/** Evidence whose citation is shown, and what else is said of it. */
const evident = (more = sql`true`) =>
  exists(evidence, sql`${evidence.claimId} = ${claims.id} and ${isShown(citations, evidence.citationId)} and ${more}`);
const denied = exists(
  relations,
  sql`${relations.toClaimId} = ${claims.id} and ${relations.type} = 'denies' and ${isShown(claims, relations.fromClaimId)}`,
);

const checked = sql`${factChecks.status} = 'published' and ${factChecks.reviewStatus} <> 'rejected'`;

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
    claimant: indexed(idsParameter("actor", { description: "Made by these actors.", example: exampleIds.russia }), claims.claimantActorId, {
      sort: "position",
    }),
    claimantKind: filter(
      wordsParameter(claimantKinds, {
        description: "Made by the author, by named or unnamed others, or by a document.",
        example: "unnamed",
      }),
      (kinds) => anyOf(claims.claimantKind, kinds),
    ),
    claimantSource: indexed(idsParameter("source", { description: "Made by these documents." }), claims.claimantSourceId),
    attribution: filter(
      wordsParameter(attributions, { description: "Given to their claimant like this.", example: "paraphrased" }),
      (values) => anyOf(claims.attribution, values),
    ),
    about: linked(idsParameter("actor", { description: "About these actors.", example: exampleIds.iran }), claims.id, about),
    actor: anyRole(
      idsParameter("actor", {
        description: "With these actors in any role: as claimant, subject or go-between.",
        example: exampleIds.iran,
      }),
    ),
    event: linked(
      idsParameter("event", { description: "That speak of these events, affirming or denying them.", example: exampleIds.event }),
      claims.id,
      {
        owner: claimEvents.claimId,
        value: claimEvents.eventId,
      },
    ),
    quote: linked(idsParameter("quote", { description: "That these quotes say.", example: exampleIds.quote }), claims.id, {
      owner: claimQuotes.claimId,
      value: claimQuotes.quoteId,
    }),
    sourcing: filter(wordsParameter(sourcings, { description: "That visibly rest on this.", example: "linked" }), (values) =>
      anyOf(claims.sourcing, values),
    ),
    source: linked(idsParameter("source", { description: "With evidence from these sources.", example: exampleIds.source }), claims.id, {
      owner: evidence.claimId,
      value: evidence.sourceId,
    }),
    citation: linked(
      idsParameter("citation", { description: "With these citations as evidence.", example: exampleIds.citation }),
      claims.id,
      {
        owner: evidence.claimId,
        value: evidence.citationId,
      },
    ),
    hasFactChecks: filter(
      flagParameter({ description: "With published fact-checks, or without any.", example: true }),
      (value) => sql`${sql.raw(value ? "" : "not ")}${exists(factChecks, sql`${factChecks.claimId} = ${claims.id} and ${checked}`)}`,
      (value) => (value ? sql`select distinct ${factChecks.claimId} as id from ${factChecks} where ${checked}` : undefined),
    ),
    hasEvidence: filter(
      flagParameter({ description: "With citations as evidence that are shown, or without any.", example: true }),
      (value) => (value ? evident() : sql`not ${evident()}`),
    ),
    evidenceHost: filter(
      listParameter(host, { description: "With evidence from sources on these hosts, without `www.`.", example: "bloomberg.com" }),
      (hosts) => evident(exists(sources, sql`${sources.id} = ${evidence.sourceId} and ${anyOf(sources.host, hosts)}`)),
      (hosts) => sql`
        select e.claim_id as id from ${sources} cross join lateral (
          select claim_id from evidence where source_id = ${sources.id} offset 0) e where ${anyOf(sources.host, hosts)}`,
    ),
    hasDenials: filter(
      flagParameter({ description: "Denied by another claim that is shown, or by none." }),
      (value) => (value ? denied : sql`not ${denied}`),
      (value) => (value ? relatedIds(["denies:incoming"]) : undefined),
    ),
    relation: filter(
      listParameter(relation, {
        description:
          "Bearing on another claim like this (`outgoing`), or borne on (`incoming`): `denies:outgoing` are denials, `denies:incoming` what is denied. Without a direction, either.",
        example: "contradicts,denies:outgoing",
      }),
      isRelated,
      relatedIds,
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
  anchoredBy: anchors.claimId,
  facets: {
    kind: { values: sql`select ${claims.kind} as value` },
    assertedAs: { values: sql`select ${claims.assertedAs} as value` },
    checkWorthiness: { values: sql`select ${claims.checkWorthiness} as value` },
    claimantKind: { values: sql`select ${claims.claimantKind} as value` },
    attribution: { values: sql`select ${claims.attribution} as value` },
    sourcing: { values: sql`select ${claims.sourcing} as value` },
    claimant: { values: sql`select ${claims.claimantActorId} as value`, label: labels.actor },
    about: { values: sql`select actor_id as value from claim_abouts where claim_id = ${claims.id}`, label: labels.actor },
    event: { values: sql`select event_id as value from claim_events where claim_id = ${claims.id}`, label: labels.event },
    evidenceHost: {
      values: sql`select distinct s.host as value from ${evidence} join sources s on s.id = ${evidence.sourceId}
                   where ${evidence.claimId} = ${claims.id} and ${isShown(citations, evidence.citationId)}`,
    },
    ...articleFacets(claims.articleId),
  },
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
