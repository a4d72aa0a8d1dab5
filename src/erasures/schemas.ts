import { z } from "@hono/zod-openapi";
import { erasureKinds, type ResourceType, resourceTypes } from "../../db/vocabulary.ts";
import { toMoment } from "../resources/rows.ts";
import { count, moment } from "../resources/schemas.ts";
import { compared } from "./stretches.ts";

const mostWords = 100;
const longestGround = 1_000;
const longestWords = 500;
/** Most resources that an answer names. */
export const itemsAtMost = 1_000;

const oneLine = (longest: number) =>
  z
    .string("must be a text")
    .trim()
    .min(1, "must not be empty")
    .max(longest, `must have at most ${longest} characters`)
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text), "must be one line, without control characters");

/** What is to be erased. */
export const erasureInputSchema = z
  .strictObject({
    target: oneLine(200).openapi({
      minLength: 1,
      maxLength: 200,
      description: "The id of a resource, or an article’s slug.",
    }),
    words: z
      .array(
        oneLine(longestWords).refine((words) => /[\p{L}\p{N}]/u.test(compared(words).key.slice(2)), "must hold a letter or a digit"),
        "must be a list of words",
      )
      .min(1, "must hold some words")
      .max(mostWords)
      .optional()
      .openapi({
        description:
          "The words to erase, of an article, actor, source, event or fact-check; left out: all of it. Whole words, whatever their case, though what begins with a capital only where it does in the text, and however apostrophes, quotation marks, hyphens, spaces and accents are printed there.",
        example: ["a name that must go"],
      }),
    naming: z.literal("withheld").optional().openapi({ description: "Withholds the name of an actor, wherever it stands." }),
    ground: oneLine(longestGround).openapi({
      minLength: 1,
      maxLength: longestGround,
      description: "The law, the judgment or the request on which it rests. It is public.",
      example: "Art. 17 GDPR, request of 2026-03-02",
    }),
  })
  .refine((input) => input.words === undefined || input.naming === undefined, { path: ["naming"], message: "does not go with words" })
  .openapi("ErasureInput", { description: "What is to be erased, and on what ground." });
export type ErasureInput = z.infer<typeof erasureInputSchema>;

/** The id of an erasure. */
export const erasureId = () => z.string().regex(/^era_[a-z2-7]{26}$/, "must be era_ and 26 characters of a-z and 2-7");

const typeSchema = z.enum(resourceTypes as [ResourceType, ...ResourceType[]]).openapi({ description: "What sort of resource it is." });
const resourceId = z.string().openapi({ description: "The id of a resource." });

const remainingSchema = z
  .object({
    type: typeSchema,
    id: resourceId,
    field: z.enum(["slug", "canonicalUrl", "url", "key", "id"]).nullable().openapi({
      description:
        "The address or key that holds the words, or the id of an actor whose naming is withheld that was made of its Wikidata id, and so can be guessed; null where others speak of the resource too.",
    }),
  })
  .openapi("RemainingWords", { description: "A place where the words still stand." });
export type Remaining = z.infer<typeof remainingSchema>;

const erasureFields = {
  id: z.string().nullable().openapi({ pattern: "^era_[a-z2-7]{26}$", description: "Id of the erasure; null of a dry run." }),
  kind: z.enum(erasureKinds).openapi("ErasureKind", { description: "What it took: words, a whole resource, or the names of an actor." }),
  targetId: resourceId.openapi({ description: "The resource that it was asked for." }),
  ground: z.string().openapi({ description: "The law, the judgment or the request on which it rests." }),
  erasedAt: moment("When it was done."),
  agent: z.string().openapi({ description: "Who did it." }),
  itemCount: count("How many resources it took something from, or took away; those too whose anchors moved with the text."),
};

export const erasureSchema = z
  .object(erasureFields)
  .openapi("Erasure", { description: "What is left of what was erased: that it was, when, by whom and on what ground." });

const itemSchema = z
  .object({ type: typeSchema, id: resourceId, whole: z.boolean().openapi({ description: "Whether nothing of it is left." }) })
  .openapi("ErasedItem", { description: "A resource that an erasure took something from, or took away." });

const withItems = {
  ...erasureFields,
  items: z
    .array(itemSchema)
    .max(itemsAtMost)
    .openapi({ description: `The resources, at most ${itemsAtMost} of them.` }),
};

export const wholeErasureSchema = z
  .object(withItems)
  .openapi("ErasureWithItems", { description: "An erasure, and what it took something from." });
export type WholeErasure = z.infer<typeof wholeErasureSchema>;

export const doneErasureSchema = z
  .object({
    ...withItems,
    remaining: z.array(remainingSchema).openapi({
      description: "Where the words still stand: in addresses, keys and ids, which identify things, and in what others speak of too.",
    }),
  })
  .openapi("DoneErasure", { description: "What an erasure came to." });

/** A stored erasure. */
export interface ErasureRow {
  id: string;
  kind: (typeof erasureKinds)[number];
  target_id: string;
  ground: string;
  erased_at: string;
  agent: string;
  item_count: number;
}

/** An erasure as it goes over the wire. */
export function toErasure(row: ErasureRow): z.infer<typeof erasureSchema> {
  return {
    id: row.id,
    kind: row.kind,
    targetId: row.target_id,
    ground: row.ground,
    erasedAt: toMoment(row.erased_at),
    agent: row.agent,
    itemCount: row.item_count,
  };
}
