import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ResourceType, resourcePrefixes } from "../db/vocabulary.ts";
import { valuesAtMost } from "../src/http/lists/tallies.ts";
import { plurals } from "../src/resources/schemas.ts";
import { lists, type Operation, type Parameter, queryParameters, wordsOf } from "./contract/document.ts";
import { vary } from "./contract/varied.ts";
import { type Corpus, fetchCorpus, isShown, type Resource } from "./filters/corpus.ts";
import { type Query, rules } from "./filters/rules.ts";
import { chanceFrom } from "./random.ts";
import { openService, type TestService } from "./service.ts";

// Every filter of every list, against what can be read from the resources without it.

let service: TestService;
let corpus: Corpus;
beforeAll(async () => {
  service = await openService({ checked: true });
  await vary(service.db);
  await service.db.$client`update articles set section = section || ', and more' where section is not null and id = (
    select min(id) from articles where section is not null and status = 'published' and review_status <> 'rejected')`;
  corpus = await fetchCorpus(
    service,
    lists.map(({ path }) => path),
  );
});
afterAll(() => service?.close());

/** Parameters that order, cut or shape a page; and what words find, which is the search's to say. */
const others = ["sort", "limit", "cursor", "count", "facets", "fields", "include", "format", "q"];
const filtersOf = (list: Operation) => queryParameters(list).filter(({ name }) => !others.includes(name));
const filters = lists.flatMap((list) => filtersOf(list).map((filter) => [`${list.path}?${filter.name}=`, list, filter] as const));
/** With every range from its lower end to its upper: the other way round it is refused. */
function forwards(query: Query): Query {
  const amount = (name: string) => {
    const value = String(query[name]);
    return /^[\d.]+$/.test(value) ? Number(value) : Date.parse(value);
  };
  const turned = Object.keys(query).filter((name) => name.endsWith("From") && amount(name) > amount(name.replace(/From$/, "To")));
  const swapped = turned.flatMap((from) => {
    const to = from.replace(/From$/, "To");
    return [
      [from, query[to]],
      [to, query[from]],
    ];
  });
  return { ...query, ...Object.fromEntries(swapped) };
}
/** Values of one filter that are tried. */
const most = 25;

test("every filter has its rule, and every rule its filter", () => {
  for (const list of lists) {
    const ruled = Object.keys(rules[list.path as keyof Corpus] ?? {});
    expect(
      filtersOf(list)
        .map(({ name }) => name)
        .sort(),
      `say in test/filters/rules.ts what each filter of ${list.path} means`,
    ).toEqual(ruled.sort());
  }
});

describe.each(filters)("%s", (_, list, filter) => {
  test("gives exactly what has the value", async () => {
    const values = valuesOf(list, filter);
    const queries = chanceFrom(1)
      .some(values, most)
      .flatMap((value) => periods(list, filter.name).map((period) => ({ [filter.name]: takesMany(filter) ? [value] : value, ...period })));
    const found = await Promise.all(queries.map((query) => compare(list, query)));
    if (["includeUndated", "updatedFrom", "updatedTo"].includes(filter.name)) return;
    const shown = (corpus[list.path as keyof Corpus] as Resource[]).filter(isShown).length;
    expect(Math.max(...found), "no value tried finds anything").toBeGreaterThan(0);
    expect(Math.min(...found), "no value tried leaves anything out").toBeLessThan(shown);
  });

  test("gives what has any of several values", async () => {
    if (!takesMany(filter)) return;
    const chance = chanceFrom(2);
    const values = valuesOf(list, filter);
    const lists = [2, 2, 3, 3, 5, 90].map((count) => chance.some(values, count));
    await Promise.all(
      lists.flatMap((some) => [some, [...some, some[0]]]).map((some) => compare(list, { [filter.name]: some as string[] })),
    );
  });

  test("gives nothing for a value that nothing has", async () => {
    const pattern = (filter.schema.items?.pattern as string | undefined)?.slice(1, 5) ?? "";
    if (!Object.values(resourcePrefixes).includes(pattern as never)) return;
    const nobody = `${pattern}${"a".repeat(26)}`;
    expect(await compare(list, { [filter.name]: [nobody] })).toBe(0);
    const [value] = valuesOf(list, filter) as [string];
    expect(await compare(list, { [filter.name]: [nobody, value] })).toBe(await compare(list, { [filter.name]: [value] }));
  });
});

describe.each(lists.map((list) => [list.path, list] as const))("%s", (path, list) => {
  test("gives what has all of several filters", async () => {
    const chance = chanceFrom(3);
    const resources = corpus[path as keyof Corpus] as Resource[];
    const queries = Array.from({ length: 150 }, () => {
      const wanted = chance.one(resources);
      const query: Query = {};
      for (const filter of chance.some(filtersOf(list), 2 + chance.below(3))) {
        const values = valuesOf(list, filter);
        const ofWanted = values.filter((value) => has(list, filter.name, wanted, value, {}));
        // Mostly values of one resource, or hardly any combination would find something.
        const from = ofWanted.length > 0 && chance.below(5) > 0 ? ofWanted : values;
        const some = chance.some(from, takesMany(filter) ? 1 + chance.below(3) : 1);
        query[filter.name] = takesMany(filter) ? some : (some[0] as string);
      }
      return forwards(query);
    });
    const found = await Promise.all(queries.map((query) => compare(list, query)));
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(15);
  });
});

const facets = lists.flatMap((list) => wordsOf(list, "facets").map((name) => [`${list.path}?facets=${name}`, list, name] as const));
describe.each(facets)("%s", (_, list, name) => {
  test("counts what each value of the filter finds, the most frequent first", async () => {
    for (const query of [{}, { reviewStatus: ["unreviewed"] }, { method: ["human"], needsReview: "false" }] as Query[]) {
      const parameters = parametersOf(list, { ...query, facets: [name] });
      const answer = await service.json<{ facets: Record<string, Counts> }>(`${list.path}?${parameters}&limit=1`);
      expect(Object.keys(answer.facets)).toEqual([name]);
      const { values, relation } = answer.facets[name] as Counts;
      expect(relation).toBe("eq");
      const counts = facetValues(list, name).map((value) => ({ value, count: matching(list, { ...query, [name]: [value] }).length }));
      const frequent = counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      expect(values.map(({ value, count }) => ({ value, count }))).toEqual(frequent.slice(0, valuesAtMost));
    }
  });
});

interface Counts {
  values: { value: string; label: string | null; count: number }[];
  relation: string;
}

/** Articles go by their ids, participants without their roles. */
const facetValues = (list: Operation, name: string) =>
  valuesOf(list, filtersOf(list).find((filter) => filter.name === name) as Parameter).filter(
    (value) => !(name === "article" && !value.startsWith("art_")) && !(name === "participant" && value.includes(":")),
  );

/** Asks the list, compares with what the resources say, and returns how many there are. */
async function compare(list: Operation, query: Query): Promise<number> {
  const asked = `${list.path}?${parametersOf(list, query)}`;
  const expected = matching(list, query);
  const given = await service.all(asked);
  expect(given.map(({ id }) => id).sort(), asked).toEqual(expected.map(({ id }) => id).sort());
  return given.length;
}

function matching(list: Operation, query: Query): Resource[] {
  return (corpus[list.path as keyof Corpus] as Resource[]).filter((resource) => {
    const statusOk = query.status !== undefined || resource.status === "published";
    const reviewOk = query.reviewStatus !== undefined || resource.provenance.reviewStatus !== "rejected";
    const hasAll = Object.entries(query).every(([name, values]) =>
      [values].flat().some((value) => has(list, name, resource, value, query)),
    );
    return statusOk && reviewOk && hasAll;
  });
}

const takesMany = ({ schema }: Parameter) => schema.type === "array";

/** Values with commas between them, or, where one may have a comma in it, one by one. */
function parametersOf(list: Operation, query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    const isRepeated = filtersOf(list).find((filter) => filter.name === name)?.explode === true;
    for (const value of isRepeated ? [values].flat() : [[values].flat().join(",")]) parameters.append(name, value);
  }
  return parameters;
}

function ruleOf(list: Operation, name: string) {
  const rule = rules[list.path as keyof Corpus]?.[name];
  if (!rule) throw new Error(`say in test/filters/rules.ts what ${name} of ${list.path} means`);
  return typeof rule === "function" ? { matches: rule, values: undefined } : rule;
}

function has(list: Operation, name: string, resource: Resource, value: string, query: Query): boolean {
  return ruleOf(list, name).matches(resource as never, value, corpus, query);
}

/** Values to ask for: those of the rule, else the words of the document, else the ids of the type that it takes. */
function valuesOf(list: Operation, { name, schema }: Parameter): string[] {
  const { values } = ruleOf(list, name);
  if (values) return [...new Set(values(corpus[list.path as keyof Corpus] as never, corpus))].filter((value) => value != null) as string[];
  if (schema.type === "boolean") return ["true", "false"];
  const words = wordsOf(list, name);
  if (words.length > 0) return words;
  const type = Object.entries(resourcePrefixes).find(([, prefix]) => (schema.items?.pattern as string)?.startsWith(`^${prefix}`))?.[0];
  if (type === undefined) throw new Error(`say in test/filters/rules.ts which values of ${name} of ${list.path} to try`);
  return (corpus[`/v1/${plurals[type as ResourceType]}` as keyof Corpus] as Resource[]).map(({ id }) => id);
}

/** Filters by period stand with and without what has no date. */
function periods(list: Operation, name: string): Query[] {
  return /(From|To)$/.test(name) &&
    !/^(updated|confidence|citationCount|issued)/.test(name) &&
    filtersOf(list).some((filter) => filter.name === "includeUndated")
    ? [{}, { includeUndated: "true" }, { includeUndated: "false" }]
    : [{}];
}

test("something is shown and something is not, of every type", () => {
  for (const resources of Object.values(corpus) as Resource[][]) {
    expect(resources.some(isShown)).toBe(true);
    expect(resources.every(isShown)).toBe(false);
  }
});
