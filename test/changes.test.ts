import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../db/client.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "./postgres/database.ts";
import { refusal, rehearse, type Statement } from "./postgres/plain-sql.ts";

const key = "corvalla-goes-dark";
const articleId = resourceId("article", key);
const id = (type: "claim" | "quote" | "citation" | "mention" | "actor" | "event" | "source", local: string) =>
  resourceId(type, `${key}/${local}`);
const claim = (local: string) => id("claim", local);
const courier = resourceId("actor", "wikidata:Q990000000001");
const blackout = resourceId("event", "wikidata:Q990000000077");

interface Change {
  position: number;
  operation: string;
  type: string;
  resource_id: string;
  article_id: string | null;
  revision: number;
  cause: string | null;
  agent: string | null;
}

async function changesAfter(db: Database, position: number): Promise<Change[]> {
  const rows = await db.$client<Change[]>`
    select position, operation, type, resource_id, article_id, revision, cause, agent from changes where position > ${position} order by position`;
  return rows.map((row) => ({ ...row }));
}

async function lastPosition(db: Database): Promise<number> {
  return (await db.$client`select coalesce(max(position), 0) as last from changes`)[0]?.last;
}

/** The changes that a transaction of these statements brought about. */
async function changesOf(db: Database, ...statements: Statement[]): Promise<Change[]> {
  const before = await lastPosition(db);
  await db.$client.begin(async (tx) => {
    for (const statement of statements) {
      if (typeof statement === "string") await tx.unsafe(statement);
      else await tx.unsafe(statement[0], statement.slice(1));
    }
  });
  return await changesAfter(db, before);
}

async function expectNothingPending(db: Database): Promise<void> {
  expect(await db.$client`select * from pending_changes`).toHaveLength(0);
}

/** Every change has its revision and every revision its change; the last of each resource is what the tables say. */
async function expectWholeRecord(db: Database): Promise<void> {
  await expectNothingPending(db);
  const [tally] = await db.$client`
    select (select count(*) from changes)::integer as changes, (select count(*) from revisions)::integer as revisions,
           (select count(*) from changes c join revisions r using (resource_id, revision, type) where c.article_id is not distinct from r.article_id)::integer as pairs,
           (select count(distinct (resource_id, revision)) from changes)::integer as changed_once,
           (select max(position) from changes)::integer as last, (select min(position) from changes)::integer as first`;
  const changes = tally?.changes;
  expect(tally).toEqual({ changes, revisions: changes, pairs: changes, changed_once: changes, last: changes, first: 1 });
  const gaps = await db.$client`
    select resource_id from revisions group by resource_id having count(*) <> max(revision) or min(revision) <> 1
    union all select resource_id from (select resource_id, revision - row_number() over (partition by resource_id order by position) as ahead from changes) c where ahead <> 0`;
  expect([...gaps]).toEqual([]);
  for (const type of ["article", "actor", "source", "event", "citation", "mention", "quote", "claim", "factCheck", "correction"]) {
    const table = type === "factCheck" ? "fact_checks" : `${type}s`;
    const stale = await db.$client.unsafe(`
      select t.id, last.snapshot, now_so.snapshot as present from ${table} t
        left join lateral (select snapshot from revisions r where r.resource_id = t.id order by revision desc limit 1) last on true
        left join lateral resource_snapshots('${type}', array[t.id]) now_so on true
       where last.snapshot is distinct from now_so.snapshot`);
    expect(
      stale.map((row) => ({ ...row })),
      table,
    ).toEqual([]);
  }
}

describe("a committed change", () => {
  test("has one revision, whole, and the next position", async () => {
    const db = await emptyDatabase();
    for (const name of testArticles) await importPackage(db, testArticle(name));
    await expectWholeRecord(db);
    const before = await lastPosition(db);
    const [change, ...others] = await changesOf(db, `update claims set statement = 'By hand.' where id = '${claim("not-warned")}'`);
    expect(others).toEqual([]);
    expect(change).toEqual({
      position: before + 1,
      operation: "updated",
      type: "claim",
      resource_id: claim("not-warned"),
      article_id: articleId,
      revision: 2,
      cause: null,
      agent: null,
    });
    await expectWholeRecord(db);
    const revisions = await db.$client`select snapshot from revisions where resource_id = ${claim("not-warned")} order by revision`;
    expect(revisions.map(({ snapshot }) => snapshot.statement)).toEqual([
      "The port of Corvalla was not warned of the blackout.",
      "By hand.",
    ]);
    // Whole: also what lies in other tables, as it was then.
    expect(revisions[1]?.snapshot).toMatchObject({
      id: claim("not-warned"),
      article_id: articleId,
      claimant_actor_id: id("actor", "marquez-vale"),
      anchors: [{ exact: "was never warned", role: "content", ordinal: 0, text_revision: 1 }],
      abouts: [id("actor", "harbour-office"), id("actor", "corvalla")],
      event_ids: [blackout],
      quote_ids: [id("quote", "q1")],
      evidence: [],
      vias: [],
      relations_from: [{ to_claim_id: claim("dark-nine"), type: "elaborates", ordinal: 0 }],
      relations_to: [],
    });
  });

  test("moves updated_at, and its revision has the same, in UTC", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const times = async () => (await db.$client`select created_at::text, updated_at::text from claims where id = ${claim("again")}`)[0];
    const before = await times();
    await db.$client.unsafe(
      `set time zone 'Asia/Tokyo'; update claims set kind = 'opinion' where id = '${claim("again")}'; reset time zone`,
    );
    const after = await times();
    expect(after?.created_at).toBe(before?.created_at);
    expect(after?.updated_at).not.toBe(before?.updated_at);
    const [last] = await db.$client`
      select snapshot ->> 'updated_at' as text, (snapshot ->> 'updated_at')::timestamptz::text as moment from revisions
       where resource_id = ${claim("again")} and revision = 2`;
    expect(last).toEqual({ moment: after?.updated_at, text: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/) });
  });

  test("says its cause and agent where the transaction does", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const [change] = await changesOf(
      db,
      "select set_config('nutgraph.cause', 'review', true), set_config('nutgraph.agent', 'Ines Okafor', true)",
      `update claims set kind = 'opinion' where id = '${claim("again")}'`,
    );
    expect(change).toMatchObject({ cause: "review", agent: "Ines Okafor" });
    const [next] = await changesOf(db, `update claims set kind = 'fact' where id = '${claim("again")}'`);
    expect(next).toMatchObject({ cause: null, agent: null });
  });
});

describe("plain SQL", () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    db = database.db;
    for (const name of testArticles) await importPackage(db, testArticle(name));
  });
  afterAll(() => database?.close());
  afterEach(() => expectWholeRecord(db));

  /** What a transaction changes, and that it is recorded: run forth and back, so that every test finds the same corpus. */
  async function expectRecorded(forth: Statement[], back: Statement[], ...expected: [type: string, id: string][]): Promise<void> {
    for (const statements of [forth, back]) {
      const recorded = (await changesOf(db, ...statements)).map(({ operation, type, resource_id }) => [operation, type, resource_id]);
      expect(recorded.sort()).toEqual(expected.map(([type, resource]) => ["updated", type, resource]).sort());
    }
  }

  const [warned, nine, untrue, failed] = ["not-warned", "dark-nine", "untrue", "failed-twice"].map(claim) as [
    string,
    string,
    string,
    string,
  ];
  const rows: [what: string, forth: string, back: string, ...expected: [type: string, id: string][]][] = [
    [
      "an article",
      "update articles set section = 'x'",
      "update articles set section = null",
      ...testArticles.map((name): [string, string] => ["article", resourceId("article", name)]),
    ],
    [
      "an actor",
      `update actors set description = 'x' where id = '${courier}'`,
      `update actors set description = null where id = '${courier}'`,
      ["actor", courier],
    ],
    [
      "a source",
      `update sources set title = 'x' where id = '${id("source", "letter")}'`,
      `update sources set title = 'y' where id = '${id("source", "letter")}'`,
      ["source", id("source", "letter")],
    ],
    [
      "an event",
      `update events set title = 'x' where id = '${blackout}'`,
      `update events set title = 'y' where id = '${blackout}'`,
      ["event", blackout],
    ],
    [
      "a citation",
      `update citations set confidence = 0.3 where id = '${id("citation", "c1")}'`,
      `update citations set confidence = 1 where id = '${id("citation", "c1")}'`,
      ["citation", id("citation", "c1")],
    ],
    [
      "a mention",
      `update mentions set form = 'metonym' where id = '${id("mention", "m1")}'`,
      `update mentions set form = 'name' where id = '${id("mention", "m1")}'`,
      ["mention", id("mention", "m1")],
    ],
    [
      "a quote",
      `update quotes set language = 'fr' where id = '${id("quote", "q1")}'`,
      `update quotes set language = 'en' where id = '${id("quote", "q1")}'`,
      ["quote", id("quote", "q1")],
    ],
    [
      "a claim",
      `update claims set kind = 'opinion' where id = '${warned}'`,
      `update claims set kind = 'fact' where id = '${warned}'`,
      ["claim", warned],
    ],
    [
      "two claims at once",
      `update claims set needs_review = true where id in ('${warned}', '${nine}')`,
      `update claims set needs_review = false where id in ('${warned}', '${nine}')`,
      ["claim", warned],
      ["claim", nine],
    ],
    [
      "an author",
      `insert into article_authors values ('${articleId}', 9, null, 'x', 'stated', null)`,
      "delete from article_authors where ordinal = 9",
      ["article", articleId],
    ],
    [
      "a name",
      `insert into actor_names values ('${courier}', 9, 'x', null, 'title')`,
      "delete from actor_names where ordinal = 9",
      ["actor", courier],
    ],
    [
      "a name that goes to another",
      `insert into actor_names values ('${courier}', 9, 'x', null, 'title'), ('${id("actor", "kawase")}', 9, 'y', null, 'title')`,
      "delete from actor_names where ordinal = 9",
      ["actor", courier],
      ["actor", id("actor", "kawase")],
    ],
    [
      "an identifier",
      `insert into actor_identifiers values ('${courier}', 9, 'x', 'y')`,
      "delete from actor_identifiers where ordinal = 9",
      ["actor", courier],
    ],
    [
      "a position",
      `insert into actor_positions (actor_id, ordinal, title) values ('${courier}', 9, 'x')`,
      "delete from actor_positions where ordinal = 9",
      ["actor", courier],
    ],
    [
      "a participant",
      `insert into participants values ('${blackout}', '${courier}', 'signatory', 9)`,
      "delete from participants where ordinal = 9",
      ["event", blackout],
    ],
    [
      "an anchor's status",
      `update anchors set status = 'moved' where citation_id = '${id("citation", "c1")}'`,
      `update anchors set status = 'exact' where citation_id = '${id("citation", "c1")}'`,
      ["citation", id("citation", "c1")],
    ],
    [
      "a mention's anchor",
      `update anchors set selector = null where mention_id = '${id("mention", "m2")}'`,
      `update anchors set selector = '{"occurrence": 1}' where mention_id = '${id("mention", "m2")}'`,
      ["mention", id("mention", "m2")],
    ],
    [
      "a quote's via",
      `insert into quote_vias values ('${id("quote", "q1")}', 9, '${courier}', null)`,
      "delete from quote_vias where ordinal = 9",
      ["quote", id("quote", "q1")],
    ],
    [
      "a quote's about",
      `insert into quote_abouts values ('${id("quote", "q1")}', '${courier}', 9)`,
      "delete from quote_abouts where ordinal = 9",
      ["quote", id("quote", "q1")],
    ],
    [
      "a claim's via",
      `insert into claim_vias values ('${warned}', 9, '${courier}', null)`,
      "delete from claim_vias where ordinal = 9",
      ["claim", warned],
    ],
    [
      "a claim's about",
      `insert into claim_abouts values ('${warned}', '${courier}', 9)`,
      "delete from claim_abouts where ordinal = 9",
      ["claim", warned],
    ],
    [
      "a claim's event",
      `insert into claim_events values ('${warned}', '${id("event", "next-blackout")}', 9)`,
      "delete from claim_events where ordinal = 9",
      ["claim", warned],
    ],
    [
      "a claim's quote, at both",
      `insert into claim_quotes values ('${warned}', '${id("quote", "q3")}', 9)`,
      "delete from claim_quotes where ordinal = 9",
      ["claim", warned],
      ["quote", id("quote", "q3")],
    ],
    [
      "evidence",
      `update evidence set finding = 'disputes' where claim_id = '${nine}' and ordinal = 0`,
      `update evidence set finding = null where claim_id = '${nine}' and ordinal = 0`,
      ["claim", nine],
    ],
    [
      "evidence that goes to another claim, at both",
      `update evidence set claim_id = '${warned}' where claim_id = '${nine}' and ordinal = 0`,
      `update evidence set claim_id = '${nine}' where claim_id = '${warned}'`,
      ["claim", nine],
      ["claim", warned],
    ],
    [
      "a relation, at both its claims",
      `insert into relations values ('${warned}', '${failed}', 'repeats', 9)`,
      "delete from relations where ordinal = 9",
      ["claim", warned],
      ["claim", failed],
    ],
    [
      "a relation's type, at both its claims",
      `update relations set type = 'repeats' where from_claim_id = '${warned}'`,
      `update relations set type = 'elaborates' where from_claim_id = '${warned}'`,
      ["claim", warned],
      ["claim", nine],
    ],
    [
      "a relation turned to another claim, at all three",
      `update relations set to_claim_id = '${untrue}' where from_claim_id = '${warned}'`,
      `update relations set to_claim_id = '${nine}' where from_claim_id = '${warned}'`,
      ["claim", warned],
      ["claim", nine],
      ["claim", untrue],
    ],
  ];
  test.each(rows)("is recorded where it changes %s", async (_, forth, back, ...expected) => {
    await expectRecorded([forth], [back], ...expected);
  });

  test("is recorded where it adds an anchor, or takes it away", async () => {
    const add = `insert into anchors (article_id, text_revision, block, claim_id, ordinal, start_offset, end_offset, exact, prefix, suffix)
      select article_id, text_revision, block, '${warned}', 9, start_offset, end_offset, exact, prefix, suffix from anchors where citation_id = '${id("citation", "c1")}'`;
    await expectRecorded([add], [`delete from anchors where claim_id = '${warned}' and ordinal = 9`], ["claim", warned]);
  });

  test("is recorded once where it changes one thing many times", async () => {
    await expectRecorded(
      [
        `update claims set kind = 'opinion' where id = '${warned}'`,
        `update claims set kind = 'causal', needs_review = true where id = '${warned}'`,
        `insert into claim_abouts values ('${warned}', '${courier}', 9)`,
      ],
      [`delete from claim_abouts where ordinal = 9`, `update claims set kind = 'fact', needs_review = false where id = '${warned}'`],
      ["claim", warned],
    );
  });

  const idle: [what: string, ...statements: Statement[]][] = [
    ["writes what is there", `update claims set statement = statement, kind = 'fact' where id = '${warned}'`],
    ["writes no row", "update claims set kind = 'opinion' where false", "delete from relations where false"],
    [
      "deletes a row and puts it back",
      `create temp table kept on commit drop as select * from relations; delete from relations; insert into relations select * from kept`,
    ],
    [
      "adds a row and takes it away",
      `insert into claim_abouts values ('${warned}', '${courier}', 9)`,
      "delete from claim_abouts where ordinal = 9",
    ],
    [
      "changes and changes back",
      `update claims set kind = 'opinion' where id = '${warned}'`,
      `update claims set kind = 'fact' where id = '${warned}'`,
    ],
    ["goes back to a savepoint", "savepoint here", `update claims set kind = 'opinion' where id = '${warned}'`, "rollback to here"],
  ];
  test.each(idle)("is not recorded where it %s", async (_, ...statements) => {
    expect(await changesOf(db, ...statements)).toEqual([]);
  });

  test("is recorded in part where a part of it goes back to a savepoint", async () => {
    await expectRecorded(
      [
        "savepoint here",
        `update claims set kind = 'opinion' where id = '${nine}'`,
        "rollback to here",
        `update claims set kind = 'opinion' where id = '${warned}'`,
      ],
      [`update claims set kind = 'fact' where id = '${warned}'`],
      ["claim", warned],
    );
  });

  test("leaves nothing where it is rolled back", async () => {
    const before = await lastPosition(db);
    await rehearse(db, `update claims set kind = 'opinion' where id = '${warned}'`);
    await refusal(db, `update claims set kind = 'opinion' where id = '${warned}'`, `update claims set kind = 'guess' where id = '${nine}'`);
    // Refused at COMMIT, by one claim of many.
    await refusal(db, "update claims set kind = 'opinion'", `update claims set position = position + 1 where id = '${nine}'`);
    expect(await changesAfter(db, before)).toEqual([]);
    expect((await db.$client`select kind from claims where id = ${warned}`)[0]?.kind).toBe("fact");
  });

  test("cannot withdraw its notes of what it changed", async () => {
    const change = `update claims set kind = 'opinion' where id = '${warned}'`;
    for (const statement of [
      "delete from pending_changes",
      "truncate pending_changes",
      "update pending_changes set type = 'quote'",
      `insert into pending_changes values ('claim', '${warned}')`,
    ]) {
      expect(await refusal(db, change, statement)).toMatchObject({
        message: expect.stringMatching(/are written by triggers only|pending trigger events/),
      });
    }
  });

  test("withdraws, restores, and changes what is withdrawn, each by its name", async () => {
    const operations = async (statement: string) =>
      (await changesOf(db, `${statement} where id = '${warned}'`)).map((change) => change.operation);
    expect(await operations("update claims set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'an error'")).toEqual([
      "withdrawn",
    ]);
    expect(await operations("update claims set withdrawal_reason = 'another'")).toEqual(["updated"]);
    expect(await operations("update claims set status = 'published', withdrawn_at = null, withdrawal_reason = null")).toEqual(["restored"]);
    expect(await operations("update claims set status = 'merged'")).toEqual(["merged"]);
    expect(await operations("update claims set status = 'published'")).toEqual(["restored"]);
    const made = resourceId("actor", "made/up");
    expect(
      await changesOf(db, `insert into actors (id, provenance_method, name, kind, named) values ('${made}', 'human', 'X', 'region', true)`),
    ).toMatchObject([{ operation: "created", type: "actor", resource_id: made, revision: 1, article_id: null }]);
  });
});

test("a write of nothing but the time is not recorded", async () => {
  const db = await emptyDatabase();
  await importPackage(db, testArticle(key));
  expect(await changesOf(db, "update claims set updated_at = now()", "update actors set updated_at = now()")).toEqual([]);
  await expectNothingPending(db);
});

describe("positions", () => {
  test("are in the order of commit, not of writing", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const before = await lastPosition(db);
    const early = await db.$client.reserve();
    await early`begin`;
    await early`update claims set kind = 'opinion' where id = ${claim("again")}`;
    expect(await changesOf(db, `update claims set kind = 'opinion' where id = '${claim("untrue")}'`)).toMatchObject([
      { position: before + 1 },
    ]);
    await early`commit`;
    early.release();
    expect(await changesAfter(db, before)).toMatchObject([
      { position: before + 1, resource_id: claim("untrue") },
      { position: before + 2, resource_id: claim("again") },
    ]);
  });

  test("let two writers of one claim come one after the other", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const insertAbout = (actor: string) => db.$client`insert into claim_abouts values (${claim("again")}, ${actor}, 5)`;
    // No row that both write: only the record of the claim itself makes them wait.
    await Promise.all([
      insertAbout(courier),
      insertAbout(id("actor", "corvalla")),
      insertAbout(id("actor", "rawi")),
      insertAbout(id("actor", "kawase")),
    ]);
    const revisions = await db.$client`
      select revision, jsonb_array_length(snapshot -> 'abouts') as abouts from revisions where resource_id = ${claim("again")} order by revision`;
    expect(revisions.map((row) => ({ ...row }))).toEqual([0, 1, 2, 3, 4].map((abouts) => ({ revision: abouts + 1, abouts })));
    await expectWholeRecord(db);
  });

  test("are gapless and without repetition, and a reader who asks for what is newer misses nothing, however many write", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    const start = await lastPosition(db);
    const targets = (await db.$client`select id from claims order by id`).map((row): string => row.id);

    let known = start;
    const committed: { statement: string; id: string }[] = [];
    async function writer(name: string): Promise<void> {
      for (let round = 0; round < 12; round += 1) {
        const notBefore = known;
        const statement = `Writer ${name}, round ${round}.`;
        // In one order, so that they wait for one another and never in a circle.
        const chosen = targets.filter((_, index) => (index * 7 + round * 5 + name.charCodeAt(0) * 3) % 4 === 0);
        const stops = round % 4 === 3;
        const position = await db.$client
          .begin(async (tx) => {
            for (const target of chosen) {
              await tx`update claims set statement = ${statement} where id = ${target}`;
              await tx`select pg_sleep(random() * 0.008)`;
            }
            if (stops) throw new Stopped();
            await tx`set constraints all immediate`;
            await tx`select pg_sleep(random() * 0.004)`;
            return (await tx`select min(position) as position from changes where xmin::text = pg_current_xact_id()::xid::text`)[0]
              ?.position as number;
          })
          .catch((error: unknown) => {
            if (error instanceof Stopped) return undefined;
            throw error;
          });
        if (stops) continue;
        committed.push(...chosen.map((id) => ({ statement, id })));
        // What was committed before this began stands before it.
        expect(position).toBeGreaterThan(notBefore);
        known = Math.max(known, (position ?? 0) + chosen.length - 1);
      }
    }

    let writing = true;
    const seen: Change[] = [];
    async function reader(page: number): Promise<Change[]> {
      const read: Change[] = [];
      for (let last = start; ; ) {
        const isLastLook = !writing;
        const rows = await db.$client<Change[]>`
          select position, resource_id, revision from changes where position > ${last} order by position limit ${page}`;
        read.push(...rows);
        last = rows.at(-1)?.position ?? last;
        if (rows.length === 0 && isLastLook) return read;
      }
    }

    const readers = [reader(1), reader(7), reader(1000)];
    await Promise.all([..."abcdefgh"].map(writer)).finally(() => {
      writing = false;
    });
    for (const read of await Promise.all(readers)) {
      expect(read.map(({ position }) => position)).toEqual(Array.from({ length: committed.length }, (_, index) => start + 1 + index));
      seen.push(...read);
    }
    expect(committed.length).toBeGreaterThan(100);

    const recorded = await db.$client`
      select c.resource_id as id, r.snapshot ->> 'statement' as statement from changes c join revisions r using (resource_id, revision) where c.position > ${start}`;
    const names = (list: { id: string; statement: string }[]) => list.map(({ id, statement }) => `${id} ${statement}`).sort();
    expect(names(recorded as unknown as typeof committed)).toEqual(names(committed));
    await expectWholeRecord(db);
  });

  class Stopped extends Error {}
});
