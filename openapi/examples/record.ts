import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "../../db/client.ts";
import { createApp } from "../../src/app.ts";
import { importPackage } from "../../src/packages/import.ts";
import type { ArticlePackage } from "../../src/packages/schema.ts";
import { projectRoot } from "../../src/project-root.ts";
import { exampleSlug } from "../../src/resources/example-ids.ts";
import { describeService, type Example, type Operation, publicUrl } from "../document.ts";
import { type Examples, kindOf } from "../examples.ts";
import { type Ask, asker } from "./ask.ts";
import { collectInstances } from "./instances.ts";
import { findValues } from "./parameters.ts";
import { recordProblems } from "./problems.ts";

/** Asks a service that holds the first article, and nothing else, for every example. Leaves the database in ruins. */
export async function recordExamples(db: Database): Promise<Examples> {
  const document = describeService();
  const ask = asker(createApp({ db, publicUrl }));
  const article = await firstArticle();
  await importPackage(db, article);

  const answers: Examples["answers"] = {};
  const parameters: Examples["parameters"] = {};
  for (const [template, { get: operation }] of Object.entries(document.paths)) {
    answers[operation.operationId] = await answersOf(ask, template, operation);
    if (kindOf(operation, template) === "list") parameters[operation.operationId] = await findValues(ask, template, operation);
  }
  const schemas = await collectInstances(ask, document, answers);
  return { answers, parameters, schemas, problems: await recordProblems(db, article, ask) };
}

async function answersOf(ask: Ask, template: string, operation: Operation): Promise<Record<string, Example>> {
  const path = examplePath(template, operation);
  switch (kindOf(operation, template)) {
    case "list":
      return { page: await ask(`${path}?limit=2&count=true`) };
    case "one": {
      const include = operation.parameters?.find(({ name }) => name === "include")?.example;
      return { alone: await ask(path), withIncluded: await ask(`${path}?include=${include}`) };
    }
    case "document":
      return { beginning: shorten(await ask(path)) };
    case "health":
      return { well: await ask(path) };
  }
}

/** The path with the examples of its parameters in their places. */
export function examplePath(template: string, { parameters = [] }: Operation): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name) => String(parameters.find((parameter) => parameter.name === name)?.example));
}

/** A whole text or package is too long for an example. */
function shorten({ summary, value }: Example): Example {
  const { data } = value as { data: Record<string, unknown> };
  if (data.blocks) {
    const blocks = (data.blocks as { text: string }[]).slice(0, 2);
    const text = [...blocks.map((block) => block.text), "[…]"].join("\n\n");
    return { summary: `${summary}, cut after the second block`, value: { data: { ...data, text, blocks } } };
  }
  const lists = Object.entries(data).map(([name, part]) => [name, Array.isArray(part) ? part.slice(0, 1) : part]);
  const article = data.article as ArticlePackage["article"];
  const short = { ...Object.fromEntries(lists), article: { ...article, blocks: article.blocks.slice(0, 2) } };
  return { summary: `${summary}, each list cut after its beginning`, value: { data: short } };
}

async function firstArticle(): Promise<ArticlePackage> {
  return JSON.parse(await readFile(path.join(projectRoot, "db/articles", `${exampleSlug}.json`), "utf8"));
}
