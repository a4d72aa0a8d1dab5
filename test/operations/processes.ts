import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../src/project-root.ts";

/** The service as a process of its own, as `npm start` runs it. */
export interface Running {
  process: ChildProcess;
  address: string;
  /** What it has written to its log so far. */
  log(): string;
  /** What it has said to people so far. */
  said(): string;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
}

/** The bundle that `npm start` makes, in a folder that the returned function removes. */
export function buildBundle(): { main: string; remove(): void } {
  const folder = mkdtempSync(path.join(projectRoot, "node_modules/.bundle-"));
  const { build } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")).scripts;
  execFileSync("sh", ["-c", build.replace("--outdir=dist", `--outdir=${folder}`)], { cwd: projectRoot, stdio: "pipe" });
  return { main: path.join(folder, "main.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the service, by this Node or another, and waits until it is ready. Its log may go nowhere: under load, reading it is work. */
export async function startProcess(
  main: string,
  settings: Record<string, string>,
  { logTo = "pipe", node = process.execPath }: { logTo?: "pipe" | "ignore"; node?: string } = {},
): Promise<Running> {
  const child: ChildProcess = spawn(node, [main], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH ?? "", PORT: "0", ...settings },
    stdio: ["ignore", logTo, "pipe"],
  });
  let [log, said] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    log += chunk;
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
      const [, found] = /ready at (http:\/\/localhost:\d+)\n/.exec(said) ?? [];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`ended with ${code} and had said:\n${said}`)));
  });
  return { process: child, address, log: () => log, said: () => said, ended };
}
