import { z } from "@hono/zod-openapi";
import { resourceTypes } from "../../../db/vocabulary.ts";
import { articleReference } from "../../articles/queries.ts";
import { languageTag } from "../../http/parameters.ts";
import type { Wire } from "../../resources/render.ts";
import { searchWords } from "../../search/asked.ts";
import { searchPage } from "../../search/routes.ts";
import { searchAnswerSchema } from "../../search/schemas.ts";
import { goesOn, inWords, paragraphs } from "../text.ts";
import { cursorArgument, defineTool, limitArgument, nextField } from "../tool.ts";

const { data, counts, cut } = searchAnswerSchema.shape;

export const searchTool = defineTool({
  name: "search",
  title: "Search everything",
  description:
    "Finds claims, quotes, actors, events, sources and articles that hold some words, best first. Start here where no id is known; a name that is a typing slip away is found too. A hit only holds the words: who says what stands in the resource itself.",
  input: z.strictObject({
    q: searchWords().describe('The words, all of which must be there. "…" is a phrase, `or` stands between alternatives, `-` leaves out.'),
    types: z
      .array(z.enum(resourceTypes as [(typeof resourceTypes)[number], ...(typeof resourceTypes)[number][]]))
      .min(1)
      .max(resourceTypes.length)
      .optional()
      .describe("Only of these types. Where nothing is said, all but citations and mentions."),
    articles: z.array(articleReference()).min(1).max(100).optional().describe("Only in these articles, by id or slug."),
    languages: z.array(languageTag).min(1).max(100).optional().describe("Only what is written in these languages (BCP 47)."),
    limit: limitArgument("hits"),
    cursor: cursorArgument,
  }),
  output: z.object({ data, counts, cut, next: nextField }),
  async answer(service, { q, types, articles, languages, limit, cursor }) {
    const found = await searchPage(service, { q, type: types, article: articles, language: languages, limit, cursor });
    const { value, relation } = found.page.total;
    return {
      data: { data: found.data as never, counts: found.counts as never, cut: found.cut, next: found.cursor },
      text: paragraphs(
        value === 0
          ? `Nutgraph holds nothing with these words: ${q}. That says what the corpus holds, not what was ever said or happened.`
          : `${relation === "gte" ? "At least " : ""}${value} found; here are ${found.data.length}.`,
        ...found.data.map(({ resource }) => inWords(resource as Wire, new Map())),
        goesOn(found.cursor),
      ),
    };
  },
});
