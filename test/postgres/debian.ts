/** Runs the test suite, or the files named as arguments, on Debian's Postgres 15, the oldest that Nutgraph supports. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

const programs = "/usr/lib/postgresql/15/bin";

if (existsSync(join(programs, "initdb"))) {
  process.exitCode = await runOnOwnCluster();
} else {
  console.log(`Skipped: Debian's Postgres 15 is not installed (no ${programs}/initdb).`);
}

async function runOnOwnCluster(): Promise<number> {
  // Not TMPDIR, which may be too deep for a socket's path.
  const folder = mkdtempSync("/tmp/nutgraph-debian-");
  const user = serverUser();
  let server: ChildProcess | undefined;
  let tests: ChildProcess | undefined;
  // We stay to stop the server. Ctrl-C reaches the tests by itself.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => tests?.kill(signal));
  try {
    chmodSync(folder, 0o700);
    if (user) chownSync(folder, user.uid, user.gid);
    const data = join(folder, "data");
    // Another default locale than ours, so that nothing leans on the cluster's.
    const made = spawnSync(join(programs, "initdb"), ["-D", data, "-U", "tests", "-E", "UTF8", "--locale=C", "--auth=trust"], {
      ...user,
      cwd: folder,
      encoding: "utf8",
    });
    if (made.status !== 0) throw new Error(`initdb failed\n${made.stdout}${made.stderr}`);
    const settings = ["listen_addresses=", `unix_socket_directories=${folder}`, "fsync=off", "log_min_messages=fatal"];
    server = spawn(join(programs, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
      ...user,
      cwd: folder,
      // A group of its own: Ctrl-C is for the tests, and the server goes last.
      detached: true,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const url = `postgres://tests@localhost/postgres?host=${encodeURIComponent(folder)}&port=5432`;
    await untilReady(server, folder);
    const vitest = join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");
    tests = spawn(process.execPath, [vitest, "run", ...process.argv.slice(2)], {
      stdio: "inherit",
      env: { ...process.env, TEST_DATABASE_URL: url },
    });
    const [code] = await once(tests, "exit");
    return code ?? 1;
  } finally {
    if (server?.exitCode === null && server.pid !== undefined) {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Postgres does not run as root. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const found = /^uid=(\d+)\S* gid=(\d+)/.exec(spawnSync("id", [name], { encoding: "utf8" }).stdout);
    if (found) return { uid: Number(found[1]), gid: Number(found[2]) };
  }
  throw new Error("Postgres cannot run as root, and there is no user postgres or nobody to run it as.");
}

async function untilReady(server: ChildProcess, folder: string): Promise<void> {
  const client = postgres({ host: folder, port: 5432, user: "tests", database: "postgres", max: 1, onnotice: () => {} });
  try {
    for (let attempt = 0; ; attempt += 1) {
      if (server.exitCode !== null) throw new Error("the server ended before it took connections");
      try {
        await client`select 1`;
        return;
      } catch (error) {
        if (attempt === 500) throw error;
        await pause(20);
      }
    }
  } finally {
    await client.end();
  }
}
