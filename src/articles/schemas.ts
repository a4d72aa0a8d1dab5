import { z } from "@hono/zod-openapi";
import type { articleAuthors, articles } from "../../db/tables/articles.ts";
import { articleKinds, blockKinds, blockLinks, completenessLevels, dateBases, textRights } from "../../db/vocabulary.ts";
import { type Part, type RecordedAs, type Row, toDateValue, toMoment, toResource } from "../resources/rows.ts";
import { type DateValue, dateValueSchema, id, momentSchema, resourceFields, type View } from "../resources/schemas.ts";

const level = z.enum(completenessLevels);

export const articleCountsSchema = z
  .object({
    claims: z.int(),
    quotes: z.int(),
    sources: z.int(),
    citations: z.int(),
    actors: z.int().openapi({ description: "Actors that it mentions." }),
    mentions: z.int(),
    events: z.int().openapi({ description: "Events that it mentions or asserts." }),
  })
  .openapi("ArticleCounts", { description: "Counts of published things; outside the revision and the ETag." });
export type ArticleCounts = z.infer<typeof articleCountsSchema>;

export const articleSchema = z
  .object({
    ...resourceFields("article"),
    slug: z.string().openapi({ description: "Its key; stands for the id in every article path." }),
    headline: z.string().nullable().openapi({ description: "As printed; null where the document has none." }),
    kind: z.enum(articleKinds),
    section: z.string().nullable(),
    language: z.string().openapi({ description: "BCP 47." }),
    byline: z.string().nullable().openapi({ description: "As printed." }),
    authors: z
      .array(
        z
          .object({
            actorId: id("actor").nullable(),
            name: z.string(),
            basis: z.enum(dateBases).openapi({ description: "How it is known." }),
            note: z.string().nullable(),
          })
          .openapi("Author", { description: "Who wrote an article, and how that is known." }),
      )
      .openapi({ description: "Who wrote it." }),
    publisherId: id("actor").nullable(),
    published: dateValueSchema,
    canonicalUrl: z.string().nullable().openapi({ description: "Where its publisher has it." }),
    text: z
      .object({
        revision: z.int().openapi({ description: "The text revision in force." }),
        sha256: z.string().openapi({ description: "Of the canonical text’s UTF-8 bytes, in hexadecimal." }),
        length: z.int().openapi({ description: "In Unicode code points." }),
      })
      .openapi("TextReference", { description: "Which text the anchors point into." }),
    rights: z
      .object({
        holder: z.string().nullable(),
        terms: z.string().nullable(),
        text: z.enum(textRights).openapi({ description: "`excerpts`: quotes and anchored words only." }),
        embargoUntil: momentSchema.nullable(),
      })
      .openapi("Rights", { description: "Who holds the rights to the text, and what may be served of it." }),
    completeness: z
      .object({ claims: level, quotes: level, citations: level, mentions: level, events: level })
      .openapi("Completeness", { description: "How completely it is annotated, per kind." }),
    counts: articleCountsSchema,
  })
  .openapi("Article", { description: "A published article and what is known of it." });
export type Article = z.infer<typeof articleSchema>;

export type ArticleRow = Row<typeof articles> & {
  authors: Part<typeof articleAuthors, "article_id">[];
  text: Article["text"];
};

/** A recorded article as it goes over the wire. */
export function toArticle({ snapshot: row, revision }: RecordedAs<ArticleRow>, view: View, counts: ArticleCounts): Article {
  return {
    ...toResource("article", row, revision, view),
    slug: row.slug,
    headline: row.headline,
    kind: row.kind,
    section: row.section,
    language: row.language,
    byline: row.byline,
    authors: row.authors.map((author) => ({ actorId: author.actor_id, name: author.name, basis: author.basis, note: author.note })),
    publisherId: row.publisher_id,
    published: toDateValue("published", row) as DateValue,
    canonicalUrl: row.canonical_url,
    text: row.text,
    rights: {
      holder: row.rights_holder,
      terms: row.rights_terms,
      text: row.rights_text,
      embargoUntil: row.embargo_until === null ? null : toMoment(row.embargo_until),
    },
    completeness: row.completeness,
    counts,
  };
}

export const articleTextSchema = z
  .object({
    articleId: id("article"),
    textRevision: z.int(),
    language: z.string().openapi({ description: "BCP 47." }),
    text: z
      .string()
      .openapi({ description: "The canonical text: the blocks joined by a blank line. Offsets count its Unicode code points." }),
    sha256: z.string().openapi({ description: "Of the text’s UTF-8 bytes, in hexadecimal." }),
    length: z.int().openapi({ description: "In Unicode code points." }),
    blocks: z.array(
      z
        .object({
          block: z.int().openapi({ description: "From 0." }),
          kind: z.enum(blockKinds),
          links: z.enum(blockLinks).openapi({ description: "Whether its hyperlinks came through." }),
          start: z.int().openapi({ description: "Code points from the start of the canonical text." }),
          end: z.int().openapi({ description: "Exclusive." }),
          text: z.string(),
        })
        .openapi("Block", { description: "A stretch of an article." }),
    ),
  })
  .openapi("ArticleText", { description: "An article’s text by blocks." });
export type ArticleText = z.infer<typeof articleTextSchema>;
