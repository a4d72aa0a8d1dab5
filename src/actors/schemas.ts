import { z } from "@hono/zod-openapi";
import type { actorIdentifiers, actorNames, actorPositions, actors } from "../../db/tables/actors.ts";
import { actorKinds, actorNamings, nameKinds } from "../../db/vocabulary.ts";
import { type Part, type RecordedAs, type Row, storedCounts, toDateValue, toResource } from "../resources/rows.ts";
import { count, dateValueSchema, id, mergedIntoField, resourceFields, type View } from "../resources/schemas.ts";

const actorKindSchema = z.enum(actorKinds).openapi("ActorKind", {
  description: "What sort of actor it is. It follows the article and expresses no recognition.",
});
const namingSchema = z.enum(actorNamings).openapi("ActorNaming", {
  description:
    "Whether their names may be said. Where they are `withheld`, `[name withheld]` stands in their place wherever the record speaks of them.",
});
const nameKindSchema = z.enum(nameKinds).openapi("NameKind", { description: "What sort of name a name is." });

const actorCountsSchema = z
  .object({
    articles: count("Articles that mention them."),
    mentions: count("Places where articles name or describe them."),
    claimsAbout: count("Claims about them."),
    claimsMade: count("Claims that they answer for."),
    quotes: count("Quotes that they speak."),
    events: count("Events that they take part in."),
  })
  .openapi("ActorCounts", { description: "Counts of published things; outside the revision and the ETag." });

export const actorSchema = z
  .object({
    ...resourceFields("actor"),
    name: z.string().openapi({ description: "The name that they go by here." }),
    names: z
      .array(
        z
          .object({
            value: z.string().openapi({ description: "The name." }),
            lang: z.string().nullable().openapi({ description: "Its language (BCP 47); null where that does not matter." }),
            kind: nameKindSchema,
          })
          .openapi("ActorName", { description: "A name of an actor." }),
      )
      .openapi({ description: "Names other than `name`." }),
    kind: actorKindSchema,
    named: z
      .boolean()
      .openapi({ description: "False where they are known by description only; then they belong to one article and are never merged." }),
    description: z.string().nullable().openapi({ description: "Who they are, in a few words." }),
    countryCode: z.string().nullable().openapi({ description: "Their country (ISO 3166-1 alpha-2), which expresses no recognition." }),
    wikidataId: z.string().nullable().openapi({ description: "Their Wikidata item." }),
    identifiers: z
      .array(
        z
          .object({
            scheme: z.string().openapi({ description: "The register, such as `isni`." }),
            value: z.string().openapi({ description: "What it calls them." }),
          })
          .openapi("Identifier", { description: "An identifier in another register." }),
      )
      .openapi({ description: "Identifiers in other registers." }),
    positions: z
      .array(
        z
          .object({
            title: z.string().openapi({ description: "What it is called." }),
            organizationId: id("actor").nullable().openapi({ description: "Where it is held, where that is an actor." }),
            from: z.union([dateValueSchema, z.null()]).openapi({ description: "Since when, as far as that is known." }),
            to: z.union([dateValueSchema, z.null()]).openapi({ description: "Until when, as far as that is known." }),
          })
          .openapi("Position", { description: "An office or role that an actor holds." }),
      )
      .openapi({ description: "Offices and roles, as the articles give them." }),
    counts: actorCountsSchema,
    mergedIntoId: mergedIntoField("actor"),
    naming: namingSchema,
  })
  .openapi("Actor", { description: "Somebody or something that acts, speaks or is spoken of." });
export type Actor = z.infer<typeof actorSchema>;

export type ActorRow = Row<typeof actors> & {
  names: Part<typeof actorNames, "actor_id">[];
  identifiers: Part<typeof actorIdentifiers, "actor_id">[];
  positions: Part<typeof actorPositions, "actor_id">[];
};

/** A recorded actor as it goes over the wire. */
export function toActor({ snapshot: row, revision, counts }: RecordedAs<ActorRow>, view: View): Actor {
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
    counts: storedCounts(["articles", "mentions", "claimsAbout", "claimsMade", "quotes", "events"], counts),
    mergedIntoId: row.merged_into ?? null,
    naming: row.naming ?? "stated",
  };
}
