import { sql } from "drizzle-orm";
import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../src/articles/schemas.ts";
import { element, text, xmlDocument } from "../src/atom/xml.ts";
import type { Claim } from "../src/claims/schemas.ts";
import { importPackage } from "../src/packages/import.ts";
import { oddSigns } from "./articles/odd-signs.ts";
import { pactOfTheLamps } from "./articles/pact-of-the-lamps.ts";
import { children, expectAtom, linksOf, parseHtml, parseXml, textOf, tombstones } from "./atom/rules.ts";
import { expectProblem } from "./contract/problems.ts";
import { openService, publicUrl, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService({ shipped: true });
  for (const article of [pactOfTheLamps(), oddSigns(1), oddSigns(2)]) await importPackage(service.db, article);
});
afterAll(() => service?.close());

const feedOf = async (path: string, of: TestService = service) => {
  const response = await of.get(path);
  const xml = await response.text();
  expect(response.status, xml).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  return { xml, feed: expectAtom(xml), response };
};
/** Every entry of a feed, page by page as a reader goes. */
const pagesOf = async (path: string) => {
  const feeds: Element[] = [];
  let next: string | undefined = path;
  while (next) {
    const { feed }: { feed: Element } = await feedOf(next);
    feeds.push(feed);
    next = linksOf(feed, "next")[0]?.replace(publicUrl, "");
  }
  return feeds;
};
const entriesOf = (feeds: Element[]) => feeds.flatMap((feed) => children(feed, "entry"));
const deletedIn = (feed: Element) => children(feed, "deleted-entry", tombstones);
const contentOf = (entry: Element) => parseHtml(textOf(entry, "content") as string);
const entryOf = (feeds: Element[], { url }: { url: string }) => entriesOf(feeds).find((entry) => textOf(entry, "id") === url) as Element;

describe.each(["articles", "claims"])("the feed of %s", (plural) => {
  test("is Atom, has every resource once, the last change first, and its pages lead on", async () => {
    const listed = await service.all<Article | Claim>(`/v1/${plural}?sort=-updatedAt`);
    const feeds = await pagesOf(`/v1/${plural}?format=atom&limit=${plural === "claims" ? 37 : 3}`);
    expect(feeds.length).toBeGreaterThan(1);
    expect(entriesOf(feeds).map((entry) => textOf(entry, "id"))).toEqual(listed.map(({ url }) => url));
    const times = entriesOf(feeds).map((entry) => textOf(entry, "updated"));
    expect(times).toEqual(listed.map(({ updatedAt }) => updatedAt));
    expect(new Set(feeds.map((feed) => textOf(feed, "id")))).toEqual(new Set([`${publicUrl}/v1/${plural}?format=atom`]));
    expect(new Set(feeds.map((feed) => linksOf(feed, "self")[0])).size).toBe(feeds.length);
    expect(new Set(feeds.map((feed) => linksOf(feed, "first")[0]))).toEqual(new Set(linksOf(feeds[0] as Element, "self")));
  });

  test("is read by a feed parser as by a subscriber", async () => {
    const { xml, feed } = await feedOf(`/v1/${plural}?format=atom&limit=200`);
    const read = parseAtomFeed(xml);
    expect(read.title?.value).toBe(`Nutgraph: ${plural}`);
    expect(read.entries?.map(({ id }) => id)).toEqual(children(feed, "entry").map((entry) => textOf(entry, "id")));
    expect(read.entries?.every(({ updated, title, content }) => updated && title?.value && content?.value)).toBe(true);
  });

  test("comes by Accept too, under a tag and a date, and has all filters", async () => {
    const path = `/v1/${plural}`;
    const { xml, response } = await feedOf(`${path}?format=atom`);
    const accepted = await service.get(path, { Accept: "application/atom+xml" });
    expect(await accepted.text()).toBe(xml);
    const ETag = response.headers.get("ETag") as string;
    expect((await service.get(`${path}?format=atom`, { "If-None-Match": ETag })).status).toBe(304);
    const { feed } = await feedOf(`${path}?format=atom&id=${(await service.all(path))[0]?.id}`);
    expect(children(feed, "entry")).toHaveLength(1);
    const empty = await feedOf(`${path}?format=atom&updatedTo=1999-01-01`);
    expect(children(empty.feed, "entry")).toHaveLength(0);
  });

  test("refuses what a feed has no place for, by name", async () => {
    for (const asked of [
      "fields=id",
      `include=${plural === "claims" ? "about" : "authors"}`,
      "facets=kind",
      "count=true",
      "sort=updatedAt",
    ]) {
      const path = `/v1/${plural}?format=atom&${asked}`;
      await expectProblem(await service.get(path), "invalidParameter", path, asked.split("=")[0]);
    }
    await feedOf(`/v1/${plural}?format=atom&sort=-updatedAt`);
    const path = `/v1/${plural}?format=atom&cursor=x`;
    await expectProblem(await service.get(path), "badCursor", path, "cursor");
  });
});

test("an article’s entry names as authors only those that are known, and never passes on a guess as one", async () => {
  const feeds = await pagesOf("/v1/articles?format=atom");
  for (const article of await service.all<Article>("/v1/articles")) {
    const entry = entryOf(feeds, article);
    const known = article.authors.filter(({ basis }) => ["stated", "source"].includes(basis)).map(({ name }) => name);
    expect(children(entry, "author").map((author) => textOf(author, "name"))).toEqual(known);
    expect(textOf(entry, "title")).toBe(article.headline ?? article.slug);
    expect(linksOf(entry, "alternate")).toEqual([article.canonicalUrl ?? article.url]);
    for (const { name } of article.authors.filter(({ basis }) => basis === "inferred")) {
      expect(contentOf(entry).textContent).toContain(`Author, by inference only: ${name}`);
    }
  }
  const shipped = (await service.all<Article>("/v1/articles?slug=russia-iran-alliance-opinion"))[0] as Article;
  expect(children(entryOf(feeds, shipped), "author")).toEqual([]);
});

test("a claim’s entry shows its exact words, how it is put forward, and nobody as its author", async () => {
  const feeds = await pagesOf("/v1/claims?format=atom&limit=200");
  const articles = new Map((await service.all<Article>("/v1/articles")).map((article) => [article.id, article]));
  const found = { denied: 0, alleged: 0, hedged: 0, stated: 0 };
  for (const claim of await service.all<Claim>("/v1/claims")) {
    const entry = entryOf(feeds, claim);
    expect(children(entry, "author")).toEqual([]);
    const mark = claim.assertedAs === "stated" ? "" : `[${claim.assertedAs === "denied" ? "denial" : claim.assertedAs}] `;
    expect(textOf(entry, "title")).toBe(mark + claim.statement);
    const content = contentOf(entry);
    const quoted = [...content.querySelectorAll("blockquote > p:first-child")].map(({ textContent }) => textContent);
    expect(quoted).toEqual(claim.anchors.map(({ exact }) => exact));
    expect(content.querySelector("blockquote")?.getAttribute("cite")).toBe(claim.link);
    expect(linksOf(entry, "alternate")).toEqual([claim.link]);
    if (claim.assertedAs === "denied") expect(content.textContent).toMatch(/Denial by: .*as a denial/s);
    if (claim.assertedAs === "alleged") expect(content.textContent).toContain("as an allegation");
    expect(textOf(entry, "rights")).toBe(rightsOf(articles.get(claim.articleId) as Article));
    found[claim.assertedAs] += 1;
  }
  for (const [how, count] of Object.entries(found)) expect(count, how).toBeGreaterThan(0);
});

test("what is retracted comes as a deleted entry, unless it is not asked for", async () => {
  const own = await openService({ articles: ["corvalla-goes-dark"] });
  try {
    const rejected = await own.all<Claim>("/v1/claims?reviewStatus=rejected");
    const [first, second, third] = (await own.all<Claim>("/v1/claims")) as [Claim, Claim, Claim];
    await own.db.execute(
      sql`update claims set status = 'withdrawn', withdrawn_at = '2026-01-02T03:04:05Z', withdrawal_reason = 'misread <&>' where id = ${first.id}`,
    );
    await own.db.execute(
      sql`update claims set review_status = 'rejected', reviewed_by = 'Rae', reviewed_at = now() where id = ${second.id}`,
    );
    await own.db.execute(sql`update claims set needs_review = true where id = ${third.id}`);
    const { feed } = await feedOf("/v1/claims?format=atom&limit=200", own);
    expect(
      deletedIn(feed)
        .map((one) => one.getAttribute("ref"))
        .sort(),
    ).toEqual([first, second, ...rejected].map(({ url }) => url).sort());
    const withdrawn = deletedIn(feed).find((one) => one.getAttribute("ref") === first.url);
    expect(withdrawn?.getAttribute("when")).toBe("2026-01-02T03:04:05Z");
    expect(withdrawn?.textContent).toBe("Withdrawn: misread <&>");
    expect(feed.textContent).not.toContain(first.statement);
    expect(feed.textContent).not.toContain(second.statement);
    expect(contentOf(entryOf([feed], third)).textContent).toContain("Needs review");
    const only = await feedOf("/v1/claims?format=atom&status=withdrawn", own);
    expect(deletedIn(only.feed)).toHaveLength(1);
    expect(children(only.feed, "entry")).toEqual([]);
    const without = await feedOf("/v1/claims?format=atom&status=published&reviewStatus=unreviewed", own);
    expect(deletedIn(without.feed)).toEqual([]);
  } finally {
    await own.close();
  }
});

test("a feed shows no words where the rights allow none, not in a link either", async () => {
  const own = await openService({ articles: ["corvalla-goes-dark"] });
  try {
    const claims = await own.all<Claim>("/v1/claims");
    const linked = await feedOf("/v1/claims?format=atom", own);
    expect(linked.xml).toContain("#:~:text=");
    await own.db.execute(sql`update articles set rights_text = 'none'`);
    const { feed, xml } = await feedOf("/v1/claims?format=atom&limit=200", own);
    expect(children(feed, "entry")).toHaveLength(claims.length);
    expect(xml).not.toContain("#:~:text=");
    for (const entry of children(feed, "entry")) expect(contentOf(entry).querySelector("blockquote")).toBeNull();
  } finally {
    await own.close();
  }
});

test("a feed is not sent again to who has it by its date, until anything changes", async () => {
  const own = await openService({ articles: ["corvalla-goes-dark"] });
  try {
    await own.db.execute(sql`alter table changes disable trigger user`);
    await own.db.execute(sql`update changes set at = '2026-01-02T03:04:05.5Z'`);
    const path = "/v1/claims?format=atom";
    const date = (await own.get(path)).headers.get("Last-Modified") as string;
    expect(date).toBe("Fri, 02 Jan 2026 03:04:06 GMT");
    await own.db.execute(sql`alter table changes enable trigger user`);
    const unchanged = await own.get(path, { "If-Modified-Since": date });
    expect(unchanged.status).toBe(304);
    expect(await unchanged.text()).toBe("");
    const packed = await own.get(path, { "If-Modified-Since": date, "Accept-Encoding": "gzip" });
    expect([packed.status, packed.headers.get("Content-Encoding"), await packed.text()]).toEqual([304, null, ""]);
    expect(unchanged.headers.get("ETag")).toMatch(/^"/);
    expect((await own.get(path, { "If-Modified-Since": date, "If-None-Match": '"other"' })).status).toBe(200);
    for (const other of ["Fri, 02 Jan 2026 03:04:05 GMT", "yesterday-ish", ""]) {
      expect((await own.get(path, { "If-Modified-Since": other })).status, other).toBe(200);
    }
    await own.db.execute(sql`update claims set needs_review = true`);
    expect((await own.get(path, { "If-Modified-Since": date })).status).toBe(200);
  } finally {
    await own.close();
  }
});

test("any text makes well-formed XML, and comes back as it was wherever XML has a place for it", () => {
  const kept = ["a\tb\nc\r\nd\re", "😀𝔘", "<b>&amp;]]></b>", `"it's"`, "שלום \u202e", "\u0085\u2028", "{“a”}"].join(" ");
  const lost = "\0\u0001\u000b\u001f\ufffe\uffff\ud800x\udc00";
  const root = parseXml(xmlDocument(element("r", { a: kept + lost }, text(kept + lost))));
  const expected = `${kept}${"\ufffd".repeat(7)}x\ufffd`;
  expect(root.textContent).toBe(expected);
  expect(root.getAttribute("a")).toBe(expected);
});

const rightsOf = ({ rights }: Article) => [rights.holder, rights.terms].filter((part) => part !== null).join(". ") || null;
