import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { cannotRun } from "./cluster.ts";
import { EmbeddedPostgresError, OWN_DATABASE } from "./errors.ts";
import { handTo, type Place, safeTemporaryFolder } from "./place.ts";
import { defuseRemains, PORT, type Postmaster, readPidFile, removeSocketFiles } from "./postmaster.ts";

const POLL_MS = 3;
const STARTUP_MS = 120_000;
const ORPHANS_MS = 10_000;
const LOG_BYTES = 1024 * 1024;
/** The shorter of what Linux (108) and macOS (104) allow for a socket's path, with its closing zero. */
const SOCKET_PATH_BYTES = 103;

/** Starts a server on data that no server runs on, and returns when it takes connections. */
export async function startServer(place: Place, binaries: Binaries, started: (server: ChildProcess) => void): Promise<Postmaster> {
  const deadline = performance.now() + ORPHANS_MS;
  for (;;) {
    defuseRemains(place);
    try {
      return await startOnce(place, binaries, started);
    } catch (error) {
      // The sessions of a server that was killed need a moment to notice.
      const orphans = /pre-existing shared memory block|lock file .* already exists/.test(String(error));
      if (!orphans || performance.now() > deadline) throw error;
      await pause(POLL_MS);
    }
  }
}

async function startOnce(place: Place, binaries: Binaries, started: (server: ChildProcess) => void): Promise<Postmaster> {
  const socketFolder = makeSocketFolder(place);
  const log = openLog(place);
  try {
    const child = spawn(binaries.postgres, ["-D", place.data, ...settings(place, socketFolder)], {
      cwd: place.data,
      uid: place.server.uid,
      gid: place.server.gid,
      env: binaries.environment,
      // Ctrl-C in a terminal is for us; we end the server once nobody needs it.
      detached: true,
      stdio: ["ignore", log.handle, log.handle],
    });
    child.unref();
    started(child);
    return await whenReady(child, place, binaries, log);
  } catch (error) {
    removeSocketFiles(socketFolder, place);
    throw error;
  } finally {
    closeSync(log.handle);
  }
}

async function whenReady(child: ChildProcess, place: Place, binaries: Binaries, log: Log): Promise<Postmaster> {
  let unrunnable: Error | undefined;
  child.once("error", (error) => {
    unrunnable = cannotRun(binaries.postgres, place, error);
  });
  const deadline = performance.now() + STARTUP_MS;
  while (performance.now() < deadline) {
    const server = readPidFile(place);
    if (server !== undefined && server.pid === child.pid && server.ready) return server;
    if (unrunnable !== undefined) throw unrunnable;
    const end = child.signalCode ?? child.exitCode;
    if (end !== null) throw new Error(`${textSince(log)}\nthe server ended with ${end}; see ${log.path}`);
    await pause(POLL_MS);
  }
  throw new EmbeddedPostgresError(`Postgres did not get ready in two minutes. See why in ${log.path}, or ${OWN_DATABASE}.`);
}

function settings(place: Place, socketFolder: string): string[] {
  const values = {
    listen_addresses: "",
    port: PORT,
    unix_socket_directories: `"${socketFolder}"`,
    unix_socket_permissions: "0700",
    ...accessRules(place),
    max_connections: 100,
    shared_buffers: "128MB",
    max_wal_size: "256MB",
    min_wal_size: "32MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // Refused statements are the caller's to report; without them the log stays small.
    log_min_messages: "log",
    log_checkpoints: "off",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The kernel vouches for who connects: root and the user who runs this, and no other program of the server's user. */
function accessRules(place: Place): { hba_file: string; ident_file: string } {
  const names = new Set(["root", place.me.name, place.owner.name]);
  const hba = "local all all peer map=owner\nlocal replication all peer map=owner\n";
  const ident = [...names].map((name) => `owner "${name}" all\n`).join("");
  return { hba_file: writeRules(place, "pg_hba.conf", hba), ident_file: writeRules(place, "pg_ident.conf", ident) };
}

function writeRules(place: Place, name: string, text: string): string {
  const path = join(place.base, name);
  rmSync(path, { force: true });
  writeFileSync(path, text, { flag: "wx", mode: 0o644 });
  chmodSync(path, 0o644);
  handTo(place.owner, path);
  return path;
}

function makeSocketFolder(place: Place): string {
  const beside = join(place.base, "socket");
  // Both ends split lists of hosts at commas, and a quote ends the server's setting.
  if (!fitsSocket(beside) || /[,:"'\\]/.test(beside)) return temporarySocketFolder(place);
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  handTo(place.server, beside);
  chmodSync(beside, 0o700);
  return beside;
}

/** Its name is nobody's to guess or prepare; others find it in the server's postmaster.pid. */
function temporarySocketFolder(place: Place): string {
  const folder = mkdtempSync(
    join(
      safeTemporaryFolder(place.server, (parent) => fitsSocket(join(parent, "nutgraph-123456"))),
      "nutgraph-",
    ),
  );
  handTo(place.server, folder);
  return folder;
}

function fitsSocket(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_BYTES;
}

interface Log {
  path: string;
  handle: number;
  begin: number;
}

function openLog(place: Place): Log {
  const path = join(place.base, "postgres.log");
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(path, `${path}.old`);
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;
  const handle = openSync(path, flags, 0o600);
  handTo(place.owner, path);
  return { path, handle, begin: fstatSync(handle).size };
}

function textSince(log: Log): string {
  return readFileSync(log.path).subarray(log.begin).toString();
}
