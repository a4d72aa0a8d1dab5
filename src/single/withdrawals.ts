import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { entityTagHeader, v1Headers } from "../http/answer-headers.ts";
import { resourceTag, sendWritten } from "../http/answers.ts";
import { requires } from "../http/authentication.ts";
import { jsonBody } from "../http/bodies.ts";
import { type Done, idempotencyHeader, onceFor } from "../http/idempotency.ts";
import { problemResponses } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { holdToRevision } from "../http/write-preconditions.ts";
import { findResource, findResources, notFound, toStub } from "../resources/read.ts";
import { capital, stubSchema } from "../resources/schemas.ts";
import { agent, changing, hold, idIn } from "./change.ts";
import { a, changeProblems, changeRefusals, nothing, type Operation, onceProblems, pathOf, tagsOf, written } from "./contracts.ts";
import { restore, type WithdrawableType, withdraw } from "./lifecycle.ts";
import { writeAlone } from "./write-transaction.ts";

const withdrawalSchema = z
  .strictObject({
    reason: z.string().max(2_000).regex(/\S/, "must say something").openapi({ description: "Why; everybody sees it." }),
  })
  .openapi("Withdrawal", { description: "Why something is withdrawn." });
const withdrawn = {
  description: "It is withdrawn; what is left to see of it.",
  headers: { ...entityTagHeader, ...v1Headers },
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
      return await changing(c, service, type, (tx, stored) => withdraw(tx, type, stored, reason), { answering: answerStub });
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
      const done = await writeAlone(service, { agent: agent(c), once: onceFor(c) }, async (tx) => {
        await hold(tx, type, id);
        const [stored] = await findResources(tx, [id]);
        if (stored?.type !== type) throw notFound(type, id);
        if (stored.snapshot.status === "withdrawn") {
          await holdToRevision(c, { ...service, db: tx }, stored, { required: true });
          await restore(tx, type, stored);
        } else await holdToRevision(c, { ...service, db: tx }, await findResource(tx, type, id), { required: true });
        return { status: 200, id };
      });
      return await sendWritten(c, service, done);
    },
  ];
}
