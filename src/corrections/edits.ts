import type { CanonicalText, Place } from "../packages/anchoring.ts";
import type { Fault } from "../packages/faults.ts";
import type { CorrectionInput } from "./schemas.ts";

/** Words that are replaced; offsets are code points of the text before. */
export interface Edit {
  start: number;
  end: number;
  replacement: string[];
}

export interface Located {
  before: string;
  after: string;
  place: Place;
}

/** Where the changes stand in the text, in its order; or everything that is wrong with them. */
export function locateChanges(text: CanonicalText, changes: CorrectionInput["changes"]): { located: Located[] } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const found: (Located & { index: number })[] = [];
  for (const [index, { before, after, prefix, suffix, occurrence }] of changes.entries()) {
    const fault = (member: string, code: Fault["code"], message: string) => {
      faults.push({ pointer: `/changes/${index}/${member}`, code, message });
    };
    if (before === after) {
      fault("after", "nothingChanges", "is the same as before");
      continue;
    }
    if (/\r/.test(after)) {
      fault("after", "carriageReturn", "cannot hold a carriage return");
      continue;
    }
    const place = text.locate({
      exact: before,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
      ...(occurrence !== undefined && { occurrence }),
    });
    if (typeof place === "string") {
      fault("before", "notLocated", place);
      continue;
    }
    const whole = text.blockSpans()[place.block];
    const isWhole = whole?.start === place.start && whole.end === place.end;
    if (
      /\n\n/.test(after) ||
      (!isWhole && ((place.start === whole?.start && /^\n/.test(after)) || (place.end === whole?.end && /\n$/.test(after))))
    ) {
      fault("after", "blankLine", "would make a blank line, which parts blocks; a change stays within its block");
      continue;
    }
    if (isWhole && after !== "" && /^\s*$/.test(after)) {
      fault("after", "blankBlock", "would leave a block without words; empty takes it out");
      continue;
    }
    found.push({ before, after, place, index });
  }
  found.sort((a, b) => a.place.start - b.place.start);
  found.forEach((change, at) => {
    const previous = found[at - 1];
    if (previous && change.place.start < previous.place.end) {
      faults.push({
        pointer: `/changes/${change.index}/before`,
        code: "overlaps",
        message: `overlaps the words of /changes/${previous.index}`,
      });
    }
  });
  return faults.length > 0 ? { faults } : { located: found };
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** What really changes of a change: without the whole words that both have at their beginnings and ends. */
export function smallestEdit({ before, after, place }: Pick<Located, "before" | "after"> & { place: Pick<Place, "start" | "end"> }): Edit {
  const old = [...before];
  const replacement = [...after];
  const parts = (list: string[], at: number) => !(wordCharacter.test(list[at - 1] ?? " ") && wordCharacter.test(list[at] ?? " "));
  let head = 0;
  let cut = 0;
  while (head < old.length && head < replacement.length && old[head] === replacement[head]) {
    head += 1;
    if (parts(old, head) && parts(replacement, head)) cut = head;
  }
  const most = Math.min(old.length, replacement.length) - cut;
  let tail = 0;
  let kept = 0;
  while (tail < most && old[old.length - 1 - tail] === replacement[replacement.length - 1 - tail]) {
    tail += 1;
    if (parts(old, old.length - tail) && parts(replacement, replacement.length - tail)) kept = tail;
  }
  return { start: place.start + cut, end: place.end - kept, replacement: replacement.slice(cut, replacement.length - kept) };
}

export interface TextBlock {
  kind: string;
  links: string;
  text: string;
}

/** The blocks after the changes; one that is taken out whole is null. */
export function correctedBlocks(blocks: TextBlock[], text: CanonicalText, located: Located[]): (TextBlock | null)[] {
  const spans = text.blockSpans();
  return blocks.map((block, index) => {
    const own = located.filter(({ place }) => place.block === index);
    if (own.length === 0) return block;
    const characters = [...block.text];
    const from = (spans[index] as { start: number }).start;
    for (const { place, after } of own.toReversed()) characters.splice(place.start - from, place.end - place.start, ...after);
    const words = characters.join("");
    return words === "" ? null : { ...block, text: words };
  });
}
