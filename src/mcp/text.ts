import type { Claim } from "../claims/schemas.ts";
import type { Quote } from "../quotes/schemas.ts";
import type { Wire } from "../resources/render.ts";
import type { Included } from "./lists.ts";

/** What people call the resources that came along, by id. */
export type Names = Map<string, string>;

/** The fields by which a resource is called, the first that it has. */
const called = ["name", "headline", "title", "statement", "displayText", "slug", "url"];

/** The name of a resource for people. */
export function nameOf(wire: { [field: string]: unknown }): string {
  return String(called.map((field) => wire[field]).find((value) => typeof value === "string" && value !== "") ?? wire.id);
}

export function namesIn(included: Included): Names {
  const all = Object.values(included).flat() as { id: string; withdrawnAt?: string }[];
  return new Map(all.map((one) => [one.id, one.withdrawnAt ? `${one.id} (withdrawn)` : nameOf(one as Wire)]));
}

/** A resource in a few lines: its words, who says them, and how to find and cite them. */
export function inWords(wire: Wire, names: Names): string {
  if (wire.type === "quote") return quoteInWords(wire as unknown as Quote, names);
  if (wire.type === "claim") return claimInWords(wire as unknown as Claim, names);
  const anchor = wire.anchor as { exact: string | null } | null | undefined;
  return lines(
    `${wire.type}: ${anchor ? quoted(anchor.exact) : nameOf(wire)}`,
    typeof wire.description === "string" && wire.description,
    wire.type === "actor" && wire.named === false && "known by description only: the text prints no name",
    wire.type === "event" && `how articles commit themselves to it: ${wire.factuality}`,
    `id: ${wire.id}`,
    `url: ${wire.url}`,
  );
}

function quoteInWords(quote: Quote, names: Names): string {
  const { speaker, verification, mode } = quote;
  const who =
    speaker === null
      ? "nobody in particular"
      : [speaker.name ?? whoIs(speaker, names), speaker.descriptor].filter(Boolean).join(", ") +
        (speaker.kind === "unnamed" ? " (unnamed)" : "");
  return lines(
    `quote: ${quoted(quote.displayText)} (${mode})`,
    `said by: ${who}${speakerId(quote)}`,
    quote.saidAt?.edtf && `said at: ${quote.saidAt.edtf}`,
    `held against its source: ${verification.status}`,
    inArticle(quote, names),
    `id: ${quote.id}`,
    `link: ${quote.link}`,
    `url: ${quote.url}`,
    `cite as: ${quote.citeAs}`,
  );
}

function claimInWords(claim: Claim, names: Names): string {
  const who = whoIs(claim.claimant, names) ?? claim.claimant.kind;
  return lines(
    `claim (our wording, not a quotation): ${claim.statement}`,
    `put forward as: ${claim.assertedAs === "denied" ? "a denial, which the claim above holds in full" : claim.assertedAs}; attribution: ${claim.attribution}; claimant: ${who} (${claim.claimant.kind})`,
    `rests on the words: ${claim.anchors.map(({ exact }) => quoted(exact)).join(" … ")}`,
    claim.denials.length > 0 && `denied in: ${claim.denials.map((id) => `${names.get(id) ?? "claim"} (${id})`).join("; ")}`,
    inArticle(claim, names),
    `id: ${claim.id}`,
    `link: ${claim.link}`,
    `url: ${claim.url}`,
    `cite as: ${claim.citeAs}`,
  );
}

/** Null where the rights to the article allow no words. */
const quoted = (words: string | null) => (words === null ? "words that the rights to the article do not allow to be shown" : `“${words}”`);

const speakerId = ({ speaker }: Quote) => (speaker?.actorId || speaker?.sourceId ? ` [${speaker.actorId ?? speaker.sourceId}]` : "");

function whoIs({ actorId, sourceId }: { actorId: string | null; sourceId: string | null }, names: Names): string | undefined {
  return names.get(actorId ?? sourceId ?? "") ?? actorId ?? sourceId ?? undefined;
}

const inArticle = ({ articleId }: { articleId: string }, names: Names) => `in: ${names.get(articleId) ?? "article"} [${articleId}]`;

const lines = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join("\n  ");

/** Several parts with a blank line between them. */
export const paragraphs = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join("\n\n");

/** What an answer says at its end where it goes on. */
export const goesOn = (next: string | null) => next !== null && `There is more: ask again with the same arguments and cursor "${next}".`;
