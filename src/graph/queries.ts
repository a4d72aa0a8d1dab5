import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { articles } from "../../db/tables/articles.ts";
import { factualities } from "../../db/vocabulary.ts";
import { newestArticles } from "../articles/newest.ts";
import { articleList, ofArticle } from "../articles/queries.ts";
import { anyOf, exists, textArray } from "../http/filters.ts";
import { allOf, examinedAtMost, narrowingBy } from "../http/lists/candidates.ts";
import { refuseUnknownNames } from "../http/lists/unknown-names.ts";
import { shown } from "../resources/counts.ts";
import { articlesDrawnAtMost, defaultEdges, type edgeTypes, type Graph, type GraphEdge, type GraphNode, mostIdsOfEdge } from "./schemas.ts";

/** What a graph is asked for: the articles by their filters, the actors that its edges lead from or to, the most edges. */
export interface GraphQuery {
  actor?: string[] | undefined;
  limit?: number | undefined;
  [articleFilter: string]: unknown;
}

const of = articleList.filters;
const articleFilters = {
  article: ofArticle(articles.id).article,
  articleKind: of.kind,
  articlePublisher: of.publisher,
  articleLanguage: of.language,
  articleSection: of.section,
  articleAuthor: of.author,
  articlePublishedFrom: of.publishedFrom,
  articlePublishedTo: of.publishedTo,
  articlePublishedMonth: of.publishedMonth,
  articleWithout: of.without,
};

/** Those who do something in an event, and those to whom it is done. A place takes no part. */
const doing = sql`('agent', 'speaker', 'mediator', 'signatory')`;
const undergoing = sql`('target', 'recipient', 'beneficiary')`;

/** Where candidates are looked for. */
interface Reach {
  /** Common table expressions that come first. */
  expressions: SQL[];
  /** Rows of `id` and `published`: the articles to look in, in full; undefined for all. */
  scope: SQL | undefined;
  /** Whether something is in one of the articles asked for; of the article's id. */
  within: (articleId: SQL) => SQL;
  /** Whether more articles match than `scope` has. */
  isScopeCut: SQL;
  actors: string[] | undefined;
  through: "articles" | "actors";
}

const everywhere = () => sql`true`;

/** The graph of one article. */
export async function articleGraph(db: Database, articleId: string): Promise<Graph> {
  const scope = sql`select ${articleId}::text as id, null::date as published`;
  const reach: Reach = { expressions: [], scope, within: everywhere, isScopeCut: sql`false`, actors: undefined, through: "articles" };
  return await graphOf(db, reach, defaultEdges, false);
}

/** The graph of the articles that the filters leave, or of what touches the named actors in them. */
export async function findGraph(db: Database, query: GraphQuery): Promise<Graph> {
  const graph = await narrowedGraph(db, query);
  if (graph.edges.length === 0) await refuseUnknownNames(db, articleFilters, query);
  return graph;
}

async function narrowedGraph(db: Database, query: GraphQuery): Promise<Graph> {
  const limit = query.limit ?? defaultEdges;
  const narrowing = narrowingBy(articleFilters, query);
  const isNarrowed = narrowing.conditions.length > 0;
  const actors = query.actor;
  if (actors) {
    const isHeavy = await areHeavy(db, actors);
    // Of an actor with more than can be examined, the articles asked for may hold little enough to be shown whole.
    if (!isHeavy || !isNarrowed) {
      const within = (articleId: SQL) => exists(articles, allOf([sql`${articles.id} = ${articleId}`, ...narrowing.conditions]));
      const reach = { expressions: [], scope: undefined, within: isNarrowed ? within : everywhere, isScopeCut: sql`false` };
      return await graphOf(db, { ...reach, actors, through: "actors" }, limit, isHeavy);
    }
  }
  const until = query.includeUndated ? undefined : (query.articlePublishedTo as string | undefined);
  const { expressions, isCut } = newestArticles(narrowing, articlesDrawnAtMost + 1, until);
  const scope = sql`select id, published from newest order by published desc nulls last, id desc limit ${articlesDrawnAtMost}`;
  const isScopeCut = sql`((select count(*) from newest) > ${articlesDrawnAtMost}::integer or ${isCut})`;
  return await graphOf(db, { expressions, scope, within: everywhere, isScopeCut, actors, through: "articles" }, limit, false);
}

const most = sql.raw(String(examinedAtMost));
const oneMore = sql.raw(String(examinedAtMost + 1));

/** Whether there is more about, by or with these actors than one graph examines. */
async function areHeavy(db: Database, actors: string[]): Promise<boolean> {
  const counts = Object.values(candidatesOf(actors)).map((ids) => sql`select count(*)::integer as n from (${ids}) c`);
  const rows = await select<{ n: number }>(db, sql.join(counts, sql` union all `));
  return rows.some(({ n }) => n > examinedAtMost);
}

/**
 * Ids of what these actors may have an edge by, one more than may be examined at most, each kind through indexes. Every
 * lateral has an offset, so that Postgres goes from row to row by an index, and stops at the limit, and joins no whole tables.
 */
function candidatesOf(actors: string[]): Record<"claims" | "quotes" | "events", SQL> {
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

interface EdgeRow {
  type: (typeof edgeTypes)[number];
  from_id: string;
  to_id: string;
  directed: boolean;
  asserted_as: GraphEdge["assertedAs"];
  attribution: GraphEdge["attribution"];
  verification_status: GraphEdge["verificationStatus"];
  factuality: GraphEdge["factuality"];
  mentioned_as: GraphEdge["mentionedAs"];
  from_role: GraphEdge["fromRole"];
  to_role: GraphEdge["toRole"];
  count: number;
  unreviewed: number;
  ids: string[];
}

interface GraphRow {
  edges: EdgeRow[];
  actors: Record<string, Omit<GraphNode, "degree" | "weight">>;
  is_cut: boolean;
  claims_without_edge: number;
  quotes_without_edge: number;
  events_without_edge: number;
}

const edgeKey = sql.raw(
  "type, from_id, to_id, directed, asserted_as, attribution, verification_status, factuality, mentioned_as, from_role, to_role",
);

async function graphOf(db: Database, reach: Reach, limit: number, isCutAlready: boolean): Promise<Graph> {
  const [row] = await select<GraphRow>(db, graphQuery(reach, limit + 1));
  const { edges: found, actors, is_cut: isCut, ...examined } = row as GraphRow;
  const edges = found.slice(0, limit).map(toEdge);
  return {
    nodes: nodesOf(edges, actors),
    edges,
    cut: isCutAlready || isCut || found.length > limit,
    withoutEdge: { claims: examined.claims_without_edge, quotes: examined.quotes_without_edge, events: examined.events_without_edge },
  };
}

function graphQuery({ expressions, scope, within, isScopeCut, actors, through }: Reach, limit: number): SQL {
  const isAmong = (id: SQL, rows: SQL) => sql`(${id} in (${rows})) is true`;
  const touching = (alternatives: (actors: string[]) => SQL[]) =>
    actors ? sql`(${sql.join(alternatives(actors), sql` or `)})` : sql`true`;
  const candidates = actors && through === "actors" ? candidatesOf(actors) : undefined;
  // What one article holds is read after that of a newer one, up to as much as is examined.
  const rowsOfScope = (table: "claims" | "quotes" | "mentions") => sql`
    select t.* from (select id from scope order by published desc nulls last, id desc) s
      cross join lateral (select * from ${sql.raw(table)} where article_id = s.id order by position, id offset 0) t limit ${oneMore}`;
  const rowsNamed = (table: "claims" | "quotes", ids: SQL) =>
    sql`select * from ${sql.raw(table)} where id = any(array(${ids})) order by id`;
  const without = (type: (typeof edgeTypes)[number], table: SQL) =>
    sql`(select count(*)::integer from ${table} k where not (${isAmong(sql`k.id`, sql`select l.id from links l where l.type = ${type}`)}))`;
  return sql`
    with ${expressions.length > 0 ? sql`${sql.join(expressions, sql`, `)}, ` : sql``}
    scope as materialized (${scope ?? sql`select null::text as id, null::date as published where false`}),
    claims_examined as materialized (${candidates ? rowsNamed("claims", candidates.claims) : rowsOfScope("claims")}),
    quotes_examined as materialized (${candidates ? rowsNamed("quotes", candidates.quotes) : rowsOfScope("quotes")}),
    ${placed("claim")},
    ${placed("quote")},
    claim_candidates as materialized (
      select c.id, c.article_id, c.position, c.asserted_as, c.attribution, c.claimant_kind, c.claimant_actor_id, c.review_status
        from claims_placed c
       where ${hasAllItIsAbout("claim")} and ${shown("c")} and ${within(sql`c.article_id`)} and ${touching((ids) => [
         anyOf(sql`c.claimant_actor_id`, ids),
         sql`exists (select from claim_abouts b where b.claim_id = c.id and ${anyOf(sql`b.actor_id`, ids)} offset 0)`,
         sql`(c.claimant_kind = 'author' and c.claimant_actor_id is null
              and exists (select from article_authors w where w.article_id = c.article_id and ${anyOf(sql`w.actor_id`, ids)} offset 0))`,
       ])}
    ),
    quote_candidates as materialized (
      select q.id, q.article_id, q.position, q.verification_status, q.speaker_actor_id, q.review_status
        from quotes_placed q
       where ${hasAllItIsAbout("quote")} and ${shown("q")} and ${within(sql`q.article_id`)} and ${touching((ids) => [
         anyOf(sql`q.speaker_actor_id`, ids),
         sql`exists (select from quote_abouts b where b.quote_id = q.id and ${anyOf(sql`b.actor_id`, ids)} offset 0)`,
       ])}
    ),
    ${candidates ? eventsOfActors(candidates.events, within) : eventsOfScope(rowsOfScope("mentions"), actors)},
    drawn as materialized (
      select 'claim' as type, k.id, k.article_id, k.position, k.review_status, f.actor_id as from_id, b.actor_id as to_id, true as directed,
             k.asserted_as, k.attribution, null as verification_status, null as factuality, '{}'::text[] as mentioned_as,
             null as from_role, null as to_role
        from claim_candidates k
        cross join lateral (
          select k.claimant_actor_id as actor_id where k.claimant_actor_id is not null
          union
          select w.actor_id from article_authors w
           where w.article_id = k.article_id and k.claimant_kind = 'author' and k.claimant_actor_id is null and w.actor_id is not null offset 0) f
        cross join lateral (select actor_id from claim_abouts where claim_id = k.id offset 0) b
      union all
      select 'quote', k.id, k.article_id, k.position, k.review_status, k.speaker_actor_id, b.actor_id, true,
             null, null, k.verification_status, null, '{}', null, null
        from quote_candidates k cross join lateral (select actor_id from quote_abouts where quote_id = k.id offset 0) b
       where k.speaker_actor_id is not null
      union all
      select 'event', k.id, null, null, k.review_status, t.from_id, t.to_id, t.to_role in ${undergoing},
             null, null, null, k.factuality, k.mentioned_as, t.from_role, t.to_role
        from event_candidates k cross join lateral (
          with taking as materialized (select actor_id, role from participants where event_id = k.id)
          select p.actor_id as from_id, p.role as from_role, o.actor_id as to_id, o.role as to_role from taking p cross join taking o
           where p.role in ${doing}
             and (o.role in ${undergoing} or (o.role in ${doing} and p.actor_id collate "C" < o.actor_id collate "C"))) t
    ),
    ends as materialized (
      select e.id from (select from_id as id from drawn union select to_id from drawn) e
        cross join lateral (select from actors a where a.id = e.id and ${shown("a")} offset 0) a
    ),
    links as materialized (
      select d.* from drawn d
       where ${isAmong(sql`d.from_id`, sql`select id from ends`)} and ${isAmong(sql`d.to_id`, sql`select id from ends`)}
         and ${touching((ids) => [anyOf(sql`d.from_id`, ids), anyOf(sql`d.to_id`, ids)])}
    ),
    edges as materialized (
      select ${edgeKey}, count(*)::integer as count, (count(*) filter (where review_status = 'unreviewed'))::integer as unreviewed,
             (array_agg(id order by article_id, position, id))[1:${sql.raw(String(mostIdsOfEdge))}] as ids
        from links group by ${edgeKey} order by count(*) desc, ${edgeKey} limit ${limit}
    )
    select (select coalesce(json_agg(e order by e.count desc, ${edgeKey}), '[]') from edges e) as edges,
           (select coalesce(json_object_agg(a.id, json_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'named', a.named, 'countryCode', a.country_code)), '{}')
              from (select from_id as id from edges union select to_id from edges) e
              cross join lateral (select * from actors where id = e.id offset 0) a) as actors,
           (${isScopeCut} or (select count(*) from claims_examined) > ${most} or (select count(*) from quotes_examined) > ${most}
             or ${isAboutMore("claim")} or ${isAboutMore("quote")} or (select count(*) from events_examined) > ${most} or (select count(*) from mentions_examined) > ${most}) as is_cut,
           ${without("claim", sql`claim_candidates`)} as claims_without_edge,
           ${without("quote", sql`quote_candidates`)} as quotes_without_edge,
           ${without("event", sql`event_candidates`)} as events_without_edge`;
}

/**
 * Claims or quotes by their place among those that are examined, and the places whose abouts are looked at, one for each actor.
 * Where these are not all, what has not all of its own is left out.
 */
const placed = (kind: "claim" | "quote"): SQL =>
  sql.raw(`
  ${kind}s_placed as materialized (select row_number() over () as place, k.* from (select * from ${kind}s_examined limit ${examinedAtMost}) k),
  ${kind}_abouts_examined as materialized (
    select k.place from ${kind}s_placed k cross join lateral (select from ${kind}_abouts where ${kind}_id = k.id offset 0) b limit ${examinedAtMost + 1})`);
const isAboutMore = (kind: "claim" | "quote"): SQL => sql.raw(`(select count(*) from ${kind}_abouts_examined) > ${examinedAtMost}`);
const hasAllItIsAbout = (kind: "claim" | "quote"): SQL =>
  sql`(not (${isAboutMore(kind)}) or place < (select max(place) from ${sql.raw(`${kind}_abouts_examined`)}))`;

const mentionedAs = sql`coalesce(array_agg(distinct m.factuality) filter (where m.factuality is not null), '{}') as mentioned_as`;

/** The events that the articles mention or their claims assert, with how the mentions in these articles commit themselves. */
const eventsOfScope = (mentions: SQL, actors: string[] | undefined): SQL => sql`
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
 * The events in which the actors take part, as far as the articles asked for mention or assert them. What an article denies must
 * not look like a fact, so where not all mentions can be examined, events are left out from the first whose mentions are not all there.
 */
const eventsOfActors = (ids: SQL, within: (articleId: SQL) => SQL): SQL => sql`
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

function toEdge(row: EdgeRow): GraphEdge {
  const ids = (type: EdgeRow["type"]) => (row.type === type ? row.ids : []);
  return {
    type: row.type,
    fromActorId: row.from_id,
    toActorId: row.to_id,
    directed: row.directed,
    assertedAs: row.asserted_as,
    attribution: row.attribution,
    verificationStatus: row.verification_status,
    factuality: row.factuality,
    mentionedAs: factualities.filter((word) => row.mentioned_as.includes(word)),
    fromRole: row.from_role,
    toRole: row.to_role,
    count: row.count,
    unreviewed: row.unreviewed,
    claimIds: ids("claim"),
    quoteIds: ids("quote"),
    eventIds: ids("event"),
  };
}

function nodesOf(edges: GraphEdge[], actors: GraphRow["actors"]): GraphNode[] {
  const nodes = new Map(Object.entries(actors).map(([id, actor]) => [id, { ...actor, degree: 0, weight: 0 }]));
  for (const { fromActorId, toActorId, count } of edges) {
    for (const id of new Set([fromActorId, toActorId])) {
      const node = nodes.get(id) as GraphNode;
      node.degree += 1;
      node.weight += count;
    }
  }
  // The actors of the edge that only shows that there are more are not in the graph.
  return [...nodes.values()].filter(({ degree }) => degree > 0).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}
