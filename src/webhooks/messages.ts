import { createHash, randomUUID } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { webhookStops } from "../../db/vocabulary.ts";
import { positionForm } from "../changes/positions.ts";
import { type Change, changeSchema } from "../changes/schemas.ts";
import { base32 } from "../packages/identity.ts";
import { count, moment } from "../resources/schemas.ts";

// What receivers get. The document's section `webhooks` is made of these schemas, and so is every message.

const idLength = 26;

/** The id of a webhook, for a schema of an answer. */
export const webhookIdSchema = () =>
  z.string().openapi({ pattern: "^whk_[a-z2-7]{26}$", description: "Id of a webhook.", example: "whk_mzxw6ytboi2dgnbvgy3tqojqge" });

const positionSchema = (description: string) => z.string().openapi({ pattern: `^${positionForm}$`, description });

export const stopSchema = z.enum(webhookStops).openapi("WebhookStop", {
  description:
    "Why it was switched off: `asked`, by its owner; `gone`, its receiver answered 410; `failing`, nothing could be delivered for too long; `otherHistory`, the service has begun another history, as after a backup was restored.",
});

export const changesMessageSchema = z
  .object({
    type: z.literal("changes.committed").openapi({ description: "What it tells." }),
    timestamp: moment("When the last of these changes was committed."),
    data: z
      .object({
        webhookId: webhookIdSchema(),
        changes: z.array(changeSchema).openapi({ description: "The changes, in the order of commit, as `/v1/changes` has them." }),
        position: positionSchema("Everything up to here has been delivered with this message; where `/v1/changes` would go on."),
      })
      .openapi("WebhookChanges", { description: "Changes that were committed." }),
  })
  .openapi("ChangesMessage", { description: "Changes that were committed, in the order of commit." });

export const pingMessageSchema = z
  .object({
    type: z.literal("webhook.ping").openapi({ description: "What it tells." }),
    timestamp: moment("When it was asked for."),
    data: z.object({ webhookId: webhookIdSchema() }).openapi("WebhookPing", { description: "Which webhook was tried out." }),
  })
  .openapi("PingMessage", { description: "Nothing has happened: somebody tries the webhook out." });

export const disabledMessageSchema = z
  .object({
    type: z.literal("webhook.disabled").openapi({ description: "What it tells." }),
    timestamp: moment("When it was switched off."),
    data: z
      .object({
        webhookId: webhookIdSchema(),
        url: z.string().openapi({ description: "Where it delivered." }),
        reason: stopSchema,
        failingSince: moment("Since when nothing could be delivered; null where nothing had failed.").nullable(),
        attempts: count("How often the last message was tried in vain."),
        position: positionSchema("Everything up to here has been delivered. `PATCH` with `enabled` goes on from here."),
      })
      .openapi("WebhookDisabled", { description: "Which webhook was switched off, and why." }),
  })
  .openapi("DisabledMessage", { description: "A word to the owner: the webhook has been switched off." });

export type DisabledMessage = z.infer<typeof disabledMessageSchema>;

/** A message as it goes out. */
export interface Message {
  id: string;
  body: string;
}

/**
 * An id that is the same whenever the same is sent again by the same webhook, so that receivers can tell a repetition; after a
 * replay, or with other filters, it is another.
 */
function idOf(...parts: (string | number)[]): string {
  return `msg_${base32(createHash("sha256").update(JSON.stringify(parts)).digest()).slice(0, idLength)}`;
}

/** A message of these changes, of which there is at least one; with it everything up to the position is delivered. */
export function changesMessage(webhook: { id: string; generation: number }, changes: Change[], position: string): Message {
  const message: z.infer<typeof changesMessageSchema> = {
    type: "changes.committed",
    timestamp: (changes.at(-1) as Change).at,
    data: { webhookId: webhook.id, changes, position },
  };
  return { id: idOf(webhook.id, webhook.generation, position), body: JSON.stringify(message) };
}

/** A message that says nothing. */
export function pingMessage(webhookId: string): Message {
  const message: z.infer<typeof pingMessageSchema> = {
    type: "webhook.ping",
    timestamp: new Date().toISOString(),
    data: { webhookId },
  };
  return { id: idOf(webhookId, "ping", randomUUID()), body: JSON.stringify(message) };
}

/** The word to the owner. */
export function disabledMessage(timestamp: string, data: DisabledMessage["data"]): Message {
  const message: DisabledMessage = { type: "webhook.disabled", timestamp, data };
  return { id: idOf(data.webhookId, "disabled", timestamp), body: JSON.stringify(message) };
}
