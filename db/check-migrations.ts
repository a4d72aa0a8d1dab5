import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";

// drizzle-kit exits 0 even where it would have asked a question, so only its own words that nothing is missing count.
const root = path.dirname(import.meta.dirname);
const copy = mkdtempSync(path.join(root, "node_modules/.migrations-"));
try {
  cpSync(path.join(root, "db/migrations"), copy, { recursive: true });
  const out = path.relative(root, copy);
  const run = spawnSync("drizzle-kit", ["generate", "--dialect=postgresql", "--schema=./db/tables/*.ts", `--out=./${out}`], {
    cwd: root,
    encoding: "utf8",
  });
  const said = `${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`;
  if (!said.includes("No schema changes")) {
    console.error(`The tables have changes that no migration makes. Run: npm run migration -- --name what-changes\n${said}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
