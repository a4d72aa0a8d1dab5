import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { WrittenPackage } from "./articles/read.ts";
import { smallArticle } from "./erasures/small-article.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, type TestService } from "./service.ts";
import { asker } from "./single/asker.ts";

const ground = "An invented judgment";

let service: TestService;
let admin: ReturnType<typeof asker>;
beforeAll(async () => {
  service = await openService({ articles: [] });
  admin = asker(service, await keyFor(service, "admin"));
});
afterAll(() => service?.close());

describe("words that are printed otherwise than they are typed", () => {
  const key = "otherwise-printed";
  const names: [how: string, printed: string, typed: string][] = [
    ["a curly apostrophe", "O’Brinth", "O'Brinth"],
    ["a straight apostrophe", "D'Ambrel", "D’Ambrel"],
    ["quotation marks", "“Quill” Mardo", '"Quill" Mardo'],
    ["a hyphen that does not break", "Jean\u2011Orvel", "Jean-Orvel"],
    ["a letter and its mark", "Zoe\u0308 Fenwold", "Zoë Fenwold"],
    ["a letter with its mark", "Zoë Garrick", "Zoe\u0308 Garrick"],
    ["a soft hyphen", "Max Hol\u00adbein", "Max Holbein"],
    ["a space of no width", "Max\u200b Ivarsson", "Max Ivarsson"],
    ["marks of direction", "\u2067Max Jarrow\u2069", "Max Jarrow"],
    ["a space that does not break", "Max\u00a0Kestrel", "Max Kestrel"],
    ["a ligature", "\ufb01n Lorimer", "fin Lorimer"],
    ["a dot of its own", "I\u0307van Merle", "\u0130van Merle"],
    ["capitals that have no ß", "NILS WEISZBURG STRASSER", "Nils Weiszburg Straßer"],
    ["letters of full width", "Ｍａｘ Ｎｏｒｔｈ", "Max North"],
  ];
  const written = smallArticle(
    key,
    names.map(([how, printed]) => `Here, with ${how}, ${printed} spoke.`),
    {
      claims: names.map(([how, , typed], index) => ({
        ...{ key: `k${index}`, statement: `${typed} spoke, with ${how}.`, anchors: [{ exact: how }], kind: "fact", assertedAs: "stated" },
        ...{ checkWorthiness: "low", claimant: { kind: "author" }, attribution: "author" },
      })),
    },
  );
  const blocks = async () =>
    (await service.one<{ blocks: { text: string }[] }>(`/v1/articles/${key}/text`)).blocks.map(({ text }) => text.replace(/\p{Cf}/gu, ""));
  beforeAll(async () => {
    await importPackage(service.db, written);
    const done = await admin.post("/v1/erasures", { target: key, words: names.map(([, , typed]) => typed), ground });
    expect(done.status, JSON.stringify(done.body)).toBe(201);
  });

  test("go from the text, and from what is said in the other spelling", async () => {
    expect(await blocks()).toEqual(names.map(([how]) => `Here, with ${how}, [erased] spoke.`));
    for (const [index, [how]] of names.entries()) {
      const claim = await service.one(`/v1/claims/${resourceId("claim", `${key}/k${index}`)}`);
      expect(claim).toMatchObject({ statement: `[erased] spoke, with ${how}.`, anchors: [{ exact: how }] });
    }
  });

  test("come in again in neither spelling", async () => {
    const again = await admin.send("PUT", `/v1/articles/${key}/package`, written);
    expect(again.body).toMatchObject({ data: { result: "unchanged", remarks: [{ code: "erased" }] } });
    const claim = `/v1/claims/${resourceId("claim", `${key}/k0`)}`;
    for (const [, ...spellings] of names)
      for (const spelling of spellings) {
        const { body } = await admin.seen("PATCH", claim, { statement: `It was ${spelling}.` });
        expect(body, spelling).toMatchObject({ status: 422, errors: [{ pointer: "/statement", code: "erased" }] });
      }
  });

  test("are no part of a character, and no other letters", async () => {
    await importPackage(service.db, smallArticle("other-letters", ["½ of Zoë’s garden."]));
    for (const words of ["1", "Zoe"]) {
      const { body } = await admin.post("/v1/erasures", { target: "other-letters", words: [words], ground });
      expect(body, words).toMatchObject({ status: 422, errors: [{ pointer: "/words", code: "notFound" }] });
    }
  });
});

describe("words erased from an article", () => {
  const words = "Ottmar Velloway";
  /** An article that names them in an actor, a source and an event of its own, and in one of each that another article holds too. */
  const naming = (key: string): WrittenPackage =>
    smallArticle(key, [`${words} spoke. A meeting took place. A report says so.`], {
      actors: [
        { key: "who", name: words, kind: "person", description: "A clerk." },
        { key: "town", name: "The town", kind: "government" },
      ],
      sources: [{ key: "report", title: `By ${words}`, url: `https://reports.example/Velloway/${key}`, kind: "official" }],
      events: [{ key: "arrest", title: `The arrest of ${words}`, kind: "crisis", factuality: "asserted" }],
      mentions: [
        { key: "m1", actor: "who", anchor: { exact: words }, form: "name" },
        { key: "m2", event: "arrest", anchor: { exact: "A meeting" }, form: "description", factuality: "asserted" },
        { key: "m3", actor: "town", anchor: { exact: "took place" }, form: "metonym" },
      ],
      citations: [{ key: "c1", source: "report", role: "evidence", anchor: { exact: "A report" }, basis: "named" }],
    });
  const ids = (key: string) => ({
    who: resourceId("actor", `${key}/who`),
    town: resourceId("actor", `${key}/town`),
    arrest: resourceId("event", `${key}/arrest`),
    mention: resourceId("mention", `${key}/m1`),
  });
  const erased = async (key: string) => {
    await importPackage(service.db, naming(key));
    const done = await admin.post("/v1/erasures", { target: key, words: [words, "Velloway"], ground });
    expect(done.status, JSON.stringify(done.body)).toBe(201);
    const [report] = await service.all(`/v1/sources?article=${key}`);
    return { ...ids(key), report: report?.id as string };
  };
  const refused = { status: 422, errors: [{ code: "erased" }] };

  test("come back into none of what only the article holds", async () => {
    const { who, town, arrest, report } = await erased("single-writes");
    for (const [path, patch, pointer] of [
      [`/v1/actors/${who}`, { name: words }, "/name"],
      [`/v1/actors/${who}`, { description: `${words} again` }, "/description"],
      [`/v1/actors/${who}`, { names: [{ value: words }] }, "/names/0/value"],
      // Nothing was taken from this one, and it is of the article all the same.
      [`/v1/actors/${town}`, { description: `Where ${words} lives.` }, "/description"],
      [`/v1/events/${arrest}`, { title: `The arrest of ${words}` }, "/title"],
      [`/v1/sources/${report}`, { title: `By ${words}` }, "/title"],
    ] as const) {
      const { body } = await admin.seen("PATCH", path, patch);
      expect(body, `${path} ${pointer}`).toMatchObject({ status: 422, errors: [{ pointer, code: "erased" }] });
    }
  });

  test("hinder no change of what holds them in its address", async () => {
    const { report } = await erased("in-addresses");
    const { status, body } = await admin.seen("PATCH", `/v1/sources/${report}`, { title: "By a clerk" });
    expect(status, JSON.stringify(body)).toBe(200);
  });

  test("come back into what they were taken from by no other article, nor once that holds it too", async () => {
    const { who } = await erased("another-article");
    const other = smallArticle("the-other-one", ["Somebody spoke."], {
      actors: [{ key: "who", id: who, name: "Somebody", kind: "person", names: [{ value: words }] }],
      mentions: [{ key: "m1", actor: "who", anchor: { exact: "Somebody" }, form: "name" }],
    });
    expect((await admin.send("PUT", "/v1/articles/the-other-one/package", other)).status).toBe(201);
    expect(await service.one(`/v1/actors/${who}`)).toMatchObject({ name: "[erased]" });
    expect(JSON.stringify(await service.one(`/v1/actors/${who}`))).not.toContain("Velloway");
    const { body } = await admin.seen("PATCH", `/v1/actors/${who}`, { description: words });
    expect(body).toMatchObject(refused);
  });

  test("come back by no merge, and stay out of what it is merged into", async () => {
    const { who } = await erased("merging-back");
    const add = async (name: string) => (await admin.post("/v1/actors", { name, kind: "person" })).body.data.id;
    const back = await admin.seen("POST", `/v1/actors/${await add(words)}/merge`, { into: who });
    expect(back.body).toMatchObject({ status: 422, errors: [{ pointer: "/into", code: "erased" }] });
    const into = await add("A clerk");
    expect((await admin.seen("POST", `/v1/actors/${who}/merge`, { into })).status).toBe(200);
    // Held by two articles, it is of none of them alone.
    const other = smallArticle("the-merging-one", ["A clerk spoke."], {
      actors: [{ key: "who", id: into, name: "A clerk", kind: "person" }],
      mentions: [{ key: "m1", actor: "who", anchor: { exact: "A clerk" }, form: "name" }],
    });
    expect((await admin.send("PUT", "/v1/articles/the-merging-one/package", other)).status).toBe(201);
    expect((await admin.seen("PATCH", `/v1/actors/${into}`, { description: words })).body).toMatchObject(refused);
  });
});

describe("what everybody reads beside the articles", () => {
  const name = "Perrin Askeladd";
  const key = "beside-articles";
  const who = resourceId("actor", `${key}/who`);
  const event = resourceId("event", `${key}/strike`);
  const claim = resourceId("claim", `${key}/k1`);
  const mention = resourceId("mention", `${key}/m1`);
  const check = async (at: string) => {
    const { body } = await admin.post(`/v1/claims/${claim}/fact-checks`, {
      ...{ publisher: { name: "Harbour Facts" }, publishedUrl: at, verdictLabel: "True", language: "en", status: "published" },
    });
    return body.data.id;
  };
  beforeAll(async () => {
    const written = smallArticle(key, [`${name} spoke of a stoppage at Gallowmere.`], {
      actors: [{ key: "who", name, kind: "person" }],
      events: [{ key: "strike", title: "The quarrel of Dunmarrow", kind: "crisis", factuality: "asserted" }],
      mentions: [
        { key: "m1", actor: "who", anchor: { exact: name }, form: "name" },
        { key: "m2", event: "strike", anchor: { exact: "a stoppage" }, form: "description", factuality: "asserted" },
      ],
      claims: [
        {
          ...{ key: "k1", statement: "There was a stoppage.", anchors: [{ exact: "a stoppage" }], kind: "fact", assertedAs: "stated" },
          ...{ checkWorthiness: "low", claimant: { kind: "author" }, attribution: "author" },
        },
      ],
    });
    await importPackage(service.db, written);
    for (const asked of [
      { target: who, naming: "withheld" },
      { target: key, words: ["Gallowmere"] },
      { target: event, words: ["Dunmarrow"] },
    ])
      expect((await admin.post("/v1/erasures", { ...asked, ground })).status, JSON.stringify(asked)).toBe(201);
  });

  const withdrawal = (path: string) => (reason: string) => admin.seen("POST", `${path}/withdrawal`, { reason });
  test.each<[what: string, words: string, pointer: string, write: (words: string) => Promise<{ body: unknown }>]>([
    ["the reason why a mention is withdrawn", name, "/reason", withdrawal(`/v1/mentions/${mention}`)],
    ["the reason why a claim is withdrawn", "Gallowmere", "/reason", withdrawal(`/v1/claims/${claim}`)],
    ["the reason why an actor is withdrawn", name, "/reason", withdrawal(`/v1/actors/${who}`)],
    ["the reason why an event is withdrawn", "Dunmarrow", "/reason", withdrawal(`/v1/events/${event}`)],
    ["the reason why an article is withdrawn", "Gallowmere", "/reason", withdrawal(`/v1/articles/${key}`)],
    ["the reason why an event is withdrawn with its article", "Dunmarrow", "/reason", withdrawal(`/v1/articles/${key}`)],
    [
      ...(["the reason of a retraction", "Dunmarrow", "/reason"] as const),
      (words) => retraction({ notice: "We retract this.", reason: `It is on ${words}.` }),
    ],
    ["the notice of a retraction", "Dunmarrow", "/notice", (words) => retraction({ notice: `We retract what is on ${words}.` })],
    [
      ...(["the reason why a fact-check is withdrawn", "Gallowmere", "/reason"] as const),
      async (words) => {
        const id = await check("https://harbour.example/1");
        return await admin.seen("PATCH", `/v1/fact-checks/${id}`, { status: "withdrawn", reason: `It is on ${words}.` });
      },
    ],
    ["the ground of an erasure", "stoppage", "/ground", (words) => erasure({ target: key, words: [words], ground: `A ${words}` })],
    ["the ground of another erasure", "Gallowmere", "/ground", (words) => erasure({ target: claim, ground: `It is on ${words}.` })],
    ["the ground of an erasure elsewhere", name, "/ground", (words) => erasure({ target: event, ground: `${words} asked.` })],
    ["the name of a key", name, "/name", (words) => admin.post("/v1/keys", { name: words, scopes: ["write"], expiresAt: "2099-01-01" })],
  ])("holds nothing that was erased: %s", async (_, words, pointer, write) => {
    expect((await write(words)).body).toMatchObject({
      status: 422,
      errors: [{ pointer, code: words === name ? "nameWithheld" : "erased" }],
    });
  });

  const retraction = (said: object) =>
    admin.seen("POST", `/v1/articles/${key}/corrections`, { kind: "retraction", changes: [], ...said }, `/v1/articles/${key}`);
  const erasure = (asked: object) => admin.post("/v1/erasures", asked);

  test("the name that is to be withheld is no ground for that", async () => {
    const made = await admin.post("/v1/actors", { name: "Isaura Trenholm", kind: "person" });
    const asked = { target: made.body.data.id, naming: "withheld" };
    const refused = await erasure({ ...asked, ground: "Isaura Trenholm asked." });
    expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer: "/ground", code: "erased" }] });
    expect((await erasure({ ...asked, ground })).status).toBe(201);
  });

  test("takes any other reason", async () => {
    await importPackage(service.db, smallArticle("any-reason", ["Somebody spoke."]));
    const { body } = await withdrawal("/v1/articles/any-reason")("They asked for it.");
    expect(body).toMatchObject({ data: { reason: "They asked for it." } });
  });
});
