import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle } from "./articles/read.ts";
import { type Change, type ChangePage, follow } from "./changes/feed.ts";
import { expectProblem } from "./contract/problems.ts";
import { openService, type TestService, type Wire } from "./service.ts";

const key = "corvalla-goes-dark";
const articleId = resourceId("article", key);
const claim = (local: string) => resourceId("claim", `${key}/${local}`);

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const page = (query = "") => service.json<ChangePage>(`/v1/changes${query}`);
const sql = async (statement: string) => await service.db.$client.unsafe(statement);
const here = async () => (await page("?after=now")).page.after;

describe("the feed", () => {
  test("has every change since the beginning, in the order of positions, on pages of any size", async () => {
    const whole = await follow(service, "/v1/changes?limit=1000");
    const rows = await service.db.$client`select resource_id as id, revision from changes order by position`;
    expect(whole.map(({ id, revision }) => ({ id, revision }))).toEqual(rows.map((row) => ({ ...row })));
    const [history] = (whole[0] as Change).position.split("-");
    expect(whole.map(({ position }) => position)).toEqual(rows.map((_, index) => `${history}-${index + 1}`));
    expect(await follow(service, "/v1/changes?limit=7")).toEqual(whole);
  });

  test("says what happened, to what, by whom, and which fields differ", async () => {
    const after = await here();
    const id = claim("again");
    await service.db.$client.begin(async (tx) => {
      await tx`select set_config('nutgraph.cause', 'review', true), set_config('nutgraph.agent', 'Ines Okafor', true)`;
      await tx`update claims set kind = 'opinion', statement = 'Reworded.' where id = ${id}`;
    });
    await sql(`update claims set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'an error' where id = '${id}'`);
    await sql(`update claims set withdrawal_reason = 'another' where id = '${id}'`);
    await sql(`update claims set status = 'published', withdrawn_at = null, withdrawal_reason = null where id = '${id}'`);
    const { data } = await page(`?after=${after}`);
    expect(data).toMatchObject([
      { op: "updated", type: "claim", id, articleId, revision: 2, changed: ["statement", "kind"], cause: "review", agent: "Ines Okafor" },
      { op: "withdrawn", revision: 3, changed: ["status"], cause: null, agent: null },
      { op: "updated", revision: 4, changed: [] },
      { op: "restored", revision: 5, changed: ["status"] },
    ]);
    expect((data[0] as Change).at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect((await page("?limit=1")).data[0]).toMatchObject({ op: "created", revision: 1, changed: null, cause: "import" });
  });

  test("names also a changed field that lies in another table, and one of the corpus without an article", async () => {
    const after = await here();
    const courier = resourceId("actor", "wikidata:Q990000000001");
    await sql(`insert into actor_names values ('${courier}', 7, 'The Old Courier', null, 'former')`);
    expect((await page(`?after=${after}`)).data).toMatchObject([{ type: "actor", id: courier, articleId: null, changed: ["names"] }]);
  });

  test("brings resources along as they are now, withdrawn ones too", async () => {
    const after = await here();
    await sql(`update claims set kind = 'causal' where id = '${claim("untrue")}'`);
    await sql(`update claims set kind = 'opinion' where id = '${claim("untrue")}'`);
    await sql(`update claims set status = 'withdrawn', withdrawn_at = now() where id = '${claim("failed-twice")}'`);
    const { data } = await page(`?after=${after}&include=resource`);
    const [listed] = await service.all<Wire>(`/v1/claims?id=${claim("untrue")}`);
    expect(data.map(({ revision }) => revision)).toEqual([2, 3, 2]);
    expect(data.slice(0, 2).map(({ resource }) => resource)).toEqual([listed, listed]);
    expect(data[2]?.resource).toMatchObject({ id: claim("failed-twice"), status: "withdrawn", revision: 2 });
  });

  test("narrows by type, article, operation and cause, and all that was left out is passed", async () => {
    const whole = await follow(service, "/v1/changes");
    const expected: [query: string, (change: Change) => boolean][] = [
      ["type=quote,event", ({ type }) => ["quote", "event"].includes(type)],
      [`article=${articleId}`, (change) => change.articleId === articleId],
      [
        `article=${key},a-glassblower-on-heat`,
        ({ articleId: of }) => [articleId, resourceId("article", "a-glassblower-on-heat")].includes(of ?? ""),
      ],
      ["op=withdrawn,restored", ({ op }) => ["withdrawn", "restored"].includes(op)],
      ["cause=review", ({ cause }) => cause === "review"],
      [
        `article=${key}&type=claim&op=updated&cause=review`,
        (change) => change.type === "claim" && change.op === "updated" && change.cause === "review",
      ],
      ["article=no-such-article", () => false],
      [`article=${resourceId("article", "nothing")}`, () => false],
    ];
    const end = await here();
    for (const [query, keeps] of expected) {
      for (const limit of [3, 1000])
        expect(await follow(service, `/v1/changes?${query}&limit=${limit}`), query).toEqual(whole.filter(keeps));
      const last = await page(`?${query}&limit=1000`);
      expect(last.page).toMatchObject({ after: end, more: false });
    }
  });

  test("says where to go on, also where there is nothing", async () => {
    const end = await here();
    const empty = await page(`?after=${end}&type=claim&limit=5`);
    expect(empty).toEqual({ data: [], page: { limit: 5, after: end, next: `/v1/changes?after=${end}&type=claim&limit=5`, more: false } });
    expect((await page("?limit=1")).page.more).toBe(true);
  });

  test("is empty in an empty corpus, and its beginning is a position", async () => {
    const empty = await openService({ articles: [] });
    try {
      const { data, page: place } = await empty.json<ChangePage>("/v1/changes");
      expect(data).toEqual([]);
      expect(place.after).toMatch(/^[0-9a-f]{8}-0$/);
      expect((await empty.json<ChangePage>(place.next)).data).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});

describe("a position", () => {
  const history = async () => (await here()).split("-")[0] as string;

  test("of another history is a problem of its own, and so is one that is still to come", async () => {
    const [own, number] = (await here()).split("-") as [string, string];
    for (const position of [`00000000-${number}`, `${own}-${Number(number) + 1}`, `${own}-999999999999999`, "00000000-0"]) {
      const path = `/v1/changes?after=${position}`;
      await expectProblem(await service.get(path), "unknownPosition", path, "after");
      const streamed = await service.get("/v1/changes", { Accept: "text/event-stream", "Last-Event-ID": position });
      await expectProblem(streamed, "unknownPosition", position, "Last-Event-ID");
    }
  });

  test("that is none is refused", async () => {
    for (const position of [
      "12",
      `${await history()}-`,
      `${await history()}-x`,
      "-1",
      "",
      `${await history()}-1-1`,
      `${await history()}-9999999999999999`,
    ]) {
      const path = `/v1/changes?after=${position}`;
      await expectProblem(await service.get(path), "invalidParameter", path, "after");
    }
    const streamed = await service.get("/v1/changes?format=sse", { "Last-Event-ID": "12" });
    await expectProblem(streamed, "invalidParameter", "Last-Event-ID", "Last-Event-ID");
  });

  test("is of no use once the database begins another history", async () => {
    const restored = await openService({ articles: [key] });
    try {
      const { after } = (await restored.json<ChangePage>("/v1/changes?after=now")).page;
      await restored.db.$client`update histories set id = gen_random_uuid()`;
      const path = `/v1/changes?after=${after}`;
      await expectProblem(await restored.get(path), "unknownPosition", path, "after");
      const refused = await restored.get("/v1/claims", { "Nutgraph-Min-Position": after });
      await expectProblem(refused, "unknownPosition", after, "Nutgraph-Min-Position");
      expect((await restored.json<ChangePage>("/v1/changes?after=now")).page.after).not.toBe(after);
    } finally {
      await restored.close();
    }
  });

  test("asked for with Nutgraph-Min-Position is contained in the answer, or the answer is refused", async () => {
    const position = await here();
    const response = await service.get("/v1/claims", { "Nutgraph-Min-Position": position });
    expect(response.status).toBe(200);
    expect(response.headers.get("Nutgraph-Position")).toBe(position);
    const [own, number] = position.split("-") as [string, string];
    const refusals = [
      [`${own}-${Number(number) + 1}`, "positionNotReached", undefined],
      [`${own}-999999999999999`, "positionNotReached", undefined],
      [`00000000-${number}`, "unknownPosition", "Nutgraph-Min-Position"],
      ["12", "invalidParameter", "Nutgraph-Min-Position"],
      ["now", "invalidParameter", "Nutgraph-Min-Position"],
      ["", "invalidParameter", "Nutgraph-Min-Position"],
    ] as const;
    for (const [minimum, problem, parameter] of refusals) {
      const refused = await service.get("/v1/claims", { "Nutgraph-Min-Position": minimum });
      expect(refused.headers.get("Nutgraph-Position")).toBe(position);
      await expectProblem(refused, problem, minimum, parameter);
    }
  });
});

describe("a feed of one article among many", () => {
  test("goes over what lies between in one request", async () => {
    const crowded = await openService({ articles: [key] });
    try {
      // Entries of others, as many as two requests would look through.
      await crowded.db.$client.unsafe(`
        insert into changes (position, at, operation, type, resource_id, article_id, revision)
        select (select max(position) from changes) + n, now(), 'created', 'claim', 'clm_' || lpad(n::text, 26, 'a'), 'art_' || repeat('b', 26), 1
          from generate_series(1, 20001) n`);
      await crowded.db.$client.unsafe(`update claims set kind = 'opinion' where id = '${claim("again")}'`);
      const { data: last, page: place } = await crowded.json<ChangePage>(`/v1/changes?article=${key}&op=updated`);
      expect(last).toMatchObject([{ id: claim("again"), op: "updated" }]);
      expect(place.more).toBe(false);
      const lengths: number[] = [];
      let next = "/v1/changes?op=updated&limit=1";
      for (let more = true; more; ) {
        const answer = await crowded.json<ChangePage>(next);
        lengths.push(answer.data.length);
        ({ next, more } = answer.page);
      }
      // Short pages that say where to go on.
      expect(lengths).toEqual([0, 0, 1]);
    } finally {
      await crowded.close();
    }
  });
});

test("an import shows in the feed as what it did", async () => {
  const after = await here();
  const changed = structuredClone(testArticle("a-glassblower-on-heat")) as { article: { section: string | null } };
  changed.article.section = "Crafts";
  await importPackage(service.db, changed, { agent: "desk" });
  expect((await page(`?after=${after}`)).data).toMatchObject([
    { op: "updated", type: "article", changed: ["section"], cause: "import", agent: "desk" },
  ]);
});
