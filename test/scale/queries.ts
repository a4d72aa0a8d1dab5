import { asking, lists, type Operation, operations, type Parameter, queryParameters, withQuery, wordsOf } from "../contract/document.ts";
import { type Chance, chanceFrom } from "../random.ts";
import type { Value, Values } from "./values.ts";

/** A request that has the same name at every size, and values that each corpus has. */
export interface Query {
  name: string;
  path: string;
  /** The list that it asks and by what, where all that the answer holds can be checked one by one. */
  filters?: { list: Operation; values: Record<string, string> };
}

/** What shapes or orders a page. */
const shaping = ["sort", "limit", "cursor", "count", "fields", "include", "facets", "format"];
const combinationsOfEachList = 12;

/** Every documented operation, with each of its parameters by itself, and lists with two filters at once. */
export async function queriesOf(values: Values): Promise<Query[]> {
  const queries: Query[] = [];
  for (const operation of operations) {
    if (operation.method !== "GET" || !operation.path.startsWith("/v1/")) continue;
    // Of a corpus nothing was erased.
    if (operation.path.startsWith("/v1/erasures")) continue;
    for (const start of await starts(values, operation)) {
      queries.push(start);
      for (const parameter of queryParameters(operation)) {
        if (["cursor", "limit", "fields"].includes(parameter.name) || parameter.required) continue;
        queries.push(...(await asked(values, operation, start, parameter)));
      }
    }
  }
  for (const list of lists) queries.push(...(await combined(values, list)));
  return queries;
}

/** An operation with what it cannot do without: what its path names, and its required parameters. */
async function starts(values: Values, operation: Operation): Promise<Query[]> {
  const required = queryParameters(operation).filter((parameter) => parameter.required);
  const names = /\{\w+\}/.test(operation.path);
  const inPath = names ? await values.forPath(operation) : [];
  // Of some a corpus has none.
  if (names && inPath.length === 0) return [];
  const paths =
    inPath.length === 0
      ? [{ name: operation.path, path: operation.path }]
      : inPath
          .filter(({ name }) => name !== "three")
          .map(({ name, text }) => ({
            name: operation.path.replace(/\{\w+\}/, `{${name}}`),
            path: operation.path.replace(/\{\w+\}/, encodeURIComponent(text)).replace("{revision}", "1"),
          }));
  const starts: Query[] = [];
  for (const path of paths) {
    if (required.length === 0) starts.push({ ...path, ...(lists.includes(operation) && { filters: { list: operation, values: {} } }) });
    for (const parameter of required) {
      for (const { name, text } of await values.of(operation, parameter))
        starts.push({ name: `${path.name}?${parameter.name}={${name}}`, path: asking(path.path, parameter.name, text) });
    }
  }
  return starts;
}

async function asked(values: Values, operation: Operation, start: Query, parameter: Parameter): Promise<Query[]> {
  const found = await values.of(operation, parameter);
  return found.map(({ name, text }) => {
    const isFilter = start.filters !== undefined && !shaping.includes(parameter.name) && parameter.name !== "q";
    return {
      name: withQuery(start.name, `${parameter.name}=${name === text ? text : `{${name}}`}`),
      path: asking(start.path, parameter.name, text),
      ...(isFilter && { filters: { list: operation, values: { [parameter.name]: text } } }),
    };
  });
}

/** Two filters of a list, or a filter and an order, drawn at random and always the same. */
async function combined(values: Values, list: Operation): Promise<Query[]> {
  const chance = chanceFrom(list.path.length);
  const filters = queryParameters(list).filter(({ name }) => !shaping.includes(name) && name !== "id");
  const sorts = wordsOf(list, "sort");
  const facets = wordsOf(list, "facets");
  const queries: Query[] = [];
  for (let left = combinationsOfEachList; left > 0; left -= 1) {
    const chosen: { parameter: Parameter; value: Value }[] = [];
    for (const parameter of chance.some(filters, 2)) {
      const found = await values.of(list, parameter);
      if (found.length > 0) chosen.push({ parameter, value: oftenFirst(chance, found) });
    }
    const sort = left % 3 === 0 ? `&sort=${chance.one(sorts)}` : left % 3 === 1 && facets.length > 0 ? `&facets=${facets.join(",")}` : "";
    queries.push({
      name: `${list.path}?${chosen.map(({ parameter, value }) => `${parameter.name}=${value.name === value.text ? value.text : `{${value.name}}`}`).join("&")}${sort}`,
      path: `${list.path}?${new URLSearchParams(chosen.map(({ parameter, value }): [string, string] => [parameter.name, value.text]))}${sort}`,
      ...(chosen.every(({ parameter }) => parameter.name !== "q") && {
        filters: { list, values: Object.fromEntries(chosen.map(({ parameter, value }) => [parameter.name, value.text])) },
      }),
    });
  }
  return queries;
}

const oftenFirst = (chance: Chance, found: Value[]) => found[Math.min(chance.below(found.length), chance.below(found.length))] as Value;
