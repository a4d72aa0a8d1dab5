import { sql } from "drizzle-orm";
import { select } from "../../db/client.ts";
import type { Service } from "../http/router.ts";
import { shown } from "../resources/counts.ts";
import { latestRevision, type Recorded, recordedColumns } from "../resources/read.ts";
import { render, type Wire } from "../resources/render.ts";

const kinds = ["claims", "quotes", "citations", "mentions"] as const;

/** What belongs to an article, as far as lists show it: its claims, quotes, citations and mentions, each in the order of the text. */
export async function belongingsOf(service: Service, articleId: string): Promise<Wire[]> {
  const each = kinds.map(
    (table, place) =>
      sql`select ${sql.raw(String(place))} as place, t.id, t.position from ${sql.identifier(table)} t where t.article_id = ${articleId} and ${shown("t")}`,
  );
  const recorded = await select<Recorded>(
    service.db,
    sql`select ${recordedColumns} from (${sql.join(each, sql` union all `)}) w cross join lateral ${latestRevision(sql`w.id`)} r
         order by w.place, w.position, w.id`,
  );
  return await render(service, recorded);
}
