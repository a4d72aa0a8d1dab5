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
import { mentionIncludes, mentionList } from "./queries.ts";
import { mentionSchema } from "./schemas.ts";

const tags = ["Mentions"];

const list = createRoute({
  method: "get",
  path: mentionList.path,
  operationId: "listMentions",
  tags,
  summary: "List mentions",
  description: `Places where actors and events are named or described, in the order of the text.\n${exportMeans}`,
  request: { query: mentionList.query },
  responses: {
    ...withExports("mention", pageAnswer("MentionPage", mentionSchema, "A page of mentions.")),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/mentions/{id}",
  operationId: "getMention",
  tags,
  summary: "Get a mention",
  description: "One place where an actor or event is named or described.",
  request: {
    params: idPath("mention", exampleIds.mention),
    query: z.strictObject({ ...oneParameters(mentionList), asOf: asOfParameter() }),
  },
  responses: {
    ...oneAnswer("MentionAnswer", mentionSchema, "The mention."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn"),
  },
});

export function mentionRoutes(service: Service) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return await sendList(c, service, mentionList, query, mentionIncludes);
    })
    .openapi(one, async (c) => {
      const mention = await findAsked(service, "mention", c.req.valid("param").id, c.req.valid("query").asOf);
      return await sendOne<"mention">(c, service, mention, c.req.valid("query"), mentionIncludes);
    })
    .openapi(...adding(service, "mention"))
    .openapi(...patching(service, "mention"))
    .openapi(...reviewing(service, "mention"))
    .openapi(...withdrawing(service, "mention"))
    .openapi(...restoring(service, "mention"));
}
