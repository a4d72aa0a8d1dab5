import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect } from "../../db/client.ts";
import { prepareBinaries } from "../../db/embedded/binaries.ts";
import { findPlace } from "../../db/embedded/place.ts";

/** A Postgres server of one test, which keeps what it promises also when it is killed, and may be. */
export interface FaultyServer {
  folder: string;
  port: number;
  /** Of its database nutgraph, through a Unix socket. */
  url: string;
  start(): Promise<void>;
  /** Ends it as an administrator does: `SIGINT` breaks connections off. */
  stop(): Promise<void>;
  /** Ends all of its processes with SIGKILL, as when the power goes. */
  kill(): Promise<void>;
  /** Its processes stand still until they are told to go on. */
  freeze(): void;
  thaw(): void;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

export interface ServerOptions {
  settings?: Record<string, string | number>;
  environment?: Record<string, string>;
  /** Where its data goes, instead of a new folder. */
  folder?: string;
}

/** Makes a server with an empty database, and starts it. */
export async function makeServer({ folder = newFolder(), ...options }: ServerOptions = {}): Promise<FaultyServer> {
  const place = findPlace(folder, () => {});
  const { initdb, environment } = prepareBinaries(place);
  const data = join(place.base, "data");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  for (const own of [place.base, data]) chownSync(own, place.server.uid, place.server.gid);
  const as = { uid: place.server.uid, gid: place.server.gid, cwd: data, env: environment };
  const flags = ["-U", "nutgraph", "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"];
  const made = spawnSync(initdb, ["-D", data, ...flags, "--auth=trust"], { ...as, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed\n${made.stdout}${made.stderr}`);
  const server = serverOf(folder, options);
  await server.start();
  const db = connect(server.url.replace("/nutgraph?", "/postgres?"), { max: 1 });
  await db.$client`create database nutgraph`;
  await db.$client.end();
  return server;
}

/** The server of a folder that holds a data folder of Postgres already. */
function serverOf(folder: string, { settings = {}, environment = {} }: Omit<ServerOptions, "folder"> = {}): FaultyServer {
  const place = findPlace(folder, () => {});
  const binaries = prepareBinaries(place);
  const data = join(place.base, "data");
  const port = 5432;
  const all = { listen_addresses: "", unix_socket_directories: place.base, port, log_min_messages: "fatal", ...settings };
  let child: ChildProcess | undefined;
  const processes = () => (child?.pid === undefined || child.exitCode !== null ? [] : [child.pid, ...childrenOf(child.pid)]);
  const tell = (signal: NodeJS.Signals) => {
    for (const pid of processes()) signalTo(pid, signal);
  };
  const server: FaultyServer = {
    folder: place.base,
    port,
    url: `postgres://nutgraph@localhost/nutgraph?host=${encodeURIComponent(place.base)}&port=${port}`,
    async start() {
      child = spawn(binaries.postgres, ["-D", data, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])], {
        uid: place.server.uid,
        gid: place.server.gid,
        cwd: data,
        env: { ...binaries.environment, ...environment },
        detached: true,
        stdio: "ignore",
      });
      await untilReady(child, join(data, "postmaster.pid"));
    },
    stop: () => end(() => child?.kill("SIGINT")),
    kill: () => end(() => tell("SIGKILL")),
    freeze: () => tell("SIGSTOP"),
    thaw: () => tell("SIGCONT"),
    async remove() {
      tell("SIGCONT");
      await server.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      if (folder.startsWith(ownFolders)) rmSync(dirname(folder), { recursive: true, force: true });
    },
  };
  /** Its children go last: they hold on to the shared memory that the next server would refuse to share. */
  async function end(how: () => void): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const [pid, ended] = [child.pid as number, once(child, "exit")];
    const children = childrenOf(pid);
    how();
    await ended;
    while (children.some((one) => existsSync(`/proc/${one}`))) await pause(5);
  }
  return server;
}

/** A hot standby that streams from a server, which is stopped for the moment that its data is copied. */
export async function makeStandby(primary: FaultyServer): Promise<FaultyServer> {
  const folder = newFolder();
  const place = findPlace(folder, () => {});
  const data = join(place.base, "data");
  await primary.stop();
  cpSync(join(primary.folder, "data"), data, { recursive: true });
  await primary.start();
  writeFileSync(join(data, "standby.signal"), "");
  for (const name of [".", ...readdirSync(data, { recursive: true, encoding: "utf8" })])
    chownSync(join(data, name), place.server.uid, place.server.gid);
  for (const own of [place.base, data]) chownSync(own, place.server.uid, place.server.gid);
  chmodSync(data, 0o700);
  const standby = serverOf(folder, {
    settings: { primary_conninfo: `host=${primary.folder} port=${primary.port} user=nutgraph`, hot_standby_feedback: "on" },
  });
  await standby.start();
  return standby;
}

const ownFolders = "/tmp/nutgraph-faults-";

/** Not TMPDIR, which may be too deep for a socket's path. */
function newFolder(): string {
  const parent = mkdtempSync(ownFolders);
  chmodSync(parent, 0o711);
  const folder = join(parent, "server");
  mkdirSync(folder, { mode: 0o711 });
  return folder;
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

async function untilReady(child: ChildProcess, pidFile: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error("the server ended before it took connections");
    const lines = existsSync(pidFile) ? readFileSync(pidFile, "utf8").split("\n") : [];
    if (Number(lines[0]) === child.pid && /^(ready|standby)/.test(lines[7] ?? "")) return;
    await pause(10);
  }
}
