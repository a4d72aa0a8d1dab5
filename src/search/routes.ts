import { createRoute, z } from "@hono/zod-openapi";
import { type ResourceType, resourceTypes } from "../../db/vocabulary.ts";
import { articleReference, unknownSlugs } from "../articles/queries.ts";
import { pageAnswer } from "../http/answer-schemas.ts";
import { linkToNext, send, withFields } from "../http/answers.ts";
import { fingerprint, leadsOn, readCursor, unreadableCursor, writeCursor } from "../http/cursors.ts";
import { refuseUnknownNames } from "../http/lists/unknown-names.ts";
import { defaultLimit, largestLimit } from "../http/lists.ts";
import { cursorParameter, languageTag, limitParameter, listParameter, wordsParameter } from "../http/parameters.ts";
import { problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { exampleSlug } from "../resources/example-ids.ts";
import { findResources, type Recorded } from "../resources/read.ts";
import { render, type Wire, wireSchemas } from "../resources/render.ts";
import { searchWords } from "./asked.ts";
import { highlights } from "./highlights.ts";
import { type Count, type Ranked, rankedAtMost, search } from "./queries.ts";
import { hitSchema, searchAnswerSchema } from "./schemas.ts";

const path = "/v1/search";

/** What people look for; where something is cited or named comes only when it is asked for. */
const defaultTypes: ResourceType[] = ["claim", "quote", "actor", "event", "source", "article"];
const fields = [...new Set(resourceTypes.flatMap((type) => Object.keys(wireSchemas[type].shape)))] as [string, ...string[]];

/** The parameters of a search. */
const searchQuery = z.strictObject({
  q: searchWords().openapi({
    param: {
      description:
        'The words to look for, at most 1000 characters. All of them have to be there; `"…"` is a phrase, `or` stands between alternatives, `-` leaves out. Inflected forms are found in the language that a resource is written in, letters with and without accents alike. A search of words alone also finds names that begin with it or are a typing slip away.',
      example: "Zelenski",
    },
  }),
  type: wordsParameter(resourceTypes as [ResourceType, ...ResourceType[]], {
    description: `Of these types; where nothing is said, ${defaultTypes.map((type) => `\`${type}\``).join(", ")}.`,
    example: "actor,quote",
  }),
  article: listParameter(articleReference(), {
    description: "In these articles, by id or slug, and these articles themselves.",
    example: exampleSlug,
  }),
  language: listParameter(languageTag, {
    description:
      "Written in these languages (BCP 47): in an article of the language, or a quote in it. Actors, sources and events that belong to no article have none.",
    example: "en",
  }),
  limit: limitParameter(largestLimit, { description: `Most hits on a page; ${defaultLimit} where nothing is said.`, example: 5 }),
  cursor: cursorParameter(),
  fields: wordsParameter(fields, {
    description:
      "Only these top-level fields of the resources; `id` and `type` always come. The schemas describe whole resources: they require what is left out here.",
    example: "name,statement,text",
  }),
});

const answers = pageAnswer("SearchHits", hitSchema, "A page of hits.");

const searchRoute = createRoute({
  method: "get",
  path,
  operationId: "search",
  tags: ["Search"],
  summary: "Search everything",
  description: [
    "Resources that hold the words, best first, with the words marked. Searched are: of a claim its statement, then the words that it rests on; of a quote its words, then its speaker, then its sentence; of an actor its names, then its description; of an event its title, then its place; of a source its title, then its publisher, then the words of its address; of an article its headline, then its byline, then its text; of a citation and a mention, which come only when `type` asks for them, their words.",
    `At most ${rankedAtMost} candidates are ranked. Where there are more, or about as many, they are a sample, the same on every page, and \`cut\` says so. Chinese and Japanese are found by any run of characters; in scripts without spaces other than theirs, such as Thai, only whole stretches between spaces are.`,
  ].join("\n\n"),
  request: { query: searchQuery },
  responses: {
    ...answers,
    200: { ...answers[200], content: { "application/json": { schema: searchAnswerSchema } } },
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch"),
  },
});

export function searchRoutes(service: Service) {
  return createRouter().openapi(searchRoute, async (c) => {
    const asked = c.req.valid("query");
    const { cursor, page, ...found } = await searchPage(service, asked);
    const { next } = leadsOn(path, asked, cursor);
    linkToNext(c, next);
    return send(c, {
      data: found.data,
      page: { limit: page.limit, next, total: page.total, cursor },
      counts: found.counts,
      cut: found.cut,
    }) as never;
  });
}

/** A page of hits for the parameters of a search, with the cursor of the next; null on the last. */
export async function searchPage(service: Service, asked: z.infer<typeof searchQuery>) {
  const { q, article, language, limit = defaultLimit, type = defaultTypes, cursor } = asked;
  const bound = fingerprint(path, { q, article, language, type });
  const found = await search(
    service.db,
    { q, article, language, type },
    limit + 1,
    cursor === undefined ? undefined : pageEnd(cursor, bound),
  );
  if (found.hits.length === 0) await refuseUnknownNames(service.db, { article: { unknown: unknownSlugs } }, asked);
  const hits = found.hits.slice(0, limit);
  const last = hits.at(-1);
  return {
    data: await shown(service, q, hits, asked.fields),
    page: { limit, total: total(Object.values(found.counts)) },
    cursor: found.hits.length > limit && last ? writeCursor(bound, [String(last.score), last.id]) : null,
    counts: found.counts,
    cut: found.cut,
  };
}

async function shown(service: Service, q: string, hits: Ranked[], fields: string[] | undefined) {
  const found = await findResources(
    service.db,
    hits.map(({ id }) => id),
  );
  const recorded = new Map<string, Recorded>(found.map((item) => [item.snapshot.id, item]));
  const [wires, highlightsOf] = await Promise.all([render(service, found), highlights(service.db, q, hits, recorded)]);
  const wireOf = new Map(wires.map((wire) => [wire.id, wire]));
  return hits.map(({ id, type, score }) => ({
    id,
    type,
    score,
    resource: withFields(wireOf.get(id) as Wire, fields),
    highlights: highlightsOf(id),
  }));
}

function pageEnd(cursor: string, bound: string): { score: string; id: string } {
  const [score, id] = readCursor(cursor, bound, [{}, {}]) as [string, string];
  if (!/^\d+(\.\d+)?(e-\d{1,2})?$/.test(score)) throw unreadableCursor();
  return { score, id };
}

function total(counts: Count[]): Count {
  return {
    value: counts.reduce((sum, { value }) => sum + value, 0),
    relation: counts.some(({ relation }) => relation === "gte") ? "gte" : "eq",
  };
}
