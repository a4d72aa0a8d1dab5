import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { publicUrl, type TestService } from "../service.ts";
import { schemaOrgContext } from "./vocabulary.ts";

/** A node of expanded JSON-LD. */
export interface Node {
  "@id"?: string;
  "@type"?: string[];
  [property: string]: unknown;
}

/** The contexts of platforms and annotations, as far as annotations use them. */
const kept: Record<string, unknown> = {
  "https://schema.org": schemaOrgContext,
  "http://www.w3.org/ns/anno.jsonld": JSON.parse(readFileSync(join(import.meta.dirname, "../annotations/anno.jsonld"), "utf8")),
  "http://www.w3.org/ns/ldp.jsonld": { "@context": { BasicContainer: "http://www.w3.org/ns/ldp#BasicContainer" } },
};

/** A JSON-LD document without its contexts: our own comes from the service, the others are kept beside; nothing else is loaded. */
export async function expand(service: TestService, document: object): Promise<Node[]> {
  const documentLoader = async (url: string) => {
    const document = url.startsWith(publicUrl) ? await (await service.get(url.slice(publicUrl.length))).json() : kept[url];
    if (!document) throw new Error(`${url} is not kept`);
    return { contextUrl: undefined, documentUrl: url, document };
  };
  return (await jsonld.expand(document as never, { documentLoader, safe: true } as never)) as unknown as Node[];
}

/** Every node of an expanded document, at whatever depth. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null || "@value" in value) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return "@list" in value ? inside : [value as Node, ...inside];
}
