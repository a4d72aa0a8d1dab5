/**
 * Writes a reference with its own description as OpenAPI 3.1 allows, instead of as an `allOf` of the two, out of which
 * generators make a type of its own.
 */
export function flattenReferences(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(flattenReferences);
  if (typeof part !== "object" || part === null) return part;
  const { allOf, ...rest } = part as { allOf?: object[] };
  const [reference, meaning, ...others] = allOf ?? [];
  if (reference && "$ref" in reference && others.length === 0 && Object.keys(meaning ?? {}).every((keyword) => keyword === "description")) {
    return { ...reference, ...meaning, ...rest };
  }
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, flattenReferences(value)]));
}
