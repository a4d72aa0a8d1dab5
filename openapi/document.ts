import { connect } from "../db/client.ts";
import { keyScopes } from "../db/vocabulary.ts";
import { createApp } from "../src/app.ts";
import { requires } from "../src/http/authentication.ts";
import { headerName } from "../src/http/router.ts";
import committed from "./examples.json" with { type: "json" };
import { addExamples, type Examples } from "./examples.ts";
import { flattenReferences } from "./flat-references.ts";
import { introduction, tags } from "./introduction.ts";
import { inputSchemas, packageSchemas } from "./package-schemas.ts";
import type { SchemaObject } from "./schema-object.ts";
import { shareResponses } from "./shared-responses.ts";

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

export interface Answer {
  $ref?: string;
  description: string;
  headers?: Record<string, Parameter>;
  content?: Record<string, Content>;
}

export type Method = "get" | "put" | "post" | "patch" | "delete";

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { description: string; required: true; content: Record<string, Content> };
  responses: Record<string, Answer>;
}

export interface Document {
  openapi: string;
  info: object;
  tags: typeof tags;
  servers: object[];
  paths: Record<string, Partial<Record<Method, Operation>>>;
  /** What is sent to others. */
  webhooks?: Record<string, Partial<Record<Method, Operation>>>;
  components: {
    schemas: Record<string, SchemaObject>;
    responses?: Record<string, Answer>;
    parameters?: Record<string, unknown>;
    securitySchemes: object;
  };
  [section: string]: unknown;
}

/** Every operation, with where and how it is asked. */
export function operationsOf({ paths }: Pick<Document, "paths">): { path: string; method: Method; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    (Object.entries(methods) as [Method, Operation][]).map(([method, operation]) => ({ path, method, operation })),
  );
}

export const publicUrl = "http://localhost:3000";

/** The OpenAPI 3.1 document of the service, made from the validators that run. It needs no database. */
export function openApiDocument(examples = committed as unknown as Examples): Document {
  const document = describeService();
  addExamples(document, examples);
  shareResponses(document);
  return document;
}

/** The document without the examples that the service gave, each operation with all that it answers. */
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
    // What an operation itself does not say: open to all, or, where READ_ACCESS says so, to keys with this scope.
    security: [{}, ...requires("read")],
  }) as unknown as Document;
  const operations = operationsOf(document).map(({ operation }) => operation);
  const used = new Set(operations.flatMap(({ tags }) => tags));
  document.tags = tags.filter(({ name }) => used.has(name));
  const { schemas } = flattenReferences(document.components) as Document["components"];
  const resources = withoutPackages(schemas);
  document.webhooks = named(document.webhooks);
  document.components = {
    schemas: inOrder({ ...schemas, ...packageSchemas(resources), ...inputSchemas(resources) }),
    securitySchemes,
  };
  for (const operation of operations) {
    for (const parameter of operation.parameters ?? []) if (parameter.in === "header") parameter.name = headerName(parameter.name);
    if (operation.responses[412]) operation.parameters = [...(operation.parameters ?? []), minPosition];
    if (operation.responses[304]) operation.parameters = [...(operation.parameters ?? []), ifNoneMatch];
    if (operation.responses[412]?.description.includes("preconditionFailed"))
      operation.parameters = [...(operation.parameters ?? []), { ...ifMatch, required: 428 in operation.responses }];
  }
  return document;
}

const securitySchemes = {
  bearer: {
    type: "http",
    scheme: "bearer",
    description: `A key, which an admin makes: \`npm run keys -- create\` or \`POST /v1/keys\`. Scopes: ${keyScopes.join(", ")}; \`admin\` holds all the others.`,
  },
};

const ifNoneMatch: Parameter = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The `ETag` of an earlier answer; what has not changed since comes as 304.",
  schema: { type: "string" },
  example: '"1-dB7nLq0rJx2wYk5v"',
};

const ifMatch: Parameter = {
  name: "If-Match",
  in: "header",
  required: false,
  description:
    "The `ETag` of what the client has seen, several with commas between them, or `*` for whatever there is; what has changed since is not written over (412). Of a resource the revision in it is compared, whatever `fields`, `include` or format it was seen with.",
  schema: { type: "string" },
  example: '"1-dB7nLq0rJx2wYk5v"',
};

const minPosition: Parameter = {
  name: "Nutgraph-Min-Position",
  in: "header",
  required: false,
  description:
    "A position that the answer has to contain, such as that of a change just made; where it would not yet, it is refused with 412, and one of another history with 409.",
  schema: { type: "string" },
  example: "3f0a1c9e-412",
};

/** Messages have names where operations have paths. */
const named = (webhooks: Document["webhooks"] = {}) =>
  Object.fromEntries(Object.entries(webhooks).map(([path, message]) => [path.replace(/^\//, ""), message]));

const withoutPackages = (schemas: Record<string, SchemaObject>) =>
  Object.fromEntries(Object.entries(schemas).filter(([name]) => !name.startsWith("Package") && name !== "ArticlePackage"));

const inOrder = (schemas: Record<string, SchemaObject>) => Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
