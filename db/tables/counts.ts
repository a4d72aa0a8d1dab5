import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/**
 * How often an actor, source or event occurs in what is shown, so that nobody has to count. A trigger on `revisions` keeps
 * it; `recount()` makes it again.
 */
export const resourceCounts = pgTable(
  "resource_counts",
  {
    resourceId: text("resource_id").notNull(),
    /** The name under which the wire has it. */
    counted: text("counted").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.resourceId, table.counted] })],
);

/** In which articles an actor, source or event occurs, and by how many mentions or citations; kept with `resource_counts`. */
export const resourceArticles = pgTable(
  "resource_articles",
  {
    resourceId: text("resource_id").notNull(),
    articleId: text("article_id").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.resourceId, table.articleId] }),
    // By the operator class that finds the beginning of an id, its type, in every locale.
    index("resource_article_article").on(table.articleId, table.resourceId.op("text_pattern_ops")),
  ],
);
