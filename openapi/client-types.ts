import openapiTypes, { astToString } from "openapi-typescript";
import type { Document } from "./document.ts";

/** The types of a TypeScript client, for `openapi-fetch`. */
export async function clientTypes(document: Document): Promise<string> {
  const types = await openapiTypes(withoutExamples(document) as never, { rootTypes: true, rootTypesNoSchemaPrefix: true, silent: true });
  return `// Written by \`npm run openapi\` from openapi.json.\n\n${astToString(types)}`;
}

/** As comments on types they would be longer than the types. */
function withoutExamples(document: Document): unknown {
  return JSON.parse(JSON.stringify(document, (name, value) => (name === "example" || name === "examples" ? undefined : value)));
}
