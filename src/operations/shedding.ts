import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "../http/request-log.ts";
import type { Load } from "./load.ts";
import { unroutedProblem } from "./unrouted-problems.ts";

const reads = ["GET", "HEAD"];
/** Milliseconds between two words in the log, however much is refused meanwhile. */
const tellEvery = 1_000;

/**
 * Answers reads that the gate would refuse before anything else looks at them; true where it has. To refuse has to cost next to
 * nothing, or those who are refused take the time of those who are let in. In the log they are counted, not listed.
 */
export function createShedder(load: Load, log: Log): (request: IncomingMessage, response: ServerResponse) => boolean {
  let refused = 0;
  let told = 0;
  return (request, response) => {
    if (!load.isFull() || !reads.includes(request.method ?? "") || !/^\/(v1\/|mcp\b)/.test(request.url ?? "")) return false;
    const { status, headers, body } = unroutedProblem(load.refuse("requests"), { "Retry-After": "2" });
    response.writeHead(status, headers).end(body);
    refused += 1;
    if (performance.now() - told > tellEvery) {
      log({ event: "shed", requests: refused });
      refused = 0;
      told = performance.now();
    }
    return true;
  };
}
