import type { z } from "@hono/zod-openapi";

/** A column of a table of resources: where its value stands in the wire form. */
export interface Column {
  name: string;
  /** The names of the fields that lead to it. */
  path: string[];
}

type Cell = string | number | boolean | null;

/**
 * The columns of a type, from its wire schema: a field each, of nested objects their fields, with points between the names.
 * Within v1 new fields, and so new columns, come at the end.
 */
export function columnsOf(schema: z.ZodType, path: string[] = []): Column[] {
  const { def } = schema as unknown as { def: Definition };
  if (def.type === "object") return Object.entries(def.shape ?? {}).flatMap(([name, field]) => columnsOf(field, [...path, name]));
  if (def.innerType) return columnsOf(def.innerType, path);
  const [only, ...others] = (def.options ?? []).filter((option) => (option as unknown as { def: Definition }).def.type !== "null");
  if (only && others.length === 0) return columnsOf(only, path);
  return [{ name: path.join("."), path }];
}

/** What of a zod schema's definition says how it is made up. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  options?: z.ZodType[];
}

/** What stands in a column: lists of words or ids with spaces between, lists of anything else as JSON. */
export function cellOf(wire: object, { path }: Column): Cell {
  let value: unknown = wire;
  for (const name of path) value = value === null || value === undefined ? null : (value as Record<string, unknown>)[name];
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === "string" && !/\s/.test(item))) return value.join(" ");
  return typeof value === "object" ? JSON.stringify(value) : (value as Cell);
}
