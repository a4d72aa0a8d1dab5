import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { articles } from "../../db/tables/articles.ts";
import { newestArticles } from "../articles/newest.ts";
import { articleList, ofArticle } from "../articles/queries.ts";
import { anyOf, exists } from "../http/filters.ts";
import { allOf, narrowingBy } from "../http/lists/candidates.ts";
import { refuseUnknownNames } from "../http/lists/unknown-names.ts";
import { shown } from "../resources/counts.ts";
import {
  areHeavy,
  candidatesOf,
  eventsOfActors,
  eventsOfScope,
  everywhere,
  hasAllItIsAbout,
  isAboutMore,
  most,
  oneMore,
  placed,
} from "./candidates.ts";
import { type GraphRow, nodesOf, toEdge } from "./edges.ts";
import { articlesDrawnAtMost, defaultEdges, type edgeTypes, type Graph, mostIdsOfEdge } from "./schemas.ts";

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
