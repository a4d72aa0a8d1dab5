import { createRoute, z } from "@hono/zod-openapi";
import { articleReference, findArticle } from "../articles/queries.ts";
import { dataAnswer, pageAnswer } from "../http/answer-schemas.ts";
import { linkToNext, send } from "../http/answers.ts";
import { csvType } from "../http/csv.ts";
import { leadsOnFields } from "../http/cursors.ts";
import { sendTagged } from "../http/etags.ts";
import { formatOf, formatParameter } from "../http/formats.ts";
import { examinedAtMost } from "../http/lists/candidates.ts";
import { defaultLimit, largestLimit } from "../http/lists.ts";
import { cursorParameter, limitParameter } from "../http/parameters.ts";
import { problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { exampleSlug } from "../resources/example-ids.ts";
import { reportFilters } from "./articles.ts";
import { columns, toCsv } from "./csv.ts";
import { articleSourcing, findSourcing } from "./queries.ts";
import { articlesReportedAtMost, groupings, type Sourcing, sourcingSchema } from "./schemas.ts";

const tags = ["Sourcing"];

const formats = ["json", "csv"] as const;
const format = formatParameter(formats);

const csvMeans = `
**As CSV** with \`format=csv\` or \`Accept: text/csv\` (RFC 4180, UTF-8, with a header): a line for each number, in the columns ${columns.map((column) => `\`${column}\``).join(", ")}. \`measure\` is the path to the number in the JSON, such as \`claims.bySourcing.linked\`; \`subject\` is the actor, source or host of a line of \`quoted.actors\`, \`quoted.sources\` or \`evidenceHosts\`. A null is an empty cell. A text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage return gets a leading apostrophe, so that no spreadsheet runs it.`;

const rules = `
What is published and not rejected counts. **Every number** says what it is out of (\`of\`) and which query lists what was counted (\`query\`), and tells apart how many of that no person has reviewed (\`unreviewed\`). What there is nothing of is 0.

**Unnamed speakers** are counted in three ways: \`quotes.bySpeakerKind.unnamed\` counts quotes that an unnamed speaker says, \`claims.byClaimantKind.unnamed\` claims that the text gives to somebody unnamed, and \`speakers.unnamed\` the actors behind both, each once.
${csvMeans}`;

const csvContent = { "text/csv": { schema: z.string().openapi({ description: "A header and a line for each number." }) } };

const ofOne = createRoute({
  method: "get",
  path: "/v1/articles/{article}/sourcing",
  operationId: "getArticleSourcing",
  tags,
  summary: "Get what an article rests on",
  description: `Claims by what they rest on, who speaks and who stays unnamed, and which hosts the evidence comes from, in numbers.\n${rules}`,
  request: {
    params: z.object({
      article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }),
    }),
    query: z.strictObject({ format }),
  },
  responses: {
    ...withCsv(dataAnswer("ArticleSourcingAnswer", sourcingSchema, "What the article rests on.")),
    ...problemResponses("invalidParameter", "notFound", "withdrawn"),
  },
});

const page = pageAnswer("SourcingPage", sourcingSchema, "A page of reports.");
const pageSchema = z
  .object({
    data: z.array(sourcingSchema).openapi({ description: "A report for each group; one for all articles without `groupBy`." }),
    page: z
      .object({
        limit: z.int().min(1).max(largestLimit).openapi({ description: "Most groups on a page." }),
        ...leadsOnFields,
      })
      .openapi("SourcingPagePlace", { description: "Where among the groups a page stands." }),
    cut: z.boolean().openapi({ description: "Whether more articles match than were examined: the newest." }),
  })
  .openapi("SourcingPage", { description: "A page of reports." });

const ofMany = createRoute({
  method: "get",
  path: "/v1/sourcing",
  operationId: "getSourcing",
  tags,
  summary: "Get what many articles rest on",
  description: `The same report as of one article for many: together, or by \`groupBy\`. Groups of articles and months come with the newest first, others by name, and last the group of those that have none. An article with several authors counts for each of them. A month holds the articles that were certainly published in it; what may lie in several months is in none. Of more than ${articlesReportedAtMost} articles the newest are examined, and but for \`groupBy=article\` only so many that they hold ${examinedAtMost} claims and ${examinedAtMost} quotes at most; articles of which no index names few are looked for among the newest ${examinedAtMost}. Narrow the period to see the others.\n${rules}`,
  request: {
    query: z.strictObject({
      ...(Object.fromEntries(Object.entries(reportFilters).map(([name, { schema }]) => [name, schema])) as {
        [Name in keyof typeof reportFilters]: (typeof reportFilters)[Name]["schema"];
      }),
      groupBy: z
        .enum(groupings, `must be one of: ${groupings.join(", ")}`)
        .optional()
        .openapi({ param: { description: "A report for each of these; one for all articles where nothing is said.", example: "article" } }),
      limit: limitParameter(largestLimit, { description: `Most groups on a page; ${defaultLimit} where nothing is said.`, example: 2 }),
      cursor: cursorParameter(),
      format,
    }),
  },
  responses: {
    ...withCsv({ ...page, 200: { ...page[200], content: { "application/json": { schema: pageSchema } } } }),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "merged"),
  },
});

function withCsv<Answer extends { 200: { content: object } }>(answer: Answer) {
  return { ...answer, 200: { ...answer[200], content: { ...answer[200].content, ...csvContent } } };
}

export function sourcingRoutes(service: Service) {
  return createRouter()
    .openapi(ofOne, async (c) => {
      const { snapshot } = await findArticle(service.db, c.req.valid("param").article);
      const label = (snapshot.headline ?? snapshot.slug) as string;
      const data: Sourcing = await articleSourcing(service.db, { id: snapshot.id, label });
      const isCsv = formatOf(c, c.req.valid("query").format, formats) === "csv";
      return (isCsv ? sendTagged(c, toCsv([data]), csvType) : send(c, { data })) as never;
    })
    .openapi(ofMany, async (c) => {
      const query = c.req.valid("query");
      const found = await findSourcing(service.db, query);
      linkToNext(c, found.page.next);
      const isCsv = formatOf(c, query.format, formats) === "csv";
      return (isCsv ? sendTagged(c, toCsv(found.data), csvType) : send(c, found)) as never;
    });
}
