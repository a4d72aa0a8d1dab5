import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { claimQuotes } from "../../db/tables/claims.ts";
import { quoteAbouts, quotes, quoteVias } from "../../db/tables/quotes.ts";
import { quoteModes, speakerKinds, verificationStatuses } from "../../db/vocabulary.ts";
import { ofArticle } from "../articles/queries.ts";
import { anyOf, defineList, exists, filter, overlaps } from "../http/lists.ts";
import { dayParameter, flagParameter, idsParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { type Quote, quoteSchema } from "./schemas.ts";

const saidOverlaps = overlaps({ earliest: quotes.saidEarliest, latest: quotes.saidLatest, edtf: quotes.saidEdtf });

export const quoteList = defineList({
  type: "quote",
  path: "/v1/quotes",
  table: quotes,
  filters: {
    ...ofArticle(quotes.articleId),
    mode: filter(wordsParameter(quoteModes, { description: "In these modes.", example: "full,partial" }), (modes) =>
      anyOf(quotes.mode, modes),
    ),
    speaker: filter(idsParameter("actor", { description: "Spoken by these.", example: exampleIds.speaker }), (ids) =>
      anyOf(quotes.speakerActorId, ids),
    ),
    speakerKind: filter(
      wordsParameter(speakerKinds, { description: "Spoken by named or unnamed people, or by a document.", example: "unnamed" }),
      (kinds) => anyOf(quotes.speakerKind, kinds),
    ),
    hasSpeaker: filter(
      flagParameter({ description: "Said by somebody or something, or by nobody in particular.", example: false }),
      (value) => sql`${quotes.speakerKind} is ${sql.raw(value ? "not null" : "null")}`,
    ),
    speakerSource: filter(idsParameter("source", { description: "Words of these documents." }), (ids) =>
      anyOf(quotes.speakerSourceId, ids),
    ),
    via: filter(idsParameter("source", { description: "That came through these sources." }), (ids) =>
      exists(quoteVias, sql`${quoteVias.quoteId} = ${quotes.id} and ${anyOf(quoteVias.sourceId, ids)}`),
    ),
    about: filter(idsParameter("actor", { description: "About these actors.", example: exampleIds.russia }), (ids) =>
      exists(quoteAbouts, sql`${quoteAbouts.quoteId} = ${quotes.id} and ${anyOf(quoteAbouts.actorId, ids)}`),
    ),
    actor: filter(
      idsParameter("actor", {
        description: "With these actors in any role: as speaker, subject or go-between.",
        example: exampleIds.russia,
      }),
      (ids) =>
        sql`(${anyOf(quotes.speakerActorId, ids)}
        or ${exists(quoteAbouts, sql`${quoteAbouts.quoteId} = ${quotes.id} and ${anyOf(quoteAbouts.actorId, ids)}`)}
        or ${exists(quoteVias, sql`${quoteVias.quoteId} = ${quotes.id} and ${anyOf(quoteVias.actorId, ids)}`)})`,
    ),
    event: filter(idsParameter("event", { description: "Said in these events." }), (ids) => anyOf(quotes.eventId, ids)),
    claim: filter(idsParameter("claim", { description: "That say these claims." }), (ids) =>
      exists(claimQuotes, sql`${claimQuotes.quoteId} = ${quotes.id} and ${anyOf(claimQuotes.claimId, ids)}`),
    ),
    saidFrom: filter(dayParameter({ description: "Possibly said on this day or later.", example: "2026-01-01" }), saidOverlaps("from")),
    saidTo: filter(dayParameter({ description: "Possibly said on this day or earlier.", example: "2026-12-31" }), saidOverlaps("to")),
    includeUndated: filter(flagParameter({ description: "Also what has no date, beside the filters by period." }), () => undefined),
    language: filter(listParameter(z.string().min(1).max(35), { description: "In these languages (BCP 47).", example: "en" }), (tags) =>
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
