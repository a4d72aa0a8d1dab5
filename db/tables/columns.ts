import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, date, doublePrecision, index, text, timestamp } from "drizzle-orm/pg-core";
import { dateBases, openEnds, provenanceMethods, type ResourceType, resourcePrefixes, reviewStatuses, statuses } from "../vocabulary.ts";

/** A moment, kept as text on its way through JavaScript so that no microsecond is lost. */
export const moment = <Name extends string>(name: Name) => timestamp(name, { withTimezone: true, mode: "string" });

/** What every resource has. Its revision number stands with the recorded revisions; the database keeps `updated_at`. */
export const resourceColumns = () => ({
  id: text("id").primaryKey(),
  status: text("status", { enum: statuses }).notNull().default("published"),
  withdrawnAt: moment("withdrawn_at"),
  withdrawalReason: text("withdrawal_reason"),
  /** The correction that withdrew it, where one did. */
  withdrawalCorrectionId: text("withdrawal_correction_id"),
  needsReview: boolean("needs_review").notNull().default(false),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
  provenanceMethod: text("provenance_method", { enum: provenanceMethods }).notNull(),
  provenanceAgent: text("provenance_agent"),
  provenanceConfidence: doublePrecision("provenance_confidence"),
  reviewStatus: text("review_status", { enum: reviewStatuses }).notNull().default("unreviewed"),
  reviewedBy: text("reviewed_by"),
  reviewedAt: moment("reviewed_at"),
});

/** Of what can be merged: the resource that it has become. Not in snapshots of what was never merged. */
export const mergedInto = (table: () => AnyPgColumn) => text("merged_into").references(table);

/** The check and the index that go with `mergedInto`. */
export const mergedChecks = (type: ResourceType, table: Record<"status" | "mergedInto", AnyPgColumn>) => [
  check(`${type}_merged_into_when_merged`, sql`${table.mergedInto} is null or ${table.status} = 'merged'`),
  index(`${type}_merged_into`).on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
];

type ResourceTable = {
  [name in "id" | "status" | "withdrawnAt" | "provenanceMethod" | "provenanceConfidence" | "reviewStatus" | "reviewedBy"]: AnyPgColumn;
};

/** The checks that go with `resourceColumns`. */
export const resourceChecks = (type: ResourceType, table: ResourceTable, known: readonly string[] = statuses) => [
  check(`${type}_id_form`, sql`${table.id} ~ ${literal(`^${resourcePrefixes[type]}[a-z2-7]{26}$`)}`),
  check(`${type}_status_known`, oneOf(table.status, known)),
  check(`${type}_withdrawn_has_time`, sql`(${table.status} = 'withdrawn') = (${table.withdrawnAt} is not null)`),
  check(`${type}_provenance_method_known`, oneOf(table.provenanceMethod, provenanceMethods)),
  check(`${type}_provenance_confidence_range`, fraction(table.provenanceConfidence)),
  check(`${type}_review_status_known`, oneOf(table.reviewStatus, reviewStatuses)),
  check(`${type}_review_has_reviewer`, sql`(${table.reviewStatus} = 'unreviewed') = (${table.reviewedBy} is null)`),
];

/** The indexes that go with `resourceColumns`; of what is rare, only those rows. */
export const resourceIndexes = (type: ResourceType, table: Record<"id" | "status" | "needsReview" | "updatedAt", AnyPgColumn>) => [
  index(`${type}_updated_at`).on(table.updatedAt, table.id),
  index(`${type}_not_published`).on(table.status).where(sql`${table.status} <> 'published'`),
  index(`${type}_needs_review`).on(table.id).where(sql`${table.needsReview}`),
];

/** A DateValue in columns: the EDTF text, its bounds in days, its open ends and its ground. */
export const dateColumns = <Name extends string>(name: Name) => {
  const edtf = text(`${name}_edtf`);
  const earliest = date(`${name}_earliest`, { mode: "string" });
  const latest = date(`${name}_latest`, { mode: "string" });
  const open = text(`${name}_open`, { enum: openEnds });
  const basis = text(`${name}_basis`, { enum: dateBases });
  const note = text(`${name}_note`);
  return {
    [`${name}Edtf`]: edtf,
    [`${name}Earliest`]: earliest,
    [`${name}Latest`]: latest,
    [`${name}Open`]: open,
    [`${name}Basis`]: basis,
    [`${name}Note`]: note,
  } as Record<`${Name}Edtf`, typeof edtf> &
    Record<`${Name}Earliest`, typeof earliest> &
    Record<`${Name}Latest`, typeof latest> &
    Record<`${Name}Open`, typeof open> &
    Record<`${Name}Basis`, typeof basis> &
    Record<`${Name}Note`, typeof note>;
};

/** The checks that go with `dateColumns`; a DateValue is whole or, where its basis is null, wholly absent. */
export const dateChecks = (prefix: string, name: string, table: Record<string, unknown>) => {
  const column = (part: "Edtf" | "Earliest" | "Latest" | "Open" | "Basis") => table[`${name}${part}`] as AnyPgColumn;
  return [
    check(`${prefix}_${name}_basis_known`, oneOf(column("Basis"), dateBases)),
    check(`${prefix}_${name}_open_known`, oneOf(column("Open"), openEnds)),
    check(`${prefix}_${name}_in_order`, sql`${column("Earliest")} <= ${column("Latest")}`),
    check(
      `${prefix}_${name}_whole`,
      sql`(coalesce(${column("Basis")}, 'unknown') = 'unknown') = (${column("Edtf")} is null) and (${column("Edtf")} is not null or num_nonnulls(${column("Earliest")}, ${column("Latest")}, ${column("Open")}) = 0)`,
    ),
  ];
};

/** A check's text cannot hold parameters, so words go in as quoted literals. */
export const literal = (value: string): SQL => sql.raw(`'${value.replaceAll("'", "''")}'`);

export const oneOf = (column: AnyPgColumn, values: readonly string[]): SQL => sql`${column} in (${sql.join(values.map(literal), sql`, `)})`;

export const fraction = (column: AnyPgColumn): SQL => sql`${column} between 0 and 1`;

/** Types of what rows are ordered by. */
export type SortType = "text" | "integer" | "date" | "timestamptz";

const ends = {
  text: ["''", "U&'\\+10FFFF'"],
  integer: ["-1", "2147483647"],
  date: ["'-infinity'::date", "'infinity'::date"],
  timestamptz: ["'-infinity'::timestamptz", "'infinity'::timestamptz"],
} as const;

/** A column that may be null as an index orders it, and as a list then asks for it: nulls come last in either direction. */
export const nullsLast = (column: SQL | AnyPgColumn, type: SortType, descending: boolean): SQL =>
  sql`coalesce(${column}, ${sql.raw(ends[type][descending ? 0 : 1])})`;

/** The indexes of an order in which columns may be null, given with their types: one for each direction, `…_descending` the other. */
export const sortIndexes = (name: string, keys: (AnyPgColumn | [SQL | AnyPgColumn, SortType])[], id: AnyPgColumn) =>
  [false, true].map((descending) => {
    const ordered = keys.map((key) => (Array.isArray(key) ? nullsLast(...key, descending) : key));
    return index(descending ? `${name}_descending` : name).on(...(ordered as [AnyPgColumn]), id);
  });

/** The days between two bounds, as a date with them may be; no bound is no end. */
export const possibleDays = (earliest: AnyPgColumn, latest: AnyPgColumn): SQL => sql`daterange(${earliest}, ${latest}, '[]')`;

/** The index of which dates may lie in a period; what has no date would lie in every one, and is left out. */
export const periodIndex = (name: string, earliest: AnyPgColumn, latest: AnyPgColumn, edtf: AnyPgColumn) =>
  index(name).using("gist", possibleDays(earliest, latest)).where(sql`${edtf} is not null`);
