import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { listed, prepared, type Transaction } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { resourceId } from "./identity.ts";

/** Of these ids those that are stored, each with the resource that it was merged into, or null. */
export async function storedAmong(tx: Transaction, ids: string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const wanted = listed(new Set(ids));
  const found = await prepared<{ id: string; into: string | null }>(
    tx,
    sql`
    select id, merged_into as into from actors where id in ${wanted}
    union all select id, merged_into from sources where id in ${wanted}
    union all select id, merged_into from events where id in ${wanted}`,
  );
  return new Map(found.map(({ id, into }) => [id, into]));
}

/** The id that was made, or what it was merged into; another where it is that of something with other identifiers by now. */
export function untaken(made: string, taken: ReadonlyMap<string, string | null>, type: ResourceType): string {
  const into = taken.get(made);
  return into === undefined ? made : (into ?? resourceId(type, randomUUID()));
}
