import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { articleKinds, blockKinds, blockLinks, type completenessLevels, dateBases, textRights } from "../vocabulary.ts";
import { actors } from "./actors.ts";
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

/** How completely an article is annotated, per kind of resource. */
export type Completeness = Record<"claims" | "quotes" | "citations" | "mentions" | "events", (typeof completenessLevels)[number]>;

export const articles = pgTable(
  "articles",
  {
    ...resourceColumns(),
    slug: text("slug").notNull().unique(),
    headline: text("headline"),
    kind: text("kind", { enum: articleKinds }).notNull(),
    section: text("section"),
    language: text("language").notNull(),
    byline: text("byline"),
    publisherId: text("publisher_id").references((): AnyPgColumn => actors.id),
    ...dateColumns("published"),
    canonicalUrl: text("canonical_url"),
    /** The text revision in force. */
    textRevision: integer("text_revision").notNull(),
    rightsHolder: text("rights_holder"),
    rightsTerms: text("rights_terms"),
    rightsText: text("rights_text", { enum: textRights }).notNull(),
    embargoUntil: moment("embargo_until"),
    completeness: jsonb("completeness").$type<Completeness>().notNull(),
  },
  (table) => [
    ...resourceChecks("article", table),
    ...dateChecks("article", "published", table),
    check("article_slug_form", sql`${table.slug} ~ '^[a-z0-9][a-z0-9-]*$'`),
    check("article_kind_known", oneOf(table.kind, articleKinds)),
    check("article_rights_text_known", oneOf(table.rightsText, textRights)),
    check("article_completeness_is_object", sql`jsonb_typeof(${table.completeness}) = 'object'`),
    index("article_publisher").on(table.publisherId),
    index("article_section").on(table.section),
    index("article_slug").on(sql`${table.slug} collate "C"`, table.id),
    ...resourceIndexes("article", table),
    ...sortIndexes("article_published", [[table.publishedEarliest, "date"]], table.id),
    periodIndex("article_published_days", table.publishedEarliest, table.publishedLatest),
  ],
);

export const articleAuthors = pgTable(
  "article_authors",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    ordinal: integer("ordinal").notNull(),
    actorId: text("actor_id").references((): AnyPgColumn => actors.id),
    name: text("name").notNull(),
    basis: text("basis", { enum: dateBases }).notNull(),
    note: text("note"),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.ordinal] }),
    check("author_basis_known", oneOf(table.basis, dateBases)),
    index("author_actor").on(table.actorId),
  ],
);

/** The canonical text of an article as it once stood; never updated, never deleted. */
export const textRevisions = pgTable(
  "text_revisions",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "restrict" }),
    revision: integer("revision").notNull(),
    text: text("text").notNull(),
    /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
    sha256: text("sha256").notNull(),
    /** In Unicode code points. */
    length: integer("length").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.revision] }),
    check("text_revision_length_true", sql`${table.length} = char_length(${table.text})`),
    check("text_revision_sha256_true", sql`${table.sha256} = encode(sha256(convert_to(${table.text}, 'UTF8')), 'hex')`),
    check("text_revision_without_cr", sql`strpos(${table.text}, chr(13)) = 0`),
  ],
);

/** The stretches that a text revision is made of, in document order, a blank line between them. */
export const blocks = pgTable(
  "blocks",
  {
    articleId: text("article_id").notNull(),
    textRevision: integer("text_revision").notNull(),
    /** Zero-based. */
    block: integer("block").notNull(),
    kind: text("kind", { enum: blockKinds }).notNull(),
    links: text("links", { enum: blockLinks }).notNull(),
    /** Code points from the start of the canonical text; the end is exclusive. */
    startOffset: integer("start_offset").notNull(),
    endOffset: integer("end_offset").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.textRevision, table.block] }),
    unique("block_reach").on(table.articleId, table.textRevision, table.block, table.startOffset, table.endOffset),
    check("block_kind_known", oneOf(table.kind, blockKinds)),
    check("block_links_known", oneOf(table.links, blockLinks)),
    check("block_not_empty", sql`${table.startOffset} < ${table.endOffset}`),
  ],
);
