import { createRoute, z } from "@hono/zod-openapi";
import { v1Headers } from "../http/answer-headers.ts";
import { dataAnswer } from "../http/answer-schemas.ts";
import { requires } from "../http/authentication.ts";
import { jsonBody, mergePatchBody } from "../http/bodies.ts";
import { newestFirstPlace, newestFirstQuery } from "../http/newest-first.ts";
import { limitParameter } from "../http/parameters.ts";
import { problemResponses, writeProblemResponses } from "../http/problems.ts";
import { exampleWebhookId } from "../resources/example-ids.ts";
import {
  attemptSchema,
  newWebhookSchema,
  replaySchema,
  secretWebhookSchema,
  webhookId,
  webhookPatchSchema,
  webhookSchema,
} from "./schemas.ts";
import { secretOverlapHours } from "./secrets.ts";
import { attemptsKept } from "./turns.ts";

const tags = ["Webhooks"];
const security = requires("read");
const path = "/v1/webhooks";
const onePath = `${path}/{webhook}` as const;
const params = z.object({ webhook: webhookId().openapi({ param: { description: "The webhook’s id.", example: exampleWebhookId } }) });
const nothing = z.strictObject({});
const page = newestFirstPlace("WebhookPagePlace", "webhooks");

/** An answer to a write, which nobody keeps. */
const written = <Schema extends z.ZodType>(name: string, schema: Schema, description: string) => ({
  description,
  headers: v1Headers,
  content: { "application/json": { schema: z.object({ data: schema }).openapi(name, { description }) } },
});

export const list = createRoute({
  method: "get",
  path,
  operationId: "listWebhooks",
  tags,
  security,
  summary: "List webhooks",
  description: "The webhooks that were made with this key, the newest first; with an admin’s key, everybody’s. Secrets are not shown.",
  request: {
    query: newestFirstQuery("webhooks"),
  },
  responses: {
    ...dataAnswer(
      "WebhookPage",
      z.array(webhookSchema).openapi({ description: "The webhooks, the newest first." }),
      "A page of webhooks.",
      {
        page,
      },
    ),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch"),
  },
});

export const create = createRoute({
  method: "post",
  path,
  operationId: "createWebhook",
  tags,
  security,
  summary: "Make a webhook",
  description: `Changes are sent to its \`url\` as they are committed, by the [Standard Webhooks](https://www.standardwebhooks.com) specification: POST with the headers \`webhook-id\`, \`webhook-timestamp\` and \`webhook-signature\`. The section “webhooks” of this document has the messages.

**At least once and in order:** a message is sent when the one before has been answered with 2xx. What is sent again has the same \`webhook-id\`, so that a repetition can be told. What fails is sent again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and then every 24 hours, where the service has no other setting, or when \`Retry-After\` says, up to a day. After 5 days of failing, or with 410 at once, the webhook is switched off.

**As it is when it is sent:** a message is made when it is sent, like an answer of \`/v1/changes\`, so what the rights, an embargo or an erasure keep back by then is not in it.

**Where to:** to public addresses by https; others only where the service allows them, looked at when the webhook is made and before each sending.

The answer holds the secret that messages are signed with; it is to be seen this once. The service stores it as it is, since signing needs it.`,
  request: { query: nothing, body: jsonBody(newWebhookSchema, "What the webhook is to be.") },
  responses: {
    201: {
      ...written("SecretWebhookAnswer", secretWebhookSchema, "The webhook, with its secret."),
      headers: {
        Location: { schema: { type: "string" as const }, description: "Where the webhook is.", example: `${path}/${exampleWebhookId}` },
        ...v1Headers,
      },
    },
    ...writeProblemResponses("invalidParameter", "unknownPosition", "tooManyWebhooks"),
  },
});

export const one = createRoute({
  method: "get",
  path: onePath,
  operationId: "getWebhook",
  tags,
  security,
  summary: "Get a webhook",
  description: "How far it has been told, and whether deliveries fail. Its secret is not shown.",
  request: { params, query: nothing },
  responses: { ...dataAnswer("WebhookAnswer", webhookSchema, "The webhook."), ...problemResponses("invalidParameter", "notFound") },
});

export const patch = createRoute({
  method: "patch",
  path: onePath,
  operationId: "patchWebhook",
  tags,
  security,
  summary: "Change a webhook, or switch it on or off",
  description:
    "A merge patch (RFC 7396). `enabled: true` starts one that was switched off again, from where it stopped, and tries one that fails at once. With another `url` it tries that at once. With another `url`, `filter`, `include` or `limit` it goes on from where it is; what was just being sent then counts for nothing. `If-Match` may name what has been seen; every delivery changes that, too.",
  request: {
    params,
    query: nothing,
    body: mergePatchBody(webhookPatchSchema, "What is to be different."),
  },
  responses: {
    200: written("PatchedWebhookAnswer", webhookSchema, "The webhook as it is now."),
    ...writeProblemResponses("invalidParameter", "notFound", "unknownPosition", "preconditionFailed"),
  },
});

export const remove = createRoute({
  method: "delete",
  path: onePath,
  operationId: "deleteWebhook",
  tags,
  security,
  summary: "Delete a webhook",
  description: "For good, with its secret and what is remembered of its deliveries.",
  request: { params, query: nothing },
  responses: {
    204: { description: "It is gone.", headers: v1Headers },
    ...problemResponses("invalidParameter", "notFound"),
  },
});

export const rotate = createRoute({
  method: "post",
  path: `${onePath}/secret`,
  operationId: "rotateWebhookSecret",
  tags,
  security,
  summary: "Give a webhook a new secret",
  description: `For ${secretOverlapHours} hours messages are signed with the new secret and with the one before, both in the header \`webhook-signature\`, so that a receiver may change to the new one within that time. Where the one before was still accompanied by an older one, that signs no longer.`,
  request: { params, query: nothing },
  responses: {
    200: written("RotatedWebhookAnswer", secretWebhookSchema, "The webhook, with its new secret."),
    ...problemResponses("invalidParameter", "notFound"),
  },
});

export const replay = createRoute({
  method: "post",
  path: `${onePath}/replay`,
  operationId: "replayWebhook",
  tags,
  security,
  summary: "Deliver again from a position",
  description:
    "Everything after the position that the filters let through is delivered again, as it is now, in messages with other ids than before. A webhook that is switched off stays so. One whose positions are of another history goes on in the present one.",
  request: { params, query: nothing, body: jsonBody(replaySchema, "From where on.") },
  responses: {
    200: written("ReplayedWebhookAnswer", webhookSchema, "The webhook as it is now."),
    ...writeProblemResponses("invalidParameter", "notFound", "unknownPosition"),
  },
});

export const ping = createRoute({
  method: "post",
  path: `${onePath}/ping`,
  operationId: "pingWebhook",
  tags,
  security,
  summary: "Try a webhook out",
  description: "Sends a message of the type `webhook.ping` at once, signed like any other, and says what came of it. It is not sent again.",
  request: { params, query: nothing },
  responses: {
    200: written("WebhookPingAnswer", attemptSchema, "What came of it, also where it failed."),
    ...problemResponses("invalidParameter", "notFound"),
  },
});

export const deliveries = createRoute({
  method: "get",
  path: `${onePath}/deliveries`,
  operationId: "listWebhookDeliveries",
  tags,
  security,
  summary: "List what was sent to a webhook",
  description: `The last ${attemptsKept} attempts at most, the newest first. What was sent is not kept: \`/v1/changes\` has it.`,
  request: {
    params,
    query: z.strictObject({
      limit: limitParameter(attemptsKept, { description: `Most attempts; ${attemptsKept} where nothing is said.`, example: 2 }),
    }),
  },
  responses: {
    ...dataAnswer(
      "WebhookDeliveries",
      z.array(attemptSchema).openapi({ description: "The attempts, the newest first." }),
      "The last attempts to deliver.",
    ),
    ...problemResponses("invalidParameter", "notFound"),
  },
});
