import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "../src/claims/schemas.ts";
import type { Correction } from "../src/corrections/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { Quote } from "../src/quotes/schemas.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { openService, type TestService, type Wire } from "./service.ts";

let service: TestService;
let key: TestKey;
beforeEach(async () => {
  service = await openService();
  key = await keyFor(service, "write");
});
afterEach(() => service?.close());

const slug = "harbour-lamps";
const claimId = (name: string) => resourceId("claim", `${slug}/${name}`);
const quoteId = (name: string) => resourceId("quote", `${slug}/${name}`);

/** An article of these blocks, with a claim for each passage by the words themselves. */
async function article(blocks: string[], claims: Record<string, object>, quotes: Record<string, object> = {}) {
  const json = {
    ...minimal,
    article: { ...minimal.article, blocks: blocks.map((text) => ({ kind: "paragraph", text, links: "none" })) },
    claims: Object.entries(claims).map(([name, anchor]) => ({
      key: name,
      statement: `What ${name} says.`,
      anchors: [anchor],
      kind: "fact",
      assertedAs: "stated",
      checkWorthiness: "low",
      claimant: { kind: "author" },
      attribution: "author",
    })),
    quotes: Object.entries(quotes).map(([name, anchor]) => ({ key: name, anchors: { content: [anchor] }, mode: "full", speaker: null })),
  };
  await importPackage(service.db, json);
  return json;
}
const minimal = { article: { key: slug, kind: "news", language: "en", headline: "Lamps", published: { edtf: null, basis: "unknown" } } };

async function correct(body: object, query = "", headers: Record<string, string> = {}) {
  const response = await service.request(`/v1/articles/${slug}/corrections${query}`, {
    method: "POST",
    headers: { ...key.headers, "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ kind: "correction", notice: "We corrected this.", ...body }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { data: Correction; errors: { pointer: string; message: string }[]; detail: string },
  };
}
const made = async (body: object, query = "") => {
  const answer = await correct(body, query);
  expect(answer.status, JSON.stringify(answer.body)).toBe(query ? 200 : 201);
  return answer.body.data;
};
const claim = (name: string) => service.one<Claim>(`/v1/claims/${claimId(name)}`);
const anchorOf = async (name: string) => (await claim(name)).anchors[0] as Claim["anchors"][number];
const text = async () => (await service.one<{ text: string } & Wire>(`/v1/articles/${slug}/text`)).text;

describe("an anchor", () => {
  test("behind the change moves by code points, one before it stays", async () => {
    await article(["🏮🏮 The first lamp. The second lamp burns 🔥. The third lamp is out."], {
      before: { exact: "first lamp" },
      behind: { exact: "third lamp is out" },
    });
    await made({ changes: [{ before: "second lamp burns 🔥", after: "second lamp smokes 💨💨💨" }] });
    expect(await anchorOf("before")).toMatchObject({ status: "exact", textRevision: 2, start: 7 });
    const behind = await anchorOf("behind");
    expect(behind).toMatchObject({ status: "moved", textRevision: 2 });
    expect([...(await text())].slice(behind.start, behind.end).join("")).toBe("third lamp is out");
    expect((await claim("behind")).needsReview).toBe(false);
  });

  test("whose words change keeps the revision in which they held, and its claim needs review", async () => {
    await article(["The harbour has nine lamps. All burn."], { nine: { exact: "The harbour has nine lamps" }, all: { exact: "All burn" } });
    const { affects } = await made({ changes: [{ before: "nine", after: "seven" }] });
    expect(await anchorOf("nine")).toMatchObject({ status: "orphaned", textRevision: 1, exact: "The harbour has nine lamps" });
    expect((await claim("nine")).needsReview).toBe(true);
    expect((await claim("all")).needsReview).toBe(false);
    expect(affects).toEqual([
      { type: "claim", id: claimId("nine"), effect: "orphaned" },
      { type: "claim", id: claimId("all"), effect: "moved" },
    ]);
  });

  test("whose word comes to stand twice where it stood once is ambiguous", async () => {
    await article(["They saw lamps there."], { lamps: { exact: "lamps" } });
    await made({ changes: [{ before: "saw lamps there", after: "counted lamps, other lamps, here" }] });
    expect(await anchorOf("lamps")).toMatchObject({ status: "ambiguous", textRevision: 1 });
    expect((await claim("lamps")).needsReview).toBe(true);
  });

  test("is not changed by an insertion at its edge, and its claim is looked at again", async () => {
    await article(["Yesterday the keeper left. Then it rained for hours."], {
      left: { exact: "the keeper left" },
      rain: { exact: "rained for hours" },
    });
    await made({ changes: [{ before: "Yesterday the", after: "Yesterday not even the" }] });
    expect(await anchorOf("left")).toMatchObject({ status: "moved", textRevision: 2, start: 19 });
    expect((await claim("left")).needsReview).toBe(true);
    expect((await claim("rain")).needsReview).toBe(false);
  });

  test("does not hold where its word becomes another word", async () => {
    await article(["One lamp burns."], { lamp: { exact: "lamp" } });
    await made({ changes: [{ before: "One lamp burns", after: "Two lamps burn" }] });
    expect(await anchorOf("lamp")).toMatchObject({ exact: "lamp" });
    expect((await claim("lamp")).needsReview).toBe(true);
  });

  test("holds through two changes in one block, and at the text's start and end", async () => {
    await article(["Ann saw the lamp go out and Bob slept."], { out: { exact: "lamp go out" } });
    const { changes } = await made({
      changes: [
        { before: "Bob slept.", after: "Robert slept well." },
        { before: "Ann", after: "Anna Lind" },
      ],
    });
    expect(await text()).toBe("Anna Lind saw the lamp go out and Robert slept well.");
    expect(await anchorOf("out")).toMatchObject({ status: "moved", start: 18 });
    expect(changes.map(({ before }) => before)).toEqual(["Ann", "Bob slept."]);
  });

  test("of many moves with all others", async () => {
    const words = Array.from({ length: 1_000 }, (_, index) => `word${index}x`);
    await article([`Start ${words.join(" ")}`], Object.fromEntries(words.map((word, index) => [`c${index}`, { exact: word }])));
    const { affects } = await made({ changes: [{ before: "Start", after: "Beginning" }] });
    expect(affects.filter(({ effect }) => effect === "moved")).toHaveLength(999);
    expect(await anchorOf("c999")).toMatchObject({ status: "moved", exact: "word999x" });
  });
});

test("a quote whose sentence is taken out keeps its words, needs review, and the search goes by the new text", async () => {
  await article(
    ["The lamp went out. “Nobody warned us,” she said. It was night.", "A last line."],
    {},
    { warned: { exact: "Nobody warned us," } },
  );
  await made({ changes: [{ before: " “Nobody warned us,” she said.", after: "" }] });
  const quote = await service.one<Quote>(`/v1/quotes/${quoteId("warned")}`);
  expect(quote).toMatchObject({ text: "Nobody warned us,", needsReview: true });
  expect(quote.anchors.content[0]).toMatchObject({ status: "orphaned", textRevision: 1 });
  expect((await service.all(`/v1/articles?q=warned&slug=${slug}`)).length).toBe(0);
});

test("a block that is taken out whole and an editor's note tile the text anew", async () => {
  await article(["First.", "Second.", "Third."], { second: { exact: "Second" }, third: { exact: "Third" } });
  await made({ kind: "editorsNote", changes: [{ before: "Second.", after: "" }], editorsNote: "A paragraph has been removed." });
  expect(await text()).toBe("First.\n\nThird.\n\nA paragraph has been removed.");
  expect(await anchorOf("second")).toMatchObject({ status: "orphaned", textRevision: 1 });
  expect(await anchorOf("third")).toMatchObject({ status: "moved", block: 1, textRevision: 2 });
});

test("a dry run shows what would be affected and stores nothing", async () => {
  await article(["The harbour has nine lamps."], { nine: { exact: "nine lamps" } });
  const { affects } = await made({ changes: [{ before: "nine", after: "seven" }] }, "?dryRun=true");
  expect(affects).toEqual([{ type: "claim", id: claimId("nine"), effect: "orphaned" }]);
  expect(await text()).toBe("The harbour has nine lamps.");
  expect(await service.all("/v1/corrections")).toEqual([]);
});

test("every change that cannot be placed is named", async () => {
  await article(["A lamp, a lamp, and the sea."], {});
  const { status, body } = await correct({
    changes: [
      { before: "a boat", after: "b" },
      { before: "lamp", after: "light" },
      { before: "the sea", after: "the lake" },
      { before: "sea", after: "ocean" },
    ],
  });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }) => pointer).toSorted()).toEqual(["/changes/0/before", "/changes/1/before", "/changes/3/before"]);
  expect(body.errors.find(({ pointer }) => pointer.includes("/1/"))?.message).toContain("prefix, suffix or occurrence");
});

test("of two editors at once one wins and the other is told", async () => {
  await article(["The harbour has nine lamps."], {});
  const tag = (await service.get(`/v1/articles/${slug}`)).headers.get("ETag") as string;
  const both = await Promise.all(
    ["seven", "eight"].map((after) => correct({ changes: [{ before: "nine", after }] }, "", { "If-Match": tag })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
  expect((await correct({ baseTextRevision: 1, changes: [{ before: "lamps", after: "lights" }] })).status).toBe(409);
});

test("each change that it makes names it as cause", async () => {
  await article(["The harbour has nine lamps."], { nine: { exact: "nine lamps" } });
  const { id } = await made({ changes: [{ before: "nine", after: "seven" }] });
  const changes = await service.db.execute<{ type: string }>(
    sql`select type from changes where cause = ${`correction:${id}`} order by type`,
  );
  expect(changes.map(({ type }) => type)).toEqual(["article", "claim", "correction"]);
  expect((await service.all(`/v1/corrections?affects=${claimId("nine")}&article=${slug}`)).map((one) => one.id)).toEqual([id]);
  await expect(service.db.execute(sql`update corrections set notice = 'x'`)).rejects.toThrow();
});

test("the old package is refused afterwards", async () => {
  const json = await article(["The harbour has nine lamps."], { nine: { exact: "nine lamps" } });
  await made({ changes: [{ before: "harbour", after: "port" }] });
  await expect(importPackage(service.db, json)).rejects.toThrow();
  const exported = await service.one<Record<string, unknown>>(`/v1/articles/${slug}/package`);
  expect((await importPackage(service.db, exported)).result).toBe("unchanged");
});

test("a retraction withdraws the article and what only it holds", async () => {
  await article(["The harbour has nine lamps."], { nine: { exact: "nine lamps" } });
  const { id } = await made({ kind: "retraction", reason: "It was invented.", changes: [] });
  const response = await service.get(`/v1/claims/${claimId("nine")}`);
  expect(response.status).toBe(410);
  expect(((await response.json()) as { data: object }).data).toMatchObject({ correctionId: id, reason: "It was invented." });
  expect((await service.get(`/v1/articles/${slug}`)).status).toBe(410);
  expect((await service.all<Wire>("/v1/corrections"))[0]).toMatchObject({ id, kind: "retraction" });
});
