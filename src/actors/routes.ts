import { createRoute, z } from "@hono/zod-openapi";
import { asOfParameter, findAsked } from "../changes/as-of.ts";
import { exportMeans, sendList, withExports } from "../exports/send-list.ts";
import { oneAnswer, pageAnswer } from "../http/answer-schemas.ts";
import { sendOne } from "../http/answers.ts";
import { oneParameters } from "../http/lists.ts";
import { idPath } from "../http/parameters.ts";
import { problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { addingToCorpus, merging, patching, reviewing } from "../single/operations.ts";
import { restoring, withdrawing } from "../single/withdrawals.ts";
import { actorIncludes, actorList } from "./queries.ts";
import { actorSchema } from "./schemas.ts";

const tags = ["Actors"];

const list = createRoute({
  method: "get",
  path: actorList.path,
  operationId: "listActors",
  tags,
  summary: "List actors",
  description: `Everybody and everything that acts, speaks or is spoken of, by name.\n${exportMeans}`,
  request: { query: actorList.query },
  responses: {
    ...withExports("actor", pageAnswer("ActorPage", actorSchema, "A page of actors.")),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/actors/{id}",
  operationId: "getActor",
  tags,
  summary: "Get an actor",
  description: "Somebody or something that acts, speaks or is spoken of, with its names and identifiers.",
  request: { params: idPath("actor", exampleIds.russia), query: z.strictObject({ ...oneParameters(actorList), asOf: asOfParameter() }) },
  responses: {
    ...oneAnswer("ActorAnswer", actorSchema, "The actor."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn", "merged"),
  },
});

export function actorRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return await sendList(c, service, actorList, query, actorIncludes);
    })
    .openapi(one, async (c) => {
      const actor = await findAsked(service, "actor", c.req.valid("param").id, c.req.valid("query").asOf);
      return await sendOne<"actor">(c, service, actor, c.req.valid("query"), actorIncludes);
    })
    .openapi(...addingToCorpus(service, "actor"))
    .openapi(...patching(service, "actor"))
    .openapi(...reviewing(service, "actor"))
    .openapi(...merging(service, "actor"))
    .openapi(...withdrawing(service, "actor"))
    .openapi(...restoring(service, "actor"));
}
