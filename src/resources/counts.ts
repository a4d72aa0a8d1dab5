import { type SQL, sql } from "drizzle-orm";
import { type Readable, select } from "../../db/client.ts";
import { anyOf } from "../http/filters.ts";

/** What a list shows, and so what a count counts, of a table under an alias. */
export const shown = (alias: string): SQL => sql.raw(`${alias}.status = 'published' and ${alias}.review_status <> 'rejected'`);

/** Counts that the database keeps: by their names in `resource_counts`, or rows of `kind`, `id` and `n` kept elsewhere. What has no row counts 0. */
export async function storedCounts<Kind extends string>(
  db: Readable,
  ids: string[],
  kinds: Kind[],
  elsewhere?: SQL,
): Promise<(id: string) => Record<Kind, number>> {
  const rows = await select<{ kind: Kind; id: string; n: number }>(
    db,
    sql`select counted as kind, resource_id as id, count as n from resource_counts where ${anyOf(sql`resource_id`, ids)}
        ${elsewhere ? sql`union all ${elsewhere}` : sql``}`,
  );
  return countsOf(rows, kinds);
}

/**
 * Counts of several kinds for each of several ids. Each query gives rows of `id` and `n` and finds the wanted ids in the
 * table `wanted`; what it has no row for counts 0.
 */
export async function countEach<Kind extends string>(
  db: Readable,
  ids: string[],
  queries: Record<Kind, SQL>,
): Promise<(id: string) => Record<Kind, number>> {
  const kinds = Object.keys(queries) as Kind[];
  const branches = kinds.map((kind) => sql`select ${sql.raw(`'${kind}'`)} as kind, q.id, q.n::integer as n from (${queries[kind]}) q`);
  const rows = await select<{ kind: Kind; id: string; n: number }>(
    db,
    sql`with wanted as materialized (select distinct value as id from json_array_elements_text(${JSON.stringify(ids)}::json))
        ${sql.join(branches, sql` union all `)}`,
  );
  return countsOf(rows, kinds);
}

function countsOf<Kind extends string>(rows: { kind: Kind; id: string; n: number }[], kinds: Kind[]): (id: string) => Record<Kind, number> {
  const none = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  const counted = Map.groupBy(rows, ({ id }) => id);
  return (id) => {
    const counts = { ...none };
    for (const { kind, n } of counted.get(id) ?? []) if (kind in none) counts[kind] = n;
    return counts;
  };
}
