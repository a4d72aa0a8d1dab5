import type { ResourceType } from "../../db/vocabulary.ts";
import { actorIncludes, actorList } from "../actors/queries.ts";
import { articleIncludes, articleList } from "../articles/queries.ts";
import { citationIncludes, citationList } from "../citations/queries.ts";
import { claimIncludes, claimList } from "../claims/queries.ts";
import { correctionIncludes, correctionList } from "../corrections/queries.ts";
import { eventIncludes, eventList } from "../events/queries.ts";
import { factCheckIncludes, factCheckList } from "../fact-checks/queries.ts";
import { type Includes, include } from "../http/answers.ts";
import type { Page } from "../http/lists.ts";
import { Problem } from "../http/problems.ts";
import { refuseReversed } from "../http/ranges.ts";
import { refusedParameters, type Service } from "../http/router.ts";
import { mentionIncludes, mentionList } from "../mentions/queries.ts";
import { quoteIncludes, quoteList } from "../quotes/queries.ts";
import { render, type Wire } from "../resources/render.ts";
import { asTheyAreNow } from "../resources/successors.ts";
import { sourceIncludes, sourceList } from "../sources/queries.ts";

type List = Pick<typeof claimList, "path" | "query" | "run" | "includes" | "fields">;

/** The list of each type, as the API has it, and where its fields lead. */
export const lists: Record<ResourceType, { list: List; includes: Includes }> = {
  article: { list: articleList as unknown as List, includes: articleIncludes },
  claim: { list: claimList, includes: claimIncludes },
  quote: { list: quoteList as unknown as List, includes: quoteIncludes },
  source: { list: sourceList as unknown as List, includes: sourceIncludes },
  citation: { list: citationList as unknown as List, includes: citationIncludes },
  actor: { list: actorList as unknown as List, includes: actorIncludes },
  mention: { list: mentionList as unknown as List, includes: mentionIncludes },
  event: { list: eventList as unknown as List, includes: eventIncludes },
  factCheck: { list: factCheckList as unknown as List, includes: factCheckIncludes },
  correction: { list: correctionList as unknown as List, includes: correctionIncludes },
};

/** Parameters that a tool has as arguments of its own, or that make no whole resources. */
const notFilters = ["sort", "limit", "cursor", "count", "facets", "fields", "include", "format", "afterId"];

/** The names of a list's filters. */
export const filterNames = (type: ResourceType) => Object.keys(lists[type].list.query.shape).filter((name) => !notFilters.includes(name));

/** The values of a list's parameters, as JSON has them or as an address has them. */
export type Asked = Record<string, string | number | boolean | readonly string[] | undefined>;

export interface Listed {
  wires: Wire[];
  /** Where the list goes on; null at its end. */
  next: string | null;
  total?: Page["total"];
}

/** A page of a list, asked as the API is asked. Throws the problem that a refused parameter is, with the names of those there are. */
export async function ask(service: Service, type: ResourceType, asked: Asked): Promise<Listed> {
  const { list } = lists[type];
  const read = list.query.safeParse(asWritten(asked));
  if (!read.success) {
    const { message, errors } = refusedParameters(read.error.issues);
    throw new Problem("invalidParameter", `${message}. Filters of ${list.path}: ${filterNames(type).join(", ")}.`, { errors });
  }
  refuseReversed(read.data);
  if ((read.data as { status?: string[] }).status?.includes("draft")) {
    throw new Problem("invalidParameter", "status: drafts are the fact-checkers' own; ask for published or withdrawn ones.", {
      errors: [{ parameter: "status", code: "invalid", message: "cannot be draft here" }],
    });
  }
  const { rows, cursor, total } = await list.run(service.db, await asTheyAreNow(service.db, read.data));
  return {
    wires: await render(service, rows),
    next: cursor,
    ...(total && { total }),
  };
}

/** What certain fields of resources, of whatever types, lead to. */
export async function follow(service: Service, wires: Wire[], names: readonly string[], more: Includes = {}) {
  const each = Object.fromEntries(
    names.map((name) => [name, (wire: Wire) => (more[name] ?? lists[wire.type].includes[name])?.(wire as never) ?? []]),
  );
  const { included = {} } = await include(service, wires, [...names], each);
  return included as Included;
}

export type Included = Record<string, (Wire | { id: string; type: ResourceType })[]>;

/** As the parameters stand in an address: all of them words. */
function asWritten(asked: Asked): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.map(String) : String(value)]],
    ),
  );
}
