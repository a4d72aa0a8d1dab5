import { z } from "@hono/zod-openapi";
import type { actorIdentifiers, actorNames, actorPositions, actors } from "../../db/tables/actors.ts";
import { actorKinds, nameKinds } from "../../db/vocabulary.ts";
import { type Part, type RecordedAs, type Row, toDateValue, toResource } from "../resources/rows.ts";
import { dateValueSchema, id, resourceFields, type View } from "../resources/schemas.ts";

export const actorCountsSchema = z
  .object({
    articles: z.int().openapi({ description: "Articles that mention them." }),
    mentions: z.int(),
    claimsAbout: z.int().openapi({ description: "Claims about them." }),
    claimsMade: z.int().openapi({ description: "Claims that they answer for." }),
    quotes: z.int().openapi({ description: "Quotes that they speak." }),
    events: z.int().openapi({ description: "Events that they take part in." }),
  })
  .openapi("ActorCounts", { description: "Counts of published things; outside the revision and the ETag." });
export type ActorCounts = z.infer<typeof actorCountsSchema>;

export const actorSchema = z
  .object({
    ...resourceFields("actor"),
    name: z.string(),
    names: z
      .array(
        z
          .object({ value: z.string(), lang: z.string().nullable().openapi({ description: "BCP 47." }), kind: z.enum(nameKinds) })
          .openapi("ActorName", { description: "A name of an actor." }),
      )
      .openapi({ description: "Names other than `name`." }),
    kind: z.enum(actorKinds).openapi({ description: "Follows the article and expresses no recognition." }),
    named: z
      .boolean()
      .openapi({ description: "False where they are known by description only; then they belong to one article and are never merged." }),
    description: z.string().nullable(),
    countryCode: z.string().nullable().openapi({ description: "ISO 3166-1 alpha-2." }),
    wikidataId: z.string().nullable().openapi({ description: "Wikidata item." }),
    identifiers: z
      .array(
        z.object({ scheme: z.string(), value: z.string() }).openapi("Identifier", { description: "An identifier in another register." }),
      )
      .openapi({ description: "Identifiers in other registers." }),
    positions: z
      .array(
        z
          .object({
            title: z.string(),
            organizationId: id("actor").nullable(),
            from: z.union([dateValueSchema, z.null()]),
            to: z.union([dateValueSchema, z.null()]),
          })
          .openapi("Position", { description: "An office or role that an actor holds." }),
      )
      .openapi({ description: "Offices and roles, as the articles give them." }),
    counts: actorCountsSchema,
  })
  .openapi("Actor", { description: "Somebody or something that acts, speaks or is spoken of." });
export type Actor = z.infer<typeof actorSchema>;

export type ActorRow = Row<typeof actors> & {
  names: Part<typeof actorNames, "actor_id">[];
  identifiers: Part<typeof actorIdentifiers, "actor_id">[];
  positions: Part<typeof actorPositions, "actor_id">[];
};

/** A recorded actor as it goes over the wire. */
export function toActor({ snapshot: row, revision }: RecordedAs<ActorRow>, view: View, counts: ActorCounts): Actor {
  return {
    ...toResource("actor", row, revision, view),
    name: row.name,
    names: row.names.map(({ value, lang, kind }) => ({ value, lang, kind })),
    kind: row.kind,
    named: row.named,
    description: row.description,
    countryCode: row.country_code,
    wikidataId: row.wikidata_id,
    identifiers: row.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    positions: row.positions.map((position) => ({
      title: position.title,
      organizationId: position.organization_id,
      from: toDateValue("from", position),
      to: toDateValue("to", position),
    })),
    counts,
  };
}
