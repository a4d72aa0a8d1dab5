import { z } from "@hono/zod-openapi";
import { wireSchemas } from "../../src/resources/render.ts";
import type { Wire } from "../service.ts";
import type { Node } from "./expand.ts";

const namespace = "urn:nutgraph:ns:";

/** The JSON form of a resource, read from an expanded node and from nothing else but the schema of that form. */
export function readBack(node: Node): Wire {
  const type = (node["@type"] ?? []).find((name) => name.startsWith(namespace))?.slice(namespace.length) as string;
  const name = (type.charAt(0).toLowerCase() + type.slice(1)) as keyof typeof wireSchemas;
  const { id: _id, type: _type, url: _url, ...shape } = wireSchemas[name].shape;
  return { id: lastPart(node["@id"]), type: name, url: node["@id"], ...fields(node, shape) } as unknown as Wire;
}

function fields(node: Node, shape: Record<string, z.ZodType>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => [field, field === "anchors" ? anchors(node, schema) : value(node, field, schema)]),
  );
}

function value(node: Node, field: string, schema: z.ZodType): unknown {
  const found = node[namespace + field] as Node[] | undefined;
  if (found === undefined) return null;
  if (found.length !== 1) throw new Error(`${field} has ${found.length} values`);
  const [only] = found as [Node];
  const inner = core(schema);
  if (!(inner instanceof z.ZodArray)) return single(only, inner);
  const list = only["@list"] as Node[] | undefined;
  if (list === undefined) throw new Error(`${field} is no list`);
  return list.map((item) => single(item, core(inner.element as z.ZodType)));
}

function single(item: Node, schema: z.ZodType): unknown {
  if (schema instanceof z.ZodObject) return fields(item, schema.shape);
  return "@value" in item ? item["@value"] : lastPart(item["@id"]);
}

/** A quote's anchors stand in one list, each with its role. */
function anchors(node: Node, schema: z.ZodType): unknown {
  const inner = core(schema);
  if (!(inner instanceof z.ZodObject)) return value(node, "anchors", schema);
  const [{ "@list": list }] = node[`${namespace}anchors`] as [{ "@list": Node[] }];
  const shape = Object.entries(inner.shape as Record<string, z.ZodArray>);
  const roleOf = (anchor: Node) => (anchor[`${namespace}role`] as [{ "@value": string }])[0]["@value"];
  return Object.fromEntries(
    shape.map(([role, { element }]) => [
      role,
      list.filter((anchor) => roleOf(anchor) === role).map((anchor) => single(anchor, element as z.ZodType)),
    ]),
  );
}

function core(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return core(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return core((schema.options as z.ZodType[]).find((option) => !(option instanceof z.ZodNull)) as z.ZodType);
  return schema;
}

const lastPart = (address: string | undefined) => address?.split("/").at(-1);
