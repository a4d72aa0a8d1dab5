import { z } from "@hono/zod-openapi";
import type { citations } from "../../db/tables/citations.ts";
import { citationRoles } from "../../db/vocabulary.ts";
import { type AnchorRow, type RecordedAs, type Row, toAnchor, toResource } from "../resources/rows.ts";
import { anchorSchema, citationBasisSchema, confidenceSchema, id, resourceFields, type View } from "../resources/schemas.ts";

const citationRoleSchema = z.enum(citationRoles).openapi("CitationRole", {
  description: "What a citation does in its article: it carries evidence, leads to related reading, or belongs to the byline or a credit.",
});

export const citationSchema = z
  .object({
    ...resourceFields("citation"),
    articleId: id("article"),
    sourceId: id("source"),
    eventId: id("event").nullable().openapi({ description: "The event that the source reports, where that is clear." }),
    role: citationRoleSchema,
    anchor: z.union([anchorSchema, z.null()]).openapi({ description: "The words that it hangs on; null where nothing carries it." }),
    basis: citationBasisSchema,
    confidence: confidenceSchema,
  })
  .openapi("Citation", { description: "One place where an article leads to a source." });
export type Citation = z.infer<typeof citationSchema>;

export type CitationRow = Row<typeof citations> & { anchors: AnchorRow[] };

/** A recorded citation as it goes over the wire. */
export function toCitation({ snapshot: row, revision }: RecordedAs<CitationRow>, view: View): Citation {
  const [anchor] = row.anchors;
  return {
    ...toResource("citation", row, revision, view),
    articleId: row.article_id,
    sourceId: row.source_id,
    eventId: row.event_id,
    role: row.role,
    anchor: anchor ? toAnchor(anchor) : null,
    basis: row.basis,
    confidence: row.confidence,
  };
}
