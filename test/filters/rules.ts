import type { Article } from "../../src/articles/schemas.ts";
import { type Corpus, isShown, type Resource } from "./corpus.ts";
import { daysAround, isAtOrAfter, isAtOrBefore, liesWithin, mayLie, monthsAround, timesOf } from "./times.ts";

/** Values by parameter; a list where it takes several. */
export type Query = Record<string, string | string[]>;

/** What a filter says: whether a resource has one of its values. Read from the wire, without the database. */
interface Rule<Of> {
  matches(resource: Of, value: string, corpus: Corpus, query: Query): boolean;
  /** Values worth asking for, where the document does not list them and they are no ids. */
  values?(resources: Of[], corpus: Corpus): (string | null | undefined)[];
}
type Rules<Of> = Record<string, Rule<Of>["matches"] | Rule<Of>>;

const common: Rules<Resource> = {
  id: ({ id }, value) => id === value,
  afterId: { values: (resources) => resources.map(({ id }) => id), matches: ({ id }, value) => id > value },
  status: ({ status }, value) => status === value,
  reviewStatus: ({ provenance }, value) => provenance.reviewStatus === value,
  needsReview: ({ needsReview }, value) => String(needsReview) === value,
  method: ({ provenance }, value) => provenance.method === value,
  confidenceFrom: {
    values: confidencesOf,
    matches: ({ provenance }, value) => provenance.confidence !== null && provenance.confidence >= Number(value),
  },
  confidenceTo: {
    values: confidencesOf,
    matches: ({ provenance }, value) => provenance.confidence !== null && provenance.confidence <= Number(value),
  },
  updatedFrom: { values: timesOf, matches: ({ updatedAt }, value) => isAtOrAfter(updatedAt, value) },
  updatedTo: { values: timesOf, matches: ({ updatedAt }, value) => isAtOrBefore(updatedAt, value) },
};

function confidencesOf(resources: Resource[]): string[] {
  return [
    ...resources.flatMap(({ provenance }) => (provenance.confidence === null ? [] : [String(provenance.confidence)])),
    "0",
    "0.5",
    "1",
  ];
}

/** Anchors stand alone, in a list, or in lists by their role. */
const anchorStatus = (resource: object, value: string) => anchorsOf(resource).some(({ status }) => status === value);

/** What asks nothing by itself and only widens the filters by period. */
const includeUndated = () => true;

function period<Of>(dateOf: (resource: Of, corpus: Corpus) => Parameters<typeof mayLie>[0], edge: "from" | "to"): Rule<Of> {
  return {
    values: (resources, corpus) => daysAround(resources.map((resource) => dateOf(resource, corpus))),
    matches: (resource, day, corpus, query) => mayLie(dateOf(resource, corpus), edge, day, query.includeUndated === "true"),
  };
}

/** The filters by the article that something belongs to. */
const ofArticle: Rules<{ articleId: string }> = {
  article: { values: articleNames, matches: ({ articleId }, value, corpus) => isArticle(articleId, value, corpus) },
  articleKind: (resource, value, corpus) => articleOf(resource, corpus).kind === value,
  articlePublisher: (resource, value, corpus) => articleOf(resource, corpus).publisherId === value,
  articleLanguage: {
    values: (_, corpus) => corpus["/v1/articles"].map(({ language }) => language),
    matches: (resource, value, corpus) => articleOf(resource, corpus).language === value,
  },
  articleSection: {
    values: (_, corpus) => corpus["/v1/articles"].map(({ section }) => section),
    matches: (resource, value, corpus) => articleOf(resource, corpus).section === value,
  },
  articleAuthor: (resource, value, corpus) => articleOf(resource, corpus).authors.some(({ actorId }) => actorId === value),
  articleWithout: (resource, value, corpus) => lacks(articleOf(resource, corpus), value),
  articlePublishedMonth: {
    values: (_, corpus) => monthsAround(corpus["/v1/articles"].map(({ published }) => published)),
    matches: (resource, month, corpus) => liesWithin(articleOf(resource, corpus).published, month),
  },
  articlePublishedFrom: period((resource, corpus) => articleOf(resource, corpus).published, "from"),
  articlePublishedTo: period((resource, corpus) => articleOf(resource, corpus).published, "to"),
  includeUndated,
};

const isShownIn = (resources: Resource[], id: string) => resources.some((one) => one.id === id && isShown(one));

/** Every filter of every list. One that is missing here fails the test. */
export const rules: { [Path in keyof Corpus]: Rules<Corpus[Path][number]> } = {
  "/v1/articles": {
    ...common,
    slug: { values: (articles) => articles.map(({ slug }) => slug), matches: ({ slug }, value) => slug === value },
    kind: ({ kind }, value) => kind === value,
    section: { values: (articles) => articles.map(({ section }) => section), matches: ({ section }, value) => section === value },
    language: { values: (articles) => articles.map(({ language }) => language), matches: ({ language }, value) => language === value },
    publisher: ({ publisherId }, value) => publisherId === value,
    author: ({ authors }, value) => authors.some(({ actorId }) => actorId === value),
    actor: ({ id }, value, corpus) =>
      corpus["/v1/mentions"].some((mention) => isShown(mention) && mention.articleId === id && mention.actorId === value),
    without: lacks,
    publishedMonth: {
      values: (articles) => monthsAround(articles.map(({ published }) => published)),
      matches: ({ published }, month) => liesWithin(published, month),
    },
    publishedFrom: period(({ published }) => published, "from"),
    publishedTo: period(({ published }) => published, "to"),
    includeUndated,
  },
  "/v1/claims": {
    ...common,
    ...ofArticle,
    anchorStatus,
    kind: ({ kind }, value) => kind === value,
    assertedAs: ({ assertedAs }, value) => assertedAs === value,
    checkWorthiness: ({ checkWorthiness }, value) => checkWorthiness === value,
    claimant: ({ claimant }, value) => claimant.actorId === value,
    claimantKind: ({ claimant }, value) => claimant.kind === value,
    claimantSource: ({ claimant }, value) => claimant.sourceId === value,
    attribution: ({ attribution }, value) => attribution === value,
    about: ({ about }, value) => about.includes(value),
    actor: ({ claimant, about, via }, value) =>
      claimant.actorId === value || about.includes(value) || via.some(({ actorId }) => actorId === value),
    event: ({ eventIds }, value) => eventIds.includes(value),
    quote: ({ quoteIds }, value) => quoteIds.includes(value),
    sourcing: ({ sourcing }, value) => sourcing === value,
    source: ({ evidence }, value) => evidence.some(({ sourceId }) => sourceId === value),
    citation: ({ evidence }, value) => evidence.some(({ citationId }) => citationId === value),
    hasFactChecks: ({ id }, value, corpus) =>
      String(corpus["/v1/fact-checks"].some((item) => isShown(item) && item.claimId === id)) === value,
    hasEvidence: ({ evidence }, value, corpus) =>
      String(evidence.some(({ citationId }) => isShownIn(corpus["/v1/citations"], citationId))) === value,
    hasDenials: ({ denials }, value, corpus) => String(denials.some((id) => isShownIn(corpus["/v1/claims"], id))) === value,
    relation: {
      values: (claims) =>
        claims.flatMap(({ relations }) => relations.flatMap(({ type, direction }) => [type, `${type}:${direction}`, `${type}:incoming`])),
      matches: ({ relations }, value) => relations.some(({ type, direction }) => value === type || value === `${type}:${direction}`),
    },
    evidenceHost: {
      values: (_, corpus) => corpus["/v1/sources"].map(({ canonicalUrl }) => hostOf(canonicalUrl)),
      matches: ({ evidence }, value, corpus) =>
        evidence.some(
          (item) =>
            isShownIn(corpus["/v1/citations"], item.citationId) &&
            corpus["/v1/sources"].some(({ id, canonicalUrl }) => id === item.sourceId && hostOf(canonicalUrl) === value),
        ),
    },
  },
  "/v1/quotes": {
    ...common,
    ...ofArticle,
    anchorStatus,
    mode: ({ mode }, value) => mode === value,
    speaker: ({ speaker }, value) => speaker?.actorId === value,
    hasSpeaker: ({ speaker }, value) => String(speaker !== null) === value,
    speakerKind: ({ speaker }, value) => speaker?.kind === value,
    speakerSource: ({ speaker }, value) => speaker?.sourceId === value,
    via: ({ via }, value) => via.some(({ sourceId }) => sourceId === value),
    about: ({ about }, value) => about.includes(value),
    actor: ({ speaker, about, via }, value) =>
      speaker?.actorId === value || about.includes(value) || via.some(({ actorId }) => actorId === value),
    event: ({ eventId }, value) => eventId === value,
    claim: ({ claimIds }, value) => claimIds.includes(value),
    saidFrom: period(({ saidAt }) => saidAt, "from"),
    saidTo: period(({ saidAt }) => saidAt, "to"),
    language: { values: (quotes) => quotes.map(({ language }) => language), matches: ({ language }, value) => language === value },
    verificationStatus: ({ verification }, value) => verification.status === value,
  },
  "/v1/sources": {
    ...common,
    article: {
      values: articleNames,
      matches: ({ id }, value, corpus) =>
        corpus["/v1/citations"].some(
          (citation) => isShown(citation) && citation.sourceId === id && isArticle(citation.articleId, value, corpus),
        ),
    },
    kind: ({ kind }, value) => kind === value,
    host: {
      values: (sources) => sources.map(({ canonicalUrl }) => hostOf(canonicalUrl)),
      matches: ({ canonicalUrl }, value) => hostOf(canonicalUrl) === value,
    },
    publisher: ({ publisherId }, value) => publisherId === value,
    citationCountFrom: { values: citationCounts, matches: ({ citationCount }, value) => citationCount >= Number(value) },
    citationCountTo: { values: citationCounts, matches: ({ citationCount }, value) => citationCount <= Number(value) },
    publishedFrom: period(({ published }) => published, "from"),
    publishedTo: period(({ published }) => published, "to"),
    includeUndated,
  },
  "/v1/citations": {
    ...common,
    ...ofArticle,
    anchorStatus,
    source: ({ sourceId }, value) => sourceId === value,
    event: ({ eventId }, value) => eventId === value,
    role: ({ role }, value) => role === value,
    basis: ({ basis }, value) => basis === value,
  },
  "/v1/actors": {
    ...common,
    article: {
      values: articleNames,
      matches: ({ id }, value, corpus) =>
        corpus["/v1/mentions"].some((mention) => isShown(mention) && mention.actorId === id && isArticle(mention.articleId, value, corpus)),
    },
    kind: ({ kind }, value) => kind === value,
    named: ({ named }, value) => String(named) === value,
    countryCode: {
      values: (actors) => actors.map(({ countryCode }) => countryCode),
      matches: ({ countryCode }, value) => countryCode === value,
    },
    wikidataId: {
      values: (actors) => actors.map(({ wikidataId }) => wikidataId),
      matches: ({ wikidataId }, value) => wikidataId === value,
    },
    identifier: {
      values: (actors) => actors.flatMap(({ identifiers }) => identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
      matches: ({ identifiers }, asked) => identifiers.some(({ scheme, value }) => `${scheme}:${value}` === asked),
    },
    role: ({ id }, value, corpus) => does(id, value, corpus),
  },
  "/v1/mentions": {
    ...common,
    ...ofArticle,
    anchorStatus,
    actor: ({ actorId }, value) => actorId === value,
    event: ({ eventId }, value) => eventId === value,
    form: ({ form }, value) => form === value,
    factuality: ({ factuality }, value) => factuality === value,
  },
  "/v1/events": {
    ...common,
    article: {
      values: articleNames,
      matches: ({ id }, value, corpus) =>
        corpus["/v1/mentions"].some((mention) => isShown(mention) && mention.eventId === id && isArticle(mention.articleId, value, corpus)),
    },
    kind: ({ kind }, value) => kind === value,
    factuality: ({ factuality }, value) => factuality === value,
    timeFrom: period(({ time }) => time, "from"),
    timeTo: period(({ time }) => time, "to"),
    includeUndated,
    participant: {
      values: (events) =>
        events.flatMap(({ participants }) =>
          participants.flatMap(({ actorId, role }) => [actorId, `${actorId}:${role}`, `${actorId}:signatory`]),
        ),
      matches: ({ participants }, value) => participants.some(({ actorId, role }) => value === actorId || value === `${actorId}:${role}`),
    },
    actor: ({ participants, place }, value) => place?.actorId === value || participants.some(({ actorId }) => actorId === value),
    place: ({ place }, value) => place?.actorId === value,
    placeCountryCode: {
      values: (events) => events.map(({ place }) => place?.countryCode),
      matches: ({ place }, value) => place?.countryCode === value,
    },
  },
  "/v1/fact-checks": {
    ...common,
    // Drafts take a key.
    status: { values: () => ["published", "withdrawn", "merged"], matches: ({ status }, value) => status === value },
    article: {
      values: articleNames,
      matches: ({ claimId }, value, corpus) => {
        const claim = corpus["/v1/claims"].find(({ id }) => id === claimId);
        return claim !== undefined && isArticle(claim.articleId, value, corpus);
      },
    },
    claim: ({ claimId }, value) => claimId === value,
    publisherName: {
      values: (factChecks) => factChecks.map(({ publisher }) => publisher.name),
      matches: ({ publisher }, value) => publisher.name === value,
    },
    host: {
      values: (factChecks) => factChecks.map(({ publishedUrl }) => hostOf(publishedUrl)),
      matches: ({ publishedUrl }, value) => hostOf(publishedUrl) === value,
    },
    verdictLabel: {
      values: (factChecks) => factChecks.map(({ verdictLabel }) => verdictLabel),
      matches: ({ verdictLabel }, value) => verdictLabel === value,
    },
    language: { values: (factChecks) => factChecks.map(({ language }) => language), matches: ({ language }, value) => language === value },
    outdated: ({ outdated }, value) => String(outdated) === value,
    publishedFrom: {
      values: (factChecks) => factChecks.map(({ publishedAt }) => publishedAt),
      matches: ({ publishedAt }, value) => publishedAt !== null && isAtOrAfter(publishedAt, value),
    },
    publishedTo: {
      values: (factChecks) => factChecks.map(({ publishedAt }) => publishedAt),
      matches: ({ publishedAt }, value) => publishedAt !== null && isAtOrBefore(publishedAt, value),
    },
  },
  "/v1/corrections": {
    ...common,
    ...ofArticle,
    kind: ({ kind }, value) => kind === value,
    affects: {
      values: (corrections, corpus) => [
        ...corrections.flatMap(({ affects }) => affects.map(({ id }) => id)),
        ...corpus["/v1/claims"].map(({ id }) => id),
      ],
      matches: ({ affects }, value) => affects.some(({ id }) => id === value),
    },
    issuedFrom: {
      values: (corrections) => corrections.map(({ issuedAt }) => issuedAt),
      matches: ({ issuedAt }, value) => isAtOrAfter(issuedAt, value),
    },
    issuedTo: {
      values: (corrections) => corrections.map(({ issuedAt }) => issuedAt),
      matches: ({ issuedAt }, value) => isAtOrBefore(issuedAt, value),
    },
  },
};

function citationCounts(sources: { citationCount: number }[]): string[] {
  return [...sources.map(({ citationCount }) => String(citationCount)), "0", "1"];
}

/** Whether something that is shown has the actor do this. */
function does(id: string, role: string, corpus: Corpus): boolean {
  const inEvent = corpus["/v1/events"].filter(isShown).flatMap(({ participants }) => participants.filter(({ actorId }) => actorId === id));
  const doing: Record<string, () => boolean> = {
    speaker: () => corpus["/v1/quotes"].some((quote) => isShown(quote) && quote.speaker?.actorId === id),
    claimant: () => corpus["/v1/claims"].some((claim) => isShown(claim) && claim.claimant.actorId === id),
    author: () => corpus["/v1/articles"].some(({ authors }) => authors.some(({ actorId }) => actorId === id)),
    publisher: () => [...corpus["/v1/articles"], ...corpus["/v1/sources"]].some((one) => isShown(one) && one.publisherId === id),
    participant: () => inEvent.length > 0,
  };
  return (doing[role]?.() ?? false) || inEvent.some((participant) => participant.role === role);
}

function anchorsOf(resource: object): { status: string }[] {
  const { anchor, anchors } = resource as { anchor?: { status: string } | null; anchors?: object };
  return [anchor ?? [], Object.values(anchors ?? {})].flat(2) as { status: string }[];
}

function articleOf({ articleId }: { articleId: string }, corpus: Corpus): Article {
  return corpus["/v1/articles"].find(({ id }) => id === articleId) as Article;
}

/** An article is named by its id or its slug. */
function articleNames(_: unknown, corpus: Corpus): string[] {
  return corpus["/v1/articles"].flatMap(({ id, slug }) => [id, slug]);
}

function isArticle(articleId: string, name: string, corpus: Corpus): boolean {
  return name === articleId || name === articleOf({ articleId }, corpus).slug;
}

function lacks({ authors, section, publisherId, published }: Article, thing: string): boolean {
  const month = published.earliest?.slice(0, 7);
  const lacking: Record<string, boolean> = {
    author: authors.every(({ actorId }) => actorId === null),
    section: section === null,
    publisher: publisherId === null,
    month: month === undefined || !liesWithin(published, month),
  };
  return lacking[thing] as boolean;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, "");
}
