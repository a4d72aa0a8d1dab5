import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import type { Context } from "hono";
import type { Database, Transaction } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { articleIdOf, articleReference } from "../articles/queries.ts";
import { entityTagHeader, resourceTag } from "../http/answers.ts";
import { allows, requires } from "../http/authentication.ts";
import { jsonBody } from "../http/bodies.ts";
import { type Done, idempotencyHeader, onceFor } from "../http/idempotency.ts";
import { idPath } from "../http/parameters.ts";
import { type ProblemCode, problemResponses, requestIdHeader, writeProblemResponses } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { holdToIfMatch } from "../http/write-preconditions.ts";
import { agentOf, type Key } from "../keys/queries.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { findResource, findResources, notFound, type Recorded, toStub } from "../resources/read.ts";
import { render, wireSchemas } from "../resources/render.ts";
import { plurals, stubSchema } from "../resources/schemas.ts";
import { addToArticle, addToCorpus } from "./add.ts";
import { restore, review, verdicts, type WithdrawableType, withdraw } from "./fate.ts";
import { inputSchemaOf } from "./form.ts";
import { type AnnotationType, annotationTypes, type CorpusType, corpusTypes, type ItemType } from "./items.ts";
import { merge } from "./merge.ts";
import { patchArticle, patchItem } from "./patch.ts";
import { inTurn } from "./turn.ts";

// The operations on single things. A resource's routes.ts names those that it has: `.openapi(...adding(service, "claim"))`.

/** A contract and its handler, for `router.openapi(...)`. */
type Operation = [route: RouteConfig, handler: (c: Context<RequestEnv>) => Promise<never>];

const capital = (type: string) => type[0]?.toUpperCase() + type.slice(1);
const a = (type: ResourceType) => `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
const tagsOf = (type: ResourceType) => [capital(plurals[type])];
const examples: Partial<Record<ResourceType, string>> = { ...exampleIds, actor: exampleIds.russia };
const nothing = z.strictObject({});

const articlePath = z.object({
  article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }),
});
const pathOf = (type: ResourceType) =>
  type === "article"
    ? { path: "/v1/articles/{article}", params: articlePath }
    : { path: `/v1/${plurals[type]}/{id}`, params: idPath(type, examples[type] as string) };

const written = (type: ResourceType, description: string, headers: object = {}) => ({
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
const location = {
  Location: { schema: { type: "string" as const }, description: "Where it is.", example: "/v1/claims/clm_…" },
};

/** What a request that names itself can be refused for. */
const onceProblems = ["idempotencyKeyInUse", "idempotencyKeyReused"] as const;

/** What a thing may hold, where packages say it. */
const packageForm = (type: ResourceType) =>
  `in the form that \`${capital(type)}\` has in article packages (\`Package${capital(type)}\` in \`/article-package.schema.json\`)`;
/** Written out where the document is made; what is sent is checked as a package is. */
const inputSchema = (type: ItemType) => ({ $ref: `#/components/schemas/${inputSchemaOf(type)}` });
const formSchema = (type: ResourceType, description: string) => ({
  type: "object" as const,
  additionalProperties: true,
  description: `${description}, ${packageForm(type)}.`,
});

const agent = (c: Context<RequestEnv>) => agentOf(c.get("key") as Key);

/** Answers with what was done, under the entity tag that a read would have. */
async function answer(c: Context<RequestEnv>, service: Service, { status, recorded }: Done): Promise<never> {
  const [data] = await render(service, [recorded]);
  c.header("ETag", resourceTag(data as object, recorded.revision));
  c.header("Cache-Control", "no-store");
  if (status === 201) c.header("Location", String(data?.url));
  return c.json({ data }, status) as never;
}

/** POST of one thing that belongs to an article. */
export function adding(service: Service, type: AnnotationType): Operation {
  const route = createRoute({
    method: "post",
    path: `/v1/articles/{article}/${plurals[type]}`,
    operationId: `add${capital(type)}`,
    tags: tagsOf(type),
    security: requires("write"),
    summary: `Add ${a(type)} to an article`,
    description: `Adds one ${type}, ${packageForm(type)}: anchors as words, which must stand in the text, and ids or the article’s package keys as references. \`key\` is its key in the article’s package from now on; one is made where none is given. An import of a package that does not have it yet is refused rather than taking it back.`,
    request: {
      params: articlePath,
      query: nothing,
      headers: idempotencyHeader,
      body: jsonBody(inputSchema(type), `The ${type}.`),
    },
    responses: {
      201: written(type, "It is stored.", location),
      ...writeProblemResponses("invalidParameter", "notFound", "withdrawn", ...onceProblems, "alreadyStored", "busy"),
    },
  });
  return [
    route,
    async (c) => {
      const articleId = await articleIdOf(service.db, parameter(c, "article"));
      const addition = { body: c.get("body"), faults: c.get("bodyFaults") ?? [], agent: agent(c) };
      const done = await inTurn(service, { agent: agent(c), once: onceFor(c) }, async (tx) => ({
        status: 201,
        id: await addToArticle(tx, type, articleId, addition),
      }));
      return await answer(c, service, done);
    },
  ];
}

/** POST of one thing that belongs to the corpus. */
export function addingToCorpus(service: Service, type: CorpusType): Operation {
  const route = createRoute({
    method: "post",
    path: `/v1/${plurals[type]}`,
    operationId: `add${capital(type)}`,
    tags: tagsOf(type),
    security: requires("write"),
    summary: `Add ${a(type)}`,
    description: `Adds one ${type} to the corpus, ${packageForm(type)}, without \`key\` and with ids as references. One with the same identifiers is found and not added again (409).`,
    request: { query: nothing, headers: idempotencyHeader, body: jsonBody(inputSchema(type), `The ${type}.`) },
    responses: {
      201: written(type, "It is stored.", location),
      ...writeProblemResponses("invalidParameter", "alreadyStored", ...onceProblems, "busy"),
    },
  });
  return [
    route,
    async (c) => {
      const addition = { body: c.get("body"), faults: c.get("bodyFaults") ?? [], agent: agent(c) };
      const done = await inTurn(service, { agent: agent(c), once: onceFor(c) }, async (tx) => ({
        status: 201,
        id: await addToCorpus(tx, type, addition),
      }));
      return await answer(c, service, done);
    },
  ];
}

/** What every change of something stored can be refused for. */
const changeProblems = (type: ResourceType, ...more: ProblemCode[]) => writeProblemResponses(...changeRefusals(type), ...more);
const changeRefusals = (type: ResourceType): ProblemCode[] => [
  ...(["invalidParameter", "notFound", "withdrawn", "preconditionFailed", "preconditionRequired", "alreadyStored", "busy"] as const),
  ...((corpusTypes as readonly string[]).includes(type) ? (["merged"] as const) : []),
];

/** PATCH of one thing. */
export function patching(service: Service, type: ItemType | "article"): Operation {
  const { path, params } = pathOf(type);
  const fixed = type === "article" ? "`key` and the text never change; words change by a correction" : "`key` and `id` never change";
  const route = createRoute({
    method: "patch",
    path,
    operationId: `patch${capital(type)}`,
    tags: tagsOf(type),
    security: requires("write"),
    summary: `Change ${a(type)}`,
    description: `A merge patch (RFC 7396) on the ${type} ${packageForm(type)}; references are ids there, package keys are taken too. What comes of it is checked as a whole, as an import checks it. ${capital(fixed)}. \`If-Match\` must name the revision that was seen. By a key that may review, it counts as reviewed (\`edited\`); by any other, what was accepted before is unreviewed again, and what was rejected stays rejected.`,
    request: { params, query: nothing, body: jsonBody(formSchema(type, "What changes"), "What changes.", "application/merge-patch+json") },
    responses: { 200: written(type, "As it is stored now."), ...changeProblems(type) },
  });
  return [
    route,
    async (c) => {
      const reviews = allows(c.get("key") as Key, "review");
      const change = { patch: c.get("body"), faults: c.get("bodyFaults") ?? [], agent: agent(c), reviews };
      return await changing(c, service, type, async (tx, stored) => {
        if (type === "article") await patchArticle(tx, stored, change);
        else await patchItem(tx, type, stored, change);
      });
    },
  ];
}

const withdrawalSchema = z
  .strictObject({
    reason: z.string().max(2_000).regex(/\S/, "must say something").openapi({ description: "Why; everybody sees it." }),
  })
  .openapi("Withdrawal", { description: "Why something is withdrawn." });
const withdrawn = {
  description: "It is withdrawn; what is left to see of it.",
  headers: { ...entityTagHeader, ...requestIdHeader },
  content: {
    "application/json": {
      schema: z.object({ data: stubSchema }).openapi("WithdrawalAnswer", { description: "What is left to see of it." }),
    },
  },
};

/** POST of a withdrawal. */
export function withdrawing(service: Service, type: WithdrawableType): Operation {
  const { path, params } = pathOf(type);
  const more =
    type === "article"
      ? " What belongs to it is withdrawn with it, and so are actors, sources and events that no other article holds."
      : "";
  const route = createRoute({
    method: "post",
    path: `${path}/withdrawal`,
    operationId: `withdraw${capital(type)}`,
    tags: tagsOf(type),
    security: requires("write"),
    summary: `Withdraw ${a(type)}`,
    description: `From then on it leaves the lists and answers 410, and what refers to it leads to that.${more} \`If-Match\` must name the revision that was seen.`,
    request: { params, query: nothing, headers: idempotencyHeader, body: jsonBody(withdrawalSchema, "Why.") },
    responses: { 200: withdrawn, ...changeProblems(type, ...onceProblems) },
  });
  return [
    route,
    async (c) => {
      const { reason } = c.req.valid("json" as never) as z.infer<typeof withdrawalSchema>;
      return await changing(c, service, type, (tx, { snapshot }) => withdraw(tx, type, snapshot.id, reason), { answering: answerStub });
    },
  ];
}

async function answerStub(c: Context<RequestEnv>, _: Service, { recorded }: Done): Promise<never> {
  const stub = toStub(recorded);
  c.header("ETag", resourceTag(stub, recorded.revision));
  c.header("Cache-Control", "no-store");
  return c.json({ data: stub }, 200) as never;
}

/** DELETE of a withdrawal. */
export function restoring(service: Service, type: WithdrawableType): Operation {
  const { path, params } = pathOf(type);
  const more = type === "article" ? " What was withdrawn with it comes back with it." : "";
  const route = createRoute({
    method: "delete",
    path: `${path}/withdrawal`,
    operationId: `restore${capital(type)}`,
    tags: tagsOf(type),
    security: requires("write"),
    summary: `Take back that ${a(type)} was withdrawn`,
    description: `It is published again as it was.${more} What a correction retracted stays so. \`If-Match\` must name the \`ETag\` of the answer 410.`,
    request: { params, query: nothing },
    responses: {
      200: written(type, "It is published again."),
      ...problemResponses(...changeRefusals(type), "retracted"),
    },
  });
  return [
    route,
    async (c) => {
      const id = await idIn(c, service, type);
      const done = await inTurn(service, { agent: agent(c), once: onceFor(c) }, async (tx) => {
        const db = tx as unknown as Database;
        await hold(tx, type, id);
        const [stored] = await findResources(db, [id]);
        if (stored?.type !== type) throw notFound(type, id);
        if (stored.snapshot.status === "withdrawn") {
          await holdToIfMatch(c, { ...service, db }, stored, { required: true });
          await restore(tx, type, stored);
        } else await holdToIfMatch(c, { ...service, db }, await findResource(db, type, id), { required: true });
        return { status: 200, id };
      });
      return await answer(c, service, done);
    },
  ];
}

const reviewSchema = z
  .strictObject({
    status: z.enum(verdicts).openapi({
      description:
        "`accepted`: a faithful reading of the article; `edited`: it is one by now; `rejected`: it is none, and leaves lists, counts and graphs.",
    }),
  })
  .openapi("Review", { description: "What a person found who held an annotation against the article; never: that it is true." });

/** POST of a review. */
export function reviewing(service: Service, type: ItemType): Operation {
  const { path, params } = pathOf(type);
  const route = createRoute({
    method: "post",
    path: `${path}/review`,
    operationId: `review${capital(type)}`,
    tags: tagsOf(type),
    security: requires("review"),
    summary: `Review ${a(type)}`,
    description: `Says what a person found, who is the holder of the key, and settles \`needsReview\`. \`If-Match\` must name the revision that was seen.`,
    request: { params, query: nothing, headers: idempotencyHeader, body: jsonBody(reviewSchema, "What was found.") },
    responses: {
      200: written(type, "As it is stored now."),
      ...changeProblems(type, ...onceProblems),
    },
  });
  return [
    route,
    async (c) => {
      const { status } = c.req.valid("json" as never) as z.infer<typeof reviewSchema>;
      return await changing(c, service, type, (tx, { snapshot }) => review(tx, type, snapshot.id, { status, agent: agent(c) }));
    },
  ];
}

const mergeSchema = z
  .strictObject({
    into: z.string().max(100).openapi({ description: "The id of what it is from now on." }),
    despiteContradictions: z
      .boolean()
      .default(false)
      .openapi({ description: "Also where the two have different identifiers or are of different kinds; `into` keeps its own." }),
  })
  .openapi("Merge", { description: "What something is merged into." });

/** POST of a merge. */
export function merging(service: Service, type: CorpusType): Operation {
  const { path, params } = pathOf(type);
  const route = createRoute({
    method: "post",
    path: `${path}/merge`,
    operationId: `merge${capital(type)}`,
    tags: tagsOf(type),
    security: requires("write"),
    summary: `Merge ${a(type)} into another`,
    description: `For where two turn out to be one. Everything that spoke of this one speaks of the other, which also gets its names and identifiers; this one is \`merged\`, and its address leads to the other (308). An import that names either means the other. \`If-Match\` must name the revision that was seen of this one.`,
    request: { params, query: nothing, headers: idempotencyHeader, body: jsonBody(mergeSchema, "What it is merged into.") },
    responses: {
      200: written(type, "What it was merged into, as it is stored now."),
      ...changeProblems(type, "contradicted", ...onceProblems),
    },
  });
  return [
    route,
    async (c) => {
      const wanted = c.req.valid("json" as never) as z.infer<typeof mergeSchema>;
      return await changing(c, service, type, (tx, stored) => merge(tx, type, stored, wanted), { becomes: wanted.into });
    },
  ];
}

const parameter = (c: Context<RequestEnv>, name: string) => (c.req.valid("param" as never) as Record<string, string>)[name] as string;

const idIn = async (c: Context<RequestEnv>, { db }: Service, type: ResourceType) =>
  type === "article" ? await articleIdOf(db, parameter(c, "article")) : parameter(c, "id");

type Work = (tx: Transaction, stored: Recorded) => Promise<unknown>;

/** Changes something that is there, in the revision that the client has seen; answers with it, or with what it becomes. */
async function changing(
  c: Context<RequestEnv>,
  service: Service,
  type: ResourceType,
  work: Work,
  { answering = answer, becomes }: { answering?: typeof answer; becomes?: string } = {},
): Promise<never> {
  const id = await idIn(c, service, type);
  const done = await inTurn(service, { agent: agent(c), once: onceFor(c) }, async (tx) => {
    const db = tx as unknown as Database;
    await hold(tx, type, id);
    const stored = await findResource(db, type, id);
    await holdToIfMatch(c, { ...service, db }, stored, { required: true });
    await work(tx, stored);
    return { status: 200, id: becomes ?? id };
  });
  return await answering(c, service, done);
}

/** Until the transaction ends nobody corrects its article, or changes it in any other way. */
async function hold(tx: Transaction, type: ResourceType, id: string): Promise<void> {
  const isAnnotation = (annotationTypes as readonly string[]).includes(type);
  if (isAnnotation)
    await tx.execute(
      sql`select from articles where id = (select article_id from ${sql.identifier(plurals[type])} where id = ${id}) for update`,
    );
  await tx.execute(sql`select from ${sql.identifier(plurals[type])} where id = ${id} for update`);
}
