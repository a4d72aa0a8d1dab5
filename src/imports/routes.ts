import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Transaction } from "../../db/client.ts";
import { articleReference } from "../articles/queries.ts";
import { entityTagHeader, v1Headers } from "../http/answer-headers.ts";
import { allows, holdToKeyWithin, requires } from "../http/authentication.ts";
import { jsonBody } from "../http/bodies.ts";
import { flagParameter } from "../http/parameters.ts";
import { writeProblemResponses } from "../http/problems.ts";
import { createRouter, type RequestEnv, type Service } from "../http/router.ts";
import { agentOf, type Key } from "../keys/queries.ts";
import type { Fault } from "../packages/faults.ts";
import { isId, resourceId } from "../packages/identity.ts";
import { importLines } from "./many.ts";
import { packageTag, preconditionOf } from "./preconditions.ts";
import { importLineSchema, importReportSchema, importSummarySchema, type WireReport } from "./schemas.ts";
import { readGiven, storePackage } from "./store.ts";

const tags = ["Imports"];
const security = requires("write");
const ndjson = "application/x-ndjson";
const packageFormat = "`/article-package.schema.json` says what it may hold, `GET /v1/articles/{article}/package` shows one.";
const query = z.strictObject({
  dryRun: flagParameter({
    description: "Does everything, says what would change and what an editor should look at, and stores nothing.",
    example: true,
  }),
  overwrite: flagParameter({ description: "Replaces also what a person has edited or reviewed since the last import.", example: true }),
});

const componentPath = "#/components/schemas/";
/** Written out where the document is made; what is sent is checked part by part, so that all faults are found. */
const packageSchema = { $ref: `${componentPath}ArticlePackageInput` };
const answerLines = {
  type: "string" as const,
  description: "An `ImportLine` a line, and at the end an `ImportSummary`.",
  contentMediaType: ndjson,
  contentSchema: { anyOf: [{ $ref: `${componentPath}ImportLine` }, { $ref: `${componentPath}ImportSummary` }] },
};

const report = (description: string, more: object = {}) => ({
  description,
  headers: { ...entityTagHeader, ...more, ...v1Headers },
  content: {
    "application/json": {
      schema: z.object({ data: importReportSchema }).openapi("ImportAnswer", { description: "What the import came to." }),
    },
  },
});

const one = createRoute({
  method: "put",
  path: "/v1/articles/{article}/package",
  operationId: "putArticlePackage",
  tags,
  security,
  summary: "Import an article",
  description: `Stores an article package, whole or not at all: all of it becomes what the package says, a key that is gone is withdrawn, and sending it again changes nothing. A package with faults is refused with all of them. Published words are never changed by an import, and what a person edited or reviewed since the last one stays, unless \`overwrite\` says otherwise: both are conflicts. Reviews (\`reviewStatus\`, \`reviewedBy\`, \`reviewedAt\`) are taken from a key that also holds the scope \`review\`; from any other, what is stored and stays as it was keeps its own, and what is new or changed is \`unreviewed\`, which \`remarks\` tell (\`saidByReview\`). That a package has none takes back that something was accepted; what was rejected stays so. An article with \`rights.embargoUntil\` ahead is checked and then kept back, with all that comes with it, and published at that time; until then sending it again replaces it, also with another time or none, and nothing but a key of the scope \`embargoed\` sees it. What has been public can be put under no embargo. ${packageFormat}`,
  request: {
    params: z.object({
      article: articleReference().openapi({
        param: { description: "The article’s key (its slug), which the package has too, or its id.", example: "lamp-inquiry" },
      }),
    }),
    query,
    body: jsonBody(packageSchema, "The article and everything in it."),
  },
  responses: {
    200: report("What changed, if anything did; or with `dryRun`, what would."),
    201: report("The article is new.", {
      Location: { schema: { type: "string" as const }, description: "Where the article is.", example: "/v1/articles/art_…" },
    }),
    ...writeProblemResponses("invalidParameter", "importConflict", "preconditionFailed"),
  },
});

const many = createRoute({
  method: "post",
  path: "/v1/imports",
  operationId: "importPackages",
  tags,
  security,
  summary: "Import many articles",
  description: `Takes article packages, one a line (NDJSON), as many as there are, and answers each with a line of its own as soon as it is stored (\`ImportLine\`), at the end with a line about them all (\`ImportSummary\`). Each is stored whole or not at all, reviews as by \`PUT /v1/articles/{article}/package\`; a line that is refused spoils none of the others. Where the connection breaks, send it all again: what is stored already is \`unchanged\`. Read the answers while you send: the service reads on only as they are taken. It ends with the first line after the key has stopped working. A line may be as long as a body elsewhere. ${packageFormat}`,
  request: {
    query,
    body: {
      required: true,
      description: "A package a line.",
      content: {
        [ndjson]: {
          schema: {
            type: "string" as const,
            description: "JSON texts in UTF-8, each on one line, in the format of article packages.",
            contentMediaType: ndjson,
            contentSchema: packageSchema,
          },
        },
      },
    },
  },
  responses: {
    200: {
      description: "A line for each package, and one about them all.",
      headers: v1Headers,
      content: {
        [ndjson]: { schema: answerLines },
      },
    },
    ...writeProblemResponses("invalidParameter"),
  },
});

export function importRoutes(service: Service) {
  const router = createRouter();
  router.openAPIRegistry.register("ImportLine", importLineSchema);
  router.openAPIRegistry.register("ImportSummary", importSummarySchema);
  return router
    .openapi(one, async (c) => {
      const { dryRun = false, overwrite } = c.req.valid("query");
      const json = c.get("body");
      const known = [...(c.get("bodyFaults") ?? []), ...otherArticle(json, c.req.valid("param").article)];
      let tag: string | undefined;
      const { result, articleId, heldUntil, changes, remarks, deskRemarks } = await storePackage(service, readGiven(json, known), {
        dryRun,
        overwrite,
        ...asHolder(c),
        before: preconditionOf(c),
        after: async (tx, id) => {
          tag = await packageTag(tx, id);
        },
      });
      const position = await service.positions.current();
      const data: WireReport = { result, articleId, dryRun, heldUntil, changes, remarks, position, deskRemarks };
      c.header("Cache-Control", "no-store");
      if (tag !== undefined && !dryRun) c.header("ETag", tag);
      if (result !== "created" || dryRun) return c.json({ data }, 200);
      c.header("Location", `${service.publicUrl}/v1/articles/${articleId}`);
      return c.json({ data }, 201);
    })
    .openapi(many, (c) => {
      const { dryRun, overwrite } = c.req.valid("query");
      return importLines(c, service, {
        dryRun,
        overwrite,
        ...asHolder(c),
      }) as never;
    });
}

/** What the key of a request lets an import do, and in whose name. */
function asHolder(c: Context<RequestEnv>) {
  const key = c.get("key") as Key;
  return {
    agent: agentOf(key),
    seesEmbargoed: allows(key, "embargoed"),
    reviews: allows(key, "review"),
    stillMay: (tx: Transaction) => holdToKeyWithin(tx, c),
  };
}

/** Whether the package is another article's than the path says. */
function otherArticle(json: unknown, reference: string): Fault[] {
  const key = (json as { article?: { key?: unknown } } | null)?.article?.key;
  if (typeof key !== "string" || key === reference || (isId(reference) && resourceId("article", key) === reference)) return [];
  return [{ pointer: "/article/key", code: "otherArticle", message: `is not the key of ${reference}, to which the package was sent` }];
}
