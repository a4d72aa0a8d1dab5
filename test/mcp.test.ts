import type { Client } from "@modelcontextprotocol/client";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { importPackage } from "../src/packages/import.ts";
import { listening } from "./imports/server.ts";
import { keyFor } from "./keys/key-for.ts";
import { call, connectClient, eras } from "./mcp/client.ts";
import { quarrel } from "./mcp/quarrel.ts";
import { openService, type TestService, type Wire } from "./service.ts";
import { asker } from "./single/asker.ts";

// As an assistant asks, with the official client against a service that listens.

const shipped = "russia-iran-alliance-opinion";
const slug = "quarrel-at-the-pier";

let service: TestService;
let server: Awaited<ReturnType<typeof listening>>;
let client: Client;
/** Ids of what the quarrel names, by name. */
const actors = new Map<string, string>();

beforeAll(async () => {
  service = await openService({ shipped: true });
  await importPackage(service.db, quarrel());
  for (const { id, name } of await service.all<{ id: string; name: string }>("/v1/actors")) actors.set(name, id);
  server = await listening(service);
  client = await connectClient(server.port);
});
afterAll(async () => {
  await client?.close();
  await server?.close();
  await service?.close();
});

const whoSaidWhat = (asked: Record<string, unknown>) => call(client, "who_said_what", asked);
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${server.port}/mcp`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json, text/event-stream", ...headers },
    body,
  });
const message = (method: string, params: object = {}) => JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });

describe.each(eras)("to a client of the era %s", (era) => {
  test("says what it is, and lists tools that only read", async () => {
    const other = await connectClient(server.port, { era });
    expect(other.getInstructions()).toMatch(/not thereby true.*citeAs/s);
    const { tools } = await other.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["who_said_what", "search", "get", "list", "article", "sourcing"]);
    for (const { name, annotations, inputSchema, outputSchema } of tools) {
      expect(annotations, name).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(inputSchema, name).toMatchObject({ type: "object", additionalProperties: false });
      expect(outputSchema, name).toMatchObject({ type: "object" });
    }
    expect((await other.listResources()).resources.map(({ uri }) => uri)).toContain(`nutgraph://articles/${shipped}`);
    expect((await other.listResourceTemplates()).resourceTemplates.length).toBeGreaterThan(2);
    expect((await call(other, "get", { id: slug })).data.resource.slug).toBe(slug);
    await other.close();
  });
});

describe("who said what", () => {
  test("keeps quotes, paraphrases and characterisations apart, with their words, citations and denials", async () => {
    const { data, text } = await whoSaidWhat({ speaker: "Marta Weiss", about: ["Port of Vell"] });
    expect(data.outcome).toBe("found");
    expect(data.quotes).toMatchObject([{ displayText: "The pier was rotten 🪵", mode: "full", verification: { status: "notChecked" } }]);
    expect(data.paraphrases).toMatchObject([{ statement: "The port had known for a year.", attribution: "paraphrased" }]);
    expect(data.characterisations).toMatchObject([{ statement: "The port wanted the pier to fall." }]);
    expect(data.inQuotes).toMatchObject([{ statement: "The pier was rotten.", quoteIds: [data.quotes[0].id] }]);
    expect(data.written).toEqual([]);
    const [denial] = data.included.claims;
    expect(data.paraphrases[0].denials).toEqual([denial.id]);
    expect(denial).toMatchObject({ statement: "The port had not known.", assertedAs: "denied" });
    for (const { id, link, url, citeAs } of [...data.quotes, ...data.paraphrases, ...data.characterisations]) {
      for (const part of [id, link, url, citeAs]) expect(text).toContain(part);
      expect(link).toMatch(/^https:\/\/pier\.example\/quarrel#:~:text=/);
    }
    expect(text).toContain("denied in: The port had not known.");
    const denied = await whoSaidWhat({ speaker: "Port of Vell" });
    expect(denied.text).toContain("The port had not known.\n  put forward as: a denial, which the claim above holds in full; attribution");
    expect(text).toContain("“Weiss said that the port had known for a year.”");
    expect(text).toMatch(/CHARACTERISATIONS.*not theirs/);
  });

  test("gives the same resources as the API", async () => {
    const { data } = await whoSaidWhat({ speaker: actors.get("Marta Weiss") });
    for (const found of [...data.quotes, ...data.paraphrases, ...data.included.actors, ...data.included.articles])
      expect(found).toEqual(await service.one(new URL(found.url).pathname.replace("/api", "")));
  });

  test("says that it holds nothing of Zelensky about Russia, and what he did say", async () => {
    const { data, text } = await whoSaidWhat({ speaker: "Zelensky", about: ["Russia"], article: shipped });
    expect(data).toMatchObject({ outcome: "nothing", quotes: [], paraphrases: [], characterisations: [], next: null });
    expect(text).toContain(
      `Nutgraph holds no quote and no paraphrase of Volodymyr Zelensky about Russia in ${shipped}; that does not mean that they never said it.`,
    );
    const { data: ukraine } = await whoSaidWhat({ speaker: "Zelensky", about: ["Ukraine"] });
    expect(ukraine.quotes).toMatchObject([{ text: "Our wall of drones is your wall of drones." }]);
  });

  test("answers a name that may mean several with the candidates, and looks nothing up", async () => {
    const { data, text } = await whoSaidWhat({ speaker: "Marta" });
    expect(data).toMatchObject({ outcome: "ambiguous", quotes: [], paraphrases: [] });
    const [{ id, candidates }] = data.resolved;
    expect(id).toBeNull();
    expect(candidates.map(({ name }: Wire) => name).sort()).toEqual(["Marta Lund", "Marta Weiss"]);
    for (const name of ["Marta Lund", "Marta Weiss"]) expect(text).toContain(actors.get(name));
    const { data: chosen } = await whoSaidWhat({ speaker: actors.get("Marta Lund") });
    expect(chosen.paraphrases).toMatchObject([{ statement: "The port was blameless." }]);
  });

  test("takes a full name as it is, and names the others that hold it", async () => {
    const { data, text } = await whoSaidWhat({ speaker: "port of vell" });
    expect(data.resolved).toMatchObject([{ name: "Port of Vell", candidates: [{ name: "Pilots of the Port of Vell" }] }]);
    expect(data.paraphrases).toMatchObject([{ assertedAs: "denied" }]);
    expect(text).toContain("others called so, in whole or in part: Pilots of the Port of Vell");
  });

  test.each([
    ["Moscow", "Russia", "The Moscow Times"],
    ["the Kremlin", "Russia", "kremlin.ru"],
    ["Washington", "United States", "The Washington Post"],
    ["Tehran", "Iran", undefined],
  ])("reads %s as what articles use it for as a metonym, %s, and says so", async (asked, name, other) => {
    const candidates = other === undefined ? [] : [expect.objectContaining({ name: other })];
    const { data, text } = await whoSaidWhat({ about: [asked], article: shipped });
    expect(data).toMatchObject({
      outcome: "found",
      resolved: [{ asked, id: actors.get(name), name, recognisedBy: "metonym", candidates }],
    });
    expect(text).toContain(`“${asked}” was read as ${name} (${actors.get(name)}), for which articles use it as a metonym`);
    expect(text).toMatch(new RegExp(`^About ${name} in ${shipped} this answer has .*\\d+ claims written as the author`));
    expect((await whoSaidWhat({ speaker: asked })).data.resolved[0].id).toBe(actors.get(name));
  });

  test.each([
    ["Post", ["The Washington Post"]],
    ["French", ["French Institute of International Relations"]],
    ["Vell", ["Pilots of the Port of Vell", "Port of Vell"]],
    ["Volodymyr", ["Volodymyr Zelensky"]],
  ])("takes %s, a part of a name, for nobody, and offers those whose name it is a part of", async (asked, names) => {
    for (const question of [{ speaker: asked }, { about: [asked] }]) {
      const { data, text } = await whoSaidWhat(question);
      expect(data).toMatchObject({ outcome: "ambiguous", quotes: [], written: [], resolved: [{ id: null, recognisedBy: null }] });
      expect(data.resolved[0].candidates.map(({ name }: Wire) => name).sort()).toEqual(names);
      expect(text).toContain(`“${asked}” does not say who is meant`);
    }
  });

  test.each([
    ["Moscow Times", "The Moscow Times", "name"],
    ["U.S.", "United States", "name"],
    ["Putin", "Vladimir Putin", "name"],
    ["Massicot", "Dara Massicot", "familyName"],
    ["Wall Street Journal", "The Wall Street Journal", "name"],
    ["Iranians", "Iran", "nameInArticles"],
  ])("reads %s as %s", async (asked, name, recognisedBy) => {
    const { data } = await whoSaidWhat({ about: [asked] });
    expect(data.resolved).toMatchObject([{ id: actors.get(name), name, recognisedBy, candidates: [] }]);
  });

  test("takes a metonym of two for neither, and a name in full before one", async () => {
    const other = quarrel();
    await importPackage(service.db, {
      article: {
        ...other.article,
        key: "vessels-in-vell",
        canonicalUrl: null,
        authors: [],
        blocks: [
          {
            kind: "paragraph",
            text: "Quayside objected, and the harbour board told Quayside so; Okafor asked Port of Vell.",
            links: "none",
          },
        ],
      },
      actors: [
        { key: "union", name: "Union of Dockers", kind: "organization", wikidataId: "Q900000006" },
        { key: "board", name: "Harbour Board", kind: "organization", wikidataId: "Q900000007" },
      ],
      mentions: [
        { key: "one", actor: "union", form: "metonym", anchor: { exact: "Quayside", occurrence: 1 } },
        { key: "two", actor: "board", form: "metonym", anchor: { exact: "Quayside", occurrence: 2 } },
        { key: "three", actor: "board", form: "metonym", anchor: { exact: "Port of Vell" } },
      ],
    });
    const { data: both } = await whoSaidWhat({ speaker: "Quayside" });
    expect(both).toMatchObject({ outcome: "ambiguous", resolved: [{ id: null }] });
    expect(both.resolved[0].candidates.map(({ name }: Wire) => name).sort()).toEqual(["Harbour Board", "Union of Dockers"]);
    const { data: full } = await whoSaidWhat({ speaker: "Port of Vell" });
    expect(full.resolved).toMatchObject([{ id: actors.get("Port of Vell"), recognisedBy: "name" }]);
    expect(full.resolved[0].candidates.map(({ name }: Wire) => name)).toContain("Harbour Board");
  });

  test("offers names that are like one that nobody bears", async () => {
    const { data, text } = await whoSaidWhat({ speaker: "Zelesnky" });
    expect(data).toMatchObject({ outcome: "unknownName", quotes: [], resolved: [{ id: null }] });
    expect(text).toMatch(/holds nobody called “Zelesnky”.*never said anything.*Volodymyr Zelensky/s);
    expect((await whoSaidWhat({ speaker: "Qwyx Vorrblatt" })).data.resolved[0].candidates).toEqual([]);
  });

  test("gives what an author wrote as such", async () => {
    const { data } = await whoSaidWhat({ speaker: "Ines Okafor" });
    expect(data).toMatchObject({ outcome: "found", quotes: [], paraphrases: [], written: [{ claimant: { kind: "author" } }] });
  });

  test("looks by words, by the day of publication and by the day of saying", async () => {
    const texts = async (asked: object) =>
      (await whoSaidWhat({ speaker: "Marta Weiss", ...asked })).data.quotes.map(({ text }: Wire) => text);
    expect(await texts({ words: "rotten" })).toEqual(["The pier was rotten 🪵,"]);
    expect(await texts({ words: "הרציף" })).toEqual(["הרציף רקוב"]);
    expect(await texts({ publishedFrom: "2026-05-04", publishedTo: "2026-05-04" })).toHaveLength(2);
    expect(await texts({ publishedFrom: "2026-05-05" })).toEqual([]);
    expect(await texts({ saidFrom: "2026-05-01", saidTo: "2026-05-01" })).toEqual(["The pier was rotten 🪵,"]);
    const { data, text } = await whoSaidWhat({ speaker: "Marta Weiss", saidTo: "2026-04-30" });
    expect(data).toMatchObject({ outcome: "nothing", paraphrases: [] });
    expect(text).toMatch(/holds no quote of Marta Weiss said until 2026-04-30; .*Only quotes have a day/);
  });

  test("goes on by its cursor, each once", async () => {
    const asked = { article: shipped, words: "Russia", limit: 7 };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await whoSaidWhat({ ...asked, cursor });
      for (const way of ["quotes", "inQuotes", "paraphrases", "written", "characterisations"])
        seen.push(...data[way].map(({ id }: Wire) => id));
      cursor = data.next ?? undefined;
    } while (cursor !== undefined);
    const all = [
      ...(await service.all(`/v1/quotes?article=${shipped}&q=Russia&hasSpeaker=true`)),
      ...(await service.all(`/v1/claims?article=${shipped}&q=Russia`)),
    ].map(({ id }) => id);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.toSorted()).toEqual(all.toSorted());
    const { data } = await whoSaidWhat(asked);
    const mismatched = await whoSaidWhat({ ...asked, words: "Iran", cursor: data.next });
    expect(mismatched).toMatchObject({ isError: true, text: expect.stringContaining("other filters") });
    for (const bad of ["nonsense", Buffer.from("[]").toString("base64url"), Buffer.from('{"quotes":1}').toString("base64url")])
      expect(await whoSaidWhat({ ...asked, cursor: bad })).toMatchObject({ isError: true });
  });
});

describe("the other tools", () => {
  test("search finds words in every type, with where they stand, and says when there are none", async () => {
    const { data, text } = await call(client, "search", { q: "rotten", types: ["quote", "claim"] });
    expect(data.data.map(({ type }: Wire) => type).sort()).toEqual(["claim", "quote"]);
    expect(data.data[0].highlights[0].marked).toContain("<mark>rotten</mark>");
    expect(text).toContain("“The pier was rotten 🪵”");
    const paged = await call(client, "search", { q: "Russia", limit: 3 });
    const more = await call(client, "search", { q: "Russia", limit: 3, cursor: paged.data.next });
    expect(new Set([...paged.data.data, ...more.data.data].map(({ id }) => id)).size).toBe(6);
    const none = await call(client, "search", { q: "xylophone quux" });
    expect(none.data).toMatchObject({ data: [], next: null });
    expect(none.text).toMatch(/holds nothing with these words/);
  });

  test("list takes the API’s filters and gives its resources, page by page", async () => {
    const filters = { article: slug, about: actors.get("Port of Vell"), attribution: ["paraphrased", "characterised"] };
    const first = await call(client, "list", { type: "claim", filters, limit: 2, count: true });
    const rest = await call(client, "list", { type: "claim", filters, limit: 2, count: true, cursor: first.data.next });
    const all = await service.all(`/v1/claims?article=${slug}&about=${filters.about}&attribution=paraphrased,characterised`);
    expect([...first.data.data, ...rest.data.data]).toEqual(all);
    expect(first.data.total).toEqual({ value: all.length, relation: "eq" });
    const none = await call(client, "list", { type: "event", filters: { article: slug } });
    expect(none).toMatchObject({ data: { data: [], next: null }, text: expect.stringContaining("holds no events like that") });
    for (const type of ["article", "claim", "quote", "source", "citation", "actor", "mention", "event"])
      expect((await call(client, "list", { type, limit: 3 })).data.data, type).toHaveLength(3);
  });

  test("article gives its words by blocks, in pieces where they are many", async () => {
    const { data, text } = await call(client, "article", { article: slug });
    expect(data).toMatchObject({ article: { slug }, textRevision: 1, nextBlock: null });
    expect(data.blocks[1].text).toBe("“הרציף רקוב”, she wrote.");
    expect(text).toContain("[0 paragraph] “The pier was rotten 🪵,” Marta Weiss said of the port.");
    const later = await call(client, "article", { article: slug, fromBlock: 5 });
    expect(later.data.blocks.map(({ block }: { block: number }) => block)).toEqual([5, 6]);
    const long = await importLong();
    const pieces: number[] = [];
    let fromBlock: number | null = 0;
    while (fromBlock !== null) {
      const piece: Awaited<ReturnType<typeof call>> = await call(client, "article", { article: long, fromBlock });
      pieces.push(...piece.data.blocks.map(({ block }: { block: number }) => block));
      expect(piece.text.length).toBeLessThan(25_000);
      fromBlock = piece.data.nextBlock;
    }
    expect(pieces).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  test("sourcing gives the API’s report", async () => {
    const { data } = await call(client, "sourcing", { article: slug });
    expect(data.sourcing).toEqual(await service.one(`/v1/articles/${slug}/sourcing`));
    const { data: all } = await call(client, "sourcing");
    expect(all.sourcing.claims.total.value).toBeGreaterThan(data.sourcing.claims.total.value);
  });

  test("resources are read by their addresses", async () => {
    const read = async (uri: string) =>
      String((await client.readResource({ uri })).contents.map((one) => ("text" in one ? one.text : ""))[0]);
    expect(JSON.parse(await read(`nutgraph://articles/${slug}`))).toEqual(await service.one(`/v1/articles/${slug}`));
    expect(await read(`nutgraph://articles/${slug}/text`)).toBe((await service.one<{ text: string }>(`/v1/articles/${slug}/text`)).text);
    const weiss = actors.get("Marta Weiss");
    expect(JSON.parse(await read(`nutgraph://resources/${weiss}`))).toEqual(await service.one(`/v1/actors/${weiss}`));
    expect(JSON.parse(await read("nutgraph://filters")).claim.assertedAs.description).toBe("Put forward like this.");
    await expect(read("nutgraph://articles/no-such-article")).rejects.toThrow(/There is no article no-such-article/);
    await expect(read("nutgraph://articles/no-such-article")).rejects.toMatchObject({
      code: -32602,
      data: { uri: "nutgraph://articles/no-such-article" },
    });
    await expect(read("nutgraph://articles/A%20b")).rejects.toThrow(/no id or slug/);
  });

  async function importLong() {
    const blocks = Array.from({ length: 40 }, (_, index) => ({
      kind: "paragraph" as const,
      text: `${index} ${"word ".repeat(300)}end`,
      links: "none" as const,
    }));
    await importPackage(service.db, {
      article: { key: "a-long-one", kind: "news", language: "en", published: { edtf: null, basis: "unknown" }, blocks },
    });
    return "a-long-one";
  }
});

describe("what cannot be answered", () => {
  test("an unknown argument, filter or value is an error that says what there is", async () => {
    const cases: [string, object, RegExp][] = [
      ["search", { q: "x", colour: "red" }, /colour is not an argument of search.*takes q, types/],
      ["who_said_what", {}, /needs a speaker, about whom, or words/],
      ["who_said_what", { speaker: "Weiss", saidFrom: "yesterday" }, /saidFrom: must be a day/],
      ["who_said_what", { speaker: "Weiss", limit: 51 }, /limit: must be at most 50/],
      ["list", { type: "claim", filters: { colour: "red" } }, /colour is not a filter of claims\. There are: .*assertedAs/],
      ["list", { type: "claim", filters: { cursor: "x" } }, /cursor is not a filter/],
      ["list", { type: "claim", filters: { kind: "red" } }, /kind must be of: fact, statistic/],
      ["list", { type: "song" }, /type: must be one of: .*claim/],
      ["list", { type: "event", filters: { timeFrom: "2026-05-02", timeTo: "2026-05-01" } }, /timeFrom must not lie after timeTo/],
      [
        "who_said_what",
        { about: ["Corvalla"], publishedFrom: "2026-05-02", publishedTo: "2026-05-01" },
        /publishedFrom must not lie after publishedTo/,
      ],
      ["get", { id: "clm_nonsense" }, /holds nothing under "clm_nonsense".*An id is one of/],
      ["get", { id: `clm_${"a".repeat(26)}` }, /holds nothing under "clm_a+"\. Ids come from the other tools/],
      ["get", {}, /id: /],
      ["article", { article: "no-such" }, /There is no article no-such/],
      ["who_said_what", { speaker: `act_${"a".repeat(26)}` }, /There is no actor act_a+/],
      ["who_said_what", { speaker: "!?" }, /speaker: must hold a word/],
    ];
    for (const [name, asked, words] of cases)
      expect(await call(client, name, asked as never), JSON.stringify(asked)).toMatchObject({
        isError: true,
        text: expect.stringMatching(words),
      });
  });

  test("odd words are read as words", async () => {
    for (const odd of ["שלום عالم 🏮", "');drop table claims;--", "%00", "{{x}}", "\u202Eevil"])
      for (const [name, asked] of [
        ["search", { q: `a ${odd}` }],
        ["who_said_what", { speaker: `a ${odd}` }],
        ["who_said_what", { words: `a ${odd}` }],
      ] as const)
        expect(await call(client, name, asked), odd).toMatchObject({ isError: false });
    for (const [name, asked] of [
      ["search", { q: "a\0b" }],
      ["who_said_what", { speaker: "a\0b" }],
      ["who_said_what", { about: ["\ud800"] }],
      ["list", { type: "claim", filters: { "a\0": "b" } }],
    ] as const)
      expect(await call(client, name, asked)).toMatchObject({ isError: true, text: expect.stringMatching(/U\+0000|not a name/) });
    const long = "x".repeat(10_000);
    for (const [name, asked] of [
      ["search", { q: long }],
      ["who_said_what", { speaker: long }],
      ["get", { id: long }],
      ["list", { type: "claim", filters: { [long]: "x" } }],
      ["search", { q: "x", [long]: 1 }],
    ] as const) {
      const { isError, text } = await call(client, name, asked);
      expect(isError).toBe(true);
      expect(text.length).toBeLessThan(2_000);
    }
  });

  test("a withdrawn resource is a stub, and nothing to cite", async () => {
    await importPackage(service.db, { ...quarrel(), article: { ...quarrel().article, key: "withdrawn-quarrel" } });
    const [claim] = await service.all<Wire>("/v1/claims?article=withdrawn-quarrel");
    const id = claim?.id as string;
    await service.db.execute(
      sql`update claims set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'misread' where id = ${id}`,
    );
    const { data, text, isError } = await call(client, "get", { id });
    expect(isError).toBe(false);
    expect(data).toMatchObject({ resource: null, withdrawn: { id, type: "claim", reason: "misread" } });
    expect(text).toMatch(/was withdrawn at .*because: misread.*Do not cite it/);
    await service.db.execute(sql`update articles set status = 'withdrawn', withdrawn_at = now() where slug = 'withdrawn-quarrel'`);
    expect(await call(client, "article", { article: "withdrawn-quarrel" })).toMatchObject({
      isError: true,
      text: expect.stringContaining("has been withdrawn"),
    });
  });

  test("words that the rights keep back are kept back", async () => {
    const restricted = quarrel("excerpts");
    await importPackage(service.db, { ...restricted, article: { ...restricted.article, key: "excerpts-only" } });
    const { isError, text } = await call(client, "article", { article: "excerpts-only" });
    expect(isError).toBe(true);
    expect(text).toMatch(/allow quotes and anchored words, not the whole text/);
    expect(text).not.toContain("pier");
    await expect(client.readResource({ uri: "nutgraph://articles/excerpts-only/text" })).rejects.toThrow(/not the whole text/);
    expect((await whoSaidWhat({ words: "rotten", article: "excerpts-only" })).data.quotes).toHaveLength(1);
  });

  test("two clients at once get their own answers", async () => {
    const other = await connectClient(server.port, { era: "auto" });
    const names = ["Marta Weiss", "Marta Lund", "Port of Vell", "Ines Okafor"];
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => call(index % 2 ? client : other, "get", { id: actors.get(names[index % 4] as string) })),
    );
    expect(answers.map(({ data }) => data.resource.name)).toEqual(answers.map((_, index) => names[index % 4]));
    await other.close();
  });
});

describe("over HTTP", () => {
  test("refuses pages from elsewhere, and takes those from here", async () => {
    const list = message("tools/list");
    for (const origin of ["https://evil.example", "null", "chrome-extension://localhost", "file://localhost"])
      expect((await post(list, { Origin: origin })).status, origin).toBe(403);
    for (const origin of ["http://localhost:6274", "https://nutgraph.example"])
      expect((await post(list, { Origin: origin })).status, origin).toBe(200);
  });

  test("has no stream and no session to end", async () => {
    for (const method of ["GET", "DELETE", "PUT"]) {
      const answer = await fetch(`http://127.0.0.1:${server.port}/mcp`, { method, headers: { Accept: "text/event-stream" } });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get("Allow"), method).toBe("POST");
    }
  });

  test("answers what is no message with what is wrong", async () => {
    const refused = async (body: string, headers = {}) => {
      const answer = await post(body, headers);
      return [answer.status, ((await answer.json()) as { error?: { code: number } }).error?.code];
    };
    expect(await refused("{not json")).toEqual([400, -32_700]);
    expect(await refused("")).toEqual([400, -32_700]);
    expect(await refused('{"jsonrpc":"1.0","method":"x"}')).toEqual([400, expect.any(Number)]);
    expect((await refused(message("tools/list"), { "Content-Type": "text/plain" }))[0]).toBe(415);
    expect((await refused(message("tools/list"), { "MCP-Protocol-Version": "1999-01-01" }))[0]).toBe(400);
    expect((await refused(message("tools/call", { name: "search", arguments: { q: "x".repeat(1_100_000) } })))[0]).toBe(413);
    expect(await (await post(message("tools/call", { name: "nothing" }))).text()).toContain("Tool nothing not found");
    expect(await (await post(message("no/such"))).text()).toContain("-32601");
  });

  test("needs a key where reading does", async () => {
    const closed = await listening(service, { readAccess: "key" });
    try {
      const reader = await keyFor(service, "read");
      const writer = await keyFor(service, "write");
      const asked = (headers: Record<string, string>) =>
        fetch(`http://127.0.0.1:${closed.port}/mcp`, {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: "application/json, text/event-stream", ...headers },
          body: message("tools/list"),
        });
      const refused = await asked({});
      expect(refused.status).toBe(401);
      expect(refused.headers.get("WWW-Authenticate")).toMatch(/^Bearer/);
      expect((await asked(writer.headers)).status).toBe(403);
      expect((await asked({ Authorization: "Bearer ng_wrong" })).status).toBe(401);
      const other = await connectClient(closed.port, { headers: reader.headers });
      expect((await call(other, "get", { id: slug })).data.resource.slug).toBe(slug);
      await other.close();
    } finally {
      await closed.close();
    }
  });
});

test("a filter that names what was merged asks for what it is now", async () => {
  const own = await openService();
  onTestFinished(() => own.close());
  await importPackage(own.db, quarrel());
  const [from, into] = ["Marta Weiss", "Port of Vell"].map((name) => actors.get(name) as string) as [string, string];
  const there = await listening(own);
  onTestFinished(() => there.close());
  const asking = await connectClient(there.port);
  onTestFinished(() => asking.close());
  const said = async (speaker: string) => (await call(asking, "list", { type: "quote", filters: { speaker: [speaker] } })).data.data.length;
  const before = [await said(from), await said(into)] as [number, number];
  expect(before[0]).toBeGreaterThan(0);
  const writer = asker(own, await keyFor(own, "write"));
  expect((await writer.seen("POST", `/v1/actors/${from}/merge`, { into, despiteContradictions: true })).status).toBe(200);
  expect(await said(from)).toBe(before[0] + before[1]);
});
