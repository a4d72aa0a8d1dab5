import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { actorIdentifiers, actors } from "../../db/tables/actors.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { actorKinds } from "../../db/vocabulary.ts";
import { occursInArticle } from "../articles/queries.ts";
import { anyOf, defineList, exists, filter } from "../http/lists.ts";
import { flagParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { countEach, shown } from "../resources/counts.ts";
import { type Actor, type ActorCounts, actorSchema } from "./schemas.ts";

export const actorList = defineList({
  type: "actor",
  path: "/v1/actors",
  table: actors,
  filters: {
    article: occursInArticle(mentions, sql`${mentions.actorId} = ${actors.id}`),
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
    ),
    wikidataId: filter(
      listParameter(z.string().regex(/^Q[1-9]\d{0,11}$/, "must be a Wikidata item such as Q42"), {
        description: "With these Wikidata items.",
      }),
      (items) => anyOf(actors.wikidataId, items),
    ),
    identifier: filter(
      listParameter(z.string().regex(/^[a-z0-9.-]{1,40}:.{1,500}$/, "must be scheme:value"), {
        description: "With these identifiers in other registers, as `scheme:value`.",
      }),
      (identifiers) =>
        exists(
          actorIdentifiers,
          sql`${actorIdentifiers.actorId} = ${actors.id} and ${anyOf(sql`${actorIdentifiers.scheme} || ':' || ${actorIdentifiers.value}`, identifiers)}`,
        ),
    ),
  },
  sorts: {
    name: [{ by: sql`${actors.name} collate "C"`, type: "text" }],
    updatedAt: [{ by: actors.updatedAt, type: "timestamptz" }],
  },
  defaultSort: "name",
  fields: Object.keys(actorSchema.shape),
  includes: ["positions"],
});

/** The fields of an actor that `include` can follow. */
export const actorIncludes = { positions: (actor: Actor) => actor.positions.map(({ organizationId }) => organizationId) };

/** How often each of these actors is mentioned, spoken of, and speaks. */
export async function actorCounts(db: Database, ids: string[]): Promise<(id: string) => ActorCounts> {
  const mentioned = sql`from mentions t where actor_id in (select id from wanted) and ${shown("t")} group by 1`;
  return await countEach(db, ids, {
    articles: sql`select actor_id as id, count(distinct article_id) as n ${mentioned}`,
    mentions: sql`select actor_id as id, count(*) as n ${mentioned}`,
    claimsAbout: sql`select a.actor_id as id, count(*) as n from claim_abouts a join claims t on t.id = a.claim_id where a.actor_id in (select id from wanted) and ${shown("t")} group by 1`,
    claimsMade: sql`select claimant_actor_id as id, count(*) as n from claims t where claimant_actor_id in (select id from wanted) and ${shown("t")} group by 1`,
    quotes: sql`select speaker_actor_id as id, count(*) as n from quotes t where speaker_actor_id in (select id from wanted) and ${shown("t")} group by 1`,
    events: sql`select p.actor_id as id, count(distinct t.id) as n from participants p join events t on t.id = p.event_id where p.actor_id in (select id from wanted) and ${shown("t")} group by 1`,
  });
}
