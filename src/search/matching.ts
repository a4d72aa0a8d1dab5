import { type SQL, sql } from "drizzle-orm";
import type { ResourceType } from "../../db/vocabulary.ts";

/** Where documents are so many that not all are looked at, these samples are, the smallest that has enough; each is within the one before. */
const samples = ["#4", "#16", "#64"];

/**
 * Documents of a type, as `d`, that hold what `a`, a row of `asked`, asks for, were read alike and, where `languages` are
 * given, are in one of them: all of them if they are at most `most`, otherwise one more, always the same as long as none
 * comes or goes. An index names at most some four times as many, however many there are. `condition` leaves some out.
 */
export function matching(type: ResourceType, most: number, condition: SQL, languages?: string[]): SQL {
  const query = sql`a.query && ${mark("#configuration ", sql`a.configuration`)}${languages ? sql` && ${anyMark("#language ", languages)}` : sql``}`;
  const name = (level: number) => sql.raw(`level_${level}`);
  const many = sql.raw(String(most));
  const isFew = (level: number) => sql`(select count(*) from ${name(level)}) <= ${many}`;
  const fewAbove = (level: number) =>
    samples
      .map((_, above) => above)
      .filter((above) => above >= level)
      .map(isFew);
  const all = (conditions: SQL[]) => sql.join([...conditions, sql`true`], sql` and `);
  // A lateral with an offset, which Postgres cannot turn into a join that would read every document.
  const found = (more: SQL, which: SQL) => sql`
    select d.* from search_documents d
     where ${ofType(type)} and search_lexemes(d.resource_id, d.configuration, d.language, d.words) @@ (${query}${more})
       and ${condition} and ${which} offset 0`;
  const levels = samples.map((sample, level) => ({ level, sample })).reverse();
  return sql`
    with ${sql.join(
      levels.map(
        ({ level, sample }) =>
          sql`${name(level)} as materialized (select * from (${found(sql` && ${sql.raw(`'''${sample}'''`)}::tsquery`, all(fewAbove(level + 1)))}) l limit ${many} + 1)`,
      ),
      sql`, `,
    )}
    select * from (
      ${sql.join(
        levels.map(({ level }) => sql`(select * from ${name(level)} where not (${isFew(level)}))`),
        sql` union all `,
      )}
      union all (${found(sql``, all(fewAbove(0)))})) d limit ${many} + 1`;
}

/** The type is not a parameter, so that Postgres knows which of the indexes serves. */
export const ofType = (type: ResourceType): SQL => sql.raw(`d.type = '${type}'`);

/** A mark of `search_lexemes` as a tsquery. */
const mark = (kind: string, value: SQL): SQL => sql`(quote_literal(${sql.raw(`'${kind}'`)} || ${value}))::tsquery`;

const anyMark = (kind: string, values: string[]): SQL =>
  sql`(${sql.join(
    values.map((value) => mark(kind, sql`${value}::text`)),
    sql` || `,
  )})`;
