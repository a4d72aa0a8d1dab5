import type { assertions, checkWorthinesses, claimantKinds, claimKinds, relationTypes } from "../../db/vocabulary.ts";
import type { WrittenPackage } from "../articles/read.ts";
import type { Citizen } from "./actors.ts";
import { likely, weighted } from "./chance.ts";
import type { Draft, Tag } from "./draft.ts";
import { begun, fill, type Piece, word } from "./prose.ts";
import { provenanceOf } from "./provenance.ts";
import type { Work } from "./sources.ts";
import { at, type Stretch } from "./text.ts";

type WrittenClaim = NonNullable<WrittenPackage["claims"]>[number];
type ClaimKind = (typeof claimKinds)[number];

const kinds: Record<ClaimKind, number> = { fact: 44, statistic: 18, causal: 10, comparison: 6, prediction: 10, opinion: 12 };
const claimants: Record<(typeof claimantKinds)[number], number> = { author: 46, named: 32, unnamed: 11, document: 11 };
const manners: Record<(typeof assertions)[number], number> = { stated: 64, hedged: 14, alleged: 12, denied: 10 };

/** Who answers for a claim: one of the article's actors, somebody unnamed, or a document. */
export interface Claimant {
  kind: (typeof claimantKinds)[number];
  actor?: Citizen;
  source?: Work;
}

/** Writes a sentence with a claim in it, perhaps with a link to what it rests on. */
export function tellClaim(draft: Draft): void {
  const { chance, grammar } = draft;
  const kind = weighted(chance, kinds);
  const claimant = claimantOf(draft);
  const assertedAs = weighted(chance, manners);
  const [a, b] = draft.actors();
  const [printed, statement] = chance.one(grammar.claims[kind]);
  const slots = draft.slots(a, b);
  const frame = claimant.kind === "author" ? grammar.author : grammar.others;
  const sentence = draft.write(
    begun(
      fill<Tag>(chance.one(frame[assertedAs]), {
        s: fill(printed, slots),
        ...(claimant.kind !== "author" && { c: nameOf(draft, claimant) }),
      }),
    ),
  );
  const words = likely(chance, 80) ? at(sentence, "s") : sentence.whole;
  const thing = sentence.marks.find(({ slot }) => slot === "t");
  const citations = likely(chance, 38) ? [cite(draft, thing ? { block: sentence.block, from: thing.from, to: thing.to } : words)] : [];
  addClaim(draft, words, {
    statement: stated(fill(statement, { ...slots, a: whole(slots.a as Piece<Tag>, a), b: whole(slots.b as Piece<Tag>, b) })),
    kind,
    assertedAs,
    claimant,
    attribution: claimant.kind === "author" ? "author" : weighted(chance, { paraphrased: 78, characterised: 22 }),
    about: [...new Set([a.key, ...(printed.includes("{b}") ? [b.key] : [])])],
    citations,
  });
}

interface Claimed extends Pick<WrittenClaim, "statement" | "kind" | "assertedAs" | "attribution" | "quotes"> {
  claimant: Claimant;
  about: string[];
  /** Keys of the citations that hang on its words. */
  citations: string[];
}

/** Annotates words as a claim, with its evidence and what it says to earlier claims. */
export function addClaim(draft: Draft, words: Stretch, { claimant, citations, about, ...claimed }: Claimed): void {
  const { chance } = draft;
  const key = `c${draft.claims.length + 1}`;
  const earlier = draft.claims;
  const other = earlier.length > 0 && likely(chance, 16) ? chance.one(earlier) : undefined;
  const secondWords = earlier.length > 0 && likely(chance, 4) ? chance.one(earlier).words : undefined;
  const evidence = evidenceOf(draft, citations);
  const claim: Omit<WrittenClaim, "anchors"> = {
    ...claimed,
    key,
    checkWorthiness: worthOf(draft, claimed.kind),
    claimant: { kind: claimant.kind, actor: claimant.actor?.key ?? null, source: claimant.source?.key ?? null },
    via: likely(chance, 6) ? [likely(chance, 60) ? { actor: draft.actor().key } : { source: draft.source().key }] : [],
    about: likely(chance, 85) ? about : [],
    events: likely(chance, 30) ? [draft.event().key] : [],
    evidence,
    relations: other === undefined ? [] : [{ claim: other.key, type: relationOf(draft, claimed.assertedAs) }],
    provenance: provenanceOf(chance),
  };
  draft.addClaim({ key, words }, (anchorOf) => ({ ...claim, anchors: [words, ...(secondWords ? [secondWords] : [])].map(anchorOf) }));
}

function claimantOf(draft: Draft): Claimant {
  const kind = weighted(draft.chance, claimants);
  if (kind === "named") return { kind, actor: draft.actor() };
  if (kind === "unnamed") return { kind, actor: draft.unnamed() };
  if (kind === "document") return { kind, source: draft.source() };
  return { kind };
}

/** How a sentence names whoever answers for a claim. */
export function nameOf(draft: Draft, { actor, source }: Claimant): Piece<Tag> {
  return actor ? draft.named(actor) : word(source?.item.title ?? "a document");
}

/** An actor as a statement names it, which stands alone. */
function whole(piece: Piece<Tag>, citizen: Citizen): Piece<Tag> {
  return piece.tag && "form" in piece.tag && piece.tag.form !== "name" ? word(citizen.item.name) : piece;
}

const stated = (piece: Piece<Tag>): string => `${begun(piece).text}.`;

function worthOf(draft: Draft, kind: ClaimKind): (typeof checkWorthinesses)[number] {
  if (kind === "opinion") return "low";
  return weighted(draft.chance, kind === "statistic" ? { high: 60, medium: 30, low: 10 } : { high: 20, medium: 45, low: 35 });
}

function relationOf(draft: Draft, assertedAs: Claimed["assertedAs"]): (typeof relationTypes)[number] {
  if (assertedAs === "denied") return weighted(draft.chance, { denies: 80, contradicts: 20 });
  return weighted(draft.chance, { supports: 34, contradicts: 20, elaborates: 30, repeats: 12, denies: 4 });
}

/** Hangs a citation on words; what is known of it depends on whether the block kept its links. */
function cite(draft: Draft, words: Stretch): string {
  const { chance } = draft;
  const basis =
    words.block.links === "preserved" ? weighted(chance, { linked: 88, inferred: 12 }) : weighted(chance, { inferred: 60, named: 40 });
  const own = {
    source: draft.source().key,
    event: likely(chance, 20) ? draft.event().key : null,
    role: "evidence" as const,
    basis,
    confidence: basis === "linked" ? null : (50 + chance.below(51)) / 100,
    provenance: provenanceOf(chance),
  };
  return draft.addCitation((key) => (anchorOf) => ({ ...own, key, anchor: anchorOf(words) }));
}

function evidenceOf(draft: Draft, citations: string[]): NonNullable<WrittenClaim["evidence"]> {
  const { chance } = draft;
  const farther = draft.citationCount > 0 && likely(chance, 12) ? [`s${1 + chance.below(draft.citationCount)}`] : [];
  return [...new Set([...citations, ...farther])].map((citation) => ({
    citation,
    offeredAs: weighted(chance, { support: 80, context: 13, dispute: 7 }),
    basis: weighted(chance, { linked: 60, inferred: 25, named: 15 }),
    confidence: likely(chance, 50) ? (40 + chance.below(61)) / 100 : null,
    finding: likely(chance, 80) ? null : weighted(chance, { supports: 60, disputes: 15, doesNotSay: 25 }),
  }));
}
