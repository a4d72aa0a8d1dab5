import { createRoute, z } from "@hono/zod-openapi";
import { requestIdHeader } from "../http/answer-headers.ts";
import { Problem, refusals } from "../http/problems.ts";
import { createRouter } from "../http/router.ts";
import type { createProbe } from "./probe.ts";

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
  description:
    "Asks the database; says no, too, as soon as the service is told to stop. For a load balancer that sends requests elsewhere meanwhile.",
  request,
  responses: { ...answer, ...refusals("invalidParameter", "internal", "unavailable") },
});

/** Readiness asks by a connection of its own, where the probe has one, and so waits behind no request. */
export function healthRoutes(probe: ReturnType<typeof createProbe>, draining: AbortSignal) {
  return createRouter()
    .openapi(live, (c) => c.json({ status: "ok" as const }, 200))
    .openapi(ready, async (c) => {
      if (draining.aborted) throw new Problem("unavailable", "The service is about to stop; others go on.");
      try {
        await probe();
      } catch (error) {
        c.set("error", error);
        throw new Problem("unavailable", "The database cannot be reached just now.");
      }
      return c.json({ status: "ok" as const }, 200);
    });
}
