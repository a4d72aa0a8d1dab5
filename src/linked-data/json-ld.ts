import type { Wire } from "../resources/render.ts";
import type { View } from "../resources/schemas.ts";
import { contexts } from "./context.ts";
import { addressOf, ownType, toOwnTerms } from "./own-terms.ts";
import { inSchemaOrg } from "./schema-org.ts";

/** A resource as a node: what schema.org has words for in its words, and every field in ours. */
export function toNode(wire: Wire, view: View): Record<string, unknown> {
  const { "@type": type, ...said } = inSchemaOrg[wire.type](wire as never, (id) => ({ "@id": addressOf(id, view) }));
  return {
    "@id": wire.url,
    "@type": [...(type ? [type] : []), ownType(wire.type)],
    identifier: wire.id,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => isSaid(value))),
    ...toOwnTerms(wire, view),
  };
}

/** What is left to see of a withdrawn resource, as a node. */
export function toStubNode(stub: Record<string, unknown> & { id: string }, view: View): object {
  const { id, type, ...fields } = stub;
  return { "@id": addressOf(id, view), "@type": ["ng:WithdrawnStub", ownType(String(type))], ...toOwnTerms(fields as never, view) };
}

/** A JSON-LD document of one resource. */
export const toDocument = (wire: Wire, view: View): object => ({ "@context": contexts(view), ...toNode(wire, view) });

/** A JSON-LD document of several nodes. */
export const toGraph = (nodes: object[], view: View): object => ({ "@context": contexts(view), "@graph": nodes });

const isSaid = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
