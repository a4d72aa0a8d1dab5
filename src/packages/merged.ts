import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { resourceId } from "./identity.ts";

/** Of these ids those that are stored, each with the resource that it was merged into, or null. */
export async function storedAmong(tx: Transaction, ids: string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const wanted = sql`select value from json_array_elements_text(${JSON.stringify([...new Set(ids)])}::json)`;
  const found = await tx.execute<{ id: string; into: string | null }>(sql`
    select id, merged_into as into from actors where id in (${wanted})
    union all select id, merged_into from sources where id in (${wanted})
    union all select id, merged_into from events where id in (${wanted})`);
  return new Map(found.map(({ id, into }) => [id, into]));
}

/** What these ids have been merged into, of those that were. */
export async function mergedInto(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const found = [...(await storedAmong(tx, ids))];
  return new Map(found.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The id that was made, or what it was merged into; another where it is that of something with other identifiers by now. */
export function untaken(made: string, taken: ReadonlyMap<string, string | null>, type: ResourceType): string {
  const into = taken.get(made);
  return into === undefined ? made : (into ?? resourceId(type, randomUUID()));
}
