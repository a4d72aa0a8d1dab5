import { expect } from "vitest";
import { type ProblemCode, problems } from "../../src/http/problems.ts";
import { problemSchema } from "./document.ts";

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: { parameter?: string; pointer?: string; code: string; message: string }[];
  data?: Record<string, unknown>;
}

/** What every refusal is, whatever was asked; returns its body. */
export async function readProblem(response: Response, asked: string): Promise<ProblemBody> {
  expect(response.headers.get("Content-Type"), asked).toBe("application/problem+json");
  expect(response.headers.get("Cache-Control"), asked).toBe("no-store");
  const text = await response.text();
  expect(text, asked).not.toMatch(/node_modules|\.ts:\d|\n\s+at /);
  const body = JSON.parse(text) as ProblemBody;
  const { data: _stub, ...standard } = body;
  expect(problemSchema.safeParse(standard).error, asked).toBeUndefined();
  const code = body.type.replace("urn:nutgraph:problem:", "") as ProblemCode;
  expect(body, asked).toMatchObject({ title: problems[code]?.title, status: problems[code]?.status });
  expect(response.status, asked).toBe(body.status);
  expect(body.detail, asked).not.toBe("");
  expect(body.instance, asked).toBe(`urn:nutgraph:request:${response.headers.get("X-Request-Id")}`);
  return body;
}

/** That a request is refused with this problem, and where a parameter is given, because of it; returns the body. */
export async function expectProblem(response: Response, code: ProblemCode, asked: string, parameter?: string): Promise<ProblemBody> {
  const body = await readProblem(response, asked);
  expect(body.type, `${asked}: ${body.detail}`).toBe(`urn:nutgraph:problem:${code}`);
  if (parameter !== undefined) {
    expect(
      body.errors?.map((error) => error.parameter),
      asked,
    ).toContain(parameter);
  }
  return body;
}
