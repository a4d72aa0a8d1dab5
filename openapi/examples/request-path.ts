import type { Operation } from "../document.ts";

/** A path that asks an operation for its examples: with what it needs, and with these parameters as far as it has them. */
export function requestPath(template: string, operation: Operation, wanted: Record<string, unknown> = {}): string {
  const { parameters = [] } = operation;
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name) => String(exampleOf(operation, name)));
  const query = parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap(({ name, required, example }) => {
      const value = wanted[name] ?? (required ? example : undefined);
      return value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`];
    });
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
}

export function exampleOf({ parameters = [] }: Operation, name: string): unknown {
  return parameters.find((parameter) => parameter.name === name)?.example;
}
