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
import { sourceIncludes, sourceList } from "./queries.ts";
import { sourceSchema } from "./schemas.ts";

const tags = ["Sources"];

const list = createRoute({
  method: "get",
  path: sourceList.path,
  operationId: "listSources",
  tags,
  summary: "List sources",
  description: `Works and pages that articles cite, with how often.\n${exportMeans}`,
  request: { query: sourceList.query },
  responses: {
    ...withExports("source", pageAnswer("SourcePage", sourceSchema, "A page of sources.")),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/sources/{id}",
  operationId: "getSource",
  tags,
  summary: "Get a source",
  description: "A work or page that articles cite.",
  request: {
    params: idPath("source", exampleIds.source),
    query: z.strictObject({ ...oneParameters(sourceList), asOf: asOfParameter() }),
  },
  responses: {
    ...oneAnswer("SourceAnswer", sourceSchema, "The source."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn", "merged"),
  },
});

export function sourceRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return await sendList(c, service, sourceList, query, sourceIncludes);
    })
    .openapi(one, async (c) => {
      const source = await findAsked(service, "source", c.req.valid("param").id, c.req.valid("query").asOf);
      return await sendOne<"source">(c, service, source, c.req.valid("query"), sourceIncludes);
    })
    .openapi(...addingToCorpus(service, "source"))
    .openapi(...patching(service, "source"))
    .openapi(...reviewing(service, "source"))
    .openapi(...merging(service, "source"))
    .openapi(...withdrawing(service, "source"))
    .openapi(...restoring(service, "source"));
}
