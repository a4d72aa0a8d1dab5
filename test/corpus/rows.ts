import { actorIdentifiers, actorNames, actorPositions, actors } from "../../db/tables/actors.ts";
import { anchors } from "../../db/tables/anchors.ts";
import { articleAuthors, articles, blocks, textRevisions } from "../../db/tables/articles.ts";
import { changes } from "../../db/tables/changes.ts";
import { citations } from "../../db/tables/citations.ts";
import { claimAbouts, claimEvents, claimQuotes, claims, claimVias, evidence, relations } from "../../db/tables/claims.ts";
import { events, participants } from "../../db/tables/events.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { packageKeyHistory, packageKeys } from "../../db/tables/package-keys.ts";
import { quoteAbouts, quotes, quoteVias } from "../../db/tables/quotes.ts";
import { sources } from "../../db/tables/sources.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { resourceId } from "../../src/packages/identity.ts";
import { type PackageList, packageLists, type ReadPackage, readPackage } from "../../src/packages/read.ts";
import { identity, type Resolution } from "../../src/packages/resolve.ts";
import { packageRows } from "../../src/packages/rows.ts";
import type { WrittenPackage } from "../articles/read.ts";

/** Every table that a package fills, by the name of its rows. */
export const filledTables = {
  ...{ article: articles, authors: articleAuthors, textRevision: textRevisions, blocks },
  ...{ actors, actorNames, actorIdentifiers, actorPositions, sources, events, participants },
  ...{ citations, mentions, quotes, quoteVias, quoteAbouts },
  ...{ claims, claimVias, claimAbouts, claimEvents, claimQuotes, evidence, relations, anchors },
  ...{ keys: packageKeys, changes, keyHistory: packageKeyHistory },
};
export type RowsByTable = Record<keyof typeof filledTables, object[]>;

/** Resources in the order in which an import records them. */
const recorded = {
  article: "article",
  actor: "actors",
  source: "sources",
  event: "events",
  citation: "citations",
  mention: "mentions",
  quote: "quotes",
  claim: "claims",
} as const satisfies Partial<Record<ResourceType, string>>;
type RecordedType = keyof typeof recorded;

/**
 * Makes the rows that imports of these packages, one after the other, would leave in an empty corpus. An actor, source or event that several
 * packages have is written with the first; they all have to say the same of it, as those of a corpus do.
 */
export class RowMaker {
  readonly #known = new Map<string, string>();
  #position: number;

  /** `position` is the last one taken. */
  constructor(position: number) {
    this.#position = position;
  }

  rowsOf(written: WrittenPackage, at: string): RowsByTable {
    const read = readPackage(written);
    const resolution = resolutionOf(read);
    const { articleId } = resolution;
    const { textRevision, article, actors, sources, events, ...rest } = packageRows(read, resolution, 1);
    const fresh = { actors: this.#fresh(actors), sources: this.#fresh(sources), events: this.#fresh(events) };
    const isFresh = new Set(Object.values(fresh).flatMap((list) => list.map(({ id }) => id)));
    const ofFreshActors = <Row extends { actorId: string }>(rows: Row[]) => rows.filter(({ actorId }) => isFresh.has(actorId));
    const timed = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, createdAt: at, updatedAt: at }));
    const sourceOf = new Map(rest.citations.map(({ id, sourceId }) => [id, sourceId]));
    const rows = {
      ...rest,
      ...{ actors: timed(fresh.actors), sources: timed(fresh.sources), events: timed(fresh.events) },
      article: timed([article]),
      textRevision: [{ ...textRevision, createdAt: at }],
      actorNames: ofFreshActors(rest.actorNames),
      actorIdentifiers: ofFreshActors(rest.actorIdentifiers),
      actorPositions: ofFreshActors(rest.actorPositions),
      participants: rest.participants.filter(({ eventId }) => isFresh.has(eventId)),
      evidence: rest.evidence.map((row) => ({ ...row, sourceId: sourceOf.get(row.citationId) })),
      ...{ citations: timed(rest.citations), mentions: timed(rest.mentions), quotes: timed(rest.quotes), claims: timed(rest.claims) },
      keys: (Object.keys(packageLists) as PackageList[]).flatMap((list) =>
        read.package[list].map(({ key }, ordinal) => ({
          articleId,
          type: packageLists[list],
          key,
          resourceId: resolution.idOf(list, key),
          ordinal,
        })),
      ),
    };
    const changes = this.#changes(rows, articleId, at);
    return { ...rows, changes, keyHistory: rows.keys.map((key) => ({ ...key, position: this.#position })) };
  }

  /** Those that no earlier package had. */
  #fresh<Row extends { id: string }>(rows: Row[]): Row[] {
    return rows.filter((row) => {
      const said = JSON.stringify(row);
      const known = this.#known.get(row.id);
      if (known !== undefined && known !== said) throw new Error(`two packages say different things of ${row.id}`);
      this.#known.set(row.id, said);
      return known === undefined;
    });
  }

  #changes(
    rows: Record<(typeof recorded)[RecordedType], { id?: string; articleId?: string | null }[]>,
    articleId: string,
    at: string,
  ): object[] {
    return (Object.keys(recorded) as RecordedType[]).flatMap((type) =>
      rows[recorded[type]]
        .map(({ id, articleId: own }) => ({ resourceId: id as string, articleId: type === "article" ? articleId : (own ?? null) }))
        .sort((one, other) => (one.resourceId < other.resourceId ? -1 : 1))
        .map((ids) => ({ position: ++this.#position, at, operation: "created", type, ...ids, revision: 1, cause: "import", agent: null })),
    );
  }
}

/** What the keys of a package mean where nothing that it names is stored under another id. */
function resolutionOf({ package: content }: ReadPackage): Resolution {
  const ids = Object.fromEntries(
    (Object.keys(packageLists) as PackageList[]).map((list) => [
      list,
      new Map(content[list].map((item) => [item.key, resourceId(packageLists[list], identity(list, item, content.article.key))])),
    ]),
  ) as Resolution["ids"];
  return {
    articleId: resourceId("article", content.article.key),
    exists: false,
    ids,
    gone: [],
    shared: new Set(),
    idOf: (list, reference) => ids[list].get(reference) ?? reference,
  };
}
