import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { factualities, mentionForms } from "../vocabulary.ts";
import { actors } from "./actors.ts";
import { articles } from "./articles.ts";
import { dateChecks, dateColumns, oneOf, resourceChecks, resourceColumns, resourceIndexes } from "./columns.ts";
import { events } from "./events.ts";

export const mentions = pgTable(
  "mentions",
  {
    ...resourceColumns(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    actorId: text("actor_id").references(() => actors.id),
    eventId: text("event_id").references(() => events.id),
    form: text("form", { enum: mentionForms }).notNull(),
    /** Of an event: how the article commits itself to it here. */
    factuality: text("factuality", { enum: factualities }),
    ...dateColumns("time"),
    /** Where its anchor starts. */
    position: integer("position").notNull(),
  },
  (table) => [
    ...resourceChecks("mention", table),
    ...dateChecks("mention", "time", table),
    check("mention_of_one", sql`num_nonnulls(${table.actorId}, ${table.eventId}) = 1`),
    check("mention_form_known", oneOf(table.form, mentionForms)),
    check("mention_factuality_known", oneOf(table.factuality, factualities)),
    check("mention_of_actor_has_no_time", sql`${table.eventId} is not null or num_nonnulls(${table.factuality}, ${table.timeBasis}) = 0`),
    index("mention_position").on(table.articleId, table.position, table.id),
    index("mention_actor").on(table.actorId, table.articleId),
    index("mention_event").on(table.eventId, table.articleId),
    ...resourceIndexes("mention", table),
  ],
);
