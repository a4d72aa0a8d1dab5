import type { Actor } from "../actors/schemas.ts";
import { Problem } from "../http/problems.ts";
import type { Service } from "../http/router.ts";
import { findCurrent, findResources } from "../resources/read.ts";
import { render } from "../resources/render.ts";
import { searchWords } from "../search/asked.ts";
import { search } from "../search/queries.ts";
import type { Source } from "../sources/schemas.ts";
import { type Called, calledInArticles } from "./names-in-articles.ts";

/** Most actors that are offered where a name does not say which is meant. */
const mostCandidates = 20;
/** Most actors whose names are looked at: enough that a person is not hidden behind what bears the same word in its name. */
const mostLookedAt = 100;

/** By what somebody was recognised: an id, a full name, the end of a person's name, or what articles call them, by name or by metonym. */
export const recognitions = ["id", "name", "familyName", "nameInArticles", "metonym"] as const;

/** Whom a name or an id means: one, or, where it does not say, whom it could mean. */
export interface Resolved {
  asked: string;
  /** Null where the name means nobody, or several. */
  one: Actor | Source | null;
  /** Null where nobody was. */
  recognisedBy: (typeof recognitions)[number] | null;
  /** Others whom it may mean, or, where it may mean nobody, those whose names are like it. */
  candidates: Actor[];
  /** Whether it may mean anybody. */
  borne: boolean;
}

/**
 * Whom somebody means. An id means itself. A name means the one whose full name it is; otherwise the one whom articles call by
 * exactly these words, or the one person whose name ends in them. A part of any other name means nobody: The Moscow Times is
 * not Moscow. A single word is never taken for one of several people.
 */
export async function resolve(service: Service, asked: string, argument: string): Promise<Resolved> {
  if (/^(act|src)_/.test(asked)) {
    const recorded = await findCurrent(service.db, asked.startsWith("act_") ? "actor" : "source", asked);
    const [one] = (await render(service, [recorded])) as unknown as [Actor | Source];
    return { asked, one, recognisedBy: "id", candidates: [], borne: true };
  }
  const name = asked.replace(/^\s*the\s+/i, "");
  const wanted = wordsOf(name);
  const found = await actorsLike(service, name, argument);
  const holders = found.filter((actor) => actor.named && fullNames(actor).some((words) => wanted.every((word) => words.includes(word))));
  const inFull = holders.filter((actor) => fullNames(actor).some((words) => isSame(words, wanted)));
  const called = await calledInArticles(service.db, name);
  const callees = await actorsWith(
    service,
    called.map(({ id }) => id),
    found,
  );
  const people = holders.filter(({ kind }) => kind === "person");

  const full = inFull.filter(({ kind }) => kind !== "person" || wanted.length > 1);
  const inPart = unique([...inFull, ...callees, ...people]);
  const possible = full.length > 0 ? full : inPart;
  const only = possible.length === 1 ? (possible[0] as Actor) : undefined;
  const recognisedBy = only === undefined ? null : recognition(only, wanted, called);
  const one = recognisedBy === null ? null : (only as Actor);
  const may = unique([...inPart, ...holders]);
  const candidates = (may.length > 0 ? may : found).filter((actor) => actor !== one).slice(0, mostCandidates);
  return { asked, one, recognisedBy, candidates, borne: may.length > 0 };
}

/** By what an actor was recognised in these words; null where they hold them, but no more. */
function recognition(actor: Actor, wanted: string[], called: Called[]): Resolved["recognisedBy"] {
  const names = fullNames(actor);
  if (names.some((words) => isSame(words, wanted))) return "name";
  const call = called.find(({ id }) => id === actor.id);
  if (call?.byName) return "nameInArticles";
  if (actor.kind === "person" && names.some((words) => words.at(-1) === wanted.at(-1))) return "familyName";
  return call ? "metonym" : null;
}

async function actorsLike(service: Service, asked: string, argument: string): Promise<Actor[]> {
  const read = searchWords().safeParse(asked);
  if (!read.success) throw new Problem("invalidParameter", `${argument}: ${read.error.issues[0]?.message}.`);
  const { hits } = await search(service.db, { q: asked, type: ["actor"] } as never, mostLookedAt);
  const recorded = await findResources(
    service.db,
    hits.map(({ id }) => id),
  );
  const actors = (await render(service, recorded)) as unknown as Actor[];
  const place = new Map(hits.map(({ id }, index) => [id, index]));
  return actors.sort((a, b) => (place.get(a.id) as number) - (place.get(b.id) as number));
}

/** These actors, in this order; those at hand are not read again. */
async function actorsWith(service: Service, ids: string[], atHand: Actor[]): Promise<Actor[]> {
  const missing = ids.filter((id) => atHand.every((actor) => actor.id !== id)).slice(0, mostCandidates);
  const read = missing.length === 0 ? [] : await render(service, await findResources(service.db, missing));
  const known = new Map([...atHand, ...(read as unknown as Actor[])].map((actor) => [actor.id, actor]));
  return ids.flatMap((id) => known.get(id) ?? []).filter(({ status }) => status === "published");
}

const unique = (actors: Actor[]) => [...new Map(actors.map((actor) => [actor.id, actor])).values()];

/** The words of each of an actor's names. A title is not a name: others bear it as well. */
function fullNames({ name, names }: Actor): string[][] {
  return [name, ...names.filter(({ kind }) => kind !== "title").map(({ value }) => value)].map(wordsOf);
}

const isSame = (words: string[], others: string[]) => words.length > 0 && words.join(" ") === others.join(" ");

/** Its words without case, accents and a leading article. */
function wordsOf(name: string): string[] {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 1 && words[0] === "the" ? words.slice(1) : words;
}
