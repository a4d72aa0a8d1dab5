import { type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../db/client.ts";
import type { ArticleRow } from "../articles/schemas.ts";
import { revisionAsOf } from "../changes/as-of.ts";
import type { Recorded } from "../resources/read.ts";
import type { AnchorRow } from "../resources/rows.ts";
import { assemble, type Ground, type Snapshots, type StoredArticle } from "./assemble.ts";
import { type PackageList, packageLists } from "./read.ts";
import type { ArticlePackage } from "./schema.ts";

/**
 * The package of a stored article as it now stands, or as it stood at a position: what is published of it under the keys it was imported with, an id
 * where something that it refers to has none in this article. What no longer has its words in the text in force is left
 * out, because a package cannot say it.
 */
export async function exportPackage(db: Database, articleId: string, asOf?: number): Promise<ArticlePackage> {
  const stored = await db.transaction((tx) => read(tx, articleId, asOf), { isolationLevel: "repeatable read", accessMode: "read only" });
  return assemble(stored);
}

/** The same within a transaction, which sees what it has written itself. */
export async function exportPackageIn(tx: Transaction, articleId: string): Promise<ArticlePackage> {
  return assemble(await read(tx, articleId, undefined));
}

async function read(tx: Transaction, articleId: string, asOf: number | undefined): Promise<StoredArticle> {
  const recorded = (id: SQL) =>
    asOf === undefined
      ? sql`(select r.snapshot from revisions r where r.resource_id = ${id} order by r.revision desc limit 1)`
      : sql`(select r.snapshot from revisions r where r.resource_id = ${id} and r.revision = ${revisionAsOf(id, sql`${asOf}::bigint`)})`;
  const keys =
    asOf === undefined
      ? sql`(select * from package_keys)`
      : sql`(select distinct on (h.article_id, h.type, h.key) * from package_key_history h
              where h.article_id = ${articleId} and h.position <= ${asOf} order by h.article_id, h.type, h.key, h.position desc)`;
  const [article] = await tx.execute<{ snapshot: ArticleRow }>(sql`select a.snapshot from ${recorded(sql`${articleId}`)} a`);
  if (!article) throw new Error(`no article ${articleId} is stored`);
  const revision = article.snapshot.text_revision;
  const blocks = await blocksOf(tx, articleId, revision);
  const keyed = await tx.execute<{ type: string; key: string; snapshot: Snapshots[PackageList] }>(sql`
    select k.type, k.key, last.snapshot from ${keys} k cross join lateral ${recorded(sql`k.resource_id`)} last
     where k.article_id = ${articleId} and k.ordinal >= 0 and last.snapshot ->> 'status' = 'published' and not last.snapshot ? 'erasure_id'
     order by k.ordinal`);
  // What was merged has several keys, and stands under the first.
  const seen = new Set<string>();
  const shown = keyed.filter(({ snapshot }) => hasItsWords(snapshot, revision) && !seen.has(snapshot.id) && seen.add(snapshot.id));
  const items = Object.entries(packageLists).map(([list, type]) => [
    list,
    shown.filter((item) => item.type === type).map(({ key, snapshot }) => ({ key, snapshot })),
  ]);
  return { article: article.snapshot, blocks, items: Object.fromEntries(items) as StoredArticle["items"] };
}

async function blocksOf(tx: Transaction, articleId: string, revision: number): Promise<Ground["blocks"]> {
  const blocks = await tx.execute<ArticlePackage["article"]["blocks"][number]>(sql`
    select b.kind, substring(t.text from b.start_offset + 1 for b.end_offset - b.start_offset) as text, b.links
      from text_revisions t join blocks b on b.article_id = t.article_id and b.text_revision = t.revision
     where t.article_id = ${articleId} and t.revision = ${revision} order by b.block`);
  return [...blocks];
}

/** What a single thing of a stored article stands on. */
export async function groundOf(tx: Transaction, article: Recorded): Promise<Ground> {
  const row = article.snapshot as unknown as ArticleRow;
  return { article: row, blocks: await blocksOf(tx, row.id, row.text_revision) };
}

/** A package of nothing but the article, and of one thing in it, ids in place of keys. Of words that it has lost it says nothing. */
export function partOfPackage(ground: Ground, thing?: { list: PackageList; key: string; snapshot: object }): ArticlePackage {
  const items = Object.fromEntries(Object.keys(packageLists).map((list) => [list, list === thing?.list ? [thing] : []]));
  return assemble({ ...ground, items: items as unknown as StoredArticle["items"] });
}

/** Whether the anchors that a resource cannot do without are in this text revision. */
function hasItsWords(snapshot: Snapshots[PackageList], textRevision: number): boolean {
  if (!("anchors" in snapshot)) return true;
  const isInForce = ({ text_revision }: AnchorRow) => text_revision === textRevision;
  if ("statement" in snapshot) return snapshot.anchors.some(isInForce);
  if ("source_id" in snapshot) return true;
  return snapshot.anchors.filter(({ role }) => role === "content").every(isInForce);
}
