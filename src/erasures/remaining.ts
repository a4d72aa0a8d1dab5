import { sql } from "drizzle-orm";
import { listed, type Transaction } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import type { Remaining } from "./schemas.ts";
import { redactSnapshot, type Snapshot } from "./snapshots.ts";
import type { Finder } from "./stretches.ts";

/** Most places that are named. */
const remainingAtMost = 200;

/**
 * Where words still stand after they were erased from articles: in what other articles hold too, and in addresses and keys,
 * which identify things and cannot be rewritten. An admin erases these as a whole, or takes them up with whoever serves them.
 */
export async function remainingWords(tx: Transaction, articleIds: string[], find: Finder, words: string[]): Promise<Remaining[]> {
  const shared = await tx.execute<{ type: ResourceType; snapshot: Snapshot }>(sql`
    select r.type, r.snapshot
      from (select distinct resource_id from package_keys where article_id in ${listed(articleIds)} and type in ('actor', 'source', 'event')) k
      cross join lateral (select * from revisions v where v.resource_id = k.resource_id order by v.revision desc limit 1) r`);
  const addresses = await tx.execute<{ type: ResourceType; id: string; field: string; value: string }>(sql`
    select 'article' as type, id, 'slug' as field, slug as value from articles where id in ${listed(articleIds)}
    union all select 'article', id, 'canonicalUrl', canonical_url from articles where id in ${listed(articleIds)} and canonical_url is not null
    union all select 'source', s.id, 'url', s.url from package_keys k join sources s on s.id = k.resource_id where k.article_id in ${listed(articleIds)} and s.url is not null
    union all select k.type, k.resource_id, 'key', k.key from package_keys k where k.article_id in ${listed(articleIds)}`);
  const sought = words.map(dashed).filter((word) => word !== "--");
  const inAddresses = addresses.filter(({ value }) => sought.some((word) => dashed(decoded(value)).includes(word)));
  return [
    ...shared
      .filter(({ snapshot }) => redactSnapshot(snapshot, find, new Map()) !== snapshot)
      .map(({ type, snapshot: { id } }): Remaining => ({ type, id, field: null })),
    ...inAddresses.map(({ type, id, field }): Remaining => ({ type, id, field: field as Remaining["field"] })),
  ].slice(0, remainingAtMost);
}

/** Words as addresses write them: without case, a hyphen for whatever is no letter or digit. */
const dashed = (text: string) =>
  `-${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}-`.replace(/-+/g, "-").replace(/^-?(.*?)-?$/, "-$1-");

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
