/** Most sets that one is compared with: where more share its rarest members, these are nothing that tells sets apart. */
const mostCompared = 200;

/**
 * Of each set the first before it that is like it, by index: their Jaccard index (shared members by all members) is at least
 * `threshold`, above 0 and up to 1, and `mayBe` does not part them. Only sets that share one of their rarest members are
 * compared, and each is paired once, so thousands of them take no time.
 */
export function alikePairs(
  sets: ReadonlySet<string>[],
  threshold: number,
  mayBe: (one: number, other: number) => boolean = () => true,
): [number, number][] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const member of set) frequency.set(member, (frequency.get(member) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [index, set] of sets.entries()) {
    const rarestFirst = [...set].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
    // Two sets this alike cannot differ in all of these.
    const telling = rarestFirst.slice(0, set.size - Math.ceil(threshold * set.size) + 1);
    const candidates = [...candidatesIn(holders, telling)].sort((a, b) => a - b);
    const first = candidates.find((other) => jaccard(set, sets[other] as ReadonlySet<string>) >= threshold && mayBe(other, index));
    if (first !== undefined) pairs.push([first, index]);
    for (const member of telling) {
      const known = holders.get(member);
      if (known) known.push(index);
      else holders.set(member, [index]);
    }
  }
  return pairs;
}

function candidatesIn(holders: ReadonlyMap<string, number[]>, telling: string[]): Set<number> {
  const candidates = new Set<number>();
  for (const member of telling) {
    for (const holder of holders.get(member) ?? []) {
      if (candidates.size === mostCompared) return candidates;
      candidates.add(holder);
    }
  }
  return candidates;
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const member of one) if (other.has(member)) shared += 1;
  return shared / (one.size + other.size - shared);
}
