import type { ItemType } from "./items.ts";

/** The name of the schema in which the OpenAPI document describes a thing as it is sent. */
export const inputSchemaOf = (type: ItemType) => `${type[0]?.toUpperCase()}${type.slice(1)}Input`;
