import { once } from "node:events";
import { createRoute, z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { select } from "../../db/client.ts";
import { Problem, refusals, requestIdHeader } from "./problems.ts";
import { createRouter, type Service } from "./router.ts";

const health = z
  .object({ status: z.literal("ok").openapi({ description: "Always `ok`; what is not well is a problem." }) })
  .openapi("Health", { description: "That the service is well." });
const tags = ["Operations"];
const request = { query: z.strictObject({}) };
const answer = { 200: { description: "It is.", headers: requestIdHeader, content: { "application/json": { schema: health } } } };

const live = createRoute({
  method: "get",
  path: "/health/live",
  operationId: "getLiveness",
  tags,
  security: [],
  summary: "Is the process alive?",
  description: "Answers as long as the process does. For a supervisor that restarts it.",
  request,
  responses: { ...answer, ...refusals("invalidParameter", "internal") },
});

const ready = createRoute({
  method: "get",
  path: "/health/ready",
  operationId: "getReadiness",
  tags,
  security: [],
  summary: "Can it serve?",
  description: "Asks the database. For a load balancer that sends requests elsewhere meanwhile.",
  request,
  responses: { ...answer, ...refusals("invalidParameter", "internal", "unavailable") },
});

/** Milliseconds that the database gets to answer; whoever asks after readiness soon gives up. */
const patience = 2_000;

export function healthRoutes({ db }: Service) {
  return createRouter()
    .openapi(live, (c) => c.json({ status: "ok" as const }, 200))
    .openapi(ready, async (c) => {
      const silence = AbortSignal.timeout(patience);
      try {
        await Promise.race([select(db, sql`select 1 as ok`), once(silence, "abort").then(() => Promise.reject(silence.reason))]);
      } catch (error) {
        c.set("error", error);
        throw new Problem("unavailable", "The database cannot be reached just now.");
      }
      return c.json({ status: "ok" as const }, 200);
    });
}
