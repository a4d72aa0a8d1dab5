import type { Database } from "../../db/client.ts";
import { createApp } from "../../src/app.ts";
import { mediaTypes } from "../../src/http/formats.ts";
import { importPackage } from "../../src/packages/import.ts";
import type { ArticlePackage } from "../../src/packages/schema.ts";
import { exampleSlug } from "../../src/resources/example-ids.ts";
import type { Sender } from "../../src/webhooks/send.ts";
import { type Document, describeService, type Example, type Operation, operationsOf, publicUrl } from "../document.ts";
import { type Examples, kindOf } from "../examples.ts";
import { type Ask, asker } from "./ask.ts";
import { checkAndCorrect } from "./checked-and-corrected.ts";
import { cut } from "./cut.ts";
import { firstArticle } from "./first-article.ts";
import { findInstances } from "./instances.ts";
import { findValues } from "./parameters.ts";
import { recordProblems } from "./problems.ts";
import { exampleOf, requestPath } from "./request-path.ts";
import { exampleToken, recordWrites, storeExampleErasure, storeExampleKeys } from "./writes.ts";

/** Asks a service that holds the first article, and nothing else, for every example. Leaves the database in ruins. */
export async function recordExamples(db: Database): Promise<Examples> {
  const document = describeService();
  const ask = asker(createApp({ db, publicUrl, sender: takenAtOnce }));
  await importPackage(db, await firstArticle());
  await storeExampleKeys(db);
  await storeExampleErasure(db);
  await checkAndCorrect(db);

  const answers: Examples["answers"] = {};
  const otherFormats: Examples["otherFormats"] = {};
  const parameters: Examples["parameters"] = {};
  for (const { template, operation, asking } of reads(document, ask)) {
    const { operationId } = operation;
    answers[operationId] = await answersOf(asking, template, operation);
    const others = await inOtherFormats(asking, template, operation);
    if (others) otherFormats[operationId] = others;
    parameters[operationId] = await findValues(asking, requestPath(template, operation), operation);
  }
  const whole = await wholeAnswers(ask, document);
  const { writes, requests } = await recordWrites(document, ask);
  const { value: exported } = await ask(`/v1/articles/${exampleSlug}/package`);
  const problems = await recordProblems(db, (exported as { data: ArticlePackage }).data, ask);
  const schemas = findInstances(document, { answers, otherFormats, whole, writes, requests, problems });
  return { answers, otherFormats, parameters, writes, requests, problems, schemas };
}

/** Sends nothing, and says that it was taken: examples need no network. */
const takenAtOnce: Sender = {
  targets: { check: async (url) => ({ url: new URL(url), addresses: [] }) },
  timeout: 1_000,
  open: () => ({ send: async () => ({ outcome: "delivered", status: 204, milliseconds: 38 }), close: () => {} }),
};

/** The operations that read, each with the way to ask it: with a key where it needs one. */
function reads(document: Document, ask: Ask): { template: string; operation: Operation; asking: Ask }[] {
  return operationsOf(document)
    .filter(({ method }) => method === "get")
    .map(({ path, operation }) => ({
      template: path,
      operation,
      asking: operation.security?.some((one) => "bearer" in one)
        ? (at, headers = {}) => ask(at, { ...headers, Authorization: `Bearer ${exampleToken}` })
        : ask,
    }));
}

/** Every answer without the limits that keep an example short. */
async function wholeAnswers(ask: Ask, document: Document): Promise<Examples["answers"]> {
  const answers: Examples["answers"] = {};
  for (const { template, operation, asking } of reads(document, ask)) {
    const limits = kindOf(operation, template) === "list" ? { limit: 200 } : {};
    answers[operation.operationId] = { all: await asking(requestPath(template, operation, limits)) };
  }
  return answers;
}

async function answersOf(ask: Ask, template: string, operation: Operation): Promise<Record<string, Example>> {
  const given = async (query?: Record<string, unknown>) => await answered(ask, requestPath(template, operation, query));
  switch (kindOf(operation, template)) {
    case "list":
      return { page: await given({ limit: 2, count: true, facets: exampleOf(operation, "facets") }) };
    case "feed":
      return { page: await given({ limit: 2, include: "resource" }) };
    case "one":
      return {
        alone: await given(),
        ...(exampleOf(operation, "include") !== undefined && { withIncluded: await given({ include: exampleOf(operation, "include") }) }),
      };
    case "document":
      return { beginning: shorten(await given({ article: exampleOf(operation, "article") })) };
    case "health":
      return { well: await given() };
    case "write":
      return {};
  }
}

async function inOtherFormats(ask: Ask, template: string, operation: Operation): Promise<Record<string, Example> | undefined> {
  const types = Object.keys(operation.responses[200]?.content ?? {}).filter((type) => type !== "application/json");
  if (types.length === 0) return undefined;
  const examples = types.map(async (type) => {
    const { summary, value } = await ask(requestPath(template, operation, isExport(operation, type) ? {} : { limit: 1 }), { Accept: type });
    return [
      type,
      typeof value !== "string" ? withCut(summary, value) : type.endsWith("xml") ? { summary, value } : firstLines(summary, value),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(examples));
}

const firstLines = (summary: string, text: string): Example => ({
  summary: `${summary}, the first lines`,
  value: text.split("\n").slice(0, 3).join("\n"),
});

function withCut(summary: string, whole: unknown): Example {
  const value = cut(whole);
  const isCut = JSON.stringify(value) !== JSON.stringify(whole);
  return { summary: isCut ? `${summary}, each list and text cut after its beginning` : summary, value };
}

/** What gives a list whole, whose pages' parameters do not go with it. */
const isExport = (operation: Operation, type: string) =>
  (type === mediaTypes.csv || type === mediaTypes.ndjson) && operation.parameters?.some(({ name }) => name === "afterId");

async function answered(ask: Ask, path: string): Promise<Example> {
  const { status: _, ...example } = await ask(path);
  const { detail } = example.value as { detail?: string };
  if (detail !== undefined) throw new Error(`The example ${path} is refused: ${detail}`);
  return example;
}

/** A whole text, package or graph is too long for an example. */
function shorten({ summary, value }: Example): Example {
  const { data } = value as { data?: Record<string, unknown> };
  if (data === undefined) return withCut(summary, value);
  if (Array.isArray(data)) return { summary, value };
  const short = withShortLists(data);
  if (typeof data.text === "string") short.text = [...(short.blocks as { text: string }[]).map(({ text }) => text), "[…]"].join("\n\n");
  if ("article" in data) short.article = withShortLists(data.article as Record<string, unknown>);
  const isCut = JSON.stringify(short) !== JSON.stringify(data);
  return { summary: isCut ? `${summary}, each list cut after its beginning` : summary, value: { ...(value as object), data: short } };
}

const withShortLists = (whole: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, Array.isArray(part) ? part.slice(0, 2) : part]));
