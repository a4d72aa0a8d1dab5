import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { isInTheWay, isUnreachable, queryCanceled, sqlState } from "../../db/client.ts";
import { mergedStubSchema, stubSchema } from "../resources/schemas.ts";
import { entityTagHeader, requestIdHeader, v1Headers } from "./answer-headers.ts";
import { type DetailCode, detailCodes } from "./detail-codes.ts";
import { entityTag } from "./etags.ts";

/** Every problem that the service can answer with: its code, status and title. The list is part of the contract. */
export const problems = {
  merged: { status: 308, title: "The resource has been merged into another" },
  invalidParameter: { status: 400, title: "A parameter is not valid" },
  badCursor: { status: 400, title: "The cursor cannot be read" },
  cursorMismatch: { status: 400, title: "The cursor belongs to another query" },
  malformedRequest: { status: 400, title: "The request cannot be read" },
  malformedBody: { status: 400, title: "The body is not well-formed JSON" },
  malformedAuthorization: { status: 400, title: "The Authorization header cannot be read" },
  keyRequired: { status: 401, title: "A key is required" },
  invalidKey: { status: 401, title: "The key is not valid" },
  expiredKey: { status: 401, title: "The key has expired" },
  revokedKey: { status: 401, title: "The key has been revoked" },
  insufficientScope: { status: 403, title: "The key does not hold the scope" },
  textNotServed: { status: 403, title: "The rights holder does not allow this text to be served" },
  notFound: { status: 404, title: "There is no such resource" },
  unknownPath: { status: 404, title: "There is nothing at this path" },
  methodNotAllowed: { status: 405, title: "The path does not support this method" },
  notAcceptable: { status: 406, title: "None of the accepted formats is available" },
  slowBody: { status: 408, title: "The body did not come in time" },
  slowHeaders: { status: 408, title: "The headers did not come in time" },
  importConflict: { status: 409, title: "The package collides with what is stored" },
  alreadyStored: { status: 409, title: "It is stored already" },
  idempotencyKeyInUse: { status: 409, title: "The first request of this name is still being done" },
  retracted: { status: 409, title: "A correction has retracted it" },
  contradicted: { status: 409, title: "The two say different things of what they are" },
  textChanged: { status: 409, title: "The text is no longer the one that was corrected" },
  tooManyWebhooks: { status: 409, title: "The key has as many webhooks as it may have" },
  unknownPosition: { status: 409, title: "The position is of another history" },
  withdrawn: { status: 410, title: "The resource has been withdrawn" },
  erased: { status: 410, title: "The resource has been erased" },
  preconditionFailed: { status: 412, title: "What is stored is not what the request expects" },
  positionNotReached: { status: 412, title: "The service has not reached that position" },
  bodyTooLarge: { status: 413, title: "The body is too large" },
  unsupportedMediaType: { status: 415, title: "The body is of a type that is not taken here" },
  invalidBody: { status: 422, title: "The body is not valid" },
  idempotencyKeyReused: { status: 422, title: "The name of the request belongs to another" },
  preconditionRequired: { status: 428, title: "If-Match is required" },
  headersTooLarge: { status: 431, title: "The headers are too large" },
  rateLimited: { status: 429, title: "More was asked than is allowed in this time" },
  internal: { status: 500, title: "Something went wrong here" },
  tooLong: { status: 503, title: "The answer would take too long" },
  unavailable: { status: 503, title: "The service cannot answer just now" },
  overloaded: { status: 503, title: "More is asked than can be answered just now" },
  busy: { status: 503, title: "Too much is being written just now" },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof problems;

/** Whether a request was refused for the key that it has, or has not. */
export const isOfKey = (error: unknown): boolean => error instanceof Problem && problems[error.code].status === 401;

/** What is wrong with one part of a request. */
export interface ProblemDetail {
  parameter?: string;
  pointer?: string;
  code: DetailCode;
  message: string;
}

/** Thrown anywhere below a handler, answered as RFC 9457 problem details. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: ProblemDetail[];
  /** Members that RFC 9457 lets a problem type add. */
  readonly extension: Record<string, unknown>;

  constructor(
    code: ProblemCode,
    detail: string,
    { errors = [], ...extension }: { errors?: ProblemDetail[]; [member: string]: unknown } = {},
  ) {
    super(detail);
    this.code = code;
    this.errors = errors;
    this.extension = extension;
  }
}

/** A parameter or header that is refused: a message that goes on after its name, and `invalid` where no other code says more. */
interface RefusedParameter {
  parameter: string;
  message: string;
  code?: DetailCode;
}

/** The problem that refused parameters and headers are, each by its name. */
export function invalidParameters(refused: RefusedParameter[]): Problem {
  return new Problem("invalidParameter", refused.map(({ parameter, message }) => `${parameter} ${message}`).join("; "), {
    errors: refused.map(({ parameter, code = "invalid", message }) => ({ parameter, code, message })),
  });
}

const detailCodeSchema = z.enum(Object.keys(detailCodes) as [DetailCode, ...DetailCode[]]).openapi("ProblemDetailCode", {
  description: "What is wrong with one part of a request, for programs; the introduction says what each means.",
});

const problemDetailSchema = z
  .object({
    parameter: z.string().optional().openapi({ description: "The parameter that is wrong." }),
    pointer: z.string().optional().openapi({ description: "JSON Pointer to what is wrong in the body." }),
    code: detailCodeSchema,
    message: z.string().openapi({ description: "What is wrong, for people." }),
  })
  .openapi("ProblemDetail", { description: "What is wrong with one part of a request." });

const problemTypeOf = <Code extends ProblemCode>(code: Code) => `urn:nutgraph:problem:${code}` as const;
type ProblemType = ReturnType<typeof problemTypeOf<ProblemCode>>;
const problemTypeSchema = z
  .enum((Object.keys(problems) as ProblemCode[]).map(problemTypeOf) as [ProblemType, ...ProblemType[]])
  .openapi("ProblemType", { description: "What sort of problem it is: `urn:nutgraph:problem:` and its code." });

export const problemSchema = z
  .object({
    type: problemTypeSchema,
    title: z.string().openapi({ description: "The problem type in a few words." }),
    status: z.int().min(300).max(599).openapi({ description: "The HTTP status, again." }),
    detail: z.string().openapi({ description: "What is wrong here, and what would be right." }),
    instance: z.string().openapi({ description: "`urn:nutgraph:request:` and the request’s id, by which its log entry is found." }),
    errors: z
      .array(problemDetailSchema)
      .optional()
      .openapi({ description: "Each thing that is wrong, where there are several or they can be located." }),
    data: z
      .union([stubSchema, mergedStubSchema])
      .optional()
      .openapi({ description: "With 410 and 308, what is left to see of the resource." }),
  })
  .openapi("Problem", { description: "Problem details for HTTP APIs (RFC 9457)." });

/** A problem as it goes over the wire. */
export function problemBody(requestId: string, problem: Problem): z.infer<typeof problemSchema> {
  const { status, title } = problems[problem.code];
  return {
    type: problemTypeOf(problem.code),
    title,
    status,
    detail: problem.message,
    instance: `urn:nutgraph:request:${requestId}`,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
    ...problem.extension,
  };
}

/** Answers a problem as `application/problem+json`. */
export function answerProblem(c: Context, problem: Problem): Response {
  const { status } = problems[problem.code];
  if (status === 503) c.header("Retry-After", "2");
  if (problem.code === "withdrawn") {
    const data = problem.extension.data as { revision: number };
    c.header("ETag", entityTag(JSON.stringify({ data }), data.revision));
  }
  if (problem.code === "merged" && problem.extension.data) forward(c, problem.extension.data as { id: string; mergedIntoId: string });
  c.set("problem", problem.code);
  return c.body(JSON.stringify(problemBody(c.get("requestId"), problem)), status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  });
}

/** The same address with the other id, relative, so that it holds wherever the service is reached; nothing where the id stands elsewhere. */
function forward(c: Context, { id, mergedIntoId }: { id: string; mergedIntoId: string }): void {
  const { pathname, search } = new URL(c.req.url);
  const [, below] = pathname.split(id);
  if (below !== undefined) c.header("Location", `${"../".repeat(below.split("/").length - 1)}${mergedIntoId}${below}${search}`);
}

export const internalDetail = "The service failed on this request. Its log knows why, under the request's id.";

export const tooLongDetail =
  "The database took longer over this than the service lets it. Ask for less, or narrow it; or try again when less is going on.";

/** Turns whatever was thrown into an answer. */
export function answerError(error: unknown, c: Context): Response {
  return answerProblem(c, toProblem(error, c));
}

/** The problem that whatever was thrown is to the client; of what nobody expected it says nothing but the request's id. */
export function toProblem(error: unknown, c: Context): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new Problem("malformedRequest", error.message || "The request cannot be read.");
  }
  c.set("error", error);

  if (sqlState(error) === queryCanceled) return new Problem("tooLong", tooLongDetail);
  if (isInTheWay(error)) {
    return new Problem("busy", "What is being written just now is in the way; nothing was changed. Try again in a moment.");
  }
  if (isUnreachable(error)) return new Problem("unavailable", "The database cannot be reached just now; try again in a moment.");
  return new Problem("internal", internalDetail);
}

/** The headers of quotas, for contracts. */
const rateHeaders = {
  "RateLimit-Policy": {
    schema: { type: "string" as const },
    description:
      "The quota (`q`, requests) and its window (`w`, seconds) that holds for the key or the address, where the service sets one.",
    example: '"key";q=600;w=60',
  },
  RateLimit: {
    schema: { type: "string" as const },
    description: "How many requests are left (`r`), and in how many seconds the quota is whole again (`t`).",
    example: '"key";r=0;t=17',
  },
};

const acceptedTypes = (name: string, description: string, example: string) => ({
  [name]: { schema: { type: "string" as const }, description, example },
});

/** What every path below /v1 can say to whoever asks. */
const keyProblems = [
  "malformedAuthorization",
  "keyRequired",
  "invalidKey",
  "expiredKey",
  "revokedKey",
  "insufficientScope",
] as const satisfies ProblemCode[];

/** The error responses of a route that answers with data, for its contract. */
export function problemResponses(...codes: ProblemCode[]) {
  return refused(
    [
      ...codes,
      ...keyProblems,
      "notAcceptable",
      "invalidParameter",
      "unknownPosition",
      "positionNotReached",
      "rateLimited",
      "internal",
      "tooLong",
      "unavailable",
      "overloaded",
      "busy",
    ],
    v1Headers,
  );
}

/** The error responses of a route that takes a body, for its contract. */
export function writeProblemResponses(...codes: ProblemCode[]) {
  return problemResponses("malformedBody", "slowBody", "bodyTooLarge", "unsupportedMediaType", "invalidBody", ...codes);
}

/** The error responses of a route elsewhere, for its contract. */
export const refusals = (...codes: ProblemCode[]) => refused(codes, requestIdHeader);

/** Error responses, by status; each status lists the problems that it can mean. */
function refused(codes: ProblemCode[], headers: object) {
  const byStatus = new Map<number, ProblemCode[]>();
  // Always in one order, so that what can mean the same says the same.
  for (const [code, { status }] of Object.entries(problems) as [ProblemCode, { status: number }][]) {
    // What can be withdrawn can be erased.
    if (!codes.includes(code) && !(code === "erased" && codes.includes("withdrawn"))) continue;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: `${of.map((code) => `${problems[code].title} (\`${code}\`)`).join("; ")}.`,
        headers: {
          ...headers,
          ...((status === 410 || of.includes("preconditionFailed")) && entityTagHeader),
          ...((status === 401 || status === 403) && {
            "WWW-Authenticate": {
              schema: { type: "string" as const },
              description: "What to bring, and what was wrong with what came (RFC 6750).",
              example: 'Bearer realm="nutgraph", error="invalid_token", error_description="The key has expired."',
            },
          }),
          ...(status === 308 && {
            Location: { schema: { type: "string" as const }, description: "Where the other one is.", example: "act_…" },
          }),
          ...(status === 415 && {
            ...acceptedTypes("Accept", "The types that are taken here.", "application/json"),
            ...acceptedTypes("Accept-Post", "The same, where the request was a POST.", "application/json"),
            ...acceptedTypes("Accept-Patch", "The same, where it was a PATCH.", "application/merge-patch+json"),
            ...acceptedTypes("Accept-Encoding", "`identity`, where the body was compressed.", "identity"),
          }),
          ...(status === 429 && rateHeaders),
          ...((status === 429 || status === 503) && {
            "Retry-After": { schema: { type: "integer" as const }, description: "Seconds to wait.", example: 2 },
          }),
        },
        content: { "application/problem+json": { schema: problemSchema } },
      },
    ]),
  );
}
