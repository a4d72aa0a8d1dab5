import { sql } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { readToken } from "../../src/keys/secrets.ts";
import { exampleKeyId } from "../../src/resources/example-ids.ts";
import { type Document, type Example, operationsOf } from "../document.ts";
import type { Examples } from "../examples.ts";
import type { Ask } from "./ask.ts";
import { lampInquiry, lampOil } from "./lamp-inquiry.ts";
import { requestPath } from "./request-path.ts";

/** A request of an operation that writes, for its examples. */
export interface Write {
  /** What it shows, as the name of an example. */
  name: string;
  query?: Record<string, unknown>;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What the examples of each operation that writes ask of it, in this order; its answers become the document's examples. */
const writes: Record<string, Write[]> = {
  putArticlePackage: [
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
  createKey: [{ name: "forReviewers", body: { name: "Review desk", scopes: ["review"], expiresAt: "2099-01-01" } }],
  revokeKey: [{ name: "revoked" }],
};

/** The admin's token in the scratch database; `A` through and through. */
export const exampleToken = `ng_${"a".repeat(26)}_${"a".repeat(52)}`;

/** Puts keys into the scratch database that are the same whenever examples are recorded. */
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
    for (const { name, query, headers = {}, body } of requests) {
      const at = requestPath(path, operation, query);
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
