import { type SQL, sql } from "drizzle-orm";
import { connect, type Database } from "../../db/client.ts";
import { createApp } from "../../src/app.ts";
import { exampleRequestId } from "../../src/http/answer-headers.ts";
import { type ProblemCode, problems, tooLongDetail } from "../../src/http/problems.ts";
import { busyDetail } from "../../src/imports/store.ts";
import { createLoad } from "../../src/operations/load.ts";
import { createOperations } from "../../src/operations/operations.ts";
import { rateDetail } from "../../src/operations/rates.ts";
import { resourceId } from "../../src/packages/identity.ts";
import { importPackage } from "../../src/packages/import.ts";
import type { ArticlePackage } from "../../src/packages/schema.ts";
import { exampleIds, exampleKeyId, exampleSlug } from "../../src/resources/example-ids.ts";
import { mostOfKey } from "../../src/webhooks/queries.ts";
import { type Example, publicUrl } from "../document.ts";
import type { Examples } from "../examples.ts";
import { type Ask, asker, askPage, cursorOf } from "./ask.ts";
import { lampInquiry } from "./lamp-inquiry.ts";
import { exampleToken, mergedExamples } from "./writes.ts";

const text = `/v1/articles/${exampleSlug}/text`;

/** Brings about every refusal that an operation documents, one after the other; the last of them need a ruined database. */
export async function recordProblems(db: Database, article: ArticlePackage, answer: Ask): Promise<Examples["problems"]> {
  const ask: AskProblem = async (...asked) => withoutStatus(await answer(...asked));
  return {
    merged: await ask(`/v1/actors/${mergedExamples.actor.of}`),
    erased: await ask(`/v1/sources/${mergedExamples.source.of}`),
    notFound: await ask(`/v1/claims/clm_${"a".repeat(26)}`),
    invalidParameter: await ask("/v1/claims?limit=0"),
    badCursor: await ask("/v1/claims?cursor=page2"),
    cursorMismatch: await ask(`/v1/claims?kind=opinion&cursor=${cursorOf(await askPage(answer, "/v1/claims?limit=2"))}`),
    textNotServed: await withoutRights(db, article, ask),
    withdrawn: await ask(`/v1/claims/${await withdrawClaim(db, article)}`),
    ...(await recordWriteProblems(ask)),
    ...(await recordKeyProblems(db, ask)),
    unknownPosition: await ask("/v1/claims", { "Nutgraph-Min-Position": "00000000-412" }),
    positionNotReached: aProblem(
      "positionNotReached",
      "GET /v1/claims, Nutgraph-Min-Position: 3f0a1c9e-413",
      "Nutgraph-Min-Position asks for an answer that contains 3f0a1c9e-413; this one would contain 3f0a1c9e-412.",
    ),
    notAcceptable: await ask("/v1/claims", { Accept: "image/png" }),
    tooLong: aProblem("tooLong", "GET /v1/graph, of more than the database gets through in time", tooLongDetail),
    rateLimited: aProblem("rateLimited", "GET /v1/claims, with a key that has asked 600 times in 43 seconds", rateDetail("key", 600, 17)),
    overloaded: withoutStatus(
      await asker(createApp({ db, publicUrl, operations: createOperations({ load: createLoad(noRoom) }, db) }))("/v1/claims"),
    ),
    unavailable: withoutStatus(await asker(createApp({ db: connect("postgres://127.0.0.1:1/none"), publicUrl }))("/v1/claims")),
    internal: await inRuins(db, ask),
  };
}

const noRoom = { requests: 0, transfers: 0, listeners: 0 };

type AskProblem = (...asked: Parameters<Ask>) => Promise<Example>;

const withoutStatus = ({ summary, value }: Example): Example => ({ summary, value });

const admin = { Authorization: `Bearer ${exampleToken}` };

/** What becomes of those who come with the wrong key, or with none. */
async function recordKeyProblems(db: Database, ask: AskProblem) {
  const withKey = async (id: string, change: SQL) => {
    await db.execute(sql`update keys set ${change} where id = ${id}`);
    const token = exampleToken.replace(/^ng_\w{26}/, id.replace("key_", "ng_"));
    return await ask("/v1/keys", { Authorization: `Bearer ${token}` });
  };
  return {
    keyRequired: await ask("/v1/keys"),
    malformedAuthorization: await ask("/v1/keys", { Authorization: "Bearer one, Bearer two" }),
    invalidKey: await ask("/v1/keys", { Authorization: "Bearer wrong" }),
    insufficientScope: await withKey(exampleKeyId, sql`revoked_at = null`),
    revokedKey: await withKey(exampleKeyId, sql`revoked_at = now()`),
    expiredKey: await withKey(`key_${"b".repeat(26)}`, sql`expires_at = now()`),
  };
}

/** What becomes of bodies that cannot be taken. */
async function recordWriteProblems(ask: AskProblem) {
  const post = (body: string, headers: Record<string, string> = {}) =>
    ask("/v1/keys", { ...admin, "Content-Type": "application/json", ...headers }, { method: "POST", body });
  const put = (blocks: object[], headers: Record<string, string> = {}) => {
    const body = { ...lampInquiry, article: { ...lampInquiry.article, blocks } };
    return ask("/v1/articles/lamp-inquiry/package", { ...admin, ...headers }, { method: "PUT", body });
  };
  return {
    malformedBody: await post('{"name": "CMS", "name": "CMS"}'),
    slowBody: aProblem("slowBody", "POST /v1/keys, a body that stops half-way", "The body stopped coming before it was whole."),
    bodyTooLarge: await post("{}", { "Content-Length": "50000000" }),
    unsupportedMediaType: await post("name=CMS", { "Content-Type": "application/x-www-form-urlencoded" }),
    invalidBody: await post('{"name": "CMS", "scopes": ["everything"]}'),
    textChanged: await ask(
      "/v1/articles/lamp-inquiry/corrections",
      { ...admin },
      { method: "POST", body: { kind: "correction", notice: "We corrected a name.", baseTextRevision: 2, changes: [] } },
    ),
    preconditionRequired: await ask(
      `/v1/fact-checks/${exampleIds.factCheck}`,
      { ...admin, "Content-Type": "application/merge-patch+json" },
      { method: "PATCH", body: { summary: "Another one." } },
    ),
    alreadyStored: await ask(
      "/v1/actors",
      { ...admin },
      { method: "POST", body: { name: "Russian Federation", kind: "state", countryCode: "RU" } },
    ),
    contradicted: await ask(
      `/v1/actors/${exampleIds.russia}/merge`,
      { ...admin, "If-Match": "*" },
      { method: "POST", body: { into: exampleIds.iran } },
    ),
    retracted: aProblem(
      "retracted",
      "DELETE /v1/articles/lamp-inquiry/withdrawal, of a retracted article",
      "cor_… has retracted it, which holds.",
    ),
    idempotencyKeyInUse: aProblem(
      "idempotencyKeyInUse",
      "POST /v1/events, for the second time while the first is not done",
      "The first request with this Idempotency-Key is still being done; ask again in a moment.",
    ),
    idempotencyKeyReused: await reused(ask),
    tooManyWebhooks: aProblem(
      "tooManyWebhooks",
      "POST /v1/webhooks, with a key that has made twenty",
      `A key may have ${mostOfKey} webhooks, and this one has them; delete one, or use another key.`,
    ),
    importConflict: await put(lampInquiry.article.blocks.toReversed()),
    preconditionFailed: await put(lampInquiry.article.blocks, { "If-None-Match": "*" }),
    busy: aProblem("busy", "PUT /v1/articles/lamp-inquiry/package, while others import", busyDetail),
  };
}

/** Two requests that go by one name. */
async function reused(ask: AskProblem): Promise<Example> {
  const post = (title: string) =>
    ask(
      "/v1/events",
      { ...admin, "Idempotency-Key": '"8e03978e-40d5-43dd-bc93-6894a57f9324"' },
      { method: "POST", body: { title, kind: "meeting", factuality: "asserted" } },
    );
  await post("A first hearing");
  return await post("A second hearing");
}

/** A problem that would take too long to bring about. */
function aProblem(code: ProblemCode, summary: string, detail: string): Example {
  const { status, title } = problems[code];
  const instance = `urn:nutgraph:request:${exampleRequestId}`;
  return { summary, value: { type: `urn:nutgraph:problem:${code}`, title, status, detail, instance } };
}

/** Leaves a claim that no other bears on out of the package, which withdraws it; returns its id. */
async function withdrawClaim(db: Database, article: ArticlePackage): Promise<string> {
  const borneOn = new Set(article.claims.flatMap(({ relations = [] }) => relations.map(({ claim }) => claim)));
  const gone = article.claims.findLast(({ key }) => !borneOn.has(key));
  await importPackage(db, { ...article, claims: article.claims.filter((claim) => claim !== gone) }, { overwrite: true });
  return resourceId("claim", `${exampleSlug}/${gone?.key}`);
}

async function withoutRights(db: Database, article: ArticlePackage, ask: AskProblem) {
  const excerpts = { ...article.article, rights: { ...article.article.rights, text: "excerpts" as const } };
  await importPackage(db, { ...article, article: excerpts }, { overwrite: true });
  return await ask(text);
}

async function inRuins(db: Database, ask: AskProblem) {
  await db.execute(sql`drop table revisions cascade`);
  return await ask("/v1/claims");
}
