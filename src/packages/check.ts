import { strangersAsAuthors } from "./authors.ts";
import { type FaultPassage, faultPassage } from "./fault-passage.ts";
import { type Fault, PackageRefused } from "./faults.ts";
import { isId, resourceId } from "./identity.ts";
import { type ReadPackage, readPackage } from "./read.ts";
import { type DeskRemark, remarksOf } from "./remarks.ts";
import { identity } from "./resolve.ts";
import type { ArticlePackage } from "./schema.ts";
import { twins } from "./twins.ts";

/** A fault with the words that it concerns, where it concerns any. */
export interface PlacedFault extends Fault {
  passage: FaultPassage | null;
}

export interface PackageCheck {
  /** Why an import would refuse the package, as far as that shows without a database. */
  faults: PlacedFault[];
  /** What is worth a second look; empty while there are faults, because they would hide and invent remarks. */
  remarks: DeskRemark[];
}

/** Reads a package as a desk editor would before an import. Needs no database and throws for no package. */
export function checkPackage(json: unknown): PackageCheck {
  let read: ReadPackage;
  try {
    read = readPackage(json);
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    return { faults: placed(json, error.faults), remarks: [] };
  }
  const faults = [...twins(read.package), ...strangersAsAuthors(read.package, idsOfActors(read.package))];
  return faults.length > 0 ? { faults: placed(json, faults), remarks: [] } : { faults: [], remarks: remarksOf(read) };
}

/** The faults of a refused package, each with its words. */
export function placed(json: unknown, faults: Fault[]): PlacedFault[] {
  return faults.map((fault) => ({ ...fault, passage: faultPassage(json, fault.pointer) }));
}

/** The ids that a package's actors have where nothing is stored yet. */
function idsOfActors({ article, actors }: ArticlePackage): (actor: string) => string {
  const ids = new Map(actors.map((actor) => [actor.key, actor.id ?? resourceId("actor", identity("actors", actor, article.key))]));
  return (actor) => (isId(actor) ? actor : (ids.get(actor) ?? actor));
}
