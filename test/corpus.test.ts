import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Database } from "../db/client.ts";
import * as vocabulary from "../db/vocabulary.ts";
import { checkPackage } from "../src/packages/check.ts";
import { importPackage } from "../src/packages/import.ts";
import { articlePackage } from "../src/packages/schema.ts";
import { makeArticle } from "./corpus/article.ts";
import { loadCorpus, NotLoadableError } from "./corpus/load.ts";
import { World } from "./corpus/world.ts";
import { emptyDatabase } from "./postgres/database.ts";

const articlesOf = (articles: number, seed: number) => {
  const world = new World({ articles, seed });
  return Array.from({ length: articles }, (_, index) => makeArticle(world, index));
};

test("a corpus is the same for the same size and seed, on any machine", () => {
  const sum = (articles: number, seed: number) =>
    createHash("sha256")
      .update(JSON.stringify(articlesOf(articles, seed)))
      .digest("hex");
  expect(sum(30, 1)).toBe(sum(30, 1));
  expect(sum(30, 1)).not.toBe(sum(30, 2));
  // Whoever changes what is generated writes the new sum here.
  expect(sum(30, 1)).toBe("9141f1d6072834fad012af3a3b36923cee9904212f1d15b6db495d0168b40c4f");
});

test("any article can be made without those before it", () => {
  const all = articlesOf(20, 4);
  expect(makeArticle(new World({ articles: 20, seed: 4 }), 17)).toEqual(all[17]);
});

test("an import takes every article", () => {
  for (const written of articlesOf(150, 3)) expect(checkPackage(written).faults, written.article.key).toEqual([]);
});

test("a corpus has everything that a package can say", () => {
  const packages = articlesOf(400, 5).map((written) => articlePackage.parse(written));
  const claims = packages.flatMap((content) => content.claims);
  const quotes = packages.flatMap((content) => content.quotes);
  const events = packages.flatMap((content) => content.events);
  const said: [string, readonly string[], unknown[]][] = [
    ["claim kinds", vocabulary.claimKinds, claims.map(({ kind }) => kind)],
    ["assertions", vocabulary.assertions, claims.map(({ assertedAs }) => assertedAs)],
    ["check-worthiness", vocabulary.checkWorthinesses, claims.map(({ checkWorthiness }) => checkWorthiness)],
    ["claimants", vocabulary.claimantKinds, claims.map(({ claimant }) => claimant.kind)],
    ["attributions", vocabulary.attributions, claims.map(({ attribution }) => attribution)],
    ["relations", vocabulary.relationTypes, claims.flatMap(({ relations }) => relations.map(({ type }) => type))],
    ["offers", vocabulary.evidenceOffers, claims.flatMap(({ evidence }) => evidence.map(({ offeredAs }) => offeredAs))],
    ["findings", vocabulary.evidenceFindings, claims.flatMap(({ evidence }) => evidence.map(({ finding }) => finding))],
    ["modes", vocabulary.quoteModes, quotes.map(({ mode }) => mode)],
    ["speakers", vocabulary.speakerKinds, quotes.map(({ speaker }) => speaker?.kind)],
    ["verifications", vocabulary.verificationStatuses, quotes.map(({ verification }) => verification?.status ?? "notChecked")],
    ["event kinds", vocabulary.eventKinds, events.map(({ kind }) => kind)],
    ["factualities", vocabulary.factualities, events.map(({ factuality }) => factuality)],
    ["roles", vocabulary.participantRoles, events.flatMap(({ participants }) => participants.map(({ role }) => role))],
    ["actor kinds", vocabulary.actorKinds, packages.flatMap(({ actors }) => actors.map(({ kind }) => kind))],
    ["source kinds", vocabulary.sourceKinds, packages.flatMap(({ sources }) => sources.map(({ kind }) => kind))],
    ["citation roles", vocabulary.citationRoles, packages.flatMap(({ citations }) => citations.map(({ role }) => role))],
    ["citation bases", vocabulary.citationBases, packages.flatMap(({ citations }) => citations.map(({ basis }) => basis))],
    ["mention forms", vocabulary.mentionForms, packages.flatMap(({ mentions }) => mentions.map(({ form }) => form))],
    ["article kinds", vocabulary.articleKinds, packages.map(({ article }) => article.kind)],
    ["block kinds", vocabulary.blockKinds, packages.flatMap(({ article }) => article.blocks.map(({ kind }) => kind))],
    ["links", vocabulary.blockLinks, packages.flatMap(({ article }) => article.blocks.map(({ links }) => links))],
    ["methods", vocabulary.provenanceMethods, claims.map(({ provenance }) => provenance?.method)],
    ["reviews", vocabulary.reviewStatuses, claims.map(({ provenance }) => provenance?.reviewStatus)],
    ["languages", ["en", "en-GB", "en-US", "de", "fr", "es", "ru", "ar", "ja"], packages.map(({ article }) => article.language)],
  ];
  for (const [what, words, found] of said)
    expect(new Set(found), what).toEqual(new Set([...words, ...found.filter((word) => word == null)]));
});

test("few actors are in most articles, and most actors in few", () => {
  const held = new Map<string, number>();
  const packages = articlesOf(300, 6);
  for (const { actors = [] } of packages) {
    for (const { key, named = true } of actors) if (named) held.set(key, (held.get(key) ?? 0) + 1);
  }
  const counts = [...held.values()].sort((one, other) => other - one);
  expect(counts[0]).toBeGreaterThan(packages.length / 3);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(packages.length / 20);
});

/** Tables that no package fills. */
const filledOtherwise = [
  ...["pending_changes", "keys", "fact_checks", "corrections", "idempotency_keys", "held_packages"],
  ...["erasures", "erased_items", "erased_words", "erased_identifiers", "withheld_names", "webhooks", "webhook_attempts"],
];

test("loading leaves what imports leave, table by table", async () => {
  const [loaded, imported] = [await emptyDatabase(), await emptyDatabase()];
  const schema = await schemaOf(loaded);
  await loadCorpus(loaded, { articles: 30, seed: 7 });
  for (const written of articlesOf(30, 7)) await importPackage(imported, written);

  const tables = await tableNames(imported);
  expect(tables).toContain("search_documents");
  for (const table of tables) {
    const rows = await rowsOf(imported, table);
    expect(await rowsOf(loaded, table), table).toEqual(rows);
    if (!filledOtherwise.includes(table)) expect(rows.length, table).toBeGreaterThan(0);
  }
  expect(await schemaOf(loaded)).toEqual(schema);
}, 120_000);

test("what was loaded counts on from what was there, and an import of it changes nothing", async () => {
  const db = await emptyDatabase();
  const [first] = articlesOf(1, 8);
  await importPackage(db, {
    ...first,
    actors: [],
    sources: [],
    events: [],
    mentions: [],
    citations: [],
    quotes: [],
    claims: [],
    article: { ...first?.article, key: "before", authors: [], publisher: null },
  });
  await loadCorpus(db, { articles: 5, seed: 7 });
  for (const written of articlesOf(5, 7)) expect(await importPackage(db, written)).toMatchObject({ result: "unchanged", remarks: [] });
  const [gaps] =
    await db.$client`select count(*)::integer as count, max(position)::integer as last, count(distinct at) > 2 as apart from changes`;
  expect(gaps).toMatchObject({ count: gaps?.last, apart: true });
});

test("a second corpus is refused", async () => {
  const db = await emptyDatabase();
  await loadCorpus(db, { articles: 2, seed: 1 });
  await expect(loadCorpus(db, { articles: 2, seed: 2 })).rejects.toThrow(NotLoadableError);
});

const tableNames = async (db: Database): Promise<string[]> =>
  (
    await db.$client`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('histories', 'identifier_salts')`
  ).map(({ name }) => name);

/** Every row without times; changes in their order, everything else in any. */
async function rowsOf(db: Database, table: string): Promise<string[]> {
  const rows = await db.$client.unsafe<{ row: string }[]>(
    table === "changes"
      ? "select (to_jsonb(t) - 'at' - 'position')::text as row from changes t order by position"
      : table === "revisions"
        ? "select (to_jsonb(t) || jsonb_build_object('snapshot', t.snapshot - 'created_at' - 'updated_at'))::text as row from revisions t order by resource_id, revision"
        : `select (to_jsonb(t) - 'created_at' - 'updated_at')::text as row from ${table} t order by 1`,
  );
  return rows.map(({ row }) => row);
}

/** Keys, checks, indexes and triggers as they are in force. */
async function schemaOf(db: Database): Promise<string[]> {
  const rows = await db.$client<{ line: string }[]>`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as line
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select tgrelid::regclass || ' ' || pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
    order by 1`;
  return rows.map(({ line }) => line);
}
