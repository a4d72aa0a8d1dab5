/**
 * The pairs of sets, by index, whose Jaccard index (shared members by all members) is at least `threshold`, above 0 and up to 1.
 * Only sets that share one of their rarest members are compared, so thousands of them take no time.
 */
export function alikePairs(sets: ReadonlySet<string>[], threshold: number): [number, number][] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const member of set) frequency.set(member, (frequency.get(member) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [index, set] of sets.entries()) {
    const rarestFirst = [...set].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
    // Two sets this alike cannot differ in all of these.
    const telling = rarestFirst.slice(0, set.size - Math.ceil(threshold * set.size) + 1);
    const candidates = new Set(telling.flatMap((member) => holders.get(member) ?? []));
    for (const other of [...candidates].sort((a, b) => a - b)) {
      if (jaccard(set, sets[other] as ReadonlySet<string>) >= threshold) pairs.push([other, index]);
    }
    for (const member of telling) {
      const known = holders.get(member);
      if (known) known.push(index);
      else holders.set(member, [index]);
    }
  }
  return pairs;
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const member of one) if (other.has(member)) shared += 1;
  return shared / (one.size + other.size - shared);
}
