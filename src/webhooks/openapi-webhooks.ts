import { z } from "@hono/zod-openapi";
import { jsonBody } from "../http/bodies.ts";
import { changesMessageSchema, disabledMessageSchema, pingMessageSchema } from "./messages.ts";

const signedBy = z.object({
  "webhook-id": z.string().openapi({
    param: { description: "Id of the message, the same whenever it is sent again.", example: "msg_mzxw6ytboi2dgnbvgy3tqojqge" },
  }),
  "webhook-timestamp": z.string().openapi({ param: { description: "When it was sent, in seconds since 1970.", example: "1773997200" } }),
  "webhook-signature": z.string().openapi({
    param: {
      description:
        "HMAC-SHA256 by the secret of id, timestamp and body with full stops between; with spaces between where two secrets sign.",
      example: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    },
  }),
});

const told = (path: string, operationId: string, summary: string, description: string, schema: z.ZodType) => ({
  method: "post" as const,
  path,
  operationId,
  tags: ["Webhooks"],
  summary,
  description,
  security: [],
  request: { headers: signedBy, body: jsonBody(schema, "The message, as it was signed.") },
  responses: {
    "2XX": { description: "Taken; the next message may come. A body is not looked at." },
    410: { description: "The receiver is gone for good: the webhook is switched off." },
    default: { description: "Not taken, redirects included: it is sent again later, at the earliest when `Retry-After` says." },
  },
});

/** What receivers are sent: the document’s section “webhooks”. */
export const messages = [
  told(
    "changesCommitted",
    "takeChanges",
    "Changes were committed",
    "Changes that the filters let through, in the order of commit, up to `limit` of them, all later than those of the message before.",
    changesMessageSchema,
  ),
  told("webhookPing", "takePing", "Somebody tries the webhook out", "Comes when its owner asks for it, once.", pingMessageSchema),
  told(
    "webhookDisabled",
    "takeDisabled",
    "A webhook was switched off",
    "Goes to its `noticeUrl`, signed with its secret, when it was switched off by itself; tried six times at most.",
    disabledMessageSchema,
  ),
];
