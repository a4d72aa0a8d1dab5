import type { WrittenPackage } from "../articles/read.ts";
import type { Chance } from "../random.ts";
import { weighted } from "./chance.ts";

type Provenance = NonNullable<WrittenPackage["provenance"]>;

const agents = {
  human: ["Ines Okafor", "Milo Strand", "Tova Quist"],
  import: ["archive transfer"],
  rule: ["quotation marks", "link list"],
  model: ["reader-3 (invented)", "reader-4 (invented)"],
} as const;

/** Who made something and whether anyone has looked at it since. */
export function provenanceOf(chance: Chance): Provenance {
  const method = weighted(chance, { model: 60, human: 22, rule: 10, import: 8 });
  const reviewStatus = weighted(chance, { unreviewed: 64, accepted: 26, edited: 6, rejected: 4 });
  return {
    method,
    agent: chance.one(agents[method]),
    confidence: method === "model" ? (40 + chance.below(61)) / 100 : null,
    reviewStatus,
    ...(reviewStatus !== "unreviewed" && {
      reviewedBy: chance.one(agents.human),
      reviewedAt: `2026-0${1 + chance.below(9)}-${10 + chance.below(19)}T0${chance.below(10)}:${10 + chance.below(50)}:00Z`,
    }),
  };
}
