import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { type Database, select } from "../db/client.ts";
import { resourceId } from "./packages/identity.ts";
import { type ImportReport, importPackage } from "./packages/import.ts";
import { projectRoot } from "./project-root.ts";

/**
 * Loads the articles that ship and are not there, and reports on those. What people made of one since then stays, its
 * withdrawal and erasure too. Processes that start together do it once.
 */
export async function seedArticles(db: Database, { onlyIfEmpty }: { onlyIfEmpty: boolean }): Promise<ImportReport[]> {
  if (onlyIfEmpty) {
    const [row] = await select<{ filled: boolean }>(db, sql`select exists (select from articles) as filled`);
    if (row?.filled) return [];
  }
  const folder = path.join(projectRoot, "db/articles");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const reports: ImportReport[] = [];
  for (const file of files) {
    const shipped = JSON.parse(await readFile(path.join(folder, file), "utf8"));
    if (!(await isKnown(db, resourceId("article", shipped.article.key)))) reports.push(await importPackage(db, shipped));
  }
  return reports;
}

async function isKnown(db: Database, articleId: string): Promise<boolean> {
  const [row] = await select<{ known: boolean }>(
    db,
    sql`select exists (select from articles where id = ${articleId})
            or exists (select from erased_items where whole and resource_id = ${articleId})
            or exists (select from held_packages where article_id = ${articleId}) as known`,
  );
  return row?.known === true;
}
