import { z } from "@hono/zod-openapi";
import type { events, participants } from "../../db/tables/events.ts";
import { eventKinds, participantRoles } from "../../db/vocabulary.ts";
import { type Part, type RecordedAs, type Row, storedCounts, toDateValue, toResource } from "../resources/rows.ts";
import { count, dateValueSchema, factualitySchema, id, mergedIntoField, resourceFields, type View } from "../resources/schemas.ts";

const eventKindSchema = z.enum(eventKinds).openapi("EventKind", { description: "What happens in an event." });
const participantRoleSchema = z.enum(participantRoles).openapi("ParticipantRole", {
  description:
    "What an actor does in an event. A `target` is whom it is aimed at or befalls. Several `agent`s without a `target` take part on whichever side: then the text does not say who acts against whom.",
});

const eventCountsSchema = z
  .object({
    articles: count("Articles that mention it."),
    mentions: count("Places where articles name or describe it."),
    claims: count("Claims that speak of it, affirming or denying it."),
  })
  .openapi("EventCounts", { description: "Counts of published things; outside the revision and the ETag." });

export const eventSchema = z
  .object({
    ...resourceFields("event"),
    title: z.string().openapi({ description: "What happens, in a few words of ours." }),
    kind: eventKindSchema,
    factuality: factualitySchema,
    time: z.union([dateValueSchema, z.null()]).openapi({ description: "When; an interval where it lasts." }),
    place: z
      .union([
        z
          .object({
            name: z.string().openapi({ description: "What the place is called." }),
            countryCode: z
              .string()
              .nullable()
              .openapi({ description: "Its country (ISO 3166-1 alpha-2), which expresses no recognition." }),
            actorId: id("actor").nullable().openapi({ description: "Where the place is an actor too." }),
          })
          .openapi("Place", { description: "Where an event happens." }),
        z.null(),
      ])
      .openapi({ description: "Where it happens; null where that is open." }),
    participants: z
      .array(
        z
          .object({ actorId: id("actor"), role: participantRoleSchema })
          .openapi("Participant", { description: "An actor in an event; in an alleged event, alleged to be." }),
      )
      .openapi({ description: "Who takes part, and as what." }),
    wikidataId: z.string().nullable().openapi({ description: "Its Wikidata item." }),
    counts: eventCountsSchema,
    mergedIntoId: mergedIntoField("event"),
  })
  .openapi("Event", { description: "Something that happened, is happening, or is said or predicted to happen." });
export type Event = z.infer<typeof eventSchema>;

export type EventRow = Row<typeof events> & { participants: Part<typeof participants, "event_id">[] };

/** A recorded event as it goes over the wire. */
export function toEvent({ snapshot: row, revision, counts }: RecordedAs<EventRow>, view: View): Event {
  return {
    ...toResource("event", row, revision, view),
    title: row.title,
    kind: row.kind,
    factuality: row.factuality,
    time: toDateValue("time", row),
    place: row.place_name === null ? null : { name: row.place_name, countryCode: row.place_country_code, actorId: row.place_actor_id },
    participants: row.participants.map((participant) => ({ actorId: participant.actor_id, role: participant.role })),
    wikidataId: row.wikidata_id,
    counts: storedCounts(["articles", "mentions", "claims"], counts),
    mergedIntoId: row.merged_into ?? null,
  };
}
