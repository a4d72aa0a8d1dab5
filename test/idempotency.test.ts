import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../src/claims/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, type TestService } from "./service.ts";
import { asker } from "./single/asker.ts";

let service: TestService;
let writer: ReturnType<typeof asker>;
beforeAll(async () => {
  service = await openService();
  writer = asker(service, await keyFor(service, "write", "review", "factcheck"));
});
afterAll(() => service?.close());

const slug = "corvalla-goes-dark";
const path = `/v1/articles/${slug}/claims`;
const claim = {
  statement: "Lisbon denied it.",
  anchors: [{ exact: "Lisbon called that untrue" }],
  kind: "fact",
  assertedAs: "stated",
  checkWorthiness: "low",
  claimant: { kind: "author" },
  attribution: "author",
};
const named = (name: string = randomUUID()) => ({ "Idempotency-Key": `"${name}"` });
const claimIds = async () => (await service.all<Claim>(`/v1/claims?article=${slug}`)).map(({ id }) => id);

test("the same request gets the first answer again, and does nothing more", async () => {
  const headers = named();
  const first = await writer.post(path, claim, headers);
  expect(first.status, JSON.stringify(first.body)).toBe(201);
  const position = (await service.get("/v1/articles")).headers.get("Nutgraph-Position");
  const again = await writer.post(path, `\n${JSON.stringify(claim, null, 2)}`, headers);
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  for (const header of ["ETag", "Location"]) expect(again.headers.get(header)).toBe(first.headers.get(header));
  expect((await service.get("/v1/articles")).headers.get("Nutgraph-Position")).toBe(position);
  // Without a name it is another.
  expect((await writer.post(path, claim)).body.data.id).not.toBe(first.body.data.id);
});

test.each<[string, string, () => object]>([
  [
    "a fact-check",
    "fact-checks",
    () => ({
      publisher: { name: "Lantern Check" },
      publishedUrl: "https://lantern.example/1",
      verdictLabel: "True",
      language: "en",
      status: "published",
    }),
  ],
  ["a review", "review", () => ({ status: "accepted" })],
  ["a withdrawal", "withdrawal", () => ({ reason: "A test." })],
])("%s is made once", async (_, below, body) => {
  const { id } = (await writer.post(path, claim)).body.data;
  const headers = { ...named(), ...(below !== "fact-checks" && { "If-Match": await writer.tagOf(`/v1/claims/${id}`) }) };
  const first = await writer.post(`/v1/claims/${id}/${below}`, body(), headers);
  expect(first.status, JSON.stringify(first.body)).toBeLessThan(300);
  const again = await writer.post(`/v1/claims/${id}/${below}`, body(), headers);
  expect([again.status, again.body]).toEqual([first.status, first.body]);
});

test("an actor that is merged, and a correction, even a retraction, are made once", async () => {
  const post = async (name: string) => (await writer.post("/v1/actors", { name, kind: "group" }, named(name))).body.data;
  const [one, other] = [await post("one"), await post("other")];
  const headers = { ...named(), "If-Match": await writer.tagOf(`/v1/actors/${one.id}`) };
  const merged = await writer.post(`/v1/actors/${one.id}/merge`, { into: other.id }, headers);
  expect(merged.body.data.id).toBe(other.id);
  expect((await writer.post(`/v1/actors/${one.id}/merge`, { into: other.id }, headers)).body).toEqual(merged.body);
  // Its maker still gets it as it was made.
  expect(await post("one")).toEqual(one);
  const retraction = { kind: "retraction", notice: "Invented.", changes: [] };
  const at = "/v1/articles/courier-answers-for-corvalla/corrections";
  const named1 = named();
  const first = await writer.post(at, retraction, named1);
  expect(first.status).toBe(201);
  expect((await writer.post(at, retraction, named1)).body).toEqual(first.body);
  const { page } = await service.json<{ page: { total?: { value: number } } }>("/v1/corrections?count=true");
  expect(page.total?.value).toBe(1);
});

test("a dry run is no first time", async () => {
  const headers = named();
  const correction = { kind: "update", notice: "Later.", changes: [] };
  expect((await writer.post(`/v1/articles/${slug}/corrections?dryRun=true`, correction, headers)).status).toBe(200);
  expect((await writer.post(`/v1/articles/${slug}/corrections`, correction, headers)).status).toBe(201);
});

describe("the name of a request", () => {
  test("belongs to its body, its address and its key", async () => {
    const headers = named();
    expect((await writer.post(path, claim, headers)).status).toBe(201);
    for (const [at, body] of [
      [path, { ...claim, kind: "opinion" }],
      [path.replace("claims", "quotes"), claim],
    ] as const) {
      const other = await writer.post(at, body, headers);
      expect([other.status, other.body.type]).toEqual([422, "urn:nutgraph:problem:idempotencyKeyReused"]);
    }
    const stranger = asker(service, await keyFor(service, "write"));
    expect((await stranger.post(path, claim, headers)).status).toBe(201);
  });

  test.each(['""', "x", '"x', "'x'", '"x" "y"', '"x";a=1', '"é"', '"\\x"', "1", '"a\\"', `"${"x".repeat(255)}"`])(
    "is not %s",
    async (name) => {
      const { status, body } = await writer.post(path, claim, { "Idempotency-Key": Buffer.from(name).toString("latin1") });
      expect([status, body.errors?.[0]?.parameter], JSON.stringify(body)).toEqual([400, "Idempotency-Key"]);
      expect(body.detail).toMatch(/^Idempotency-Key must /);
    },
  );

  test("does not go with what is to be seen only once", async () => {
    const admin = asker(service, await keyFor(service, "admin"));
    const { status, body } = await admin.post("/v1/keys", { name: "x", scopes: ["read"], expiresAt: null }, named());
    expect([status, body.errors?.[0]?.parameter]).toEqual([400, "Idempotency-Key"]);
  });

  test("is free again after what was refused, and after a day", async () => {
    const headers = named();
    expect((await writer.post(path, { ...claim, kind: "x" }, headers)).status).toBe(422);
    const first = await writer.post(path, claim, headers);
    expect(first.status).toBe(201);
    await service.db.execute(sql`update idempotency_keys set created_at = created_at - interval '24 hours'`);
    const later = await writer.post(path, claim, headers);
    expect([later.status, later.body.data.id === first.body.data.id]).toEqual([201, false]);
    const [{ kept } = { kept: -1 }] = await service.db.$client`select count(*)::integer as kept from idempotency_keys`;
    expect(kept).toBe(1);
  });

  test("is kept with nothing that was said", async () => {
    await writer.post(path, { ...claim, statement: "Unforgettable." }, named());
    const rows = await service.db.$client`select to_jsonb(i)::text as row from idempotency_keys i`;
    expect(JSON.stringify(rows)).not.toContain("Unforgettable");
  });
});

test("what has been withdrawn since does not come out again", async () => {
  const headers = named();
  const { id } = (await writer.post(path, { ...claim, statement: "Gone tomorrow." }, headers)).body.data;
  await writer.seen("POST", `/v1/claims/${id}/withdrawal`, { reason: "A test." });
  const again = await writer.post(path, { ...claim, statement: "Gone tomorrow." }, headers);
  expect(again.status).toBe(410);
  expect(JSON.stringify(again.body)).not.toContain("Gone tomorrow");
});

describe("at once", () => {
  test("many times the same request make one thing, and those that come too early are told", async () => {
    const before = await claimIds();
    const headers = named();
    const answers = await Promise.all(Array.from({ length: 8 }, () => writer.post(path, claim, headers)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].every((status) => status === 201 || status === 409)).toBe(true);
    expect(new Set(answers.flatMap(({ body }) => (body.data ? [body.data.id] : []))).size).toBe(1);
    expect((await claimIds()).length).toBe(before.length + 1);
  });

  test("a request whose first is still being done is told so, and gets its answer once it is", async () => {
    const headers = named();
    let first: ReturnType<typeof writer.post> | undefined;
    await service.db.$client.begin(async (tx) => {
      // As an import does that takes its time.
      await tx`select pg_advisory_xact_lock(hashtext('nutgraph.imports'))`;
      first = writer.post(path, claim, headers);
      for (;;) {
        const [{ waiting } = { waiting: 0 }] =
          await tx`select count(*)::integer as waiting from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`;
        if (waiting > 0) break;
      }
      const second = await writer.post(path, claim, headers);
      expect([second.status, second.body.type]).toEqual([409, "urn:nutgraph:problem:idempotencyKeyInUse"]);
    });
    const done = await first;
    expect(done?.status).toBe(201);
    expect((await writer.post(path, claim, headers)).body).toEqual(done?.body);
  });

  test("what breaks off leaves neither the thing nor its name, so that it can be done again", async () => {
    const headers = named();
    const before = await claimIds();
    await service.db.$client`create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$`;
    await service.db.$client`create trigger break_off before insert on idempotency_keys for each row execute function break_off()`;
    expect((await writer.post(path, claim, headers)).status).toBe(500);
    await service.db.$client`drop trigger break_off on idempotency_keys`;
    expect(await claimIds()).toEqual(before);
    expect((await writer.post(path, claim, headers)).status).toBe(201);
    expect((await claimIds()).length).toBe(before.length + 1);
  });
});

test("a claim that was made has the id that its key in the article gives", async () => {
  const { body } = await writer.post(path, { ...claim, key: "an-id-foreseen" });
  expect(body.data.id).toBe(resourceId("claim", `${slug}/an-id-foreseen`));
});
