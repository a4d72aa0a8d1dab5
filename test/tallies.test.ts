import { afterAll, beforeAll, expect, test } from "vitest";
import { vary } from "./contract/varied.ts";
import { chanceFrom } from "./random.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
  await vary(service.db);
});
afterAll(() => service?.close());

/** What is stored beside what counting anew comes to. */
async function expectTrue(what: string): Promise<void> {
  const { $client } = service.db;
  const stored = await $client`select resource_id, kind, n from tallies where n <> 0 order by 1, 2`;
  expect([...stored], what).toEqual([...(await $client`select resource_id, kind, n from counted_tallies order by 1, 2`)]);
  const within = await $client`select resource_id, kind, within_id, n from occurrences where n <> 0 order by 1, 2, 3`;
  const counted =
    await $client`select resource_id, kind, within_id, n from counted_occurrences where within_id is not null order by 1, 2, 3`;
  expect([...within], what).toEqual([...counted]);
  const cited = await $client`
    select s.id from sources s left join tallies t on t.resource_id = s.id and t.kind = 'citations' where s.citation_count <> coalesce(t.n, 0)`;
  expect([...cited], what).toEqual([]);
}

/** Statements that change what is counted, of a row drawn at random. */
const statements = [
  "update mentions set status = 'withdrawn', withdrawn_at = now() where status = 'published' and id = (select id from mentions order by md5(id || $1) limit 1)",
  "update mentions set status = 'published', withdrawn_at = null where status = 'withdrawn' and article_id = (select article_id from mentions order by md5(id || $1) limit 1)",
  "update mentions set actor_id = (select id from actors order by md5(id || $1) limit 1) where actor_id is not null and id = (select id from mentions order by md5(id || $1) limit 1)",
  "update claims set review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now() where id in (select id from claims order by md5(id || $1) limit 5)",
  "update claims set review_status = 'unreviewed', reviewed_by = null, reviewed_at = null where id in (select id from claims order by md5(id || $1) limit 9)",
  "update claims set claimant_actor_id = (select id from actors order by md5(id || $1) limit 1) where claimant_actor_id is not null and id = (select id from claims order by md5(id || $1) limit 1)",
  "delete from claim_abouts where claim_id in (select id from claims order by md5(id || $1) limit 3)",
  "insert into claim_abouts (claim_id, actor_id, ordinal) select c.id, a.id, 90 from (select id from claims order by md5(id || $1) limit 4) c, (select id from actors order by md5($1 || id) limit 2) a on conflict do nothing",
  "delete from claim_events where claim_id in (select id from claims order by md5(id || $1) limit 3)",
  "update quotes set status = 'withdrawn', withdrawn_at = now() where status = 'published' and id = (select id from quotes order by md5(id || $1) limit 1)",
  "update events set review_status = case review_status when 'rejected' then 'accepted' else 'rejected' end, reviewed_by = 'Milo Strand', reviewed_at = now() where id in (select id from events order by md5(id || $1) limit 3)",
  "delete from participants where (event_id, actor_id, role) in (select event_id, actor_id, role from participants order by md5(event_id || actor_id || role || $1) limit 3)",
  "insert into participants (event_id, actor_id, role, ordinal) select e.id, a.id, r.role, 90 from (select id from events order by md5(id || $1) limit 2) e, (select id from actors order by md5($1 || id) limit 2) a, (values ('agent'), ('target')) r (role) on conflict do nothing",
  "update citations set status = 'withdrawn', withdrawn_at = now() where status = 'published' and id = (select id from citations order by md5(id || $1) limit 1)",
  "update citations set status = 'published', withdrawn_at = null where status = 'withdrawn' and article_id = (select article_id from citations order by md5(id || $1) limit 1)",
];

test("are what counting anew comes to after every change, by whatever statement", async () => {
  await expectTrue("after imports");
  const chance = chanceFrom(11);
  for (let round = 0; round < 80; round += 1) {
    const statement = chance.one(statements);
    await service.db.$client.unsafe(statement, [String(round)]);
    await expectTrue(statement);
  }
});

test("stay true when two change the same at once, and when one is undone", async () => {
  const reject =
    "update claims set review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now() where claimant_kind = 'author'";
  const hide = "update mentions set status = 'withdrawn', withdrawn_at = now() where status = 'published'";
  const undone = new Error("undone");
  await Promise.all([
    service.db.$client
      .begin(async (tx) => {
        await tx.unsafe(hide);
        throw undone;
      })
      .catch((error) => expect(error).toBe(undone)),
    service.db.$client.unsafe(`${hide} and form = 'name' and actor_id is not null`),
    service.db.$client.unsafe(`${hide} and form <> 'name' and actor_id is not null`),
    service.db.$client.unsafe(reject),
  ]);
  await expectTrue("after both");
});
