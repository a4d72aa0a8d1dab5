import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { type correctionEffects, correctionKinds, type ResourceType } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { moment, oneOf, resourceChecks, resourceColumns, resourceIndexes } from "./columns.ts";

/** Words that were replaced, and where they stood in the text revision before. */
export interface CorrectedWords {
  before: string;
  after: string;
  anchor: { block: number; start: number; end: number; prefix: string; suffix: string };
}

/** What a correction did to a resource. */
export interface Affected {
  type: ResourceType;
  id: string;
  effect: (typeof correctionEffects)[number];
}

/** What was put right in an article after it was published; what it says never changes. */
export const corrections = pgTable(
  "corrections",
  {
    ...resourceColumns(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    kind: text("kind", { enum: correctionKinds }).notNull(),
    notice: text("notice").notNull(),
    reason: text("reason"),
    issuedAt: moment("issued_at").notNull(),
    fromTextRevision: integer("from_text_revision").notNull(),
    toTextRevision: integer("to_text_revision").notNull(),
    changes: jsonb("changes").$type<CorrectedWords[]>().notNull(),
    affects: jsonb("affects").$type<Affected[]>().notNull(),
  },
  (table) => [
    ...resourceChecks("correction", table),
    check("correction_kind_known", oneOf(table.kind, correctionKinds)),
    check("correction_changes_is_array", sql`jsonb_typeof(${table.changes}) = 'array'`),
    check("correction_affects_is_array", sql`jsonb_typeof(${table.affects}) = 'array'`),
    index("correction_article").on(table.articleId, table.issuedAt, table.id),
    index("correction_issued_at").on(table.issuedAt, table.id),
    index("correction_affects").using("gin", sql`${table.affects} jsonb_path_ops`),
    ...resourceIndexes("correction", table),
  ],
);
