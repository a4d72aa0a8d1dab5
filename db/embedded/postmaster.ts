import { spawnSync } from "node:child_process";
import { closeSync, constants, existsSync, ftruncateSync, openSync, readFileSync, rmdirSync, rmSync, statSync, writeSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { EmbeddedPostgresError } from "./errors.ts";
import type { Place } from "./place.ts";

export const PORT = 5432;

const PID_FILE = "postmaster.pid";
const SOCKET = `.s.PGSQL.${PORT}`;
const POLL_MS = 4;
const PATIENCE_MS = 10_000;
const LINES_WITH_SHARED_MEMORY = 7;

/** A server process, as its postmaster.pid describes it. */
export interface Postmaster {
  pid: number;
  /** The data folder under the name the process was started with. */
  dataFolder: string;
  socketFolder: string;
  ready: boolean;
}

/** The server that runs on this place's data, whoever started it. */
export async function findPostmaster(place: Place): Promise<Postmaster | undefined> {
  const described = readPidFile(place);
  if (described === undefined) return undefined;
  // The process of a server in another container cannot be seen, but its socket answers.
  return isAlive(described, place) || (await answers(described.socketFolder)) ? described : undefined;
}

export function readPidFile(place: Place): Postmaster | undefined {
  const [pid, dataFolder, , , socketFolder, , , status] = pidFileLines(place);
  if (!pid || !dataFolder || !socketFolder) return undefined;
  return {
    pid: Math.abs(Number.parseInt(pid, 10)),
    dataFolder,
    socketFolder: existsSync(join(socketFolder, SOCKET)) ? socketFolder : join(place.base, "socket"),
    ready: status?.trim() === "ready",
  };
}

function pidFileLines(place: Place): string[] {
  try {
    return readFileSync(join(place.data, PID_FILE), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** A number alone proves nothing: after a crash it may belong to any other program. */
export function isAlive(server: { pid: number; dataFolder: string }, place: Place): boolean {
  const running = describeProcess(server.pid);
  return running !== undefined && running.uid === place.server.uid && running.command.includes(` -D ${server.dataFolder} `);
}

function describeProcess(pid: number): { uid: number; command: string } | undefined {
  if (process.platform === "linux") {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return { uid: statSync(`/proc/${pid}`).uid, command };
    } catch {
      return undefined;
    }
  }
  const { stdout } = spawnSync("ps", ["-ww", "-o", "uid=,command=", "-p", String(pid)], { encoding: "utf8" });
  const found = /^\s*(\d+)\s+(.*)/.exec(stdout ?? "");
  return found === null ? undefined : { uid: Number(found[1]), command: `${found[2]} ` };
}

export function hasSocket(server: Postmaster): boolean {
  return existsSync(join(server.socketFolder, SOCKET));
}

function answers(socketFolder: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(join(socketFolder, SOCKET));
  socket.once("connect", () => resolve(true));
  socket.once("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

/**
 * Makes the remains of a dead server harmless. Postgres takes any live process of the recorded
 * number for the old server, except its own parent, so that number becomes ours; the rest of the
 * file must stay, because from it Postgres finds shared memory that orphans might still use.
 */
export function defuseRemains(place: Place): void {
  const file = join(place.data, PID_FILE);
  const [, ...rest] = pidFileLines(place);
  if (rest.length < LINES_WITH_SHARED_MEMORY - 1) {
    rmSync(file, { force: true });
    return;
  }
  removeSocketFiles(readPidFile(place)?.socketFolder ?? join(place.base, "socket"), place);
  const handle = openSync(file, constants.O_RDWR | constants.O_NOFOLLOW);
  try {
    ftruncateSync(handle);
    writeSync(handle, [process.pid, ...rest].join("\n"));
  } finally {
    closeSync(handle);
  }
}

/** A socket's lock file is judged by its process number too. */
export function removeSocketFiles(folder: string, place: Place): void {
  for (const name of [SOCKET, `${SOCKET}.lock`]) rmSync(join(folder, name), { force: true });
  if (dirname(folder) === place.base) return;
  try {
    rmdirSync(folder);
  } catch {
    // Gone already, or not ours alone.
  }
}

export async function stopPostmaster(server: Postmaster, place: Place): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    tell(server, place, signal);
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      if (!isAlive(server, place)) {
        removeSocketFiles(server.socketFolder, place);
        return;
      }
      await pause(POLL_MS);
    }
  }
  throw new EmbeddedPostgresError(
    `The Postgres server of ${place.base} (process ${server.pid}) does not stop. End it by hand (kill ${server.pid}).`,
  );
}

/** For the last moment of a process, when nothing asynchronous happens any more. */
export function stopPostmasterNow(server: Postmaster, place: Place): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    tell(server, place, signal);
    const deadline = performance.now() + PATIENCE_MS / 2;
    while (performance.now() < deadline) {
      if (!isAlive(server, place)) {
        removeSocketFiles(server.socketFolder, place);
        return;
      }
      Atomics.wait(clock, 0, 0, POLL_MS);
    }
  }
}

function tell(server: Postmaster, place: Place, signal: NodeJS.Signals): void {
  if (!isAlive(server, place)) return;
  try {
    process.kill(server.pid, signal);
  } catch {
    // It went in between.
  }
}
