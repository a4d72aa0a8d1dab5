import { sql } from "drizzle-orm";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPackage } from "../src/packages/import.ts";
import { listening } from "./imports/server.ts";
import { oddQuotes, oddWords } from "./quote-box/articles.ts";
import { quoteBox } from "./quote-box/quote-box.ts";
import { openService, type TestService, type Wire } from "./service.ts";

// The example of a service that reads from ours, over a network, from nothing but its types.

const shipped = "russia-iran-alliance-opinion";

let service: TestService;
let server: Awaited<ReturnType<typeof listening>>;
const asked: string[] = [];

beforeAll(async () => {
  service = await openService({ shipped: true, articles: [] });
  for (const rights of ["full", "excerpts"] as const) await importPackage(service.db, oddQuotes(rights));
  await importPackage(service.db, oddQuotes("excerpts", "odd-quotes-none"));
  await service.db.execute(sql`update articles set rights_text = 'none' where slug = 'odd-quotes-none'`);
  server = await listening(service, { log: ({ path }) => asked.push(String(path)) });
});
afterAll(async () => {
  await server?.close();
  await service?.close();
});

/** The box as a browser has it. */
async function box(article: string): Promise<Document> {
  asked.length = 0;
  const html = await quoteBox(`http://127.0.0.1:${server.port}`, article);
  expect(asked).toEqual(["/v1/quotes"]);
  return new JSDOM(html).window.document;
}

const texts = (page: Document, selector: string) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

test("shows the shipped article’s quotes with their speakers, in one request", async () => {
  const page = await box(shipped);
  const quotes = (await service.all(`/v1/quotes?article=${shipped}&mode=full,partial&hasSpeaker=true`)) as (Wire & {
    displayText: string;
  })[];
  expect(texts(page, "blockquote")).toEqual(quotes.map(({ displayText }) => displayText));
  expect(quotes.length).toBeGreaterThan(3);
  const zelensky = [...page.querySelectorAll("figure")].find(({ textContent }) => textContent?.includes("wall of drones"));
  expect(zelensky?.querySelector(".speaker")?.textContent).toBe("Volodymyr Zelensky, Ukrainian President");
  for (const name of texts(page, ".speaker")) expect(name).not.toBe("");
});

test.each(["full", "excerpts"])("shows odd words as they are, where the rights are %s", async (rights) => {
  const page = await box(`odd-quotes-${rights}`);
  expect(texts(page, "blockquote p")).toEqual(oddWords);
  expect(texts(page, ".speaker")).toEqual([
    "Ona “Ö” Tarrow & Daughter",
    "Ona Tarrow",
    "an official of the port",
    "one <official>",
    "somebody whom the article does not name",
    "Report <2> of the “Harbour” board",
  ]);
  expect(new Set(texts(page, "cite"))).toEqual(new Set(["Quotes <b>with</b> “odd” signs 🪵"]));
  expect(page.querySelector("script, b, official")).toBeNull();
  expect(page.querySelector('blockquote[lang="he"]')?.getAttribute("dir")).toBe("auto");
});

test("leads each quote to its words in the article", async () => {
  const links = [...(await box("odd-quotes-full")).querySelectorAll("a")].map(({ href }) => href);
  expect(links).toHaveLength(oddWords.length);
  for (const [index, link] of links.entries()) {
    const [address, words] = link.split("#:~:text=") as [string, string];
    expect(address).toBe("https://lamps.example/odd?a=1&b=2");
    expect(decodeURIComponent(words)).toBe(oddWords[index]);
    expect(words).not.toMatch(/[-<> ]/);
  }
});

test("is empty where no words may be shown", async () => {
  expect((await box("odd-quotes-none")).body.innerHTML).toBe("");
});

test("says what was wrong", async () => {
  const of = (article: string) => quoteBox(`http://127.0.0.1:${server.port}`, article);
  await expect(of("No Slug!")).rejects.toThrow(/article must be an article’s id or slug/);
  await expect(of("no-such-article")).rejects.toThrow(/article names what there is not: no-such-article/);
});
