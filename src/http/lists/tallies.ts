import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../../db/client.ts";
import { allOf, examinedAtMost, type Narrowing, namedBy, type ResourceTable, rowsWith } from "./candidates.ts";

/** Most values that a facet lists. */
export const valuesAtMost = 20;

/** What a facet counts by. */
export interface Facet {
  /** The values of one row, as a query of a `value` column about the row's table. */
  values: SQL;
  /** The name for people of a value that is an id: an expression about `f.value`. */
  label?: SQL;
}

export type Relation = "eq" | "gte";

export interface Tallies {
  total: { value: number; relation: Relation };
  facets: Record<string, { values: { value: string; label: string | null; count: number }[]; relation: Relation }>;
}

/**
 * Counts what meets the conditions, and by facets. Looked at are the rows that an index names for one of the filters, at most
 * `examinedAtMost`, or else as many of all rows in the order of their ids, which is none; `gte` where there are more.
 */
export async function tally(db: Database, table: ResourceTable, narrowing: Narrowing, facets: Record<string, Facet>): Promise<Tallies> {
  const [row] = await select<{ value: number; more: boolean } & Record<string, Tallies["facets"][string]["values"]>>(
    db,
    talliesQuery(table, narrowing, Object.values(facets)),
  );
  const relation: Relation = row?.more ? "gte" : "eq";
  return {
    total: { value: row?.value ?? 0, relation },
    facets: Object.fromEntries(Object.keys(facets).map((name, index) => [name, { values: row?.[`facet_${index}`] ?? [], relation }])),
  };
}

function talliesQuery(table: ResourceTable, narrowing: Narrowing, facets: Facet[]): SQL {
  const indexes = namedBy(narrowing, examinedAtMost);
  const many = sql.raw(String(examinedAtMost + 1));
  const every = sql`(select ${table.id} as id from ${table} order by ${table.id} limit ${many})`;
  // Where every index names too many, those that the first names meet at least its filter.
  const otherwise = narrowing.ids.length > 0 ? sql`(select id from named_0)` : every;
  const examined = [
    ...narrowing.ids.map((_, index) => sql`(select id from ${sql.raw(`named_${index}`)} where ${indexes.isGathered(index)})`),
    sql`(select id from ${otherwise} o where ${indexes.isWalked})`,
  ];
  const most = sql.raw(String(examinedAtMost));
  const counted = facets.map(
    ({ values, label }, index) => sql`(
      select coalesce(json_agg(json_build_object('value', f.value, 'label', ${label ?? sql`null`}, 'count', f.count) order by f.count desc, f.value), '[]')
        from (select v.value::text as value, count(*)::integer as count
                from matching ${table} cross join lateral (${values} offset 0) v
               where v.value is not null group by 1 order by 2 desc, 1 limit ${sql.raw(String(valuesAtMost))}) f) as ${sql.raw(`facet_${index}`)}`,
  );
  return sql`
    with ${sql.join([...indexes.expressions, sql`examined as materialized (${sql.join(examined, sql` union all `)})`], sql`, `)},
    matching as materialized (
      select ${table}.* from ${rowsWith(table, sql`array(select id from examined limit ${most})`)} where ${allOf(narrowing.conditions)}
    )
    select (select count(*)::integer from matching) as value, (select count(*) > ${most} from examined) as more
           ${facets.length > 0 ? sql`, ${sql.join(counted, sql`, `)}` : sql``}`;
}
