import type { Context } from "hono";
import type { RequestEnv } from "./router.ts";

/**
 * A body that is made piece by piece, each only when the client has taken the one before, so that a slow client costs no more
 * memory than a piece. It counts among its kind to its end, or until the client leaves, of which `leave` is told.
 */
export function streamOf(
  c: Context<RequestEnv>,
  kind: "transfers" | "imports" | "listeners",
  pieces: AsyncGenerator<string>,
  leave: () => void = () => void pieces.return(undefined),
): ReadableStream<Uint8Array> {
  // Nobody would read it, or end it: the request has been answered already where it has taken too long.
  if (c.req.method === "HEAD" || c.finalized) {
    leave();
    return new ReadableStream({ start: (controller) => controller.close() });
  }
  const place = c.get("place");
  place?.become(kind);
  const release = place?.keep();
  const encoder = new TextEncoder();
  let left = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (done) release?.();
          if (left) return;
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          release?.();
          throw error;
        }
      },
      cancel() {
        left = true;
        release?.();
        leave();
      },
    },
    { highWaterMark: 0 },
  );
}
