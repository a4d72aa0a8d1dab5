import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { factCheckStatuses } from "../vocabulary.ts";
import { claims } from "./claims.ts";
import { moment, resourceChecks, resourceColumns, resourceIndexes, sortIndexes } from "./columns.ts";

/** What a publisher found of a claim, in the publisher's own words. */
export const factChecks = pgTable(
  "fact_checks",
  {
    ...resourceColumns(),
    status: text("status", { enum: factCheckStatuses }).notNull().default("draft"),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    /** The claim's revision that was checked. */
    claimRevision: integer("claim_revision").notNull(),
    publisherName: text("publisher_name").notNull(),
    publisherUrl: text("publisher_url"),
    /** Of the fact-check, in lower case and without `www.`. */
    host: text("host").notNull(),
    url: text("url").notNull(),
    verdictLabel: text("verdict_label").notNull(),
    ratingValue: doublePrecision("rating_value"),
    ratingBest: doublePrecision("rating_best"),
    ratingWorst: doublePrecision("rating_worst"),
    summary: text("summary"),
    language: text("language").notNull(),
    publishedAt: moment("published_at"),
    /** Whether it was ever published: a draft, also one that was withdrawn, is seen by fact-checkers only. */
    everPublished: boolean("ever_published").notNull().default(false),
  },
  (table) => [
    ...resourceChecks("factCheck", table, factCheckStatuses),
    check("fact_check_of_revision", sql`${table.claimRevision} > 0`),
    check(
      "fact_check_rating_has_value",
      sql`${table.ratingValue} is not null or num_nonnulls(${table.ratingBest}, ${table.ratingWorst}) = 0`,
    ),
    check(
      "fact_check_published_once",
      sql`case ${table.status} when 'draft' then not ${table.everPublished} when 'published' then ${table.everPublished} else true end`,
    ),
    index("fact_check_claim").on(table.claimId, table.status),
    index("fact_check_host").on(table.host),
    index("fact_check_publisher").on(table.publisherName),
    ...sortIndexes("fact_check_published_at", [[table.publishedAt, "timestamptz"]], table.id),
    ...resourceIndexes("factCheck", table),
  ],
);
