import { pointer } from "../faults.ts";
import { foldedName } from "../prose/words.ts";
import { referencesOf } from "../read.ts";
import type { ArticlePackage } from "../schema.ts";
import { type DeskRemark, daysOf, type Examined, isWithin, type Passage, remark } from "./examined.ts";

type Actor = ArticlePackage["actors"][number];

/** Blocks in which names are printed for other reasons than to speak of somebody. */
const notProse = new Set(["related", "credit", "disclaimer"]);
/** Names shorter than this are too easily alike by chance. */
const shortestAlike = 6;

/** Whether every actor is mentioned and none stands there twice. */
export function actorRemarks(article: Examined): DeskRemark[] {
  return [...actorsWithoutMention(article), ...namesWithoutMention(article), ...actorsAlike(article), ...positions(article)];
}

/** Authors, publishers and employers need not stand in the text. */
const elsewhere = new Set(["article", "sources", "actors"]);

function actorsWithoutMention(article: Examined): DeskRemark[] {
  const references = [...referencesOf(article.content)].filter(({ list }) => list === "actors");
  const used = Map.groupBy(references, ({ reference }) => reference);
  return article.content.actors.flatMap((actor, index) => {
    const at = pointer("actors", index);
    const uses = used.get(actor.key) ?? [];
    if (uses.length === 0) return [remark("actorUnused", at, null, `Nothing refers to the actor "${actor.name}".`)];
    if (uses.some(({ path }) => path[0] === "mentions")) return [];
    const isOutside = uses.some(({ path }) => elsewhere.has(path[0] as string)) && placesOfNames(article, [actor]).length === 0;
    return isOutside ? [] : [remark("actorWithoutMention", at, null, `No mention says where the article speaks of "${actor.name}".`)];
  });
}

function namesWithoutMention(article: Examined): DeskRemark[] {
  const mentions = Map.groupBy(
    article.content.mentions.map(({ anchor }) => article.place(anchor)),
    ({ block }) => block,
  );
  return placesOfNames(article, article.content.actors)
    .filter(({ passage }) => !mentions.get(passage.block)?.some((mention) => mention.start < passage.end && passage.start < mention.end))
    .map(({ passage, name, actor }) =>
      remark("nameWithoutMention", pointer("actors", actor), passage, `"${name}" stands here, and no mention marks it.`),
    );
}

interface NamedPlace {
  passage: Passage;
  name: string;
  actor: number;
}

/** Where the names of named actors stand as words of their own; of several in one place the longest. */
function placesOfNames(article: Examined, actors: Actor[]): NamedPlace[] {
  const names = actors.flatMap((actor, index) =>
    actor.named ? [actor.name, ...actor.names.map(({ value }) => value)].map((name) => ({ name, actor: index })) : [],
  );
  const found: NamedPlace[] = [];
  for (const block of article.blocks.filter(({ kind }) => !notProse.has(kind))) {
    const inBlock: NamedPlace[] = [];
    for (const { name, actor } of names) {
      for (let from = block.text.indexOf(name); from !== -1; from = block.text.indexOf(name, from + name.length)) {
        const to = from + name.length;
        if (standsAlone(block.text, from, to)) inBlock.push({ passage: article.passage(block, { from, to }), name, actor });
      }
    }
    inBlock.sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end || a.actor - b.actor);
    for (const place of inBlock) {
      const last = found.at(-1);
      if (!last || last.passage.block !== block.index || !isWithin(place.passage, last.passage)) found.push(place);
    }
  }
  return found;
}

const writtenWithoutSpaces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

function standsAlone(text: string, from: number, to: number): boolean {
  const joins = (outside: string, inside: string) =>
    /[\p{L}\p{M}\p{Nd}]/u.test(outside) && /[\p{L}\p{M}\p{Nd}]/u.test(inside) && !writtenWithoutSpaces.test(inside);
  const first = [...text.slice(from, from + 2)][0] ?? "";
  const last = [...text.slice(Math.max(from, to - 2), to)].at(-1) ?? "";
  const before = [...text.slice(Math.max(0, from - 2), from)].at(-1) ?? "";
  const after = [...text.slice(to, to + 2)][0] ?? "";
  return !joins(before, first) && !joins(after, last);
}

function actorsAlike(article: Examined): DeskRemark[] {
  const { actors } = article.content;
  const holders = new Map<string, Set<number>>();
  const hold = (form: string, index: number) => holders.set(form, (holders.get(form) ?? new Set()).add(index));
  actors.forEach((actor, index) => {
    for (const form of formsOf(actor)) hold(form, index);
  });
  const pairs = new Map<string, [number, number]>();
  const pair = (one: number, other: number) => {
    const [first, second] = one < other ? [one, other] : [other, one];
    if (!areKnownApart(actors[first] as Actor, actors[second] as Actor)) pairs.set(`${first} ${second}`, [first, second]);
  };
  for (const indexes of holders.values()) {
    const [first = 0, ...others] = indexes;
    for (const other of others) pair(first, other);
  }
  for (const [one, other] of surnamesAlone(actors)) pair(one, other);
  return [...pairs.values()]
    .sort(([, a], [, b]) => a - b)
    .map(([one, other]) => {
      const message = `"${actors[other]?.name}" and "${actors[one]?.name}" (${pointer("actors", one)}) have the same or nearly the same name.`;
      return remark("actorsAlike", pointer("actors", other), null, message);
    });
}

/** Forms of an actor's names, of which two that may be the same share one. */
function formsOf(actor: Actor): Set<string> {
  const forms = new Set<string>();
  for (const name of [actor.name, ...actor.names.map(({ value }) => value)].map(foldedName).filter((value) => value !== "")) {
    forms.add(`is ${name}`);
    if (!actor.named) continue;
    forms.add(`words ${name.split(" ").sort().join(" ")}`);
    const letters = [...name];
    if (letters.length >= shortestAlike) {
      // Names that differ in one letter are the same with one letter left out.
      forms.add(`letters ${name}`);
      letters.forEach((_, index) => {
        forms.add(`letters ${letters.toSpliced(index, 1).join("")}`);
      });
    }
  }
  return forms;
}

/** People known by one name only, each with those who have it as their last. */
function surnamesAlone(actors: Actor[]): [number, number][] {
  const people = actors
    .map((actor, index) => ({ actor, index, name: foldedName(actor.name) }))
    .filter(({ actor }) => actor.kind === "person" && actor.named);
  const bySurname = Map.groupBy(
    people.filter(({ name }) => name.includes(" ")),
    ({ name }) => name.split(" ").at(-1),
  );
  return people.flatMap(({ name, index }) => (bySurname.get(name) ?? []).map(({ index: other }): [number, number] => [index, other]));
}

/** Whether identifiers or countries tell two actors apart. */
function areKnownApart(one: Actor, other: Actor): boolean {
  const differ = (a: string | null | undefined, b: string | null | undefined) => a != null && b != null && a !== b;
  return (
    differ(one.id, other.id) ||
    differ(one.wikidataId, other.wikidataId) ||
    (one.kind === "state" && differ(one.countryCode, other.countryCode))
  );
}

function positions(article: Examined): DeskRemark[] {
  return article.content.actors.flatMap((actor, index) =>
    actor.positions.flatMap(({ title, from, to }, position) => {
      const { earliest } = daysOf(from);
      const { latest } = daysOf(to);
      if (earliest === null || latest === null || earliest <= latest) return [];
      const at = pointer("actors", index, "positions", position);
      return [remark("positionEndsBeforeItBegins", at, null, `"${actor.name}" was ${title} from ${from?.edtf} to ${to?.edtf}.`)];
    }),
  );
}
