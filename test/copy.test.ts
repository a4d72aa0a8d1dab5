import { expect, onTestFinished, test } from "vitest";
import { resourceTypes } from "../db/vocabulary.ts";
import { importPackage } from "../src/packages/import.ts";
import { plurals } from "../src/resources/schemas.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import type { ChangePage } from "./changes/feed.ts";
import { everything } from "./contract/varied.ts";
import { keyFor } from "./keys/key-for.ts";
import { chanceFrom } from "./random.ts";
import { openService, type TestService, type Wire } from "./service.ts";
import { asker } from "./single/asker.ts";

/** What others count of a resource stands outside of its revisions, and so outside of the feed. */
const counted = ["counts", "citationCount", "articleCount", "factCheckIds", "outdated"];
/** What claims and quotes repeat of their article. */
const repeated = ["slug", "headline", "authors", "published", "canonicalUrl"];
/** What they say of whoever claims or speaks, by the names that actors and sources go by. */
const called = ["name", "title", "publisherName", "url", "status"];
const saidBy: Record<string, string[]> = {
  actor: ["claims?claimant", "quotes?speaker"],
  source: ["claims?claimantSource", "quotes?speakerSource"],
};
type Copy = Map<string, Wire>;

const put = (copy: Copy, wire: Wire) => {
  copy.set(wire.id, Object.fromEntries(Object.entries(wire).filter(([field]) => !counted.includes(field))) as Wire);
};

/** A copy by whatever reads everything, with the position of the first answer. */
async function makeCopy(service: TestService, read: (type: string) => Promise<Wire[]>): Promise<{ copy: Copy; position: string }> {
  const position = (await service.get("/v1/articles?limit=1")).headers.get("Nutgraph-Position") as string;
  const copy: Copy = new Map();
  for (const type of resourceTypes) for (const wire of await read(plurals[type])) put(copy, wire);
  return { copy, position };
}

const byPages = (service: TestService) => (plural: string) => service.all<Wire>(`/v1/${plural}?${everything}`);

const byLines = (service: TestService) => async (plural: string) => {
  const text = await (await service.get(`/v1/${plural}?${everything}`, { Accept: "application/x-ndjson" })).text();
  return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Wire]));
};

/** Applies every change up to now, as the documentation of the feed says, and returns how far it has come. */
async function keepCopy(service: TestService, copy: Copy, from: string): Promise<string> {
  for (let after = from; ; ) {
    const { data, page } = await service.json<ChangePage>(`/v1/changes?after=${after}&include=resource&limit=50`);
    for (const { op, type, id, changed, resource, revision } of data) {
      const renamed = op === "erased" || changed?.some((field) => called.includes(field));
      for (const list of renamed ? (saidBy[type] ?? []) : [])
        for (const wire of await service.all<Wire>(`/v1/${list}=${id}&${everything}`)) put(copy, wire);
      if (!resource) {
        copy.delete(id);
        continue;
      }
      // Never older than the entry.
      expect(resource.revision).toBeGreaterThanOrEqual(revision);
      put(copy, resource);
      if (type !== "article" || !(op === "erased" || changed?.some((field) => repeated.includes(field)))) continue;
      for (const plural of ["claims", "quotes"]) {
        for (const wire of await service.all<Wire>(`/v1/${plural}?article=${id}&${everything}`)) put(copy, wire);
      }
    }
    after = page.after;
    if (!page.more) return after;
  }
}

const ways = [
  ["by pages", byPages],
  ["by lines", byLines],
] as const;

test.each(ways)(
  "a copy made %s that the feed keeps equals the corpus, whatever was written while it was made",
  async (_, read) => {
    const service = await openService();
    onTestFinished(() => service.close());
    const chance = chanceFrom(20_260_325);
    let writing = true;
    const writers = [
      writeArticles(service, 11),
      writeArticles(service, 12),
      ...[13, 14].map((seed) => writeByHand(service, seed)),
      writeSingly(service, 15),
      eraseSome(service, 16),
    ];
    const written = Promise.all(writers).finally(() => {
      writing = false;
    });
    const { copy, position } = await makeCopy(service, read(service));
    let reached = position;
    while (writing) {
      reached = await keepCopy(service, copy, reached);
      await service.db.$client`select pg_sleep(${chance.below(20) / 1000})`;
    }
    await written;
    await keepCopy(service, copy, reached);

    const fresh = (await makeCopy(service, byPages(service))).copy;
    expect(copy.size).toBe(fresh.size);
    for (const [id, wire] of fresh) expect(copy.get(id), id).toEqual(wire);
    const statuses = new Set([...fresh.values()].map(({ status }) => status));
    expect([...statuses].sort()).toEqual(["merged", "published", "withdrawn"]);
    // The feed had something to do: the copy alone would have been out of date.
    const operations = await service.db.$client`select distinct operation from changes where position > ${Number(position.split("-")[1])}`;
    expect(operations.map(({ operation }) => operation).sort()).toEqual([
      "created",
      "erased",
      "merged",
      "restored",
      "updated",
      "withdrawn",
    ]);
  },
  120_000,
);

/** Imports articles again and again, under new keys too, with things added, changed and left out. */
async function writeArticles({ db }: TestService, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  for (let round = 0; round < 5; round += 1) {
    const name = testArticles[chance.below(testArticles.length)] as (typeof testArticles)[number];
    const json = testArticle(name);
    if (chance.below(2) === 0) json.article.key = `${name}-${seed}-${round}`;
    json.article.section = `Section ${seed} ${round}`;
    if (chance.below(2) === 0) json.article.canonicalUrl = `https://paper.example/${seed}/${round}`;
    json.mentions = (json.mentions ?? []).slice(chance.below(3));
    for (const claim of json.claims ?? []) if (chance.below(4) === 0) claim.statement = `Claimed in round ${round} by ${seed}.`;
    // A key that another round gave up is refused, and what has been erased, which changes nothing.
    await importPackage(db, json, { overwrite: true }).catch((error: Error) => {
      if (error.name !== "Error" && !/never reused|does not come back|deadlock/.test(error.message)) throw error;
    });
  }
}

/** Erases words, claims, actors and a name, of what the others write at the same time. */
async function eraseSome(service: TestService, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  const admin = asker(service, await keyFor(service, "admin"));
  const ground = "A test wants it gone.";
  let done = 0;
  for (let round = 0; round < 12; round += 1) {
    const [claims, actors] = await Promise.all(["claims", "actors?kind=person"].map((list) => service.all<Wire>(`/v1/${list}`)));
    const asked = chance.one<object>([
      { target: "corvalla-goes-dark", words: ["Corvalla", "nights", "Added"] },
      { target: chance.one(claims as Wire[]).id },
      { target: chance.one(actors as Wire[]).id },
      { target: chance.one(actors as Wire[]).id, naming: "withheld" },
    ]);
    const { status, body } = await admin.post("/v1/erasures", { ...asked, ground });
    expect([201, 410, 422], JSON.stringify(body)).toContain(status);
    if (status === 201) done += 1;
  }
  expect(done).toBeGreaterThan(2);
}

/** Changes, withdraws, restores and merges single things by plain SQL. */
async function writeByHand({ db }: TestService, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  const fates = [
    "status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'a test withdrew it'",
    "status = 'published', withdrawn_at = null, withdrawal_reason = null",
    "needs_review = not needs_review",
    "review_status = 'accepted', reviewed_by = 'Ines Okafor', reviewed_at = now()",
    "status = 'merged', withdrawn_at = null, withdrawal_reason = null",
    "status = 'published', withdrawn_at = null, withdrawal_reason = null",
  ];
  for (let round = 0; round < 60; round += 1) {
    // Nothing here is checked or corrected.
    const table = plurals[chance.one(resourceTypes.filter((type) => !["article", "factCheck", "correction"].includes(type)))];
    // What was merged into something stays that.
    const kept = ["actors", "sources", "events"].includes(table) ? "where merged_into is null" : "";
    const some = `select id from ${table} ${kept} order by md5(id || '${seed} ${round}') limit ${1 + chance.below(3)}`;
    await db.$client.unsafe(`update ${table} set ${chance.one(fates)} where id in (${some})`).catch((error: { code?: string }) => {
      if (!["40P01", "23514"].includes(error.code ?? "")) throw error;
    });
  }
  await db.$client.unsafe("update articles set headline = headline || '!' where id = (select min(id) from articles)");
}

/** Adds, changes, reviews, withdraws, brings back and merges single things as callers do. */
async function writeSingly(service: TestService, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  const writer = asker(service, await keyFor(service, "write", "review"));
  const at = "/v1/articles/corvalla-goes-dark";
  const claim = { kind: "fact", assertedAs: "stated", checkWorthiness: "low", claimant: { kind: "author" }, attribution: "author" };
  const done = new Set<string>();
  for (let round = 0; round < 40; round += 1) {
    const add = {
      ...claim,
      statement: `Added by ${seed} in round ${round}.`,
      anchors: [{ exact: "nine nights" }],
      about: ["rawi", "kawase"],
    };
    await writer.post(`${at}/claims`, add);
    await writer.post("/v1/actors", { name: `Somebody ${seed} ${round}`, kind: "person" });
    const [plural, patch] = chance.one<[string, object]>([
      ["claims", { statement: `Said otherwise in round ${round}.` }],
      ["quotes", { about: [] }],
      ["actors", { description: `Described in round ${round}.` }],
      ["events", { title: `Called otherwise in round ${round}` }],
      ["articles", { section: `Section of round ${round}` }],
    ]);
    const some = await service.all<Wire>(`/v1/${plural}?status=published,withdrawn`);
    const one = `/v1/${plural}/${chance.one(some).id}`;
    const persons = await service.all<Wire>("/v1/actors?kind=person");
    const [below, method, body] = chance.one<[string, string, object | undefined]>([
      ["", "PATCH", patch],
      ["", "PATCH", patch],
      ["/review", "POST", { status: chance.one(["accepted", "rejected"]) }],
      ["/withdrawal", "POST", { reason: "A test withdrew it." }],
      ["/withdrawal", "DELETE", undefined],
      ["/merge", "POST", { into: chance.one(persons).id }],
    ]);
    const target = below === "/merge" ? `/v1/actors/${chance.one(persons).id}` : one;
    const { status } = await writer.send(method, `${target}${below}`, body, { "If-Match": "*" });
    expect([500, 502].includes(status), `${method} ${target}${below}`).toBe(false);
    if (status === 200) done.add(`${method}${below}`);
  }
  // Enough of it came to something.
  expect(done.size).toBeGreaterThan(3);
}
