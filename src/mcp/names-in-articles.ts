import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { asked } from "../search/asked.ts";
import { matching, shownWords } from "../search/matching.ts";

/** Mentions with the words that are looked at; of many more, a sample. */
const mostMentions = 5_000;

/** Somebody whom articles call by certain words. */
export interface Called {
  id: string;
  /** Somewhere as their name; otherwise only as a metonym, as a capital stands for its state. */
  byName: boolean;
}

/** Whom articles call by exactly these words, by name or by a metonym. What the rights to an article keep back says nothing. */
export async function calledInArticles(db: Database, words: string): Promise<Called[]> {
  return await select<Called>(
    db,
    sql`with recursive ${asked(words)},
        found as materialized (
          select l.* from asked a cross join lateral (${matching("mention", mostMentions, shownWords(), sql`d.resource_id as id`)}) l)
        select coalesce(w.merged_into, w.id) as id, bool_or(m.form = 'name') as "byName"
          from found f
          join mentions m on m.id = f.id and m.form in ('name', 'metonym')
          join anchors n on n.mention_id = m.id and regexp_replace(search_name(n.exact), '^the ', '') = search_name(${words})
          join articles a on a.id = m.article_id and a.rights_text <> 'none'
          join actors w on w.id = m.actor_id
         group by 1`,
  );
}
