import { z } from "@hono/zod-openapi";
import type { ItemType } from "../../db/vocabulary.ts";
import { CanonicalText, type Place } from "./anchoring.ts";
import { type Fault, PackageRefused, pointer, schemaFaults } from "./faults.ts";
import { isId } from "./identity.ts";
import { type ArticlePackage, articlePackage, type PackageAnchor } from "./schema.ts";

/** The lists of a package, with the type of what they hold, in the order in which one may refer to another. */
export const packageLists = {
  actors: "actor",
  sources: "source",
  events: "event",
  mentions: "mention",
  citations: "citation",
  quotes: "quote",
  claims: "claim",
} as const satisfies Record<string, ItemType>;
export type PackageList = keyof typeof packageLists;
export const listOf = (type: ItemType) => `${type}s` as PackageList;
const listNames = Object.keys(packageLists) as PackageList[];

/** Characters times anchors: about a second, during which the process does nothing else. A long report has a twentieth of it. */
const mostToSearch = 2_000_000_000;

/** A package whose words have been found and whose own references are whole. */
export interface ReadPackage {
  package: ArticlePackage;
  text: CanonicalText;
  /** The place of every anchor, by the anchor object itself. */
  places: Map<PackageAnchor, Place>;
}

interface Reference {
  path: PropertyKey[];
  list: PackageList;
  reference: string;
}

/**
 * Reads a package, or throws one PackageRefused that names every fault that can be seen without a database. `storedKeys` may
 * be referred to as well, where the package holds only a part of its article.
 */
export function readPackage(json: unknown, storedKeys: { type: ItemType; key: string }[] = []): ReadPackage {
  const { content, blocks, faults, knownKeys } = parseItemByItem(json);
  for (const { type, key } of storedKeys) knownKeys[listOf(type)].add(key);
  const text = new CanonicalText(blocks?.map((block) => block.text) ?? []);
  const places = new Map<PackageAnchor, Place>();
  faults.push(...repeatedKeys(content), ...missingReferences(content, knownKeys), ...contradictions(content));
  const anchors = [...anchorsOf(content)];
  if (anchors.length * text.text.length > mostToSearch) {
    const message = `holds ${text.text.length} characters with ${anchors.length} anchors to look for, more than one article can have; divide it`;
    faults.push({ pointer: "/article/blocks", code: "tooMuchToSearch", message });
  } else if (blocks) {
    for (const [path, anchor] of anchors) {
      const place = text.locate(anchor);
      if (typeof place === "string") faults.push({ pointer: pointer(...path), code: "anchorNotFound", message: place });
      else places.set(anchor, place);
    }
    faults.push(...unprintedSpeakers(content, text));
  }
  if (faults.length > 0 || !content.article) throw new PackageRefused("invalid", faults);
  return { package: { ...content, article: content.article }, text, places };
}

const outermost = z.strictObject({
  ...articlePackage.shape,
  article: z.unknown(),
  ...(Object.fromEntries(listNames.map((name) => [name, z.array(z.unknown()).max(50_000).default([])])) as Record<
    PackageList,
    z.ZodDefault<z.ZodArray<z.ZodUnknown>>
  >),
});

type Content = Omit<ArticlePackage, "article"> & { article?: ArticlePackage["article"] };

/** One wrong item must not hide what is wrong with the others, so every item is parsed by itself. */
function parseItemByItem(json: unknown): {
  content: Content;
  /** Also of an article that is wrong elsewhere, so that its anchors can be looked for. */
  blocks: ArticlePackage["article"]["blocks"] | undefined;
  faults: Fault[];
  knownKeys: Record<PackageList, Set<string>>;
} {
  const outer = outermost.safeParse(json);
  if (!outer.success) throw new PackageRefused("invalid", schemaFaults(outer.error));
  const faults: Fault[] = [];
  const article = articlePackage.shape.article.safeParse(outer.data.article);
  if (!article.success) faults.push(...schemaFaults(article.error, ["article"]));
  const content = { provenance: outer.data.provenance, article: article.data } as Content;
  const knownKeys = {} as Record<PackageList, Set<string>>;
  for (const name of listNames) {
    const items = outer.data[name];
    const schema = articlePackage.shape[name].unwrap().element;
    knownKeys[name] = new Set(items.map((item) => (item as { key?: string } | null)?.key).filter((key) => key !== undefined));
    const parsed: unknown[] = [];
    for (const [index, item] of items.entries()) {
      const result = schema.safeParse(item);
      if (result.success) parsed[index] = result.data;
      else faults.push(...schemaFaults(result.error, [name, index]));
    }
    // Holes stay, so that indexes go on meaning what they do in the document that was sent.
    (content as unknown as Record<string, unknown>)[name] = parsed;
  }
  const blocks = article.data
    ? article.data.blocks
    : articlePackage.shape.article.shape.blocks.safeParse((outer.data.article as { blocks?: unknown } | null)?.blocks).data;
  return { content, blocks, faults, knownKeys };
}

function repeatedKeys(content: Content): Fault[] {
  return listNames.flatMap((name) => {
    const seen = new Map<string, number>();
    const faults: Fault[] = [];
    content[name].forEach(({ key }, index) => {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else
        faults.push({
          pointer: pointer(name, index, "key"),
          code: "keyRepeated",
          message: `"${key}" is already the key of ${pointer(name, first)}`,
        });
    });
    return faults;
  });
}

function missingReferences(content: Content, known: Record<PackageList, Set<string>>): Fault[] {
  return [...referencesOf(content)]
    .filter(({ list, reference }) => !isId(reference) && !known[list].has(reference))
    .map(({ path, list, reference }) => ({
      pointer: pointer(...path),
      code: "referenceUnknown",
      message: `"${reference}" is not a key in ${list}`,
    }));
}

/** What is well-formed and cannot be meant. */
function contradictions(content: Content): Fault[] {
  const faults: Fault[] = [];
  const say = (at: string, code: Fault["code"], message: string) => faults.push({ pointer: at, code, message });
  const once = (at: string, what: string, values: string[]) => {
    values.forEach((value, index) => {
      if (values.indexOf(value) !== index) say(`${at}/${index}`, "repeated", `repeats ${what} "${value}"`);
    });
  };
  content.claims.forEach((claim, index) => {
    const at = pointer("claims", index);
    once(`${at}/about`, "the actor", claim.about);
    once(`${at}/events`, "the event", claim.events);
    once(`${at}/quotes`, "the quote", claim.quotes);
    once(
      `${at}/evidence`,
      "the citation",
      claim.evidence.map((item) => item.citation),
    );
    once(
      `${at}/relations`,
      "the relation",
      claim.relations.map((relation) => `${relation.type} ${relation.claim}`),
    );
    claim.relations.forEach((relation, position) => {
      if (relation.claim === claim.key) say(`${at}/relations/${position}`, "relatesToItself", "a claim does not bear on itself");
    });
  });
  content.quotes.forEach((quote, index) => {
    const at = pointer("quotes", index);
    once(`${at}/about`, "the actor", quote.about);
    if (quote.displayText !== undefined && !quoteText(quote).startsWith(quote.displayText)) {
      say(`${at}/displayText`, "displayTextDiffers", "is not how the quoted words begin");
    }
  });
  content.actors.forEach(({ named, wikidataId, identifiers }, index) => {
    once(
      `${pointer("actors", index)}/identifiers`,
      "the identifier",
      identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    );
    if (!named && (wikidataId !== null || identifiers.length > 0)) {
      say(pointer("actors", index), "unnamedIdentified", "is known by description only, and so has no identifiers");
    }
  });
  content.events.forEach((event, index) => {
    once(
      `${pointer("events", index)}/participants`,
      "the participant",
      event.participants.map(({ actor, role }) => `${actor}" as "${role}`),
    );
  });
  return faults;
}

/** Speakers under a name or a description that the article does not print. */
function unprintedSpeakers({ quotes }: Content, { text }: CanonicalText): Fault[] {
  const printed = new Map<string, boolean>();
  const isPrinted = (words: string) => {
    const known = printed.get(words) ?? text.includes(words);
    printed.set(words, known);
    return known;
  };
  return quotes.flatMap(({ speaker }, index) =>
    (["name", "descriptor"] as const).flatMap((field) => {
      const words = speaker?.[field] ?? null;
      if (words === null || isPrinted(words)) return [];
      const message = `${JSON.stringify(words)} is not in the text, to the letter; null where it prints no ${field}`;
      return [{ pointer: pointer("quotes", index, "speaker", field), code: "speakerNotPrinted", message }];
    }),
  );
}

/** A quote's words as printed: its content anchors, a blank line between those of different blocks. */
export function quoteText(quote: ArticlePackage["quotes"][number]): string {
  return quote.anchors.content.map((anchor) => anchor.exact).join("\n\n");
}

/** Every anchor of a package with its path. */
function* anchorsOf(content: Pick<Content, "mentions" | "citations" | "quotes" | "claims">): Generator<[PropertyKey[], PackageAnchor]> {
  for (const [index, item] of content.mentions.entries()) if (item) yield [["mentions", index, "anchor"], item.anchor];
  for (const [index, item] of content.citations.entries()) if (item?.anchor) yield [["citations", index, "anchor"], item.anchor];
  for (const [index, item] of content.quotes.entries()) {
    for (const [role, anchors] of Object.entries(item?.anchors ?? {})) {
      for (const [position, anchor] of anchors.entries()) yield [["quotes", index, "anchors", role, position], anchor];
    }
  }
  for (const [index, item] of content.claims.entries()) {
    for (const [position, anchor] of (item?.anchors ?? []).entries()) yield [["claims", index, "anchors", position], anchor];
  }
}

/** Every place where a package refers to something of its own or, by id, to something stored. */
export function* referencesOf(content: Content): Generator<Reference> {
  function* one(list: PackageList, reference: string | null | undefined, ...path: PropertyKey[]): Generator<Reference> {
    if (reference != null) yield { path, list, reference };
  }
  function* each(list: PackageList, references: string[], ...path: PropertyKey[]): Generator<Reference> {
    for (const [index, reference] of references.entries()) yield* one(list, reference, ...path, index);
  }
  function* vias(through: { actor?: string; source?: string }[], ...path: PropertyKey[]): Generator<Reference> {
    for (const [index, via] of through.entries()) {
      yield* one("actors", via.actor, ...path, index, "actor");
      yield* one("sources", via.source, ...path, index, "source");
    }
  }
  yield* one("actors", content.article?.publisher, "article", "publisher");
  for (const [index, author] of (content.article?.authors ?? []).entries())
    yield* one("actors", author.actor, "article", "authors", index, "actor");
  for (const [index, actor] of content.actors.entries()) {
    for (const [position, held] of (actor?.positions ?? []).entries()) {
      yield* one("actors", held.organization, "actors", index, "positions", position, "organization");
    }
  }
  for (const [index, source] of content.sources.entries()) yield* one("actors", source?.publisher, "sources", index, "publisher");
  for (const [index, event] of content.events.entries()) {
    if (!event) continue;
    yield* one("actors", event.place?.actor, "events", index, "place", "actor");
    for (const [position, participant] of event.participants.entries()) {
      yield* one("actors", participant.actor, "events", index, "participants", position, "actor");
    }
  }
  for (const [index, mention] of content.mentions.entries()) {
    yield* one("actors", mention?.actor, "mentions", index, "actor");
    yield* one("events", mention?.event, "mentions", index, "event");
  }
  for (const [index, citation] of content.citations.entries()) {
    yield* one("sources", citation?.source, "citations", index, "source");
    yield* one("events", citation?.event, "citations", index, "event");
  }
  for (const [index, quote] of content.quotes.entries()) {
    if (!quote) continue;
    yield* one("actors", quote.speaker?.actor, "quotes", index, "speaker", "actor");
    yield* one("sources", quote.speaker?.source, "quotes", index, "speaker", "source");
    yield* one("sources", quote.verification?.source, "quotes", index, "verification", "source");
    yield* one("events", quote.event, "quotes", index, "event");
    yield* each("actors", quote.about, "quotes", index, "about");
    yield* vias(quote.via, "quotes", index, "via");
  }
  for (const [index, claim] of content.claims.entries()) {
    if (!claim) continue;
    yield* one("actors", claim.claimant.actor, "claims", index, "claimant", "actor");
    yield* one("sources", claim.claimant.source, "claims", index, "claimant", "source");
    yield* each("actors", claim.about, "claims", index, "about");
    yield* each("events", claim.events, "claims", index, "events");
    yield* each("quotes", claim.quotes, "claims", index, "quotes");
    yield* vias(claim.via, "claims", index, "via");
    for (const [position, item] of claim.evidence.entries())
      yield* one("citations", item.citation, "claims", index, "evidence", position, "citation");
    for (const [position, item] of claim.relations.entries())
      yield* one("claims", item.claim, "claims", index, "relations", position, "claim");
  }
}
