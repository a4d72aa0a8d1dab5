import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { ChangePage } from "./changes/feed.ts";
import { tablesHolding } from "./erasures/stored.ts";
import { keyFor } from "./keys/key-for.ts";
import { canary, printed, told } from "./rights/canaries.ts";
import { everywhere, idsIn, otherwise, type Seen } from "./rights/everywhere.ts";
import { openService, type TestService, type Wire } from "./service.ts";
import { asker } from "./single/asker.ts";

const key = "the-canary";
const article = resourceId("article", key);
const quote = resourceId("quote", `${key}/q1`);
const claim = resourceId("claim", `${key}/k1`);
const mention = resourceId("mention", `${key}/m1`);
const teller = resourceId("actor", `${key}/teller`);
const ground = "Art. 17 GDPR, an invented request";

/** The canary, corrected and checked, so that its words stand in two text revisions, a correction and a fact-check. */
async function openCanary(): Promise<{ service: TestService; admin: ReturnType<typeof asker> }> {
  const service = await openService({ articles: ["corvalla-goes-dark"] });
  await importPackage(service.db, canary(key, { text: "full" }));
  const admin = asker(service, await keyFor(service, "admin"));
  const corrected = await admin.seen(
    "POST",
    `/v1/articles/${key}/corrections`,
    { kind: "correction", notice: "The quibblefrost came later.", changes: [{ before: "at night", after: "before dawn, a quibblefrost" }] },
    `/v1/articles/${key}`,
  );
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(201);
  const checked = await admin.post(`/v1/claims/${claim}/fact-checks`, {
    publisher: { name: "Harbour Facts" },
    publishedUrl: "https://harbour.example/1",
    verdictLabel: "No Quibblefrost",
    language: "en",
    status: "published",
  });
  expect(checked.status, JSON.stringify(checked.body)).toBe(201);
  return { service, admin };
}

const own = (ids: string[]) => ids.filter((id) => [article, quote, claim, mention, teller].includes(id));
const showing = (seen: Seen[], words: string[]) =>
  seen.filter(({ text }) => words.some((word) => text.toLowerCase().includes(word.toLowerCase()))).map(({ asked }) => asked);
const look = async (service: TestService, words: string[]) => {
  const ids = await idsIn(service);
  return [...(await everywhere(service, ids, words)), ...(await otherwise(service, own(ids), words))];
};

describe("words of an article", () => {
  // In a block, a correction, a fact-check; in a quote; across an anchor's edge; in the corpus's things; capitals for small letters.
  const words = ["quibblefrost", "zandelwick burn", "Pellucidor", "Gloamhurst", "tessarine frost", "Ysolwyn", "dusksparrow"];
  const gone = ["quibblefrost", "zandelwick", "pellucidor", "gloamhurst", "ysolwyn", "dusksparrow"];
  let service: TestService;
  let admin: ReturnType<typeof asker>;
  let before: Seen[];
  let after: Seen[];
  let done: Awaited<ReturnType<typeof admin.post>>;
  beforeAll(async () => {
    ({ service, admin } = await openCanary());
    before = await look(service, gone);
    done = await admin.post("/v1/erasures", { target: key, words, ground });
    after = await look(service, gone);
  }, 120_000);
  afterAll(() => service?.close());

  test("stand nowhere any more: on no path, in no format, in no revision, in no table", async () => {
    expect(done.status, JSON.stringify(done.body)).toBe(201);
    for (const word of gone) expect(showing(before, [word]).length, word).toBeGreaterThan(3);
    expect(showing(after, gone)).toEqual([]);
    expect(after.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await tablesHolding(service, gone)).toEqual([]);
    expect(await tablesHolding(service, ["morvendale"])).toContain("text_revisions");
  });

  test("leave a mark, around which every anchor still stands on its words", async () => {
    const { data: text } = await service.json<{ data: { blocks: { text: string }[]; revision: number } }>(`/v1/articles/${key}/text`);
    expect(text.blocks.map((block) => block.text)).toEqual([
      "The [erased] came before dawn, a [erased]. “We saw [erased],” said [erased], the ombrelline of the town.",
      "A report names morvendale; nobody of cragmoline heard vintersault.",
    ]);
    expect(await service.one(`/v1/claims/${claim}`)).toMatchObject({ statement: "There was [erased]." });
    expect(await service.one(`/v1/quotes/${quote}`)).toMatchObject({
      text: "We saw [erased],",
      displayText: "We saw [erased]",
      sentence: "“We saw [erased],” said [erased], the ombrelline of the town.",
      speaker: { name: "[erased]", descriptor: "the ombrelline of the town" },
    });
    const whole = text.blocks.map((block) => block.text).join("\n\n");
    for (const { anchor } of await service.all<{ anchor: { start: number; end: number; exact: string } } & Wire>(
      "/v1/mentions?article=the-canary",
    ))
      expect([...whole].slice(anchor.start, anchor.end).join("")).toBe(anchor.exact);
    expect(await service.one(`/v1/claims/${claim}/revisions/1`)).toMatchObject({
      anchors: [{ exact: "The [erased] came at night.", start: 0, end: "The [erased] came at night.".length }],
    });
  });

  test("leave a tombstone with the time and the ground, which the feed names as cause of each change", async () => {
    const { data } = done.body as unknown as {
      data: { id: string; kind: string; items: { type: string; id: string }[]; itemCount: number };
    };
    expect(data).toMatchObject({ kind: "words", targetId: article, ground, itemCount: data.items.length });
    expect(done.headers.get("Location")).toBe(`/v1/erasures/${data.id}`);
    const stored = await service.one<Wire>(`/v1/erasures/${data.id}`);
    expect({ ...stored, remaining: expect.any(Array) }).toEqual(data);
    expect((await service.json("/v1/erasures")).data).toEqual([expect.objectContaining({ id: data.id, itemCount: data.itemCount })]);
    const feed = await service.json<ChangePage>(`/v1/changes?op=erased&limit=200`);
    expect(feed.data.map(({ id, cause }) => [id, cause]).sort()).toEqual(data.items.map(({ id }) => [id, `erasure:${data.id}`]).sort());
  });

  test("do not come in again: a package loses them at the door, anything else is refused and told where they stand", async () => {
    // What the correction took the words from finds them again; after that there is nothing new in it.
    for (const result of ["changed", "unchanged"]) {
      const report = await admin.send("PUT", `/v1/articles/${key}/package`, corrected(canary(key, { text: "full" })));
      expect(report.body, JSON.stringify(report.body)).toMatchObject({ data: { result, remarks: [{ code: "erased" }] } });
    }
    const refused = async (method: string, path: string, body: unknown, pointer: string, at = path) => {
      const { status, body: problem } = await admin.seen(method, path, body, at);
      expect(problem, path).toMatchObject({ status: 422, errors: [{ pointer, code: "erased" }] });
      expect(status).toBe(422);
    };
    await refused("PATCH", `/v1/claims/${claim}`, { statement: "A Quibblefrost it was." }, "/statement");
    await refused("PATCH", `/v1/articles/${key}`, { section: "quibblefrost" }, "/section");
    await refused(
      "POST",
      `/v1/articles/${key}/corrections`,
      { kind: "update", notice: "No quibblefrost.", changes: [] },
      "/notice",
      `/v1/articles/${key}`,
    );
    const [check] = await service.all<Wire>(`/v1/fact-checks?claim=${claim}`);
    await refused("PATCH", `/v1/fact-checks/${check?.id}`, { summary: "quibblefrost" }, "/summary");
    await refused(
      "POST",
      `/v1/articles/${key}/mentions`,
      { actor: "town", anchor: { exact: "cragmoline" }, form: "name", provenance: { agent: "Gloamhurst" } },
      "/provenance/agent",
      `/v1/articles/${key}`,
    );
    expect(await tablesHolding(service, gone)).toEqual([]);
  });

  test("a package of the article as it stands now is exported, and comes in unchanged", async () => {
    const exported = await service.one(`/v1/articles/${key}/package`);
    const { body } = await admin.send("PUT", `/v1/articles/${key}/package`, exported);
    expect(body).toMatchObject({ data: { result: "unchanged" } });
  });

  test("are not there to be erased again", async () => {
    const { body } = await admin.post("/v1/erasures", { target: key, words: ["quibblefrost"], ground });
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: "/words", code: "notFound" }] });
  });

  test("of what the corpus holds can be erased of it alone, and stay out of it", async () => {
    const event = resourceId("event", `${key}/fire`);
    const { status, body } = await admin.post("/v1/erasures", { target: event, words: ["burns"], ground });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(await service.one(`/v1/events/${event}`)).toMatchObject({ title: "A [erased] [erased]" });
    const again = await admin.send("PUT", `/v1/articles/${key}/package`, corrected(canary(key, { text: "full" })));
    expect(again.body).toMatchObject({ data: { result: "unchanged" } });
    const patched = await admin.seen("PATCH", `/v1/events/${event}`, { title: "It burns" });
    expect(patched.body).toMatchObject({ status: 422, errors: [{ pointer: "/title", code: "erased" }] });
    expect((await admin.seen("PATCH", `/v1/claims/${claim}`, { statement: "A lamp burns." })).status).toBe(200);
    const packaged = { ...corrected(canary(key, { text: "full" })) };
    expect((await admin.send("PUT", `/v1/articles/${key}/package?overwrite=true`, packaged)).status).toBe(200);
  });

  test("that an address or a key holds, or another article, are named as what remains", async () => {
    const { status, body } = await admin.send("POST", "/v1/erasures?dryRun=true", { target: key, words: ["nackthorpe", "town"], ground });
    expect(status).toBe(200);
    const { data } = body as unknown as { data: { id: null; remaining: { type: string; field: string | null }[] } };
    expect(data.id).toBeNull();
    expect(data.remaining.map(({ type, field }) => `${type} ${field}`).sort()).toEqual(["actor key", "article canonicalUrl", "source url"]);
    expect(await tablesHolding(service, ["The nackthorpe report"])).toContain("sources");
  });
});

/** The canary as it is after its correction, all its words back in place. */
function corrected(written: ReturnType<typeof canary>): ReturnType<typeof canary> {
  const text = JSON.stringify(written).replaceAll("came at night", "came before dawn, a quibblefrost");
  return JSON.parse(text);
}

describe("a resource as a whole", () => {
  let service: TestService;
  let admin: ReturnType<typeof asker>;
  beforeAll(async () => {
    ({ service, admin } = await openCanary());
  }, 120_000);
  afterAll(() => service?.close());

  test("a claim is gone with its fact-checks from every revision, answers 410, and its key does not come back", async () => {
    const position = (await service.get("/v1/claims")).headers.get("Nutgraph-Position") as string;
    const [check] = await service.all<Wire>(`/v1/fact-checks?claim=${claim}`);
    const { status, body } = await admin.post("/v1/erasures", { target: claim, ground });
    expect(status, JSON.stringify(body)).toBe(201);
    const { data } = body as unknown as { data: { id: string; items: { id: string; whole: boolean }[] } };
    expect(data.items.map(({ id }) => id).sort()).toEqual([claim, check?.id].sort());
    for (const path of ["", "/revisions/1", "/differences?from=1&to=2", `?asOf=${position}`]) {
      const response = await service.get(`/v1/claims/${claim}${path}`);
      expect(response.status, path).toBe(410);
      expect(await response.json(), path).toMatchObject({ type: "urn:nutgraph:problem:erased", data: { id: claim, erasureId: data.id } });
    }
    expect((await service.get(`/v1/fact-checks/${check?.id}`)).status).toBe(410);
    expect(await tablesHolding(service, ["tessarine frost", "no quibblefrost"])).toEqual([]);
    expect(await service.one(`/v1/actors/${teller}`)).toMatchObject({ counts: { claimsMade: 0, quotes: 1 } });
    expect(await service.one(`/v1/articles/${key}/package?asOf=${position}`)).toMatchObject({ claims: [] });
    const again = await admin.send("PUT", `/v1/articles/${key}/package`, corrected(canary(key, { text: "full" })));
    expect(again.body).toMatchObject({ status: 409, errors: [{ pointer: "/claims/0", code: "erased" }] });
    for (const list of ["claims", "fact-checks", "actors"]) {
      const all = await service.all<Wire>(`/v1/${list}?status=published,withdrawn`);
      expect(all.filter(({ id }) => [claim, check?.id].includes(id))).toEqual([]);
    }
    const restored = await admin.send("DELETE", `/v1/claims/${claim}/withdrawal`, undefined, { "If-Match": "*" });
    expect(restored.body).toMatchObject({ status: 410, type: "urn:nutgraph:problem:erased" });
    const added = await admin.post(`/v1/articles/${key}/claims`, {
      ...canary(key, { text: "full" }).claims?.[0],
      quotes: [],
      evidence: [],
      anchors: [{ exact: "cragmoline" }],
    });
    expect(added.body).toMatchObject({ status: 422, errors: [{ code: "erased" }] });
    expect((await admin.post("/v1/erasures", { target: claim, ground })).body).toMatchObject({ status: 410 });
  });

  test("what was withdrawn with its article stays gone where that comes back", async () => {
    expect((await admin.seen("POST", `/v1/articles/${key}/withdrawal`, { reason: "A test." })).status).toBe(200);
    expect((await admin.post("/v1/erasures", { target: quote, ground })).status).toBe(201);
    const restored = await admin.send("DELETE", `/v1/articles/${key}/withdrawal`, undefined, { "If-Match": "*" });
    expect(restored.status, JSON.stringify(restored.body)).toBe(200);
    expect((await service.get(`/v1/quotes/${quote}`)).status).toBe(410);
    expect((await service.get(`/v1/mentions/${mention}`)).status).toBe(200);
  });

  test("an article is gone with all that is nothing without it, and its key stays taken", async () => {
    const ids = await idsIn(service);
    const words = [...printed, ...told, "the-canary"];
    const { status, body } = await admin.post("/v1/erasures", { target: key, ground });
    expect(status, JSON.stringify(body)).toBe(201);
    const seen = [...(await everywhere(service, ids, words)), ...(await otherwise(service, own(ids), words))];
    expect(showing(seen, words)).toEqual([]);
    expect(seen.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await tablesHolding(service, words)).toEqual([]);
    expect((await service.get(`/v1/articles/${article}`)).status).toBe(410);
    expect((await service.get(`/v1/articles/${key}`)).status).toBe(404);
    const again = await admin.send("PUT", `/v1/articles/${key}/package`, canary(key, { text: "full" }));
    expect(again.body).toMatchObject({
      status: 409,
      errors: expect.arrayContaining([{ pointer: "/article/key", code: "erased", message: expect.anything() }]),
    });
    expect(await service.all("/v1/articles")).toHaveLength(1);
  });
});

/** Another article that knows the canary's teller, by more names than that one does. */
const echo = (): ReturnType<typeof canary> => ({
  provenance: { method: "human", agent: "Ines Okafor" },
  article: {
    key: "the-echo",
    headline: "BRINDLECOTE again",
    kind: "news",
    language: "en",
    published: { edtf: "2026-04-03", basis: "stated" },
    byline: "By Ysolwyn",
    authors: [{ actor: "them", name: "Ysolwyn Brindlecote", basis: "stated" }],
    blocks: [
      {
        kind: "paragraph",
        text: "Ysolwyn Brindlecote’s house, said Pellucidor, is not Brindlecotes’ any more. Quaverly left.",
        links: "none",
      },
    ],
  },
  actors: [
    {
      ...{ key: "them", id: teller, name: "Ysolwyn Brindlecote", kind: "person", wikidataId: "Q999999999977" },
      ...{ names: [{ value: "Doctor", kind: "title" }], identifiers: [{ scheme: "isni", value: "0000-brindle" }] },
      description: "Brindlecote keeps a house.",
    },
  ],
  mentions: [
    { key: "m1", actor: "them", anchor: { exact: "Quaverly" }, form: "name" },
    // Found by a name that is withheld.
    { key: "m2", actor: "them", anchor: { exact: "house", prefix: "Ysolwyn Brindlecote’s " }, form: "metonym" },
  ],
  claims: [
    {
      ...{ key: "k1", statement: "Brindlecote left.", anchors: [{ exact: "Quaverly left." }], kind: "fact", assertedAs: "stated" },
      ...{ checkWorthiness: "low", claimant: { kind: "author" }, attribution: "author", about: ["them"] },
    },
  ],
});

describe("the name of an actor", () => {
  // As printed, as known, as spoken; alone and together; in capitals; with an ending that belongs to it.
  const names = [
    "merrow quill",
    "brindlecote ",
    "brindlecote’s",
    'brindlecote"',
    "ysolwyn",
    "pellucidor",
    "quaverly",
    "Q999999999977",
    "0000-brindle",
  ];
  let service: TestService;
  let admin: ReturnType<typeof asker>;
  let before: Seen[];
  let after: Seen[];
  let done: Awaited<ReturnType<typeof admin.post>>;
  beforeAll(async () => {
    ({ service, admin } = await openCanary());
    await importPackage(service.db, echo());
    before = await look(service, ["brindlecote", "quaverly"]);
    // Who turned out to be the same has one name more.
    const alias = await admin.post("/v1/actors", { name: "Merrow Quill", kind: "person" });
    const merged = await admin.seen("POST", `/v1/actors/${alias.body.data.id}/merge`, { into: teller });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    done = await admin.post("/v1/erasures", { target: teller, naming: "withheld", ground });
    after = await look(service, ["brindlecote", "quaverly"]);
  }, 120_000);
  afterAll(() => service?.close());

  test("is withheld wherever the record has it, in every article that speaks of them", async () => {
    expect(done.status, JSON.stringify(done.body)).toBe(201);
    for (const name of ["brindlecote", "quaverly"]) expect(showing(before, [name]).length, name).toBeGreaterThan(3);
    expect(showing(after, names)).toEqual([]);
    expect(after.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await tablesHolding(service, ["ysolwyn", "pellucidor", "quaverly", "merrow", "Q999999999977", "0000-brindle"])).toEqual([]);
    expect(await service.one(`/v1/actors/${teller}`)).toMatchObject({
      ...{ name: "[name withheld]", naming: "withheld", names: [], wikidataId: null, identifiers: [] },
      description: "[name withheld] keeps a house.",
    });
    const { blocks } = await service.one<{ blocks: { text: string }[] }>("/v1/articles/the-echo/text");
    expect(blocks[0]?.text).toBe("[name withheld]’s house, said [name withheld], is not Brindlecotes’ any more. [name withheld] left.");
    expect(await service.one("/v1/articles/the-echo")).toMatchObject({
      ...{ headline: "[name withheld] again", byline: "By [name withheld]", authors: [{ actorId: teller, name: "[name withheld]" }] },
    });
    expect(await service.one(`/v1/quotes/${quote}`)).toMatchObject({ speaker: { name: "[name withheld]", actorId: teller } });
    expect((await service.json(`/v1/search?q=Quaverly`)).data).toEqual([]);
  });

  test("does not come in again, by the packages as they were or by another that knows them", async () => {
    for (const [path, written] of [
      ["the-echo", echo()],
      [key, corrected(canary(key, { text: "full" }))],
      [key, corrected(canary(key, { text: "full" }))],
      ["the-echo", await service.one("/v1/articles/the-echo/package")],
    ] as const) {
      const { body } = await admin.send("PUT", `/v1/articles/${path}/package`, written);
      expect(body.data, JSON.stringify(body)).toMatchObject({ result: expect.stringMatching(/changed$/) });
    }
    const again = await admin.send("PUT", "/v1/articles/the-echo/package", echo());
    expect(again.body).toMatchObject({ data: { result: "unchanged", remarks: [{ code: "erased" }] } });
    const third = echo();
    third.article.key = "a-third";
    expect((await admin.send("PUT", "/v1/articles/a-third/package", third)).status).toBe(201);
    expect(await tablesHolding(service, ["ysolwyn", "pellucidor", "quaverly", "Q999999999977", "0000-brindle"])).toEqual([]);
    const refused = await admin.post("/v1/events", { title: "Ysolwyn leaves", kind: "death", factuality: "alleged" });
    expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer: "/title", code: "nameWithheld" }] });
  });

  test("is said again only by an admin", async () => {
    const writer = asker(service, await keyFor(service, "write"));
    const path = `/v1/actors/${teller}`;
    const named = await writer.seen("PATCH", path, { name: "Brindlecote" });
    expect(named.body).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([{ pointer: "/name", code: "nameWithheld", message: expect.anything() }]),
    });
    for (const naming of ["stated", null]) {
      expect((await writer.seen("PATCH", path, { name: "Brindlecote", naming })).body).toMatchObject({ status: 403 });
    }
    expect((await admin.seen("PATCH", path, { naming: "stated" })).body).toMatchObject({ status: 422, errors: [{ pointer: "/name" }] });
    const other = await admin.post("/v1/actors", { name: "Somebody Else", kind: "person" });
    expect((await admin.seen("POST", `${path}/merge`, { into: other.body.data.id })).body).toMatchObject({
      status: 422,
      errors: [{ code: "nameWithheld" }],
    });
    expect((await admin.seen("PATCH", `/v1/actors/${other.body.data.id}`, { naming: "withheld" })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: "/naming" }],
    });
    const lifted = await admin.seen("PATCH", path, { name: "Brindlecote", naming: "stated" });
    expect(lifted.body, JSON.stringify(lifted.body)).toMatchObject({ data: { name: "Brindlecote", naming: "stated" } });
    expect((await admin.post("/v1/events", { title: "Ysolwyn leaves", kind: "death", factuality: "alleged" })).status).toBe(201);
  });

  test("of somebody new can be withheld by the package that brings them", async () => {
    const written = echo();
    written.article.key = "a-fourth";
    written.mentions?.pop();
    written.actors = [{ key: "them", name: "Tamsin Orrery", kind: "person", naming: "withheld" }];
    written.article.blocks = [{ kind: "paragraph", text: "Tamsin Orrery left. Quaverly left.", links: "none" }];
    const { status, body } = await admin.send("PUT", "/v1/articles/a-fourth/package", written);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(await tablesHolding(service, ["tamsin", "orrery"])).toEqual([]);
    expect((await service.one<{ blocks: { text: string }[] }>("/v1/articles/a-fourth/text")).blocks[0]?.text).toBe(
      "[name withheld] left. [name withheld] left.",
    );
    const exported = await service.one<{ article: { key: string } }>("/v1/articles/a-fourth/package");
    const elsewhere = await openService({ articles: [] });
    try {
      await importPackage(elsewhere.db, exported);
      expect(await elsewhere.one("/v1/articles/a-fourth/package")).toEqual(exported);
    } finally {
      await elsewhere.close();
    }
  });
});
