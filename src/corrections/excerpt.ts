import type { CorrectedWords } from "../../db/tables/corrections.ts";
import { contextLength } from "../packages/anchoring.ts";
import { smallestEdit } from "./edits.ts";

/** Most code points at either end of a stretch that rights to excerpts allow, as many as beside words. */
const most = contextLength;

/** Corrected words as far as rights to excerpts allow: what really changed, of a long stretch its begin and end, and what stands beside it. */
export function excerptOf({ before, after, anchor }: CorrectedWords): CorrectedWords {
  const old = [...before];
  const { start, end, replacement } = smallestEdit({ before, after, place: anchor });
  let [from, to] = [start - anchor.start, end - anchor.start];
  // What was only added is shown with the word beside it, so that there is one where it stands.
  const next = from === to ? [...(/^\s*\S+/u.exec(old.slice(to).join(""))?.[0] ?? "")] : [];
  const last = from === to && next.length === 0 ? [...(/\S+\s*$/u.exec(old.slice(0, from).join(""))?.[0] ?? "")] : [];
  from -= last.length;
  to += next.length;
  return {
    before: shortened(old.slice(from, to)),
    after: shortened([...last, ...replacement, ...next]),
    anchor: {
      ...anchor,
      start: anchor.start + from,
      end: anchor.start + to,
      prefix: [...anchor.prefix, ...old.slice(0, from)].slice(-most).join(""),
      suffix: [...old.slice(to), ...anchor.suffix].slice(0, most).join(""),
    },
  };
}

const shortened = (words: string[]): string =>
  words.length <= 2 * most ? words.join("") : `${words.slice(0, most).join("")} […] ${words.slice(-most).join("")}`;
