/** A JSON Schema as the OpenAPI document holds it. */
export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, SchemaObject>;
  required?: string[];
  items?: SchemaObject;
  additionalProperties?: SchemaObject;
  anyOf?: SchemaObject[];
  enum?: unknown[];
  examples?: unknown[];
  [keyword: string]: unknown;
}

const componentPath = "#/components/schemas/";

export const refTo = (name: string): SchemaObject => ({ $ref: `${componentPath}${name}` });

/** The name of the component that a schema is a reference to. */
export const nameOf = (schema: SchemaObject | undefined): string | undefined =>
  schema?.$ref?.startsWith(componentPath) ? schema.$ref.slice(componentPath.length) : undefined;

/** The component that a schema leads to: by itself, as an alternative to null, or as what a list holds. */
export const componentOf = (schema: SchemaObject | undefined): string | undefined =>
  schema && (nameOf(schema) ?? componentOf(schema.items) ?? schema.anyOf?.map(componentOf).find((name) => name !== undefined));
