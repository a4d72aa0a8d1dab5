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
import { eventIncludes, eventList } from "./queries.ts";
import { eventSchema } from "./schemas.ts";

const tags = ["Events"];

const list = createRoute({
  method: "get",
  path: eventList.path,
  operationId: "listEvents",
  tags,
  summary: "List events",
  description: `What happened, is happening or is said to happen, in the order of time: by the first day on which it may have been, then by the last. What has no first day (a time that is only known to be before another, or none at all) comes last, whichever way the order runs.\n${exportMeans}`,
  request: { query: eventList.query },
  responses: {
    ...withExports("event", pageAnswer("EventPage", eventSchema, "A page of events.")),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/events/{id}",
  operationId: "getEvent",
  tags,
  summary: "Get an event",
  description: "An event with its time, place and participants.",
  request: { params: idPath("event", exampleIds.event), query: z.strictObject({ ...oneParameters(eventList), asOf: asOfParameter() }) },
  responses: {
    ...oneAnswer("EventAnswer", eventSchema, "The event."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn", "merged"),
  },
});

export function eventRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return await sendList(c, service, eventList, query, eventIncludes);
    })
    .openapi(one, async (c) => {
      const event = await findAsked(service, "event", c.req.valid("param").id, c.req.valid("query").asOf);
      return await sendOne<"event">(c, service, event, c.req.valid("query"), eventIncludes);
    })
    .openapi(...addingToCorpus(service, "event"))
    .openapi(...patching(service, "event"))
    .openapi(...reviewing(service, "event"))
    .openapi(...merging(service, "event"))
    .openapi(...withdrawing(service, "event"))
    .openapi(...restoring(service, "event"));
}
