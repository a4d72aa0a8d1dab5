import { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** In characters. */
const longestSearch = 1_000;
/** Each costs a look of its own at every document that it finds. */
const mostAlternatives = 16;
/** Longer than any name; in characters. */
const longestName = 100;

const word = /[\p{L}\p{N}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu;

/** The parameter `q`: words, quoted phrases, `or` and `-`. Refuses what names nothing that has to be there. */
export function searchWords() {
  return z
    .string("must be given once")
    .max(longestSearch, `must have at most ${longestSearch} characters`)
    .refine((q) => !q.includes("\0"), "must not hold the character U+0000")
    .refine(
      (q) => alternativesIn(q) > 0 && alternatives(q).every((terms) => terms.some(({ isExcluded }) => !isExcluded)),
      "must hold a word to look for; on both sides of an `or`, and beside what `-` leaves out",
    )
    .refine((q) => alternativesIn(q) <= mostAlternatives, `must have at most ${mostAlternatives} alternatives with \`or\` between them`);
}

interface Term {
  text: string;
  isExcluded: boolean;
  isPhrase: boolean;
}

/** What is asked for, by the `or` between; terms without a letter or digit say nothing, to Postgres as here. */
function alternatives(q: string): Term[][] {
  const terms = [...straightened(q).matchAll(/(-*)(?:"([^"]*)"?|([^\s"]+))/g)].map(([, minus = "", phrase, plain]) => ({
    text: phrase ?? plain ?? "",
    isExcluded: minus !== "",
    isPhrase: phrase !== undefined,
  }));
  const found: Term[][] = [[]];
  for (const term of terms) {
    if (!term.isPhrase && !term.isExcluded && term.text.toLowerCase() === "or") found.push([]);
    else if (word.test(term.text)) found.at(-1)?.push(term);
  }
  return found.filter((list) => list.length > 0);
}

/** How many things are asked for with an `or` between them. */
export const alternativesIn = (q: string): number => alternatives(q).length;

/** Quotation marks as people type them, and width and ligatures out of the way. */
function straightened(q: string): string {
  return q.normalize("NFKC").replaceAll(/[“”„«»]/g, '"');
}

/** What Postgres is given to parse: words of a script without spaces as the phrases that they are. */
function parsed(q: string): string {
  return straightened(q)
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(unspaced, '"$&"') : part))
    .join('"');
}

/** The words by themselves, where a search is nothing but words and so may be a name; undefined otherwise. */
export function nameIn(q: string): string | undefined {
  const [terms = [], ...others] = alternatives(q);
  const isPlain = others.length === 0 && terms.every(({ isExcluded, isPhrase }) => !isExcluded && !isPhrase);
  return isPlain && q.length <= longestName ? straightened(q) : undefined;
}

/** The search as a text search configuration, given by name, reads it: a tsquery. */
export const readBy = (configuration: SQL, q: string): SQL =>
  sql`websearch_to_tsquery((${configuration})::regconfig, search_spaced(${parsed(q)}))`;

/**
 * Common table expressions for `with recursive`. `asked`: the search as each text search configuration among the documents
 * reads it, without those to which it says nothing that has to be there, and where languages are given, those by which these are read.
 */
export const asked = (q: string, languages?: string[]): SQL => sql`
  present as (
    (select configuration from search_documents order by configuration limit 1)
    union all
    select (select d.configuration from search_documents d where d.configuration > p.configuration order by d.configuration limit 1)
      from present p where p.configuration is not null
  ),
  asked as materialized (
    select p.configuration, read.query
      from present p
      cross join lateral (select ${readBy(sql`p.configuration`, q)} as query) read
     where p.configuration is not null ${languages ? sql`and p.configuration in (${configurationsOf(languages)})` : sql``}
       and numnode(read.query) > 0 and querytree(read.query) not in ('', 'T')
  )`;

const configurationsOf = (languages: string[]): SQL =>
  sql.join(
    languages.map((language) => sql`search_configuration(${language}::text)`),
    sql`, `,
  );

/**
 * Whether a document's words were read as those of `asked`, as which `a` stands. Postgres is kept from looking up by it,
 * because most documents have the same.
 */
export const readAlike = (configuration: SQL | AnyPgColumn): SQL => sql`(${configuration} = a.configuration) is true`;

/** How like a word of a name an asked word must be for a closer look: the share of common trigrams. One letter in five costs half of them. */
const similarEnough = 0.3;
/** Words of names that are looked for in place of an asked one, at most: the most alike. */
const likeWords = sql.raw("100");

/**
 * Common table expressions. `asked_name`: the search as a name. `like_names`, with the name: a tsquery for the words of names
 * that each of its words begins or is a slip away from, but for those of one or two letters beside longer ones; `isCut` where
 * there may be more of these words. No row where a word has none. The threshold holds until the statement ends.
 */
export const askedName = (name: string): SQL => sql`
  asked_name as materialized (
    select n.name, set_config('pg_trgm.word_similarity_threshold', ${String(similarEnough)}, true) as threshold
      from (select search_name(${name}) as name) n where char_length(n.name) > 2
  ),
  like_names as materialized (
    select n.name, n.query, n."isCut" from (
      select n.name, string_agg(w.alternatives, ' & ')::tsquery as query, bool_or(w.words = ${likeWords}) as "isCut", bool_and(w.words > 0) as each
        from asked_name n
        cross join lateral regexp_split_to_table(n.name, ' ') a (word)
        cross join lateral (
          select '(' || string_agg(format('''@%s''', l.word), ' | ') || ')' as alternatives, count(*) as words from (
            select v.word from search_name_words v where a.word <% v.word and search_slip(a.word, v.word)
             order by similarity(a.word, v.word) desc, v.word limit ${likeWords}) l) w
       where char_length(a.word) > 2 or n.name !~ '[^ ]{3}'
       group by n.name) n
     where n.each
  )`;
