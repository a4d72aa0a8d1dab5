import path from "node:path";
import { z } from "@hono/zod-openapi";
import { projectRoot } from "./project-root.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(0).max(3_600_000);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** What holds of bodies where nothing is set: most bytes, and milliseconds that the next piece may take to come. */
export const bodyDefaults = { bodyLimit: 10_000_000, bodyPatience: 30_000 };

/** Every setting of the service, by its environment variable, with its default. */
const environment = z.object({
  PORT: port.default(3000).describe("TCP port to listen on; 0 takes a free one."),
  HOST: z.string().min(1).default("localhost").describe("Address to listen on."),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Where the service is reached from outside; urls in answers are built from it. Default: http://localhost and the port."),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .optional()
    .describe("A Postgres of 15 or newer. Default: the embedded one."),
  NUTGRAPH_DATA: z.string().min(1).default(path.join(projectRoot, ".nutgraph")).describe("Folder of the embedded Postgres."),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(1_000).default(10).describe("Most connections to the database."),
  STATEMENT_TIMEOUT_MS: milliseconds.default(10_000).describe("Milliseconds after which Postgres cancels a statement; 0 for never."),
  LOCK_TIMEOUT_MS: milliseconds.default(5_000).describe("Milliseconds after which Postgres gives up waiting for a lock; 0 for never."),
  SHUTDOWN_TIMEOUT_MS: milliseconds
    .default(10_000)
    .describe("Milliseconds that running requests get to finish when the service is told to stop."),
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
    .describe("Milliseconds that an answer to a request without a key may be old; with 0, each is looked after in the database."),
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
  publicUrl: string | undefined;
  databaseUrl: string | undefined;
  dataFolder: string;
  poolSize: number;
  statementTimeout: number;
  lockTimeout: number;
  shutdownTimeout: number;
  readAccess: "open" | "key";
  bodyLimit: number;
  bodyPatience: number;
  cacheBytes: number;
  cacheMaxAge: number;
  migrate: boolean;
  seed: "auto" | "true" | "false";
}

/** A setting that cannot be used; the message names each and says what it takes. */
export class ConfigError extends Error {}

/** Reads the settings. An empty variable counts as one that is not set. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`These settings cannot be used:\n${lines.join("\n")}`);
  }
  const settings = result.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ""),
    databaseUrl: settings.DATABASE_URL,
    dataFolder: settings.NUTGRAPH_DATA,
    poolSize: settings.DATABASE_POOL_SIZE,
    statementTimeout: settings.STATEMENT_TIMEOUT_MS,
    lockTimeout: settings.LOCK_TIMEOUT_MS,
    shutdownTimeout: settings.SHUTDOWN_TIMEOUT_MS,
    readAccess: settings.READ_ACCESS,
    bodyLimit: settings.BODY_LIMIT,
    bodyPatience: settings.BODY_TIMEOUT_MS,
    cacheBytes: settings.CACHE_BYTES,
    cacheMaxAge: settings.CACHE_MAX_AGE_MS,
    migrate: settings.MIGRATE,
    seed: settings.SEED,
  };
}
