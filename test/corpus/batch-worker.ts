import { parentPort, workerData } from "node:worker_threads";
import { makeArticle } from "./article.ts";
import { articlesAtOnce, type BatchOptions } from "./batches.ts";
import { copyText } from "./copy.ts";
import { filledTables, RowMaker, type RowsByTable } from "./rows.ts";
import { World } from "./world.ts";

const { size, position, start } = workerData as BatchOptions;
const world = new World(size);
const maker = new RowMaker(position);
const names = Object.keys(filledTables) as (keyof RowsByTable)[];
let from = 0;

parentPort?.on("message", () => {
  const rows = Object.fromEntries(names.map((name) => [name, []])) as unknown as RowsByTable;
  const to = Math.min(from + articlesAtOnce, size.articles);
  for (; from < to; from += 1) {
    const made = maker.rowsOf(makeArticle(world, from), new Date(start + from).toISOString());
    for (const name of names) rows[name].push(...made[name]);
  }
  parentPort?.postMessage(names.filter((name) => rows[name].length > 0).map((name) => copyText(filledTables[name], rows[name])));
});
