import { sql } from "drizzle-orm";
import { anchors } from "../../db/tables/anchors.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { factualities, mentionForms } from "../../db/vocabulary.ts";
import { articleFacets, ofArticle } from "../articles/queries.ts";
import { anyOf, filter, indexed } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { flagParameter, idsParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { labels } from "../resources/labels.ts";
import { type Mention, mentionSchema } from "./schemas.ts";

export const mentionList = defineList({
  type: "mention",
  path: "/v1/mentions",
  table: mentions,
  filters: {
    ...ofArticle(mentions.articleId),
    includeUndated: filter(
      flagParameter({ description: "Also in articles without a date, beside `articlePublishedFrom` and `articlePublishedTo`." }),
      () => undefined,
    ),
    actor: indexed(idsParameter("actor", { description: "Of these actors.", example: exampleIds.russia }), mentions.actorId),
    event: indexed(idsParameter("event", { description: "Of these events.", example: exampleIds.event }), mentions.eventId),
    form: filter(wordsParameter(mentionForms, { description: "In these forms.", example: "metonym" }), (forms) =>
      anyOf(mentions.form, forms),
    ),
    factuality: filter(
      wordsParameter(factualities, { description: "Of events, committing themselves like this.", example: "asserted" }),
      (values) => anyOf(mentions.factuality, values),
    ),
  },
  sorts: {
    position: [
      { by: mentions.articleId, type: "text" },
      { by: mentions.position, type: "integer" },
    ],
    updatedAt: [{ by: mentions.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "position",
  anchoredBy: anchors.mentionId,
  facets: {
    form: { values: sql`select ${mentions.form} as value` },
    factuality: { values: sql`select ${mentions.factuality} as value` },
    actor: { values: sql`select ${mentions.actorId} as value`, label: labels.actor },
    event: { values: sql`select ${mentions.eventId} as value`, label: labels.event },
    ...articleFacets(mentions.articleId),
  },
  fields: Object.keys(mentionSchema.shape),
  includes: ["article", "actor", "event"],
});

/** The fields of a mention that `include` can follow. */
export const mentionIncludes = {
  article: (mention: Mention) => [mention.articleId],
  actor: (mention: Mention) => [mention.actorId],
  event: (mention: Mention) => [mention.eventId],
};
