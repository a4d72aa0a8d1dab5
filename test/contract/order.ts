import type { Wire } from "../service.ts";

type Key = string | number | null;

/** What a list is ordered by, read from the resources themselves, by the name of the sort. */
const keysOf: Record<string, (wire: Wire) => Key[]> = {
  position: (wire) => [wire.articleId as string, startOf(wire)],
  updatedAt: (wire) => [inMicroseconds(wire.updatedAt as string)],
  published: (wire) => [date(wire.published)?.earliest ?? null],
  said: (wire) => [date(wire.saidAt)?.earliest ?? null],
  time: (wire) => [date(wire.time)?.earliest ?? null, date(wire.time)?.latest ?? null],
  slug: (wire) => [wire.slug as string],
  name: (wire) => [wire.name as string],
  publishedAt: (wire) => [wire.publishedAt === null ? null : inMicroseconds(wire.publishedAt as string)],
  issuedAt: (wire) => [inMicroseconds(wire.issuedAt as string)],
  citationCount: (wire) => [wire.citationCount as number],
  host: (wire) => [hostOf(wire.canonicalUrl as string | null)],
};

/** The keys of a resource under a sort, its id last. A sort that is not described here is a fault of this file. */
export function sortKeys(sort: string, wire: Wire): Key[] {
  const keys = keysOf[sort.replace("-", "")];
  if (!keys) throw new Error(`say in test/contract/order.ts what a list sorted by ${sort} is ordered by`);
  return [...keys(wire), wire.id];
}

/** The resources in the order that a sort promises: nulls last both ways, ids where all else is equal. */
export function inOrder(sort: string, wires: Wire[]): Wire[] {
  const direction = sort.startsWith("-") ? -1 : 1;
  return wires.toSorted((one, other) => {
    const others = sortKeys(sort, other);
    for (const [index, key] of sortKeys(sort, one).entries()) {
      const compared = compare(key, others[index] as Key, direction);
      if (compared !== 0) return compared;
    }
    return 0;
  });
}

function compare(one: Key, other: Key, direction: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "number") return direction * (one - (other as number));
  return direction * Buffer.compare(Buffer.from(one), Buffer.from(other as string));
}

interface Anchored {
  anchors?: { start: number }[] | { content: { start: number }[] };
  anchor?: { start: number } | null;
}

function startOf(wire: Wire): number | null {
  const { anchors, anchor } = wire as Anchored;
  const first = Array.isArray(anchors) ? anchors[0] : anchors?.content[0];
  return (first ?? anchor)?.start ?? null;
}

const date = (value: unknown) => value as { earliest: string | null; latest: string | null } | null;

/** Moments come with as many digits as they need. */
export function inMicroseconds(moment: string): string {
  const [whole, fraction = ""] = moment.replace("Z", "").split(".") as [string, string?];
  return `${whole}.${fraction.padEnd(6, "0")}`;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, "");
}
