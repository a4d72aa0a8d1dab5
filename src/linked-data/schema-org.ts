import type { ResourceType } from "../../db/vocabulary.ts";
import type { Actor } from "../actors/schemas.ts";
import type { Article } from "../articles/schemas.ts";
import type { Claim } from "../claims/schemas.ts";
import type { Correction } from "../corrections/schemas.ts";
import type { Event } from "../events/schemas.ts";
import type { FactCheck } from "../fact-checks/schemas.ts";
import type { Quote } from "../quotes/schemas.ts";
import type { DateValue } from "../resources/schemas.ts";
import type { Source } from "../sources/schemas.ts";

/** A reference to a resource by its id. */
type Reference = { "@id": string };
/** What schema.org has words for; what is undefined is left out. */
type Said = { "@type"?: string; [property: string]: unknown };
type Refer = (id: string) => Reference;

/**
 * What schema.org can say of a resource, and no more: where its words would say something else than we know, there are none.
 * `refer` gives the reference to a resource by its id.
 */
export const inSchemaOrg: { [Type in ResourceType]: (wire: never, refer: Refer) => Said } = {
  article: (article: Article, refer) => ({
    "@type": articleTypes[article.kind],
    headline: article.headline,
    articleSection: article.section,
    inLanguage: article.language,
    author: article.authors.filter(isKnown).map(({ actorId, name }) => ({ ...(actorId && refer(actorId)), name })),
    publisher: article.publisherId && refer(article.publisherId),
    datePublished: knownDay(article.published),
    url: article.canonicalUrl,
    copyrightHolder: article.rights.holder && { name: article.rights.holder },
    usageInfo: article.rights.terms && isAddress(article.rights.terms) ? article.rights.terms : null,
  }),
  claim: (claim: Claim, refer) => ({
    "@type": "Claim",
    text: claim.statement,
    appearance: refer(claim.articleId),
    // Who is said to deny it does not claim it, nor does somebody whose mind the author claims to know.
    author:
      claim.assertedAs === "denied" || claim.attribution === "characterised"
        ? null
        : claim.claimant.actorId && refer(claim.claimant.actorId),
    about: claim.about.map(refer),
  }),
  quote: (quote: Quote, refer) =>
    // A term, and words that the author holds at a distance, are nobody's saying.
    quote.mode === "term" || quote.mode === "scare"
      ? {}
      : {
          "@type": "Quotation",
          text: quote.text,
          inLanguage: quote.language,
          isPartOf: refer(quote.articleId),
          // To whom the article attributes it; whether the speaker said it is another matter.
          spokenByCharacter: quote.speaker?.actorId && refer(quote.speaker.actorId),
          about: quote.about.map(refer),
          dateCreated: knownDay(quote.saidAt),
        },
  source: (source: Source, refer) => ({
    "@type": source.kind === "dataset" ? "Dataset" : "CreativeWork",
    name: source.title,
    url: source.canonicalUrl,
    publisher: source.publisherId ? refer(source.publisherId) : source.publisherName && { name: source.publisherName },
    datePublished: knownDay(source.published),
  }),
  actor: (actor: Actor) => ({
    "@type": actorTypes[actor.kind],
    // Who has no name does not get one from a description.
    ...(actor.named
      ? { name: actor.name, alternateName: actor.names.map(({ value, lang }) => (lang ? { "@value": value, "@language": lang } : value)) }
      : {}),
    description: actor.description ?? (actor.named ? null : actor.name),
    sameAs: wikidata(actor.wikidataId),
  }),
  event: (event: Event, refer) => ({
    name: event.title,
    sameAs: wikidata(event.wikidataId),
    // What is only alleged, denied or foreseen is no Event of schema.org, which knows none but those that happen.
    ...(event.factuality === "asserted"
      ? {
          "@type": "Event",
          ...knownPeriod(event.time),
          location: event.place && (event.place.actorId ? refer(event.place.actorId) : { "@type": "Place", name: event.place.name }),
        }
      : {}),
  }),
  factCheck: (factCheck: FactCheck, refer) => ({
    "@type": "ClaimReview",
    // The claim, whose author is who makes it, never who reports it.
    itemReviewed: refer(factCheck.claimId),
    author: { "@type": "Organization", ...said({ name: factCheck.publisher.name, url: factCheck.publisher.url }) },
    reviewRating: {
      "@type": "Rating",
      alternateName: factCheck.verdictLabel,
      // A verdict in words stands for itself: no number is made of it, and no end of a scale that nobody gave.
      ...said({ ratingValue: factCheck.rating?.value, bestRating: factCheck.rating?.best, worstRating: factCheck.rating?.worst }),
    },
    url: factCheck.publishedUrl,
    reviewBody: factCheck.summary,
    inLanguage: factCheck.language,
    datePublished: factCheck.publishedAt,
  }),
  correction: (correction: Correction, refer) => ({
    "@type": "CorrectionComment",
    about: refer(correction.articleId),
    text: correction.notice,
    datePublished: correction.issuedAt,
  }),
  // Places in a text are nothing that schema.org has a word for.
  citation: () => ({}),
  mention: () => ({}),
};

const articleTypes: Record<Article["kind"], string> = {
  opinion: "OpinionNewsArticle",
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  feature: "NewsArticle",
  interview: "NewsArticle",
  review: "ReviewNewsArticle",
};

const actorTypes: Record<Actor["kind"], string> = {
  person: "Person",
  state: "Country",
  government: "GovernmentOrganization",
  organization: "Organization",
  armedForce: "Organization",
  // People who may have nothing in common but that the article speaks of them together.
  group: "Thing",
  region: "Place",
};

const said = (properties: object): object => Object.fromEntries(Object.entries(properties).filter(([, value]) => value != null));

const isKnown = ({ basis }: { basis: DateValue["basis"] }) => basis === "stated" || basis === "source";
const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
const wikidata = (id: string | null) => id && `http://www.wikidata.org/entity/${id}`;

/** The day of a date that is known to the day; bounds, guesses and conclusions are none. */
function knownDay(date: DateValue | null): string | null {
  return date !== null && isKnown(date) && isDay(date.edtf) ? date.edtf : null;
}

function knownPeriod(time: DateValue | null): { startDate?: string; endDate?: string } {
  if (time === null || !isKnown(time)) return {};
  const [start = "", end, more] = (time.edtf ?? "").split("/");
  if (more !== undefined || !isDay(start)) return {};
  return { startDate: start, ...(isDay(end ?? null) && { endDate: end as string }) };
}

const isDay = (edtf: string | null): edtf is string => edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf);
