import type { Log, Written } from "../http/request-log.ts";

/** A character class so many times, or more often. Written out, because then Node skips as many characters where one does not fit, and takes a quarter of the time. */
const run = (characters: string, times: number) => `${characters.repeat(times)}${characters}*`;
/** The secret half of a key, a key, or a webhook's secret, wherever it stands. */
const keys = new RegExp(`${run("[A-Za-z2-7]", 52)}|[Nn][Gg]_${run("[A-Za-z2-7_]", 27)}|whsec_${run("[\\w+/]", 16)}=*`, "g");

/** Writes each event as a line of JSON with its time. Whatever looks like a key is left out, wherever a client has put it. */
export function createLog(write: (line: string) => void): Log {
  let time = { at: 0, text: "" };
  return (event, shared) => {
    const at = Date.now();
    // Dozens of lines share a millisecond when many ask.
    if (at !== time.at) time = { at, text: new Date(at).toISOString() };
    write(`{"time":"${time.text}",${shared ? `${shared},` : ""}${written(event)}}\n`);
  };
}

/** Fields as they stand in the log. */
export const written = (fields: Record<string, unknown>): Written => JSON.stringify(fields).slice(1, -1).replace(keys, "ng_…");

/** Milliseconds and characters after which lines are written: one write a line costs as much as a short answer. */
const lineWaits = 100;
const linesAtOnce = 50_000;

/** Writes lines to a stream, several at once, and what is left when the process ends. */
export function linesTo(stream: NodeJS.WritableStream): (line: string) => void {
  let lines = "";
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines !== "") stream.write(lines);
    lines = "";
  };
  process.once("exit", write);
  return (line) => {
    lines += line;
    if (lines.length > linesAtOnce) write();
    else timer ??= setTimeout(write, lineWaits).unref();
  };
}

/** SQLSTATE classes whose messages quote the data: of values that a type or a constraint refuses. */
const quotesData = /^2[23]/;

/** An error for the log: its message and stack, and what caused it, but never the values of a statement. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, constraint_name: constraint, query, cause } = error as Error & Record<string, unknown>;
  const stack = error.stack ?? "";
  const frames = stack.includes(error.message) ? stack.slice(stack.indexOf(error.message) + error.message.length) : "";
  // drizzle’s message has the statement and then its parameters, which may be words of an article.
  let message = `${error.name}: ${error.message}`;
  if ("params" in error) message = `${error.name}: Failed query: ${query}`;
  else if (typeof code === "string" && quotesData.test(code)) message = `${error.name}: ${code}${constraint ? ` (${constraint})` : ""}`;
  return `${message}${frames}${cause === undefined ? "" : `\ncaused by ${describeError(cause)}`}`;
}
