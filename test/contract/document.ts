import { z } from "@hono/zod-openapi";
import { openApiDocument } from "../../openapi/document.ts";
import { answersOf } from "../../openapi/shared-responses.ts";
import type { TestService } from "../service.ts";

type JsonSchema = { [keyword: string]: unknown };

export interface Parameter {
  name: string;
  in: "query" | "path" | "header";
  required?: boolean;
  explode?: boolean;
  schema: JsonSchema & { type: string; items?: JsonSchema };
  example?: unknown;
}

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  parameters: Parameter[];
  security?: Record<string, string[]>[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema; example?: unknown }> };
  responses: Record<string, { headers?: Record<string, object>; content?: Record<string, { schema: JsonSchema }> }>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  paths: Record<string, Record<string, Omit<Operation, "method" | "path">>>;
  components: { schemas: Record<string, JsonSchema> };
};

/** Every operation that the OpenAPI document describes, each with all that it answers. */
export const everyOperation: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...operation,
    method: method.toUpperCase(),
    path,
    parameters: operation.parameters ?? [],
    responses: answersOf(document as never, operation as never) as Operation["responses"],
  })),
);

/** Those that read, and need no key unless reading is closed. */
export const operations = everyOperation.filter(({ method, security }) => method === "GET" && !security?.some((one) => "bearer" in one));

/** Those that never answer without a key. */
export const guarded = everyOperation.filter((operation) => !operations.includes(operation));

const takes = ({ parameters }: Operation, name: string) =>
  parameters.some((parameter) => parameter.name === name && parameter.in === "query");

/** The operations that answer with a page of resources. */
export const lists = operations.filter((operation) => takes(operation, "cursor") && takes(operation, "id"));

/** Those that answer with a page of something else. */
export const otherPages = operations.filter((operation) => takes(operation, "cursor") && !takes(operation, "id"));

export const queryParameters = ({ parameters }: Operation): Parameter[] => parameters.filter((parameter) => parameter.in === "query");

/** The words that a parameter can be made of, where they are listed. */
export function wordsOf({ parameters }: Operation, name: string): string[] {
  const schema = parameters.find((parameter) => parameter.name === name)?.schema;
  return ((schema?.items ?? schema)?.enum ?? []) as string[];
}

/** A path of the operation that leads somewhere: its parameters become the id of a resource that the list above it holds. */
export async function pathOf(service: TestService, operation: Operation): Promise<string> {
  const query = requiredQuery(operation);
  const [above, ...rest] = operation.path.split(/\/\{\w+\}/) as [string, ...string[]];
  // Of what lies further down everything has a first.
  const below = rest.length === 0 ? undefined : rest.join("/1");
  if (below === undefined) return withQuery(above, query);
  for (const { id } of await service.all(above)) {
    const candidate = withQuery(`${above}/${id}${below}`, query);
    if ((await service.get(candidate)).status === 200) return candidate;
  }
  throw new Error(`nothing that ${operation.path} leads to`);
}

/** The path with the examples that the document gives for every required parameter. */
export const examplePath = (operation: Operation): string =>
  withQuery(
    operation.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
      String(operation.parameters.find((parameter) => parameter.name === name)?.example),
    ),
    requiredQuery(operation),
  );

const requiredQuery = (operation: Operation): string =>
  queryParameters(operation)
    .filter(({ required }) => required)
    .map(exampleQuery)
    .join("&");

const exampleQuery = (parameter: Parameter): string => `${parameter.name}=${encodeURIComponent(exampleText(parameter))}`;

/** A parameter's example as it stands in a query. */
export const exampleText = ({ example }: Parameter): string => (Array.isArray(example) ? example.join(",") : String(example));

/** The path with this parameter, in place of the one that it has. */
export function asking(path: string, name: string, value: string): string {
  const url = new URL(path, "http://localhost");
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}

export function withQuery(path: string, query: string): string {
  if (query === "") return path;
  return `${path}${path.includes("?") ? "&" : "?"}${query}`;
}

const schemas = new Map<JsonSchema, z.ZodType>();

/** A validator of a schema of the document that also refuses what the schema does not mention. */
export function validator(schema: JsonSchema): z.ZodType {
  const known = schemas.get(schema);
  if (known) return known;
  const made = z.fromJSONSchema({ ...exact(schema), $defs: mapped(document.components.schemas) } as never);
  schemas.set(schema, made);
  return made;
}

/** The operation that answers a request, where the document describes it. */
export function operationAt(method: string, at: string): Operation | undefined {
  const [path = ""] = at.split("?");
  return everyOperation.find((one) => one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path));
}

/** What the document says of the body of such a request. */
export function bodyValidator(method: string, at: string): z.ZodType {
  const [{ schema }] = Object.values(operationAt(method, at)?.requestBody?.content ?? {}) as [{ schema: JsonSchema }];
  return validator(schema);
}

export const problemSchema = validator({ $ref: "#/components/schemas/Problem" });

function mapped(named: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, exact(schema)]));
}

function exact(schema: JsonSchema): JsonSchema {
  const { description: _description, example: _example, default: _default, ...rest } = schema;
  const closed = rest.properties !== undefined && rest.additionalProperties === undefined ? { additionalProperties: false, ...rest } : rest;
  return Object.fromEntries(
    Object.entries(closed).map(([keyword, value]): [string, unknown] => {
      if (keyword === "$ref") return [keyword, (value as string).replace("#/components/schemas/", "#/$defs/")];
      if (keyword === "properties") return [keyword, mapped(value as Record<string, JsonSchema>)];
      if (["items", "additionalProperties"].includes(keyword) && typeof value === "object") return [keyword, exact(value as JsonSchema)];
      if (["anyOf", "oneOf", "allOf"].includes(keyword)) return [keyword, (value as JsonSchema[]).map(exact)];
      return [keyword, value];
    }),
  );
}

/** Whether the document lets a parameter have this text. */
export function allows({ schema, explode }: Parameter, text: string): boolean {
  if (schema.type === "number") return /^(0|1)(\.\d+)?$/.test(text) && validator(schema).safeParse(Number(text)).success;
  if (schema.type === "array") {
    const values = explode ? [text] : text.split(",");
    const item = validator(schema.items as JsonSchema);
    return values.length <= ((schema.maxItems as number | undefined) ?? Infinity) && values.every((value) => item.safeParse(value).success);
  }
  if (schema.type === "boolean") return text === "true" || text === "false";
  if (schema.type === "integer") return /^-?(0|[1-9]\d*)$/.test(text) && validator(schema).safeParse(Number(text)).success;
  return validator(schema).safeParse(text).success;
}

/** Those of these parameters that the operation has. */
export const parametersNamed = (operation: Operation, names: string[]): Parameter[] =>
  queryParameters(operation).filter(({ name, example }) => names.includes(name) && example !== undefined);
