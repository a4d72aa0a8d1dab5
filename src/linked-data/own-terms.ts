import { type ResourceType, resourcePrefixes } from "../../db/vocabulary.ts";
import type { Wire } from "../resources/render.ts";
import { capital, plurals, type View } from "../resources/schemas.ts";

/** Under this prefix stand our own terms: each is named as the field of the JSON that it carries. */
export const prefix = "ng:";
/** What the prefix stands for, the same wherever the service runs. */
export const namespace = "urn:nutgraph:ns:";

/** Whether a field holds ids of resources, which linked data gives as their addresses. */
export const holdsIds = (field: string): boolean => field !== "wikidataId" && (/Ids?$/.test(field) || ["about", "denials"].includes(field));

/** Fields that linked data says in its own words: `@id` is the address and ends with the id, `@type` holds the type. */
const saidOtherwise = ["id", "type", "url"];

/** Where the resource of an id is served. */
export function addressOf(id: string, { publicUrl }: View): string {
  const found = (Object.keys(resourcePrefixes) as ResourceType[]).find((type) => id.startsWith(resourcePrefixes[type]));
  return found ? `${publicUrl}/v1/${plurals[found]}/${id}` : `${namespace}${id}`;
}

/** The name of our own type for a type of resource: `claim` is `ng:Claim`. */
export const ownType = (type: string): string => `${prefix}${capital(type)}`;

/** Every field of a resource in our own terms: ids as addresses, nulls left out, lists in their order. */
export function toOwnTerms(wire: Wire, view: View): Record<string, unknown> {
  const fields = Object.entries(wire).filter(([field]) => !saidOtherwise.includes(field));
  return terms(Object.fromEntries(fields.map(([field, value]) => [field, field === "anchors" ? inOneList(value) : value])), view);
}

function terms(fields: object, view: View): Record<string, unknown> {
  const said = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(said.map(([field, value]) => [`${prefix}${field}`, term(field, value, view)]));
}

function term(field: string, value: unknown, view: View): unknown {
  if (Array.isArray(value)) return value.map((item) => term(field, item, view));
  if (typeof value === "object" && value !== null) return terms(value, view);
  return holdsIds(field) && typeof value === "string" ? addressOf(value, view) : value;
}

/** A quote's anchors stand by role; in one list, each says its own. */
function inOneList(anchors: unknown): unknown {
  if (Array.isArray(anchors)) return anchors;
  return Object.entries(anchors as Record<string, object[]>).flatMap(([role, those]) => those.map((anchor) => ({ ...anchor, role })));
}
