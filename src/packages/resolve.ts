import { sql } from "drizzle-orm";
import { prepared, type Transaction, together } from "../../db/client.ts";
import type { ItemType, ResourceType } from "../../db/vocabulary.ts";
import { strangersAsAuthors } from "./authors.ts";
import { type Fault, PackageRefused, pointer } from "./faults.ts";
import { isId, normalizedUrl, resourceId } from "./identity.ts";
import { importLock } from "./import-lock.ts";
import { storedAmong, untaken } from "./merged.ts";
import { listOf, type PackageList, packageLists, type ReadPackage, referencesOf } from "./read.ts";
import type { ArticlePackage } from "./schema.ts";

/** Which stored, or yet to be stored, resource each key and id of a package means. */
export interface Resolution {
  articleId: string;
  /** Whether the article is stored already. */
  exists: boolean;
  /** Ids of a type by local key. */
  ids: Record<PackageList, Map<string, string>>;
  /** Keys of earlier versions of the package that this one no longer has. */
  gone: { type: ResourceType; key: string; id: string }[];
  /** Stored actors, sources and events that are not this article's alone. */
  shared: Set<string>;
  idOf(list: PackageList, reference: string): string;
}

export interface StoredKey {
  type: ItemType;
  key: string;
  id: string;
  withdrawn: boolean;
  /** Whether the package last said it. */
  held: boolean;
}

type Corpus = "actors" | "sources" | "events";
const lists = Object.keys(packageLists) as PackageList[];
const isCorpus = (list: PackageList): list is Corpus => list === "actors" || list === "sources" || list === "events";

/** Finds what a package's keys and ids mean, or throws a PackageRefused that names every reference that means nothing. */
export async function resolve(tx: Transaction, read: ReadPackage): Promise<Resolution> {
  const content = read.package;
  const articleId = resourceId("article", content.article.key);
  const made = Object.fromEntries(
    lists.map((list) => [list, content[list].map((item) => resourceId(packageLists[list], identity(list, item, content.article.key)))]),
  ) as Record<PackageList, string[]>;
  const references = [...referencesOf(content)].map(({ reference }) => reference).filter(isId);
  const [, found, storedKeys, taken, ofActors, ofSources, ofEvents, missing] = await together([
    // Imports go one after another: of two at once, each would find an actor that both name not stored yet, and the later one overwrite it.
    prepared(tx, importLock),
    prepared(tx, sql`select from articles where id = ${articleId}`),
    keysOf(tx, articleId),
    storedAmong(tx, [...references, ...made.actors, ...made.sources, ...made.events]),
    matchCorpus(tx, "actors", content),
    matchCorpus(tx, "sources", content),
    matchCorpus(tx, "events", content),
    missingIds(tx, content),
  ]);
  const exists = found.length > 0;
  const corpus = { actors: ofActors, sources: ofSources, events: ofEvents };
  const faults: Fault[] = [];
  const ids = {} as Record<PackageList, Map<string, string>>;
  const stored = new Map(storedKeys.map((key) => [`${key.type} ${key.key}`, key]));

  for (const list of lists) {
    const type = packageLists[list];
    const matches = isCorpus(list) ? corpus[list].matches : undefined;
    if (isCorpus(list)) faults.push(...corpus[list].faults);
    ids[list] = new Map();
    const meant = new Map<string, number>();
    const origins: (string | undefined)[] = [];
    content[list].forEach((item, index) => {
      const known = stored.get(`${type} ${item.key}`);
      if (known?.withdrawn) {
        faults.push({
          pointer: pointer(list, index, "key"),
          code: "keyWithdrawn",
          message: `"${item.key}" names the withdrawn ${known.id}; a key is never reused`,
        });
      }
      const { id: match, was } = matches?.get(index) ?? {};
      const at = pointer(list, index);
      if (known && match !== undefined && match !== known.id && !faults.some((fault) => fault.pointer === at)) {
        faults.push({
          pointer: at,
          code: "identifiersDisagree",
          message: `"${item.key}" is ${known.id} since an earlier import, and its identifiers belong to ${match}`,
        });
      }
      const id = known?.id ?? match ?? (matches ? untaken(made[list][index] as string, taken, type) : (made[list][index] as string));
      const twin = meant.get(id);
      origins[index] = known?.id ?? was ?? made[list][index];
      // Two that somebody merged since are one, under both keys.
      const isMerged =
        twin !== undefined && (origins[twin] !== origins[index] || (known && stored.has(`${type} ${content[list][twin]?.key}`)));
      if (twin !== undefined && !isMerged) {
        faults.push({
          pointer: pointer(list, index),
          code: "sameAsAnother",
          message: `is the same ${type} as ${pointer(list, twin)}, by its identifiers`,
        });
      }
      if (twin === undefined) meant.set(id, index);
      ids[list].set(item.key, id);
    });
    if (isCorpus(list)) faults.push(...repeatedIdentifiers(list, content, ids[list]));
  }
  const idOf = (list: PackageList, reference: string) =>
    ids[list].get(reference) ??
    taken.get(reference)?.into ??
    // Of a single thing the article's other keys are not at hand in its package.
    (isId(reference) ? reference : (stored.get(`${packageLists[list]} ${reference}`)?.id ?? reference));
  faults.push(...missing, ...sameReferences(content, idOf), ...strangersAsAuthors(content, (actor) => idOf("actors", actor)));
  if (faults.length > 0) throw new PackageRefused("invalid", faults);

  return {
    articleId,
    exists,
    ids,
    gone: storedKeys.filter(({ type, key, held }) => held && !ids[listOf(type)].has(key)),
    shared: await sharedWithOthers(tx, articleId, [...ids.actors.values(), ...ids.sources.values(), ...ids.events.values()]),
    idOf,
  };
}

/** References of a claim that are one by what they mean, once by key and once by id, and one to the claim itself. */
function sameReferences({ claims }: ArticlePackage, idOf: Resolution["idOf"]): Fault[] {
  return claims.flatMap((claim, index) => {
    const repeated = (field: string, meant: string[]): Fault[] =>
      meant.flatMap((one, place) => {
        if (meant.indexOf(one) === place) return [];
        return [{ pointer: pointer("claims", index, field, place), code: "repeated", message: "means the same as another before it" }];
      });
    const itself = claim.relations.flatMap(({ claim: other }, place): Fault[] =>
      isId(other) && other === idOf("claims", claim.key)
        ? [{ pointer: pointer("claims", index, "relations", place), code: "relatesToItself", message: "a claim does not bear on itself" }]
        : [],
    );
    return [
      ...repeated(
        "quotes",
        claim.quotes.map((quote) => idOf("quotes", quote)),
      ),
      ...repeated(
        "evidence",
        claim.evidence.map(({ citation }) => idOf("citations", citation)),
      ),
      ...repeated(
        "relations",
        claim.relations.map(({ claim: other, type }) => `${type} ${idOf("claims", other)}`),
      ),
      ...itself,
    ];
  });
}

/** The identity string whose hash a new resource's id is. */
export function identity(list: PackageList, item: ArticlePackage[PackageList][number], articleKey: string): string {
  if (list === "actors") {
    const actor = item as ArticlePackage["actors"][number];
    if (actor.named && actor.wikidataId) return `wikidata:${actor.wikidataId}`;
    if (isState(actor)) return `iso3166:${actor.countryCode}`;
  }
  if (list === "sources") {
    const source = item as ArticlePackage["sources"][number];
    if (source.url) return normalizedUrl(source.url);
  }
  if (list === "events") {
    const event = item as ArticlePackage["events"][number];
    if (event.wikidataId) return `wikidata:${event.wikidataId}`;
  }
  return `${articleKey}/${item.key}`;
}

function isState(actor: ArticlePackage["actors"][number]): boolean {
  return actor.named && actor.kind === "state" && actor.countryCode !== null;
}

/** A stored resource that shares an identifier, and the one that had it before they were merged, as a rule the same. */
interface Match {
  id: string;
  was: string;
}

/** Which stored actors, sources or events share an identifier with those of the package, by index; names match nothing. */
async function matchCorpus(
  tx: Transaction,
  list: Corpus,
  content: ArticlePackage,
): Promise<{ matches: Map<number, Match>; faults: Fault[] }> {
  const articleId = resourceId("article", content.article.key);
  const wanted = content[list].flatMap((item, index) =>
    // Its key, which no identifier can be, counts where what it named is gone.
    [...identifiers(list, item), `key/${articleId}/${item.key}`].map((identifier) => ({ index, identifier })),
  );
  const matches = new Map<number, Match>();
  const faults: Fault[] = [];
  if (wanted.length === 0) return { matches, faults };
  const found = await prepared<{ index: number; id: string; was: string; gone: boolean }>(
    tx,
    sql`
    with wanted as (select * from json_to_recordset(${JSON.stringify(wanted)}::json) as w (index integer, identifier text)),
    found (index, was) as (
      ${storedIdentifiers[list]}
      union select w.index, e.resource_id from wanted w join erased_identifiers e on e.digest = identifier_digest(w.identifier))
    select f.index, f.was, coalesce(r.merged_into, r.id) as id,
           exists (select from erased_items e where e.resource_id = coalesce(r.merged_into, r.id) and e.whole) as gone
      from found f join ${sql.identifier(list)} r on r.id = f.was order by gone`,
  );
  for (const { index, id, was, gone } of found) {
    const other = matches.get(index)?.id;
    if (other !== undefined && other !== id && !gone) {
      faults.push({
        pointer: pointer(list, index),
        code: "identifiersDisagree",
        message: `its identifiers belong to two stored resources, ${other} and ${id}`,
      });
    }
    matches.set(index, { id, was });
  }
  return { matches, faults };
}

export function identifiers(list: Corpus, item: ArticlePackage[Corpus][number]): string[] {
  const own = item.id === undefined ? [] : [`id:${item.id}`];
  if (list === "sources") {
    const { url } = item as ArticlePackage["sources"][number];
    return url === null ? own : [...own, `url:${normalizedUrl(url)}`];
  }
  if (list === "events") {
    const { wikidataId } = item as ArticlePackage["events"][number];
    return wikidataId === null ? own : [...own, `wikidata:${wikidataId}`];
  }
  const actor = item as ArticlePackage["actors"][number];
  if (!actor.named) return own;
  return [
    ...own,
    ...(actor.wikidataId === null ? [] : [`wikidata:${actor.wikidataId}`]),
    ...(isState(actor) ? [`iso3166:${actor.countryCode}`] : []),
    ...actor.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
  ];
}

const storedIdentifiers = {
  actors: sql`
    select w.index, a.id from wanted w join actors a on a.id = substr(w.identifier, 4) where w.identifier like 'id:%'
    union select w.index, a.id from wanted w join actors a on a.wikidata_id = substr(w.identifier, 10) where w.identifier like 'wikidata:%'
    union select w.index, a.id from wanted w join actors a on a.country_code = substr(w.identifier, 9) and a.kind = 'state' and a.named and a.status <> 'merged'
      where w.identifier like 'iso3166:%'
    union select w.index, i.actor_id from wanted w join actor_identifiers i
      on i.scheme = split_part(w.identifier, ':', 1) and i.value = substr(w.identifier, strpos(w.identifier, ':') + 1)`,
  sources: sql`
    select w.index, s.id from wanted w join sources s on s.id = substr(w.identifier, 4) where w.identifier like 'id:%'
    union select w.index, s.id from wanted w join sources s on s.normalized_url = substr(w.identifier, 5) where w.identifier like 'url:%'`,
  events: sql`
    select w.index, e.id from wanted w join events e on e.id = substr(w.identifier, 4) where w.identifier like 'id:%'
    union select w.index, e.id from wanted w join events e on e.wikidata_id = substr(w.identifier, 10) where w.identifier like 'wikidata:%'`,
};

/** Items that are two by their ids and one by an identifier, which the corpus holds only once. */
function repeatedIdentifiers(list: Corpus, content: ArticlePackage, ids: Map<string, string>): Fault[] {
  const first = new Map<string, number>();
  return content[list].flatMap((item, index) =>
    identifiers(list, item).flatMap((identifier) => {
      const other = first.get(identifier);
      if (other === undefined) first.set(identifier, index);
      if (other === undefined || ids.get(content[list][other]?.key ?? "") === ids.get(item.key)) return [];
      return [{ pointer: pointer(list, index), code: "sameAsAnother", message: `has ${identifier}, as ${pointer(list, other)} has` }];
    }),
  );
}

/** The keys that an article's packages have had so far. */
export async function keysOf(tx: Transaction, articleId: string): Promise<StoredKey[]> {
  return await prepared<StoredKey>(
    tx,
    sql`
    select k.type, k.key, k.resource_id as id, last.snapshot ->> 'status' = 'withdrawn' as withdrawn, k.ordinal >= 0 as held
      from package_keys k
      cross join lateral (select snapshot from revisions r where r.resource_id = k.resource_id order by r.revision desc limit 1) last
     where k.article_id = ${articleId} and k.type <> 'article'`,
  );
}

/** Ids that a package refers to, or says that its items are, and that are not stored. */
async function missingIds(tx: Transaction, content: ArticlePackage): Promise<Fault[]> {
  const named = [...referencesOf(content)]
    .filter(({ reference }) => isId(reference))
    .map(({ path, reference }) => ({ at: pointer(...path), reference }));
  for (const list of ["actors", "sources", "events"] as const) {
    content[list].forEach(({ id }, index) => {
      if (id !== undefined) named.push({ at: pointer(list, index, "id"), reference: id });
    });
  }
  if (named.length === 0) return [];
  const wanted = JSON.stringify([...new Set(named.map(({ reference }) => reference))]);
  const found = await prepared<{ id: string }>(
    tx,
    sql`select w.id from json_array_elements_text(${wanted}::json) as w (id) where exists (select from revisions r where r.resource_id = w.id)`,
  );
  const stored = new Set(found.map(({ id }) => id));
  return named
    .filter(({ reference }) => !stored.has(reference))
    .map(({ at, reference }) => ({ pointer: at, code: "referenceUnknown", message: `nothing with the id ${reference} is stored` }));
}

/** What was merged counts as shared: an import adds to it, and does not take back what came with the other. */
async function sharedWithOthers(tx: Transaction, articleId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await prepared<{ id: string }>(
    tx,
    sql`
    select distinct w.id from json_array_elements_text(${JSON.stringify(ids)}::json) as w (id)
     where exists (select from revisions r where r.resource_id = w.id)
       and ((select coalesce(bool_or(k.article_id <> ${articleId}), true) from package_keys k where k.resource_id = w.id and k.ordinal >= 0)
        or exists (select from actors a where a.merged_into = w.id) or exists (select from sources s where s.merged_into = w.id)
        or exists (select from events e where e.merged_into = w.id))`,
  );
  return new Set(found.map(({ id }) => id));
}
