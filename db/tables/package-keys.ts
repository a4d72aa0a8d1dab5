import { bigint, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { resourceTypes } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { oneOf } from "./columns.ts";

/** What an article's package calls a resource. A key, once given, means that resource for ever. */
export const packageKeys = pgTable(
  "package_keys",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    type: text("type", { enum: resourceTypes as [string, ...string[]] }).notNull(),
    key: text("key").notNull(),
    resourceId: text("resource_id").notNull(),
    /** Its place in the package's list, from 0; -1 once the package no longer has it. */
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.type, table.key] }),
    check("package_key_type_known", oneOf(table.type, resourceTypes)),
    index("package_key_resource").on(table.resourceId),
  ],
);

/** What `package_keys` held at each position: a row wherever a key was added, moved or given up. */
export const packageKeyHistory = pgTable(
  "package_key_history",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    type: text("type", { enum: resourceTypes as [string, ...string[]] }).notNull(),
    key: text("key").notNull(),
    /** The position of the changes that came with it. */
    position: bigint("position", { mode: "number" }).notNull(),
    resourceId: text("resource_id").notNull(),
    /** As in `package_keys`. */
    ordinal: integer("ordinal").notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.type, table.key, table.position] })],
);
