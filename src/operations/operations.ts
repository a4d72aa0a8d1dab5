import type { MiddlewareHandler } from "hono";
import type { Database } from "../../db/client.ts";
import { type AnswerCache, createAnswerCache } from "../cache/kept.ts";
import { bodyDefaults } from "../config.ts";
import type { RequestEnv } from "../http/router.ts";
import { noReplicas, type Replicas } from "../replicas/replicas.ts";
import { createDeliveryCounts, type DeliveryCounts } from "../webhooks/counts.ts";
import type { ProxySettings } from "./client-address.ts";
import { healthRoutes } from "./health.ts";
import { createLoad, type Load, loadDefaults } from "./load.ts";
import { createMetrics, type MetricsAccess, metricsRoutes } from "./metrics.ts";
import { createProbe } from "./probe.ts";
import { createRates, type RateLimits } from "./rates.ts";
import { limitTime } from "./time.ts";

/** How the service stands up to what comes. */
export interface OperationSettings {
  /** How much may run at once; whoever listens may share it, to refuse early. */
  load: Load;
  rates: RateLimits;
  proxies: ProxySettings;
  /** Milliseconds that a request may take. */
  requestTimeout: number;
  metrics: MetricsAccess;
  /** Opens a span for each request. */
  trace: MiddlewareHandler<RequestEnv> | undefined;
  /** Aborted when the service is told to stop, while it still answers. */
  draining: AbortSignal;
  /** What this process delivers to webhooks. */
  deliveries: DeliveryCounts;
  /** Answers that go out again. */
  cache: Pick<AnswerCache, "held">;
  replicas: Pick<Replicas, "count" | "used">;
}

export const operationDefaults: Omit<OperationSettings, "load" | "deliveries"> = {
  rates: { perKey: 0, perAddress: 0 },
  proxies: { trusted: [], header: "X-Forwarded-For" },
  requestTimeout: 30_000,
  metrics: "open",
  cache: createAnswerCache(0),
  replicas: noReplicas,
  trace: undefined,
  draining: new AbortController().signal,
};

export type Operations = ReturnType<typeof createOperations>;

/** The middleware and routes of operations; the probe asks this database. */
export function createOperations(given: Partial<OperationSettings>, db: Database, bodyPatience = bodyDefaults.bodyPatience) {
  const settings = { ...operationDefaults, ...given };
  const { load = createLoad(loadDefaults), deliveries = createDeliveryCounts() } = given;
  const rates = createRates(settings.rates, settings.proxies);
  const probe = createProbe(db);
  const metrics = createMetrics({ load, rates, probe, deliveries, cache: settings.cache, replicas: settings.replicas });
  return {
    trace: settings.trace ?? ((_, next) => next()),
    measure: metrics.measure,
    limitTime: limitTime(settings.requestTimeout, bodyPatience),
    admit: load.admit,
    limitAddresses: rates.byAddress,
    limitKeys: rates.byKey,
    health: healthRoutes(probe, settings.draining),
    metrics: metricsRoutes(metrics, settings.metrics),
    /** For answers that go out past the middleware. */
    spend: rates.spend,
    observe: metrics.observe,
    isDraining: () => settings.draining.aborted,
  };
}
