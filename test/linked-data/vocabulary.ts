import { readFileSync } from "node:fs";
import { join } from "node:path";

const rows = (file: string): string[][] =>
  readFileSync(join(import.meta.dirname, "schema.org", file), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const words = (cell: string | undefined) => (cell ?? "").split(" ").filter((word) => word !== "");

const supertypes = new Map(rows("types.csv").map(([type, above]) => [type as string, words(above)]));
const properties = new Map(
  rows("properties.csv").map(([property, domains, ranges, superseded]) => [
    property as string,
    { domains: words(domains), ranges: words(ranges), isSuperseded: superseded === "superseded" },
  ]),
);

/** A type and everything that it is a subtype of; nothing where schema.org has no such type. */
export function lineage(type: string): string[] {
  const above = supertypes.get(type);
  return above ? [type, ...above.flatMap(lineage)] : [];
}

/** A property in force; undefined where schema.org has none of that name. */
export function propertyNamed(name: string) {
  const found = properties.get(name);
  return found?.isSuperseded ? undefined : found;
}

/** schema.org's JSON-LD context, made from its vocabulary by its rule: a property that takes addresses or days but no text has them as its type. */
export const schemaOrgContext = {
  "@context": {
    type: "@type",
    id: "@id",
    "@vocab": "http://schema.org/",
    schema: "http://schema.org/",
    ...Object.fromEntries([...supertypes.keys()].map((type) => [type, { "@id": `schema:${type}` }])),
    ...Object.fromEntries(
      [...properties].map(([name, { ranges }]) => {
        const types = ranges.includes("Text")
          ? []
          : [...(ranges.includes("URL") ? ["@id"] : []), ...(ranges.includes("Date") ? ["Date"] : [])];
        return [name, { "@id": `schema:${name}`, ...(types.length === 1 && { "@type": types[0] }) }];
      }),
    ),
  },
};
