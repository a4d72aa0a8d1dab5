import { sql } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { readToken } from "../../src/keys/secrets.ts";
import { resourceId } from "../../src/packages/identity.ts";
import { exampleErasureId, exampleIds, exampleKeyId, exampleSlug, exampleWebhookId } from "../../src/resources/example-ids.ts";
import { type Document, type Example, operationsOf } from "../document.ts";
import type { Examples } from "../examples.ts";
import type { Ask } from "./ask.ts";
import { lampInquiry, lampOil } from "./lamp-inquiry.ts";
import { exampleOf, requestPath } from "./request-path.ts";

/** A request of an operation that writes, for its examples. */
export interface Write {
  /** What it shows, as the name of an example. */
  name: string;
  query?: Record<string, unknown>;
  /** What it is done to, where that is not the example that the operation gives. */
  of?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

const patchHeaders = { "Content-Type": "application/merge-patch+json", "If-Match": "*" };
const seen = { "If-Match": "*" };

/** What is merged in the examples, and into what. */
export const mergedExamples = {
  actor: { of: resourceId("actor", "wikidata:Q999999999901"), into: exampleIds.speaker },
  source: { of: resourceId("source", "https://lamp.example/amp/ledger"), into: exampleIds.source },
  event: { of: resourceId("event", "wikidata:Q999999999902"), into: exampleIds.event },
};

/** Single things, each added, changed, reviewed, withdrawn and brought back, so that what follows finds them as they were. */
const singly: Record<string, { add?: object; patch: object }> = {
  Claim: {
    add: {
      key: "p05-05-small-shows",
      statement: "Russia has tried to show partners in Iran some support.",
      anchors: [{ exact: "Russia has at least attempted small shows of support for partners in Iran" }],
      kind: "fact",
      assertedAs: "stated",
      checkWorthiness: "medium",
      claimant: { kind: "author" },
      attribution: "author",
      about: ["russia", exampleIds.iran],
    },
    patch: { checkWorthiness: "medium", anchors: [{ exact: "While Moscow denies this" }] },
  },
  Quote: {
    add: {
      key: "p06-unclear",
      anchors: { content: [{ exact: "unclear how helpful" }], speaker: [{ exact: "the Wall Street Journal" }] },
      mode: "partial",
      speaker: { kind: "document", source: "wsj-shahed-drones" },
      via: [{ actor: "wall-street-journal" }],
      saidAt: { edtf: "2026-03", basis: "inferred", note: "An invented date." },
      provenance: { method: "human", agent: "A desk editor" },
    },
    patch: { mode: "partial" },
  },
  Mention: {
    add: { key: "m-p07-iran-last", actor: "iran", anchor: { exact: "Iran", suffix: " is now learning" }, form: "name" },
    patch: { form: "metonym" },
  },
  Citation: {
    add: {
      key: "p06-wsj",
      source: "wsj-shahed-drones",
      role: "evidence",
      anchor: { exact: "the Wall Street Journal reported" },
      basis: "named",
    },
    patch: { confidence: 0.9 },
  },
  Actor: {
    add: { name: "V. Zelensky", kind: "person", wikidataId: "Q999999999901", description: "An invented double, to be merged." },
    patch: { description: "A state in eastern Europe and northern Asia." },
  },
  Source: {
    add: { url: "https://lamp.example/amp/ledger", kind: "opinion", title: "An invented double, to be merged" },
    patch: { title: "An opinion on drones" },
  },
  Event: {
    add: { title: "An invented double, to be merged", kind: "conflict", factuality: "asserted", wikidataId: "Q999999999902" },
    patch: { factuality: "asserted", place: { name: "Iran", countryCode: "IR", actor: exampleIds.iran } },
  },
  Article: { patch: { section: "World", completeness: { claims: "partial" } } },
};

const singleWrites: Record<string, Write[]> = Object.fromEntries(
  Object.entries(singly).flatMap(([name, { add, patch }]): [string, Write[]][] => {
    const merged = mergedExamples[name.toLowerCase() as keyof typeof mergedExamples];
    return [
      ...(add
        ? [
            [`add${name}`, [{ name: "added", headers: { "Idempotency-Key": `"add-${name.toLowerCase()}-1"` }, body: add }]] as [
              string,
              Write[],
            ],
          ]
        : []),
      [`patch${name}`, [{ name: "changed", headers: patchHeaders, body: patch }]],
      ...(add ? [[`review${name}`, [{ name: "accepted", headers: seen, body: { status: "accepted" } }]] as [string, Write[]]] : []),
      ...(merged
        ? [[`merge${name}`, [{ name: "merged", of: merged.of, headers: seen, body: { into: merged.into } }]] as [string, Write[]]]
        : []),
      [`withdraw${name}`, [{ name: "withdrawn", headers: seen, body: { reason: "It stood twice." } }]],
      [`restore${name}`, [{ name: "restored", headers: seen }]],
    ];
  }),
);

/** What the examples of each operation that writes ask of it, in this order; its answers become the document's examples. */
const writes: Record<string, Write[]> = {
  putArticlePackage: [
    { name: "dryRun", query: { dryRun: true }, body: lampInquiry },
    { name: "new", body: lampInquiry },
    { name: "again", body: lampInquiry },
  ],
  importPackages: [
    {
      name: "three",
      headers: { "Content-Type": "application/x-ndjson" },
      body: [lampInquiry, lampOil, { article: { key: "no-text" } }].map((line) => `${JSON.stringify(line)}\n`).join(""),
    },
  ],
  createFactCheck: [
    {
      name: "published",
      body: {
        publisher: { name: "Harbour Facts", url: "https://harbour.example" },
        publishedUrl: "https://harbour.example/checks/12",
        verdictLabel: "Half the story",
        language: "en",
        publishedAt: "2026-03-20T08:00:00Z",
        status: "published",
      },
    },
  ],
  patchFactCheck: [
    {
      name: "summary",
      headers: { "Content-Type": "application/merge-patch+json", "If-Match": "*" },
      body: { summary: "An invented verdict, said in other words." },
    },
  ],
  correctArticle: [
    {
      name: "dryRun",
      query: { dryRun: true },
      body: {
        kind: "correction",
        notice: "An earlier version gave another number of months.",
        changes: [{ before: "18 months", after: "20 months", prefix: "just the past " }],
      },
    },
    { name: "notice", body: { kind: "update", notice: "The ministry has answered since.", reason: "An answer came late.", changes: [] } },
  ],
  ...singleWrites,
  createKey: [{ name: "forReviewers", body: { name: "Review desk", scopes: ["review"], expiresAt: "2099-01-01" } }],
  revokeKey: [{ name: "revoked" }],
  erase: [
    {
      name: "words",
      query: { dryRun: true },
      body: { target: exampleSlug, words: ["Volodymyr Zelensky"], ground: "Art. 17 GDPR, an invented request" },
    },
    {
      name: "resource",
      body: { target: mergedExamples.source.of, ground: "An invented judgment of 12 March 2026" },
    },
  ],
  createWebhook: [
    {
      name: "ofClaims",
      body: {
        url: "https://archive.example/changes",
        description: "Archive",
        filter: { type: ["claim", "quote"], op: ["created", "updated"] },
        include: ["resource"],
        noticeUrl: "https://archive.example/notices",
      },
    },
  ],
  patchWebhook: [
    {
      name: "enabled",
      headers: patchHeaders,
      body: { enabled: true, filter: { cause: null } },
    },
  ],
  replayWebhook: [{ name: "fromTheStart", body: { after: "start" } }],
  rotateWebhookSecret: [{ name: "rotated" }],
  pingWebhook: [{ name: "pinged" }],
  deleteWebhook: [{ name: "deleted" }],
};

/** The admin's token in the scratch database; `A` through and through. */
export const exampleToken = `ng_${"a".repeat(26)}_${"a".repeat(52)}`;

/** Puts keys into the scratch database that are the same whenever examples are recorded, and webhooks that the admin's made. */
export async function storeExampleKeys(db: Database): Promise<void> {
  const keys = [
    { id: `key_${"a".repeat(26)}`, name: "Editor in chief", scopes: ["admin"], day: "2026-01-05" },
    { id: exampleKeyId, name: "CMS", scopes: ["write", "review"], day: "2026-01-12" },
    { id: `key_${"b".repeat(26)}`, name: "Fact-checking desk", scopes: ["factcheck"], day: "2026-01-19" },
  ];
  const hash = readToken(exampleToken)?.hash.toString("hex");
  for (const { id, name, scopes, day } of keys) {
    await db.execute(sql`
      insert into keys (id, name, scopes, secret_hash, created_by, created_at)
      values (${id}, ${name}, string_to_array(${scopes.join(",")}, ','), ${hash}, 'command', ${day})`);
  }
  const webhooks = [
    { id: `whk_${"a".repeat(26)}`, host: "archive.example", description: null, filter: {}, day: "2026-01-19" },
    { id: exampleWebhookId, host: "desk.example", description: "Fact-checking desk", filter: { type: ["claim"] }, day: "2026-01-26" },
  ];
  for (const { id, host, description, filter, day } of webhooks) {
    await db.execute(sql`
      insert into webhooks (id, key_id, url, description, filter, with_resource, message_limit, secret, history, delivered_position,
                            created_at, updated_at, attempted)
      select ${id}, ${`key_${"a".repeat(26)}`}, ${`https://${host}/changes`}, ${description}, ${JSON.stringify(filter)}::text::jsonb, false, 20,
             'whsec_' || repeat('a', 32), left(h.id::text, 8), 0, ${day}, ${day}, 2 from histories h`);
  }
  await db.execute(sql`
    insert into webhook_attempts (webhook_id, number, at, kind, message_id, until_position, outcome, status, milliseconds)
    select ${exampleWebhookId}, number, '2026-03-20T09:00:00Z', 'changes', 'msg_' || repeat('a', 26), left(h.id::text, 8) || '-412', outcome, status, 38
      from histories h, (values (1, 'status', 503), (2, 'delivered', 204)) a (number, outcome, status)`);
}

/** Puts an erasure into the scratch database, of a claim that nothing else knows. */
export async function storeExampleErasure(db: Database): Promise<void> {
  const claim = resourceId("claim", "erased example");
  await db.execute(sql`
    insert into erasures (id, kind, target_id, ground, agent, salt)
    values (${exampleErasureId}, 'resource', ${claim}, 'An invented judgment of 12 March 2026', ${`Editor in chief (key_${"a".repeat(26)})`}, '00')`);
  await db.execute(sql`
    insert into erased_items (erasure_id, resource_id, type, whole) values (${exampleErasureId}, ${claim}, 'claim', true)`);
}

/** Asks every operation that writes for its examples. */
export async function recordWrites(document: Document, ask: Ask): Promise<Pick<Examples, "writes" | "requests">> {
  const recorded: Pick<Examples, "writes" | "requests"> = { writes: {}, requests: {} };
  for (const [operationId, requests] of Object.entries(writes)) {
    const found = operationsOf(document).find(({ operation }) => operation.operationId === operationId);
    if (!found) throw new Error(`openapi/examples/writes.ts asks ${operationId}, which is no operation`);
    const { path, method, operation } = found;
    const answers: Record<string, Record<string, Example>> = {};
    const bodies: Record<string, Example> = {};
    for (const { name, query, of, headers = {}, body } of requests) {
      const given = requestPath(path, operation, query);
      const at = of === undefined ? given : given.replace(String(exampleOf(operation, "id")), of);
      const answer = await ask(at, { ...headers, Authorization: `Bearer ${exampleToken}` }, { method: method.toUpperCase(), body });
      if (answer.status >= 300) throw new Error(`The example ${name} of ${operationId} is refused: ${JSON.stringify(answer.value)}`);
      const { status, ...example } = answer;
      answers[status] = { ...answers[status], [name]: example };
      if (body !== undefined) bodies[name] = { summary: example.summary, value: body };
    }
    recorded.writes[operationId] = answers;
    recorded.requests[operationId] = bodies;
  }
  return recorded;
}
