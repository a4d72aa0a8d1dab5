import { createHash } from "node:crypto";
import type { z } from "@hono/zod-openapi";
import type { articleKinds } from "../../../db/vocabulary.ts";
import { CanonicalText } from "../anchoring.ts";
import { normalizedUrl, urlHost } from "../identity.ts";
import { folded } from "../prose/words.ts";
import type { articlePackage, PackageAnchor } from "../schema.ts";
import { type DraftDocument, leadingDay } from "./document.ts";
import { draftQuotes } from "./quotes.ts";

export type DraftPackage = z.input<typeof articlePackage>;

export interface DraftOptions {
  /** The article's key; made from the document where it is null. */
  key: string | null;
  kind: (typeof articleKinds)[number];
  /** BCP 47; goes before what the document says. */
  language: string | null;
  /** The file's name, from which the key is made where there is no headline. */
  name: string | null;
}

export interface Draft {
  package: DraftPackage;
  /** What whoever goes on with the draft should know, in sentences. */
  notes: string[];
}

const provenance = { method: "rule", agent: "npm run draft", reviewStatus: "unreviewed" } as const;
/** The longest words and addresses that a package holds. */
const longestAnchor = 20_000;
const longestUrl = 2_000;

/** A package with what can be had by rule: text, links and passages in quotation marks. Nobody speaks in it and nothing is claimed. */
export function draftPackage(document: DraftDocument, { key, kind, language, name }: DraftOptions): Draft {
  const notes = [...document.notes];
  const spoken = language ?? document.language ?? "und";
  if (spoken === "und") notes.push("The document does not say its language; give it with --language.");
  const canonical = new CanonicalText(document.blocks.map(({ text }) => text));
  const anchorOf = anchoring(document, canonical);
  const { sources, citations } = cited(document, anchorOf, notes);
  return {
    package: {
      provenance,
      article: {
        key: key ?? articleKey(document, name, canonical.text),
        headline: document.headline,
        kind,
        section: null,
        language: spoken,
        byline: document.byline,
        authors: [],
        publisher: null,
        published: document.published === null ? { edtf: null, basis: "unknown" } : { edtf: document.published, basis: "stated" },
        canonicalUrl: document.canonicalUrl,
        completeness: { claims: "none", quotes: "partial", citations: "partial", mentions: "none", events: "none" },
        blocks: document.blocks.map(({ kind, text, links }) => ({
          kind,
          text,
          links: document.holdsLinks ? (links.length > 0 ? "preserved" : "none") : "lost",
        })),
      },
      actors: [],
      sources,
      events: [],
      mentions: [],
      citations,
      quotes: quoted(document, spoken, anchorOf, notes),
      claims: [],
    },
    notes,
  };
}

type AnchorOf = (block: number, from: number, to: number) => PackageAnchor;

function anchoring(document: DraftDocument, canonical: CanonicalText): AnchorOf {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of document.blocks) {
    starts.push(at);
    at += text.length + 2;
  }
  return (block, from, to) =>
    canonical.describe({
      start: canonical.codePoints((starts[block] as number) + from),
      exact: document.blocks[block]?.text.slice(from, to) ?? "",
    });
}

function cited(document: DraftDocument, anchorOf: AnchorOf, notes: string[]) {
  const sources: NonNullable<DraftPackage["sources"]> = [];
  const citations: NonNullable<DraftPackage["citations"]> = [];
  const keys = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const [block, { links }] of document.blocks.entries()) {
    for (const { from, to, href, role } of links) {
      const same = href.length > longestUrl ? null : identified(href);
      if (same === null) {
        notes.push(`A link of paragraph ${block + 1} was left out, because its address is too long or unreadable: ${href.slice(0, 100)}`);
        continue;
      }
      if (!keys.has(same)) {
        const key = sourceKey(href, taken);
        keys.set(same, key);
        const day = leadingDay(/\/(\d{4}[/-]\d{2}[/-]\d{2})(?=\/|-|$)/.exec(new URL(href).pathname)?.[1]?.replaceAll("/", "-"));
        const published = day === null ? null : ({ edtf: day, basis: "source" } as const);
        sources.push({ key, url: href, title: null, publisherName: null, kind: "other", published, provenance });
      }
      const anchor = to > from ? anchorOf(block, from, to) : null;
      citations.push({
        key: `citation-${citations.length + 1}`,
        source: keys.get(same) as string,
        role,
        anchor,
        basis: "linked",
        provenance,
      });
    }
  }
  return { sources, citations };
}

function quoted(document: DraftDocument, language: string, anchorOf: AnchorOf, notes: string[]) {
  const quotes: NonNullable<DraftPackage["quotes"]> = [];
  for (const { parts, mode, displayText } of draftQuotes(document.blocks, language)) {
    const content = parts.map(({ block, from, to }) => anchorOf(block, from, to));
    if (displayText.length > longestAnchor || content.length > 100) {
      notes.push(`The quotation in paragraph ${(parts[0]?.block ?? 0) + 1} is too long for one quote and was left out.`);
      continue;
    }
    const words = content.map(({ exact }) => exact).join("\n\n");
    quotes.push({
      key: `quote-${quotes.length + 1}`,
      anchors: { content },
      ...(displayText !== words && { displayText }),
      mode,
      speaker: null,
      provenance,
    });
  }
  return quotes;
}

function identified(href: string): string | null {
  try {
    return normalizedUrl(href);
  } catch {
    return null;
  }
}

function sourceKey(href: string, taken: Map<string, number>): string {
  const host = urlHost(href)
    .replace(/[^a-z0-9.-]/g, "")
    .slice(0, 80);
  const name = /^[a-z0-9]/.test(host) ? host : "source";
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return `${name}-${count}`;
}

/** From the headline, else from the file's name; a text in a script without Latin letters is named by its hash. */
function articleKey({ headline }: DraftDocument, name: string | null, text: string): string {
  const hash = createHash("sha256").update(text, "utf8").digest("hex").slice(0, 12);
  return slug(headline) || slug(name?.replace(/\.[^.]*$/, "") ?? null) || `article-${hash}`;
}

function slug(words: string | null): string {
  return folded(words ?? "")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 100)
    .replace(/^-+|-+$/g, "");
}
