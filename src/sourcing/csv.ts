import type { Context } from "hono";
import { byteOrderMark, csvLine, csvType } from "../http/csv.ts";
import { entityTag, matches } from "../http/etags.ts";
import type { Counted, Sourcing } from "./schemas.ts";

/** The columns, in order; within v1 new ones come at the end. */
export const columns = [
  "groupBy",
  "groupKey",
  "groupLabel",
  "measure",
  "subject",
  "subjectLabel",
  "value",
  "unreviewed",
  "of",
  "relation",
  "query",
] as const;
type Line = Record<(typeof columns)[number], string | number | null>;

/** Reports as a table (RFC 4180, UTF-8, with a header): a line for each number, its measure named by the path to it in the JSON. */
export function toCsv(reports: Sourcing[]): string {
  const lines = reports.flatMap(toLines).map((line) => csvLine(columns.map((column) => line[column])));
  return [byteOrderMark, csvLine([...columns]), ...lines].join("");
}

/** Answers with a table under its entity tag, or with 304 where the client has it. */
export function sendCsv(c: Context, csv: string): Response {
  const tag = entityTag(csv);
  c.header("ETag", tag);
  c.header("Cache-Control", "no-cache");
  if (matches(c.req.header("If-None-Match"), tag)) return c.body(null, 304);
  return c.body(csv, 200, { "Content-Type": csvType });
}

function toLines(report: Sourcing): Line[] {
  const { group, relation } = report;
  const line = (
    measure: string,
    { value, unreviewed, of, query }: Counted,
    subject: string | null = null,
    subjectLabel: string | null = null,
  ) => ({
    groupBy: group?.by ?? null,
    groupKey: group?.key ?? null,
    groupLabel: group?.label ?? null,
    measure,
    subject,
    subjectLabel,
    value,
    unreviewed,
    of,
    relation,
    query,
  });
  const each = (measure: string, numbers: Record<string, Counted>) =>
    Object.entries(numbers).map(([name, counted]) => line(`${measure}.${name}`, counted));
  const { claims, quotes, speakers, quoted } = report;
  return [
    line("articles", report.articles),
    line("claims.total", claims.total),
    ...each("claims.byKind", claims.byKind),
    ...each("claims.bySourcing", claims.bySourcing),
    ...each("claims.byClaimantKind", claims.byClaimantKind),
    line("claims.withEvidence", claims.withEvidence),
    line("quotes.total", quotes.total),
    ...each("quotes.bySpeakerKind", quotes.bySpeakerKind),
    ...each("speakers", speakers),
    ...quoted.actors.map((actor) => line("quoted.actors", actor.quotes, actor.actorId, actor.name)),
    ...quoted.sources.map((source) => line("quoted.sources", source.quotes, source.sourceId, source.title)),
    ...report.evidenceHosts.map(({ host, claims }) => line("evidenceHosts", claims, host, host)),
  ];
}
