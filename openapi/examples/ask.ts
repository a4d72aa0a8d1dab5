import type { createApp } from "../../src/app.ts";
import { exampleRequestId } from "../../src/http/answer-headers.ts";
import { exampleErasureId, exampleIds, exampleKeyId, exampleWebhookId } from "../../src/resources/example-ids.ts";
import type { Example } from "../document.ts";

export interface Answer extends Example {
  status: number;
}

/** Asks for an example; a body is JSON, or text of the type that the headers say. */
export type Ask = (path: string, headers?: Record<string, string>, more?: { method?: string; body?: unknown }) => Promise<Answer>;

/** When everything happened in the examples, so that they are the same whenever they are recorded. */
const theTime = "2026-03-20T09:00:00Z";
const times = new Set([
  ...["createdAt", "updatedAt", "withdrawnAt", "erasedAt", "issuedAt", "reviewedAt"].flatMap((name) => [name, `ng:${name}`]),
  ...["created", "modified", "firstCreated", "versionCreated", "revokedAt", "lastUsedAt", "at", "timestamp"],
]);
/** The history of every position in the examples. */
const theHistory = "3f0a1c9e";
/** What is made at random, by the shape that it has. */
const random = [
  [/ng_[a-z2-7]{26}_[a-z2-7]{52}/g, "ng_mzxw6ytboi2dgnbvgy3tqojqge_…"],
  [/whsec_[\w+/]+=*/g, "whsec_…"],
  [/whk_(?!a{26})[a-z2-7]{26}/g, exampleWebhookId],
  [/msg_[a-z2-7]{26}/g, "msg_mzxw6ytboi2dgnbvgy3tqojqge"],
  [/key_(?!a{26}|b{26})[a-z2-7]{26}/g, exampleKeyId],
  [/era_[a-z2-7]{26}/g, exampleErasureId],
  // Of several, all but the one that the examples lead to are made anew each time.
  [/fac_[a-z2-7]{26}/g, exampleIds.factCheck],
  [/cor_[a-z2-7]{26}/g, exampleIds.correction],
  // Only the database's own times are so exact.
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}Z/g, theTime],
] as const;

/** Asks a service, and makes what depends on the moment of asking always the same. */
export function asker(app: ReturnType<typeof createApp>): Ask {
  return async (path, headers = {}, { method = "GET", body } = {}) => {
    const type: Record<string, string> =
      body === undefined ? {} : { "Content-Type": typeof body === "string" ? "text/plain" : "application/json" };
    const response = await app.request(path, {
      method,
      headers: { ...type, ...headers, "X-Request-Id": exampleRequestId },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    });
    const { Authorization: _, ...shown } = headers;
    const asked = Object.entries(shown).map(([name, value]) => `, ${name}: ${value}`);
    const history = response.headers.get("Nutgraph-Position")?.split("-")[0];
    const text = await beginning(response);
    const said = history === undefined ? text : text.replaceAll(`${history}-`, `${theHistory}-`);
    return {
      status: response.status,
      summary: `${method} ${path}${asked.join("")}`,
      value: isJson(response) ? settled(said) : foreseeable(isXml(response) ? timed(said) : said),
    };
  };
}

/** Not lines of it. */
const isJson = ({ headers }: Response) => /[/+]json(;.*)?$/.test(headers.get("Content-Type") ?? "");

const isXml = ({ headers }: Response) => headers.get("Content-Type")?.includes("xml") ?? false;

/** A cursor of a feed holds a time too. */
const timed = (xml: string): string =>
  xml.replaceAll(/(<(updated|published)>)[^<]+/g, `$1${theTime}`).replaceAll(/(cursor=WyJ)[\w-]+/g, "$1…");

const foreseeable = (text: string): string => random.reduce((said, [shape, always]) => said.replace(shape, always), text);

/** The whole answer, or of a stream, which has no end, what comes at once. */
async function beginning(response: Response): Promise<string> {
  if (!response.headers.get("Content-Type")?.includes("event-stream")) return await response.text();
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const chunks = [await reader.read(), await reader.read()];
  await reader.cancel();
  return chunks.map(({ value }) => new TextDecoder().decode(value)).join("");
}

const settled = (json: string): unknown =>
  JSON.parse(foreseeable(json), function (this: { path?: string }, name: string, value: unknown) {
    // A step of a JSON Patch names the field beside its value.
    const field = name === "value" ? (this.path?.slice(1) ?? name) : name;
    return times.has(field) && typeof value === "string" ? theTime : value;
  });

/** A page of a list, as far as examples need it. */
export interface PageAnswer {
  data: { id: string }[];
  page: { next: string | null };
}

export async function askPage(ask: Ask, path: string): Promise<PageAnswer> {
  return (await ask(path)).value as PageAnswer;
}

export const cursorOf = ({ page }: PageAnswer) => new URLSearchParams(page.next?.split("?")[1]).get("cursor");
