import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "hono";
import type { Database } from "../../db/client.ts";
import { type Look, numberIn, type PositionReader, type Reached, writePosition } from "../changes/positions.ts";
import { allows, type ReadAccess, tokenIn } from "../http/authentication.ts";
import { matches } from "../http/etags.ts";
import type { Log } from "../http/request-log.ts";
import { type RequestEnv, routeOf } from "../http/router.ts";
import { type Key, recogniseKey } from "../keys/queries.ts";
import { written } from "../operations/log.ts";
import type { Operations } from "../operations/operations.ts";
import type { First } from "../operations/server.ts";
import { inTime } from "../operations/time.ts";
import type { AnswerCache, Kept } from "./kept.ts";
import { isTold, questionOf, type Rights, rightsOf } from "./questions.ts";
import { type Recording, record } from "./recorded.ts";

// An answer that is kept goes out again only while the record of changes stands where it stood before the answer was made,
// by a look at the database that began after the request came. All that an answer shows changes together with that position.
// What does not, such as keys, and what waits, is answered with `Cache-Control: no-store`, and is not kept.

export interface CachingOptions {
  db: Database;
  positions: PositionReader;
  cache: AnswerCache;
  operations: Pick<Operations, "spend" | "observe" | "isDraining">;
  readAccess: ReadAccess;
  /** Milliseconds that an answer to a request without a key may be old; without a look at the database meanwhile. */
  maxAge: number;
  log: Log;
}

/** An answer, and the key of whoever may have it. */
interface Found {
  kept: Kept;
  key?: Key;
}

/** Under this a request holds who may be given its answer again, and how that was found. */
const answered = Symbol("answered");
type Answered = IncomingMessage & { [answered]?: { rights: Rights; route: string } };

/** Says whose rights the answer to this request was made with; without that it is not kept. */
export function mayBeKept(c: Context<RequestEnv>): void {
  const incoming = (c.env as { incoming?: Answered } | undefined)?.incoming;
  const key = c.get("key");
  // What is under an embargo comes without a change in the feed.
  if (key && allows(key, "embargoed")) return;
  if (incoming) incoming[answered] = { rights: rightsOf(key?.scopes), route: routeOf(c) };
}

/** Answers requests with what is kept, where it still is so, and keeps the answers to the others. */
export function answerFromCache({ db, positions, cache, readAccess, maxAge, operations, log }: CachingOptions): First {
  /** All rights that answers were made with so far; there are few. */
  const knownRights = new Set<Rights>();
  let last: { look: Promise<Look>; inTime: Promise<Look> } | undefined;

  return (incoming, outgoing) => {
    const began = performance.now();
    const question = cache.largest === 0 || operations.isDraining() ? undefined : questionOf(incoming);
    if (question === undefined) return false;
    const answer = (found: Found | undefined) => {
      const spent = found && operations.spend(incoming, found.key?.id);
      if (spent) return send(incoming, outgoing, { ...found, spent }, began);
      if (incoming.method === "GET") record(outgoing, cache.largest, isWanted, (recording) => keep(question, incoming, recording));
      return false;
    };
    const found = find(question, incoming);
    return found instanceof Promise ? found.then(answer, () => answer(undefined)) : answer(found);
  };

  /** What is kept and still so; at once, without a promise, where that is known without a look at the database. */
  function find(question: string, { headers }: IncomingMessage): Found | undefined | Promise<Found | undefined> {
    const { authorization, "nutgraph-min-position": minimum } = headers as Record<string, string | undefined>;
    const isAnswer = (kept: Kept | undefined) =>
      kept !== undefined && (kept.body !== undefined || matches(headers["if-none-match"], kept.tag));
    const still = (found: Found, reached: Reached) => {
      const isStill = found.kept.position === writePosition(reached) && (minimum === undefined || numberIn(minimum, reached) !== undefined);
      return isStill ? found : undefined;
    };

    if (authorization !== undefined) return findByKey();
    const kept = readAccess === "key" ? undefined : cache.get(question);
    if (!kept || !isAnswer(kept)) return undefined;
    const lately = minimum === undefined ? positions.lately(maxAge) : undefined;
    return lately ? still({ kept }, lately) : lookInTime().then(({ reached }) => still({ kept }, reached));

    async function findByKey(): Promise<Found | undefined> {
      const token = tokenIn(authorization as string);
      if (!token || ![...knownRights].some((rights) => isAnswer(cache.get(question + rights)))) return undefined;
      const recognised = await inTime(recogniseKey({ db, positions }, token), lookTakes);
      if (!("key" in recognised) || recognised.reached === undefined) return undefined;
      const { key, reached } = recognised;
      const kept = cache.get(question + rightsOf(key.scopes));
      return kept && isAnswer(kept) ? still({ kept, key }, reached) : undefined;
    }
  }

  /** The look that requests of this moment share, with a limit that they share too. */
  function lookInTime(): Promise<Look> {
    const look = positions.look();
    if (last?.look !== look) last = { look, inTime: inTime(look, lookTakes) };
    return last.inTime;
  }

  function keep(question: string, incoming: Answered, { status, headers, body }: Recording): void {
    const by = incoming[answered];
    if (!by) return;
    const { etag, "nutgraph-position": position } = headers as { etag: string; "nutgraph-position": string };
    if (status === 304 && cache.get(question + by.rights)?.position === position) return;
    knownRights.add(by.rights);
    cache.set(question + by.rights, {
      position,
      tag: etag.replace(/^W\//, ""),
      route: by.route,
      logged: written({ event: "request", route: by.route, path: (incoming.url as string).split("?", 1)[0], cached: true }),
      headers: Object.entries(headers).flatMap(([name, value]) =>
        ofOneAnswer.has(name) || value === undefined ? [] : [name, String(value)],
      ),
      ...(status === 200 && { body: body.length > shortBody ? body : body.toString("latin1") }),
    });
  }

  function send(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { kept, key, spent }: Found & { spent: string[][] },
    began: number,
  ): true {
    const requestId = requestIdOf(incoming);
    // RFC 9211.
    const own = ["x-request-id", requestId, "cache-status", "nutgraph; hit", ...spent.flat()];
    const isKnown = matches(incoming.headers["if-none-match"], kept.tag);
    const status = isKnown || kept.body === undefined ? 304 : 200;
    if (status === 304) {
      outgoing.writeHead(304, [...withoutContent(kept.headers), ...own]);
      outgoing.end();
    } else {
      outgoing.writeHead(200, [...kept.headers, "content-length", String(kept.body?.length), ...own]);
      outgoing.end(incoming.method === "HEAD" ? undefined : kept.body, "latin1");
    }
    cache.countSent();
    const milliseconds = Math.round((performance.now() - began) * 10) / 10;
    log({ requestId, method: incoming.method, ...(key && { key: key.id }), status, milliseconds }, kept.logged);
    operations.observe(incoming.method as string, kept.route, status, began);
    return true;
  }
}

/** Whether an answer with this head may go out again. */
const isWanted = ({ status, headers }: Omit<Recording, "body">): boolean =>
  (status === 200 || status === 304) &&
  headers.etag !== undefined &&
  headers["nutgraph-position"] !== undefined &&
  isTold(String(headers.vary)) &&
  !/no-store/.test(String(headers["cache-control"]));

/** Milliseconds that a look may take; after that the request goes the long way, where its time and its number are bounded. */
const lookTakes = 1_000;

/** Bytes up to which it is quicker to write headers and body as one text; bytes go by themselves, but are not copied. */
const shortBody = 16_000;

/** Headers that belong to a single answer. */
const ofOneAnswer = new Set([
  ...["x-request-id", "date", "content-length", "transfer-encoding", "connection", "keep-alive"],
  ...["ratelimit", "ratelimit-policy"],
]);

/** Without what describes a body that does not come. */
const withoutContent = (headers: string[]) =>
  headers.filter((_, index) => !(headers[index - (index % 2)] as string).startsWith("content-"));

const longestRequestId = 255;

/** The id that the request brings along, as Hono's middleware takes it, or a new one. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"] as string | undefined;
  return !given || given.length > longestRequestId || /[^\w\-=]/.test(given) ? randomUUID() : given;
}
