import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

/**
 * Article packages under an embargo. Until its time nothing of such an article is in any other table, so no path can show
 * that there is one.
 */
export const heldPackages = pgTable(
  "held_packages",
  {
    articleId: text("article_id").primaryKey(),
    /** The article's key. */
    key: text("key").notNull(),
    embargoUntil: moment("embargo_until").notNull(),
    package: jsonb("package").notNull(),
    /** What it will bring in, by id. */
    resourceIds: text("resource_ids").array().notNull(),
    /** Who sent it. */
    agent: text("agent"),
    heldAt: moment("held_at").notNull().defaultNow(),
    /** Why it could not be published when its time had come; tried again from `retry_at` on. */
    fault: text("fault"),
    retryAt: moment("retry_at"),
  },
  (table) => [index("held_package_embargo").on(table.embargoUntil), index("held_package_resources").using("gin", table.resourceIds)],
);
