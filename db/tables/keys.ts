import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { keyScopes } from "../vocabulary.ts";
import { literal, moment } from "./columns.ts";

/** Keys that callers identify themselves by. What they are known by is stored only as a hash; a key is revoked, never deleted. */
export const keys = pgTable(
  "keys",
  {
    id: text("id").primaryKey(),
    /** What its holder is called; it stands with every change that the key makes. */
    name: text("name").notNull(),
    scopes: text("scopes", { enum: keyScopes }).array().notNull(),
    /** SHA-256 of the secret, in hexadecimal. The secret is 256 random bits, so that nothing slower is needed. */
    secretHash: text("secret_hash").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** Who made it: the key that asked for it, or `command`. */
    createdBy: text("created_by").notNull(),
    /** From when on it is refused; null for never. */
    expiresAt: moment("expires_at"),
    revokedAt: moment("revoked_at"),
    /** Exact to a minute, so that reading does not become writing. */
    lastUsedAt: moment("last_used_at"),
  },
  (table) => [
    check("key_id_form", sql`${table.id} ~ '^key_[a-z2-7]{26}$'`),
    check("key_has_name", sql`${table.name} <> ''`),
    check(
      "key_scopes_known",
      sql`cardinality(${table.scopes}) > 0 and ${table.scopes} <@ array[${sql.join(keyScopes.map(literal), sql`, `)}]`,
    ),
    check("key_secret_is_hashed", sql`${table.secretHash} ~ '^[0-9a-f]{64}$'`),
    index("key_created").on(table.createdAt, table.id),
  ],
);
