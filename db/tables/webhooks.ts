import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { webhookMessageKinds, webhookOutcomes, webhookStops } from "../vocabulary.ts";
import { moment, oneOf } from "./columns.ts";
import { keys } from "./keys.ts";

/**
 * Who is told of changes, and how far they have been told. No message is kept: each is made of the record of changes when it
 * is sent, so that nothing is here that could have to be erased.
 */
export const webhooks = pgTable(
  "webhooks",
  {
    id: text("id").primaryKey(),
    /** The key that made it, with which it ends. */
    keyId: text("key_id")
      .notNull()
      .references(() => keys.id),
    url: text("url").notNull(),
    /** Where the owner is told that it was switched off. */
    noticeUrl: text("notice_url"),
    description: text("description"),
    /** The filters of the feed by their names there, each a list of alternatives. */
    filter: jsonb("filter").notNull(),
    withResource: boolean("with_resource").notNull(),
    /** Most changes in one message. */
    messageLimit: integer("message_limit").notNull(),
    /** As it was shown: signatures are made with it, so a hash would not do. */
    secret: text("secret").notNull(),
    previousSecret: text("previous_secret"),
    previousSecretUntil: moment("previous_secret_until"),
    enabled: boolean("enabled").notNull().default(true),
    disabledAt: moment("disabled_at"),
    disabledReason: text("disabled_reason", { enum: webhookStops }),
    /** The history that its positions belong to. */
    history: text("history").notNull(),
    /** Everything up to here has been delivered, or left out by the filters. */
    deliveredPosition: bigint("delivered_position", { mode: "number" }).notNull(),
    /** Up to where the message reaches that is being tried, so that it is the same when it is tried again; null where none is. */
    attemptUntil: bigint("attempt_until", { mode: "number" }),
    /** How often that has failed. */
    attempts: integer("attempts").notNull().default(0),
    failingSince: moment("failing_since"),
    nextAttemptAt: moment("next_attempt_at").notNull().defaultNow(),
    lastDeliveredAt: moment("last_delivered_at"),
    /** When the owner is to be told that it was switched off; null where there is nothing to tell. */
    noticeDueAt: moment("notice_due_at"),
    noticeAttempts: integer("notice_attempts").notNull().default(0),
    /** Counts what makes its messages other ones: replays, and changes of receiver or filters. */
    generation: integer("generation").notNull().default(1),
    /** How often anything was sent: the number of the last row of `webhook_attempts`. */
    attempted: bigint("attempted", { mode: "number" }).notNull().default(0),
    /** Whose turn it is to deliver; nobody else's until the time is over. */
    leaseToken: uuid("lease_token"),
    leaseUntil: moment("lease_until"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [
    check("webhook_id_form", sql`${table.id} ~ '^whk_[a-z2-7]{26}$'`),
    check("webhook_filter_is_object", sql`jsonb_typeof(${table.filter}) = 'object'`),
    check("webhook_disabled_has_reason", sql`${table.enabled} = (${table.disabledReason} is null)`),
    check("webhook_disabled_has_time", sql`${table.enabled} = (${table.disabledAt} is null)`),
    check("webhook_stop_known", oneOf(table.disabledReason, webhookStops)),
    check("webhook_previous_secret_ends", sql`(${table.previousSecret} is null) = (${table.previousSecretUntil} is null)`),
    check("webhook_lease_ends", sql`(${table.leaseToken} is null) = (${table.leaseUntil} is null)`),
    check("webhook_attempt_goes_on", sql`${table.attemptUntil} > ${table.deliveredPosition}`),
    index("webhook_key").on(table.keyId),
    index("webhook_created").on(table.createdAt, table.id),
  ],
);

/** The last attempts of each webhook. What was sent is not in here. */
export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    webhookId: text("webhook_id")
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    number: bigint("number", { mode: "number" }).notNull(),
    at: moment("at").notNull(),
    kind: text("kind", { enum: webhookMessageKinds }).notNull(),
    messageId: text("message_id").notNull(),
    /** Up to where the message reached; null where it was not about changes. */
    untilPosition: text("until_position"),
    outcome: text("outcome", { enum: webhookOutcomes }).notNull(),
    /** The status of the answer, where one came. */
    status: integer("status"),
    milliseconds: integer("milliseconds").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.webhookId, table.number] }),
    check("webhook_attempt_kind_known", oneOf(table.kind, webhookMessageKinds)),
    check("webhook_attempt_outcome_known", oneOf(table.outcome, webhookOutcomes)),
  ],
);
