import { type SQL, sql } from "drizzle-orm";
import type { ResourceType } from "../../db/vocabulary.ts";

/** How often a larger sample is taken, which is enough to come from the smallest to all where there is nothing to be found. */
const steps = [1, 2, 3];
/** The sample that is all. */
const all = sql.raw("48");
/** What asks for more than this, words and what is between them, is looked up once, in all: few documents hold so much. */
const mostNodes = 64;

/**
 * Documents of a type, as `d`, that hold what a tsquery asks for: all of them if they are hardly more than `most`, otherwise a
 * sample, always the same as long as none comes or goes, which an index names without naming more than these. `isCut` says
 * that it is one. `condition` leaves some out.
 */
export function matching(type: ResourceType, most: number, query: SQL, condition: SQL): SQL {
  const many = sql.raw(String(most));
  const reach = (step: number) => sql`(select sample from ${sql.raw(`reach_${step}`)})`;
  const found = (step: number) => sql.raw(`found_${step}`);
  // A lateral with an offset, which Postgres cannot turn into a join that would read every document.
  const between = (after: SQL, upto: SQL) => sql`
    select * from (
      select d.* from search_documents d
       where ${ofType(type)} and ${lexemes} @@ search_sample(${query}, ${after}, ${upto}) and ${condition} offset 0) l limit ${many} + 1`;
  const next = (step: number) => {
    const counts = [0, ...steps].filter((earlier) => earlier < step).map((earlier) => sql`(select count(*) from ${found(earlier)})`);
    return sql`
      ${sql.raw(`reach_${step}`)} as materialized (select search_reach(${reach(step - 1)}, ${sql.join(counts, sql` + `)}, ${many}) as sample),
      ${found(step)} as materialized (${between(reach(step - 1), reach(step))})`;
  };
  const last = steps.at(-1) as number;
  return sql`
    with reach_0 as materialized (select case when numnode(${query}) <= ${sql.raw(String(mostNodes))} then 0 else ${all} end as sample),
         found_0 as materialized (${between(sql`-1`, reach(0))}),
         ${sql.join(steps.map(next), sql`, `)}
    select d.*, ${reach(last)} < ${all} as "isCut"
      from (${sql.join(
        [0, ...steps].map((step) => sql`select * from ${found(step)}`),
        sql` union all `,
      )}) d limit ${many} + 1`;
}

/** What the indexes of words hold of a document. */
export const lexemes = sql`search_lexemes(d.resource_id, d.configuration, d.language, d.shown, d.names, d.words)`;

/** The type is not a parameter, so that Postgres knows which of the indexes serves. */
export const ofType = (type: ResourceType): SQL => sql.raw(`d.type = '${type}'`);

/** A mark of `search_lexemes` as a tsquery. */
const mark = (kind: string, value: SQL): SQL => sql`(quote_literal(${sql.raw(`'${kind}'`)} || ${value}))::tsquery`;

const anyMark = (kind: string, values: string[]): SQL =>
  sql`(${sql.join(
    values.map((value) => mark(kind, sql`${value}::text`)),
    sql` || `,
  )})`;

/** What a row of `asked`, as `a`, asks for, among what was read alike. */
export const askedWords = sql`(a.query && ${mark("#configuration ", sql`a.configuration`)})`;

/** A query, among what is shown and, where languages are given, in one of them. */
export const shownOf = (query: SQL, languages?: string[]): SQL =>
  sql`(${query} && !! '''#hidden'''::tsquery${languages ? sql` && ${anyMark("#language ", languages)}` : sql``})`;
