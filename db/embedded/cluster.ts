import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { SUPERUSER } from "./database.ts";
import { EmbeddedPostgresError, explained, OWN_DATABASE } from "./errors.ts";
import { handTo, type Place } from "./place.ts";

const UNFINISHED = "data.new-";

/** Makes the data folder where there is none, and refuses one that is not ours to use. */
export async function ensureCluster(place: Place, binaries: Binaries, started: (initdb: ChildProcess) => void): Promise<void> {
  await removeUnfinished(place);
  if (!existsSync(place.data) || isEmptyFolder(place.data)) await createCluster(place, binaries, started);
  refuseForeign(place, binaries);
}

/** initdb killed halfway leaves a folder that only its name gives away, so data gets its own name last. */
async function createCluster(place: Place, binaries: Binaries, started: (initdb: ChildProcess) => void): Promise<void> {
  const unfinished = join(place.base, UNFINISHED + randomBytes(6).toString("hex"));
  mkdirSync(unfinished, { mode: 0o700 });
  handTo(place.server, unfinished);
  try {
    await runInitdb(unfinished, place, binaries, started);
    if (existsSync(place.data)) rmdirSync(place.data);
    renameSync(unfinished, place.data);
  } catch (error) {
    // Said before cleaning up, which frees the very space that may have been missing.
    const reason = explained(error, place.base);
    await removeUnfinished(place);
    throw reason;
  }
}

async function runInitdb(folder: string, place: Place, binaries: Binaries, started: (initdb: ChildProcess) => void): Promise<void> {
  const child = spawn(binaries.initdb, ["-D", folder, "-U", SUPERUSER, "-E", "UTF8", ...locale(), "--auth=peer", "--no-instructions"], {
    cwd: folder,
    uid: place.server.uid,
    gid: place.server.gid,
    env: binaries.environment,
    // Ctrl-C in a terminal is for us, not for our children.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  started(child);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once("error", (error: NodeJS.ErrnoException) => reject(cannotRun(binaries.initdb, place, error)));
  child.once("close", (code, signal) =>
    code === 0 ? resolve() : reject(new Error(`${output}\ninitdb ended with ${signal ?? `code ${code}`}`)),
  );
  await promise;
}

/** Sorting and character classes come from Postgres itself, so they are the same on every system. */
function locale(): string[] {
  const ofSystem = process.platform === "darwin" ? ["--locale=C", "--lc-ctype=UTF-8"] : ["--locale=C.UTF-8"];
  return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", ...ofSystem, "--lc-messages=C"];
}

export function cannotRun(program: string, place: Place, error: NodeJS.ErrnoException): Error {
  if (error.code === "ENOENT") {
    return new EmbeddedPostgresError(
      `The Postgres that comes along cannot run on this system: ${program} needs glibc, which Alpine and some others do not have. Use a Debian-like system or image, or ${OWN_DATABASE}.`,
      { cause: error },
    );
  }
  if (error.code === "EPERM" || error.code === "EACCES") {
    return new EmbeddedPostgresError(
      `Running ${program} as the user ${place.server.name} was not allowed (${error.code}). Run this as an ordinary user from a folder in which programs may run, or ${OWN_DATABASE}.`,
      { cause: error },
    );
  }
  return error;
}

async function removeUnfinished(place: Place): Promise<void> {
  for (const name of readdirSync(place.base)) {
    if (!name.startsWith(UNFINISHED)) continue;
    // An initdb whose caller was killed may still be writing; what it leaves goes at the next start.
    await rm(join(place.base, name), { recursive: true, force: true }).catch(() => {});
  }
}

function isEmptyFolder(path: string): boolean {
  return statSync(path).isDirectory() && readdirSync(path).length === 0;
}

function refuseForeign(place: Place, binaries: Binaries): void {
  const { uid } = statSync(place.data);
  if (uid !== place.server.uid) {
    throw new EmbeddedPostgresError(
      `${place.data} belongs to another user (id ${uid}), so Postgres refuses it. Run this as that user, delete the folder, or ${OWN_DATABASE}.`,
    );
  }
  const version = versionOf(place.data);
  if (version === undefined) {
    throw new EmbeddedPostgresError(`${place.data} holds something other than a Postgres data folder. Move it away, or ${OWN_DATABASE}.`);
  }
  if (version !== binaries.majorVersion) {
    throw new EmbeddedPostgresError(
      `${place.data} was made by Postgres ${version}, and this is Postgres ${binaries.majorVersion}. Export what you need with that version and delete the folder, or ${OWN_DATABASE}.`,
    );
  }
}

/** A data folder given as the folder itself would otherwise get ours inside it. */
export function refuseDataFolderAsBase(folder: string): void {
  if (versionOf(folder) === undefined) return;
  throw new EmbeddedPostgresError(`${folder} is itself the data folder of another Postgres. Name another folder, or ${OWN_DATABASE}.`);
}

function versionOf(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  } catch {
    return undefined;
  }
}
