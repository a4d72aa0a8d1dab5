import { type SQL, sql } from "drizzle-orm";
import { type Database, hasCollided, inOneTrip, listed, prepared, type Transaction, together } from "../../db/client.ts";
import { actors } from "../../db/tables/actors.ts";
import { articleAuthors, articles, blocks, textRevisions } from "../../db/tables/articles.ts";
import { citations } from "../../db/tables/citations.ts";
import { claims } from "../../db/tables/claims.ts";
import { events } from "../../db/tables/events.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { packageKeys } from "../../db/tables/package-keys.ts";
import { quotes } from "../../db/tables/quotes.ts";
import { sources } from "../../db/tables/sources.ts";
import type { changeOperations, ResourceType } from "../../db/vocabulary.ts";
import { inUtc } from "../dates/moments.ts";
import { holdPackage, isEmbargoed, refuseIfPublic, release } from "../embargoes/held.ts";
import { withoutErased } from "../erasures/enter.ts";
import { type ImportRemark, PackageRefused } from "./faults.ts";
import { importLock } from "./import-lock.ts";
import { type PackageList, packageLists, type ReadPackage, readPackage } from "./read.ts";
import { type DeskRemark, remarksInPassing } from "./remarks.ts";
import { type Resolution, resolve } from "./resolve.ts";
import { reviewsTakenBack, storedReviews, unreviewedPackage, withoutReviews } from "./reviews.ts";
import { packageRows } from "./rows.ts";
import { addition, storedShared } from "./shared.ts";
import { annotationWrites, correctedAnchors, sourcesOfEvidence } from "./write-annotations.ts";
import { ownWrites, restoration } from "./write-corpus.ts";
import { insertion, replacement, upsertion } from "./write-rows.ts";

export interface ImportOptions {
  /** Replace also what a person has edited or reviewed since the last import. */
  overwrite?: boolean;
  /** Do everything, report it, and store nothing. */
  dryRun?: boolean;
  /** Who imports; it stands with every change. */
  agent?: string | null;
  /** Whether whoever imports may see what is under an embargo, and so may be told that something was there. */
  seesEmbargoed?: boolean;
  /** Whether whoever imports may say what was reviewed, and by whom; they may where nothing is said. */
  reviews?: boolean;
  /** Most milliseconds that a statement, and most that the wait for another import, may take; as the connection has it if not given. */
  patience?: number;
  /** Throws where whoever imports may no longer do so; asked while no other import can run, in a trip that is made anyway. */
  stillMay?: (tx: Transaction) => Promise<void>;
  /** Looks at what is stored before anything is written, while no other import can run; throws to prevent this one. */
  before?: (tx: Transaction, article: { articleId: string; exists: boolean }) => Promise<void>;
  /** Called when everything is on its way to the database, for what can be done until it answers. */
  meanwhile?: () => void;
  /** Looks at what is stored at the end. */
  after?: (tx: Transaction, articleId: string) => Promise<void>;
}

export interface ImportedChange {
  operation: (typeof changeOperations)[number];
  type: ResourceType;
  id: string;
}

export interface ImportReport {
  result: "created" | "changed" | "unchanged";
  articleId: string;
  /** Until when the article is kept back; null where it is published. */
  heldUntil: string | null;
  changes: ImportedChange[];
  /** What was kept against the package: of shared resources, of what was erased, and of reviews. */
  remarks: ImportRemark[];
  /** What an editor should look at; null where that was not asked for by a dry run, or the package is too large to look in passing. */
  deskRemarks: DeskRemark[] | null;
}

/** Times that an import is tried when it collides with another transaction. */
const attempts = 5;

/**
 * Stores an article package in one transaction: all of it, or nothing. Importing the same package again changes nothing.
 * What is under an embargo is checked and reported in the same way, and kept back until its time.
 * Throws PackageRefused, which names every fault.
 */
export async function importPackage(db: Database, json: unknown, options: ImportOptions = {}): Promise<ImportReport> {
  return await importRead(db, json, readPackage(json), options);
}

/** The same for a package that has been read. */
export async function importRead(db: Database, json: unknown, read: ReadPackage, options: ImportOptions = {}): Promise<ImportReport> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const report = isEmbargoed(read.package) ? await holdOnce(db, json, read, options) : await importOnce(db, read, options);
      return { ...report, deskRemarks: options.dryRun ? remarksInPassing(read) : null };
    } catch (error) {
      if (attempt === attempts || !hasCollided(error)) throw error;
    }
  }
}

/** Milliseconds after which statements have left. */
const untilSent = 1;

class DryRun extends Error {}

async function importOnce(db: Database, read: ReadPackage, options: ImportOptions): Promise<ImportReport> {
  let report: ImportReport | undefined;
  try {
    await db.transaction(async (tx) => {
      report = await writePackage(tx, read, options);
      if (options.dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return report as ImportReport;
}

/** Everything is done once and undone, to check and report it; then the package is put away. */
async function holdOnce(db: Database, json: unknown, read: ReadPackage, options: ImportOptions): Promise<ImportReport> {
  const { dryRun = false, agent = null, seesEmbargoed = false, reviews = true } = options;
  const before: ImportOptions["before"] = async (tx, article) => {
    await refuseIfPublic(tx, article.articleId);
    await options.before?.(tx, article);
  };
  const report = await importOnce(db, read, { ...options, before, dryRun: true });
  const { embargoUntil } = read.package.article.rights;
  const heldUntil = embargoUntil && inUtc(embargoUntil);
  if (dryRun) return { ...report, heldUntil };
  return await db.transaction(async (tx) => {
    await tx.execute(importLock);
    await refuseIfPublic(tx, report.articleId);
    const result = await holdPackage(tx, reviews ? json : unreviewedPackage(json), read.package, report, { agent, seesEmbargoed });
    return { ...report, result, heldUntil };
  });
}

/** Writes a package within a transaction, whatever its embargo. */
export async function writePackage(tx: Transaction, given: ReadPackage, options: ImportOptions): Promise<ImportReport> {
  const [, resolution] = await together([inOneTrip(tx, settings(options)), resolve(tx, given), options.stillMay?.(tx)]);
  const { reviews = true } = options;
  const [entered, storedText, corrected, shared, last, reviewed] = await together([
    withoutErased(tx, given, resolution),
    resolution.exists ? textInForce(tx, resolution.articleId) : undefined,
    resolution.exists ? correctedAnchors(tx, resolution.articleId) : { moved: [], lost: [] },
    storedShared(tx, resolution),
    prepared<{ position: number }>(tx, sql`select coalesce(max(position), 0) as position from changes`),
    reviews ? undefined : storedReviews(tx, resolution),
  ]);
  const { read, remarks } = reviewed ? withoutReviews(entered.read, resolution, reviewed) : { read: entered.read, remarks: [] };
  await options.before?.(tx, resolution);
  const textRevision = textRevisionFor(read, storedText);
  const rows = packageRows(read, resolution, textRevision.revision);
  const added = addition(rows, resolution.shared, shared);
  const sourceOf = await sourcesOfEvidence(tx, rows);
  const writes = [
    ...(resolution.exists ? upsertion : insertion)(articles, [rows.article]),
    ...(textRevision.isNew ? [...insertion(textRevisions, [rows.textRevision]), ...insertion(blocks, rows.blocks)] : []),
    ...ownWrites(rows, resolution),
    ...added.statements,
    ...restoration(rows, resolution, shared),
    ...replacement(articleAuthors, articleAuthors.articleId, resolution.exists ? [resolution.articleId] : [], rows.authors),
    ...annotationWrites(rows, resolution, corrected, sourceOf),
    ...keyWrites(read, resolution),
    ...withdrawals(resolution),
    ...(reviewed ? reviewsTakenBack(resolution, reviewed) : []),
    ...entered.remembering,
    release(resolution.articleId),
    // Now, rather than at commit, so that the report can say what it came to.
    sql`set constraints all immediate`,
  ];
  const written = together([inOneTrip(tx, writes), changesSince(tx, Number(last[0]?.position ?? 0))]);
  if (options.meanwhile) setTimeout(options.meanwhile, untilSent);
  const [, changes] = await written;
  if (!options.overwrite) await refuseUndoingPeople(tx, changes, resolution);
  await options.after?.(tx, resolution.articleId);
  return {
    result: !resolution.exists ? "created" : changes.length > 0 ? "changed" : "unchanged",
    articleId: resolution.articleId,
    heldUntil: null,
    changes,
    remarks: [...entered.remarks, ...remarks, ...added.remarks],
    deskRemarks: null,
  };
}

/** What the transaction says of itself, how long it waits, and that it checks at the end, whatever was done in it before. */
function settings({ agent, patience }: ImportOptions): SQL[] {
  const wait = String(patience);
  const waits = sql`, set_config('statement_timeout', ${wait}, true), set_config('lock_timeout', ${wait}, true)`;
  return [
    sql`set constraints all deferred`,
    sql`
    select set_config('nutgraph.cause', 'import', true), set_config('nutgraph.agent', ${agent ?? ""}, true)${patience === undefined ? sql`` : waits}`,
  ];
}

interface StoredText {
  revision: number;
  text: string;
  status: string;
  blocks: { kind: string; links: string; end: number }[];
}

async function textInForce(tx: Transaction, articleId: string): Promise<StoredText> {
  const [stored] = await prepared<StoredText>(
    tx,
    sql`
    select t.revision, t.text, a.status,
           (select json_agg(json_build_object('kind', b.kind, 'links', b.links, 'end', b.end_offset) order by b.block)
              from blocks b where b.article_id = t.article_id and b.text_revision = t.revision) as blocks
      from articles a join text_revisions t on t.article_id = a.id and t.revision = a.text_revision where a.id = ${articleId}`,
  );
  if (!stored) throw new Error(`${articleId} has no text`);
  return stored;
}

/** The text revision that the package's blocks are: the one in force, or a new one where only their kinds or links differ. */
function textRevisionFor({ package: content, text }: ReadPackage, stored: StoredText | undefined) {
  if (!stored) return { revision: 1, isNew: true };
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

function keyWrites({ package: content }: ReadPackage, { articleId, idOf }: Resolution): SQL[] {
  const keys = (Object.keys(packageLists) as PackageList[]).flatMap((list) =>
    content[list].map(({ key }, ordinal) => ({ articleId, type: packageLists[list] as string, key, resourceId: idOf(list, key), ordinal })),
  );
  return insertion(
    packageKeys,
    keys,
    sql`on conflict (article_id, type, key) do update set ordinal = excluded.ordinal where package_keys.ordinal <> excluded.ordinal`,
  );
}

/** What the package no longer says, and no other holds, is withdrawn; its key stays, out of the package's order. */
function withdrawals({ gone, ids, articleId }: Resolution): SQL[] {
  if (gone.length === 0) return [];
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
  return [
    sql`
    update package_keys k set ordinal = -1 from json_to_recordset(${JSON.stringify(gone)}::json) as g (type text, key text)
     where k.article_id = ${articleId} and k.type = g.type and k.key = g.key`,
    ...Object.entries(tables).flatMap(([type, table]) => {
      const lost = gone.filter((key) => key.type === type && !kept.has(key.id)).map(({ id }) => id);
      if (lost.length === 0) return [];
      return [
        sql`
      update ${table} set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'no longer in the package of its article'
       where id in ${listed(lost)} and status = 'published'
         and not exists (select from package_keys k where k.resource_id = ${table}.id and k.article_id <> ${articleId} and k.ordinal >= 0)`,
      ];
    }),
  ];
}

async function changesSince(tx: Transaction, position: number): Promise<ImportedChange[]> {
  return await prepared<ImportedChange>(
    tx,
    sql`
    select operation, type, resource_id as id from changes
     where position > ${position} and xmin::text = pg_current_xact_id()::xid::text order by position`,
  );
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
