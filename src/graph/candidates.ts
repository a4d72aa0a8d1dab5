import { type SQL, sql } from "drizzle-orm";
import { type Database, select, textArray } from "../../db/client.ts";
import { anyOf } from "../http/filters.ts";
import { examinedAtMost } from "../http/lists/candidates.ts";
import { shown } from "../resources/counts.ts";

/** Of a graph that no filter narrows to articles. */
export const everywhere = () => sql`true`;

export const most = sql.raw(String(examinedAtMost));
export const oneMore = sql.raw(String(examinedAtMost + 1));

/** Whether there is more about, by or with these actors than one graph examines. */
export async function areHeavy(db: Database, actors: string[]): Promise<boolean> {
  const counts = Object.values(candidatesOf(actors)).map((ids) => sql`select count(*)::integer as n from (${ids}) c`);
  const rows = await select<{ n: number }>(db, sql.join(counts, sql` union all `));
  return rows.some(({ n }) => n > examinedAtMost);
}

/**
 * Ids of what these actors may have an edge by, one more than may be examined at most, each kind through indexes. Every
 * lateral has an offset, so that Postgres goes from row to row by an index, and stops at the limit, and joins no whole tables.
 */
export function candidatesOf(actors: string[]): Record<"claims" | "quotes" | "events", SQL> {
  const each = (query: SQL) => sql`
    (select f.id from unnest(${textArray(actors)}) a (id) cross join lateral (${query} offset 0) f limit ${oneMore})`;
  const first = (...branches: SQL[]) =>
    sql`select distinct id from (${sql.join(branches.map(each), sql` union all `)}) u order by id limit ${oneMore}`;
  return {
    claims: first(
      sql`select id from claims where claimant_actor_id = a.id`,
      sql`select claim_id as id from claim_abouts where actor_id = a.id`,
      sql`select c.id from article_authors w cross join lateral (select id from claims where article_id = w.article_id offset 0) c where w.actor_id = a.id`,
    ),
    quotes: first(
      sql`select id from quotes where speaker_actor_id = a.id`,
      sql`select quote_id as id from quote_abouts where actor_id = a.id`,
    ),
    events: first(sql`select event_id as id from participants where actor_id = a.id`),
  };
}

/**
 * Claims or quotes by their place among those that are examined, and the places whose abouts are looked at, one for each actor.
 * Where these are not all, what has not all of its own is left out.
 */
export const placed = (kind: "claim" | "quote"): SQL =>
  sql.raw(`
  ${kind}s_placed as materialized (select row_number() over () as place, k.* from (select * from ${kind}s_examined limit ${examinedAtMost}) k),
  ${kind}_abouts_examined as materialized (
    select k.place from ${kind}s_placed k cross join lateral (select from ${kind}_abouts where ${kind}_id = k.id offset 0) b limit ${examinedAtMost + 1})`);
export const isAboutMore = (kind: "claim" | "quote"): SQL => sql.raw(`(select count(*) from ${kind}_abouts_examined) > ${examinedAtMost}`);
export const hasAllItIsAbout = (kind: "claim" | "quote"): SQL =>
  sql`(not (${isAboutMore(kind)}) or place < (select max(place) from ${sql.raw(`${kind}_abouts_examined`)}))`;

const mentionedAs = sql`coalesce(array_agg(distinct m.factuality) filter (where m.factuality is not null), '{}') as mentioned_as`;

/** The events that the articles mention or their claims speak of, with how the mentions in these articles commit themselves. */
export const eventsOfScope = (mentions: SQL, actors: string[] | undefined): SQL => sql`
  mentions_examined as materialized (${mentions}),
  event_mentions as materialized (
    select m.event_id, ${mentionedAs} from (select * from mentions_examined limit ${most}) m
     where m.event_id is not null and ${shown("m")} group by m.event_id
  ),
  events_examined as materialized (
    select id from (
      select event_id as id from event_mentions
      union
      select x.event_id from (select * from claims_examined limit ${most}) c
        cross join lateral (select event_id from claim_events where claim_id = c.id offset 0) x where ${shown("c")}) e
     order by id limit ${oneMore}
  ),
  event_candidates as materialized (
    select e.id, e.factuality, e.review_status, coalesce(m.mentioned_as, '{}') as mentioned_as
      from (select id from events_examined limit ${most}) x
      cross join lateral (select * from events where id = x.id offset 0) e
      left join event_mentions m on m.event_id = e.id
     where ${shown("e")}
       and ${actors ? sql`exists (select from participants p where p.event_id = e.id and ${anyOf(sql`p.actor_id`, actors)} offset 0)` : sql`true`}
  )`;

/**
 * The events in which the actors take part, as far as the articles asked for mention them or their claims speak of them. What an
 * article denies must not look like a fact, so where not all mentions can be examined, events are left out from the first whose
 * mentions are not all there.
 */
export const eventsOfActors = (ids: SQL, within: (articleId: SQL) => SQL): SQL => sql`
  events_examined as materialized (${ids}),
  mentions_examined as materialized (
    select m.* from (select id from events_examined order by id limit ${most}) e
      cross join lateral (select * from mentions where event_id = e.id offset 0) m limit ${oneMore}
  ),
  event_mentions as materialized (
    select m.event_id, ${mentionedAs} from mentions_examined m where ${shown("m")} and ${within(sql`m.article_id`)} group by m.event_id
  ),
  event_candidates as materialized (
    select e.id, e.factuality, e.review_status, coalesce(m.mentioned_as, '{}') as mentioned_as
      from (select id from events_examined order by id limit ${most}) x
      cross join lateral (select * from events where id = x.id offset 0) e
      left join event_mentions m on m.event_id = e.id
     where ${shown("e")}
       and ((select count(*) from mentions_examined) <= ${most} or e.id < (select max(event_id) from mentions_examined))
       and ${
         within === everywhere
           ? sql`true`
           : sql`(m.event_id is not null or exists (select from claim_events x
               cross join lateral (select * from claims where id = x.claim_id offset 0) c
               where x.event_id = e.id and ${shown("c")} and ${within(sql`c.article_id`)} offset 0))`
       }
  )`;
