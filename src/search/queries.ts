import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { namedTypes } from "../../db/tables/search.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { namedArticles } from "../articles/queries.ts";
import { anyOf } from "../http/filters.ts";
import { alternativesIn, asked, askedName, nameIn, readAlike } from "./asked.ts";
import { matching, ofType, shownNames, shownWords } from "./matching.ts";

/** Candidates that a search ranks: found by their words and found by their names, shared out among the types. */
const rankedByWords = 9_000;
const rankedByNames = 1_000;
export const rankedAtMost = rankedByWords + rankedByNames;

export interface Search {
  q: string;
  type: ResourceType[];
  /** Ids and slugs. */
  article?: string[] | undefined;
  language?: string[] | undefined;
}

export interface Ranked {
  id: string;
  type: ResourceType;
  configuration: string;
  /** Not only by a name that is like what was asked for. */
  byWords: boolean;
  /** From 3: what is asked for is its name; from 2: the first words of it; from 1: it holds the words; from 0.5: a word of its name begins so; below: its name is a slip away. */
  score: number;
}

export interface Count {
  value: number;
  relation: "eq" | "gte";
}

export interface Found {
  hits: Ranked[];
  /** Every type that was asked for. */
  counts: Partial<Record<ResourceType, Count>>;
  /** Whether there were more candidates than are ranked. */
  cut: boolean;
}

/**
 * The best hits after `after`, best first, at most `limit`. Looks at no more than `rankedAtMost` documents; of more, or about
 * as many, it looks at a sample, which is the same on every page.
 */
export async function search(db: Database, search: Search, limit: number, after?: { score: string; id: string }): Promise<Found> {
  const types = [...new Set(search.type)];
  const named = types.filter((type) => (namedTypes as readonly string[]).includes(type));
  const name = nameIn(search.q);
  const perType = Math.floor((name === undefined ? rankedAtMost : rankedByWords) / types.length);
  const perNamedType = Math.floor(rankedByNames / Math.max(named.length, 1));
  const branches = [
    ...types.map((type) => byWords(type, search, perType, name !== undefined)),
    ...(name === undefined ? [] : named.map((type) => byNames(type, search, perNamedType))),
  ];
  const [row] = await select<{ hits: Ranked[] | null; counts: Record<string, { value: number; cut: boolean }> | null }>(
    db,
    sql`with recursive ${asked(search.q, search.language)}${name === undefined ? sql`` : sql`, ${askedName(name)}`}${search.article ? sql`, ${inArticles(search.article)}` : sql``},
        candidates as materialized (${sql.join(branches, sql` union all `)}),
        found as materialized (${branches.length > types.length ? foundByBoth : foundOnce}),
        counted as (
          select type, coalesce(max(n) filter (where of = 'found'), 0) as value, bool_or(of = 'cut') as cut from (
            select type, 'found' as of, count(*) as n from found group by type
            union all
            select type, 'cut', 0 from candidates group by type, way
             having bool_or("isCut") or count(*) > case way when 'words' then ${perType}::integer else ${perNamedType}::integer end) c
           group by type)
        select (select jsonb_object_agg(type, jsonb_build_object('value', value, 'cut', cut)) from counted) as counts,
               (select jsonb_agg(to_jsonb(p) order by p.score desc, p.id) from (
                  select * from found ${after ? sql`where score < ${after.score}::float8 or (score = ${after.score}::float8 and id > ${after.id})` : sql``}
                   order by score desc, id limit ${limit}) p) as hits`,
  );
  const counted = row?.counts ?? {};
  return {
    hits: row?.hits ?? [],
    counts: Object.fromEntries(
      types.map((type): [ResourceType, Count] => {
        const { value, cut } = counted[type] ?? { value: 0, cut: false };
        return [type, cut ? { value: Math.min(value, perType), relation: "gte" } : { value, relation: "eq" }];
      }),
    ),
    cut: Object.values(counted).some(({ cut }) => cut),
  };
}

/** What was found by its words only, and so once. */
const foundOnce = sql`select resource_id as id, type, configuration, true as "byWords", tier + closeness as score from candidates`;

const foundByBoth = sql`
  select resource_id as id, type, min(configuration) as configuration, bool_or(way = 'words') as "byWords",
         max(tier) + coalesce(max(closeness) filter (where way = 'words'), max(closeness)) as score
    from candidates where tier is not null group by resource_id, type`;

const isNarrowed = ({ language }: Search): SQL => sql`d.shown and ${language ? anyOf(sql`d.language`, language) : sql`true`}`;

/** A common table expression, `in_articles`: all documents of the articles that are asked for, of which there are few. */
const inArticles = (references: string[]): SQL =>
  sql`in_articles as materialized (select d.* from search_documents d where d.article_id = any(array(${namedArticles(references)})))`;

/** How names, one a line, stand to the asked one: it is one of them, or the first words of one. A quote's speaker is not its name. */
const tier = (type: ResourceType, name: SQL, otherwise: SQL): SQL =>
  type === "quote"
    ? otherwise
    : sql`case when strpos(E'\n' || d.names || E'\n', E'\n' || ${name} || E'\n') > 0 then 3
               when strpos(E'\n' || d.names, E'\n' || ${name} || ' ') > 0 then 2 else ${otherwise} end`;

/** Above so many alternatives, cover density takes ten times as long as rank. */
const fewAlternatives = 4;

/** More of the words, closer together, in weightier fields; a longer text needs more of them. */
const closeness = (q: string): SQL =>
  alternativesIn(q) > fewAlternatives ? sql`ts_rank(d.words, a.query, 1 | 32)` : sql`ts_rank_cd(d.words, a.query, 1 | 32)`;

const candidate = (way: "words" | "names", closeness: SQL, tier: SQL): SQL =>
  sql`d.resource_id, d.type, d.configuration, ${sql.raw(`'${way}'`)} as way, (${closeness})::float8 as closeness, ${tier} as tier`;

function byWords(type: ResourceType, search: Search, limit: number, isName: boolean): SQL {
  const isNamed = isName && (namedTypes as readonly string[]).includes(type);
  const columns = candidate("words", closeness(search.q), isNamed ? tier(type, sql`(select name from asked_name)`, sql`1`) : sql`1`);
  const found = search.article
    ? sql`select ${columns}, false as "isCut" from in_articles d where ${ofType(type)} and d.words @@ a.query and ${readAlike(sql`d.configuration`)} and ${isNarrowed(search)}`
    : matching(type, limit, shownWords(search.language), columns);
  return sql`(select l.* from asked a cross join lateral (${found}) l limit ${limit + 1})`;
}

/** Halved, so that what begins as it was typed comes before what is a slip away. */
const likeness = sql`least(word_similarity(n.name, d.names), 0.99) / 2
  + case when strpos(' ' || translate(d.names, E'\n', ' '), ' ' || n.name) > 0 then 0.5 else 0 end`;

function byNames(type: ResourceType, search: Search, limit: number): SQL {
  const columns = candidate("names", likeness, tier(type, sql`n.name`, sql`case when search_slip(n.name, d.names) then 0 end`));
  return search.article
    ? sql`(select l.* from asked_name n cross join lateral (
        select ${columns}, false as "isCut" from in_articles d
         where ${ofType(type)} and ${isNarrowed(search)} and search_slip(n.name, d.names) limit ${limit + 1}) l)`
    : sql`(select l.* from like_names n cross join lateral (${matching(type, limit, shownNames(search.language), columns)}) l)`;
}
