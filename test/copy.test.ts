import { expect, onTestFinished, test } from "vitest";
import { resourceTypes } from "../db/vocabulary.ts";
import { importPackage } from "../src/packages/import.ts";
import { plurals } from "../src/resources/schemas.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import type { ChangePage } from "./changes/feed.ts";
import { everything } from "./contract/varied.ts";
import { chanceFrom } from "./random.ts";
import { openService, type TestService, type Wire } from "./service.ts";

/** What others count of a resource stands outside of its revisions, and so outside of the feed. */
const counted = ["counts", "citationCount", "articleCount", "factCheckIds", "outdated"];
/** What claims and quotes repeat of their article. */
const repeated = ["slug", "headline", "authors", "published", "canonicalUrl"];
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
    for (const { type, id, changed, resource, revision } of data) {
      // Never older than the entry.
      expect(resource?.revision).toBeGreaterThanOrEqual(revision);
      put(copy, resource as Wire);
      if (type !== "article" || !changed?.some((field) => repeated.includes(field))) continue;
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

test.each(ways)("a copy made %s that the feed keeps equals the corpus, whatever was written while it was made", async (_, read) => {
  const service = await openService();
  onTestFinished(() => service.close());
  const chance = chanceFrom(20_260_325);
  let writing = true;
  const writers = [writeArticles(service, 11), writeArticles(service, 12), ...[13, 14].map((seed) => writeByHand(service, seed))];
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
  expect(operations.map(({ operation }) => operation).sort()).toEqual(["created", "merged", "restored", "updated", "withdrawn"]);
});

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
    // A key that another round gave up is refused, which changes nothing.
    await importPackage(db, json, { overwrite: true }).catch((error: Error) => {
      if (error.name !== "Error" && !/never reused|deadlock/.test(error.message)) throw error;
    });
  }
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
    const some = `select id from ${table} order by md5(id || '${seed} ${round}') limit ${1 + chance.below(3)}`;
    await db.$client.unsafe(`update ${table} set ${chance.one(fates)} where id in (${some})`).catch((error: { code?: string }) => {
      if (error.code !== "40P01") throw error;
    });
  }
  await db.$client.unsafe("update articles set headline = headline || '!' where id = (select min(id) from articles)");
}
