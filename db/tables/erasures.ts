import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { erasureKinds, resourceTypes } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";

/** What is left of what was erased: that it was, when, by whom and on what legal ground. Written once. */
export const erasures = pgTable(
  "erasures",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: erasureKinds }).notNull(),
    /** The resource that it was asked for. */
    targetId: text("target_id").notNull(),
    /** The law, the judgment or the request on which it rests, as the admin put it. */
    ground: text("ground").notNull(),
    erasedAt: moment("erased_at").notNull().defaultNow(),
    agent: text("agent").notNull(),
    /** Whether the target was under an embargo, so that nobody may learn that there was one. */
    held: boolean("held").notNull().default(false),
    /** What the digests of the erased words are keyed with, in hexadecimal. */
    salt: text("salt").notNull(),
  },
  (table) => [
    check("erasure_id_form", sql`${table.id} ~ '^era_[a-z2-7]{26}$'`),
    check("erasure_kind_known", oneOf(table.kind, erasureKinds)),
    check("erasure_has_ground", sql`${table.ground} <> ''`),
    index("erasure_erased_at").on(table.erasedAt, table.id),
  ],
);

/** The resources that an erasure took words from, or that are gone as a whole. */
export const erasedItems = pgTable(
  "erased_items",
  {
    erasureId: text("erasure_id")
      .notNull()
      .references(() => erasures.id),
    resourceId: text("resource_id").notNull(),
    type: text("type", { enum: resourceTypes as [string, ...string[]] }).notNull(),
    /** Whether nothing of it is left. */
    whole: boolean("whole").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.erasureId, table.resourceId] }),
    check("erased_item_type_known", oneOf(table.type, resourceTypes)),
    uniqueIndex("erased_item_whole").on(table.resourceId).where(sql`${table.whole}`),
  ],
);

/** By what erased words are known again when they come back: digests, by which nobody who does not know them can read them. */
export const erasedWords = pgTable(
  "erased_words",
  {
    erasureId: text("erasure_id")
      .notNull()
      .references(() => erasures.id),
    /** The article, actor, source, event or fact-check that they must stay out of, or the actor whose name they are. */
    scopeId: text("scope_id").notNull(),
    /** HMAC-SHA-256 of the words as they are compared, keyed with the erasure's salt, in hexadecimal. */
    digest: text("digest").notNull(),
    /** How many characters these are, so that only stretches of that many have to be compared. */
    length: integer("length").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scopeId, table.digest] }),
    check("erased_words_digest_form", sql`${table.digest} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** By what names are known again that a package withheld itself, of somebody new: no erasure stands behind them. */
export const withheldNames = pgTable(
  "withheld_names",
  {
    actorId: text("actor_id").notNull(),
    /** As of erased words, keyed with a salt of the actor's. */
    digest: text("digest").notNull(),
    length: integer("length").notNull(),
    salt: text("salt").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.digest] }),
    check("withheld_name_digest_form", sql`${table.digest} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** By what actors, sources and events are known again that are gone as a whole or whose naming is withheld, once nothing else says it. */
export const erasedIdentifiers = pgTable(
  "erased_identifiers",
  {
    resourceId: text("resource_id").notNull(),
    /** Of an identifier or a key, as `identifier_digest` makes it. */
    digest: text("digest").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.digest, table.resourceId] }),
    check("erased_identifier_digest_form", sql`${table.digest} ~ '^[0-9a-f]{64}$'`),
    index("erased_identifier_resource").on(table.resourceId),
  ],
);

/** One row: what the digests of identifiers are keyed with, the same for all, so that an import finds them by an index. */
export const identifierSalts = pgTable("identifier_salts", {
  salt: text("salt").primaryKey().default(sql`encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex')`),
});
