import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../src/claims/schemas.ts";
import type { FactCheck } from "../src/fact-checks/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import type { ChangePage } from "./changes/feed.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { type Answer, openService, type TestService, type Wire } from "./service.ts";

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
    body: (await response.json()) as { data: FactCheck; errors: { pointer: string; message: string }[] },
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
  const tagNow = async () => (await service.get(`/v1/claims/${warned}`)).headers.get("ETag");
  const before = await service.one<Claim>(`/v1/claims/${warned}`);
  const tag = await tagNow();
  const one = await create({ status: "published" });
  const two = await create({ status: "published", publisher: { name: "Harbour Facts" }, rating: { value: 2, best: 5, worst: 1 } });
  expect(one).toMatchObject({ verdictLabel: "Mostly  true-ish™", rating: null, claimRevision: before.revision, outdated: false });
  const after = await service.one<Claim>(`/v1/claims/${warned}`);
  expect(after.factCheckIds.toSorted()).toEqual([one.id, two.id].toSorted());
  expect(after.revision).toBe(before.revision);
  expect(await tagNow()).toBe(tag);
  expect((await service.all("/v1/fact-checks?publisherName=Harbour Facts")).map(({ id }) => id)).toEqual([two.id]);
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

  test("that is published is new to whoever follows the feed", async () => {
    const { id } = await create({});
    const { after } = (await service.json<ChangePage>("/v1/changes?after=now")).page;
    expect((await change(id, { status: "published" })).status).toBe(200);
    for (const path of [`/v1/changes?after=${after}`, `/v1/changes?after=${after}&op=created`, `/v1/fact-checks/${id}/revisions`])
      expect(await service.json(path), path).toMatchObject({ data: [{ op: "created", revision: 2, changed: null }] });
    expect(await service.json(`/v1/changes?after=${after}&op=restored`)).toMatchObject({ data: [] });
    await change(id, { status: "withdrawn" });
    await service.db.$client`update fact_checks set status = 'published', withdrawn_at = null where id = ${id}`;
    const { data } = await service.json<ChangePage>(`/v1/changes?after=${after}`);
    expect(data.map(({ op }) => op)).toEqual(["created", "withdrawn", "restored"]);
  });

  /** Every way by which somebody without the scope might come upon it, with what they are shown. */
  async function shownOf(id: string, word: string): Promise<Record<string, boolean>> {
    const shows = async (path: string) => (await (await service.get(path)).text()).includes(id);
    const found = async (path: string) => (await service.get(path)).status === 200;
    return {
      byId: (await service.get(`/v1/fact-checks/${id}`)).status !== 404,
      asOf: await found(`/v1/fact-checks/${id}?asOf=now`),
      inList: await shows("/v1/fact-checks?limit=200"),
      withdrawn: await shows("/v1/fact-checks?limit=200&status=published,withdrawn,merged"),
      counted: (await service.json<Answer>(`/v1/fact-checks?id=${id}&count=true&status=published,withdrawn`)).page.total?.value !== 0,
      byWord: await shows(`/v1/fact-checks?q=${word}&status=published,withdrawn`),
      search: await shows(`/v1/search?q=${word}`),
      onClaim: await shows(`/v1/claims/${warned}?include=factChecks`),
      onClaimThen: await shows(`/v1/claims/${warned}?include=factChecks&asOf=now`),
      feed: await shows(`/v1/changes?type=factCheck&include=resource&limit=200`),
      revisions: await found(`/v1/fact-checks/${id}/revisions`),
      revision: await found(`/v1/fact-checks/${id}/revisions/1`),
      differences: await found(`/v1/fact-checks/${id}/differences`),
      package: await shows("/v1/articles/a-glassblower-on-heat/package?format=jsonld"),
    };
  }
  const nowhere = (shown: Record<string, boolean>) => expect(Object.entries(shown).filter(([, is]) => is)).toEqual([]);

  test("shows nowhere: not by id, in lists, counts, search, history or the feed", async () => {
    const { id } = await create({ verdictLabel: "Zwielichtig" });
    nowhere(await shownOf(id, "Zwielichtig"));
  });

  test("that is withdrawn shows nowhere either, but to those who could see it", async () => {
    const { id } = await create({ verdictLabel: "Nebulös" });
    expect((await change(id, { status: "withdrawn", reason: "Never mind." })).status).toBe(200);
    nowhere(await shownOf(id, "Nebulös"));
    expect((await service.get(`/v1/fact-checks/${id}`, key.headers)).status).toBe(410);
    const { data } = (await (await service.get("/v1/fact-checks?status=draft,withdrawn&limit=200", key.headers)).json()) as Answer;
    expect(data.map((one) => one.id)).toContain(id);
  });

  test("once it is published has a history that begins there", async () => {
    const { id } = await create({ verdictLabel: "Halbgar" });
    await change(id, { status: "published", verdictLabel: "Gar" });
    const { data } = await service.json<{ data: { revision: number; changed: string[] | null }[] }>(`/v1/fact-checks/${id}/revisions`);
    expect(data.map(({ revision, changed }) => ({ revision, changed }))).toEqual([{ revision: 2, changed: null }]);
    expect((await service.get(`/v1/fact-checks/${id}/revisions/1`)).status).toBe(404);
    expect(JSON.stringify(await service.json(`/v1/fact-checks/${id}/differences`))).not.toContain("Halbgar");
    const feed = JSON.stringify(await service.json("/v1/changes?type=factCheck&include=resource&limit=200"));
    expect(feed).toContain(id);
    expect(feed).not.toContain("Halbgar");
    expect((await service.get(`/v1/fact-checks/${id}?asOf=now`)).status).toBe(200);
  });
});

describe("as ClaimReview", () => {
  const review = (id: string) => service.json<Review>(`/v1/fact-checks/${id}?format=jsonld`);
  interface Review {
    "@type": string[];
    itemReviewed: { "@id": string; "@type": string[]; text: string; author?: { "@id": string; name: string } };
    reviewRating: object;
    author: { name: string };
    [property: string]: unknown;
  }

  test("a verdict is rated in its own words, and with no number that nobody gave", async () => {
    const { id } = await create({ status: "published", rating: { value: 2 } });
    const found = await review(id);
    expect(found["@type"]).toContain("ClaimReview");
    expect(found.reviewRating).toEqual({ "@type": "Rating", alternateName: "Mostly  true-ish™", ratingValue: 2 });
    expect(found.author).toMatchObject({ name: "Lantern Check" });
    const plain = await create({ status: "published" });
    expect((await review(plain.id)).reviewRating).toEqual({ "@type": "Rating", alternateName: "Mostly  true-ish™" });
  });

  test("what is reviewed is the claim, and its author the claimant, or nobody", async () => {
    const claims = await service.all<Claim>("/v1/claims");
    const theirs = claims.filter(({ assertedAs, attribution }) => assertedAs !== "denied" && attribution !== "characterised");
    const claimed = theirs.find(({ claimant }) => claimant.kind === "named" && claimant.actorId !== null) as Claim;
    const denied = claims.find(({ assertedAs }) => assertedAs === "denied") as Claim;
    for (const claim of [claimed, denied]) {
      const { itemReviewed } = await review((await create({ status: "published" }, claim.id)).id);
      expect(itemReviewed).toMatchObject({ "@id": claim.url, text: claim.statement });
      expect(itemReviewed["@type"]).toContain("Claim");
      if (claim === denied) expect(itemReviewed).not.toHaveProperty("author");
      else expect(itemReviewed.author).toMatchObject({ name: (await service.one<Wire>(`/v1/actors/${claim.claimant.actorId}`)).name });
    }
  });

  test("the claim reads as it did when it was checked", async () => {
    const [claim] = (await service.all<Claim>("/v1/claims?article=a-glassblower-on-heat")) as [Claim];
    const { id } = await create({ status: "published" }, claim.id);
    await service.db.execute(sql`update claims set statement = 'Something else altogether.' where id = ${claim.id}`);
    expect((await review(id)).itemReviewed.text).toBe(claim.statement);
  });
});

test("a change needs If-Match, and the right one", async () => {
  const { id } = await create({ status: "published" });
  expect((await send("PATCH", `/v1/fact-checks/${id}`, { summary: "x" })).status).toBe(428);
  expect(
    (await send("PATCH", `/v1/fact-checks/${id}`, { summary: "x" }, { ...key.headers, "If-Match": '"2-dB7nLq0rJx2wYk5v"' })).status,
  ).toBe(412);
  const changed = await change(id, { summary: "Longer.", publisher: { url: null } });
  expect(changed.body.data).toMatchObject({ revision: 2, summary: "Longer.", publisher: { name: "Lantern Check", url: null } });
});

test("what is written is answered as it is stored, whatever the request says of an answer to a read", async () => {
  const headers = { ...key.headers, "If-None-Match": "*", Accept: "application/ld+json, application/json;q=0.5" };
  const made = await send("POST", `/v1/claims/${warned}/fact-checks`, { ...input, summary: "Asked oddly." }, headers);
  expect(made).toMatchObject({ status: 201, body: { data: { summary: "Asked oddly." } } });
  const path = `/v1/fact-checks/${made.body.data.id}`;
  expect((await service.get(path, key.headers)).headers.get("ETag")).toBe(made.tag);
  const plain = { "Content-Type": "application/json" };
  const refused = await send("PATCH", path, { sumary: "Once more." }, { ...headers, ...plain, "If-Match": made.tag as string });
  expect(refused.status).toBe(422);
  const changed = await send("PATCH", path, { summary: "Once more." }, { ...headers, ...plain, "If-Match": made.tag as string });
  expect(changed).toMatchObject({ status: 200, body: { data: { summary: "Once more." } } });
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
  const { errors } = (await send("POST", path, {})).body;
  expect(new Set(errors.map(({ message }) => message))).toEqual(new Set(["is required"]));
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
  expect((await service.all(`/v1/fact-checks?outdated=true&claim=${other.id}`)).map((one) => one.id)).toEqual([id]);
  const { revision } = await service.one<Claim>(`/v1/claims/${other.id}`);
  await change(id, { claimRevision: revision });
  expect(await outdated()).toBe(false);
});
