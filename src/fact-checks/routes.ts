import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { asOfParameter, findAsked } from "../changes/as-of.ts";
import { exportMeans, sendList, withExports } from "../exports/send-list.ts";
import { entityTagHeader, locationHeader, v1Headers } from "../http/answer-headers.ts";
import { oneAnswer, pageAnswer } from "../http/answer-schemas.ts";
import { sendOne, sendWritten } from "../http/answers.ts";
import { allows, demand, requires } from "../http/authentication.ts";
import { jsonBody, mergePatchBody } from "../http/bodies.ts";
import { idempotencyHeader, onceFor } from "../http/idempotency.ts";
import { oneParameters } from "../http/lists.ts";
import { idPath } from "../http/parameters.ts";
import { problemResponses, writeProblemResponses } from "../http/problems.ts";
import { createRouter, type RequestEnv, type Service } from "../http/router.ts";
import { holdToRevision } from "../http/write-preconditions.ts";
import { agentOf, type Key } from "../keys/queries.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { notFound } from "../resources/read.ts";
import { factCheckIncludes, factCheckList, wasPublished } from "./queries.ts";
import { factCheckInputSchema, factCheckPatchSchema, factCheckSchema } from "./schemas.ts";
import { createFactCheck, patchFactCheck } from "./store.ts";

const tags = ["Fact-checks"];
const security = requires("factcheck");

const list = createRoute({
  method: "get",
  path: factCheckList.path,
  operationId: "listFactChecks",
  tags,
  summary: "List fact-checks",
  description: `What publishers found of claims, each in its own words, the latest first. \`status=draft\` needs the scope factcheck.\n${exportMeans}`,
  request: { query: factCheckList.query },
  responses: {
    ...withExports("factCheck", pageAnswer("FactCheckPage", factCheckSchema, "A page of fact-checks.")),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/fact-checks/{id}",
  operationId: "getFactCheck",
  tags,
  summary: "Get a fact-check",
  description: "What one publisher found of a claim. A draft is there with the scope factcheck only.",
  request: {
    params: idPath("factCheck", exampleIds.factCheck),
    query: z.strictObject({ ...oneParameters(factCheckList), asOf: asOfParameter() }),
  },
  responses: {
    ...oneAnswer("FactCheckAnswer", factCheckSchema, "The fact-check."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn"),
  },
});

const answer = z.object({ data: factCheckSchema }).openapi("FactCheckWritten", { description: "The fact-check as it is stored." });
const written = { headers: { ...entityTagHeader, ...v1Headers }, content: { "application/json": { schema: answer } } };

const create = createRoute({
  method: "post",
  path: "/v1/claims/{id}/fact-checks",
  operationId: "createFactCheck",
  tags,
  security,
  summary: "Add a fact-check to a claim",
  description:
    "Stores what a publisher found, as a draft unless `status` says otherwise. Several publishers stand side by side on one claim; the claim itself does not change.",
  request: {
    params: idPath("claim", exampleIds.claim),
    query: z.strictObject({}),
    headers: idempotencyHeader,
    body: jsonBody(factCheckInputSchema, "What the publisher found."),
  },
  responses: {
    201: {
      description: "It is stored.",
      ...written,
      headers: { ...written.headers, ...locationHeader("Where it is.", "/v1/fact-checks/fac_…") },
    },
    ...writeProblemResponses("invalidParameter", "notFound", "withdrawn", "idempotencyKeyInUse", "idempotencyKeyReused"),
  },
});

const patch = createRoute({
  method: "patch",
  path: "/v1/fact-checks/{id}",
  operationId: "patchFactCheck",
  tags,
  security,
  summary: "Change, publish or withdraw a fact-check",
  description: "A merge patch (RFC 7396). `status` publishes a draft or withdraws. `If-Match` must name the revision that was seen.",
  request: {
    params: idPath("factCheck", exampleIds.factCheck),
    query: z.strictObject({}),
    body: mergePatchBody(factCheckPatchSchema, "What changes."),
  },
  responses: {
    200: { description: "As it is stored now.", ...written },
    ...writeProblemResponses("invalidParameter", "notFound", "withdrawn", "preconditionFailed", "preconditionRequired"),
  },
});

const seesDrafts = (c: Context<RequestEnv>) => {
  const key = c.get("key");
  return key !== undefined && allows(key, "factcheck");
};

export function factCheckRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      if ((query as { status?: string[] }).status?.includes("draft")) demand(c, ["factcheck"]);
      return await sendList(c, service, factCheckList, query, factCheckIncludes);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid("param");
      if (!seesDrafts(c) && !(await wasPublished(service.db, id))) throw notFound("factCheck", id);
      const found = await findAsked(service, "factCheck", id, c.req.valid("query").asOf);
      return await sendOne<"factCheck">(c, service, found, c.req.valid("query"), factCheckIncludes);
    })
    .openapi(create, async (c) => {
      const made = await createFactCheck(service.db, c.req.valid("param").id, c.req.valid("json"), agentOf(c.get("key") as Key), {
        once: onceFor(c),
      });
      return await sendWritten(c, service, { status: 201, recorded: made });
    })
    .openapi(patch, async (c) => {
      const { id } = c.req.valid("param");
      const changed = await patchFactCheck(service.db, id, c.req.valid("json"), agentOf(c.get("key") as Key), (db, stored) =>
        holdToRevision(c, { ...service, db }, stored, { required: true }),
      );
      return await sendWritten(c, service, { status: 200, recorded: changed });
    });
}
