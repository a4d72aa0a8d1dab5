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
import { quoteIncludes, quoteList } from "./queries.ts";
import { quoteSchema } from "./schemas.ts";

const tags = ["Quotes"];

const list = createRoute({
  method: "get",
  path: quoteList.path,
  operationId: "listQuotes",
  tags,
  summary: "List quotes",
  description: `Quotes in the order of the text, article by article: who said what, in whose words.\n${exportMeans}`,
  request: { query: quoteList.query },
  responses: {
    ...withExports("quote", pageAnswer("QuotePage", quoteSchema, "A page of quotes.")),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/quotes/{id}",
  operationId: "getQuote",
  tags,
  summary: "Get a quote",
  description: "A quote with its speaker, where it stands, and how it came into the article.",
  request: { params: idPath("quote", exampleIds.quote), query: z.strictObject({ ...oneParameters(quoteList), asOf: asOfParameter() }) },
  responses: {
    ...oneAnswer("QuoteAnswer", quoteSchema, "The quote."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn"),
  },
});

export function quoteRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return await sendList(c, service, quoteList, query, quoteIncludes);
    })
    .openapi(one, async (c) => {
      const quote = await findAsked(service, "quote", c.req.valid("param").id, c.req.valid("query").asOf);
      return await sendOne<"quote">(c, service, quote, c.req.valid("query"), quoteIncludes);
    })
    .openapi(...adding(service, "quote"))
    .openapi(...patching(service, "quote"))
    .openapi(...reviewing(service, "quote"))
    .openapi(...withdrawing(service, "quote"))
    .openapi(...restoring(service, "quote"));
}
