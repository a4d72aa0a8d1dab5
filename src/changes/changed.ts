import { sql } from "drizzle-orm";
import { select } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import type { Service } from "../http/router.ts";
import { type Recorded, recordedColumns, withArticles } from "../resources/read.ts";
import { renderWithoutCounts } from "../resources/render.ts";
import { entryIsShown } from "./visibility.ts";

/** Fields that differ between any two revisions. */
const alwaysDiffer = new Set(["revision", "updatedAt"]);

/** Fields that hold words of the article, which appear and go with its rights. */
const wordFields: Partial<Record<ResourceType, string[]>> = {
  claim: ["anchors", "link", "citeAs"],
  quote: ["text", "displayText", "anchors", "sentence", "speaker", "link", "citeAs"],
  citation: ["anchor"],
  mention: ["anchor"],
  correction: ["changes"],
};

/**
 * Which top-level fields each of these revisions changed, by the wire form of both, in which a citation is made from the
 * article of today; null for the first that is shown. Two revisions are read for each, so callers ask for a page of them at most.
 */
export async function changedFields(
  service: Service,
  rows: { id: string; revision: number }[],
): Promise<(row: { id: string; revision: number }) => string[] | null> {
  const wanted = rows
    .filter(({ revision }) => revision > 1)
    .flatMap(({ id, revision }) => [
      { id, revision },
      { id, revision: revision - 1 },
    ]);
  const found =
    wanted.length === 0
      ? []
      : await select<Recorded>(
          service.db,
          sql`select ${recordedColumns}
                from (select distinct id, revision from json_to_recordset(${JSON.stringify(wanted)}::json) as x (id text, revision integer)) w
                join changes c on c.resource_id = w.id and c.revision = w.revision and ${entryIsShown()}
                join ${withArticles(sql`revisions`)} r on r.resource_id = w.id and r.revision = w.revision`,
        );
  const recorded = new Map(found.map((item) => [`${item.snapshot.id} ${item.revision}`, item]));
  return ({ id, revision }) => {
    const [before, after] = [recorded.get(`${id} ${revision - 1}`), recorded.get(`${id} ${revision}`)];
    if (!before || !after) return null;
    // Of what is gone every revision is the same.
    if (after.snapshot.erasure_id !== undefined) return [];
    const fields = differing(renderWithoutCounts(service, before), renderWithoutCounts(service, after));
    // Both are shown under the rights of today, so what the rights gave or took does not show between them.
    const byRights = before.snapshot.words === after.snapshot.words ? [] : (wordFields[after.type] ?? []);
    return [...new Set([...fields, ...byRights])];
  };
}

/** The fields in which two wire forms of one resource differ. */
export function differing(before: object, after: object): string[] {
  const value = (wire: object, field: string) => JSON.stringify((wire as Record<string, unknown>)[field]);
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => !alwaysDiffer.has(field) && value(before, field) !== value(after, field));
}
