import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { fingerprint, readCursor, writeCursor } from "../http/cursors.ts";
import { type ErasureRow, itemsAtMost } from "./schemas.ts";

const defaultLimit = 50;
const path = "/v1/erasures";
const cursorKeys = [{}, {}];

const columns = sql`to_jsonb(e) || jsonb_build_object('item_count', (select count(*) from erased_items i where i.erasure_id = e.id)) as row`;

/** That something under an embargo was erased is for those to know who may know that there was something. */
const shown = (seesEmbargoed: boolean): SQL => (seesEmbargoed ? sql`true` : sql`not e.held`);

/** A page of erasures, the newest first. */
export async function listErasures(
  db: Database,
  { limit = defaultLimit, cursor, seesEmbargoed }: { limit?: number | undefined; cursor?: string | undefined; seesEmbargoed: boolean },
) {
  const bound = fingerprint(path, {});
  const end = cursor === undefined ? undefined : readCursor(cursor, bound, cursorKeys);
  const after = end ? sql`(e.erased_at, e.id) < (select o.erased_at, o.id from erasures o where o.id = ${end[1]})` : sql`true`;
  const found = await select<{ row: ErasureRow }>(
    db,
    sql`select ${columns} from erasures e where ${after} and ${shown(seesEmbargoed)} order by e.erased_at desc, e.id desc limit ${limit + 1}`,
  );
  const rows = found.slice(0, limit).map(({ row }) => row);
  const last = rows.at(-1);
  const next =
    found.length > limit && last
      ? `${path}?${new URLSearchParams({ limit: String(limit), cursor: writeCursor(bound, [last.erased_at, last.id]) })}`
      : null;
  return { rows, page: { limit, next } };
}

/** One erasure, and what it took something from. */
export async function findErasure(db: Database, id: string, seesEmbargoed: boolean) {
  const [found] = await select<{ row: ErasureRow; items: { type: string; id: string; whole: boolean }[] }>(
    db,
    sql`select ${columns}, (
          select coalesce(json_agg(json_build_object('type', i.type, 'id', i.resource_id, 'whole', i.whole) order by i.type, i.resource_id), '[]')
            from (select * from erased_items where erasure_id = e.id order by type, resource_id limit ${itemsAtMost}) i) as items
          from erasures e where e.id = ${id} and ${shown(seesEmbargoed)}`,
  );
  return found;
}
