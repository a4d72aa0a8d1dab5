import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CorpusType, corpusTypes } from "../db/vocabulary.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { corpusReferences } from "../src/resources/corpus-references.ts";
import { plurals } from "../src/resources/schemas.ts";
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
/** A name that stands in nothing yet. */
let name: string;
beforeAll(async () => {
  service = await openService({ articles: [] });
  admin = asker(service, await keyFor(service, "admin"));
});
beforeEach(() => {
  number += 1;
  key = `article-${number}`;
  name = `Zephyrina${"abcdefghijklmnopqrstuvwxyz"[number]} Quillfeather`;
});
afterAll(() => service?.close());

const idOf = (type: CorpusType, local: string) => resourceId(type, `${key}/${local}`);
const imported = (written: WrittenPackage) => importPackage(service.db, written);
const erase = async (asked: object) => {
  const { status, body } = await admin.post("/v1/erasures", { ground, ...asked });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data as unknown as { id: string; items: { id: string; whole: boolean }[]; remaining: { id: string; field: string | null }[] };
};
const added = async (path: string, body: object) => {
  const answer = await admin.post(path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.data.id;
};
const merged = async (type: CorpusType, from: string, into: string) => {
  const answer = await admin.seen("POST", `/v1/${plurals[type]}/${from}/merge`, { into });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
};

/** An article that holds two of each, of which those with the name in them are merged into the others. */
async function withMerged(): Promise<Record<CorpusType, { from: string; into: string }>> {
  await imported(
    smallArticle(key, [`An aide met the minister. ${name} said nothing, it says here.`], {
      actors: [
        { key: "aide", name: `${name}`, kind: "person", description: `${name}, who was there` },
        { key: "other", name: "Z. Q.", kind: "person", description: "An aide" },
      ],
      sources: [
        { key: "aide", title: `On ${name}`, kind: "news", publisherName: name },
        { key: "other", title: "A page", kind: "news", publisherName: "A paper" },
      ],
      events: [
        { key: "aide", title: `${name} meets the minister`, kind: "meeting", factuality: "asserted" },
        { key: "other", title: "A meeting", kind: "meeting", factuality: "asserted" },
      ],
      mentions: [
        { key: "m1", actor: "aide", anchor: { exact: name }, form: "name" },
        { key: "m2", event: "aide", anchor: { exact: "met" }, form: "description" },
      ],
      citations: [{ key: "c1", source: "aide", role: "evidence", anchor: { exact: "it says here" }, basis: "named" }],
    }),
  );
  const ids = Object.fromEntries(corpusTypes.map((type) => [type, { from: idOf(type, "aide"), into: idOf(type, "other") }])) as Record<
    CorpusType,
    { from: string; into: string }
  >;
  for (const type of corpusTypes) await merged(type, ids[type].from, ids[type].into);
  expect(await tablesHolding(service, [name])).toContain("revisions");
  return ids;
}

describe("what was merged into something else", () => {
  test("loses the words of its article", async () => {
    const ids = await withMerged();
    const { remaining } = await erase({ target: key, words: [name] });
    expect(remaining).toEqual([]);
    expect(await tablesHolding(service, [name])).toEqual([]);
    expect(await service.one(`/v1/actors/${ids.actor.from}/revisions/1`)).toMatchObject({ name: "[erased]" });
  });

  test("goes with its article", async () => {
    const ids = await withMerged();
    await erase({ target: key });
    expect(await tablesHolding(service, [name])).toEqual([]);
    for (const type of corpusTypes) {
      expect((await service.get(`/v1/${plurals[type]}/${ids[type].from}/revisions/1`)).status).toBe(410);
      expect((await service.get(`/v1/${plurals[type]}/${ids[type].from}`)).status).toBe(410);
      expect((await service.json(`/v1/${plurals[type]}?status=merged&id=${ids[type].from}`)).data).toEqual([]);
    }
  });

  test("goes with what it was merged into, and loses the words of that", async () => {
    const ids = await withMerged();
    for (const type of corpusTypes) await erase({ target: ids[type].into, ...(type === "event" && { words: [name] }) });
    await erase({ target: key, words: [name] });
    expect(await tablesHolding(service, [name])).toEqual([]);
    expect((await service.get(`/v1/sources/${ids.source.from}/revisions/1`)).status).toBe(410);
    expect(await service.one(`/v1/events/${ids.event.from}/revisions/1`)).toMatchObject({ title: "[erased] meets the minister" });
  });

  test("loses a name that is withheld, also of somebody else", async () => {
    const actors = [
      { key: "them", name, kind: "person" as const },
      { key: "aide", name: `Aide to ${name}`, kind: "person" as const },
      { key: "helper", name: "The helper", kind: "person" as const },
    ];
    await imported(smallArticle(key, [`${name} spoke.`], { actors }));
    await merged("actor", idOf("actor", "aide"), idOf("actor", "helper"));
    const { remaining } = await erase({ target: idOf("actor", "them"), naming: "withheld" });
    expect(remaining).toEqual([]);
    expect(await tablesHolding(service, [name])).toEqual([]);
  });
});

describe("whoever speaks of an actor", () => {
  test("is known by every column that names something of the corpus", async () => {
    for (const type of corpusTypes) {
      const columns = await service.db.execute<{ table: string; column: string }>(sql`
        select c.conrelid::regclass::text as table, a.attname as column
          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
          join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[array_position(c.conkey, a.attnum)]
         where c.contype = 'f' and c.confrelid = ${plurals[type]}::regclass and f.attname = 'id' order by 1, 2`);
      const known = [
        ...corpusReferences[type].map(({ table, column }) => `${table}.${column}`),
        // What belongs to it, what it was merged into, and what follows a citation.
        ...{
          actor: ["actor_names.actor_id", "actor_identifiers.actor_id", "actor_positions.actor_id"],
          source: [],
          event: ["participants.event_id"],
        }[type],
        `${plurals[type]}.merged_into`,
      ];
      expect(columns.map(({ table, column }) => `${table}.${column}`).sort(), type).toEqual(known.sort());
    }
  });

  const witness = { key: "w", name: "a witness", kind: "person" as const, named: false };
  const said = {
    ...{ key: "q1", anchors: { content: [{ exact: "lovely day" }] }, mode: "partial" as const },
    speaker: { kind: "unnamed" as const, actor: "w", name: null, descriptor: null },
  };
  const claimed = {
    ...{ key: "c1", statement: "It was lovely.", anchors: [{ exact: "lovely day" }], kind: "fact" as const, assertedAs: "stated" as const },
    ...{ checkWorthiness: "low" as const, claimant: { kind: "unnamed" as const, actor: "w" }, attribution: "quoted" as const },
  };
  const met = { key: "e", title: "A day", kind: "meeting" as const, factuality: "asserted" as const };
  const at = { key: "m", event: "e", anchor: { exact: "lovely day" }, form: "description" as const };
  const speaking: Record<string, (actor: string) => Partial<WrittenPackage>> = {
    "a quote about them": (actor) => ({ actors: [witness], quotes: [{ ...said, about: [actor] }] }),
    "a quote by way of them": (actor) => ({ actors: [witness], quotes: [{ ...said, via: [{ actor }] }] }),
    "a claim by way of them": (actor) => ({ actors: [witness], claims: [{ ...claimed, via: [{ actor }] }] }),
    "an event that they took part in": (actor) => ({
      events: [{ ...met, participants: [{ actor, role: "agent" }] }],
      mentions: [at],
    }),
    "an event at their place": (actor) => ({ events: [{ ...met, place: { name: `Home of ${name}`, actor } }], mentions: [at] }),
    "a source that they publish": (actor) => ({
      sources: [
        { key: "s", title: `Blog of ${name}`, publisher: actor, publisherName: name, kind: "other", url: `https://b.example/${key}` },
      ],
      citations: [{ key: "c", source: "s", role: "evidence", anchor: { exact: "lovely day" }, basis: "named" }],
    }),
    "a position with them": (actor) => ({
      actors: [{ key: "p", name: "A staffer", kind: "person", positions: [{ title: `Aide to ${name}`, organization: actor }] }],
    }),
  };
  test.each(Object.keys(speaking))("loses the name that is withheld, by %s", async (how) => {
    await imported(smallArticle(key, [`${name} spoke.`], { actors: [{ key: "them", name, kind: "person" }] }));
    const actor = idOf("actor", "them");
    await imported(smallArticle(`${key}-too`, [`A witness said it was a “lovely day” for ${name}.`], speaking[how]?.(actor)));
    const { remaining } = await erase({ target: actor, naming: "withheld" });
    expect(remaining).toEqual([]);
    expect(await tablesHolding(service, [name])).toEqual([]);
  });
});

describe("what was added singly", () => {
  /** An article that speaks of an actor, a source and an event that its package does not hold. */
  async function withSingle(): Promise<Record<"actor" | "source" | "event", string>> {
    await imported(smallArticle(key, [`${name} saw it on a day.`]));
    const actor = await added("/v1/actors", { name, kind: "person", description: `${name}, who was there` });
    const source = await added("/v1/sources", { title: `On ${name}`, url: `https://z.example/${key}`, kind: "news" });
    const event = await added("/v1/events", { title: `${name} sees it`, kind: "meeting", factuality: "asserted" });
    await added(`/v1/articles/${key}/claims`, {
      ...{ statement: "It was seen.", anchors: [{ exact: "saw it" }], kind: "fact", assertedAs: "stated", checkWorthiness: "low" },
      ...{ claimant: { kind: "named", actor }, attribution: "quoted", events: [event] },
    });
    await added(`/v1/articles/${key}/citations`, { source, role: "evidence", anchor: { exact: "a day" }, basis: "named" });
    return { actor, source, event };
  }

  test("loses the words of the only article that speaks of it", async () => {
    const { event } = await withSingle();
    const { remaining } = await erase({ target: key, words: [name] });
    expect(remaining).toEqual([]);
    expect(await tablesHolding(service, [name])).toEqual([]);
    expect(await service.one(`/v1/events/${event}`)).toMatchObject({ title: "[erased] sees it" });
  });

  test("goes with the only article that speaks of it", async () => {
    const ids = await withSingle();
    const { items } = await erase({ target: key });
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(ids)));
    expect(await tablesHolding(service, [name])).toEqual([]);
  });

  test("stays where another article speaks of it, or something that this one does not speak of, and is named", async () => {
    const ids = await withSingle();
    await imported(
      smallArticle(`${key}-too`, ["Nothing."], {
        article: { publisher: ids.actor } as WrittenPackage["article"],
      }),
    );
    const other = await added("/v1/events", {
      ...{ title: "Another day", kind: "meeting", factuality: "asserted", participants: [{ actor: ids.actor, role: "agent" }] },
    });
    const { remaining } = await erase({ target: key, words: [name] });
    expect(remaining).toEqual([{ type: "actor", id: ids.actor, field: null }]);
    await erase({ target: key });
    expect(await service.one<Wire>(`/v1/actors/${ids.actor}`)).toMatchObject({ name });
    await erase({ target: `${key}-too` });
    expect(await service.one(`/v1/events/${other}`)).toMatchObject({ participants: [{ actorId: ids.actor }] });
    expect((await service.get(`/v1/actors/${ids.actor}`)).status).toBe(200);
  });
});
