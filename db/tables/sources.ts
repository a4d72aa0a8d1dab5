import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { sourceKinds } from "../vocabulary.ts";
import { actors } from "./actors.ts";
import { articles } from "./articles.ts";
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

export const sources = pgTable(
  "sources",
  {
    ...resourceColumns(),
    mergedInto: mergedInto((): AnyPgColumn => sources.id),
    /** The article that a source without a URL belongs to; null for the corpus's own. */
    articleId: text("article_id").references(() => articles.id),
    /** As given. */
    url: text("url"),
    /** What identifies the source: the URL without its fragment, default port, letter case of scheme and host, and tracking parameters. */
    normalizedUrl: text("normalized_url").unique(),
    /** The URL's host, lower case, without a leading `www.`. */
    host: text("host"),
    title: text("title"),
    publisherId: text("publisher_id").references(() => actors.id),
    publisherName: text("publisher_name"),
    kind: text("kind", { enum: sourceKinds }).notNull(),
    ...dateColumns("published"),
    /** Citations of it that are shown; triggers keep it, and it is no part of a revision. */
    citationCount: integer("citation_count").notNull().default(0),
  },
  (table) => [
    ...resourceChecks("source", table),
    ...mergedChecks("source", table),
    ...dateChecks("source", "published", table),
    check("source_kind_known", oneOf(table.kind, sourceKinds)),
    check("source_url_whole", sql`num_nonnulls(${table.url}, ${table.normalizedUrl}, ${table.host}) in (0, 3)`),
    check("source_without_url_has_article", sql`${table.url} is not null or ${table.articleId} is not null`),
    index("source_article").on(table.articleId),
    index("source_publisher").on(table.publisherId),
    index("source_host").on(table.host),
    ...resourceIndexes("source", table),
    index("source_citation_count").on(table.citationCount, table.id),
    ...sortIndexes("source_published", [[table.publishedEarliest, "date"]], table.id),
    ...sortIndexes("source_by_host", [[sql`${table.host} collate "C"`, "text"]], table.id),
    periodIndex("source_published_days", table.publishedEarliest, table.publishedLatest, table.publishedEdtf),
  ],
);
