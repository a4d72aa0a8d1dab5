import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Claim } from "../src/claims/schemas.ts";
import { vary } from "./contract/varied.ts";
import { openService, type TestService } from "./service.ts";

// The counts that the database keeps, against what it counts anew.

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

/** What changes a count, in ways that no request takes. */
const changes: [what: string, ...statements: string[]][] = [
  ["another claimant", "update claims set claimant_actor_id = (select min(id) from actors) where claimant_kind = 'author'"],
  ["nobody that a claim is about", "delete from claim_abouts where claim_id in (select id from claims order by id limit 7)"],
  [
    "somebody else that claims are about",
    "insert into claim_abouts (claim_id, actor_id, ordinal) select c.id, (select max(id) from actors), 99 from claims c on conflict do nothing",
  ],
  ["fewer events that claims speak of", "delete from claim_events where event_id = (select min(event_id) from claim_events)"],
  [
    "another role in an event",
    "insert into participants (event_id, actor_id, role, ordinal) select event_id, (select min(id) from actors), 'target', 99 from participants on conflict do nothing",
  ],
  ["no participants", "delete from participants where event_id = (select max(event_id) from participants)"],
  ["a claim withdrawn", "update claims set status = 'withdrawn', withdrawn_at = now() where id = (select min(id) from claims)"],
  [
    "mentions of somebody else",
    "update mentions set actor_id = (select min(id) from actors) where actor_id = (select max(actor_id) from mentions)",
  ],
  [
    "all of an article’s mentions rejected",
    "update mentions set review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now() where article_id = (select min(article_id) from mentions)",
  ],
  [
    "citations of another source",
    "update citations set source_id = (select max(id) from sources) where id not in (select citation_id from evidence)",
  ],
  [
    "what changes twice in a transaction",
    "update quotes set needs_review = true",
    "update quotes set speaker_actor_id = null, speaker_kind = null, speaker_name = null, speaker_descriptor = null, speaker_source_id = null where id = (select min(id) from quotes)",
  ],
];

test.each(changes)("are right after %s", async (_, ...statements) => {
  const before = await counts();
  await service.db.$client.begin(async (tx) => {
    for (const statement of statements) await tx.unsafe(statement);
  });
  expect(await counts()).not.toEqual(before);
  await expectRight();
});

test("are right after imports", expectRight);

test("are right after every fate that a resource can have", async () => {
  await vary(service.db);
  await expectRight();
});

async function expectRight(): Promise<void> {
  const kept = await counts();
  expect(kept.length).toBeGreaterThan(50);
  await service.db.$client`select recount()`;
  expect(kept).toEqual(await counts());
}

/** Every count but noughts, which may be left where something was. */
async function counts(): Promise<string[]> {
  const rows = await service.db.$client<{ line: string }[]>`
    select resource_id || ' ' || counted || ' ' || count as line from resource_counts where count <> 0
    union all select resource_id || ' ' || article_id || ' ' || count from resource_articles where count <> 0
    union all select id || ' citations ' || citation_count from sources
    order by 1`;
  return rows.map(({ line }) => line);
}

test("what an article holds is what its lists show, whatever has become of it", async () => {
  const own = await openService({ articles: ["corvalla-goes-dark"] });
  onTestFinished(() => own.close());
  const article = "/v1/articles/corvalla-goes-dark?fields=counts";
  const plurals = ["claims", "quotes", "citations", "mentions", "sources", "actors", "events"];
  const shown = async () =>
    Object.fromEntries(
      await Promise.all(plurals.map(async (plural) => [plural, (await own.all(`/v1/${plural}?article=corvalla-goes-dark`)).length])),
    );
  for (const [fate, set] of [
    ["as imported", "updated_at = updated_at"],
    ["withdrawn", "status = 'withdrawn', withdrawn_at = now()"],
    ["rejected", "review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now()"],
  ]) {
    for (const table of ["sources", "actors", "events"])
      await own.db.$client.unsafe(
        `update ${table} set ${set} where id = (select min(id) from ${table} where status = 'published' and review_status <> 'rejected')`,
      );
    expect((await own.one(article)).counts, fate).toEqual(await shown());
  }
});

test("evidence that was withdrawn or rejected is none, and neither is a denial", async () => {
  const own = await openService({ shipped: true, articles: [] });
  onTestFinished(() => own.close());
  const ids = async (query: string) => (await own.all(`/v1/claims?${query}`)).map(({ id }) => id);
  const [supported] = (await own.all<Claim>("/v1/claims?hasEvidence=true")) as [Claim];
  const host = "ledger.example";
  await own.db.$client.unsafe(
    `update sources set host = '${host}', url = 'https://${host}/1' where id = '${supported.evidence[0]?.sourceId}'`,
  );
  const denied = (await own.all<Claim>("/v1/claims?hasDenials=true"))[0] as Claim;
  const withEvidence = async () =>
    (await own.one<{ claims: { withEvidence: { value: number } } }>("/v1/articles/russia-iran-alliance-opinion/sourcing")).claims
      .withEvidence.value;
  const before = await withEvidence();
  const set = async (fate: string) => {
    for (const { citationId } of supported.evidence) await own.db.$client.unsafe(`update citations set ${fate} where id = '${citationId}'`);
    for (const id of denied.denials) await own.db.$client.unsafe(`update claims set ${fate} where id = '${id}'`);
  };
  for (const [fate, back] of [
    ["status = 'withdrawn', withdrawn_at = now()", "status = 'published', withdrawn_at = null"],
    [
      "review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now()",
      "review_status = 'unreviewed', reviewed_by = null, reviewed_at = null",
    ],
  ] as const) {
    await set(fate);
    expect(await ids("hasEvidence=true")).not.toContain(supported.id);
    expect(await ids("hasEvidence=false")).toContain(supported.id);
    expect(await ids(`evidenceHost=${host}`)).not.toContain(supported.id);
    expect(await withEvidence()).toBeLessThan(before);
    expect(await ids("hasDenials=true")).not.toContain(denied.id);
    expect(await ids("hasDenials=false")).toContain(denied.id);
    await set(back);
    expect(await ids("hasEvidence=true")).toContain(supported.id);
    expect(await ids(`evidenceHost=${host}`)).toContain(supported.id);
    expect(await ids("hasDenials=true")).toContain(denied.id);
  }
});
