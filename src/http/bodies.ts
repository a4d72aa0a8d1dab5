import type { Context } from "hono";
import type { Fault } from "../packages/faults.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { contentFaults, mostFaults, readJson } from "./json.ts";
import { Problem } from "./problems.ts";
import type { RequestEnv } from "./router.ts";

// How a route takes a body: its contract says `request: { body: jsonBody(schema) }`, and the router reads it by these rules
// before the handler asks for c.req.valid("json").

/** A JSON body for the contract of a route. */
export const jsonBody = <Schema>(schema: Schema, description: string) => ({
  required: true as const,
  description,
  content: { "application/json": { schema } },
});

/** The body of a PATCH: a merge patch (RFC 7396), also where a client calls it plain JSON, as most do by themselves. */
export const mergePatchBody = <Schema>(schema: Schema, description: string) => ({
  required: true as const,
  description,
  content: { "application/merge-patch+json": { schema }, "application/json": { schema } },
});

/** How much longer than between two pieces a body may take as a whole. */
const pieces = 10;

/** Milliseconds that a body may take to come as a whole, where its next piece may take so many. */
export const mostBodyTime = (patience: number) => pieces * patience;

/**
 * Refuses a body of another type than these. One of JSON is read, up to the limit, and left in `body`, what no schema
 * would find wrong with it in `bodyFaults`; any other is left to the handler.
 */
export async function readBody(c: Context<RequestEnv>, types: string[]): Promise<void> {
  const type = acceptedType(c, types);
  if (!/[/+]json$/.test(type)) return;
  const { text, json } = readJson(await readBytes(c));
  c.set("body", json);
  c.set("bodyFaults", contentFaults(json));
  // The validators ask for the body once more, and shall get the one that was looked at.
  (c.req.bodyCache as { text?: Promise<string> }).text = Promise.resolve(text);
}

/** The problem that everything wrong with a body is, each with its pointer. */
export function refusedBody(faults: Fault[]): Problem {
  const [first] = faults as [Fault, ...Fault[]];
  const named = faults.length > mostFaults ? `the first ${mostFaults} faults` : `${faults.length} faults in all`;
  const detail = `${first.pointer || "The body"}: ${first.message}${faults.length > 1 ? `; errors names ${named}` : ""}.`;
  return new Problem("invalidBody", detail, { errors: faults.slice(0, mostFaults) });
}

/** What is wrong with a body, each pointer once: `first` says more of it where both speak. */
export function allFaults(first: Fault[], others: Fault[]): Fault[] {
  const said = new Set(first.map(({ pointer }) => pointer));
  return [...first, ...others.filter(({ pointer }) => !said.has(pointer))];
}

function acceptedType(c: Context, types: string[]): string {
  const [type = "", ...parameters] = (c.req.header("Content-Type") ?? "").toLowerCase().split(";");
  const refuse = (detail: string): never => {
    c.header("Accept", types.join(", "));
    if (c.req.method !== "PUT") c.header(c.req.method === "PATCH" ? "Accept-Patch" : "Accept-Post", types.join(", "));
    throw new Problem("unsupportedMediaType", detail);
  };
  if (!types.includes(type.trim())) {
    return refuse(
      `The body must be ${types.join(" or ")}; the request ${type ? `says ${type.trim().slice(0, 100)}` : "names no Content-Type"}.`,
    );
  }
  const charset = parameters.map((parameter) => /^\s*charset="?([^"]*)"?\s*$/.exec(parameter)?.[1]).find((name) => name !== undefined);
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8")
    return refuse(`The body must be in UTF-8, not ${charset.slice(0, 100)}.`);
  const encoding = c.req.header("Content-Encoding")?.toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    c.header("Accept-Encoding", "identity");
    return refuse(`The body must not be compressed; the request says ${encoding.slice(0, 100)}.`);
  }
  return type.trim();
}

/** Milliseconds after which a body does not count as having come with its request, whose key may have been revoked meanwhile. */
const atOnce = 100;

/** All bytes of a body; what is too long is refused without being read to its end. While it comes nothing is at work for it. */
export async function readBytes(c: Context<RequestEnv>): Promise<Uint8Array> {
  const limit = c.get("bodyLimit");
  if (Number(c.req.header("Content-Length") ?? 0) > limit) throw tooLarge(limit);
  const bytes = new GrowingBytes();
  const end = performance.now() + mostBodyTime(c.get("bodyPatience"));
  c.get("place")?.become("listeners");
  for await (const chunk of bodyChunks(c, { end })) {
    if (bytes.length + chunk.byteLength > limit) throw tooLarge(limit);
    bytes.append(chunk);
  }
  c.get("place")?.become("requests");
  await c.get("holdToKey")?.(atOnce);
  return bytes.take();
}

/**
 * A body piece by piece as it comes. Throws the problem that it is when the next piece is not there in time, the whole not by
 * its end, or when the service closes; `since` says from when on a piece is waited for; both by the process's clock. Stopping
 * half-way leaves the rest unread: whoever answers then is done with the connection.
 */
export async function* bodyChunks(
  c: Context<RequestEnv>,
  { end = Infinity, ...waits }: Waits & { end?: number } = {},
): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  if (!reader) return;
  const patience = c.get("bodyPatience");
  for (;;) {
    const { done, value } = await inTime(reader.read(), Math.min(patience, end - performance.now()), waits);
    if (done) return;
    yield value;
  }
}

interface Waits {
  closing?: AbortSignal;
  /** Since when nothing of ours but only the client is waited for, by the process's clock. */
  since?: () => number;
}

async function inTime<T>(promise: Promise<T>, milliseconds: number, { closing, since = () => 0 }: Waits): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const began = performance.now();
  const late = new Promise<never>((_, reject) => {
    stop = () => reject(stopping());
    if (closing?.aborted) stop();
    closing?.addEventListener("abort", stop, { once: true });
    const look = () => {
      const left = Math.max(began, since()) + milliseconds - performance.now();
      if (left > 0) timer = setTimeout(look, left);
      else reject(new Problem("slowBody", "The body stopped coming before it was whole."));
    };
    look();
  });
  try {
    return await Promise.race([promise, late]);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem("malformedRequest", "The body broke off before it was whole.");
  } finally {
    clearTimeout(timer);
    closing?.removeEventListener("abort", stop);
  }
}

/** What becomes of what a client still sends when the service is about to stop. */
export const stopping = () => new Problem("unavailable", "The service stops just now; send what is left again in a moment.");

/** What becomes of a body, or a part of one, that is too long. */
export const tooLarge = (limit: number, what = "The body") => new Problem("bodyTooLarge", `${what} may have at most ${limit} bytes.`);
