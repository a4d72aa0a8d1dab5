import { sql } from "drizzle-orm";
import type { Context } from "hono";
import { select } from "../../db/client.ts";
import { reviewStatuses } from "../../db/vocabulary.ts";
import { withContent } from "../http/answer-schemas.ts";
import { linkToNext } from "../http/answers.ts";
import { sendTagged } from "../http/etags.ts";
import { mediaTypes } from "../http/formats.ts";
import type { Page } from "../http/lists.ts";
import { invalidParameters } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { findResources, type Recorded } from "../resources/read.ts";
import { renderWithoutCounts } from "../resources/render.ts";
import { toMoment } from "../resources/rows.ts";
import { spokenOf, toEntry } from "./entries.ts";
import { block, element, text, xmlDocument } from "./xml.ts";

/** The order of every feed. */
const order = "-updatedAt";
/** The order of time that readers see where a page is empty. */
const beforeEverything = "1970-01-01T00:00:00Z";

/** What a list’s contract says of its feed. */
export const atomMeans = "With `format=atom` it is an Atom feed of what is new or has changed.";

/** A list’s answers, with the feed as a further format. */
export function withFeed<Answer extends { 200: { content: object; headers: object } }>(answer: Answer) {
  const { 200: ok, ...others } = withContent(answer, {
    [mediaTypes.atom]: { schema: { type: "string" as const, description: "An Atom feed (RFC 4287) of the page, UTF-8." } },
  });
  const lastModified = {
    schema: { type: "string" as const },
    description: "Only of a feed: when anything last changed here.",
    example: "Fri, 20 Mar 2026 09:00:00 GMT",
  };
  return { ...others, 200: { ...ok, headers: { ...ok.headers, "Last-Modified": lastModified } } } as Answer;
}

interface List {
  path: string;
  run(db: Service["db"], asked: Record<string, unknown>): Promise<Page>;
}

/** What a feed is called, and what a reader is to know of all its entries. */
export interface Heading {
  title: string;
  subtitle: string;
}

/** Answers with a page of a list as an Atom feed. */
export async function sendFeed(
  c: Context<RequestEnv>,
  service: Service,
  list: List,
  { format: _, ...asked }: Record<string, unknown>,
  heading: Heading,
): Promise<Response> {
  refuseBeside(asked);
  // Before the page, which may then hold more than this says, and never less.
  const lastModified = await lastChange(service);
  const { rows, cursor } = await list.run(service.db, {
    ...asked,
    sort: order,
    status: asked.status ?? ["published", "withdrawn", "merged"],
    reviewStatus: asked.reviewStatus ?? [...reviewStatuses],
  });
  const at = (more: Record<string, unknown>) => address(list.path, { ...filtersOf(asked), ...more });
  const { limit } = asked;
  const nextPath = cursor && at({ format: "atom", limit, cursor });
  const links = {
    self: at({ format: "atom", limit, cursor: asked.cursor }),
    first: at({ format: "atom", limit }),
    ...(nextPath && { next: nextPath }),
  };
  const entries = await entriesOf(service, rows);
  const feed = block(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xmlns:at": "http://purl.org/atompub/tombstones/1.0" },
    element("id", {}, text(service.publicUrl + at({ format: "atom" }))),
    element("title", {}, text(heading.title)),
    element("subtitle", {}, text(heading.subtitle)),
    element("updated", {}, text(rows[0] ? toMoment(rows[0].snapshot.updated_at as string) : beforeEverything)),
    element("author", {}, element("name", {}, text("Nutgraph")), element("uri", {}, text(service.publicUrl))),
    element("generator", {}, text("Nutgraph")),
    element("link", { rel: "alternate", type: mediaTypes.json, href: service.publicUrl + at({}) }),
    ...Object.entries(links).map(([rel, path]) => element("link", { rel, type: mediaTypes.atom, href: service.publicUrl + path })),
    ...entries,
  );
  linkToNext(c, nextPath);
  if (lastModified) c.header("Last-Modified", lastModified.toUTCString());
  const response = sendTagged(c, xmlDocument(feed), `${mediaTypes.atom}; charset=utf-8`);
  return isUnmodified(c, lastModified) ? c.body(null, 304) : response;
}

async function entriesOf(service: Service, rows: Recorded[]) {
  const ids = new Set(rows.flatMap(spokenOf).filter((id) => id !== null));
  const found = await findResources(service.db, [...ids]);
  const shown = found.filter(({ snapshot }) => snapshot.status !== "withdrawn").map((item) => renderWithoutCounts(service, item));
  const byId = new Map(shown.map((wire) => [wire.id, wire]));
  return rows.map((row) => toEntry(row, (id) => byId.get(id ?? ""), service));
}

function refuseBeside({ sort, fields, include, facets, count }: Record<string, unknown>): void {
  const misfits = [
    ...(sort === undefined || sort === order
      ? []
      : [{ parameter: "sort", message: `can only be ${order} in an Atom feed, which has the last change first` }]),
    ...Object.entries({ fields, include, facets, count })
      .filter(([, value]) => value !== undefined)
      .map(([parameter]) => ({ parameter, message: "does not go with an Atom feed, which has no place for it" })),
  ];
  if (misfits.length > 0) throw invalidParameters(misfits);
}

const filtersOf = ({ cursor: _, limit: __, sort: ___, ...filters }: Record<string, unknown>) => filters;

/** The same question always has the same address. */
function address(path: string, asked: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined) continue;
    for (const one of [value].flat().map(String).sort()) parameters.append(name, one);
  }
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

/** The second by which the last change was there; undefined before the first, or while that second lasts and may bring more. */
async function lastChange({ db }: Service): Promise<Date | undefined> {
  const [row] = await select<{ second: number; isOver: boolean }>(
    db,
    sql`select ceil(extract(epoch from at))::float8 as second, ceil(extract(epoch from at)) <= extract(epoch from clock_timestamp()) as "isOver"
          from changes order by position desc limit 1`,
  );
  return row?.isOver ? new Date(row.second * 1_000) : undefined;
}

/** Whether the client has it by its date; a tag says it better, and goes before (RFC 9110, 13.1.3). */
function isUnmodified(c: Context, lastModified: Date | undefined): boolean {
  if (lastModified === undefined || c.req.header("If-None-Match") !== undefined) return false;
  const since = Date.parse(c.req.header("If-Modified-Since") ?? "");
  return since >= lastModified.getTime();
}
