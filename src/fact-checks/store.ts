import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../db/client.ts";
import { factChecks } from "../../db/tables/fact-checks.ts";
import { refuseErasedWords } from "../erasures/enter.ts";
import { refusedBody } from "../http/bodies.ts";
import { always, type Once } from "../http/idempotency.ts";
import { mergePatch } from "../http/merge-patch.ts";
import { type Fault, schemaFaults } from "../packages/faults.ts";
import { resourceId, urlHost } from "../packages/identity.ts";
import { findResource, findResources, type Recorded } from "../resources/read.ts";
import { type FactCheckInput, type FactCheckPatch, type FactCheckRow, factCheckInputSchema } from "./schemas.ts";

/** Stores a fact-check of a claim. Throws 404 or 410 where the claim is not there to be checked. */
export async function createFactCheck(
  db: Database,
  claimId: string,
  input: FactCheckInput,
  agent: string,
  { id = resourceId("factCheck", randomUUID()), once = always }: { id?: string; once?: Once } = {},
): Promise<Recorded> {
  const { recorded } = await db.transaction(async (tx) => {
    await setAgent(tx, agent);
    return await once(tx, async () => {
      const claim = await findResource(tx, "claim", claimId);
      refuseLaterRevision(input.claimRevision, claim.revision);
      await refuseErasedWords(tx, [claim.snapshot.article_id as string], input);
      await tx.insert(factChecks).values({
        id,
        claimId,
        provenanceMethod: "human",
        provenanceAgent: agent,
        claimRevision: input.claimRevision ?? claim.revision,
        ...columns(input),
        everPublished: input.status === "published",
      });
      return { status: 201, id };
    });
  });
  return recorded;
}

/** Changes, publishes or withdraws a fact-check, by a merge patch on what is stored. */
export async function patchFactCheck(
  db: Database,
  id: string,
  patch: FactCheckPatch,
  agent: string,
  before: (tx: Transaction, stored: Recorded) => Promise<void>,
): Promise<Recorded> {
  await db.transaction(async (tx) => {
    await setAgent(tx, agent);
    await tx.execute(sql`select from ${factChecks} where ${factChecks.id} = ${id} for update`);
    const stored = await findResource(tx, "factCheck", id);
    await before(tx, stored);
    const row = stored.snapshot as unknown as FactCheckRow;
    const { status = row.status, reason, ...said } = patch;
    const faults: Fault[] = [];
    if (reason !== undefined && status !== "withdrawn")
      faults.push({ pointer: "/reason", code: "notWithdrawn", message: "is only said of what is withdrawn" });
    if (row.status === "published" && status === "draft")
      faults.push({ pointer: "/status", code: "alreadyPublished", message: "cannot be draft again; what is published is withdrawn" });
    const merged = factCheckInputSchema.safeParse(mergePatch(document(row), said));
    if (!merged.success) faults.push(...schemaFaults(merged.error as never));
    if (faults.length > 0 || !merged.success) throw refusedBody(faults);
    await refuseErasedWords(tx, [id, await articleOfClaim(tx, row.claim_id)], patch);
    if (patch.claimRevision !== undefined)
      refuseLaterRevision(patch.claimRevision, (await findResource(tx, "claim", row.claim_id)).revision);
    await tx
      .update(factChecks)
      .set({
        ...columns(merged.data),
        claimRevision: merged.data.claimRevision ?? row.claim_revision,
        status,
        everPublished: row.ever_published || status === "published",
        ...(status === "withdrawn" && { withdrawnAt: sql`now()`, withdrawalReason: reason ?? null }),
      })
      .where(sql`${factChecks.id} = ${id}`);
  });
  const [recorded] = await findResources(db, [id]);
  return recorded as Recorded;
}

const setAgent = (tx: Transaction, agent: string) =>
  tx.execute(sql`select set_config('nutgraph.cause', 'factCheck', true), set_config('nutgraph.agent', ${agent}, true)`);

async function articleOfClaim(tx: Transaction, claimId: string): Promise<string | null> {
  const [claim] = await tx.execute<{ id: string }>(sql`select article_id as id from claims where id = ${claimId}`);
  return claim?.id ?? null;
}

function refuseLaterRevision(given: number | undefined, latest: number): void {
  if (given === undefined || given <= latest) return;
  throw refusedBody([
    { pointer: "/claimRevision", code: "noSuchRevision", message: `is not there yet; the claim is at revision ${latest}` },
  ]);
}

function columns(input: FactCheckInput) {
  return {
    publisherName: input.publisher.name,
    publisherUrl: input.publisher.url ?? null,
    host: urlHost(input.publishedUrl),
    url: input.publishedUrl,
    verdictLabel: input.verdictLabel,
    ratingValue: input.rating?.value ?? null,
    ratingBest: input.rating?.best ?? null,
    ratingWorst: input.rating?.worst ?? null,
    summary: input.summary ?? null,
    language: input.language,
    publishedAt: input.publishedAt ?? null,
    status: input.status ?? ("draft" as const),
  };
}

/** A stored fact-check in the shape in which one is sent. */
const document = (row: FactCheckRow) => ({
  publisher: { name: row.publisher_name, url: row.publisher_url },
  publishedUrl: row.url,
  verdictLabel: row.verdict_label,
  rating: row.rating_value === null ? null : { value: row.rating_value, best: row.rating_best, worst: row.rating_worst },
  summary: row.summary,
  language: row.language,
  publishedAt: row.published_at,
  claimRevision: row.claim_revision,
});
