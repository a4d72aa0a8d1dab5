import type { Context } from "hono";
import { bodyChunks, tooLarge } from "../http/bodies.ts";
import { contentFaults, readJson } from "../http/json.ts";
import { problemBody, toProblem } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import type { ImportOptions, ImportReport } from "../packages/import.ts";
import { type Line, linesOf } from "./lines.ts";
import type { WireLine, WireSummary } from "./schemas.ts";
import { storePackage } from "./store.ts";

/**
 * Imports a body of packages, one a line, and answers a line for each as soon as it is stored. The next line is read only once
 * the client has taken the answer to the last, so that neither is ever held; a client that leaves ends it after the line in work.
 */
export function importLines(c: Context<RequestEnv>, service: Service, options: ImportOptions): Response {
  const answers = answersTo(c, service, options);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await answers.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      },
      cancel() {
        void answers.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  // Compressed, a line would wait for the next ones.
  return c.body(body, 200, { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store, no-transform" });
}

async function* answersTo(c: Context<RequestEnv>, service: Service, options: ImportOptions): AsyncGenerator<WireLine | WireSummary> {
  const { dryRun = false, agent } = options;
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  const lines = () => Object.values(counts).reduce((sum, count) => sum + count, 0);
  let complete = false;
  let problem: WireSummary["problem"] = null;
  try {
    try {
      for await (const line of linesOf(bodyChunks(c), c.get("bodyLimit"))) {
        const answer = await answerTo(c, service, line, options);
        counts[answer.result] += 1;
        yield answer;
        // What fails on our side would fail on every line that follows.
        if ((answer.problem?.status ?? 0) >= 500) ({ problem } = answer);
        if (problem) break;
      }
    } catch (error) {
      problem = problemBody(c, toProblem(error, c));
    }
    complete = problem === null;
    const position = await service.positions.current().catch(() => null);
    yield { complete, lines: lines(), ...counts, dryRun, position, problem };
  } finally {
    // The request's own entry was written when the answer began.
    const error = c.get("error");
    const failure = error instanceof Error ? error.stack : error;
    c.get("log")?.({ event: "import", requestId: c.get("requestId"), agent, dryRun, complete, lines: lines(), ...counts, error: failure });
  }
}

async function answerTo(c: Context<RequestEnv>, service: Service, line: Line, options: ImportOptions): Promise<WireLine> {
  let json: unknown;
  try {
    if (line.bytes === null) throw tooLarge(c.get("bodyLimit"), "A line");
    ({ json } = readJson(line.bytes));
    const report = await storePackage(service, json, contentFaults(json), options);
    return {
      line: line.number,
      key: keyOf(json),
      result: report.result,
      articleId: report.articleId,
      heldUntil: report.heldUntil,
      changes: changesByOperation(report),
      remarks: report.remarks,
      problem: null,
    };
  } catch (error) {
    const problem = problemBody(c, toProblem(error, c));
    return {
      line: line.number,
      key: keyOf(json),
      result: "refused",
      articleId: null,
      heldUntil: null,
      changes: null,
      remarks: [],
      problem,
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
