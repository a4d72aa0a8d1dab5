import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, type ServerOptions, type ServerResponse } from "node:http";
import type { Context } from "hono";
import { routePath } from "hono/route";
import { numberIn, type PositionReader, type Reached, writePosition } from "../changes/positions.ts";
import { type ReadAccess, tokenIn } from "../http/authentication.ts";
import { matches } from "../http/etags.ts";
import type { Log } from "../http/request-log.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { type Key, recogniseKey } from "../keys/queries.ts";
import type { AnswerCache, Kept } from "./kept.ts";
import { questionOf, type Rights, rightsOf } from "./questions.ts";
import { type Recording, record } from "./recorded.ts";

// An answer that is kept goes out again only while the record of changes stands where it stood before the answer was made,
// by a look at the database that began after the request came. All that an answer shows changes together with that position.
// What does not, such as keys, and what waits, is answered with `Cache-Control: no-store`, and is not kept.

export interface CachingOptions {
  service: Pick<Service, "db"> & { positions: PositionReader };
  cache: AnswerCache;
  readAccess: ReadAccess;
  /** Milliseconds that an answer to a request without a key may be old; without a look at the database meanwhile. */
  maxAge: number;
  log: Log;
}

/** Who may be given an answer again, and how it was found. */
const answered = new WeakMap<IncomingMessage, { rights: Rights; route: string }>();

/** Says whose rights the answer to this request was made with; without that it is not kept. */
export function mayBeKept(c: Context<RequestEnv>): void {
  const incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming;
  if (incoming) answered.set(incoming, { rights: rightsOf(c.get("key")?.scopes), route: routePath(c, -1) });
}

/** Makes HTTP servers that answer from the cache what they can. */
export function cachingServer(caching: CachingOptions): typeof createServer {
  return ((options: ServerOptions, listener: RequestListener) =>
    createServer(options, answerFromCache(listener, caching))) as typeof createServer;
}

/** Answers requests from what is kept, where it still is so, and hands all others on. */
function answerFromCache(handOn: RequestListener, { service, cache, readAccess, maxAge, log }: CachingOptions): RequestListener {
  /** All rights that answers were made with so far; there are few. */
  const knownRights = new Set<Rights>();

  return async (incoming, outgoing) => {
    const began = performance.now();
    const question = questionOf(incoming);
    if (question === undefined) return handOn(incoming, outgoing);
    const found = await find(question, incoming).catch(() => undefined);
    if (found) return send(incoming, outgoing, found, began);
    if (incoming.method === "GET") record(outgoing, cache.largest, (recording) => keep(question, incoming, recording));
    handOn(incoming, outgoing);
  };

  async function find(question: string, incoming: IncomingMessage): Promise<{ kept: Kept; key?: Key } | undefined> {
    const { authorization, "nutgraph-min-position": minimum } = incoming.headers as Record<string, string | undefined>;
    const ifNoneMatch = incoming.headers["if-none-match"];
    const isAnswer = (kept: Kept | undefined) => kept !== undefined && (kept.body !== undefined || matches(ifNoneMatch, kept.tag));
    const isStill = (kept: Kept, reached: Reached) =>
      kept.position === writePosition(reached) && (minimum === undefined || numberIn(minimum, reached) !== undefined);

    if (authorization === undefined) {
      const kept = readAccess === "key" ? undefined : cache.get(question);
      if (!kept || !isAnswer(kept)) return undefined;
      const reached = (minimum === undefined && service.positions.lately(maxAge)) || (await service.positions.reached());
      return isStill(kept, reached) ? { kept } : undefined;
    }
    const token = tokenIn(authorization);
    if (!token || ![...knownRights].some((rights) => isAnswer(cache.get(question + rights)))) return undefined;
    const recognised = await recogniseKey(service, token);
    if (!("key" in recognised) || recognised.reached === undefined) return undefined;
    const { key, reached } = recognised;
    const kept = cache.get(question + rightsOf(key.scopes));
    return kept && isAnswer(kept) && isStill(kept, reached) ? { kept, key } : undefined;
  }

  function keep(question: string, incoming: IncomingMessage, { status, headers, body }: Recording): void {
    const by = answered.get(incoming);
    const { etag, "nutgraph-position": position } = headers as Record<string, string | undefined>;
    if (!by || !etag || !position || (status !== 200 && status !== 304) || /no-store/.test(String(headers["cache-control"]))) return;
    if (status === 304 && cache.get(question + by.rights)?.position === position) return;
    knownRights.add(by.rights);
    cache.set(question + by.rights, {
      position,
      tag: etag.replace(/^W\//, ""),
      route: by.route,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        ofOneAnswer.has(name) || value === undefined ? [] : [name, String(value)],
      ),
      ...(status === 200 && { body }),
    });
  }

  function send(incoming: IncomingMessage, outgoing: ServerResponse, { kept, key }: { kept: Kept; key?: Key }, began: number): void {
    const requestId = requestIdOf(incoming);
    const isKnown = matches(incoming.headers["if-none-match"], kept.tag);
    const status = isKnown || kept.body === undefined ? 304 : 200;
    if (status === 304) {
      outgoing.writeHead(304, [...withoutContent(kept.headers), "x-request-id", requestId]);
      outgoing.end();
    } else {
      outgoing.writeHead(200, [...kept.headers, "content-length", String(kept.body?.length), "x-request-id", requestId]);
      outgoing.end(incoming.method === "HEAD" ? undefined : kept.body);
    }
    const [path] = (incoming.url as string).split("?", 1);
    log({
      event: "request",
      requestId,
      method: incoming.method,
      route: kept.route,
      path,
      ...(key && { key: key.id }),
      status,
      milliseconds: Math.round((performance.now() - began) * 10) / 10,
      cached: true,
    });
  }
}

/** Headers that belong to a single answer. */
const ofOneAnswer = new Set(["x-request-id", "date", "content-length", "transfer-encoding", "connection", "keep-alive"]);

/** Without what describes a body that does not come. */
const withoutContent = (headers: string[]) =>
  headers.filter((_, index) => !(headers[index - (index % 2)] as string).startsWith("content-"));

const longestRequestId = 255;

/** The id that the request brings along, as Hono's middleware takes it, or a new one. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"] as string | undefined;
  return !given || given.length > longestRequestId || /[^\w\-=]/.test(given) ? randomUUID() : given;
}
