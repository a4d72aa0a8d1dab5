import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { liftNext } from "../src/embargoes/lift.ts";
import type { WrittenPackage } from "./articles/read.ts";
import { smallArticle } from "./erasures/small-article.ts";
import { tablesHolding } from "./erasures/stored.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, type TestService, type Wire } from "./service.ts";
import { asker } from "./single/asker.ts";

const ground = "An invented request";

let service: TestService;
let admin: ReturnType<typeof asker>;
let number = 0;
let key: string;
/** A name that stands in nothing yet, and a Wikidata id that nothing has. */
let name: string;
let wikidataId: string;
let another: string;
beforeAll(async () => {
  service = await openService({ articles: [] });
  admin = asker(service, await keyFor(service, "admin"));
});
beforeEach(() => {
  number += 1;
  key = `article-${number}`;
  name = `Morwenna${"abcdefghijklmnopqrstuvwxyz"[number]} Tallowby`;
  wikidataId = `Q99999998${number + 10}`;
  another = `Q99999997${number + 10}`;
});
afterAll(() => service?.close());

const put = (written: WrittenPackage, query = "") => admin.send("PUT", `/v1/articles/${written.article.key}/package${query}`, written);
const stored = async (written: WrittenPackage) => {
  const { status, body } = await put(written);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body.data as unknown as { remarks: { code: string }[]; changes: { type: string; id: string; operation: string }[] };
};
const erase = async (asked: object) => {
  const { status, body } = await admin.post("/v1/erasures", { ground, ...asked });
  expect(status, JSON.stringify(body)).toBe(201);
};
const only = async (plural: string, article: string) => {
  const found = await service.all<Wire>(`/v1/${plural}?article=${article}`);
  expect(found.length, plural).toBe(1);
  return found[0] as Wire;
};
type Actor = NonNullable<WrittenPackage["actors"]>[number];
const person = (more: Partial<Actor>): Actor => ({ key: "p", name, kind: "person", ...more }) as Actor;

describe("what was erased as a whole", () => {
  /** An article that holds one of each, known by identifiers. */
  const holding = (article: string, more: Partial<Actor> = { wikidataId }): WrittenPackage =>
    smallArticle(article, ["Somebody spoke on a day."], {
      actors: [person(more)],
      sources: [{ key: "s", url: `https://w.example/${wikidataId}`, title: `On ${name}`, kind: "news" }],
      events: [{ key: "e", title: `${name} speaks`, kind: "meeting", factuality: "asserted", wikidataId: another }],
      mentions: [
        { key: "m", actor: "p", anchor: { exact: "Somebody" }, form: "description" },
        { key: "m2", event: "e", anchor: { exact: "spoke" }, form: "description" },
      ],
      citations: [{ key: "c", source: "s", role: "evidence", anchor: { exact: "a day" }, basis: "named" }],
    });
  const refusedFor = (lists: string[]) => ({
    status: 409,
    errors: lists.map((list) => ({ pointer: `/${list}/0`, code: "erased", message: expect.anything() })),
  });

  test("does not come in again, by its own package, by another with its identifiers, or singly", async () => {
    await stored(holding(key));
    const lists = ["actors", "sources", "events"];
    for (const list of lists) await erase({ target: (await only(list, key)).id });
    expect((await put(holding(key))).body).toMatchObject(refusedFor(lists));
    expect((await put(holding(`${key}-too`))).body).toMatchObject(refusedFor(lists));
    for (const [list, body] of [
      ["actors", { name, kind: "person", wikidataId }],
      ["sources", { title: name, url: `https://w.example/${wikidataId}#top`, kind: "news" }],
      ["events", { title: name, kind: "meeting", factuality: "asserted", wikidataId: another }],
    ] as const) {
      expect((await admin.post(`/v1/${list}`, body)).body, list).toMatchObject({ status: 422, errors: [{ code: "erased" }] });
    }
    expect(await tablesHolding(service, [name])).toEqual([]);
  });

  test.each<[string, () => Partial<Actor>, () => Partial<Actor>]>([
    ["a key and nothing else", () => ({}), () => ({})],
    ["a key, by other identifiers than its own", () => ({}), () => ({ wikidataId })],
    [
      "an identifier that is not Wikidata’s",
      () => ({ identifiers: [{ scheme: "isni", value: `isni-${number}` }] }),
      () => ({
        ...{ key: "q", identifiers: [{ scheme: "isni", value: `isni-${number}` }] },
      }),
    ],
  ])("does not come in again by %s", async (_, was, again) => {
    const written = (more: Partial<Actor>) => smallArticle(key, ["Somebody spoke."], { actors: [person(more)] });
    const { changes } = await stored(written(was()));
    await erase({ target: changes.find(({ type }) => type === "actor")?.id });
    expect((await put(written(again()))).body).toMatchObject(refusedFor(["actors"]));
    expect(await tablesHolding(service, [name])).toEqual([]);
  });

  test("does not come in again by what was merged into it", async () => {
    const written = smallArticle(key, ["Two spoke."], { actors: [person({}), person({ key: "double", name: "A double", wikidataId })] });
    const { changes } = await stored(written);
    const [into, from] = changes.filter(({ type }) => type === "actor").map(({ id }) => id);
    expect((await admin.seen("POST", `/v1/actors/${from}/merge`, { into })).status).toBe(200);
    await erase({ target: into });
    const other = smallArticle(`${key}-too`, ["One spoke."], { actors: [person({ key: "double", wikidataId })] });
    expect((await put(other)).body).toMatchObject(refusedFor(["actors"]));
  });

  test("comes in again with another article where it only went with its own", async () => {
    await stored(holding(key));
    const { id } = await only("actors", key);
    await erase({ target: key });
    expect((await service.get(`/v1/actors/${id}`)).status).toBe(410);
    await stored(holding(`${key}-too`));
    expect(await only("actors", `${key}-too`)).toMatchObject({ name, wikidataId, id: expect.not.stringContaining(id) });
  });
});

describe("whose naming is withheld", () => {
  const speaking = (article: string, more: Partial<Actor>, paragraphs = [`${name} spoke at ${article}.`]) =>
    smallArticle(article, paragraphs, {
      actors: [person(more)],
      mentions: [{ key: "m", actor: "p", anchor: { exact: name }, form: "name" }],
    });
  const identifiers: [string, () => Partial<Actor>][] = [
    ["Wikidata id", () => ({ wikidataId })],
    ["other identifier", () => ({ identifiers: [{ scheme: "isni", value: `isni-${number}` }] })],
  ];
  const withheld = async (article: string) => {
    const { id } = await only("actors", article);
    await erase({ target: id, naming: "withheld" });
    return id;
  };

  test("is told by an id that was made of a Wikidata id, which `remaining` names", async () => {
    for (const [article, more, remaining] of [
      [key, { wikidataId }, [{ type: "actor", field: "id" }]],
      [`${key}-too`, {}, []],
    ] as const) {
      await stored(speaking(article, more, [`${name} spoke.`]));
      const { id } = await only("actors", article);
      const { body } = await admin.post("/v1/erasures", { target: id, naming: "withheld", ground });
      expect(body.data).toMatchObject({ remaining: remaining.map((one) => ({ ...one, id })) });
      expect(await service.one(`/v1/actors/${id}`)).toMatchObject({ id, wikidataId: null });
      if (article === key) await admin.seen("PATCH", `/v1/actors/${id}`, { name: "Somebody", naming: "stated" });
    }
  });

  test.each(identifiers)("is known again by their %s in any other article", async (_, known) => {
    await stored(speaking(key, known()));
    const id = await withheld(key);
    for (const article of [`${key}-too`, key]) {
      expect((await stored(speaking(article, known()))).remarks).toMatchObject([{ code: "erased" }]);
      expect(await only("actors", article)).toMatchObject({ id, name: "[name withheld]" });
    }
    expect((await admin.post("/v1/actors", { name: "Somebody", kind: "person", ...known() })).body).toMatchObject({ status: 409 });
    expect(await tablesHolding(service, [name])).toEqual([]);
  });

  test.each(identifiers)(
    "is known again by their %s where an embargo ends, and before to who may see what is under it",
    async (_, known) => {
      await stored(speaking(key, known()));
      const later = new Date(Date.now() + 3_600_000).toISOString();
      const held = speaking(`${key}-held`, known());
      held.article.rights = { text: "full", embargoUntil: later };
      await stored(held);
      const id = await withheld(key);
      const embargoed = await keyFor(service, "embargoed");
      const preview = await (await service.get(`/v1/articles/${key}-held/text`, embargoed.headers)).json();
      expect(preview).toMatchObject({ data: { blocks: [{ text: `[name withheld] spoke at ${key}-held.` }] } });
      await service.db.$client`update held_packages set embargo_until = now()`;
      await liftNext(service.db);
      expect(await only("actors", `${key}-held`)).toMatchObject({ id, name: "[name withheld]" });
      expect(await tablesHolding(service, [name])).toEqual([]);
    },
  );

  test("is somebody new by the same identifiers once an admin names them again without", async () => {
    await stored(speaking(key, { identifiers: [{ scheme: "isni", value: `isni-${number}` }] }));
    const id = await withheld(key);
    const lifted = await admin.seen("PATCH", `/v1/actors/${id}`, { name, naming: "stated" });
    expect(lifted.status, JSON.stringify(lifted.body)).toBe(200);
    await stored(speaking(`${key}-too`, { identifiers: [{ scheme: "isni", value: `isni-${number}` }] }));
    expect(await only("actors", `${key}-too`)).toMatchObject({ name, id: expect.not.stringContaining(id) });
  });
});

describe("whose naming their own package withholds", () => {
  const withholding = (article: string, more: Partial<Actor> = {}) =>
    smallArticle(article, [`${name} spoke to nobody.`], {
      actors: [person({ naming: "withheld", identifiers: [{ scheme: "isni", value: `isni-${number}` }], ...more })],
      mentions: [{ key: "m", actor: "p", anchor: { exact: name }, form: "name" }],
      claims: [
        {
          ...{ key: "c", statement: "Somebody spoke.", anchors: [{ exact: "spoke" }], kind: "fact", assertedAs: "stated" },
          ...{ checkWorthiness: "low", claimant: { kind: "author" }, attribution: "author" },
        },
      ],
    });

  test("is not named again in their article, by a correction, a change or a package without that word", async () => {
    for (let times = 0; times < 2; times += 1) await stored(withholding(key));
    const [claim] = await service.all<Wire>(`/v1/claims?article=${key}`);
    const refused = { status: 422, errors: [{ code: "nameWithheld" }] };
    const patched = await admin.seen("PATCH", `/v1/claims/${claim?.id}`, { statement: `${name} spoke.` });
    expect(patched.body).toMatchObject(refused);
    const correction = { kind: "correction", notice: "Whom it was to.", changes: [{ before: "nobody", after: name }] };
    const corrected = await admin.seen("POST", `/v1/articles/${key}/corrections`, correction, `/v1/articles/${key}`);
    expect(corrected.body).toMatchObject(refused);
    const written = withholding(key);
    written.actors = [{ key: "p", name: "[name withheld]", kind: "person" }];
    written.mentions = [{ key: "m", actor: "p", anchor: { exact: "nobody" }, form: "description" }];
    await stored(written);
    expect(await tablesHolding(service, [name])).toEqual([]);
    const rows = await service.db
      .$client`select count(*)::integer as count from withheld_names where actor_id = ${(await only("actors", key)).id}`;
    expect(rows[0]).toEqual({ count: 1 });
  });

  test("is known again by an identifier in another article", async () => {
    await stored(withholding(key));
    const { id } = await only("actors", key);
    const other = withholding(`${key}-too`, { key: "q", naming: "stated" });
    other.mentions = [{ key: "m", actor: "q", anchor: { exact: name }, form: "name" }];
    await stored(other);
    expect(await only("actors", `${key}-too`)).toMatchObject({ id, name: "[name withheld]" });
    expect(await tablesHolding(service, [name])).toEqual([]);
  });

  test("keep the name from nothing else, and are named again by an admin", async () => {
    await stored(withholding(key));
    await stored(smallArticle(`${key}-too`, ["Somebody else spoke."]));
    const { id } = await only("actors", key);
    const event = { title: `${name} speaks`, kind: "meeting", factuality: "asserted" };
    expect((await admin.post("/v1/events", event)).status).toBe(201);
    expect((await admin.seen("PATCH", `/v1/actors/${id}`, { name, naming: "stated" })).status).toBe(200);
    const [claim] = await service.all<Wire>(`/v1/claims?article=${key}`);
    expect((await admin.seen("PATCH", `/v1/claims/${claim?.id}`, { statement: `${name} spoke.` })).status).toBe(200);
  });
});
