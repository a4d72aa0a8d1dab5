import { z } from "@hono/zod-openapi";
import { getTableName, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { type Database, select } from "../../db/client.ts";
import { articleAuthors, articles } from "../../db/tables/articles.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { articleKinds, type blockKinds, type blockLinks } from "../../db/vocabulary.ts";
import { anyOf, defineList, exists, filter, overlaps } from "../http/lists.ts";
import { dayParameter, flagParameter, idsParameter, languageTag, listParameter, wordsParameter } from "../http/parameters.ts";
import { Problem } from "../http/problems.ts";
import { isId } from "../packages/identity.ts";
import { countEach, shown } from "../resources/counts.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { findResource, notFound, type Recorded } from "../resources/read.ts";
import { type Article, type ArticleCounts, type ArticleText, articleSchema } from "./schemas.ts";

const publishedOverlaps = overlaps({
  earliest: articles.publishedEarliest,
  latest: articles.publishedLatest,
  edtf: articles.publishedEdtf,
});
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

const inMonths = (months: string[]) =>
  sql`(${sql.join(
    months.map((first) => {
      const begin = sql`${`${first}-01`}::date`;
      return sql`(${articles.publishedEarliest} >= ${begin} and ${articles.publishedEarliest} < ${begin} + interval '1 month' and ${articles.publishedLatest} < ${begin} + interval '1 month')`;
    }),
    sql` or `,
  )})`;
const by = (authors: string[]) =>
  exists(articleAuthors, sql`${articleAuthors.articleId} = ${articles.id} and ${anyOf(articleAuthors.actorId, authors)}`);

export const articleList = defineList({
  type: "article",
  path: "/v1/articles",
  table: articles,
  filters: {
    slug: filter(listParameter(slugSchema(), { description: "With these keys.", example: exampleSlug }), (slugs) =>
      anyOf(articles.slug, slugs),
    ),
    kind: filter(wordsParameter(articleKinds, { description: "Of these kinds.", example: "opinion" }), (kinds) =>
      anyOf(articles.kind, kinds),
    ),
    section: filter(listParameter(section, { description: "In these sections, as printed." }), (sections) =>
      anyOf(articles.section, sections),
    ),
    language: filter(listParameter(languageTag, { description: "In these languages (BCP 47).", example: "en" }), (tags) =>
      anyOf(articles.language, tags),
    ),
    publisher: filter(idsParameter("actor", { description: "Published by these.", example: exampleIds.publisher }), (ids) =>
      anyOf(articles.publisherId, ids),
    ),
    author: filter(idsParameter("actor", { description: "Written by these." }), by),
    actor: filter(idsParameter("actor", { description: "That mention these.", example: exampleIds.russia }), (ids) =>
      exists(mentions, sql`${mentions.articleId} = ${articles.id} and ${anyOf(mentions.actorId, ids)} and ${shown("mentions")}`),
    ),
    publishedFrom: filter(
      dayParameter({ description: "Possibly published on this day or later.", example: "2026-01-01" }),
      publishedOverlaps("from"),
    ),
    publishedTo: filter(
      dayParameter({ description: "Possibly published on this day or earlier.", example: "2026-12-31" }),
      publishedOverlaps("to"),
    ),
    publishedMonth: filter(listParameter(month, { description: "Published in these months for certain.", example: "2026-03" }), inMonths),
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
  fields: Object.keys(articleSchema.shape),
  includes: ["publisher", "authors"],
});

/** The fields of an article that `include` can follow. */
export const articleIncludes = {
  publisher: (article: Article) => [article.publisherId],
  authors: (article: Article) => article.authors.map(({ actorId }) => actorId),
};

/** A slug: lower-case letters, digits and hyphens. */
export function slugSchema() {
  return z.string().regex(/^[a-z0-9][a-z0-9-]{0,149}$/, "must be lower-case letters, digits and hyphens");
}

/** An article by its id or by its slug; a slug has no underscore and an id does. */
export const articleReference = () => z.string().regex(/^(art_[a-z2-7]{26}|[a-z0-9][a-z0-9-]{0,149})$/, "must be an article’s id or slug");

/** The filters of a list of things that belong to an article: the article's own fields, with the prefix `article`. */
export function ofArticle(articleId: AnyPgColumn) {
  const inArticles = (condition: SQL) => exists(articles, sql`${articles.id} = ${articleId} and ${condition}`);
  const published = overlaps({ earliest: articles.publishedEarliest, latest: articles.publishedLatest, edtf: articles.publishedEdtf });
  return {
    article: filter(
      listParameter(articleReference(), { description: "In these articles, by id or slug.", example: exampleSlug }),
      (references) => {
        const ids = references.filter(isId);
        const slugs = references.filter((reference) => !isId(reference));
        const bySlug = sql`${articleId} in (select ${articles.id} from ${articles} where ${anyOf(articles.slug, slugs)})`;
        if (slugs.length === 0) return anyOf(articleId, ids);
        return ids.length === 0 ? bySlug : sql`(${anyOf(articleId, ids)} or ${bySlug})`;
      },
    ),
    articleKind: filter(wordsParameter(articleKinds, { description: "In articles of these kinds.", example: "opinion" }), (kinds) =>
      inArticles(anyOf(articles.kind, kinds)),
    ),
    articlePublisher: filter(
      idsParameter("actor", { description: "In articles of these publishers.", example: exampleIds.publisher }),
      (ids) => inArticles(anyOf(articles.publisherId, ids)),
    ),
    articleLanguage: filter(
      listParameter(languageTag, { description: "In articles in these languages (BCP 47).", example: "en" }),
      (tags) => inArticles(anyOf(articles.language, tags)),
    ),
    articleSection: filter(listParameter(section, { description: "In articles of these sections, as printed." }), (sections) =>
      inArticles(anyOf(articles.section, sections)),
    ),
    articlePublishedFrom: filter(
      dayParameter({ description: "In articles possibly published on this day or later.", example: "2026-01-01" }),
      (day, query) => inArticles(published("from")(day, query)),
    ),
    articlePublishedTo: filter(
      dayParameter({ description: "In articles possibly published on this day or earlier.", example: "2026-12-31" }),
      (day, query) => inArticles(published("to")(day, query)),
    ),
    articlePublishedMonth: filter(
      listParameter(month, { description: "In articles published in these months for certain.", example: "2026-03" }),
      (months) => inArticles(inMonths(months)),
    ),
    articleAuthor: filter(idsParameter("actor", { description: "In articles written by these." }), (ids) => inArticles(by(ids))),
    articleWithout: filter(
      wordsParameter(lackable, { description: `In articles without one of these; ${lackableMeans}.`, example: "section" }),
      (things) => inArticles(without(things)),
    ),
  };
}

/** The filter `article` of what belongs to no one article: in these it occurs by way of a table whose rows do belong to one. */
export function occursInArticle(through: PgTable & { articleId: AnyPgColumn }, isOfResource: SQL) {
  const { article } = ofArticle(through.articleId);
  return filter(article.schema, (references, query) =>
    exists(through, sql`${isOfResource} and ${shown(getTableName(through))} and ${article.where(references, query)}`),
  );
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
    whole: string;
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
export async function articleCounts(db: Database, ids: string[]): Promise<(id: string) => ArticleCounts> {
  const of = (table: string) =>
    sql`select article_id as id, count(*) as n from ${sql.identifier(table)} t where article_id in (select id from wanted) and ${shown("t")} group by 1`;
  const mentioned = (column: string) =>
    sql`select article_id as id, count(distinct ${sql.identifier(column)}) as n from mentions t where article_id in (select id from wanted) and ${shown("t")} group by 1`;
  return await countEach(db, ids, {
    claims: of("claims"),
    quotes: of("quotes"),
    citations: of("citations"),
    mentions: of("mentions"),
    sources: sql`select article_id as id, count(distinct source_id) as n from citations t where article_id in (select id from wanted) and ${shown("t")} group by 1`,
    actors: mentioned("actor_id"),
    events: mentioned("event_id"),
  });
}
