import { sql } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { resourceTypes } from "../../db/vocabulary.ts";
import { plurals } from "../../src/resources/schemas.ts";

/** What a query asks for that wants every resource, whatever became of it. */
export const everything = "status=published,withdrawn,merged&reviewStatus=unreviewed,accepted,edited,rejected";

const fates = [
  "review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now()",
  "status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'a test withdrew it'",
  "needs_review = true",
  "review_status = 'edited', reviewed_by = 'Milo Strand', reviewed_at = now()",
  "status = 'merged'",
];
const kept = 2;

/** Lets some resources of every type be rejected, withdrawn, edited, merged or in need of review, each at a time of its own. */
export async function vary(db: Database): Promise<void> {
  for (const type of resourceTypes) {
    const table = sql.identifier(plurals[type].replace("-", "_"));
    for (const [index, fate] of fates.entries()) {
      // Nobody merges what several publishers say.
      if (type === "factCheck" && fate.includes("merged")) continue;
      await db.execute(sql`
        update ${table} set ${sql.raw(fate)} where id in (
          select id from (select id, row_number() over (order by id) as place from ${table}) placed
           where place % ${sql.raw(String(fates.length + kept))} = ${sql.raw(String(index))})`);
    }
  }
}
