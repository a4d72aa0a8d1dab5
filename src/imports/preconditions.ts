import type { Context } from "hono";
import type { Transaction } from "../../db/client.ts";
import { entityTag, matches } from "../http/etags.ts";
import { Problem } from "../http/problems.ts";
import { exportPackageIn } from "../packages/export.ts";

/** The entity tag that an article's package is served under. */
export async function packageTag(tx: Transaction, articleId: string): Promise<string> {
  return entityTag(JSON.stringify({ data: await exportPackageIn(tx, articleId) }));
}

/** Refuses to replace another package than the client has seen, or one that it takes not to be there. Nothing if it does not say. */
export function preconditionOf(c: Context) {
  const ifMatch = c.req.header("If-Match");
  const ifNoneMatch = c.req.header("If-None-Match");
  if (ifMatch === undefined && ifNoneMatch === undefined) return undefined;
  return async (tx: Transaction, { articleId, exists }: { articleId: string; exists: boolean }): Promise<void> => {
    const tag = exists ? await packageTag(tx, articleId) : undefined;
    const fails = (detail: string): never => {
      if (tag !== undefined) c.header("ETag", tag);
      throw new Problem("preconditionFailed", detail);
    };
    if (ifMatch !== undefined && (tag === undefined || !matches(ifMatch, tag))) {
      fails(
        tag === undefined
          ? "If-Match was sent, and there is no such article yet."
          : "The package is no longer the one that If-Match names.",
      );
    }
    if (ifNoneMatch !== undefined && tag !== undefined && matches(ifNoneMatch, tag)) {
      fails("The article is there already, against If-None-Match.");
    }
  };
}
