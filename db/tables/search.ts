import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, customType, index, pgTable, text } from "drizzle-orm/pg-core";
import { type ResourceType, resourceTypes } from "../vocabulary.ts";
import { literal, oneOf } from "./columns.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * What changed and is not yet in order in an index, in kB. Every search reads it from end to end, so it is kept short; with
 * none at all, an import takes three times as long.
 */
const pendingAtMost = 512;

/** The types that have names, which are found in spite of typing slips. */
export const namedTypes = ["article", "quote", "source", "actor", "event"] as const satisfies ResourceType[];

/**
 * What a search looks through: the words of every resource as its latest revision has them. A trigger on `revisions`
 * keeps it; nothing here but can be made again from there.
 */
export const searchDocuments = pgTable(
  "search_documents",
  {
    resourceId: text("resource_id").primaryKey(),
    type: text("type", { enum: resourceTypes as [string, ...string[]] }).notNull(),
    /** The article that it belongs to, or is. */
    articleId: text("article_id"),
    /** BCP 47, of the article that it belongs to, or of the quote itself; null for what belongs to the corpus. */
    language: text("language"),
    /** The text search configuration by which its words were read. By name, because pg_upgrade refuses columns of type regconfig. */
    configuration: text("configuration").notNull(),
    /** Published and not rejected. */
    shown: boolean("shown").notNull(),
    /** Its names without case, accents and punctuation, a line each; null where it has none. */
    names: text("names"),
    words: tsvector("words").notNull(),
  },
  (table) => [
    check("search_document_type_known", oneOf(table.type, resourceTypes)),
    index("search_document_configuration").on(table.configuration),
    index("search_document_article").on(table.articleId),
    // One for each type, so that the many claims do not stand in the way of the few actors.
    ...resourceTypes.map((type) =>
      index(`search_${type}_words`)
        .using("gin", lexemes(table))
        .with({ gin_pending_list_limit: pendingAtMost })
        .where(ofType(table.type, type)),
    ),
  ],
);

/**
 * Every word that stands in the names of a document, once, by which typing slips are found: there are far fewer of these
 * than of names. A trigger on `search_documents` keeps it.
 */
export const searchNameWords = pgTable("search_name_words", { word: text("word").primaryKey() }, (table) => [
  index("search_name_word_like").using("gin", table.word.op("gin_trgm_ops")).with({ gin_pending_list_limit: pendingAtMost }),
]);

/** Its words, those of its names, and marks by which an index narrows them. */
function lexemes(table: Record<"resourceId" | "configuration" | "language" | "shown" | "names" | "words", AnyPgColumn>): SQL {
  return sql`search_lexemes(${table.resourceId}, ${table.configuration}, ${table.language}, ${table.shown}, ${table.names}, ${table.words})`;
}

const ofType = (column: AnyPgColumn, type: ResourceType): SQL => sql`${column} = ${literal(type)}`;
