import type { Actor } from "../actors/schemas.ts";
import type { Article } from "../articles/schemas.ts";
import type { Claim, ClaimRow } from "../claims/schemas.ts";
import { linkTo } from "../resources/cite.ts";
import type { Recorded } from "../resources/read.ts";
import { renderWithoutCounts, type Wire } from "../resources/render.ts";
import { toMoment } from "../resources/rows.ts";
import { plurals, type View } from "../resources/schemas.ts";
import type { Source } from "../sources/schemas.ts";
import { block, element, type Markup, text } from "./xml.ts";

/** The resource with an id that an entry speaks of; undefined for one that is not shown. */
export type Lookup = (id: string | null) => Wire | undefined;

/** An article or a claim as an Atom entry, or, where it is withdrawn, merged or rejected, as a deleted one (RFC 6721). */
export function toEntry(item: Recorded, look: Lookup, view: View): Markup {
  const gone = whyGone(item);
  if (gone) return deletedEntry(item, gone, view);
  const wire = renderWithoutCounts(view, item) as unknown;
  return item.type === "article" ? articleEntry(wire as Article, look, view) : claimEntry(wire as Claim, item, look, view);
}

/** The ids that the entry of a resource speaks of. */
export function spokenOf({ type, snapshot }: Recorded): (string | null)[] {
  if (type === "article") return [snapshot.publisher_id as string | null];
  const { article_id, claimant_actor_id, claimant_source_id, vias } = snapshot as unknown as ClaimRow;
  return [article_id, claimant_actor_id, claimant_source_id, ...vias.flatMap(({ actor_id, source_id }) => [actor_id, source_id])];
}

interface Gone {
  when: string;
  why: string;
}

/** Why a resource is no longer to be shown, and since when; undefined where it is. */
function whyGone({ snapshot }: Recorded): Gone | undefined {
  const row = snapshot as unknown as ClaimRow;
  if (row.status === "withdrawn") {
    return { when: row.withdrawn_at as string, why: row.withdrawal_reason ? `Withdrawn: ${row.withdrawal_reason}` : "Withdrawn" };
  }
  if (row.status === "merged") return { when: row.updated_at, why: "Merged into another resource" };
  if (row.review_status === "rejected") {
    return { when: row.reviewed_at ?? row.updated_at, why: "Rejected in review as no faithful reading of the article" };
  }
  return undefined;
}

function deletedEntry({ type, snapshot }: Recorded, { when, why }: Gone, view: View): Markup {
  return element(
    "at:deleted-entry",
    { ref: `${view.publicUrl}/v1/${plurals[type]}/${snapshot.id}`, when: toMoment(when) },
    element("at:comment", {}, text(why)),
  );
}

function articleEntry(article: Article, look: Lookup, view: View): Markup {
  const known = article.authors.filter(({ basis }) => basis === "stated" || basis === "source");
  // Only a guess does not become an author; the reader is told that it is one.
  const guessed = article.authors.filter((author) => !known.includes(author));
  const publisher = nameOf(look(article.publisherId));
  const { edtf, basis, note } = article.published;
  const content = [
    line("Kind", article.kind),
    line("Section", article.section),
    line("Byline", article.byline),
    ...guessed.map(({ name, note }) => line("Author, by inference only", note ? `${name} (${note})` : name)),
    line("Publisher", publisher),
    line("Published", edtf === null ? "not known" : `${edtf}${basis === "inferred" ? ` (inferred${note ? `: ${note}` : ""})` : ""}`),
    reviewLine(article.needsReview),
    paragraph(linked(article.url, "What is known of this article")),
  ];
  return entry(article, {
    title: element("title", { "xml:lang": article.language }, text(article.headline ?? article.slug)),
    authors: known.map(({ actorId, name }) =>
      element(
        "author",
        {},
        element("name", {}, text(name)),
        actorId === null ? null : element("uri", {}, text(`${view.publicUrl}/v1/actors/${actorId}`)),
      ),
    ),
    link: article.canonicalUrl ?? article.url,
    categories: { ArticleKind: article.kind, ReviewStatus: article.provenance.reviewStatus },
    rights: rightsOf(article),
    content,
    view,
  });
}

function claimEntry(claim: Claim, item: Recorded, look: Lookup, view: View): Markup {
  const article = look(claim.articleId) as unknown as Article | undefined;
  // Of an article that is not shown nobody knows here what may be.
  const mayShowWords = article !== undefined && article.rights.text !== "none";
  const plainLink = article?.canonicalUrl ?? claim.url;
  const isDenied = claim.assertedAs === "denied";
  const via = claim.via.flatMap(({ actorId, sourceId }) => nameOf(look(actorId ?? sourceId)) ?? []);
  const content = [
    line(isDenied ? "Denial by" : "Claimant", `${claimantOf(claim, article, look)}, ${attributions[claim.attribution]}`),
    line("By way of", via.length > 0 ? via.join(", then ") : null),
    line("Put forward", assertions[claim.assertedAs]),
    ...(mayShowWords
      ? words(item, claim, article)
      : [paragraph(text("The rights to the article do not allow its words to be shown here."))]),
    article ? paragraph(text("In: "), linked(plainLink === claim.url ? article.url : plainLink, titleOf(article))) : null,
    reviewLine(claim.needsReview),
    paragraph(linked(claim.url, "The claim, its evidence and what bears on it")),
  ];
  // In a reader’s list the title stands alone, so what is not simply stated says so there.
  const mark = claim.assertedAs === "stated" ? "" : `[${isDenied ? "denial" : claim.assertedAs}] `;
  return entry(claim, {
    title: element("title", {}, text(mark + claim.statement)),
    authors: [],
    link: mayShowWords ? claim.link : plainLink,
    categories: {
      ClaimKind: claim.kind,
      Assertion: claim.assertedAs,
      ClaimantKind: claim.claimant.kind,
      Attribution: claim.attribution,
      CheckWorthiness: claim.checkWorthiness,
      Sourcing: claim.sourcing,
      ReviewStatus: claim.provenance.reviewStatus,
    },
    rights: article ? rightsOf(article) : null,
    content,
    view,
  });
}

interface Entry {
  title: Markup;
  authors: Markup[];
  /** Where a reader finds what the entry speaks of. */
  link: string;
  /** Words of our closed lists, by the name of the list’s schema. */
  categories: Record<string, string>;
  rights: string | null;
  content: (Markup | null)[];
  view: View;
}

function entry(resource: Article | Claim, { title, authors, link, categories, rights, content, view }: Entry): Markup {
  return block(
    "entry",
    {},
    element("id", {}, text(resource.url)),
    title,
    element("updated", {}, text(resource.updatedAt)),
    element("published", {}, text(resource.createdAt)),
    ...authors,
    element("link", { rel: "alternate", href: link, type: link === resource.url ? "application/json" : null }),
    link === resource.url ? null : element("link", { rel: "related", href: resource.url, type: "application/json" }),
    ...Object.entries(categories).map(([list, term]) =>
      element("category", { term, scheme: `${view.publicUrl}/openapi.json#/components/schemas/${list}` }),
    ),
    resource.needsReview ? element("category", { term: "needsReview" }) : null,
    rights === null ? null : element("rights", {}, text(rights)),
    element("content", { type: "html" }, text(content.filter((part) => part !== null).join("\n"))),
  );
}

/** How a claim is given to its claimant, for a reader. */
const attributions: Record<Claim["attribution"], string> = {
  author: "in the author’s own voice",
  quoted: "quoted by the article",
  paraphrased: "in the article’s paraphrase",
  characterised: "characterising what somebody else says or thinks, which is not theirs to answer for",
};

/** How the text puts a claim forward, for a reader. */
const assertions: Record<Claim["assertedAs"], string> = {
  stated: "as a fact",
  hedged: "with reserve",
  alleged: "as an allegation",
  denied: "as a denial",
};

function claimantOf({ claimant }: Claim, article: Article | undefined, look: Lookup): string {
  const name = nameOf(look(claimant.actorId ?? claimant.sourceId));
  switch (claimant.kind) {
    case "author":
      return name ? `the author, ${name}` : article?.byline ? `the author (${article.byline})` : "the author";
    case "named":
      return name ?? "somebody who is not shown any more";
    case "unnamed":
      return name ? `somebody unnamed (${name})` : "somebody unnamed";
    case "document":
      return name ? `a document (${name})` : "a document";
  }
}

/** The exact words, each with the way to them. */
function words({ article, snapshot }: Recorded, claim: Claim, { language }: Article): Markup[] {
  return (snapshot as unknown as ClaimRow).anchors.map((anchor) => {
    const link = article ? linkTo(article, anchor, claim.url) : claim.url;
    const isLost = anchor.status === "ambiguous" || anchor.status === "orphaned";
    return element(
      "blockquote",
      { cite: link, lang: language, dir: "auto" },
      paragraph(text(anchor.exact ?? "")),
      paragraph(linked(link, "These words in the article"), isLost ? text(" (as an earlier text had them)") : null),
    );
  });
}

function nameOf(wire: Wire | undefined): string | null {
  if (wire?.type === "actor") return (wire as unknown as Actor).name;
  if (wire?.type !== "source") return null;
  const { title, publisherName, canonicalUrl } = wire as unknown as Source;
  return title ?? publisherName ?? canonicalUrl;
}

const titleOf = ({ headline, slug }: Article) => headline ?? slug;

function rightsOf({ rights: { holder, terms } }: Article): string | null {
  const said = [holder, terms].filter((part) => part !== null);
  return said.length > 0 ? said.join(". ") : null;
}

const paragraph = (...children: (Markup | null)[]) => element("p", {}, ...children);
const linked = (href: string, label: string) => element("a", { href }, text(label));
const line = (label: string, value: string | null) =>
  value === null ? null : paragraph(text(`${label}: `), element("strong", {}, text(value)));
const reviewLine = (needsReview: boolean) =>
  needsReview ? paragraph(element("strong", {}, text("Needs review: a correction has touched what this rests on."))) : null;
