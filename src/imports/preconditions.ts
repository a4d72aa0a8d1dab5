import type { Context } from "hono";
import type { Transaction } from "../../db/client.ts";
import { entityTag, matches } from "../http/etags.ts";
import { holdToTag, preconditionFailed, readIfMatch } from "../http/write-preconditions.ts";
import { exportPackageIn } from "../packages/export.ts";

/** The entity tag that an article's package is served under. */
export async function packageTag(tx: Transaction, articleId: string): Promise<string> {
  return entityTag(JSON.stringify({ data: await exportPackageIn(tx, articleId) }));
}

/** Refuses to replace another package than the client has seen, or one that it takes not to be there. Nothing if it does not say. */
export function preconditionOf(c: Context) {
  const ifMatch = readIfMatch(c);
  const ifNoneMatch = c.req.header("If-None-Match");
  if (ifMatch === undefined && ifNoneMatch === undefined) return undefined;
  return async (tx: Transaction, { articleId, exists }: { articleId: string; exists: boolean }): Promise<void> => {
    const tag = exists ? await packageTag(tx, articleId) : undefined;
    holdToTag(
      c,
      tag,
      exists ? "The package is no longer the one that If-Match names." : "If-Match was sent, and there is no such article yet.",
    );
    if (tag !== undefined && matches(ifNoneMatch, tag))
      throw preconditionFailed(c, tag, "The article is there already, against If-None-Match.");
  };
}
