import { randomUUID } from "node:crypto";
import { type ProblemCode, problems } from "../http/problems.ts";

/** A problem as HTTP has it, for what is answered before it has a route. */
export interface UnroutedProblem {
  requestId: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Says a problem (RFC 9457) where there is no context of Hono's to say it by; a page on another origin may read it as well. */
export function unroutedProblem(code: ProblemCode, detail: string, more: Record<string, string> = {}): UnroutedProblem {
  const { status, title } = problems[code];
  const requestId = randomUUID();
  const headers = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Retry-After,X-Request-Id",
    ...more,
    "X-Request-Id": requestId,
  };
  const instance = `urn:nutgraph:request:${requestId}`;
  return { requestId, status, headers, body: JSON.stringify({ type: `urn:nutgraph:problem:${code}`, title, status, detail, instance }) };
}
