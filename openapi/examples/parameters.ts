import { type ResourceType, resourcePrefixes } from "../../db/vocabulary.ts";
import { plurals } from "../../src/resources/schemas.ts";
import type { Operation } from "../document.ts";
import { type Ask, askPage, cursorOf } from "./ask.ts";

/** A value for each parameter that its route gives no example for: one with which the operation finds something. */
export async function findValues(ask: Ask, path: string, { parameters = [] }: Operation): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const separator = path.includes("?") ? "&" : "?";
  for (const { name, schema } of parameters.filter(({ example }) => example === undefined)) {
    if (name === "cursor") {
      const cursor = cursorOf(await askPage(ask, `${path}${separator}limit=1`));
      if (cursor) found[name] = cursor;
    }
    for (const id of await idsLike(ask, schema.items?.pattern)) {
      const { data } = await askPage(ask, `${path}${separator}${name}=${id}`);
      if (!holdsSomething(data)) continue;
      found[name] = [id];
      break;
    }
  }
  return found;
}

function holdsSomething(data: unknown): boolean {
  if (Array.isArray(data)) return data.length > 0;
  return Object.values((data ?? {}) as object).some((part) => Array.isArray(part) && part.length > 0);
}

/** The ids of all resources of the type that a pattern such as `^act_…` asks for. */
async function idsLike(ask: Ask, pattern: unknown): Promise<string[]> {
  const types = Object.keys(resourcePrefixes) as ResourceType[];
  const type = types.find((type) => typeof pattern === "string" && pattern.startsWith(`^${resourcePrefixes[type]}[`));
  if (!type) return [];
  const { data } = await askPage(ask, `/v1/${plurals[type]}?limit=200&fields=id`);
  return data.map(({ id }) => id);
}
