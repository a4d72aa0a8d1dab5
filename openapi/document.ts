import { connect } from "../db/client.ts";
import { createApp } from "../src/app.ts";
import committed from "./examples.json" with { type: "json" };
import { addExamples, type Examples } from "./examples.ts";
import { flattenReferences } from "./flat-references.ts";
import { introduction, tags } from "./introduction.ts";
import { packageSchemas } from "./package-schemas.ts";
import type { SchemaObject } from "./schema-object.ts";

export interface Parameter {
  name: string;
  in: "query" | "path" | "header";
  description: string;
  required?: boolean;
  schema: SchemaObject;
  example?: unknown;
}

export interface Example {
  summary: string;
  value: unknown;
}

export interface Content {
  schema: SchemaObject;
  examples?: Record<string, Example>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: Parameter[];
  responses: Record<string, { description: string; headers?: Record<string, Parameter>; content?: Record<string, Content> }>;
}

export interface Document {
  openapi: string;
  info: object;
  tags: typeof tags;
  servers: object[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, SchemaObject>; parameters?: Record<string, unknown> };
  [section: string]: unknown;
}

export const publicUrl = "http://localhost:3000";

/** The OpenAPI 3.1 document of the service, made from the validators that run. It needs no database. */
export function openApiDocument(examples = committed as unknown as Examples): Document {
  const document = describeService();
  addExamples(document, examples);
  return document;
}

/** The document without the examples that the service gave. */
export function describeService(): Document {
  const app = createApp({ db: connect("postgres://localhost/none"), publicUrl });
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Nutgraph",
      version: "1.0.0",
      description: introduction,
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [
      {
        url: "{address}",
        description: "Wherever you run it.",
        variables: { address: { default: publicUrl, description: "Where the service is reached: its `PUBLIC_URL`." } },
      },
    ],
    security: [],
  }) as unknown as Document;
  const used = new Set(Object.values(document.paths).flatMap(({ get }) => get.tags));
  document.tags = tags.filter(({ name }) => used.has(name));
  const { schemas } = flattenReferences(document.components) as Document["components"];
  document.components = { schemas: inOrder({ ...schemas, ...packageSchemas(withoutPackages(schemas)) }) };
  for (const { get } of Object.values(document.paths)) {
    if (get.responses[304]) get.parameters = [...(get.parameters ?? []), ifNoneMatch];
    if (get.responses[412]) get.parameters = [...(get.parameters ?? []), minPosition];
  }
  return document;
}

const ifNoneMatch: Parameter = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The `ETag` of an earlier answer; what has not changed since comes as 304.",
  schema: { type: "string" },
  example: '"1-dB7nLq0rJx2wYk5v"',
};

const minPosition: Parameter = {
  name: "Nutgraph-Min-Position",
  in: "header",
  required: false,
  description: "A position that the answer has to contain, such as that of a change just made; where it would not, it is refused with 412.",
  schema: { type: "string" },
  example: "3f0a1c9e-412",
};

const withoutPackages = (schemas: Record<string, SchemaObject>) =>
  Object.fromEntries(Object.entries(schemas).filter(([name]) => !name.startsWith("Package") && name !== "ArticlePackage"));

const inOrder = (schemas: Record<string, SchemaObject>) => Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
