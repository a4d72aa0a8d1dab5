import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ArticlePackage } from "../../src/packages/schema.ts";
import { projectRoot } from "../../src/project-root.ts";
import { exampleSlug } from "../../src/resources/example-ids.ts";

/** The package that every example comes from. */
export async function firstArticle(): Promise<ArticlePackage> {
  return JSON.parse(await readFile(path.join(projectRoot, "db/articles", `${exampleSlug}.json`), "utf8"));
}
