import { sql } from "drizzle-orm";
import { listed, type Transaction } from "../../db/client.ts";
import { withheldMark } from "./stretches.ts";

/** What an actor whose naming is withheld is, whatever it was. */
export const unnamed = { name: withheldMark, names: [], identifiers: [], wikidata_id: null, naming: "withheld" };

/** An actor and those that were merged into it, which are the same person. */
export async function samePerson(tx: Transaction, actorId: string): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`select id from actors where id = ${actorId} or merged_into = ${actorId}`);
  return found.map(({ id }) => id);
}

/** Every name that the record has of actors: their own, those that articles print, and those that bylines and quotes give them. */
export async function namesOf(tx: Transaction, actorIds: string[]): Promise<string[]> {
  const ids = listed(actorIds);
  const articles = sql`(select article_id from package_keys where resource_id in ${ids} union select article_id from article_authors where actor_id in ${ids})`;
  const found = await tx.execute<{ name: string }>(sql`
    select distinct n.name from (
      select r.snapshot ->> 'name' from revisions r where r.resource_id in ${ids}
      union all select x ->> 'value' from revisions r cross join lateral jsonb_array_elements(r.snapshot -> 'names') x
                 where r.resource_id in ${ids} and x ->> 'kind' <> 'title'
      union all select x ->> 'exact' from mentions m join revisions r on r.resource_id = m.id cross join lateral jsonb_array_elements(r.snapshot -> 'anchors') x
                 where m.actor_id in ${ids} and r.snapshot ->> 'form' = 'name' and r.snapshot ->> 'actor_id' in ${ids}
      union all select r.snapshot ->> 'speaker_name' from quotes q join revisions r on r.resource_id = q.id
                 where q.speaker_actor_id in ${ids} and r.snapshot ->> 'speaker_actor_id' in ${ids}
      union all select x ->> 'name' from revisions r cross join lateral jsonb_array_elements(r.snapshot -> 'authors') x
                 where r.resource_id in ${articles} and x ->> 'actor_id' in ${ids}
    ) n (name) where n.name is not null and n.name <> ${withheldMark}`);
  return found.map(({ name }) => name);
}

/** The articles that speak of actors. */
export async function articlesOf(tx: Transaction, actorIds: string[]): Promise<string[]> {
  const ids = listed(actorIds);
  const found = await tx.execute<{ id: string }>(sql`
    select article_id as id from package_keys where resource_id in ${ids} union select article_id from mentions where actor_id in ${ids}
    union select article_id from quotes where speaker_actor_id in ${ids} union select article_id from claims where claimant_actor_id in ${ids}
    union select c.article_id from claim_abouts a join claims c on c.id = a.claim_id where a.actor_id in ${ids}
    union select article_id from article_authors where actor_id in ${ids} union select id from articles where publisher_id in ${ids}
    union select article_id from actors where id in ${ids} and article_id is not null`);
  return found.map(({ id }) => id);
}
