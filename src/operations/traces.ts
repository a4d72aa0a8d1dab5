import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, type TextMapGetter, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { getNumberFromEnv, W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { defaultResource, detectResources, envDetector, resourceFromAttributes, serviceNameEnvDetector } from "@opentelemetry/resources";
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ConsoleSpanExporter,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { MiddlewareHandler } from "hono";
import { observeStatements } from "../../db/client.ts";
import { type RequestEnv, routeOf } from "../http/router.ts";
import { methodName } from "./metrics.ts";

// Loaded only where the standard variables ask for traces. Spans say which route and which statement, never a path, a parameter
// or a value, so that no key and no word of an article gets into them.

export interface Traces {
  trace: MiddlewareHandler<RequestEnv>;
  /** Sends what has not been sent yet. */
  end(): Promise<void>;
}

/** Sends a span for each request and each of its statements where the `OTEL_…` variables say, with the batches they ask for. */
export function startTraces(env: Record<string, string | undefined>): Traces {
  const exporter = env.OTEL_TRACES_EXPORTER === "console" ? new ConsoleSpanExporter() : new OTLPTraceExporter();
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": "nutgraph" }))
      .merge(detectResources({ detectors: [envDetector, serviceNameEnvDetector] })),
    // Empty counts as not set.
    sampler: samplerOf(env.OTEL_TRACES_SAMPLER || undefined, Number(env.OTEL_TRACES_SAMPLER_ARG || 1)),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: getNumberFromEnv("OTEL_BSP_SCHEDULE_DELAY") ?? 5_000,
        maxQueueSize: getNumberFromEnv("OTEL_BSP_MAX_QUEUE_SIZE") ?? 2_048,
        maxExportBatchSize: getNumberFromEnv("OTEL_BSP_MAX_EXPORT_BATCH_SIZE") ?? 512,
        exportTimeoutMillis: getNumberFromEnv("OTEL_BSP_EXPORT_TIMEOUT") ?? 30_000,
      }),
    ],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  const tracer = provider.getTracer("nutgraph");
  const propagator = new W3CTraceContextPropagator();

  observeStatements(async (statement, run) => {
    // What the service does by itself belongs to no trace.
    if (!trace.getActiveSpan()) return await run();
    const attributes = { "db.system.name": "postgresql", "db.query.text": statement };
    const span = tracer.startSpan("postgresql", { kind: SpanKind.CLIENT, attributes });
    try {
      return await run();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute("error.type", String((error as { code?: string }).code ?? "error"));
      throw error;
    } finally {
      span.end();
    }
  });

  return {
    async trace(c, next) {
      const parent = propagator.extract(ROOT_CONTEXT, c.req.header("traceparent"), traceparent);
      const method = methodName(c.req.method);
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes: { "http.request.method": method } }, parent);
      c.set("traceId", span.spanContext().traceId);
      await context.with(trace.setSpan(parent, span), next);
      const route = routeOf(c);
      span.updateName(`${method} ${route}`);
      span.setAttributes({ "http.route": route, "http.response.status_code": c.res.status });
      if (c.get("problem")) span.setAttribute("error.type", c.get("problem") as string);
      if (c.res.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
    end: () => provider.shutdown().catch(() => {}),
  };
}

/** Only this header: what a client says in `tracestate` or `baggage` goes nowhere. */
const traceparent: TextMapGetter<string | undefined> = {
  keys: () => ["traceparent"],
  get: (header, name) => (name === "traceparent" ? header : undefined),
};

function samplerOf(name = "parentbased_always_on", ratio: number): Sampler {
  const [, basedOnParent, by] = /^(parentbased_)?(.*)$/.exec(name) ?? [];
  const root =
    by === "traceidratio" ? new TraceIdRatioBasedSampler(ratio) : by === "always_off" ? new AlwaysOffSampler() : new AlwaysOnSampler();
  return basedOnParent ? new ParentBasedSampler({ root }) : root;
}
