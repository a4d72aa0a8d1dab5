import { type SQL, sql } from "drizzle-orm";
import { articles } from "../../db/tables/articles.ts";

/** The newest articles that meet the conditions, undated ones last: rows of `id` and `published`, its first possible day, in no order. */
export function newestArticles(conditions: SQL[], limit: number): SQL {
  // Two branches, because an index by date serves each of them and not the two together.
  const branch = (dated: SQL, order: SQL) => sql`(
    select ${articles.id}, ${articles.publishedEarliest} as published from ${articles}
     where ${sql.join([...conditions, sql`${articles.publishedEarliest} ${dated}`], sql` and `)} order by ${order} limit ${limit})`;
  return sql`
    select id, published from (
      ${branch(sql`is not null`, sql`${articles.publishedEarliest} desc, ${articles.id} desc`)}
      union all
      ${branch(sql`is null`, sql`${articles.id} desc`)}
    ) newest order by published desc nulls last, id desc limit ${limit}`;
}
