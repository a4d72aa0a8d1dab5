import type { Document } from "../document.ts";
import { type Examples, kindOf } from "../examples.ts";
import { componentOf, nameOf, type SchemaObject } from "../schema-object.ts";
import type { Ask } from "./ask.ts";
import { examplePath } from "./record.ts";

/** For every component schema something from the article that it describes: of several, the first that says most. */
export async function collectInstances(ask: Ask, document: Document, answers: Examples["answers"]): Promise<Record<string, unknown>> {
  const { schemas } = document.components;
  const best = new Map<string, { value: unknown; silent: number }>();
  const visit = (schema: SchemaObject | undefined, value: unknown): void => {
    if (!schema || value === null || value === undefined) return;
    const name = nameOf(schema);
    if (name) {
      const silent = silentParts(value);
      if (silent < (best.get(name)?.silent ?? Number.POSITIVE_INFINITY)) best.set(name, { value, silent });
      visit(schemas[name], value);
    }
    for (const alternative of schema.anyOf ?? []) visit(alternative, value);
    if (Array.isArray(value)) for (const item of value) visit(schema.items, item);
    else if (typeof value === "object") {
      for (const [key, part] of Object.entries(value)) visit(schema.properties?.[key], part);
    }
  };

  const chosen = new Map<string, unknown>();
  for (const [template, { get: operation }] of Object.entries(document.paths)) {
    const schema = operation.responses[200]?.content?.["application/json"]?.schema;
    const kind = kindOf(operation, template);
    visit(schema, (await ask(`${examplePath(template, operation)}${kind === "list" ? "?limit=200&count=true" : ""}`)).value);
    for (const { value } of Object.values(answers[operation.operationId] ?? {})) {
      visit(schema, value);
      if (kind === "list") continue;
      const data = componentOf(schemas[nameOf(schema) ?? ""]?.properties?.data);
      if (data) chosen.set(data, chosen.get(data) ?? (value as { data: unknown }).data);
    }
  }
  const shown = [...best].filter(([name]) => !isAnswer(document, name)).map(([name, { value }]) => [name, chosen.get(name) ?? value] as const);
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many parts of a value are null or empty. */
function silentParts(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).filter((part) => part === null || (Array.isArray(part) && part.length === 0)).length;
}

/** Whole answers are shown where they are answered. */
function isAnswer({ paths }: Document, name: string): boolean {
  return Object.values(paths).some(({ get }) => nameOf(get.responses[200]?.content?.["application/json"]?.schema) === name);
}
