import { type EdtfNode, Date as ExtendedDate, parse } from "edtf";

/** What an EDTF expression says in days. */
export interface DateBounds {
  /** First possible day, `YYYY-MM-DD`; null where there is no bound. */
  readonly earliest: string | null;
  /** Last possible day, `YYYY-MM-DD`; null where there is no bound. */
  readonly latest: string | null;
  /** Which ends EDTF calls open (`..`); an unknown end has no bound and is not open. */
  readonly open: "start" | "end" | "both" | null;
}

const longestExpression = 80;

/**
 * The bounds of an EDTF date (ISO 8601-2): levels 0 and 1, and of level 2 the sets `[a..b]`, `[..b]`, `[a..]`;
 * years 0001 to 9999, and a season bounded by its year, because it names no hemisphere.
 * Throws a RangeError whose message says what is wrong.
 */
export function edtfBounds(edtf: string): DateBounds {
  const known = remembered.get(edtf);
  if (known) return known;
  const bounds = boundsOf(parsed(edtf), edtf);
  if (!bounds.earliest && !bounds.latest && !bounds.open) throw new RangeError(`"${edtf}" names no date`);
  if (bounds.earliest && bounds.latest && bounds.earliest > bounds.latest) {
    throw new RangeError(`"${edtf}" ends before it begins`);
  }
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(edtf, Object.freeze(bounds));
  return bounds;
}

/** Parsing takes a quarter of the time that reading a package does, and the same few days come again and again. */
const remembered = new Map<string, DateBounds>();
const mostRemembered = 10_000;

function parsed(edtf: string): EdtfNode {
  if (edtf.length > longestExpression) throw new RangeError(`an EDTF date has at most ${longestExpression} characters`);
  let node: EdtfNode;
  try {
    node = parse(edtf);
  } catch {
    throw new RangeError(`"${edtf}" is not an EDTF date such as 2026-03, 2014/.. or [..2026-03]`);
  }
  const isRangeSet = node.type === "Set" && !edtf.includes(",") && edtf.includes("..");
  if (node.type === "List" || (node.type === "Set" && !isRangeSet)) {
    throw new RangeError(`"${edtf}" lists several dates; give one, or a range such as [2025..2026]`);
  }
  if (node.level === 2 && !isRangeSet) {
    throw new RangeError(`"${edtf}" is EDTF level 2, of which only [a..b], [..b] and [a..] are understood`);
  }
  return node;
}

function boundsOf(node: EdtfNode, edtf: string): DateBounds {
  if (node.type === "Interval") return between(end(node.values[0]), end(node.values[1]), edtf);
  if (node.type === "Set") {
    const [member] = node.values;
    if (Array.isArray(member)) return between(end(member[0]), end(member[1]), edtf);
    if (node.earlier) return between("open", end(member), edtf);
    return between(end(member), "open", edtf);
  }
  return { ...daysOf(node, edtf), open: null };
}

type End = EdtfNode | "open" | "unknown";

function end(value: EdtfNode["values"][number] | undefined): End {
  if (typeof value === "number") return "open";
  return value && !Array.isArray(value) ? value : "unknown";
}

function between(from: End, to: End, edtf: string): DateBounds {
  const open = from === "open" ? (to === "open" ? "both" : "start") : to === "open" ? "end" : null;
  return {
    earliest: typeof from === "string" ? null : daysOf(from, edtf).earliest,
    latest: typeof to === "string" ? null : daysOf(to, edtf).latest,
    open,
  };
}

function daysOf(node: EdtfNode, edtf: string): { earliest: string; latest: string } {
  const year = node.values[0];
  if (node.type === "Year" || typeof year !== "number" || year < 1 || year > 9999) {
    throw new RangeError(`"${edtf}" lies outside the years 0001 to 9999`);
  }
  if (node.type === "Season") {
    const padded = String(year).padStart(4, "0");
    return { earliest: `${padded}-01-01`, latest: `${padded}-12-31` };
  }
  const [, month, dayOfMonth] = node.values;
  if (typeof month === "number" && typeof dayOfMonth === "number" && !node.unspecified) {
    // As written, because the parser lets 29 February pass in any year and turns a time with an offset into a day of UTC.
    const written = new Date(0);
    written.setUTCFullYear(year, month, dayOfMonth);
    if (written.getUTCMonth() !== month) throw new RangeError(`"${edtf}" is not a day of the calendar`);
    return { earliest: day(written.getTime()), latest: day(written.getTime()) };
  }
  const { min, max } = new ExtendedDate(node);
  return { earliest: day(min), latest: day(max) };
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
