import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { EmbeddedPostgresError, OWN_DATABASE } from "./errors.ts";

export interface User {
  uid: number;
  gid: number;
  name: string;
}

/** Where everything of one embedded Postgres lies, and who runs it. */
export interface Place {
  base: string;
  data: string;
  me: User;
  /** The user the base belongs to: me, or the server's user where root works in that user's project. */
  owner: User;
  /** The user the server runs as: me, except that Postgres refuses to run as root. */
  server: User;
}

const ROOT = 0;
const WRITABLE_BY_ALL = 0o002;
const STICKY = 0o1000;

/** Finds the place that belongs to a data folder and makes sure that it is ours alone. */
export function findPlace(folder: string, log: (line: string) => void): Place {
  const wanted = resolve(folder);
  const existing = nearestExisting(wanted);
  if (!statSync(existing).isDirectory()) {
    throw new EmbeddedPostgresError(`${existing} is in the way: it is not a folder. Remove it, or ${OWN_DATABASE}.`);
  }
  const me = currentUser();
  const server = me.uid === ROOT ? userInsteadOfRoot(existing) : me;
  const reachable = me.uid === server.uid || canReach(server, existing);
  if (!reachable && existsSync(join(wanted, "data"))) {
    throw new EmbeddedPostgresError(
      `The data in ${wanted} cannot be reached by the user ${server.name}, as whom Postgres has to run. Open the folders above it (chmod o+x), or ${OWN_DATABASE}.`,
    );
  }
  const base = reachable ? ownFolder(wanted, me, server) : ownFolder(temporaryFolder(wanted, server), me, server);
  if (!reachable) {
    log(
      `Postgres cannot run as root, and the user ${server.name} cannot reach ${wanted}: the data is in ${base}, a temporary folder. Set DATABASE_URL, or move the project out of root's home, to keep it for good.`,
    );
  }
  const owner = statSync(base).uid === server.uid ? server : me;
  return { base, data: join(base, "data"), me, owner, server };
}

/** Hands a file or folder just made to the user who owns the place. */
export function handTo(user: User, path: string): void {
  if (lstatSync(path).uid !== user.uid) chownSync(path, user.uid, user.gid);
}

export function runsAsAnother(place: Place): boolean {
  return place.server.uid !== place.me.uid;
}

/** Whether the user may run this program, or pass through this folder. */
export function canReach(user: User, path: string): boolean {
  return spawnSync("test", ["-x", path], { uid: user.uid, gid: user.gid, cwd: "/", stdio: "ignore" }).status === 0;
}

function currentUser(): User {
  if (process.platform === "win32") {
    throw new EmbeddedPostgresError(`The Postgres that comes along does not run on Windows. Use WSL, or ${OWN_DATABASE}.`);
  }
  try {
    const { uid, gid, username } = userInfo();
    return { uid, gid, name: username };
  } catch {
    throw new EmbeddedPostgresError(
      `Postgres needs a user that the system knows by name, and the user id ${process.getuid?.()} has none. Run this as another user, or ${OWN_DATABASE}.`,
    );
  }
}

/** Whoever owns the project, so that they can go on without root afterwards; else nobody. */
function userInsteadOfRoot(project: string): User {
  const owner = statSync(project).uid;
  const user = (owner === ROOT ? undefined : lookUp(String(owner))) ?? lookUp("nobody");
  if (user !== undefined) return user;
  throw new EmbeddedPostgresError(
    `Postgres cannot run as root, and this system has no user "nobody" to run it as. Run this as an ordinary user, or ${OWN_DATABASE}.`,
  );
}

function lookUp(user: string): User | undefined {
  const { stdout } = spawnSync("id", [user], { encoding: "utf8" });
  const found = /^uid=(\d+)\((.+?)\) gid=(\d+)/.exec(stdout ?? "");
  return found === null ? undefined : { uid: Number(found[1]), name: String(found[2]), gid: Number(found[3]) };
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

function temporaryFolder(wanted: string, server: User): string {
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 16);
  return join(safeTemporaryFolder(server), `nutgraph-${name}`);
}

/** One the server's user can reach. Without the sticky bit anyone could swap our folder in it for theirs at any time. */
export function safeTemporaryFolder(server: User, suits: (folder: string) => boolean = () => true): string {
  const reachable = (folder: string) => server.uid === process.getuid?.() || canReach(server, folder);
  const folders = [tmpdir(), "/tmp"].map((folder) => realpathSync(folder));
  const folder = folders.find((one) => suits(one) && reachable(one)) ?? realpathSync("/tmp");
  const { mode } = statSync(folder);
  if ((mode & WRITABLE_BY_ALL) === 0 || (mode & STICKY) !== 0) return folder;
  throw new EmbeddedPostgresError(
    `In ${folder} everyone on this machine can replace the files of others. Protect it (chmod +t), point TMPDIR elsewhere, or ${OWN_DATABASE}.`,
  );
}

/** Makes the folder, or takes the one that is there if nobody else can have prepared or can change it. */
function ownFolder(path: string, me: User, server: User): string {
  makePrivate(path, me, server);
  const parent = statSync(dirname(path));
  const shared = (parent.mode & WRITABLE_BY_ALL) !== 0;
  const found = shared ? lstatSync(path) : statSync(path);
  if (!found.isDirectory()) {
    throw new EmbeddedPostgresError(`${path} is in the way: it is not a folder. Remove it, or ${OWN_DATABASE}.`);
  }
  const trusted = found.uid === me.uid || (me.uid === ROOT && found.uid === server.uid && !shared);
  if (!trusted) {
    throw new EmbeddedPostgresError(
      `${path} belongs to another user (id ${found.uid}). Run this as that user, remove the folder, or ${OWN_DATABASE}.`,
    );
  }
  if ((found.mode & WRITABLE_BY_ALL) !== 0) {
    throw new EmbeddedPostgresError(`${path} can be written by everyone on this machine. Change that (chmod o-w), or ${OWN_DATABASE}.`);
  }
  return realpathSync(path);
}

function makePrivate(path: string, me: User, server: User): void {
  const above = nearestExisting(dirname(path));
  const heir = me.uid === ROOT && statSync(above).uid === server.uid ? server : me;
  mkdirSync(dirname(path), { recursive: true });
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    throw error;
  }
  // The server passes through to its own folders inside; it needs to see nothing on the way.
  if (heir.uid !== server.uid) chmodSync(path, 0o711);
  handTo(heir, path);
}
