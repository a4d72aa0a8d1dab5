import { z } from "@hono/zod-openapi";
import { diffWordsWithSpace } from "diff";
import { createPatch, type Operation } from "rfc6902";
import { ordinal } from "../resources/schemas.ts";
import { differing } from "./changed.ts";

/** Longer texts and lists are compared as wholes: what comparing costs grows with the square of their length. */
const longestText = 20_000;
const longestList = 250;
/** Words that two texts may differ in before they count as different altogether. */
const mostEdits = 2_000;

const value = (description: string) => z.unknown().openapi({ description });

export const differencesSchema = z
  .object({
    from: ordinal("The revision that is compared."),
    to: ordinal("The revision that it is compared with."),
    changes: z
      .array(
        z
          .object({
            field: z.string().openapi({ description: "The top-level field.", example: "statement" }),
            before: value("What it was; left out where it was not there."),
            after: value("What it became; left out where it is not there."),
            words: z
              .array(
                z
                  .object({
                    part: z.enum(["kept", "removed", "added"]).openapi("WordsPart", { description: "What became of some words." }),
                    text: z.string().openapi({ description: "The words, with the spaces between." }),
                  })
                  .openapi("WordsChange", { description: "A stretch of a text that was kept, removed or added." }),
              )
              .nullable()
              .openapi({ description: "Word by word, where both are texts that can be compared so; otherwise null." }),
          })
          .openapi("FieldChange", { description: "A field that differs, for people to read." }),
      )
      .openapi({ description: "The fields that differ, without `revision` and `updatedAt`." }),
    patch: z
      .array(
        z
          .object({
            op: z.enum(["add", "remove", "replace"]).openapi("PatchOperation", { description: "What to do." }),
            path: z.string().openapi({ description: "JSON Pointer to where." }),
            value: value("What to put there; left out with `remove`."),
          })
          .openapi("PatchStep", { description: "A step of a JSON Patch." }),
      )
      .openapi({ description: "JSON Patch (RFC 6902) that makes the one out of the other, without the counts of either." }),
  })
  .openapi("Differences", { description: "How two revisions of a resource differ, for people and for programs." });
export type Differences = z.infer<typeof differencesSchema>;

type Revision = { revision: number; [field: string]: unknown };

/** How two wire forms of one resource differ. */
export function differencesOf(before: Revision, after: Revision): Differences {
  const changes = differing(before, after).map((field) => ({
    field,
    before: before[field],
    after: after[field],
    words: wordsOf(before[field], after[field]),
  }));
  return {
    from: before.revision,
    to: after.revision,
    changes,
    patch: createPatch(before, after, replaceLongLists) as Differences["patch"],
  };
}

function wordsOf(before: unknown, after: unknown): { part: "kept" | "removed" | "added"; text: string }[] | null {
  if (typeof before !== "string" || typeof after !== "string" || before.length + after.length > longestText) return null;
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  return parts?.map(({ added, removed, value }) => ({ part: added ? "added" : removed ? "removed" : "kept", text: value })) ?? null;
}

function replaceLongLists(before: unknown, after: unknown, pointer: { toString(): string }): Operation[] | undefined {
  if (!Array.isArray(before) || !Array.isArray(after) || Math.max(before.length, after.length) <= longestList) return undefined;
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ op: "replace", path: pointer.toString(), value: after }];
}
