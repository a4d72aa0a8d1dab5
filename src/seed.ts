import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { type Database, select } from "../db/client.ts";
import { type ImportReport, importPackage } from "./packages/import.ts";
import { projectRoot } from "./project-root.ts";

/** Loads the articles that ship, or says that there was something already. Processes that start together do it once. */
export async function seedArticles(db: Database, { onlyIfEmpty }: { onlyIfEmpty: boolean }): Promise<ImportReport[]> {
  if (onlyIfEmpty) {
    const [row] = await select<{ filled: boolean }>(db, sql`select exists (select from articles) as filled`);
    if (row?.filled) return [];
  }
  const folder = path.join(projectRoot, "db/articles");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const reports: ImportReport[] = [];
  for (const file of files) {
    reports.push(await importPackage(db, JSON.parse(await readFile(path.join(folder, file), "utf8"))));
  }
  return reports;
}
