import { type Fault, pointer } from "../packages/faults.ts";
import { jsonFault } from "../packages/json-fault.ts";
import { Problem } from "./problems.ts";

/** Reads a JSON text in UTF-8. Throws the problem that it is where it is none, with line and column. */
export function readJson(bytes: Uint8Array): { text: string; json: unknown } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("The body is not UTF-8 text.", "notUtf8");
  }
  const fault = jsonFault(text);
  const place = text.includes("\n") ? `Line ${fault?.line}, column` : "Column";
  if (fault) throw malformed(`${place} ${fault.column}: ${fault.message}`, "notJson");
  return { text, json: JSON.parse(text) };
}

const malformed = (detail: string, code: Fault["code"]) =>
  new Problem("malformedBody", detail, { errors: [{ pointer: "", code, message: detail }] });

/** Faults beyond these are not looked for: nobody reads more. */
export const mostFaults = 10_000;

/** What is JSON, and yet nothing that could be stored and given back as it is: each with its pointer. */
export function contentFaults(json: unknown): Fault[] {
  const faults: Fault[] = [];
  const path: PropertyKey[] = [];
  const say = (code: Fault["code"], message: string) => faults.push({ pointer: pointer(...path), code, message });
  const visitIn = (step: PropertyKey, value: unknown): void => {
    path.push(step);
    visit(value);
    path.pop();
  };
  const visit = (value: unknown): void => {
    if (faults.length >= mostFaults) return;
    if (typeof value === "string") {
      if (!isStorable(value)) say("unstorableText", "holds the character U+0000 or half a surrogate pair, which no text can have");
    } else if (typeof value === "number") {
      if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
        say("numberOutOfRange", "is a number past those that are kept exactly");
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visitIn(index, item);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        if (name === "__proto__" || !isStorable(name)) {
          faults.push({
            pointer: pointer(...path, name.toWellFormed()),
            code: "unknownField",
            message: "is not a name that anything here has",
          });
        } else visitIn(name, item);
      }
    }
  };
  visit(json);
  return faults;
}

const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();
