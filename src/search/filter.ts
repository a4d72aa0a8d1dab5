import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { namedTypes } from "../../db/tables/search.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import type { Filter } from "../http/lists.ts";
import { asked, askedName, nameIn, searchWords } from "./asked.ts";

/** A word for each type that the first article has, for the documentation. */
const examples: Record<ResourceType, string> = {
  article: "drones -election",
  claim: '"targeting information" or drones',
  quote: "drones",
  source: "drones",
  citation: "reports",
  actor: "Zelenski",
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
  return { schema, where: (q) => sql`${id} in (${found(type, q as string)})` };
}

function found(type: ResourceType, q: string): SQL {
  const ofType = sql.raw(`d.type = '${type}'`);
  const byWords = sql`select d.resource_id from asked a join search_documents d on ${ofType} and d.configuration = a.configuration and d.words @@ a.query`;
  const name = nameIn(q);
  if (name === undefined || !(namedTypes as readonly string[]).includes(type)) return sql`with recursive ${asked(q)} ${byWords}`;
  return sql`with recursive ${asked(q)}, ${askedName(name)},
    by_words as (${byWords})
    select resource_id from by_words
    union all
    select d.resource_id from asked_name n join search_documents d on ${ofType} and n.name <% d.names
     where not exists (select from by_words) and search_slip(n.name, d.names)`;
}
