import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { namedTypes } from "../../db/tables/search.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { type Filter, filter } from "../http/filters.ts";
import { examinedAtMost } from "../http/lists/candidates.ts";
import { asked, askedName, nameIn, searchWords } from "./asked.ts";
import { askedWords, lexemes, likeNames, matching } from "./matching.ts";

/** For the documentation: what the first article has of each type. */
const examples: Record<ResourceType, string> = {
  factCheck: "misleading",
  correction: "earlier version",
  article: "drones -election",
  claim: '"targeting information" or drones',
  quote: "drones",
  source: "drones",
  citation: "reports",
  actor: "Zelesnky",
  mention: "Kremlin",
  event: "drones",
};

/**
 * The filter `q` of a list: the resources whose words hold what is asked for, whatever their status. Where nothing of the
 * type holds the words of a name, those whose names are a typing slip away from it.
 */
export function searchFilter(type: ResourceType, id: AnyPgColumn): Filter {
  const schema = searchWords()
    .optional()
    .openapi({
      param: {
        description:
          'That hold these words, in the language they are written in; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. See `/v1/search` for what is searched.',
        example: examples[type],
      },
    });
  return filter(
    schema,
    (q) => holds(type, id, q as string),
    (q) => found(type, q as string),
  );
}

/** Whether the words of one resource are found; looks at its document alone. */
function holds(type: ResourceType, id: AnyPgColumn, q: string): SQL {
  const byWord = sql`coalesce((with recursive ${asked(q)}
    select bool_or(d.words @@ a.query) from search_documents d join asked a on a.configuration = d.configuration where d.resource_id = ${id}), false)`;
  const name = nameOf(type, q);
  if (name === undefined) return byWord;
  return sql`(${byWord} or (not exists (with recursive ${asked(q)} ${byWords(type)} limit 1) and exists (
    with ${askedName(name)} select from search_documents d cross join like_names n
     where d.resource_id = ${id} and ${lexemes} @@ n.query and search_slip(n.name, d.names) offset 0)))`;
}

function found(type: ResourceType, q: string): SQL {
  const name = nameOf(type, q);
  if (name === undefined) return sql`with recursive ${asked(q)}, by_words as materialized (${byWords(type)}) ${idsOf("by_words")}`;
  return sql`with recursive ${asked(q)}, ${askedName(name)}, by_words as materialized (${byWords(type)}), by_names as materialized (
      select f.* from like_names n cross join lateral (${matching(type, examinedAtMost, likeNames, sql`d.resource_id`, sql`search_slip(n.name, d.names)`)}) f
       where not exists (select from by_words))
    ${idsOf("by_words")} union all ${idsOf("by_names")}`;
}

/** The ids of what was found; where that is a sample, so many rows without one beside that nobody takes it for all. */
const idsOf = (name: string): SQL => sql`
  select resource_id as id from ${sql.raw(name)}
  union all
  select null from generate_series(0, ${sql.raw(String(examinedAtMost))}) where exists (select from ${sql.raw(name)} where "isCut")`;

/** What is asked for as a name, where the type has names. */
const nameOf = (type: ResourceType, q: string) => ((namedTypes as readonly string[]).includes(type) ? nameIn(q) : undefined);

const byWords = (type: ResourceType): SQL =>
  sql`select f.* from asked a cross join lateral (${matching(type, examinedAtMost, askedWords, sql`d.resource_id`)}) f`;
