import { z } from "@hono/zod-openapi";
import { changeOperations, resourceTypes } from "../../db/vocabulary.ts";
import { changeOperationSchema } from "../changes/schemas.ts";
import { problemSchema } from "../http/problems.ts";
import { importRemarks } from "../packages/faults.ts";
import { type RemarkCode, remarkKinds } from "../packages/remarks/kinds.ts";
import { count, id, moment, ordinal } from "../resources/schemas.ts";

const resultSchema = z.enum(["created", "changed", "unchanged"]).openapi("ImportResult", {
  description: "What an import came to; what is sent again is `unchanged`.",
});

const changeSchema = z
  .object({
    operation: changeOperationSchema,
    type: z.enum(resourceTypes as [string, ...string[]]).openapi({ description: "What sort of resource it is." }),
    id: z.string().openapi({ description: "Its id." }),
  })
  .openapi("ImportedChange", { description: "What an import did to one resource." });

/** A code with what it means, as descriptions list them. */
const explained = (codes: [code: string, meaning: string][]) => codes.map(([code, meaning]) => `\`${code}\`: ${meaning}`).join("; ");

type ImportRemarkCode = keyof typeof importRemarks;
const importRemarkCodeSchema = z
  .enum(Object.keys(importRemarks) as [ImportRemarkCode, ...ImportRemarkCode[]])
  .openapi("ImportRemarkCode", { description: `What a remark is about, for programs. ${explained(Object.entries(importRemarks))}.` });

const deskRemarkCodeSchema = z.enum(Object.keys(remarkKinds) as [RemarkCode, ...RemarkCode[]]).openapi("DeskRemarkCode", {
  description: `What a remark is about, for programs. ${explained(Object.entries(remarkKinds).map(([code, [, heading]]) => [code, heading]))}.`,
});

const remarkSchema = z
  .object({
    pointer: z.string().openapi({ description: "JSON Pointer into the package." }),
    code: importRemarkCodeSchema,
    message: z.string().openapi({ description: "The same for people." }),
  })
  .openapi("ImportRemark", {
    description:
      "Something of the package that was not taken: it contradicts what articles share, was erased, or is a review by a key that may not review.",
  });

const deskRemarkSchema = z
  .object({
    pointer: z.string().openapi({ description: "JSON Pointer into the package." }),
    code: deskRemarkCodeSchema,
    message: z.string().openapi({ description: "The same for people." }),
    block: count("The block that it concerns, from 0; null where it concerns no place in the text.").nullable(),
    words: z.string().nullable().openapi({ description: "The words that it concerns, verbatim; null where it concerns none." }),
  })
  .openapi("DeskRemark", { description: "What a desk editor should look at in a package, though it is no error." });

const deskRemarks = z.array(deskRemarkSchema).nullable().openapi({
  description:
    "What an editor should look at, the same as `npm run import -- --check` lists: with `dryRun` only, otherwise null; null also for a package so large that looking would hold up other requests.",
});

const position = z.string().openapi({ description: "A position whose changes contain the import." });

/** What an import of one package came to. */
export const importReportSchema = z
  .object({
    result: resultSchema,
    articleId: id("article"),
    dryRun: z.boolean().openapi({ description: "Whether nothing was stored." }),
    heldUntil: moment("Until when the article is kept back, with all that came with it; null where it is published.").nullable(),
    changes: z.array(changeSchema).openapi({ description: "Every resource that it changed, in the order of the change feed." }),
    remarks: z
      .array(remarkSchema)
      .openapi({ description: "What was kept against the package. What a desk would remark on is in `deskRemarks`." }),
    position,
    deskRemarks,
  })
  .openapi("ImportReport", { description: "What an import came to." });
export type WireReport = z.infer<typeof importReportSchema>;

const changesByOperation = z
  .object(
    Object.fromEntries(changeOperations.map((operation) => [operation, count(`Resources that it ${operation}.`)])) as Record<
      (typeof changeOperations)[number],
      ReturnType<typeof count>
    >,
  )
  .openapi("ImportedCounts", { description: "How many resources an import changed, and how." });

/** What became of one line of an import of many. */
export const importLineSchema = z
  .object({
    line: ordinal("The number of the line, counted from 1."),
    key: z.string().nullable().openapi({ description: "The article’s key; null where the line does not say it." }),
    result: z.enum([...resultSchema.options, "refused"]).openapi("ImportLineResult", {
      description: "What it came to; of what is `refused`, nothing was stored, and `problem` says why.",
    }),
    articleId: id("article").nullable().openapi({ description: "The article; null where the line was refused." }),
    heldUntil: moment("Until when the article is kept back; null where it is published, or the line was refused.").nullable(),
    changes: z.union([changesByOperation, z.null()]).openapi({ description: "What it changed; null where the line was refused." }),
    remarks: z.array(remarkSchema).openapi({ description: "What was kept against the package." }),
    problem: z.union([problemSchema, z.null()]).openapi({ description: "Why the line was refused; null where it was not." }),
    deskRemarks,
  })
  .openapi("ImportLine", { description: "What became of one line of an import of many." });
export type WireLine = z.infer<typeof importLineSchema>;

/** The last line of the answer to an import of many. */
export const importSummarySchema = z
  .object({
    complete: z
      .boolean()
      .openapi({ description: "Whether the body was read to its end. If not, send it again: what is stored is `unchanged`." }),
    lines: count("Packages that it held, blank lines left out."),
    created: count("How many were created."),
    changed: count("How many were changed."),
    unchanged: count("How many were there already."),
    refused: count("How many were refused."),
    dryRun: z.boolean().openapi({ description: "Whether nothing was stored." }),
    position: z.string().nullable().openapi({ description: "A position whose changes contain the import; null where it is not known." }),
    problem: z.union([problemSchema, z.null()]).openapi({ description: "Why it was not read to its end; null where it was." }),
  })
  .openapi("ImportSummary", { description: "What an import of many came to; the last line of its answer." });
export type WireSummary = z.infer<typeof importSummarySchema>;
