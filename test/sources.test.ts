import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Citation } from "../src/citations/schemas.ts";
import type { Source } from "../src/sources/schemas.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const sourcesOf = (query: string) => service.all<Source>(`/v1/sources?${query}`);

describe("a source", () => {
  test("with an address is one, however often and however it is written", async () => {
    const [ledger, ...others] = await sourcesOf("host=ledger.example");
    expect(others).toEqual([]);
    // As the first article gave it.
    expect(ledger?.canonicalUrl).toContain("utm_source=mail#table");
    const citations = await service.all<Citation>(`/v1/citations?source=${ledger?.id}`);
    expect(ledger).toMatchObject({ citationCount: citations.length, articleCount: 2, title: "Ledger of the lamps" });
    expect(new Set(citations.map(({ articleId }) => articleId)).size).toBe(2);
  });

  test("of an article is what it cites", async () => {
    const titles = (await sourcesOf("article=corvalla-goes-dark")).map(({ title }) => title);
    expect(new Set(titles)).toEqual(new Set(["Ledger of the lamps", "Letter of the embassy", "Old cables 🔌", null]));
    expect((await sourcesOf("article=a-glassblower-on-heat")).map(({ title }) => title)).not.toContain("Letter of the embassy");
  });

  test("without an address belongs to one article", async () => {
    const unaddressed = (await service.all<Source>("/v1/sources")).filter(({ canonicalUrl }) => canonicalUrl === null);
    expect(unaddressed.length).toBeGreaterThan(1);
    for (const { articleCount } of unaddressed) expect(articleCount).toBeLessThan(2);
  });

  test("has the date that it bears, as exactly as it is known", async () => {
    const dates = new Map((await service.all<Source>("/v1/sources")).map(({ title, published }) => [title, published]));
    expect(dates.get("Ledger of the lamps")).toMatchObject({ edtf: "2026-03", earliest: "2026-03-01", latest: "2026-03-31" });
    expect(dates.get("Old cables 🔌")).toMatchObject({ edtf: "2024?", earliest: "2024-01-01", latest: "2024-12-31" });
    expect(dates.get("Letter of the embassy")).toMatchObject({ edtf: null, basis: "unknown" });
  });

  test("that nobody can date comes last, both ways", async () => {
    for (const sort of ["published", "-published"]) {
      const dated = (await sourcesOf(`sort=${sort}`)).map(({ published }) => published?.earliest != null);
      expect(dated.lastIndexOf(true)).toBeLessThan(dated.indexOf(false));
    }
  });
});
