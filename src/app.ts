import type { OpenAPIHono } from "@hono/zod-openapi";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import type { Database } from "../db/client.ts";
import { actorRoutes } from "./actors/routes.ts";
import { annotationRoutes } from "./annotations/routes.ts";
import { articleRoutes } from "./articles/routes.ts";
import { mayBeKept } from "./cache/cached-answers.ts";
import { createFollower, type Follower } from "./changes/follower.ts";
import { historyRoutes } from "./changes/history.ts";
import { asksWhatWasRecorded, createPositionReader, type PositionReader, refuseUnlessReached, writePosition } from "./changes/positions.ts";
import { changeRoutes } from "./changes/routes.ts";
import { citationRoutes } from "./citations/routes.ts";
import { claimRoutes } from "./claims/routes.ts";
import { bodyDefaults } from "./config.ts";
import { correctionRoutes } from "./corrections/routes.ts";
import { createViews, previewEmbargoed } from "./embargoes/preview.ts";
import { erasureRoutes } from "./erasures/routes.ts";
import { eventRoutes } from "./events/routes.ts";
import { factCheckRoutes } from "./fact-checks/routes.ts";
import { graphRoutes } from "./graph/routes.ts";
import { authenticate, type ReadAccess } from "./http/authentication.ts";
import { compressed } from "./http/compression.ts";
import { contractRoutes } from "./http/contract.ts";
import { openToOrigins } from "./http/cross-origin.ts";
import { documentationRoutes } from "./http/documentation.ts";
import { acceptOffered } from "./http/formats.ts";
import { answerError, answerProblem, Problem } from "./http/problems.ts";
import { type Log, logRequests } from "./http/request-log.ts";
import { createRouter, type RequestEnv, type Service } from "./http/router.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { importRoutes } from "./imports/routes.ts";
import { keyRoutes } from "./keys/routes.ts";
import { contextDocument, contextPath } from "./linked-data/context.ts";
import { mcpRoutes } from "./mcp/routes.ts";
import { mentionRoutes } from "./mentions/routes.ts";
import { createOperations, type Operations } from "./operations/operations.ts";
import { quoteRoutes } from "./quotes/routes.ts";
import { noReplicas, type Replicas } from "./replicas/replicas.ts";
import { leadToSuccessors } from "./resources/successors.ts";
import { searchRoutes } from "./search/routes.ts";
import { sourceRoutes } from "./sources/routes.ts";
import { sourcingRoutes } from "./sourcing/routes.ts";
import { webhookRoutes } from "./webhooks/routes.ts";
import { createSender, type Sender, sendTimeout } from "./webhooks/send.ts";
import { createTargets } from "./webhooks/targets.ts";

export interface AppOptions {
  db: Database;
  /** Where the service is reached from outside, without a closing slash. */
  publicUrl: string;
  log?: Log;
  /** For whom reading is; for everybody where nothing is said. */
  readAccess?: ReadAccess;
  /** Most bytes of a body, or of a line of an import. */
  bodyLimit?: number;
  /** Milliseconds that the next piece of a body may take to come. */
  bodyPatience?: number;
  /** Aborted when the service is about to stop: whoever waits for changes gets an answer, and streams end. */
  closing?: AbortSignal;
  /** Wakes those who wait for changes; one of its own where none is given. */
  follower?: Follower;
  /** How it stands up to what comes; as the settings' defaults have it where nothing is given. */
  operations?: Operations;
  /** Looks how far the record of changes goes; one of its own where none is given. */
  positions?: PositionReader;
  /** What else may be read from; the database alone where nothing is given. */
  replicas?: Replicas;
  /** Sends to webhooks; to public addresses alone where nothing is given. */
  sender?: Sender;
}

/** Where the database is asked, and so a limit holds. */
const asked = ["/v1/*", "/mcp"];
const readMethods = ["GET", "HEAD", "OPTIONS"];

/** The service as a request handler: everything that it answers, in one place. */
export function createApp({
  db,
  publicUrl,
  log = () => {},
  readAccess = "open",
  closing = new AbortController().signal,
  follower = createFollower(db, closing),
  operations = createOperations({}, db),
  positions = createPositionReader(db),
  replicas = noReplicas,
  sender = createSender({ targets: createTargets({}), timeout: sendTimeout }),
  ...given
}: AppOptions): OpenAPIHono<RequestEnv> {
  const views = createViews();
  const service: Service = {
    get db() {
      return views.getStore() ?? db;
    },
    publicUrl,
    closing,
    positions,
    follower,
  };
  const bodies = { ...bodyDefaults, ...given };
  const app = createRouter();
  app.onError(answerError);
  app.notFound((c) => answerProblem(c, new Problem("unknownPath", `There is nothing at ${c.req.path}; /docs lists what there is.`)));

  app.use(requestId());
  app.use(logRequests(log));
  app.use(operations.measure);
  app.use(securityHeaders(publicUrl));
  app.use(openToOrigins());
  app.use(compressed);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header("Allow", methods.join(", "));
        return answerProblem(c, new Problem("methodNotAllowed", `${c.req.path} takes ${methods.join(", ")}, not ${c.req.method}.`));
      },
    }),
  );
  app.on("ALL", asked, operations.trace, operations.limitTime, operations.admit);
  app.use("/v1/*", acceptOffered(app));
  app.on("ALL", asked, operations.limitAddresses, authenticate(service, readAccess), operations.limitKeys);
  app.use("/metrics", authenticate(service, "open"));
  app.use("/v1/*", async (c, next) => {
    // An answer to a read contains what was there before it, that to a write also what it wrote.
    const isRead = readMethods.includes(c.req.method);
    const minimum = c.req.header("Nutgraph-Min-Position");
    const source = isRead && !asksWhatWasRecorded(c.req) ? await replicas.pick(minimum) : undefined;
    const reached = source?.reached ?? c.get("reached") ?? (await service.positions.reached());
    if (isRead) c.header("Nutgraph-Position", writePosition(reached));
    refuseUnlessReached(minimum, reached);
    c.set("bodyLimit", bodies.bodyLimit);
    c.set("bodyPatience", bodies.bodyPatience);
    await (source ? views.run(source.db, next) : next());
    if (isRead) mayBeKept(c);
    else c.header("Nutgraph-Position", writePosition(await service.positions.reached()));
  });

  app.use("/v1/*", previewEmbargoed(db, views));
  app.use("/v1/*", leadToSuccessors(service));

  app.route("/", articleRoutes(service));
  app.route("/", annotationRoutes(service));
  app.route("/", claimRoutes(service));
  app.route("/", quoteRoutes(service));
  app.route("/", sourceRoutes(service));
  app.route("/", citationRoutes(service));
  app.route("/", actorRoutes(service));
  app.route("/", mentionRoutes(service));
  app.route("/", eventRoutes(service));
  app.route("/", factCheckRoutes(service));
  app.route("/", correctionRoutes(service));
  app.route("/", graphRoutes(service));
  app.route("/", sourcingRoutes(service));
  app.route("/", searchRoutes(service));
  app.route("/", importRoutes(service));
  app.route("/", keyRoutes(service));
  app.route("/", erasureRoutes(service));
  app.route("/", changeRoutes(service));
  app.route("/", historyRoutes(service));
  app.route("/", webhookRoutes(service, sender));
  app.route("/", mcpRoutes(service, { readAccess, log, ...bodies }));
  app.route("/", operations.health);
  app.route("/", operations.metrics);
  app.route("/", contractRoutes());
  app.route(
    "/",
    documentationRoutes({
      "/article-package.schema.json": "openapi/article-package.schema.json",
      [contextPath]: contextDocument(),
    }),
  );
  return app;
}
