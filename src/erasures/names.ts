import { sql } from "drizzle-orm";
import { listed, type Transaction } from "../../db/client.ts";
import { withheldMark } from "./stretches.ts";

/** What an actor whose naming is withheld is, whatever it was. */
export const unnamed = { name: withheldMark, names: [], identifiers: [], wikidata_id: null, naming: "withheld" };

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
