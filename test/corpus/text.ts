import type { blockKinds, blockLinks } from "../../db/vocabulary.ts";
import type { WrittenPackage } from "../articles/read.ts";
import type { Chance } from "../random.ts";
import { likely } from "./chance.ts";
import { type Mark, type Piece, shifted } from "./prose.ts";

export type WrittenAnchor = NonNullable<WrittenPackage["mentions"]>[number]["anchor"];

/** Where words stand: offsets are UTF-16, in the block. */
export interface Stretch {
  block: Block;
  from: number;
  to: number;
}

/** A sentence that stands in a block: its marks, and the whole of it. */
export interface Sentence<Tag> {
  block: Block;
  marks: Mark<Tag>[];
  whole: Stretch;
}

/** A block of an article while it is being written. */
export class Block {
  readonly kind: (typeof blockKinds)[number];
  readonly links: (typeof blockLinks)[number];
  text = "";

  constructor(kind: Block["kind"], links: Block["links"]) {
    this.kind = kind;
    this.links = links;
  }

  add<Tag>(piece: Piece<Tag>, space: string): Sentence<Tag> {
    if (this.text !== "") this.text += space;
    const from = this.text.length;
    this.text += piece.text;
    return { block: this, marks: shifted(piece.marks, from), whole: { block: this, from, to: this.text.length } };
  }
}

/** Where the first slot of a name stands in a sentence. */
export function at<Tag>(sentence: Sentence<Tag>, slot: string): Stretch {
  const mark = sentence.marks.find((candidate) => candidate.slot === slot);
  if (mark === undefined) throw new Error(`the sentence has no {${slot}}: ${sentence.block.text}`);
  return { block: sentence.block, from: mark.from, to: mark.to };
}

/** Turns stretches of a finished text into anchors: by their words, and where these are not unique by what tells them apart. */
export function anchoring(blocks: Block[], chance: Chance): (stretch: Stretch) => WrittenAnchor {
  const text = blocks.map((block) => block.text).join("\n\n");
  const starts = new Map<Block, number>();
  let start = 0;
  for (const block of blocks) {
    starts.set(block, start);
    start += block.text.length + 2;
  }
  return ({ block, from, to }) => {
    const exact = block.text.slice(from, to);
    const place = (starts.get(block) as number) + from;
    let occurrence = 0;
    let count = 0;
    for (let found = text.indexOf(exact); found !== -1; found = text.indexOf(exact, found + 1)) {
      count += 1;
      if (found === place) occurrence = count;
    }
    if (count === 1) return { exact };
    const prefix = block.text.slice(Math.max(0, from - 24), from);
    const isEnough = prefix !== "" && prefix.isWellFormed() && text.indexOf(prefix + exact) === text.lastIndexOf(prefix + exact);
    return isEnough && likely(chance, 50) ? { exact, prefix } : { exact, occurrence };
  };
}
