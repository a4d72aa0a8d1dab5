import { type SQL, sql } from "drizzle-orm";
import { listed, type Transaction } from "../../db/client.ts";
import { corpusTypes } from "../../db/vocabulary.ts";
import { resourceId } from "../packages/identity.ts";

/** Keeps by what these actors, sources and events are known again where a package brings them back: their identifiers and keys, as `resolve` looks for them. */
export async function rememberIdentifiers(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`
    insert into erased_identifiers (resource_id, digest)
    select distinct i.id, identifier_digest(i.identifier) from (
      select id, 'wikidata:' || wikidata_id from actors union all select id, 'wikidata:' || wikidata_id from events
      union all select id, 'iso3166:' || country_code from actors where kind = 'state' and named
      union all select actor_id, scheme || ':' || value from actor_identifiers
      union all select id, 'url:' || normalized_url from sources where url is not null
      union all select resource_id, 'key/' || article_id || '/' || key from package_keys where type in ${listed(corpusTypes)}
    ) i (id, identifier)
     where i.id in ${listed(ids)} and i.identifier is not null on conflict do nothing`);
}

/** Of these actors those whose ids were made of their Wikidata ids: who tries all of these finds out whom an id means. */
export async function guessable(tx: Transaction, ids: string[]): Promise<string[]> {
  const known = await tx.execute<{ id: string; wikidataId: string }>(sql`
    select distinct resource_id as id, snapshot ->> 'wikidata_id' as "wikidataId" from revisions
     where resource_id in ${listed(ids)} and snapshot ->> 'wikidata_id' is not null`);
  return known.filter(({ id, wikidataId }) => id === resourceId("actor", `wikidata:${wikidataId}`)).map(({ id }) => id);
}

/** The statement that keeps these identifiers, which are not stored themselves. */
export const knowingIdentifiers = (identifiers: { id: string; identifier: string }[]): SQL => sql`
  insert into erased_identifiers (resource_id, digest)
  select i.id, identifier_digest(i.identifier) from json_to_recordset(${JSON.stringify(identifiers)}::json) as i (id text, identifier text)
  on conflict do nothing`;

/** Forgets them, where a name is no longer withheld. */
export async function forgetIdentifiers(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`delete from erased_identifiers where resource_id in ${listed(ids)}`);
}
