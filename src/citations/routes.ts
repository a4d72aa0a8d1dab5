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
import { adding, patching, reviewing } from "../single/operations.ts";
import { restoring, withdrawing } from "../single/withdrawals.ts";
import { citationIncludes, citationList } from "./queries.ts";
import { citationSchema } from "./schemas.ts";

const tags = ["Citations"];

const list = createRoute({
  method: "get",
  path: citationList.path,
  operationId: "listCitations",
  tags,
  summary: "List citations",
  description: `Places where articles lead to a source, in the order of the text.\n${exportMeans}`,
  request: { query: citationList.query },
  responses: {
    ...withExports("citation", pageAnswer("CitationPage", citationSchema, "A page of citations.")),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/citations/{id}",
  operationId: "getCitation",
  tags,
  summary: "Get a citation",
  description: "One place where an article leads to a source.",
  request: {
    params: idPath("citation", exampleIds.citation),
    query: z.strictObject({ ...oneParameters(citationList), asOf: asOfParameter() }),
  },
  responses: {
    ...oneAnswer("CitationAnswer", citationSchema, "The citation."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn"),
  },
});

export function citationRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return await sendList(c, service, citationList, query, citationIncludes);
    })
    .openapi(one, async (c) => {
      const citation = await findAsked(service, "citation", c.req.valid("param").id, c.req.valid("query").asOf);
      return await sendOne<"citation">(c, service, citation, c.req.valid("query"), citationIncludes);
    })
    .openapi(...adding(service, "citation"))
    .openapi(...patching(service, "citation"))
    .openapi(...reviewing(service, "citation"))
    .openapi(...withdrawing(service, "citation"))
    .openapi(...restoring(service, "citation"));
}
