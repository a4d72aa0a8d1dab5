import { type SQL, sql } from "drizzle-orm";
import { listed, type Transaction } from "../../db/client.ts";
import { erasedItems, erasedWords, erasures } from "../../db/tables/erasures.ts";
import { annotationTypes, isCorpus, type ResourceType } from "../../db/vocabulary.ts";
import { refusedBody } from "../http/bodies.ts";
import type { Fault } from "../packages/faults.ts";
import { randomCharacters } from "../packages/identity.ts";
import { insertRows } from "../packages/write-rows.ts";
import { findResources, type Recorded, refuseErased } from "../resources/read.ts";
import { refuseErasedWords } from "./enter.ts";
import { guessable, rememberIdentifiers } from "./identifiers.ts";
import { namesOf, unnamed } from "./names.ts";
import { remainingWords } from "./remaining.ts";
import { rewriteResources, rewriteTexts, type Touched } from "./rewrite.ts";
import type { ErasureInput, Remaining } from "./schemas.ts";
import { digestOf, erasedMark, type Finder, finderOf, lengthsByKey, newSalt, soughtWords, withheldMark } from "./stretches.ts";
import { onlyOf, speaking, spokenOf, withMerged } from "./uses.ts";
import { blankWhole, withdrawWhole } from "./whole.ts";

/** What an erasure came to. */
export interface Erased {
  /** Under which it is written down. */
  id: string;
  /** Where the words, or some of them, still stand. */
  remaining: Remaining[];
}

interface Asked extends ErasureInput {
  agent: string;
}

/** Erases in a transaction of the caller's, in which no import runs. Throws where there is nothing to erase, and says why. */
export async function erase(tx: Transaction, articleOrId: string, asked: Asked): Promise<Erased> {
  const found = await findTarget(tx, articleOrId);
  await refuseErasedWords(tx, [found?.snapshot.id, found?.snapshot.article_id as string | null | undefined], { ground: asked.ground });
  if (!found) return await eraseHeld(tx, articleOrId, asked);
  const target = { type: found.type, id: found.snapshot.id };
  refuseErased(found);
  if (asked.naming) return await withholdNames(tx, found, asked);
  if (asked.words) return await eraseWords(tx, found, { ...asked, words: asked.words });
  return await eraseWhole(tx, target, asked);
}

/** The resource that an id, or an article's slug, means; merged and withdrawn ones too. */
async function findTarget(tx: Transaction, articleOrId: string): Promise<Recorded | undefined> {
  const [bySlug] = await tx.execute<{ id: string }>(sql`select id from articles where slug = ${articleOrId}`);
  const [found] = await findResources(tx, [bySlug?.id ?? articleOrId]);
  return found;
}

/** Writes down that there is an erasure; from here on this transaction may rewrite what is written once. */
async function begin(
  tx: Transaction,
  kind: "words" | "resource" | "names",
  targetId: string,
  { ground, agent }: Asked,
  held = false,
): Promise<Begun> {
  const id = `era_${randomCharacters(26)}`;
  const salt = newSalt();
  await tx.insert(erasures).values({ id, kind, targetId, ground, agent, held, salt });
  await tx.execute(sql`
    select set_config('nutgraph.erasure', ${id}, true), set_config('nutgraph.cause', ${`erasure:${id}`}, true), set_config('nutgraph.agent', ${agent}, true)`);
  return { id, salt };
}

interface Begun {
  id: string;
  salt: string;
}

async function note(tx: Transaction, erasureId: string, items: Touched[], whole: boolean): Promise<void> {
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  await insertRows(
    tx,
    erasedItems,
    once.map(({ type, id }) => ({ erasureId, resourceId: id, type, whole })),
  );
  await tx.execute(sql`set constraints all immediate`);
}

/** Keeps by what the words are known again where they come back. */
async function remember(tx: Transaction, { id, salt }: Begun, scopeIds: string[], words: string[]): Promise<void> {
  const digests = lengthsByKey(words);
  await insertRows(
    tx,
    erasedWords,
    scopeIds.flatMap((scopeId) => [...digests].map(([key, length]) => ({ erasureId: id, scopeId, digest: digestOf(key, salt), length }))),
  );
}

async function eraseWhole(tx: Transaction, target: Touched, asked: Asked): Promise<Erased> {
  await tx.execute(sql`select set_config('nutgraph.agent', ${asked.agent}, true)`);
  const items = await withdrawWhole(tx, target, "erased");
  // Counts go down by what they went up for, so the withdrawal is recorded first.
  await tx.execute(sql`set constraints all immediate`);
  await tx.execute(sql`set constraints all deferred`);
  const begun = await begin(tx, "resource", target.id, asked);
  // What only went with its article may come again with another.
  if (isCorpus(target.type))
    await rememberIdentifiers(
      tx,
      items.map(({ id }) => id),
    );
  await blankWhole(tx, items, begun.id);
  await note(tx, begun.id, items, true);
  return { id: begun.id, remaining: [] };
}

/** What is under an embargo is not stored yet, and has only to be forgotten. */
async function eraseHeld(tx: Transaction, articleOrId: string, asked: Asked): Promise<Erased> {
  const [held] = await tx.execute<{ id: string }>(
    sql`select article_id as id from held_packages where article_id = ${articleOrId} or key = ${articleOrId} for update`,
  );
  if (!held) throw refusedBody([{ pointer: "/target", code: "referenceUnknown", message: "names nothing that is stored" }]);
  if (asked.words || asked.naming) {
    const message = "is under an embargo; import it without the words, which nobody has seen";
    throw refusedBody([{ pointer: "/target", code: "underEmbargo", message }]);
  }
  const { id } = await begin(tx, "resource", held.id, asked, true);
  await tx.execute(sql`delete from held_packages where article_id = ${held.id}`);
  await note(tx, id, [{ type: "article", id: held.id }], true);
  return { id, remaining: [] };
}

const namesItsArticle: ResourceType[] = [...annotationTypes, "correction"];

async function eraseWords(tx: Transaction, { type, snapshot }: Recorded, asked: Asked & { words: string[] }): Promise<Erased> {
  const { id } = snapshot;
  if (namesItsArticle.includes(type)) {
    const message = `rests on words of its article; words are erased from that: ${snapshot.article_id}`;
    throw refusedBody([{ pointer: "/target", code: "restsOnArticle", message }]);
  }
  const begun = await begin(tx, "words", id, asked);
  const find = finderOf(soughtWords(asked.words, erasedMark));
  refuseGround(asked, find);
  const touched = type === "article" ? await rewriteArticle(tx, id, find) : [];
  const spoken = await spokenOf(tx, [id]);
  const own = type === "article" ? await onlyOf(tx, id, spoken) : await withMerged(tx, [id]);
  touched.push(...(await rewriteResources(tx, sql`r.resource_id in ${listed(own)}`, find)));
  if (touched.length === 0)
    throw refusedBody([{ pointer: "/words", code: "notFound", message: `do not stand in ${id}, nor in what belongs to it` }]);
  const things = touched.filter((one) => isCorpus(one.type)).map((one) => one.id);
  await remember(tx, begun, [...new Set([id, ...things])], asked.words);
  await note(tx, begun.id, touched, false);
  return { id: begun.id, remaining: await remainingWords(tx, { ids: [id], spoken }, find, asked.words) };
}

/** Takes what is found out of an article's texts and of everything that belongs to it. */
async function rewriteArticle(tx: Transaction, articleId: string, find: Finder): Promise<Touched[]> {
  await tx.execute(sql`select from articles where id = ${articleId} for update`);
  const texts = await rewriteTexts(tx, articleId, find);
  return await rewriteResources(tx, ofArticle(articleId), find, { texts });
}

/** The revisions of an article and of what belongs to it, as a condition on `revisions` under the alias `r`. */
const ofArticle = (articleId: string): SQL => sql`r.resource_id in (select c.resource_id from changes c where c.article_id = ${articleId})`;

/** What the ground says is public, and so must not be what it is the ground for. */
function refuseGround({ ground }: Asked, find: Finder): void {
  if (find(ground).length === 0) return;
  throw refusedBody([{ pointer: "/ground", code: "erased", message: "holds what is to be erased, and is public" }]);
}

async function withholdNames(tx: Transaction, { type, snapshot }: Recorded, asked: Asked): Promise<Erased> {
  const { id } = snapshot;
  const refuse = (code: Fault["code"], message: string): never => {
    throw refusedBody([{ pointer: "/target", code, message }]);
  };
  if (type !== "actor") refuse("notAnActor", "must be an actor: only those have names that can be withheld");
  if (snapshot.merged_into) refuse("merged", `has been merged into ${snapshot.merged_into}; name that one`);
  if (snapshot.named === false) refuse("unnamed", "is known by description only, and so has no name to withhold");
  if (snapshot.naming === "withheld") refuse("alreadyWithheld", "is an actor whose naming is withheld already");
  const persons = await withMerged(tx, [id]);
  const names = await namesOf(tx, persons);
  const begun = await begin(tx, "names", id, asked);
  await rememberIdentifiers(tx, persons);
  const guessed = (await guessable(tx, persons)).map((person): Remaining => ({ type: "actor", id: person, field: "id" }));
  const find = finderOf(soughtWords(names, withheldMark));
  refuseGround(asked, find);
  const { articles, others } = await speaking(tx, persons);
  const touched: Touched[] = [];
  for (const articleId of articles) touched.push(...(await rewriteArticle(tx, articleId, find)));
  const spoken = await spokenOf(tx, articles);
  const beside = new Set([...persons, ...others, ...spoken]);
  const overrides = new Map(persons.map((person) => [person, unnamed]));
  touched.push(...(await rewriteResources(tx, sql`r.resource_id in ${listed(beside)}`, find, { overrides })));
  await remember(tx, begun, persons, names);
  await note(tx, begun.id, touched, false);
  return { id: begun.id, remaining: [...guessed, ...(await remainingWords(tx, { ids: articles, spoken }, find, names))] };
}
