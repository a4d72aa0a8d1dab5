import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { sqlState } from "../db/client.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle } from "./articles/read.ts";
import { type Change, type ChangePage, eventsOf } from "./changes/feed.ts";
import { chanceFrom } from "./random.ts";
import { openService, type TestService } from "./service.ts";

const articles = ["corvalla-goes-dark", "a-glassblower-on-heat", "courier-answers-for-corvalla"] as const;
const rounds = 12;

const forms = ["name", "metonym", "adjectival", "description"] as const;

class Stopped extends Error {}

/** Collides on purpose: a deadlock is somebody's bad luck, and nothing of theirs is committed. */
const unlucky = (error: unknown) => error instanceof Stopped || ["40P01", "40001"].includes(sqlState(error) ?? "");

test("readers of every kind see each committed change once and in the same order, while many write", async () => {
  const closing = new AbortController();
  const service = await openService({ articles: [...articles], closing: closing.signal });
  onTestFinished(() => service.close());
  const { after: start } = (await service.json<ChangePage>("/v1/changes?after=now")).page;
  const claims = (await service.db.$client`select id from claims order by id`).map((row): string => row.id);

  let writing = true;
  const readers = [
    byPages(service, start, "limit=1", () => writing),
    byPages(service, start, "limit=7", () => writing),
    byPages(service, start, "limit=1000", () => writing),
    byPages(service, start, "limit=50&wait=1", () => writing),
    byPages(service, start, "limit=3&wait=1&type=claim", () => writing),
    byStream(service, start),
    byStream(service, start),
    byBrokenStream(service, start),
  ];
  const writers = [
    ...[1, 2, 3, 4].map((seed) => byStatements(service, claims, seed)),
    ...[5, 6].map((seed) => slowly(service, claims, seed)),
    ...articles.map((name, index) => byImports(service, name, 7 + index)),
  ];
  const committed = await Promise.all(writers)
    .then(async (written) => {
      // One more that everybody has to see before they stop.
      await service.db.$client`update sources set title = ${lastTitle} where id = (select min(id) from sources)`;
      return written.flat();
    })
    .catch((error) => {
      closing.abort();
      throw error;
    })
    .finally(() => {
      writing = false;
    });
  const read = await Promise.all(readers);

  const recorded = await service.db.$client`
    select position, resource_id as id, revision, type from changes where position > ${Number(start.split("-")[1])} order by position`;
  const history = start.split("-")[0];
  const names = (changes: { position: string; id: string; revision: number }[]) =>
    changes.map(({ position, id, revision }) => `${position} ${id} ${revision}`);
  const all = recorded.map((row) => ({
    position: `${history}-${row.position}`,
    id: row.id as string,
    revision: row.revision as number,
    type: row.type,
  }));
  for (const [index, changes] of read.entries()) {
    const expected = index === 4 ? all.filter(({ type }) => type === "claim") : all;
    expect(names(changes), `reader ${index}`).toEqual(names(expected));
  }
  expect(recorded.map(({ position }) => position)).toEqual(all.map((_, index) => Number(start.split("-")[1]) + 1 + index));
  // What the writers say that they committed, and nothing of what they rolled back.
  const statements = await service.db.$client`
    select r.snapshot ->> 'statement' as statement from changes c join revisions r using (resource_id, revision)
     where c.position > ${Number(start.split("-")[1])} and c.type = 'claim'`;
  const seen = statements.map(({ statement }) => statement as string).filter((statement) => /^(Quick|Slow) /.test(statement));
  expect(seen.sort()).toEqual(committed.sort());
  expect(committed.length).toBeGreaterThan(30);
});

/** Short transactions over several claims, in an order of their own: some deadlock, some go back, wholly or to a savepoint. */
async function byStatements({ db }: TestService, claims: string[], seed: number): Promise<string[]> {
  const { below } = chanceFrom(seed);
  const committed: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const chosen = new Set(Array.from({ length: 1 + below(4) }, () => claims[below(claims.length)] as string));
    const written: string[] = [];
    await db.$client
      .begin(async (tx) => {
        await tx`set local deadlock_timeout = '20ms'`;
        for (const [index, id] of [...chosen].entries()) {
          const statement = `Quick ${seed}, round ${round}, claim ${index}.`;
          const undone = below(4) === 0;
          await tx
            .savepoint(async (inner) => {
              await inner`update claims set statement = ${statement} where id = ${id}`;
              if (undone) throw new Stopped();
            })
            .catch((error) => {
              if (!(error instanceof Stopped)) throw error;
            });
          if (!undone) written.push(statement);
          await tx`select pg_sleep(${below(6) / 1000})`;
        }
        if (below(5) === 0) throw new Stopped();
      })
      .then(() => committed.push(...written))
      .catch((error) => {
        if (!unlucky(error)) throw error;
      });
  }
  return committed;
}

/** Transactions that begin and write early and commit late, also after their positions are given out. */
async function slowly({ db }: TestService, claims: string[], seed: number): Promise<string[]> {
  const { below } = chanceFrom(seed);
  const committed: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const statement = `Slow ${seed}, round ${round}.`;
    await db.$client
      .begin(async (tx) => {
        await tx`set local deadlock_timeout = '20ms'`;
        await tx`update claims set statement = ${statement} where id = ${claims[below(claims.length)] as string}`;
        await tx`select pg_sleep(${(30 + below(120)) / 1000})`;
        if (below(2) === 0) await tx`set constraints all immediate`;
        await tx`select pg_sleep(${below(30) / 1000})`;
        if (below(4) === 0) throw new Stopped();
      })
      .then(() => committed.push(statement))
      .catch((error) => {
        if (!unlucky(error)) throw error;
      });
  }
  return committed;
}

/** Imports of one article that add and withdraw, many rows at a time. */
async function byImports({ db }: TestService, name: (typeof articles)[number], seed: number): Promise<string[]> {
  const { below } = chanceFrom(seed);
  for (let round = 0; round < 4; round += 1) {
    const json = testArticle(name);
    json.article.section = `Section ${round}`;
    // A key that is gone never comes back.
    json.mentions = (json.mentions ?? [])
      .slice(round)
      .map((mention) => ({ ...mention, form: forms[below(forms.length)] as (typeof forms)[number] }));
    await importPackage(db, json, { overwrite: true }).catch((error) => {
      if (!unlucky(error)) throw error;
    });
  }
  return [];
}

async function byPages(service: TestService, start: string, query: string, writing: () => boolean): Promise<Change[]> {
  const read: Change[] = [];
  for (let after = start; ; ) {
    const last = !writing();
    const { data, page } = await service.json<ChangePage>(`/v1/changes?after=${after}&${query}`);
    read.push(...data);
    after = page.after;
    if (last && data.length === 0 && !page.more) return read;
    if (data.length === 0) await pause(10);
  }
}

const lastTitle = "The last change.";
/** The resource is as it is by now, so an earlier entry may have that title too. */
const isLast = ({ type, resource, revision }: Change) =>
  type === "source" && resource?.title === lastTitle && resource.revision === revision;

async function byStream(service: TestService, start: string): Promise<Change[]> {
  const read: Change[] = [];
  const response = await service.get(`/v1/changes?after=${start}&include=resource`, { Accept: "text/event-stream" });
  for await (const { event, data } of eventsOf(response)) {
    const change = data as unknown as Change;
    if (event === "change") read.push(change);
    if (event === "change" && isLast(change)) return read;
  }
  throw new Error("the stream ended by itself");
}

/** A stream that breaks every few events and goes on where it was. */
async function byBrokenStream(service: TestService, start: string): Promise<Change[]> {
  const read: Change[] = [];
  for (let position = start; ; ) {
    const response = await service.get("/v1/changes?include=resource", { Accept: "text/event-stream", "Last-Event-ID": position });
    let taken = 0;
    for await (const { id, event, data } of eventsOf(response)) {
      if (event === "ending") throw new Error("the stream ended by itself");
      position = id as string;
      if (event !== "change") continue;
      const change = data as unknown as Change;
      read.push(change);
      if (isLast(change)) return read;
      taken += 1;
      if (taken === 5) break;
    }
  }
}
