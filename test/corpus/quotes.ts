import type { quoteModes, speakerKinds } from "../../db/vocabulary.ts";
import type { WrittenPackage } from "../articles/read.ts";
import { likely, weighted } from "./chance.ts";
import { addClaim, type Claimant, nameOf } from "./claims.ts";
import { dateOrNull } from "./dates.ts";
import type { Draft, Tag } from "./draft.ts";
import { begun, fill, marked, type Piece } from "./prose.ts";
import { provenanceOf } from "./provenance.ts";
import { at, type Sentence, type Stretch } from "./text.ts";

type WrittenQuote = NonNullable<WrittenPackage["quotes"]>[number];

const speakers: Record<(typeof speakerKinds)[number], number> = { named: 68, unnamed: 20, document: 12 };
const manners = { whole: 50, split: 12, partial: 20, nested: 6, scare: 12 };

/** Writes a sentence with a quote in it. */
export function tellQuote(draft: Draft): void {
  const manner = weighted(draft.chance, manners);
  if (manner === "whole") tellWhole(draft);
  else if (manner === "split") tellSplit(draft);
  else if (manner === "partial") tellPart(draft);
  else if (manner === "nested") tellNested(draft);
  else tellScare(draft);
}

function tellWhole(draft: Draft): void {
  const { chance, grammar } = draft;
  const speaker = speakerOf(draft);
  const saying = begun(draft.piece(chance.one(grammar.sayings)));
  const pattern = chance.one(grammar.quoted);
  const sentence = draft.write(fill<Tag>(pattern, { ...quoted(draft, "q", saying), c: nameOf(draft, speaker) }));
  const comma = pattern.includes("{q,}");
  const key = addQuote(draft, sentence, [words(sentence, comma ? 1 : 0)], "full", speaker, comma ? saying.text : undefined);
  if (likely(chance, 55)) claimOf(draft, sentence, speaker, key);
}

/** What somebody said in a quote is claimed by them, in these words. */
function claimOf(draft: Draft, sentence: Sentence<Tag>, speaker: Claimant, quote: string): void {
  const { chance, grammar } = draft;
  const [a, b] = draft.actors();
  const kind = weighted(chance, { fact: 50, opinion: 35, prediction: 15 });
  const [, statement] = chance.one(grammar.claims[kind]);
  addClaim(draft, words(sentence), {
    statement: `${begun(fill(statement, draft.slots(a, b))).text}.`,
    kind,
    assertedAs: weighted(chance, { stated: 80, alleged: 12, hedged: 8 }),
    claimant: speaker,
    attribution: "quoted",
    about: [a.key],
    quotes: [quote],
    citations: [],
  });
}

function tellSplit(draft: Draft): void {
  const { chance, grammar } = draft;
  const speaker = speakerOf(draft);
  const [first, second] = [begun(draft.piece(chance.one(grammar.sayings))), draft.piece(chance.one(grammar.sayings))];
  const pattern = chance.one(grammar.split);
  const sentence = draft.write(
    fill<Tag>(pattern, { ...quoted(draft, "q", first), r: marked(second, grammar.marks), c: nameOf(draft, speaker) }),
  );
  const parts = sentence.marks.filter(({ slot }) => slot === "W").map(({ from, to }) => ({ block: sentence.block, from, to }));
  addQuote(draft, sentence, parts, "full", speaker);
}

function tellPart(draft: Draft): void {
  const { chance, grammar } = draft;
  const speaker = speakerOf(draft);
  const term = draft.piece(chance.one(grammar.words));
  const slots = { ...draft.slots(...draft.actors()), q: marked(term, grammar.marks), c: nameOf(draft, speaker) };
  const sentence = draft.write(begun(fill<Tag>(chance.one(grammar.partial), slots)));
  addQuote(draft, sentence, [words(sentence)], likely(chance, 75) ? "partial" : "term", speaker);
}

/** Somebody quotes somebody else. */
function tellNested(draft: Draft): void {
  const { chance, grammar } = draft;
  const [open, close, innerOpen, innerClose] = grammar.marks;
  const [speaker, other] = [speakerOf(draft), speakerOf(draft)];
  const inner = draft.piece(chance.one(grammar.sayings));
  const outer = fill<Tag>("{a}: {I}", { a: nameOf(draft, other), I: marked(inner, [innerOpen, innerClose]) });
  const pattern = chance.one(grammar.nested).replace("{q,}", "{q}");
  const sentence = draft.write(fill<Tag>(pattern, { q: fill(`${open}{O}${close}`, { O: begun(outer) }), c: nameOf(draft, speaker) }));
  addQuote(draft, sentence, [at(sentence, "O")], "full", speaker);
  const via: WrittenQuote["via"] = speaker.actor ? [{ actor: speaker.actor.key }] : [];
  addQuote(draft, sentence, [words(sentence)], "full", other, undefined, { via });
}

function tellScare(draft: Draft): void {
  const { chance, grammar } = draft;
  const slots = { ...draft.slots(...draft.actors()), q: marked(draft.piece(chance.one(grammar.words)), grammar.marks) };
  const sentence = draft.write(begun(fill<Tag>(chance.one(grammar.scare), slots)));
  addQuote(draft, sentence, [words(sentence)], likely(chance, 70) ? "scare" : "term", null);
}

/** A whole quote for the slots {q} and {q,}. */
function quoted({ grammar }: Draft, slot: string, saying: Piece<Tag>): Record<string, Piece<Tag>> {
  return { [slot]: marked(saying, grammar.marks), [`${slot},`]: marked(saying, grammar.marks, ",") };
}

/** The words between the marks, with so many characters of what stands behind them there. */
function words(sentence: Sentence<Tag>, more = 0): Stretch {
  const { block, from, to } = at(sentence, "W");
  return { block, from, to: to + more };
}

function speakerOf(draft: Draft): Claimant {
  const kind = weighted(draft.chance, speakers);
  if (kind === "named") return { kind, actor: draft.actor() };
  if (kind === "unnamed") return { kind, actor: draft.unnamed() };
  return { kind, source: draft.source() };
}

function addQuote(
  draft: Draft,
  sentence: Sentence<Tag>,
  content: Stretch[],
  mode: (typeof quoteModes)[number],
  speaker: Claimant | null,
  displayText?: string,
  more: Partial<WrittenQuote> = {},
): string {
  const { chance } = draft;
  const said = sentence.marks.find(({ slot }) => slot === "c");
  const name = said ? sentence.block.text.slice(said.from, said.to) : null;
  const isChecked = likely(chance, 12);
  const own: Omit<WrittenQuote, "key" | "anchors"> = {
    mode,
    ...(displayText !== undefined && { displayText }),
    speaker: speaker && {
      kind: speaker.kind as (typeof speakerKinds)[number],
      actor: speaker.actor?.key ?? null,
      source: speaker.source?.key ?? null,
      name: speaker.kind === "unnamed" ? null : name,
      descriptor: speaker.kind === "unnamed" ? name : null,
    },
    via: likely(chance, 8) ? [{ source: draft.source().key }] : [],
    about: likely(chance, 40) ? [draft.actor().key] : [],
    saidAt: dateOrNull(chance, draft.day, 55),
    event: likely(chance, 18) ? draft.event().key : null,
    ...(isChecked && {
      verification: {
        status: weighted(chance, { matchesSource: 85, differsFromSource: 15 }),
        source: draft.source().key,
        checkedBy: chance.one(["Ines Okafor", "Milo Strand"]),
        checkedAt: "2026-10-04T12:00:00Z",
      },
    }),
    provenance: provenanceOf(chance),
    ...more,
  };
  const anchorsSpeaker = said !== undefined && likely(chance, 80);
  // What introduces it, where that stands behind it: "the mayor said".
  const cue = said && said.from > at(sentence, "W").to && likely(chance, 60) ? said : undefined;
  const anchorsSentence = likely(chance, 60);
  return draft.addQuote((key) => (anchorOf) => ({
    ...own,
    key,
    anchors: {
      content: content.map(anchorOf),
      speaker: anchorsSpeaker && said ? [anchorOf({ block: sentence.block, from: said.from, to: said.to })] : [],
      cue: cue ? [anchorOf({ block: sentence.block, from: cue.from, to: sentence.whole.to - 1 })] : [],
      sentence: anchorsSentence ? [anchorOf(sentence.whole)] : [],
    },
  }));
}
