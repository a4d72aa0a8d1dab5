import { mentions } from "../../db/tables/mentions.ts";
import { factualities, mentionForms } from "../../db/vocabulary.ts";
import { ofArticle } from "../articles/queries.ts";
import { anyOf, defineList, filter } from "../http/lists.ts";
import { flagParameter, idsParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
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
    actor: filter(idsParameter("actor", { description: "Of these actors.", example: exampleIds.russia }), (ids) =>
      anyOf(mentions.actorId, ids),
    ),
    event: filter(idsParameter("event", { description: "Of these events.", example: exampleIds.event }), (ids) =>
      anyOf(mentions.eventId, ids),
    ),
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
  fields: Object.keys(mentionSchema.shape),
  includes: ["article", "actor", "event"],
});

/** The fields of a mention that `include` can follow. */
export const mentionIncludes = {
  article: (mention: Mention) => [mention.articleId],
  actor: (mention: Mention) => [mention.actorId],
  event: (mention: Mention) => [mention.eventId],
};
