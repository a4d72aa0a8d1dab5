import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordColumns } from "../src/erasures/snapshots.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { expectProblem } from "./contract/problems.ts";
import { tablesHolding } from "./erasures/stored.ts";
import { keyFor } from "./keys/key-for.ts";
import { canary } from "./rights/canaries.ts";
import { openService, type TestService, type Wire } from "./service.ts";
import { asker } from "./single/asker.ts";

const key = "the-canary";
const ground = "An invented judgment";

let service: TestService;
let admin: ReturnType<typeof asker>;
beforeAll(async () => {
  service = await openService({ articles: ["corvalla-goes-dark"] });
  await importPackage(service.db, canary(key, { text: "full" }));
  admin = asker(service, await keyFor(service, "admin"));
});
afterAll(() => service?.close());

const erase = (body: unknown, query = "") => admin.send("POST", `/v1/erasures${query}`, body);

describe("what cannot be erased so", () => {
  test.each([
    ["nothing is said", {}, ["/target", "/ground"]],
    ["there is no ground", { target: key, ground: " " }, ["/ground"]],
    ["a ground of two lines", { target: key, ground: "a\nb" }, ["/ground"]],
    ["no words", { target: key, words: [], ground }, ["/words"]],
    ["words that are none", { target: key, words: ["…", 4, "a\u0000b"], ground }, ["/words/0", "/words/1", "/words/2"]],
    ["words and a name", { target: key, words: ["a"], naming: "withheld", ground }, ["/naming"]],
    ["another naming", { target: key, naming: "stated", ground }, ["/naming"]],
    ["an unknown field", { target: key, ground, word: "a" }, ["/word"]],
    ["nobody knows the target", { target: "nobody-knows-this", ground }, ["/target"]],
    ["nobody knows the id", { target: `clm_${"a".repeat(26)}`, ground }, ["/target"]],
    ["the words are not there", { target: key, words: ["absentia"], ground }, ["/words"]],
    ["part of a word", { target: key, words: ["quibble"], ground }, ["/words"]],
    ["the words of a claim", { target: resourceId("claim", `${key}/k1`), words: ["frost"], ground }, ["/target"]],
    ["the name of a claim", { target: resourceId("claim", `${key}/k1`), naming: "withheld", ground }, ["/target"]],
  ])("%s", async (_, body, pointers) => {
    const { status, body: problem } = await erase(body);
    expect(status, JSON.stringify(problem)).toBe(422);
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
  });

  test("by others than admins, or by a request that names itself", async () => {
    const body = JSON.stringify({ target: key, ground });
    const headers = { "Content-Type": "application/json" };
    await expectProblem(await service.request("/v1/erasures", { method: "POST", body, headers }), "keyRequired", "no key");
    for (const scope of ["write", "review", "factcheck", "embargoed", "read"] as const) {
      const { headers: own } = await keyFor(service, scope);
      await expectProblem(
        await service.request("/v1/erasures", { method: "POST", body, headers: { ...headers, ...own } }),
        "insufficientScope",
        scope,
      );
    }
    expect((await admin.post("/v1/erasures", { target: key, ground }, { "Idempotency-Key": '"a"' })).body).toMatchObject({ status: 400 });
    expect((await service.get("/v1/erasures/era_x")).status).toBe(400);
    await expectProblem(await service.get(`/v1/erasures/era_${"a".repeat(26)}`), "notFound", "unknown");
    expect(await service.json("/v1/erasures")).toMatchObject({ data: [], page: { next: null } });
  });

  test("a dry run says what it would come to, and changes nothing", async () => {
    const position = () => service.get("/v1/claims").then(({ headers }) => headers.get("Nutgraph-Position"));
    const [before, text] = [await position(), await service.one(`/v1/articles/${key}/text`)];
    for (const asked of [{}, { words: ["cragmoline"] }]) {
      const { status, body } = await erase({ target: key, ground, ...asked }, "?dryRun=true");
      expect(status).toBe(200);
      expect(body.data).toMatchObject({
        id: null,
        itemCount: expect.any(Number),
        items: expect.arrayContaining([expect.objectContaining({ type: "mention" })]),
      });
    }
    expect(await position()).toBe(before);
    expect(await service.one(`/v1/articles/${key}/text`)).toEqual(text);
    expect((await service.json("/v1/erasures")).data).toEqual([]);
  });
});

describe("the database", () => {
  test("lets nobody rewrite what is written once, also who says that it is an erasure", async () => {
    const [article] = await service.db.execute<{ id: string }>(sql`select id from articles where slug = ${key}`);
    const corrected = { kind: "correction", notice: "Later.", changes: [{ before: "at night", after: "at dawn" }] };
    expect((await admin.seen("POST", `/v1/articles/${key}/corrections`, corrected, `/v1/articles/${key}`)).status).toBe(201);
    const tries = [
      sql`update text_revisions set text = 'x' where article_id = ${article?.id}`,
      sql`update revisions set snapshot = '{}'`,
      sql`update corrections set notice = 'x'`,
      sql`update blocks set end_offset = 1`,
      sql`delete from blocks`,
      sql`delete from revisions`,
      sql`delete from text_revisions`,
      sql`update erasures set ground = 'x'`,
      sql`delete from erased_items`,
    ];
    await service.db.execute(sql`
      insert into erasures (id, kind, target_id, ground, agent, salt) values (${`era_${"b".repeat(26)}`}, 'words', 'x', 'x', 'x', 'x')`);
    for (const statement of tries) {
      await expect(
        service.db.transaction(async (tx) => {
          await tx.execute(sql`select set_config('nutgraph.erasure', ${`era_${"b".repeat(26)}`}, true)`);
          await tx.execute(statement);
        }),
      ).rejects.toMatchObject({ cause: { code: "23001" } });
    }
  });

  test("has no column of words that an erasure does not know", async () => {
    const columns = await service.db.execute<{ table: string; column: string }>(sql`
      select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
         and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype) order by 1, 2`);
    const unknown = columns.filter(({ table, column }) => !wordColumns.has(column) && !known(table, column));
    expect(unknown).toEqual([]);
  });
});

/** Columns that hold no words, or follow those that do: ids, words of closed lists, and what is made anew. */
function known(table: string, column: string): boolean {
  if (/(^|_)(id|ids|into|kind|status|type|role|method|basis|open|edtf|form|mode|language|lang|country_code|naming)$/.test(column))
    return true;
  const elsewhere: Record<string, string[]> = {
    // Rewritten with their text.
    text_revisions: ["text", "sha256"],
    anchors: ["exact", "prefix", "suffix", "selector"],
    quotes: ["text"],
    corrections: ["changes", "affects"],
    revisions: ["snapshot"],
    // Made anew from the revisions.
    search_documents: ["configuration", "names"],
    search_name_words: ["word"],
    resource_counts: ["counted"],
    // Addresses and keys, which \`remaining\` names; gone with what they lead to.
    articles: ["slug", "canonical_url", "completeness", "rights_text"],
    sources: ["url", "normalized_url", "host"],
    fact_checks: ["url", "host", "publisher_url"],
    package_keys: ["key"],
    package_key_history: ["key"],
    actor_identifiers: ["scheme"],
    // What was never public, and goes with its article.
    held_packages: ["key", "package", "agent", "fault"],
    // Words of closed lists.
    blocks: ["links"],
    claims: ["asserted_as", "check_worthiness", "attribution", "sourcing"],
    evidence: ["offered_as", "finding"],
    events: ["factuality"],
    mentions: ["factuality"],
    changes: ["operation", "cause", "agent"],
    // Who holds a key, and what they asked.
    keys: ["name", "scopes", "secret_hash", "created_by"],
    idempotency_keys: ["idempotency_key", "fingerprint"],
    // Who is told of changes, and how far; never of what.
    webhooks: ["url", "notice_url", "description", "filter", "secret", "previous_secret", "disabled_reason", "history"],
    webhook_attempts: ["until_position", "outcome"],
    // What is left of what was erased.
    erasures: ["ground", "agent", "salt"],
    erased_words: ["digest"],
    erased_identifiers: ["digest"],
    identifier_salts: ["salt"],
    withheld_names: ["digest", "salt"],
  };
  return elsewhere[table]?.includes(column) ?? false;
}

describe("what is under an embargo", () => {
  test("is forgotten, and nobody learns that it was there but who may know of embargoes", async () => {
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const held = canary("held-canary", { text: "full", embargoUntil: later });
    expect((await admin.send("PUT", "/v1/articles/held-canary/package", held)).status).toBe(201);
    expect((await erase({ target: "held-canary", words: ["quibblefrost"], ground })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: "/target", code: "underEmbargo" }],
    });
    expect((await erase({ target: "held-canary", ground })).status).toBe(201);
    expect((await service.json("/v1/erasures")).data.map(({ targetId }) => targetId)).not.toContain(resourceId("article", "held-canary"));
    const seen = await service.get("/v1/erasures", (await keyFor(service, "embargoed")).headers);
    expect((await seen.json()) as { data: Wire[] }).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ targetId: resourceId("article", "held-canary") })]),
    });
    expect(await tablesHolding(service, ["held-canary"])).toEqual([]);
    const again = await admin.send("PUT", "/v1/articles/held-canary/package", held);
    expect(again.body).toMatchObject({ status: 409, errors: [{ pointer: "/article/key", code: "erased" }] });
  });
});

describe("drafts of fact-checks", () => {
  test("are named and counted to fact-checkers only, as what was erased and as what words were taken from", async () => {
    const slug = "drafted";
    expect((await admin.send("PUT", `/v1/articles/${slug}/package`, canary(slug, { text: "full" }))).status).toBe(201);
    const drafted = async (more: object) => {
      const { status, body } = await admin.post(`/v1/claims/${resourceId("claim", `${slug}/k1`)}/fact-checks`, {
        ...{ publisher: { name: "Harbour Facts" }, verdictLabel: "No", language: "en", summary: "No quibblefrost." },
        ...more,
      });
      expect(status, JSON.stringify(body)).toBe(201);
      return body.data.id;
    };
    const alone = await drafted({ publishedUrl: "https://harbour.example/alone" });
    const draft = await drafted({ publishedUrl: "https://harbour.example/draft" });
    const published = await drafted({ publishedUrl: "https://harbour.example/published", status: "published" });
    const reader = asker(service, await keyFor(service, "read"));
    const checker = asker(service, await keyFor(service, "factcheck"));
    const known = async (who: typeof reader, erasure: string) => {
      const { body } = await who.send("GET", `/v1/erasures/${erasure}`);
      const found = body.data as unknown as { items: { id: string }[]; itemCount: number } | undefined;
      const listing = (await who.send("GET", "/v1/erasures")).body.data as unknown as { id: string; itemCount: number }[];
      expect(listing.find(({ id }) => id === erasure)?.itemCount).toBe(found?.itemCount);
      expect(found?.items.length).toBe(found?.itemCount);
      return found && [draft, published].map((id) => found.items.some((item) => item.id === id));
    };
    const erased = async (asked: object) => {
      const { status, body } = await erase({ ground, ...asked });
      expect(status, JSON.stringify(body)).toBe(201);
      return body.data.id;
    };
    const itself = await erased({ target: alone });
    expect([await known(reader, itself), await known(checker, itself)]).toEqual([undefined, [false, false]]);
    for (const asked of [{ words: ["quibblefrost"] }, {}]) {
      const erasure = await erased({ target: slug, ...asked });
      expect(await known(reader, erasure)).toEqual([false, true]);
      expect(await known(checker, erasure)).toEqual([true, true]);
    }
  });
});

describe("at the same time", () => {
  test("of two erasures of one thing one is done and the other is told; imports meanwhile bring nothing back", async () => {
    const race = canary("the-race", { text: "full" });
    race.sources = [{ key: "report", title: "A report", url: "https://race.example/", kind: "official" }];
    await importPackage(service.db, race);
    const answers = await Promise.all([
      erase({ target: "the-race", words: ["zandelwick"], ground }),
      erase({ target: "the-race", words: ["zandelwick"], ground }),
      ...Array.from({ length: 4 }, () => admin.send("PUT", "/v1/articles/the-race/package", race)),
      erase({ target: "the-race", words: ["ombrelline"], ground }),
    ]);
    const [one, other, ...rest] = answers.map(({ status }) => status);
    expect([one, other].sort()).toEqual([201, 422]);
    expect(rest).toEqual([200, 200, 200, 200, 201]);
    expect(JSON.stringify(await service.one("/v1/articles/the-race/text"))).not.toMatch(/zandelwick|ombrelline/);
  });
});

describe("keys that others chose", () => {
  test("stand in the way of no erasure, whatever they foresee", async () => {
    const slug = "in-the-way";
    const [id, claim] = [resourceId("article", slug), resourceId("claim", `${slug}/k1`)];
    const written = canary(slug, { text: "full" });
    const [first] = written.claims ?? [];
    written.claims = [...(first ? [first, ...[1, 2].map((n) => ({ ...first, key: `erased-${claim.slice(-26)}-${n}` }))] : [])];
    expect((await admin.send("PUT", `/v1/articles/${slug}/package`, written)).status).toBe(201);
    const other = `erased-${id.slice(-26)}`;
    expect((await admin.send("PUT", `/v1/articles/${other}/package`, canary(other, { text: "full" }))).status).toBe(201);
    for (const target of [claim, slug]) {
      const { status, body } = await erase({ target, ground });
      expect(status, JSON.stringify(body)).toBe(201);
    }
    expect((await service.get(`/v1/articles/${id}`)).status).toBe(410);
    expect((await service.get(`/v1/articles/${other}`)).status).toBe(200);
  });
});
