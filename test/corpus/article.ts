import type { completenessLevels } from "../../db/vocabulary.ts";
import type { WrittenPackage } from "../articles/read.ts";
import { makeLocalActor } from "./actors.ts";
import { Cast } from "./cast.ts";
import { chanceOf, likely, weighted } from "./chance.ts";
import { tellClaim } from "./claims.ts";
import { dateNear, earlierDay } from "./dates.ts";
import { Draft } from "./draft.ts";
import { makeEvent, today } from "./events.ts";
import { tellFiller, tellHeadline, tellLast } from "./frame.ts";
import { grammarOf } from "./languages.ts";
import { provenanceOf } from "./provenance.ts";
import { tellQuote } from "./quotes.ts";
import { makeLocalSource } from "./sources.ts";
import type { World } from "./world.ts";

/** How many claims an article has: most a dozen or two, a few next to none, very few a great many. Twenty on average. */
const lengths = { 0: 2, 3: 12, 8: 22, 14: 26, 20: 18, 30: 12, 50: 6, 110: 2 };

/** The article of this number, whole: the same whatever was made before it. */
export function makeArticle(world: World, index: number): WrittenPackage {
  const chance = chanceOf(world.size.seed, 0, index);
  const publisher = world.publisher(chance);
  const day = earlierDay(chance, today, 8);
  const published = likely(chance, 90) ? { edtf: day, basis: "stated" as const } : dateNear(chance, day);
  const draft = new Draft(chance, world, grammarOf(publisher.language), new Cast(), day);
  cast(draft);

  const headline = tellHeadline(draft);
  const claims = Number(weighted(chance, lengths)) + chance.below(6);
  while (draft.claims.length < claims) {
    draft.paragraph();
    for (let left = 1 + chance.below(4); left > 0; left -= 1) {
      const deed = weighted(chance, { claim: 60, quote: 24, filler: 26 });
      if (deed === "claim") tellClaim(draft);
      else if (deed === "quote") tellQuote(draft);
      else tellFiller(draft);
    }
  }
  if (claims === 0) tellFiller(draft);
  tellLast(draft);

  const authors = draft.authors();
  const { space } = draft.grammar;
  return {
    provenance: provenanceOf(chance),
    article: {
      key: `${draft.keyWord}-${world.size.seed}-${String(index).padStart(7, "0")}`,
      headline,
      kind: weighted(chance, { news: 62, opinion: 12, analysis: 10, feature: 8, interview: 5, review: 3 }),
      section: likely(chance, 92)
        ? (draft.grammar.sections[Math.min(chance.below(12), chance.below(12)) % draft.grammar.sections.length] as string)
        : null,
      language: publisher.language,
      byline: authors.length > 0 ? draft.grammar.byline.replace("{c}", authors.map(({ name }) => name).join(`,${space}`)) : null,
      authors,
      publisher: likely(chance, 95) ? draft.cast.addActor(publisher) : null,
      published,
      canonicalUrl: likely(chance, 90) ? `https://${publisher.domain}/${draft.keyWord}-${index}` : null,
      rights: { holder: publisher.item.name, text: likely(chance, 85) ? "full" : "excerpts" },
      completeness: {
        claims: weighted<(typeof completenessLevels)[number]>(chance, { complete: 60, partial: 40 }),
        quotes: weighted<(typeof completenessLevels)[number]>(chance, { complete: 70, partial: 25, none: 5 }),
      },
      blocks: draft.blocks.map(({ kind, text, links }) => ({ kind, text, links })),
    },
    ...draft.annotations(),
    ...draft.cast.lists(),
  };
}

/** Who and what the article is about: some that many have, and some of its own. */
function cast(draft: Draft): void {
  const { chance, world } = draft;
  for (let left = 1 + Math.min(chance.below(4), chance.below(4)); left > 0; left -= 1) draft.takeEvent(world.event(chance));
  if (likely(chance, 40)) draft.takeEvent(makeEvent(chance, null, world, "own-event"));
  for (let left = 3 + chance.below(6); left > 0; left -= 1) draft.takeActor(world.actor(chance));
  for (let left = chance.below(3); left > 0; left -= 1) draft.takeActor(makeLocalActor(chance, left));
  for (let left = 1 + chance.below(6); left > 0; left -= 1) draft.takeSource(world.source(chance));
  if (likely(chance, 35)) draft.takeSource(makeLocalSource(chance, 1));
}
