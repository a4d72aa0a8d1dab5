import { type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../db/client.ts";
import { sqlState } from "../../db/client.ts";
import { actorIdentifiers, actorNames, actorPositions, actors } from "../../db/tables/actors.ts";
import { anchors } from "../../db/tables/anchors.ts";
import { articleAuthors, articles, blocks, textRevisions } from "../../db/tables/articles.ts";
import { citations } from "../../db/tables/citations.ts";
import { claimAbouts, claimEvents, claimQuotes, claims, claimVias, evidence, relations } from "../../db/tables/claims.ts";
import { events, participants } from "../../db/tables/events.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { packageKeys } from "../../db/tables/package-keys.ts";
import { quoteAbouts, quotes, quoteVias } from "../../db/tables/quotes.ts";
import { sources } from "../../db/tables/sources.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { holdPackage, isEmbargoed, refuseIfPublic, releasePackage } from "../embargoes/held.ts";
import { withoutErased } from "../erasures/enter.ts";
import { PackageRefused } from "./faults.ts";
import { type PackageList, packageLists, type ReadPackage, readPackage } from "./read.ts";
import { type Resolution, resolve } from "./resolve.ts";
import { type PackageRows, packageRows } from "./rows.ts";
import { mergeIntoShared, type Remark } from "./shared.ts";
import { insertRows, upsertRows } from "./write-rows.ts";

export interface ImportOptions {
  /** Replace also what a person has edited or reviewed since the last import. */
  overwrite?: boolean;
  /** Do everything, report it, and store nothing. */
  dryRun?: boolean;
  /** Who imports; it stands with every change. */
  agent?: string | null;
  /** Whether whoever imports may see what is under an embargo, and so may be told that something was there. */
  seesEmbargoed?: boolean;
  /** Most milliseconds that a statement, and most that the wait for another import, may take; as the connection has it if not given. */
  patience?: number;
  /** Looks at what is stored before anything is written, while no other import can run; throws to prevent this one. */
  before?: (tx: Transaction, article: { articleId: string; exists: boolean }) => Promise<void>;
  /** Looks at what is stored at the end. */
  after?: (tx: Transaction, articleId: string) => Promise<void>;
}

export interface ImportedChange {
  operation: "created" | "updated" | "withdrawn" | "merged" | "restored" | "erased";
  type: ResourceType;
  id: string;
}

export interface ImportReport {
  result: "created" | "changed" | "unchanged";
  articleId: string;
  /** Until when the article is kept back; null where it is published. */
  heldUntil: string | null;
  changes: ImportedChange[];
  /** What was kept against the package: shared resources are not overwritten. */
  remarks: Remark[];
}

/** Times that an import is tried when it collides with another transaction. */
const attempts = 5;
const transient = new Set(["40P01", "40001"]);

/**
 * Stores an article package in one transaction: all of it, or nothing. Importing the same package again changes nothing.
 * What is under an embargo is checked and reported in the same way, and kept back until its time.
 * Throws PackageRefused, which names every fault.
 */
export async function importPackage(db: Database, json: unknown, options: ImportOptions = {}): Promise<ImportReport> {
  const read = readPackage(json);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return isEmbargoed(read.package) ? await holdOnce(db, json, read, options) : await importOnce(db, read, options);
    } catch (error) {
      if (attempt === attempts || !transient.has(sqlState(error) ?? "")) throw error;
    }
  }
}

class DryRun extends Error {}

async function importOnce(db: Database, read: ReadPackage, options: ImportOptions): Promise<ImportReport> {
  let report: ImportReport | undefined;
  try {
    await db.transaction(async (tx) => {
      report = await writePackage(tx, read, options);
      await releasePackage(tx, report.articleId);
      if (options.dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return report as ImportReport;
}

/** Everything is done once and undone, to check and report it; then the package is put away. */
async function holdOnce(db: Database, json: unknown, read: ReadPackage, options: ImportOptions): Promise<ImportReport> {
  const { dryRun = false, agent = null, seesEmbargoed = false } = options;
  const before: ImportOptions["before"] = async (tx, article) => {
    await refuseIfPublic(tx, article.articleId);
    await options.before?.(tx, article);
  };
  const report = await importOnce(db, read, { ...options, before, dryRun: true });
  const heldUntil = read.package.article.rights.embargoUntil;
  if (dryRun) return { ...report, heldUntil };
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('nutgraph.imports'))`);
    await refuseIfPublic(tx, report.articleId);
    const result = await holdPackage(tx, json, read.package, report, { agent, seesEmbargoed });
    return { ...report, result, heldUntil };
  });
}

/** Writes a package within a transaction, whatever its embargo. */
export async function writePackage(tx: Transaction, given: ReadPackage, options: ImportOptions): Promise<ImportReport> {
  await tx.execute(sql`select set_config('nutgraph.cause', 'import', true), set_config('nutgraph.agent', ${options.agent ?? ""}, true)`);
  if (options.patience !== undefined) {
    const patience = String(options.patience);
    await tx.execute(sql`select set_config('statement_timeout', ${patience}, true), set_config('lock_timeout', ${patience}, true)`);
  }
  const resolution = await resolve(tx, given);
  const { read, remarks: erased } = await withoutErased(tx, given, resolution);
  await options.before?.(tx, resolution);
  const textRevision = await textRevisionFor(tx, read, resolution);
  const rows = packageRows(read, resolution, textRevision.revision);
  const before = await tx.execute<{ position: string }>(sql`select coalesce(max(position), 0) as position from changes`);

  await upsertRows(tx, articles, [rows.article]);
  if (textRevision.isNew) {
    await insertRows(tx, textRevisions, [rows.textRevision]);
    await insertRows(tx, blocks, rows.blocks);
  }
  const remarks = await writeCorpus(tx, rows, resolution);
  await replaceRows(tx, articleAuthors, articleAuthors.articleId, [resolution.articleId], rows.authors);
  await writeAnnotations(tx, rows, resolution);
  await writeKeys(tx, read, resolution);
  await withdrawGone(tx, resolution);

  // Now, rather than at commit, so that the report can say what it came to.
  await tx.execute(sql`set constraints all immediate`);
  const changes = await changesSince(tx, Number(before[0]?.position ?? 0));
  if (!options.overwrite) await refuseUndoingPeople(tx, changes, resolution);
  await options.after?.(tx, resolution.articleId);
  return {
    result: !resolution.exists ? "created" : changes.length > 0 ? "changed" : "unchanged",
    articleId: resolution.articleId,
    heldUntil: null,
    changes,
    remarks: [...erased, ...remarks],
  };
}

/** The text revision that the package's blocks are: the one in force, or a new one where only their kinds or links differ. */
async function textRevisionFor(tx: Transaction, { package: content, text }: ReadPackage, { articleId, exists }: Resolution) {
  if (!exists) return { revision: 1, isNew: true };
  const [stored] = await tx.execute<{
    revision: number;
    text: string;
    status: string;
    blocks: { kind: string; links: string; end: number }[];
  }>(sql`
    select t.revision, t.text, a.status,
           (select json_agg(json_build_object('kind', b.kind, 'links', b.links, 'end', b.end_offset) order by b.block)
              from blocks b where b.article_id = t.article_id and b.text_revision = t.revision) as blocks
      from articles a join text_revisions t on t.article_id = a.id and t.revision = a.text_revision where a.id = ${articleId}`);
  if (!stored) throw new Error(`${articleId} has no text`);
  if (stored.status !== "published") {
    throw new PackageRefused("conflict", [
      { pointer: "/article/key", code: "articleWithdrawn", message: "names an article that is withdrawn" },
    ]);
  }
  if (stored.text !== text.text) {
    throw new PackageRefused("conflict", [
      {
        pointer: "/article/blocks",
        code: "textChanged",
        message: "is not the published text; published words change by a correction, not by an import",
      },
    ]);
  }
  const spans = text.blockSpans();
  const same =
    stored.blocks.length === spans.length &&
    stored.blocks.every((block, index) => {
      const given = content.article.blocks[index];
      return block.end === spans[index]?.end && block.kind === given?.kind && block.links === given.links;
    });
  return same ? { revision: stored.revision, isNew: false } : { revision: stored.revision + 1, isNew: true };
}

/** Actors, sources and events: those of this article alone say what the package says, those that others hold too are only added to. */
async function writeCorpus(tx: Transaction, rows: PackageRows, { shared }: Resolution): Promise<Remark[]> {
  await writeOwn(tx, rows, shared);
  const remarks = await mergeIntoShared(tx, rows, shared);
  await restore(tx, rows);
  return remarks;
}

/** Actors, sources and events but those that are shared become what the rows say. */
export async function writeOwn(tx: Transaction, rows: PackageRows, shared: ReadonlySet<string>): Promise<void> {
  const own = <Row extends { id: string }>(list: Row[]) => list.filter(({ id }) => !shared.has(id));
  const ownActors = own(rows.actors);
  await upsertRows(tx, actors, ownActors);
  await upsertRows(tx, sources, own(rows.sources));
  const ownEvents = own(rows.events);
  await upsertRows(tx, events, ownEvents);
  const actorIds = ownActors.map(({ id }) => id);
  const eventIds = ownEvents.map(({ id }) => id);
  const of = <Row extends { actorId: string }>(list: Row[]) => list.filter(({ actorId }) => !shared.has(actorId));
  await replaceRows(tx, actorNames, actorNames.actorId, actorIds, of(rows.actorNames));
  await replaceRows(tx, actorIdentifiers, actorIdentifiers.actorId, actorIds, of(rows.actorIdentifiers));
  await replaceRows(tx, actorPositions, actorPositions.actorId, actorIds, of(rows.actorPositions));
  await replaceRows(
    tx,
    participants,
    participants.eventId,
    eventIds,
    rows.participants.filter(({ eventId }) => !shared.has(eventId)),
  );
}

/** An actor, source or event that the last article to hold it had dropped is back where another names it. */
async function restore(tx: Transaction, rows: PackageRows): Promise<void> {
  for (const [table, given] of [
    [actors, rows.actors],
    [sources, rows.sources],
    [events, rows.events],
  ] as const) {
    await tx.execute(sql`
      update ${table} set status = 'published', withdrawn_at = null, withdrawal_reason = null
       where id in (select value from json_array_elements_text(${JSON.stringify(given.map(({ id }) => id))}::json)) and status = 'withdrawn'`);
  }
}

/** Mentions, citations, quotes and claims become what the rows say, with everything that belongs to them. */
export async function writeAnnotations(
  tx: Transaction,
  rows: PackageRows,
  { articleId, exists }: Pick<Resolution, "articleId" | "exists">,
): Promise<void> {
  // Nothing of a new article has rows to replace.
  const ids = <Row extends { id: string }>(list: Row[]) => (exists ? list.map(({ id }) => id) : []);
  await upsertRows(tx, citations, rows.citations);
  await upsertRows(tx, mentions, rows.mentions);
  await upsertRows(tx, quotes, rows.quotes);
  await upsertRows(tx, claims, rows.claims);
  await replaceRows(tx, quoteVias, quoteVias.quoteId, ids(rows.quotes), rows.quoteVias);
  await replaceRows(tx, quoteAbouts, quoteAbouts.quoteId, ids(rows.quotes), rows.quoteAbouts);
  const claimIds = ids(rows.claims);
  await replaceRows(tx, claimVias, claimVias.claimId, claimIds, rows.claimVias);
  await replaceRows(tx, claimAbouts, claimAbouts.claimId, claimIds, rows.claimAbouts);
  await replaceRows(tx, claimEvents, claimEvents.claimId, claimIds, rows.claimEvents);
  await replaceRows(tx, claimQuotes, claimQuotes.claimId, claimIds, rows.claimQuotes);
  await replaceRows(tx, evidence, evidence.claimId, claimIds, await withSources(tx, rows.evidence));
  await replaceRows(tx, relations, relations.fromClaimId, claimIds, rows.relations);
  // What a correction moved stays moved where the package has it in the same place, and is found by no words of a package.
  const moved = await tx.execute(sql`
    select coalesce(claim_id, quote_id, citation_id, mention_id) as id, role, ordinal, text_revision, start_offset, end_offset, status,
           selector is null as unnamed
      from anchors where article_id = ${articleId} and (status = 'moved' or selector is null and text_revision > 1 and status = 'exact')`);
  const lost = await withLostWords(tx, articleId);
  // What is withdrawn keeps the words that it rested on.
  const said = [...ids(rows.claims), ...ids(rows.quotes), ...ids(rows.citations), ...ids(rows.mentions)];
  if (said.length > 0) {
    await tx.execute(sql`
      delete from anchors where article_id = ${articleId} and coalesce(claim_id, quote_id, citation_id, mention_id)
        in (select value from json_array_elements_text(${JSON.stringify(said)}::json))`);
  }
  await insertRows(tx, anchors, rows.anchors);
  await clearReview(tx, lost);
  if (moved.length > 0) {
    await tx.execute(sql`
      update anchors a set status = m.status, selector = case when not m.unnamed then a.selector end
        from json_to_recordset(${JSON.stringify([...moved])}::json)
          as m (id text, role text, ordinal integer, text_revision integer, start_offset integer, end_offset integer, status text, unnamed boolean)
       where a.article_id = ${articleId} and coalesce(a.claim_id, a.quote_id, a.citation_id, a.mention_id) = m.id and a.role = m.role
         and a.ordinal = m.ordinal and a.text_revision = m.text_revision and a.start_offset = m.start_offset and a.end_offset = m.end_offset`);
  }
}

/** What a correction took the words from, or left with words that could be several. */
async function withLostWords(tx: Transaction, articleId: string): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`
    select distinct coalesce(claim_id, quote_id, citation_id, mention_id) as id from anchors
     where article_id = ${articleId} and status in ('orphaned', 'ambiguous')`);
  return found.map(({ id }) => id);
}

/** Who finds the words for it in the text that is in force has looked at it again. */
async function clearReview(tx: Transaction, lost: string[]): Promise<void> {
  if (lost.length === 0) return;
  for (const [table, owner] of [
    [claims, anchors.claimId],
    [quotes, anchors.quoteId],
    [citations, anchors.citationId],
    [mentions, anchors.mentionId],
  ] as const) {
    await tx.execute(sql`
      update ${table} set needs_review = false
       where needs_review and id in (select value from json_array_elements_text(${JSON.stringify(lost)}::json))
         and not exists (select from ${anchors} where ${owner} = ${table}.id and ${anchors.status} in ('orphaned', 'ambiguous'))`);
  }
}

/** Evidence repeats its citation's source, which the package names only by the citation. */
async function withSources(tx: Transaction, rows: PackageRows["evidence"]): Promise<(typeof evidence.$inferInsert)[]> {
  const citationIds = JSON.stringify([...new Set(rows.map(({ citationId }) => citationId))]);
  const found = await tx.execute<{ id: string; sourceId: string }>(sql`
    select id, source_id as "sourceId" from citations where id in (select value from json_array_elements_text(${citationIds}::json))`);
  const sourceOf = new Map(found.map(({ id, sourceId }) => [id, sourceId]));
  return rows.map((row) => ({ ...row, sourceId: sourceOf.get(row.citationId) as string }));
}

async function writeKeys(tx: Transaction, { package: content }: ReadPackage, { articleId, idOf }: Resolution): Promise<void> {
  const keys = (Object.keys(packageLists) as PackageList[]).flatMap((list) =>
    content[list].map(({ key }, ordinal) => ({ articleId, type: packageLists[list] as string, key, resourceId: idOf(list, key), ordinal })),
  );
  await insertRows(
    tx,
    packageKeys,
    keys,
    sql`on conflict (article_id, type, key) do update set ordinal = excluded.ordinal where package_keys.ordinal <> excluded.ordinal`,
  );
}

/** What the package no longer says, and no other holds, is withdrawn; its key stays, out of the package's order. */
async function withdrawGone(tx: Transaction, { gone, ids, articleId }: Resolution): Promise<void> {
  if (gone.length === 0) return;
  await tx.execute(sql`
    update package_keys k set ordinal = -1 from json_to_recordset(${JSON.stringify(gone)}::json) as g (type text, key text)
     where k.article_id = ${articleId} and k.type = g.type and k.key = g.key`);
  const kept = new Set(Object.values(ids).flatMap((list) => [...list.values()]));
  const tables = {
    claim: claims,
    quote: quotes,
    citation: citations,
    mention: mentions,
    actor: actors,
    source: sources,
    event: events,
  } as const;
  for (const [type, table] of Object.entries(tables)) {
    const lost = gone.filter((key) => key.type === type && !kept.has(key.id)).map(({ id }) => id);
    if (lost.length === 0) continue;
    await tx.execute(sql`
      update ${table} set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'no longer in the package of its article'
       where id in (select value from json_array_elements_text(${JSON.stringify(lost)}::json)) and status = 'published'
         and not exists (select from package_keys k where k.resource_id = ${table}.id and k.article_id <> ${articleId} and k.ordinal >= 0)`);
  }
}

/** The rows of these owners become exactly the given ones. */
export async function replaceRows<Table extends Parameters<typeof insertRows>[1]>(
  tx: Transaction,
  table: Table,
  owner: Parameters<typeof sql>[1],
  owners: string[],
  rows: Parameters<typeof insertRows<Table>>[2],
): Promise<void> {
  if (owners.length > 0) {
    await tx.execute(
      sql`delete from ${table} where ${owner as SQL} in (select value from json_array_elements_text(${JSON.stringify(owners)}::json))`,
    );
  }
  await insertRows(tx, table, rows);
}

async function changesSince(tx: Transaction, position: number): Promise<ImportedChange[]> {
  return await tx.execute<ImportedChange & Record<string, unknown>>(sql`
    select operation, type, resource_id as id from changes
     where position > ${position} and xmin::text = pg_current_xact_id()::xid::text order by position`);
}

/**
 * An import may replace what imports said; what a person edited or reviewed since stays unless they say otherwise. A
 * cause that names another resource, such as the correction that moved the words, is no edit of this one, and what is shared
 * was only added to.
 */
async function refuseUndoingPeople(tx: Transaction, changes: ImportedChange[], { shared }: Resolution): Promise<void> {
  const undoes = ({ operation, id }: ImportedChange) => operation !== "created" && !(operation === "updated" && shared.has(id));
  const touched = changes.filter(undoes).map(({ id }) => id);
  if (touched.length === 0) return;
  const edited = await tx.execute<{ id: string; type: string; key: string | null }>(sql`
    select last.resource_id as id, last.type, (select k.key from package_keys k where k.resource_id = last.resource_id limit 1) as key
      from json_array_elements_text(${JSON.stringify(touched)}::json) as t (id)
      cross join lateral (
        select c.resource_id, c.type, c.cause from changes c
         where c.resource_id = t.id and (c.cause is null or strpos(c.cause, ':') = 0 or split_part(c.cause, ':', 2) = c.resource_id)
         order by c.revision desc offset 1 limit 1
      ) last
     where last.cause is distinct from 'import'
       -- Other rights give or take its words and say nothing else of it.
       and (select r.snapshot - 'words' - 'updated_at' from revisions r where r.resource_id = last.resource_id order by r.revision desc limit 1)
           is distinct from
           (select r.snapshot - 'words' - 'updated_at' from revisions r where r.resource_id = last.resource_id order by r.revision desc offset 1 limit 1)`);
  if (edited.length === 0) return;
  throw new PackageRefused(
    "conflict",
    edited.map(({ id, type, key }) => ({
      pointer: "",
      code: "editedSince",
      message: `${type} ${key === null ? id : `"${key}" (${id})`} was edited or reviewed since the last import; overwrite=true replaces it`,
    })),
  );
}
