import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { eventKinds, factualities, participantRoles } from "../vocabulary.ts";
import { actors } from "./actors.ts";
import {
  dateChecks,
  dateColumns,
  mergedChecks,
  mergedInto,
  oneOf,
  periodIndex,
  resourceChecks,
  resourceColumns,
  resourceIndexes,
  sortIndexes,
} from "./columns.ts";

export const events = pgTable(
  "events",
  {
    ...resourceColumns(),
    mergedInto: mergedInto((): AnyPgColumn => events.id),
    title: text("title").notNull(),
    kind: text("kind", { enum: eventKinds }).notNull(),
    factuality: text("factuality", { enum: factualities }).notNull(),
    ...dateColumns("time"),
    placeName: text("place_name"),
    placeCountryCode: text("place_country_code"),
    placeActorId: text("place_actor_id").references(() => actors.id),
    wikidataId: text("wikidata_id").unique(),
  },
  (table) => [
    ...resourceChecks("event", table),
    ...mergedChecks("event", table),
    ...dateChecks("event", "time", table),
    check("event_kind_known", oneOf(table.kind, eventKinds)),
    check("event_factuality_known", oneOf(table.factuality, factualities)),
    check("event_place_country_code_form", sql`${table.placeCountryCode} ~ '^[A-Z]{2}$'`),
    check(
      "event_place_has_name",
      sql`${table.placeName} is not null or num_nonnulls(${table.placeCountryCode}, ${table.placeActorId}) = 0`,
    ),
    check("event_wikidata_id_form", sql`${table.wikidataId} ~ '^Q[1-9][0-9]*$'`),
    ...sortIndexes(
      "event_time",
      [
        [table.timeEarliest, "date"],
        [table.timeLatest, "date"],
      ],
      table.id,
    ),
    periodIndex("event_time_days", table.timeEarliest, table.timeLatest, table.timeEdtf),
    index("event_place_country").on(table.placeCountryCode),
    index("event_place_actor").on(table.placeActorId),
    ...resourceIndexes("event", table),
  ],
);

export const participants = pgTable(
  "participants",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id),
    actorId: text("actor_id")
      .notNull()
      .references(() => actors.id),
    role: text("role", { enum: participantRoles }).notNull(),
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.actorId, table.role] }),
    check("participant_role_known", oneOf(table.role, participantRoles)),
    index("participant_actor").on(table.actorId, table.role, table.eventId),
  ],
);
