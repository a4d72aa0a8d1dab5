import { describe, expect, test } from "vitest";
import type { Database } from "../db/client.ts";
import { exportPackage } from "../src/packages/export.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle, type WrittenPackage } from "./articles/read.ts";
import { refusedFor } from "./packages/refused.ts";
import { whole } from "./packages/whole.ts";
import { emptyDatabase } from "./postgres/database.ts";

const first = "corvalla-goes-dark";
const second = "courier-answers-for-corvalla";
const courier = resourceId("actor", "wikidata:Q990000000001");
const portugal = resourceId("actor", "iso3166:PT");
const blackout = resourceId("event", "wikidata:Q990000000077");
const ledger = resourceId("source", "https://www.ledger.example/port/2026?a=1&b=2");

async function one(db: Database, table: string, id: string): Promise<Record<string, unknown>> {
  const [row] = await db.$client.unsafe(`select * from ${table} where id = $1`, [id]);
  return { ...row };
}

async function statusOf(db: Database, id: string): Promise<unknown> {
  const [last] =
    await db.$client`select snapshot ->> 'status' as status from revisions where resource_id = ${id} order by revision desc limit 1`;
  return last?.status;
}

async function namesOf(db: Database, id: string): Promise<string[]> {
  return (await db.$client`select value from actor_names where actor_id = ${id} order by ordinal`).map(({ value }) => value);
}

/** The article with its actors and nothing else, and without one of them. */
function actorsOf(name: typeof first | typeof second, dropped?: string): WrittenPackage {
  const { provenance, article, actors = [] } = testArticle(name);
  return { provenance, article, actors: actors.filter(({ key }) => key !== dropped) };
}

describe("of what two articles share", () => {
  test("there is one, and each belongs to the corpus", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(first));
    const { changes } = await importPackage(db, testArticle(second));
    for (const [table, id, type] of [
      ["actors", courier, "actor"],
      ["actors", portugal, "actor"],
      ["events", blackout, "event"],
      ["sources", ledger, "source"],
    ] as const) {
      const holders = await db.$client`select count(distinct article_id)::integer as number from package_keys where resource_id = ${id}`;
      expect([id, holders[0]?.number]).toEqual([id, 2]);
      expect(changes.filter((change) => change.type === type && change.operation === "created").map((change) => change.id)).not.toContain(
        id,
      );
      expect((await one(db, table, id)).article_id ?? null).toBeNull();
    }
  });

  test("what nobody had said is filled in, and names and identifiers are added", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(first));
    await importPackage(db, testArticle(second));
    expect(await one(db, "actors", courier)).toMatchObject({ country_code: "PT" });
    expect(await one(db, "actors", portugal)).toMatchObject({ description: "A state." });
    expect(await one(db, "sources", ledger)).toMatchObject({ publisher_name: "Corvalla harbour" });
    expect(await namesOf(db, courier)).toEqual(["The Courier", "CC", "Corvalla Gazette", "The Corvalla Courier", "O Correio"]);
    expect(await namesOf(db, portugal)).toEqual(["Lisbon", "the Portuguese Republic"]);
    const identifiers = await db.$client`select scheme, value, ordinal from actor_identifiers where actor_id = ${courier} order by ordinal`;
    expect(identifiers.map((row) => ({ ...row }))).toEqual([
      { scheme: "isni", value: "0000 0000 0000 0001", ordinal: 0 },
      { scheme: "issn.l", value: "9999-0001", ordinal: 1 },
      { scheme: "viaf", value: "990000002", ordinal: 2 },
    ]);
  });

  test("nothing is overwritten, and every contradiction is remarked on", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(first));
    const said = async () => [
      await one(db, "actors", courier),
      await one(db, "actors", portugal),
      await one(db, "events", blackout),
      await one(db, "sources", ledger),
    ];
    const before = await said();
    const { remarks } = await importPackage(db, testArticle(second));
    for (const [index, row] of before.entries()) {
      const kept = Object.fromEntries(
        Object.entries(row).filter(([name, value]) => value !== null && !["updated_at", "citation_count"].includes(name)),
      );
      expect((await said())[index]).toMatchObject(kept);
    }
    expect(remarks).toEqual([
      {
        pointer: "/actors/0",
        code: "contradictsCorpus",
        message: `says description "A newspaper in Corvalla."; ${courier}, which other articles hold too, keeps "A daily paper."`,
      },
      expect.objectContaining({ pointer: "/sources/0", message: expect.stringContaining('says title "The lamp ledger"') }),
      expect.objectContaining({ pointer: "/events/0", message: expect.stringContaining('says title "Nine nights of dark in Corvalla"') }),
      expect.objectContaining({ pointer: "/events/0", message: expect.stringContaining('says timeEdtf "2026-03"') }),
    ]);
  });

  test("each article's export says what the corpus says, and changes nothing when it comes back", async () => {
    const db = await emptyDatabase();
    const ids: string[] = [];
    for (const name of [first, second] as const) ids.push((await importPackage(db, testArticle(name))).articleId);
    const exports = await Promise.all(ids.map((id) => exportPackage(db, id)));
    for (const [index, key] of ["courier", "paper"].entries()) {
      const { key: _, provenance: __, ...actor } = exports[index]?.actors.find((one) => one.key === key) ?? { key };
      expect(actor).toMatchObject({
        name: "Corvalla Courier",
        description: "A daily paper.",
        countryCode: "PT",
        wikidataId: "Q990000000001",
      });
    }
    for (const exported of exports) {
      expect(await importPackage(db, exported)).toMatchObject({ result: "unchanged", changes: [], remarks: [] });
    }
  });

  test("one is named by its id where it has no other identifier", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(first));
    const written = testArticle(second);
    const id = resourceId("event", `${first}/next-blackout`);
    written.events?.push({ key: "again", id, title: "Another title", kind: "crisis", factuality: "predicted" });
    const { articleId, changes } = await importPackage(db, written);
    expect(changes.map((change) => change.id)).not.toContain(id);
    const exported = await exportPackage(db, articleId);
    expect(exported.events.find(({ key }) => key === "again")).toMatchObject({ id, title: "The harbour goes dark again" });
    expect(exported.events.filter((event) => "id" in event)).toHaveLength(1);
    expect(await importPackage(db, exported)).toMatchObject({ result: "unchanged" });
  });

  test("names merge nothing: people of one name, the unnamed, and sources without an address stay apart", async () => {
    const db = await emptyDatabase();
    const person = { key: "p", name: "Jo Nobody", kind: "person" as const };
    const unnamed = { key: "u", name: "an official", kind: "person" as const, named: false, countryCode: "PT" };
    const source = { key: "s", title: "The report", kind: "other" as const };
    for (const key of ["one", "two"]) {
      const { article } = testArticle(second);
      await importPackage(db, { article: { ...article, key, publisher: null }, actors: [person, unnamed], sources: [source] });
    }
    const apart = await db.$client`
      select name as what, count(*)::integer as number from actors group by 1 union all select title, count(*) from sources group by 1 order by 1`;
    expect(apart.map((row) => ({ ...row }))).toEqual([
      { what: "Jo Nobody", number: 2 },
      { what: "The report", number: 2 },
      { what: "an official", number: 2 },
    ]);
  });

  test("what one article drops stays while the other holds it, and goes with the last", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(first));
    const { articleId } = await importPackage(db, testArticle(second));
    expect(await importPackage(db, actorsOf(second, "pt"))).toMatchObject({ result: "changed" });
    expect(await statusOf(db, portugal)).toBe("published");
    expect((await exportPackage(db, articleId)).actors.map(({ key }) => key)).toEqual(["paper", "critic"]);
    expect(await importPackage(db, await exportPackage(db, articleId))).toMatchObject({ result: "unchanged", changes: [] });

    const { changes } = await importPackage(db, actorsOf(first, "portugal"));
    expect(changes).toContainEqual({ operation: "withdrawn", type: "actor", id: portugal });
    expect(await statusOf(db, portugal)).toBe("withdrawn");
  });

  test("what was dropped by one may come back under its key, and what was withdrawn comes back when another article names it", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(first));
    const { articleId } = await importPackage(db, testArticle(second));
    await importPackage(db, actorsOf(second, "pt"));
    await importPackage(db, actorsOf(second));
    expect((await exportPackage(db, articleId)).actors.map(({ key }) => key)).toEqual(["paper", "pt", "critic"]);

    await importPackage(db, actorsOf(second, "pt"));
    await importPackage(db, actorsOf(first, "portugal"));
    expect(await statusOf(db, portugal)).toBe("withdrawn");
    const { article } = testArticle("a-glassblower-on-heat");
    const { changes } = await importPackage(db, { article, actors: [{ key: "p", name: "Portugal", kind: "state", countryCode: "PT" }] });
    expect(changes).toContainEqual({ operation: "restored", type: "actor", id: portugal });
    expect(await one(db, "actors", portugal)).toMatchObject({ status: "published", withdrawn_at: null, withdrawal_reason: null });
  });

  test("a person's edit stays, whatever either article says", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(first));
    await importPackage(db, testArticle(second));
    await db.$client`update actors set description = 'By hand.' where id = ${courier}`;
    for (const name of [first, second] as const) expect((await importPackage(db, testArticle(name))).result).toBe("unchanged");
    expect(await one(db, "actors", courier)).toMatchObject({ description: "By hand." });
  });

  test("an article alone may still change what it holds alone", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(first));
    const changed = testArticle(first);
    Object.assign(changed.actors?.find(({ key }) => key === "portugal") ?? {}, { name: "Lusitania", names: [] });
    const { articleId, remarks } = await importPackage(db, changed);
    expect(remarks).toEqual([]);
    expect(whole(await exportPackage(db, articleId))).toEqual(whole(changed));
  });

  test("an actor by an id that is not stored is refused", async () => {
    const db = await emptyDatabase();
    const written = testArticle(second);
    if (written.claims?.[0]) written.claims[0].about = [courier, resourceId("actor", "iso3166:XX")];
    // The first is this package's own, by its identifier, and yet not stored.
    expect((await refusedFor(importPackage(db, written))).faults.map(({ pointer }) => pointer)).toEqual([
      "/claims/0/about/0",
      "/claims/0/about/1",
    ]);
    await importPackage(db, testArticle(first));
    if (written.claims?.[0]) written.claims[0].about = [courier, portugal];
    expect(await importPackage(db, written)).toMatchObject({ result: "created" });
  });
});

describe("imports at once of articles that share", () => {
  /** The first or second article as one of a pair of its own; Portugal is in all pairs. */
  function ofPair(name: typeof first | typeof second, pair: number): WrittenPackage {
    const written: WrittenPackage = JSON.parse(
      JSON.stringify(testArticle(name))
        .replaceAll("Q9900000000", `Q98${pair}00000`)
        .replaceAll("/port/2026", `/port/${pair}`)
        .replaceAll("0000 0000 0000 0001", `0000 0000 ${pair}`)
        .replaceAll("9900000", `98${pair}00000`)
        .replaceAll("9999-0001", `9999-${pair}`),
    );
    written.article.key += `-${pair}`;
    // Known by a register's number only: no id that both articles would come to by themselves.
    const choir = { name: `Choir of ${name}`, kind: "group" as const, identifiers: [{ scheme: "choirs", value: String(pair) }] };
    written.actors?.push({ key: name === first ? "choir" : "chorus", ...choir });
    if (name === second) for (const list of [written.actors, written.sources, written.events]) list?.reverse();
    return written;
  }

  async function expectNothingOverwritten(db: Database): Promise<void> {
    const history = await db.$client<{ resource_id: string; snapshot: Record<string, unknown> }[]>`
      select resource_id, snapshot from revisions where type in ('actor', 'source', 'event') order by resource_id, revision`;
    for (const [index, { resource_id, snapshot }] of history.entries()) {
      const next = history[index + 1];
      if (next?.resource_id !== resource_id) continue;
      for (const [name, value] of Object.entries(snapshot)) {
        if (value === null || name === "updated_at" || name.startsWith("time_") || name.startsWith("published_")) continue;
        if (Array.isArray(value)) expect(next.snapshot[name], resource_id).toEqual(expect.arrayContaining(value));
        else expect([resource_id, name, next.snapshot[name]]).toEqual([resource_id, name, value]);
      }
    }
  }

  async function expectPair(db: Database, pair: number): Promise<void> {
    const [shared] = await db.$client`
      select count(*)::integer as number, min(id) as id from actors where wikidata_id = ${`Q98${pair}0000001`}`;
    expect(shared?.number).toBe(1);
    const [{ name } = {}] = await db.$client`select name from actors where id = ${shared?.id}`;
    const names = [name, ...(await namesOf(db, shared?.id))];
    expect(names).toEqual(
      expect.arrayContaining(["Corvalla Courier", "The Corvalla Courier", "The Courier", "CC", "Corvalla Gazette", "O Correio"]),
    );
    const choirs = await db.$client`
      select a.name, n.value from actor_identifiers i join actors a on a.id = i.actor_id join actor_names n on n.actor_id = a.id
       where i.scheme = 'choirs' and i.value = ${String(pair)}`;
    expect(choirs.flatMap((row) => [row.name, row.value]).sort()).toEqual([`Choir of ${first}`, `Choir of ${second}`]);
    expect(await db.$client`select from sources where normalized_url = ${`https://www.ledger.example/port/${pair}?a=1&b=2`}`).toHaveLength(
      1,
    );
  }

  test("two by two, many times, come out as if one had come after the other", async () => {
    const db = await emptyDatabase();
    for (let pair = 100; pair < 112; pair += 1) {
      const reports = await Promise.all([importPackage(db, ofPair(first, pair)), importPackage(db, ofPair(second, pair))]);
      expect(reports.map(({ result }) => result)).toEqual(["created", "created"]);
      await expectPair(db, pair);
    }
    await expectNothingOverwritten(db);
  });

  test("all at once, come out as if one had come after the other", async () => {
    const db = await emptyDatabase();
    const pairs = [200, 201, 202, 203, 204, 205];
    const reports = await Promise.all(
      pairs.flatMap((pair) => [importPackage(db, ofPair(second, pair)), importPackage(db, ofPair(first, pair))]),
    );
    expect(reports.map(({ result }) => result)).toEqual(reports.map(() => "created"));
    for (const pair of pairs) await expectPair(db, pair);
    await expectNothingOverwritten(db);
    expect(await db.$client`select from actors where country_code = 'PT' and kind = 'state'`).toHaveLength(1);
    for (const { articleId } of reports) {
      expect(await importPackage(db, await exportPackage(db, articleId))).toMatchObject({ result: "unchanged" });
    }
  });
});
