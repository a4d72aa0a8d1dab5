import { z } from "@hono/zod-openapi";
import type { sources } from "../../db/tables/sources.ts";
import { sourceKinds } from "../../db/vocabulary.ts";
import { type RecordedAs, type Row, storedCounts, toDateValue, toResource } from "../resources/rows.ts";
import { count, dateValueSchema, id, mergedIntoField, resourceFields, type View } from "../resources/schemas.ts";

const sourceKindSchema = z.enum(sourceKinds).openapi("SourceKind", { description: "What sort of work a source is." });

export const sourceSchema = z
  .object({
    ...resourceFields("source"),
    canonicalUrl: z.string().nullable().openapi({ description: "The work’s own address, as given; null for a work named without one." }),
    title: z.string().nullable().openapi({ description: "The work’s title; null where nobody has read it." }),
    publisherId: id("actor").nullable().openapi({ description: "Its publisher, where that is an actor." }),
    publisherName: z.string().nullable().openapi({ description: "Its publisher, by name." }),
    kind: sourceKindSchema,
    published: z.union([dateValueSchema, z.null()]).openapi({ description: "When it came out, as far as that is known." }),
    citationCount: count("How many citations lead to it; outside the revision and the ETag."),
    articleCount: count("How many articles cite it; outside the revision and the ETag."),
    mergedIntoId: mergedIntoField("source"),
  })
  .openapi("Source", { description: "A work or page that an article cites. A person who speaks is an actor, not a source." });
export type Source = z.infer<typeof sourceSchema>;

export type SourceRow = Row<typeof sources>;

/** A recorded source as it goes over the wire. */
export function toSource({ snapshot: row, revision, counts }: RecordedAs<SourceRow>, view: View): Source {
  const { citations, articles } = storedCounts(["citations", "articles"], counts);
  return {
    ...toResource("source", row, revision, view),
    canonicalUrl: row.url,
    title: row.title,
    publisherId: row.publisher_id,
    publisherName: row.publisher_name,
    kind: row.kind,
    published: toDateValue("published", row),
    citationCount: citations,
    articleCount: articles,
    mergedIntoId: row.merged_into ?? null,
  };
}
