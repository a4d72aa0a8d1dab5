import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { agentOf, revokeKey } from "../src/keys/queries.ts";
import { checkPackage } from "../src/packages/check.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importLock } from "../src/packages/import-lock.ts";
import { testArticle, type WrittenPackage } from "./articles/read.ts";
import { expectProblem, readProblem } from "./contract/problems.ts";
import { answerOf, listening } from "./imports/server.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { openService, type TestService, type Wire } from "./service.ts";

let service: TestService;
let key: TestKey;
beforeAll(async () => {
  service = await openService();
  key = await keyFor(service, "write");
});
afterAll(() => service?.close());

/** A small article of its own, which nothing else speaks of. */
function article(slug: string, headline: string | null = "The lamps again"): WrittenPackage {
  return {
    article: {
      key: slug,
      headline,
      kind: "news",
      language: "en",
      published: { edtf: "2026-03-21", basis: "stated" },
      blocks: [{ kind: "paragraph", text: "The lamps burn again 🪔, the town says.", links: "none" }],
    },
    actors: [{ key: "town", name: "The town", kind: "government" }],
    claims: [
      {
        key: "burn-again",
        statement: "The lamps burn again.",
        anchors: [{ exact: "The lamps burn again 🪔" }],
        kind: "fact",
        assertedAs: "stated",
        checkWorthiness: "low",
        claimant: { kind: "named", actor: "town" },
        attribution: "paraphrased",
      },
    ],
  };
}

const pathOf = (slug: string) => `/v1/articles/${slug}/package`;
const put = (slug: string, body: unknown, { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {}) =>
  service.request(`${pathOf(slug)}${query}`, {
    method: "PUT",
    headers: { ...key.headers, "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
interface Report {
  result: string;
  articleId: string;
  dryRun: boolean;
  changes: { operation: string; type: string; id: string }[];
  remarks: { pointer: string; code: string }[];
  deskRemarks: object[] | null;
  position: string;
}
const reportOf = async (response: Response) => ((await response.json()) as { data: Report }).data;
const stored = async (slug: string) => (await service.db.execute(sql`select from articles where slug = ${slug}`)).length > 0;
const positionNow = async () => (await service.get("/v1/claims?limit=1")).headers.get("Nutgraph-Position");

/** A body that makes each piece only when it is asked for. */
function streamOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): ReadableStream {
  const made = (async function* () {
    yield* pieces;
  })();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await made.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

describe("a package that is put", () => {
  test("is stored, and says what came of it", async () => {
    const response = await put("put-new", article("put-new"));
    expect(response.status).toBe(201);
    const report = await reportOf(response);
    expect(report).toMatchObject({ result: "created", dryRun: false, remarks: [] });
    expect(response.headers.get("Location")).toMatch(new RegExp(`/v1/articles/${report.articleId}$`));
    expect(report.changes.map(({ operation, type }) => `${operation} ${type}`).sort()).toEqual([
      "created actor",
      "created article",
      "created claim",
    ]);
    const exported = await service.get(pathOf("put-new"));
    expect(response.headers.get("ETag")).toBe(exported.headers.get("ETag"));
    expect(report.position).toBe(await positionNow());
    expect(response.headers.get("Nutgraph-Position")).toBe(report.position);
    expect(await service.one(`/v1/claims/${report.changes.find(({ type }) => type === "claim")?.id}`)).toMatchObject({
      statement: "The lamps burn again.",
    });
  });

  test("changes nothing when it is put again, by key or by id, and not as its own export either", async () => {
    const { articleId } = await reportOf(await put("put-again", article("put-again")));
    const position = await positionNow();
    const exported = (await (await service.get(pathOf("put-again"))).json()) as { data: object };
    for (const [reference, body] of [
      ["put-again", article("put-again")],
      [articleId, article("put-again")],
      ["put-again", exported.data],
    ] as const) {
      const response = await put(reference, body);
      expect(response.status).toBe(200);
      expect(await reportOf(response)).toMatchObject({ result: "unchanged", articleId, changes: [] });
    }
    expect(await positionNow()).toBe(position);
  });

  test("replaces what it said before, and withdraws what it no longer says", async () => {
    await put("put-change", article("put-change"));
    const { claims: _, ...without } = article("put-change", "Lamps, again");
    const report = await reportOf(await put("put-change", without));
    expect(report.result).toBe("changed");
    expect(report.changes.map(({ operation, type }) => `${operation} ${type}`).sort()).toEqual(["updated article", "withdrawn claim"]);
  });

  test("stands in the record with who put it", async () => {
    const { articleId } = await reportOf(await put("put-agent", article("put-agent")));
    const agents = await service.db.execute(sql`select distinct agent, cause from changes where article_id = ${articleId}`);
    expect([...agents]).toEqual([{ agent: agentOf(key.key), cause: "import" }]);
    expect(agentOf(key.key)).toContain(key.key.name);
  });

  test("is refused where its key was revoked while another import was in the way", async () => {
    const leaver = await keyFor(service, "write");
    let waiting: Promise<Response> | undefined;
    await service.db.transaction(async (tx) => {
      await tx.execute(importLock);
      waiting = put("held-up", article("held-up"), { headers: leaver.headers });
      await vi.waitFor(async () => expect(await service.db.execute(sql`select from pg_locks where not granted`)).toHaveLength(1));
      await revokeKey(service.db, leaver.key.id);
    });
    const response = (await waiting) as Response;
    await expectProblem(response, "revokedKey", "held-up");
    expect(response.headers.get("WWW-Authenticate")).toContain('error="invalid_token"');
    expect(await stored("held-up")).toBe(false);
  });

  test("can be tried without being stored", async () => {
    const position = await positionNow();
    const response = await put("put-dry", article("put-dry"), { query: "?dryRun=true" });
    expect(response.status).toBe(200);
    expect(response.headers.get("Location")).toBeNull();
    expect(response.headers.get("ETag")).toBeNull();
    expect(await reportOf(response)).toMatchObject({ result: "created", dryRun: true, changes: { length: 3 } });
    expect(await stored("put-dry")).toBe(false);
    expect(await positionNow()).toBe(position);
  });

  test("comes with what a desk editor should look at where it is tried, and only there", async () => {
    const written = article("put-remarked");
    const { remarks } = checkPackage(written);
    expect(remarks.map(({ code }) => code)).toContain("publisherUnknown");
    const { deskRemarks, remarks: kept } = await reportOf(await put("put-remarked", written, { query: "?dryRun=true" }));
    expect({ deskRemarks, kept }).toEqual({ deskRemarks: remarks, kept: [] });
    expect(await reportOf(await put("put-remarked", written))).toMatchObject({ result: "created", deskRemarks: null });
    const blocks = Array.from({ length: 6 }, () => ({ kind: "paragraph", text: "The lamps burn. ".repeat(12_000), links: "none" }));
    const large = { article: { ...written.article, key: "put-large", blocks } };
    expect(await reportOf(await put("put-large", large, { query: "?dryRun=true" }))).toMatchObject({
      result: "created",
      deskRemarks: null,
    });
  });

  test("is refused with every fault of it, and nothing of it is stored", async () => {
    const wrong = article("put-faults");
    const claim = wrong.claims?.[0];
    const broken = JSON.stringify({
      ...wrong,
      claims: [
        { ...claim, anchors: [{ exact: "what nobody printed" }] },
        { ...claim, kind: "truth", statement: "a\u0000b" },
      ],
      mentions: [{ key: "m", actor: "nobody", anchor: { exact: "The lamps", occurrence: 2 ** 53 + 1 }, form: "name" }],
      unheardOf: 1,
    });
    const { errors } = await expectProblem(
      await put("put-faults", broken.replace('"unheardOf":1', '"unheard":1')),
      "invalidBody",
      "faults",
    );
    expect(errors?.map(({ pointer }) => pointer)).toContain("/unheard");
    const known = broken.replace(',"unheardOf":1', "");
    const body = await expectProblem(await put("put-other", known), "invalidBody", "faults");
    expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      "/article/key",
      "/claims/0/anchors/0",
      "/claims/1/kind",
      "/claims/1/statement",
      "/mentions/0/anchor/occurrence",
    ]);
    expect(await stored("put-faults")).toBe(false);
  });

  test("is refused where its words are not the published ones, so that no edit is silent", async () => {
    await put("put-words", article("put-words"));
    const edited = article("put-words");
    (edited.article.blocks[0] as { text: string }).text = "The lamps burn again 🪔, the town says!";
    for (const query of ["", "?overwrite=true", "?dryRun=true"]) {
      const { errors } = await expectProblem(await put("put-words", edited, { query }), "importConflict", query);
      expect(errors).toMatchObject([{ pointer: "/article/blocks", code: "textChanged" }]);
    }
    expect(await service.json(`/v1/articles/put-words/text`)).toMatchObject({
      data: { textRevision: 1, text: "The lamps burn again 🪔, the town says." },
    });
  });

  test("is refused where people have been at work since, each of them named, unless it shall overwrite them", async () => {
    const { changes } = await reportOf(await put("put-edited", article("put-edited")));
    const claim = changes.find(({ type }) => type === "claim")?.id as string;
    await service.db.execute(
      sql`update claims set review_status = 'accepted', reviewed_by = 'Ines Okafor', reviewed_at = now() where id = ${claim}`,
    );
    const { errors } = await expectProblem(await put("put-edited", article("put-edited")), "importConflict", "edited");
    expect(errors).toMatchObject([{ code: "editedSince", message: expect.stringContaining(claim) }]);
    expect(await service.one(`/v1/claims/${claim}`)).toMatchObject({ provenance: { reviewStatus: "accepted" } });
    expect((await put("put-edited", article("put-edited"), { query: "?overwrite=true" })).status).toBe(200);
    expect(await service.one(`/v1/claims/${claim}`)).toMatchObject({ provenance: { reviewStatus: "unreviewed" } });
  });

  test("brings reviews by a key that may review, and by no other", async () => {
    const reviewer = await keyFor(service, "write", "review");
    const said = (slug: string, status: string) => {
      const review = { method: "human", reviewStatus: status, reviewedBy: "Ines Okafor", reviewedAt: "2026-03-21T08:00:00Z" };
      const { claims, ...rest } = article(slug);
      return { ...rest, provenance: review, claims: claims?.map((claim) => ({ ...claim, provenance: review })) };
    };
    const overwriting = { query: "?overwrite=true" };
    const statuses = async (slug: string) =>
      await Promise.all(
        [`/v1/articles/${slug}`, `/v1/claims/${resourceId("claim", `${slug}/burn-again`)}`].map(
          async (path) => (await service.one<{ provenance: { reviewStatus: string } }>(path)).provenance.reviewStatus,
        ),
      );
    const remarks = ["/claims/0/provenance/reviewStatus", "/provenance/reviewStatus"];
    const remarked = async (response: Response) => {
      const report = await reportOf(response);
      expect(report.remarks.every(({ code }) => code === "saidByReview")).toBe(true);
      return report.remarks.map(({ pointer }) => pointer).toSorted();
    };
    expect(await remarked(await put("put-reviews", said("put-reviews", "accepted")))).toEqual(remarks);
    expect(await statuses("put-reviews")).toEqual(["unreviewed", "unreviewed"]);

    expect(await remarked(await put("put-reviews", said("put-reviews", "rejected"), { headers: reviewer.headers }))).toEqual([]);
    expect(await statuses("put-reviews")).toEqual(["rejected", "rejected"]);
    expect(await remarked(await put("put-reviews", said("put-reviews", "accepted"), overwriting))).toEqual(remarks);
    expect(await remarked(await put("put-reviews", article("put-reviews"), overwriting))).toEqual([]);
    expect(await statuses("put-reviews")).toEqual(["rejected", "rejected"]);

    await put("put-reviews", said("put-reviews", "accepted"), { ...overwriting, headers: reviewer.headers });
    expect(await statuses("put-reviews")).toEqual(["accepted", "accepted"]);
    const exported = await service.json<{ data: WrittenPackage }>(pathOf("put-reviews"));
    expect(await reportOf(await put("put-reviews", exported.data))).toMatchObject({ result: "unchanged", remarks: [] });
    const restated = exported.data.claims?.map((claim) => ({ ...claim, statement: "Corvalla has never burnt." }));
    expect((await put("put-reviews", { ...exported.data, claims: restated })).status).toBe(200);
    expect(await statuses("put-reviews")).toEqual(["accepted", "unreviewed"]);
    const { article: exportedArticle } = exported.data;
    const unlinked = { ...exportedArticle, blocks: exportedArticle.blocks.map((block) => ({ ...block, links: "lost" })) };
    await put("put-reviews", exported.data, { ...overwriting, headers: reviewer.headers });
    await put("put-reviews", { ...exported.data, article: unlinked });
    expect(await statuses("put-reviews")).toEqual(["unreviewed", "accepted"]);
    await put("put-reviews", article("put-reviews"), overwriting);
    expect(await statuses("put-reviews")).toEqual(["unreviewed", "unreviewed"]);
  });

  test("brings none past an embargo either", async () => {
    const review = { method: "human", reviewStatus: "accepted", reviewedBy: "Ines Okafor", reviewedAt: "2026-03-21T08:00:00Z" };
    const { article: given, ...rest } = article("put-held");
    const held = { ...rest, article: { ...given, rights: { embargoUntil: "2999-01-01T00:00:00Z" } }, provenance: review };
    const report = await reportOf(await put("put-held", held));
    expect(report.remarks).toMatchObject([{ pointer: "/provenance/reviewStatus", code: "saidByReview" }]);
    const { headers } = await keyFor(service, "embargoed");
    const seen = await service.get(`/v1/claims/${resourceId("claim", "put-held/burn-again")}`, headers);
    expect(await seen.json()).toMatchObject({ data: { provenance: { method: "human", reviewStatus: "unreviewed", reviewedBy: null } } });
  });

  test("is refused where the article has been withdrawn", async () => {
    await put("put-withdrawn", article("put-withdrawn"));
    await service.db.execute(sql`update articles set status = 'withdrawn', withdrawn_at = now() where slug = 'put-withdrawn'`);
    const { errors } = await expectProblem(await put("put-withdrawn", article("put-withdrawn", "Other")), "importConflict", "withdrawn");
    expect(errors).toMatchObject([{ code: "articleWithdrawn" }]);
  });

  test("says where what articles share was kept against it", async () => {
    const differing = {
      ...testArticle("courier-answers-for-corvalla"),
      article: article("put-remarks").article,
      citations: [],
      claims: [],
    };
    const other = {
      ...differing,
      events: [],
      mentions: [],
      quotes: [],
      sources: [{ key: "lamps", url: "https://www.ledger.example/port/2026?b=2&a=1", kind: "news" }],
    };
    const { remarks } = await reportOf(await put("put-remarks", other));
    expect(remarks).toMatchObject([
      { pointer: "/actors/0", code: "contradictsCorpus" },
      { pointer: "/sources/0", code: "contradictsCorpus" },
    ]);
  });
});

describe("a precondition", () => {
  test("lets only the package be replaced that the client has seen", async () => {
    const first = (await put("if-match", article("if-match"))).headers.get("ETag") as string;
    for (const held of ['"other"', '"other", "another"']) {
      const refused = await put("if-match", article("if-match", "Never"), { headers: { "If-Match": held } });
      await expectProblem(refused, "preconditionFailed", held);
      expect(refused.headers.get("ETag")).toBe(first);
    }
    const malformed = await put("if-match", article("if-match", "Never"), { headers: { "If-Match": "other" } });
    await expectProblem(malformed, "invalidParameter", "other", "If-Match");
    const second = await put("if-match", article("if-match", "Second"), { headers: { "If-Match": first } });
    expect(second.status).toBe(200);
    await expectProblem(
      await put("if-match", article("if-match", "Third"), { headers: { "If-Match": first } }),
      "preconditionFailed",
      first,
    );
    const tag = second.headers.get("ETag") as string;
    expect((await put("if-match", article("if-match", "Third"), { headers: { "If-Match": `W/${tag}` } })).status).toBe(200);
    expect((await put("if-match", article("if-match", "Fourth"), { headers: { "If-Match": "*" } })).status).toBe(200);
  });

  test("keeps an article from being made, or from being replaced", async () => {
    const missing = { headers: { "If-Match": "*" } };
    await expectProblem(await put("if-none", article("if-none"), missing), "preconditionFailed", "If-Match: *");
    expect(await stored("if-none")).toBe(false);
    const onlyNew = { headers: { "If-None-Match": "*" } };
    expect((await put("if-none", article("if-none"), onlyNew)).status).toBe(201);
    await expectProblem(await put("if-none", article("if-none", "Other"), onlyNew), "preconditionFailed", "If-None-Match: *");
  });

  test("lets one of two win who replace the same thing at once", async () => {
    const tag = (await put("if-both", article("if-both"))).headers.get("ETag") as string;
    const at = async (headline: string) => (await put("if-both", article("if-both", headline), { headers: { "If-Match": tag } })).status;
    expect((await Promise.all([at("One"), at("Other"), at("Third")])).sort()).toEqual([200, 412, 412]);
    const made = async (n: number) =>
      (await put("if-first", article("if-first", `Take ${n}`), { headers: { "If-None-Match": "*" } })).status;
    expect((await Promise.all([1, 2, 3].map(made))).sort()).toEqual([201, 412, 412]);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

interface Answer {
  deskRemarks: object[] | null;
  line?: number;
  key: string | null;
  result: string;
  articleId: string | null;
  problem: { type: string; detail: string; errors?: { pointer: string; code: string }[] } | null;
  complete?: boolean;
  [field: string]: unknown;
}

const ndjson = { "Content-Type": "application/x-ndjson" };
const parsed = (lines: string): Answer[] =>
  lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

async function send(body: NonNullable<RequestInit["body"]>, query = ""): Promise<{ answers: Answer[]; summary: Answer }> {
  const response = await service.request(`/v1/imports${query}`, {
    method: "POST",
    headers: { ...key.headers, ...ndjson },
    body,
    duplex: "half",
  } as RequestInit);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/x-ndjson");
  const lines = parsed(await response.text());
  return { answers: lines.slice(0, -1), summary: lines.at(-1) as Answer };
}
const line = (slug: string, headline?: string) => `${JSON.stringify(article(slug, headline))}\n`;
const codeOf = ({ problem }: Answer) => problem?.type.replace("urn:nutgraph:problem:", "");
const bytes = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

describe("an import of many", () => {
  test("answers every line, and at the end says what came of them all", async () => {
    const { answers, summary } = await send(line("many-1") + line("many-2") + line("many-1") + line("many-2", "Changed"));
    expect(answers.map(({ line, key, result }) => [line, key, result])).toEqual([
      [1, "many-1", "created"],
      [2, "many-2", "created"],
      [3, "many-1", "unchanged"],
      [4, "many-2", "changed"],
    ]);
    expect(answers[0]).toMatchObject({ changes: { created: 3, updated: 0 }, problem: null });
    expect(summary).toMatchObject({ complete: true, lines: 4, created: 2, changed: 1, unchanged: 1, refused: 0, problem: null });
    expect(summary.position).toBe(await positionNow());
    const agents = await service.db.execute(sql`select distinct agent from changes where article_id = ${answers[0]?.articleId as string}`);
    expect([...agents]).toEqual([{ agent: agentOf(key.key) }]);
  });

  test("spoils no line by another", async () => {
    const { answers, summary } = await send(
      bytes(
        line("bad-1"),
        '{"article": \n',
        bytes('{"article": "', Uint8Array.of(0xc3, 0x28), '"}\n'),
        line("bad-2"),
        line("bad-3").replace('"statement":"The', '"statement":"\\ud800The'),
        line("bad-4").replace('"kind":"news"', '"kind":"gossip","kind":"news"'),
        `${"[".repeat(100_000)}\n`,
        line("bad-5").replace("{", '{"__proto__":{"article":1},'),
        "null\n[]\n42\n",
        line("bad-6"),
      ),
    );
    expect(answers.map((answer) => [answer.line, answer.result, codeOf(answer)])).toEqual([
      [1, "created", undefined],
      [2, "refused", "malformedBody"],
      [3, "refused", "malformedBody"],
      [4, "created", undefined],
      [5, "refused", "invalidBody"],
      [6, "refused", "malformedBody"],
      [7, "refused", "malformedBody"],
      [8, "refused", "invalidBody"],
      [9, "refused", "invalidBody"],
      [10, "refused", "invalidBody"],
      [11, "refused", "invalidBody"],
      [12, "created", undefined],
    ]);
    expect(answers[4]?.problem?.errors).toMatchObject([{ pointer: "/claims/0/statement" }]);
    expect(answers[4]?.key).toBe("bad-3");
    expect(answers[7]?.problem?.errors).toMatchObject([{ pointer: "/__proto__" }]);
    expect(summary).toMatchObject({ complete: true, lines: 12, created: 3, refused: 9 });
    for (const slug of ["bad-3", "bad-4", "bad-5"]) expect(await stored(slug), slug).toBe(false);
  });

  test("takes CRLF, blank lines, a byte order mark and a last line without an end", async () => {
    const crlf = (text: string) => text.replace("\n", "\r\n");
    const { answers, summary } = await send(`\ufeff${crlf(line("form-1"))}\r\n \t\n${line("form-2")}\n\n${line("form-3").trimEnd()}`);
    expect(answers.map(({ line, key }) => [line, key])).toEqual([
      [1, "form-1"],
      [4, "form-2"],
      [7, "form-3"],
    ]);
    expect(summary).toMatchObject({ complete: true, lines: 3, created: 3 });
    for (const nothing of ["", "\n", "\r\n\r\n", "\ufeff", " "]) {
      expect((await send(nothing)).summary, JSON.stringify(nothing)).toMatchObject({ complete: true, lines: 0 });
    }
  });

  test("cuts lines wherever the pieces of the body do", async () => {
    const body = Buffer.from(line("cut-1") + line("cut-2"));
    for (const size of [1, 7, 1_000]) {
      const pieces = Array.from({ length: Math.ceil(body.length / size) }, (_, index) => body.subarray(index * size, (index + 1) * size));
      const { answers } = await send(streamOf(pieces));
      expect(answers.map(({ key, problem }) => [key, problem])).toEqual([
        ["cut-1", null],
        ["cut-2", null],
      ]);
    }
  });

  test("can be sent again after a break, without a twin", async () => {
    const whole = ["twin-1", "twin-2", "twin-3"].map((slug) => line(slug));
    await send(whole.slice(0, 2).join(""));
    const before = await service.db.execute<{ n: number }>(sql`select count(*)::integer as n from articles`);
    const { answers, summary } = await send(whole.join(""));
    expect(answers.map(({ result }) => result)).toEqual(["unchanged", "unchanged", "created"]);
    expect(summary).toMatchObject({ unchanged: 2, created: 1 });
    const after = await service.db.execute<{ n: number }>(sql`select count(*)::integer as n from articles`);
    expect(after[0]?.n).toBe((before[0]?.n as number) + 1);
  });

  test("can be tried without being stored, and refuses what `overwrite` would replace", async () => {
    const { answers, summary } = await send(line("dry-1") + line("dry-2"), "?dryRun=true");
    expect(answers.map(({ result }) => result)).toEqual(["created", "created"]);
    expect(summary).toMatchObject({ dryRun: true });
    expect(answers[0]?.deskRemarks).toEqual(checkPackage(JSON.parse(line("dry-1"))).remarks);
    expect(await stored("dry-1")).toBe(false);
    await send(line("over-1"));
    await service.db.execute(sql`update articles set section = 'Town' where slug = 'over-1'`);
    const refused = await send(line("over-1"));
    expect(refused.answers.map(codeOf)).toEqual(["importConflict"]);
    expect((await send(line("over-1"), "?overwrite=true")).answers[0]).toMatchObject({ result: "changed" });
  });

  test("is taken one line after the other as the answers are, and holds no more than the next", async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          given += 1;
          controller.enqueue(Buffer.from(line(`endless-${given}`)));
        },
      },
      { highWaterMark: 0 },
    );
    const response = await service.request("/v1/imports", {
      method: "POST",
      headers: { ...key.headers, ...ndjson },
      body: endless,
      duplex: "half",
    } as RequestInit);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    for (const taken of [1, 2, 3]) {
      const { value } = await reader.read();
      expect(JSON.parse(Buffer.from(value as Uint8Array).toString())).toMatchObject({ key: `endless-${taken}`, result: "created" });
      expect(given).toBeLessThanOrEqual(taken + 1);
    }
    await reader.cancel();
    expect(given).toBeLessThanOrEqual(4);
    expect(await stored("endless-4")).toBe(false);
  });

  test("is a stream of answers over a network too, each there before the next line is sent", async () => {
    const server = await listening(service);
    onTestFinished(server.close);
    const request = server.open("POST", "/v1/imports", { ...key.headers, ...ndjson, "Accept-Encoding": "gzip" });
    request.write(line("live-1"));
    const response = await answerOf(request);
    expect(response.headers).toMatchObject({ "cache-control": expect.stringContaining("no-transform") });
    const answers = createInterface({ input: response })[Symbol.asyncIterator]();
    for (const slug of ["live-1", "live-2", "live-3"]) {
      if (slug !== "live-1") request.write(line(slug));
      expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ key: slug, result: "created" });
    }
    request.end();
    expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ complete: true, lines: 3 });
    expect((await answers.next()).done).toBe(true);
  });

  test("is over, and says so, with the first line after its key was revoked", async () => {
    const server = await listening(service);
    onTestFinished(server.close);
    const leaver = await keyFor(service, "write");
    const request = server.open("POST", "/v1/imports", { ...leaver.headers, ...ndjson });
    request.write(line("revoked-1"));
    const answers = createInterface({ input: await answerOf(request) })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await answers.next()).value as string);
    expect(await next()).toMatchObject({ key: "revoked-1", result: "created" });
    await revokeKey(service.db, leaver.key.id);
    request.write(line("revoked-2") + line("revoked-3"));
    const problem = { type: "urn:nutgraph:problem:revokedKey", status: 401 };
    expect(await next()).toMatchObject({ key: "revoked-2", result: "refused", problem });
    expect(await next()).toMatchObject({ complete: false, lines: 2, created: 1, refused: 1, problem });
    expect((await answers.next()).done).toBe(true);
    expect(await Promise.all(["revoked-1", "revoked-2", "revoked-3"].map(stored))).toEqual([true, false, false]);
  });

  test("ends cleanly after the line in work when the client leaves", async () => {
    const events: Record<string, unknown>[] = [];
    let told: () => void = () => {};
    const over = new Promise<void>((resolve) => {
      told = resolve;
    });
    const log = (event: Record<string, unknown>) => {
      events.push(event);
      if (event.event === "import") told();
    };
    const server = await listening(service, { log });
    onTestFinished(server.close);
    const request = server.open("POST", "/v1/imports", { ...key.headers, ...ndjson });
    request.on("error", () => {});
    for (let n = 1; n <= 200; n += 1) request.write(line(`leaver-${n}`));
    const response = await answerOf(request);
    response.on("error", () => {});
    await createInterface({ input: response })[Symbol.asyncIterator]().next();
    request.destroy();
    await over;
    const summary = events.find(({ event }) => event === "import") as { lines: number; created: number };
    expect(summary).toMatchObject({ complete: false, agent: agentOf(key.key) });
    const kept = await service.db.execute(sql`select slug from articles where slug like 'leaver-%'`);
    expect(kept.length).toBeLessThan(200);
    expect(kept.length).toBe(summary.created);
  });

  test("is over, and says so, when the next line does not come in time or the body breaks off", async () => {
    const server = await listening(service, { bodyPatience: 100 });
    onTestFinished(server.close);
    const request = server.open("POST", "/v1/imports", { ...key.headers, ...ndjson });
    request.on("error", () => {});
    request.write(`${line("slow-1")}${line("slow-2").slice(0, 40)}`);
    const lines = parsed(await text(await answerOf(request)));
    expect(lines).toMatchObject([
      { key: "slow-1", result: "created" },
      { complete: false, lines: 1, problem: { status: 408 } },
    ]);
    expect(await stored("slow-2")).toBe(false);
  });

  test("waits as long as ever for the next line once it has answered, however long a line took to be stored", async () => {
    const patience = 1_500;
    const server = await listening(service, { bodyPatience: patience });
    onTestFinished(server.close);
    const { promise: held, resolve: isHeld } = Promise.withResolvers<void>();
    const { promise: told, resolve: letGo } = Promise.withResolvers<void>();
    const holder = service.db.transaction(async (tx) => {
      await tx.execute(sql`lock table text_revisions in share mode`);
      isHeld();
      await told;
    });
    await held;
    const request = server.open("POST", "/v1/imports", { ...key.headers, ...ndjson });
    request.write(line("patient-1"));
    const response = await answerOf(request);
    const answers = createInterface({ input: response })[Symbol.asyncIterator]();
    const first = answers.next();
    await pause(1.2 * patience);
    letGo();
    await holder;
    expect(JSON.parse((await first).value as string)).toMatchObject({ key: "patient-1", result: "created" });
    request.end(line("patient-2"));
    expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ key: "patient-2", result: "created" });
    expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ complete: true, lines: 2 });
  });

  test("stops where the service fails, since every other line would fail too", async () => {
    const own = await openService();
    try {
      const { headers } = await keyFor(own, "write");
      const response = await own.request("/v1/imports", {
        method: "POST",
        headers: { ...headers, ...ndjson },
        body: streamOf(
          (async function* () {
            yield Buffer.from(line("fails-1"));
            await own.db.execute(sql`drop table package_keys cascade`);
            yield Buffer.from(line("fails-2") + line("fails-3"));
          })(),
        ),
        duplex: "half",
      } as RequestInit);
      const lines = parsed(await response.text());
      expect(lines.map(({ result }) => result)).toEqual(["created", "refused", undefined]);
      expect(lines.at(-1)).toMatchObject({ complete: false, lines: 2, created: 1, refused: 1, problem: { status: 500 } });
      expect(JSON.stringify(lines)).not.toContain("package_keys");
    } finally {
      await own.close();
    }
  });

  test("lets a line that is too long go by without holding it", async () => {
    const piece = Buffer.alloc(1_000_000, " ");
    const held = () => process.memoryUsage().arrayBuffers;
    const before = held();
    let most = 0;
    async function* flood() {
      for (let n = 0; n < 300; n += 1) {
        most = Math.max(most, held() - before);
        yield piece;
      }
      yield Buffer.from(`\n${line("flood")}`);
    }
    const { answers } = await send(streamOf(flood()));
    expect(answers.map(({ line, result }) => [line, result])).toEqual([
      [1, "refused"],
      [2, "created"],
    ]);
    expect(most).toBeLessThan(100_000_000);
  });

  test("stops nothing by a line that is too long, at whatever place", async () => {
    const server = await listening(service, { bodyLimit: 2_000 });
    onTestFinished(server.close);
    const request = server.open("POST", "/v1/imports", { ...key.headers, ...ndjson });
    const answered = answerOf(request).then(text);
    const piece = Buffer.alloc(1_000_000, " ");
    request.write(line("long-1"));
    for (let n = 0; n < 50; n += 1) if (!request.write(piece)) await new Promise((resolve) => request.once("drain", resolve));
    request.write(`\n${line("long-2")}`);
    request.end(`${line("long-3").trimEnd()}${" ".repeat(2_000)}`);
    const lines = parsed(await answered);
    expect(lines.map((answer) => [answer.line, answer.result, codeOf(answer)])).toEqual([
      [1, "created", undefined],
      [2, "refused", "bodyTooLarge"],
      [3, "created", undefined],
      [4, "refused", "bodyTooLarge"],
      [undefined, undefined, undefined],
    ]);
  });

  test("is refused before its body is read", async () => {
    const server = await listening(service);
    onTestFinished(server.close);
    const request = server.open("POST", "/v1/imports", ndjson);
    request.on("error", () => {});
    request.flushHeaders();
    const response = await answerOf(request);
    expect(response.statusCode).toBe(401);
    request.destroy();
  });
});

test("imports of different articles at once all come through", async () => {
  const slugs = Array.from({ length: 12 }, (_, index) => `at-once-${index}`);
  const statuses = await Promise.all(slugs.map(async (slug) => (await put(slug, article(slug))).status));
  expect(statuses).toEqual(slugs.map(() => 201));
  const found = await service.all<Wire>("/v1/articles?sort=slug");
  expect(found.map(({ slug }) => slug)).toEqual(expect.arrayContaining(slugs));
});

test("no answer of an import is a failure of ours, whatever is sent", async () => {
  for (const body of [
    "null",
    "[]",
    '""',
    "{}",
    '{"article":null}',
    '{"article":{"key":{}}}',
    '{"article":[],"claims":{}}',
    '{"claims":[[]]}',
  ]) {
    const problem = await readProblem(await put("whatever", body), body);
    expect(problem.status, body).toBe(422);
    expect(problem.errors?.length, body).toBeGreaterThan(0);
  }
});
