import { createRoute, z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { select } from "../../db/client.ts";
import { type ResourceType, resourceTypes } from "../../db/vocabulary.ts";
import { articleIdOf, articleReference } from "../articles/queries.ts";
import { dataAnswer, pageAnswer } from "../http/answer-schemas.ts";
import { linkToNext, send } from "../http/answers.ts";
import { fingerprint, leadsOn, readCursor, unreadableCursor, writeCursor } from "../http/cursors.ts";
import { defaultLimit, largestLimit } from "../http/lists.ts";
import { cursorParameter, idPath, limitParameter } from "../http/parameters.ts";
import { Problem, problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { notFound, type Recorded, refuseErased } from "../resources/read.ts";
import { render, renderWithoutCounts, wireSchemas } from "../resources/render.ts";
import { capital, plurals } from "../resources/schemas.ts";
import { findRevisions } from "./as-of.ts";
import { changedFields } from "./changed.ts";
import { differencesOf, differencesSchema } from "./differences.ts";
import { type ChangeRow, revisionPageSchema, revisionSchema, toRevision } from "./schemas.ts";
import { entryIsShown, operationShown } from "./visibility.ts";

const tags = ["History"];

const wholeNumber = "must be the number of a revision, from 1";
const revisionNumber = z
  .string(wholeNumber)
  .regex(/^[1-9]\d{0,8}$/, wholeNumber)
  .transform(Number);
const asNumber = { type: "integer", minimum: 1, maximum: 999_999_999, pattern: undefined } as const;
const revisionParameter = (description: string) => revisionNumber.optional().openapi({ ...asNumber, param: { description, example: 1 } });

/** The routes to the history of resources of one type, which differ in nothing but the type. */
function routesOf(type: ResourceType) {
  const noun = type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const a = /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
  const Name = capital(type);
  const own =
    type === "article"
      ? z.object({ article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }) })
      : idPath(type, { ...exampleIds, actor: exampleIds.russia }[type]);
  const above = `/v1/${plurals[type]}/${type === "article" ? "{article}" : "{id}"}`;
  const revisionsAnswer = pageAnswer("RevisionPage", revisionSchema, "A page of revisions.");
  return {
    list: createRoute({
      method: "get",
      path: `${above}/revisions`,
      operationId: `list${Name}Revisions`,
      tags,
      summary: `List the revisions of ${a}`,
      description: `What became of ${a}, newest first: what changed in each revision, when, what brought it about and who did it. Also of one that has been withdrawn.`,
      request: {
        params: own,
        query: z.strictObject({
          limit: limitParameter(largestLimit, {
            description: `Most revisions on a page; ${defaultLimit} where nothing is said.`,
            example: 2,
          }),
          cursor: cursorParameter(),
        }),
      },
      responses: {
        ...revisionsAnswer,
        200: { ...revisionsAnswer[200], content: { "application/json": { schema: revisionPageSchema } } },
        ...problemResponses("invalidParameter", "badCursor", "cursorMismatch", "notFound"),
      },
    }),
    one: createRoute({
      method: "get",
      path: `${above}/revisions/{revision}`,
      operationId: `get${Name}Revision`,
      tags,
      summary: `Get a revision of ${a}`,
      description: `The ${noun} as it was in that revision, with the citation that it had then. Counts are those of today.`,
      request: {
        params: own.extend({
          revision: revisionNumber.openapi({ ...asNumber, param: { description: "The number of the revision.", example: 1 } }),
        }),
        query: z.strictObject({}),
      },
      responses: {
        ...dataAnswer(`${Name}RevisionAnswer`, wireSchemas[type] as z.ZodType, `The ${noun} as it was.`),
        ...problemResponses("invalidParameter", "notFound", "erased"),
      },
    }),
    difference: createRoute({
      method: "get",
      path: `${above}/differences`,
      operationId: `compare${Name}Revisions`,
      tags,
      summary: `Compare two revisions of ${a}`,
      description: "How any two revisions differ: field by field to read, texts word by word, and as a JSON Patch (RFC 6902).",
      request: {
        params: own,
        query: z.strictObject({
          from: revisionParameter("The one revision; where nothing is said, the one before `to`."),
          to: revisionParameter("The other revision; the latest where nothing is said."),
        }),
      },
      responses: {
        ...dataAnswer("DifferencesAnswer", differencesSchema, "The differences."),
        ...problemResponses("invalidParameter", "notFound", "erased"),
      },
    }),
  };
}

export function historyRoutes(service: Service) {
  const router = createRouter();
  for (const type of resourceTypes) {
    const { list, one, difference } = routesOf(type);
    const idIn = async (params: { id?: string; article?: string }) =>
      params.id ?? (await articleIdOf(service.db, params.article as string));
    router.openapi(list, async (c) => {
      const { limit = defaultLimit, cursor } = c.req.valid("query");
      const id = await idIn(c.req.valid("param") as { id?: string });
      const found = await revisionsPage(service, { type, id, limit, cursor });
      linkToNext(c, found.page.next);
      return send(c, found) as never;
    });
    router.openapi(one, async (c) => {
      const params = c.req.valid("param") as { id?: string; revision: number };
      const [recorded] = await revisions(service, type, await idIn(params), [params.revision]);
      const [data] = await render(service, [recorded as Recorded]);
      return send(c, { data }, params.revision) as never;
    });
    router.openapi(difference, async (c) => {
      const id = await idIn(c.req.valid("param") as { id?: string });
      const { to = await latestOf(service, type, id), from = await revisionBefore(service, id, to) } = c.req.valid("query");
      const [before, after] = (await revisions(service, type, id, [from, to])).map((item) => renderWithoutCounts(service, item));
      return send(c, { data: differencesOf(before as never, after as never) }) as never;
    });
  }
  return router;
}

/** The number of the latest revision; throws 404 where there is no such resource. */
async function latestOf({ db }: Service, type: ResourceType, id: string): Promise<number> {
  const [latest] = await select<{ revision: number }>(
    db,
    sql`select c.revision from changes c where c.resource_id = ${id} and c.type = ${type} and ${entryIsShown()} order by c.revision desc limit 1`,
  );
  if (!latest) throw notFound(type, id);
  return latest.revision;
}

/** The number of the revision that is shown before another; where there is none, that number itself. */
async function revisionBefore({ db }: Service, id: string, revision: number): Promise<number> {
  const [before] = await select<{ revision: number }>(
    db,
    sql`select c.revision from changes c where c.resource_id = ${id} and c.revision < ${revision} and ${entryIsShown()} order by c.revision desc limit 1`,
  );
  return before?.revision ?? revision;
}

/** These revisions of a resource, in this order; throws 404 and names the first that there is not. */
async function revisions(service: Service, type: ResourceType, id: string, numbers: number[]): Promise<Recorded[]> {
  const latest = await latestOf(service, type, id);
  const found = new Map((await findRevisions(service.db, id, numbers)).map((item) => [item.revision, item]));
  return numbers.map((number) => {
    const recorded = found.get(number);
    if (!recorded) throw new Problem("notFound", `There is no revision ${number} of ${type} ${id}; its latest is ${latest}.`);
    refuseErased(recorded);
    return recorded;
  });
}

async function revisionsPage(
  service: Service,
  { type, id, limit, cursor }: { type: ResourceType; id: string; limit: number; cursor: string | undefined },
) {
  await latestOf(service, type, id);
  const path = `/v1/${plurals[type]}/${id}/revisions`;
  const bound = fingerprint(path, {});
  const before = cursor === undefined ? undefined : revisionIn(cursor, bound);
  const rows = await select<ChangeRow & { history: string }>(
    service.db,
    sql`select c.position, c.at, ${operationShown()} as operation, c.type, c.resource_id as id, c.article_id as "articleId", c.revision, c.cause, c.agent,
               (select left(h.id::text, 8) from histories h order by h.created_at limit 1) as history
          from changes c where c.resource_id = ${id} and ${before === undefined ? sql`true` : sql`c.revision < ${before}`} and ${entryIsShown()}
         order by c.revision desc limit ${limit + 1}`,
  );
  const shown = rows.slice(0, limit);
  const changed = await changedFields(service, shown);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? writeCursor(bound, [String(last.revision)]) : null;
  return { data: shown.map((row) => toRevision(row, row.history, changed(row))), page: { limit, ...leadsOn(path, { limit }, next) } };
}

function revisionIn(cursor: string, bound: string): number {
  const [revision] = readCursor(cursor, bound, [{}]) as [string];
  if (!/^[1-9]\d{0,8}$/.test(revision)) throw unreadableCursor();
  return Number(revision);
}
