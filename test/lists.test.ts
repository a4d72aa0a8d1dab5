import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ResourceType, resourcePrefixes } from "../db/vocabulary.ts";
import { importPackage } from "../src/packages/import.ts";
import { plurals } from "../src/resources/schemas.ts";
import { testArticle } from "./articles/read.ts";
import { inBatches } from "./batches.ts";
import { lists, type Operation, wordsOf } from "./contract/document.ts";
import { inOrder, sortKeys } from "./contract/order.ts";
import { expectProblem } from "./contract/problems.ts";
import { everything, vary } from "./contract/varied.ts";
import { type Answer, openService, type TestService, type Wire } from "./service.ts";

// Rules that every list obeys, for the lists that the OpenAPI document describes.

let service: TestService;
beforeAll(async () => {
  service = await openService({ checked: true });
  await vary(service.db);
});
afterAll(() => service?.close());

/** More than any list has rows here. */
const mostPages = 500;
const limits = [1, 2, 3, 4, 5, 6, 7];
const named = lists.map((list) => [list.path, list] as const);
const sorted = lists.flatMap((list) => wordsOf(list, "sort").map((sort) => [`${list.path}?sort=${sort}`, list, sort] as const));
/** Orders in which some resources have no place of their own. */
const withNulls = ["published", "said", "time", "host"];

describe.each(sorted)("%s", (path, list, sort) => {
  test("shows every row exactly once, in order, on pages of any size", async () => {
    const whole = inOrder(sort, await service.all(`${list.path}?${everything}`));
    const keys = whole.map((wire) => sortKeys(sort, wire)[0]);
    if (withNulls.includes(sort.replace("-", ""))) expect(keys).toContain(null);
    expect(new Set(keys).size).toBeGreaterThan(1);
    await Promise.all(
      limits.map(async (limit) => {
        const pages = await pagesFrom(`${path}&${everything}&limit=${limit}`);
        expect(
          pages.flatMap(({ data }) => data.map(({ id }) => id)),
          `limit ${limit}`,
        ).toEqual(whole.map(({ id }) => id));
        expect(new Set(pages.slice(0, -1).map(({ data }) => data.length))).toEqual(new Set(pages.length > 1 ? [limit] : []));
      }),
    );
  });
});

/** Filters whose rows stand side by side in the index of `position`, and what each is of. */
const stretches: [path: string, filter: string, of: (wire: Wire) => unknown][] = [
  ["/v1/claims", "claimant", ({ claimant }) => (claimant as { actorId: string | null }).actorId],
  ["/v1/quotes", "speaker", ({ speaker }) => (speaker as { actorId: string | null } | null)?.actorId],
  ...["claims", "quotes", "citations", "mentions"].map((plural): (typeof stretches)[number] => [
    `/v1/${plural}`,
    "article",
    ({ articleId }) => articleId,
  ]),
];

test.each(stretches)("%s?%s= of one value shows the same rows in the same order, in both directions", async (path, filter, of) => {
  for (const sort of ["position", "-position"]) {
    const whole = await service.all<Wire>(`${path}?${everything}&sort=${sort}`);
    const values = new Set(whole.map(of).filter((value) => value != null));
    expect(values.size).toBeGreaterThan(1);
    for (const value of values) {
      const pages = await pagesFrom(`${path}?${everything}&sort=${sort}&limit=2&${filter}=${value}`);
      expect(pages.flatMap(({ data }) => data.map(({ id }) => id))).toEqual(whole.filter((wire) => of(wire) === value).map(({ id }) => id));
    }
  }
});

describe.each(named)("%s", (path, list) => {
  const first = async (query: string) => (await service.json<Answer>(`${path}?${query}`)) as Answer;

  test("shows what is published and not rejected, unless it is asked for more", async () => {
    const all = await service.all(`${path}?${everything}`);
    const isShown = ({ status, provenance }: Wire) =>
      status === "published" && (provenance as { reviewStatus: string }).reviewStatus !== "rejected";
    const shown = all.filter(isShown).map(({ id }) => id);
    expect(shown.length).toBeLessThan(all.length);
    expect((await service.all(path)).map(({ id }) => id).sort()).toEqual(shown.sort());
  });

  test("has as many on a page as are asked for", async () => {
    const all = await service.all(path);
    for (const limit of [1, all.length, 200]) {
      const { data, page } = await first(`limit=${limit}`);
      expect(data).toHaveLength(Math.min(limit, all.length));
      expect(page.limit).toBe(limit);
      expect(page.next === null).toBe(limit >= all.length);
    }
    expect((await service.json<Answer>(path)).page.limit).toBe(50);
  });

  test("counts what it would show, where it is asked to", async () => {
    const all = await service.all(path);
    expect((await first("limit=1&count=true")).page.total).toEqual({ value: all.length, relation: "eq" });
    expect((await first(`limit=1&count=true&id=${all[0]?.id}`)).page.total).toEqual({ value: 1, relation: "eq" });
    const nobody = `${all[0]?.id.slice(0, 4)}${"a".repeat(26)}`;
    expect((await first(`count=true&id=${nobody}`)).page.total).toEqual({ value: 0, relation: "eq" });
    for (const query of ["limit=1", "limit=1&count=false"]) expect((await first(query)).page).not.toHaveProperty("total");
    const [, second] = await pagesFrom(`${path}?limit=1&count=true`);
    expect(second?.page.total?.value).toBe(all.length);
  });

  test("leads on by a Link header too", async () => {
    let next: string | null = `${path}?limit=1&count=true`;
    for (let page = 0; next !== null && page < 3; page += 1) {
      const response = await service.get(next);
      next = ((await response.json()) as Answer).page.next;
      expect(response.headers.get("Link")).toBe(next === null ? null : `<${next}>; rel="next"`);
    }
    expect((await service.get(`${path}?limit=200`)).headers.get("Link")).toBeNull();
  });

  test("keeps to the asked shape on every page", async () => {
    const field = wordsOf(list, "fields").at(-1) as string;
    const include = wordsOf(list, "include")[0] as string;
    for (const { data, included } of (await pagesFrom(`${path}?limit=2&fields=${field}&include=${include}`)).slice(0, 3)) {
      for (const wire of data) expect(Object.keys(wire)).toEqual(["id", "type", field]);
      expect(included).toBeDefined();
    }
  });

  test("gives the asked fields, and always id and type", async () => {
    const { data } = await first(everything);
    const fields = wordsOf(list, "fields");
    for (const asked of [...fields, fields.slice(-2).join(","), fields.toReversed().join(",")]) {
      const names = ["id", "type", ...asked.split(",")];
      const shaped = data.map((wire) => Object.fromEntries(Object.entries(wire).filter(([name]) => names.includes(name))));
      expect((await first(`${everything}&fields=${asked}`)).data).toEqual(shaped);
    }
  });

  test("includes what the asked fields refer to, once each, and nothing else", async () => {
    const names = wordsOf(list, "include");
    for (const asked of [...names, names.join(",")]) {
      const query = `${everything}&limit=200&include=${asked}`;
      const { data, included = {} } = await first(query);
      const referred = new Set(asked.split(",").flatMap((name) => data.flatMap((wire) => idsIn(fieldOf(wire, name)))));
      const brought = Object.values(included).flatMap((some) => some.map(({ id }) => id));
      expect(brought.sort(), query).toEqual([...referred].sort());
      for (const [plural, some] of Object.entries(included)) {
        for (const wire of some) {
          expect(plural).toBe("withdrawnAt" in wire ? "withdrawn" : plurals[wire.type as ResourceType]);
          expect(wire.status).not.toBe("withdrawn");
        }
      }
    }
    expect(await first("limit=1")).not.toHaveProperty("included");
  });

  test("refuses a cursor of another query", async () => {
    const { cursor } = await endOfFirstPage(`${path}?limit=1`);
    const otherList = lists.find((other) => other.path !== path) as Operation;
    const others = [
      ...wordsOf(list, "sort")
        .slice(2, 3)
        .map((sort) => `${path}?sort=${sort}`),
      `${path}?reviewStatus=unreviewed`,
      `${path}?needsReview=false`,
      `${path}?updatedFrom=2020-01-01`,
      `${otherList.path}?`,
    ];
    for (const other of others) {
      const asked = `${other}&cursor=${cursor}`;
      await expectProblem(await service.get(asked), "cursorMismatch", asked, "cursor");
    }
    const { page, data } = await first(`limit=7&fields=id&count=true&cursor=${cursor}`);
    expect(page.limit).toBe(7);
    expect(data[0]).toEqual({ id: (await service.all(path))[1]?.id, type: expect.any(String) });
  });

  test.each(wordsOf(list, "sort"))("refuses a cursor that it did not write, sorted by %s", async (sort) => {
    const { content } = await endOfFirstPage(`${path}?limit=1&sort=${sort}`);
    const [bound, ...end] = content;
    const write = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
    const inEach = (value: unknown) => end.map((_, index) => write([bound, ...end.with(index, value as string)]));
    const refused = [
      ...["", "%20", "null", "0", "WyJ", "%F0%9F%98%80", "=".repeat(40), "x".repeat(100_000)],
      ...["", "[", "null", "{}", "[]", "[[]]", "7", '"x"', `["${bound}"]`, `{"0":"${bound}"}`, `["${bound}",]`].map(write),
      ...[write([bound, ...end, "more"]), write([bound, ...end.slice(1)]), write([7, ...end])],
      ...[7, true, {}, [], ["x"], "a\0b", "x".repeat(5_000)].flatMap(inEach),
      ...end.map((_, index) =>
        write(`[${[bound, ...end].map((value, at) => (at === index + 1 ? '"\\ud800"' : JSON.stringify(value))).join(",")}]`),
      ),
      write([bound, ...end.with(-1, null)]),
      ...typed(end).flatMap((index) =>
        ["garbage", "", "2026-02-30x", "9".repeat(30), "'; drop table claims; --"].map((value) =>
          write([bound, ...end.with(index, value)]),
        ),
      ),
    ];
    await inBatches(refused, async (cursor) => {
      const asked = `${path}?limit=1&sort=${sort}&cursor=${cursor}`;
      await expectProblem(await service.get(asked), "badCursor", decodeURIComponent(asked).slice(0, 300), "cursor");
    });
    // Whatever else Postgres reads as a value of the type leads somewhere, or is refused.
    for (const cursor of [
      "infinity",
      "-infinity",
      "now",
      "1e3",
      "0x1F",
      "294277-01-01",
      "2026-01-01 nowhere/land",
      "4714-01-01 BC",
      "-0",
    ].flatMap(inEach)) {
      expect([200, 400]).toContain((await service.get(`${path}?limit=1&sort=${sort}&cursor=${cursor}`)).status);
    }
  });
});

describe("while the corpus changes between its pages", () => {
  let changing: TestService;
  let copies = 0;
  beforeAll(async () => {
    changing = await openService({ checked: true });
  });
  afterAll(() => changing?.close());

  /** Another article that says the same as an invented one, and a change to what was seen and to what was not. */
  async function change(list: Operation, seen: string | undefined): Promise<void> {
    const copy = testArticle("courier-answers-for-corvalla");
    copies += 1;
    copy.article.key = `${copy.article.key}-${copies}`;
    await importPackage(changing.db, copy);
    const table = sql.identifier(list.path.replace("/v1/", "").replace("-", "_"));
    await changing.db.execute(sql`update ${table} set needs_review = not needs_review where id = ${seen ?? null}`);
    await changing.db.execute(sql`update ${table} set needs_review = not needs_review where id = (select max(id) from ${table})`);
  }

  test.each(sorted)("%s skips nothing that stays, and shows it once", async (path, list, sort) => {
    const before = await changing.all(list.path);
    const seen: Wire[] = [];
    const limit = Math.max(1, Math.floor(before.length / 5));
    let next: string | null = `${path}&limit=${limit}`;
    for (let page = 0; next !== null; page += 1) {
      const answer: Answer = await changing.json<Answer>(next);
      seen.push(...answer.data);
      next = answer.page.next;
      if (page === 1 || page === 3) await change(list, answer.data[0]?.id);
    }
    const after = new Map((await changing.all(list.path)).map((wire) => [wire.id, wire]));
    const stayed = before.filter((wire) => {
      const now = after.get(wire.id);
      return now && JSON.stringify(sortKeys(sort, now)) === JSON.stringify(sortKeys(sort, wire));
    });
    expect(stayed.length).toBeGreaterThan(0);
    for (const { id } of stayed)
      expect(
        seen.filter((wire) => wire.id === id),
        id,
      ).toHaveLength(1);
  });
});

describe.each(named.filter(([, { parameters }]) => parameters.some(({ name }) => name === "article")))("%s of an article", (path) => {
  const ask = (query: string) => service.get(`${path}?${query}`);

  test("is refused where there is no such article, as a slug that is misspelt is none without anything", async () => {
    for (const query of ["article=corvalla-goes-drak", "article=corvalla-goes-drak,nor-this", "article=corvalla-goes-drak&count=true"]) {
      for (const format of ["", "&format=ndjson", "&format=csv"].slice(0, query.includes("count") ? 1 : 3)) {
        const { errors, detail } = await expectProblem(await ask(query + format), "invalidParameter", query + format, "article");
        expect([errors?.[0]?.code, detail]).toEqual(["unknown", expect.stringContaining("corvalla-goes-drak")]);
      }
    }
  });

  test("is empty where the article holds none, or an id is nobody’s", async () => {
    for (const reference of ["corvalla-goes-dark", `art_${"a".repeat(26)}`]) {
      const { data } = await service.json<Answer>(`${path}?article=${reference}&updatedTo=1970-01-01`);
      expect(data).toEqual([]);
    }
    const found = await service.all(`${path}?article=corvalla-goes-dark`);
    expect(await service.all(`${path}?article=corvalla-goes-dark,corvalla-goes-drak`)).toEqual(found);
  });
});

async function pagesFrom(path: string): Promise<Answer[]> {
  const pages: Answer[] = [];
  for (let next: string | null = path; next !== null; next = (pages.at(-1) as Answer).page.next) {
    if (pages.length > mostPages) throw new Error(`${path} does not come to an end`);
    pages.push(await service.json<Answer>(next));
  }
  return pages;
}

/** The cursor that leads on from a page, as it is and as what it holds. */
async function endOfFirstPage(path: string): Promise<{ cursor: string; content: [string, ...(string | null)[]] }> {
  const { page } = await service.json<Answer>(path);
  const cursor = new URL(page.next as string, "http://localhost").searchParams.get("cursor") as string;
  return { cursor, content: JSON.parse(Buffer.from(cursor, "base64url").toString()) };
}

/** Which values of a cursor are of a type that not every text can be read as. */
function typed(end: (string | null)[]): number[] {
  return end.flatMap((value, index) => (value !== null && /^\d+$|^\d{4,}-\d\d-\d\d/.test(value) ? [index] : []));
}

/** The field that an include is named after: `claims` follows `claimIds`, `article` follows `articleId`. */
function fieldOf(wire: Wire, include: string): unknown {
  const names = [include, `${include}Id`, `${include.replace(/s$/, "")}Ids`];
  const name = names.find((candidate) => candidate in wire);
  if (name === undefined) throw new Error(`no field for include=${include}`);
  return wire[name];
}

/** Every id that stands anywhere in a value. */
function idsIn(value: unknown): string[] {
  if (typeof value === "string")
    return new RegExp(`^(${Object.values(resourcePrefixes).join("|")})[a-z2-7]{26}$`).test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(idsIn) : [];
}
