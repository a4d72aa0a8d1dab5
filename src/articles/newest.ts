import { type SQL, sql } from "drizzle-orm";
import { articles } from "../../db/tables/articles.ts";
import { nullsLast } from "../../db/tables/columns.ts";
import { allOf } from "../http/lists/candidates.ts";

/** The newest articles that meet the conditions, undated ones last: rows of `id` and `published`, its first possible day, in no order. */
export function newestArticles(conditions: SQL[], limit: number): SQL {
  return sql`
    select ${articles.id}, ${articles.publishedEarliest} as published from ${articles} where ${allOf(conditions)}
     order by ${nullsLast(articles.publishedEarliest, "date", true)} desc, ${articles.id} desc limit ${sql.raw(String(limit))}`;
}
