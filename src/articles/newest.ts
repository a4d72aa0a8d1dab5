import { type SQL, sql } from "drizzle-orm";
import { articles } from "../../db/tables/articles.ts";
import { nullsLast } from "../../db/tables/columns.ts";
import { allOf, examinedAtMost, gatheredAtMost, type Narrowing, namedBy, rowsWith } from "../http/lists/candidates.ts";

const published = nullsLast(articles.publishedEarliest, "date", true);
const newestFirst = sql`order by ${published} desc, ${articles.id} desc`;

/**
 * Common table expressions, of which the last is `newest`: the newest articles that meet the conditions, undated ones last,
 * rows of `id` and `published`, its first possible day, in no order. Where no index names few of them, they are looked for
 * among the newest `examinedAtMost` of those until the day `until`; `isCut` says whether that left some out.
 */
export function newestArticles(narrowing: Narrowing, limit: number, until?: string): { expressions: SQL[]; isCut: SQL } {
  const indexes = namedBy(narrowing, gatheredAtMost);
  const most = sql.raw(String(limit));
  const examined = sql.raw(String(examinedAtMost));
  // An index in the order begins where the period ends.
  const begun = until === undefined ? sql`true` : sql`${published} <= ${until}::date`;
  const branch = (from: SQL, which: SQL) => sql`(
    select ${articles.id}, ${articles.publishedEarliest} as published from ${from} where ${allOf([which, ...narrowing.conditions])}
     ${newestFirst} limit ${most})`;
  const walked = sql`(select * from ${articles} where ${begun} ${newestFirst} limit ${examined}) ${articles}`;
  const branches = [
    branch(walked, indexes.isWalked),
    ...narrowing.ids.map((_, index) => branch(rowsWith(articles, indexes.idsOf(index)), indexes.isGathered(index))),
  ];
  return {
    expressions: [...indexes.expressions, sql`newest as materialized (${sql.join(branches, sql` union all `)})`],
    isCut: sql`(${indexes.isWalked} and (select count(*) from newest) < ${most}
      and exists (select from (select ${articles.id} from ${articles} where ${begun} ${newestFirst} offset ${examined} limit 1) beyond))`,
  };
}
