import { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import { actorIdentifiers, actors } from "../../db/tables/actors.ts";
import { articleAuthors, articles } from "../../db/tables/articles.ts";
import { claims } from "../../db/tables/claims.ts";
import { literal } from "../../db/tables/columns.ts";
import { events, participants } from "../../db/tables/events.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { quotes } from "../../db/tables/quotes.ts";
import { sources } from "../../db/tables/sources.ts";
import { actorKinds, participantRoles } from "../../db/vocabulary.ts";
import { occursInArticle } from "../articles/queries.ts";
import { anyOf, exists, filter, indexed } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import { flagParameter, listParameter, repeatedParameter, wordsParameter } from "../http/parameters.ts";
import { shown } from "../resources/counts.ts";
import { type Actor, actorSchema } from "./schemas.ts";

/** What actors can be found by doing, and the condition that they do. */
const doing = {
  speaker: sql`(${exists(quotes, sql`${quotes.speakerActorId} = ${actors.id} and ${shown("quotes")}`)} or ${takesPartAs("speaker")})`,
  claimant: exists(claims, sql`${claims.claimantActorId} = ${actors.id} and ${shown("claims")}`),
  author: exists(articleAuthors, sql`${articleAuthors.actorId} = ${actors.id}`),
  publisher: sql`(${exists(articles, sql`${articles.publisherId} = ${actors.id} and ${shown("articles")}`)}
    or ${exists(sources, sql`${sources.publisherId} = ${actors.id} and ${shown("sources")}`)})`,
  participant: takesPart(sql`true`),
  ...(Object.fromEntries(participantRoles.filter((role) => role !== "speaker").map((role) => [role, takesPartAs(role)])) as Record<
    Exclude<(typeof participantRoles)[number], "speaker">,
    SQL
  >),
};

function takesPartAs(role: (typeof participantRoles)[number]): SQL {
  return takesPart(sql`${participants.role} = ${literal(role)}`);
}

/** Takes part in an event that is shown. */
function takesPart(like: SQL): SQL {
  return exists(
    participants,
    sql`${participants.actorId} = ${actors.id} and ${like}
        and ${exists(events, sql`${events.id} = ${participants.eventId} and ${shown("events")}`)}`,
  );
}

const identified = (identifiers: string[]) =>
  sql`(${sql.join(
    identifiers.map((identifier) => {
      const [scheme] = identifier.split(":", 1) as [string];
      return sql`(${actorIdentifiers.scheme} = ${scheme} and ${actorIdentifiers.value} = ${identifier.slice(scheme.length + 1)})`;
    }),
    sql` or `,
  )})`;

export const actorList = defineList({
  type: "actor",
  path: "/v1/actors",
  table: actors,
  filters: {
    article: occursInArticle(mentions, mentions.actorId, actors.id),
    kind: filter(wordsParameter(actorKinds, { description: "Of these kinds.", example: "person" }), (kinds) => anyOf(actors.kind, kinds)),
    named: filter(
      flagParameter({ description: "Known by name, or by description only.", example: false }),
      (value) => sql`${actors.named} = ${value}`,
    ),
    countryCode: filter(
      listParameter(z.string().regex(/^[A-Z]{2}$/, "must be two capital letters (ISO 3166-1 alpha-2)"), {
        description: "Of these countries (ISO 3166-1 alpha-2).",
        example: "RU,IR",
      }),
      (codes) => anyOf(actors.countryCode, codes),
      (codes) => sql`select ${actors.id} as id from ${actors} where ${anyOf(actors.countryCode, codes)}`,
    ),
    wikidataId: indexed(
      listParameter(z.string().regex(/^Q[1-9]\d{0,11}$/, "must be a Wikidata item such as Q42"), {
        description: "With these Wikidata items.",
      }),
      actors.wikidataId,
    ),
    identifier: filter(
      repeatedParameter(z.string().regex(/^[a-z0-9.-]{1,40}:.{1,500}$/, "must be scheme:value"), {
        description: "With these identifiers in other registers, as `scheme:value`.",
      }),
      (identifiers) => exists(actorIdentifiers, sql`${actorIdentifiers.actorId} = ${actors.id} and ${identified(identifiers)}`),
      (identifiers) => sql`select ${actorIdentifiers.actorId} as id from ${actorIdentifiers} where ${identified(identifiers)}`,
    ),
    role: filter(
      wordsParameter(Object.keys(doing) as [keyof typeof doing, ...(keyof typeof doing)[]], {
        description:
          "That do this somewhere: speak (a quote, or in an event), make a claim, write or publish something, or take part in an event, in any role or in this one.",
        example: "speaker,mediator",
      }),
      (roles) =>
        sql`(${sql.join(
          roles.map((role) => doing[role]),
          sql` or `,
        )})`,
    ),
  },
  sorts: {
    name: [{ by: sql`${actors.name} collate "C"`, type: "text" }],
    updatedAt: [{ by: actors.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "name",
  facets: {
    kind: { values: sql`select ${actors.kind} as value` },
    named: { values: sql`select ${actors.named} as value` },
    countryCode: { values: sql`select ${actors.countryCode} as value` },
  },
  fields: Object.keys(actorSchema.shape),
  includes: ["positions"],
});

/** The fields of an actor that `include` can follow. */
export const actorIncludes = { positions: (actor: Actor) => actor.positions.map(({ organizationId }) => organizationId) };
