import { capital } from "../src/resources/schemas.ts";
import { type Answer, type Document, type Operation, operationsOf } from "./document.ts";

const componentPath = "#/components/responses/";

/** The problems that a refusal can be, by what it says of itself. */
export const codesOf = ({ description }: Answer): string[] => [...description.matchAll(/\(`(\w+)`\)/g)].map(([, code]) => code as string);

/** Says once what many operations answer alike; written out at each of them it would be half of the document. */
export function shareResponses(document: Document): void {
  const shared: Record<string, Answer> = {};
  for (const { path, operation } of operationsOf(document)) {
    for (const [status, answer] of Object.entries(operation.responses)) {
      const named = nameFor(status, answer);
      if (named === undefined) continue;
      // Elsewhere answers carry no position.
      const name = path.startsWith("/v1/") ? named : `Operations${named}`;
      shared[name] ??= answer;
      // With headers that no other has, it stays where it is.
      if (JSON.stringify(shared[name]) !== JSON.stringify(answer)) continue;
      operation.responses[status] = { $ref: `${componentPath}${name}` } as Answer;
    }
  }
  document.components.responses = Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an operation answers, wherever the document says it. */
export function answersOf(
  { components }: Pick<Document, "components">,
  { responses }: Pick<Operation, "responses">,
): Operation["responses"] {
  const answers = Object.entries(responses).map(([status, { $ref, ...answer }]) => [
    status,
    $ref === undefined ? answer : components.responses?.[$ref.slice(componentPath.length)],
  ]);
  return Object.fromEntries(answers);
}

/** A refusal has the name of its problems, such as `NotFound` and `WithdrawnOrErased`. */
function nameFor(status: string, answer: Answer): string | undefined {
  if (status === "304") return answer.headers?.Link ? "PageNotModified" : "NotModified";
  if (!answer.content?.["application/problem+json"]) return undefined;
  return codesOf(answer).map(capital).join("Or");
}
