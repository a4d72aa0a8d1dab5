import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, integer, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { actorKinds, actorNamings, nameKinds } from "../vocabulary.ts";
import { articles } from "./articles.ts";
import { dateChecks, dateColumns, mergedChecks, mergedInto, oneOf, resourceChecks, resourceColumns, resourceIndexes } from "./columns.ts";

export const actors = pgTable(
  "actors",
  {
    ...resourceColumns(),
    mergedInto: mergedInto((): AnyPgColumn => actors.id),
    /** The article that an actor known by description only belongs to; null for the corpus's own. */
    articleId: text("article_id").references((): AnyPgColumn => articles.id),
    name: text("name").notNull(),
    kind: text("kind", { enum: actorKinds }).notNull(),
    named: boolean("named").notNull(),
    /** Whether their names may be said; where they are withheld, the name is a mark and there is no other. */
    naming: text("naming", { enum: actorNamings }).notNull().default("stated"),
    description: text("description"),
    countryCode: text("country_code"),
    wikidataId: text("wikidata_id").unique(),
  },
  (table) => [
    ...resourceChecks("actor", table),
    ...mergedChecks("actor", table),
    check("actor_kind_known", oneOf(table.kind, actorKinds)),
    check("actor_naming_known", oneOf(table.naming, actorNamings)),
    check("actor_country_code_form", sql`${table.countryCode} ~ '^[A-Z]{2}$'`),
    check("actor_wikidata_id_form", sql`${table.wikidataId} ~ '^Q[1-9][0-9]*$'`),
    check("actor_unnamed_has_article", sql`${table.named} or ${table.articleId} is not null`),
    uniqueIndex("actor_state_of_code")
      .on(table.countryCode)
      .where(sql`${table.kind} = 'state' and ${table.named} and ${table.status} <> 'merged'`),
    index("actor_article").on(table.articleId),
    index("actor_name").on(sql`${table.name} collate "C"`, table.id),
    ...resourceIndexes("actor", table),
    index("actor_country").on(table.countryCode, table.kind),
  ],
);

/** Names other than the actor's `name`. */
export const actorNames = pgTable(
  "actor_names",
  {
    actorId: text("actor_id")
      .notNull()
      .references(() => actors.id),
    ordinal: integer("ordinal").notNull(),
    value: text("value").notNull(),
    lang: text("lang"),
    kind: text("kind", { enum: nameKinds }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.actorId, table.ordinal] }), check("actor_name_kind_known", oneOf(table.kind, nameKinds))],
);

/** Identifiers in registers other than Wikidata and ISO 3166. */
export const actorIdentifiers = pgTable(
  "actor_identifiers",
  {
    actorId: text("actor_id")
      .notNull()
      .references(() => actors.id),
    ordinal: integer("ordinal").notNull(),
    scheme: text("scheme").notNull(),
    value: text("value").notNull(),
  },
  (table) => [primaryKey({ columns: [table.actorId, table.ordinal] }), unique("actor_identifier_names_one").on(table.scheme, table.value)],
);

export const actorPositions = pgTable(
  "actor_positions",
  {
    actorId: text("actor_id")
      .notNull()
      .references(() => actors.id),
    ordinal: integer("ordinal").notNull(),
    title: text("title").notNull(),
    organizationId: text("organization_id").references(() => actors.id),
    ...dateColumns("from"),
    ...dateColumns("to"),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.ordinal] }),
    ...dateChecks("actor_position", "from", table),
    ...dateChecks("actor_position", "to", table),
    index("actor_position_organization").on(table.organizationId),
  ],
);
