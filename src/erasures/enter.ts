import { isDeepStrictEqual } from "node:util";
import { type SQL, sql } from "drizzle-orm";
import { listed, prepared, type Readable, select, type Transaction, together } from "../../db/client.ts";
import { withheldNames } from "../../db/tables/erasures.ts";
import { refusedBody } from "../http/bodies.ts";
import { CanonicalText } from "../packages/anchoring.ts";
import { type Fault, type ImportRemark, PackageRefused, pointer } from "../packages/faults.ts";
import { quoteText, type ReadPackage } from "../packages/read.ts";
import { identifiers, type Resolution } from "../packages/resolve.ts";
import type { ArticlePackage, PackageAnchor } from "../packages/schema.ts";
import { insertion } from "../packages/write-rows.ts";
import { knowingIdentifiers } from "./identifiers.ts";
import { RedactedText, selectorOf } from "./snapshots.ts";
import {
  type Digest,
  digestOf,
  erasedMark,
  type Finder,
  finderOf,
  lengthsByKey,
  newSalt,
  redactWords,
  type Sought,
  soughtDigests,
  soughtWords,
  withheldMark,
} from "./stretches.ts";

// What was erased does not come in again: packages lose it at the door, since newsrooms send them again as they were; whatever
// else is written is refused, and told where the words stand.

/** Fields of packages that hold words. Anchors follow their text. */
const wordFields: ReadonlySet<string> = new Set([
  ...["headline", "section", "byline", "name", "note", "holder", "terms", "statement", "displayText", "descriptor", "title"],
  ...["publisherName", "description", "value", "agent", "reviewedBy", "checkedBy"],
]);

/** A package without what was erased before, and what there is to say of that. */
export interface Entered {
  read: ReadPackage;
  remarks: ImportRemark[];
  /** The statements that keep by what the names are known again that the package withholds itself. */
  remembering: SQL[];
}

/** Takes out of a package what was erased from its article, and the names of its actors whose naming is withheld. */
export async function withoutErased(tx: Transaction, read: ReadPackage, resolution: Resolution): Promise<Entered> {
  const [gone, naming, digests] = await together([erasedAmong(tx, resolution), namingOf(tx, resolution), digestsFor(tx, resolution)]);
  refuseGone(gone, read, resolution);
  const withheld = withheldActors(naming, read, resolution);
  if (withheld.size === 0 && digests.length === 0) return { read, remarks: [], remembering: [] };
  const remembering = rememberWithheld(read.package, { withheld, naming, digests, resolution });
  const isOfAll = ({ kind, scopeId }: ScopedDigest) => kind === "names" || scopeId === resolution.articleId;
  const find = finderOf([...soughtNames(read.package, withheld), ...soughtIn(digests.filter(isOfAll))]);
  const ofOne = Map.groupBy(
    digests.filter((digest) => !isOfAll(digest)),
    ({ scopeId }) => scopeId,
  );
  const redacted = withoutOwn(redactPackage(read, find, withheld), ofOne, resolution);
  if (isDeepStrictEqual(redacted.package, read.package)) return { read, remarks: [], remembering };
  const message = "holds words that were erased, or a name that is withheld, and they are not stored again";
  return { read: redacted, remarks: [{ pointer: "", code: "erased", message }], remembering };
}

/** Takes out of actors, sources and events what was erased from each of them alone. */
function withoutOwn(read: ReadPackage, digests: Map<string, ScopedDigest[]>, { ids }: Resolution): ReadPackage {
  if (digests.size === 0) return read;
  const own = <Item extends { key: string }>(list: "actors" | "sources" | "events", items: Item[]) =>
    items.map((item) => {
      const known = digests.get(ids[list].get(item.key) as string);
      return known ? (redactWords(item, finderOf(soughtIn(known)), wordFields) as Item) : item;
    });
  const { actors, sources, events } = read.package;
  const content = { ...read.package, actors: own("actors", actors), sources: own("sources", sources), events: own("events", events) };
  return { ...read, package: content };
}

/** Refuses a package that names what is gone as a whole. */
export async function refuseErasedThings(tx: Transaction, read: ReadPackage, resolution: Resolution): Promise<void> {
  refuseGone(await erasedAmong(tx, resolution), read, resolution);
}

/** What a package names of that which is gone as a whole. */
async function erasedAmong(tx: Transaction, { articleId, ids }: Resolution): Promise<Set<string>> {
  const all = [articleId, ...Object.values(ids).flatMap((of) => [...of.values()])];
  const found = await prepared<{ id: string }>(
    tx,
    sql`select resource_id as id from erased_items where whole and resource_id in ${listed(all)}`,
  );
  return new Set(found.map(({ id }) => id));
}

function refuseGone(gone: ReadonlySet<string>, { package: content }: ReadPackage, { articleId, ids }: Resolution): void {
  if (gone.size === 0) return;
  const lists = Object.entries(ids) as [keyof Resolution["ids"], Map<string, string>][];
  const message = (id: string) => `names ${id}, which has been erased and does not come back`;
  const faults = lists.flatMap(([list, of]) =>
    content[list].flatMap(({ key }, index): Fault[] => {
      const id = of.get(key) as string;
      return gone.has(id) ? [{ pointer: pointer(list, index), code: "erased", message: message(id) }] : [];
    }),
  );
  if (gone.has(articleId)) faults.unshift({ pointer: "/article/key", code: "erased", message: message(articleId) });
  throw new PackageRefused("conflict", faults);
}

/** How the actors of a package that are stored are named. */
async function namingOf(tx: Transaction, { ids }: Resolution): Promise<Map<string, string>> {
  const stored = await prepared<{ id: string; naming: string }>(
    tx,
    sql`select id, naming from actors where id in ${listed(ids.actors.values())}`,
  );
  return new Map(stored.map((actor) => [actor.id, actor.naming]));
}

/** Keys of the actors whose naming is withheld; throws where a package wants to withhold that of one who is stored. */
function withheldActors(naming: ReadonlyMap<string, string>, { package: { actors } }: ReadPackage, { ids }: Resolution): Set<string> {
  const of = (key: string) => naming.get(ids.actors.get(key) as string);
  const faults = actors.flatMap((actor, index): Fault[] => {
    if (actor.naming !== "withheld" || of(actor.key) !== "stated") return [];
    const message = "is withheld of somebody who is stored by name; an admin withholds it: POST /v1/erasures";
    return [{ pointer: pointer("actors", index, "naming"), code: "namingStated", message }];
  });
  if (faults.length > 0) throw new PackageRefused("invalid", faults);
  return new Set(actors.filter((actor) => (of(actor.key) ?? actor.naming) === "withheld").map(({ key }) => key));
}

/** Keeps the names that a package has of actors whose naming is withheld, and the identifiers of those who are new. */
function rememberWithheld(
  content: ArticlePackage,
  {
    withheld,
    naming,
    digests,
    resolution,
  }: { withheld: Set<string>; naming: Map<string, string>; digests: ScopedDigest[]; resolution: Resolution },
): SQL[] {
  const actors = content.actors
    .filter(({ key }) => withheld.has(key))
    .map((actor) => ({ actor, id: resolution.idOf("actors", actor.key) }));
  const names = actors.flatMap(({ actor: { key }, id }) => {
    const known = digests.filter(({ scopeId, kind }) => scopeId === id && kind === "names");
    const salt = known[0]?.salt ?? newSalt();
    return [...lengthsByKey(namesIn(content, new Set([key])))]
      .filter(([name, length]) => length > 0 && !known.some((one) => one.digest === digestOf(name, one.salt)))
      .map(([name, length]) => ({ actorId: id, digest: digestOf(name, salt), length, salt }));
  });
  const identified = actors
    .filter(({ id }) => !naming.has(id))
    .flatMap(({ actor, id }) => identifiers("actors", actor).map((identifier) => ({ id, identifier })));
  return [
    ...insertion(withheldNames, names, sql`on conflict do nothing`),
    ...(identified.length > 0 ? [knowingIdentifiers(identified)] : []),
  ];
}

const soughtNames = (content: ArticlePackage, keys: ReadonlySet<string>): Sought[] => soughtWords(namesIn(content, keys), withheldMark);

/** Every name that a package has of these actors. */
function namesIn({ actors, mentions, quotes, article }: ArticlePackage, keys: ReadonlySet<string>): string[] {
  const names = [
    ...actors
      .filter(({ key }) => keys.has(key))
      .flatMap(({ name, names }) => [name, ...names.filter(({ kind }) => kind !== "title").map(({ value }) => value)]),
    ...mentions.flatMap(({ actor, form, anchor }) => (actor !== undefined && keys.has(actor) && form === "name" ? [anchor.exact] : [])),
    ...quotes.flatMap(({ speaker }) => (speaker?.actor && keys.has(speaker.actor) && speaker.name !== null ? [speaker.name] : [])),
    ...article.authors.flatMap(({ actor, name }) => (actor !== null && keys.has(actor) ? [name] : [])),
  ];
  return names.filter((name) => name !== withheldMark);
}

interface ScopedDigest extends Digest {
  [column: string]: unknown;
  kind: "words" | "names";
  scopeId: string;
}

/** Everything by which words and names are known again. Names that only a package withheld stay out of what holds the actor, those that an admin did out of everything. */
const everyDigest = sql`(
  select w.digest, w.length, w.scope_id, e.salt, e.kind, e.kind = 'names' as everywhere from erased_words w join erasures e on e.id = w.erasure_id
  union all select digest, length, actor_id, salt, 'names', false from withheld_names) w`;

/** By what the words are known that must stay out of an article, out of what it holds, and the names of whoever it ever held. */
async function digestsFor(tx: Transaction, { articleId, ids }: Resolution): Promise<ScopedDigest[]> {
  const scopeIds = [articleId, ...[ids.actors, ids.sources, ids.events].flatMap((of) => [...of.values()])];
  return await prepared<ScopedDigest>(
    tx,
    sql`
    select w.digest, w.length, w.scope_id as "scopeId", w.salt, w.kind from ${everyDigest}
     where w.scope_id in ${listed(scopeIds)}
        or w.scope_id in (select resource_id from package_keys where article_id = ${articleId} and type = 'actor')`,
  );
}

const soughtIn = (digests: ScopedDigest[]): Sought[] => [
  ...soughtDigests(
    digests.filter(({ kind }) => kind === "words"),
    erasedMark,
  ),
  ...soughtDigests(
    digests.filter(({ kind }) => kind === "names"),
    withheldMark,
  ),
];

/** A package with marks in place of what is found in it, its anchors where they then are. */
function redactPackage({ package: content, text, places }: ReadPackage, find: Finder, withheld: ReadonlySet<string>): ReadPackage {
  const redacted = new RedactedText(text.text, find);
  const blocks = text.blockSpans().map((span, index) => {
    const block = content.article.blocks[index] as ArticlePackage["article"]["blocks"][number];
    return { ...block, text: redacted.place(span).exact };
  });
  const after = new CanonicalText(blocks.map((block) => block.text));
  const newPlaces: ReadPackage["places"] = new Map();
  const moved = (anchor: object): object | undefined => {
    const place = places.get(anchor as PackageAnchor);
    if (!place) return undefined;
    const { exact, ...selector } = anchor as PackageAnchor;
    const now = redacted.place(place);
    const isTouched = Object.keys(selector).length > 0 || now.exact !== exact;
    const described = isTouched ? selectorOf({ exact: now.exact, selector, start_offset: now.start }, after) : {};
    const result = { exact: now.exact, ...described };
    newPlaces.set(result, { ...now, block: place.block });
    return result;
  };
  const walked = redactWords({ ...content, article: { ...content.article, blocks: [] } }, find, wordFields, moved) as ArticlePackage;
  const result: ArticlePackage = {
    ...walked,
    article: { ...walked.article, blocks },
    actors: walked.actors.map((actor) =>
      withheld.has(actor.key)
        ? { ...actor, name: withheldMark, names: [], identifiers: [], wikidataId: null, naming: "withheld" as const }
        : { ...actor, identifiers: actor.identifiers.filter(({ value }) => !value.includes(erasedMark) && !value.includes(withheldMark)) },
    ),
    quotes: walked.quotes.map(({ displayText, ...quote }) =>
      displayText !== undefined && quoteText(quote).startsWith(displayText) ? { ...quote, displayText } : quote,
    ),
  };
  return { package: result, text: after, places: newPlaces };
}

/**
 * What is wrong with a body that brings words back that were erased from any of these, or from the article that alone holds one,
 * or the name of somebody whose naming is withheld. What `standing` says already, such as an address, is not brought back.
 */
export async function erasedFaults(
  tx: Readable,
  scopeIds: (string | null | undefined)[],
  body: unknown,
  standing: object = {},
): Promise<Fault[]> {
  const ids = listed(scopeIds.filter((id) => id != null));
  const digests = await select<ScopedDigest>(
    tx,
    sql`
    select w.digest, w.length, w.scope_id as "scopeId", w.salt, w.kind from ${everyDigest}
     where w.everywhere or w.scope_id in ${ids}
        or w.scope_id in (select resource_id from package_keys where article_id in ${ids} and type = 'actor')
        or w.scope_id in (select min(article_id) from package_keys where resource_id in ${ids} group by resource_id having count(distinct article_id) = 1)`,
  );
  if (digests.length === 0) return [];
  const find = finderOf(soughtIn([...digests]));
  const faults: Fault[] = [];
  const stands = new Set(stringsIn(standing));
  const walk = (value: unknown, at: string) => {
    if (typeof value === "string") {
      const [first] = stands.has(value) ? [] : find(value);
      if (first) faults.push(first.mark === erasedMark ? erasedAgain(at) : withheldAgain(at));
    } else if (typeof value === "object" && value !== null) {
      for (const [name, member] of Object.entries(value)) walk(member, `${at}${pointer(name)}`);
    }
  };
  walk(body, "");
  return faults;
}

/** Refuses such a body. */
export async function refuseErasedWords(...asked: Parameters<typeof erasedFaults>): Promise<void> {
  const again = await erasedFaults(...asked);
  if (again.length > 0) throw refusedBody(again);
}

const stringsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];

const erasedAgain = (at: string): Fault => ({ pointer: at, code: "erased", message: "holds words that were erased" });
const withheldAgain = (at: string): Fault => ({ pointer: at, code: "nameWithheld", message: "holds a name that is withheld" });
