import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { articles } from "../../db/tables/articles.ts";
import { factualities } from "../../db/vocabulary.ts";
import { newestArticles } from "../articles/newest.ts";
import { articleList, ofArticle } from "../articles/queries.ts";
import { anyOf } from "../http/filters.ts";
import { shown } from "../resources/counts.ts";
import {
  articlesAtMost,
  defaultEdges,
  type edgeTypes,
  examinedAtMost,
  type Graph,
  type GraphEdge,
  type GraphNode,
  mostIdsOfEdge,
} from "./schemas.ts";

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

/** How candidates are found: through the articles, or through an index on the actors. */
interface Reach {
  /** The articles to look in; undefined for all. */
  scope: SQL | undefined;
  actors: string[] | undefined;
  through: "articles" | "actors";
}

/** The graph of one article. */
export async function articleGraph(db: Database, articleId: string): Promise<Graph> {
  const scope = sql`select ${articleId}::text as id`;
  return await graphOf(db, { scope, actors: undefined, through: "articles" }, defaultEdges, false);
}

/** The graph of the articles that the filters leave, or of what touches the named actors in them. */
export async function findGraph(db: Database, query: GraphQuery): Promise<Graph> {
  const limit = query.limit ?? defaultEdges;
  const conditions = Object.entries(articleFilters).flatMap(([name, { where }]) => {
    const condition = query[name] === undefined ? undefined : where(query[name] as never, query);
    return condition ? [condition] : [];
  });
  const isNarrowed = conditions.length > 0;
  const matching = sql`select ${articles.id} from ${articles} where ${sql.join(conditions, sql` and `)}`;
  const actors = query.actor;
  if (actors) {
    const isHeavy = await areHeavy(db, actors);
    // Of an actor with more than can be examined, the articles asked for may hold little enough to be shown whole.
    if (!isHeavy || !isNarrowed) {
      return await graphOf(db, { scope: isNarrowed ? matching : undefined, actors, through: "actors" }, limit, isHeavy);
    }
  }
  const newest = newestArticles(conditions, articlesAtMost + 1);
  return await graphOf(db, { scope: newest, actors, through: "articles" }, limit, false);
}

/** Whether there is more about, by or with these actors than one graph examines. */
async function areHeavy(db: Database, actors: string[]): Promise<boolean> {
  const branches = Object.values(candidatesOf(actors)).flat();
  const counts = branches.map((branch) => sql`select count(*)::integer as n from (${branch}) b`);
  const rows = await select<{ n: number }>(db, sql.join(counts, sql` union all `));
  return rows.some(({ n }) => n > examinedAtMost);
}

/** Ids of what these actors may have an edge by, each branch through an index of its own and one longer than may be examined. */
function candidatesOf(actors: string[]): Record<"claims" | "quotes" | "events", SQL[]> {
  const first = (query: SQL) => sql`(${query} order by 1 limit ${examinedAtMost + 1})`;
  return {
    claims: [
      first(sql`select id from claims where ${anyOf(sql`claimant_actor_id`, actors)}`),
      first(sql`select claim_id as id from claim_abouts where ${anyOf(sql`actor_id`, actors)}`),
      first(sql`select c.id from article_authors w join claims c on c.article_id = w.article_id
                 where ${anyOf(sql`w.actor_id`, actors)} and c.claimant_kind = 'author' and c.claimant_actor_id is null`),
    ],
    quotes: [
      first(sql`select id from quotes where ${anyOf(sql`speaker_actor_id`, actors)}`),
      first(sql`select quote_id as id from quote_abouts where ${anyOf(sql`actor_id`, actors)}`),
    ],
    events: [first(sql`select distinct event_id as id from participants where ${anyOf(sql`actor_id`, actors)}`)],
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
  claims: number;
  quotes: number;
  events: number;
  articles: number;
  claims_without_edge: number;
  quotes_without_edge: number;
  events_without_edge: number;
}

const edgeKey = sql.raw(
  "type, from_id, to_id, directed, asserted_as, attribution, verification_status, factuality, mentioned_as, from_role, to_role",
);

async function graphOf(db: Database, reach: Reach, limit: number, isCutAlready: boolean): Promise<Graph> {
  const [row] = await select<GraphRow>(db, graphQuery(reach, limit + 1));
  const { edges: found, actors, ...examined } = row as GraphRow;
  const edges = found.slice(0, limit).map(toEdge);
  const isCut =
    isCutAlready ||
    found.length > limit ||
    (reach.through === "articles" && examined.articles > articlesAtMost) ||
    Math.max(examined.claims, examined.quotes, examined.events) > examinedAtMost;
  return {
    nodes: nodesOf(edges, actors),
    edges,
    cut: isCut,
    withoutEdge: { claims: examined.claims_without_edge, quotes: examined.quotes_without_edge, events: examined.events_without_edge },
  };
}

function graphQuery({ scope, actors, through }: Reach, limit: number): SQL {
  const within = (articleId: SQL) => (scope ? sql`${articleId} in (select id from scope)` : sql`true`);
  const most = sql`limit ${examinedAtMost + 1}`;
  const touching = (alternatives: (actors: string[]) => SQL[]) =>
    actors ? sql`(${sql.join(alternatives(actors), sql` or `)})` : sql`true`;
  const candidates = actors && candidatesOf(actors);
  const either = (branches: SQL[]) => sql`(${sql.join(branches, sql` union `)})`;
  const claims =
    candidates && through === "actors"
      ? sql`c.id in ${either(candidates.claims)} and ${within(sql`c.article_id`)}`
      : sql`${within(sql`c.article_id`)} and ${touching((ids) => [
          anyOf(sql`c.claimant_actor_id`, ids),
          sql`exists (select from claim_abouts b where b.claim_id = c.id and ${anyOf(sql`b.actor_id`, ids)})`,
          sql`(c.claimant_kind = 'author' and c.claimant_actor_id is null
               and exists (select from article_authors w where w.article_id = c.article_id and ${anyOf(sql`w.actor_id`, ids)}))`,
        ])}`;
  const quotes =
    candidates && through === "actors"
      ? sql`q.id in ${either(candidates.quotes)} and ${within(sql`q.article_id`)}`
      : sql`${within(sql`q.article_id`)} and ${touching((ids) => [
          anyOf(sql`q.speaker_actor_id`, ids),
          sql`exists (select from quote_abouts b where b.quote_id = q.id and ${anyOf(sql`b.actor_id`, ids)})`,
        ])}`;
  const ofActors = candidates && sql`${either(candidates.events)}`;
  const asserted = actors
    ? sql`exists (select from claim_events x join claims c on c.id = x.claim_id
                   where x.event_id = e.id and ${shown("c")} and ${within(sql`c.article_id`)})`
    : sql`e.id in (select x.event_id from claim_candidates k join claim_events x on x.claim_id = k.id)`;
  const inScope = scope ? sql`(e.id in (select event_id from event_mentions) or ${asserted})` : sql`true`;
  const events = ofActors ? sql`e.id in ${ofActors} and ${inScope}` : inScope;
  const without = (type: (typeof edgeTypes)[number], table: SQL) =>
    sql`(select count(*)::integer from ${table} k where not exists (select from links l where l.type = ${type} and l.id = k.id))`;
  return sql`
    with scope as materialized (${scope ?? sql`select null::text as id where false`}),
    claim_candidates as materialized (
      select c.id, c.article_id, c.position, c.asserted_as, c.attribution, c.claimant_kind, c.claimant_actor_id, c.review_status
        from claims c where ${shown("c")} and ${claims} order by c.article_id, c.position, c.id ${most}
    ),
    quote_candidates as materialized (
      select q.id, q.article_id, q.position, q.verification_status, q.speaker_actor_id, q.review_status
        from quotes q where ${shown("q")} and ${quotes} order by q.article_id, q.position, q.id ${most}
    ),
    event_mentions as materialized (
      select m.event_id, coalesce(array_agg(distinct m.factuality) filter (where m.factuality is not null), '{}') as mentioned_as
        from mentions m where ${ofActors ? sql`m.event_id in ${ofActors}` : sql`m.event_id is not null`} and ${shown("m")} and ${within(sql`m.article_id`)}
       group by m.event_id
    ),
    event_candidates as materialized (
      select e.id, e.factuality, e.review_status, coalesce(m.mentioned_as, '{}') as mentioned_as
        from events e left join event_mentions m on m.event_id = e.id where ${shown("e")} and ${events} order by e.id ${most}
    ),
    claimants as (
      select id, claimant_actor_id as actor_id from claim_candidates where claimant_actor_id is not null
      union
      select k.id, w.actor_id from claim_candidates k join article_authors w on w.article_id = k.article_id
       where k.claimant_kind = 'author' and k.claimant_actor_id is null and w.actor_id is not null
    ),
    drawn as (
      select 'claim' as type, k.id, k.article_id, k.position, k.review_status, f.actor_id as from_id, b.actor_id as to_id, true as directed,
             k.asserted_as, k.attribution, null as verification_status, null as factuality, '{}'::text[] as mentioned_as,
             null as from_role, null as to_role
        from claim_candidates k join claimants f on f.id = k.id join claim_abouts b on b.claim_id = k.id
      union all
      select 'quote', k.id, k.article_id, k.position, k.review_status, k.speaker_actor_id, b.actor_id, true,
             null, null, k.verification_status, null, '{}', null, null
        from quote_candidates k join quote_abouts b on b.quote_id = k.id where k.speaker_actor_id is not null
      union all
      select 'event', k.id, null, null, k.review_status, p.actor_id, o.actor_id, o.role in ${undergoing},
             null, null, null, k.factuality, k.mentioned_as, p.role, o.role
        from event_candidates k join participants p on p.event_id = k.id join participants o on o.event_id = k.id
       where p.role in ${doing}
         and (o.role in ${undergoing} or (o.role in ${doing} and p.actor_id collate "C" < o.actor_id collate "C"))
    ),
    links as materialized (
      select d.* from drawn d join actors f on f.id = d.from_id join actors t on t.id = d.to_id
       where ${shown("f")} and ${shown("t")} and ${touching((ids) => [anyOf(sql`d.from_id`, ids), anyOf(sql`d.to_id`, ids)])}
    ),
    edges as materialized (
      select ${edgeKey}, count(*)::integer as count, (count(*) filter (where review_status = 'unreviewed'))::integer as unreviewed,
             (array_agg(id order by article_id, position, id))[1:${sql.raw(String(mostIdsOfEdge))}] as ids
        from links group by ${edgeKey} order by count(*) desc, ${edgeKey} limit ${limit}
    )
    select (select coalesce(json_agg(e order by e.count desc, ${edgeKey}), '[]') from edges e) as edges,
           (select coalesce(json_object_agg(a.id, json_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'named', a.named, 'countryCode', a.country_code)), '{}')
              from actors a where a.id in (select from_id from edges union select to_id from edges)) as actors,
           (select count(*)::integer from scope) as articles,
           (select count(*)::integer from claim_candidates) as claims,
           (select count(*)::integer from quote_candidates) as quotes,
           (select count(*)::integer from event_candidates) as events,
           ${without("claim", sql`claim_candidates`)} as claims_without_edge,
           ${without("quote", sql`quote_candidates`)} as quotes_without_edge,
           ${without("event", sql`event_candidates`)} as events_without_edge`;
}

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
