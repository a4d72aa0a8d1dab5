import { createRoute, z } from "@hono/zod-openapi";
import { asOfParameter, findAsked } from "../changes/as-of.ts";
import { dataAnswer, oneAnswer, pageAnswer, send, sendOne, sendPage } from "../http/answers.ts";
import { shapeParameters } from "../http/lists.ts";
import { problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { exportPackage } from "../packages/export.ts";
import { articlePackage } from "../packages/schema.ts";
import { exampleSlug } from "../resources/example-ids.ts";
import { findResources } from "../resources/read.ts";
import { render } from "../resources/render.ts";
import { articleIdOf, articleIncludes, articleList, articleReference, articleText, findArticle, refuseUnservedText } from "./queries.ts";
import { type Article, type ArticleText, articleSchema, articleTextSchema } from "./schemas.ts";

const tags = ["Articles"];
const params = z.object({
  article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }),
});

const list = createRoute({
  method: "get",
  path: "/v1/articles",
  operationId: "listArticles",
  tags,
  summary: "List articles",
  description: "Articles, newest first, with how much each of them holds.",
  request: { query: articleList.query },
  responses: {
    ...pageAnswer("ArticlePage", articleSchema, "A page of articles."),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/articles/{article}",
  operationId: "getArticle",
  tags,
  summary: "Get an article",
  description: "What is known of an article. Its text is at `/text`, everything in it at `/package`.",
  request: { params, query: z.strictObject({ ...shapeParameters(articleList), asOf: asOfParameter() }) },
  responses: {
    ...oneAnswer("ArticleAnswer", articleSchema, "The article."),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn"),
  },
});

const text = createRoute({
  method: "get",
  path: "/v1/articles/{article}/text",
  operationId: "getArticleText",
  tags,
  summary: "Get an article’s text",
  description: "The text in force, whole and by blocks. Every anchor counts Unicode code points from its start.",
  request: { params, query: z.strictObject({ asOf: asOfParameter() }) },
  responses: {
    ...dataAnswer("ArticleTextAnswer", articleTextSchema, "The text."),
    ...problemResponses("invalidParameter", "textNotServed", "notFound", "unknownPosition", "withdrawn"),
  },
});

const wholePackage = createRoute({
  method: "get",
  path: "/v1/articles/{article}/package",
  operationId: "getArticlePackage",
  tags,
  summary: "Export an article as a package",
  description: "The article and everything in it in one document, with local keys and anchors as words: what an import takes.",
  request: { params, query: z.strictObject({ asOf: asOfParameter() }) },
  responses: {
    ...dataAnswer("ArticlePackageAnswer", articlePackage, "The package."),
    ...problemResponses("invalidParameter", "textNotServed", "notFound", "unknownPosition", "withdrawn"),
  },
});

export function articleRoutes(service: Service) {
  const { db } = service;
  const recordedArticle = async (reference: string, asOf: string | undefined) =>
    asOf === undefined ? await findArticle(db, reference) : await findAsked(service, "article", await articleIdOf(db, reference), asOf);
  /** The article as it was, under the rights of today. */
  const articleNamed = async (reference: string, asOf: string | undefined) => {
    const recorded = await recordedArticle(reference, asOf);
    const [article] = (await render(service, [recorded])) as unknown as Article[];
    const [today] = (await render(service, await findResources(db, [recorded.snapshot.id]))) as unknown as Article[];
    return { ...(article as Article), rights: (today as Article).rights, asOf: recorded.asOf };
  };
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return await sendPage<"article">(c, service, await articleList.run(db, query), query, articleIncludes);
    })
    .openapi(one, async (c) => {
      const article = await recordedArticle(c.req.valid("param").article, c.req.valid("query").asOf);
      return await sendOne<"article">(c, service, article, c.req.valid("query"), articleIncludes);
    })
    .openapi(text, async (c) => {
      const data: ArticleText = await articleText(db, await articleNamed(c.req.valid("param").article, c.req.valid("query").asOf));
      return send(c, { data }) as never;
    })
    .openapi(wholePackage, async (c) => {
      const article = await articleNamed(c.req.valid("param").article, c.req.valid("query").asOf);
      refuseUnservedText(article);
      return send(c, { data: await exportPackage(db, article.id, article.asOf) }) as never;
    });
}
