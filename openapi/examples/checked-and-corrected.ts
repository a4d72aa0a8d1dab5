import type { Database } from "../../db/client.ts";
import { correctArticle } from "../../src/corrections/store.ts";
import { createFactCheck } from "../../src/fact-checks/store.ts";
import { exampleIds } from "../../src/resources/example-ids.ts";

/** Gives the first article the fact-check and the correction, both invented, that the documentation's examples lead to. */
export async function checkAndCorrect(db: Database): Promise<void> {
  await createFactCheck(
    db,
    exampleIds.claim,
    {
      publisher: { name: "Lantern Check", url: "https://lantern.example" },
      publishedUrl: "https://lantern.example/checks/moscow-denies",
      verdictLabel: "Misleading",
      rating: { value: 2, best: 5, worst: 1 },
      summary: "An invented verdict, which stands here as an example.",
      language: "en",
      publishedAt: "2026-03-19T08:00:00Z",
      status: "published",
    },
    "Fact-checking desk",
    { id: exampleIds.factCheck },
  );
  await correctArticle(
    db,
    exampleIds.article,
    {
      kind: "clarification",
      notice: "An earlier version did not mark the last line as a note.",
      issuedAt: "2026-03-19T12:00:00Z",
      changes: [{ before: "The views expressed", after: "Note: The views expressed" }],
    },
    { agent: "CMS", dryRun: false, id: exampleIds.correction, before: async () => {} },
  );
}
