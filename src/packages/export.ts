import { type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../db/client.ts";
import type { ActorRow } from "../actors/schemas.ts";
import type { ArticleRow } from "../articles/schemas.ts";
import { revisionAsOf } from "../changes/as-of.ts";
import type { CitationRow } from "../citations/schemas.ts";
import type { ClaimRow } from "../claims/schemas.ts";
import type { EventRow } from "../events/schemas.ts";
import type { MentionRow } from "../mentions/schemas.ts";
import type { QuoteRow } from "../quotes/schemas.ts";
import type { Recorded } from "../resources/read.ts";
import type { AnchorRow } from "../resources/rows.ts";
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
interface Snapshots {
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
interface StoredArticle extends Ground {
  items: { [List in PackageList]: Stored<List>[] };
}

/**
 * The package of a stored article as it now stands, or as it stood at a position: what is published of it under the keys it was imported with, an id
 * where something that it refers to has none in this article. What no longer has its words in the text in force is left
 * out, because a package cannot say it.
 */
export async function exportPackage(db: Database, articleId: string, asOf?: number): Promise<ArticlePackage> {
  const stored = await db.transaction((tx) => read(tx, articleId, asOf), { isolationLevel: "repeatable read", accessMode: "read only" });
  return assemble(stored);
}

/** The same within a transaction, which sees what it has written itself. */
export async function exportPackageIn(tx: Transaction, articleId: string): Promise<ArticlePackage> {
  return assemble(await read(tx, articleId, undefined));
}

async function read(tx: Transaction, articleId: string, asOf: number | undefined): Promise<StoredArticle> {
  const recorded = (id: SQL) =>
    asOf === undefined
      ? sql`(select r.snapshot from revisions r where r.resource_id = ${id} order by r.revision desc limit 1)`
      : sql`(select r.snapshot from revisions r where r.resource_id = ${id} and r.revision = ${revisionAsOf(id, sql`${asOf}::bigint`)})`;
  const keys =
    asOf === undefined
      ? sql`(select * from package_keys)`
      : sql`(select distinct on (h.article_id, h.type, h.key) * from package_key_history h
              where h.article_id = ${articleId} and h.position <= ${asOf} order by h.article_id, h.type, h.key, h.position desc)`;
  const [article] = await tx.execute<{ snapshot: ArticleRow }>(sql`select a.snapshot from ${recorded(sql`${articleId}`)} a`);
  if (!article) throw new Error(`no article ${articleId} is stored`);
  const revision = article.snapshot.text_revision;
  const blocks = await blocksOf(tx, articleId, revision);
  const keyed = await tx.execute<{ type: string; key: string; snapshot: Snapshots[PackageList] }>(sql`
    select k.type, k.key, last.snapshot from ${keys} k cross join lateral ${recorded(sql`k.resource_id`)} last
     where k.article_id = ${articleId} and k.ordinal >= 0 and last.snapshot ->> 'status' = 'published' and not last.snapshot ? 'erasure_id'
     order by k.ordinal`);
  // What was merged has several keys, and stands under the first.
  const seen = new Set<string>();
  const shown = keyed.filter(({ snapshot }) => hasItsWords(snapshot, revision) && !seen.has(snapshot.id) && seen.add(snapshot.id));
  const items = Object.entries(packageLists).map(([list, type]) => [
    list,
    shown.filter((item) => item.type === type).map(({ key, snapshot }) => ({ key, snapshot })),
  ]);
  return { article: article.snapshot, blocks, items: Object.fromEntries(items) as StoredArticle["items"] };
}

async function blocksOf(tx: Transaction, articleId: string, revision: number): Promise<Ground["blocks"]> {
  const blocks = await tx.execute<ArticlePackage["article"]["blocks"][number]>(sql`
    select b.kind, substring(t.text from b.start_offset + 1 for b.end_offset - b.start_offset) as text, b.links
      from text_revisions t join blocks b on b.article_id = t.article_id and b.text_revision = t.revision
     where t.article_id = ${articleId} and t.revision = ${revision} order by b.block`);
  return [...blocks];
}

/** What a single thing of a stored article stands on. */
export async function groundOf(tx: Transaction, article: Recorded): Promise<Ground> {
  const row = article.snapshot as unknown as ArticleRow;
  return { article: row, blocks: await blocksOf(tx, row.id, row.text_revision) };
}

/** A package of nothing but the article, and of one thing in it, ids in place of keys. Of words that it has lost it says nothing. */
export function partOfPackage(ground: Ground, thing?: { list: PackageList; key: string; snapshot: object }): ArticlePackage {
  const items = Object.fromEntries(Object.keys(packageLists).map((list) => [list, list === thing?.list ? [thing] : []]));
  return assemble({ ...ground, items: items as unknown as StoredArticle["items"] });
}

/** Whether the anchors that a resource cannot do without are in this text revision. */
function hasItsWords(snapshot: Snapshots[PackageList], textRevision: number): boolean {
  if (!("anchors" in snapshot)) return true;
  const isInForce = ({ text_revision }: AnchorRow) => text_revision === textRevision;
  if ("statement" in snapshot) return snapshot.anchors.some(isInForce);
  if ("source_id" in snapshot) return true;
  return snapshot.anchors.filter(({ role }) => role === "content").every(isInForce);
}

function assemble({ article, blocks, items }: StoredArticle): ArticlePackage {
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

  return {
    provenance,
    article: {
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
    },
    actors: items.actors.map(({ key, snapshot }) =>
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
    ),
    sources: items.sources.map(({ key, snapshot }) =>
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
    ),
    events: items.events.map(({ key, snapshot }) =>
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
    ),
    mentions: items.mentions.map(({ key, snapshot }) => ({
      key,
      ...(snapshot.actor_id === null ? { event: ref(snapshot.event_id as string) } : { actor: ref(snapshot.actor_id) }),
      anchor: anchorsOf(snapshot.anchors)[0] as PackageAnchor,
      form: snapshot.form,
      factuality: snapshot.factuality,
      time: dateOf(snapshot, "time"),
      ...ownProvenance(snapshot),
    })),
    citations: items.citations.map(({ key, snapshot }) => ({
      key,
      source: ref(snapshot.source_id),
      event: refOrNull(snapshot.event_id),
      role: snapshot.role,
      anchor: anchorsOf(snapshot.anchors)[0] ?? null,
      basis: snapshot.basis,
      confidence: snapshot.confidence,
      ...ownProvenance(snapshot),
    })),
    quotes: items.quotes.map(({ key, snapshot }) => ({
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
              actor: refOrNull(snapshot.speaker_actor_id),
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
    })),
    claims: items.claims.map(({ key, snapshot }) => ({
      key,
      statement: snapshot.statement,
      anchors: anchorsOf(snapshot.anchors),
      kind: snapshot.kind,
      assertedAs: snapshot.asserted_as,
      checkWorthiness: snapshot.check_worthiness,
      claimant: {
        kind: snapshot.claimant_kind,
        actor: refOrNull(snapshot.claimant_actor_id),
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
    })),
  };
}

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
