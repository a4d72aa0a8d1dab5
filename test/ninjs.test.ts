import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../src/articles/schemas.ts";
import { importPackage } from "../src/packages/import.ts";
import { oddSigns } from "./articles/odd-signs.ts";
import { pactOfTheLamps } from "./articles/pact-of-the-lamps.ts";
import { testArticles } from "./articles/read.ts";
import { expectProblem } from "./contract/problems.ts";
import schema from "./ninjs/ninjs-schema_3.2.json" with { type: "json" };
import { openService, type TestService } from "./service.ts";

let service: TestService;
const slugs = [...testArticles, "russia-iran-alliance-opinion", "pact-of-the-lamps", "odd-signs-1", "odd-signs-2"];
beforeAll(async () => {
  service = await openService({ shipped: true });
  for (const article of [pactOfTheLamps(), oddSigns(1), oddSigns(2)]) await importPackage(service.db, article);
});
afterAll(() => service?.close());

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const isNinjs = ajv.compile(schema);

interface Concept {
  name?: string;
  rel?: string;
  role?: string;
  uri?: string;
}
interface News {
  [property: string]: unknown;
  bodies?: { value: string }[];
  people?: Concept[];
  events?: Concept[];
  altIds: { role: string; value: string }[];
}
const newsOf = async (slug: string) => (await (await service.get(`/v1/articles/${slug}?format=ninjs`)).json()) as News;

describe.each(slugs)("%s as ninjs", (slug) => {
  test("is valid by IPTC’s schema, and says no more than the article", async () => {
    const news = await newsOf(slug);
    expect(isNinjs(news), JSON.stringify(isNinjs.errors)).toBe(true);
    const article = await service.one<Article>(`/v1/articles/${slug}`);
    expect(news.uri).toBe(article.url);
    expect(news.language).toBe(article.language);
    const pairs = [
      ["by", article.byline],
      ["copyrightHolder", article.rights.holder],
      ["usageTerms", article.rights.terms],
      ["embargoedUntil", article.rights.embargoUntil],
    ] as const;
    for (const [property, value] of pairs) expect(news[property], property).toBe(value ?? undefined);
    expect(news.headlines).toEqual(
      article.headline === null ? undefined : [{ role: "main", contentType: "text/plain", value: article.headline }],
    );
    expect(Object.values(news)).not.toContain(null);
    expect(news).not.toHaveProperty("contentCreated");
    expect(news.altIds).toContainEqual({ role: "slug", value: slug });
  });

  test("has the text only where it may be served whole", async () => {
    const news = await newsOf(slug);
    const text = await service.get(`/v1/articles/${slug}/text?format=text`);
    expect(news.representationType).toBe(text.status === 200 ? "full" : "partial");
    expect(news.bodies?.map(({ value }) => value)).toEqual(text.status === 200 ? [await text.text()] : undefined);
  });
});

test("ninjs says how an article commits itself to an event, and names nobody who has no name", async () => {
  const { events, people, infoSources } = await newsOf("pact-of-the-lamps");
  const raids = (events ?? []).filter(({ name }) => /raid/.test(name ?? "")).map(({ name, rel }) => `${name}: ${rel}`);
  expect(raids.sort()).toEqual(["A raid: denied", "A third raid: asserted", "Another raid: alleged"]);
  expect(people).toEqual([expect.objectContaining({ name: "Ada Lin", rel: "author" })]);
  expect(infoSources).toBeUndefined();
  const odd = await newsOf("odd-signs-1");
  expect(odd.people?.map(({ name }) => name)).toEqual(["𝔒dd “Name”\n👩🏽‍🚒"]);
  const corvalla = await newsOf("corvalla-goes-dark");
  expect(corvalla.organisations).toContainEqual(expect.objectContaining({ rel: "publisher" }));
});

test("ninjs comes by Accept too, with a tag of its own, takes no other shape, and ends with the article", async () => {
  const path = "/v1/articles/odd-signs-2";
  const type = "application/vnd.nutgraph.ninjs+json";
  const response = await service.get(path, { Accept: type });
  expect(response.headers.get("Content-Type")).toBe(type);
  expect(await response.json()).toEqual(await newsOf("odd-signs-2"));
  const tag = response.headers.get("ETag") as string;
  expect((await service.get(path, { Accept: type, "If-None-Match": tag })).status).toBe(304);
  expect((await service.get(path)).headers.get("ETag")).not.toBe(tag);
  await expectProblem(await service.get(`${path}?format=ninjs&fields=id`), "invalidParameter", path, "fields");
  await expectProblem(await service.get(`${path}?format=ninjs&include=publisher`), "invalidParameter", path, "include");
  await service.db.execute(sql`update articles set status = 'withdrawn', withdrawn_at = now() where slug = 'odd-signs-2'`);
  for (const below of ["?format=ninjs", "?format=jsonld", "/package?format=jsonld", "/annotations", "/text?format=text"]) {
    await expectProblem(await service.get(path + below), "withdrawn", path + below);
  }
});
