import { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { momentParameter } from "../http/parameters.ts";
import { invalidParameters, Problem } from "../http/problems.ts";
import type { Service } from "../http/router.ts";
import {
  countedColumns,
  findResource,
  merged,
  notFound,
  type Recorded,
  refuseErased,
  saidByColumn,
  servedSnapshot,
  toStub,
} from "../resources/read.ts";
import { toMoment } from "../resources/rows.ts";
import { isPosition, positionForm } from "./positions.ts";
import { entryIsShown } from "./visibility.ts";

const isMoment = (text: string) => momentParameter({ description: "" }).safeParse(text).success;
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const message = "must be a position, a time such as 2026-03-12T08:00:00Z, a day, or now";

/** `asOf`: a position, a moment, a day, which means its end in UTC, or `now`. */
export function asOfParameter() {
  return z
    .string(message)
    .refine((text) => text === "now" || isPosition(text) || isMoment(text), message)
    .optional()
    .openapi({
      type: "string",
      pattern: `^(now|${positionForm}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T.+)?)$`,
      param: {
        description:
          "As it was at a position, at a time, or at the end of a day in UTC. What was not there yet is 404, what was withdrawn then 410. The rights of today apply, and counts are those of today.",
        example: "now",
      },
    });
}

/** The position that `asOf` means: all that was committed by then. */
async function positionAsOf(service: Service, asOf: string): Promise<number> {
  if (asOf === "now") return (await service.positions.reached()).last;
  if (isPosition(asOf)) return await service.positions.read(asOf, "asOf");
  const until = isDay(asOf) ? sql`least((${asOf}::date + 1)::timestamp at time zone 'UTC', clock_timestamp())` : sql`${asOf}::timestamptz`;
  const begins = isDay(asOf) ? sql`${asOf}::date::timestamp at time zone 'UTC'` : until;
  const [found] = await select<{ ahead: boolean; position: number }>(
    service.db,
    sql`select ${begins} > clock_timestamp() as ahead,
               coalesce((select c.position from changes c where c.at <= ${until} order by c.at desc, c.position desc limit 1), 0) as position`,
  );
  if (!found?.ahead) return found?.position as number;
  throw invalidParameters([{ parameter: "asOf", message: "lies in the future" }]);
}

/** The resource as `asOf` wants it; as it is where that is not said. Throws as `findResource` does, of the state at that time. */
export async function findAsked(service: Service, type: ResourceType, id: string, asOf: string | undefined): Promise<Recorded> {
  if (asOf === undefined) return await findResource(service.db, type, id);
  const position = await positionAsOf(service, asOf);
  const [found] = await findResourcesAsOf(service.db, [id], position);
  if (found === undefined) throw await notYet(service.db, type, id);
  if (found.type !== type) throw notFound(type, id);
  refuseErased(found);
  if (found.snapshot.status === "withdrawn") {
    throw new Problem("withdrawn", `${id} had been withdrawn by then; \`data\` says since when and why.`, { data: toStub(found) });
  }
  if (found.snapshot.merged_into) throw merged(found);
  return found;
}

async function notYet(db: Database, type: ResourceType, id: string): Promise<Problem> {
  const [first] = await select<{ at: string }>(
    db,
    sql`select c.at from changes c where c.resource_id = ${id} and c.type = ${type} and ${entryIsShown()} order by c.revision limit 1`,
  );
  if (!first) return notFound(type, id);
  return new Problem("notFound", `There was no ${type} ${id} then: it was first stored at ${toMoment(first.at)}.`);
}

/** The resources with these ids as they were at a position, those that existed then, in no order. */
export async function findResourcesAsOf(db: Database, ids: string[], position: number): Promise<Recorded[]> {
  if (ids.length === 0) return [];
  const found = await select<Recorded>(
    db,
    sql`select ${recordedThen(sql`${position}::bigint`)}
          from (select distinct value as id from json_array_elements_text(${JSON.stringify(ids)}::json)) w
          cross join lateral ${revisionAsOf(sql`w.id`, sql`${position}::bigint`)} past
          join revisions r on r.resource_id = w.id and r.revision = past.revision`,
  );
  return found.map((item) => ({ ...item, asOf: position }));
}

/** Revisions of one resource, each as it was when it was made, in no order. */
export async function findRevisions(db: Database, id: string, revisions: number[]): Promise<Recorded[]> {
  return await select<Recorded>(
    db,
    sql`select ${recordedThen(sql`made.position`)}
          from changes made join revisions r on r.resource_id = made.resource_id and r.revision = made.revision
         where made.resource_id = ${id} and made.revision in (select value::integer from json_array_elements_text(${JSON.stringify(revisions)}::json))
           and ${entryIsShown("made")}`,
  );
}

/** The number of the revision in which what `id` names was at a position; no row before it existed. Neither may speak of an alias `c`. */
export const revisionAsOf = (id: SQL, position: SQL): SQL =>
  sql`(select c.revision from changes c where c.resource_id = ${id} and c.position <= ${position} and ${entryIsShown()} order by c.revision desc limit 1)`;

const servedToday = servedSnapshot(sql`(select o.rights_text from articles o where o.id = r.article_id)`);

/** The columns of a Recorded, from `revisions` under the alias `r`, with its article as it was at a position. */
const recordedThen = (position: SQL): SQL => sql`r.type, r.revision, ${servedToday}, ${countedColumns}, ${saidByColumn(
  (id) => sql`select a.snapshot ->> 'name' from ${revisionAsOf(id, position)} v
    join revisions a on a.resource_id = ${id} and a.revision = v.revision and a.snapshot ->> 'status' <> 'withdrawn'`,
  (
    id,
  ) => sql`select coalesce(o.snapshot ->> 'title', o.snapshot ->> 'publisher_name', o.snapshot ->> 'host') from ${revisionAsOf(id, position)} v
    join revisions o on o.resource_id = ${id} and o.revision = v.revision and o.snapshot ->> 'status' <> 'withdrawn'`,
)}, case when r.type in ('claim', 'quote') then (
  select jsonb_build_object('slug', a.snapshot -> 'slug', 'language', a.snapshot -> 'language', 'headline', a.snapshot -> 'headline', 'canonicalUrl', a.snapshot -> 'canonical_url',
           'published', a.snapshot -> 'published_edtf',
           'authors', (select coalesce(jsonb_agg(w.author -> 'name' order by w.ordinality), '[]')
                         from jsonb_array_elements(a.snapshot -> 'authors') with ordinality as w (author, ordinality)))
    from ${revisionAsOf(sql`r.article_id`, position)} v join revisions a on a.resource_id = r.article_id and a.revision = v.revision) end as article`;
