import { z } from "@hono/zod-openapi";
import { wireSchemas } from "../resources/render.ts";
import { stubSchema, type View } from "../resources/schemas.ts";
import { holdsIds, namespace, prefix } from "./own-terms.ts";

const xsd = "http://www.w3.org/2001/XMLSchema#";

/** Where the service has its context. */
export const contextPath = "/context.jsonld";

/** The contexts of every JSON-LD answer: schema.org's words, and ours beside them under `ng:`. */
export const contexts = ({ publicUrl }: View) => ["https://schema.org", `${publicUrl}${contextPath}`];

/** Our JSON-LD context, made from the schemas of the JSON: a term for each field, at whatever depth. */
export function contextDocument(): object {
  const terms = new Map<string, object>();
  for (const schema of [...Object.values(wireSchemas), stubSchema]) addTerms(schema, terms);
  return {
    "@context": {
      "@version": 1.1,
      [prefix.replace(":", "")]: namespace,
      xsd,
      ...Object.fromEntries([...terms].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function addTerms(schema: z.ZodType, terms: Map<string, object>): void {
  if (schema instanceof z.ZodObject) {
    for (const [field, inner] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
      const name = `${prefix}${field}`;
      terms.set(name, { "@id": name, ...typeOf(field), ...(isList(inner) && { "@container": "@list" }), ...terms.get(name) });
      // The roles of a quote's anchors are no terms: each anchor says its own.
      for (const part of field === "anchors" && inner instanceof z.ZodObject ? Object.values(inner.shape) : [inner]) addTerms(part, terms);
    }
    return;
  }
  for (const inner of within(schema)) addTerms(inner, terms);
}

function typeOf(field: string): object {
  if (holdsIds(field)) return { "@type": "@id" };
  if (/(At|Until)$/.test(field) && field !== "saidAt") return { "@type": "xsd:dateTime" };
  return ["earliest", "latest"].includes(field) ? { "@type": "xsd:date" } : {};
}

const isList = (schema: z.ZodType): boolean => schema instanceof z.ZodArray || within(schema).some(isList);

/** The schemas that a schema is made of, short of an object's fields. */
function within(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return [schema.unwrap() as z.ZodType];
  return [];
}
