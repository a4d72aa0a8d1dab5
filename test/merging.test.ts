import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Actor } from "../src/actors/schemas.ts";
import type { Claim } from "../src/claims/schemas.ts";
import type { Event } from "../src/events/schemas.ts";
import { exportPackage } from "../src/packages/export.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle } from "./articles/read.ts";
import type { ChangePage } from "./changes/feed.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, type TestService, type Wire } from "./service.ts";
import { type Answered, asker } from "./single/asker.ts";

let service: TestService;
let writer: ReturnType<typeof asker>;
beforeEach(async () => {
  service = await openService();
  writer = asker(service, await keyFor(service, "write"));
  const { db, close } = service;
  onTestFinished(async () => {
    await sameCounts(db);
    await close();
  });
});

const slug = "corvalla-goes-dark";
const articleId = resourceId("article", slug);
const actor = (key: string) => resourceId("actor", `${slug}/${key}`);
const merged = async (type: string, id: string, into: string, more: object = {}): Promise<Answered> => {
  const answer = await writer.seen("POST", `/v1/${type}/${id}/merge`, { into, ...more });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer;
};
const refused = async (type: string, id: string, body: object) => {
  const { status, body: said } = await writer.seen("POST", `/v1/${type}/${id}/merge`, body);
  return [status, said.errors?.map(({ pointer, code }) => pointer ?? code)];
};
const made = async (plural: string, body: object) => (await writer.post(`/v1/${plural}`, body)).body.data.id;

/** What is counted as it goes is what a count of everything says. */
async function sameCounts(db: TestService["db"]): Promise<void> {
  const counts = () => db.$client`select resource_id, counted, count from resource_counts where count <> 0 order by 1, 2`;
  const kept = await counts();
  await db.$client`select recount()`;
  expect([...kept]).toEqual([...(await counts())]);
}

/** Every column of every table that names a resource of this table, with whether it names this one. */
async function referencesTo(table: string, id: string): Promise<string[]> {
  const columns = await service.db.$client<{ owner: string; name: string }[]>`
    select c.conrelid::regclass::text as owner, a.attname as name
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = ${table}::regclass and a.attname not in ('merged_into')
       and not (c.conrelid::regclass::text like 'actor\\_%' and a.attname = 'actor_id')
       and not (c.conrelid::regclass::text = 'participants' and a.attname = 'event_id')`;
  const found = [];
  for (const { owner, name } of [...columns, { owner: "package_keys", name: "resource_id" }]) {
    const [row] = await service.db.$client.unsafe(`select count(*)::integer as n from ${owner} where ${name} = $1`, [id]);
    if (row?.n > 0) found.push(`${owner}.${name}`);
  }
  return found;
}

describe("of two actors", () => {
  test("everything moves to the one, and the other leads there", async () => {
    const [from, into] = [actor("marquez-vale"), actor("rawi")];
    const before = await service.one<Actor>(`/v1/actors/${into}`);
    const old = await service.one<Actor>(`/v1/actors/${from}`);
    const position = (await service.get("/v1/articles")).headers.get("Nutgraph-Position") as string;
    const claims = await service.all<Claim>(`/v1/claims?actor=${from}`);
    expect((await referencesTo("actors", from)).length).toBeGreaterThan(4);
    const { body, headers } = await merged("actors", from, into);
    expect(await referencesTo("actors", from)).toEqual([]);

    const after = await service.one<Actor>(`/v1/actors/${into}`);
    expect(body.data).toEqual(after);
    expect(headers.get("ETag")).toBe(await writer.tagOf(`/v1/actors/${into}`));
    expect(after.names.map(({ value }) => value)).toEqual(
      [...before.names, { value: old.name }, ...old.names.filter(({ value }) => value !== old.name)].map(({ value }) => value),
    );
    expect(after.positions).toEqual([...before.positions, ...old.positions]);
    for (const counted of ["mentions", "claimsMade", "quotes"] as const) {
      expect(after.counts[counted], counted).toBe(before.counts[counted] + old.counts[counted]);
    }
    expect((await service.all<Claim>(`/v1/claims?actor=${into}`)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(claims.map(({ id }) => id)),
    );

    const response = await service.get(`/v1/actors/${from}?fields=name`);
    expect([response.status, response.headers.get("Location")]).toEqual([308, `${into}?fields=name`]);
    expect(new URL(response.headers.get("Location") as string, `http://localhost/v1/actors/${from}`).pathname).toBe(`/v1/actors/${into}`);
    expect(((await response.json()) as Answered["body"]).data).toEqual({
      id: from,
      type: "actor",
      revision: old.revision + 1,
      mergedIntoId: into,
    });
    expect((await service.all<Actor>("/v1/actors?status=merged")).map(({ id, mergedIntoId }) => ({ id, mergedIntoId }))).toEqual([
      { id: from, mergedIntoId: into },
    ]);
    expect(await service.one(`/v1/actors/${from}?asOf=${position}`)).toMatchObject({ ...old, counts: expect.anything() });
    expect((await service.get(`/v1/actors/${from}?asOf=now`)).status).toBe(308);

    const { data } = await service.json<ChangePage>(`/v1/changes?after=${position}&limit=200`);
    expect(new Set(data.map(({ cause }) => cause))).toEqual(new Set([`merge:${into}`]));
    expect(data.filter(({ op }) => op === "merged").map(({ id }) => id)).toEqual([from]);
    expect(data.map(({ id }) => id)).toEqual(expect.arrayContaining(claims.map(({ id }) => id)));
    expect(await importPackage(service.db, await exportPackage(service.db, articleId))).toMatchObject({ result: "unchanged" });
  });

  test("a question that names the other leads to the same question of the one", async () => {
    const [from, into] = [actor("marquez-vale"), actor("rawi")];
    await merged("actors", from, into);
    const now = async (path: string) => {
      const response = await service.get(path);
      const { errors, ...problem } = await expectProblem(response, "merged", path);
      expect(problem.status).toBe(308);
      expect(errors?.map(({ message }) => message)).toEqual([`${from} is ${into} now`]);
      const location = response.headers.get("Location") as string;
      const { pathname, search } = new URL(location, `http://localhost${path}`);
      expect(pathname).toBe(path.split("?")[0]);
      return await service.json<{ data: unknown }>(`${pathname}${search}`);
    };
    for (const path of [
      "/v1/claims?actor=",
      "/v1/graph?limit=20&actor=",
      "/v1/events?include=participants&participant=",
      "/v1/sourcing?author=",
    ])
      expect((await now(path + from)).data, path).toEqual((await service.json<{ data: unknown }>(path + into)).data);
    const [kawase, several] = [actor("kawase"), `/v1/quotes?limit=200&speaker=`];
    for (const names of [`${kawase},${from}`, `${from}&speaker=${kawase}`])
      expect((await now(several + names)).data).toEqual((await service.json<{ data: unknown }>(`${several}${kawase},${into}`)).data);
    expect((await service.all<Actor>(`/v1/actors?status=merged&id=${from}`)).map(({ id }) => id)).toEqual([from]);
    expect((await service.get(`/v1/search?q=${from}`)).status).toBe(200);
    expect((await service.get(`/v1/claims?actor=${into}`)).status).toBe(200);
  });

  test("who both stand in one list stand there once", async () => {
    const twice = {
      statement: "Of both.",
      anchors: [{ exact: "nine nights" }],
      kind: "fact",
      assertedAs: "stated",
      checkWorthiness: "low",
      claimant: { kind: "author" },
      attribution: "author",
    };
    const { body } = await writer.post(`/v1/articles/${slug}/claims`, { ...twice, about: ["rawi", "kawase"], via: [{ actor: "rawi" }] });
    const at = {
      title: "Both",
      kind: "meeting",
      factuality: "asserted",
      participants: ["rawi", "kawase"].map((key) => ({ actor: actor(key), role: "agent" })),
    };
    const event = await made("events", at);
    await merged("actors", actor("kawase"), actor("rawi"));
    expect((await service.one<Claim>(`/v1/claims/${body.data.id}`)).about).toEqual([actor("rawi")]);
    expect((await service.one<Event>(`/v1/events/${event}`)).participants).toEqual([{ actorId: actor("rawi"), role: "agent" }]);
  });

  test("the packages of old that know both still come in, and those of articles that are new land on the one", async () => {
    await merged("actors", actor("kawase"), actor("rawi"));
    const old = testArticle(slug);
    expect(await importPackage(service.db, old)).toMatchObject({ result: "unchanged" });
    const claim = old.claims?.find(({ key }) => key === "again");
    Object.assign(claim as object, { statement: "It will go dark once more.", about: ["rawi", "kawase"] });
    const report = await importPackage(service.db, old);
    expect(report.changes.map(({ type }) => type)).toEqual(["claim"]);
    expect((await service.one<Claim>(`/v1/claims/${resourceId("claim", `${slug}/again`)}`)).about).toEqual([actor("rawi")]);
    const fresh = testArticle(slug);
    fresh.article.key = "another-article";
    fresh.mentions = [{ key: "m", actor: actor("kawase"), anchor: { exact: "川瀬光" }, form: "name" }];
    Object.assign(fresh.actors?.find(({ key }) => key === "kawase") as object, { id: actor("kawase"), names: [{ value: "K. Hikaru" }] });
    await importPackage(service.db, fresh);
    const [mention] = await service.all<Wire>("/v1/mentions?article=another-article");
    expect(mention?.actorId).toBe(actor("rawi"));
    expect((await service.one<Actor>(`/v1/actors/${actor("rawi")}`)).names.map(({ value }) => value)).toContain("K. Hikaru");
    expect(await importPackage(service.db, await exportPackage(service.db, mention?.articleId as string))).toMatchObject({
      result: "unchanged",
    });
  });

  test("identifiers go along, and lead to the one from then on", async () => {
    const from = await made("actors", {
      name: "Lamp Watch",
      kind: "organization",
      wikidataId: "Q990000000888",
      identifiers: [{ scheme: "isni", value: "0000 0000 0000 0888" }],
    });
    const into = await made("actors", { name: "LampWatch e. V.", kind: "organization" });
    await merged("actors", from, into);
    expect(await service.one<Actor>(`/v1/actors/${into}`)).toMatchObject({
      wikidataId: "Q990000000888",
      identifiers: [{ scheme: "isni", value: "0000 0000 0000 0888" }],
    });
    for (const identified of [{ wikidataId: "Q990000000888" }, { identifiers: [{ scheme: "isni", value: "0000 0000 0000 0888" }] }]) {
      const { status, body } = await writer.post("/v1/actors", { name: "Lamp Watch", kind: "organization", ...identified });
      expect([status, body.detail]).toEqual([409, expect.stringContaining(into)]);
    }
  });

  test("chains lead to the end", async () => {
    const [a, b, c] = [
      await made("actors", { name: "A", kind: "group" }),
      await made("actors", { name: "B", kind: "group" }),
      await made("actors", { name: "C", kind: "group" }),
    ] as [string, string, string];
    await merged("actors", a, b);
    await merged("actors", b, c);
    for (const id of [a, b]) expect((await service.get(`/v1/actors/${id}`)).headers.get("Location")).toBe(c);
    expect((await service.one<Actor>(`/v1/actors/${c}`)).names.map(({ value }) => value)).toEqual(["B", "A"]);
    expect(await refused("actors", c, { into: a })).toEqual([422, ["/into"]]);
    const { status, headers } = await writer.send("PATCH", `/v1/actors/${a}`, { name: "Z" }, { "If-Match": "*" });
    expect([status, headers.get("Location")]).toEqual([308, c]);
    expect((await writer.post(`/v1/actors/${a}/merge`, { into: c }, { "If-Match": "*" })).headers.get("Location")).toBe(`../${c}/merge`);
  });

  test("who cannot be one are refused", async () => {
    const rawi = actor("rawi");
    const courier = resourceId("actor", "wikidata:Q990000000001");
    expect(await refused("actors", rawi, { into: rawi })).toEqual([422, ["/into"]]);
    expect(await refused("actors", rawi, { into: resourceId("event", `${slug}/cable-failures`) })).toEqual([422, ["/into"]]);
    expect(await refused("actors", rawi, { into: `act_${"a".repeat(26)}` })).toEqual([422, ["/into"]]);
    expect(await refused("actors", rawi, { into: actor("technician") })).toEqual([422, ["/into"]]);
    expect(await refused("actors", rawi, { into: 7, extra: true })).toEqual([422, ["/into", "/extra"]]);
    expect(await refused("actors", rawi, { into: courier })).toEqual([409, ["kind"]]);
    const other = await made("actors", {
      name: "Evening Courier",
      kind: "organization",
      wikidataId: "Q990000000002",
      identifiers: [{ scheme: "isni", value: "0000 0000 0000 0002" }],
    });
    expect(await refused("actors", other, { into: courier })).toEqual([409, ["wikidataId", "identifiers"]]);
    expect((await writer.post(`/v1/actors/${other}/merge`, { into: courier })).status).toBe(428);
    await writer.seen("POST", `/v1/actors/${rawi}/withdrawal`, { reason: "A test." });
    expect(await refused("actors", actor("kawase"), { into: rawi })).toEqual([422, ["/into"]]);
    const { body } = await merged("actors", other, courier, { despiteContradictions: true });
    expect(body.data.wikidataId).toBe("Q990000000001");
    // The identifier that was not taken over leads there as well.
    const { body: again } = await writer.post("/v1/actors", { name: "Evening Courier", kind: "organization", wikidataId: "Q990000000002" });
    expect(again.detail).toContain(courier);
    const swapped = await writer.seen("PATCH", `/v1/actors/${courier}`, { wikidataId: "Q990000000002" });
    expect([swapped.status, swapped.body.type]).toEqual([409, "urn:nutgraph:problem:alreadyStored"]);
  });

  test("an unnamed one may turn out to be somebody", async () => {
    await merged("actors", actor("technician"), actor("barkan"));
    const claim = await service.one<Claim>(`/v1/claims/${resourceId("claim", `${slug}/failed-twice`)}`);
    expect(claim.claimant.actorId).toBe(actor("barkan"));
  });

  test("of two merges at once one wins and the other is told", async () => {
    const [one, other] = [actor("rawi"), actor("barkan")];
    const [tagOne, tagOther] = [await writer.tagOf(`/v1/actors/${one}`), await writer.tagOf(`/v1/actors/${other}`)];
    const answers = await Promise.all([
      writer.post(`/v1/actors/${one}/merge`, { into: other }, { "If-Match": tagOne }),
      writer.post(`/v1/actors/${other}/merge`, { into: one }, { "If-Match": tagOther }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.any(Number)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await service.all("/v1/actors?status=merged")).toHaveLength(1);
  });
});

test("whatever merges go on at once, what was merged leads to something that is there", async () => {
  const ids: string[] = [];
  for (let number = 0; number < 6; number += 1) ids.push(await made("actors", { name: `Number ${number}`, kind: "group" }));
  // Each into the next: every one is merged, and merged into, at the same time.
  const answers = await Promise.all(
    ids.slice(0, -1).map((id, index) => writer.post(`/v1/actors/${id}/merge`, { into: ids[index + 1] }, { "If-Match": "*" })),
  );
  expect(answers.filter(({ status }) => ![200, 422].includes(status)).map(({ body }) => body)).toEqual([]);
  const dangling = await service.db.$client`
    select m.id from actors m join actors t on t.id = m.merged_into where t.status <> 'published'`;
  expect([...dangling]).toEqual([]);
});

test("of two sources, the citations and evidence move, and both addresses lead to the one", async () => {
  const [from, into] = ["https://cables.example/study", "https://www.ledger.example/port/2026?a=1&b=2"].map((url) =>
    resourceId("source", url),
  ) as [string, string];
  const known = await service.all<Wire & { citationCount: number }>("/v1/sources");
  const target = known.find(({ host, url }) =>
    String(url ?? host)
      .toLowerCase()
      .includes("ledger.example"),
  );
  const goal = target?.id ?? into;
  const count = known.filter(({ id }) => id === from || id === goal).reduce((sum, { citationCount }) => sum + citationCount, 0);
  const { body } = await merged("sources", from, goal);
  expect(body.data).toMatchObject({ id: goal, citationCount: count });
  expect(await referencesTo("sources", from)).toEqual([]);
  const [stale] = await service.db.$client`select count(*)::integer as n from evidence where source_id = ${from}`;
  expect(stale?.n).toBe(0);
  expect(JSON.stringify(await service.all("/v1/claims"))).not.toContain(from);
  const { body: again } = await writer.post("/v1/sources", { url: "https://cables.example/study", kind: "research" });
  expect(again.detail).toContain(goal);
  const json = testArticle(slug);
  json.article.key = "names-both";
  await importPackage(service.db, json);
  const citations = await service.all<Wire>("/v1/citations?article=names-both");
  expect(citations.map(({ sourceId }) => sourceId)).not.toContain(from);
});

test("of two events, what tells of them moves", async () => {
  const [from, into] = ["embassy-letter", "cable-failures"].map((key) => resourceId("event", `${slug}/${key}`)) as [string, string];
  await merged("events", from, into);
  expect(await referencesTo("events", from)).toEqual([]);
  expect(
    (await service.one<Claim>(`/v1/claims/${resourceId("claim", `${slug}/untrue`)}`)).eventIds.filter((id) => id === into),
  ).toHaveLength(1);
  expect((await service.get(`/v1/events/${from}`)).status).toBe(308);
});
