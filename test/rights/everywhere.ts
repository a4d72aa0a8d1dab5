import { resourcePrefixes, resourceTypes } from "../../db/vocabulary.ts";
import { plurals } from "../../src/resources/schemas.ts";
import { operations, queryParameters, withQuery } from "../contract/document.ts";
import { everything } from "../contract/varied.ts";
import { listening } from "../imports/server.ts";
import { call, connectClient } from "../mcp/client.ts";
import type { TestService, Wire } from "../service.ts";

/** What a request gave, with its headers, as one text. */
export interface Seen {
  asked: string;
  status: number;
  text: string;
}

/** Everything that one id of each type and any of these words get to see, over every reading operation in each of its formats. */
export async function everywhere(
  service: TestService,
  ids: string[],
  words: string[],
  headers: Record<string, string> = {},
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const operation of operations.filter(({ path }) => path.startsWith("/v1/"))) {
    const named = queryParameters(operation).map(({ name }) => name);
    const types = Object.keys(operation.responses["200"]?.content ?? {}).filter((type) => type !== "text/event-stream");
    for (const path of pathsOf(operation.path, ids, named, words)) {
      for (const type of types) seen.push(await look(service, path, { ...headers, Accept: type }));
    }
  }
  return seen;
}

export async function look(service: TestService, asked: string, headers: Record<string, string>): Promise<Seen> {
  const response = await service.get(asked, headers);
  const text = `${[...response.headers].map((pair) => pair.join(": ")).join("\n")}\n\n${await response.text()}`;
  // What was asked may be repeated.
  return { asked, status: response.status, text: text.replaceAll(/\?[^"\s<>]*/g, "") };
}

function pathsOf(path: string, ids: string[], named: string[], words: string[]): string[] {
  const plural = path.split("/")[2] as string;
  const type = resourceTypes.find((one) => plurals[one] === plural);
  if (!path.includes("{")) {
    const asking = named.includes("q") ? words.map((word) => `q=${word}`) : [];
    const required = named.includes("wait") ? ["include=resource"] : [""];
    return [...(path === "/v1/search" ? [] : required), ...asking].map((query) =>
      withQuery(path, [query, named.includes("limit") ? "limit=100" : ""].filter(Boolean).join("&")),
    );
  }
  const own = ids.filter((id) => (path.includes("{article}") ? id.startsWith("art_") : type && id.startsWith(resourcePrefixes[type])));
  return own.map((id) => path.replace(/\{(article|id)\}/, id).replace("{revision}", "1"));
}

/** The ids of everything that belongs to the corpus, whatever its status. */
export async function idsIn(service: TestService): Promise<string[]> {
  const found = await Promise.all(Object.values(plurals).map((plural) => service.all<Wire>(`/v1/${plural}?${everything}`)));
  return found.flat().map(({ id }) => id);
}

/** What assistants and followers of the stream of changes get to see of these. */
export async function otherwise(service: TestService, ids: string[], words: string[]): Promise<Seen[]> {
  const server = await listening(service);
  const client = await connectClient(server.port);
  const seen: Seen[] = [];
  const asking = async (tool: string, asked: Record<string, unknown>) => {
    const { text, data } = await call(client, tool, asked);
    const said = JSON.stringify([text, data]);
    seen.push({
      asked: `${tool} ${JSON.stringify(asked)}`,
      status: 200,
      text: words.includes(String(asked.q)) ? said.replaceAll(String(asked.q), "") : said,
    });
  };
  try {
    for (const q of words) await asking("search", { q });
    for (const id of ids) {
      await asking("get", { id });
      if (id.startsWith("art_")) for (const tool of ["article", "sourcing"]) await asking(tool, { article: id });
      if (id.startsWith("act_")) await asking("who_said_what", { speaker: id });
    }
    for (const type of ["claim", "quote", "mention", "citation", "article"]) await asking("list", { type });
    const { resources } = await client.listResources();
    seen.push({ asked: "resources", status: 200, text: JSON.stringify(resources) });
    seen.push(await stream(server.port));
    return seen;
  } finally {
    await client.close();
    await server.close();
  }
}

/** The stream of all changes up to now. */
async function stream(port: number): Promise<Seen> {
  const at = `http://127.0.0.1:${port}/v1/changes?include=resource`;
  const last = (await fetch(at)).headers.get("Nutgraph-Position") as string;
  const ending = new AbortController();
  const response = await fetch(at, { headers: { Accept: "text/event-stream" }, signal: ending.signal });
  let text = "";
  const decoder = new TextDecoder();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true });
    if (text.includes(`id: ${last}\n`)) break;
  }
  ending.abort();
  return { asked: "stream", status: response.status, text };
}
