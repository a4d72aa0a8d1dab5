import type { ResourceType } from "../../db/vocabulary.ts";
import { actorCounts } from "../actors/queries.ts";
import { type ActorRow, actorSchema, toActor } from "../actors/schemas.ts";
import { articleCounts } from "../articles/queries.ts";
import { type ArticleRow, articleSchema, toArticle } from "../articles/schemas.ts";
import { type CitationRow, citationSchema, toCitation } from "../citations/schemas.ts";
import { type ClaimRow, claimSchema, toClaim } from "../claims/schemas.ts";
import { type CorrectionRow, correctionSchema, toCorrection } from "../corrections/schemas.ts";
import { eventCounts } from "../events/queries.ts";
import { type EventRow, eventSchema, toEvent } from "../events/schemas.ts";
import { outdatedAmong } from "../fact-checks/queries.ts";
import { type FactCheckRow, factCheckSchema, toFactCheck } from "../fact-checks/schemas.ts";
import type { Service } from "../http/router.ts";
import { type MentionRow, mentionSchema, toMention } from "../mentions/schemas.ts";
import { type QuoteRow, quoteSchema, toQuote } from "../quotes/schemas.ts";
import { sourceCounts } from "../sources/queries.ts";
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

/** Fields that change without a revision: what others count of a resource. */
export const countFields: ReadonlySet<string> = new Set(["counts", "citationCount", "articleCount", "factCheckIds", "outdated"]);

/** A recorded resource as it goes over the wire, without what others count of it; asks no database. */
export function renderWithoutCounts(view: View, item: Recorded): Wire {
  const wire = ofRow[item.type](item, view);
  return Object.fromEntries(Object.entries(wire).filter(([field]) => !countFields.has(field))) as Wire;
}

const uncounted = {} as never;
const ofRow: Record<ResourceType, (item: Recorded, view: View) => object> = {
  claim: (item, view) => toClaim(item as unknown as CitedAs<ClaimRow>, view),
  factCheck: (item, view) => toFactCheck(item as unknown as RecordedAs<FactCheckRow>, view, uncounted),
  correction: (item, view) => toCorrection(item as unknown as RecordedAs<CorrectionRow>, view),
  quote: (item, view) => toQuote(item as unknown as CitedAs<QuoteRow>, view),
  citation: (item, view) => toCitation(item as unknown as RecordedAs<CitationRow>, view),
  mention: (item, view) => toMention(item as unknown as RecordedAs<MentionRow>, view),
  article: (item, view) => toArticle(item as unknown as RecordedAs<ArticleRow>, view, uncounted),
  source: (item, view) => toSource(item as unknown as RecordedAs<SourceRow>, view, uncounted),
  actor: (item, view) => toActor(item as unknown as RecordedAs<ActorRow>, view, uncounted),
  event: (item, view) => toEvent(item as unknown as RecordedAs<EventRow>, view, uncounted),
};

type Renderer = (recorded: Recorded) => Wire;

/** Recorded resources of any types as they go over the wire, in the same order; counts are looked up once a type. */
export async function render(service: Service, recorded: Recorded[]): Promise<Wire[]> {
  const types = [...new Set(recorded.map(({ type }) => type))];
  const renderers = new Map<ResourceType, Renderer>();
  await Promise.all(
    types.map(async (type) => {
      const ids = recorded.filter((item) => item.type === type).map(({ snapshot }) => snapshot.id);
      renderers.set(type, await rendererOf[type](service, ids));
    }),
  );
  return recorded.map((item) => (renderers.get(item.type) as Renderer)(item));
}

const rendererOf: Record<ResourceType, (service: Service, ids: string[]) => Renderer | Promise<Renderer>> = {
  claim: (view) => (item) => toClaim(item as unknown as CitedAs<ClaimRow>, view),
  factCheck: async (view, ids) => {
    const outdated = await outdatedAmong(view.db, ids);
    return (item) => toFactCheck(item as unknown as RecordedAs<FactCheckRow>, view, outdated.has(item.snapshot.id));
  },
  correction: (view) => (item) => toCorrection(item as unknown as RecordedAs<CorrectionRow>, view),
  quote: (view) => (item) => toQuote(item as unknown as CitedAs<QuoteRow>, view),
  citation: (view) => (item) => toCitation(item as unknown as RecordedAs<CitationRow>, view),
  mention: (view) => (item) => toMention(item as unknown as RecordedAs<MentionRow>, view),
  article: async (view, ids) => {
    const counts = await articleCounts(view.db, ids);
    return (item) => toArticle(item as unknown as RecordedAs<ArticleRow>, view, counts(item.snapshot.id));
  },
  source: async (view, ids) => {
    const counts = await sourceCounts(view.db, ids);
    return (item) => toSource(item as unknown as RecordedAs<SourceRow>, view, counts(item.snapshot.id));
  },
  actor: async (view, ids) => {
    const counts = await actorCounts(view.db, ids);
    return (item) => toActor(item as unknown as RecordedAs<ActorRow>, view, counts(item.snapshot.id));
  },
  event: async (view, ids) => {
    const counts = await eventCounts(view.db, ids);
    return (item) => toEvent(item as unknown as RecordedAs<EventRow>, view, counts(item.snapshot.id));
  },
};
