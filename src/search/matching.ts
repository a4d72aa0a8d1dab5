import { type SQL, sql } from "drizzle-orm";
import type { ResourceType } from "../../db/vocabulary.ts";

/** Where documents are so many that not all are looked at, these samples are, the smallest that has enough; each is within the one before. */
const samples = ["#4", "#16", "#64"];
/** What asks for more than this, words and what is between them, is looked up once, in all: few documents hold so much. */
const mostNodes = 64;

/**
 * Documents of a type, as `d`, that hold what `a`, a row of `asked`, asks for, were read alike and, where `languages` are
 * given, are in one of them: all of them if they are at most `most`, otherwise one more, always the same as long as none
 * comes or goes. An index names some four times as many at most, or one in 64 of those that there are. `condition` leaves some out.
 */
export function matching(type: ResourceType, most: number, condition: SQL, languages?: string[]): SQL {
  const query = sql`a.query && ${mark("#configuration ", sql`a.configuration`)}${languages ? sql` && ${anyMark("#language ", languages)}` : sql``}`;
  const name = (level: number) => sql.raw(`level_${level}`);
  const many = sql.raw(String(most));
  const isFew = (level: number) => sql`(select count(*) from ${name(level)}) <= ${many}`;
  const fewAbove = (level: number) => samples.flatMap((_, above) => (above >= level ? [isFew(above)] : []));
  const all = (conditions: SQL[]) => sql.join([...conditions, sql`true`], sql` and `);
  // A lateral with an offset, which Postgres cannot turn into a join that would read every document.
  const found = (more: SQL, which: SQL) => sql`
    select d.* from search_documents d
     where ${ofType(type)} and search_lexemes(d.resource_id, d.configuration, d.language, d.words) @@ (${query}${more})
       and ${condition} and ${which} offset 0`;
  const isShort = sql`numnode(a.query) <= ${sql.raw(String(mostNodes))}`;
  const sampled = samples.map((sample, level) => {
    const rows = found(sql` && ${sql.raw(`'''${sample}'''`)}::tsquery`, all([isShort, ...fewAbove(level + 1)]));
    return sql`${name(level)} as materialized (select * from (${rows}) l limit ${many} + 1)`;
  });
  const enough = samples.map((_, level) => sql`(select * from ${name(level)} where not (${isFew(level)}))`);
  return sql`
    with ${sql.join(sampled.reverse(), sql`, `)}
    select * from (${sql.join(enough, sql` union all `)} union all (${found(sql``, all(fewAbove(0)))})) d limit ${many} + 1`;
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
