import { type Fault, pointer } from "./faults.ts";
import { normalizedUrl } from "./identity.ts";
import type { ArticlePackage } from "./schema.ts";

/** Actors, sources and events of a package that are one by their identifiers, which an import refuses. */
export function twins({ actors, sources, events }: ArticlePackage): Fault[] {
  return [
    ...sameIdentifier("actors", actors, ({ id, named, wikidataId, kind, countryCode, identifiers }) => [
      id && `id ${id}`,
      named && wikidataId && `Wikidata item ${wikidataId}`,
      named && kind === "state" && countryCode && `country code ${countryCode}`,
      ...(named ? identifiers.map(({ scheme, value }) => `${scheme} ${value}`) : []),
    ]),
    ...sameIdentifier("sources", sources, ({ id, url }) => [id && `id ${id}`, url && `address ${normalizedUrl(url)}`]),
    ...sameIdentifier("events", events, ({ id, wikidataId }) => [id && `id ${id}`, wikidataId && `Wikidata item ${wikidataId}`]),
  ];
}

function sameIdentifier<Item>(list: string, items: Item[], identifiers: (item: Item) => (string | false | null | undefined)[]): Fault[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index) =>
    identifiers(item).flatMap((identifier) => {
      if (!identifier) return [];
      const twin = seen.get(identifier);
      seen.set(identifier, twin ?? index);
      if (twin === undefined || twin === index) return [];
      return [{ pointer: pointer(list, index), code: "sameAsAnother", message: `has the same ${identifier} as ${pointer(list, twin)}` }];
    }),
  );
}
