import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.ts";
import type { Affected } from "../../db/tables/corrections.ts";
import { annotationTypes, corpusTypes } from "../../db/vocabulary.ts";
import { tableOf } from "../resources/tables.ts";

/** Withdraws an article, what belongs to it, and the actors, sources and events that no other article holds. */
export async function withdrawArticle(
  tx: Transaction,
  articleId: string,
  correctionId: string | null,
  reason: string,
): Promise<Affected[]> {
  const affected: Affected[] = [];
  const withdraw = async (type: Affected["type"], which: SQL) => {
    const gone = await tx.execute<{ id: string }>(sql`
      update ${tableOf[type]} r set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = ${reason}, withdrawal_correction_id = ${correctionId}
       where r.status = 'published' and ${which} returning r.id`);
    affected.push(...gone.map(({ id }): Affected => ({ type, id, effect: "withdrawn" })));
  };
  await withdraw("article", sql`r.id = ${articleId}`);
  for (const type of annotationTypes) await withdraw(type, sql`r.article_id = ${articleId}`);
  for (const type of corpusTypes) {
    await withdraw(
      type,
      sql`exists (select from package_keys k where k.resource_id = r.id and k.article_id = ${articleId} and k.ordinal >= 0)
          and not exists (select from package_keys k join articles o on o.id = k.article_id and o.status = 'published'
                           where k.resource_id = r.id and k.article_id <> ${articleId} and k.ordinal >= 0)
          and not ${type === "actor" ? sql`exists (select from articles o where o.publisher_id = r.id and o.status = 'published')` : sql`false`}`,
    );
  }
  return affected;
}
