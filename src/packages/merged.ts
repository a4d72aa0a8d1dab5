import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { listed, prepared, type Transaction } from "../../db/client.ts";
import { type ResourceType, resourcePrefixes } from "../../db/vocabulary.ts";
import { resourceId } from "./identity.ts";

/** What an id that is stored stands for. */
export interface Taken {
  /** What it was merged into, or null. */
  into: string | null;
  /** What has the identity that the id was made of is this; null where that is something else by now. */
  means: string | null;
}

/** Of these ids those that are stored. What was erased, or is named no more, has lost its identity and is itself all the same, unless it only went with its article. */
export async function storedAmong(tx: Transaction, ids: string[]): Promise<Map<string, Taken>> {
  if (ids.length === 0) return new Map();
  const wanted = listed(new Set(ids));
  const found = await prepared<Taken & { id: string }>(
    tx,
    sql`
    select s.id, s.into, case when starts_with(e.target_id, ${resourcePrefixes.article}) then null
                              when s.withheld or e.target_id is not null then s.now else s.into end as means
      from (
        select id, merged_into, coalesce(merged_into, id), naming = 'withheld' from actors where id in ${wanted}
        union all select id, merged_into, coalesce(merged_into, id), false from sources where id in ${wanted}
        union all select id, merged_into, coalesce(merged_into, id), false from events where id in ${wanted}
      ) s (id, "into", now, withheld)
      left join erased_items i on i.resource_id = s.now and i.whole
      left join erasures e on e.id = i.erasure_id`,
  );
  return new Map(found.map(({ id, into, means }) => [id, { into, means }]));
}

/** The id that was made, or what it means by now; another where it is that of something with other identifiers. */
export function untaken(made: string, taken: ReadonlyMap<string, Taken>, type: ResourceType): string {
  const stored = taken.get(made);
  return stored === undefined ? made : (stored.means ?? resourceId(type, randomUUID()));
}
