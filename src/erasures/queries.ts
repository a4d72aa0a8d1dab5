import { type SQL, sql } from "drizzle-orm";
import { type Database, type Readable, select } from "../../db/client.ts";
import { newestFirst } from "../http/newest-first.ts";
import { type ErasureRow, itemsAtMost, toErasure, type WholeErasure } from "./schemas.ts";

/** What the reader may know of beside what is public. */
export interface Sight {
  embargoed: boolean;
  drafts: boolean;
}

/** Whether the reader may know that there was what this column names: a draft is nobody's but the fact-checkers'. */
const isKnown = (id: SQL, { drafts }: Sight): SQL =>
  drafts ? sql`true` : sql`not exists (select from fact_checks d where d.id = ${id} and not d.ever_published)`;

const itemsOf = (sight: Sight): SQL => sql`erased_items i where i.erasure_id = e.id and ${isKnown(sql`i.resource_id`, sight)}`;

const columns = (sight: Sight): SQL =>
  sql`to_jsonb(e) || jsonb_build_object('item_count', (select count(*) from ${itemsOf(sight)})) as row`;

/** That something was erased is for those to know who may know that there was something. */
const shown = (sight: Sight): SQL => sql`(${sight.embargoed ? sql`true` : sql`not e.held`} and ${isKnown(sql`e.target_id`, sight)})`;

/** A page of erasures, the newest first. */
export const listErasures = (db: Database, sight: Sight, asked: { limit?: number; cursor?: string }) =>
  newestFirst<ErasureRow>(
    db,
    { path: "/v1/erasures", table: sql`erasures`, alias: "e", columns: columns(sight), by: "erased_at", where: shown(sight) },
    asked,
  );

/** One erasure, and what it took something from. */
export async function findErasure(db: Readable, id: string, sight: Sight): Promise<WholeErasure | undefined> {
  const [found] = await select<{ row: ErasureRow; items: WholeErasure["items"] }>(
    db,
    sql`select ${columns(sight)}, (
          select coalesce(json_agg(json_build_object('type', i.type, 'id', i.resource_id, 'whole', i.whole) order by i.type, i.resource_id), '[]')
            from (select i.* from ${itemsOf(sight)} order by i.type, i.resource_id limit ${itemsAtMost}) i) as items
          from erasures e where e.id = ${id} and ${shown(sight)}`,
  );
  return found && { ...toErasure(found.row), items: found.items };
}
