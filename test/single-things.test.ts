import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../src/actors/schemas.ts";
import type { Article } from "../src/articles/schemas.ts";
import type { Claim } from "../src/claims/schemas.ts";
import { exportPackage } from "../src/packages/export.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { Quote } from "../src/quotes/schemas.ts";
import { testArticle } from "./articles/read.ts";
import type { ChangePage } from "./changes/feed.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { openService, type TestService, type Wire } from "./service.ts";
import { type Answered, asker } from "./single/asker.ts";

let service: TestService;
let writer: ReturnType<typeof asker>;
let reviewer: ReturnType<typeof asker>;
let both: ReturnType<typeof asker>;
let keys: Record<"writer" | "reviewer", TestKey>;
beforeAll(async () => {
  service = await openService();
  keys = { writer: await keyFor(service, "write"), reviewer: await keyFor(service, "review") };
  writer = asker(service, keys.writer);
  reviewer = asker(service, keys.reviewer);
  both = asker(service, await keyFor(service, "write", "review"));
});
afterAll(() => service?.close());

const slug = "corvalla-goes-dark";
const articleId = resourceId("article", slug);
const idOf = (type: "claim" | "quote" | "mention" | "citation" | "actor" | "event", key: string) => resourceId(type, `${slug}/${key}`);
const claim = {
  statement: "Nobody answered.",
  anchors: [{ exact: "ولم يجب أحد" }],
  kind: "fact",
  assertedAs: "stated",
  checkWorthiness: "low",
  claimant: { kind: "author", actor: "brandl" },
  attribution: "author",
};
const made = async (answer: Promise<Answered>): Promise<Wire> => {
  const { status, body, headers } = await answer;
  expect(status, JSON.stringify(body)).toBe(201);
  expect(headers.get("Location")).toBe(body.data.url);
  return body.data;
};
const add = (body: object) => made(writer.post(`/v1/articles/${slug}/claims`, { ...claim, ...body }));
const pointers = ({ body }: Answered) => body.errors?.map(({ pointer }) => pointer).toSorted();

describe("a thing that is added", () => {
  test("is there, under the tag that it was answered with, and its change names the key", async () => {
    const { status, headers, body } = await writer.post(`/v1/articles/${slug}/claims`, {
      ...claim,
      quotes: ["q1"],
      about: [idOf("actor", "rawi"), "corvalla"],
      relations: [{ claim: "dark-nine", type: "elaborates" }],
    });
    expect(status, JSON.stringify(body)).toBe(201);
    const response = await service.get(`/v1/claims/${body.data.id}`);
    expect(response.headers.get("ETag")).toBe(headers.get("ETag"));
    const stored = ((await response.json()) as { data: Claim }).data;
    expect(stored).toEqual(body.data);
    expect(stored.about).toEqual([idOf("actor", "rawi"), idOf("actor", "corvalla")]);
    expect(stored.anchors[0]).toMatchObject({ exact: "ولم يجب أحد", block: 3 });
    expect(stored.provenance).toMatchObject({
      method: "human",
      agent: expect.stringContaining(keys.writer.key.id),
      reviewStatus: "unreviewed",
    });
    expect((await service.one<Quote>(`/v1/quotes/${idOf("quote", "q1")}`)).claimIds).toContain(stored.id);
    const { data } = await service.json<ChangePage>(`/v1/changes?limit=200&type=claim&after=${await beginning()}`);
    expect(data.find(({ id }) => id === stored.id)).toMatchObject({
      op: "created",
      articleId,
      agent: expect.stringContaining(keys.writer.key.id),
    });
  });

  test.each<[string, object, (data: Wire) => unknown]>([
    [
      "quotes",
      { key: "added", anchors: { content: [{ exact: "Lisbon called that untrue" }] }, mode: "full", speaker: null },
      (data) => data.text,
    ],
    ["mentions", { actor: "rawi", anchor: { exact: "ليلى" }, form: "name" }, (data) => data.actorId],
    ["citations", { source: "ledger", role: "evidence", anchor: { exact: "nobody counts it" }, basis: "named" }, (data) => data.sourceId],
  ])("may be one of %s", async (plural, body, seen) => {
    const data = await made(writer.post(`/v1/articles/${slug}/${plural}`, body));
    expect(seen(await service.one(`/v1/${plural}/${data.id}`))).toEqual(seen(data));
    expect(seen(data)).toBeTruthy();
  });

  test.each<[string, object]>([
    ["actors", { name: "Rosa Telm", kind: "person", names: [{ value: "R. Telm" }], wikidataId: "Q990000000777" }],
    ["sources", { url: "https://telm.example/report", kind: "research", publisher: idOf("actor", "harbour-office") }],
    [
      "events",
      {
        title: "A hearing on the blackout",
        kind: "meeting",
        factuality: "asserted",
        participants: [{ actor: idOf("actor", "rawi"), role: "agent" }],
      },
    ],
  ])("may be one of %s, of the corpus, and only once by its identifiers", async (plural, body) => {
    const data = await made(writer.post(`/v1/${plural}`, body));
    expect(await service.one(`/v1/${plural}/${data.id}`)).toEqual(data);
    const again = await writer.post(`/v1/${plural}`, body);
    if (plural === "events") expect(again.body.data.id).not.toBe(data.id);
    else expect([again.status, again.body.detail]).toEqual([409, expect.stringContaining(data.id)]);
  });

  test("stands in the article's package under its key, and importing that changes nothing", async () => {
    const given = await add({ key: "given.key", statement: "Given a key." });
    const derived = await add({ statement: "A derived key!" });
    const twin = await add({ statement: "A derived key?" });
    const json = await exportPackage(service.db, articleId);
    const keyOf = (statement: unknown) => json.claims.find((one) => one.statement === statement)?.key;
    expect([given, derived, twin].map(({ statement }) => keyOf(statement))).toEqual(["given.key", "a-derived-key", "a-derived-key-2"]);
    expect(await importPackage(service.db, json)).toMatchObject({ result: "unchanged", changes: [] });
  });

  test("is not taken back by a package that does not know it yet", async () => {
    const { id } = await add({ statement: "Unknown to the CMS." });
    const older = testArticle(slug);
    await expect(importPackage(service.db, older)).rejects.toMatchObject({
      reason: "conflict",
      faults: expect.arrayContaining([expect.objectContaining({ code: "editedSince", message: expect.stringContaining(id) })]),
    });
    expect((await service.get(`/v1/claims/${id}`)).status).toBe(200);
  });

  test("does not make an edit of what it speaks of", async () => {
    await add({ statement: "About the seventh quote.", quotes: ["q7"] });
    const json = await exportPackage(service.db, articleId);
    const quote = json.quotes.find(({ key }) => key === "q7");
    Object.assign(quote as object, { mode: "term" });
    expect((await importPackage(service.db, json)).changes).toEqual([{ operation: "updated", type: "quote", id: idOf("quote", "q7") }]);
  });

  test("says who made it, as far as its maker does not", async () => {
    const { provenance } = (await add({ statement: "By a model.", provenance: { method: "model", confidence: 0.5 } })) as unknown as Claim;
    expect(provenance).toMatchObject({ method: "model", confidence: 0.5, agent: expect.stringContaining(keys.writer.key.id) });
    expect(((await add({ statement: "By somebody.", provenance: { agent: "Ines Okafor" } })) as unknown as Claim).provenance).toMatchObject(
      {
        method: "human",
        agent: "Ines Okafor",
      },
    );
  });

  test("never takes a key that another has, or had", async () => {
    const { id } = await add({ key: "once-only", statement: "Once only." });
    expect(pointers(await writer.post(`/v1/articles/${slug}/claims`, { ...claim, key: "once-only" }))).toEqual(["/key"]);
    await writer.seen("POST", `/v1/claims/${id}/withdrawal`, { reason: "A test." });
    expect(pointers(await writer.post(`/v1/articles/${slug}/claims`, { ...claim, key: "once-only" }))).toEqual(["/key"]);
    expect((await service.get(`/v1/claims/${id}`)).status).toBe(410);
  });
});

/** The position before everything. */
async function beginning() {
  return `${((await service.get("/v1/articles")).headers.get("Nutgraph-Position") as string).split("-")[0]}-0`;
}

describe("what cannot be stored is refused, each fault by pointer", () => {
  const proto = '{"statement": "x", "__proto__": {"key": "y"}}';
  test.each<[string, string, unknown, string[]]>([
    [
      "a claim that is nothing",
      "claims",
      {},
      ["/anchors", "/assertedAs", "/attribution", "/checkWorthiness", "/claimant", "/kind", "/statement"],
    ],
    ["a list", "claims", [], [""]],
    ["null", "claims", "null", [""]],
    [
      "words that are not in the text",
      "claims",
      { ...claim, anchors: [{ exact: "ولم يجب أحد" }, { exact: "No such words" }] },
      ["/anchors/1"],
    ],
    ["words that are there more than once", "claims", { ...claim, anchors: [{ exact: "dark" }] }, ["/anchors/0"]],
    ["words over a block's edge", "claims", { ...claim, anchors: [{ exact: "🌊\n\nThree" }] }, ["/anchors/0"]],
    [
      "wrong types",
      "claims",
      { ...claim, statement: 1, anchors: "x", about: [1], kind: "Fact" },
      ["/about/0", "/anchors", "/kind", "/statement"],
    ],
    ["null where there is something", "claims", { ...claim, kind: null, claimant: null }, ["/claimant", "/kind"]],
    ["unknown fields", "claims", { ...claim, unheard: 1, claimant: { kind: "author", id: 1 } }, ["/claimant/id", "/unheard"]],
    ["fields of the wire", "claims", { ...claim, articleId, status: "published" }, ["/articleId", "/status"]],
    [
      "keys of the language",
      "claims",
      proto,
      ["/__proto__", "/anchors", "/assertedAs", "/attribution", "/checkWorthiness", "/claimant", "/kind"],
    ],
    ["constructor", "claims", { ...claim, constructor: {}, toString: 1 }, ["/constructor", "/toString"]],
    ["a key that is none", "claims", { ...claim, key: "Not_A Key" }, ["/key"]],
    ["references to nothing", "claims", { ...claim, about: ["nobody", `act_${"a".repeat(26)}`] }, ["/about/0"]],
    ["an id that is not stored", "claims", { ...claim, about: [`act_${"a".repeat(26)}`] }, ["/about/0"]],
    ["an id of another type", "claims", { ...claim, about: [idOf("claim", "again")] }, ["/about/0"]],
    ["a repetition", "claims", { ...claim, about: ["rawi", "rawi"] }, ["/about/1"]],
    [
      "a review",
      "claims",
      { ...claim, provenance: { reviewStatus: "accepted", reviewedBy: "me", reviewedAt: "2026-01-01T00:00:00Z" } },
      ["/provenance/reviewStatus", "/provenance/reviewedAt", "/provenance/reviewedBy"],
    ],
    [
      "a quote that differs from how it begins",
      "quotes",
      { anchors: { content: [{ exact: "Lisbon called" }] }, displayText: "x", mode: "full", speaker: null },
      ["/displayText"],
    ],
    ["a mention of nothing", "mentions", { anchor: { exact: "Lisbon" }, form: "name" }, [""]],
    [
      "a citation's confidence past certainty",
      "citations",
      { source: "ledger", role: "related", basis: "named", confidence: 2 },
      ["/confidence"],
    ],
  ])("%s", async (_, plural, body, expected) => {
    const answer = await writer.post(`/v1/articles/${slug}/${plural}`, body);
    expect([answer.status, answer.body.type], JSON.stringify(answer.body)).toEqual([422, "urn:nutgraph:problem:invalidBody"]);
    expect(pointers(answer), JSON.stringify(answer.body)).toEqual(expected);
  });

  test.each<[string, string, unknown, string[]]>([
    ["an actor with a key and an id", "actors", { name: "x", kind: "person", key: "x", id: idOf("actor", "rawi") }, ["/id", "/key"]],
    [
      "an actor with the same identifier twice",
      "actors",
      { name: "x", kind: "person", identifiers: [1, 2].map(() => ({ scheme: "isni", value: "1" })) },
      ["/identifiers/1"],
    ],
    ["an unnamed actor", "actors", { name: "somebody", kind: "person", named: false }, ["/named"]],
    ["a source without an address", "sources", { kind: "news", title: "A letter" }, ["/url"]],
    ["a source with an address that is none", "sources", { kind: "news", url: "javascript:alert(1)" }, ["/url"]],
    [
      "an event at a time that is none",
      "events",
      { title: "x", kind: "other", factuality: "asserted", time: { edtf: "2026-13", basis: "stated" } },
      ["/time/edtf"],
    ],
    [
      "a key of an article",
      "events",
      { title: "x", kind: "other", factuality: "asserted", participants: [{ actor: "rawi", role: "agent" }] },
      ["/participants/0/actor"],
    ],
  ])("of the corpus: %s", async (_, plural, body, expected) => {
    const answer = await writer.post(`/v1/${plural}`, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    expect(pointers(answer), JSON.stringify(answer.body)).toEqual(expected);
  });

  test("nowhere, without the scope, and in another type of body", async () => {
    expect((await writer.post("/v1/articles/no-such-article/claims", claim)).status).toBe(404);
    expect((await reviewer.post(`/v1/articles/${slug}/claims`, claim)).body.type).toContain("insufficientScope");
    expect((await writer.post(`/v1/articles/${slug}/claims`, claim, { Authorization: "" })).status).toBe(401);
    const patch = await writer.send("PATCH", `/v1/claims/${idOf("claim", "again")}`, {}, { "Content-Type": "application/json-patch+json" });
    expect([patch.status, patch.headers.get("Accept-Patch")]).toEqual([415, "application/merge-patch+json, application/json"]);
  });
});

describe("a patch", () => {
  test("changes what it says and nothing else, and a patch that says nothing new makes no revision", async () => {
    const path = `/v1/claims/${idOf("claim", "dark-nine")}`;
    const before = await service.one<Claim>(path);
    const { status, body, headers } = await writer.seen("PATCH", path, { checkWorthiness: "low", anchors: [{ exact: "nine nights" }] });
    expect(status, JSON.stringify(body)).toBe(200);
    const after = await service.one<Claim>(path);
    expect(headers.get("ETag")).toBe(await writer.tagOf(path));
    expect(after).toEqual({
      ...before,
      revision: before.revision + 1,
      updatedAt: after.updatedAt,
      checkWorthiness: "low",
      citeAs: expect.stringContaining("“nine nights”"),
      link: expect.stringContaining("nine%20nights"),
      anchors: [expect.objectContaining({ exact: "nine nights", status: "exact" })],
    });
    expect((await writer.seen("PATCH", path, { checkWorthiness: "low" })).body.data.revision).toBe(after.revision);
    expect((await writer.seen("PATCH", path, {})).body.data.revision).toBe(after.revision);
    const plain = await writer.send("PATCH", path, { checkWorthiness: "high" }, { "If-Match": "*", "Content-Type": "application/json" });
    expect([plain.status, plain.body.data.checkWorthiness]).toEqual([200, "high"]);
  });

  test.each<[string, string, object, object]>([
    [
      "quotes",
      idOf("quote", "q2"),
      { mode: "partial", speaker: { name: null }, about: ["corvalla"] },
      { mode: "partial", about: [idOf("actor", "corvalla")] },
    ],
    [
      "quotes",
      idOf("quote", "q2"),
      { mode: "term", speaker: null, saidAt: { edtf: null, basis: "unknown" } },
      { mode: "term", speaker: null, saidAt: { edtf: null, basis: "unknown" } },
    ],
    ["citations", idOf("citation", "c1"), { anchor: null, role: "related" }, { anchor: null, role: "related" }],
    ["mentions", idOf("mention", "m1"), { anchor: { exact: "Corvalla", occurrence: null, prefix: "The lamps of " } }, {}],
    ["actors", idOf("actor", "rawi"), { description: "A keeper.", names: [] }, { description: "A keeper.", names: [] }],
    [
      "sources",
      resourceId("source", "https://cables.example/study"),
      { published: null, kind: "dataset" },
      { published: null, kind: "dataset" },
    ],
    ["events", idOf("event", "cable-failures"), { factuality: "alleged" }, { factuality: "alleged" }],
    [
      "articles",
      articleId,
      {
        section: "Lamps",
        headline: null,
        rights: { terms: null },
        completeness: { events: "complete" },
        authors: [
          { actor: "brandl", name: "Tomas Brandl", basis: "stated" },
          { name: "Nobody", basis: "inferred", note: "A test." },
        ],
      },
      { section: "Lamps", headline: null },
    ],
  ])("of %s", async (plural, id, patch, expected) => {
    const path = `/v1/${plural}/${id}`;
    const before = await service.one<Wire>(path);
    const { status, body } = await writer.seen("PATCH", path, patch);
    expect(status, JSON.stringify(body)).toBe(200);
    const after = await service.one<Wire>(path);
    expect(after).toMatchObject({ ...expected, revision: before.revision + 1 });
    if (plural === "articles") {
      expect((after as unknown as Article).completeness).toEqual({ ...(before as unknown as Article).completeness, events: "complete" });
      expect((after as unknown as Article).text).toEqual((before as unknown as Article).text);
    }
    expect(await importPackage(service.db, await exportPackage(service.db, articleId))).toMatchObject({ result: "unchanged" });
  });

  test.each<[string, unknown, string[]]>([
    ["never changes key and id", { key: "x", id: "y" }, ["/id", "/key"]],
    ["is an object", [], [""]],
    ["is an object, and not a word", '"x"', [""]],
    ["does not take away what must be there", { statement: null, anchors: null }, ["/anchors", "/statement"]],
    ["finds its words", { anchors: [{ exact: "not there" }] }, ["/anchors/0"]],
    ["says no review", { provenance: { reviewStatus: "unreviewed", agent: "x" } }, ["/provenance/reviewStatus"]],
    ["has no fields of its own", { status: "withdrawn", constructor: 1 }, ["/constructor", "/status"]],
    ["has no keys of the language", '{"__proto__": {"statement": "x"}}', ["/__proto__"]],
    ["makes a document of nobody who stays an actor", { claimant: { kind: "document", source: "letter" } }, ["/claimant"]],
    ["names what is there", { claimant: { kind: "named", actor: "nobody" } }, ["/claimant/actor"]],
    ["is not about itself, by its id either", { relations: [{ claim: idOf("claim", "again"), type: "denies" }] }, ["/relations/0"]],
    [
      "means nothing twice, once by key and once by id",
      {
        quotes: ["q1", idOf("quote", "q1")],
        relations: ["dark-nine", idOf("claim", "dark-nine")].map((other) => ({ claim: other, type: "repeats" })),
        evidence: ["c1", idOf("citation", "c1")].map((citation) => ({ citation, basis: "linked" })),
      },
      ["/evidence/1", "/quotes/1", "/relations/1"],
    ],
    ["is not about itself", { relations: [{ claim: "again", type: "denies" }] }, ["/relations/0"]],
  ])("%s", async (_, patch, expected) => {
    const path = `/v1/claims/${idOf("claim", "again")}`;
    const before = await service.one(path);
    const answer = await writer.seen("PATCH", path, patch);
    expect([answer.status, pointers(answer)], JSON.stringify(answer.body)).toEqual([422, expected]);
    expect(await service.one(path)).toEqual(before);
  });

  test("of a quote makes a document of its speaker where it takes the actor away", async () => {
    const path = `/v1/quotes/${idOf("quote", "q4")}`;
    const document = { kind: "document", source: "letter" };
    const refused = await writer.seen("PATCH", path, { speaker: document });
    expect([refused.status, pointers(refused)], JSON.stringify(refused.body)).toEqual([422, ["/speaker"]]);
    const { status, body } = await writer.seen("PATCH", path, { speaker: { ...document, actor: null } });
    expect([status, body.data.speaker], JSON.stringify(body)).toMatchObject([200, { kind: "document", actorId: null }]);
  });

  test("of a claim that was stored with a document and an actor leaves the document", async () => {
    const id = idOf("claim", "cable-cause");
    const path = `/v1/claims/${id}`;
    await service.db.execute(sql`update claims set claimant_actor_id = ${idOf("actor", "rawi")} where id = ${id}`);
    expect((await service.one<Claim>(path)).claimant).toMatchObject({ kind: "document", actorId: null });
    const { status, body } = await writer.seen("PATCH", path, { checkWorthiness: "high" });
    expect(status, JSON.stringify(body)).toBe(200);
    expect((await service.one<Claim>(path)).claimant).toMatchObject({ kind: "document", actorId: null });
    expect(await importPackage(service.db, await exportPackage(service.db, articleId))).toMatchObject({ result: "unchanged" });
  });

  test("of an article never touches the text, and of an actor or source not what it is", async () => {
    const article = await writer.seen("PATCH", `/v1/articles/${slug}`, { blocks: [], key: "x", text: "y", kind: 1 });
    expect([article.status, pointers(article)]).toEqual([422, ["/blocks", "/key", "/kind", "/text"]]);
    expect(pointers(await writer.seen("PATCH", `/v1/actors/${idOf("actor", "barkan")}`, { named: false }))).toEqual(["/named"]);
    const taken = await writer.seen("PATCH", `/v1/actors/${idOf("actor", "barkan")}`, { kind: "state", countryCode: "PT" });
    expect([taken.status, pointers(taken)]).toEqual([422, [""]]);
  });

  test("of an unnamed actor may give a name, and then it is the corpus's", async () => {
    const path = `/v1/actors/${resourceId("actor", "courier-answers-for-corvalla/critic")}`;
    expect((await writer.seen("PATCH", path, { named: true, name: "Una Brehm", wikidataId: "Q990000000555" })).status).toBe(200);
    expect(await service.one<Actor>(path)).toMatchObject({ named: true, name: "Una Brehm" });
    const data = await exportPackage(service.db, resourceId("article", "courier-answers-for-corvalla"));
    expect(await importPackage(service.db, data)).toMatchObject({ result: "unchanged" });
  });

  test("needs If-Match, and the right one", async () => {
    const path = `/v1/events/${idOf("event", "next-blackout")}`;
    expect((await writer.send("PATCH", path, { kind: "other" })).status).toBe(428);
    const { status, headers } = await writer.send("PATCH", path, { kind: "other" }, { "If-Match": '"9-dB7nLq0rJx2wYk5v"' });
    expect([status, headers.get("ETag")]).toEqual([412, await writer.tagOf(path)]);
  });

  test("is held to the revision alone, whatever shape it was seen in", async () => {
    const { id } = await add({ statement: "Seen in many shapes." });
    const path = `/v1/claims/${id}`;
    const first = await writer.tagOf(path);
    const packed = await service.get(path, { "Accept-Encoding": "gzip" });
    const shapes = ["?fields=statement", "?include=claimant,about", "?format=jsonld", "?include=about&format=jsonld"];
    const tagsOf = async () => [
      ...(await Promise.all(shapes.map((shape) => writer.tagOf(path + shape)))),
      (await service.get(path, { "Accept-Encoding": "gzip" })).headers.get("ETag") as string,
    ];
    expect(packed.headers.get("ETag")).toBe(`W/${first}`);
    for (const [index] of (await tagsOf()).entries()) {
      const tag = (await tagsOf())[index] as string;
      expect(tag).not.toBe(await writer.tagOf(path));
      const patch = (statement: string) => writer.send("PATCH", path, { statement }, { "If-Match": tag });
      expect([(await patch(`Seen as ${tag}.`)).status, (await patch("Too late.")).status], tag).toEqual([200, 412]);
    }
    const late = await writer.send("PATCH", path, { statement: "Too late." }, { "If-Match": first });
    expect(late.body.detail).toBe("It is at revision 6, which If-Match does not name.");
  });

  test("takes several tags or *, and says of a header that it cannot read what is wrong with it", async () => {
    const path = `/v1/events/${idOf("event", "next-blackout")}`;
    const patch = (ifMatch: string) => writer.send("PATCH", path, { kind: "other" }, { "If-Match": ifMatch });
    expect((await patch("*")).status).toBe(200);
    expect((await patch(`"a,b" ,, W/"x",${await writer.tagOf(path)}`)).status).toBe(200);
    const stale = '"99-dB7nLq0rJx2wYk5v", "98-dB7nLq0rJx2wYk5v"';
    expect((await patch(stale)).status).toBe(412);
    const ofList = await writer.tagOf("/v1/events");
    for (const held of ["garbage", '"1"', '"1', "1-dB7nLq0rJx2wYk5v", "", ",", '*, "1"', '"a" "b"', "w/*", ofList]) {
      const { status, body } = await patch(held);
      expect([status, body.type, body.errors?.[0]?.parameter], held).toEqual([400, "urn:nutgraph:problem:invalidParameter", "If-Match"]);
    }
  });

  test("of two editors at once one wins and the other is told", async () => {
    const path = `/v1/claims/${idOf("claim", "cable-cause")}`;
    for (const round of [1, 2, 3]) {
      const tag = { "If-Match": await writer.tagOf(path) };
      const statements = ["a", "b", "c", "d"].map((editor) => `Edited by ${editor} in round ${round}.`);
      const answers = await Promise.all(statements.map((statement) => writer.send("PATCH", path, { statement }, tag)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
      const winner = answers.findIndex(({ status }) => status === 200);
      expect((await service.one<Claim>(path)).statement).toBe(statements[winner]);
    }
  });

  test("of what a correction took the words from says which they are now", async () => {
    const { id } = await add({ statement: "It was forty-one.", anchors: [{ exact: "Lamps lit" }, { exact: "41" }] });
    const correction = { kind: "correction", notice: "Other lamps.", changes: [{ before: "Lamps lit", after: "Lights" }] };
    expect((await writer.post(`/v1/articles/${slug}/corrections`, correction)).status).toBe(201);
    expect((await service.one<Claim>(`/v1/claims/${id}`)).needsReview).toBe(true);
    expect(pointers(await writer.seen("PATCH", `/v1/claims/${id}`, { kind: "statistic" }))).toEqual(["/anchors"]);
    const { body } = await writer.seen("PATCH", `/v1/claims/${id}`, { kind: "statistic", anchors: [{ exact: "Lights" }, { exact: "41" }] });
    expect(body.data).toMatchObject({ kind: "statistic", needsReview: false });
  });
});

describe("a review", () => {
  const path = () => `/v1/claims/${idOf("claim", "bridge-closed")}`;

  test("is for the review scope alone, and says who and when", async () => {
    expect((await writer.seen("POST", `${path()}/review`, { status: "accepted" })).body.type).toContain("insufficientScope");
    expect((await reviewer.post(`${path()}/review`, { status: "accepted" })).status).toBe(428);
    const { body } = await reviewer.seen("POST", `${path()}/review`, { status: "accepted" });
    const by = `${keys.reviewer.key.name} (${keys.reviewer.key.id})`;
    expect(body.data.provenance).toMatchObject({ reviewStatus: "accepted", reviewedBy: by, reviewedAt: expect.stringMatching(/Z$/) });
    expect(await service.one(path())).toEqual(body.data);
    expect(pointers(await reviewer.seen("POST", `${path()}/review`, { status: "great", reviewedBy: "me" }))).toEqual([
      "/reviewedBy",
      "/status",
    ]);
  });

  test("holds for what was read: a writer's change takes it back, a reviewer's is one itself", async () => {
    await reviewer.seen("POST", `${path()}/review`, { status: "accepted" });
    const { body } = await writer.seen("PATCH", path(), { statement: "Bridge 7 was closed." });
    expect(body.data.provenance).toMatchObject({ reviewStatus: "unreviewed", reviewedBy: null, reviewedAt: null });
    const edited = await both.seen("PATCH", path(), { statement: "Bridge 7 of Corvalla was closed." });
    expect(edited.body.data.provenance).toMatchObject({ reviewStatus: "edited", reviewedBy: expect.stringContaining("key_") });
  });

  test("that rejects takes it from the lists, whatever a writer changes", async () => {
    const { id } = await add({ statement: "To be rejected." });
    await reviewer.seen("POST", `/v1/claims/${id}/review`, { status: "rejected" });
    await writer.seen("PATCH", `/v1/claims/${id}`, { statement: "Rejected all the same." });
    expect((await service.one<Claim>(`/v1/claims/${id}`)).provenance.reviewStatus).toBe("rejected");
    expect((await service.all("/v1/claims")).map((one) => one.id)).not.toContain(id);
  });

  test("is not written over by an import", async () => {
    const json = await exportPackage(service.db, articleId);
    const target = json.claims.find(({ key }) => key === "bridge-closed");
    Object.assign(target as object, { statement: "As the CMS has it." });
    await expect(importPackage(service.db, json)).rejects.toMatchObject({ reason: "conflict" });
  });
});

describe("a withdrawal", () => {
  test("leaves a stub with its reason, and can be taken back", async () => {
    const { id } = await add({ statement: "To be withdrawn." });
    const path = `/v1/claims/${id}`;
    expect((await writer.post(`${path}/withdrawal`, { reason: "x" })).status).toBe(428);
    expect(pointers(await writer.seen("POST", `${path}/withdrawal`, { reason: " " }))).toEqual(["/reason"]);
    const { status, body } = await writer.seen("POST", `${path}/withdrawal`, { reason: "Not a claim." });
    expect([status, body.data]).toMatchObject([200, { id, reason: "Not a claim.", correctionId: null }]);
    const gone = await service.get(path);
    expect([gone.status, ((await gone.json()) as Answered["body"]).data]).toEqual([410, body.data]);
    for (const [method, at, sent] of [
      ["PATCH", path, {}],
      ["POST", `${path}/withdrawal`, { reason: "again" }],
    ] as const) {
      expect((await writer.seen(method, at, sent, path)).status).toBe(410);
    }
    expect((await exportPackage(service.db, articleId)).claims.map((one) => one.statement)).not.toContain("To be withdrawn.");
    expect((await writer.send("DELETE", `${path}/withdrawal`)).status).toBe(428);
    expect((await writer.send("DELETE", `${path}/withdrawal`, undefined, { "If-Match": '"1-dB7nLq0rJx2wYk5v"' })).status).toBe(412);
    const back = await writer.seen("DELETE", `${path}/withdrawal`);
    expect([back.status, back.body.data.status]).toEqual([200, "published"]);
    const { data } = await service.json<{ data: { op: string }[] }>(`${path}/revisions`);
    expect(data.map(({ op }) => op)).toEqual(["restored", "withdrawn", "created"]);
    expect(await importPackage(service.db, await exportPackage(service.db, articleId))).toMatchObject({ result: "unchanged" });
  });

  test("of an article takes along what belongs to it, and brings back what it took", async () => {
    const glass = "a-glassblower-on-heat";
    const theirs = await service.all<Claim>(`/v1/claims?article=${glass}`);
    const [first, ...rest] = theirs as [Claim, ...Claim[]];
    await writer.seen("POST", `/v1/claims/${first.id}/withdrawal`, { reason: "By itself." });
    expect((await writer.seen("POST", `/v1/articles/${glass}/withdrawal`, { reason: "The licence has ended." })).status).toBe(200);
    expect(await service.all(`/v1/claims?article=${glass}`)).toEqual([]);
    expect((await service.get(`/v1/articles/${glass}`)).status).toBe(410);
    expect((await writer.post(`/v1/articles/${glass}/claims`, claim)).status).toBe(410);
    const lindqvist = resourceId("actor", `${glass}/lindqvist`);
    expect((await service.get(`/v1/actors/${lindqvist}`)).status).toBe(410);
    const alone = await writer.seen("DELETE", `/v1/claims/${rest[0]?.id}/withdrawal`, undefined, `/v1/claims/${rest[0]?.id}`);
    expect(alone.status).toBe(410);
    expect((await writer.seen("DELETE", `/v1/articles/${glass}/withdrawal`)).status).toBe(200);
    expect((await service.all(`/v1/claims?article=${glass}`)).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
    expect((await service.get(`/v1/actors/${lindqvist}`)).status).toBe(200);
  });

  test("by a retraction stays", async () => {
    const canal = "chronicle-of-the-vellmark-canal";
    await writer.post(`/v1/articles/${canal}/corrections`, { kind: "retraction", notice: "Invented.", changes: [] });
    const { status, body } = await writer.seen("DELETE", `/v1/articles/${canal}/withdrawal`);
    expect([status, body.type]).toEqual([409, "urn:nutgraph:problem:retracted"]);
  });
});
