import type { Context } from "hono";
import { bodyChunks, stopping, tooLarge } from "../http/bodies.ts";
import { contentFaults, readJson } from "../http/json.ts";
import { problemBody, toProblem } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { streamOf } from "../http/streams.ts";
import { describeError } from "../operations/log.ts";
import type { ImportOptions, ImportReport } from "../packages/import.ts";
import { type Line, linesOf } from "./lines.ts";
import type { WireLine, WireSummary } from "./schemas.ts";
import { type GivenPackage, readGiven, storePackage } from "./store.ts";

/**
 * Imports a body of packages, one a line, and answers a line for each as soon as it is stored. While the database stores one,
 * the next is read, and no other until the client has taken the answer; a client that leaves ends it after the line in work.
 */
export function importLines(c: Context<RequestEnv>, service: Service, options: ImportOptions): Response {
  // Compressed, a line would wait for the next ones.
  return c.body(streamOf(c, "imports", answersTo(c, service, options)), 200, {
    "Content-Type": "application/x-ndjson",
    "Cache-Control": "no-store, no-transform",
  });
}

async function* answersTo(c: Context<RequestEnv>, service: Service, options: ImportOptions): AsyncGenerator<string> {
  const { dryRun = false, agent } = options;
  const limit = c.get("bodyLimit");
  /** When the last answer was taken; undefined while one is made or waits to be. */
  let taken: number | undefined = 0;
  const pieces = bodyChunks(c, { closing: service.closing, since: () => taken ?? performance.now() });
  const given = readLines(linesOf(pieces, limit), limit);
  let next: ReturnType<typeof given.next> | undefined;
  const meanwhile = () => {
    next ??= given.next();
    // Who waits for it hears of it.
    next.catch(() => {});
  };
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  const lines = () => Object.values(counts).reduce((sum, count) => sum + count, 0);
  let complete = false;
  let problem: WireSummary["problem"] = null;
  try {
    try {
      for (;;) {
        const { done, value: line } = await (next ?? given.next());
        if (done) break;
        next = undefined;
        taken = undefined;
        const answer = await answerTo(c, service, line, { ...options, meanwhile });
        counts[answer.result] += 1;
        yield ndjsonLine(answer);
        taken = performance.now();
        // What fails on our side, or since the key no longer works, would fail on every line that follows.
        const status = answer.problem?.status ?? 0;
        if (status >= 500 || status === 401) ({ problem } = answer);
        if (problem) break;
        if (service.closing.aborted) throw stopping();
      }
    } catch (error) {
      problem = problemBody(c.get("requestId"), toProblem(error, c));
    }
    complete = problem === null;
    const position = await service.positions.current().catch(() => null);
    yield ndjsonLine({ complete, lines: lines(), ...counts, dryRun, position, problem });
  } finally {
    void given.return(undefined);
    // The request's own entry was written when the answer began.
    const error = c.get("error");
    const failure = error && describeError(error);
    c.get("log")?.({ event: "import", requestId: c.get("requestId"), agent, dryRun, complete, lines: lines(), ...counts, error: failure });
  }
}

const ndjsonLine = (value: WireLine | WireSummary) => `${JSON.stringify(value)}\n`;

/** A line that was read: a package, or why it is none. */
interface ReadLine {
  number: number;
  key: string | null;
  given?: GivenPackage;
  fault?: unknown;
}

async function* readLines(lines: AsyncGenerator<Line>, limit: number): AsyncGenerator<ReadLine> {
  for await (const line of lines) yield readLine(line, limit);
}

function readLine({ number, bytes }: Line, limit: number): ReadLine {
  let key: string | null = null;
  try {
    if (bytes === null) throw tooLarge(limit, "A line");
    const { json } = readJson(bytes);
    key = keyOf(json);
    return { number, key, given: readGiven(json, contentFaults(json)) };
  } catch (fault) {
    return { number, key, fault };
  }
}

async function answerTo(
  c: Context<RequestEnv>,
  service: Service,
  { number, key, given, fault }: ReadLine,
  options: ImportOptions,
): Promise<WireLine> {
  try {
    if (given === undefined) throw fault;
    const report = await storePackage(service, given, options);
    return {
      line: number,
      key,
      result: report.result,
      articleId: report.articleId,
      heldUntil: report.heldUntil,
      changes: changesByOperation(report),
      remarks: report.remarks,
      problem: null,
      deskRemarks: report.deskRemarks,
    };
  } catch (error) {
    const problem = problemBody(c.get("requestId"), toProblem(error, c));
    return {
      line: number,
      key,
      result: "refused",
      articleId: null,
      heldUntil: null,
      changes: null,
      remarks: [],
      problem,
      deskRemarks: null,
    };
  }
}

function changesByOperation({ changes }: ImportReport): NonNullable<WireLine["changes"]> {
  const counts = { created: 0, updated: 0, withdrawn: 0, merged: 0, restored: 0, erased: 0 };
  for (const { operation } of changes) counts[operation] += 1;
  return counts;
}

function keyOf(json: unknown): string | null {
  const key = (json as { article?: { key?: unknown } } | null | undefined)?.article?.key;
  return typeof key === "string" ? key.slice(0, longestKey).toWellFormed() : null;
}

const longestKey = 150;
