import { type Document, type Example, type Operation, operationsOf } from "../document.ts";
import { type Examples, kindOf } from "../examples.ts";
import { componentOf, nameOf, refTo, type SchemaObject } from "../schema-object.ts";

interface Recorded {
  answers: Examples["answers"];
  otherFormats: Examples["otherFormats"];
  whole: Examples["answers"];
  writes: Examples["writes"];
  requests: Examples["requests"];
  problems: Examples["problems"];
}

/** For every component schema something that it describes: what its own operation answers, or else the first that says most. */
export function findInstances(
  document: Document,
  { answers, otherFormats, whole, writes, requests, problems }: Recorded,
): Record<string, unknown> {
  const { schemas } = document.components;
  const fullest = new Map<string, { value: unknown; silent: number }>();
  const own = new Map<string, unknown>();
  const visit = (schema: SchemaObject | undefined, value: unknown): void => {
    if (!schema || value === null || value === undefined) return;
    const name = nameOf(schema);
    if (name) {
      const silent = silentParts(value);
      if (silent < (fullest.get(name)?.silent ?? Number.POSITIVE_INFINITY)) fullest.set(name, { value, silent });
      visit(schemas[name], value);
    }
    for (const alternative of schema.anyOf ?? []) if (mayBe(alternative, value)) visit(alternative, value);
    if (Array.isArray(value)) for (const item of value) visit(schema.items, item);
    else if (typeof value === "object")
      for (const [key, part] of Object.entries(value)) visit(schema.properties?.[key] ?? schema.additionalProperties, part);
  };

  const mayBe = (schema: SchemaObject, value: unknown): boolean => {
    const { required = [] } = (schemas[nameOf(schema) ?? ""] ?? schema) as { required?: string[] };
    return required.every((name) => name in Object(value));
  };

  for (const { path: template, operation } of operationsOf(document)) {
    for (const [status, byName] of Object.entries(writes[operation.operationId] ?? {})) {
      for (const { value } of Object.values(byName)) visit(answerSchema(operation, status), value);
      for (const line of Object.values(byName).flatMap(linesOf)) visit(refTo("line" in line ? "ImportLine" : "ImportSummary"), line);
    }
    for (const { value } of Object.values(requests[operation.operationId] ?? {})) {
      const { content = {} } = operation.requestBody ?? {};
      visit((content["application/json"] ?? content["application/merge-patch+json"])?.schema, value);
    }
    const schema = answerSchema(operation);
    const examples = Object.values(answers[operation.operationId] ?? {});
    for (const { value } of [...examples, ...Object.values(whole[operation.operationId] ?? {})]) visit(schema, value);
    for (const [type, { value }] of Object.entries(otherFormats[operation.operationId] ?? {})) {
      visit(operation.responses[200]?.content?.[type]?.schema, value);
    }
    const data = componentOf(schemas[nameOf(schema) ?? ""]?.properties?.data);
    if (data && examples[0] && !["list", "feed"].includes(kindOf(operation, template)))
      own.set(data, [(examples[0].value as { data: unknown }).data].flat()[0]);
  }
  for (const { value } of Object.values(problems)) visit(refTo("Problem"), value);

  const answered = new Set(
    operationsOf(document).flatMap(({ operation }) =>
      Object.keys(operation.responses).map((status) => nameOf(answerSchema(operation, status))),
    ),
  );
  const found = [...fullest].filter(([name]) => !answered.has(name)).map(([name, { value }]) => [name, own.get(name) ?? value] as const);
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const answerSchema = ({ responses }: Operation, status = "200") => responses[status]?.content?.["application/json"]?.schema;

/** What an answer holds that is a JSON text a line. */
function linesOf({ value }: Example): object[] {
  if (typeof value !== "string" || !value.startsWith("{")) return [];
  return value
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** How many parts of a value are null or empty. */
function silentParts(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).filter((part) => part === null || (Array.isArray(part) && part.length === 0)).length;
}
