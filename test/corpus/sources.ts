import type { WrittenPackage } from "../articles/read.ts";
import type { Chance } from "../random.ts";
import type { Citizen, Publisher } from "./actors.ts";
import { likely, weighted } from "./chance.ts";
import { dateOrNull, earlierDay } from "./dates.ts";
import { today } from "./events.ts";
import { capitalised, invented, slugOf } from "./names.ts";
import { provenanceOf } from "./provenance.ts";

type WrittenSource = NonNullable<WrittenPackage["sources"]>[number];

/** A work or page as any article may cite it. */
export interface Work {
  key: string;
  item: WrittenSource;
  needs: Citizen[];
}

const subjects = ["ledger", "report", "register", "minutes", "census", "letter", "survey", "map", "debate", "dispatch"];
const kinds = { news: 42, opinion: 6, research: 12, official: 20, social: 8, dataset: 6, other: 6 };

/** A page on a host, of which some have a publisher; all of it at addresses that nobody can own. */
export function makeSource(chance: Chance, rank: number, host: number, publisherOf: (host: number) => Publisher | null): Work {
  const publisher = publisherOf(host);
  const domain = publisher?.domain ?? `${chance.one(["data", "www", "archive"])}.host-${host}.example`;
  const title = titleOf(chance);
  const key = `page-${rank}`;
  return {
    key,
    needs: publisher === null ? [] : [publisher],
    item: {
      key,
      url: `https://${likely(chance, 30) ? "www." : ""}${domain}/${2016 + chance.below(11)}/${slugOf(title)}-${rank}`,
      title: likely(chance, 92) ? title : null,
      publisher: publisher?.key ?? null,
      publisherName: publisher?.item.name ?? (likely(chance, 40) ? `Office of ${invented(chance).latin}` : null),
      kind: weighted(chance, kinds),
      published: dateOrNull(chance, earlierDay(chance, today, 10), 30),
      provenance: provenanceOf(chance),
    },
  };
}

/** A work without an address, which belongs to the article that cites it. */
export function makeLocalSource(chance: Chance, number: number): Work {
  const key = `work-${number}`;
  return {
    key,
    needs: [],
    item: { key, title: titleOf(chance), kind: weighted(chance, kinds), published: dateOrNull(chance, earlierDay(chance, today, 30), 60) },
  };
}

const titleOf = (chance: Chance) => `${capitalised(chance.one(subjects))} of ${invented(chance).latin}`;
