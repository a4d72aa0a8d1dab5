import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { checkAndCorrect as checkAndCorrectFirst } from "../openapi/examples/checked-and-corrected.ts";
import { storeExampleErasure } from "../openapi/examples/writes.ts";
import { createApp } from "../src/app.ts";
import { createLoad } from "../src/operations/load.ts";
import { createOperations } from "../src/operations/operations.ts";
import { importPackage } from "../src/packages/import.ts";
import type { Sender } from "../src/webhooks/send.ts";
import { checkAndCorrect } from "./articles/checked-and-corrected.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import { openTestDatabase, type TestDatabase } from "./postgres/database.ts";

/** The API over a database of its own, asked without a network. */
export interface TestService extends TestDatabase {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** The body of an answer that must be 200. */
  json<Body = Answer>(path: string): Promise<Body>;
  /** `data` of one resource. */
  one<Resource = Wire>(path: string): Promise<Resource>;
  /** Every resource of a list, page by page. */
  all<Resource = Wire>(path: string): Promise<Resource[]>;
}

/** Any resource as it comes over the wire. */
export type Wire = { id: string; type: string; revision: number; [field: string]: unknown };

export interface Answer {
  data: Wire[];
  page: { limit: number; next: string | null; cursor: string | null; total?: { value: number; relation: string } };
  included?: Record<string, Wire[]>;
}

/** Elsewhere than where the requests go, so that an address made from the Host header shows. */
export const publicUrl = "https://nutgraph.example/api";

/** A service that holds the invented articles and, where a test asks for it, the one that ships; `checked` with fact-checks, corrections and an erasure. */
export async function openService({
  shipped = false,
  checked = false,
  articles = testArticles as readonly (typeof testArticles)[number][],
  closing = new AbortController().signal,
  sender = undefined as Sender | undefined,
} = {}): Promise<TestService> {
  const database = await openTestDatabase();
  for (const name of articles) await importPackage(database.db, testArticle(name));
  if (checked) await checkAndCorrect(database.db);
  if (shipped) await importPackage(database.db, shippedArticle());
  if (shipped && checked) await checkAndCorrectFirst(database.db);
  if (checked) await storeExampleErasure(database.db);
  // Tests ask at once what they like.
  const load = createLoad({ requests: 10_000, transfers: 1_000, listeners: 1_000 });
  const app = createApp({
    db: database.db,
    publicUrl,
    closing,
    operations: createOperations({ load }, database.db),
    ...(sender && { sender }),
  });
  const request = async (path: string, init?: RequestInit) => await app.request(path, init);
  const json = async <Body>(path: string) => {
    const first = await request(path);
    // As every client does.
    const response =
      first.status === 308 ? await request(new URL(first.headers.get("Location") as string, `http://localhost${path}`).href) : first;
    const body = await response.json();
    expect(response.status, `${path}: ${JSON.stringify(body)}`).toBe(200);
    return body as Body;
  };
  return {
    ...database,
    request,
    get: (path, headers = {}) => request(path, { headers }),
    json,
    one: async <Resource>(path: string) => (await json<{ data: Resource }>(path)).data,
    all: async <Resource>(path: string) => {
      const found: Resource[] = [];
      let next: string | null = `${path}${path.includes("?") ? "&" : "?"}limit=200`;
      while (next !== null) {
        const answer: Answer = await json<Answer>(next);
        found.push(...(answer.data as Resource[]));
        next = answer.page.next;
        const cursor = next && new URLSearchParams(next.slice(next.indexOf("?"))).get("cursor");
        expect(answer.page.cursor, path).toBe(cursor);
      }
      return found;
    },
  };
}

function shippedArticle(): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../db/articles/russia-iran-alliance-opinion.json"), "utf8"));
}
