import type { Readable } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { type ActorRow, actorSchema, toActor } from "../actors/schemas.ts";
import { articleCounts } from "../articles/queries.ts";
import { type ArticleRow, articleSchema, toArticle } from "../articles/schemas.ts";
import { type CitationRow, citationSchema, toCitation } from "../citations/schemas.ts";
import { type ClaimRow, claimSchema, toClaim } from "../claims/schemas.ts";
import { type CorrectionRow, correctionSchema, toCorrection } from "../corrections/schemas.ts";
import { type EventRow, eventSchema, toEvent } from "../events/schemas.ts";
import { outdatedAmong } from "../fact-checks/queries.ts";
import { type FactCheckRow, factCheckSchema, toFactCheck } from "../fact-checks/schemas.ts";
import { prefix } from "../linked-data/own-terms.ts";
import { type MentionRow, mentionSchema, toMention } from "../mentions/schemas.ts";
import { type QuoteRow, quoteSchema, toQuote } from "../quotes/schemas.ts";
import { type SourceRow, sourceSchema, toSource } from "../sources/schemas.ts";
import type { Recorded } from "./read.ts";
import type { CitedAs, RecordedAs } from "./rows.ts";
import type { View } from "./schemas.ts";

/** The wire schema of every type. */
export const wireSchemas = {
  article: articleSchema,
  claim: claimSchema,
  quote: quoteSchema,
  source: sourceSchema,
  citation: citationSchema,
  actor: actorSchema,
  mention: mentionSchema,
  event: eventSchema,
  factCheck: factCheckSchema,
  correction: correctionSchema,
};

/** A resource as it goes over the wire, of whatever type. */
export type Wire = { id: string; type: ResourceType; revision: number; [field: string]: unknown };

/** Fields that change without a revision, which is what others count of a resource, as they are where nothing is: left out, or empty. */
const nothingCounted = { counts: undefined, citationCount: undefined, articleCount: undefined, outdated: undefined, factCheckIds: [] };
const countFields = Object.entries(nothingCounted).flatMap(([field, nothing]) => [
  { field, nothing },
  { field: `${prefix}${field}`, nothing },
]);

/** A resource as it goes over the wire, or as a node of linked data, without what others count of it. */
export function uncounted(resource: object): object {
  const result = { ...resource } as Record<string, unknown>;
  for (const { field, nothing } of countFields) if (field in result) result[field] = nothing;
  return result;
}

/** Whether others count anything of it. */
export const isCounted = (resource: object): boolean =>
  countFields.some(({ field }) => {
    const value = (resource as Record<string, unknown>)[field];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });

/** A recorded resource as it goes over the wire, without what others count of it; asks no database. */
export function renderWithoutCounts(view: View, item: Recorded): Wire {
  return uncounted(ofRow[item.type](item, view, {} as never)) as Wire;
}

const ofRow: Record<ResourceType, (item: Recorded, view: View, counts: never) => object> = {
  claim: (item, view) => toClaim(item as unknown as CitedAs<ClaimRow>, view),
  factCheck: (item, view, counts) => toFactCheck(item as unknown as RecordedAs<FactCheckRow>, view, counts),
  correction: (item, view) => toCorrection(item as unknown as RecordedAs<CorrectionRow>, view),
  quote: (item, view) => toQuote(item as unknown as CitedAs<QuoteRow>, view),
  citation: (item, view) => toCitation(item as unknown as RecordedAs<CitationRow>, view),
  mention: (item, view) => toMention(item as unknown as RecordedAs<MentionRow>, view),
  article: (item, view, counts) => toArticle(item as unknown as RecordedAs<ArticleRow>, view, counts),
  source: (item, view) => toSource(item as unknown as RecordedAs<SourceRow>, view),
  actor: (item, view) => toActor(item as unknown as RecordedAs<ActorRow>, view),
  event: (item, view) => toEvent(item as unknown as RecordedAs<EventRow>, view),
};

/** What others count of resources with these ids, by id, for the types of which something is counted that did not come with them. */
const countsOf: Partial<Record<ResourceType, (db: Readable, ids: string[]) => Promise<(id: string) => unknown>>> = {
  factCheck: async (db, ids) => {
    const outdated = await outdatedAmong(db, ids);
    return (id) => outdated.has(id);
  },
  article: articleCounts,
};

/** Recorded resources of any types as they go over the wire, in the same order; counts that did not come with them are looked up once a type. */
export async function render(service: View & { db: Readable }, recorded: Recorded[]): Promise<Wire[]> {
  const counts = new Map<ResourceType, (id: string) => unknown>();
  await Promise.all(
    [...Map.groupBy(recorded, ({ type }) => type)].map(async ([type, items]) => {
      const found = await countsOf[type]?.(
        service.db,
        items.map(({ snapshot }) => snapshot.id),
      );
      if (found) counts.set(type, found);
    }),
  );
  return recorded.map((item) => ofRow[item.type](item, service, counts.get(item.type)?.(item.snapshot.id) as never) as Wire);
}
