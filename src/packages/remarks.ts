import { type PackageList, packageLists, type ReadPackage } from "./read.ts";
import { actorRemarks } from "./remarks/actors.ts";
import { articleRemarks } from "./remarks/article.ts";
import { claimRemarks } from "./remarks/claims.ts";
import { completenessRemarks } from "./remarks/completeness.ts";
import { eventRemarks } from "./remarks/events.ts";
import { evidenceRemarks } from "./remarks/evidence.ts";
import { type DeskRemark, Examined } from "./remarks/examined.ts";
import { quotedPassageRemarks } from "./remarks/quoted-passages.ts";
import { sourceRemarks } from "./remarks/sources.ts";
import { speakerRemarks } from "./remarks/speakers.ts";

export type { DeskRemark } from "./remarks/examined.ts";
export { type RemarkCode, type RemarkSubject, remarkKinds } from "./remarks/kinds.ts";

/**
 * What a desk editor wants to see in a package though it is no error, in the order of the kinds that it is grouped by.
 * Needs no database: what lies with stored resources is not looked at.
 */
export function remarksOf(read: ReadPackage): DeskRemark[] {
  const article = new Examined(read);
  const remarks = [
    ...articleRemarks(article),
    ...quotedPassageRemarks(article),
    ...speakerRemarks(article),
    ...claimRemarks(article),
    ...evidenceRemarks(article),
    ...sourceRemarks(article),
    ...actorRemarks(article),
    ...eventRemarks(article),
  ];
  return [...remarks, ...completenessRemarks(article, remarks)];
}

/** Half a second’s work, for which everything else that the process does has to wait: in characters of text. */
const mostInPassing = 1_000_000;
/** What a thing in the package counts for. */
const charactersOfThing = 300;

/** The same of a package that is looked at in passing; null where it is too large for that. */
export function remarksInPassing(read: ReadPackage): DeskRemark[] | null {
  const lists = Object.keys(packageLists) as PackageList[];
  const things = lists.reduce((sum, list) => sum + read.package[list].length, 0);
  return read.text.text.length + things * charactersOfThing > mostInPassing ? null : remarksOf(read);
}
