import { z } from "@hono/zod-openapi";
import { annotationTypes, corpusTypes, isCorpus } from "../db/vocabulary.ts";
import { articlePackage } from "../src/packages/schema.ts";
import { capital } from "../src/resources/schemas.ts";
import { inputSchemaOf, patchSchemaOf } from "../src/single/items.ts";
import { tags } from "./introduction.ts";
import { componentOf, nameOf, refTo, type SchemaObject } from "./schema-object.ts";

const prefix = "Package";
const packageSchemaOf = (io: "input" | "output") => (io === "input" ? "ArticlePackageInput" : "ArticlePackage");

/** What no resource has. */
const ownParts: Record<string, string> = {
  $schema: "Address of this schema.",
  blocks: "The text, block by block.",
  ...Object.fromEntries(tags.map(({ name, description }) => [name.toLowerCase(), description])),
};

/**
 * The schemas of an article package, as it is exported. Zod writes them, because a nullable reference comes out right that
 * way. What a part of a package is called and means is taken from the resource that it becomes.
 */
export function packageSchemas(resources: Record<string, SchemaObject>): Record<string, SchemaObject> {
  return schemasOf(resources, "output", (part) => `${prefix}${part}`);
}

/** What is sent: packages, single things, and what changes of one. What has a default can be left out. */
export function inputSchemas(resources: Record<string, SchemaObject>): Record<string, SchemaObject> {
  const schemas = schemasOf(resources, "input", (part) => (inPackages.includes(part) ? `${prefix}${part}Input` : `${part}Input`));
  for (const type of itemTypes) {
    const { properties = {}, required = [], ...rest } = schemas[`${prefix}${inputSchemaOf(type)}`] as SchemaObject;
    const { key, id: _id, ...own } = properties;
    schemas[inputSchemaOf(type)] = {
      ...rest,
      properties: isCorpus(type) ? own : { key: key as SchemaObject, ...own },
      required: required.filter((field) => field !== "key"),
    };
  }
  for (const type of [...itemTypes, "article" as const]) addPatch(schemas, `${prefix}${inputSchemaOf(type)}`, patchSchemaOf(type));
  return schemas;
}

const itemTypes = [...annotationTypes, ...corpusTypes];
/** The parts of a package that can be sent by themselves, in another form. */
const inPackages = [...itemTypes, "article"].map(capital);
/** What no patch changes: what things are known by, the text, and what a review says. */
const unpatched = ["key", "id", "blocks", "reviewStatus", "reviewedBy", "reviewedAt"];

/** Adds the merge patch on what has this form: nothing is required, null says that there is none where that can be, lists are given whole. */
function addPatch(schemas: Record<string, SchemaObject>, form: string, name: string): void {
  const { properties = {}, required = [], description, ...rest } = schemas[form] as SchemaObject;
  const patched = Object.entries(properties)
    .filter(([field]) => !unpatched.includes(field))
    .map(([field, { anyOf = [], ...schema }]): [string, SchemaObject] => {
      const mustStand = required.includes(field) && ![schema, ...anyOf].some(({ type }) => [type ?? []].flat().includes("null"));
      const [only = schema] = anyOf;
      const part = nameOf(only);
      const hasParts = part !== undefined && schemas[part]?.properties !== undefined;
      const partPatch = part?.replace(/Input$/, "Patch");
      if (hasParts && partPatch && !(partPatch in schemas)) addPatch(schemas, part, partPatch);
      const changed = { ...schema, ...only, ...(hasParts && partPatch && refTo(partPatch)) };
      return [field, mustStand ? changed : orNull(changed)];
    });
  schemas[name] = {
    ...rest,
    description: `${description} What changes of it, as a merge patch (RFC 7396).`,
    properties: Object.fromEntries(patched),
  };
}

function orNull({ $ref, description, ...schema }: SchemaObject): SchemaObject {
  if ($ref) return withoutUndefined({ anyOf: [{ $ref }, { type: "null" }], description });
  return withoutUndefined({ ...schema, type: [...new Set([schema.type ?? [], "null"].flat())], description });
}

function schemasOf(
  resources: Record<string, SchemaObject>,
  io: "input" | "output",
  naming: (part: string) => string,
): Record<string, SchemaObject> {
  const { $defs } = z.toJSONSchema(articlePackage, { io }) as { $defs: Record<string, SchemaObject> };
  const named = (definition: string) => (definition.startsWith(prefix) ? naming(definition.slice(prefix.length)) : packageSchemaOf(io));
  const schemas: Record<string, SchemaObject> = {};
  const enumerations = new Map(
    Object.entries(resources).flatMap(([name, schema]) => (schema.enum ? [[JSON.stringify(schema.enum), name] as const] : [])),
  );
  for (const [name, schema] of Object.entries($defs)) {
    const resource = resources[name.replace(prefix, "")];
    schemas[named(name)] = { description: resource?.description, ...convert(schema, resource) } as SchemaObject;
  }
  return schemas;

  /** `like` is the schema of the same thing in a resource, where there is one. */
  function convert(schema: SchemaObject, like: SchemaObject | undefined): SchemaObject {
    const { default: _default, $ref, description, ...rest }: SchemaObject = schema;
    const meaning = { description: describe(description, like?.description) };
    if ($ref) return withoutUndefined({ ...refTo(named($ref.replace("#/$defs/", ""))), ...meaning });
    const known = rest.enum && enumerations.get(JSON.stringify(rest.enum));
    if (known) return refTo(known);
    if (rest.properties) {
      const properties = Object.entries(rest.properties).map(([name, property]) => {
        const converted = convertProperty(property, counterpart(like, name));
        return [name, converted.$ref || converted.description ? converted : { ...converted, description: ownParts[name] }];
      });
      return withoutUndefined({ ...rest, ...meaning, properties: Object.fromEntries(properties) });
    }
    if (rest.items) return withoutUndefined({ ...rest, ...meaning, items: convertProperty(rest.items, like?.items) });
    const [only, nothing] = rest.anyOf ?? [];
    if (only && nothing?.type === "null") {
      const inner = convertProperty(only, like?.anyOf?.[0] ?? like);
      if (inner.$ref) return withoutUndefined({ anyOf: [{ $ref: inner.$ref }, { type: "null" }], ...meaning });
      return withoutUndefined({ ...inner, type: [inner.type as string, "null"], ...(meaning.description && meaning) });
    }
    // The format says it already, at a hundredth of the length.
    return withoutUndefined({ ...rest, ...(rest.format !== undefined && { pattern: undefined }), ...meaning });
  }

  /** An object within a schema becomes a component of its own, named like its counterpart. */
  function convertProperty(schema: SchemaObject, like: SchemaObject | undefined): SchemaObject {
    const counterpartName = componentOf(like);
    if (!schema.properties || !counterpartName) return convert(schema, like);
    const name = naming(counterpartName);
    const { description, ...part } = schema;
    schemas[name] = { description: resources[counterpartName]?.description, ...convert(part, resources[counterpartName]) } as SchemaObject;
    return withoutUndefined({ ...refTo(name), description });
  }

  /** The property of a resource that says the same as a property of the package, which names keys where that names ids. */
  function counterpart(like: SchemaObject | undefined, name: string): SchemaObject | undefined {
    const own = like?.properties ?? {};
    return own[name] ?? own[`${name}Id`] ?? own[`${name.replace(/s$/, "")}Ids`];
  }
}

/** What says only what sort of text it is gives way to what the field means. */
function describe(own: string | undefined, resource: string | undefined): string | undefined {
  return own === undefined || (resource && /^Text of at most/.test(own)) ? resource : own;
}

function withoutUndefined(schema: SchemaObject): SchemaObject {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined)) as SchemaObject;
}
