import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "@hono/zod-openapi";
import { articlePackage } from "../src/packages/schema.ts";
import { clientTypes } from "./client-types.ts";
import { openApiDocument } from "./document.ts";
import { recordExamples } from "./examples/record.ts";
import { withScratchDatabase } from "./scratch-database.ts";

// node openapi/write.ts              writes openapi.json, article-package.schema.json and client.ts
// node openapi/write.ts --check      says whether they are what it would write
// node openapi/write.ts --examples   asks the service for the examples anew, in a database of their own, and writes them too

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const file = (name: string) => path.join(import.meta.dirname, name);

const [mode] = process.argv.slice(2);
if (![undefined, "--check", "--examples"].includes(mode)) {
  process.stderr.write(`openapi/write.ts takes --check, --examples or nothing, not ${mode}.\n`);
  process.exit(2);
}

const examples = mode === "--examples" ? await withScratchDatabase(process.env.DATABASE_URL, recordExamples) : undefined;
const document = openApiDocument(examples);
const written = {
  ...(examples && { "examples.json": json(examples) }),
  "openapi.json": json(document),
  "article-package.schema.json": json(z.toJSONSchema(articlePackage, { io: "input" })),
  "client.ts": await clientTypes(document),
};

if (mode === "--check") {
  const contents = await Promise.all(Object.keys(written).map((name) => readFile(file(name), "utf8").catch(() => undefined)));
  const stale = Object.entries(written).filter(([, content], index) => content !== contents[index]);
  for (const [name] of stale) process.stderr.write(`openapi/${name} is not what the code says; run: npm run openapi\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [name, content] of Object.entries(written)) await writeFile(file(name), content);
}
