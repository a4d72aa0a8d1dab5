import { createRoute, z } from "@hono/zod-openapi";
import { atomMeans, sendFeed, withFeed } from "../atom/feed.ts";
import { asOfParameter, findAsked } from "../changes/as-of.ts";
import { exportMeans, sendList, withExports } from "../exports/send-list.ts";
import { oneAnswer, pageAnswer } from "../http/answer-schemas.ts";
import { sendOne } from "../http/answers.ts";
import { feedFormats, formatOf, formatParameter } from "../http/formats.ts";
import { oneParameters } from "../http/lists.ts";
import { idPath } from "../http/parameters.ts";
import { problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { adding, patching, reviewing } from "../single/operations.ts";
import { restoring, withdrawing } from "../single/withdrawals.ts";
import { claimIncludes, claimList } from "./queries.ts";
import { claimSchema } from "./schemas.ts";

const tags = ["Claims"];

const feed = {
  title: "Nutgraph: claims",
  subtitle: "What published articles claim, or report that somebody claims; nothing here is said to be true.",
};

const list = createRoute({
  method: "get",
  path: claimList.path,
  operationId: "listClaims",
  tags,
  summary: "List claims",
  description: `Claims in the order of the text, article by article: who says what, about whom, on what evidence.\n${exportMeans}\n${atomMeans}`,
  request: { query: claimList.query.extend({ format: formatParameter(feedFormats) }) },
  responses: {
    ...withExports("claim", withFeed(pageAnswer("ClaimPage", claimSchema, "A page of claims."))),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/claims/{id}",
  operationId: "getClaim",
  tags,
  summary: "Get a claim",
  description: "A claim with the words it rests on, its evidence, and the claims that it bears on.",
  request: { params: idPath("claim", exampleIds.claim), query: z.strictObject({ ...oneParameters(claimList), asOf: asOfParameter() }) },
  responses: {
    ...oneAnswer("ClaimAnswer", claimSchema, "The claim."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn"),
  },
});

export function claimRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      if (formatOf(c, query.format, feedFormats) === "atom") return (await sendFeed(c, service, claimList, query, feed)) as never;
      return await sendList(c, service, claimList, query, claimIncludes);
    })
    .openapi(one, async (c) => {
      const claim = await findAsked(service, "claim", c.req.valid("param").id, c.req.valid("query").asOf);
      return await sendOne<"claim">(c, service, claim, c.req.valid("query"), claimIncludes);
    })
    .openapi(...adding(service, "claim"))
    .openapi(...patching(service, "claim"))
    .openapi(...reviewing(service, "claim"))
    .openapi(...withdrawing(service, "claim"))
    .openapi(...restoring(service, "claim"));
}
