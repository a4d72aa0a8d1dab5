import { check, doublePrecision, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { citationBases, citationRoles } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { fraction, oneOf, resourceChecks, resourceColumns, resourceIndexes, sortIndexes } from "./columns.ts";
import { events } from "./events.ts";
import { sources } from "./sources.ts";

export const citations = pgTable(
  "citations",
  {
    ...resourceColumns(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    eventId: text("event_id").references(() => events.id),
    role: text("role", { enum: citationRoles }).notNull(),
    basis: text("basis", { enum: citationBases }).notNull(),
    /** How sure it is that the citation hangs on these words, 0 to 1. */
    confidence: doublePrecision("confidence"),
    /** Where its anchor starts; null without an anchor. */
    position: integer("position"),
  },
  (table) => [
    ...resourceChecks("citation", table),
    check("citation_role_known", oneOf(table.role, citationRoles)),
    check("citation_basis_known", oneOf(table.basis, citationBases)),
    check("citation_confidence_range", fraction(table.confidence)),
    unique("citation_of_source").on(table.id, table.sourceId),
    ...sortIndexes("citation_position", [table.articleId, [table.position, "integer"]], table.id),
    index("citation_source").on(table.sourceId, table.articleId),
    index("citation_event").on(table.eventId),
    ...resourceIndexes("citation", table),
  ],
);
