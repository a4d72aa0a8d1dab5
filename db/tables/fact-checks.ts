import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { factCheckStatuses } from "../vocabulary.ts";
import { claims } from "./claims.ts";
import { moment, resourceChecks, resourceColumns } from "./columns.ts";

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
  },
  (table) => [
    ...resourceChecks("factCheck", table, factCheckStatuses),
    check("fact_check_of_revision", sql`${table.claimRevision} > 0`),
    check(
      "fact_check_rating_has_value",
      sql`${table.ratingValue} is not null or num_nonnulls(${table.ratingBest}, ${table.ratingWorst}) = 0`,
    ),
    index("fact_check_claim").on(table.claimId, table.status),
    index("fact_check_host").on(table.host, table.id),
    index("fact_check_published_at").on(table.publishedAt, table.id),
    index("fact_check_updated_at").on(table.updatedAt, table.id),
  ],
);
