import { type SQL, sql } from "drizzle-orm";
import { textArray } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";

/** How often a larger sample is taken, which is enough to come from the smallest to all where there is nothing to be found. */
const steps = [1, 2, 3];
/** The sample that is all, and the smallest; the next but one is twice as large. */
const all = 24;
const smallest = 0;
/** Of so many documents, the first sample holds as many as may be found. */
const manyDocuments = 2_000_000;
/** What asks for more than this, words and what is between them, is looked up once, in all: few documents hold so much. */
const mostNodes = 64;

/** What is looked for, as the indexes of words know it. */
export interface Wanted {
  /** A tsquery. */
  query: SQL;
  /** Among which documents, a text[]: those read by a configuration, in a language, or all with names; `-` before it for those that are hidden. */
  among: SQL;
}

/**
 * These columns of the documents of a type, as `d`, that hold what is wanted: all of them if they are hardly more than `most`,
 * otherwise a sample, always the same as long as none comes or goes, which an index names without naming more than these.
 * `isCut` says that it is one. `condition` leaves some out.
 */
export function matching(type: ResourceType, most: number, { query, among }: Wanted, columns: SQL, condition?: SQL): SQL {
  const many = sql.raw(String(most));
  const reach = (step: number) => sql`(select sample from ${sql.raw(`reach_${step}`)})`;
  const found = (step: number) => sql.raw(`found_${step}`);
  // A lateral with an offset, which Postgres cannot turn into a join that would read every document.
  const between = (after: SQL, upto: SQL) => sql`
    select * from (
      select ${columns} from search_documents d
       where ${ofType(type)} and ${lexemes} @@ search_sample(${query}, ${among}, ${after}, ${upto})${condition ? sql` and ${condition}` : sql``} offset 0) l limit ${many} + 1`;
  const next = (step: number) => {
    const counts = [0, ...steps].filter((earlier) => earlier < step).map((earlier) => sql`(select count(*) from ${found(earlier)})`);
    return sql`
      ${sql.raw(`reach_${step}`)} as materialized (select search_reach(${reach(step - 1)}, ${sql.join(counts, sql` + `)}, ${many}) as sample),
      ${found(step)} as materialized (${between(reach(step - 1), reach(step))})`;
  };
  const first = sql.raw(String(Math.max(smallest, all + 2 * Math.floor(Math.log2(most / manyDocuments)))));
  const last = steps.at(-1) as number;
  return sql`
    with reach_0 as materialized (select case when numnode(${query}) <= ${sql.raw(String(mostNodes))} then ${first} else ${sql.raw(String(all))} end as sample),
         found_0 as materialized (${between(sql`-1`, reach(0))}),
         ${sql.join(steps.map(next), sql`, `)}
    select d.*, ${reach(last)} < ${sql.raw(String(all))} as "isCut"
      from (${sql.join(
        [0, ...steps].map((step) => sql`select * from ${found(step)}`),
        sql` union all `,
      )}) d limit ${many} + 1`;
}

/** What the indexes of words hold of a document. */
export const lexemes = sql`search_lexemes(d.resource_id, d.configuration, d.language, d.shown, d.names, d.words)`;

/** The type is not a parameter, so that Postgres knows which of the indexes serves. */
export const ofType = (type: ResourceType): SQL => sql.raw(`d.type = '${type}'`);

/** What a row of `asked`, as `a`, asks for, among all that was read alike. */
export const askedWords: Wanted = { query: sql`a.query`, among: sql`array[a.configuration, '-' || a.configuration]` };
/** The same among what is shown and, where languages are given, in one of them. */
export const shownWords = (languages?: string[]): Wanted => ({
  query: sql`a.query`,
  among: languages
    ? sql`array(select l from unnest(${textArray(languages)}) l where search_configuration(l) = a.configuration)`
    : sql`array[a.configuration]`,
});

/** What a row of `like_names`, as `n`, asks for, among all that has names. */
export const likeNames: Wanted = { query: sql`n.query`, among: sql`array['*', '-*']` };
/** The same among what is shown and, where languages are given, in one of them. */
export const shownNames = (languages?: string[]): Wanted => ({
  query: sql`n.query`,
  among: languages ? textArray(languages) : sql`array['*']`,
});
