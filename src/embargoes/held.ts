import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.ts";
import { type Fault, PackageRefused } from "../packages/faults.ts";
import type { ImportReport } from "../packages/import.ts";
import type { ArticlePackage } from "../packages/schema.ts";

/** Whether a package is to be kept back, by the clock of this process. */
export const isEmbargoed = ({ article }: ArticlePackage): boolean => Date.parse(article.rights.embargoUntil ?? "") > Date.now();

/** What is wrong with an embargo on something that is stored already. */
export const alreadyPublic: Fault = {
  pointer: "/article/rights/embargoUntil",
  code: "alreadyPublic",
  message:
    "lies ahead, and the article has been public: what was seen cannot be made unseen; it can be withdrawn, or an admin can erase what must go",
};

/**
 * Keeps a package back, in place of what was kept for its article before. Says what that came to: to those who may not see
 * what is under an embargo always `created`, as of an article that nobody knew of.
 */
export async function holdPackage(
  tx: Transaction,
  json: unknown,
  { article }: ArticlePackage,
  { articleId, changes }: ImportReport,
  { agent, seesEmbargoed }: { agent: string | null; seesEmbargoed: boolean },
): Promise<ImportReport["result"]> {
  const [before] = await tx.execute<{ same: boolean }>(
    sql`select package = ${JSON.stringify(json)}::text::jsonb as same from held_packages where article_id = ${articleId}`,
  );
  await tx.execute(sql`
    insert into held_packages (article_id, key, embargo_until, package, resource_ids, agent)
    values (${articleId}, ${article.key}, ${article.rights.embargoUntil}::timestamptz, ${JSON.stringify(json)}::text::jsonb,
            array(select json_array_elements_text(${JSON.stringify(changes.map(({ id }) => id))}::json)), ${agent})
    on conflict (article_id) do update
      set (embargo_until, package, resource_ids, agent, held_at, fault, retry_at)
        = (excluded.embargo_until, excluded.package, excluded.resource_ids, excluded.agent, now(), null, null)`);
  if (!before || !seesEmbargoed) return "created";
  return before.same ? "unchanged" : "changed";
}

/** What is stored now is kept back no longer. */
export const release = (articleId: string): SQL => sql`delete from held_packages where article_id = ${articleId}`;

/** Refuses to keep back what has been public, withdrawn or not. */
export async function refuseIfPublic(tx: Transaction, articleId: string): Promise<void> {
  const [stored] = await tx.execute(sql`select from articles where id = ${articleId}`);
  if (stored) throw new PackageRefused("conflict", [alreadyPublic]);
}
