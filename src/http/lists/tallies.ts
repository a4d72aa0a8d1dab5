import { is, SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, PgColumn } from "drizzle-orm/pg-core";
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
 * `examinedAtMost`, or else as many of all rows in the order of their ids, which is none; `gte` where there are more. Of what
 * rows have several of, a facet looks at as many in the same order, and says `gte` by itself.
 */
export async function tally(db: Database, table: ResourceTable, narrowing: Narrowing, facets: Record<string, Facet>): Promise<Tallies> {
  const [row] = await select<
    { value: number; more: boolean } & Record<string, { values: Tallies["facets"][string]["values"]; more: boolean }>
  >(db, talliesQuery(table, narrowing, Object.values(facets)));
  const relation = (more: boolean | undefined): Relation => (more ? "gte" : "eq");
  const facet = (index: number) => row?.[`facet_${index}`];
  return {
    total: { value: row?.value ?? 0, relation: relation(row?.more) },
    facets: Object.fromEntries(
      Object.keys(facets).map((name, index) => [
        name,
        { values: facet(index)?.values ?? [], relation: relation(row?.more || facet(index)?.more) },
      ]),
    ),
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
  const looked = facets.map(
    ({ values }, index) => sql`${sql.raw(`values_${index}`)} as materialized (
      select v.value::text as value from (select * from matching order by id) ${table} cross join lateral (${values} offset 0) v
       where v.value is not null limit ${many})`,
  );
  const counted = facets.map(
    ({ label }, index) => sql`(
      select json_build_object(
               'values', coalesce(json_agg(json_build_object('value', f.value, 'label', ${label ?? sql`null`}, 'count', f.count) order by f.count desc, f.value), '[]'),
               'more', (select count(*) > ${most} from ${sql.raw(`values_${index}`)}))
        from (select value, count(*)::integer as count from (select value from ${sql.raw(`values_${index}`)} limit ${most}) v
               group by 1 order by 2 desc, 1 limit ${sql.raw(String(valuesAtMost))}) f) as ${sql.raw(`facet_${index}`)}`,
  );
  // Whole rows of so many would go to disk.
  const columns = new Set([table.id, ...facets.flatMap(({ values }) => columnsIn(values, table))]);
  const matching = sql`matching as materialized (
    select ${sql.join([...columns], sql`, `)} from ${rowsWith(table, sql`array(select id from examined limit ${most})`)} where ${allOf(narrowing.conditions)})`;
  const expressions = [
    ...indexes.expressions,
    sql`examined as materialized (${sql.join(examined, sql` union all `)})`,
    matching,
    ...looked,
  ];
  return sql`
    with ${sql.join(expressions, sql`, `)}
    select (select count(*)::integer from matching) as value, (select count(*) > ${most} from examined) as more
           ${facets.length > 0 ? sql`, ${sql.join(counted, sql`, `)}` : sql``}`;
}

/** The columns of a table that a fragment asks for. */
function columnsIn(fragment: SQL, table: ResourceTable): AnyPgColumn[] {
  return fragment.queryChunks.flatMap((chunk) => {
    if (is(chunk, SQL)) return columnsIn(chunk, table);
    return is(chunk, PgColumn) && chunk.table === table ? [chunk] : [];
  });
}
