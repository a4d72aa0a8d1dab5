import { z } from "@hono/zod-openapi";
import { type ResourceType, resourceTypes } from "../../../db/vocabulary.ts";
import { includedSchema } from "../../http/answer-schemas.ts";
import { Problem } from "../../http/problems.ts";
import { type Wire, wireSchemas } from "../../resources/render.ts";
import { plurals } from "../../resources/schemas.ts";
import { ask, filterNames, follow } from "../lists.ts";
import { goesOn, inWords, namesIn, paragraphs } from "../text.ts";
import { cursorArgument, defineTool, limitArgument, nextField } from "../tool.ts";
import { companions } from "./get.ts";

const everywhere = filterNames("claim").filter((name) => resourceTypes.every((type) => filterNames(type).includes(name)));
const filtersOf = resourceTypes
  .map(
    (type) =>
      `${type}: ${filterNames(type)
        .filter((name) => !everywhere.includes(name))
        .join(", ")}`,
  )
  .join("\n");

export const listTool = defineTool({
  name: "list",
  title: "List resources by their fields",
  description: `All resources of a type that filters leave, page by page; the filters are those of the HTTP API, described in the resource nutgraph://filters. Several values of one filter are alternatives, several filters must all hold. An empty list means that the corpus holds nothing of the kind, and no more.\nEvery type: ${everywhere.join(", ")}\n${filtersOf}`,
  input: z.strictObject({
    type: z.enum(resourceTypes as [ResourceType, ...ResourceType[]]).describe("What to list."),
    filters: z
      .record(
        z.string().max(100),
        z.union(
          [z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(10_000)).min(1).max(100)],
          "must be a text, a number, true or false, or a list of texts",
        ),
      )
      .optional()
      .describe('The type’s filters by name, such as {"assertedAs": "denied", "about": ["act_…"]}.'),
    sort: z
      .string()
      .max(100)
      .optional()
      .describe("The order: `updatedAt`, of claims and quotes `position`, of events `time` …; a leading `-` turns it round."),
    count: z.boolean().optional().describe("Whether to count all that there are."),
    limit: limitArgument("resources"),
    cursor: cursorArgument,
  }),
  output: z.object({
    data: z
      .array(z.union(resourceTypes.map((type) => wireSchemas[type]) as unknown as [z.ZodType<Wire>]))
      .openapi({ description: "The resources, in the asked order, as they are at their own addresses." }),
    total: z
      .object({ value: z.int().min(0), relation: z.enum(["eq", "gte"]) })
      .optional()
      .openapi({ description: "How many there are, where `count` asked for it; `gte`: at least." }),
    next: nextField,
    included: includedSchema,
  }),
  async answer(service, { type, filters = {}, ...shape }) {
    const known = filterNames(type);
    const unknown = Object.keys(filters).find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw new Problem("invalidParameter", `${unknown} is not a filter of ${plurals[type]}. There are: ${known.join(", ")}.`);
    const { wires, next, total } = await ask(service, type, { ...filters, ...shape });
    const included = await follow(service, wires, companions);
    const names = namesIn(included);
    const plural = plurals[type];
    return {
      data: { data: wires, ...(total && { total }), next, included: included as never },
      text: paragraphs(
        wires.length === 0 &&
          next === null &&
          `Nutgraph holds no ${plural} like that. That says what the corpus holds, not what was ever said or happened.`,
        total && `${total.relation === "gte" ? "At least " : ""}${total.value} ${plural}.`,
        ...wires.map((wire) => inWords(wire, names)),
        goesOn(next),
      ),
    };
  },
});
