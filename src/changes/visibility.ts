import { type SQL, sql } from "drizzle-orm";

/**
 * Whether an entry of the record of changes is shown: a condition on `changes` under an alias. The feed, its filters,
 * what wakes those who wait for it and the revisions of a resource all ask here and nowhere else.
 */
export function entryIsShown(alias = "c"): SQL {
  const of = (column: string) => sql.raw(`${alias}.${column}`);
  // A draft of a fact-check is nobody's but the fact-checkers', and so is one that was withdrawn before it was published.
  return sql`(${of("type")} <> 'factCheck' or (select (d.snapshot -> 'ever_published')::boolean from revisions d
    where d.resource_id = ${of("resource_id")} and d.revision = ${of("revision")}))`;
}

/** What happened by such an entry `c`, to those who are shown it: of a fact-check that was a draft they know nothing from before. */
export const operationShown = (): SQL => sql`case when c.type = 'factCheck' and c.operation = 'restored'
    and not (select (d.snapshot -> 'ever_published')::boolean from revisions d
              where d.resource_id = c.resource_id and d.revision = c.revision - 1)
    then 'created' else c.operation end`;
