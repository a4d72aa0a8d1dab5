import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";

/** What one test needs on disk and starts as processes, and how all of it ends with the test. */
export interface Scene {
  root: string;
  hold(folder: string, options?: HoldOptions): Promise<Held>;
  refuse(folder: string, options?: HoldOptions): Promise<string>;
  begin(folder: string, options?: HoldOptions): Beginning;
  mount(name: string, options: string): string;
  /** Processes that still have to do with this scene, by their command lines. */
  remaining(): string[];
  end(): Promise<void>;
}

export interface HoldOptions {
  uid?: number;
  script?: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Leaves without stop(): with a signal's or an exit's default. */
  careless?: boolean;
}

export interface Held {
  url: string;
  folder: string;
  logs: string[];
  serverPid: number;
  signal(signal: NodeJS.Signals): Promise<void>;
  leave(): Promise<void>;
}

export interface Beginning {
  child: ChildProcess;
  firstLog: Promise<string>;
  outcome: Promise<Outcome>;
  ended: Promise<unknown>;
}

type Outcome = { url: string; folder: string; logs: string[] } | { error: string; message: string };

const HOLDER = join(import.meta.dirname, "holder.ts");

export function setScene(): Scene {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "embedded-test-"));
  // Postgres, as another user than root, has to get to what lies in here.
  chmodSync(root, 0o711);
  const begun: Beginning[] = [];
  const mounts: string[] = [];

  const scene: Scene = {
    root,
    begin(folder, options = {}) {
      const beginning = begin(folder, { TMPDIR: root }, options);
      begun.push(beginning);
      return beginning;
    },
    async hold(folder, options) {
      const beginning = scene.begin(folder, options);
      const outcome = await beginning.outcome;
      if ("error" in outcome) throw new Error(outcome.message);
      return held(outcome, beginning);
    },
    async refuse(folder, options) {
      const beginning = scene.begin(folder, options);
      const outcome = await beginning.outcome;
      await beginning.ended;
      if ("url" in outcome) throw new Error(`expected a refusal, got ${outcome.url}`);
      if (outcome.error !== "EmbeddedPostgresError") throw new Error(`${outcome.error}: ${outcome.message}`);
      return outcome.message;
    },
    mount(name, options) {
      const target = join(root, name);
      spawnSync("mkdir", ["-p", target]);
      const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", target], { encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
      mounts.push(target);
      return target;
    },
    remaining: () => processesNaming(root).map(({ command }) => command),
    async end() {
      for (const { child } of begun) child.kill("SIGKILL");
      await Promise.all(begun.map(({ ended }) => ended));
      while (processesNaming(root).length > 0) for (const { pid } of processesNaming(root)) kill(pid);
      for (const target of mounts.reverse()) spawnSync("umount", ["-l", target]);
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return scene;
}

function begin(folder: string, env: NodeJS.ProcessEnv, options: HoldOptions): Beginning {
  const { uid, script = HOLDER, cwd = "/", careless = false } = options;
  const child = spawn(process.execPath, [script, folder, ...(careless ? ["careless"] : [])], {
    cwd,
    env: { ...process.env, ...env, ...options.env },
    stdio: ["pipe", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = once(child, "close");
  const logs: string[] = [];
  const first = Promise.withResolvers<string>();
  const outcome = Promise.withResolvers<Outcome>();
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk));
  createInterface(child.stdout).on("line", (line) => {
    const event = JSON.parse(line) as { log: string } | { url: string; folder: string } | { error: string; message: string };
    if ("log" in event) {
      logs.push(event.log);
      first.resolve(event.log);
    } else if ("url" in event) outcome.resolve({ ...event, logs });
    else outcome.resolve(event);
  });
  ended.then(() => outcome.resolve({ error: "Ended", message: complaints || "ended without a word" }));
  return { child, firstLog: first.promise, outcome: outcome.promise, ended };
}

function held(outcome: { url: string; folder: string; logs: string[] }, { child, ended }: Beginning): Held {
  return {
    ...outcome,
    serverPid: serverPid(outcome.folder),
    async signal(signal) {
      child.kill(signal);
      await ended;
    },
    async leave() {
      child.stdin?.end();
      await ended;
    },
  };
}

export function serverPid(folder: string): number {
  return Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** One question to the database behind a url, asked the way the url itself says. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>> {
  const { searchParams } = new URL(url);
  const sql = postgres({
    host: String(searchParams.get("host")),
    port: Number(searchParams.get("port")),
    user: "nutgraph",
    database: "nutgraph",
    max: 1,
  });
  try {
    const [row] = await sql.unsafe(statement);
    return { ...row };
  } finally {
    await sql.end();
  }
}

export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It went in between.
  }
}

function processesNaming(text: string): { pid: number; command: string }[] {
  const all = existsSync("/proc/self/cmdline") ? fromProc() : fromPs();
  return all.filter(({ pid, command }) => pid !== process.pid && command.includes(text));
}

function fromProc(): { pid: number; command: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return isKilled(readFileSync(`/proc/${name}/status`, "utf8")) ? [] : [{ pid: Number(name), command }];
      } catch {
        return [];
      }
    });
}

/** Whether SIGKILL has reached a process, so that it does nothing more, though the system is not yet done with it. */
function isKilled(status: string): boolean {
  const [, pending = "0"] = /^ShdPnd:\s*([0-9a-f]+)$/m.exec(status) ?? [];
  return (BigInt(`0x${pending}`) >> 8n) % 2n === 1n;
}

function fromPs(): { pid: number; command: string }[] {
  return spawnSync("ps", ["-axww", "-o", "pid=,command="], { encoding: "utf8" })
    .stdout.split("\n")
    .map((line) => ({ pid: Number.parseInt(line, 10), command: line.replace(/^\s*\d+\s/, "") }));
}
