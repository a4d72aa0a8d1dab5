import { OpenAPIHono, z } from "@hono/zod-openapi";
import { flattenReferences } from "../../openapi/flat-references.ts";

/** A JSON Schema by itself. */
type JsonSchema = Record<string, unknown>;

const root = "Answer";

/**
 * What a tool gives as a JSON Schema, with the resources of the OpenAPI document under `$defs`. What their fields mean is left
 * to that: an assistant would have to read it again with every tool, ten times as much as all the rest.
 */
export function outputJsonSchema(schema: z.ZodObject): JsonSchema {
  const app = new OpenAPIHono();
  app.openAPIRegistry.register(root, schema);
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: root, version: "1" } });
  const json = JSON.stringify(flattenReferences(document.components?.schemas)).replaceAll("#/components/schemas/", "#/$defs/");
  const { [root]: own, ...$defs } = JSON.parse(json) as Record<string, JsonSchema>;
  return { ...own, $defs: withoutMeanings($defs) };
}

function withoutMeanings(part: unknown, isNames = true): unknown {
  if (Array.isArray(part)) return part.map((item) => withoutMeanings(item, false));
  if (typeof part !== "object" || part === null) return part;
  const kept = Object.entries(part).filter(([name]) => isNames || !["description", "example", "examples"].includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutMeanings(value, !isNames && name === "properties")]));
}

/** What a tool takes as a JSON Schema. */
export function inputJsonSchema(schema: z.ZodObject): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input" });
  return json;
}

/**
 * A JSON Schema in the form in which the protocol’s library takes schemas. It lets everything pass: arguments are read where
 * the tool is called, which has better words for what is wrong, and answers are the same objects that the API gives.
 */
export function asStandardSchema(json: JsonSchema) {
  const conversion = () => json;
  return {
    "~standard": {
      version: 1 as const,
      vendor: "nutgraph",
      validate: (value: unknown) => ({ value }),
      jsonSchema: { input: conversion, output: conversion },
    },
  };
}
