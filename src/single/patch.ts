import { isDeepStrictEqual } from "node:util";
import type { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { inOneTrip, listed, type Transaction } from "../../db/client.ts";
import { articleAuthors, articles } from "../../db/tables/articles.ts";
import { type ItemType, isCorpus } from "../../db/vocabulary.ts";
import { alreadyPublic, isEmbargoed } from "../embargoes/held.ts";
import { erasedFaults } from "../erasures/enter.ts";
import { namingFaults } from "../erasures/naming.ts";
import { mergePatch } from "../http/merge-patch.ts";
import type { Ground } from "../packages/assemble.ts";
import { groundOf, partOfPackage } from "../packages/export.ts";
import { type Fault, PackageRefused } from "../packages/faults.ts";
import { listOf, readPackage } from "../packages/read.ts";
import { keysOf, resolve, type StoredKey } from "../packages/resolve.ts";
import { packageRows } from "../packages/rows.ts";
import { articlePackage, type PackageProvenance } from "../packages/schema.ts";
import { replacement, upsertion } from "../packages/write-rows.ts";
import { findResource, type Recorded } from "../resources/read.ts";
import type { AnchorRow } from "../resources/rows.ts";
import { belongingFaults, check, isObject, members, nowhere, refusing, reviewFaults, store } from "./items.ts";
import { because } from "./write-transaction.ts";

/** What is changed, and by whom. */
interface Change {
  patch: unknown;
  /** What is wrong with the patch whatever it is applied to. */
  faults: Fault[];
  agent: string;
  /** Whether whoever changes it may review it. */
  reviews: boolean;
  /** Whether they may say a name again that was withheld. */
  isAdmin: boolean;
}

/** Changes a thing by a merge patch on its package form. What comes of it is checked as a whole, as an import checks it. */
export async function patchItem(
  tx: Transaction,
  type: ItemType,
  stored: Recorded,
  { patch, faults, agent, reviews, isAdmin }: Change,
): Promise<void> {
  const { id } = stored.snapshot;
  const { ground, keys } = await standing(tx, stored);
  const list = listOf(type);
  const key = keys.find((one) => one.id === id)?.key ?? "it";
  const [said] = partOfPackage(ground, { list, key, snapshot: stored.snapshot })[list] as unknown as [{ provenance?: PackageProvenance }];
  const provenance = said.provenance ?? provenanceOf(ground);
  const before = { ...said, provenance, key, ...(isCorpus(type) && { id }) };
  const known: Fault[] = [
    ...faults,
    ...fixedFaults(patch, ["key", "id"]),
    ...reviewFaults(patch, { isNew: false }),
    ...belongingFaults(type, patch, stored.snapshot),
    ...lostWords(ground, stored, patch),
    ...(type === "actor" ? await namingFaults(tx, members(patch), { was: stored.snapshot, isAdmin }) : []),
  ];
  if (!isObject(patch)) known.push(notAnObject);
  const form = articlePackage.shape[list].unwrap().element;
  const checked = await check(tx, ground, type, patched(form, before, patch), { keys, known, was: before });
  const read = form.safeParse(before);
  if (read.success && isDeepStrictEqual(read.data, checked.item)) return;
  await because(tx, "edit", id);
  Object.assign(checked.rows[list][0] as object, afterChange(checked.item.provenance ?? provenance, { agent, reviews }));
  await store(tx, type, checked);
  if (reviews) await tx.execute(sql`update ${sql.identifier(list)} set needs_review = false where id = ${id} and needs_review`);
}

/** Changes what is known of an article by a merge patch on its package form; never its text. */
export async function patchArticle(tx: Transaction, stored: Recorded, { patch, faults, agent, reviews }: Change): Promise<void> {
  const { id } = stored.snapshot;
  const ground = await groundOf(tx, stored);
  const { article: said, provenance } = partOfPackage(ground);
  const known: Fault[] = [
    ...faults,
    ...fixedFaults(patch, ["key", "id"]),
    ...fixedFaults(patch, ["blocks", "text"], "is the published text; it changes by a correction"),
    ...(isObject(patch) ? [] : [notAnObject]),
  ];
  known.push(...(await erasedFaults(tx, [id], patch)));
  const keys = (await keysOf(tx, id)).filter(({ withdrawn, held }) => held && !withdrawn);
  const form = articlePackage.shape.article;
  const wanted = patched(form, said, patch);
  await refusing(known, "/article", async () => {
    const read = readPackage({ provenance, article: wanted }, keys);
    if (known.length > 0) throw new PackageRefused("invalid", []);
    const before = form.parse(said);
    if (isDeepStrictEqual(before, read.package.article)) return;
    const resolution = await resolve(tx, read);
    const rows = packageRows(read, resolution, ground.article.text_revision);
    const claimed = await authorsStillNeeded(tx, id, rows.authors);
    if (claimed.length > 0) throw new PackageRefused("invalid", claimed);
    await because(tx, "edit", id);
    const isNewTime = before.rights.embargoUntil !== read.package.article.rights.embargoUntil;
    if (isNewTime && isEmbargoed(read.package)) throw new PackageRefused("invalid", [alreadyPublic]);
    await inOneTrip(tx, [
      ...upsertion(articles, [{ ...rows.article, ...afterChange(provenance, { agent, reviews }) }]),
      ...replacement(articleAuthors, articleAuthors.articleId, [id], rows.authors),
    ]);
  });
}

/** What is wrong with authors of whom one is missing by whom, as the author, the article claims something. */
async function authorsStillNeeded(tx: Transaction, articleId: string, authors: { actorId?: string | null }[]): Promise<Fault[]> {
  const left = authors.flatMap(({ actorId }) => actorId ?? []);
  const missing = await tx.execute<{ actor: string; claim: string }>(sql`
    select distinct on (claimant_actor_id) claimant_actor_id as actor, id as claim from claims
     where article_id = ${articleId} and status = 'published' and claimant_kind = 'author' and claimant_actor_id is not null
       and claimant_actor_id not in ${listed(left)}
     order by claimant_actor_id, id`);
  return missing.map(({ actor, claim }) => ({
    pointer: "/article/authors",
    code: "authorClaims",
    message: `leaves out ${actor}, who as the author claims ${claim}; change the claimant first`,
  }));
}

/** Where a stored thing stands, and the keys that go with that. */
async function standing(tx: Transaction, { snapshot }: Recorded): Promise<{ ground: Ground; keys: StoredKey[] }> {
  const articleId = snapshot.article_id as string | null | undefined;
  if (articleId == null) return { ground: nowhere(), keys: [] };
  await tx.execute(sql`select from ${articles} where id = ${articleId} for update`);
  const article = await findResource(tx, "article", articleId);
  return { ground: await groundOf(tx, article), keys: await keysOf(tx, articleId) };
}

/** What a patch makes of a thing. What it takes away is null where its form wants it said that there is none. */
function patched(form: z.ZodType, before: object, patch: unknown): object {
  const result = mergePatch(before, isObject(patch) ? patch : {}) as object;
  const faultsAt = () => (form.safeParse(result).error?.issues ?? []).map(({ path }) => path);
  for (const path of faultsAt()) {
    const [holder, field] = [get(result, path.slice(0, -1)) as Record<PropertyKey, unknown>, path.at(-1) as PropertyKey];
    if (get(members(patch), path) !== null || field in holder) continue;
    holder[field] = null;
    if (faultsAt().some((other) => isDeepStrictEqual(other, path))) delete holder[field];
  }
  return result;
}

const get = (json: unknown, path: PropertyKey[]): unknown =>
  path.reduce((value: unknown, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], json);

const provenanceOf = (ground: Ground) => partOfPackage(ground).provenance;

/**
 * A change by a reviewer is an edit that counts as reviewed. By anybody else it takes back that somebody accepted what was
 * said before; what was rejected stays so.
 */
function afterChange({ reviewStatus, reviewedBy, reviewedAt }: PackageProvenance, { agent, reviews }: Pick<Change, "agent" | "reviews">) {
  if (reviews) return { reviewStatus: "edited" as const, reviewedBy: agent, reviewedAt: new Date().toISOString() };
  if (reviewStatus === "rejected") return { reviewStatus, reviewedBy, reviewedAt };
  return { reviewStatus: "unreviewed" as const, reviewedBy: null, reviewedAt: null };
}

const notAnObject: Fault = { pointer: "", code: "invalid", message: "must be an object: a merge patch (RFC 7396)" };

const fixedFaults = (patch: unknown, fields: string[], message = "never changes"): Fault[] =>
  fields.filter((field) => field in members(patch)).map((field) => ({ pointer: `/${field}`, code: "fixed", message }));

/** Words that a correction took away are not dropped on the way: whoever changes something says what it rests on now. */
function lostWords(ground: Ground, { type, snapshot }: Recorded, patch: unknown): Fault[] {
  const anchors = (snapshot.anchors ?? []) as AnchorRow[];
  const { speaker_name: name = null, speaker_descriptor: descriptor = null } = snapshot as Record<string, string | null>;
  const isPrinted = (words: string | null) => words === null || ground.blocks.some(({ text }) => text.includes(words));
  return [
    ...(anchors.every(({ text_revision }) => text_revision === ground.article.text_revision)
      ? []
      : [type === "claim" || type === "quote" ? "anchors" : "anchor"]),
    ...(isPrinted(name) && isPrinted(descriptor) ? [] : ["speaker"]),
  ]
    .filter((field) => !(field in members(patch)))
    .map((field) => ({ pointer: `/${field}`, code: "wordsLost", message: "must be given: not all of its words are in the text any more" }));
}
