import { describe, expect, test } from "vitest";
import { sqlState } from "../db/client.ts";
import { exportPackage } from "../src/packages/export.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle, testArticles, type WrittenPackage } from "./articles/read.ts";
import { counts, everythingIn } from "./packages/corpus.ts";
import { refusedFor } from "./packages/refused.ts";
import { whole } from "./packages/whole.ts";
import { emptyDatabase } from "./postgres/database.ts";

const key = "corvalla-goes-dark";
const articleId = resourceId("article", key);
const idOf = (type: "claim" | "quote" | "citation" | "mention", local: string) => resourceId(type, `${key}/${local}`);

/** The item of a list that has this key. */
function item<Item extends { key: string }>(list: Item[] | undefined, local: string): Item {
  const found = list?.find((one) => one.key === local);
  if (!found) throw new Error(`no item ${local}`);
  return found;
}

function without<Item extends { key: string }>(list: Item[] | undefined, ...keys: string[]): Item[] {
  return (list ?? []).filter((one) => !keys.includes(one.key));
}

/** The first article without one of its claims, and without what relates to that. */
function withoutUncounted(): WrittenPackage {
  const written = testArticle(key);
  return { ...written, claims: without(written.claims, "uncounted") };
}

describe("an import", () => {
  test("creates everything that the package has", async () => {
    const db = await emptyDatabase();
    const written = testArticle(key);
    const report = await importPackage(db, written);

    const lists = ["actors", "sources", "events", "mentions", "citations", "quotes", "claims"] as const;
    const given = Object.fromEntries(lists.map((list) => [list, written[list]?.length]));
    expect(await counts(db, "articles", ...lists)).toEqual({ articles: 1, ...given });
    expect(report).toMatchObject({ result: "created", articleId, remarks: [] });
    expect(report.changes.length).toBe(1 + Object.values(given).reduce<number>((sum, length) => sum + (length ?? 0), 0));
    expect(report.changes.every(({ operation }) => operation === "created")).toBe(true);
    expect(new Set(report.changes.map(({ id }) => id)).size).toBe(report.changes.length);
    const recorded = await db.$client`select operation, type, resource_id as id, cause, agent from changes order by position`;
    expect([...recorded]).toEqual(report.changes.map((change) => ({ ...change, cause: "import", agent: null })));
  });

  test("stores a claim with all that it says", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const [claim] = await db.$client`select * from claims where id = ${idOf("claim", "not-warned")}`;
    expect(claim).toMatchObject({
      article_id: articleId,
      status: "published",
      statement: "The port of Corvalla was not warned of the blackout.",
      kind: "fact",
      asserted_as: "alleged",
      check_worthiness: "high",
      claimant_kind: "named",
      claimant_actor_id: resourceId("actor", `${key}/marquez-vale`),
      attribution: "quoted",
      sourcing: "attributed",
      provenance_method: "model",
      provenance_confidence: 0.75,
      review_status: "accepted",
      reviewed_by: "Ines Okafor",
    });
    const [about] = await db.$client`select array_agg(actor_id order by ordinal) as ids from claim_abouts where claim_id = ${claim?.id}`;
    expect(about?.ids).toEqual([resourceId("actor", `${key}/harbour-office`), resourceId("actor", `${key}/corvalla`)]);
    const sourcing = await db.$client`select id, sourcing from claims where article_id = ${articleId}`;
    const sourcingOf = (local: string) => sourcing.find(({ id }) => id === idOf("claim", local))?.sourcing;
    expect(["dark-nine", "not-warned", "uncounted", "bridge-closed"].map(sourcingOf)).toEqual([
      "linked",
      "attributed",
      "none",
      "notPreserved",
    ]);
  });

  test("says who imports with every change", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key), { agent: "Milo Strand" });
    expect([...(await db.$client`select distinct cause, agent from changes`)]).toEqual([{ cause: "import", agent: "Milo Strand" }]);
    await db.$client`update claims set statement = 'The sea is wet.' where id = ${idOf("claim", "uncounted")}`;
    expect([...(await db.$client`select cause, agent from changes order by position desc limit 1`)]).toEqual([
      { cause: null, agent: null },
    ]);
  });

  test("of the same package changes nothing", async () => {
    const db = await emptyDatabase();
    for (const name of testArticles) await importPackage(db, testArticle(name));
    const before = await everythingIn(db);
    for (const name of testArticles) {
      expect(await importPackage(db, testArticle(name)), name).toMatchObject({ result: "unchanged", changes: [] });
    }
    expect(await everythingIn(db)).toEqual(before);
  });

  test("changes what the package now says otherwise, and nothing else", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const changed = testArticle(key);
    item(changed.claims, "again").statement = "Corvalla harbour may go dark again.";
    item(changed.claims, "all-out").about = ["corvalla"];
    item(changed.actors, "technician").description = "Worked on both cables.";
    item(changed.quotes, "q1").anchors.cue = [];
    const report = await importPackage(db, changed);
    expect(report.result).toBe("changed");
    expect(report.changes).toEqual([
      { operation: "updated", type: "actor", id: resourceId("actor", `${key}/technician`) },
      { operation: "updated", type: "quote", id: idOf("quote", "q1") },
      ...[idOf("claim", "again"), idOf("claim", "all-out")].sort().map((id) => ({ operation: "updated", type: "claim", id })),
    ]);
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(changed));
    expect(await importPackage(db, changed)).toMatchObject({ result: "unchanged" });
  });

  test("records a relation's change at both of its claims", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const changed = testArticle(key);
    item(changed.claims, "untrue").relations = [{ claim: "failed-twice", type: "denies" }];
    const { changes } = await importPackage(db, changed);
    expect(changes.map(({ id }) => id)).toEqual([idOf("claim", "failed-twice"), idOf("claim", "untrue")].sort());
  });

  test("withdraws what the package no longer says, with its words", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const report = await importPackage(db, withoutUncounted());
    const id = idOf("claim", "uncounted");
    expect(report).toMatchObject({ result: "changed", changes: [{ operation: "withdrawn", type: "claim", id }] });
    const [claim] = await db.$client`select status, withdrawn_at, withdrawal_reason from claims where id = ${id}`;
    expect(claim).toEqual({
      status: "withdrawn",
      withdrawn_at: expect.anything(),
      withdrawal_reason: "no longer in the package of its article",
    });
    expect((await db.$client`select exact from anchors where claim_id = ${id}`)[0]?.exact).toBe(
      "The dark, the dark, the dark: nobody counts it.",
    );
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(withoutUncounted()));
    expect(await importPackage(db, withoutUncounted())).toMatchObject({ result: "unchanged", changes: [] });
  });

  test("keeps the order of the package's lists", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const turned = testArticle(key);
    for (const list of [turned.actors, turned.sources, turned.events, turned.mentions, turned.citations, turned.quotes, turned.claims]) {
      list?.reverse();
    }
    expect(await importPackage(db, turned)).toMatchObject({ result: "unchanged" });
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(turned));
  });
});

describe("a dry run", () => {
  test("reports a new article and stores nothing", async () => {
    const db = await emptyDatabase();
    const empty = await everythingIn(db);
    const dry = await importPackage(db, testArticle(key), { dryRun: true });
    expect(await everythingIn(db)).toEqual(empty);
    expect(await importPackage(db, testArticle(key))).toEqual({ ...dry, deskRemarks: null });
  });

  test("reports changes, withdrawals and remarks and stores nothing", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const before = await everythingIn(db);
    for (const changed of [withoutUncounted(), testArticle("courier-answers-for-corvalla")]) {
      const dry = await importPackage(db, changed, { dryRun: true });
      expect(dry.changes.length).toBeGreaterThan(0);
      expect(await everythingIn(db)).toEqual(before);
    }
    const dry = await importPackage(db, withoutUncounted(), { dryRun: true });
    expect(await importPackage(db, withoutUncounted())).toEqual({ ...dry, deskRemarks: null });
  });
});

describe("a key", () => {
  test("that was withdrawn is never used again", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    await importPackage(db, withoutUncounted());
    const before = await everythingIn(db);
    const index = testArticle(key).claims?.findIndex((claim) => claim.key === "uncounted");
    expect(await refusedFor(importPackage(db, testArticle(key)))).toEqual({
      reason: "invalid",
      faults: [
        {
          pointer: `/claims/${index}/key`,
          code: "keyWithdrawn",
          message: `"uncounted" names the withdrawn ${idOf("claim", "uncounted")}; a key is never reused`,
        },
      ],
    });
    expect(await everythingIn(db)).toEqual(before);
  });

  test("that is new names something new, also for the same words", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const renamed = testArticle(key);
    item(renamed.claims, "uncounted").key = "nobody-counts";
    const { changes } = await importPackage(db, renamed);
    expect(changes).toHaveLength(2);
    expect(changes).toContainEqual({ operation: "withdrawn", type: "claim", id: idOf("claim", "uncounted") });
    expect(changes).toContainEqual({ operation: "created", type: "claim", id: idOf("claim", "nobody-counts") });
  });

  test("may change where an identifier still says who is meant", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const renamed = JSON.parse(JSON.stringify(testArticle(key)).replaceAll('"courier"', '"paper"'));
    expect(await importPackage(db, renamed)).toMatchObject({ result: "unchanged", changes: [] });
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(renamed));
  });
});

describe("published words", () => {
  test.each<[string, (written: WrittenPackage) => void]>([
    ["a letter", ({ article }) => (itemAt(article.blocks, 0).text += "!")],
    ["a composed letter", ({ article }) => (itemAt(article.blocks, 2).text = itemAt(article.blocks, 2).text.normalize("NFC"))],
    ["a space", ({ article }) => (itemAt(article.blocks, 12).text = itemAt(article.blocks, 12).text.replace(", ", ",  "))],
    ["a block more", ({ article }) => article.blocks.push({ kind: "disclaimer", text: "None.", links: "none" })],
    ["two blocks in another order", ({ article }) => article.blocks.push(...article.blocks.splice(10, 1))],
  ])("are not changed by an import: %s", async (_, change) => {
    const db = await emptyDatabase();
    const written = testArticle(key);
    // Nothing rests on words, so that only the text is at stake.
    const bare = { article: written.article, actors: written.actors };
    await importPackage(db, bare);
    const before = await everythingIn(db);
    const changed = structuredClone(bare);
    change(changed);
    expect(await refusedFor(importPackage(db, changed, { overwrite: true }))).toMatchObject({
      reason: "conflict",
      faults: [{ pointer: "/article/blocks", code: "textChanged" }],
    });
    expect(await everythingIn(db)).toEqual(before);
  });

  test("stay where only a block's kind or its links change, in a new text revision with everything that rests on them", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const changed = testArticle(key);
    itemAt(changed.article.blocks, 9).kind = "listItem";
    itemAt(changed.article.blocks, 4).links = "none";
    expect(await importPackage(db, changed)).toMatchObject({ result: "changed" });
    const texts = await db.$client`select revision, text from text_revisions order by revision`;
    expect(texts.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(texts[1]?.text).toBe(texts[0]?.text);
    expect([...(await db.$client`select distinct text_revision from anchors`)]).toEqual([{ text_revision: 2 }]);
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(changed));
    expect((await db.$client`select sourcing from claims where id = ${idOf("claim", "bridge-closed")}`)[0]?.sourcing).toBe("none");
  });

  function itemAt<Item>(list: Item[], index: number): Item {
    return list[index] as Item;
  }
});

describe("what a person edited or reviewed since", () => {
  const people: [what: string, statement: string, type: string, local: string][] = [
    ["a claim's wording", "update claims set statement = 'By hand.' where id = $1", "claim", "again"],
    [
      "a claim's review",
      "update claims set review_status = 'accepted', reviewed_by = 'Ines Okafor', reviewed_at = now() where id = $1",
      "claim",
      "again",
    ],
    ["what a claim is about", "delete from claim_abouts where claim_id = $1", "claim", "not-warned"],
    ["evidence's finding", "update evidence set finding = 'disputes' where claim_id = $1", "claim", "dark-nine"],
    ["a quote's speaker", "update quotes set speaker_name = 'Zoe' where id = $1", "quote", "q1"],
    ["a citation", "update citations set confidence = 0.01 where id = $1", "citation", "c1"],
    ["a mention", "update mentions set form = 'metonym' where id = $1", "mention", "m1"],
  ];
  test.each(people)("is not undone by an import, unless it overwrites: %s", async (_, statement, type, local) => {
    const db = await emptyDatabase();
    const id = idOf(type as "claim", local);
    await importPackage(db, testArticle(key));
    await db.$client.unsafe(statement, [id]);
    const before = await everythingIn(db);

    const { reason, faults } = await refusedFor(importPackage(db, testArticle(key)));
    expect(reason).toBe("conflict");
    expect(faults).toEqual([{ pointer: "", code: "editedSince", message: expect.stringContaining(`${type} "${local}" (${id})`) }]);
    expect(await everythingIn(db)).toEqual(before);

    expect(await importPackage(db, testArticle(key), { overwrite: true })).toMatchObject({ result: "changed", changes: [{ type, id }] });
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(testArticle(key)));
    expect(await importPackage(db, testArticle(key))).toMatchObject({ result: "unchanged" });
  });

  test("is named each, and also where the package drops it", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    await db.$client`update claims set check_worthiness = 'high' where id in (${idOf("claim", "uncounted")}, ${idOf("claim", "again")})`;
    await db.$client`update actors set description = 'By hand.' where id = ${resourceId("actor", `${key}/technician`)}`;
    const { faults } = await refusedFor(importPackage(db, withoutUncounted()));
    expect(faults.map(({ message }) => /^\w+ "([^"]+)"/.exec(message)?.[1]).sort()).toEqual(["again", "technician", "uncounted"]);
  });

  test("is no matter where the package agrees with it", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    await db.$client`update claims set statement = 'By hand.' where id = ${idOf("claim", "again")}`;
    const agreeing = await exportPackage(db, articleId);
    expect(item(agreeing.claims, "again").statement).toBe("By hand.");
    expect(await importPackage(db, agreeing)).toMatchObject({ result: "unchanged" });
    item(agreeing.claims, "dark-nine").checkWorthiness = "low";
    expect(await importPackage(db, agreeing)).toMatchObject({ changes: [{ id: idOf("claim", "dark-nine") }] });
  });
});

describe("ids", () => {
  test("are the same in every database", async () => {
    const [one, two] = [await emptyDatabase(), await emptyDatabase()];
    for (const name of testArticles) await importPackage(one, testArticle(name));
    for (const name of testArticles.toReversed()) await importPackage(two, testArticle(name));
    const idsIn = async (db: typeof one) =>
      (await db.$client`select article_id, type, key, resource_id from package_keys order by article_id, type, key`).map((row) => ({
        ...row,
      }));
    const ids = await idsIn(one);
    expect(ids.length).toBeGreaterThan(100);
    expect(await idsIn(two)).toEqual(ids);
  });

  test("are these for ever", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const stored = await db.$client`select type || ' ' || key as name, resource_id as id from package_keys`;
    const ids = Object.fromEntries(stored.map(({ name, id }) => [name, id]));
    expect((await db.$client`select id from articles`)[0]?.id).toBe("art_cwy6ch67pykssv2rxlf5kgluaq");
    expect(ids).toMatchObject({
      "actor courier": "act_ar3ubk554wr5lt7i4ynpzkdirl",
      "actor portugal": "act_2dtbwajioh6c2ql3vew4spnlzz",
      "actor technician": "act_j5rgnr2asvrth7xaxcjtg7vtnu",
      "citation c1": "cit_3gx6vvyfx57n37fmdigtoqorlo",
      "claim dark-nine": "clm_mlklrva57ttf7m6f4mhcelta5j",
      "event blackout": "evt_igjwi6x7ebfcgqkptw7fnsliqh",
      "event next-blackout": "evt_k2mi3ty3nis5agxkk2zqoios5e",
      "mention m1": "men_fszcbii5qe73ninxmyn7oe663o",
      "quote q1": "quo_avh6bwbfkcnmeq7cpyunksxtux",
      "source ledger": "src_376mvcf43onykxqub4sz6vpbmg",
      "source letter": "src_5cxbal7gplnzzgzamoac2n4guv",
    });
  });
});

describe("an export", () => {
  test.each(testArticles)("of %s is what was imported into an empty corpus", async (name) => {
    const db = await emptyDatabase();
    const { articleId: id } = await importPackage(db, testArticle(name));
    const exported = await exportPackage(db, id);
    expect(whole(exported)).toEqual(whole(testArticle(name)));
    expect(await importPackage(db, exported)).toMatchObject({ result: "unchanged", changes: [], remarks: [] });

    const elsewhere = await emptyDatabase();
    await importPackage(elsewhere, exported);
    expect(await exportPackage(elsewhere, id)).toEqual(exported);
  });

  test("says nothing that goes without saying", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const exported = await exportPackage(db, articleId);
    const given = testArticle(key);
    const withOwn = (list: { key: string; provenance?: unknown }[] | undefined) =>
      list?.filter(({ provenance }) => provenance).map((one) => one.key);
    for (const list of ["actors", "sources", "events", "mentions", "citations", "quotes", "claims"] as const) {
      expect(withOwn(exported[list]), list).toEqual(withOwn(given[list]));
    }
    expect(exported.actors.concat().some((actor) => "id" in actor)).toBe(false);
    expect(exported.quotes.filter(({ displayText }) => displayText !== undefined).map((quote) => quote.key)).toEqual(["q5", "q6"]);
    expect(exported.quotes.filter(({ verification }) => verification).map((quote) => quote.key)).toEqual(["q2", "q8"]);
    expect(item(exported.quotes, "q1").language).toBeNull();
    expect(exported.article.rights.embargoUntil).toBe("2026-03-14T04:00:00Z");
  });

  test("names words as the package did, and otherwise as shortly as it can", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const first = await exportPackage(db, articleId);
    expect(item(first.mentions, "m9").anchor).toEqual({ exact: "went dark", prefix: "The lamps of Corvalla ", suffix: " on 3 March" });
    expect(item(first.mentions, "m12").anchor).toEqual({ exact: "dark", prefix: "the dark, the ", occurrence: 1 });
    expect(item(first.mentions, "m7").anchor).toEqual({ exact: "Lisbon" });
    // By hand: one that finds nothing, one that finds another place, one that finds several, and one without need.
    await db.$client`update anchors set selector = '{"prefix": "nowhere "}' where mention_id = ${idOf("mention", "m9")}`;
    await db.$client`update anchors set selector = '{"occurrence": 1}' where mention_id = ${idOf("mention", "m12")}`;
    await db.$client`update anchors set selector = null where mention_id = ${idOf("mention", "m1")}`;
    await db.$client`update anchors set selector = '{"occurrence": 1}' where mention_id = ${idOf("mention", "m7")}`;
    const second = await exportPackage(db, articleId);
    expect(item(second.mentions, "m9").anchor).toEqual({ exact: "went dark", occurrence: 2 });
    expect(item(second.mentions, "m12").anchor).toEqual({ exact: "dark", occurrence: 8 });
    expect(item(second.mentions, "m1").anchor).toEqual({ exact: "Corvalla", occurrence: 2 });
    expect(item(second.mentions, "m7").anchor).toEqual({ exact: "Lisbon", occurrence: 1 });
    const places = () => db.$client`select mention_id, start_offset from anchors where mention_id is not null order by 1`;
    const before = [...(await places())];
    await importPackage(db, second, { overwrite: true });
    expect([...(await places())]).toEqual(before);
  });

  test("leaves out what is withdrawn, and names by its id what the package has no key for", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const id = idOf("claim", "dark-nine");
    const actorId = resourceId("actor", `${key}/portugal`);
    await db.$client`update claims set status = 'withdrawn', withdrawn_at = now() where id = ${id}`;
    await db.$client`insert into actors (id, provenance_method, name, kind, named) values (${actorId}, 'human', 'Lusitania', 'region', true)`;
    await db.$client`update claims set claimant_kind = 'named', claimant_actor_id = ${actorId} where id = ${idOf("claim", "again")}`;
    const exported = await exportPackage(db, articleId);
    expect(exported.claims.map((claim) => claim.key)).not.toContain("dark-nine");
    expect(item(exported.claims, "not-warned").relations).toEqual([{ claim: id, type: "elaborates" }]);
    expect(item(exported.claims, "again").claimant.actor).toBe(actorId);
    expect(await importPackage(db, exported)).toMatchObject({ result: "unchanged" });
  });

  test("of an article that is not stored is refused", async () => {
    const db = await emptyDatabase();
    await expect(exportPackage(db, articleId)).rejects.toThrow(`no article ${articleId} is stored`);
  });
});

describe("JSON columns", () => {
  test("hold JSON, and not JSON in a string", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const [article] = await db.$client`
      select jsonb_typeof(completeness) as type, completeness ->> 'claims' as claims, completeness ->> 'events' as events from articles`;
    expect(article).toEqual({ type: "object", claims: "complete", events: "none" });
    const selectors =
      await db.$client`select jsonb_typeof(selector) as type, count(*)::integer as number from anchors group by 1 order by 1`;
    expect([...selectors]).toEqual([
      { type: "object", number: 6 },
      { type: null, number: expect.any(Number) },
    ]);
    const [m12] =
      await db.$client`select selector -> 'occurrence' = '1' as one, selector ->> 'prefix' as prefix from anchors where mention_id = ${idOf("mention", "m12")}`;
    expect(m12).toEqual({ one: true, prefix: "the dark, the " });
    const [snapshot] = await db.$client`
      select jsonb_typeof(snapshot) as type, jsonb_typeof(snapshot -> 'completeness') as part from revisions where type = 'article'`;
    expect(snapshot).toEqual({ type: "object", part: "object" });
  });
});

describe("imports at once", () => {
  test("of one package store it once", async () => {
    const db = await emptyDatabase();
    const reports = await Promise.all(Array.from({ length: 6 }, () => importPackage(db, testArticle(key))));
    expect(reports.map(({ result }) => result).sort()).toEqual(["created", ...Array(5).fill("unchanged")]);
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(testArticle(key)));
    expect([...(await db.$client`select distinct revision from revisions`)]).toEqual([{ revision: 1 }]);
  });

  test("of one article's different packages leave it as one of them says", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const versions = ["one", "two", "three", "four"].map((word) => {
      const version = testArticle(key);
      for (const claim of version.claims ?? []) claim.statement = `Something is ${word}.`;
      return version;
    });
    await Promise.all(versions.map((version) => importPackage(db, version)));
    const statements = await db.$client`select distinct statement from claims`;
    expect(statements).toHaveLength(1);
    const claims = versions[0]?.claims?.length;
    expect([...(await db.$client`select count(*)::integer as number from changes where operation = 'updated'`)]).toEqual([
      { number: 4 * (claims ?? 0) },
    ]);
  });

  test.each([
    ["in the middle of it", "trigger collide after insert on claims for each statement"],
    [
      "at the end",
      `constraint trigger collide after insert or update on claims deferrable initially deferred for each row when (new.id = '${idOf("claim", "again")}')`,
    ],
  ])("are tried again when the database breaks a deadlock %s, up to five times", async (_, trigger) => {
    const db = await emptyDatabase();
    // A sequence keeps counting when a transaction is rolled back.
    await db.$client.unsafe(`
      create sequence collisions;
      create function collide() returns trigger language plpgsql as $$
      begin
        if nextval('collisions') <= 4 then raise exception using errcode = '40P01', message = 'deadlock detected'; end if;
        return null;
      end $$;
      create ${trigger} execute function collide()`);
    expect(await importPackage(db, testArticle(key))).toMatchObject({ result: "created" });
    expect((await db.$client`select last_value::integer as tries from collisions`)[0]?.tries).toBe(5);

    await db.$client`select setval('collisions', 1, false)`;
    await db.$client`alter sequence collisions increment by -1 minvalue -100`;
    const changed = testArticle(key);
    item(changed.claims, "again").statement = "Never stored.";
    const failure = await importPackage(db, changed).catch((error: unknown) => error);
    expect(sqlState(failure)).toBe("40P01");
    expect((await db.$client`select last_value::integer as tries from collisions`)[0]?.tries).toBe(-3);
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(testArticle(key)));
  });
});
