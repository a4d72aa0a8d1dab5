import { randomBytes } from "node:crypto";
import { connect, type Database } from "../../db/client.ts";
import { migrate } from "../../db/migrate.ts";
import { projectRoot } from "../../src/project-root.ts";
import { makeArticle } from "../corpus/article.ts";
import { type CopyText, copyInto, copyText } from "../corpus/copy.ts";
import { filledTables, RowMaker, type RowsByTable } from "../corpus/rows.ts";
import { World } from "../corpus/world.ts";
import { keyFor } from "../keys/key-for.ts";
import { databaseUrl } from "../postgres/address.ts";
import type { Measured } from "./load.ts";
import { startNutgraph, usage } from "./processes.ts";
import type { Work } from "./table.ts";

const articles = 150;
/** Before it counts, so that what imports them is compiled and planned; they are there already for both. */
const warmingUp = 100;

/** Imports of articles over HTTP, one after the other, against COPY of the rows that they leave, all at once; both into a new database with its indexes, constraints and history. */
export async function importing(serverUrl: string, main: string, rounds: number, say: (line: string) => void): Promise<Work> {
  say("importing");
  const world = new World({ articles: warmingUp + articles, seed: 1 });
  const packages = Array.from({ length: warmingUp + articles }, (_, index) => makeArticle(world, index));
  const maker = new RowMaker(0);
  const rows = packages.map((one) => maker.rowsOf(one, "2026-01-01T00:00:00Z"));
  // Authors name actors; the database makes the last two itself.
  const copied = (Object.keys(filledTables) as (keyof RowsByTable)[]).filter(
    (name) => !["authors", "changes", "keyHistory"].includes(name),
  );
  const copiesOf = (some: RowsByTable[]) =>
    [...copied, "authors" as const].flatMap((name): CopyText[] => {
      const all = some.flatMap((one) => one[name]);
      return all.length === 0 ? [] : [copyText(filledTables[name], all)];
    });
  const [copiesBefore, copies] = [copiesOf(rows.slice(0, warmingUp)), copiesOf(rows.slice(warmingUp))];
  const lines = [
    { name: "Nutgraph, articles by NDJSON", rounds: [] as Measured[] },
    { name: "COPY of their rows", rounds: [] as Measured[] },
  ];
  for (let round = -1; round < Math.min(rounds, 3); round += 1) {
    const imported = await inEmptyDatabase(serverUrl, async (url, db) => {
      const { headers } = await keyFor({ db }, "write", "review");
      const service = await startNutgraph(main, { DATABASE_URL: url });
      const give = async (some: object[]) => {
        const answer = await fetch(`${service.address}/v1/imports`, {
          method: "POST",
          headers: { ...headers, "Content-Type": "application/x-ndjson" },
          body: some.map((one) => `${JSON.stringify(one)}\n`).join(""),
        });
        const summary = JSON.parse((await answer.text()).trimEnd().split("\n").at(-1) as string) as { created: number };
        if (summary.created !== some.length) throw new Error(`imported ${JSON.stringify(summary)}`);
      };
      try {
        await give(packages.slice(0, warmingUp));
        const [began, before] = [performance.now(), usage(service.pid)];
        await give(packages.slice(warmingUp));
        const [took, after] = [performance.now() - began, usage(service.pid)];
        return measured(took, after.seconds - before.seconds, after.megabytes);
      } finally {
        await service.stop();
      }
    });
    const byCopy = await inEmptyDatabase(serverUrl, async (_, db) => {
      const copy = (some: CopyText[]) =>
        db.$client.begin(async (tx) => {
          for (const one of some) await copyInto(tx, one);
        });
      await copy(copiesBefore);
      const began = performance.now();
      await copy(copies);
      return measured(performance.now() - began, Number.NaN, Number.NaN);
    });
    if (round < 0) continue;
    lines[0]?.rounds.push(imported);
    lines[1]?.rounds.push(byCopy);
  }
  return { name: "importing (articles/s)", lines };
}

const measured = (took: number, seconds: number, megabytes: number): Measured => ({
  throughput: (articles / took) * 1_000,
  perProcessor: articles / seconds,
  median: took / articles,
  p99: Number.NaN,
  megabytes,
});

async function inEmptyDatabase<Result>(serverUrl: string, work: (url: string, db: Database) => Promise<Result>): Promise<Result> {
  const name = `bench_${randomBytes(6).toString("hex")}`;
  const server = connect(serverUrl, { max: 1 });
  await server.$client.unsafe(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const db = connect(databaseUrl(serverUrl, name), { max: 4 });
  try {
    await migrate(db, `${projectRoot}/db/migrations`);
    return await work(databaseUrl(serverUrl, name), db);
  } finally {
    await db.$client.end({ timeout: 5 });
    await server.$client.unsafe(`drop database ${name} with (force)`);
    await server.$client.end();
  }
}
