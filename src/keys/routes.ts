import { createRoute, z } from "@hono/zod-openapi";
import { refuseErasedWords } from "../erasures/enter.ts";
import { v1Headers } from "../http/answer-headers.ts";
import { dataAnswer } from "../http/answer-schemas.ts";
import { requires } from "../http/authentication.ts";
import { jsonBody } from "../http/bodies.ts";
import { refuseIdempotencyKey } from "../http/idempotency.ts";
import { newestFirstPlace, newestFirstQuery } from "../http/newest-first.ts";
import { Problem, problemResponses, writeProblemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { sendUnkept, sendUnkeptPage, unstored } from "../http/unkept.ts";
import { exampleKeyId } from "../resources/example-ids.ts";
import { agentOf, createKey, findKey, type Key, type KeyRow, listKeys, revokeKey } from "./queries.ts";
import { issuedKeySchema, keyId, keySchema, newKeySchema, toKey } from "./schemas.ts";

const tags = ["Keys"];
const security = requires("admin");
const params = z.object({ key: keyId().openapi({ param: { description: "The key’s id.", example: exampleKeyId } }) });
const page = newestFirstPlace("KeyPagePlace", "keys");
const nothing = z.strictObject({});

const list = createRoute({
  method: "get",
  path: "/v1/keys",
  operationId: "listKeys",
  tags,
  security,
  summary: "List keys",
  description: "All keys, the newest first, also those that have expired or been revoked. Tokens are not stored and so never shown.",
  request: {
    query: newestFirstQuery("keys"),
  },
  responses: {
    ...dataAnswer("KeyPage", z.array(keySchema).openapi({ description: "The keys, the newest first." }), "A page of keys.", { page }),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch"),
  },
});

const create = createRoute({
  method: "post",
  path: "/v1/keys",
  operationId: "createKey",
  tags,
  security,
  summary: "Make a key",
  description: "The answer holds the key’s token, which is to be seen this once: only a hash of it is stored.",
  request: { query: nothing, body: jsonBody(newKeySchema, "What the key is to be.") },
  responses: {
    201: {
      description: "The key, with its token.",
      headers: {
        Location: { schema: { type: "string" as const }, description: "Where the key is.", example: `/v1/keys/${exampleKeyId}` },
        ...v1Headers,
      },
      content: {
        "application/json": { schema: z.object({ data: issuedKeySchema }).openapi("IssuedKeyAnswer", { description: "The new key." }) },
      },
    },
    ...writeProblemResponses("invalidParameter"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/keys/{key}",
  operationId: "getKey",
  tags,
  security,
  summary: "Get a key",
  description: "What is known of a key. Its token is not.",
  request: { params, query: nothing },
  responses: {
    ...dataAnswer("KeyAnswer", keySchema, "The key."),
    ...problemResponses("invalidParameter", "notFound"),
  },
});

const revoke = createRoute({
  method: "delete",
  path: "/v1/keys/{key}",
  operationId: "revokeKey",
  tags,
  security,
  summary: "Revoke a key",
  description: "For good, and at once in every process. The key stays listed, since changes name it. Revoking it again changes nothing.",
  request: { params, query: nothing },
  responses: {
    200: {
      description: "The key as it is now.",
      headers: v1Headers,
      content: {
        "application/json": { schema: z.object({ data: keySchema }).openapi("RevokedKeyAnswer", { description: "The revoked key." }) },
      },
    },
    ...problemResponses("invalidParameter", "notFound"),
  },
});

export function keyRoutes(service: Service) {
  const { db } = service;
  return createRouter()
    .openapi(list, async (c) => {
      const { rows, page } = await listKeys(db, c.req.valid("query"));
      return sendUnkeptPage(c, { data: rows.map(toKey), page }) as never;
    })
    .openapi(create, async (c) => {
      refuseIdempotencyKey(c, "does not go with keys: the answer holds a token, which is not kept and so cannot be given again");
      const asked = c.req.valid("json");
      // It stands with every change that the key makes.
      await refuseErasedWords(service.db, [], { name: asked.name });
      const { key, token } = await createKey(db, { ...asked, createdBy: agentOf(c.get("key") as Key) });
      c.header("Location", `/v1/keys/${key.id}`);
      return unstored(c).json({ data: { ...toKey(key), token } }, 201);
    })
    .openapi(one, async (c) => {
      const { key: id } = c.req.valid("param");
      return sendUnkept(c, { data: toKey(there(id, await findKey(db, id))) }) as never;
    })
    .openapi(revoke, async (c) => {
      const { key: id } = c.req.valid("param");
      return unstored(c).json({ data: toKey(there(id, await revokeKey(db, id))) }, 200);
    });
}

function there(id: string, key: KeyRow | undefined): KeyRow {
  if (!key) throw new Problem("notFound", `There is no key ${id}; /v1/keys lists those that there are.`);
  return key;
}
