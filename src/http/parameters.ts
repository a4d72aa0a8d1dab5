import { z } from "@hono/zod-openapi";
import { type ResourceType, resourcePrefixes } from "../../db/vocabulary.ts";
import { canonicalLanguage } from "../packages/prose/locale.ts";

/** Most values in one comma-separated parameter. */
const mostValues = 100;

/** Most characters of a moment; it needs 32 with microseconds and an offset. */
const longestMoment = 64;

const idBody = "[a-z2-7]{26}";

/** The id of one resource. */
const idSchema = (type: ResourceType) =>
  z
    .string()
    .regex(new RegExp(`^${resourcePrefixes[type]}${idBody}$`), `must be ${resourcePrefixes[type]} and 26 characters of a-z and 2-7`)
    .openapi({ format: undefined });

/** `a,b`; also `a` and `b` where the parameter is given twice, as generated clients like to send a list. */
const splitAtCommas = (value: unknown) => [value].flat().flatMap((part) => (typeof part === "string" ? part.split(",") : [null]));

const values = <Item extends z.ZodType<string>>(item: Item, message: string) =>
  z
    .array(item, message)
    .min(1)
    .max(mostValues, `must be at most ${mostValues} values`)
    // Postgres has no text with it.
    .refine((given) => !given.some((value) => value.includes("\0")), "cannot hold the character U+0000");

/** A parameter of values with commas between them; the values are alternatives. */
export function listParameter<Item extends z.ZodType<string>>(item: Item, what: { description: string; example?: string }) {
  return z
    .preprocess(splitAtCommas, values(item, "must be values with commas between them"))
    .optional()
    .openapi({
      param: {
        style: "form",
        explode: false,
        description: what.description,
        ...(what.example !== undefined && { example: what.example.split(",") }),
      },
    });
}

/** A parameter of values that may have commas in them, and so is given once for each; the values are alternatives. */
export function repeatedParameter<Item extends z.ZodType<string>>(item: Item, what: { description: string; example?: string }) {
  return z
    .preprocess((given) => [given].flat(), values(item, "must be text"))
    .optional()
    .openapi({
      param: {
        style: "form",
        explode: true,
        description: `${what.description} Given once for each value, because a value may have commas in it.`,
        ...(what.example !== undefined && { example: [what.example] }),
      },
    });
}

export function idsParameter(type: ResourceType, what: { description: string; example?: string }) {
  return listParameter(idSchema(type), what);
}

/** One id. */
export function idParameter(type: ResourceType, what: { description: string }) {
  // Before every id, so that something comes after it.
  const example = `${resourcePrefixes[type]}${"2".repeat(26)}`;
  return idSchema(type)
    .optional()
    .openapi({ param: { ...what, example } });
}

export function wordsParameter<const Words extends readonly [string, ...string[]]>(
  words: Words,
  what: { description: string; example?: string },
) {
  return listParameter(z.enum(words, `must be of: ${words.join(", ")}`), what);
}

export function flagParameter(what: { description: string; example?: boolean }) {
  return z
    .enum(["true", "false"], "must be true or false")
    .transform((value) => value === "true")
    .optional()
    .openapi({ type: "boolean", param: { description: what.description, example: what.example ?? true } });
}

/** A day of the calendar. */
export function dayParameter(what: { description: string; example?: string }) {
  return z.iso
    .date("must be a day such as 2026-03-12")
    .refine((value) => value > "0001", "lies outside the years 0001 to 9999")
    .optional()
    .openapi({ format: "date", param: { description: what.description, ...(what.example && { example: what.example }) } });
}

/** A moment with its offset (RFC 3339), or a day, which means its first moment in UTC. */
export function momentParameter(what: { description: string; example?: string }) {
  return (
    z
      .union([z.iso.datetime({ offset: true }), z.iso.date()], "must be a time such as 2026-03-12T08:00:00Z, or a day")
      .refine((value) => value > "0001", "lies outside the years 0001 to 9999")
      // Postgres reads no more than that.
      .refine(
        (value) => value.length <= longestMoment && !/[+-](1[6-9]|2\d):\d\d$/.test(value),
        "has too many digits, or an offset of 16 hours or more",
      )
      .optional()
      .openapi({ type: "string", param: { description: what.description, ...(what.example && { example: what.example }) } })
  );
}

/** How sure somebody is, from 0 to 1. */
export function confidenceParameter(what: { description: string }) {
  const message = "must be a number from 0 to 1, such as 0.8";
  return z
    .string(message)
    .regex(/^(0(\.\d{1,15})?|1(\.0{1,15})?)$/, message)
    .transform(Number)
    .optional()
    .openapi({ type: "number", minimum: 0, maximum: 1, pattern: undefined, param: what });
}

/** A number of things: a whole number from 0. */
export function countParameter(what: { description: string; example: number }) {
  const message = "must be a whole number from 0 to 999999999";
  return z
    .string(message)
    .regex(/^(0|[1-9]\d{0,8})$/, message)
    .transform(Number)
    .optional()
    .openapi({ type: "integer", minimum: 0, maximum: 999_999_999, pattern: undefined, param: what });
}

/** The path parameter of an operation on one resource. */
export function idPath(type: ResourceType, example: string) {
  return z.object({ id: idSchema(type).openapi({ param: { description: `The ${type}’s id.`, example } }) });
}

/** How much comes at once, at most: a whole number from 1 to `largest`, written without leading zeros. */
export function limitParameter(largest: number, what: { description: string; example: number }) {
  const message = `must be a whole number from 1 to ${largest}`;
  return z
    .string(message)
    .regex(new RegExp(`^[1-9]\\d{0,${String(largest).length - 1}}$`), message)
    .transform(Number)
    .refine((value) => value <= largest, message)
    .optional()
    .openapi({ type: "integer", minimum: 1, maximum: largest, pattern: undefined, param: what });
}

/** Where a list is to go on. */
export function cursorParameter() {
  return z
    .string("must be given once")
    .optional()
    .openapi({ param: { description: "Where to go on; only ever taken from `page.next`." } });
}

const noLanguage = "must be a BCP 47 language tag, such as en or pt-BR";

/** A language tag (BCP 47); however it is written, it is kept and looked for in its canonical form. */
export const languageTag = z
  .string()
  .max(35, { error: noLanguage, abort: true })
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, { error: noLanguage, abort: true })
  .refine((tag) => canonicalLanguage(tag) !== null, noLanguage)
  .overwrite((tag) => canonicalLanguage(tag) ?? tag);
