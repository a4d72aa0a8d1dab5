import type { Server } from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { connect, type Database, select } from "../db/client.ts";
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbedded } from "../db/embedded.ts";
import { migrate, UnsuitableDatabaseError } from "../db/migrate.ts";
import { createApp } from "./app.ts";
import { answerFromCache } from "./cache/cached-answers.ts";
import { createAnswerCache } from "./cache/kept.ts";
import { createFollower } from "./changes/follower.ts";
import { createPositionReader } from "./changes/positions.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { liftEmbargoes } from "./embargoes/lift.ts";
import { endConnections } from "./operations/draining.ts";
import { createLoad } from "./operations/load.ts";
import { createLog, linesTo } from "./operations/log.ts";
import { keepTicksQuick, releaseMemory } from "./operations/memory.ts";
import { createOperations } from "./operations/operations.ts";
import { closeServer, listen } from "./operations/server.ts";
import { createShedder } from "./operations/shedding.ts";
import type { Traces } from "./operations/traces.ts";
import { projectRoot } from "./project-root.ts";
import { createReplicas, noReplicas } from "./replicas/replicas.ts";
import { seedArticles } from "./seed.ts";
import { createDeliveryCounts } from "./webhooks/counts.ts";
import { type Delivery, startDelivery } from "./webhooks/delivery.ts";
import { createSender } from "./webhooks/send.ts";
import { createTargets } from "./webhooks/targets.ts";

const say = (line: string) => process.stderr.write(`${line}\n`);
const log = createLog(linesTo(process.stdout));

interface Running {
  servers: Server[];
  db?: Database;
  replicas: Database[];
  /** What health and metrics ask by. */
  probed?: Database;
  embedded?: EmbeddedPostgres;
  traces?: Traces;
  /** To webhooks. */
  delivery?: Delivery;
}

const running: Running = { servers: [], replicas: [] };
/** Milliseconds that the last traces get to be sent. */
const sendTracesIn = 2_000;
let stopping: Promise<void> | undefined;
/** Aborted when the service is told to stop: it is no longer ready, but goes on. */
const draining = new AbortController();
/** Aborted after that: nothing new is taken, and streams end. */
const closing = new AbortController();

/** Goes on until balancers have seen that it is not ready, answers what runs, then lets go of the database. */
function stop({ delay = 0, timeout = 0 } = {}): Promise<void> {
  stopping ??= (async () => {
    const { servers, db, replicas, probed, embedded, traces, delivery } = running;
    draining.abort();
    if (servers.length > 0 && delay > 0) await pause(delay, undefined, { signal: closing.signal }).catch(() => {});
    closing.abort();
    const delivered = delivery?.end(timeout);
    const whole = (await Promise.all(servers.map((server) => closeServer(server, timeout)))).every(Boolean);
    await delivered;
    if (!whole) log({ event: "shutdown", cut: "what ran longer than SHUTDOWN_TIMEOUT_MS" });
    await Promise.all([db, probed, ...replicas].map((each) => each?.$client.end({ timeout: whole ? 5 : 0 })));
    await Promise.race([traces?.end(), pause(sendTracesIn)]);
    await embedded?.stop();
  })();
  return stopping;
}

async function start(config: Config): Promise<void> {
  keepTicksQuick();
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
  if (config.traces) running.traces = (await import("./operations/traces.ts")).startTraces(process.env);
  const { statementTimeout, lockTimeout } = config;
  running.db = connect(url, { max: config.poolSize, statementTimeout, lockTimeout });
  void liftEmbargoes(running.db, closing.signal, log);
  running.replicas = config.replicaUrls.map((replica) => connect(replica, { max: config.poolSize, statementTimeout }));
  running.probed = connect(url, { max: 1, statementTimeout });
  const port = await serve(config, running.db, running.probed);
  await greet(running.db, config.publicUrl ?? `http://localhost:${port}`);
  releaseMemory();
}

/** Serves the API, and health and metrics once more where a port of their own is set; gives the API's port. */
async function serve(config: Config, db: Database, probed: Database): Promise<number> {
  const { host, readAccess, bodyLimit, bodyPatience, rates, proxies, requestTimeout, metrics } = config;
  const load = createLoad(config.load);
  const trace = running.traces?.trace;
  const deliveries = createDeliveryCounts();
  const positions = createPositionReader(db);
  const cache = createAnswerCache(config.cacheBytes);
  const watched = { databases: running.replicas, primary: db, lag: config.replicaLag, log, closing: closing.signal };
  const replicas = watched.databases.length > 0 ? createReplicas({ positions, ...watched }) : noReplicas;
  const measured = { deliveries, cache, replicas };
  const settings = { load, rates, proxies, requestTimeout, metrics, draining: draining.signal, trace, ...measured };
  const operations = createOperations(settings, probed, bodyPatience);
  const follower = createFollower(db, closing.signal);
  const { allowed, timeout, ...webhooks } = config.webhooks;
  const sender = createSender({ targets: createTargets({ allowed }), timeout });
  const again = answerFromCache({ db, positions, cache, readAccess, maxAge: config.cacheMaxAge, operations, log });
  let app: ReturnType<typeof createApp>;
  const api = { port: config.port, host, log, first: [endConnections(draining.signal), again, createShedder(load, log)] };
  const { server, port } = await listen((request, env) => app.fetch(request, env), api, config);
  running.servers.push(server);
  // With PORT=0 the address is known only now; nobody has been let in yet.
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
  app = createApp({
    db,
    positions,
    follower,
    replicas,
    operations,
    sender,
    publicUrl,
    log,
    readAccess,
    bodyLimit,
    bodyPatience,
    closing: closing.signal,
  });
  const service = { db, positions, follower, closing: closing.signal, publicUrl };
  if (webhooks.concurrency > 0) running.delivery = startDelivery({ service, sender, log, counts: deliveries, ...webhooks });
  if (config.operationsPort !== undefined) {
    const isTheirs = (url: string) => /^\/(health\/|metrics$)/.test(new URL(url).pathname);
    const answer = (request: Request, env: object) =>
      isTheirs(request.url) ? app.fetch(request, env) : new Response(null, { status: 404 });
    running.servers.push((await listen(answer, { port: config.operationsPort, host, log }, config)).server);
  }
  return port;
}

/** Of which tables the first thing is shown. */
const greeted = ["actors", "articles", "citations", "claims", "events", "mentions", "quotes", "sources"];

async function greet(db: Database, address: string): Promise<void> {
  const examples = await select<{ type: string; id: string }>(
    db,
    sql.join(
      greeted.map(
        (table) => sql`(select ${table} as type, id from ${sql.identifier(table)} where status = 'published' order by id limit 1)`,
      ),
      sql` union all `,
    ),
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
  if (code === "EADDRINUSE")
    return `Port ${portOf(error) ?? config?.port} is taken. Stop what listens there, or choose another: PORT=3001 npm start`;
  if (code === "EACCES")
    return `Port ${portOf(error) ?? config?.port} needs more rights than this user has; choose one above 1023: PORT=3000 npm start`;
  if (foreseen.some((kind) => error instanceof kind)) return error.message;
  if (config?.databaseUrl !== undefined && /^(ECONN|ENOTFOUND|EAI_|CONNECT|28|3D|57)/.test(code ?? ""))
    return `The database of DATABASE_URL cannot be used: ${error.message}`;
  return error.stack ?? error.message;
}

const portOf = (error: Error) => (error as { port?: number }).port;

let config: Config | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // Whoever asks twice wants no more delay.
    if (draining.signal.aborted) closing.abort();
    void stop({ delay: config?.shutdownDelay, timeout: config?.shutdownTimeout }).then(() => process.exit(0));
  });
}
try {
  config = readConfig(process.env);
  await start(config);
} catch (error) {
  if (stopping === undefined) {
    say(explain(error, config));
    await stop();
    process.exit(1);
  }
}
