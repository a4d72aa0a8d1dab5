import type { z } from "@hono/zod-openapi";
import type { DetailCode } from "../http/detail-codes.ts";
import "../http/wording.ts";

/** One thing wrong with a package, or with any other body. */
export interface Fault {
  /** JSON Pointer (RFC 6901) into the package. */
  pointer: string;
  code: DetailCode;
  message: string;
}

/** What an import can say of a package that it stores nevertheless, and what it means. The list is part of the contract. */
export const importRemarks = {
  contradictsCorpus: "the package says otherwise what articles share, which was kept as it is",
  erased: "the package holds what was erased, or a name that is withheld, which was not stored again",
  saidByReview: "the package brings a review by a key that may not review, which was not stored",
} as const satisfies Record<string, string>;
export type ImportRemark = Omit<Fault, "code"> & { code: keyof typeof importRemarks };

/** A package that is refused as a whole; nothing of it was stored. */
export class PackageRefused extends Error {
  readonly faults: Fault[];
  /** `invalid`: the package is wrong in itself. `conflict`: it collides with what is stored. */
  readonly reason: "invalid" | "conflict";

  constructor(reason: "invalid" | "conflict", faults: Fault[]) {
    super(faults.map((fault) => `${fault.pointer || "/"}: ${fault.message}`).join("\n"));
    this.name = "PackageRefused";
    this.reason = reason;
    this.faults = faults;
  }
}

/** A path as a JSON Pointer. */
export function pointer(...path: PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** What a schema found wrong, each with its pointer below `at`. */
export function schemaFaults(error: z.ZodError, at: PropertyKey[] = []): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        pointer: pointer(...at, ...issue.path, key),
        code: "unknownField",
        message: "is not a field that may stand here",
      }));
    }
    return [{ pointer: pointer(...at, ...issue.path), code: "invalid", message: issue.message }];
  });
}
