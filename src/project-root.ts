import { existsSync } from "node:fs";
import path from "node:path";

/** The folder with the project's package.json, whether the code runs from its sources or bundled. */
export const projectRoot = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  if (existsSync(path.join(folder, "package.json"))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error("The service cannot find its own package.json.");
  return findUpwards(parent);
}
