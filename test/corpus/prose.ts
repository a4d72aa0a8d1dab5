import { capitalised } from "./names.ts";

/** A stretch of a piece of text that somebody will want to find again, by the slot that it came into. */
export interface Mark<Tag> {
  slot: string;
  from: number;
  to: number;
  tag?: Tag | undefined;
}

/** Text with its marks; offsets are UTF-16. */
export interface Piece<Tag> {
  text: string;
  marks: Mark<Tag>[];
  /** What the marks of the slot that it fills are given. */
  tag?: Tag | undefined;
}

export const word = <Tag>(text: string, tag?: Tag): Piece<Tag> => ({ text, marks: [], tag });

/** A pattern with its slots filled, such as "{a} sold {t}"; every slot leaves a mark, outer ones first. */
export function fill<Tag>(pattern: string, slots: Record<string, Piece<Tag>>): Piece<Tag> {
  const parts = pattern.split(/\{(\w,?)\}/);
  let text = "";
  const marks: Mark<Tag>[] = [];
  parts.forEach((part, index) => {
    if (index % 2 === 0) {
      text += part;
      return;
    }
    const slot = slots[part];
    if (slot === undefined) throw new Error(`nothing for {${part}} in "${pattern}"`);
    const from = text.length;
    text += slot.text;
    marks.push({ slot: part, from, to: text.length, tag: slot.tag }, ...shifted(slot.marks, from));
  });
  return { text, marks };
}

export const shifted = <Tag>(marks: Mark<Tag>[], by: number): Mark<Tag>[] =>
  marks.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by }));

/** A piece as a sentence begins. */
export const begun = <Tag>(piece: Piece<Tag>): Piece<Tag> => ({ ...piece, text: capitalised(piece.text) });

/** A quote with its marks; `inside` belongs to the sentence and stands within them. Its words are the slot {W}. */
export function marked<Tag>(content: Piece<Tag>, [open, close]: readonly [string, string, ...string[]], inside = ""): Piece<Tag> {
  return fill(`${open}{W}${inside}${close}`, { W: content });
}
