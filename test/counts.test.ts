import { afterAll, beforeAll, expect, test } from "vitest";
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
  ["fewer events that claims assert", "delete from claim_events where event_id = (select min(event_id) from claim_events)"],
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
