import { createRoute, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { AnswerCache } from "../cache/kept.ts";
import { requestIdHeader } from "../http/answer-headers.ts";
import { demand } from "../http/authentication.ts";
import { Problem, refusals } from "../http/problems.ts";
import { createRouter, type RequestEnv, routeOf } from "../http/router.ts";
import type { Replicas } from "../replicas/replicas.ts";
import type { DeliveryCounts } from "../webhooks/counts.ts";
import { registerDeliveryMetrics } from "../webhooks/metrics.ts";
import type { Load } from "./load.ts";
import type { createProbe } from "./probe.ts";
import type { Rates } from "./rates.ts";

/** For whom `/metrics` is: everybody, holders of a key with the scope `read`, or nobody. */
export type MetricsAccess = (typeof metricsAccess)[number];
export const metricsAccess = ["open", "key", "off"] as const;

interface Measured {
  load: Load;
  rates: Rates;
  probe: ReturnType<typeof createProbe>;
  deliveries: DeliveryCounts;
  cache: Pick<AnswerCache, "held">;
  replicas: Pick<Replicas, "count" | "used">;
}

/** Seconds; a page of a list takes a few hundredths, a statement at most ten. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What is counted, and the middleware that counts it. Names of what OpenTelemetry's conventions have are theirs. */
export function createMetrics({ load, rates, probe, deliveries, cache, replicas }: Measured) {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({
    name: "nutgraph_running",
    help: "What runs: requests at work, transfers (exports), imports, listeners (streams and long polls of changes, bodies that are coming).",
    labelNames: ["kind"] as const,
    registers,
    collect() {
      for (const [kind, count] of Object.entries(load.running)) this.set({ kind }, count);
    },
  });
  new Counter({
    name: "nutgraph_shed_total",
    help: "Requests refused because too much ran (overloaded).",
    registers,
    collect() {
      this.reset();
      this.inc(load.shed);
    },
  });
  new Counter({
    name: "nutgraph_rate_limited_total",
    help: "Requests refused because their key or address had asked too often (rateLimited).",
    registers,
    collect() {
      this.reset();
      this.inc(rates.limited);
    },
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge("nutgraph_cached_answers", "Answers that are kept, to go out again while nothing changes.", () => cache.held.answers);
  gauge("nutgraph_cached_bytes", "Bytes that kept answers take, of CACHE_BYTES.", () => cache.held.bytes);
  new Counter({
    name: "nutgraph_cache_hits_total",
    help: "Answers that went out again.",
    registers,
    collect() {
      this.reset();
      this.inc(cache.held.sent);
    },
  });
  gauge("nutgraph_replicas", "Replicas that are set.", () => replicas.count);
  gauge("nutgraph_replicas_used", "Replicas that keep up, and answer reads.", () => replicas.used());
  registerDeliveryMetrics(deliveries, registers);
  const up = new Gauge({ name: "nutgraph_database_up", help: "Whether the database answers.", registers });
  const position = new Gauge({
    name: "nutgraph_position",
    help: "The position of the last change; what followers have to reach.",
    registers,
  });
  const duration = new Histogram({
    name: "http_server_request_duration_seconds",
    help: "From the beginning of a request to the beginning of its answer, by method, route (never path) and status.",
    labelNames: ["http_request_method", "http_route", "http_response_status_code"] as const,
    buckets,
    registers,
  });

  const observe = (method: string, route: string, status: number, began: number) =>
    duration.observe(
      { http_request_method: methodName(method), http_route: route, http_response_status_code: status },
      (performance.now() - began) / 1_000,
    );
  const measure: MiddlewareHandler<RequestEnv> = async (c, next) => {
    const began = performance.now();
    await next();
    observe(c.req.method, routeOf(c), c.res.status, began);
  };
  return {
    measure,
    /** The same for an answer that no middleware has seen; `began` by the process's clock. */
    observe,
    contentType: registry.contentType,
    async write(): Promise<string> {
      const last = await probe().catch(() => undefined);
      up.set(last === undefined ? 0 : 1);
      if (last !== undefined) position.set(last);
      return await Registry.merge([registry, ofProcess()]).metrics();
    },
  };
}

/** The methods that OpenTelemetry's conventions know; of any other anybody could invent more. */
const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE"]);
export const methodName = (method: string): string => (knownMethods.has(method) ? method : "_OTHER");

let processRegistry: Registry | undefined;

/** Memory, processor time, event loop and garbage collection, measured from the first time that somebody asks. */
function ofProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

const route = createRoute({
  method: "get",
  path: "/metrics",
  operationId: "getMetrics",
  tags: ["Operations"],
  summary: "How is it doing?",
  description:
    "What the process has counted and measured since it started, for Prometheus. The setting `METRICS_ACCESS` says whether it is open, for keys with the scope `read`, or not there.",
  request: { query: z.strictObject({}) },
  responses: {
    200: {
      description: "Metrics in Prometheus’ text format.",
      headers: requestIdHeader,
      content: { "text/plain": { schema: z.string().openapi({ description: "A line for each sample (text format 0.0.4)." }) } },
    },
    ...refusals(
      ...([
        "invalidParameter",
        "malformedAuthorization",
        "keyRequired",
        "invalidKey",
        "expiredKey",
        "revokedKey",
        "insufficientScope",
      ] as const),
      ...(["notFound", "internal", "unavailable"] as const),
    ),
  },
});

/** `/metrics`; the router before it has found out whose key the request carries. */
export function metricsRoutes({ write, contentType }: ReturnType<typeof createMetrics>, access: MetricsAccess) {
  return createRouter().openapi(route, async (c) => {
    if (access === "off") throw new Problem("notFound", "METRICS_ACCESS is off.");
    if (access === "key") demand(c, ["read"]);
    return c.body(await write(), 200, { "Content-Type": contentType, "Cache-Control": "no-store" }) as never;
  });
}
