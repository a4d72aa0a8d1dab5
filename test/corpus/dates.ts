import type { WrittenPackage } from "../articles/read.ts";
import type { Chance } from "../random.ts";
import { likely, weighted } from "./chance.ts";

export type WrittenDate = WrittenPackage["article"]["published"];

const two = (number: number) => String(number).padStart(2, "0");

/** A day at most so many years before the given one, later years more often. */
export function earlierDay(chance: Chance, day: string, years: number): string {
  const back = Math.min(chance.below(years + 1), chance.below(years + 1));
  return `${Number(day.slice(0, 4)) - back}-${two(1 + chance.below(back === 0 ? Number(day.slice(5, 7)) : 12))}-${two(1 + chance.below(28))}`;
}

/** Every way in which a date can be said: whole, in part, roughly, as a span with or without its ends, or not at all. */
const forms = {
  day: (day) => day,
  month: (day) => day.slice(0, 7),
  year: (day) => day.slice(0, 4),
  season: (day, chance) => `${day.slice(0, 4)}-${21 + chance.below(4)}`,
  decade: (day) => `${day.slice(0, 3)}X`,
  dayOfMonthUnknown: (day) => `${day.slice(0, 7)}-XX`,
  monthUnknown: (day) => `${day.slice(0, 4)}-XX`,
  uncertain: (day) => `${day.slice(0, 7)}?`,
  approximate: (day) => `${day.slice(0, 4)}~`,
  both: (day) => `${day}%`,
  interval: (day, chance) => `${day.slice(0, 7)}/${Number(day.slice(0, 4)) + chance.below(3)}-12`,
  openEnd: (day) => `${day.slice(0, 4)}/..`,
  openStart: (day) => `../${day.slice(0, 7)}`,
  unknownEnd: (day) => `${day.slice(0, 7)}/`,
  unknownStart: (day) => `/${day}`,
  range: (day, chance) => `[${day.slice(0, 4)}..${Number(day.slice(0, 4)) + 1 + chance.below(3)}]`,
  before: (day) => `[..${day.slice(0, 7)}]`,
  after: (day) => `[${day.slice(0, 7)}..]`,
  openBoth: () => "../..",
} satisfies Record<string, (day: string, chance: Chance) => string>;

const weights: Record<keyof typeof forms | "unknown", number> = {
  ...{ day: 300, month: 150, year: 80, season: 20, decade: 15, dayOfMonthUnknown: 15, monthUnknown: 15, uncertain: 20, approximate: 20 },
  ...{ both: 10, interval: 50, openEnd: 40, openStart: 10, unknownEnd: 20, unknownStart: 10, range: 20, before: 30, after: 20 },
  ...{ openBoth: 2, unknown: 60 },
};

/** A date near a day, in any of the forms and on any ground. */
export function dateNear(chance: Chance, day: string): WrittenDate {
  const form = weighted(chance, weights);
  if (form === "unknown") return { edtf: null, basis: "unknown" };
  const edtf = forms[form](day, chance);
  const basis = weighted(chance, { stated: 60, source: 20, inferred: 20 });
  return basis === "inferred" ? { edtf, basis, note: "from the order of what is told" } : { edtf, basis };
}

/** As dateNear, or nothing at all in so many of a hundred cases. */
export const dateOrNull = (chance: Chance, day: string, nullPercent: number): WrittenDate | null =>
  likely(chance, nullPercent) ? null : dateNear(chance, day);
