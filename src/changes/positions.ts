import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";

/** Tells which position every answer given from now on contains. */
export interface PositionReader {
  /** A position that was already committed when the returned promise settles; the look began after the call. */
  current(): Promise<string>;
}

/** Reads positions; callers that wait at the same moment share one look at the database. */
export function createPositionReader(db: Database): PositionReader {
  let waiting: Promise<string> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return {
    current() {
      // The look under way may have begun before this call, so callers wait for the one after it.
      waiting ??= running.then(() => {
        waiting = undefined;
        const look = readPosition(db);
        running = look.catch(() => {});
        return look;
      });
      return waiting;
    },
  };
}

async function readPosition(db: Database): Promise<string> {
  const [row] = await select<{ history: string; position: number }>(
    db,
    sql`select (select left(id::text, 8) from histories order by created_at limit 1) as history, coalesce(max(position), 0) as position from changes`,
  );
  return `${row?.history}-${row?.position}`;
}
