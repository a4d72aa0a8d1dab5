import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { events, participants } from "../../db/tables/events.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { eventKinds, factualities, participantRoles } from "../../db/vocabulary.ts";
import { occursInArticle } from "../articles/queries.ts";
import { anyOf, either, exists, filter, indexed, linked, overlaps } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { dayParameter, flagParameter, idsParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { exampleIds } from "../resources/example-ids.ts";
import { labels } from "../resources/labels.ts";
import { type Event, eventSchema } from "./schemas.ts";

const time = overlaps(
  { earliest: events.timeEarliest, latest: events.timeLatest, edtf: events.timeEdtf },
  { from: "timeFrom", to: "timeTo" },
);
const anyRole = (schema: ReturnType<typeof idsParameter>) =>
  either(
    schema,
    indexed(schema, events.placeActorId),
    linked(schema, events.id, { owner: participants.eventId, value: participants.actorId }),
  );
const participant = z
  .string()
  .regex(
    new RegExp(`^act_[a-z2-7]{26}(:(${participantRoles.join("|")}))?$`),
    `must be an actor’s id, alone or with a role: act_…:agent (${participantRoles.join(", ")})`,
  );

/** Participants that are asked for, each alone or in a role. */
const takePart = (asked: string[]) =>
  sql`(${sql.join(
    asked.map((one) => {
      const [actorId, role] = one.split(":");
      return role === undefined
        ? sql`${participants.actorId} = ${actorId}`
        : sql`(${participants.actorId} = ${actorId} and ${participants.role} = ${role})`;
    }),
    sql` or `,
  )})`;

export const eventList = defineList({
  type: "event",
  path: "/v1/events",
  table: events,
  filters: {
    article: occursInArticle(mentions, mentions.eventId, events.id),
    kind: filter(wordsParameter(eventKinds, { description: "Of these kinds.", example: "conflict" }), (kinds) => anyOf(events.kind, kinds)),
    factuality: filter(wordsParameter(factualities, { description: "Known like this.", example: "asserted" }), (values) =>
      anyOf(events.factuality, values),
    ),
    timeFrom: time(
      "from",
      dayParameter({ description: "Possibly on this day or later; what has an open end goes on.", example: "2025-01-01" }),
    ),
    timeTo: time("to", dayParameter({ description: "Possibly on this day or earlier.", example: "2026-12-31" })),
    includeUndated: filter(flagParameter({ description: "Also those without a time, beside `timeFrom` and `timeTo`." }), () => undefined),
    participant: filter(
      listParameter(participant, {
        description: "With these actors, each alone or in a role: `act_…:agent`.",
        example: `${exampleIds.russia}:agent`,
      }),
      (asked) => exists(participants, sql`${participants.eventId} = ${events.id} and ${takePart(asked)}`),
      (asked) => sql`select ${participants.eventId} as id from ${participants} where ${takePart(asked)}`,
    ),
    actor: anyRole(idsParameter("actor", { description: "With these actors in any role, also as the place.", example: exampleIds.iran })),
    place: indexed(
      idsParameter("actor", { description: "At these places, where they are actors too.", example: exampleIds.iran }),
      events.placeActorId,
    ),
    placeCountryCode: filter(
      listParameter(z.string().regex(/^[A-Z]{2}$/, "must be two capital letters (ISO 3166-1 alpha-2)"), {
        description: "In these countries (ISO 3166-1 alpha-2).",
        example: "IR",
      }),
      (codes) => anyOf(events.placeCountryCode, codes),
      (codes) => sql`select ${events.id} as id from ${events} where ${anyOf(events.placeCountryCode, codes)}`,
    ),
  },
  sorts: {
    time: [
      { by: events.timeEarliest, type: "date", nullable: true },
      { by: events.timeLatest, type: "date", nullable: true },
    ],
    updatedAt: [{ by: events.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "time",
  facets: {
    kind: { values: sql`select ${events.kind} as value` },
    factuality: { values: sql`select ${events.factuality} as value` },
    participant: { values: sql`select distinct actor_id as value from participants where event_id = ${events.id}`, label: labels.actor },
    place: { values: sql`select ${events.placeActorId} as value`, label: labels.actor },
    placeCountryCode: { values: sql`select ${events.placeCountryCode} as value` },
  },
  fields: Object.keys(eventSchema.shape),
  includes: ["participants", "place"],
});

/** The fields of an event that `include` can follow. */
export const eventIncludes = {
  participants: (event: Event) => event.participants.map(({ actorId }) => actorId),
  place: (event: Event) => [event.place?.actorId],
};
