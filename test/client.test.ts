import createClient from "openapi-fetch";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Claim, paths } from "../openapi/client.ts";
import { openService, type TestService } from "./service.ts";

// A client as another service would write it, from nothing but the types that openapi.json gives.

let service: TestService;
const asked: string[] = [];
const client = createClient<paths>({
  baseUrl: "http://localhost:3000",
  fetch: async (request) => {
    asked.push(request.url);
    const { pathname, search } = new URL(request.url);
    return await service.get(`${pathname}${search}`, Object.fromEntries(request.headers));
  },
});

beforeAll(async () => {
  service = await openService({ shipped: true, checked: true });
});
afterAll(() => service?.close());

const article = "russia-iran-alliance-opinion";

test("reads a quote with its speaker, typed to the last field", async () => {
  const { data, response } = await client.GET("/v1/quotes", {
    params: { query: { article: [article], mode: ["full"], speakerKind: ["named", "document"], include: ["speaker"] } },
  });
  expect(response.status).toBe(200);
  const [quote] = data?.data ?? [];
  const speaker = data?.included?.actors?.find(({ id }) => id === quote?.speaker?.actorId);
  expect(quote?.text).toBe("Our wall of drones is your wall of drones.");
  expect(quote?.anchors.content[0]?.exact).toBe(quote?.text);
  expect(speaker?.name).toBe("Volodymyr Zelensky");
  expect(asked.at(-1)).toContain("speakerKind=named&speakerKind=document");
});

test("follows the pages of a list to its end", async () => {
  const claims: Claim[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await client.GET("/v1/claims", { params: { query: { article: [article], limit: 100, count: true, cursor } } });
    claims.push(...(data?.data ?? []));
    cursor = data?.page.cursor ?? undefined;
    if (cursor === undefined) expect(claims).toHaveLength(data?.page.total?.value ?? -1);
  } while (cursor !== undefined);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  expect(claims.filter(({ assertedAs }) => assertedAs === "denied").map(({ claimant }) => claimant.kind)).toContain("named");
});

test("finds the words of an anchor in the text", async () => {
  const { data: text } = await client.GET("/v1/articles/{article}/text", { params: { path: { article } } });
  const { data: mentions } = await client.GET("/v1/mentions", { params: { query: { article: [article], limit: 200 } } });
  const points = Array.from(text?.data.text ?? "");
  for (const { anchor } of mentions?.data ?? []) expect(points.slice(anchor.start, anchor.end).join("")).toBe(anchor.exact);
  expect(mentions?.data.length).toBeGreaterThan(100);
});

test("is told what was wrong, and that nothing has changed", async () => {
  const { error } = await client.GET("/v1/claims/{id}", { params: { path: { id: `clm_${"a".repeat(26)}` } } });
  expect(error).toMatchObject({ type: "urn:nutgraph:problem:notFound", status: 404 });
  const path = { article };
  const { response } = await client.GET("/v1/articles/{article}", { params: { path } });
  const tag = response.headers.get("ETag") ?? "";
  const again = await client.GET("/v1/articles/{article}", { params: { path, header: { "If-None-Match": tag } } });
  expect(again.response.status).toBe(304);
});
