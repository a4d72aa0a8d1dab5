import { likely } from "./chance.ts";
import type { Draft } from "./draft.ts";
import { begun } from "./prose.ts";
import { provenanceOf } from "./provenance.ts";

/** Headline and standfirst; gives the headline, unless the article has none. */
export function tellHeadline(draft: Draft): string | null {
  const { chance, grammar } = draft;
  const piece = begun(draft.piece(chance.one(grammar.headlines)));
  if (likely(chance, 97)) {
    draft.begin("headline", "none");
    draft.write(piece);
  }
  if (likely(chance, 50)) {
    draft.begin("standfirst", "none");
    tellFiller(draft);
  }
  return draft.blocks[0]?.kind === "headline" ? piece.text : null;
}

/** A sentence that claims nothing. */
export function tellFiller(draft: Draft): void {
  if (draft.blocks.length === 0) draft.paragraph();
  draft.write(begun(draft.piece(draft.chance.one(draft.grammar.filler))));
}

/** What stands below an article. */
export function tellLast(draft: Draft): void {
  const { chance, grammar } = draft;
  if (draft.blocks.length === 0) tellFiller(draft);
  for (let left = likely(chance, 30) ? 1 + chance.below(3) : 0; left > 0; left -= 1) {
    draft.begin("related", likely(chance, 70) ? "preserved" : "lost");
    const { whole } = draft.write(draft.piece(grammar.related));
    const source = draft.world.source(chance);
    draft.takeSource(source);
    const provenance = provenanceOf(chance);
    draft.addCitation((key) => (anchorOf) => ({
      ...{ key, source: source.key, role: "related", basis: whole.block.links === "preserved" ? "linked" : "inferred" },
      anchor: anchorOf(whole),
      provenance,
    }));
  }
  if (likely(chance, 8)) {
    draft.begin("credit", "none");
    tellFiller(draft);
    const source = draft.source();
    draft.addCitation((key) => () => ({ key, source: source.key, role: likely(chance, 50) ? "credit" : "byline", basis: "named" }));
  }
  if (likely(chance, 5)) {
    draft.begin(chance.one(["editorsNote", "disclaimer", "table"]), "none");
    tellFiller(draft);
  }
}
