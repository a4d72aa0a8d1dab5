import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { examinedAtMost } from "../src/http/lists.ts";
import { importPackage } from "../src/packages/import.ts";
import type { Sourcing } from "../src/sourcing/schemas.ts";
import { checkAndCorrect } from "./articles/checked-and-corrected.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import { lists, type Operation, operations, wordsOf } from "./contract/document.ts";
import { loadCorpus } from "./corpus/load.ts";
import { openTestDatabase, type TestDatabase } from "./postgres/database.ts";
import { connectExplained } from "./scale/explained.ts";
import { type Query, queriesOf } from "./scale/queries.ts";
import { Values } from "./scale/values.ts";
import type { Answer } from "./service.ts";

// At 50,000 claims no documented query reads a large table from end to end, whichever plan Postgres makes of it.

const articles = 2_500;
/** Rows that one scan may look at: what a list examines, and a little. */
const readAtMost = examinedAtMost + 1_000;
/** How Postgres plans a statement the first times that it is carried out, and how it may from then on. */
const planners = ["force_custom_plan", "force_generic_plan"];

let database: TestDatabase;
let queries: Query[];
beforeAll(async () => {
  database = await openTestDatabase();
  await loadCorpus(database.db, { articles, seed: 1 });
  // Packages bring no fact-checks and corrections.
  for (const name of testArticles) await importPackage(database.db, testArticle(name));
  await checkAndCorrect(database.db);
  await database.db.$client.unsafe("vacuum analyze");
  queries = await queriesOf(new Values(database.db));
}, 600_000);
afterAll(() => database?.close());

const asked = operations.filter(({ path }) => path.startsWith("/v1/"));

test("there are tables that are too large to be read", async () => {
  const rows = await database.db.$client<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${readAtMost}`;
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(["claims", "quotes", "citations", "mentions", "revisions"]));
});

describe.each(planners)("by %s", (planner) => {
  test.each(asked.map((operation) => [operation.path, operation] as const))(
    "%s reads no large table from end to end",
    async (_, operation) => {
      const { ask, close } = await openExplained({ plan_cache_mode: planner });
      try {
        const tooMuch: string[] = [];
        for (const { name, path } of sparing(queriesOfOperation(operation))) {
          const [scanned] = (await ask(path)).reads.filter(({ most }) => most > readAtMost);
          if (scanned) tooMuch.push(`${name}: ${scanned.most} rows by ${scanned.scan}`);
        }
        expect(tooMuch).toEqual([]);
      } finally {
        await close();
      }
    },
    300_000,
  );
});

/** A service on a connection that reports what it reads, and tells that of each answer. */
async function openExplained(settings: Record<string, string> = {}) {
  const { db, reads } = connectExplained(database.url, settings);
  const app = createApp({ db, publicUrl: "http://localhost:3000" });
  // The driver asks for types when it connects.
  await db.$client`select 1`;
  reads();
  return {
    async ask(path: string) {
      const response = await app.request(path);
      expect(response.status, path).toBe(200);
      // What the server reports of a statement comes before its answer, so the next answer comes after all of it.
      await db.$client`select 1`;
      return { response, reads: reads() };
    },
    close: () => db.$client.end({ timeout: 5 }),
  };
}

/** Every query of an operation, each parameter by itself; of lists also two filters together. */
function queriesOfOperation({ path }: Operation): Query[] {
  const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "\\{\\w+\\}")}(\\?|$)`);
  return queries.filter(({ name }) => pattern.test(name));
}

/** Of the values of a parameter the first and the last; what is shaped or combined, all. */
function sparing(some: Query[]): Query[] {
  const byParameter = Map.groupBy(some, ({ name }) => name.replaceAll(/=[^&]*/g, ""));
  return [...byParameter].flatMap(([parameters, same]) =>
    /[?&](sort|facets|include)$/.test(parameters) || same.length < 3 ? same : [same[0] as Query, same.at(-1) as Query],
  );
}

test.each(lists.map((list) => [list.path, list] as const))(
  "a short page of %s reads little more than it shows, in every order",
  async (path, list) => {
    const { ask, close } = await openExplained();
    try {
      const tooMuch: string[] = [];
      for (const sort of wordsOf(list, "sort")) {
        const { reads } = await ask(`${path}?sort=${sort}&limit=5`);
        for (const { most, scan } of reads.filter(({ most }) => most > 300)) tooMuch.push(`${sort}: ${most} rows by ${scan}`);
      }
      expect(tooMuch).toEqual([]);
    } finally {
      await close();
    }
  },
  60_000,
);

test("every list is asked by each of its parameters", () => {
  for (const list of lists) expect(queriesOfOperation(list).length).toBeGreaterThan(list.parameters.length);
});

describe("a list of more than a request looks at", () => {
  /** Those of more rows than are looked at, with each of their orders. */
  const large = lists
    .filter(({ path }) => ["/v1/claims", "/v1/quotes", "/v1/citations", "/v1/mentions"].includes(path))
    .flatMap((list) => wordsOf(list, "sort").map((sort) => [`${list.path}?sort=${sort}`, list.path] as const));

  const ask = async (path: string) => {
    const response = await createApp({ db: database.db, publicUrl: "http://localhost:3000" }).request(path);
    expect(response.status, path).toBe(200);
    return (await response.json()) as Answer & {
      facets?: Record<string, { values: { value: string; count: number }[]; relation: string }>;
    };
  };
  const pagesFrom = async (path: string) => {
    const pages: Answer[] = [];
    for (let next: string | null = path; next !== null; next = pages.at(-1)?.page.next ?? null) pages.push(await ask(next));
    return pages;
  };

  test.each(large)("%s shows all of what is rare once, on short pages too", async (path, list) => {
    const table = list.replace("/v1/", "");
    const rare = "needs_review = false and provenance_method = 'rule' and provenance_confidence >= 0.5 and substr(id, 5, 1) in ('a')";
    await database.db.$client.unsafe(
      `update ${table} set review_status = 'edited', reviewed_by = 'Milo Strand', reviewed_at = now() where status = 'published' and ${rare}`,
    );
    const rows = await database.db.$client.unsafe<{ id: string }[]>(
      `select id from ${table} where status = 'published' and review_status = 'edited' and provenance_method = 'rule' order by id`,
    );
    expect(rows.length).toBeGreaterThan(5);
    const pages = await pagesFrom(`${path}&reviewStatus=edited&method=rule&limit=200`);
    const ids = pages.flatMap(({ data }) => data.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(rows.map(({ id }) => id));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.slice(0, -1).some(({ data }) => data.length < 200)).toBe(true);
  });

  test("counts and facets say that they did not see everything", async () => {
    const { page, facets } = await ask("/v1/claims?limit=1&count=true&facets=kind");
    expect(page.total?.relation).toBe("gte");
    expect(page.total?.value).toBeLessThanOrEqual(examinedAtMost);
    expect(facets?.kind?.relation).toBe("gte");
    expect(facets?.kind?.values.reduce((sum, { count }) => sum + count, 0)).toBe(page.total?.value);
  });

  test("a facet of what each has several of says where it did not see them all", async () => {
    const counted = await database.db.$client<{ value: string; count: number }[]>`
      select m.actor_id as value, count(distinct m.article_id)::integer as count from mentions m join articles a on a.id = m.article_id
       where a.status = 'published' and a.review_status <> 'rejected' and m.status = 'published' and m.review_status <> 'rejected'
         and m.actor_id is not null group by 1 order by 2 desc, 1`;
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(examinedAtMost);
    const { page, facets } = await ask("/v1/articles?limit=1&count=true&facets=kind,actor");
    expect([page.total?.relation, facets?.kind?.relation, facets?.actor?.relation]).toEqual(["eq", "eq", "gte"]);
    const all = new Map(counted.map(({ value, count }) => [value, count]));
    for (const { value, count } of facets?.actor?.values ?? []) expect(count).toBeLessThanOrEqual(all.get(value) ?? 0);
    expect(facets?.actor?.values[0]?.count).toBeLessThan(counted[0]?.count as number);
    const [section] = await database.db.$client<{ name: string }[]>`
      select section as name from articles where section is not null group by 1 having count(*) < 300 order by count(*) desc, 1 limit 1`;
    const few = await ask(`/v1/articles?limit=1&count=true&facets=actor&section=${encodeURIComponent(section?.name ?? "")}`);
    expect(few.facets?.actor?.relation).toBe("eq");
  });

  test("counts and facets are exact where an index names what a filter leaves", async () => {
    const [busiest] = await database.db.$client<{ id: string }[]>`
      select claimant_actor_id as id from claims where claimant_kind = 'named' group by 1 having count(*) between 100 and 2000 order by count(*) desc, 1 limit 1`;
    const rows = await database.db.$client<{ value: string; count: number }[]>`
      select kind as value, count(*)::integer as count from claims
       where claimant_actor_id = ${busiest?.id ?? ""} and status = 'published' and review_status <> 'rejected' group by 1 order by 2 desc, 1`;
    const { page, facets } = await ask(`/v1/claims?limit=1&count=true&facets=kind&claimant=${busiest?.id}`);
    expect(page.total).toEqual({ value: rows.reduce((sum, { count }) => sum + count, 0), relation: "eq" });
    expect(facets?.kind).toMatchObject({ relation: "eq", values: rows.map(({ value, count }) => ({ value, count })) });
  });

  test("a graph of those whom most claims are about looks at no more of what these are about than it says", async () => {
    const most = await database.db.$client<{ id: string }[]>`
      select actor_id as id from claim_abouts group by 1 order by count(*) desc, 1 limit 20`;
    const { ask, close } = await openExplained();
    try {
      const { response, reads } = await ask(`/v1/graph?actor=${most.map(({ id }) => id).join(",")}`);
      expect(((await response.json()) as Answer).data).toMatchObject({ cut: true });
      expect(reads.filter(({ most }) => most > readAtMost)).toEqual([]);
    } finally {
      await close();
    }
  });

  test("graphs and reports say that they did not see everything", async () => {
    const app = createApp({ db: database.db, publicUrl: "http://localhost:3000" });
    const body = async (path: string) => (await (await app.request(path)).json()) as { cut: boolean; data: unknown };
    expect((await body("/v1/graph")).data).toMatchObject({ cut: true });
    const { cut, data } = (await body("/v1/sourcing")) as { cut: boolean; data: Sourcing[] };
    expect([cut, data[0]?.relation]).toEqual([true, "gte"]);
    expect(data[0]?.claims.total.value).toBeLessThanOrEqual(examinedAtMost);
    expect(data[0]?.articles.value).toBeGreaterThan(100);
  });
});
