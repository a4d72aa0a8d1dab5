/** A source of chance that gives the same every time (mulberry32). */
export interface Chance {
  /** A whole number from 0 to below the bound. */
  below(bound: number): number;
  one<Item>(items: readonly Item[]): Item;
  /** So many different ones, or all where there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    one: (items) => items[below(items.length)] as (typeof items)[number],
    some: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0] as (typeof items)[number]);
    },
  };
}
