import type { Database } from "../../db/client.ts";
import { createApp } from "../../src/app.ts";
import { lists, type Operation } from "../contract/document.ts";
import type { Answer } from "../service.ts";
import { type Ask, followed, sampled } from "./answers.ts";
import type { Scaled } from "./databases.ts";
import { connectExplained, type Read } from "./explained.ts";
import { type Query, queriesOf } from "./queries.ts";
import { Values } from "./values.ts";

export interface Result {
  name: string;
  /** Milliseconds of each run, by the place of the corpus. */
  times: number[][];
  /** The statement with the scan that looked at most rows, in the last corpus. */
  greatest: Read | undefined;
  /** What is wrong with its answers. */
  faults: string[];
}

export interface RunOptions {
  /** Which queries, by their names. */
  isAsked: (name: string) => boolean;
  runs: number;
  bound: number;
  say(line: string): void;
}

/** Whoever took longer than this once is not asked again. */
const slowMilliseconds = 2_000;
const sampleSize = 60;
/** What the rights of an article may keep from being served. */
const servesText = /^\/v1\/articles\/[^/]+\/(text|package)/;

/** Asks every query of every corpus, turn by turn, and then looks at what it read and, in the last corpus, at its answers. */
export async function runQueries(scaled: Scaled[], { isAsked, runs, say }: RunOptions): Promise<Result[]> {
  const apps = scaled.map(({ db }) => appOf(db));
  const largest = scaled.at(-1) as Scaled;
  const lastApp = apps.at(-1) as App;
  const samples = await samplesOf(largest.db);
  const rounds = await roundsOf(scaled, apps, isAsked);
  const explained = connectExplained(largest.url);
  const explainedApp = appOf(explained.db);
  const results: Result[] = [];
  try {
    for (const [index, queries] of rounds.entries()) {
      const { name, path } = queries.at(-1) as Query;
      const faults: string[] = [];
      const times: number[][] = queries.map(() => []);
      for (let run = 0; run < runs; run += 1) {
        for (const [place, query] of queries.entries()) {
          if ((times[place]?.[0] ?? 0) > slowMilliseconds) continue;
          const { milliseconds, status } = await (apps[place] as App).timed(query.path);
          times[place]?.push(milliseconds);
          if (run === 0 && status !== 200 && !(status === 403 && servesText.test(query.path)))
            faults.push(`of ${scaled[place]?.claims} claims, ${query.path} answers ${status}`);
        }
      }
      await explainedApp.timed(path);
      // What the server reports of a statement comes before its answer, so with the next answer all of it is here.
      await explained.db.$client`select 1`;
      const greatest = explained
        .reads()
        .reduce<Read | undefined>((most, read) => (read.most > (most?.most ?? -1) ? read : most), undefined);
      const isSlow = (times.at(-1)?.[0] ?? 0) > slowMilliseconds;
      if (faults.length === 0 && !isSlow) faults.push(...(await wrongAnswers(lastApp.ask, queries.at(-1) as Query, samples)));
      results.push({ name, times, greatest, faults });
      if (index % 50 === 49) say(`${index + 1} of ${rounds.length} queries`);
    }
  } finally {
    await explained.db.$client.end({ timeout: 5 });
  }
  return results;
}

/** The same query of each corpus, side by side; those that one of them has no values for are left out. */
async function roundsOf(scaled: Scaled[], apps: App[], isAsked: RunOptions["isAsked"]): Promise<Query[][]> {
  const asked: Map<string, Query>[] = [];
  for (const [place, { db }] of scaled.entries()) {
    const queries = (await queriesOf(new Values(db))).filter(({ name }) => isAsked(name));
    const deeper = await farther((apps[place] as App).ask, queries);
    asked.push(new Map([...queries, ...deeper].map((query) => [query.name, query])));
  }
  const [first = new Map<string, Query>()] = asked;
  return [...first.keys()].flatMap((name) => {
    const queries = asked.map((known) => known.get(name));
    return queries.every((query) => query !== undefined) ? [queries] : [];
  });
}

/** The fifth page of each list in each order, and of a search. */
async function farther(ask: Ask, queries: Query[]): Promise<Query[]> {
  const found: Query[] = [];
  for (const { name, path } of queries) {
    if (!/^[^{]*\?sort=\S+$|^\/v1\/search\?q=\{common\}$/.test(name)) continue;
    let next: string | null = path;
    for (let page = 1; page < 5 && next !== null; page += 1) next = (await ask(next).catch(() => null))?.page.next ?? null;
    if (next !== null) found.push({ name: `${name}, page 5`, path: next });
  }
  return found;
}

async function wrongAnswers(ask: Ask, { path, filters }: Query, samples: Map<string, string[]>): Promise<string[]> {
  // Exports and feeds have tests of their own, and texts are no lists.
  if (/[?&]format=(?!json)/.test(path) || servesText.test(path)) return [];
  try {
    const first = await ask(path);
    if (!Array.isArray(first.data) || first.page === undefined) return [];
    const faults = first.data.some(({ id }) => id === undefined) ? [] : await followed(ask, path);
    if (filters === undefined) return faults;
    const ids = [...first.data.slice(0, 20).map(({ id }) => id), ...(samples.get(filters.list.path) ?? [])];
    return [...faults, ...(await sampled(ask, filters.list, filters.values, [...new Set(ids)].slice(0, 80)))];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Some resources of each list, spread over it. */
async function samplesOf(db: Database): Promise<Map<string, string[]>> {
  const samples = new Map<string, string[]>();
  for (const { path } of lists as Operation[]) {
    const table = path.split("/")[2]?.replace("-", "_");
    const rows = await db.$client.unsafe<{ id: string }[]>(
      `select id from (select id, row_number() over (order by id) as place, count(*) over () as all_of_them from ${table}) numbered
        where place % greatest(1, all_of_them / ${sampleSize}) = 0 limit ${sampleSize}`,
    );
    samples.set(
      path,
      rows.map(({ id }) => id),
    );
  }
  return samples;
}

interface App {
  ask: Ask;
  timed(path: string): Promise<{ milliseconds: number; status: number }>;
}

function appOf(db: Database): App {
  const app = createApp({ db, publicUrl: "http://localhost:3000" });
  return {
    async ask(path) {
      const response = await app.request(path);
      if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${(await response.text()).slice(0, 300)}`);
      return /json/.test(response.headers.get("content-type") ?? "") ? ((await response.json()) as Answer) : ({} as Answer);
    },
    async timed(path) {
      const from = performance.now();
      const response = await app.request(path);
      await response.arrayBuffer();
      return { milliseconds: performance.now() - from, status: response.status };
    },
  };
}
