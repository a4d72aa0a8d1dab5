import { sql } from "drizzle-orm";
import { listed, type Transaction } from "../../db/client.ts";
import { corpusTypes, type ResourceType } from "../../db/vocabulary.ts";
import type { Remaining } from "./schemas.ts";
import { redactSnapshot, type Snapshot } from "./snapshots.ts";
import type { Finder } from "./stretches.ts";

/** Most places that are named. */
const remainingAtMost = 200;

/**
 * Where words still stand after they were erased from these: in what others speak of too, of all that they speak of, and in addresses and keys,
 * which identify things and cannot be rewritten. An admin erases these as a whole, or takes them up with whoever serves them.
 */
export async function remainingWords(
  tx: Transaction,
  { ids, spoken: others }: { ids: string[]; spoken: ReadonlySet<string> },
  find: Finder,
  words: string[],
): Promise<Remaining[]> {
  const targets = listed(ids);
  const spoken = listed([...ids, ...others]);
  const shared = await tx.execute<{ type: ResourceType; snapshot: Snapshot }>(sql`
    select r.type, r.snapshot
      from ${spoken} k (id) cross join lateral (select * from revisions v where v.resource_id = k.id order by v.revision desc limit 1) r
     where r.type in ${listed(corpusTypes)}`);
  const addresses = await tx.execute<{ type: ResourceType; id: string; field: string; value: string }>(sql`
    select 'article' as type, id, 'slug' as field, slug as value from articles where id in ${targets}
    union all select 'article', id, 'canonicalUrl', canonical_url from articles where id in ${targets} and canonical_url is not null
    union all select 'source', id, 'url', url from sources where id in ${spoken} and url is not null
    union all select type, resource_id, 'key', key from package_keys where article_id in ${targets} or resource_id in ${targets}`);
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
