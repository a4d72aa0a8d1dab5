import { type Fault, pointer } from "./faults.ts";
import type { ArticlePackage } from "./schema.ts";

/** Claims that are given to the author by way of somebody who did not write the article. */
export function strangersAsAuthors({ article, claims }: ArticlePackage, idOf: (actor: string) => string): Fault[] {
  const authors = new Set(article.authors.flatMap(({ actor }) => (actor === null ? [] : [idOf(actor)])));
  return claims.flatMap(({ claimant: { kind, actor } }, index) => {
    if (kind !== "author" || actor === null || authors.has(idOf(actor))) return [];
    const message = `"${actor}" is not among article.authors; what somebody else claims has a claimant of the kind named or unnamed`;
    return [{ pointer: pointer("claims", index, "claimant", "actor"), code: "notAnAuthor", message }];
  });
}
