import { z } from "@hono/zod-openapi";
import type { mentions } from "../../db/tables/mentions.ts";
import { mentionForms } from "../../db/vocabulary.ts";
import { type AnchorRow, type RecordedAs, type Row, toAnchor, toDateValue, toResource } from "../resources/rows.ts";
import { anchorSchema, dateValueSchema, factualitySchema, id, resourceFields, type View } from "../resources/schemas.ts";

const mentionFormSchema = z.enum(mentionForms).openapi("MentionForm", {
  description: "How a mention names what it mentions. A capital used for a state is a `metonym`, an adjective is `adjectival`.",
});

export const mentionSchema = z
  .object({
    ...resourceFields("mention"),
    articleId: id("article"),
    actorId: id("actor").nullable().openapi({ description: "The actor; null for a mention of an event." }),
    eventId: id("event").nullable().openapi({ description: "The event; null for a mention of an actor." }),
    anchor: anchorSchema,
    form: mentionFormSchema,
    factuality: z
      .union([factualitySchema, z.null()])
      .openapi({ description: "Of an event: how the article commits itself to it here; null for an actor." }),
    time: z.union([dateValueSchema, z.null()]).openapi({ description: "Of an event: when, as the article has it here." }),
  })
  .openapi("Mention", { description: "A place where an actor or event is named or described." });
export type Mention = z.infer<typeof mentionSchema>;

export type MentionRow = Row<typeof mentions> & { anchors: [AnchorRow] };

/** A recorded mention as it goes over the wire. */
export function toMention({ snapshot: row, revision }: RecordedAs<MentionRow>, view: View): Mention {
  return {
    ...toResource("mention", row, revision, view),
    articleId: row.article_id,
    actorId: row.actor_id,
    eventId: row.event_id,
    anchor: toAnchor(row.anchors[0]),
    form: row.form,
    factuality: row.factuality,
    time: toDateValue("time", row),
  };
}
