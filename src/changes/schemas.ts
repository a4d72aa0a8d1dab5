import { z } from "@hono/zod-openapi";
import { changeOperations, type ResourceType, resourceTypes } from "../../db/vocabulary.ts";
import { leadsOnFields } from "../http/cursors.ts";
import { wireSchemas } from "../resources/render.ts";
import { toMoment } from "../resources/rows.ts";
import { id, moment, ordinal } from "../resources/schemas.ts";
import { positionForm } from "./positions.ts";

export const changeOperationSchema = z.enum(changeOperations).openapi("ChangeOperation", {
  description: "What happened to a resource. `restored` ones were withdrawn or merged before; of `erased` ones words are gone for good.",
});
const positionSchema = (description: string) => z.string().openapi({ pattern: `^${positionForm}$`, description });
const changedSchema = z
  .array(z.string())
  .nullable()
  .openapi({
    description:
      "Top-level fields that differ from the revision before, without `revision` and `updatedAt`, which always do; null where there was none before, or none that is shown, and where words were erased, from that one too. Empty where something changed that is not served, such as the reason of a withdrawal.",
    example: ["statement", "anchors"],
  });
const causeSchema = z.string().nullable().openapi({
  description:
    "What brought it about, such as `import`; null for a statement typed by hand. After a colon stands the resource that it is about, which need not be the one that changed: `correction:cor_…`, `edit:clm_…`, `review:`, `withdrawal:`, `restoration:`, and `merge:act_…`, of what was merged that into which.",
});
const agentSchema = z.string().nullable().openapi({ description: "Who did it; null where that is not known." });

const wires = resourceTypes.map((type) => wireSchemas[type]) as [
  (typeof wireSchemas)[ResourceType],
  ...(typeof wireSchemas)[ResourceType][],
];

export const changeSchema = z
  .object({
    position: positionSchema("Its place in the order of all changes; where to go on after it."),
    at: moment("When it was committed."),
    op: changeOperationSchema,
    type: z.enum(resourceTypes as [ResourceType, ...ResourceType[]]).openapi({ description: "What sort of resource changed." }),
    id: z.string().openapi({ description: "Id of the resource." }),
    articleId: id("article").nullable().openapi({
      description: "The article that it belongs to, of an article its own id; null for actors, sources and events of the corpus.",
    }),
    revision: ordinal("The revision that the change made."),
    changed: changedSchema,
    cause: causeSchema,
    agent: agentSchema,
    resource: z.union(wires).optional().openapi({
      description:
        "The resource as it is now, at least as new as the change; with `include=resource`. Of what has been erased as a whole there is none.",
    }),
  })
  .openapi("Change", { description: "A committed change of one resource." });
export type Change = z.infer<typeof changeSchema>;

export const changePageSchema = z
  .object({
    data: z.array(changeSchema).openapi({ description: "The changes, in the order of commit." }),
    page: z
      .object({
        limit: ordinal("Most changes on a page."),
        after: positionSchema(
          "Where to go on, as `after`: everything up to here has been looked through, whether or not anything was found.",
        ),
        next: z.string().openapi({ description: "Path and query that go on from there; it is there always. Follow it unchanged." }),
        more: z.boolean().openapi({ description: "Whether there are changes after `after` already." }),
      })
      .openapi("ChangePagePlace", { description: "How far a page of changes has come." }),
  })
  .openapi("ChangePage", { description: "A page of changes." });

export const revisionSchema = z
  .object({
    revision: ordinal("Its number."),
    position: positionSchema("The place of the change that made it."),
    at: moment("When it was committed."),
    op: changeOperationSchema,
    changed: changedSchema,
    cause: causeSchema,
    agent: agentSchema,
  })
  .openapi("Revision", { description: "A state that a resource was in, and what made it." });
export const revisionPageSchema = z
  .object({
    data: z.array(revisionSchema).openapi({ description: "The revisions, newest first." }),
    page: z
      .object({
        limit: ordinal("Most revisions on a page."),
        ...leadsOnFields,
      })
      .openapi("RevisionPagePlace", { description: "Where among the revisions a page stands." }),
  })
  .openapi("RevisionPage", { description: "A page of revisions." });
export type Revision = z.infer<typeof revisionSchema>;

/** A row of `changes`, as the queries here select it. */
export interface ChangeRow {
  position: number;
  at: string;
  operation: Change["op"];
  type: ResourceType;
  id: string;
  articleId: string | null;
  revision: number;
  cause: string | null;
  agent: string | null;
}

/** A change as it goes over the wire. `history` is that of the database. */
export function toChange(row: ChangeRow, history: string, changed: string[] | null): Change {
  return {
    position: `${history}-${row.position}`,
    at: toMoment(row.at),
    op: row.operation,
    type: row.type,
    id: row.id,
    articleId: row.articleId,
    revision: row.revision,
    changed: row.operation === "erased" ? null : changed,
    cause: row.cause,
    agent: row.agent,
  };
}

/** The revision that a change made. */
export function toRevision(row: ChangeRow, history: string, changed: string[] | null): Revision {
  const { type: _type, id: _id, articleId: _articleId, ...revision } = toChange(row, history, changed);
  return revision;
}
