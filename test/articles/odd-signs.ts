import { type Chance, chanceFrom } from "../random.ts";
import type { WrittenPackage } from "./read.ts";

/** Words that programs trip over: outside the basic plane, joined, combining, right to left, in several lines, in quotes, like markup. */
const odd = [
  ...["👩🏽‍🚒", "𝔘𝔫𝔦", "𐍈", "e\u0301tude", "é", "שלום", "مرحبا", "漢字𠮷", "🇺🇳", "a\u0308\u0323"],
  ...["“he said ‘no’”", '"quoted"', "one\ntwo", "tab\there", "\u2028", "<b>&amp;</b>", "{“a”: 1}", "\\n", "the", "the", "the end"],
];

/** An article of odd signs and repeated words, with an anchor on many stretches of it; another for each seed. */
export function oddSigns(seed: number): WrittenPackage {
  const chance = chanceFrom(seed);
  const blocks = Array.from({ length: 6 }, () => sentence(chance));
  const stretch = () => {
    const block = chance.one(blocks);
    const points = [...block];
    const start = chance.below(points.length - 1);
    const exact = points.slice(start, start + 1 + chance.below(40)).join("");
    const whole = blocks.join("\n\n");
    const at = occurrences(whole, exact);
    return { exact, occurrence: 1 + chance.below(at) };
  };
  const isWord = ({ exact }: { exact: string }) => exact.trim() !== "";
  const anchors = Array.from({ length: 30 }, stretch).filter(isWord);
  return {
    provenance: { method: "human", agent: "Ínes “O” Okafor 👩🏽‍🚒" },
    article: {
      key: `odd-signs-${seed}`,
      headline: "“Odd” signs 👩🏽‍🚒: <b>e\u0301</b>",
      kind: "news",
      language: "mul",
      published: { edtf: null, basis: "unknown" },
      blocks: blocks.map((text) => ({ kind: "paragraph", text, links: "lost" })),
    },
    actors: [
      { key: "odd", name: "𝔒dd “Name”\n👩🏽‍🚒", kind: "person", names: [{ value: "שלום", lang: "he", kind: "alternative" }] },
      { key: "unnamed", name: "somebody who “knows”", kind: "person", named: false },
    ],
    events: [{ key: "raid", title: "A raid <𝔬𝔫> the “moon”", kind: "attack", factuality: "hypothetical" }],
    mentions: anchors.slice(0, 8).map((anchor, index) => ({ key: `m${index}`, actor: "odd", anchor, form: "description" })),
    claims: anchors.slice(8, 20).map((anchor, index) => ({
      key: `c${index}`,
      statement: `Claim ${index}: “𝔘” is 'odd' \\ 👩🏽‍🚒.`,
      anchors: [anchor],
      kind: "fact",
      assertedAs: "alleged",
      checkWorthiness: "low",
      claimant: { kind: "unnamed", actor: "unnamed" },
      attribution: "paraphrased",
      events: ["raid"],
    })),
    quotes: anchors.slice(20).map((anchor, index) => ({
      key: `q${index}`,
      anchors: { content: [anchor] },
      mode: "partial",
      speaker: { kind: "unnamed", actor: "unnamed" },
    })),
  } as WrittenPackage;
}

const sentence = (chance: Chance) => `${Array.from({ length: 25 }, () => chance.one(odd)).join(" ")}.`;

/** How often words stand in a text, also where they overlap themselves. */
function occurrences(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}
