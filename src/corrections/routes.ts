import { createRoute, z } from "@hono/zod-openapi";
import { articleIdOf, articleReference } from "../articles/queries.ts";
import { asOfParameter, findAsked } from "../changes/as-of.ts";
import { exportMeans, sendList, withExports } from "../exports/send-list.ts";
import { locationHeader, v1Headers } from "../http/answer-headers.ts";
import { oneAnswer, pageAnswer } from "../http/answer-schemas.ts";
import { sendOne } from "../http/answers.ts";
import { requires } from "../http/authentication.ts";
import { jsonBody } from "../http/bodies.ts";
import { always, idempotencyHeader, onceFor } from "../http/idempotency.ts";
import { oneParameters } from "../http/lists.ts";
import { flagParameter, idPath } from "../http/parameters.ts";
import { problemResponses, writeProblemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { holdToRevision } from "../http/write-preconditions.ts";
import { agentOf, type Key } from "../keys/queries.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { correctionIncludes, correctionList } from "./queries.ts";
import { type CorrectionRow, correctionInputSchema, correctionSchema, toCorrection } from "./schemas.ts";
import { correctArticle } from "./store.ts";

const tags = ["Corrections"];

const list = createRoute({
  method: "get",
  path: correctionList.path,
  operationId: "listCorrections",
  tags,
  summary: "List corrections",
  description: `What was put right in articles after they were published, the latest first, and what that touched.\n${exportMeans}`,
  request: { query: correctionList.query },
  responses: {
    ...withExports("correction", pageAnswer("CorrectionPage", correctionSchema, "A page of corrections.")),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/corrections/{id}",
  operationId: "getCorrection",
  tags,
  summary: "Get a correction",
  description: "The words and what replaced them, and what rested on them.",
  request: {
    params: idPath("correction", exampleIds.correction),
    query: z.strictObject({ ...oneParameters(correctionList), asOf: asOfParameter() }),
  },
  responses: {
    ...oneAnswer("CorrectionAnswer", correctionSchema, "The correction."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn"),
  },
});

const written = {
  content: {
    "application/json": {
      schema: z
        .object({ dryRun: z.boolean().openapi({ description: "Whether nothing was stored." }), data: correctionSchema })
        .openapi("CorrectionWritten", { description: "The correction as it is stored, or would be." }),
    },
  },
};

const create = createRoute({
  method: "post",
  path: "/v1/articles/{article}/corrections",
  operationId: "correctArticle",
  tags,
  security: requires("write"),
  summary: "Correct an article",
  description:
    "Replaces words, each change within one block, by a new text revision. Every anchor is taken over to it where its words still stand, and keeps the last revision in which they did where not; what rests on touched words is marked `needsReview`. `kind` `retraction` withdraws the article and what only it holds. With `dryRun`, `affects` is shown and nothing stored. `If-Match` is held against the article’s ETag.",
  request: {
    params: z.object({
      article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }),
    }),
    query: z.strictObject({
      dryRun: flagParameter({ description: "Does everything, shows what it touches, and stores nothing.", example: true }),
    }),
    headers: idempotencyHeader,
    body: jsonBody(correctionInputSchema, "What is put right."),
  },
  responses: {
    200: { description: "What the correction would be; nothing is stored.", headers: v1Headers, ...written },
    201: {
      description: "It is stored.",
      headers: { ...locationHeader("Where the correction is.", "/v1/corrections/cor_…"), ...v1Headers },
      ...written,
    },
    ...writeProblemResponses(
      "invalidParameter",
      "notFound",
      "withdrawn",
      "textChanged",
      "preconditionFailed",
      "idempotencyKeyInUse",
      "idempotencyKeyReused",
    ),
  },
});

export function correctionRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return await sendList(c, service, correctionList, query, correctionIncludes);
    })
    .openapi(one, async (c) => {
      const found = await findAsked(service, "correction", c.req.valid("param").id, c.req.valid("query").asOf);
      return await sendOne<"correction">(c, service, found, c.req.valid("query"), correctionIncludes);
    })
    .openapi(create, async (c) => {
      const { dryRun = false } = c.req.valid("query");
      const articleId = await articleIdOf(service.db, c.req.valid("param").article);
      const made = await correctArticle(service.db, articleId, c.req.valid("json"), {
        agent: agentOf(c.get("key") as Key),
        dryRun,
        once: dryRun ? always : onceFor(c),
        before: (db, stored) => holdToRevision(c, { ...service, db }, stored),
      });
      const data = toCorrection({ ...made, snapshot: made.snapshot as unknown as CorrectionRow }, service);
      c.header("Cache-Control", "no-store");
      if (dryRun) return c.json({ dryRun, data }, 200);
      c.header("Location", data.url);
      return c.json({ dryRun, data }, 201);
    });
}
