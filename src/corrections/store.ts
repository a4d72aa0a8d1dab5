import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Database, listed, type Transaction } from "../../db/client.ts";
import { blocks, textRevisions } from "../../db/tables/articles.ts";
import { type Affected, corrections } from "../../db/tables/corrections.ts";
import { refuseErasedWords } from "../erasures/enter.ts";
import { refusedBody } from "../http/bodies.ts";
import { always, type Once } from "../http/idempotency.ts";
import { Problem } from "../http/problems.ts";
import { CanonicalText, contextLength } from "../packages/anchoring.ts";
import { resourceId } from "../packages/identity.ts";
import { insertRows } from "../packages/write-rows.ts";
import { findResource, type Recorded } from "../resources/read.ts";
import { correctedBlocks, type Located, locateChanges, smallestEdit, type TextBlock } from "./edits.ts";
import { type BlockPair, reanchor } from "./reanchor.ts";
import { withdrawArticle } from "./retract.ts";
import type { CorrectionInput } from "./schemas.ts";

export interface CorrectOptions {
  agent: string;
  /** Do everything, say what it comes to, and store nothing. */
  dryRun: boolean;
  /** The correction's, otherwise one at random. */
  id?: string;
  /** Does it once, where the request may come again. */
  once?: Once;
  /** Called with the article as it stands, once nobody else can change it. */
  before(tx: Transaction, article: Recorded): Promise<void>;
}

class DryRun extends Error {}

/** Corrects an article in one transaction: its text, every anchor in it, and what rests on the words. */
export async function correctArticle(db: Database, articleId: string, input: CorrectionInput, options: CorrectOptions): Promise<Recorded> {
  let made: Recorded | undefined;
  try {
    await db.transaction(async (tx) => {
      const { once = always, id = resourceId("correction", randomUUID()) } = options;
      const done = await once(tx, async () => {
        await write(tx, articleId, input, { ...options, id });
        return { status: 201, id };
      });
      made = done.recorded;
      if (options.dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return made as Recorded;
}

async function write(tx: Transaction, articleId: string, input: CorrectionInput, options: CorrectOptions & { id: string }): Promise<void> {
  const { id } = options;
  await tx.execute(sql`
    select set_config('nutgraph.cause', ${`correction:${id}`}, true), set_config('nutgraph.agent', ${options.agent}, true)`);
  await tx.execute(sql`select from articles where id = ${articleId} for update`);
  const article = await findResource(tx, "article", articleId);
  await options.before(tx, article);
  const from = article.snapshot.text_revision as number;
  if (input.baseTextRevision !== undefined && input.baseTextRevision !== from) {
    throw new Problem(
      "textChanged",
      `The text in force is revision ${from}, not ${input.baseTextRevision}: somebody corrected it meanwhile.`,
    );
  }
  await refuseErasedWords(tx, [articleId], input);
  const { text, list } = await textOf(tx, articleId, from);
  const found = locateChanges(text, input.changes);
  if ("faults" in found) throw refusedBody(found.faults);
  const { located } = found;
  const changesText = located.length > 0 || (input.editorsNote ?? null) !== null;
  const to = changesText ? from + 1 : from;
  let affects = changesText ? await changeText(tx, { articleId, from, to, text, list, located, note: input.editorsNote ?? null }) : [];
  if (input.kind === "retraction") {
    const { notice, reason } = input;
    const withdrawn = await withdrawArticle(tx, articleId, id, reason ?? notice);
    // It stands with all of these.
    await refuseErasedWords(
      tx,
      withdrawn.map((one) => one.id),
      reason == null ? { notice } : { reason },
    );
    affects = merged(affects, withdrawn);
  }
  await tx.insert(corrections).values({
    id,
    articleId,
    provenanceMethod: "human",
    provenanceAgent: options.agent,
    kind: input.kind,
    notice: input.notice,
    reason: input.reason ?? null,
    issuedAt: input.issuedAt ?? (sql`now()` as unknown as string),
    fromTextRevision: from,
    toTextRevision: to,
    changes: located.map(({ before, after, place: { block, start, end, prefix, suffix } }) => ({
      before,
      after,
      anchor: { block, start, end, prefix, suffix },
    })),
    affects,
  });
}

async function textOf(tx: Transaction, articleId: string, revision: number): Promise<{ text: CanonicalText; list: TextBlock[] }> {
  const list = await tx.execute<TextBlock & Record<string, unknown>>(sql`
    select b.kind, b.links, substring(t.text from b.start_offset + 1 for b.end_offset - b.start_offset) as text
      from blocks b join text_revisions t on t.article_id = b.article_id and t.revision = b.text_revision
     where b.article_id = ${articleId} and b.text_revision = ${revision} order by b.block`);
  return { text: new CanonicalText(list.map(({ text }) => text)), list: [...list] };
}

interface TextChange {
  articleId: string;
  from: number;
  to: number;
  text: CanonicalText;
  list: TextBlock[];
  located: Located[];
  note: string | null;
}

/** Makes the new text revision and takes every anchor over to it, or leaves it where its words last held. */
async function changeText(tx: Transaction, { articleId, from, to, text, list, located, note }: TextChange): Promise<Affected[]> {
  const outcome = correctedBlocks(list, text, located);
  const kept = outcome.filter((block) => block !== null);
  if (kept.length === 0) {
    throw refusedBody([{ pointer: "/changes", code: "nothingLeft", message: "would leave no text; a retraction withdraws an article" }]);
  }
  if (kept.some((block) => !list.includes(block) && /\n\n|^\n|\n$/.test(block.text))) {
    throw refusedBody([{ pointer: "/changes", code: "blankLine", message: "would make a blank line, which parts blocks" }]);
  }
  const after = [...kept, ...(note === null ? [] : [{ kind: "editorsNote", links: "none", text: note }])];
  const corrected = new CanonicalText(after.map((block) => block.text));
  const spans = corrected.blockSpans();
  await insertRows(tx, textRevisions, [
    {
      articleId,
      revision: to,
      text: corrected.text,
      sha256: createHash("sha256").update(corrected.text, "utf8").digest("hex"),
      length: corrected.length,
    },
  ]);
  await insertRows(
    tx,
    blocks,
    after.map(
      ({ kind, links }, block) =>
        ({ articleId, textRevision: to, block, kind, links, startOffset: spans[block]?.start, endOffset: spans[block]?.end }) as never,
    ),
  );
  await tx.execute(sql`update articles set text_revision = ${to} where id = ${articleId}`);
  const oldSpans = text.blockSpans();
  let next = 0;
  const pairs = outcome.map((block, index): BlockPair => {
    const before = oldSpans[index] as { start: number; end: number };
    if (block === null) return { before, after: null };
    const pair = { before, after: { block: next, ...(spans[next] as { start: number; end: number }) } };
    next += 1;
    return pair;
  });
  return await moveAnchors(tx, { articleId, from, to, pairs, located, text: [...corrected.text] });
}

interface Move {
  articleId: string;
  from: number;
  to: number;
  pairs: BlockPair[];
  located: Located[];
  /** The new text, by code points. */
  text: string[];
}

interface StoredAnchor {
  [column: string]: unknown;
  row: string;
  type: "claim" | "quote" | "citation" | "mention";
  id: string;
  block: number;
  start: number;
  end: number;
  exact: string;
  status: "exact" | "moved" | "ambiguous" | "orphaned";
}

async function moveAnchors(tx: Transaction, { articleId, from, to, pairs, located, text }: Move): Promise<Affected[]> {
  const edits = located.map(smallestEdit);
  const stored = await tx.execute<StoredAnchor>(sql`
    select ctid::text as row, coalesce(claim_id, quote_id, citation_id, mention_id) as id, block, start_offset as start, end_offset as "end", exact, status,
           case when claim_id is not null then 'claim' when quote_id is not null then 'quote' when citation_id is not null then 'citation' else 'mention' end as type
      from anchors where article_id = ${articleId} and text_revision = ${from} order by start_offset`);
  const moved: object[] = [];
  const lost: object[] = [];
  const affected = new Map<string, Affected>();
  for (const anchor of stored) {
    const { status, place, touched } = reanchor(anchor, pairs[anchor.block] as BlockPair, edits, text);
    if (place) moved.push({ row: anchor.row, status, ...place, ...context(text, place) });
    else lost.push({ row: anchor.row, status });
    const effect =
      status === "orphaned"
        ? "orphaned"
        : status === "ambiguous" || touched
          ? "needsReview"
          : place?.start === anchor.start
            ? null
            : "moved";
    if (effect !== null) note(affected, { type: anchor.type, id: anchor.id, effect });
  }
  await tx.execute(sql`
    update anchors a set text_revision = ${to}, block = m.block, start_offset = m.start, end_offset = m."end", prefix = m.prefix,
           suffix = m.suffix, status = m.status, selector = null
      from json_to_recordset(${JSON.stringify(moved)}::json)
        as m ("row" tid, block integer, start integer, "end" integer, prefix text, suffix text, status text)
     where a.ctid = m."row" and a.article_id = ${articleId}`);
  await tx.execute(sql`
    update anchors a set status = m.status from json_to_recordset(${JSON.stringify(lost)}::json) as m ("row" tid, status text)
     where a.ctid = m."row" and a.article_id = ${articleId}`);
  await movePositions(tx, articleId);
  return await markForReview(tx, [...affected.values()]);
}

function context(text: string[], { start, end }: { start: number; end: number }) {
  return { prefix: text.slice(Math.max(0, start - contextLength), start).join(""), suffix: text.slice(end, end + contextLength).join("") };
}

/** A resource's position is where its first anchor starts. */
async function movePositions(tx: Transaction, articleId: string): Promise<void> {
  for (const [table, column] of [
    ["claims", "claim_id"],
    ["quotes", "quote_id"],
    ["citations", "citation_id"],
    ["mentions", "mention_id"],
  ] as const) {
    await tx.execute(sql`
      update ${sql.identifier(table)} r set position = a.start_offset from anchors a
       where a.article_id = ${articleId} and a.${sql.identifier(column)} = r.id and a.role = 'content' and a.ordinal = 0
         and r.position is distinct from a.start_offset`);
  }
}

const gravity = ["moved", "needsReview", "orphaned", "withdrawn"];

/** Notes what a correction does to a resource, which has one effect: the gravest. */
function note(affected: Map<string, Affected>, item: Affected): void {
  const known = affected.get(item.id);
  if (!known || gravity.indexOf(item.effect) > gravity.indexOf(known.effect)) affected.set(item.id, item);
}

function merged(first: Affected[], second: Affected[]): Affected[] {
  const affected = new Map<string, Affected>();
  for (const item of [...first, ...second]) note(affected, item);
  return [...affected.values()];
}

/** Marks what lost its words or had them touched, and the events that such claims and mentions tell of. */
async function markForReview(tx: Transaction, affected: Affected[]): Promise<Affected[]> {
  const touched = affected.filter(({ effect }) => effect !== "moved");
  const of = (type: string) => listed(touched.filter((item) => item.type === type).map(({ id }) => id));
  for (const [type, table] of [
    ["claim", "claims"],
    ["quote", "quotes"],
    ["citation", "citations"],
    ["mention", "mentions"],
  ] as const) {
    await tx.execute(sql`update ${sql.identifier(table)} set needs_review = true where id in ${of(type)} and not needs_review`);
  }
  const told = await tx.execute<{ id: string }>(sql`
    select distinct e.id from (
      select event_id as id from claim_events where claim_id in ${of("claim")}
      union select event_id from mentions where id in ${of("mention")} and event_id is not null
      union select event_id from quotes where id in ${of("quote")} and event_id is not null) e
      join events on events.id = e.id and events.status = 'published' order by e.id`);
  const eventIds = told.map(({ id }) => id);
  if (eventIds.length > 0)
    await tx.execute(sql`update events set needs_review = true where id in ${listed(eventIds)} and not needs_review`);
  return [...affected, ...eventIds.map((id): Affected => ({ type: "event", id, effect: "needsReview" }))];
}
