import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Article, ArticleText } from "../src/articles/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import { expectProblem } from "./contract/problems.ts";
import { whole } from "./packages/whole.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const idOf = (slug: string) => resourceId("article", slug);

describe("an article", () => {
  test.each(testArticles)("%s is the same by its id and by its slug", async (slug) => {
    const article = await service.one<Article>(`/v1/articles/${idOf(slug)}`);
    expect(article).toMatchObject({ id: idOf(slug), slug, headline: testArticle(slug).article.headline });
    expect(await service.one(`/v1/articles/${slug}`)).toEqual(article);
  });

  test("says who wrote it, for whom, when, and how that is known", async () => {
    const article = await service.one<Article>("/v1/articles/corvalla-goes-dark");
    expect(article.byline).toBe("By Tomas Brandl and the night desk");
    expect(article.authors).toEqual([
      { actorId: resourceId("actor", "corvalla-goes-dark/brandl"), name: "Tomas Brandl", basis: "stated", note: null },
      { actorId: null, name: "the night desk", basis: "inferred", note: "named in the byline only" },
    ]);
    expect(article.publisherId).toBe(resourceId("actor", "wikidata:Q990000000001"));
    expect(article.published).toMatchObject({ edtf: "2026-03-14", earliest: "2026-03-14", latest: "2026-03-14", basis: "stated" });
    expect(article.rights).toMatchObject({ text: "excerpts", embargoUntil: "2026-03-14T04:00:00Z" });
  });

  test.each(testArticles)("%s counts what the lists show of it", async (slug) => {
    const { counts } = await service.one<Article>(`/v1/articles/${slug}`);
    for (const list of ["claims", "quotes", "citations", "mentions", "actors"] as const) {
      expect(counts[list], list).toBe((await service.all(`/v1/${list}?article=${slug}`)).length);
    }
    const mentions = await service.all(`/v1/mentions?article=${slug}`);
    expect(counts.events).toBe(new Set(mentions.map(({ eventId }) => eventId).filter((id) => id !== null)).size);
    const citations = await service.all(`/v1/citations?article=${slug}`);
    expect(counts.sources).toBe(new Set(citations.map(({ sourceId }) => sourceId)).size);
  });
});

describe("its text", () => {
  test("is its blocks, counted in code points", async () => {
    const slug = "a-glassblower-on-heat";
    const { blocks: written } = testArticle(slug).article;
    const text = await service.one<ArticleText>(`/v1/articles/${slug}/text`);
    expect(text.blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(written.map(({ kind, text }) => ({ kind, text })));
    expect(text.text).toBe(written.map((block) => block.text).join("\n\n"));
    expect(text.length).toBe([...text.text].length);
    expect(text.sha256).toBe(createHash("sha256").update(text.text).digest("hex"));
    for (const { start, end, text: own } of text.blocks) expect([...text.text].slice(start, end).join("")).toBe(own);
  });

  test.each(["corvalla-goes-dark", "chronicle-of-the-vellmark-canal"])("of %s stays where the rights allow excerpts", async (slug) => {
    expect((await service.one<Article>(`/v1/articles/${slug}`)).rights.text).toBe("excerpts");
    for (const path of [`/v1/articles/${slug}/text`, `/v1/articles/${slug}/package`, `/v1/articles/${idOf(slug)}/text`]) {
      const problem = JSON.stringify(await expectProblem(await service.get(path), "textNotServed", path));
      expect(problem).not.toContain(testArticle(slug as (typeof testArticles)[number]).article.blocks[0]?.text);
    }
  });
});

describe("its package", () => {
  test.each(["a-glassblower-on-heat", "courier-answers-for-corvalla"] as const)("of %s is what was imported", async (slug) => {
    const exported = await service.one(`/v1/articles/${slug}/package`);
    const imported = whole(testArticle(slug));
    // What belongs to several articles says what all of them say.
    const own = <Item extends { key: string }>(items: Item[], shared: string[]) => items.filter(({ key }) => !shared.includes(key));
    const shared = slug === "a-glassblower-on-heat" ? [] : ["paper", "pt", "lamps", "dark"];
    const { actors, sources, events, ...rest } = whole(exported);
    expect(rest).toEqual({ ...imported, actors: undefined, sources: undefined, events: undefined });
    expect(own(actors, shared)).toEqual(own(imported.actors, shared));
    expect(own(sources, shared)).toEqual(own(imported.sources, shared));
    expect(own(events, shared)).toEqual(own(imported.events, shared));
  });
});

describe("with the rights to show it all", () => {
  let open: TestService;
  beforeAll(async () => {
    open = await openService();
    await open.db.execute(sql`update articles set rights_text = 'full'`);
  });
  afterAll(() => open?.close());

  interface Anchor {
    textRevision: number;
    block: number;
    start: number;
    end: number;
    exact: string;
    prefix: string;
    suffix: string;
  }

  /** Every anchor that stands anywhere in a resource. */
  function anchorsIn(value: unknown): Anchor[] {
    if (typeof value !== "object" || value === null) return [];
    return "exact" in value ? [value as Anchor] : Object.values(value).flatMap(anchorsIn);
  }

  test.each(testArticles)("every anchor of %s is a stretch of its text", async (slug) => {
    const { text, textRevision, blocks } = await open.one<ArticleText>(`/v1/articles/${slug}/text`);
    const characters = [...text];
    let found = 0;
    for (const list of ["claims", "quotes", "citations", "mentions"]) {
      for (const resource of await open.all(`/v1/${list}?article=${slug}`)) {
        for (const anchor of anchorsIn(resource)) {
          found += 1;
          const { start, end, block } = anchor;
          expect(characters.slice(start, end).join(""), resource.id).toBe(anchor.exact);
          expect(characters.slice(Math.max(0, start - 32), start).join(""), resource.id).toBe(anchor.prefix);
          expect(characters.slice(end, end + 32).join(""), resource.id).toBe(anchor.suffix);
          expect(anchor.textRevision).toBe(textRevision);
          expect(blocks[block]?.start).toBeLessThanOrEqual(start);
          expect(blocks[block]?.end).toBeGreaterThanOrEqual(end);
        }
      }
    }
    expect(found).toBeGreaterThan(5);
  });

  test("some of them stand behind characters that JavaScript counts twice", async () => {
    const { text } = await open.one<ArticleText>("/v1/articles/corvalla-goes-dark/text");
    expect(text.length).toBeGreaterThan([...text].length);
  });
});
