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
  /** What it read of each corpus: all rows that scans looked at, and the greatest of the scans. */
  reads: { rows: number; greatest: Read | undefined }[];
  /** What is wrong with its answers. */
  faults: string[];
}

export interface RunOptions {
  only: string;
  runs: number;
  bound: number;
  say(line: string): void;
}

/** Whoever took longer than this once is not asked again. */
const slowMilliseconds = 2_000;
const sampleSize = 60;

/** Asks every query of every corpus, turn by turn, and then looks at what it read and, in the last corpus, at its answers. */
export async function runQueries(scaled: Scaled[], { only, runs, say }: RunOptions): Promise<Result[]> {
  const asked = await Promise.all(scaled.map(({ db }) => queriesOf(new Values(db))));
  const apps = scaled.map(({ db }) => appOf(db));
  const explained = scaled.map(({ url }) => connectExplained(url));
  const explainedApps = explained.map(({ db }) => appOf(db));
  const last = apps.at(-1) as App;
  const samples = await samplesOf((scaled.at(-1) as Scaled).db);
  const byName = asked.map((queries) => new Map(queries.map((query) => [query.name, query])));
  const names = [...new Set(asked.flatMap((queries) => queries.map(({ name }) => name)))].filter(
    (name) => name.includes(only) && byName.every((queries) => queries.has(name)),
  );
  const results: Result[] = [];
  try {
    for (const [index, name] of names.entries()) {
      const queries = byName.map((known) => known.get(name) as Query);
      const faults: string[] = [];
      const times: number[][] = queries.map(() => []);
      for (let run = 0; run < runs; run += 1) {
        for (const [place, { path }] of queries.entries()) {
          if ((times[place]?.[0] ?? 0) > slowMilliseconds) continue;
          const { milliseconds, status } = await (apps[place] as App).timed(path);
          times[place]?.push(milliseconds);
          if (run === 0 && status !== 200) faults.push(`${scaled[place]?.claims}: ${path} answers ${status}`);
        }
      }
      const reads: Result["reads"] = [];
      for (const [place, { path }] of queries.entries()) {
        const { db, reads: taken } = explained[place] as (typeof explained)[number];
        await (explainedApps[place] as App).timed(path);
        // What the server reports of a statement comes before its answer, so the next answer comes after all of it.
        await db.$client`select 1`;
        const found = taken();
        reads.push({
          rows: found.reduce((sum, { rows }) => sum + rows, 0),
          greatest: found.reduce<Read | undefined>((greatest, read) => (read.most > (greatest?.most ?? -1) ? read : greatest), undefined),
        });
      }
      if (faults.length === 0) faults.push(...(await wrongAnswers(last.ask, queries.at(-1) as Query, samples)));
      results.push({ name, times, reads, faults });
      if (index % 50 === 49) say(`${index + 1} of ${names.length} queries`);
    }
  } finally {
    for (const { db } of explained) await db.$client.end({ timeout: 5 });
  }
  return results;
}

async function wrongAnswers(ask: Ask, { path, filters }: Query, samples: Map<string, string[]>): Promise<string[]> {
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
