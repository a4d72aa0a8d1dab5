import { createRoute, z } from "@hono/zod-openapi";
import { changeOperations, type ResourceType, resourceTypes } from "../../db/vocabulary.ts";
import { articleReference } from "../articles/queries.ts";
import { dataAnswer } from "../http/answer-schemas.ts";
import { send } from "../http/answers.ts";
import { pathWith } from "../http/cursors.ts";
import { formatOf, formatParameter, mediaTypes } from "../http/formats.ts";
import { limitParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { invalidParameters, problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import type { Place } from "../operations/load.ts";
import { exampleSlug } from "../resources/example-ids.ts";
import { changesExaminedAtMost, type FeedAsked, type FeedPage, readFeed } from "./feed.ts";
import { isPosition, positionForm } from "./positions.ts";
import { changePageSchema } from "./schemas.ts";
import { sendStream } from "./stream.ts";

const path = "/v1/changes";
const formats = ["json", "sse"] as const;

const defaultLimit = 100;
const largestLimit = 1_000;
const longestWait = 30;
/** Changes that a stream reads at a time. */
const streamed = 100;

const waitMessage = `must be a whole number of seconds from 0 to ${longestWait}`;
const query = z.strictObject({
  after: z
    .string("must be a position, or now")
    .regex(new RegExp(`^(${positionForm}|now)$`), "must be a position, or now")
    .optional()
    .openapi({
      param: { description: "Changes after this position; from the first on where nothing is said. `now`: only what is still to come." },
    }),
  type: wordsParameter(resourceTypes as [ResourceType, ...ResourceType[]], {
    description: "Changes of resources of these types.",
    example: "claim,quote",
  }),
  article: listParameter(articleReference(), {
    description:
      "Changes of these articles, by id or slug, and of what belongs to them; actors, sources and events of the corpus belong to none.",
    example: exampleSlug,
  }),
  op: wordsParameter(changeOperations, { description: "Only these.", example: "created" }),
  cause: listParameter(z.string().min(1).max(200), { description: "Brought about so.", example: "import" }),
  limit: limitParameter(largestLimit, { description: `Most changes on a page; ${defaultLimit} where nothing is said.`, example: 2 }),
  include: wordsParameter(["resource"], {
    description: "Each entry brings its resource along, as it is now: at least as new as the entry, and never older.",
    example: "resource",
  }),
  wait: z
    .string(waitMessage)
    .regex(new RegExp(`^(\\d|[12]\\d|${longestWait})$`), waitMessage)
    .transform(Number)
    .optional()
    .openapi({
      type: "integer",
      minimum: 0,
      maximum: longestWait,
      pattern: undefined,
      param: { description: "Seconds to wait for a change where there is none yet (long polling); 0 where nothing is said.", example: 0 },
    }),
  format: formatParameter(formats),
});

const lastEventId = z.object({
  "Last-Event-ID": z
    .string()
    .optional()
    .openapi({
      param: {
        example: "3f0a1c9e-412",
        description: "The position of the last event that a stream brought; goes before `after`. Browsers send it by themselves.",
      },
    }),
});

const answer = dataAnswer("ChangePage", z.array(z.unknown()), "A page of changes.");

const changesRoute = createRoute({
  method: "get",
  path,
  operationId: "listChanges",
  tags: ["Changes"],
  summary: "Follow what changes",
  description: `Every committed change, in the order of commit: none is left out and none comes twice, however many write at the same time.

**To keep a copy:** read every list, remember the \`Nutgraph-Position\` of the very first answer, then follow the changes from there with \`include=resource\` and put each resource in the place of the one with its id. An entry’s resource is as it is now, so it may be newer than the entry, and later entries bring it again; in the end each is as it last was. Withdrawn and merged resources come whole, with their \`status\`; an entry without a resource is of what has been erased, so throw that away. What others count of a resource (\`counts\`, \`citationCount\`, \`articleCount\`) changes without a revision and so without an entry. \`link\` and \`citeAs\` of claims and quotes repeat the slug, headline, authors, date and address of their article: where an article’s entry names one of \`slug\`, \`headline\`, \`authors\`, \`published\` and \`canonicalUrl\` under \`changed\`, or is \`erased\`, ask for its claims and quotes anew. \`citeAs\` also calls whoever claims a claim, and a speaker of whom the text prints neither name nor description, by the \`name\` of the actor or the \`title\`, \`publisherName\` or host of the source, as long as that is not withdrawn: where an actor’s or a source’s entry names one of \`name\`, \`title\`, \`publisherName\`, \`url\` and \`status\` under \`changed\`, or is \`erased\`, ask anew for the claims that it makes (\`claimant\`, \`claimantSource\`) and the quotes that it speaks (\`speaker\`, \`speakerSource\`).

**Going on:** \`page.next\` is always there, also on an empty page. One request looks through ${changesExaminedAtMost} changes at most, so with filters a page may be short or empty although there are more: \`page.more\` says so. With \`wait\` the answer comes as soon as there is something, and after so many seconds without.

**As Server-Sent Events** with \`Accept: text/event-stream\` or \`format=sse\`: each change is an event \`change\` with the entry as its data and the position as its id. Where filters leave everything out, an event \`position\` says now and then how far the stream has come. A comment comes every 15 seconds when nothing else does; before the service stops, and when the key no longer works, an event \`ending\`. \`limit\` and \`wait\` mean nothing then.

A position of another history, as after a backup was restored, is refused (\`unknownPosition\`): make a new copy.`,
  request: { query, headers: lastEventId },
  responses: {
    200: {
      ...answer[200],
      content: {
        "application/json": { schema: changePageSchema },
        [mediaTypes.sse]: {
          schema: z.string().openapi({ description: "Events `change`, `position` and `ending`, with comments between." }),
        },
      },
    },
    304: answer[304],
    ...problemResponses("invalidParameter", "unknownPosition"),
  },
});

export function changeRoutes(service: Service) {
  return createRouter().openapi(changesRoute, async (c) => {
    const asked = c.req.valid("query");
    const streams = formatOf(c, asked.format, formats) === "sse";
    const start = await startOf(service, asked.after, streams ? c.req.header("Last-Event-ID") : undefined);
    const { type, article, op, cause, limit = defaultLimit, wait = 0, include } = asked;
    const feed: FeedAsked = { type, article, op, cause, ...start, limit: streams ? streamed : limit, withResource: include !== undefined };
    if (streams) return sendStream(c, service, feed) as never;
    const found = await waitForChanges(service, c.get("place"), feed, c.req.method === "HEAD" ? 0 : wait * 1_000, c.req.raw.signal);
    if (wait > 0) await c.get("holdToKey")?.();
    const after = `${feed.history}-${found.after}`;
    const page = { limit, after, next: pathWith(path, { ...asked, after }), more: found.after < found.last };
    // Whoever waits wants to hear of what comes, not what there was.
    return send(c, { data: found.changes, page }, undefined, mediaTypes.json, wait > 0 ? "no-store" : "no-cache") as never;
  });
}

/** Where the changes are to begin. */
async function startOf(service: Service, after: string | undefined, lastEventId: string | undefined) {
  const { history, last } = await service.positions.reached();
  // A browser that has had no event yet sends none, some clients an empty one.
  if (lastEventId) {
    if (!isPosition(lastEventId))
      throw invalidParameters([{ parameter: "Last-Event-ID", message: "must be the id of an event of this stream" }]);
    return { history, after: await service.positions.read(lastEventId, "Last-Event-ID") };
  }
  if (after === undefined) return { history, after: 0 };
  return { history, after: after === "now" ? last : await service.positions.read(after, "after") };
}

/** A page of changes; where there is none, the page that there is as soon as one comes, or else when the time is over. */
async function waitForChanges(
  service: Service,
  place: Place | undefined,
  asked: FeedAsked,
  milliseconds: number,
  leaving: AbortSignal,
): Promise<FeedPage> {
  const until = performance.now() + milliseconds;
  let { after } = asked;
  for (;;) {
    const page = await readFeed(service, { ...asked, after });
    const left = until - performance.now();
    if (page.changes.length > 0 || page.after < page.last || left <= 0) return page;
    place?.become("listeners");
    const { found, examined } = await service.follower.wait(page.after, page.wants, left, leaving);
    after = Math.max(page.after, examined);
    if (!found) return { ...page, after, last: after };
  }
}
