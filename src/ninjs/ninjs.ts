import type { Actor } from "../actors/schemas.ts";
import type { Article } from "../articles/schemas.ts";
import type { Event } from "../events/schemas.ts";
import { addressOf } from "../linked-data/own-terms.ts";
import type { Mention } from "../mentions/schemas.ts";
import type { View } from "../resources/schemas.ts";

/** The version of IPTC's standard that we write. */
export const standard = { name: "ninjs", version: "3.2", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#" };

/** What a news item is made of, beside the article. */
export interface NewsItem {
  article: Article;
  /** Undefined where the rights holder does not let us show it. */
  text: string | undefined;
  /** The actors that the article mentions, is by, or is published by. */
  actors: Actor[];
  events: Event[];
  mentions: Mention[];
  /** Whose works are offered as evidence: by name, with an id where they are an actor. */
  informants: { name: string; id: string | null }[];
}

/** An article as an IPTC ninjs 3 news object. What the article does not say is left out. */
export function toNinjs({ article, text, actors, events, mentions, informants }: NewsItem, view: View): object {
  const { rights } = article;
  return said({
    uri: article.url,
    standard,
    type: "text",
    representationType: text === undefined ? "partial" : "full",
    version: String(article.revision),
    firstCreated: article.createdAt,
    versionCreated: article.updatedAt,
    embargoedUntil: rights.embargoUntil,
    pubStatus: "usable",
    copyrightHolder: rights.holder,
    usageTerms: rights.terms,
    language: article.language,
    headlines: article.headline === null ? [] : [{ role: "main", contentType: "text/plain", value: article.headline }],
    bodies: text === undefined ? [] : [{ role: "main", contentType: "text/plain", value: text }],
    by: article.byline,
    genres: [genres[article.kind]],
    people: concepts("person"),
    organisations: concepts("organization", "government", "armedForce"),
    places: concepts("state", "region"),
    subjects: concepts("group"),
    events: events.flatMap((event) => ways(event).map((rel) => ({ name: event.title, rel, uri: event.url }))),
    infoSources: informants.map(({ name, id }) => ({ name, role: "cited as evidence", ...(id && { uri: addressOf(id, view) }) })),
    altIds: [
      { role: "id", value: article.id },
      { role: "slug", value: article.slug },
      ...(article.canonicalUrl === null ? [] : [{ role: "canonicalUrl", value: article.canonicalUrl }]),
    ],
  });

  /** Named actors of some kinds, once for each thing that they are to the article; who has no name is no concept to search by. */
  function concepts(...kinds: Actor["kind"][]): object[] {
    return actors
      .filter(({ kind, named }) => named && kinds.includes(kind))
      .flatMap((actor) => relations(actor).map((rel) => ({ name: actor.name, rel, uri: actor.url })));
  }

  function relations({ id }: Actor): string[] {
    return [
      ...(article.authors.some(({ actorId }) => actorId === id) ? ["author"] : []),
      ...(article.publisherId === id ? ["publisher"] : []),
      ...(mentions.some(({ actorId }) => actorId === id) ? ["mentioned"] : []),
    ];
  }

  /** How the article commits itself to an event: an alleged one is not passed on as a fact. */
  function ways({ id, factuality }: Event): string[] {
    const here = mentions.filter(({ eventId }) => eventId === id).map((mention) => mention.factuality ?? factuality);
    return [...new Set(here)].sort();
  }
}

const genre = (name: string) => ({ name, uri: `http://cv.iptc.org/newscodes/genre/${name}` });

/** The kinds of article that IPTC's genres know. */
const genres: Record<Article["kind"], object> = {
  opinion: genre("Opinion"),
  news: { name: "News" },
  analysis: genre("Analysis"),
  feature: genre("Feature"),
  interview: genre("Interview"),
  review: genre("Review"),
};

const said = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
