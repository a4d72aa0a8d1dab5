import { z } from "@hono/zod-openapi";
import {
  actorKinds,
  actorNamings,
  articleKinds,
  assertions,
  attributions,
  blockKinds,
  blockLinks,
  checkWorthinesses,
  citationBases,
  citationRoles,
  claimantKinds,
  claimKinds,
  completenessLevels,
  dateBases,
  eventKinds,
  evidenceFindings,
  evidenceOffers,
  factualities,
  mentionForms,
  nameKinds,
  participantRoles,
  provenanceMethods,
  quoteModes,
  relationTypes,
  reviewStatuses,
  sourceKinds,
  speakerKinds,
  textRights,
  verificationStatuses,
} from "../../db/vocabulary.ts";
import { edtfBounds } from "../dates/edtf.ts";
import { storableMoment } from "../dates/moments.ts";
import { webAddress } from "../http/addresses.ts";
import { languageTag } from "../http/parameters.ts";

/** Text that Postgres and every consumer can hold: no NUL, no CR, no lone surrogate, and not empty. */
const stretch = (limit: number) =>
  z
    .string()
    .min(1, { abort: true })
    .max(limit)
    .refine((value) => !/[\0\r]/.test(value), "must not contain NUL or carriage return")
    .refine((value) => value.isWellFormed(), "must not contain a lone surrogate")
    .meta({ description: `Text of at most ${limit} UTF-16 units, without NUL, CR and lone surrogates.` });

/** The same, and it says something. */
const words = (limit: number) => {
  const text = stretch(limit);
  return text.regex(/\S/, "must hold more than space").meta(text.meta() ?? {});
};

const line = words(1_000);
const url = webAddress.meta({ description: "An http or https address of at most 2,000 characters, without a user name and a password." });
const confidence = z.number().min(0).max(1).nullable().meta({ description: "How sure the maker is, from 0 to 1; null where nobody said." });

/** A name local to the package; an underscore never occurs, so that no key looks like an id. */
const localKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, "must be lower-case letters, digits, dots and hyphens, at most 100")
  .meta({ description: "A key local to the package: lower-case letters, digits, dots and hyphens." });
const id = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[a-z2-7]{26}$`), `must be an id that begins with ${prefix}_`)
    .meta({ description: `The id of something stored: ${prefix}_ and 26 characters.` });
const ref = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^(?:[a-z0-9][a-z0-9.-]{0,99}|${prefix}_[a-z2-7]{26})$`), `must be a local key or an id that begins with ${prefix}_`)
    .meta({ description: `A local key of this package, or the ${prefix}_ id of something stored.` });

const actor = ref("act");
const source = ref("src");
const event = ref("evt");

/** An anchor as words; the server finds the offsets. */
const packageAnchor = z
  .strictObject({
    exact: words(20_000).meta({ description: "The words, verbatim, within one block." }),
    prefix: stretch(200).optional().meta({ description: "What stands immediately before, where `exact` is not unique." }),
    suffix: stretch(200).optional().meta({ description: "What stands immediately after, where `exact` is not unique." }),
    occurrence: z.int().min(1).max(100_000).optional().meta({
      description: "Which one of several, counted from 1 over the whole text, among those that prefix and suffix leave.",
    }),
  })
  .meta({ id: "PackageAnchor", description: "Words of the article, in W3C TextQuoteSelector form." });

const packageDate = z
  .strictObject({
    edtf: z
      .string()
      .superRefine((value, context) => {
        try {
          edtfBounds(value);
        } catch (error) {
          context.addIssue({ code: "custom", message: (error as Error).message });
        }
      })
      .nullable()
      .meta({ description: "EDTF (ISO 8601-2) level 1, or [a..b], [..b], [a..]; null where nothing is known." }),
    basis: z.enum(dateBases),
    note: line.nullable().default(null).meta({ description: "What the date was concluded from; required where basis is inferred." }),
  })
  .refine((date) => (date.basis === "unknown") === (date.edtf === null), "edtf is null exactly where basis is unknown")
  .refine((date) => date.basis !== "inferred" || date.note !== null, "an inferred date needs a note that says from what")
  .meta({ id: "PackageDate", description: "A date with the ground on which it stands." });

const packageProvenance = z
  .strictObject({
    method: z.enum(provenanceMethods).default("import"),
    agent: line.nullable().default(null).meta({ description: "Who or what made it: a person, a program, a model." }),
    confidence: confidence.default(null),
    reviewStatus: z.enum(reviewStatuses).default("unreviewed"),
    reviewedBy: line.nullable().default(null),
    reviewedAt: storableMoment.nullable().default(null),
  })
  .refine(
    ({ reviewStatus, reviewedBy, reviewedAt }) =>
      [reviewedBy, reviewedAt].every((value) => (value === null) === (reviewStatus === "unreviewed")),
    "a review has reviewedBy and reviewedAt, and what is unreviewed has neither",
  )
  .meta({ id: "PackageProvenance", description: "Who or what made an annotation, and whether a person accepted it." });

const anchors = z.array(packageAnchor).min(1).max(100);
const provenance = packageProvenance.optional().meta({ description: "Left out: the package's own provenance." });

/** Somebody or something through which words came: exactly one of an actor and a source. */
const via = z
  .strictObject({ actor: actor.optional(), source: source.optional() })
  .refine((value) => (value.actor === undefined) !== (value.source === undefined), "give either actor or source")
  .meta({ id: "PackageVia" });
const vias = z.array(via).max(20).default([]);

const packageActor = z
  .strictObject({
    key: localKey,
    id: id("act").optional(),
    name: line,
    kind: z.enum(actorKinds),
    named: z.boolean().default(true).meta({ description: "False where the article knows them by description only." }),
    naming: z.enum(actorNamings).optional().meta({
      description:
        "`withheld`: their names, which the package may give to say where they stand, are not stored. Left out: as it is stored, or `stated`.",
    }),
    names: z
      .array(
        z.strictObject({
          value: line,
          lang: languageTag.nullable().default(null).meta({ description: "BCP 47." }),
          kind: z.enum(nameKinds).default("alternative"),
        }),
      )
      .max(100)
      .default([])
      .meta({ description: "Names other than `name`." }),
    description: line.nullable().default(null),
    countryCode: z
      .string()
      .regex(/^[A-Z]{2}$/, "must be two capital letters (ISO 3166-1 alpha-2)")
      .nullable()
      .default(null),
    wikidataId: z
      .string()
      .regex(/^Q[1-9][0-9]{0,11}$/, "must be a Wikidata item such as Q42")
      .nullable()
      .default(null),
    identifiers: z
      .array(z.strictObject({ scheme: z.string().regex(/^[a-z0-9.-]{1,40}$/), value: line }))
      .max(50)
      .default([])
      .meta({ description: "Identifiers of other registers, such as {scheme: isni, value: …}." }),
    positions: z
      .array(
        z.strictObject({
          title: line,
          organization: actor.nullable().default(null),
          from: packageDate.nullable().default(null),
          to: packageDate.nullable().default(null),
        }),
      )
      .max(100)
      .default([]),
    provenance,
  })
  .meta({ id: "PackageActor" });

const packageSource = z
  .strictObject({
    key: localKey,
    id: id("src").optional(),
    url: url.nullable().default(null),
    title: line.nullable().default(null),
    publisher: actor.nullable().default(null),
    publisherName: line.nullable().default(null),
    kind: z.enum(sourceKinds),
    published: packageDate.nullable().default(null),
    provenance,
  })
  .meta({ id: "PackageSource" });

const packageEvent = z
  .strictObject({
    key: localKey,
    id: id("evt").optional(),
    title: line,
    kind: z.enum(eventKinds),
    factuality: z.enum(factualities),
    time: packageDate.nullable().default(null),
    place: z
      .strictObject({
        name: line,
        countryCode: z
          .string()
          .regex(/^[A-Z]{2}$/, "must be two capital letters (ISO 3166-1 alpha-2)")
          .nullable()
          .default(null),
        actor: actor.nullable().default(null),
      })
      .nullable()
      .default(null),
    participants: z
      .array(z.strictObject({ actor, role: z.enum(participantRoles) }))
      .max(200)
      .default([]),
    wikidataId: z
      .string()
      .regex(/^Q[1-9][0-9]{0,11}$/, "must be a Wikidata item such as Q42")
      .nullable()
      .default(null),
    provenance,
  })
  .meta({ id: "PackageEvent" });

const packageMention = z
  .strictObject({
    key: localKey,
    actor: actor.optional(),
    event: event.optional(),
    anchor: packageAnchor,
    form: z.enum(mentionForms),
    factuality: z.enum(factualities).nullable().default(null).meta({ description: "Of an event: how this place commits itself." }),
    time: packageDate.nullable().default(null).meta({ description: "Of an event: when, as this place has it." }),
    provenance,
  })
  .refine((value) => (value.actor === undefined) !== (value.event === undefined), "give either actor or event")
  .refine(
    (value) => value.event !== undefined || (value.factuality === null && value.time === null),
    "factuality and time belong to mentions of events",
  )
  .meta({ id: "PackageMention" });

const packageCitation = z
  .strictObject({
    key: localKey,
    source,
    event: event.nullable().default(null).meta({ description: "The event that the source reports, where that is clear." }),
    role: z.enum(citationRoles),
    anchor: packageAnchor.nullable().default(null),
    basis: z.enum(citationBases),
    confidence: confidence.default(null),
    provenance,
  })
  .meta({ id: "PackageCitation" });

const packageQuote = z
  .strictObject({
    key: localKey,
    anchors: z.strictObject({
      content: anchors.meta({ description: "The quoted words, without the quotation marks." }),
      speaker: z.array(packageAnchor).max(20).default([]),
      cue: z.array(packageAnchor).max(20).default([]),
      sentence: z.array(packageAnchor).max(20).default([]).meta({ description: "The sentence that holds the quote." }),
    }),
    displayText: words(20_000).optional().meta({
      description: "The words without the comma or full stop of the author's sentence; left out: the content.",
    }),
    mode: z.enum(quoteModes),
    speaker: z
      .strictObject({
        kind: z.enum(speakerKinds),
        actor: actor.nullable().default(null),
        source: source.nullable().default(null),
        name: line.nullable().default(null).meta({ description: "As printed, to the letter; null where the text prints none." }),
        descriptor: line.nullable().default(null).meta({ description: "Role or description, as printed, to the letter." }),
      })
      .refine((value) => value.kind !== "document" || value.actor === null, "a speaker that is a document has no actor")
      .refine((value) => value.kind === "document" || value.source === null, "only a speaker that is a document has a source")
      .nullable()
      .meta({ description: "Null for a term or for words that nobody in particular said." }),
    via: vias,
    about: z.array(actor).max(200).default([]),
    saidAt: packageDate.nullable().default(null),
    event: event.nullable().default(null),
    language: languageTag.nullable().default(null).meta({ description: "BCP 47; left out: the article's." }),
    verification: z
      .strictObject({
        status: z.enum(verificationStatuses),
        source: source.nullable().default(null),
        checkedBy: line.nullable().default(null),
        checkedAt: storableMoment.nullable().default(null),
      })
      .optional()
      .meta({ description: "Left out: notChecked." }),
    provenance,
  })
  .meta({ id: "PackageQuote" });

const packageClaim = z
  .strictObject({
    key: localKey,
    statement: words(2_000)
      .refine((value) => !/^["“«„].*["”»“]$/su.test(value), "is our wording and never stands in quotation marks")
      .meta({ description: "The proposition in our wording; stands alone." }),
    anchors,
    kind: z.enum(claimKinds),
    assertedAs: z.enum(assertions),
    checkWorthiness: z.enum(checkWorthinesses),
    claimant: z
      .strictObject({
        kind: z.enum(claimantKinds),
        actor: actor.nullable().default(null),
        source: source.nullable().default(null),
      })
      .refine((value) => value.kind !== "named" || value.actor !== null, "a named claimant needs an actor")
      .refine((value) => value.kind !== "unnamed" || value.actor !== null, "an unnamed claimant is an actor of their own")
      .refine((value) => value.kind !== "document" || value.source !== null, "a claimant that is a document needs a source")
      .refine((value) => value.kind !== "document" || value.actor === null, "a claimant that is a document has no actor")
      .refine((value) => value.kind === "document" || value.source === null, "only a claimant that is a document has a source")
      .meta({ id: "PackageClaimant", description: "Who answers for the claim. An author with an actor is one of `article.authors`." }),
    attribution: z.enum(attributions),
    via: vias,
    about: z.array(actor).max(200).default([]),
    events: z.array(event).max(200).default([]),
    quotes: z.array(ref("quo")).max(200).default([]),
    evidence: z
      .array(
        z.strictObject({
          citation: ref("cit"),
          offeredAs: z.enum(evidenceOffers).default("support"),
          basis: z.enum(citationBases),
          confidence: confidence.default(null),
          finding: z.enum(evidenceFindings).nullable().default(null),
        }),
      )
      .max(200)
      .default([]),
    relations: z
      .array(z.strictObject({ claim: ref("clm"), type: z.enum(relationTypes) }))
      .max(200)
      .default([])
      .meta({ description: "How this claim bears on others; each relation is given once, at the claim it starts from." }),
    provenance,
  })
  .meta({ id: "PackageClaim" });

const packageBlock = z
  .strictObject({ kind: z.enum(blockKinds), text: words(200_000), links: z.enum(blockLinks) })
  .refine((block) => !block.text.includes("\n\n"), "a block holds no blank line: split it")
  .meta({ id: "PackageBlock" });

export const packageArticle = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,149}$/, "must be lower-case letters, digits and hyphens, at most 150")
      .meta({ description: "The article's key in the corpus and its slug." }),
    headline: line.nullable().default(null),
    kind: z.enum(articleKinds),
    section: line.nullable().default(null),
    language: languageTag.meta({ description: "BCP 47." }),
    byline: line.nullable().default(null).meta({ description: "As printed." }),
    authors: z
      .array(
        z.strictObject({
          actor: actor.nullable().default(null),
          name: line,
          basis: z.enum(dateBases),
          note: line.nullable().default(null),
        }),
      )
      .max(50)
      .default([]),
    publisher: actor.nullable().default(null),
    published: packageDate,
    canonicalUrl: url.nullable().default(null),
    rights: z
      .strictObject({
        holder: line.nullable().default(null),
        terms: line.nullable().default(null),
        text: z.enum(textRights).default("full"),
        embargoUntil: storableMoment.nullable().default(null),
      })
      .prefault({}),
    completeness: z
      .strictObject({
        claims: z.enum(completenessLevels).default("partial"),
        quotes: z.enum(completenessLevels).default("partial"),
        citations: z.enum(completenessLevels).default("partial"),
        mentions: z.enum(completenessLevels).default("partial"),
        events: z.enum(completenessLevels).default("partial"),
      })
      .prefault({})
      .meta({ description: "How completely the article is annotated, per kind." }),
    blocks: z.array(packageBlock).min(1).max(10_000),
  })
  .meta({ id: "PackageArticle" });

/** An article and everything in it: the seed format, the body of an import, and an export. */
export const articlePackage = z
  .strictObject({
    $schema: z.string().optional(),
    provenance: packageProvenance.prefault({}).meta({ description: "Holds for every item that has none of its own." }),
    article: packageArticle,
    actors: z.array(packageActor).max(20_000).default([]),
    sources: z.array(packageSource).max(20_000).default([]),
    events: z.array(packageEvent).max(20_000).default([]),
    mentions: z.array(packageMention).max(50_000).default([]),
    citations: z.array(packageCitation).max(20_000).default([]),
    quotes: z.array(packageQuote).max(20_000).default([]),
    claims: z.array(packageClaim).max(20_000).default([]),
  })
  .meta({ id: "ArticlePackage", description: "An article and everything in it, with local keys in place of ids." });

export type ArticlePackage = z.infer<typeof articlePackage>;
export type PackageAnchor = z.infer<typeof packageAnchor>;
export type PackageDate = z.infer<typeof packageDate>;
export type PackageProvenance = z.infer<typeof packageProvenance>;
