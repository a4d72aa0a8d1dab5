import type postgres from "postgres";
import type { Database } from "../../db/client.ts";
import { resourceTypes } from "../../db/vocabulary.ts";
import { withBareTables } from "./bare-tables.ts";
import { articlesAtOnce, batchesOf } from "./batches.ts";
import { copyInto } from "./copy.ts";
import type { CorpusSize } from "./world.ts";

/** Resources of which the database makes snapshots and search documents in one call. */
const resourcesAtOnce = 2_000;

/** A database that a corpus cannot be loaded into; the message says why. */
export class NotLoadableError extends Error {}

/**
 * Loads a corpus as imports of its articles would, one after the other, but in one transaction and set by set: rows by
 * COPY into tables without indexes, then what the triggers make of them by the functions that they call. `say` hears how it goes.
 */
export async function loadCorpus(db: Database, size: CorpusSize, say: (line: string) => void = () => {}): Promise<void> {
  await db.$client.begin(async (tx) => {
    // As an import does, and as whoever takes positions does.
    await tx`select pg_advisory_xact_lock(hashtext('nutgraph.imports')), pg_advisory_xact_lock(hashtext('nutgraph.changes'))`;
    await refuseSecondCorpus(tx);
    await tx.unsafe("set local maintenance_work_mem = '512MB'; set local work_mem = '64MB'; set local synchronous_commit = off");
    const [before] = await tx<{ position: number }[]>`select coalesce(max(position), 0)::integer as position from changes`;
    const position = before?.position ?? 0;
    await withBareTables(tx, async (putBack) => {
      const done = stopwatch(say);
      await copyArticles(tx, size, position, say);
      done("rows");
      await countCitations(tx);
      await putBack((table) => table !== "revisions" && table !== "search_documents");
      await tx.unsafe("analyze");
      await tx.unsafe("select recount(); analyze resource_counts, resource_articles");
      done("keys and indexes");
      for (const type of resourceTypes) await makeRevisions(tx, type, position);
      await putBack((table) => table === "revisions");
      await tx.unsafe("analyze revisions");
      done("revisions");
      for (const type of resourceTypes) await makeSearchDocuments(tx, type, position);
      await makeSearchNameWords(tx);
      done("search documents");
      await putBack(() => true);
      await tx.unsafe("analyze search_documents");
      done("indexes of the search");
    });
  });
}

/** Identifiers of one corpus mean other actors in another one. */
async function refuseSecondCorpus(tx: postgres.TransactionSql): Promise<void> {
  const [found] = await tx`select name from actors where wikidata_id between 'Q98' and 'Q99' and wikidata_id ~ '^Q98[1-4]\\d{8}$' limit 1`;
  if (found) throw new NotLoadableError(`The database holds a corpus already (${found.name} is in it); give an empty one.`);
}

async function copyArticles(tx: postgres.TransactionSql, size: CorpusSize, position: number, say: (line: string) => void): Promise<void> {
  // The last article is imported now.
  const [now] = await tx<{ milliseconds: number }[]>`select (extract(epoch from now()) * 1000)::bigint as milliseconds`;
  const start = Number(now?.milliseconds) - size.articles;
  let copied = 0;
  for await (const batch of batchesOf({ size, position, start })) {
    for (const rows of batch) await copyInto(tx, rows);
    copied += articlesAtOnce;
    if (copied % (20 * articlesAtOnce) === 0) say(`${copied} of ${size.articles} articles`);
  }
}

async function countCitations(tx: postgres.TransactionSql): Promise<void> {
  await tx`
    update sources s set citation_count = c.citations
      from (select source_id, count(*) as citations from citations where status = 'published' and review_status <> 'rejected' group by 1) c
     where s.id = c.source_id`;
}

/** Batches of ids of what was created since, in the order in which it was. */
const batches = (tx: postgres.TransactionSql, type: string, position: number) => tx`
  select array_agg(resource_id order by position) as ids
    from (select resource_id, position, (row_number() over (order by position) - 1) / ${resourcesAtOnce} as batch
            from changes where type = ${type} and position > ${position}) numbered
   group by batch order by batch`;

async function makeRevisions(tx: postgres.TransactionSql, type: string, position: number): Promise<void> {
  await tx`
    insert into revisions (resource_id, revision, type, article_id, snapshot)
    select s.resource_id, 1, ${type}, s.article_id, s.snapshot
      from (${batches(tx, type, position)}) b cross join lateral resource_snapshots(${type}, b.ids) s`;
}

async function makeSearchDocuments(tx: postgres.TransactionSql, type: string, position: number): Promise<void> {
  await tx`
    insert into search_documents
    select d.* from (${batches(tx, type, position)}) b cross join lateral make_search_documents(b.ids) d`;
}

async function makeSearchNameWords(tx: postgres.TransactionSql): Promise<void> {
  await tx`
    insert into search_name_words
    select distinct w.word from search_documents d cross join lateral unnest(search_words_of_names(d.names)) w (word)
    except select word from search_name_words`;
}

function stopwatch(say: (line: string) => void): (what: string) => void {
  let last = performance.now();
  return (what) => {
    const now = performance.now();
    say(`${what}: ${((now - last) / 1000).toFixed(1)} s`);
    last = now;
  };
}
