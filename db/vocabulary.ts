/**
 * The closed word lists of Nutgraph. The tables' checks, the package schema and the wire schemas all read them here.
 * Within v1 a list grows and never loses a word.
 */

/** Kinds of article, after schema.org's subtypes of NewsArticle. */
export const articleKinds = ["opinion", "news", "analysis", "feature", "interview", "review"] as const;
/** What a block of an article is. */
export const blockKinds = [
  "headline",
  "standfirst",
  "heading",
  "paragraph",
  "listItem",
  "blockquote",
  "question",
  "answer",
  "pullQuote",
  "table",
  "caption",
  "credit",
  "related",
  "editorsNote",
  "disclaimer",
] as const;
/** Whether a block's hyperlinks came through: `lost` means that it may have had some and nobody can tell. */
export const blockLinks = ["preserved", "lost", "none"] as const;
/** What a rights holder lets the service show: everything, only quotes and anchored words, or no words at all. */
export const textRights = ["full", "excerpts", "none"] as const;
/** How completely an article is annotated with one kind of resource. */
export const completenessLevels = ["complete", "partial", "none"] as const;

/** What sort of proposition a claim is: an annotator's reading, not a legal view. */
export const claimKinds = ["fact", "statistic", "causal", "comparison", "prediction", "opinion"] as const;
/** How the text puts a claim forward. */
export const assertions = ["stated", "hedged", "alleged", "denied"] as const;
/** Whether a fact-checker would spend time on it. */
export const checkWorthinesses = ["low", "medium", "high"] as const;
/** Who answers for a claim. */
export const claimantKinds = ["author", "named", "unnamed", "document"] as const;
/** How a claim is given to its claimant. */
export const attributions = ["author", "quoted", "paraphrased", "characterised"] as const;
/** What a claim visibly rests on: derived from its evidence, its claimant and its blocks' links. */
export const sourcings = ["linked", "attributed", "none", "notPreserved"] as const;
/** What a citation is offered for. */
export const evidenceOffers = ["support", "dispute", "context"] as const;
/** What somebody found who read the source. */
export const evidenceFindings = ["supports", "disputes", "doesNotSay"] as const;
/** How one claim bears on another. */
export const relationTypes = ["supports", "contradicts", "denies", "elaborates", "repeats"] as const;

/** How much of a quote is the speaker's sentence; `term` is a name or title, `scare` holds words at a distance. */
export const quoteModes = ["full", "partial", "term", "scare"] as const;
/** Who speaks a quote. */
export const speakerKinds = ["named", "unnamed", "document"] as const;
/** Whether anyone has held a quote against the place that it came from. */
export const verificationStatuses = ["notChecked", "matchesSource", "differsFromSource"] as const;

/** Kinds of source. */
export const sourceKinds = ["news", "opinion", "research", "official", "social", "dataset", "other"] as const;
/** What a citation does in its article. */
export const citationRoles = ["evidence", "related", "byline", "credit"] as const;
/** How a citation is known: its link was seen, or inferred from order and topic, or the work is named without one. */
export const citationBases = ["linked", "inferred", "named"] as const;

/** Kinds of actor. They follow the article and express no recognition. */
export const actorKinds = ["person", "state", "government", "organization", "armedForce", "group", "region"] as const;
/** Whether an actor's names may be said; `withheld` ones are not stored either. */
export const actorNamings = ["stated", "withheld"] as const;
/** What sort of name a name is. */
export const nameKinds = ["preferred", "alternative", "short", "abbreviation", "former", "title"] as const;
/** How a mention names its actor or event. */
export const mentionForms = ["name", "metonym", "adjectival", "description"] as const;

/** How an article commits itself to an event. */
export const factualities = ["asserted", "alleged", "denied", "predicted", "hypothetical", "disputed"] as const;
/** What happens in an event. */
export const eventKinds = [
  "agreement",
  "attack",
  "conflict",
  "crisis",
  "death",
  "deployment",
  "diplomacy",
  "election",
  "leadershipChange",
  "meeting",
  "protest",
  "publication",
  "relationship",
  "sanction",
  "statement",
  "support",
  "trade",
  "trend",
  "trial",
  "other",
] as const;
/** What an actor does in an event. */
export const participantRoles = ["agent", "target", "recipient", "mediator", "speaker", "signatory", "beneficiary", "location"] as const;

/** Where a date comes from: the text, a dated source, a conclusion whose ground is noted, or nowhere. */
export const dateBases = ["stated", "source", "inferred", "unknown"] as const;
/** Open ends of an EDTF date. */
export const openEnds = ["start", "end", "both"] as const;

/** Who or what made an annotation. */
export const provenanceMethods = ["human", "import", "rule", "model"] as const;
/** Whether a person accepted an annotation as a faithful reading of the article; never: as true. */
export const reviewStatuses = ["unreviewed", "accepted", "edited", "rejected"] as const;
/** Where a resource stands in its life. */
export const statuses = ["published", "withdrawn", "merged"] as const;

/** Where a fact-check stands: seen by fact-checkers only, by everybody, or taken back. */
export const factCheckStatuses = ["draft", "published", "withdrawn"] as const;
/** What a correction is; a `retraction` withdraws its article. */
export const correctionKinds = ["correction", "clarification", "update", "editorsNote", "retraction"] as const;
/** What a correction does to what rests on the words that it changes. */
export const correctionEffects = ["moved", "needsReview", "orphaned", "withdrawn"] as const;

/** What an anchor's words are to the resource that they carry. */
export const anchorRoles = ["content", "speaker", "cue", "sentence"] as const;
/** How an anchor came through the article's later text revisions. */
export const anchorStatuses = ["exact", "moved", "ambiguous", "orphaned"] as const;

/** What an erasure takes away: words, a whole resource, or the names of an actor. */
export const erasureKinds = ["words", "resource", "names"] as const;

/** What a key may be used for; `admin` holds all the others. */
export const keyScopes = ["read", "write", "review", "factcheck", "embargoed", "admin"] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Types of resource, as they stand in `type`, with the prefix of their ids. */
export const resourcePrefixes = {
  article: "art_",
  claim: "clm_",
  quote: "quo_",
  source: "src_",
  citation: "cit_",
  actor: "act_",
  mention: "men_",
  event: "evt_",
  factCheck: "fac_",
  correction: "cor_",
} as const;
export type ResourceType = keyof typeof resourcePrefixes;
export const resourceTypes = Object.keys(resourcePrefixes) as ResourceType[];

/** What belongs to its article. */
export const annotationTypes = ["claim", "quote", "mention", "citation"] as const;
/** What belongs to the corpus. */
export const corpusTypes = ["actor", "source", "event"] as const;
export type AnnotationType = (typeof annotationTypes)[number];
export type CorpusType = (typeof corpusTypes)[number];
/** What a package holds, thing by thing. */
export type ItemType = AnnotationType | CorpusType;
export const isAnnotation = (type: ResourceType): type is AnnotationType => (annotationTypes as readonly string[]).includes(type);
export const isCorpus = (type: ResourceType): type is CorpusType => (corpusTypes as readonly string[]).includes(type);

/** What happens to a resource in a change. */
export const changeOperations = ["created", "updated", "withdrawn", "merged", "restored", "erased"] as const;

/** Why a webhook is switched off: its owner asked, its receiver is gone for good, it has failed for long, or the positions are of another history. */
export const webhookStops = ["asked", "gone", "failing", "otherHistory"] as const;
export type WebhookStop = (typeof webhookStops)[number];
/** What webhooks send. */
export const webhookMessageKinds = ["changes", "ping", "disabled"] as const;
/** What came of sending something to a webhook's receiver; only `delivered` is a success. */
export const webhookOutcomes = [
  "delivered",
  "gone",
  "redirect",
  "status",
  "timeout",
  "unresolvable",
  "forbiddenTarget",
  "unreachable",
  "tls",
  "malformedAnswer",
] as const;
export type WebhookOutcome = (typeof webhookOutcomes)[number];
