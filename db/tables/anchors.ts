import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { anchorRoles, anchorStatuses } from "../vocabulary.ts";
import { blocks } from "./articles.ts";
import { citations } from "./citations.ts";
import { claims } from "./claims.ts";
import { oneOf } from "./columns.ts";
import { mentions } from "./mentions.ts";
import { quotes } from "./quotes.ts";

/** The words that a claim, quote, citation or mention rests on. The database compares them with the text revision that they name. */
export const anchors = pgTable(
  "anchors",
  {
    articleId: text("article_id").notNull(),
    textRevision: integer("text_revision").notNull(),
    block: integer("block").notNull(),
    claimId: text("claim_id").references(() => claims.id),
    quoteId: text("quote_id").references(() => quotes.id),
    citationId: text("citation_id").references(() => citations.id),
    mentionId: text("mention_id").references(() => mentions.id),
    role: text("role", { enum: anchorRoles }).notNull().default("content"),
    ordinal: integer("ordinal").notNull(),
    /** Code points from the start of the canonical text; the end is exclusive. */
    startOffset: integer("start_offset").notNull(),
    endOffset: integer("end_offset").notNull(),
    exact: text("exact").notNull(),
    prefix: text("prefix").notNull(),
    suffix: text("suffix").notNull(),
    status: text("status", { enum: anchorStatuses }).notNull().default("exact"),
    /** The prefix, suffix and occurrence by which a package named the words, so that it can be exported as it came. */
    selector: jsonb("selector").$type<{ prefix?: string; suffix?: string; occurrence?: number }>(),
  },
  (table) => [
    foreignKey({
      name: "anchor_in_block",
      columns: [table.articleId, table.textRevision, table.block],
      foreignColumns: [blocks.articleId, blocks.textRevision, blocks.block],
    }),
    check("anchor_of_one", sql`num_nonnulls(${table.claimId}, ${table.quoteId}, ${table.citationId}, ${table.mentionId}) = 1`),
    check("anchor_role_known", oneOf(table.role, anchorRoles)),
    check("anchor_role_of_quote", sql`${table.role} = 'content' or ${table.quoteId} is not null`),
    check("anchor_status_known", oneOf(table.status, anchorStatuses)),
    check("anchor_not_empty", sql`0 <= ${table.startOffset} and ${table.startOffset} < ${table.endOffset}`),
    check("anchor_selector_is_object", sql`jsonb_typeof(${table.selector}) = 'object'`),
    unique("anchor_order")
      .on(table.claimId, table.quoteId, table.citationId, table.mentionId, table.role, table.ordinal)
      .nullsNotDistinct(),
    index("anchor_claim").on(table.claimId),
    index("anchor_quote").on(table.quoteId),
    index("anchor_citation").on(table.citationId),
    index("anchor_mention").on(table.mentionId),
    index("anchor_not_exact").on(table.status).where(sql`${table.status} <> 'exact'`),
    index("anchor_article").on(table.articleId, table.textRevision, table.startOffset),
  ],
);
