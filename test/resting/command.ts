import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildBundle, startProcess } from "../operations/processes.ts";

// How long the service takes from its start until it is ready, on the embedded database with its data there, and how much
// memory it holds (VmRSS, so Linux only): at rest, after one answer, and after many.

const rounds = 7;
const many = 200;
const listed = "/v1/claims?limit=50";

const folder = mkdtempSync(path.join(tmpdir(), "nutgraph-resting-"));
// As root the server runs as another user, who has to get here.
chmodSync(folder, 0o755);
const bundle = buildBundle();

const megabytes = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_000;
const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] as number;

async function measure(): Promise<number[]> {
  const began = performance.now();
  const { process: child, address, ended } = await startProcess(bundle.main, { NUTGRAPH_DATA: path.join(folder, "data") });
  const seconds = (performance.now() - began) / 1_000;
  const ask = async (times: number) => {
    for (let time = 0; time < times; time += 1) await (await fetch(address + listed)).arrayBuffer();
  };
  const pid = child.pid as number;
  await pause(1_000);
  const atRest = megabytes(pid);
  await ask(1);
  await pause(1_000);
  const afterOne = megabytes(pid);
  await ask(many);
  const afterMany = megabytes(pid);
  child.kill("SIGTERM");
  await ended;
  return [seconds, atRest, afterOne, afterMany];
}

try {
  const bare = Number(execFileSync(process.execPath, ["-p", "process.memoryUsage().rss / 1e6"], { encoding: "utf8" }));
  await measure();
  const measured: number[][] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measure());
  const [seconds, atRest, afterOne, afterMany] = [0, 1, 2, 3].map((column) => median(measured.map((row) => row[column] as number)));
  console.log(`medians of ${rounds} starts, data there`);
  console.log(`start to ready      ${seconds?.toFixed(2)} s`);
  console.log(`at rest             ${atRest?.toFixed(0)} MB   (Node by itself: ${bare.toFixed(0)} MB)`);
  console.log(`after one answer    ${afterOne?.toFixed(0)} MB`);
  console.log(`after ${many} answers   ${afterMany?.toFixed(0)} MB`);
} finally {
  bundle.remove();
  rmSync(folder, { recursive: true, force: true });
}
