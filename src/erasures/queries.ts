import { type SQL, sql } from "drizzle-orm";
import { type Database, type Readable, select } from "../../db/client.ts";
import { newestFirst } from "../http/newest-first.ts";
import { type ErasureRow, itemsAtMost, toErasure, type WholeErasure } from "./schemas.ts";

const columns = sql`to_jsonb(e) || jsonb_build_object('item_count', (select count(*) from erased_items i where i.erasure_id = e.id)) as row`;

/** That something under an embargo was erased is for those to know who may know that there was something. */
const shown = (seesEmbargoed: boolean): SQL => (seesEmbargoed ? sql`true` : sql`not e.held`);

/** A page of erasures, the newest first. */
export const listErasures = (db: Database, seesEmbargoed: boolean, asked: { limit?: number; cursor?: string }) =>
  newestFirst<ErasureRow>(
    db,
    { path: "/v1/erasures", table: sql`erasures`, alias: "e", columns, by: "erased_at", where: shown(seesEmbargoed) },
    asked,
  );

/** One erasure, and what it took something from. */
export async function findErasure(db: Readable, id: string, seesEmbargoed: boolean): Promise<WholeErasure | undefined> {
  const [found] = await select<{ row: ErasureRow; items: WholeErasure["items"] }>(
    db,
    sql`select ${columns}, (
          select coalesce(json_agg(json_build_object('type', i.type, 'id', i.resource_id, 'whole', i.whole) order by i.type, i.resource_id), '[]')
            from (select * from erased_items where erasure_id = e.id order by type, resource_id limit ${itemsAtMost}) i) as items
          from erasures e where e.id = ${id} and ${shown(seesEmbargoed)}`,
  );
  return found && { ...toErasure(found.row), items: found.items };
}
