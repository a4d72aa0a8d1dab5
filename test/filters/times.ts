import { inMicroseconds } from "../contract/order.ts";

interface Dated {
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
}

const dayBefore = (day: string) => moved(day, -1);
const dayAfter = (day: string) => moved(day, 1);

function moved(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days on which the filters by period change their mind about one of these dates. */
export function daysAround(dates: (Dated | null)[]): string[] {
  const bounds = dates.flatMap((date) => [date?.earliest, date?.latest]).filter((day) => day != null);
  const near = bounds.flatMap((day) => [dayBefore(day), day, dayAfter(day)]);
  return [...new Set([...near, "0001-01-01", "9999-12-31"])].filter((day) => /^\d{4}-/.test(day) && day > "0001").sort();
}

/** Months in which some of these dates begin or end. */
export function monthsAround(dates: (Dated | null)[]): string[] {
  return [...new Set(daysAround(dates).map((day) => day.slice(0, 7)))];
}

/** Whether a date lies in the month for certain. */
export function liesWithin({ earliest, latest }: Dated, month: string): boolean {
  return earliest?.slice(0, 7) === month && latest?.slice(0, 7) === month;
}

/** Whether a date may lie on the day or later, or on the day or earlier; what is undated only where that is asked for. */
export function mayLie(date: Dated | null, edge: "from" | "to", day: string, undated: boolean): boolean {
  if (date === null || date.edtf === null) return undated;
  return edge === "from" ? date.latest === null || date.latest >= day : date.earliest === null || date.earliest <= day;
}

/** Times at which resources changed, written in every way that is accepted. */
export function timesOf(resources: { updatedAt: string }[]): string[] {
  const times = [...new Set(resources.map(({ updatedAt }) => updatedAt))];
  const offsets = times.flatMap((time) => [time.replace("Z", "+00:00"), inOffset(time)]);
  return [...times, ...offsets, "2020-01-01", "9999-12-31T23:59:59-12:00"];
}

/** The same moment on clocks five and a half hours ahead. */
function inOffset(time: string): string {
  const { second, fraction } = parts(time);
  const local = new Date((second + 19_800) * 1_000).toISOString().slice(0, 19);
  return `${local}.${fraction}+05:30`;
}

export function isAtOrAfter(moment: string, bound: string): boolean {
  const [one, other] = [parts(moment), parts(bound)];
  return one.second === other.second ? one.fraction >= other.fraction : one.second > other.second;
}

export function isAtOrBefore(moment: string, bound: string): boolean {
  return isAtOrAfter(bound, moment);
}

function parts(moment: string): { second: number; fraction: string } {
  const [, local, digits = "", offset] = /^([\d-]+(?:T[\d:]+)?)(?:\.(\d+))?(Z|[+-][\d:]+)?$/.exec(moment) as unknown as [
    string,
    string,
    string?,
    string?,
  ];
  const time = local.includes("T") ? local : `${local}T00:00:00`;
  return { second: Date.parse(`${time}${offset ?? "Z"}`) / 1_000, fraction: inMicroseconds(`x.${digits}`).slice(2) };
}
