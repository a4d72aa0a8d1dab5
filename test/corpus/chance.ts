import { type Chance, chanceFrom } from "../random.ts";

/** A stream of chance of its own for every path of numbers, so that anything can be made without what comes before it. */
export function chanceOf(...path: number[]): Chance {
  let mixed = 0x9e3779b9;
  for (const step of path) {
    mixed = Math.imul(mixed ^ step, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return chanceFrom(mixed);
}

/** Whether something comes to pass that does so in so many of a hundred cases. */
export const likely = (chance: Chance, percent: number): boolean => chance.below(100) < percent;

/** One of the words, each as often as its weight says. */
export function weighted<Word extends string>(chance: Chance, weights: Partial<Record<Word, number>>): Word {
  const entries = Object.entries(weights) as [Word, number][];
  let left = chance.below(entries.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [word, weight] of entries) {
    if (left < weight) return word;
    left -= weight;
  }
  throw new Error("nothing to choose from");
}

/**
 * Ranks from 0, each about as often as its number's inverse: few very often, most hardly ever. By addition and division
 * alone, which every machine does alike to the last bit.
 */
export class Zipf {
  readonly #sums: Float64Array;

  constructor(size: number) {
    this.#sums = new Float64Array(size);
    let sum = 0;
    for (let rank = 0; rank < size; rank += 1) {
      sum += 1 / (rank + 2);
      this.#sums[rank] = sum;
    }
  }

  draw(chance: Chance): number {
    const wanted = (chance.below(2 ** 30) / 2 ** 30) * (this.#sums.at(-1) as number);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sums[middle] as number) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
