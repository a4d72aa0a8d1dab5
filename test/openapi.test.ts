import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApiDocument, operationsOf, type Parameter, publicUrl } from "../openapi/document.ts";
import { checkAndCorrect } from "../openapi/examples/checked-and-corrected.ts";
import { firstArticle } from "../openapi/examples/first-article.ts";
import { recordExamples } from "../openapi/examples/record.ts";
import { requestPath } from "../openapi/examples/request-path.ts";
import { unsaid } from "../openapi/examples/unsaid.ts";
import { exampleToken, storeExampleErasure, storeExampleKeys } from "../openapi/examples/writes.ts";
import committed from "../openapi/examples.json" with { type: "json" };
import { kindOf } from "../openapi/examples.ts";
import { nameOf, type SchemaObject } from "../openapi/schema-object.ts";
import { answersOf } from "../openapi/shared-responses.ts";
import { createApp } from "../src/app.ts";
import { importPackage } from "../src/packages/import.ts";
import { validator } from "./contract/document.ts";
import { openTestDatabase, type TestDatabase } from "./postgres/database.ts";

const document = openApiDocument();
const { schemas } = document.components;
const operations = operationsOf(document).map(
  ({ path, operation }) => [operation.operationId, path, { ...operation, responses: answersOf(document, operation) }] as const,
);
const reads = operationsOf(document)
  .filter(({ method }) => method === "get")
  .map(({ path, operation }) => [operation.operationId, path, operation] as const);
const answers = new Set(
  operations.flatMap(([, , { responses }]) => Object.values(responses).map(({ content }) => nameOf(content?.["application/json"]?.schema))),
);

/** Parameters whose values are words as printed, or come from elsewhere. */
const mayHoldCommas = ["publisherName", "verdictLabel", "section", "articleSection", "identifier"];

describe("the document", () => {
  test("is OpenAPI 3.1 and introduces itself", () => {
    expect(document).toMatchObject({ openapi: "3.1.0", info: { title: "Nutgraph", license: { name: "Apache-2.0" } } });
    expect(document.security).toEqual([{}, { bearer: ["read"] }]);
    expect(document.components.securitySchemes).toMatchObject({ bearer: { type: "http", scheme: "bearer" } });
    expect(JSON.stringify(document.servers)).toContain(publicUrl);
  });

  test("says what each sort of problem and each code of a detail means", () => {
    const words = ["ProblemType", "ProblemDetailCode"].flatMap((name) => schemas[name]?.enum as string[]);
    expect(words).toContain("anchorNotFound");
    for (const word of words)
      expect(String((document.info as { description?: string }).description)).toMatch(new RegExp(`\\| \`${word}\` \\| \\S`));
  });

  test("names operations so that they make methods, each once", () => {
    const ids = operations.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  });

  test.each(operations)("%s explains itself", (_, __, { summary, description, tags, responses, requestBody }) => {
    if (requestBody) expect(requestBody).toMatchObject({ description: expect.stringMatching(/\S/), required: true });
    expect(summary).toMatch(/[^.]$/);
    expect(description).toMatch(/\S/);
    for (const tag of tags) expect(document.tags.map(({ name }) => name)).toContain(tag);
    for (const [status, response] of Object.entries(responses)) {
      expect(response.description, status).toMatch(/\S/);
      for (const [name, header] of Object.entries(response.headers ?? {})) {
        expect(header.description, name).toMatch(/\S/);
        expect(header.example, name).toBeDefined();
      }
    }
  });

  test("leaves to the guide what holds of every list, so that the filters are near", () => {
    const lists = reads.filter(([, , { responses }]) => "text/csv" in (responses[200]?.content ?? {}));
    for (const [id, , { description, parameters = [] }] of lists) {
      if (!parameters.some(({ name }) => name === "afterId")) continue;
      expect(description, id).toMatch(/format=csv.*“In other formats”/);
      expect(description.length, id).toBeLessThan(500);
    }
    const { description } = document.info as { description: string };
    for (const format of ["JSON-LD", "NDJSON", "CSV", "Atom"]) expect(description).toContain(format);
    expect(description).toContain("at:deleted-entry");
    expect(description).toContain("byte order mark");
  });

  test("says once what many operations answer alike", () => {
    const { responses = {} } = document.components;
    const answers = operationsOf(document).flatMap(({ operation }) =>
      Object.entries(operation.responses).filter(([status]) => Number(status) >= 300 && status !== "default"),
    );
    const shared = Object.keys(responses).map((name) => `#/components/responses/${name}`);
    for (const [, { $ref }] of answers) if ($ref !== undefined) expect(shared).toContain($ref);
    const said = [...Object.values(responses), ...answers.flatMap(([, answer]) => (answer.$ref === undefined ? [answer] : []))];
    expect(said.length).toBeLessThan(answers.length / 10);
    expect(new Set(said.map((answer) => JSON.stringify(answer))).size).toBe(said.length);
    for (const name of Object.keys(responses)) expect(name).toMatch(/^([A-Z][a-z]+)+$/);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["NotModified", "PageNotModified", "NotFound", "WithdrawnOrErased"]));
  });

  test.each(operations)("%s gives an example of each problem that a refusal names, and of no other", (_, __, { responses }) => {
    for (const [status, { description, content }] of Object.entries(responses)) {
      const { examples } = content?.["application/problem+json"] ?? {};
      if (examples === undefined) continue;
      const named = [...description.matchAll(/\(`(\w+)`\)/g)].map(([, code]) => code);
      expect(Object.keys(examples).sort(), status).toEqual(named.sort());
    }
  });

  test.each(operations)("%s says whether it needs If-Match", (_, __, { parameters = [], responses }) => {
    const ifMatch = parameters.find(({ name }) => name === "If-Match");
    const mayFail = responses[412]?.description.includes("preconditionFailed") ?? false;
    expect(ifMatch?.required).toBe(mayFail ? 428 in responses : undefined);
  });

  test.each(operations)("%s explains its parameters", (_, __, { parameters = [] }) => {
    for (const { name, description } of parameters) expect(description, name).toMatch(/\S/);
  });

  test.each(Object.entries(schemas))("%s explains itself and its fields", (_, schema) => {
    expect(schema.description).toMatch(/\S/);
    for (const [name, field] of Object.entries(schema.properties ?? {})) expect(isExplained(field), name).toBe(true);
  });

  test.each(Object.entries(schemas))("%s has no field that a client generator trips over", (_, schema) => {
    for (const part of partsOf(schema)) {
      expect(part).not.toHaveProperty("allOf");
      expect(part).not.toHaveProperty("nullable");
      expect(String(part.pattern ?? "").length).toBeLessThan(120);
    }
  });

  test.each(operations)(
    "%s takes lists with commas between, or value by value where one may have a comma",
    (_, __, { parameters = [] }) => {
      for (const { schema, ...rest } of parameters.filter(({ schema }) => schema.type === "array")) {
        expect(rest).toMatchObject({ style: "form", explode: mayHoldCommas.includes(rest.name) });
        expect(schema).toMatchObject({ minItems: 1, maxItems: expect.any(Number) });
      }
    },
  );
});

describe("its examples", () => {
  let database: TestDatabase;
  let get: (path: string) => Promise<Response>;
  beforeAll(async () => {
    database = await openTestDatabase();
    await importPackage(database.db, await firstArticle());
    await storeExampleKeys(database.db);
    await storeExampleErasure(database.db);
    await checkAndCorrect(database.db);
    const app = createApp({ db: database.db, publicUrl });
    get = async (path) => await app.request(path, { headers: { Authorization: `Bearer ${exampleToken}` } });
  });
  afterAll(() => database?.close());

  test("are what the service answers", async () => {
    const scratch = await openTestDatabase();
    try {
      const recorded = await recordExamples(scratch.db);
      const advice = "run: npm run openapi -- --examples";
      for (const part of Object.keys(committed) as (keyof typeof committed)[]) {
        for (const [name, example] of Object.entries(committed[part])) {
          expect((recorded[part] as Record<string, unknown>)[name], `${part} ${name}; ${advice}`).toEqual(example);
        }
      }
      expect(recorded, advice).toEqual(committed);
    } finally {
      await scratch.close();
    }
  });

  test.each(operations)("%s has some for every body and answer, as the schema says", (_, __, { responses, requestBody }) => {
    for (const { schema, examples = {} } of Object.values(requestBody?.content ?? {})) {
      expect(Object.keys(examples)).not.toEqual([]);
      for (const { value } of Object.values(examples)) expect(validator(schema).safeParse(value).error).toBeUndefined();
    }
    for (const [status, { content = {} }] of Object.entries(responses)) {
      for (const { schema, examples = {} } of Object.values(content)) {
        expect(Object.keys(examples), status).not.toEqual([]);
        for (const { value } of Object.values(examples)) expect(validator(schema).safeParse(value).error, status).toBeUndefined();
      }
    }
  });

  test.each(Object.entries(schemas).filter(([name]) => !answers.has(name)))("%s has one, as it says itself", (name, { examples = [] }) => {
    expect(examples).toHaveLength(1);
    expect(validator({ $ref: `#/components/schemas/${name}` }).safeParse(examples[0]).error).toBeUndefined();
  });

  test.each(reads)("%s finds something with that of each parameter", async (_, path, operation) => {
    for (const parameter of operation.parameters ?? []) {
      if (await hasNone(path, parameter)) continue;
      expect(parameter.example, parameter.name).toBeDefined();
      expect(validator(parameter.schema).safeParse(parameter.example).error, parameter.name).toBeUndefined();
      if (parameter.in === "header") continue;
      const asked = requestPath(path, operation, parameter.in === "query" ? { [parameter.name]: parameter.example } : {});
      const response = await get(asked);
      expect(response.status, asked).toBe(200);
      const { data } = (await response.json()) as { data?: unknown };
      if (!(parameter.name in unsaid.parameters) && kindOf(operation, path) !== "health") expect(data, asked).not.toEqual([]);
    }
  });

  /** Where one page holds everything, no cursor leads on. */
  async function hasNone(path: string, { name }: Parameter): Promise<boolean> {
    if (name !== "cursor") return false;
    const operation = reads.find(([, at]) => at === path)?.[2];
    const response = await get(requestPath(path, operation as never, { limit: 1 }));
    return ((await response.json()) as { page: { next: string | null } }).page.next === null;
  }
});

function isExplained(field: SchemaObject): boolean {
  return Boolean(field.description ?? nameOf(field) ?? field.anyOf?.some((part) => nameOf(part)));
}

/** A schema and everything in it that is no component of its own. */
function partsOf(schema: SchemaObject): SchemaObject[] {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [schema, ...inner.flatMap(partsOf)];
}
