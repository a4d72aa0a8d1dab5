import type { ChildProcess } from "node:child_process";
import { join as pathTo } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { prepareBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { ensureDatabase } from "./database.ts";
import { EmbeddedPostgresError, explained, OWN_DATABASE } from "./errors.ts";
import { leaveAtExit } from "./leaving.ts";
import { FileLock } from "./lock.ts";
import { handTo, type Place } from "./place.ts";
import { findPostmaster, hasSocket, isAlive, type Postmaster, readPidFile, stopPostmaster, stopPostmasterNow } from "./postmaster.ts";
import { startServer } from "./server.ts";

/** A process's part in the server of a place. */
export interface Seat {
  place: Place;
  log: (line: string) => void;
  /** Held exclusively while starting, joining or stopping: one at a time. */
  turn: FileLock;
  /** Held shared by everyone who uses the server: who gets it exclusively is the last. */
  members: FileLock;
  initdb: ChildProcess | undefined;
  server: ChildProcess | undefined;
  forgetExit: () => void;
  left: Promise<void> | undefined;
}

const TURN_MS = 120_000;
const SETTLE_MS = 120_000;
const LAST_TURN_MS = 1_000;
const ANSWER_MS = 5_000;
const POLL_MS = 4;

export function takeSeat(place: Place, log: (line: string) => void): Seat {
  const seat: Seat = {
    place,
    log,
    turn: lockOf(place, "turn.lock"),
    members: lockOf(place, "members.lock"),
    initdb: undefined,
    server: undefined,
    forgetExit: () => {},
    left: undefined,
  };
  seat.forgetExit = leaveAtExit(() => leaveNow(seat));
  return seat;
}

function lockOf(place: Place, name: string): FileLock {
  const lock = new FileLock(pathTo(place.base, name));
  handTo(place.owner, pathTo(place.base, name));
  return lock;
}

/** Joins the server that runs, or starts one. */
export async function join(seat: Seat): Promise<Postmaster> {
  try {
    await seat.turn.exclusive(TURN_MS);
    await seat.members.shared(TURN_MS);
    const server = (await joinRunning(seat)) ?? (await startOwn(seat));
    seat.turn.release();
    return server;
  } catch (error) {
    const reason = explained(error, seat.place.base);
    await leave(seat).catch(() => {});
    throw reason;
  }
}

async function joinRunning(seat: Seat): Promise<Postmaster | undefined> {
  const server = await settledServer(seat.place);
  if (server === undefined) return undefined;
  if (await answersSoon(server, seat.place)) {
    seat.log(`Joined the Postgres server that runs on ${seat.place.base} (process ${server.pid}).`);
    return server;
  }
  if (!isAlive(server, seat.place)) return undefined;
  await endUnreachable(server, seat);
  return undefined;
}

async function startOwn(seat: Seat): Promise<Postmaster> {
  const { place, log } = seat;
  await refuseBesideOthers(seat);
  const binaries = prepareBinaries(place);
  await ensureCluster(place, binaries, (initdb) => {
    log(`Making a new database in ${place.base}.`);
    seat.initdb = initdb;
  });
  const server = await startServer(place, binaries, (child) => {
    seat.server = child;
  });
  seat.server?.once("exit", () => {
    if (seat.left === undefined) log(`The Postgres server of ${place.base} ended unasked; see postgres.log there.`);
  });
  if (await answersSoon(server, place)) return server;
  throw new EmbeddedPostgresError(
    `The Postgres server of ${place.base} runs but does not answer. See postgres.log there, or ${OWN_DATABASE}.`,
  );
}

/** Waits for a server that is starting or stopping to be either there or gone. */
async function settledServer(place: Place): Promise<Postmaster | undefined> {
  const deadline = performance.now() + SETTLE_MS;
  for (;;) {
    const server = await findPostmaster(place);
    if (server === undefined || server.ready) return server;
    if (performance.now() > deadline) {
      throw new EmbeddedPostgresError(
        `The Postgres server of ${place.base} (process ${server.pid}) has been neither up nor down for two minutes. End it (kill ${server.pid}), or ${OWN_DATABASE}.`,
      );
    }
    await pause(POLL_MS);
  }
}

async function answersSoon(server: Postmaster, place: Place): Promise<boolean> {
  const deadline = performance.now() + ANSWER_MS;
  while (!(await ensureDatabase(server))) {
    if (performance.now() > deadline || !isAlive(server, place) || !hasSocket(server)) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** Where others are members there is a server; one that cannot be seen may be in another container, and a second would spoil the data. */
async function refuseBesideOthers(seat: Seat): Promise<void> {
  const alone = seat.members.tryExclusive();
  await seat.members.shared(TURN_MS);
  if (alone) return;
  throw new EmbeddedPostgresError(
    `Other processes use the Postgres server of ${seat.place.base}, but it does not answer. End those processes, or ${OWN_DATABASE}.`,
  );
}

/** A server whose socket is gone, say by a cleaner of temporary folders, is of no use to anyone new. */
async function endUnreachable(server: Postmaster, seat: Seat): Promise<void> {
  await refuseBesideOthers(seat);
  await stopPostmaster(server, seat.place);
}

/** Leaves, and stops the server if nobody else is there. */
export function leave(seat: Seat): Promise<void> {
  seat.left ??= leaveOnce(seat);
  return seat.left;
}

async function leaveOnce(seat: Seat): Promise<void> {
  try {
    // Who fails to join keeps the turn it has: the next in turn must not see a member without a server.
    if (!seat.turn.isHeld) await seat.turn.exclusive(TURN_MS);
    if (!seat.members.tryExclusive()) return;
    endInitdb(seat);
    const server = ownServer(seat);
    if (server !== undefined) await stopPostmaster(server, seat.place);
  } finally {
    giveUpSeat(seat);
  }
}

/** The same at once. Without a turn it is safe too: whoever has it and is not yet a member waits to become one. */
function leaveNow(seat: Seat): void {
  endInitdb(seat);
  try {
    if (!seat.turn.isHeld) seat.turn.exclusiveNow(LAST_TURN_MS);
    const server = seat.members.tryExclusive() ? ownServer(seat) : undefined;
    if (server !== undefined) stopPostmasterNow(server, seat.place);
  } finally {
    giveUpSeat(seat);
  }
}

function giveUpSeat(seat: Seat): void {
  seat.forgetExit();
  seat.members.close();
  seat.turn.close();
}

function endInitdb({ initdb }: Seat): void {
  if (initdb?.pid === undefined || initdb.exitCode !== null || initdb.signalCode !== null) return;
  try {
    // The whole group: initdb works through a server of its own.
    process.kill(-initdb.pid, "SIGKILL");
  } catch {
    // It went in between.
  }
}

/** The server of this place if it can be ended from here: also one that has not written its postmaster.pid yet. */
function ownServer({ place, server }: Seat): Postmaster | undefined {
  const described = readPidFile(place);
  const starting = { pid: server?.pid ?? 0, dataFolder: place.data, socketFolder: pathTo(place.base, "socket"), ready: false };
  return [described, starting].find((candidate) => candidate !== undefined && isAlive(candidate, place));
}
