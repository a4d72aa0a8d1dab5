import { byteOrderMark, csvLine } from "../http/csv.ts";
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
