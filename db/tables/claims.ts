import { sql } from "drizzle-orm";
import { check, doublePrecision, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  assertions,
  attributions,
  checkWorthinesses,
  citationBases,
  claimantKinds,
  claimKinds,
  evidenceFindings,
  evidenceOffers,
  relationTypes,
  sourcings,
} from "../vocabulary.ts";
import { actors } from "./actors.ts";
import { articles } from "./articles.ts";
import { citations } from "./citations.ts";
import { fraction, oneOf, resourceChecks, resourceColumns, resourceIndexes } from "./columns.ts";
import { events } from "./events.ts";
import { quotes } from "./quotes.ts";
import { sources } from "./sources.ts";

export const claims = pgTable(
  "claims",
  {
    ...resourceColumns(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    /** In our wording, never the article's. */
    statement: text("statement").notNull(),
    kind: text("kind", { enum: claimKinds }).notNull(),
    assertedAs: text("asserted_as", { enum: assertions }).notNull(),
    checkWorthiness: text("check_worthiness", { enum: checkWorthinesses }).notNull(),
    claimantKind: text("claimant_kind", { enum: claimantKinds }).notNull(),
    claimantActorId: text("claimant_actor_id").references(() => actors.id),
    claimantSourceId: text("claimant_source_id").references(() => sources.id),
    attribution: text("attribution", { enum: attributions }).notNull(),
    sourcing: text("sourcing", { enum: sourcings }).notNull(),
    /** Where its first anchor starts. */
    position: integer("position").notNull(),
  },
  (table) => [
    ...resourceChecks("claim", table),
    check("claim_kind_known", oneOf(table.kind, claimKinds)),
    check("claim_asserted_as_known", oneOf(table.assertedAs, assertions)),
    check("claim_check_worthiness_known", oneOf(table.checkWorthiness, checkWorthinesses)),
    check("claim_claimant_kind_known", oneOf(table.claimantKind, claimantKinds)),
    check(
      "claim_claimant_person_has_actor",
      sql`${table.claimantKind} not in ('named', 'unnamed') or ${table.claimantActorId} is not null`,
    ),
    check("claim_claimant_document_has_source", sql`${table.claimantKind} <> 'document' or ${table.claimantSourceId} is not null`),
    check("claim_attribution_known", oneOf(table.attribution, attributions)),
    check("claim_sourcing_known", oneOf(table.sourcing, sourcings)),
    check("claim_statement_not_empty", sql`${table.statement} <> ''`),
    index("claim_position").on(table.articleId, table.position, table.id),
    index("claim_claimant_actor").on(table.claimantActorId, table.articleId, table.position, table.id),
    index("claim_claimant_source").on(table.claimantSourceId),
    ...resourceIndexes("claim", table),
  ],
);

/** Through whom or what a claim came, in order. */
export const claimVias = pgTable(
  "claim_vias",
  {
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    ordinal: integer("ordinal").notNull(),
    actorId: text("actor_id").references(() => actors.id),
    sourceId: text("source_id").references(() => sources.id),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.ordinal] }),
    check("claim_via_one", sql`num_nonnulls(${table.actorId}, ${table.sourceId}) = 1`),
    index("claim_via_actor").on(table.actorId),
    index("claim_via_source").on(table.sourceId),
  ],
);

export const claimAbouts = pgTable(
  "claim_abouts",
  {
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    actorId: text("actor_id")
      .notNull()
      .references(() => actors.id),
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.actorId] }), index("claim_about_actor").on(table.actorId, table.claimId)],
);

export const claimEvents = pgTable(
  "claim_events",
  {
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id),
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.eventId] }), index("claim_event_event").on(table.eventId, table.claimId)],
);

export const claimQuotes = pgTable(
  "claim_quotes",
  {
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    quoteId: text("quote_id")
      .notNull()
      .references(() => quotes.id),
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.quoteId] }), index("claim_quote_quote").on(table.quoteId, table.claimId)],
);

/** Which citation is offered for or against a claim, and what somebody found who read it. */
export const evidence = pgTable(
  "evidence",
  {
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    citationId: text("citation_id").notNull(),
    /** The citation's source, held to it by the foreign key. */
    sourceId: text("source_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    offeredAs: text("offered_as", { enum: evidenceOffers }).notNull(),
    basis: text("basis", { enum: citationBases }).notNull(),
    confidence: doublePrecision("confidence"),
    finding: text("finding", { enum: evidenceFindings }),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.citationId] }),
    foreignKey({
      name: "evidence_citation_and_source",
      columns: [table.citationId, table.sourceId],
      foreignColumns: [citations.id, citations.sourceId],
    }).onUpdate("cascade"),
    check("evidence_offered_as_known", oneOf(table.offeredAs, evidenceOffers)),
    check("evidence_basis_known", oneOf(table.basis, citationBases)),
    check("evidence_confidence_range", fraction(table.confidence)),
    check("evidence_finding_known", oneOf(table.finding, evidenceFindings)),
    index("evidence_citation").on(table.citationId),
    index("evidence_source").on(table.sourceId, table.claimId),
  ],
);

/** How one claim bears on another. */
export const relations = pgTable(
  "relations",
  {
    fromClaimId: text("from_claim_id")
      .notNull()
      .references(() => claims.id),
    toClaimId: text("to_claim_id")
      .notNull()
      .references(() => claims.id),
    type: text("type", { enum: relationTypes }).notNull(),
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fromClaimId, table.toClaimId, table.type] }),
    check("relation_type_known", oneOf(table.type, relationTypes)),
    check("relation_to_another", sql`${table.fromClaimId} <> ${table.toClaimId}`),
    index("relation_to").on(table.toClaimId, table.type),
    index("relation_type").on(table.type),
  ],
);
