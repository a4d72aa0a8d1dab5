import path from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import { sql } from "drizzle-orm";
import { connect, type Database, select } from "../db/client.ts";
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbedded } from "../db/embedded.ts";
import { migrate, UnsuitableDatabaseError } from "../db/migrate.ts";
import { createApp } from "./app.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { liftEmbargoes } from "./embargoes/lift.ts";
import { projectRoot } from "./project-root.ts";
import { seedArticles } from "./seed.ts";

const say = (line: string) => process.stderr.write(`${line}\n`);
const log = (event: Record<string, unknown>) => process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);

interface Running {
  server?: ServerType;
  db?: Database;
  embedded?: EmbeddedPostgres;
}

const running: Running = {};
let stopping: Promise<void> | undefined;
const closing = new AbortController();

/** Answers what runs, then lets go of the database. */
function stop(timeout: number): Promise<void> {
  stopping ??= (async () => {
    const { server, db, embedded } = running;
    closing.abort();
    if (server) {
      const closed = new Promise((resolve) => server.close(resolve));
      const late = new Promise((resolve) => setTimeout(resolve, timeout, "late").unref());
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      if ((await Promise.race([closed, late])) === "late" && "closeAllConnections" in server) server.closeAllConnections();
    }
    await db?.$client.end({ timeout: 5 });
    await embedded?.stop();
  })();
  return stopping;
}

async function start(config: Config): Promise<void> {
  if (config.databaseUrl === undefined) running.embedded = await startEmbedded({ folder: config.dataFolder, log: say });
  const url = config.databaseUrl ?? (running.embedded as EmbeddedPostgres).url;
  // Migrations and first articles may take longer than any request.
  const patient = connect(url, { max: 2 });
  try {
    if (config.migrate) await migrate(patient, path.join(projectRoot, "db/migrations"));
    if (config.seed === "true" || (config.seed === "auto" && running.embedded))
      await seedArticles(patient, { onlyIfEmpty: config.seed === "auto" });
  } finally {
    await patient.$client.end();
  }
  running.db = connect(url, { max: config.poolSize, statementTimeout: config.statementTimeout, lockTimeout: config.lockTimeout });
  void liftEmbargoes(running.db, closing.signal, log);
  const port = await listen(config, running.db);
  await greet(running.db, config.publicUrl ?? `http://localhost:${port}`);
}

function listen(config: Config, db: Database): Promise<number> {
  return new Promise((resolve, reject) => {
    const urlOf = (port: number) => config.publicUrl ?? `http://localhost:${port}`;
    const { readAccess, bodyLimit, bodyPatience } = config;
    const appAt = (port: number) =>
      createApp({ db, publicUrl: urlOf(port), log, readAccess, bodyLimit, bodyPatience, closing: closing.signal });
    // With PORT=0 the address is known only once the server listens.
    let app = appAt(config.port);
    const server = serve(
      {
        fetch: (request, env) => app.fetch(request, env),
        port: config.port,
        hostname: config.host,
        // An import may take hours; how long a body may take is for whoever reads it to say.
        serverOptions: { requestTimeout: 0 },
      },
      ({ port }) => {
        if (port !== config.port) app = appAt(port);
        resolve(port);
      },
    );
    server.on("error", reject);
    running.server = server;
  });
}

async function greet(db: Database, address: string): Promise<void> {
  const examples = await select<{ type: string; id: string }>(
    db,
    sql`select type, min(id) as id from (
          select 'claims' as type, id from claims union all select 'quotes', id from quotes union all select 'sources', id from sources
          union all select 'citations', id from citations union all select 'actors', id from actors
          union all select 'mentions', id from mentions union all select 'events', id from events union all select 'articles', id from articles
        ) resource group by type order by type`,
  );
  say(`Nutgraph is ready at ${address}`);
  say(`  Documentation   ${address}/docs`);
  say(`  OpenAPI         ${address}/openapi.json`);
  for (const { type, id } of examples) say(`  ${type.padEnd(15)} ${address}/v1/${type}  and  ${address}/v1/${type}/${id}`);
  if (examples.length === 0) say("  There is no article yet: npm run import -- file.json");
}

/** Errors whose message is already written for people. */
const foreseen = [ConfigError, EmbeddedPostgresError, UnsuitableDatabaseError];

/** What a person can do about a failure to start, or everything there is to know where nobody foresaw it. */
function explain(error: unknown, config: Config | undefined): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") return `Port ${config?.port} is taken. Stop what listens there, or choose another: PORT=3001 npm start`;
  if (code === "EACCES") return `Port ${config?.port} needs more rights than this user has; choose one above 1023: PORT=3000 npm start`;
  if (foreseen.some((kind) => error instanceof kind)) return error.message;
  if (config?.databaseUrl !== undefined && /^(ECONN|ENOTFOUND|EAI_|CONNECT|28|3D|57)/.test(code ?? ""))
    return `The database of DATABASE_URL cannot be used: ${error.message}`;
  return error.stack ?? error.message;
}

let config: Config | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    void stop(config?.shutdownTimeout ?? 0).then(() => process.exit(0));
  });
}
try {
  config = readConfig(process.env);
  await start(config);
} catch (error) {
  if (stopping === undefined) {
    say(explain(error, config));
    await stop(0);
    process.exit(1);
  }
}
