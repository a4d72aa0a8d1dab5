import { type RouteConfig, z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import type { Context } from "hono";
import type { Transaction } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { articleIdOf, articleReference } from "../articles/queries.ts";
import { entityTagHeader } from "../http/answer-schemas.ts";
import { sendWritten } from "../http/answers.ts";
import { onceFor } from "../http/idempotency.ts";
import { idPath } from "../http/parameters.ts";
import { type ProblemCode, requestIdHeader, writeProblemResponses } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { holdToRevision } from "../http/write-preconditions.ts";
import { agentOf, type Key } from "../keys/queries.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { findResource, type Recorded, withAllWords } from "../resources/read.ts";
import { wireSchemas } from "../resources/render.ts";
import { plurals } from "../resources/schemas.ts";
import { annotationTypes, corpusTypes, type ItemType, inputSchemaOf } from "./items.ts";
import { inTurn } from "./turn.ts";

// What the operations on single things have in common.

/** A contract and its handler, for `router.openapi(...)`. */
export type Operation = [route: RouteConfig, handler: (c: Context<RequestEnv>) => Promise<never>];

export const capital = (type: string) => type[0]?.toUpperCase() + type.slice(1);
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
  headers: { ...entityTagHeader, ...headers, ...requestIdHeader },
  content: {
    "application/json": {
      schema: z
        .object({ data: wireSchemas[type] as z.ZodType })
        .openapi(`${capital(type)}Written`, { description: `The ${type} as it is stored now.` }),
    },
  },
});
export const location = {
  Location: { schema: { type: "string" as const }, description: "Where it is.", example: "/v1/claims/clm_…" },
};

/** What a request that names itself can be refused for. */
export const onceProblems = ["idempotencyKeyInUse", "idempotencyKeyReused"] as const;

/** What a thing may hold, where packages say it. */
export const packageForm = (type: ResourceType) =>
  `in the form that \`${capital(type)}\` has in article packages (\`Package${capital(type)}\` in \`/article-package.schema.json\`)`;
/** Written out where the document is made; what is sent is checked as a package is. */
export const inputSchema = (type: ItemType) => ({ $ref: `#/components/schemas/${inputSchemaOf(type)}` });
export const formSchema = (type: ResourceType, description: string) => ({
  type: "object" as const,
  additionalProperties: true,
  description: `${description}, ${packageForm(type)}.`,
});

export const agent = (c: Context<RequestEnv>) => agentOf(c.get("key") as Key);

/** What every change of something stored can be refused for. */
export const changeProblems = (type: ResourceType, ...more: ProblemCode[]) => writeProblemResponses(...changeRefusals(type), ...more);
export const changeRefusals = (type: ResourceType): ProblemCode[] => [
  ...(["invalidParameter", "notFound", "withdrawn", "preconditionFailed", "preconditionRequired", "alreadyStored"] as const),
  ...((corpusTypes as readonly string[]).includes(type) ? (["merged"] as const) : []),
];

export const parameter = (c: Context<RequestEnv>, name: string) =>
  (c.req.valid("param" as never) as Record<string, string>)[name] as string;

export const idIn = async (c: Context<RequestEnv>, { db }: Service, type: ResourceType) =>
  type === "article" ? await articleIdOf(db, parameter(c, "article")) : parameter(c, "id");

type Work = (tx: Transaction, stored: Recorded) => Promise<unknown>;

/** Changes something that is there, in the revision that the client has seen; answers with it, or with what it becomes. */
export async function changing(
  c: Context<RequestEnv>,
  service: Service,
  type: ResourceType,
  work: Work,
  { answering = sendWritten, becomes }: { answering?: typeof sendWritten; becomes?: string } = {},
): Promise<never> {
  const id = await idIn(c, service, type);
  const done = await inTurn(service, { agent: agent(c), once: onceFor(c) }, async (tx) => {
    await hold(tx, type, id);
    const stored = await findResource(tx, type, id);
    await holdToRevision(c, { ...service, db: tx }, stored, { required: true });
    await work(tx, await withAllWords(tx, stored));
    return { status: 200, id: becomes ?? id };
  });
  return await answering(c, service, done);
}

/** Until the transaction ends nobody corrects its article, or changes it in any other way. */
export async function hold(tx: Transaction, type: ResourceType, id: string): Promise<void> {
  const isAnnotation = (annotationTypes as readonly string[]).includes(type);
  if (isAnnotation)
    await tx.execute(
      sql`select from articles where id = (select article_id from ${sql.identifier(plurals[type])} where id = ${id}) for update`,
    );
  await tx.execute(sql`select from ${sql.identifier(plurals[type])} where id = ${id} for update`);
}
