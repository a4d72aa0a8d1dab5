import path from "node:path";
import { z } from "@hono/zod-openapi";
import { type ProxySettings, proxyHeaders } from "./operations/client-address.ts";
import { type LoadLimits, loadDefaults } from "./operations/load.ts";
import { type MetricsAccess, metricsAccess } from "./operations/metrics.ts";
import { isNetwork } from "./operations/networks.ts";
import type { RateLimits } from "./operations/rates.ts";
import { projectRoot } from "./project-root.ts";
import { sendTimeout } from "./webhooks/send.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(0).max(3_600_000);
const count = z.coerce.number().int().min(0).max(1_000_000);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** What holds of bodies where nothing is set: most bytes, and milliseconds that the next piece may take to come. */
export const bodyDefaults = { bodyLimit: 10_000_000, bodyPatience: 30_000 };

/** Every setting of the service, by its environment variable, with its default. */
const environment = z.object({
  PORT: port.default(3000).describe("TCP port to listen on; 0 takes a free one."),
  HOST: z.string().min(1).default("localhost").describe("Address to listen on."),
  OPERATIONS_PORT: port
    .optional()
    .describe("Where /health and /metrics are answered as well: a port that nobody floods accepts a balancer's question at once."),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Where the service is reached from outside; urls in answers are built from it. Default: http://localhost and the port."),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .optional()
    .describe("A Postgres of 15 or newer. Default: the embedded one."),
  DATABASE_REPLICA_URLS: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((urls) => urls.every((url) => /^postgres(ql)?:\/\//.test(url)), "must be URLs that begin with postgres://, with commas between")
    .describe("Streaming replicas of that Postgres, with commas between, which answer reads as long as they keep up."),
  REPLICA_LAG_MS: milliseconds
    .default(1_000)
    .describe("Milliseconds that a replica may be behind; one that is further behind is left out until it has caught up."),
  NUTGRAPH_DATA: z.string().min(1).default(path.join(projectRoot, ".nutgraph")).describe("Folder of the embedded Postgres."),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(1_000)
    .default(10)
    .describe("Most connections to the database; health and metrics have one more."),
  STATEMENT_TIMEOUT_MS: milliseconds
    .default(10_000)
    .describe(
      "Milliseconds after which Postgres cancels a statement; 0 for never. Writes that take turns, such as imports and single changes, have 30 to 60 seconds instead.",
    ),
  LOCK_TIMEOUT_MS: milliseconds
    .default(5_000)
    .describe(
      "Milliseconds after which Postgres gives up waiting for a lock (503 busy); 0 for never. The same writes wait for their turn as long.",
    ),
  REQUEST_TIMEOUT_MS: milliseconds
    .min(1)
    .default(30_000)
    .describe("Milliseconds that a request may take, besides what it asks to wait and its body may take to come; streams are not bounded."),
  MAX_REQUESTS: count
    .min(1)
    .default(loadDefaults.requests)
    .describe("Most requests at work at once, about six for each connection to the database; more are refused at once (503 overloaded)."),
  MAX_TRANSFERS: count
    .default(loadDefaults.transfers)
    .describe("Most exports at once, and as many imports beside them: each takes a connection to the database again and again."),
  MAX_LISTENERS: count
    .default(loadDefaults.listeners)
    .describe(
      "Most streams and long polls of changes at once, and bodies that are still coming: they cost memory, but no connection to the database.",
    ),
  HEADERS_TIMEOUT_MS: milliseconds
    .min(1)
    .default(15_000)
    .describe("Milliseconds in which a request's headers must be there; a client that sends a byte a second is let go."),
  KEEP_ALIVE_TIMEOUT_MS: milliseconds
    .min(1)
    .default(65_000)
    .describe("Milliseconds for which an unused connection is kept: longer than a proxy in front keeps it, mostly 60 seconds."),
  IDLE_TIMEOUT_MS: milliseconds
    .min(20_000)
    .default(120_000)
    .describe(
      "Milliseconds without a byte in either direction after which a connection is let go within a request: its client no longer reads. From 20000: a stream shows every 15 seconds that it is alive.",
    ),
  RATE_LIMIT_PER_KEY: count.default(0).describe("Requests a minute with one key; 0 for any number. Each process counts on its own."),
  RATE_LIMIT_PER_ADDRESS: count
    .default(0)
    .describe(
      "Requests a minute without a key from one IPv4 address or one /64 of IPv6; 0 for any number. Behind a proxy only with TRUSTED_PROXIES.",
    ),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((networks) => networks.every(isNetwork), "must be addresses or networks such as 10.0.0.0/8, with commas between")
    .describe("Addresses and networks of the proxies in front that are believed when they say for whom they ask."),
  PROXY_HEADER: z.enum(proxyHeaders).default("X-Forwarded-For").describe("The header in which they say so."),
  METRICS_ACCESS: z
    .enum(metricsAccess)
    .default("open")
    .describe("Who may read /metrics: everybody, holders of a key with the scope read, or nobody."),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional().describe("Where OpenTelemetry traces go, by OTLP; without it nothing of them is loaded."),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url().optional().describe("The same for traces alone, whole."),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal("http/protobuf").optional().describe("The one protocol there is."),
  OTEL_TRACES_EXPORTER: z
    .enum(["otlp", "console", "none"])
    .optional()
    .describe("Where they go: to the endpoint, to standard output, or nowhere."),
  OTEL_SDK_DISABLED: z.string().optional().describe("true for no traces, whatever else is set."),
  SHUTDOWN_DELAY_MS: milliseconds
    .default(0)
    .describe("Milliseconds for which the service goes on when it is told to stop, no longer ready, until balancers have seen it."),
  SHUTDOWN_TIMEOUT_MS: milliseconds.default(10_000).describe("Milliseconds that running requests get to finish after that."),
  READ_ACCESS: z
    .enum(["open", "key"])
    .default("open")
    .describe("Who may read: everybody, or holders of a key with the scope read. Writing always takes a key."),
  BODY_LIMIT: z.coerce
    .number()
    .int()
    .min(1_000)
    .max(1_000_000_000)
    .default(bodyDefaults.bodyLimit)
    .describe("Most bytes of a request’s body, or of a line of an import."),
  BODY_TIMEOUT_MS: milliseconds
    .min(1)
    .default(bodyDefaults.bodyPatience)
    .describe("Milliseconds without a byte after which a body counts as broken off."),
  CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .max(100_000_000_000)
    .default(50_000_000)
    .describe("Most bytes of answers that are kept to be given again while nothing has changed; 0 for none."),
  CACHE_MAX_AGE_MS: milliseconds
    .default(0)
    .describe("Milliseconds that an answer to a request without a key may be old; with 0, each is checked against the database."),
  WEBHOOK_ALLOWED_NETWORKS: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((networks) => networks.every(isNetwork), "must be addresses or networks such as 10.0.0.0/8, with commas between")
    .describe("Networks besides public addresses to which webhooks may deliver, there also by http; none, so that nobody reaches inside."),
  WEBHOOK_TIMEOUT_MS: milliseconds
    .min(1)
    .max(60_000)
    .default(sendTimeout)
    .describe("Milliseconds in which a receiver has to answer a webhook; a process that dies holds up its deliveries for 5 seconds more."),
  WEBHOOK_RETRY_MS: milliseconds
    .min(1)
    .default(5_000)
    .describe("Milliseconds before a delivery is tried again for the first time; the later pauses are multiples, up to 17,280 times."),
  WEBHOOK_GIVE_UP_MS: z.coerce
    .number()
    .int()
    .min(1)
    .max(31_536_000_000)
    .default(432_000_000)
    .describe("Milliseconds of failing after which a webhook is switched off; 5 days outlast a long weekend."),
  WEBHOOK_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000)
    .default(8)
    .describe("Most webhooks that this process delivers to at once; 0 leaves delivering to other processes."),
  MIGRATE: flag.default(true).describe("Whether to bring the database to this version's schema at start."),
  SEED: z
    .enum(["auto", "true", "false"])
    .default("auto")
    .describe("Whether to load the articles that ship where they are missing; auto: into an empty embedded database."),
});

/** The names of all settings. */
export const environmentVariables = Object.keys(environment.shape);

export interface Config {
  port: number;
  host: string;
  operationsPort: number | undefined;
  publicUrl: string | undefined;
  databaseUrl: string | undefined;
  replicaUrls: string[];
  replicaLag: number;
  dataFolder: string;
  poolSize: number;
  statementTimeout: number;
  lockTimeout: number;
  requestTimeout: number;
  load: LoadLimits;
  headersTimeout: number;
  keepAliveTimeout: number;
  idleTimeout: number;
  rates: RateLimits;
  proxies: ProxySettings;
  metrics: MetricsAccess;
  /** Whether traces are asked for; the exporter reads the standard variables by itself. */
  traces: boolean;
  shutdownDelay: number;
  shutdownTimeout: number;
  readAccess: "open" | "key";
  bodyLimit: number;
  bodyPatience: number;
  cacheBytes: number;
  cacheMaxAge: number;
  webhooks: { allowed: string[]; timeout: number; firstPause: number; giveUpAfter: number; concurrency: number };
  migrate: boolean;
  seed: "auto" | "true" | "false";
}

/** A setting that cannot be used; the message names each and says what it takes. */
export class ConfigError extends Error {}

/** Reads the settings. A variable of nothing or blanks counts as one that is not set. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`These settings cannot be used:\n${lines.join("\n")}`);
  }
  const settings = result.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    operationsPort: settings.OPERATIONS_PORT,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ""),
    databaseUrl: settings.DATABASE_URL,
    replicaUrls: settings.DATABASE_REPLICA_URLS,
    replicaLag: settings.REPLICA_LAG_MS,
    dataFolder: settings.NUTGRAPH_DATA,
    poolSize: settings.DATABASE_POOL_SIZE,
    statementTimeout: settings.STATEMENT_TIMEOUT_MS,
    lockTimeout: settings.LOCK_TIMEOUT_MS,
    requestTimeout: settings.REQUEST_TIMEOUT_MS,
    load: { requests: settings.MAX_REQUESTS, transfers: settings.MAX_TRANSFERS, listeners: settings.MAX_LISTENERS },
    headersTimeout: settings.HEADERS_TIMEOUT_MS,
    keepAliveTimeout: settings.KEEP_ALIVE_TIMEOUT_MS,
    idleTimeout: settings.IDLE_TIMEOUT_MS,
    rates: { perKey: settings.RATE_LIMIT_PER_KEY, perAddress: settings.RATE_LIMIT_PER_ADDRESS },
    proxies: { trusted: settings.TRUSTED_PROXIES, header: settings.PROXY_HEADER },
    metrics: settings.METRICS_ACCESS,
    traces: asksForTraces(settings),
    shutdownDelay: settings.SHUTDOWN_DELAY_MS,
    shutdownTimeout: settings.SHUTDOWN_TIMEOUT_MS,
    readAccess: settings.READ_ACCESS,
    bodyLimit: settings.BODY_LIMIT,
    bodyPatience: settings.BODY_TIMEOUT_MS,
    cacheBytes: settings.CACHE_BYTES,
    cacheMaxAge: settings.CACHE_MAX_AGE_MS,
    webhooks: {
      allowed: settings.WEBHOOK_ALLOWED_NETWORKS,
      timeout: settings.WEBHOOK_TIMEOUT_MS,
      firstPause: settings.WEBHOOK_RETRY_MS,
      giveUpAfter: settings.WEBHOOK_GIVE_UP_MS,
      concurrency: settings.WEBHOOK_CONCURRENCY,
    },
    migrate: settings.MIGRATE,
    seed: settings.SEED,
  };
}

function asksForTraces(settings: z.infer<typeof environment>): boolean {
  if (settings.OTEL_SDK_DISABLED?.toLowerCase() === "true" || settings.OTEL_TRACES_EXPORTER === "none") return false;
  return [settings.OTEL_TRACES_EXPORTER, settings.OTEL_EXPORTER_OTLP_ENDPOINT, settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT].some(Boolean);
}
