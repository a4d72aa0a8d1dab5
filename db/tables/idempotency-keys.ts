import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { resourceTypes } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";
import { keys } from "./keys.ts";

/**
 * What came of a request that named itself by an Idempotency-Key. The answer is made anew from the resource, so that
 * nothing is kept here that could have to be erased.
 */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    /** Whose request it was: two callers may invent the same name. */
    keyId: text("key_id")
      .notNull()
      .references(() => keys.id),
    idempotencyKey: text("idempotency_key").notNull(),
    /** SHA-256 of method, address and body, in hexadecimal. */
    fingerprint: text("fingerprint").notNull(),
    /** The status of the answer. */
    status: integer("status").notNull(),
    type: text("type", { enum: resourceTypes as [string, ...string[]] }).notNull(),
    resourceId: text("resource_id").notNull(),
    /** The revision that the answer showed. */
    revision: integer("revision").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.keyId, table.idempotencyKey] }),
    check("idempotency_key_status_is_success", sql`${table.status} between 200 and 299`),
    check("idempotency_key_type_known", oneOf(table.type, resourceTypes)),
    check("idempotency_key_fingerprint_is_hash", sql`${table.fingerprint} ~ '^[0-9a-f]{64}$'`),
    index("idempotency_key_created").on(table.createdAt),
  ],
);
