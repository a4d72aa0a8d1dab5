import { createRoute, z } from "@hono/zod-openapi";
import { atomMeans, sendFeed, withFeed } from "../atom/feed.ts";
import { asOfParameter, findAsked } from "../changes/as-of.ts";
import { exportMeans, sendList, withExports } from "../exports/send-list.ts";
import { dataAnswer, jsonLdContent, oneAnswer, pageAnswer, withContent } from "../http/answer-schemas.ts";
import { refuseShape, send, sendOne } from "../http/answers.ts";
import { sendTagged } from "../http/etags.ts";
import { feedFormats, formatOf, formatParameter, mediaTypes, resourceFormats } from "../http/formats.ts";
import { shapeParameters } from "../http/lists.ts";
import { problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { wholeArticle } from "../linked-data/whole-article.ts";
import { standard, toNinjs } from "../ninjs/ninjs.ts";
import { newsItem } from "../ninjs/queries.ts";
import { exportPackage } from "../packages/export.ts";
import { articlePackage } from "../packages/schema.ts";
import { exampleSlug } from "../resources/example-ids.ts";
import { findResources } from "../resources/read.ts";
import { render } from "../resources/render.ts";
import { patching } from "../single/operations.ts";
import { restoring, withdrawing } from "../single/withdrawals.ts";
import { articleIdOf, articleIncludes, articleList, articleReference, articleText, findArticle, refuseUnservedText } from "./queries.ts";
import { type Article, type ArticleText, articleSchema, articleTextSchema } from "./schemas.ts";

const tags = ["Articles"];

const articleFormats = ["json", "jsonld", "ninjs"] as const;
const textFormats = ["json", "text"] as const;

const ninjsMeans = `
**As IPTC ninjs ${standard.version}** with \`format=ninjs\` or \`Accept: ${mediaTypes.ninjs}\` (IPTC has registered no media type; this one is ours). The text is its only body, and only where it may be served whole. \`rel\` says what somebody is to the article (\`author\`, \`publisher\`, \`mentioned\`), and of an event how the article commits itself to it (\`asserted\`, \`alleged\` …). Named people are \`people\`, organisations, governments and armed forces \`organisations\`, states and regions \`places\`, groups \`subjects\`; who has no name is left out. \`infoSources\` are the publishers of works that are cited as evidence. A day without a time is no \`contentCreated\`. Neither \`fields\` nor \`include\` goes with it.`;

const ninjsContent = {
  [mediaTypes.ninjs]: {
    schema: z
      .looseObject({ uri: z.string().openapi({ description: "The article’s address." }) })
      .openapi("Ninjs", { description: `A news object of IPTC ninjs ${standard.version}; its JSON Schema is at ${standard.schema}.` }),
  },
};
const params = z.object({
  article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }),
});

const feed = { title: "Nutgraph: articles", subtitle: "Published articles whose claims, quotes and sources are recorded here." };

const list = createRoute({
  method: "get",
  path: "/v1/articles",
  operationId: "listArticles",
  tags,
  summary: "List articles",
  description: `Articles, newest first, with how much each of them holds.\n${exportMeans}\n${atomMeans}`,
  request: { query: articleList.query.extend({ format: formatParameter(feedFormats) }) },
  responses: {
    ...withExports("article", withFeed(pageAnswer("ArticlePage", articleSchema, "A page of articles."))),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/articles/{article}",
  operationId: "getArticle",
  tags,
  summary: "Get an article",
  description: `What is known of an article. Its text is at \`/text\`, everything in it at \`/package\`.\n${ninjsMeans}`,
  request: {
    params,
    query: z.strictObject({ ...shapeParameters(articleList), format: formatParameter(articleFormats), asOf: asOfParameter() }),
  },
  responses: {
    ...withContent(oneAnswer("ArticleAnswer", articleSchema, "The article."), ninjsContent),
    ...problemResponses("invalidParameter", "notFound", "unknownPosition", "withdrawn"),
  },
});

const text = createRoute({
  method: "get",
  path: "/v1/articles/{article}/text",
  operationId: "getArticleText",
  tags,
  summary: "Get an article’s text",
  description:
    "The text in force, whole and by blocks, or with `format=text` or `Accept: text/plain` nothing but the text. Every anchor counts Unicode code points from its start.",
  request: { params, query: z.strictObject({ format: formatParameter(textFormats), asOf: asOfParameter() }) },
  responses: {
    ...withContent(dataAnswer("ArticleTextAnswer", articleTextSchema, "The text."), {
      "text/plain": { schema: z.string().openapi({ description: "The canonical text, UTF-8: the blocks joined by a blank line." }) },
    }),
    ...problemResponses("invalidParameter", "textNotServed", "notFound", "unknownPosition", "withdrawn"),
  },
});

const wholePackage = createRoute({
  method: "get",
  path: "/v1/articles/{article}/package",
  operationId: "getArticlePackage",
  tags,
  summary: "Export an article as a package",
  description:
    "The article and everything in it in one document, with local keys and anchors as words: what an import takes. With `format=jsonld` or `Accept: application/ld+json` the same as a graph: the article, its claims, quotes, citations and mentions, and the actors, sources and events that these speak of. The graph holds the text only where that may be served whole, and is refused only where no words may be.",
  request: { params, query: z.strictObject({ format: formatParameter(resourceFormats), asOf: asOfParameter() }) },
  responses: {
    ...withContent(dataAnswer("ArticlePackageAnswer", articlePackage, "The package."), jsonLdContent),
    ...problemResponses("invalidParameter", "textNotServed", "notFound", "unknownPosition", "withdrawn"),
  },
});

export function articleRoutes(service: Service) {
  const recordedArticle = async (reference: string, asOf: string | undefined) =>
    asOf === undefined
      ? await findArticle(service.db, reference)
      : await findAsked(service, "article", await articleIdOf(service.db, reference), asOf);
  /** The article as it was, under the rights of today. */
  const articleNamed = async (reference: string, asOf: string | undefined) => {
    const recorded = await recordedArticle(reference, asOf);
    const [article] = (await render(service, [recorded])) as unknown as Article[];
    const [today] = (await render(service, await findResources(service.db, [recorded.snapshot.id]))) as unknown as Article[];
    return { ...(article as Article), rights: (today as Article).rights, asOf: recorded.asOf };
  };
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      if (formatOf(c, query.format, feedFormats) === "atom") return (await sendFeed(c, service, articleList, query, feed)) as never;
      return await sendList(c, service, articleList, query, articleIncludes);
    })
    .openapi(one, async (c) => {
      const { format, asOf, ...shape } = c.req.valid("query");
      const article = await recordedArticle(c.req.valid("param").article, asOf);
      const chosen = formatOf(c, format, articleFormats);
      if (chosen !== "ninjs")
        return (await sendOne<"article">(c, service, article, { ...shape, format: chosen }, articleIncludes)) as never;
      refuseShape(shape, "ninjs");
      const [wire] = await render(service, [article]);
      const item = toNinjs(await newsItem(service, wire as unknown as Article), service);
      return send(c, item, article.revision, mediaTypes.ninjs) as never;
    })
    .openapi(text, async (c) => {
      const data: ArticleText = await articleText(service.db, await articleNamed(c.req.valid("param").article, c.req.valid("query").asOf));
      const isPlain = formatOf(c, c.req.valid("query").format, textFormats) === "text";
      return (isPlain ? sendTagged(c, data.text, "text/plain; charset=utf-8") : send(c, { data })) as never;
    })
    .openapi(wholePackage, async (c) => {
      const article = await articleNamed(c.req.valid("param").article, c.req.valid("query").asOf);
      if (formatOf(c, c.req.valid("query").format, resourceFormats) === "jsonld") {
        if (article.rights.text === "none") refuseUnservedText(article);
        return send(c, await wholeArticle(service, article), undefined, mediaTypes.jsonld) as never;
      }
      refuseUnservedText(article);
      return send(c, { data: await exportPackage(service.db, article.id, article.asOf) }) as never;
    })
    .openapi(...patching(service, "article"))
    .openapi(...withdrawing(service, "article"))
    .openapi(...restoring(service, "article"));
}
