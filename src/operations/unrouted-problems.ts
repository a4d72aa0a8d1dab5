import { randomUUID } from "node:crypto";
import { type Problem, problemBody } from "../http/problems.ts";

/** A problem as HTTP has it, for what is answered before it has a route. */
export interface UnroutedProblem {
  requestId: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Says a problem (RFC 9457) where there is no context of Hono's to say it by; a page on another origin may read it as well. */
export function unroutedProblem(problem: Problem, more: Record<string, string> = {}): UnroutedProblem {
  const requestId = randomUUID();
  const body = problemBody(requestId, problem);
  const headers = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Retry-After,X-Request-Id",
    ...more,
    "X-Request-Id": requestId,
  };
  return { requestId, status: body.status, headers, body: JSON.stringify(body) };
}
