import type { Context } from "hono";
import { numberIn, type Reached } from "../changes/positions.ts";
import { refusedBody } from "../http/bodies.ts";
import { entityTag } from "../http/etags.ts";
import { refuseIdempotencyKey } from "../http/idempotency.ts";
import { Problem } from "../http/problems.ts";
import { createRouter, type RequestEnv, type Service } from "../http/router.ts";
import { sendUnkept, sendUnkeptPage, unstored } from "../http/unkept.ts";
import { holdToTag } from "../http/write-preconditions.ts";
import type { Key } from "../keys/queries.ts";
import { inTime } from "../operations/time.ts";
import type { Fault } from "../packages/faults.ts";
import { create, deliveries, list, one, patch, ping, remove, replay, rotate } from "./contract.ts";
import { pingMessage } from "./messages.ts";
import { messages } from "./openapi-webhooks.ts";
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  findReceiver,
  findWebhook,
  listAttempts,
  listWebhooks,
  rememberAttempt,
  replayWebhook,
  rotateSecret,
} from "./queries.ts";
import { type Filter, toAttempt, toWebhook } from "./schemas.ts";
import type { Sender } from "./send.ts";
import { TargetError } from "./targets.ts";

/** Milliseconds that a name gets to be resolved when a webhook is made; whether it has an address shows at the first sending. */
const resolveFor = 5_000;

export function webhookRoutes(service: Service, sender: Sender) {
  const router = createRouter();
  for (const message of messages) router.openAPIRegistry.registerWebhook(message);
  return router
    .openapi(list, async (c) => {
      const { rows, page } = await listWebhooks(service.db, keyOf(c), c.req.valid("query"));
      return sendUnkeptPage(c, { data: rows.map(toWebhook), page }) as never;
    })
    .openapi(create, async (c) => {
      refuseIdempotencyKey(c, "does not go with webhooks: the answer holds a secret, which is not to be had again");
      const { after, include, ...asked } = c.req.valid("json");
      await refuseTargets(sender, asked);
      const start = await startOf(service, after);
      const { row, secret } = await createWebhook(service.db, keyOf(c), { ...asked, withResource: include.length > 0 }, start);
      c.header("Location", `/v1/webhooks/${row.id}`);
      return unstored(c).json({ data: { ...toWebhook(row), secret } }, 201);
    })
    .openapi(one, async (c) => {
      const { webhook } = c.req.valid("param");
      return sendUnkept(c, { data: toWebhook(await findWebhook(service.db, keyOf(c), webhook)) }) as never;
    })
    .openapi(patch, async (c) => {
      const { webhook } = c.req.valid("param");
      const { include, filter, ...asked } = c.req.valid("json");
      await findWebhook(service.db, keyOf(c), webhook);
      await refuseTargets(sender, asked);
      const { history } = await service.positions.reached();
      const row = await changeWebhook(service.db, keyOf(c), webhook, (before) => {
        const tag = entityTag(JSON.stringify({ data: toWebhook(before) }));
        holdToTag(c, tag, "It has changed since, or delivered something: If-Match names another state than the present one.");
        if (asked.enabled && before.history !== history) throw ofAnotherHistory();
        return {
          ...asked,
          ...(include && { withResource: include.length > 0 }),
          ...(filter !== undefined && { filter: patched(before.filter, filter) }),
        };
      });
      return unstored(c).json({ data: toWebhook(row) }, 200);
    })
    .openapi(remove, async (c) => {
      await deleteWebhook(service.db, keyOf(c), c.req.valid("param").webhook);
      return unstored(c).body(null, 204);
    })
    .openapi(rotate, async (c) => {
      refuseIdempotencyKey(c, "does not go with secrets, which are not to be had again");
      const { row, secret } = await rotateSecret(service.db, keyOf(c), c.req.valid("param").webhook);
      return unstored(c).json({ data: { ...toWebhook(row), secret } }, 200);
    })
    .openapi(replay, async (c) => {
      const { webhook } = c.req.valid("param");
      await findWebhook(service.db, keyOf(c), webhook);
      const start = await startOf(service, c.req.valid("json").after);
      return unstored(c).json({ data: toWebhook(await replayWebhook(service.db, keyOf(c), webhook, start)) }, 200);
    })
    .openapi(ping, async (c) => {
      const { webhook } = c.req.valid("param");
      const { url, secrets } = await findReceiver(service.db, keyOf(c), webhook);
      const message = pingMessage(webhook);
      const line = sender.open();
      const came = await line.send({ url, ...message, secrets }).finally(() => line.close());
      const attempt = { ...came, kind: "ping" as const, messageId: message.id };
      return unstored(c).json({ data: toAttempt(await rememberAttempt(service.db, keyOf(c), webhook, attempt)) }, 200);
    })
    .openapi(deliveries, async (c) => {
      const { limit } = c.req.valid("query");
      const rows = await listAttempts(service.db, keyOf(c), c.req.valid("param").webhook, limit);
      return sendUnkept(c, { data: rows.map(toAttempt) }) as never;
    });
}

const keyOf = (c: Context<RequestEnv>) => c.get("key") as Key;

/** The filter with what the patch says in place of what it said, without what the patch takes away. */
function patched(before: Filter, patch: Filter): Filter {
  return Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, values]) => values != null));
}

/** Refuses addresses to which nothing may be sent, each by its name. A name that has no address yet may get one. */
async function refuseTargets({ targets, timeout }: Sender, asked: { url?: string | undefined; noticeUrl?: string | null | undefined }) {
  const faults: Fault[] = [];
  for (const [field, url] of Object.entries({ url: asked.url, noticeUrl: asked.noticeUrl })) {
    if (url == null) continue;
    await inTime(targets.check(url), Math.min(resolveFor, timeout), "").catch((error: unknown) => {
      if (error instanceof TargetError && error.code === "forbiddenTarget")
        faults.push({ pointer: `/${field}`, code: error.code, message: error.message });
    });
  }
  if (faults.length > 0) throw refusedBody(faults);
}

/** Where a webhook is to begin. */
async function startOf({ positions }: Service, after: string): Promise<Reached> {
  const reached = await positions.reached();
  if (after === "now") return reached;
  const last = after === "start" ? 0 : numberIn(after, reached);
  if (last === undefined) {
    throw new Problem(
      "unknownPosition",
      "after is a position that this service has not given: it is of another history, or still to come.",
      {
        errors: [{ pointer: "/after", code: "unknownPosition", message: "is not a position of this history" }],
      },
    );
  }
  return { ...reached, last };
}

const ofAnotherHistory = () =>
  new Problem(
    "unknownPosition",
    "The service has begun another history since, as after a backup was restored: say by a replay from where on the webhook is to deliver, and then switch it on.",
  );
