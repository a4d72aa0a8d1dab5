import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.ts";
import { type ItemType, isCorpus } from "../../db/vocabulary.ts";
import { withdrawArticle } from "../corrections/retract.ts";
import { refuseErasedWords } from "../erasures/enter.ts";
import { Problem } from "../http/problems.ts";
import { packageLists } from "../packages/read.ts";
import { findResource, type Recorded, refuseErased } from "../resources/read.ts";
import { tableOf } from "../resources/tables.ts";
import { because } from "./write-transaction.ts";

/** What can be withdrawn, and come back. */
export type WithdrawableType = ItemType | "article";

/** Withdraws a thing; an article with what belongs to it, and the actors, sources and events that no other holds. */
export async function withdraw(tx: Transaction, type: WithdrawableType, { snapshot }: Recorded, reason: string): Promise<void> {
  const { id } = snapshot;
  await because(tx, "withdrawal", id);
  if (type === "article") {
    const withdrawn = await withdrawArticle(tx, id, null, reason);
    await refuseErasedWords(
      tx,
      withdrawn.map((one) => one.id),
      { reason },
    );
  } else {
    await refuseErasedWords(tx, [id, snapshot.article_id as string | null | undefined], { reason });
    await tx.execute(sql`
      update ${tableOf[type]} set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = ${reason} where id = ${id}`);
  }
}

/** Takes a withdrawal back; that of an article also of what was withdrawn with it. */
export async function restore(tx: Transaction, type: WithdrawableType, stored: Recorded): Promise<void> {
  const {
    id,
    article_id: articleId,
    withdrawal_correction_id: correctionId,
  } = stored.snapshot as Recorded["snapshot"] & {
    article_id?: string | null;
    withdrawal_correction_id?: string | null;
  };
  refuseErased(stored);
  if (correctionId) throw new Problem("retracted", `${correctionId} has retracted it, which holds.`);
  if (type !== "article" && articleId) await findResource(tx, "article", articleId);
  await because(tx, "restoration", id);
  const [withdrawn] = await tx.execute<{ at: string }>(sql`select withdrawn_at::text as at from ${tableOf[type]} where id = ${id}`);
  const back = async (of: WithdrawableType, which: ReturnType<typeof sql>) => {
    await tx.execute(sql`
      update ${tableOf[of]} r set status = 'published', withdrawn_at = null, withdrawal_reason = null where r.status = 'withdrawn' and ${which}
         and not exists (select from erased_items e where e.resource_id = r.id and e.whole)`);
  };
  await back(type, sql`r.id = ${id}`);
  await hold(tx, id);
  if (type !== "article") return;
  for (const of of Object.values(packageLists)) {
    const isOfArticle = isCorpus(of)
      ? sql`exists (select from package_keys k where k.resource_id = r.id and k.article_id = ${id})`
      : sql`r.article_id = ${id}`;
    await back(of, sql`r.withdrawn_at = ${withdrawn?.at}::timestamptz and ${isOfArticle}`);
  }
}

/** What an import had dropped stands in its article's package again, at the end. */
async function hold(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`
    update package_keys k set ordinal = (select max(o.ordinal) + 1 from package_keys o where o.article_id = k.article_id and o.type = k.type)
     where k.resource_id = ${id} and k.ordinal < 0`);
}

/** What a reviewer can say. */
export const verdicts = ["accepted", "edited", "rejected"] as const;

/** Notes that a person has looked at a thing, and what they found; that a correction touched it is settled thereby. */
export async function review(
  tx: Transaction,
  type: ItemType,
  id: string,
  { status, agent }: { status: (typeof verdicts)[number]; agent: string },
): Promise<void> {
  await because(tx, "review", id);
  await tx.execute(sql`
    update ${tableOf[type]} set review_status = ${status}, reviewed_by = ${agent}, reviewed_at = now(), needs_review = false
     where id = ${id}`);
}
