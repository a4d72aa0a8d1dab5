import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { plurals } from "../src/resources/schemas.ts";
import type { ChangePage } from "./changes/feed.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor } from "./keys/key-for.ts";
import { canary, printed } from "./rights/canaries.ts";
import { everywhere, idsIn, otherwise, type Seen } from "./rights/everywhere.ts";
import { openService, publicUrl, type TestService, type Wire } from "./service.ts";
import { asker } from "./single/asker.ts";

const key = "the-canary";
const article = resourceId("article", key);
const quote = resourceId("quote", `${key}/q1`);
const claim = resourceId("claim", `${key}/k1`);
const mention = resourceId("mention", `${key}/m1`);

const own = (ids: string[]) => ids.filter((id) => [article, quote, claim, mention].includes(id) || id.startsWith("act_"));
const give = (service: TestService, text: "full" | "excerpts" | "none") => importPackage(service.db, canary(key, { text }));
const showing = (seen: Seen[], words: string[]) =>
  seen.filter(({ text }) => words.some((word) => text.toLowerCase().includes(word.toLowerCase()))).map(({ asked }) => asked);

describe("an article whose rights allow no words, after they allowed all", () => {
  let service: TestService;
  let whole: Seen[];
  let seen: Seen[];
  beforeAll(async () => {
    service = await openService({ articles: ["corvalla-goes-dark"] });
    await give(service, "full");
    const ids = await idsIn(service);
    const look = async () => [...(await everywhere(service, ids, printed)), ...(await otherwise(service, own(ids), printed))];
    whole = await look();
    await give(service, "none");
    seen = await look();
  });
  afterAll(() => service?.close());

  test("shows none of them on any path, in any format, by any search, in no revision", () => {
    expect(showing(seen, printed)).toEqual([]);
    // Where they were allowed every one of them was there to be seen.
    for (const word of printed) expect(showing(whole, [word]).length, word).toBeGreaterThan(3);
    expect(seen.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test("is still there, with its headline, its statements, and where the words stand", async () => {
    expect(await service.one(`/v1/articles/${key}`)).toMatchObject({ headline: "Gloamhurst stands", rights: { text: "none" } });
    expect(await service.one(`/v1/claims/${claim}`)).toMatchObject({
      statement: "There was tessarine frost.",
      anchors: [{ block: 0, start: 0, exact: null, prefix: null, suffix: null }],
      link: `${publicUrl}/v1/claims/${claim}`,
    });
    expect(await service.one(`/v1/quotes/${quote}`)).toMatchObject({
      text: null,
      displayText: null,
      sentence: null,
      speaker: { kind: "named", name: null, descriptor: null },
    });
    for (const below of ["text", "package"]) await expectProblem(await service.get(`/v1/articles/${key}/${below}`), "textNotServed", below);
  });

  test("is found by what we say of it, and by no word that it prints", async () => {
    const found = async (word: string) => (await service.json(`/v1/search?q=${word}`)).data.length;
    for (const word of printed) expect(await found(word), word).toBe(0);
    expect(await found("tessarine")).toBe(1);
    expect((await service.all(`/v1/quotes?q=zandelwick`)).length).toBe(0);
  });

  test("shows them in no older state either", async () => {
    const [first] = (await service.json<ChangePage>(`/v1/changes?article=${article}&limit=1`)).data;
    const then = await service.json<ChangePage>(`/v1/changes?article=${article}&limit=200`);
    const before = then.data.filter(({ revision }) => revision === 1).at(-1)?.position;
    expect(first).toBeDefined();
    for (const path of [`/v1/quotes/${quote}?asOf=${before}`, `/v1/quotes/${quote}/revisions/1`]) {
      expect(await service.one(path), path).toMatchObject({ revision: 1, text: null });
    }
    for (const below of ["text", "package"]) {
      await expectProblem(await service.get(`/v1/articles/${key}/${below}?asOf=${before}`), "textNotServed", below);
    }
  });

  test("tells the feed of everything that lost its words, and which fields they were", async () => {
    const { data } = await service.json<ChangePage>(`/v1/changes?article=${article}&include=resource&limit=200`);
    const updates = data.filter(({ op }) => op === "updated");
    expect(updates.map(({ type }) => type).sort()).toEqual(["article", "citation", "claim", "mention", "mention", "quote"]);
    const changed = Object.fromEntries(updates.map((entry) => [entry.type, entry.changed]));
    expect(changed.quote).toEqual(expect.arrayContaining(["text", "displayText", "anchors", "sentence", "citeAs"]));
    expect(changed.mention).toEqual(["anchor"]);
    expect(changed.article).toEqual(["rights"]);
  });

  test("keeps its words when something in it is changed, and shows them again when the rights allow it", async () => {
    const writer = asker(service, await keyFor(service, "write"));
    const patched = await writer.seen("PATCH", `/v1/quotes/${quote}`, { mode: "partial" });
    expect(patched.status, JSON.stringify(patched.body)).toBe(200);
    expect(patched.body.data).toMatchObject({ mode: "partial", text: null });
    const rights = await writer.seen("PATCH", `/v1/articles/${key}`, { rights: { text: "excerpts" } });
    expect(rights.status, JSON.stringify(rights.body)).toBe(200);
    expect(await service.one(`/v1/quotes/${quote}`)).toMatchObject({
      mode: "partial",
      text: "We saw zandelwick burn,",
      speaker: { name: "Pellucidor" },
    });
    expect((await service.json("/v1/search?q=zandelwick")).data.length).toBeGreaterThan(0);
  });
});

test("a review does not stand in the way of other rights", async () => {
  const service = await openService({ articles: [] });
  try {
    await give(service, "full");
    const reviewer = asker(service, await keyFor(service, "review"));
    expect((await reviewer.seen("POST", `/v1/mentions/${mention}/review`, { status: "accepted" })).status).toBe(200);
    const { data } = await service.json<{ data: ReturnType<typeof canary> }>(`/v1/articles/${key}/package`);
    data.article.rights = { ...data.article.rights, text: "none" };
    expect((await importPackage(service.db, data)).result).toBe("changed");
    expect(await service.one(`/v1/mentions/${mention}`)).toMatchObject({
      anchor: { exact: null },
      provenance: { reviewStatus: "accepted" },
    });
  } finally {
    await service.close();
  }
});

test("a copy that the feed keeps loses the words with the rights, and gets them back", async () => {
  const service = await openService({ articles: ["corvalla-goes-dark"] });
  try {
    await give(service, "full");
    const everythingNow = async () => {
      const all = await Promise.all(Object.values(plurals).map((plural) => service.all<Wire>(`/v1/${plural}`)));
      return new Map(all.flat().map((wire) => [wire.id, wire]));
    };
    const copy = await everythingNow();
    let after = (await service.get("/v1/articles")).headers.get("Nutgraph-Position") as string;
    const writer = asker(service, await keyFor(service, "write"));
    for (const text of ["none", "excerpts", "none", "full"] as const) {
      // Unlike an import this touches nothing but the article.
      expect((await writer.seen("PATCH", `/v1/articles/${key}`, { rights: { text } })).status).toBe(200);
      expect((await service.json("/v1/search?q=zandelwick&type=quote")).data.length).toBe(text === "none" ? 0 : 1);
      const page = await service.json<ChangePage>(`/v1/changes?after=${after}&include=resource&limit=1000`);
      after = page.page.after;
      for (const { id, resource } of page.data) copy.set(id, resource as Wire);
      const kept = JSON.stringify([...copy.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
      expect(kept).toBe(JSON.stringify([...(await everythingNow()).values()].sort((a, b) => (a.id < b.id ? -1 : 1))));
      expect(kept.includes("zandelwick")).toBe(text !== "none");
    }
  } finally {
    await service.close();
  }
});
