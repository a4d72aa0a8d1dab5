import { sql } from "drizzle-orm";
import { connect, type Database } from "../../db/client.ts";
import { createApp } from "../../src/app.ts";
import { resourceId } from "../../src/packages/identity.ts";
import { importPackage } from "../../src/packages/import.ts";
import type { ArticlePackage } from "../../src/packages/schema.ts";
import { exampleIds, exampleSlug } from "../../src/resources/example-ids.ts";
import { publicUrl } from "../document.ts";
import type { Examples } from "../examples.ts";
import { type Ask, asker, askPage, cursorOf } from "./ask.ts";

const text = `/v1/articles/${exampleSlug}/text`;

/** Brings about every refusal that an operation documents, one after the other; the last of them need a ruined database. */
export async function recordProblems(db: Database, article: ArticlePackage, ask: Ask): Promise<Examples["problems"]> {
  const unknownPosition = await ask(`/v1/claims/${exampleIds.claim}?asOf=00000000-412`);
  const feed = {
    invalidParameter: await ask("/v1/changes?after=yesterday"),
    unknownPosition: await ask("/v1/changes?after=00000000-412"),
  };
  const list = {
    notFound: await ask(`/v1/claims/clm_${"a".repeat(26)}/revisions`),
    invalidParameter: await ask("/v1/claims?limit=0"),
    badCursor: await ask("/v1/claims?cursor=page2"),
    cursorMismatch: await ask(`/v1/claims?kind=opinion&cursor=${cursorOf(await askPage(ask, "/v1/claims?limit=2"))}`),
  };
  const textNotServed = await withoutRights(db, article, ask);
  const one = {
    invalidParameter: await ask(`/v1/claims/${exampleIds.claim}?fields=wording`),
    notFound: await ask(`/v1/claims/clm_${"a".repeat(26)}`),
    unknownPosition,
    withdrawn: await ask(`/v1/claims/${await withdrawClaim(db, article)}`),
  };
  const document = {
    invalidParameter: await ask(`${text}?language=en`),
    textNotServed,
    notFound: await ask("/v1/articles/no-such-article/text"),
    unknownPosition,
    withdrawn: await withdrawn(db, ask),
  };
  const health = { invalidParameter: await ask("/health/live?verbose=true") };
  const every = {
    positionNotReached: await ask("/v1/claims", { "Nutgraph-Min-Position": "00000000-412" }),
    notAcceptable: await ask("/v1/claims", { Accept: "text/csv" }),
    unavailable: await asker(createApp({ db: connect("postgres://127.0.0.1:1/none"), publicUrl }))("/v1/claims"),
    internal: await inRuins(db, ask),
  };
  return { list, feed, one, document, health, every };
}

/** Leaves a claim that no other bears on out of the package, which withdraws it; returns its id. */
async function withdrawClaim(db: Database, article: ArticlePackage): Promise<string> {
  const borneOn = new Set(article.claims.flatMap(({ relations = [] }) => relations.map(({ claim }) => claim)));
  const gone = article.claims.findLast(({ key }) => !borneOn.has(key));
  await importPackage(db, { ...article, claims: article.claims.filter((claim) => claim !== gone) });
  return resourceId("claim", `${exampleSlug}/${gone?.key}`);
}

async function withoutRights(db: Database, article: ArticlePackage, ask: Ask) {
  await importPackage(db, { ...article, article: { ...article.article, rights: { ...article.article.rights, text: "excerpts" } } });
  return await ask(text);
}

async function withdrawn(db: Database, ask: Ask) {
  await db.execute(sql`
    update articles set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'Withdrawn by its publisher.'
     where slug = ${exampleSlug}`);
  return await ask(text);
}

async function inRuins(db: Database, ask: Ask) {
  await db.execute(sql`drop table revisions cascade`);
  return await ask("/v1/claims");
}
