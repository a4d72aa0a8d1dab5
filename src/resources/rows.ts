import type { InferSelectModel } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { anchors } from "../../db/tables/anchors.ts";
import type { claims } from "../../db/tables/claims.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import type { ArticleReference, Recorded } from "./read.ts";
import { type DateValue, plurals, type View } from "./schemas.ts";

/** A table's row as Postgres writes it in JSON: its own column names, times and dates as text. */
export type Row<Table extends PgTable> = InferSelectModel<Table, { dbColumnNames: true }>;
/** A row that stands in a list below its resource, and so does not repeat whose it is. */
export type Part<Table extends PgTable, Owner extends string> = Omit<Row<Table>, Owner>;

/** A recorded resource whose snapshot is known to be of one type. */
export type RecordedAs<ResourceRow> = Omit<Recorded, "snapshot"> & { snapshot: ResourceRow };
/** One that is cited by its article, which comes along. */
export type CitedAs<ResourceRow> = RecordedAs<ResourceRow> & { article: ArticleReference };

type AnyResourceRow = Pick<
  Row<typeof claims>,
  | "id"
  | "status"
  | "needs_review"
  | "created_at"
  | "updated_at"
  | "provenance_method"
  | "provenance_agent"
  | "provenance_confidence"
  | "review_status"
  | "reviewed_by"
  | "reviewed_at"
>;

/** The fields that every resource has. */
export function toResource<Type extends ResourceType>(type: Type, row: AnyResourceRow, revision: number, { publicUrl }: View) {
  return {
    id: row.id,
    type,
    url: `${publicUrl}/v1/${plurals[type]}/${row.id}`,
    revision,
    status: row.status,
    needsReview: row.needs_review,
    createdAt: toMoment(row.created_at),
    updatedAt: toMoment(row.updated_at),
    provenance: {
      method: row.provenance_method,
      agent: row.provenance_agent,
      confidence: row.provenance_confidence,
      reviewStatus: row.review_status,
      reviewedBy: row.reviewed_by,
      reviewedAt: row.reviewed_at === null ? null : toMoment(row.reviewed_at),
    },
  };
}

/** Postgres writes UTC as `+00:00`, RFC 3339 prefers `Z`. */
export function toMoment(timestamp: string): string {
  return timestamp.replace(/\+00(:00)?$/, "Z").replace(" ", "T");
}

type DateRow<Name extends string> = Record<`${Name}_edtf` | `${Name}_earliest` | `${Name}_latest` | `${Name}_note`, string | null> &
  Record<`${Name}_open`, DateValue["open"]> &
  Record<`${Name}_basis`, DateValue["basis"] | null>;

/** A DateValue from its columns; null where nothing at all is said of the date. */
export function toDateValue<Name extends string>(name: Name, row: DateRow<Name>): DateValue | null {
  const column = (part: string) => (row as Record<string, unknown>)[`${name}_${part}`];
  if (column("basis") === null) return null;
  const parts = ["edtf", "earliest", "latest", "open", "basis", "note"] as const;
  return Object.fromEntries(parts.map((part) => [part, column(part)])) as DateValue;
}

/** The words are null where the rights to the article allow none. */
export type AnchorRow = Omit<Row<typeof anchors>, "claim_id" | "quote_id" | "citation_id" | "mention_id" | AnchorWords> &
  Record<AnchorWords, string | null>;
type AnchorWords = "exact" | "prefix" | "suffix";

export function toAnchor(row: AnchorRow) {
  return {
    articleId: row.article_id,
    textRevision: row.text_revision,
    block: row.block,
    start: row.start_offset,
    end: row.end_offset,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    status: row.status,
  };
}

export function toVia(row: { actor_id: string | null; source_id: string | null }) {
  return { actorId: row.actor_id, sourceId: row.source_id };
}

/** Who speaks or claims: no document is an actor, though both were once stored of one. */
export const actorIn = (kind: string, actorId: string | null) => (kind === "document" ? null : actorId);

/** Counts of these kinds out of those that are stored. */
export const storedCounts = <Kind extends string>(kinds: Kind[], stored: Record<string, number> | null): Record<Kind, number> =>
  Object.fromEntries(kinds.map((kind) => [kind, stored?.[kind] ?? 0])) as Record<Kind, number>;
