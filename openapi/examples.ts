import { type Document, type Example, type Operation, operationsOf } from "./document.ts";
import { unsaid } from "./examples/unsaid.ts";
import { nameOf, type SchemaObject } from "./schema-object.ts";
import { codesOf } from "./shared-responses.ts";

/** What the service answered about the first article; committed as examples.json. */
export interface Examples {
  /** Answers 200, by operation and by a name for each. */
  answers: Record<string, Record<string, Example>>;
  /** Answers 200 in other formats than JSON, by operation and by media type. */
  otherFormats: Record<string, Record<string, Example>>;
  /** Answers of operations that write, by operation, by status and by a name for each. */
  writes: Record<string, Record<string, Record<string, Example>>>;
  /** The bodies that brought them about. */
  requests: Record<string, Record<string, Example>>;
  /** Refusals, by problem. */
  problems: Record<string, Example>;
  /** Values that a parameter finds something with, by operation, where the route names none. */
  parameters: Record<string, Record<string, unknown>>;
  /** An instance of each component schema. */
  schemas: Record<string, unknown>;
}

/** What sort of thing an operation gives. */
export type OperationKind = "list" | "feed" | "one" | "document" | "health" | "write";

export function kindOf({ parameters = [], requestBody, responses }: Operation, path: string): OperationKind {
  if (requestBody || responses[428]) return "write";
  if (path.startsWith("/health/")) return "health";
  if (parameters.some(({ name }) => name === "cursor")) return "list";
  if (parameters.some(({ name }) => name === "after")) return "feed";
  return path.endsWith("}") ? "one" : "document";
}

/** Puts the examples where they belong. */
export function addExamples(document: Document, examples: Examples): void {
  for (const { operation } of operationsOf(document)) {
    const { operationId } = operation;
    for (const media of Object.values(operation.requestBody?.content ?? {})) media.examples = examples.requests[operationId];
    for (const parameter of operation.parameters ?? []) {
      parameter.example ??= examples.parameters[operationId]?.[parameter.name] ?? unsaid.parameters[parameter.name];
    }
    for (const [status, answer] of Object.entries(operation.responses)) {
      for (const [type, media] of Object.entries(answer.content ?? {})) {
        if (type === "application/problem+json") media.examples = among(examples.problems, codesOf(answer));
        else if (examples.writes[operationId]) media.examples = examples.writes[operationId][status];
        else if (type === "application/json") media.examples = examples.answers[operationId];
        else media.examples = { beginning: examples.otherFormats[operationId]?.[type] as Example };
      }
    }
  }
  for (const { post } of Object.values(document.webhooks ?? {})) {
    for (const media of Object.values(post?.requestBody?.content ?? {}))
      media.examples = { message: { summary: post?.summary ?? "", value: unsaid.schemas[nameOf(media.schema) ?? ""] } };
  }
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const example = examples.schemas[name] ?? unsaid.schemas[name] ?? firstWord(schema);
    if (example !== undefined) schema.examples = [example];
  }
}

const among = (refusals: Record<string, Example>, codes: string[]) =>
  Object.fromEntries(Object.entries(refusals).filter(([code]) => codes.includes(code)));

const firstWord = (schema: SchemaObject) => schema.enum?.[0];
