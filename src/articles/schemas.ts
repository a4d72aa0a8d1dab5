import { z } from "@hono/zod-openapi";
import type { articleAuthors, articles } from "../../db/tables/articles.ts";
import { articleKinds, blockKinds, blockLinks, completenessLevels, textRights } from "../../db/vocabulary.ts";
import { type Part, type RecordedAs, type Row, toDateValue, toMoment, toResource } from "../resources/rows.ts";
import {
  count,
  type DateValue,
  dateBasisSchema,
  dateValueSchema,
  id,
  moment,
  ordinal,
  resourceFields,
  type View,
} from "../resources/schemas.ts";

const articleKindSchema = z.enum(articleKinds).openapi("ArticleKind", {
  description: "What sort of article it is, after schema.org’s subtypes of NewsArticle.",
});
const completenessLevelSchema = z.enum(completenessLevels).openapi("CompletenessLevel", {
  description: "How completely an article is annotated with one kind of resource.",
});
const textRightsSchema = z.enum(textRights).openapi("TextRights", {
  description:
    "What the rights holder lets the service show: everything; `excerpts`, which is quotes and anchored words with up to 32 characters around them, no text and no package, of a correction no more than what changed, and of an article that is annotated closely nearly all of it; or no words at all, which then are null everywhere. The rights of today hold for earlier states too.",
});
const blockKindSchema = z.enum(blockKinds).openapi("BlockKind", { description: "What a block of an article is." });
const blockLinksSchema = z.enum(blockLinks).openapi("BlockLinks", {
  description: "Whether a block’s hyperlinks came through; `lost` means that it may have had some and nobody can tell.",
});

const articleCountsSchema = z
  .object({
    claims: count("Claims in it."),
    quotes: count("Quotes in it."),
    sources: count("Sources that it cites."),
    citations: count("Places where it leads to a source."),
    actors: count("Actors that it mentions."),
    mentions: count("Places where it names or describes an actor or event."),
    events: count("Events that it mentions."),
  })
  .openapi("ArticleCounts", { description: "Counts of published things; outside the revision and the ETag." });
export type ArticleCounts = z.infer<typeof articleCountsSchema>;

export const articleSchema = z
  .object({
    ...resourceFields("article"),
    slug: z.string().openapi({ description: "Its key; stands for the id in every article path." }),
    headline: z.string().nullable().openapi({ description: "As printed; null where the document has none." }),
    kind: articleKindSchema,
    section: z.string().nullable().openapi({ description: "The section it appeared in, as printed; null where the document prints none." }),
    language: z.string().openapi({ description: "The language of the text (BCP 47)." }),
    byline: z.string().nullable().openapi({ description: "As printed; null where the document prints none." }),
    authors: z
      .array(
        z
          .object({
            actorId: id("actor").nullable().openapi({ description: "The author as an actor, where they are one." }),
            name: z.string().openapi({ description: "The author’s name." }),
            basis: dateBasisSchema,
            note: z.string().nullable().openapi({ description: "From what the authorship was concluded." }),
          })
          .openapi("Author", { description: "Who wrote an article, and how that is known." }),
      )
      .openapi({ description: "Who wrote it." }),
    publisherId: id("actor").nullable().openapi({ description: "The publisher; null where nobody knows it." }),
    published: dateValueSchema,
    canonicalUrl: z.string().nullable().openapi({ description: "Where its publisher has it." }),
    text: z
      .object({
        revision: ordinal("The text revision in force."),
        sha256: z.string().openapi({ description: "SHA-256 of the canonical text’s UTF-8 bytes, in hexadecimal." }),
        length: count("Its length in Unicode code points."),
      })
      .openapi("TextReference", { description: "Which text the anchors point into." }),
    rights: z
      .object({
        holder: z.string().nullable().openapi({ description: "Who holds the rights; null where nobody said." }),
        terms: z.string().nullable().openapi({ description: "On what terms, in words or as an address." }),
        text: textRightsSchema,
        embargoUntil: moment(
          "Until when the article is, or was, under an embargo: before, it is shown to keys of the scope `embargoed` alone. Null where it never was.",
        ).nullable(),
      })
      .openapi("Rights", { description: "Who holds the rights to the text, and what may be served of it." }),
    completeness: z
      .object({
        claims: completenessLevelSchema,
        quotes: completenessLevelSchema,
        citations: completenessLevelSchema,
        mentions: completenessLevelSchema,
        events: completenessLevelSchema,
      })
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
    textRevision: ordinal("The text revision in force."),
    language: z.string().openapi({ description: "The language of the text (BCP 47)." }),
    text: z
      .string()
      .openapi({ description: "The canonical text: the blocks joined by a blank line. Offsets count its Unicode code points." }),
    sha256: z.string().openapi({ description: "SHA-256 of the text’s UTF-8 bytes, in hexadecimal." }),
    length: count("Its length in Unicode code points."),
    blocks: z
      .array(
        z
          .object({
            block: count("Its number, from 0."),
            kind: blockKindSchema,
            links: blockLinksSchema,
            start: count("Where it begins: Unicode code points from the start of the canonical text."),
            end: ordinal("Where it ends, exclusive; counted like `start`."),
            text: z.string().openapi({ description: "Its words, verbatim." }),
          })
          .openapi("Block", { description: "A stretch of an article: a paragraph, a heading, a caption." }),
      )
      .openapi({ description: "The blocks in document order." }),
  })
  .openapi("ArticleText", { description: "An article’s text by blocks." });
export type ArticleText = z.infer<typeof articleTextSchema>;
