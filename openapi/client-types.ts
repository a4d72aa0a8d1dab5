import openapiTypes, { astToString } from "openapi-typescript";
import { withJsonAlone } from "../src/http/contract.ts";
import type { Document } from "./document.ts";

/** The types of a TypeScript client, for `openapi-fetch`. */
export async function clientTypes(document: Document): Promise<string> {
  const types = await openapiTypes(forTypes(document) as never, { rootTypes: true, rootTypesNoSchemaPrefix: true, silent: true });
  return `// Written by \`npm run openapi\` from openapi.json.\n\n${astToString(types)}`;
}

/** With JSON alone, and without examples, which as comments would be longer than the types. */
function forTypes(document: Document): unknown {
  return withJsonAlone(
    JSON.parse(JSON.stringify(document, (name, value) => (name === "example" || name === "examples" ? undefined : value))),
  );
}
