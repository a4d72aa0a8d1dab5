import { z } from "@hono/zod-openapi";
import { isUnreachable } from "../../db/client.ts";
import { contentFaults } from "../http/json.ts";
import { Problem } from "../http/problems.ts";
import { refuseReversed } from "../http/ranges.ts";
import type { Service } from "../http/router.ts";

/** What a tool answers: data by its output schema, and the same for reading. */
export interface ToolAnswer<Output> {
  data: Output;
  text: string;
}

/** A question that an assistant can ask: what it takes, what it gives, and how it is answered. None changes anything. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  answer(service: Service, asked: z.infer<Input>): Promise<ToolAnswer<z.infer<Output>>>;
}

export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(tool: Tool<Input, Output>): Tool {
  return tool as unknown as Tool;
}

/** Takes what nobody foresaw; the caller is told no more than that something failed. */
export type Report = (error: unknown) => void;

/** Answers one call. What is wrong with it comes as an error that says what would be right. */
export async function callTool(tool: Tool, service: Service, given: unknown, report: Report) {
  try {
    const { data, text } = await tool.answer(service, readArguments(tool, given));
    return { content: [{ type: "text" as const, text }], structuredContent: data as Record<string, unknown> };
  } catch (error) {
    return { content: [{ type: "text" as const, text: explain(error, report) }], isError: true };
  }
}

/** What went wrong, in words for whoever asked. */
export function explain(error: unknown, report: Report): string {
  if (error instanceof Problem) {
    const { data } = error.extension;
    return `${error.message}${data === undefined ? "" : `\n${JSON.stringify(data)}`}`;
  }
  report(error);
  return isUnreachable(error)
    ? "The database cannot be reached just now; try again in a moment."
    : "The service failed on this request; its log knows why. That says nothing about what the corpus holds.";
}

function readArguments(tool: Tool, given: unknown): never {
  const [fault] = contentFaults(given);
  if (fault) throw new Problem("invalidParameter", `${fault.pointer || "The arguments"} ${fault.message}.`);
  const read = tool.input.safeParse(given ?? {});
  if (read.success) {
    refuseReversed(read.data);
    return read.data as never;
  }
  const faults = read.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${shortened(key)} is not an argument of ${tool.name}`)
      : [`${shortened(issue.path.join(".")) || "the arguments"}: ${issue.message}`],
  );
  throw new Problem("invalidParameter", `${faults.join("; ")}. ${tool.name} takes ${Object.keys(tool.input.shape).join(", ")}.`);
}

const longestEcho = 100;
const shortened = (words: string) => (words.length > longestEcho ? `${words.slice(0, longestEcho)}…` : words);

/** How many things come at once. */
export const limitArgument = (what: string) =>
  z.int("must be a whole number").min(1).max(50, "must be at most 50").default(10).describe(`Most ${what} in an answer, 1 to 50.`);

/** Where to go on. */
export const cursorArgument = z
  .string()
  .max(8_000)
  .optional()
  .describe("Where to go on: `next` of the answer before, with all other arguments unchanged.");

/** Where an answer goes on. */
export const nextField = z
  .string()
  .nullable()
  .openapi({ description: "Give it as `cursor`, with the same arguments, to go on; null where there is no more." });
