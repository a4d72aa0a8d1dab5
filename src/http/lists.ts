import { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { type Database, sqlState } from "../../db/client.ts";
import { anchors } from "../../db/tables/anchors.ts";
import { anchorStatuses, provenanceMethods, type ResourceType, reviewStatuses, statuses } from "../../db/vocabulary.ts";
import type { Recorded } from "../resources/read.ts";
import { searchFilter } from "../search/filter.ts";
import { fingerprint, type LeadsOn, leadsOn, readCursor, unreadableCursor, writeCursor } from "./cursors.ts";
import { anyOf, exists, type Filter, filter, indexed } from "./filters.ts";
import { formatParameter, listFormats, resourceFormats } from "./formats.ts";
import { examinedAtMost, type Narrowing, narrowingBy, type ResourceTable } from "./lists/candidates.ts";
import { findRows, type SortKey } from "./lists/pages.ts";
import { type Facet, type Tallies, tally, valuesAtMost } from "./lists/tallies.ts";
import { refuseUnknownNames } from "./lists/unknown-names.ts";
import {
  confidenceParameter,
  cursorParameter,
  flagParameter,
  idParameter,
  idsParameter,
  limitParameter,
  momentParameter,
  wordsParameter,
} from "./parameters.ts";

export const defaultLimit = 50;
export const largestLimit = 200;
export { examinedAtMost } from "./lists/candidates.ts";

export interface ListDefinition<Filters extends Record<string, Filter>, Sort extends string, FacetName extends string> {
  type: ResourceType;
  /** Where the list is reached. */
  path: string;
  table: PgTable;
  /** Which column of `anchors` names these resources, where they have anchors. */
  anchoredBy?: AnyPgColumn;
  filters: Filters;
  /** Each is served by an index in both directions. */
  sorts: Record<Sort, SortKey[]>;
  /** Where its resources can stand, if not where all others do. */
  statuses?: readonly [string, ...string[]];
  /** Of a list that by itself shows only some of its resources, such as no drafts: which, for what is asked. */
  onlyShown?(asked: Record<string, unknown>): SQL | undefined;
  /** Also with a leading `-`, for the other direction. */
  defaultSort: NoInfer<Sort | `-${Sort}`>;
  facets: Record<FacetName, Facet>;
  /** Top-level fields, for `fields`. */
  fields: readonly string[];
  /** Fields that `include` can follow. */
  includes: readonly string[];
}

export interface Page extends LeadsOn {
  rows: Recorded[];
  limit: number;
  total?: Tallies["total"];
  facets?: Tallies["facets"];
}

/** Parameters that say how to answer, not what to look for. */
interface Shape {
  sort?: string;
  cursor?: string;
  limit?: number;
  count?: boolean;
  facets?: string[];
  fields?: string[];
  include?: string[];
  format?: string;
}

/** A list of resources: its query parameters and the way to run it. */
export function defineList<Filters extends Record<string, Filter>, Sort extends string, FacetName extends string>(
  definition: ListDefinition<Filters, Sort, FacetName>,
) {
  const table = definition.table as ResourceTable;
  const filters: Record<string, Filter> = { ...definition.filters, ...commonFilters(definition, table) };
  const sortNames = Object.keys(definition.sorts).flatMap((name) => [name, `-${name}`]) as [string, ...string[]];
  const facetNames = Object.keys(definition.facets) as [FacetName, ...FacetName[]];
  const query = z.strictObject({
    ...(Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, schema])) as {
      [Name in keyof Filters]: Filters[Name]["schema"];
    }),
    sort: z
      .enum(sortNames, `must be one of: ${sortNames.join(", ")}`)
      .optional()
      .openapi({
        param: {
          description: `Order; a leading \`-\` turns it round. Where nothing is said, \`${definition.defaultSort}\`. Nulls come last both ways.`,
          example: definition.defaultSort,
        },
      }),
    limit: limitParameter(largestLimit, {
      description: `Most resources on a page; ${defaultLimit} where nothing is said. A page may hold fewer, even none, while \`page.next\` leads on: each looks at ${examinedAtMost} resources at most.`,
      example: 2,
    }),
    cursor: cursorParameter(),
    count: flagParameter({
      description: `Adds \`page.total\`, for which ${examinedAtMost} resources are looked at, at most.`,
      example: true,
    }),
    facets: wordsParameter(facetNames, {
      description: `Adds \`facets\`: how many of what the filters leave have each value of these, the ${valuesAtMost} most frequent. ${examinedAtMost} resources are looked at, at most, and of what they have several of as many values in all; where there are more, \`relation\` is \`gte\`.`,
      example: facetNames[0],
    }),
    ...shapeParameters(definition),
    format: formatParameter(listFormats),
  });

  async function run(db: Database, asked: Record<string, unknown>): Promise<Page> {
    const {
      cursor,
      limit = defaultLimit,
      count,
      facets,
      fields: _,
      include: __,
      format: ___,
      sort = definition.defaultSort,
      ...narrowing
    } = asked as Shape;
    const sortName = sort.replace("-", "") as Sort;
    const order = {
      keys: [...definition.sorts[sortName], { by: table.id, type: "text" as const }],
      descending: sort.startsWith("-"),
    };
    const bound = fingerprint(definition.path, { ...narrowing, sort });
    const after =
      cursor === undefined
        ? undefined
        : (readCursor(
            cursor,
            bound,
            order.keys.map(() => ({})),
          ) as string[]);
    const [found, tallies] = await Promise.all([
      cursorErrors(cursor, () => findRows(db, table, listNarrowing(narrowing, sortName), order, after, limit + 1)),
      (count || facets) && tally(db, table, listNarrowing(narrowing), pick(definition.facets, facets ?? [])),
    ]);
    const rows = found.rows.slice(0, limit);
    const end = found.rows.length > limit ? rows.at(-1)?.ends : found.cut;
    const on = leadsOn(definition.path, asked, end ? writeCursor(bound, end) : null);
    if (rows.length === 0 && on.next === null && cursor === undefined) await refuseUnknown(db, asked);
    return {
      ...{ rows, limit, next: on.next, ...(tallies && count && { total: tallies.total }), cursor: on.cursor },
      ...(tallies && facets && { facets: tallies.facets }),
    };
  }

  /** What the list holds for these parameters, walked in the order of a sort: the filters that they ask for, and what is shown where they do not say. */
  function listNarrowing(asked: Record<string, unknown>, sort?: Sort): Narrowing {
    const { conditions, ...narrowing } = narrowingBy(filters, asked, sort);
    const shown = definition.onlyShown?.(asked);
    return { ...narrowing, conditions: [...visible(table, asked), ...(shown ? [shown] : []), ...conditions] };
  }
  const refuseUnknown = (db: Database, asked: Record<string, unknown>) => refuseUnknownNames(db, filters, asked);
  return { ...definition, query, run, narrowing: listNarrowing, refuseUnknown };
}

/** Whether nothing is left of a row but that there was something. */
const isErased = (table: ResourceTable): SQL => sql`exists (select from erased_items e where e.resource_id = ${table.id} and e.whole)`;

/** The filters that every list has. */
function commonFilters(
  { type, anchoredBy, statuses: known = statuses }: Pick<ListDefinition<never, never, never>, "type" | "anchoredBy" | "statuses">,
  table: ResourceTable,
): Record<string, Filter> {
  return {
    id: indexed(idsParameter(type, { description: "Only these." }), table.id),
    afterId: filter(
      idParameter(type, { description: "With an id after this one; so an export goes on after a break." }),
      (id) => sql`${table.id} > ${id}`,
      (id) => sql`select ${table.id} as id from ${table} where ${table.id} > ${id}`,
    ),
    status: filter(
      wordsParameter(known as typeof statuses, {
        description: "Published ones, unless this says otherwise.",
        example: "published,withdrawn",
      }),
      (values) =>
        (values as string[]).some((value) => value !== "published")
          ? sql`(${anyOf(table.status, values)} and not ${isErased(table)})`
          : anyOf(table.status, values),
      (values) =>
        (values as string[]).includes("published")
          ? undefined
          : sql`select ${table.id} as id from ${table} where ${table.status} <> 'published' and ${anyOf(table.status, values)}`,
    ),
    reviewStatus: filter(
      wordsParameter(reviewStatuses, { description: "All but rejected ones, unless this says otherwise.", example: "unreviewed" }),
      (values) => anyOf(table.reviewStatus, values),
    ),
    method: filter(
      wordsParameter(provenanceMethods, { description: "Made by people, an import, a rule or a model.", example: "human,model" }),
      (values) => anyOf(table.provenanceMethod, values),
    ),
    confidenceFrom: filter(
      confidenceParameter({ description: "Made with at least this confidence; what has none is left out." }),
      (value) => sql`${table.provenanceConfidence} >= ${value}::float8`,
    ),
    confidenceTo: filter(
      confidenceParameter({ description: "Made with at most this confidence; what has none is left out." }),
      (value) => sql`${table.provenanceConfidence} <= ${value}::float8`,
    ),
    ...(anchoredBy && { anchorStatus: anchorStatusFilter(anchoredBy, table.id) }),
    q: searchFilter(type, table.id),
    needsReview: filter(
      flagParameter({ description: "Whether a correction has touched what it rests on.", example: false }),
      (value) => sql`${table.needsReview} = ${value}`,
      (value) => (value ? sql`select ${table.id} as id from ${table} where ${table.needsReview}` : undefined),
    ),
    updatedFrom: filter(
      momentParameter({ description: "Last changed at this time or later.", example: "2020-01-01T00:00:00Z" }),
      (value) => sql`${table.updatedAt} >= ${value}::timestamptz`,
      (value) => sql`select ${table.id} as id from ${table} where ${table.updatedAt} >= ${value}::timestamptz order by ${table.updatedAt}`,
    ),
    updatedTo: filter(
      momentParameter({ description: "Last changed at this time or earlier.", example: "2100-01-01T00:00:00Z" }),
      (value) => sql`${table.updatedAt} <= ${value}::timestamptz`,
      (value) => sql`select ${table.id} as id from ${table} where ${table.updatedAt} <= ${value}::timestamptz order by ${table.updatedAt}`,
    ),
  };
}

const pick = (facets: Record<string, Facet>, names: string[]) => Object.fromEntries(names.map((name) => [name, facets[name] as Facet]));

/** Anchors that are as they were are nearly all, and no index names them. */
const anchorStatusFilter = (owner: AnyPgColumn, id: AnyPgColumn) =>
  filter(
    wordsParameter(anchorStatuses, { description: "With an anchor that came through later text revisions like this.", example: "exact" }),
    (values) => exists(anchors, sql`${owner} = ${id} and ${anyOf(anchors.status, values)}`),
    (values) =>
      values.includes("exact")
        ? undefined
        : sql`select ${owner} as id from ${anchors} where ${anchors.status} <> 'exact' and ${owner} is not null and ${anyOf(anchors.status, values)}`,
  );

/** `fields` and `include`, which one resource and many have alike. */
export function shapeParameters({ fields, includes }: { fields: readonly string[]; includes: readonly string[] }) {
  return {
    fields: wordsParameter(fields as [string, ...string[]], {
      description:
        "Only these top-level fields; `id` and `type` always come. The schemas describe whole resources: they require what is left out here.",
      example: fields.slice(2, 4).join(","),
    }),
    include: wordsParameter(includes as [string, ...string[]], {
      description: "Fields whose resources come along, once each, under `included`.",
      example: includes[0] as string,
    }),
  };
}

/** What an operation on one resource takes: its shape, and in which format. */
export function oneParameters(definition: { fields: readonly string[]; includes: readonly string[] }) {
  return { ...shapeParameters(definition), format: formatParameter(resourceFormats) };
}

/** Lists show what is published and not rejected, unless they are asked for more. */
function visible(table: ResourceTable, query: Record<string, unknown>): SQL[] {
  return [
    ...(query.status === undefined ? [sql`${table.status} = 'published'`] : []),
    ...(query.reviewStatus === undefined ? [sql`${table.reviewStatus} <> 'rejected'`] : []),
  ];
}

/** A cursor that was tampered with may hold values that are none of their type; only Postgres can tell. */
async function cursorErrors<T>(cursor: string | undefined, query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (cursor !== undefined && /^22/.test(sqlState(error) ?? "")) throw unreadableCursor();
    throw error;
  }
}
