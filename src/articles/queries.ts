import { z } from "@hono/zod-openapi";
import { getTableName, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { type Database, type Readable, select, textArray } from "../../db/client.ts";
import { articleAuthors, articles } from "../../db/tables/articles.ts";
import { nullsLast } from "../../db/tables/columns.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { articleKinds, type blockKinds, type blockLinks } from "../../db/vocabulary.ts";
import { anyOf, exists, type Filter, filter, indexed, linked, overlaps } from "../http/filters.ts";
import { defineList } from "../http/lists.ts";
import {
  dayParameter,
  flagParameter,
  idsParameter,
  languageTag,
  listParameter,
  repeatedParameter,
  wordsParameter,
} from "../http/parameters.ts";
import { Problem } from "../http/problems.ts";
import { isId } from "../packages/identity.ts";
import { shown } from "../resources/counts.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { labels } from "../resources/labels.ts";
import { findResource, notFound, type Recorded } from "../resources/read.ts";
import { type Article, type ArticleCounts, type ArticleText, articleSchema } from "./schemas.ts";

const publishedBounds = { earliest: articles.publishedEarliest, latest: articles.publishedLatest, edtf: articles.publishedEdtf };
const published = overlaps(publishedBounds, { from: "publishedFrom", to: "publishedTo" });
const articlePublished = overlaps(publishedBounds, { from: "articlePublishedFrom", to: "articlePublishedTo" });
const section = z.string().min(1).max(1_000);
const month = z.string().regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2026-03");

/** What an article can lack, and the condition that it does. */
const lacks = {
  author: sql`not ${exists(articleAuthors, sql`${articleAuthors.articleId} = ${articles.id} and ${articleAuthors.actorId} is not null`)}`,
  section: sql`${articles.section} is null`,
  publisher: sql`${articles.publisherId} is null`,
  month: sql`(date_trunc('month', ${articles.publishedEarliest}::timestamp) = date_trunc('month', ${articles.publishedLatest}::timestamp)) is not true`,
};
const lackable = Object.keys(lacks) as [keyof typeof lacks, ...(keyof typeof lacks)[]];
const without = (things: (keyof typeof lacks)[]) =>
  sql`(${sql.join(
    things.map((thing) => lacks[thing]),
    sql` or `,
  )})`;
const lackableMeans = "`author`: no author who is an actor; `month`: a date that may lie in several months, or none";

const inMonths = (months: string[], earliest: SQL | AnyPgColumn = articles.publishedEarliest) =>
  sql`(${sql.join(
    months.map((first) => {
      const begin = sql`${`${first}-01`}::date`;
      return sql`(${earliest} >= ${begin} and ${earliest} < (${begin} + interval '1 month')::date and ${articles.publishedLatest} < ${begin} + interval '1 month')`;
    }),
    sql` or `,
  )})`;
/** Month by month, each from the index in the order of the days. */
const inMonthsIds = (months: string[]) =>
  sql.join(
    [...new Set(months)].map((first) => {
      const earliest = nullsLast(articles.publishedEarliest, "date", false);
      return sql`(select ${articles.id} as id from ${articles} where ${inMonths([first], earliest)} order by ${earliest}, ${articles.id})`;
    }),
    sql` union all `,
  );
const authorship = { owner: articleAuthors.articleId, value: articleAuthors.actorId };
const mentioned = (ids: string[]) => sql`${anyOf(mentions.actorId, ids)} and ${shown("mentions")}`;

export const articleList = defineList({
  type: "article",
  path: "/v1/articles",
  table: articles,
  filters: {
    slug: indexed(listParameter(slugSchema(), { description: "With these keys.", example: exampleSlug }), articles.slug),
    kind: filter(wordsParameter(articleKinds, { description: "Of these kinds.", example: "opinion" }), (kinds) =>
      anyOf(articles.kind, kinds),
    ),
    section: indexed(repeatedParameter(section, { description: "In these sections, as printed." }), articles.section),
    language: filter(listParameter(languageTag, { description: "In these languages (BCP 47).", example: "en" }), (tags) =>
      anyOf(articles.language, tags),
    ),
    publisher: indexed(idsParameter("actor", { description: "Published by these.", example: exampleIds.publisher }), articles.publisherId),
    author: linked(idsParameter("actor", { description: "Written by these." }), articles.id, authorship),
    actor: filter(
      idsParameter("actor", { description: "That mention these.", example: exampleIds.russia }),
      (ids) => exists(mentions, sql`${mentions.articleId} = ${articles.id} and ${mentioned(ids)}`),
      (ids) => sql`select ${mentions.articleId} as id from ${mentions} where ${mentioned(ids)}`,
    ),
    publishedFrom: published("from", dayParameter({ description: "Possibly published on this day or later.", example: "2026-01-01" })),
    publishedTo: published("to", dayParameter({ description: "Possibly published on this day or earlier.", example: "2026-12-31" })),
    publishedMonth: filter(
      listParameter(month, { description: "Published in these months for certain.", example: "2026-03" }),
      (months) => inMonths(months),
      inMonthsIds,
    ),
    without: filter(wordsParameter(lackable, { description: `Without one of these; ${lackableMeans}.`, example: "section" }), without),
    includeUndated: filter(
      flagParameter({ description: "Also those without a date, beside `publishedFrom` and `publishedTo`." }),
      () => undefined,
    ),
  },
  sorts: {
    published: [{ by: articles.publishedEarliest, type: "date", nullable: true }],
    updatedAt: [{ by: articles.updatedAt, type: "timestamptz" }],
    slug: [{ by: sql`${articles.slug} collate "C"`, type: "text" }],
  },
  defaultSort: "-published",
  facets: {
    kind: { values: sql`select ${articles.kind} as value` },
    section: { values: sql`select ${articles.section} as value` },
    language: { values: sql`select ${articles.language} as value` },
    publisher: { values: sql`select ${articles.publisherId} as value`, label: labels.actor },
    author: { values: sql`select distinct actor_id as value from article_authors where article_id = ${articles.id}`, label: labels.actor },
    actor: {
      values: sql`select resource_id as value from resource_articles where article_id = ${articles.id} and starts_with(resource_id, 'act_') and count > 0`,
      label: labels.actor,
    },
  },
  fields: Object.keys(articleSchema.shape),
  includes: ["publisher", "authors"],
});

/** The fields of an article that `include` can follow. */
export const articleIncludes = {
  publisher: (article: Article) => [article.publisherId],
  authors: (article: Article) => article.authors.map(({ actorId }) => actorId),
};

/** A slug: lower-case letters, digits and hyphens. */
function slugSchema() {
  return z.string().regex(/^[a-z0-9][a-z0-9-]{0,149}$/, "must be lower-case letters, digits and hyphens");
}

/** An article by its id or by its slug; a slug has no underscore and an id does. */
export const articleReference = () => z.string().regex(/^(art_[a-z2-7]{26}|[a-z0-9][a-z0-9-]{0,149})$/, "must be an article’s id or slug");

type Owned = PgTable & { id: AnyPgColumn };

/**
 * The filters of a list of things that belong to an article: the article's own fields, with the prefix `article`. Where few
 * articles have any of them, not `throughArticles`: the things themselves are gone through.
 */
export function ofArticle(articleId: AnyPgColumn, { throughArticles = true } = {}) {
  const table = articleId.table as Owned;
  /** The resources in the articles that a filter of articles leaves, through one after the other of them. */
  const inArticles = <Schema extends z.ZodType>(schema: Schema, { where, ids }: Filter<Schema>): Filter<Schema> =>
    filter(
      schema,
      (value, query) => exists(articles, sql`${articles.id} = ${articleId} and ${where(value, query)}`),
      (throughArticles || undefined) &&
        ids &&
        ((value, query) => {
          const found = ids(value, query);
          return (
            found &&
            sql`select t.id from (${found}) a cross join lateral (select ${table.id} as id from ${table} where ${articleId} = a.id offset 0) t`
          );
        }),
    );
  const of = articleList.filters;
  return {
    article: {
      ...filter(
        listParameter(articleReference(), {
          description:
            "In these articles, by id or slug; where nothing is found, and before an export, a slug that there is not is refused.",
          example: exampleSlug,
        }),
        (references) => sql`${articleId} = any(array(${namedArticles(references)}))`,
        (references) =>
          sql`select t.id from (${namedArticles(references)}) a cross join lateral (select ${table.id} as id from ${table} where ${articleId} = a.id offset 0) t`,
      ),
      stretch: {
        sort: "position",
        of: (references: string[]) => (references.length === 1 ? sql`${articleId} = (${namedArticles(references)} limit 1)` : undefined),
      },
      unknown: unknownSlugs,
    },
    articleKind: inArticles(wordsParameter(articleKinds, { description: "In articles of these kinds.", example: "opinion" }), of.kind),
    articlePublisher: inArticles(
      idsParameter("actor", { description: "In articles of these publishers.", example: exampleIds.publisher }),
      of.publisher,
    ),
    articleLanguage: inArticles(
      listParameter(languageTag, { description: "In articles in these languages (BCP 47).", example: "en" }),
      of.language,
    ),
    articleSection: inArticles(repeatedParameter(section, { description: "In articles of these sections, as printed." }), of.section),
    articlePublishedFrom: inArticles(
      dayParameter({ description: "In articles possibly published on this day or later.", example: "2026-01-01" }),
      articlePublished("from", dayParameter({ description: "" })),
    ),
    articlePublishedTo: inArticles(
      dayParameter({ description: "In articles possibly published on this day or earlier.", example: "2026-12-31" }),
      articlePublished("to", dayParameter({ description: "" })),
    ),
    articlePublishedMonth: inArticles(
      listParameter(month, { description: "In articles published in these months for certain.", example: "2026-03" }),
      of.publishedMonth,
    ),
    articleAuthor: inArticles(idsParameter("actor", { description: "In articles written by these." }), of.author),
    articleWithout: inArticles(
      wordsParameter(lackable, { description: `In articles without one of these; ${lackableMeans}.`, example: "section" }),
      of.without,
    ),
  };
}

/** The ids of the articles that these ids and slugs name. */
export function namedArticles(references: string[]): SQL {
  const slugs = references.filter((reference) => !isId(reference));
  const ids = sql`select value as id from unnest(${textArray(references.filter(isId))}) value`;
  return slugs.length === 0 ? ids : sql`${ids} union all select ${articles.id} from ${articles} where ${anyOf(articles.slug, slugs)}`;
}

/** The slugs among these references that no article has. */
export async function unknownSlugs(db: Database, references: string[]): Promise<string[]> {
  const slugs = references.filter((reference) => !isId(reference));
  if (slugs.length === 0) return [];
  const found = await select<{ slug: string }>(db, sql`select ${articles.slug} from ${articles} where ${anyOf(articles.slug, slugs)}`);
  return slugs.filter((slug) => !found.some((article) => article.slug === slug));
}

/** Facets of a list of things that belong to an article. */
export const articleFacets = (articleId: AnyPgColumn) => ({
  article: { values: sql`select ${articleId} as value`, label: labels.article },
  articlePublisher: { values: sql`select publisher_id as value from articles where id = ${articleId}`, label: labels.actor },
  articleLanguage: { values: sql`select language as value from articles where id = ${articleId}` },
  articleSection: { values: sql`select section as value from articles where id = ${articleId}` },
});

/** The filter `article` of what belongs to no one article: in these it occurs by way of a table whose rows do belong to one. */
export function occursInArticle(through: PgTable & { articleId: AnyPgColumn }, owner: AnyPgColumn, id: AnyPgColumn) {
  const { article } = ofArticle(through.articleId);
  const within = (references: string[], query: Record<string, unknown>) =>
    sql`${shown(getTableName(through))} and ${article.where(references, query)}`;
  return {
    ...filter(
      article.schema,
      (references, query) => exists(through, sql`${owner} = ${id} and ${within(references, query)}`),
      (references, query) => sql`select ${owner} as id from ${through} where ${owner} is not null and ${within(references, query)}`,
    ),
    unknown: article.unknown,
  };
}

/** The article that an id or slug names; throws 404 and 410 as `findResource` does. */
export async function findArticle(db: Database, reference: string): Promise<Recorded> {
  return await findResource(db, "article", await articleIdOf(db, reference));
}

/** The id that an id or slug names, withdrawn or not; throws 404 for a slug that there is not. */
export async function articleIdOf(db: Database, reference: string): Promise<string> {
  if (reference.startsWith("art_")) return reference;
  const [found] = await select<{ id: string }>(db, sql`select ${articles.id} from ${articles} where ${articles.slug} = ${reference}`);
  if (!found) throw notFound("article", reference);
  return found.id;
}

/** The text of an article by blocks. Throws 403 where the rights holder allows excerpts only, or nothing. */
export async function articleText(db: Database, article: Article): Promise<ArticleText> {
  refuseUnservedText(article);
  const rows = await select<{
    block: number;
    kind: (typeof blockKinds)[number];
    links: (typeof blockLinks)[number];
    start: number;
    end: number;
    text: string;
  }>(
    db,
    sql`select b.block, b.kind, b.links, b.start_offset as start, b.end_offset as "end",
               substring(t.text from b.start_offset + 1 for b.end_offset - b.start_offset) as text
          from blocks b join text_revisions t on t.article_id = b.article_id and t.revision = b.text_revision
         where b.article_id = ${article.id} and b.text_revision = ${article.text.revision} order by b.block`,
  );
  return {
    articleId: article.id,
    textRevision: article.text.revision,
    language: article.language,
    text: rows.map(({ text }) => text).join("\n\n"),
    sha256: article.text.sha256,
    length: article.text.length,
    blocks: rows.map(({ block, kind, links, start, end, text }) => ({ block, kind, links, start, end, text })),
  };
}

export function refuseUnservedText({ id, rights }: Article): void {
  if (rights.text === "full") return;
  throw new Problem(
    "textNotServed",
    `The rights to the text of ${id} allow ${rights.text === "excerpts" ? "quotes and anchored words, not the whole text" : "no words at all"}.`,
  );
}

/** How much each of these articles holds. */
export async function articleCounts(db: Readable, ids: string[]): Promise<(id: string) => ArticleCounts> {
  const within = (table: string) =>
    sql`(select count(*)::integer from ${sql.identifier(table)} t where t.article_id = w.id and ${shown("t")})`;
  const named = (table: string, by: string, column: string) => sql`(
    select count(distinct n.id)::integer from ${sql.identifier(by)} t join ${sql.identifier(table)} n on n.id = t.${sql.identifier(column)}
     where t.article_id = w.id and ${shown("t")} and ${shown("n")})`;
  const rows = await select<{ id: string; counts: ArticleCounts }>(
    db,
    sql`select w.id, json_build_object(
               'claims', ${within("claims")}, 'quotes', ${within("quotes")}, 'citations', ${within("citations")},
               'mentions', ${within("mentions")}, 'sources', ${named("sources", "citations", "source_id")},
               'actors', ${named("actors", "mentions", "actor_id")}, 'events', ${named("events", "mentions", "event_id")}) as counts
          from (select distinct value as id from json_array_elements_text(${JSON.stringify(ids)}::json)) w`,
  );
  const found = new Map(rows.map(({ id, counts }) => [id, counts]));
  return (id) => found.get(id) as ArticleCounts;
}
