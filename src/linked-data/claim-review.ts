import { findRevisions } from "../changes/as-of.ts";
import type { Claim } from "../claims/schemas.ts";
import type { FactCheck } from "../fact-checks/schemas.ts";
import type { Service } from "../http/router.ts";
import { findResources } from "../resources/read.ts";
import { render, type Wire } from "../resources/render.ts";
import { toNode } from "./json-ld.ts";

/**
 * The Claim that a fact-check is about, for `itemReviewed`: as it was in the revision that was checked, because the verdict is
 * of no other, with its claimant by name. Undefined where it has been withdrawn since: nothing but its address is left then.
 */
export async function reviewedClaim(service: Service, { claimId, claimRevision }: FactCheck): Promise<object | undefined> {
  const [[now], [then]] = await Promise.all([findResources(service.db, [claimId]), findRevisions(service.db, claimId, [claimRevision])]);
  if (!now || !then || [now, then].some(({ snapshot }) => snapshot.status === "withdrawn")) return undefined;
  const [claim] = (await render(service, [then])) as [Wire];
  const { "@id": id, "@type": types, text, appearance, author } = toNode(claim, service);
  const { actorId } = (claim as unknown as Claim).claimant;
  return { "@id": id, "@type": types, text, appearance, ...(author && actorId ? { author: await named(service, actorId) } : {}) };
}

async function named(service: Service, actorId: string): Promise<object | undefined> {
  const [actor] = (await findResources(service.db, [actorId])).filter(({ snapshot }) => snapshot.status !== "withdrawn");
  if (!actor) return undefined;
  const [wire] = (await render(service, [actor])) as [Wire];
  const { "@id": id, "@type": types, name, description } = toNode(wire, service);
  return { "@id": id, "@type": types, name, ...(name === undefined && { description }) };
}
