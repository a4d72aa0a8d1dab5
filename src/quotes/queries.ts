import { sql } from "drizzle-orm";
import { anchors } from "../../db/tables/anchors.ts";
import { claimQuotes } from "../../db/tables/claims.ts";
import { quoteAbouts, quotes, quoteVias } from "../../db/tables/quotes.ts";
import { quoteModes, speakerKinds, verificationStatuses } from "../../db/vocabulary.ts";
import { articleFacets, ofArticle } from "../articles/queries.ts";
import { anyOf, either, filter, indexed, linked, overlaps } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { dayParameter, flagParameter, idsParameter, languageTag, listParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { labels } from "../resources/labels.ts";
import { type Quote, quoteSchema } from "./schemas.ts";

const said = overlaps(
  { earliest: quotes.saidEarliest, latest: quotes.saidLatest, edtf: quotes.saidEdtf },
  { from: "saidFrom", to: "saidTo" },
);
const about = { owner: quoteAbouts.quoteId, value: quoteAbouts.actorId };
const anyRole = (schema: ReturnType<typeof idsParameter>) =>
  either(
    schema,
    indexed(schema, quotes.speakerActorId),
    linked(schema, quotes.id, about),
    linked(schema, quotes.id, { owner: quoteVias.quoteId, value: quoteVias.actorId }),
  );

export const quoteList = defineList({
  type: "quote",
  path: "/v1/quotes",
  table: quotes,
  filters: {
    ...ofArticle(quotes.articleId),
    mode: filter(wordsParameter(quoteModes, { description: "In these modes.", example: "full,partial" }), (modes) =>
      anyOf(quotes.mode, modes),
    ),
    speaker: indexed(idsParameter("actor", { description: "Spoken by these.", example: exampleIds.speaker }), quotes.speakerActorId, {
      sort: "position",
    }),
    speakerKind: filter(
      wordsParameter(speakerKinds, { description: "Spoken by named or unnamed people, or by a document.", example: "unnamed" }),
      (kinds) => anyOf(quotes.speakerKind, kinds),
    ),
    hasSpeaker: filter(
      flagParameter({ description: "Said by somebody or something, or by nobody in particular.", example: false }),
      (value) => sql`${quotes.speakerKind} is ${sql.raw(value ? "not null" : "null")}`,
    ),
    speakerSource: indexed(idsParameter("source", { description: "Words of these documents." }), quotes.speakerSourceId),
    via: linked(idsParameter("source", { description: "That came through these sources." }), quotes.id, {
      owner: quoteVias.quoteId,
      value: quoteVias.sourceId,
    }),
    about: linked(idsParameter("actor", { description: "About these actors.", example: exampleIds.russia }), quotes.id, about),
    actor: anyRole(
      idsParameter("actor", {
        description: "With these actors in any role: as speaker, subject or go-between.",
        example: exampleIds.russia,
      }),
    ),
    event: indexed(idsParameter("event", { description: "Said in these events." }), quotes.eventId),
    claim: linked(idsParameter("claim", { description: "That say these claims." }), quotes.id, {
      owner: claimQuotes.quoteId,
      value: claimQuotes.claimId,
    }),
    saidFrom: said("from", dayParameter({ description: "Possibly said on this day or later.", example: "2026-01-01" })),
    saidTo: said("to", dayParameter({ description: "Possibly said on this day or earlier.", example: "2026-12-31" })),
    includeUndated: filter(flagParameter({ description: "Also what has no date, beside the filters by period." }), () => undefined),
    language: filter(listParameter(languageTag, { description: "In these languages (BCP 47).", example: "en" }), (tags) =>
      anyOf(quotes.language, tags),
    ),
    verificationStatus: filter(
      wordsParameter(verificationStatuses, { description: "Held against their source with this result.", example: "notChecked" }),
      (values) => anyOf(quotes.verificationStatus, values),
    ),
  },
  sorts: {
    position: [
      { by: quotes.articleId, type: "text" },
      { by: quotes.position, type: "integer" },
    ],
    said: [{ by: quotes.saidEarliest, type: "date", nullable: true }],
    updatedAt: [{ by: quotes.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "position",
  anchoredBy: anchors.quoteId,
  facets: {
    mode: { values: sql`select ${quotes.mode} as value` },
    speakerKind: { values: sql`select ${quotes.speakerKind} as value` },
    speaker: { values: sql`select ${quotes.speakerActorId} as value`, label: labels.actor },
    about: { values: sql`select actor_id as value from quote_abouts where quote_id = ${quotes.id}`, label: labels.actor },
    event: { values: sql`select ${quotes.eventId} as value`, label: labels.event },
    language: { values: sql`select ${quotes.language} as value` },
    verificationStatus: { values: sql`select ${quotes.verificationStatus} as value` },
    ...articleFacets(quotes.articleId),
  },
  fields: Object.keys(quoteSchema.shape),
  includes: ["article", "speaker", "via", "about", "event", "claims"],
});

/** The fields of a quote that `include` can follow. */
export const quoteIncludes = {
  article: (quote: Quote) => [quote.articleId],
  speaker: (quote: Quote) => [quote.speaker?.actorId, quote.speaker?.sourceId],
  via: (quote: Quote) => quote.via.flatMap(({ actorId, sourceId }) => [actorId, sourceId]),
  about: (quote: Quote) => quote.about,
  event: (quote: Quote) => [quote.eventId],
  claims: (quote: Quote) => quote.claimIds,
};
