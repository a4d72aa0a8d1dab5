import type { IncomingMessage } from "node:http";
import type { KeyScope } from "../../db/vocabulary.ts";

/** Whose rights an answer was made with: the scopes of a key, or nobody's. */
export type Rights = string;
export const rightsOf = (scopes: KeyScope[] | undefined): Rights => (scopes === undefined ? "" : [...scopes].sort().join(" "));

/** The headers by which a question differs from others. */
const told: readonly string[] = ["accept", "accept-encoding", "prefer"];

/** Longer addresses are not kept. */
const longestUrl = 4_096;

/** What a request asks for, but for whose rights it has; undefined where the answer must be made anew. */
export function questionOf({ method, url = "", headers }: IncomingMessage): string | undefined {
  if (method !== "GET" && method !== "HEAD") return undefined;
  if (!url.startsWith("/v1/") || url.length > longestUrl) return undefined;
  // A body means nothing here, but what it says is not looked at either.
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined) return undefined;
  let question = url;
  for (const name of told) question += `\n${given(headers[name] as string | undefined)}`;
  return `${question}\n`;
}

/** Whether answers that vary by these headers differ only where questions do, or the rights that stand beside them. */
export const isTold = (vary: string): boolean =>
  vary.split(",").every((name) => [...told, "authorization"].includes(name.trim().toLowerCase()));

/** An empty header is not one that was left out. */
const given = (header: string | undefined) => (header === undefined ? "" : `:${header}`);
