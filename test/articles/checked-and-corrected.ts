import { sql } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import type { CorrectionInput } from "../../src/corrections/schemas.ts";
import { correctArticle } from "../../src/corrections/store.ts";
import type { FactCheckInput } from "../../src/fact-checks/schemas.ts";
import { createFactCheck } from "../../src/fact-checks/store.ts";
import { resourceId } from "../../src/packages/identity.ts";

const publishers = [
  { name: "Lantern Check", url: "https://www.lantern.example" },
  { name: "Harbour, Facts & Co", url: null },
  { name: "Lampenprüfer", url: "https://pruefer.example" },
];
const verdicts = ["Misleading", "True, mostly", "Unbelegt"];
const kinds = ["correction", "clarification", "update", "editorsNote"] as const;
const factChecks = 15;
const corrections = 12;

/** Gives what is stored fact-checks by several publishers, some of them outdated, and corrections, some of which touch claims. */
export async function checkAndCorrect(db: Database): Promise<void> {
  const claims = await db.execute<{ id: string }>(sql`select id from claims where status = 'published' order by id`);
  for (let at = 0; at < factChecks; at += 1) {
    const id = resourceId("factCheck", `invented/${at}`);
    await createFactCheck(db, (claims[Math.floor(at / 2)] as { id: string }).id, factCheck(at), "Fact-checking desk", { id });
  }
  await db.execute(sql`update claims set statement = statement || ' So it was said.' where id = ${claims[0]?.id}`);
  const articles = await db.execute<{ id: string }>(sql`select id from articles order by id`);
  for (let at = 0; at < corrections; at += 1) {
    const { id } = articles[at % articles.length] as { id: string };
    await correctArticle(db, id, await correction(db, id, at), {
      agent: "CMS",
      dryRun: false,
      id: resourceId("correction", `invented/${at}`),
      before: async () => {},
    });
  }
  // As if programs had found some of them.
  for (const table of ["fact_checks", "corrections"]) {
    await db.execute(sql`
      update ${sql.identifier(table)} t set provenance_method = 'model', provenance_confidence = n.place * 0.09
        from (select id, row_number() over (order by id desc) as place from ${sql.identifier(table)}) n where n.id = t.id and n.place <= 8`);
  }
}

const dayOf = (at: number) => String(at + 1).padStart(2, "0");

function factCheck(at: number): FactCheckInput {
  const publisher = publishers[at % 3] as (typeof publishers)[number];
  return {
    publisher,
    publishedUrl: `${publisher.url ?? "https://harbour.example"}/checks/${at}`,
    verdictLabel: verdicts[(at + 1) % 3] as string,
    rating: [null, { value: 2, best: 5, worst: 1 }, { value: 0.5 }][at % 3],
    summary: at % 2 === 0 ? `What was found, the ${at}th time.` : null,
    language: at % 3 === 2 ? "de" : "en",
    publishedAt: at % 4 === 3 ? null : `2026-03-${dayOf(at)}T08:00:00.${at}Z`,
    status: "published",
  };
}

/** Every other one only says something; the others begin the article's first claim anew. */
async function correction(db: Database, articleId: string, at: number): Promise<CorrectionInput> {
  const [anchor] = await db.execute<{ exact: string; prefix: string; suffix: string }>(sql`
    select n.exact, n.prefix, n.suffix from anchors n join articles a on a.id = n.article_id and a.text_revision = n.text_revision
     where n.article_id = ${articleId} and n.claim_id is not null and n.role = 'content' order by n.start_offset, n.end_offset, n.claim_id limit 1`);
  const change = anchor && { before: anchor.exact, after: `Now: ${anchor.exact}`, prefix: anchor.prefix, suffix: anchor.suffix };
  return {
    kind: kinds[at % 4] as (typeof kinds)[number],
    notice: `We put something right, the ${at}th time.`,
    issuedAt: `2026-04-${dayOf(at)}T08:00:00Z`,
    changes: change && Math.floor(at / 4) % 2 === 1 ? [change] : [],
  };
}
