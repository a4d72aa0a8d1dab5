import { z } from "@hono/zod-openapi";
import type { webhookAttempts, webhooks } from "../../db/tables/webhooks.ts";
import {
  changeOperations,
  type ResourceType,
  resourceTypes,
  type WebhookStop,
  webhookMessageKinds,
  webhookOutcomes,
} from "../../db/vocabulary.ts";
import { articleReference } from "../articles/queries.ts";
import { positionForm } from "../changes/positions.ts";
import { ofGiven } from "../http/wording.ts";
import { type Row, toMoment } from "../resources/rows.ts";
import { count, moment } from "../resources/schemas.ts";
import { stopSchema, webhookIdSchema } from "./messages.ts";
import { secretOverlapHours } from "./secrets.ts";
import { urlFault } from "./targets.ts";

/** A row of `webhooks` without what nobody is shown, and whether its key still works. */
export type WebhookRow = Omit<Row<typeof webhooks>, "secret" | "previous_secret" | "lease_token" | "lease_until" | "filter"> & {
  filter: Filter;
  key_name: string;
  key_live: boolean;
};
export type AttemptRow = Row<typeof webhookAttempts>;

/** Most changes in one message: how many where nothing is said, and how many may be. */
const defaultLimit = 20;
const largestLimit = 100;
/** Most values of one filter, as of a parameter. */
const mostValues = 100;
const longestCause = 200;
const longestDescription = 500;

/** The id of a webhook in a path. */
export const webhookId = () => z.string().regex(/^whk_[a-z2-7]{26}$/, "must be whk_ and 26 characters of a-z and 2-7");

const receiver = (description: string) =>
  z
    .string({ error: ofGiven("must be a URL such as https://desk.example/changes") })
    .superRefine((text, c) => {
      const message = urlFault(text);
      if (message) c.addIssue({ code: "custom", message });
    })
    .openapi({ format: "uri", description, example: "https://desk.example/changes" });

const alternatives = <Item extends z.ZodType<string>>(item: Item, description: string) =>
  z
    .array(item, "must be a list of texts")
    .min(1, "must hold at least one value, or be null")
    .max(mostValues, `must be at most ${mostValues} values`)
    .nullable()
    .optional()
    .openapi({ description: `${description} null for any.` });

const resourceType = z.enum(resourceTypes as [ResourceType, ...ResourceType[]], `must be of: ${resourceTypes.join(", ")}`);
const operation = z.enum(changeOperations, `must be of: ${changeOperations.join(", ")}`);

const filterSchema = z
  .strictObject({
    type: alternatives(resourceType, "Changes of resources of these types."),
    article: alternatives(articleReference(), "Changes of these articles, by id or slug, and of what belongs to them."),
    op: alternatives(operation, "Only these operations."),
    cause: alternatives(z.string().min(1).max(longestCause), "Brought about so."),
  })
  .openapi("WebhookFilter", {
    description:
      "Which changes are delivered, by the filters of `/v1/changes` under their names; values are alternatives, all of them hold. In a patch, what is left out stays.",
    example: { type: ["claim", "factCheck"], article: null, op: null, cause: null },
  });
export type Filter = z.infer<typeof filterSchema>;

const fields = {
  url: receiver("Where messages go, by POST: an address by https, or whatever else this service allows. Redirects are not followed."),
  description: z
    .string()
    .min(1)
    .max(longestDescription)
    .nullable()
    .openapi({ description: "What it is for, in its owner’s words.", example: "Fact-checking desk" }),
  include: z
    .array(z.literal("resource", "must be of: resource"))
    .max(1)
    .openapi({ description: "With `resource`, each change brings its resource along, as it is when it is sent.", example: [] }),
  limit: z
    .int()
    .min(1)
    .max(largestLimit)
    .openapi({
      description: `Most changes in one message; 1 for each by itself. ${defaultLimit} where nothing is said.`,
      example: defaultLimit,
    }),
  noticeUrl: receiver(
    "Where a signed message goes when the webhook is switched off by itself; it is held to the same rules as `url`.",
  ).nullable(),
};

const start = z
  .string("must be a position, now or start")
  .regex(new RegExp(`^(${positionForm}|now|start)$`), "must be a position, now or start");

/** What a new webhook is to be. */
export const newWebhookSchema = z
  .strictObject({
    url: fields.url,
    description: fields.description.default(null),
    filter: filterSchema.default({}).openapi({ description: "Which changes are delivered; all where nothing is said." }),
    include: fields.include.default([]),
    limit: fields.limit.default(defaultLimit),
    noticeUrl: fields.noticeUrl.default(null),
    after: start.default("now").openapi({
      description:
        "Where it begins: with the first change after this position; `now`, with what is still to come; `start`, with the first there is.",
      example: "now",
    }),
  })
  .openapi("NewWebhook", { description: "What a new webhook is to be." });

/** What is to be different. */
export const webhookPatchSchema = z
  .strictObject({
    url: fields.url,
    description: fields.description,
    filter: filterSchema,
    include: fields.include,
    limit: fields.limit,
    noticeUrl: fields.noticeUrl,
    enabled: z.boolean().openapi({ description: "false switches it off; true on again, from where it stopped.", example: true }),
  })
  .partial()
  .openapi("WebhookPatch", { description: "What is to be different (merge patch, RFC 7396)." });

export const replaySchema = z
  .strictObject({
    after: start
      .refine((after) => after !== "now", "must be a position or start")
      .openapi({
        description: "The position after which everything is delivered again; `start` for everything there is.",
        example: "start",
      }),
  })
  .openapi("WebhookReplay", { description: "From where on a webhook is to deliver again." });

const stateSchema = z.enum(["active", "failing", "disabled", "keyEnded"]).openapi("WebhookState", {
  description:
    "`active`: it delivers. `failing`: the last attempt failed, and the next is at `failing.nextAttemptAt`. `disabled`: it was switched off, and `disabled` says why. `keyEnded`: the key that made it was revoked or has expired, and with it the webhook stopped.",
});

const failingSchema = z
  .object({
    since: moment("When it began to fail."),
    attempts: count("How often the message has been tried in vain."),
    nextAttemptAt: moment("When it is tried again."),
  })
  .openapi("WebhookFailing", { description: "That deliveries fail." });
const disablingSchema = z
  .object({ at: moment("When."), reason: stopSchema })
  .openapi("WebhookDisabling", { description: "That a webhook was switched off." });

const webhookFields = {
  id: webhookIdSchema(),
  url: z.string().openapi({ description: "Where messages go." }),
  description: fields.description,
  filter: filterSchema,
  include: fields.include,
  limit: z.int().min(1).max(largestLimit).openapi({ description: "Most changes in one message." }),
  noticeUrl: z.string().nullable().openapi({ description: "Where its owner is told that it was switched off; null for nowhere." }),
  enabled: z.boolean().openapi({ description: "Whether it is switched on." }),
  state: stateSchema,
  position: z.string().openapi({
    pattern: `^${positionForm}$`,
    description: "Everything up to here has been delivered, or left out by the filter.",
  }),
  lastDeliveredAt: moment("When something was last delivered; null for never.").nullable(),
  failing: z.union([failingSchema, z.null()]).openapi({ description: "How it fails; null where it does not, or is switched off." }),
  disabled: z.union([disablingSchema, z.null()]).openapi({ description: "When and why it was switched off; null where it is on." }),
  previousSecretUntil: moment("Until when the secret before the present one signs too; null where there is none.").nullable(),
  createdAt: moment("When it was made."),
  createdBy: z.string().openapi({ description: "The key that made it, by name and id." }),
  updatedAt: moment("When it was last changed by its owner."),
};

export const webhookSchema = z.object(webhookFields).openapi("Webhook", { description: "Somebody who is told of changes." });
export const secretWebhookSchema = z
  .object({
    ...webhookFields,
    secret: z.string().openapi({
      description: `What messages are signed with (Standard Webhooks): \`whsec_\` and base64. It is never shown again. The one before it signs for ${secretOverlapHours} more hours.`,
      example: "whsec_…",
    }),
  })
  .openapi("SecretWebhook", { description: "A webhook at the only moment at which its secret can be seen." });

export const attemptSchema = z
  .object({
    at: moment("When it had come to its end."),
    type: z
      .enum(webhookMessageKinds)
      .openapi({ description: "What was sent: changes, a ping, or a word that it was switched off (`disabled`)." }),
    messageId: z.string().openapi({ description: "The header `webhook-id`: the same whenever the same was sent again." }),
    position: z.string().nullable().openapi({ description: "Up to where the message reached; null where it was not about changes." }),
    outcome: z.enum(webhookOutcomes).openapi("WebhookOutcome", {
      description:
        "`delivered`, answered with 2xx; `gone`, with 410; `redirect`, with 3xx, which is not followed; `status`, with another status; `timeout`, not answered in time; `unresolvable`, its host has no address; `forbiddenTarget`, it leads into a network that is not allowed; `unreachable`, no connection, or it broke; `tls`, its certificate or its encryption cannot be trusted; `malformedAnswer`, it does not speak HTTP.",
    }),
    status: z.int().min(100).max(999).nullable().openapi({ description: "The status of the answer; null where none came." }),
    milliseconds: count("How long it took."),
  })
  .openapi("WebhookAttempt", { description: "Something that was sent, or was to be." });

/** A webhook as it goes over the wire. */
export function toWebhook(row: WebhookRow): z.infer<typeof webhookSchema> {
  const momentOf = (value: string | null) => (value === null ? null : toMoment(value));
  const { type = null, article = null, op = null, cause = null } = row.filter;
  const fails = row.enabled && row.failing_since !== null;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    filter: { type, article, op, cause },
    include: row.with_resource ? ["resource"] : [],
    limit: row.message_limit,
    noticeUrl: row.notice_url,
    enabled: row.enabled,
    state: !row.enabled ? "disabled" : !row.key_live ? "keyEnded" : fails ? "failing" : "active",
    position: `${row.history}-${row.delivered_position}`,
    lastDeliveredAt: momentOf(row.last_delivered_at),
    failing: fails
      ? { since: toMoment(row.failing_since as string), attempts: row.attempts, nextAttemptAt: toMoment(row.next_attempt_at) }
      : null,
    disabled: row.enabled ? null : { at: toMoment(row.disabled_at as string), reason: row.disabled_reason as WebhookStop },
    previousSecretUntil: momentOf(row.previous_secret_until),
    createdAt: toMoment(row.created_at),
    createdBy: `${row.key_name} (${row.key_id})`,
    updatedAt: toMoment(row.updated_at),
  };
}

/** An attempt as it goes over the wire. */
export function toAttempt(row: AttemptRow): z.infer<typeof attemptSchema> {
  return {
    at: toMoment(row.at),
    type: row.kind,
    messageId: row.message_id,
    position: row.until_position,
    outcome: row.outcome,
    status: row.status,
    milliseconds: row.milliseconds,
  };
}
