import type { ReadPackage } from "./read.ts";
import { actorRemarks } from "./remarks/actors.ts";
import { articleRemarks } from "./remarks/article.ts";
import { claimRemarks } from "./remarks/claims.ts";
import { completenessRemarks } from "./remarks/completeness.ts";
import { eventRemarks } from "./remarks/events.ts";
import { evidenceRemarks } from "./remarks/evidence.ts";
import { Examined, type Remark } from "./remarks/examined.ts";
import { quotedPassageRemarks } from "./remarks/quoted-passages.ts";
import { sourceRemarks } from "./remarks/sources.ts";
import { speakerRemarks } from "./remarks/speakers.ts";

export type { Remark } from "./remarks/examined.ts";
export { type RemarkCode, type RemarkSubject, remarkKinds } from "./remarks/kinds.ts";

/**
 * What a desk editor wants to see in a package though it is no error, in the order of the kinds that it is grouped by.
 * Needs no database: what lies with stored resources is not looked at.
 */
export function remarksOf(read: ReadPackage): Remark[] {
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
