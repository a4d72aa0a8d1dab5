import { createRoute, z } from "@hono/zod-openapi";
import type { AnnotationType, CorpusType, ItemType } from "../../db/vocabulary.ts";
import { articleIdOf } from "../articles/queries.ts";
import { sendWritten } from "../http/answers.ts";
import { allows, requires } from "../http/authentication.ts";
import { jsonBody, mergePatchBody } from "../http/bodies.ts";
import { idempotencyHeader, onceFor } from "../http/idempotency.ts";
import { writeProblemResponses } from "../http/problems.ts";
import type { Service } from "../http/router.ts";
import type { Key } from "../keys/queries.ts";
import { capital, plurals } from "../resources/schemas.ts";
import { addToArticle, addToCorpus } from "./add.ts";
import { agent, changing, parameter } from "./change.ts";
import {
  a,
  articlePath,
  changeProblems,
  inputSchema,
  location,
  nothing,
  type Operation,
  onceProblems,
  packageForm,
  patchSchema,
  pathOf,
  tagsOf,
  written,
} from "./contracts.ts";
import { review, verdicts } from "./lifecycle.ts";
import { merge } from "./merge.ts";
import { patchArticle, patchItem } from "./patch.ts";
import { writeAlone } from "./write-transaction.ts";

// The operations on single things. A resource's routes.ts names those that it has: `.openapi(...adding(service, "claim"))`.

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
      ...writeProblemResponses("invalidParameter", "notFound", "withdrawn", ...onceProblems, "alreadyStored"),
    },
  });
  return [
    route,
    async (c) => {
      const articleId = await articleIdOf(service.db, parameter(c, "article"));
      const addition = { body: c.get("body"), faults: c.get("bodyFaults") ?? [], agent: agent(c) };
      const done = await writeAlone(service, { agent: agent(c), once: onceFor(c) }, async (tx) => ({
        status: 201,
        id: await addToArticle(tx, type, articleId, addition),
      }));
      return await sendWritten(c, service, done);
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
      ...writeProblemResponses("invalidParameter", "alreadyStored", ...onceProblems),
    },
  });
  return [
    route,
    async (c) => {
      const addition = { body: c.get("body"), faults: c.get("bodyFaults") ?? [], agent: agent(c) };
      const done = await writeAlone(service, { agent: agent(c), once: onceFor(c) }, async (tx) => ({
        status: 201,
        id: await addToCorpus(tx, type, addition),
      }));
      return await sendWritten(c, service, done);
    },
  ];
}

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
    request: { params, query: nothing, body: mergePatchBody(patchSchema(type), "What changes.") },
    responses: { 200: written(type, "As it is stored now."), ...changeProblems(type) },
  });
  return [
    route,
    async (c) => {
      const key = c.get("key") as Key;
      const may = { reviews: allows(key, "review"), isAdmin: allows(key, "admin") };
      const change = { patch: c.get("body"), faults: c.get("bodyFaults") ?? [], agent: agent(c), ...may };
      return await changing(c, service, type, async (tx, stored) => {
        if (type === "article") await patchArticle(tx, stored, change);
        else await patchItem(tx, type, stored, change);
      });
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
