import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { webhooks } from "../../db/tables/webhooks.ts";
import { keyIsLive, lastPosition } from "./turns.ts";

/** How deliveries stand. */
export interface Standing {
  /** The position of the last change. */
  last: number;
  /** How many webhooks deliver. */
  active: number;
  /** How many of them fail just now. */
  failing: number;
  /** How many positions the one that is furthest behind still has before it. */
  lag: number;
  /** Milliseconds until the next one may be due that has something to deliver; null where none has. */
  soonest: number | null;
}

/** Looks how all webhooks stand that are switched on. */
export async function standing(db: Database): Promise<Standing> {
  const due = sql`greatest(least(w.next_attempt_at, w.notice_due_at), w.lease_until)`;
  const [found] = await select<Standing>(
    db,
    sql`select l.last, count(w.id)::integer as active, count(w.failing_since)::integer as failing,
               coalesce(max(l.last - w.delivered_position), 0) as lag,
               (extract(epoch from min(${due}) filter (where w.delivered_position < l.last) - clock_timestamp()) * 1000)::double precision as soonest
          from (select ${lastPosition} as last) l
          left join (select w.* from ${webhooks} w where w.enabled and ${keyIsLive(sql`w`)}) w on true
         group by l.last`,
  );
  return found as Standing;
}
