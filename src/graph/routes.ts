import { createRoute, z } from "@hono/zod-openapi";
import { claims } from "../../db/tables/claims.ts";
import { articleReference, findArticle, ofArticle } from "../articles/queries.ts";
import { dataAnswer } from "../http/answer-schemas.ts";
import { send } from "../http/answers.ts";
import { examinedAtMost } from "../http/lists/candidates.ts";
import { flagParameter, idsParameter, limitParameter } from "../http/parameters.ts";
import { problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { articleGraph, findGraph } from "./queries.ts";
import { articlesDrawnAtMost, defaultEdges, type Graph, graphSchema, mostEdges, mostIdsOfEdge } from "./schemas.ts";

const tags = ["Graph"];

const rules = `
**Nodes** are actors. **Edges** are drawn from what is published and not rejected, by fixed rules:
- \`claim\`: from the claimant to each actor that the claim is about. The author’s own claims come from the author’s actor, where there is one. A claim whose claimant is no actor (a document, an author without an actor) gives no edge: nobody’s words are put into anybody’s mouth.
- \`quote\`: from the speaker to each actor that the quote is about.
- \`event\`: from each agent, speaker, mediator and signatory to each target, recipient and beneficiary, and undirected between those of the first four who take part together. Two who suffer the same thing are not tied by it, and a place takes no part.

**Nothing is merged across how it is asserted.** An edge holds claims of one \`assertedAs\` and one \`attribution\` only, quotes of one \`verificationStatus\`, events of one \`factuality\` and one \`mentionedAs\`: two actors may have a \`stated\` and a \`denied\` edge side by side. Draw as a fact only what is \`stated\` by whom you trust, and only events that are \`asserted\` and that no article asked for mentions otherwise; an edge of type \`claim\` never says more than that somebody claims something.

**Bounded:** the heaviest edges first, each with the first ${mostIdsOfEdge} ids that it rests on and how many there are.`;

const of = ofArticle(claims.articleId);
const limit = limitParameter(mostEdges, { description: `Most edges; ${defaultEdges} where nothing is said.`, example: 20 });

const ofOne = createRoute({
  method: "get",
  path: "/v1/articles/{article}/graph",
  operationId: "getArticleGraph",
  tags,
  summary: "Get an article’s graph",
  description: `Who says what about whom in an article, and who took part in what with whom in the events that it mentions or its claims speak of. At most ${defaultEdges} edges; \`/v1/graph?article=…&limit=…\` gives more.\n${rules}`,
  request: {
    params: z.object({
      article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }),
    }),
    query: z.strictObject({}),
  },
  responses: {
    ...dataAnswer("ArticleGraphAnswer", graphSchema, "The article’s graph."),
    ...problemResponses("invalidParameter", "notFound", "withdrawn"),
  },
});

const ofMany = createRoute({
  method: "get",
  path: "/v1/graph",
  operationId: "getGraph",
  tags,
  summary: "Get the graph of actors or articles",
  description: `The edges that lead from or to some actors, or all that rest on some articles, or both. With filters on articles, only what stands in these articles counts: their claims and quotes, and the events that they mention or their claims speak of. Of more than ${articlesDrawnAtMost} such articles the newest are examined, and of claims, quotes, events and mentions, and of the actors that claims and quotes are about, at most ${examinedAtMost} each; \`cut\` says where that was not all.\n${rules}`,
  request: {
    query: z.strictObject({
      actor: idsParameter("actor", {
        description: "Only edges that lead from or to these actors.",
        example: `${exampleIds.russia},${exampleIds.iran}`,
      }),
      article: of.article.schema,
      articleKind: of.articleKind.schema,
      articlePublisher: of.articlePublisher.schema,
      articleLanguage: of.articleLanguage.schema,
      articleSection: of.articleSection.schema,
      articleAuthor: of.articleAuthor.schema,
      articlePublishedFrom: of.articlePublishedFrom.schema,
      articlePublishedTo: of.articlePublishedTo.schema,
      articlePublishedMonth: of.articlePublishedMonth.schema,
      articleWithout: of.articleWithout.schema,
      includeUndated: flagParameter({
        description: "Also articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`.",
      }),
      limit,
    }),
  },
  responses: { ...dataAnswer("GraphAnswer", graphSchema, "The graph."), ...problemResponses("invalidParameter", "merged") },
});

export function graphRoutes(service: Service) {
  return createRouter()
    .openapi(ofOne, async (c) => {
      const { snapshot } = await findArticle(service.db, c.req.valid("param").article);
      const data: Graph = await articleGraph(service.db, snapshot.id);
      return send(c, { data }) as never;
    })
    .openapi(ofMany, async (c) => {
      const data: Graph = await findGraph(service.db, c.req.valid("query"));
      return send(c, { data }) as never;
    });
}
