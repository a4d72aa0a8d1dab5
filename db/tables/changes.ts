import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { changeOperations, resourceTypes } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";

/** Every resource at every revision, whole: its row and the rows that belong to it, as the database's own JSON. */
export const revisions = pgTable(
  "revisions",
  {
    resourceId: text("resource_id").notNull(),
    revision: integer("revision").notNull(),
    type: text("type", { enum: resourceTypes as [string, ...string[]] }).notNull(),
    articleId: text("article_id"),
    snapshot: jsonb("snapshot").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.resourceId, table.revision] }),
    check("revision_type_known", oneOf(table.type, resourceTypes)),
    check("revision_snapshot_is_object", sql`jsonb_typeof(${table.snapshot}) = 'object'`),
  ],
);

/** Every committed change, in the order of commit, without gaps. */
export const changes = pgTable(
  "changes",
  {
    position: bigint("position", { mode: "number" }).primaryKey(),
    at: moment("at").notNull(),
    operation: text("operation", { enum: changeOperations }).notNull(),
    type: text("type", { enum: resourceTypes as [string, ...string[]] }).notNull(),
    resourceId: text("resource_id").notNull(),
    articleId: text("article_id"),
    revision: integer("revision").notNull(),
    /** What brought it about, such as `import`; null for a statement typed by hand. */
    cause: text("cause"),
    /** Who did it, where that is known. */
    agent: text("agent"),
  },
  (table) => [
    check("change_operation_known", oneOf(table.operation, changeOperations)),
    check("change_type_known", oneOf(table.type, resourceTypes)),
    index("change_resource").on(table.resourceId, table.revision),
    index("change_article").on(table.articleId, table.position),
    index("change_at").on(table.at, table.position),
  ],
);

/** One row: which history the positions of this database belong to. */
export const histories = pgTable("histories", {
  id: uuid("id").primaryKey().defaultRandom(),
  createdAt: moment("created_at").notNull().defaultNow(),
});
