import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { problems } from "../http/problems.ts";
import type { Log } from "../http/request-log.ts";
import type { Load } from "./load.ts";

const reads = ["GET", "HEAD"];
/** Milliseconds between two words in the log, however much is refused meanwhile. */
const tellEvery = 1_000;

/**
 * Answers reads that the gate would refuse before anything else looks at them; true where it has. To refuse has to cost next to
 * nothing, or those who are refused take the time of those who are let in. In the log they are counted, not listed.
 */
export function createShedder(load: Load, log: Log): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { status, title } = problems.overloaded;
  let refused = 0;
  let told = 0;
  return (request, response) => {
    if (!load.isFull() || !reads.includes(request.method ?? "") || !/^\/(v1\/|mcp\b)/.test(request.url ?? "")) return false;
    const id = randomUUID();
    response.writeHead(status, {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "Retry-After,X-Request-Id",
      "Retry-After": "2",
      "X-Request-Id": id,
    });
    const instance = `urn:nutgraph:request:${id}`;
    response.end(
      JSON.stringify({ type: "urn:nutgraph:problem:overloaded", title, status, detail: load.refuse("requests").message, instance }),
    );
    refused += 1;
    if (performance.now() - told > tellEvery) {
      log({ event: "shed", requests: refused });
      refused = 0;
      told = performance.now();
    }
    return true;
  };
}
