const items = 2;
const characters = 280;

/** A JSON value short enough for an example: each list by its beginning, and each long text by its beginning. */
export function cut(value: unknown): unknown {
  if (typeof value === "string") return [...value].length > characters ? `${[...value].slice(0, characters).join("")}[…]` : value;
  if (Array.isArray(value)) return value.slice(0, items).map(cut);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cut(part)]));
}
