/**
 * Examples of what the first article says nothing of: it prints neither section nor
 * month, no other register knows its actors, and no quote was checked.
 */
export const unsaid: { parameters: Record<string, unknown>; schemas: Record<string, unknown> } = {
  parameters: {
    // Positions are other ones in every database.
    after: "now",
    section: ["Opinion"],
    articleSection: ["Opinion"],
    publishedMonth: ["2026-03"],
    articlePublishedMonth: ["2026-03"],
    identifier: ["m49:643"],
    wikidataId: ["Q159"],
  },
  schemas: {
    Identifier: { scheme: "m49", value: "643" },
    PackageIdentifier: { scheme: "m49", value: "643" },
    PackageVerification: { status: "notChecked", source: null, checkedBy: null, checkedAt: null },
  },
};
