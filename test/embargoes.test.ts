import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { connect } from "../db/client.ts";
import { liftEmbargoes, liftNext } from "../src/embargoes/lift.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { ChangePage } from "./changes/feed.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { canary, printed, told } from "./rights/canaries.ts";
import { everywhere, idsIn, look, otherwise, type Seen } from "./rights/everywhere.ts";
import { openService, type TestService } from "./service.ts";
import { asker } from "./single/asker.ts";

const key = "the-canary";
const article = resourceId("article", key);
const claim = resourceId("claim", `${key}/k1`);
const later = "2999-01-01T00:00:00Z";
const words = [...printed, ...told];
const held = (embargoUntil: string | null = later) => canary(key, { text: "full", embargoUntil });
/** As if the time had come. */
const come = (service: TestService) => service.db.$client`update held_packages set embargo_until = now() - interval '1 second'`;

const showing = (seen: Seen[], some: string[]) =>
  seen.filter(({ text }) => some.some((word) => text.toLowerCase().includes(word.toLowerCase()))).map(({ asked }) => asked);
/** What differs from one request to the next whatever it asks. */
const steady = (seen: Seen[]) => seen.map((one) => ({ ...one, text: one.text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "") }));

async function put(service: TestService, writer: TestKey, body: unknown, query = "") {
  return await asker(service, writer).send("PUT", `/v1/articles/${key}/package${query}`, body);
}

describe("an article under an embargo", () => {
  let service: TestService;
  let ids: string[];
  let before: Seen[];
  let seen: Seen[];
  let others: Seen[];
  let writer: TestKey;
  beforeAll(async () => {
    service = await openService({ articles: ["corvalla-goes-dark"] });
    // What it will bring in, found out elsewhere.
    const elsewhere = await openService({ articles: ["corvalla-goes-dark"] });
    const there = new Set(await idsIn(elsewhere));
    await importPackage(elsewhere.db, held(null));
    ids = [resourceId("article", "corvalla-goes-dark"), ...(await idsIn(elsewhere)).filter((id) => !there.has(id))];
    await elsewhere.close();
    writer = await keyFor(service, "write");
    // A feed says when something last changed only once that second is over.
    const saysWhen = async () => (await service.get("/v1/claims?format=atom")).headers.get("Last-Modified");
    await vi.waitFor(async () => expect(await saysWhen()).not.toBe(null), { timeout: 10_000 });
    before = await everywhere(service, ids, words);
    const answered = await put(service, writer, held());
    expect(answered.status, JSON.stringify(answered.body)).toBe(201);
    expect(answered.body.data).toMatchObject({ result: "created", articleId: article, heldUntil: later });
    expect((answered.body.data.changes as object[]).length).toBeGreaterThan(8);
    seen = await everywhere(service, ids, words);
    others = await otherwise(service, ids, words);
  });
  afterAll(() => service?.close());

  test("changes no answer at all: neither words nor counts, positions, entity tags or problems", () => {
    expect(showing([...seen, ...others], words)).toEqual([]);
    expect(steady(seen)).toEqual(steady(before));
    expect(seen.filter(({ status }) => status === 404).length).toBeGreaterThan(20);
  });

  test("is an unknown one to those who write without the scope", async () => {
    const asking = asker(service, writer);
    const unknown = await asking.post("/v1/articles/no-such-thing/claims", {});
    const answered = await asking.post(`/v1/articles/${key}/claims`, {});
    expect(answered.status).toBe(unknown.status);
    expect(answered.body.detail).toBe(unknown.body.detail.replaceAll("no-such-thing", key));
    // Who sends it is told the same as where nobody knew of it.
    for (const query of ["?dryRun=true", "", ""])
      expect((await put(service, writer, held(), query)).body.data).toMatchObject({ result: "created" });
    const other = canary("another", { text: "full" });
    other.claims = [{ ...other.claims?.[0], about: [resourceId("actor", `${key}/town`)] } as never];
    const refused = await asking.send("PUT", "/v1/articles/another/package", other);
    expect(refused.body.errors?.map(({ code }) => code)).toEqual(["referenceUnknown"]);
  });

  test("is shown to a key of the scope as it will be, and to nobody beside it", async () => {
    const { headers } = await keyFor(service, "read", "embargoed");
    const shown = await everywhere(service, ids, ["tessarine"], headers);
    for (const word of words) expect(showing(shown, [word]).length, word).toBeGreaterThan(1);
    expect(shown.filter(({ status }) => status >= 500)).toEqual([]);
    for (const path of [`/v1/articles/${key}`, `/v1/articles/${article}/text`, `/v1/articles/${key}/package`, `/v1/claims/${claim}`]) {
      expect((await service.get(path, headers)).status, path).toBe(200);
      expect((await service.get(path, headers)).headers.get("Cache-Control"), path).toBe("private, no-store");
      await expectProblem(await service.get(path), "notFound", path);
      await expectProblem(await service.get(path, (await keyFor(service, "read")).headers), "notFound", path);
    }
    const list = (await (await service.get("/v1/articles", headers)).json()) as { data: { slug: string }[] };
    expect(list.data.map(({ slug }) => slug)).toContain(key);
    expect((await service.all("/v1/articles")).map(({ slug }) => slug)).not.toContain(key);
    const listed = async (accept: string) => {
      const answer = await service.get("/v1/articles", { ...headers, Accept: accept });
      return [answer.headers.get("Content-Type")?.split(";")[0], (await answer.text()).includes(key)];
    };
    // An export shows it to nobody, however it is asked for.
    for (const accept of ["text/csv", "text/*", "application/json;q=0.5, text/csv"])
      expect(await listed(accept)).toEqual(["text/csv", false]);
    for (const accept of ["text/csv;q=0.1, application/json", "application/*"])
      expect(await listed(accept)).toEqual(["application/json", true]);
    const text = await service.get(`/v1/articles/${article}/text`, { ...headers, Accept: "text/*" });
    expect([text.status, text.headers.get("Content-Type")?.split(";")[0]]).toEqual([200, "text/plain"]);
    const feed = (await (await service.get("/v1/changes?limit=1000", headers)).json()) as ChangePage;
    expect(JSON.stringify(feed)).not.toContain(article);
    // Nothing stays of what was made for the answers.
    expect(steady(await everywhere(service, ids, words))).toEqual(steady(before));
  }, 120_000);

  test("is told of to the scope when it is sent again", async () => {
    const both = await keyFor(service, "write", "embargoed");
    const changed = held();
    changed.article.section = "tessarine again";
    expect((await put(service, both, changed)).body.data).toMatchObject({ result: "changed", heldUntil: later });
    expect((await put(service, both, changed)).body.data).toMatchObject({ result: "unchanged" });
    expect((await put(service, both, held())).body.data).toMatchObject({ result: "changed" });
  });

  test("appears when its time has come, in the feed from where its followers were, with every word", async () => {
    const after = (await service.get("/v1/articles")).headers.get("Nutgraph-Position") as string;
    expect(await liftNext(service.db)).toBeUndefined();
    await come(service);
    const asked = service.json<ChangePage>(`/v1/changes?after=${after}&wait=20&limit=1000`);
    const lifted = [liftNext(service.db), liftNext(service.db), liftNext(service.db)];
    expect((await Promise.all(lifted)).filter((one) => one !== undefined)).toEqual([{ articleId: article, fault: null }]);
    const { data } = await asked;
    expect(new Set(data.map(({ op }) => op))).toEqual(new Set(["created"]));
    expect(data.map(({ id }) => id)).toEqual(expect.arrayContaining([article, claim]));
    expect(data.every(({ revision }) => revision === 1)).toBe(true);
    const public_ = await everywhere(service, ids, words);
    for (const word of words) expect(showing(public_, [word]).length, word).toBeGreaterThan(3);
    const told = await otherwise(service, ids, words);
    for (const asked of ["stream", `article {"article":"${article}"}`, "list"])
      expect(
        showing(told, ["zandelwick"]).some((one) => one.startsWith(asked)),
        asked,
      ).toBe(true);
    expect(await service.db.$client`select from held_packages`).toHaveLength(0);
    const refused = await put(service, writer, held());
    expect(refused.status).toBe(409);
    expect(refused.body.errors).toMatchObject([{ pointer: "/article/rights/embargoUntil", code: "alreadyPublic" }]);
    const patched = await asker(service, writer).seen("PATCH", `/v1/articles/${key}`, { rights: { embargoUntil: "2998-01-01T00:00:00Z" } });
    expect(patched.status, JSON.stringify(patched.body)).toBe(422);
    expect(patched.body.errors).toMatchObject([{ pointer: "/rights/embargoUntil", code: "alreadyPublic" }]);
  });
});

test("a time that is put off, brought forward or taken away is the time", async () => {
  const service = await openService({ articles: [] });
  onTestFinished(() => service.close());
  const writer = await keyFor(service, "write");
  await put(service, writer, held());
  await come(service);
  await put(service, writer, held("2998-01-01T00:00:00Z"));
  expect(await liftNext(service.db)).toBeUndefined();
  expect((await service.get(`/v1/articles/${key}`)).status).toBe(404);
  const elsewhere = await put(service, writer, held("2998-01-01T00:00:00.50+05:00"));
  expect(elsewhere.body.data).toMatchObject({ heldUntil: "2997-12-31T19:00:00.5Z" });
  const { body } = await put(service, writer, held(null));
  expect(body.data).toMatchObject({ result: "created", heldUntil: null });
  expect((await service.get(`/v1/articles/${key}`)).status).toBe(200);
  await come(service);
  expect(await liftNext(service.db)).toBeUndefined();
});

test("what an article under an embargo would add to something shared is held back with it", async () => {
  const service = await openService({ articles: [] });
  onTestFinished(() => service.close());
  const town = { key: "town", name: "Hollowmere", kind: "state" as const, countryCode: "NO" };
  const open = canary("the-open", { text: "full" });
  open.actors = [{ ...(open.actors?.[0] as object), key: "teller", name: "Teller", kind: "person" }, town];
  await importPackage(service.db, open);
  const hidden = canary(key, { text: "full", embargoUntil: later });
  hidden.actors = [hidden.actors?.[0] as never, { ...town, names: [{ value: "Wrenfold", kind: "alternative" }] }];
  await importPackage(service.db, hidden);
  const { id } = (await service.all("/v1/actors?kind=state"))[0] as { id: string };
  expect((await look(service, `/v1/actors/${id}`, {})).text).not.toContain("Wrenfold");
  expect(await service.one(`/v1/actors/${id}`)).toMatchObject({ revision: 1, counts: { articles: 1 } });
  await come(service);
  await liftNext(service.db);
  expect(await service.one(`/v1/actors/${id}`)).toMatchObject({ revision: 2, counts: { articles: 2 } });
  expect((await look(service, `/v1/actors/${id}`, {})).text).toContain("Wrenfold");
});

test("several articles under an embargo are shown together to a key of the scope", async () => {
  const service = await openService({ articles: [] });
  onTestFinished(() => service.close());
  const keys = ["the-first", "the-second", "the-third"];
  for (const one of keys) await importPackage(service.db, canary(one, { text: "full", embargoUntil: later }));
  const { headers } = await keyFor(service, "embargoed");
  const answer = await service.get("/v1/articles?fields=slug", headers);
  const { data } = (await answer.json()) as { data: { slug: string }[] };
  expect(data.map(({ slug }) => slug).sort()).toEqual(keys);
});

test("what cannot be published when its time comes stays hidden, and holds nothing else up", async () => {
  const service = await openService({ articles: ["corvalla-goes-dark"] });
  onTestFinished(() => service.close());
  const broken = canary("broken", { text: "full", embargoUntil: later });
  await importPackage(service.db, broken);
  await importPackage(service.db, held());
  await service.db
    .$client`update held_packages set package = jsonb_set(package, '{claims,0,about,0}', '"act_aaaaaaaaaaaaaaaaaaaaaaaaaa"') where key = 'broken'`;
  await come(service);
  const done = [await liftNext(service.db), await liftNext(service.db), await liftNext(service.db)];
  expect(done.map((one) => one?.fault ?? null)).toEqual(expect.arrayContaining([expect.stringContaining("/claims/0/about/0"), null]));
  expect((await service.get("/v1/articles/broken")).status).toBe(404);
  expect((await service.get(`/v1/articles/${key}`)).status).toBe(200);
});

test("what the database refuses when its time comes holds nothing else up, and none of its words are told", async () => {
  const service = await openService({ articles: [] });
  onTestFinished(() => service.close());
  await importPackage(service.db, canary("broken", { text: "full", embargoUntil: later }));
  await importPackage(service.db, held());
  await service.db.$client.unsafe(`
    create function refuse_broken() returns trigger language plpgsql as $$
      begin raise check_violation using message = new.slug || ' as it stands'; end $$;
    create trigger refuse_broken before insert on articles for each row when (new.slug = 'broken') execute function refuse_broken()`);
  await come(service);
  const done = [await liftNext(service.db), await liftNext(service.db), await liftNext(service.db)];
  const faults = done.flatMap((one) => one?.fault ?? []);
  expect(faults).toEqual([expect.stringContaining("23514")]);
  expect(faults[0]).not.toContain("as it stands");
  expect((await service.get("/v1/articles/broken")).status).toBe(404);
  expect((await service.get(`/v1/articles/${key}`)).status).toBe(200);
});

test("several processes lift it by themselves, once", async () => {
  const service = await openService({ articles: [] });
  const closing = new AbortController();
  const others = [connect(service.url), connect(service.url)];
  const told: unknown[] = [];
  const running = others.map((db) => liftEmbargoes(db, closing.signal, (event) => void told.push(event)));
  onTestFinished(async () => {
    closing.abort();
    await Promise.all(running);
    for (const db of others) await db.$client.end();
    await service.close();
  });
  await importPackage(service.db, held());
  const after = (await service.get("/v1/articles")).headers.get("Nutgraph-Position") as string;
  await come(service);
  const { data } = await service.json<ChangePage>(`/v1/changes?after=${after}&wait=30&limit=1000`);
  expect(data.filter(({ id }) => id === article)).toMatchObject([{ op: "created" }]);
  closing.abort();
  await Promise.all(running);
  expect(told).toEqual([{ event: "embargoLifted", articleId: article, fault: null }]);
});
