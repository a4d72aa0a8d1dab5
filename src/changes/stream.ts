import type { Context } from "hono";
import { isOfKey } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { streamOf } from "../http/streams.ts";
import { type FeedAsked, readFeed } from "./feed.ts";
import type { Change } from "./schemas.ts";

/** Milliseconds after which a client that lost its stream comes back. */
const comeBackAfter = 3_000;
/** Milliseconds after which a stream without changes shows that it is alive. */
const heartbeat = 15_000;

/**
 * Answers with the changes as Server-Sent Events, for as long as the client listens, its key works, and the service runs. A batch is read
 * only when the one before has been taken, so a slow reader costs no more memory than a batch.
 */
export function sendStream(c: Context<RequestEnv>, service: Service, asked: FeedAsked): Response {
  const headers = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",
  };
  const leaving = new AbortController();
  const events = eventsOf(service, asked, c.get("holdToKey"), leaving.signal);
  return c.body(
    streamOf(c, "listeners", events, () => leaving.abort()),
    200,
    headers,
  );
}

async function* eventsOf(
  service: Service,
  asked: FeedAsked,
  holdToKey: RequestEnv["Variables"]["holdToKey"],
  leaving: AbortSignal,
): AsyncGenerator<string> {
  const position = (number: number) => `${asked.history}-${number}`;
  let told = asked.after;
  let after = asked.after;
  yield `retry: ${comeBackAfter}\n\n`;
  try {
    while (!leaving.aborted && !service.closing.aborted) {
      const page = await readFeed(service, { ...asked, after });
      await holdToKey?.();
      after = page.after;
      if (page.changes.length > 0) {
        told = after;
        yield page.changes.map(changeEvent).join("");
      }
      if (after < page.last) {
        // Filters left out all that one look takes in: who comes back need not look through it again.
        if (told !== after) yield positionEvent(position(after));
        told = after;
        continue;
      }
      const { found, examined } = await service.follower.wait(after, page.wants, heartbeat, leaving);
      after = Math.max(after, examined);
      if (found || leaving.aborted) continue;
      yield after === told ? ": still here\n\n" : positionEvent(position(after));
      told = after;
    }
    yield ending("The service stops; come back in a moment.");
  } catch (error) {
    if (isOfKey(error)) return yield ending("The key no longer works.");
    // What is wrong is told to whoever comes back: by the answer to that request, which is logged.
    yield ending("The stream cannot go on just now; come back in a moment.");
  }
}

const changeEvent = (change: Change) => `id: ${change.position}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;

const positionEvent = (position: string) => `id: ${position}\nevent: position\ndata: ${JSON.stringify({ position })}\n\n`;

const ending = (detail: string) => `event: ending\ndata: ${JSON.stringify({ detail })}\n\n`;
