import { type SQL, sql } from "drizzle-orm";
import { inOneTrip, listed, prepared, type Transaction, together } from "../../db/client.ts";
import { anchors } from "../../db/tables/anchors.ts";
import { citations } from "../../db/tables/citations.ts";
import { claimAbouts, claimEvents, claimQuotes, claims, claimVias, evidence, relations } from "../../db/tables/claims.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { quoteAbouts, quotes, quoteVias } from "../../db/tables/quotes.ts";
import type { Resolution } from "./resolve.ts";
import type { PackageRows } from "./rows.ts";
import { insertion, replacement, upsertion } from "./write-rows.ts";

/** What corrections did to the anchors of an article. */
export interface Corrected {
  /** What a correction moved, and what it left in its place though no words of a package find it there. */
  moved: object[];
  /** What a correction took the words from, or left with words that could be several. */
  lost: string[];
}

export async function correctedAnchors(tx: Transaction, articleId: string): Promise<Corrected> {
  const [moved, lost] = await together([
    prepared(
      tx,
      sql`
      select coalesce(claim_id, quote_id, citation_id, mention_id) as id, role, ordinal, text_revision, start_offset, end_offset, status,
             selector is null as unnamed
        from anchors where article_id = ${articleId} and (status = 'moved' or selector is null and text_revision > 1 and status = 'exact')`,
    ),
    prepared<{ id: string }>(
      tx,
      sql`
      select distinct coalesce(claim_id, quote_id, citation_id, mention_id) as id from anchors
       where article_id = ${articleId} and status in ('orphaned', 'ambiguous')`,
    ),
  ]);
  return { moved: [...moved], lost: lost.map(({ id }) => id) };
}

/** Mentions, citations, quotes and claims of a stored article become what the rows say, with everything that belongs to them. */
export async function writeAnnotations(tx: Transaction, rows: PackageRows, articleId: string): Promise<void> {
  const [corrected, sourceOf] = await together([correctedAnchors(tx, articleId), sourcesOfEvidence(tx, rows)]);
  await inOneTrip(tx, annotationWrites(rows, { articleId, exists: true }, corrected, sourceOf));
}

/** The statements by which the annotations of an article become what the rows say. */
export function annotationWrites(
  rows: PackageRows,
  { articleId, exists }: Pick<Resolution, "articleId" | "exists">,
  { moved, lost }: Corrected,
  sourceOf: ReadonlyMap<string, string>,
): SQL[] {
  // Nothing of a new article is there, or has rows to replace.
  const write = exists ? upsertion : insertion;
  const ids = <Row extends { id: string }>(list: Row[]) => (exists ? list.map(({ id }) => id) : []);
  const claimIds = ids(rows.claims);
  const quoteIds = ids(rows.quotes);
  const said = [...claimIds, ...quoteIds, ...ids(rows.citations), ...ids(rows.mentions)];
  return [
    ...write(citations, rows.citations),
    ...write(mentions, rows.mentions),
    ...write(quotes, rows.quotes),
    ...write(claims, rows.claims),
    ...replacement(quoteVias, quoteVias.quoteId, quoteIds, rows.quoteVias),
    ...replacement(quoteAbouts, quoteAbouts.quoteId, quoteIds, rows.quoteAbouts),
    ...replacement(claimVias, claimVias.claimId, claimIds, rows.claimVias),
    ...replacement(claimAbouts, claimAbouts.claimId, claimIds, rows.claimAbouts),
    ...replacement(claimEvents, claimEvents.claimId, claimIds, rows.claimEvents),
    ...replacement(claimQuotes, claimQuotes.claimId, claimIds, rows.claimQuotes),
    ...replacement(
      evidence,
      evidence.claimId,
      claimIds,
      rows.evidence.map((row) => ({ ...row, sourceId: sourceOf.get(row.citationId) as string })),
    ),
    ...replacement(relations, relations.fromClaimId, claimIds, rows.relations),
    // What is withdrawn keeps the words that it rested on.
    ...(said.length > 0
      ? [
          sql`
          delete from anchors where article_id = ${articleId} and coalesce(claim_id, quote_id, citation_id, mention_id) in ${listed(said)}`,
        ]
      : []),
    ...insertion(anchors, rows.anchors),
    ...reviewsCleared(lost),
    ...movedAgain(moved, articleId),
  ];
}

/** Evidence repeats its citation's source, which the package names only by the citation, or not at all where that is a stored one. */
export async function sourcesOfEvidence(tx: Transaction, rows: PackageRows): Promise<Map<string, string>> {
  const sourceOf = new Map(rows.citations.map(({ id, sourceId }) => [id, sourceId]));
  const others = new Set(rows.evidence.map(({ citationId }) => citationId).filter((id) => !sourceOf.has(id)));
  if (others.size === 0) return sourceOf;
  const found = await prepared<{ id: string; sourceId: string }>(
    tx,
    sql`select id, source_id as "sourceId" from citations where id in ${listed(others)}`,
  );
  for (const { id, sourceId } of found) sourceOf.set(id, sourceId);
  return sourceOf;
}

/** Who finds the words for it in the text that is in force has looked at it again. */
function reviewsCleared(lost: string[]): SQL[] {
  if (lost.length === 0) return [];
  return (
    [
      [claims, anchors.claimId],
      [quotes, anchors.quoteId],
      [citations, anchors.citationId],
      [mentions, anchors.mentionId],
    ] as const
  ).map(
    ([table, owner]) => sql`
      update ${table} set needs_review = false
       where needs_review and id in ${listed(lost)}
         and not exists (select from ${anchors} where ${owner} = ${table}.id and ${anchors.status} in ('orphaned', 'ambiguous'))`,
  );
}

/** What a correction moved stays moved where the package has it in the same place, and is found by no words of a package. */
function movedAgain(moved: object[], articleId: string): SQL[] {
  if (moved.length === 0) return [];
  return [
    sql`
      update anchors a set status = m.status, selector = case when not m.unnamed then a.selector end
        from json_to_recordset(${JSON.stringify(moved)}::json)
          as m (id text, role text, ordinal integer, text_revision integer, start_offset integer, end_offset integer, status text, unnamed boolean)
       where a.article_id = ${articleId} and coalesce(a.claim_id, a.quote_id, a.citation_id, a.mention_id) = m.id and a.role = m.role
         and a.ordinal = m.ordinal and a.text_revision = m.text_revision and a.start_offset = m.start_offset and a.end_offset = m.end_offset`,
  ];
}
