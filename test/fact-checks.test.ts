import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../src/claims/schemas.ts";
import type { FactCheck } from "../src/fact-checks/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
let key: TestKey;
beforeAll(async () => {
  service = await openService();
  key = await keyFor(service, "factcheck");
});
afterAll(() => service?.close());

const claimId = (name: string) => resourceId("claim", `corvalla-goes-dark/${name}`);
const warned = claimId("not-warned");
const input = {
  publisher: { name: "Lantern Check", url: "https://lantern.example" },
  publishedUrl: "https://www.lantern.example/checks/1",
  verdictLabel: "Mostly  true-ish™",
  language: "en",
};

async function send(method: string, path: string, body: object, headers: Record<string, string> = key.headers) {
  const response = await service.request(path, {
    method,
    headers: { "Content-Type": method === "PATCH" ? "application/merge-patch+json" : "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    tag: response.headers.get("ETag"),
    body: (await response.json()) as { data: FactCheck; errors: { pointer: string }[] },
  };
}
const create = async (body: object, claim = warned) => {
  const made = await send("POST", `/v1/claims/${claim}/fact-checks`, { ...input, ...body });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.data;
};
const change = async (id: string, patch: object) => {
  const tag = (await service.get(`/v1/fact-checks/${id}`, key.headers)).headers.get("ETag") as string;
  return await send("PATCH", `/v1/fact-checks/${id}`, patch, { ...key.headers, "If-Match": tag });
};

test("a verdict is kept to the letter, and published ones of several publishers stand side by side", async () => {
  const before = await service.one<Claim>(`/v1/claims/${warned}`);
  const one = await create({ status: "published" });
  const two = await create({ status: "published", publisher: { name: "Harbour Facts" }, rating: { value: 2, best: 5, worst: 1 } });
  expect(one).toMatchObject({ verdictLabel: "Mostly  true-ish™", rating: null, claimRevision: before.revision, outdated: false });
  const after = await service.one<Claim>(`/v1/claims/${warned}`);
  expect(after.factCheckIds.toSorted()).toEqual([one.id, two.id].toSorted());
  expect(after.revision).toBe(before.revision);
  expect((await service.all("/v1/fact-checks?publisher=Harbour Facts")).map(({ id }) => id)).toEqual([two.id]);
  expect((await service.all("/v1/fact-checks?host=lantern.example&article=corvalla-goes-dark")).length).toBe(2);
});

describe("a draft", () => {
  test("is seen with the scope only, until it is published", async () => {
    const { id } = await create({});
    expect((await service.get(`/v1/fact-checks/${id}`)).status).toBe(404);
    expect((await service.get(`/v1/fact-checks?status=draft`)).status).toBe(401);
    expect((await service.all("/v1/fact-checks")).map((one) => one.id)).not.toContain(id);
    expect((await service.one<Claim>(`/v1/claims/${warned}`)).factCheckIds).not.toContain(id);
    expect((await service.get("/v1/fact-checks?status=draft", key.headers)).status).toBe(200);
    expect((await change(id, { status: "published" })).status).toBe(200);
    expect((await service.get(`/v1/fact-checks/${id}`)).status).toBe(200);
    expect((await change(id, { status: "draft" })).body.errors[0]?.pointer).toBe("/status");
  });
});

test("a change needs If-Match, and the right one", async () => {
  const { id } = await create({ status: "published" });
  expect((await send("PATCH", `/v1/fact-checks/${id}`, { summary: "x" })).status).toBe(428);
  expect((await send("PATCH", `/v1/fact-checks/${id}`, { summary: "x" }, { ...key.headers, "If-Match": '"1-x"' })).status).toBe(412);
  const changed = await change(id, { summary: "Longer.", publisher: { url: null } });
  expect(changed.body.data).toMatchObject({ revision: 2, summary: "Longer.", publisher: { name: "Lantern Check", url: null } });
});

test("a withdrawn one is gone and says why", async () => {
  const { id } = await create({ status: "published" });
  expect((await change(id, { status: "withdrawn", reason: "We were wrong." })).status).toBe(200);
  const response = await service.get(`/v1/fact-checks/${id}`);
  expect(response.status).toBe(410);
  expect(JSON.stringify(await response.json())).toContain("We were wrong.");
  expect((await service.one<Claim>(`/v1/claims/${warned}`)).factCheckIds).not.toContain(id);
});

test("it needs the scope, a claim that is there, and an address", async () => {
  const path = `/v1/claims/${warned}/fact-checks`;
  expect((await send("POST", path, input, {})).status).toBe(401);
  expect((await send("POST", path, input, (await keyFor(service, "write")).headers)).status).toBe(403);
  expect((await send("POST", `/v1/claims/${claimId("none")}/fact-checks`, input)).status).toBe(404);
  const { status, body } = await send("POST", path, { ...input, publishedUrl: "javascript:alert(1)", claimRevision: 0 });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }) => pointer).toSorted()).toEqual(["/claimRevision", "/publishedUrl"]);
  expect((await send("POST", path, { ...input, claimRevision: 99 })).body.errors[0]?.pointer).toBe("/claimRevision");
});

test("it is outdated when its claim says something else, not when something else happens to the claim", async () => {
  const other = (await service.all<Claim>("/v1/claims?article=corvalla-goes-dark")).find(({ id }) => id !== warned) as Claim;
  const { id } = await create({ status: "published" }, other.id);
  const outdated = async () => (await service.one<FactCheck>(`/v1/fact-checks/${id}`)).outdated;
  await service.db.execute(
    sql`update claims set check_worthiness = case check_worthiness when 'low' then 'high' else 'low' end where id = ${other.id}`,
  );
  expect(await outdated()).toBe(false);
  await service.db.execute(sql`update claims set statement = 'Something else.' where id = ${other.id}`);
  expect(await outdated()).toBe(true);
  expect((await service.all("/v1/fact-checks?outdated=true")).map((one) => one.id)).toEqual([id]);
  const { revision } = await service.one<Claim>(`/v1/claims/${other.id}`);
  await change(id, { claimRevision: revision });
  expect(await outdated()).toBe(false);
});
