import type { Actor } from "../actors/schemas.ts";
import { Problem } from "../http/problems.ts";
import type { Service } from "../http/router.ts";
import { findCurrent, findResources } from "../resources/read.ts";
import { render } from "../resources/render.ts";
import { searchWords } from "../search/asked.ts";
import { search } from "../search/queries.ts";
import type { Source } from "../sources/schemas.ts";

/** Most actors that are offered where a name does not say which is meant. */
const mostCandidates = 20;

/** Whom a name or an id means: one, or, where it does not say, whom it could mean. */
export interface Resolved {
  asked: string;
  /** Null where the name means nobody, or several. */
  one: Actor | Source | null;
  /** Others who bear the name, or, where nobody does, whose names are like it. */
  candidates: Actor[];
  /** Whether anybody bears the name. */
  borne: boolean;
}

/**
 * Whom somebody means. An id means itself. A name means an actor where no other bears it, or where it is in full that of just
 * one; but a single word is never taken for one of several people.
 */
export async function resolve(service: Service, asked: string, argument: string): Promise<Resolved> {
  if (/^(act|src)_/.test(asked)) {
    const recorded = await findCurrent(service.db, asked.startsWith("act_") ? "actor" : "source", asked);
    const [one] = (await render(service, [recorded])) as unknown as [Actor | Source];
    return { asked, one, candidates: [], borne: true };
  }
  const found = await actorsLike(service, asked, argument);
  const bearers = found.filter((actor) => actor.named && bears(actor, asked));
  const inFull = bearers.filter(({ name }) => wordsOf(name).join(" ") === wordsOf(asked).join(" "));
  const [full] = inFull;
  const isPlain = full !== undefined && inFull.length === 1 && (full.kind !== "person" || wordsOf(asked).length > 1);
  const one = isPlain ? full : bearers.length === 1 ? (bearers[0] as Actor) : null;
  const others = (bearers.length > 0 ? bearers : found).filter((actor) => actor !== one);
  return { asked, one, candidates: others, borne: bearers.length > 0 };
}

async function actorsLike(service: Service, asked: string, argument: string): Promise<Actor[]> {
  const read = searchWords().safeParse(asked);
  if (!read.success) throw new Problem("invalidParameter", `${argument}: ${read.error.issues[0]?.message}.`);
  const { hits } = await search(service.db, { q: asked, type: ["actor"] } as never, mostCandidates);
  const recorded = await findResources(
    service.db,
    hits.map(({ id }) => id),
  );
  const actors = (await render(service, recorded)) as unknown as Actor[];
  const place = new Map(hits.map(({ id }, index) => [id, index]));
  return actors.sort((a, b) => (place.get(a.id) as number) - (place.get(b.id) as number));
}

/** Whether one of an actor's names holds every word of this one. */
function bears({ name, names }: Actor, asked: string): boolean {
  const wanted = wordsOf(asked);
  return [name, ...names.map(({ value }) => value)].some((own) => {
    const held = wordsOf(own);
    return wanted.length > 0 && wanted.every((word) => held.includes(word));
  });
}

/** Its words without case and accents. */
function wordsOf(name: string): string[] {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
