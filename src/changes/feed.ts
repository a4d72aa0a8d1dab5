import { type SQL, sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { anyOf } from "../http/filters.ts";
import { Problem } from "../http/problems.ts";
import type { Service } from "../http/router.ts";
import { isId } from "../packages/identity.ts";
import { findResources } from "../resources/read.ts";
import { render, type Wire } from "../resources/render.ts";
import { changedFields } from "./changed.ts";
import type { Glimpse } from "./follower.ts";
import { type Change, type ChangeRow, toChange } from "./schemas.ts";
import { entryIsShown, operationShown } from "./visibility.ts";

/** Most changes that are looked through for one page. */
export const changesExaminedAtMost = 10_000;
/** With several articles, at least so many of each. */
const examinedOfEachArticle = 100;

/** Which changes are asked for; what is left out narrows nothing. */
export interface ChangeFilters {
  type?: ResourceType[] | undefined;
  /** Ids and slugs. */
  article?: string[] | undefined;
  op?: string[] | undefined;
  cause?: string[] | undefined;
}

export interface FeedAsked extends ChangeFilters {
  /** The history that `after` belongs to. */
  history: string;
  after: number;
  limit: number;
  /** Whether each entry brings its resource along. */
  withResource: boolean;
}

export interface FeedPage {
  changes: Change[];
  /** Up to where everything has been looked through. */
  after: number;
  /** The last position there was at that moment. */
  last: number;
  /** Whether a later change is one of those that were asked for. */
  wants(change: Glimpse): boolean;
}

/**
 * The asked changes after a position, in the order of commit: one statement, so one moment. Positions are given out under a
 * lock that is held until the commit is visible, so what a statement sees of them is all up to some position.
 */
export async function readFeed(service: Service, asked: FeedAsked): Promise<FeedPage> {
  const { db } = service;
  const articleIds = asked.article && (await idsOf(db, asked.article));
  const found = await select<{ history: string; last: number; examined: number } & (ChangeRow | { position: null })>(
    db,
    articleIds ? ofArticles(asked, articleIds.ids) : ofAll(asked),
  );
  const [{ history, last, examined }] = found as [(typeof found)[number]];
  if (history !== asked.history) throw otherHistory();
  const rows = found.filter((row): row is (typeof found)[number] & ChangeRow => row.position !== null);
  const shown = rows.slice(0, asked.limit);
  return {
    changes: await entries(service, shown, asked),
    after: rows.length > asked.limit ? (shown.at(-1) as ChangeRow).position : Math.max(asked.after, examined),
    last,
    wants: wanted(asked, articleIds),
  };
}

/** Entries with what changed, and with their resources as they are by now: read after the entries, so never older. */
async function entries(service: Service, rows: ChangeRow[], asked: FeedAsked): Promise<Change[]> {
  const changed = await changedFields(service, rows);
  const wires = new Map<string, Wire>();
  if (asked.withResource) {
    const found = await findResources(service.db, [...new Set(rows.map(({ id }) => id))]);
    const resources = await render(
      service,
      found.filter(({ snapshot }) => snapshot.erasure_id === undefined),
    );
    for (const wire of resources) wires.set(wire.id, wire);
  }
  return rows.map((row) => ({
    ...toChange(row, asked.history, changed(row)),
    ...(asked.withResource && { resource: wires.get(row.id) as never }),
  }));
}

const columns = sql`c.position, c.at, ${operationShown()} as operation, c.type, c.resource_id as id, c.article_id as "articleId", c.revision, c.cause, c.agent`;
const head = sql`head as (
  select (select left(id::text, 8) from histories order by created_at limit 1) as history, coalesce(max(position), 0) as last from changes)`;

function ofAll({ after, limit, ...filters }: FeedAsked): SQL {
  return sql`
    with ${head}
    select h.history, h.last, least(h.last, ${after}::bigint + ${changesExaminedAtMost}) as examined, f.* from head h left join lateral (
      select ${columns} from changes c
       where c.position > ${after} and c.position <= ${after}::bigint + ${changesExaminedAtMost} and ${narrowed(filters)}
       order by c.position limit ${limit + 1}) f on true
     order by f.position`;
}

/** Each article's changes by their own index, however many others lie between; where one has more than are looked at, up to there. */
function ofArticles({ after, limit, ...filters }: FeedAsked, ids: string[]): SQL {
  const ofEach = Math.max(examinedOfEachArticle, Math.floor(changesExaminedAtMost / Math.max(ids.length, 1)));
  return sql`
    with ${head}, found as materialized (
      select c.* from json_array_elements_text(${JSON.stringify(ids)}::json) a (id)
       cross join lateral (select * from changes v where v.article_id = a.id and v.position > ${after} order by v.position limit ${ofEach}) c
    ), reach as (
      select coalesce((select min(e.position) from (select max(position) as position from found group by article_id having count(*) = ${ofEach}) e),
                      (select last from head)) as examined)
    select h.history, h.last, r.examined, f.* from head h cross join reach r left join lateral (
      select ${columns} from found c where c.position <= r.examined and ${narrowed(filters)} order by c.position limit ${limit + 1}) f on true
     order by f.position`;
}

function narrowed({ type, op, cause }: ChangeFilters): SQL {
  const conditions = [
    entryIsShown(),
    ...(type ? [anyOf(sql`c.type`, type)] : []),
    ...(op ? [anyOf(operationShown(), op)] : []),
    ...(cause ? [anyOf(sql`c.cause`, cause)] : []),
  ];
  return sql.join(conditions, sql` and `);
}

interface ArticleIds {
  ids: string[];
  /** Whether a slug names no article so far. */
  incomplete: boolean;
}

async function idsOf(db: Database, references: string[]): Promise<ArticleIds> {
  const given = references.filter(isId);
  const slugs = [...new Set(references.filter((reference) => !isId(reference)))];
  const found = slugs.length === 0 ? [] : await select<{ id: string }>(db, sql`select id from articles where ${anyOf(sql`slug`, slugs)}`);
  return { ids: [...new Set([...given, ...found.map(({ id }) => id)])], incomplete: found.length < slugs.length };
}

function wanted({ type, op, cause }: ChangeFilters, articles: ArticleIds | undefined): FeedPage["wants"] {
  const ids = articles && new Set(articles.ids);
  return (change) => {
    // A new article may be the one that a slug waits for.
    if (articles?.incomplete && change.type === "article" && change.operation === "created") return true;
    return (
      (type?.includes(change.type) ?? true) &&
      (op?.includes(change.operation) ?? true) &&
      (cause === undefined || (change.cause !== null && cause.includes(change.cause))) &&
      (ids === undefined || (change.articleId !== null && ids.has(change.articleId)))
    );
  };
}

function otherHistory(): Problem {
  return new Problem(
    "unknownPosition",
    "The service has begun another history, as after a backup was restored. Make a new copy and go on from its position.",
  );
}
