import { expect } from "vitest";
import { operationAt } from "./document.ts";

/** What HTTP itself, caches, browsers and whoever stands before the service look at. */
const ofHttp =
  /^(access-control-|content-|cross-origin-|cache-|vary$|x-|referrer-policy$|strict-transport-security$|permissions-policy$|last-modified$)/;

/** That the contract declares each header by which an answer says something to a client. */
export function expectDeclaredHeaders(method: string, path: string, response: Response): void {
  const operation = operationAt(method === "HEAD" ? "GET" : method, path);
  const declared = operation?.responses[response.status];
  if (declared === undefined) return;
  const names = Object.keys(declared.headers ?? {}).map((name) => name.toLowerCase());
  const sent = [...response.headers.keys()].filter((name) => !ofHttp.test(name) || name === "x-request-id");
  expect(
    sent.filter((name) => !names.includes(name)),
    `${method} ${path} ${response.status}`,
  ).toEqual([]);
}
