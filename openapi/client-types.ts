import openapiTypes, { astToString } from "openapi-typescript";
import type { Document } from "./document.ts";

/** The types of a TypeScript client, for `openapi-fetch`. */
export async function clientTypes(document: Document): Promise<string> {
  const types = await openapiTypes(forTypes(document) as never, { rootTypes: true, rootTypesNoSchemaPrefix: true, silent: true });
  return `// Written by \`npm run openapi\` from openapi.json.\n\n${astToString(types)}`;
}

/**
 * Without examples, which as comments would be longer than the types, and where an answer comes as JSON without its other
 * formats: a client that asks for nothing else gets JSON, and should not have to tell it from the others.
 */
function forTypes(document: Document): unknown {
  return JSON.parse(
    JSON.stringify(document, (name, value) => {
      if (name === "example" || name === "examples") return undefined;
      return name === "content" && json in value ? { [json]: value[json] } : value;
    }),
  );
}

const json = "application/json";
