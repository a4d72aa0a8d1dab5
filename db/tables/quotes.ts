import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { quoteModes, speakerKinds, verificationStatuses } from "../vocabulary.ts";
import { actors } from "./actors.ts";
import { articles } from "./articles.ts";
import {
  dateChecks,
  dateColumns,
  moment,
  oneOf,
  periodIndex,
  resourceChecks,
  resourceColumns,
  resourceIndexes,
  sortIndexes,
} from "./columns.ts";
import { events } from "./events.ts";
import { sources } from "./sources.ts";

export const quotes = pgTable(
  "quotes",
  {
    ...resourceColumns(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    /** Verbatim: the words of its content anchors, which the database compares at commit. */
    text: text("text").notNull(),
    /** The text without the comma or full stop of the author's sentence. */
    displayText: text("display_text").notNull(),
    mode: text("mode", { enum: quoteModes }).notNull(),
    speakerKind: text("speaker_kind", { enum: speakerKinds }),
    speakerActorId: text("speaker_actor_id").references(() => actors.id),
    speakerSourceId: text("speaker_source_id").references(() => sources.id),
    speakerName: text("speaker_name"),
    speakerDescriptor: text("speaker_descriptor"),
    ...dateColumns("said"),
    eventId: text("event_id").references(() => events.id),
    language: text("language").notNull(),
    verificationStatus: text("verification_status", { enum: verificationStatuses }).notNull(),
    verificationSourceId: text("verification_source_id").references(() => sources.id),
    verificationCheckedBy: text("verification_checked_by"),
    verificationCheckedAt: moment("verification_checked_at"),
    /** Where its first content anchor starts. */
    position: integer("position").notNull(),
  },
  (table) => [
    ...resourceChecks("quote", table),
    ...dateChecks("quote", "said", table),
    check("quote_display_text_begins_text", sql`starts_with(${table.text}, ${table.displayText}) and ${table.displayText} <> ''`),
    check("quote_mode_known", oneOf(table.mode, quoteModes)),
    check("quote_speaker_kind_known", oneOf(table.speakerKind, speakerKinds)),
    check(
      "quote_speaker_whole",
      sql`${table.speakerKind} is not null or num_nonnulls(${table.speakerActorId}, ${table.speakerSourceId}, ${table.speakerName}, ${table.speakerDescriptor}) = 0`,
    ),
    check("quote_verification_status_known", oneOf(table.verificationStatus, verificationStatuses)),
    index("quote_position").on(table.articleId, table.position, table.id),
    index("quote_speaker_actor").on(table.speakerActorId, table.articleId, table.position, table.id),
    index("quote_speaker_source").on(table.speakerSourceId),
    index("quote_event").on(table.eventId),
    index("quote_verification_source").on(table.verificationSourceId),
    ...sortIndexes("quote_said", [[table.saidEarliest, "date"]], table.id),
    periodIndex("quote_said_days", table.saidEarliest, table.saidLatest, table.saidEdtf),
    ...resourceIndexes("quote", table),
  ],
);

/** Through whom or what a quote came, in order. */
export const quoteVias = pgTable(
  "quote_vias",
  {
    quoteId: text("quote_id")
      .notNull()
      .references(() => quotes.id),
    ordinal: integer("ordinal").notNull(),
    actorId: text("actor_id").references(() => actors.id),
    sourceId: text("source_id").references(() => sources.id),
  },
  (table) => [
    primaryKey({ columns: [table.quoteId, table.ordinal] }),
    check("quote_via_one", sql`num_nonnulls(${table.actorId}, ${table.sourceId}) = 1`),
    index("quote_via_actor").on(table.actorId),
    index("quote_via_source").on(table.sourceId),
  ],
);

export const quoteAbouts = pgTable(
  "quote_abouts",
  {
    quoteId: text("quote_id")
      .notNull()
      .references(() => quotes.id),
    actorId: text("actor_id")
      .notNull()
      .references(() => actors.id),
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [primaryKey({ columns: [table.quoteId, table.actorId] }), index("quote_about_actor").on(table.actorId, table.quoteId)],
);
