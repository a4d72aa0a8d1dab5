import { type RouteConfig, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type ItemType, isCorpus, type ResourceType } from "../../db/vocabulary.ts";
import { articleReference } from "../articles/queries.ts";
import { entityTagHeader, locationHeader, v1Headers } from "../http/answer-headers.ts";
import { idPath } from "../http/parameters.ts";
import { type ProblemCode, writeProblemResponses } from "../http/problems.ts";
import type { RequestEnv } from "../http/router.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { wireSchemas } from "../resources/render.ts";
import { capital, plurals } from "../resources/schemas.ts";
import { inputSchemaOf, patchSchemaOf } from "./items.ts";

// What the contracts of the operations on single things have in common.

/** A contract and its handler, for `router.openapi(...)`. */
export type Operation = [route: RouteConfig, handler: (c: Context<RequestEnv>) => Promise<never>];

export const a = (type: ResourceType) => `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
export const tagsOf = (type: ResourceType) => [capital(plurals[type])];
const examples: Partial<Record<ResourceType, string>> = { ...exampleIds, actor: exampleIds.russia };
export const nothing = z.strictObject({});

export const articlePath = z.object({
  article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }),
});
export const pathOf = (type: ResourceType) =>
  type === "article"
    ? { path: "/v1/articles/{article}", params: articlePath }
    : { path: `/v1/${plurals[type]}/{id}`, params: idPath(type, examples[type] as string) };

export const written = (type: ResourceType, description: string, headers: object = {}) => ({
  description,
  headers: { ...entityTagHeader, ...headers, ...v1Headers },
  content: {
    "application/json": {
      schema: z
        .object({ data: wireSchemas[type] as z.ZodType })
        .openapi(`${capital(type)}Written`, { description: `The ${type} as it is stored now.` }),
    },
  },
});
export const location = locationHeader("Where it is.", "/v1/claims/clm_…");

/** What a request that names itself can be refused for. */
export const onceProblems = ["idempotencyKeyInUse", "idempotencyKeyReused"] as const;

/** What a thing may hold, where packages say it. */
export const packageForm = (type: ResourceType) =>
  `in the form that \`${capital(type)}\` has in article packages (\`Package${capital(type)}\` in \`/article-package.schema.json\`)`;
/** Written out where the document is made; what is sent is checked as a package is. */
export const inputSchema = (type: ItemType) => ({ $ref: `#/components/schemas/${inputSchemaOf(type)}` });
export const patchSchema = (type: ItemType | "article") => ({ $ref: `#/components/schemas/${patchSchemaOf(type)}` });

/** What every change of something stored can be refused for. */
export const changeProblems = (type: ResourceType, ...more: ProblemCode[]) => writeProblemResponses(...changeRefusals(type), ...more);
export const changeRefusals = (type: ResourceType): ProblemCode[] => [
  ...(["invalidParameter", "notFound", "withdrawn", "preconditionFailed", "preconditionRequired", "alreadyStored"] as const),
  ...(isCorpus(type) ? (["merged"] as const) : []),
];
