import { z } from "@hono/zod-openapi";

// How faults read that no schema words itself. A message follows the name of what is wrong, and never repeats what was sent:
// that may be a secret.

const kinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

const forms: Record<string, string> = {
  url: "an address such as https://desk.example/page",
  datetime: "a time such as 2026-03-12T08:00:00Z",
  date: "a day such as 2026-03-12",
};

type Issue = z.core.$ZodRawIssue;

/** A schema's own message for what is given; what is missing is called so, as everywhere. */
export const ofGiven =
  (message: string) =>
  ({ input }: Issue): string | undefined =>
    input === undefined ? undefined : message;

/** The message of an issue for which no schema has one. */
function wording(issue: Issue): string {
  if (issue.code !== "custom" && issue.input === undefined) return "is required";
  switch (issue.code) {
    case "invalid_type":
      return `must be ${kinds[issue.expected] ?? `of the type ${issue.expected}`}`;
    case "invalid_value":
      return `must be ${issue.values.length > 1 ? "one of: " : ""}${issue.values.map(String).join(", ")}`;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return forms[issue.format] ? `must be ${forms[issue.format]}` : "is not of the form that it must have";
    case "unrecognized_keys":
      return "holds fields that may not stand here";
    case "invalid_union":
      return "is in none of the forms that it may have";
    default:
      return "is not valid";
  }
}

const isCounted = (origin: string) => origin === "string" || origin === "array";
const counted = (origin: string, number: number | bigint) =>
  origin === "string" ? `${number} ${number === 1 ? "character" : "characters"}` : String(number);

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: "too_small" }>): string {
  if (!isCounted(origin)) return `must be ${inclusive ? "at least" : "more than"} ${minimum}`;
  if (minimum === 1) return "must not be empty";
  return `must ${origin === "string" ? "have" : "hold"} at least ${counted(origin, minimum)}`;
}

function tooBig({ origin, maximum, inclusive }: Extract<Issue, { code: "too_big" }>): string {
  if (!isCounted(origin)) return `must be ${inclusive ? "at most" : "less than"} ${maximum}`;
  return `must ${origin === "string" ? "have" : "hold"} at most ${counted(origin, maximum)}`;
}

z.config({ customError: wording });
