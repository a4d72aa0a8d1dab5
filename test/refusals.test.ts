import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPackage } from "../src/packages/check.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { lists, queryParameters } from "./contract/document.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, type TestService } from "./service.ts";
import { asker } from "./single/asker.ts";

// What would have been stored or answered though it cannot be meant.

let service: TestService;
let writer: ReturnType<typeof asker>;
beforeAll(async () => {
  service = await openService({ articles: [] });
  writer = asker(service, await keyFor(service, "write", "factcheck"));
  const { status, body } = await put(parcel());
  expect(status, JSON.stringify(body)).toBe(201);
});
afterAll(() => service?.close());

// biome-ignore lint/suspicious/noExplicitAny: packages are spoilt in every way
type Parcel = any;
const key = "ferry-late";
const idOf = (type: "claim" | "quote" | "actor", of: string) => resourceId(type, `${key}/${of}`);
const parcel = (): Parcel => ({
  article: {
    key,
    headline: "Ferry late",
    kind: "news",
    language: "en",
    authors: [{ actor: "ida", name: "Ida Moe", basis: "stated" }],
    published: { edtf: "2026-04-02", basis: "stated" },
    canonicalUrl: "https://tide.example/ferry-late",
    blocks: [{ kind: "paragraph", text: "The pilot Ann Lee said the ferry was “late again”. It often is.", links: "none" }],
  },
  actors: [
    { key: "ida", name: "Ida Moe", kind: "person" },
    { key: "ann", name: "Ann Lee", kind: "person", names: [{ value: "Anna Lee", lang: "en" }] },
  ],
  sources: [{ key: "log", url: "https://log.example/ferry", title: "Log", kind: "dataset" }],
  quotes: [
    {
      key: "late",
      anchors: { content: [{ exact: "late again", prefix: "“" }] },
      mode: "partial",
      speaker: { kind: "named", actor: "ann", name: "Ann Lee", descriptor: "The pilot" },
    },
  ],
  claims: [
    {
      key: "often",
      statement: "The ferry is often late.",
      anchors: [{ exact: "It often is." }],
      kind: "fact",
      assertedAs: "stated",
      checkWorthiness: "low",
      claimant: { kind: "author", actor: "ida" },
      attribution: "author",
    },
  ],
});
const put = (body: unknown) => writer.send("PUT", `/v1/articles/${key}/package`, body);
const said = (answer: Awaited<ReturnType<typeof put>>) => (answer.body.errors ?? []).map(({ pointer, message }) => `${pointer} ${message}`);

describe("a package, and a check of it, is refused for", () => {
  const language = "must be a BCP 47 language tag, such as en or pt-BR";
  const space = "must hold more than space";
  const credentials = "must hold no user name and no password";
  const notPrinted = (words: string, field: string) => `"${words}" is not in the text, to the letter; null where it prints no ${field}`;
  test.each<[what: string, spoil: (p: Parcel) => unknown, faults: string[]]>([
    ["an article’s language that is none", (p) => (p.article.language = "english!!"), [`/article/language ${language}`]],
    ["a quote’s language that is none", (p) => (p.quotes[0].language = "en-a"), [`/quotes/0/language ${language}`]],
    ["a name’s language that is none", (p) => (p.actors[1].names[0].lang = "not a language"), [`/actors/1/names/0/lang ${language}`]],
    [
      "a speaker who is not printed",
      (p) => Object.assign(p.quotes[0].speaker, { name: "President Nobody", descriptor: "the pilot" }),
      [
        `/quotes/0/speaker/name ${notPrinted("President Nobody", "name")}`,
        `/quotes/0/speaker/descriptor ${notPrinted("the pilot", "descriptor")}`,
      ],
    ],
    [
      "an author who did not write it",
      (p) => (p.claims[0].claimant.actor = "ann"),
      [
        '/claims/0/claimant/actor "ann" is not among article.authors; what somebody else claims has a claimant of the kind named or unnamed',
      ],
    ],
    [
      "texts of nothing but space",
      (p) => {
        p.article.headline = "   ";
        p.actors[0].name = "\t";
        p.sources[0].title = "\u00a0";
        p.claims[0].statement = " \n ";
      },
      [`/article/headline ${space}`, `/actors/0/name ${space}`, `/sources/0/title ${space}`, `/claims/0/statement ${space}`],
    ],
    [
      "addresses that say how somebody logs in",
      (p) => {
        p.article.canonicalUrl = "https://ida:secret@tide.example/ferry-late";
        p.sources[0].url = "https://ida@log.example/ferry";
      },
      [`/article/canonicalUrl ${credentials}`, `/sources/0/url ${credentials}`],
    ],
    [
      "what is missing, of another sort, too long or unknown",
      (p) => {
        delete p.article.published;
        p.article.kind = "poem";
        p.article.headline = 7;
        p.article.blocks[0].text = "";
        p.actors[0].named = "yes";
        p.claims[0].anchors = [];
        p.claims[0].about = Array(201).fill("ann");
        p.claims[0].statement = "x".repeat(2_001);
        p.quotes[0].anchors.content[0].occurrence = 0;
      },
      [
        "/article/headline must be a text",
        "/article/kind must be one of: opinion, news, analysis, feature, interview, review",
        "/article/published is required",
        "/article/blocks/0/text must not be empty",
        "/actors/0/named must be true or false",
        "/quotes/0/anchors/content/0/occurrence must be at least 1",
        "/claims/0/statement must have at most 2000 characters",
        "/claims/0/anchors must not be empty",
        "/claims/0/about must hold at most 200",
      ],
    ],
  ])("%s", async (_, spoil, faults) => {
    const spoilt = parcel();
    spoil(spoilt);
    const answer = await put(spoilt);
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    expect(said(answer)).toEqual(faults);
    expect(checkPackage(spoilt).faults.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(faults);
  });
});

describe("a single write is refused for", () => {
  const claims = `/v1/articles/${key}/claims`;
  const claim = () => {
    const { key: _, ...rest } = parcel().claims[0];
    return rest;
  };
  test.each<[what: string, method: "POST" | "PATCH", path: string, body: unknown, pointers: string[]]>([
    ["an article’s language that is none", "PATCH", `/v1/articles/${key}`, { language: "not a language" }, ["/language"]],
    ["a quote’s language that is none", "PATCH", `/v1/quotes/${idOf("quote", "late")}`, { language: "english!!" }, ["/language"]],
    [
      "a speaker who is not printed",
      "PATCH",
      `/v1/quotes/${idOf("quote", "late")}`,
      { speaker: { name: "President Nobody" } },
      ["/speaker/name"],
    ],
    ["an author who did not write it", "POST", claims, { ...claim(), claimant: { kind: "author", actor: "ann" } }, ["/claimant/actor"]],
    [
      "an author who did not write it, by their id",
      "PATCH",
      `/v1/claims/${idOf("claim", "often")}`,
      { claimant: { actor: idOf("actor", "ann") } },
      ["/claimant/actor"],
    ],
    ["an article that loses an author who claims something", "PATCH", `/v1/articles/${key}`, { authors: [] }, ["/authors"]],
    ["a blank statement", "POST", claims, { ...claim(), statement: "  " }, ["/statement"]],
    ["a blank name", "PATCH", `/v1/actors/${idOf("actor", "ann")}`, { name: " " }, ["/name"]],
    ["a password", "POST", "/v1/sources", { kind: "news", url: "https://a:b@news.example/" }, ["/url"]],
    ["an article’s password", "PATCH", `/v1/articles/${key}`, { canonicalUrl: "https://a:b@tide.example/" }, ["/canonicalUrl"]],
  ])("%s", async (_, method, path, body, pointers) => {
    const answer = method === "POST" ? await writer.post(path, body) : await writer.seen("PATCH", path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test("nothing where the author is one", async () => {
    const by = async (actor: string) => (await writer.post(claims, { ...claim(), claimant: { kind: "author", actor } })).status;
    expect([await by("ida"), await by(idOf("actor", "ida"))]).toEqual([201, 201]);
  });
});

test("a language is kept and found in its canonical form", async () => {
  await importPackage(service.db, { ...parcel(), article: { ...parcel().article, key: "ferry-tarde", language: "PT-br" } });
  expect(await service.one("/v1/articles/ferry-tarde")).toMatchObject({ language: "pt-BR" });
  for (const path of ["/v1/articles?language=pt-br", "/v1/quotes?language=PT-BR", "/v1/claims?articleLanguage=pt-BR"])
    expect(await service.all(path), path).toHaveLength(1);
  expect((await service.get("/v1/quotes?language=no%20language")).status).toBe(400);
});

test("whose printed name a correction took is left out of an export, and to be said anew by whoever changes the quote", async () => {
  const other = "ferry-corrected";
  await importPackage(service.db, { ...parcel(), article: { ...parcel().article, key: other } });
  const corrected = await writer.seen(
    "POST",
    `/v1/articles/${other}/corrections`,
    {
      kind: "correction",
      notice: "The pilot’s name was wrong.",
      changes: [{ before: "Ann Lee", after: "Anne Lee" }],
    },
    `/v1/articles/${other}`,
  );
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(201);
  const { data: exported } = await service.json<{ data: Parcel }>(`/v1/articles/${other}/package`);
  expect(exported.quotes[0].speaker).toMatchObject({ name: null, descriptor: "The pilot" });
  expect(checkPackage(exported).faults).toEqual([]);
  const quote = `/v1/quotes/${resourceId("quote", `${other}/late`)}`;
  const answer = await writer.seen("PATCH", quote, { mode: "scare" });
  expect(answer.body.errors).toMatchObject([{ pointer: "/speaker", code: "wordsLost" }]);
  expect((await writer.seen("PATCH", quote, { mode: "full", speaker: { name: "Anne Lee" } })).status).toBe(200);
});

describe("a range that ends before it begins", () => {
  const examples: Record<string, [from: string, to: string]> = {
    date: ["2026-05-02", "2026-05-01"],
    number: ["0.8", "0.75"],
    integer: ["10", "9"],
    string: ["2026-05-01T01:00:00+01:00", "2026-04-30T23:59:59Z"],
  };
  const ranges = lists.flatMap((list) =>
    queryParameters(list)
      .filter(({ name }) => name.endsWith("From") && queryParameters(list).some((other) => other.name === name.replace(/From$/, "To")))
      .map(({ name, schema }) => [list.path, name, examples[String(schema.format ?? schema.type)]] as const),
  );

  test.each(ranges)("is refused by %s: %s", async (path, from, example) => {
    const to = from.replace(/From$/, "To");
    const [late, early] = example as [string, string];
    const ask = (one: string, other: string) => service.get(`${path}?${new URLSearchParams({ [from]: one, [to]: other })}`);
    const response = await ask(late, early);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      type: "urn:nutgraph:problem:invalidParameter",
      errors: [
        { parameter: from, code: "invalid", message: `must not lie after ${to}` },
        { parameter: to, code: "invalid", message: `must not lie before ${from}` },
      ],
    });
    expect((await ask(early, late)).status).toBe(200);
    expect((await ask(late, late)).status).toBe(200);
  });

  test("stands in every list", () =>
    expect(ranges.map(([, from]) => from)).toEqual(expect.arrayContaining(["timeFrom", "updatedFrom", "issuedFrom", "citationCountFrom"])));
});

test.each<[value: number, worst: number | null, best: number | null, status: number]>([
  [9, 1, 5, 422],
  [0, 5, 1, 422],
  [5, 1, 5, 201],
  [2, 5, 1, 201],
  [9, null, 5, 201],
])("the rating %s of worst %s and best %s: %s", async (value, worst, best, status) => {
  const check = {
    publisher: { name: "Checkers" },
    publishedUrl: "https://check.example/ferry",
    verdictLabel: "Half",
    language: "en",
    status: "published",
  };
  const answer = await writer.post(`/v1/claims/${idOf("claim", "often")}/fact-checks`, { ...check, rating: { value, worst, best } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  if (status === 422) expect(said(answer)).toEqual(["/rating/value must lie between worst and best"]);
  else if (worst !== null) {
    const patched = await writer.seen("PATCH", `/v1/fact-checks/${answer.body.data.id}`, { rating: { value: 7 } });
    expect(said(patched)).toEqual(["/rating/value must lie between worst and best"]);
  }
});

test("no fault repeats what was sent, and none is in the words of a library", async () => {
  const answer = await put({ article: { key: ["s3cret"], kind: "s3cret", blocks: "s3cret" }, claims: "s3cret" });
  expect(answer.status).toBe(422);
  expect(JSON.stringify(answer.body)).not.toMatch(/s3cret|Invalid|Too (small|big)|expected|received/);
  const examples = readFileSync(new URL("../openapi/examples.json", import.meta.url), "utf8");
  expect(examples).not.toMatch(/Invalid (input|option)|Too (small|big)/);
});
