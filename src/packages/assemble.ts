import type { ActorRow } from "../actors/schemas.ts";
import type { ArticleRow } from "../articles/schemas.ts";
import type { CitationRow } from "../citations/schemas.ts";
import type { ClaimRow } from "../claims/schemas.ts";
import type { EventRow } from "../events/schemas.ts";
import type { MentionRow } from "../mentions/schemas.ts";
import type { QuoteRow } from "../quotes/schemas.ts";
import { type AnchorRow, actorIn } from "../resources/rows.ts";
import type { SourceRow } from "../sources/schemas.ts";
import { CanonicalText } from "./anchoring.ts";
import { resourceId } from "./identity.ts";
import { type PackageList, packageLists } from "./read.ts";
import { identifiers } from "./resolve.ts";
import type { ArticlePackage, PackageAnchor, PackageDate, PackageProvenance } from "./schema.ts";

/** As recorded, with all words: who may have a package may have them. */
type WholeAnchor = AnchorRow & { exact: string };
type ViaRow = { actor_id: string | null; source_id: string | null };

/** What a recorded revision holds, by list of the package. */
export interface Snapshots {
  actors: ActorRow;
  sources: SourceRow;
  events: EventRow;
  mentions: MentionRow;
  citations: CitationRow;
  quotes: QuoteRow;
  claims: ClaimRow;
}
type Stored<List extends PackageList> = { key: string; snapshot: Snapshots[List] };
/** What anchors and keys of a package stand on. */
export interface Ground {
  article: ArticleRow;
  blocks: ArticlePackage["article"]["blocks"];
}
export interface StoredArticle extends Ground {
  items: { [List in PackageList]: Stored<List>[] };
}

/** Writes what is stored of an article as its package; what it refers to that is not among it, by its id. */
export function assemble(stored: StoredArticle): ArticlePackage {
  const writing = writingOf(stored);
  const lists = Object.keys(packageLists).map((list) => [list, itemsOf(list as PackageList, stored, writing)]);
  return {
    provenance: provenanceOf(stored.article),
    article: articleOf(stored, writing),
    ...(Object.fromEntries(lists) as Pick<ArticlePackage, PackageList>),
  };
}

type Writing = ReturnType<typeof writingOf>;

/** How the items of this article are written: what they refer to by its key, their words by where these stand in the text in force. */
function writingOf({ article, blocks, items }: StoredArticle) {
  const text = new CanonicalText(blocks.map((block) => block.text));
  const keys = new Map(
    Object.values(items)
      .flat()
      .map(({ key, snapshot }) => [snapshot.id, key]),
  );
  const ref = (id: string) => keys.get(id) ?? id;
  const refOrNull = (id: string | null) => (id === null ? null : ref(id));
  const vias = (rows: ViaRow[]) =>
    rows.map(({ actor_id, source_id }) => (actor_id === null ? { source: ref(source_id as string) } : { actor: ref(actor_id) }));

  const provenance = provenanceOf(article);
  const ownProvenance = (snapshot: ProvenanceRow) => {
    const own = provenanceOf(snapshot);
    return JSON.stringify(own) === JSON.stringify(provenance) ? {} : { provenance: own };
  };
  /** The id of what neither its key nor an identifier of its own leads to; of whom nobody is to know who they are, none. */
  const ownId = <Item extends { key: string }>(list: "actors" | "sources" | "events", item: Item, id: string) => {
    if ((item as { naming?: string }).naming === "withheld") return item;
    const isFound =
      id === resourceId(packageLists[list], `${article.slug}/${item.key}`) ||
      identifiers(list, item as unknown as ArticlePackage[typeof list][number]).length > 0;
    return isFound ? item : { ...item, id };
  };
  const anchorsOf = (rows: AnchorRow[], role = "content") =>
    (rows as WholeAnchor[])
      .filter((row) => row.role === role && row.text_revision === article.text_revision)
      .map((row): PackageAnchor => {
        const asItCame = { exact: row.exact, ...row.selector };
        const place = text.locate(asItCame);
        if (typeof place !== "string" && place.start === row.start_offset) return asItCame;
        return text.describe({ start: row.start_offset, exact: row.exact });
      });

  /** A correction may have taken from the text how somebody was printed there. */
  const ifPrinted = (words: string | null) => (words !== null && text.text.includes(words) ? words : null);

  return { article, ref, refOrNull, vias, ownProvenance, ownId, anchorsOf, ifPrinted };
}

function articleOf({ article, blocks }: Ground, { refOrNull }: Writing): ArticlePackage["article"] {
  return {
    key: article.slug,
    headline: article.headline,
    kind: article.kind,
    section: article.section,
    language: article.language,
    byline: article.byline,
    authors: article.authors.map(({ actor_id, name, basis, note }) => ({ actor: refOrNull(actor_id), name, basis, note })),
    publisher: refOrNull(article.publisher_id),
    published: dateOf(article, "published") as PackageDate,
    canonicalUrl: article.canonical_url,
    rights: {
      holder: article.rights_holder,
      terms: article.rights_terms,
      text: article.rights_text,
      embargoUntil: utc(article.embargo_until),
    },
    completeness: article.completeness,
    blocks,
  };
}

function itemsOf<List extends PackageList>(list: List, { items }: StoredArticle, writing: Writing): ArticlePackage[List][number][] {
  return items[list].map((item) => written[list](item, writing));
}

const written: { [List in PackageList]: (item: Stored<List>, writing: Writing) => ArticlePackage[List][number] } = {
  actors: ({ key, snapshot }, { refOrNull, ownProvenance, ownId }) =>
    ownId(
      "actors",
      {
        key,
        name: snapshot.name,
        kind: snapshot.kind,
        named: snapshot.named,
        ...(snapshot.naming === "withheld" && { naming: snapshot.naming }),
        names: snapshot.names.map(({ value, lang, kind }) => ({ value, lang, kind })),
        description: snapshot.description,
        countryCode: snapshot.country_code,
        wikidataId: snapshot.wikidata_id,
        identifiers: snapshot.identifiers.map(({ scheme, value }) => ({ scheme, value })),
        positions: snapshot.positions.map((position) => ({
          title: position.title,
          organization: refOrNull(position.organization_id),
          from: dateOf(position, "from"),
          to: dateOf(position, "to"),
        })),
        ...ownProvenance(snapshot),
      },
      snapshot.id,
    ),
  sources: ({ key, snapshot }, { refOrNull, ownProvenance, ownId }) =>
    ownId(
      "sources",
      {
        key,
        url: snapshot.url,
        title: snapshot.title,
        publisher: refOrNull(snapshot.publisher_id),
        publisherName: snapshot.publisher_name,
        kind: snapshot.kind,
        published: dateOf(snapshot, "published"),
        ...ownProvenance(snapshot),
      },
      snapshot.id,
    ),
  events: ({ key, snapshot }, { ref, refOrNull, ownProvenance, ownId }) =>
    ownId(
      "events",
      {
        key,
        title: snapshot.title,
        kind: snapshot.kind,
        factuality: snapshot.factuality,
        time: dateOf(snapshot, "time"),
        place:
          snapshot.place_name === null
            ? null
            : { name: snapshot.place_name, countryCode: snapshot.place_country_code, actor: refOrNull(snapshot.place_actor_id) },
        participants: snapshot.participants.map(({ actor_id, role }) => ({ actor: ref(actor_id), role })),
        wikidataId: snapshot.wikidata_id,
        ...ownProvenance(snapshot),
      },
      snapshot.id,
    ),
  mentions: ({ key, snapshot }, { ref, ownProvenance, anchorsOf }) => ({
    key,
    ...(snapshot.actor_id === null ? { event: ref(snapshot.event_id as string) } : { actor: ref(snapshot.actor_id) }),
    anchor: anchorsOf(snapshot.anchors)[0] as PackageAnchor,
    form: snapshot.form,
    factuality: snapshot.factuality,
    time: dateOf(snapshot, "time"),
    ...ownProvenance(snapshot),
  }),
  citations: ({ key, snapshot }, { ref, refOrNull, ownProvenance, anchorsOf }) => ({
    key,
    source: ref(snapshot.source_id),
    event: refOrNull(snapshot.event_id),
    role: snapshot.role,
    anchor: anchorsOf(snapshot.anchors)[0] ?? null,
    basis: snapshot.basis,
    confidence: snapshot.confidence,
    ...ownProvenance(snapshot),
  }),
  quotes: ({ key, snapshot }, { ref, refOrNull, vias, ownProvenance, anchorsOf, ifPrinted, article }) => ({
    key,
    anchors: {
      content: anchorsOf(snapshot.anchors, "content"),
      speaker: anchorsOf(snapshot.anchors, "speaker"),
      cue: anchorsOf(snapshot.anchors, "cue"),
      sentence: anchorsOf(snapshot.anchors, "sentence"),
    },
    ...(snapshot.display_text === snapshot.text ? {} : { displayText: snapshot.display_text as string }),
    mode: snapshot.mode,
    speaker:
      snapshot.speaker_kind === null
        ? null
        : {
            kind: snapshot.speaker_kind,
            actor: refOrNull(actorIn(snapshot.speaker_kind, snapshot.speaker_actor_id)),
            source: refOrNull(snapshot.speaker_source_id),
            name: ifPrinted(snapshot.speaker_name),
            descriptor: ifPrinted(snapshot.speaker_descriptor),
          },
    via: vias(snapshot.vias),
    about: snapshot.abouts.map(ref),
    saidAt: dateOf(snapshot, "said"),
    event: refOrNull(snapshot.event_id),
    language: snapshot.language === article.language ? null : snapshot.language,
    ...verificationOf(snapshot, refOrNull),
    ...ownProvenance(snapshot),
  }),
  claims: ({ key, snapshot }, { ref, refOrNull, vias, ownProvenance, anchorsOf }) => ({
    key,
    statement: snapshot.statement,
    anchors: anchorsOf(snapshot.anchors),
    kind: snapshot.kind,
    assertedAs: snapshot.asserted_as,
    checkWorthiness: snapshot.check_worthiness,
    claimant: {
      kind: snapshot.claimant_kind,
      actor: refOrNull(actorIn(snapshot.claimant_kind, snapshot.claimant_actor_id)),
      source: refOrNull(snapshot.claimant_source_id),
    },
    attribution: snapshot.attribution,
    via: vias(snapshot.vias),
    about: snapshot.abouts.map(ref),
    events: snapshot.event_ids.map(ref),
    quotes: snapshot.quote_ids.map(ref),
    evidence: snapshot.evidence.map(({ citation_id, offered_as, basis, confidence, finding }) => ({
      citation: ref(citation_id),
      offeredAs: offered_as,
      basis,
      confidence,
      finding,
    })),
    relations: snapshot.relations_from.map(({ to_claim_id, type }) => ({ claim: ref(to_claim_id), type })),
    ...ownProvenance(snapshot),
  }),
};

type ProvenanceRow = Pick<
  ArticleRow,
  "provenance_method" | "provenance_agent" | "provenance_confidence" | "review_status" | "reviewed_by" | "reviewed_at"
>;

function provenanceOf(row: ProvenanceRow): PackageProvenance {
  return {
    method: row.provenance_method,
    agent: row.provenance_agent,
    confidence: row.provenance_confidence,
    reviewStatus: row.review_status,
    reviewedBy: row.reviewed_by,
    reviewedAt: utc(row.reviewed_at),
  };
}

/** Nothing where nobody has checked, which is what a package means that says nothing. */
function verificationOf(
  row: Snapshots["quotes"],
  ref: (id: string | null) => string | null,
): Pick<ArticlePackage["quotes"][number], "verification"> {
  const { verification_status: status, verification_checked_by: checkedBy } = row;
  const source = ref(row.verification_source_id);
  const checkedAt = utc(row.verification_checked_at);
  const isSilent = status === "notChecked" && source === null && checkedBy === null && checkedAt === null;
  return isSilent ? {} : { verification: { status, source, checkedBy, checkedAt } };
}

type DateRow<Name extends string> = Record<`${Name}_${"edtf" | "basis" | "note"}`, string | null>;

function dateOf<Name extends string>(row: DateRow<Name>, name: Name): PackageDate | null {
  const column = (part: string) => (row as Record<string, string | null>)[`${name}_${part}`] ?? null;
  const basis = column("basis") as PackageDate["basis"] | null;
  return basis === null ? null : { edtf: column("edtf"), basis, note: column("note") };
}

/** A moment as snapshots hold it, in the form that RFC 3339 has for UTC. */
function utc(moment: string | null): string | null {
  return moment?.replace(/\+00:00$/, "Z") ?? null;
}
