import type { First } from "./server.ts";

/** Lets each answer say that its connection ends with it, once the service is about to stop: the next request then goes elsewhere. */
export function endConnections(draining: AbortSignal): First {
  return (_, response) => {
    if (draining.aborted) response.shouldKeepAlive = false;
    return false;
  };
}
