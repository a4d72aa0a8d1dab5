import { createHash } from "node:crypto";
import type { anchors } from "../../db/tables/anchors.ts";
import type { articleAuthors, articles, blocks, textRevisions } from "../../db/tables/articles.ts";
import { edtfBounds } from "../dates/edtf.ts";
import { normalizedUrl, urlHost } from "./identity.ts";
import { quoteText, type ReadPackage } from "./read.ts";
import type { Resolution } from "./resolve.ts";
import type { ArticlePackage, PackageAnchor, PackageDate, PackageProvenance } from "./schema.ts";

type Claim = ArticlePackage["claims"][number];
type AnchorRow = typeof anchors.$inferInsert;
type AnchorOwner = { claimId: string } | { quoteId: string } | { citationId: string } | { mentionId: string };

/** The rows that a package becomes, table by table, under the ids that it resolved to. */
export function packageRows(read: ReadPackage, resolution: Resolution, textRevision: number) {
  const { text, places } = read;
  const { articleId, idOf } = resolution;
  const content = withoutDoubles(read.package, idOf);
  const refer = (list: Parameters<typeof idOf>[0], reference: string | null | undefined) =>
    reference == null ? null : idOf(list, reference);
  const resource = (list: Parameters<typeof idOf>[0], item: { key: string; provenance?: PackageProvenance | undefined }) => ({
    id: idOf(list, item.key),
    ...provenanceRow(item.provenance ?? content.provenance),
  });
  const startOf = (anchor: PackageAnchor) => places.get(anchor)?.start ?? 0;
  const anchorRow = (owner: AnchorOwner, anchor: PackageAnchor, ordinal: number, role: AnchorRow["role"] = "content"): AnchorRow => {
    const place = places.get(anchor);
    if (!place) throw new Error(`an anchor was not located: ${anchor.exact}`);
    const { exact: _, ...selector } = anchor;
    return {
      ...{ claimId: null, quoteId: null, citationId: null, mentionId: null, ...owner },
      articleId,
      textRevision,
      role,
      ordinal,
      block: place.block,
      startOffset: place.start,
      endOffset: place.end,
      exact: place.exact,
      prefix: place.prefix,
      suffix: place.suffix,
      status: "exact",
      selector: Object.keys(selector).length === 0 ? null : selector,
    };
  };
  const vias = (through: Claim["via"]) =>
    through.map((via, ordinal) => ({ ordinal, actorId: refer("actors", via.actor), sourceId: refer("sources", via.source) }));

  return {
    textRevision: textRevisionRow(articleId, textRevision, text),
    blocks: text.blockSpans().map(({ start, end }, block): typeof blocks.$inferInsert => {
      const given = content.article.blocks[block] as ArticlePackage["article"]["blocks"][number];
      return { articleId, textRevision, block, kind: given.kind, links: given.links, startOffset: start, endOffset: end };
    }),
    article: { ...articleRow(content, articleId, textRevision), publisherId: refer("actors", content.article.publisher) },
    authors: content.article.authors.map((author, ordinal): typeof articleAuthors.$inferInsert => ({
      articleId,
      ordinal,
      actorId: refer("actors", author.actor),
      name: author.name,
      basis: author.basis,
      note: author.note,
    })),
    actors: content.actors.map((actor) => ({
      ...resource("actors", actor),
      articleId: actor.named ? null : articleId,
      name: actor.name,
      kind: actor.kind,
      named: actor.named,
      naming: actor.naming ?? ("stated" as const),
      description: actor.description,
      countryCode: actor.countryCode,
      wikidataId: actor.wikidataId,
    })),
    actorNames: content.actors.flatMap((actor) =>
      actor.names.map((name, ordinal) => ({ actorId: idOf("actors", actor.key), ordinal, ...name })),
    ),
    actorIdentifiers: content.actors.flatMap((actor) =>
      actor.identifiers.map((identifier, ordinal) => ({ actorId: idOf("actors", actor.key), ordinal, ...identifier })),
    ),
    actorPositions: content.actors.flatMap((actor) =>
      actor.positions.map((position, ordinal) => ({
        actorId: idOf("actors", actor.key),
        ordinal,
        title: position.title,
        organizationId: refer("actors", position.organization),
        ...dateRow("from", position.from),
        ...dateRow("to", position.to),
      })),
    ),
    sources: content.sources.map((source) => ({
      ...resource("sources", source),
      articleId: source.url === null ? articleId : null,
      url: source.url,
      normalizedUrl: source.url === null ? null : normalizedUrl(source.url),
      host: source.url === null ? null : urlHost(source.url),
      title: source.title,
      publisherId: refer("actors", source.publisher),
      publisherName: source.publisherName,
      kind: source.kind,
      ...dateRow("published", source.published),
    })),
    events: content.events.map((event) => ({
      ...resource("events", event),
      title: event.title,
      kind: event.kind,
      factuality: event.factuality,
      ...dateRow("time", event.time),
      placeName: event.place?.name ?? null,
      placeCountryCode: event.place?.countryCode ?? null,
      placeActorId: refer("actors", event.place?.actor),
      wikidataId: event.wikidataId,
    })),
    participants: content.events.flatMap((event) =>
      event.participants.map(({ actor, role }, ordinal) => ({
        eventId: idOf("events", event.key),
        actorId: idOf("actors", actor),
        role,
        ordinal,
      })),
    ),
    citations: content.citations.map((citation) => ({
      ...resource("citations", citation),
      articleId,
      sourceId: idOf("sources", citation.source),
      eventId: refer("events", citation.event),
      role: citation.role,
      basis: citation.basis,
      confidence: citation.confidence,
      position: citation.anchor === null ? null : startOf(citation.anchor),
    })),
    mentions: content.mentions.map((mention) => ({
      ...resource("mentions", mention),
      articleId,
      actorId: refer("actors", mention.actor),
      eventId: refer("events", mention.event),
      form: mention.form,
      factuality: mention.factuality,
      ...dateRow("time", mention.time),
      position: startOf(mention.anchor),
    })),
    quotes: content.quotes.map((quote) => ({
      ...resource("quotes", quote),
      articleId,
      text: quoteText(quote),
      displayText: quote.displayText ?? quoteText(quote),
      mode: quote.mode,
      speakerKind: quote.speaker?.kind ?? null,
      speakerActorId: refer("actors", quote.speaker?.actor),
      speakerSourceId: refer("sources", quote.speaker?.source),
      speakerName: quote.speaker?.name ?? null,
      speakerDescriptor: quote.speaker?.descriptor ?? null,
      ...dateRow("said", quote.saidAt),
      eventId: refer("events", quote.event),
      language: quote.language ?? content.article.language,
      verificationStatus: quote.verification?.status ?? "notChecked",
      verificationSourceId: refer("sources", quote.verification?.source),
      verificationCheckedBy: quote.verification?.checkedBy ?? null,
      verificationCheckedAt: quote.verification?.checkedAt ?? null,
      position: startOf(quote.anchors.content[0] as PackageAnchor),
    })),
    quoteVias: content.quotes.flatMap((quote) => vias(quote.via).map((via) => ({ quoteId: idOf("quotes", quote.key), ...via }))),
    quoteAbouts: content.quotes.flatMap((quote) =>
      quote.about.map((actor, ordinal) => ({ quoteId: idOf("quotes", quote.key), actorId: idOf("actors", actor), ordinal })),
    ),
    claims: content.claims.map((claim) => ({
      ...resource("claims", claim),
      articleId,
      statement: claim.statement,
      kind: claim.kind,
      assertedAs: claim.assertedAs,
      checkWorthiness: claim.checkWorthiness,
      claimantKind: claim.claimant.kind,
      claimantActorId: refer("actors", claim.claimant.actor),
      claimantSourceId: refer("sources", claim.claimant.source),
      attribution: claim.attribution,
      sourcing: sourcingOf(claim, read),
      position: startOf(claim.anchors[0] as PackageAnchor),
    })),
    claimVias: content.claims.flatMap((claim) => vias(claim.via).map((via) => ({ claimId: idOf("claims", claim.key), ...via }))),
    claimAbouts: content.claims.flatMap((claim) =>
      claim.about.map((actor, ordinal) => ({ claimId: idOf("claims", claim.key), actorId: idOf("actors", actor), ordinal })),
    ),
    claimEvents: content.claims.flatMap((claim) =>
      claim.events.map((event, ordinal) => ({ claimId: idOf("claims", claim.key), eventId: idOf("events", event), ordinal })),
    ),
    claimQuotes: content.claims.flatMap((claim) =>
      claim.quotes.map((quote, ordinal) => ({ claimId: idOf("claims", claim.key), quoteId: idOf("quotes", quote), ordinal })),
    ),
    evidence: content.claims.flatMap((claim) =>
      claim.evidence.map(({ citation, ...item }, ordinal) => ({
        claimId: idOf("claims", claim.key),
        citationId: idOf("citations", citation),
        ordinal,
        ...item,
      })),
    ),
    relations: content.claims.flatMap((claim) =>
      claim.relations.map(({ claim: other, type }, ordinal) => ({
        fromClaimId: idOf("claims", claim.key),
        toClaimId: idOf("claims", other),
        type,
        ordinal,
      })),
    ),
    anchors: [
      ...content.mentions.map((mention) => anchorRow({ mentionId: idOf("mentions", mention.key) }, mention.anchor, 0)),
      ...content.citations.flatMap((citation) =>
        citation.anchor === null ? [] : [anchorRow({ citationId: idOf("citations", citation.key) }, citation.anchor, 0)],
      ),
      ...content.quotes.flatMap((quote) =>
        (["content", "speaker", "cue", "sentence"] as const).flatMap((role) =>
          quote.anchors[role].map((anchor, ordinal) => anchorRow({ quoteId: idOf("quotes", quote.key) }, anchor, ordinal, role)),
        ),
      ),
      ...content.claims.flatMap((claim) =>
        claim.anchors.map((anchor, ordinal) => anchorRow({ claimId: idOf("claims", claim.key) }, anchor, ordinal)),
      ),
    ],
  };
}
/** Each thing once, under its first key: what a package holds apart may have been merged since. */
function withoutDoubles(content: ArticlePackage, idOf: Resolution["idOf"]): ArticlePackage {
  const once = <Item>(items: Item[], idOfItem: (item: Item) => string): Item[] => {
    const seen = new Set<string>();
    return items.filter((item) => {
      const id = idOfItem(item);
      return !seen.has(id) && seen.add(id);
    });
  };
  const items = <List extends "actors" | "sources" | "events">(list: List) =>
    once<ArticlePackage[List][number]>(content[list], ({ key }) => idOf(list, key));
  const about = (actors: string[]) => once(actors, (actor) => idOf("actors", actor));
  return {
    ...content,
    actors: items("actors"),
    sources: items("sources"),
    events: items("events").map((event) => ({
      ...event,
      participants: once(event.participants, ({ actor, role }) => `${idOf("actors", actor)} ${role}`),
    })),
    quotes: content.quotes.map((quote) => ({ ...quote, about: about(quote.about) })),
    claims: content.claims.map((claim) => ({
      ...claim,
      about: about(claim.about),
      events: once(claim.events, (event) => idOf("events", event)),
    })),
  };
}

export type PackageRows = ReturnType<typeof packageRows>;

function textRevisionRow(articleId: string, revision: number, text: ReadPackage["text"]): typeof textRevisions.$inferInsert {
  const sha256 = createHash("sha256").update(text.text, "utf8").digest("hex");
  return { articleId, revision, text: text.text, sha256, length: text.length };
}

function articleRow({ article, provenance }: ArticlePackage, id: string, textRevision: number): typeof articles.$inferInsert {
  return {
    id,
    ...provenanceRow(provenance),
    slug: article.key,
    headline: article.headline,
    kind: article.kind,
    section: article.section,
    language: article.language,
    byline: article.byline,
    ...dateRow("published", article.published),
    canonicalUrl: article.canonicalUrl,
    textRevision,
    rightsHolder: article.rights.holder,
    rightsTerms: article.rights.terms,
    rightsText: article.rights.text,
    embargoUntil: article.rights.embargoUntil,
    completeness: article.completeness,
  };
}

function provenanceRow(provenance: PackageProvenance) {
  return {
    provenanceMethod: provenance.method,
    provenanceAgent: provenance.agent,
    provenanceConfidence: provenance.confidence,
    reviewStatus: provenance.reviewStatus,
    reviewedBy: provenance.reviewedBy,
    reviewedAt: provenance.reviewedAt,
  };
}

type DateRow<Name extends string> = {
  [Part in "Edtf" | "Earliest" | "Latest" | "Note" as `${Name}${Part}`]: string | null;
} & { [Part in "Open" as `${Name}${Part}`]: "start" | "end" | "both" | null } & {
  [Part in "Basis" as `${Name}${Part}`]: PackageDate["basis"] | null;
};

/** A DateValue's columns; all null where nothing is said of the date at all. */
function dateRow<Name extends string>(name: Name, date: PackageDate | null): DateRow<Name> {
  const { earliest, latest, open } = date?.edtf ? edtfBounds(date.edtf) : { earliest: null, latest: null, open: null };
  return {
    [`${name}Edtf`]: date?.edtf ?? null,
    [`${name}Earliest`]: earliest,
    [`${name}Latest`]: latest,
    [`${name}Open`]: open,
    [`${name}Basis`]: date?.basis ?? null,
    [`${name}Note`]: date?.note ?? null,
  } as DateRow<Name>;
}

/** What a claim visibly rests on; `none` is said only where the document kept the links that there might have been. */
function sourcingOf(claim: Claim, { package: content, places }: ReadPackage): "linked" | "attributed" | "none" | "notPreserved" {
  if (claim.evidence.some(({ basis }) => basis !== "named")) return "linked";
  if (claim.claimant.kind !== "author" || claim.via.length > 0 || claim.evidence.length > 0) return "attributed";
  const lost = claim.anchors.some((anchor) => content.article.blocks[places.get(anchor)?.block ?? 0]?.links === "lost");
  return lost ? "notPreserved" : "none";
}
