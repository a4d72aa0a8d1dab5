import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { articles } from "../../db/tables/articles.ts";
import { newestArticles } from "../articles/newest.ts";
import { articleList, ofArticle } from "../articles/queries.ts";
import { examinedAtMost, narrowingBy } from "../http/lists/candidates.ts";
import { isId } from "../packages/identity.ts";
import { shown } from "../resources/counts.ts";
import { articlesReportedAtMost, type Grouping, type SourcingGroup } from "./schemas.ts";

const { kind, section, language, publisher, author, publishedFrom, publishedTo, publishedMonth, includeUndated } = articleList.filters;

/** Which articles a report is about: filters of the list of articles, and articles by id or slug. */
export const reportFilters = {
  article: ofArticle(articles.id).article,
  kind,
  section,
  language,
  publisher,
  author,
  publishedFrom,
  publishedTo,
  publishedMonth,
  includeUndated,
};
export type ReportQuery = { [Name in keyof typeof reportFilters]?: unknown } & Record<string, unknown>;

/** An article that a report looks at, with what it can be grouped by. */
export interface ScopeArticle {
  id: string;
  /** Its first possible day. */
  published: string | null;
  slug: string;
  headline: string | null;
  section: string | null;
  publisherId: string | null;
  publisherName: string | null;
  month: string | null;
  authors: { id: string; name: string }[];
  isShown: boolean;
}

/** The parameters that narrow the lists of claims and quotes, and the list of articles, to the articles of a report. */
export interface Narrowing {
  ofArticle: Record<string, string | string[]>;
  article: Record<string, string | string[]>;
}

/** Articles that are reported on together. */
export interface ArticleGroup {
  group: SourcingGroup | null;
  articleIds: string[];
  narrowing: Narrowing;
  /** What groups are ordered by, as text; null comes last. */
  order: string | null;
}

/** What a report looks at. */
export interface Scope {
  articles: ScopeArticle[];
  /** Whether more articles match. */
  isCut: boolean;
}

/**
 * The articles that the filters leave, the newest first and at most as many as a report looks at: `articlesReportedAtMost`, and where
 * all of them are counted at once as many as hold `examinedAtMost` claims and quotes each, but always one.
 */
export async function findScope(db: Database, query: ReportQuery, isCountedAtOnce: boolean): Promise<Scope> {
  const until = query.includeUndated ? undefined : (query.publishedTo as string | undefined);
  const newest = newestArticles(narrowingBy(reportFilters, query), articlesReportedAtMost + 1, until);
  const most = sql.raw(String(examinedAtMost));
  // The place of the article that has more than may be examined, after all those before it.
  const beyond = (table: "claims" | "quotes") => sql`
    (select p.place from (select * from placed order by place) p
      cross join lateral (select from ${sql.raw(table)} where article_id = p.id offset 0) t offset ${most} limit 1)`;
  const rows = await select<ScopeArticle & { cut: boolean }>(
    db,
    sql`with ${sql.join(newest.expressions, sql`, `)},
        placed as materialized (
          select id, published, row_number() over (order by published desc nulls last, id desc) as place from newest),
        ending as materialized (
          select ${isCountedAtOnce ? sql`greatest(least(${beyond("claims")}, ${beyond("quotes")}, ${articlesReportedAtMost + 1}::integer), 2)` : sql`${articlesReportedAtMost + 1}::integer`} as place)
        select a.id, n.published::text, a.slug, a.headline, a.section, a.publisher_id as "publisherId", p.name as "publisherName",
               case when date_trunc('month', a.published_earliest::timestamp) = date_trunc('month', a.published_latest::timestamp)
                    then to_char(a.published_earliest, 'YYYY-MM') end as month,
               (select coalesce(json_agg(distinct jsonb_build_object('id', w.actor_id, 'name', x.name)), '[]')
                  from article_authors w cross join lateral (select name from actors where id = w.actor_id offset 0) x
                 where w.article_id = a.id) as authors,
               (${shown("a")}) as "isShown",
               (exists (select from placed where place >= e.place) or ${newest.isCut}) as cut
          from ending e join placed n on n.place < e.place
          cross join lateral (select * from articles where id = n.id offset 0) a
          left join lateral (select name from actors where id = a.publisher_id offset 0) p on true
         order by n.place`,
  );
  return { articles: rows, isCut: rows[0]?.cut ?? false };
}

/** The articles of a report, grouped, in the order of the groups. Without grouping they are one group. */
export function groupArticles(scope: ScopeArticle[], query: ReportQuery, by: Grouping | undefined): ArticleGroup[] {
  const inForce = narrowingOf(query, scope);
  if (by === undefined) return [{ group: null, articleIds: scope.map(({ id }) => id), narrowing: inForce, order: null }];
  const groups = new Map<string, Omit<ArticleGroup, "narrowing"> & { isShown: boolean }>();
  for (const article of scope) {
    for (const { key, label, order } of placesOf(article, by, query)) {
      const group = groups.get(String(key)) ?? {
        group: { by, key, label },
        articleIds: [],
        order,
        isShown: false,
      };
      group.articleIds.push(article.id);
      group.isShown ||= article.isShown;
      groups.set(String(key), group);
    }
  }
  return [...groups.values()]
    .filter(({ isShown }) => isShown)
    .map(({ group, articleIds, order }) => ({
      group,
      articleIds,
      order,
      narrowing: groupNarrowing(by, group?.key ?? null, inForce),
    }))
    .sort((a, b) => compareGroups(by, positionOf(a), positionOf(b)));
}

/** What a cursor remembers of a group: its order and its key. */
export function positionOf({ group, order }: ArticleGroup): [string | null, string] {
  return [order, group?.key ?? ""];
}

/** Newest first where groups have dates, else by name; what has neither comes last. */
export function compareGroups(by: Grouping, [a, aKey]: [string | null, string], [b, bKey]: [string | null, string]): number {
  const direction = by === "article" || by === "month" ? -1 : 1;
  if (a !== b) {
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -direction : direction;
  }
  if (aKey === bKey) return 0;
  // The group without a key is behind its like.
  if (aKey === "") return 1;
  if (bKey === "") return -1;
  return aKey < bKey ? -direction : direction;
}

interface GroupPlace {
  key: string | null;
  label: string | null;
  order: string | null;
}

const nowhere: GroupPlace = { key: null, label: null, order: null };

function placesOf(article: ScopeArticle, by: Grouping, query: ReportQuery): GroupPlace[] {
  const named = (key: string | null, label: string | null) => [key === null ? nowhere : { key, label, order: label }];
  switch (by) {
    case "article":
      return [{ key: article.id, label: article.headline ?? article.slug, order: article.published }];
    case "section":
      return named(article.section, article.section);
    case "publisher":
      return named(article.publisherId, article.publisherName);
    case "month":
      return named(article.month, article.month);
    case "author": {
      const asked = query.author as string[] | undefined;
      const authors = article.authors.filter(({ id }) => asked === undefined || asked.includes(id));
      return authors.length === 0 ? [nowhere] : authors.map(({ id, name }) => ({ key: id, label: name, order: name }));
    }
  }
}

const inLists: Record<string, string> = {
  kind: "articleKind",
  section: "articleSection",
  language: "articleLanguage",
  publisher: "articlePublisher",
  author: "articleAuthor",
  publishedFrom: "articlePublishedFrom",
  publishedTo: "articlePublishedTo",
  publishedMonth: "articlePublishedMonth",
  includeUndated: "includeUndated",
};

function narrowingOf(query: ReportQuery, scope: ScopeArticle[]): Narrowing {
  const narrowing: Narrowing = { ofArticle: {}, article: {} };
  for (const [name, nameInLists] of Object.entries(inLists)) {
    const value = query[name];
    if (value === undefined) continue;
    // A section may hold a comma, so sections are named one by one.
    const given = name === "section" ? [...new Set(value as string[])] : String(value);
    narrowing.article[name] = given;
    narrowing.ofArticle[nameInLists] = given;
  }
  const asked = query.article as string[] | undefined;
  if (asked) {
    const ids = scope.map(({ id }) => id);
    narrowing.ofArticle.article = (ids.length > 0 ? ids : asked).join(",");
    const slugs = asked.filter((reference) => !isId(reference));
    // The list of articles takes ids and slugs apart, and both together mean neither.
    if (ids.length > 0) narrowing.article.id = ids.join(",");
    else if (slugs.length === asked.length) narrowing.article.slug = slugs.join(",");
    else narrowing.article.id = asked.filter(isId).join(",");
  }
  return narrowing;
}

/** Narrows the lists to one group of the articles that are asked for. */
function groupNarrowing(by: Grouping, key: string | null, inForce: Narrowing): Narrowing {
  if (by === "article") return { article: { id: key as string }, ofArticle: { article: key as string } };
  const name = key === null ? "without" : by === "month" ? "publishedMonth" : by;
  const nameInLists = key === null ? "articleWithout" : (inLists[name] as string);
  return {
    article: { ...inForce.article, [name]: key ?? by },
    ofArticle: { ...inForce.ofArticle, [nameInLists]: key ?? by },
  };
}
