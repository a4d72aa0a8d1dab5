import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../src/articles/schemas.ts";
import { importPackage } from "../src/packages/import.ts";
import { openPage, type Selector } from "./annotations/re-anchor.ts";
import { oddSigns } from "./articles/odd-signs.ts";
import { expectProblem } from "./contract/problems.ts";
import { expand, nodesIn } from "./linked-data/expand.ts";
import { openService, publicUrl, type TestService, type Wire } from "./service.ts";

let service: TestService;
const shipped = "russia-iran-alliance-opinion";
const odd = [1, 2, 3, 4].map((seed) => `odd-signs-${seed}`);
beforeAll(async () => {
  service = await openService({ shipped: true });
  for (const seed of [1, 2, 3, 4]) await importPackage(service.db, oddSigns(seed));
});
afterAll(() => service?.close());

interface Annotation {
  id: string;
  motivation: string;
  creator?: object;
  generator?: object;
  created: string;
  modified: string;
  body: { type: string; value?: string; source?: string; purpose: string }[];
  target: { source: { id: string } | string; scope: string; selector: Selector[] | Selector };
}
interface Page {
  id: string;
  startIndex: number;
  items: Annotation[];
  next?: string;
  prev?: string;
  partOf: { id: string };
}
interface Collection {
  id: string;
  total: number;
  first: Page;
  last: string;
}

const profile = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const at = (address: string) => address.replace(publicUrl, "");
const container = (slug: string) => `/v1/articles/${slug}/annotations`;
const ask = async <Body>(path: string, prefer?: string) => {
  const response = await service.get(path, prefer === undefined ? {} : { Prefer: `return=representation; include="${prefer}"` });
  expect(response.status, path).toBe(200);
  return (await response.json()) as Body;
};

/** Every annotation, page by page from the first. */
async function allOf(slug: string): Promise<Annotation[]> {
  const { first } = await ask<Collection>(container(slug));
  const found = [...first.items];
  for (let { next } = first; next; ) {
    const page: Page = await ask<Page>(at(next));
    expect(page.startIndex).toBe(found.length);
    found.push(...page.items);
    next = page.next;
  }
  return found;
}

const selectorsOf = ({ target }: Annotation) => {
  const of = (type: string) => [target.selector].flat().find((selector) => selector.type === type) as Selector;
  return { quote: of("TextQuoteSelector"), position: of("TextPositionSelector") };
};

describe.each([shipped, "a-glassblower-on-heat", ...odd])("a client that has the text of %s", (slug) => {
  test("lands on the words of every annotation", async () => {
    const annotations = await allOf(slug);
    const { source } = (annotations[0] as Annotation).target as { source: { id: string } };
    const text = await (await service.get(at(source.id))).text();
    const page = openPage(text);
    // The library counts code points, as the model does; a range of a page counts UTF-16 units.
    const inUnits = (points: number) => [...text].slice(0, points).join("").length;
    for (const annotation of annotations) {
      const { quote, position } = selectorsOf(annotation);
      const place = { start: inUnits(position.start), words: quote.exact };
      expect(await page.byPosition(position), annotation.id).toEqual([place]);
      const found = await page.byQuote(quote);
      expect(found, annotation.id).toContainEqual(place);
      // Words that stand more than once in the same surroundings are told apart by the position.
      const surrounded = quote.prefix + quote.exact + quote.suffix;
      if (text.indexOf(surrounded) === text.lastIndexOf(surrounded)) expect(found, annotation.id).toEqual([place]);
    }
  });

  test("finds every anchor of the article, in the order of the text", async () => {
    const annotations = await allOf(slug);
    const starts = annotations.map((annotation) => selectorsOf(annotation).position.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    const anchored = (wire: Wire) => {
      const { anchors, anchor } = wire as { anchors?: object[] | Record<string, object[]>; anchor?: object | null };
      return Object.values(anchors ?? { anchor: anchor ? [anchor] : [] }).flat().length;
    };
    const wires = (
      await Promise.all(["claims", "quotes", "citations", "mentions"].map((list) => service.all(`/v1/${list}?article=${slug}`)))
    ).flat();
    for (const wire of wires) {
      const own = annotations.filter(({ id }) => new RegExp(`=${wire.id}\\.`).test(id));
      expect(own.length, wire.id).toBe(anchored(wire));
      for (const { created, modified } of own) expect({ created, modified }).toEqual({ created: wire.createdAt, modified: wire.updatedAt });
    }
    const ids = annotations.map(({ id }) => id);
    expect(ids.length).toBe(wires.reduce((sum, wire) => sum + anchored(wire), 0));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the container", () => {
  test("says what it is, and leads to its pages and back", async () => {
    const response = await service.get(container(shipped), { Accept: profile });
    expect(response.headers.get("Content-Type")).toBe(profile);
    expect(response.headers.get("Link")).toContain('<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"');
    expect(response.headers.get("Link")).toContain(
      '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
    );
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("Vary")?.split(", ")).toEqual(expect.arrayContaining(["Accept", "Prefer"]));
    const collection = (await response.json()) as Collection;
    expect(collection).toMatchObject({ type: ["BasicContainer", "AnnotationCollection"], total: (await allOf(shipped)).length });
    const last = await ask<Page>(at(collection.last));
    expect(last).toMatchObject({ type: "AnnotationPage", partOf: { id: collection.id, total: collection.total } });
    expect(last).not.toHaveProperty("next");
    let page = last;
    while (page.prev) page = await ask<Page>(at(page.prev));
    expect(page.id).toBe(collection.first.id);
    await expectProblem(await service.get(`${container(shipped)}?page=999`), "notFound", "page 999");
  });

  test("comes as the client prefers", async () => {
    const minimal = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
    const iris = "http://www.w3.org/ns/oa#PreferContainedIRIs";
    const whole = await ask<Collection>(container(shipped), "http://www.w3.org/ns/oa#PreferContainedDescriptions");
    expect(whole).toEqual(await ask(container(shipped)));
    expect(await ask(container(shipped), minimal)).toEqual({ ...whole, first: whole.first.id });
    const listed = await ask<Collection>(container(shipped), iris);
    expect(listed.first.items).toEqual(whole.first.items.map(({ id }) => id));
    const both = await ask<{ first: string }>(container(shipped), `${minimal} ${iris}`);
    expect((await ask<Page>(at(both.first))).items).toEqual(listed.first.items);
    expect(await ask(container(shipped), "http://example.org/#Unheard")).toEqual(whole);
  });

  test("has each annotation at its address", async () => {
    for (const annotation of (await allOf(odd[0] as string)).slice(0, 20)) {
      const { "@context": context, ...alone } = await ask<Annotation & { "@context": string }>(at(annotation.id));
      expect(context).toBe("http://www.w3.org/ns/anno.jsonld");
      expect(alone).toEqual(annotation);
    }
    const unknown = `${container(shipped)}?annotation=clm_${"a".repeat(26)}.0`;
    await expectProblem(await service.get(unknown), "notFound", unknown);
  });

  test("is an empty collection where there is nothing", async () => {
    await service.db.execute(
      sql`update mentions set status = 'withdrawn', withdrawn_at = now() where article_id in (select id from articles where slug = 'odd-signs-4')`,
    );
    for (const table of ["claims", "quotes"]) {
      await service.db.execute(sql`
        update ${sql.identifier(table)} set review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now()
         where article_id in (select id from articles where slug = 'odd-signs-4')`);
    }
    const collection = await ask<Collection>(container("odd-signs-4"));
    expect(collection.total).toBe(0);
    expect(collection).not.toHaveProperty("first");
  });
});

describe("annotations", () => {
  test("use the words of the W3C’s context alone", async () => {
    for (const slug of [shipped, "a-glassblower-on-heat", "odd-signs-1"]) {
      const nodes = nodesIn(await expand(service, await ask<object>(container(slug))));
      const oa = "http://www.w3.org/ns/oa#";
      for (const node of nodes.filter((candidate) => candidate["@type"]?.includes(`${oa}Annotation`))) {
        expect(node).toMatchObject({
          [`${oa}hasTarget`]: [expect.anything()],
          [`${oa}motivatedBy`]: [{ "@id": expect.stringContaining(oa) }],
        });
        expect((node[`${oa}hasBody`] as object[]).length).toBeGreaterThan(0);
      }
      for (const { motivation, body } of await allOf(slug)) {
        expect(["describing", "classifying", "linking", "identifying"]).toContain(motivation);
        for (const { type, value, source } of body) expect(type === "TextualBody" ? value : source).toBeTypeOf("string");
      }
    }
  });

  test("say of a quote which words are whose, and of everything who made it", async () => {
    const slug = "corvalla-goes-dark";
    const annotations = await allOf(slug);
    for (const quote of await service.all(`/v1/quotes?article=${slug}`)) {
      for (const [role, anchors] of Object.entries(quote.anchors as Record<string, { exact: string }[]>)) {
        const own = annotations.filter(({ id }) => id.includes(`=${quote.id}.${role}.`));
        expect(own.map((annotation) => selectorsOf(annotation).quote.exact)).toEqual(anchors.map(({ exact }) => exact));
        for (const { body } of own)
          expect(body).toContainEqual({ type: "TextualBody", value: role, format: "text/plain", purpose: "tagging" });
      }
    }
    expect((await allOf("odd-signs-1")).every(({ creator }) => creator !== undefined)).toBe(true);
    expect((await allOf(shipped)).every(({ creator }) => creator === undefined)).toBe(true);
  });

  test("keep to the rights: words in the article where only excerpts may be served, no words where none may", async () => {
    const corvalla = await service.one<Article>("/v1/articles/corvalla-goes-dark");
    for (const { target } of await allOf("corvalla-goes-dark")) {
      expect(target.source).toBe(corvalla.canonicalUrl);
      expect(target.selector).toMatchObject({ type: "TextQuoteSelector" });
    }
    await service.db.execute(sql`update articles set rights_text = 'none' where slug = 'odd-signs-3'`);
    for (const { target } of await allOf("odd-signs-3")) expect(Object.keys(target.selector)).toEqual(["type", "start", "end"]);
  });
});

test("the plain text is the canonical text, and refused where that may not be served", async () => {
  const json = await service.one<{ text: string }>("/v1/articles/odd-signs-1/text");
  const response = await service.get("/v1/articles/odd-signs-1/text", { Accept: "text/plain" });
  expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
  expect(await response.text()).toBe(json.text);
  const path = "/v1/articles/corvalla-goes-dark/text?format=text";
  await expectProblem(await service.get(path), "textNotServed", path);
});
