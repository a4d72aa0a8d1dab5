import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { allOf, gatheredAtMost, type Narrowing, namedBy, type ResourceTable, rowsWith } from "../http/lists/candidates.ts";
import { latestRevision, type Recorded, recordedColumns } from "../resources/read.ts";

/** Rows that are looked at together: enough to be quick, few enough that what they hold is read and held at once. */
const batchSize = 200;

/**
 * All rows that meet the conditions, in the order of their ids and behind `after`, batch by batch. Each batch is a statement
 * of its own, so that nothing is held in the database meanwhile: what changes in between comes as it is when its turn comes.
 */
export async function* exportedRows(
  db: Database,
  table: ResourceTable,
  narrowing: Narrowing,
  after: string | undefined,
): AsyncGenerator<Recorded[]> {
  const named = await namedIds(db, narrowing);
  let last = after ?? "";
  if (named) {
    const left = named.filter((id) => id > last);
    for (let from = 0; from < left.length; from += batchSize) {
      yield await rowsAmong(db, table, narrowing, left.slice(from, from + batchSize));
    }
    return;
  }
  for (;;) {
    const batch = await nextBatch(db, table, narrowing, last);
    yield batch.rows;
    if (batch.last === null) return;
    last = batch.last;
  }
}

/** The ids that an index names for one of the filters, in order; undefined where none names few enough to hold them all. */
async function namedIds(db: Database, narrowing: Narrowing): Promise<string[] | undefined> {
  if (narrowing.ids.length === 0) return undefined;
  const { expressions, isGathered, isWalked, idsOf } = namedBy(narrowing, gatheredAtMost);
  const cases = narrowing.ids.map((_, index) => sql`when ${isGathered(index)} then to_json(${idsOf(index)})`);
  const [found] = await select<{ ids: string[] | null }>(
    db,
    sql`with ${sql.join(expressions, sql`, `)} select case ${sql.join(cases, sql` `)} when ${isWalked} then null end as ids`,
  );
  return found?.ids ? [...new Set(found.ids)].sort() : undefined;
}

async function rowsAmong(db: Database, table: ResourceTable, { conditions }: Narrowing, ids: string[]): Promise<Recorded[]> {
  const among = sql`array(select json_array_elements_text(${JSON.stringify(ids)}::json))`;
  return await select<Recorded>(
    db,
    sql`select ${recordedColumns} from (select ${table.id} as id from ${rowsWith(table, among)} where ${allOf(conditions)}) p
          cross join lateral ${latestRevision(sql`p.id`)} r order by p.id`,
  );
}

/** What meets the conditions among the next rows, and the id of the last of these where there may be more. */
async function nextBatch(db: Database, table: ResourceTable, { conditions }: Narrowing, after: string) {
  const size = sql.raw(String(batchSize));
  const found = await select<Recorded & { last: string | null }>(
    db,
    sql`with walked as materialized (select * from ${table} where ${table.id} > ${after} order by ${table.id} limit ${size})
        select ${recordedColumns}, w.last
          from (select case when count(*) = ${size} then max(id) end as last from walked) w
          left join (select ${table.id} as id from walked ${table} where ${allOf(conditions)}) p on true
          left join lateral ${latestRevision(sql`p.id`)} r on true
         order by p.id`,
  );
  // Beside no row at all stands how far the walk came.
  return { rows: found.filter(({ revision }) => revision !== null), last: found[0]?.last ?? null };
}
