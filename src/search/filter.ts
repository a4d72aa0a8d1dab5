import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { type Database, select } from "../../db/client.ts";
import { namedTypes } from "../../db/tables/search.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import type { Filter } from "../http/lists.ts";
import { asked, askedName, nameIn, readAlike, searchWords } from "./asked.ts";

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
  // By way of an array, of which Postgres expects ten: so it looks these up, and does not read the whole table beside them.
  return { schema, where: (q) => sql`${id} in (select unnest(array(${found(type, q as string)})))` };
}

/**
 * The same condition where more than `most` resources hold the words, undefined elsewhere. It looks at row after row, and so
 * is for a list that is read in the order of an index until its page is full.
 */
export async function searchFilterOfMany(
  db: Database,
  type: ResourceType,
  id: AnyPgColumn,
  q: string,
  most: number,
): Promise<SQL | undefined> {
  const [counted] = await select<{ many: boolean }>(
    db,
    sql`with recursive ${asked(q)} select count(*) > ${most}::integer as many from (${byWords(type)} limit ${most + 1}) f`,
  );
  if (!counted?.many) return undefined;
  return sql`(with recursive ${asked(q)}
    select d.words @@ a.query from search_documents d join asked a on a.configuration = d.configuration where d.resource_id = ${id})`;
}

function found(type: ResourceType, q: string): SQL {
  const name = nameIn(q);
  if (name === undefined || !(namedTypes as readonly string[]).includes(type)) return sql`with recursive ${asked(q)} ${byWords(type)}`;
  return sql`with recursive ${asked(q)}, ${askedName(name)},
    by_words as materialized (${byWords(type)})
    select resource_id from by_words
    union all
    select f.resource_id from asked_name n cross join lateral (
      select d.resource_id from search_documents d
       where ${ofType(type)} and n.name <% d.names and search_slip(n.name, d.names) offset 0) f
     where not exists (select from by_words)`;
}

/** A lateral with an offset, which Postgres cannot turn into a join that would read every document. */
const byWords = (type: ResourceType): SQL => sql`select f.resource_id from asked a cross join lateral (
  select d.resource_id from search_documents d
   where ${ofType(type)} and d.words @@ a.query and ${readAlike(sql`d.configuration`)} offset 0) f`;

/** The type is not a parameter, so that Postgres knows which of the indexes serves. */
const ofType = (type: ResourceType): SQL => sql.raw(`d.type = '${type}'`);
