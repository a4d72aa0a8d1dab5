import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.ts";
import type { Affected } from "../../db/tables/corrections.ts";

const ofArticle = { claim: "claims", quote: "quotes", mention: "mentions", citation: "citations" } as const;
const shared = { actor: "actors", source: "sources", event: "events" } as const;

/** Withdraws an article, what belongs to it, and the actors, sources and events that no other article holds. */
export async function withdrawArticle(
  tx: Transaction,
  articleId: string,
  correctionId: string | null,
  reason: string,
): Promise<Affected[]> {
  const affected: Affected[] = [];
  const withdraw = async (type: Affected["type"], table: string, which: ReturnType<typeof sql>) => {
    const gone = await tx.execute<{ id: string }>(sql`
      update ${sql.identifier(table)} r set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = ${reason}, withdrawal_correction_id = ${correctionId}
       where r.status = 'published' and ${which} returning r.id`);
    affected.push(...gone.map(({ id }): Affected => ({ type, id, effect: "withdrawn" })));
  };
  await withdraw("article", "articles", sql`r.id = ${articleId}`);
  for (const [type, table] of Object.entries(ofArticle)) await withdraw(type as Affected["type"], table, sql`r.article_id = ${articleId}`);
  for (const [type, table] of Object.entries(shared)) {
    await withdraw(
      type as Affected["type"],
      table,
      sql`exists (select from package_keys k where k.resource_id = r.id and k.article_id = ${articleId} and k.ordinal >= 0)
          and not exists (select from package_keys k join articles o on o.id = k.article_id and o.status = 'published'
                           where k.resource_id = r.id and k.article_id <> ${articleId} and k.ordinal >= 0)
          and not ${type === "actor" ? sql`exists (select from articles o where o.publisher_id = r.id and o.status = 'published')` : sql`false`}`,
    );
  }
  return affected;
}
