import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { connect } from "../../db/client.ts";
import { buildBundle } from "../operations/processes.ts";
import { checkFeed, type Desk, Ledger } from "./ledger.ts";
import { setStage } from "./stage.ts";

// Bad days of the database: the service says the right thing, comes back by itself, and loses nothing acknowledged.

const fakeClock = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
const canMount = process.getuid?.() === 0 && spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

let bundle: ReturnType<typeof buildBundle>;
beforeAll(() => {
  bundle = buildBundle();
});
afterAll(() => bundle?.remove());

/** Readers who ask all the time, and what they were answered: a status, or of a problem also its code. */
function startReaders(desk: Desk, many = 12) {
  const answers: string[] = [];
  const enough = new AbortController();
  const reading = Promise.all(
    Array.from({ length: many }, async () => {
      while (!enough.signal.aborted) {
        const answer = await fetch(`${desk.address}/v1/claims?limit=5`);
        const body = (await answer.json()) as { type?: string };
        answers.push(answer.ok ? "200" : `${answer.status} ${body.type?.split(":").at(-1)}`);
        if (!answer.ok) await pause(10);
      }
    }),
  );
  return {
    answers,
    /** Until so many more were answered. */
    more: (count: number) => {
      const from = answers.length;
      return vi.waitUntil(() => answers.length >= from + count, { timeout: 60_000 });
    },
    stop: async () => {
      enough.abort();
      await reading;
    },
  };
}

/** Writes until nobody takes it any more, and says how often it was told so. */
function startWriter(ledger: Ledger, desk: () => Desk) {
  const enough = new AbortController();
  const writing = (async () => {
    while (!enough.signal.aborted) {
      await ledger.write(desk(), enough.signal);
      await pause(20);
    }
  })();
  return async () => {
    enough.abort();
    await writing;
  };
}

const status = async (desk: Desk, at: string) => (await fetch(desk.address + at)).status;
const isReady = (desk: Desk) => vi.waitUntil(async () => (await status(desk, "/health/ready")) === 200, { timeout: 60_000 });

test("Postgres is stopped and started under load", async () => {
  const { server, desk, service } = await setStage(bundle.main);
  const ledger = new Ledger(5_000, 3);
  const [readers, stopWriting] = [startReaders(desk()), startWriter(ledger, desk)];
  for (let time = 0; time < 3; time += 1) {
    await readers.more(100);
    await server.stop();
    await readers.more(50);
    expect(await status(desk(), "/health/live")).toBe(200);
    expect(await status(desk(), "/health/ready")).toBe(503);
    await server.start();
    await isReady(desk());
  }
  await readers.more(100);
  await stopWriting();
  await readers.stop();
  expect(new Set(readers.answers)).toEqual(new Set(["200", "503 unavailable"]));
  expect(readers.answers.slice(-50)).toEqual(Array(50).fill("200"));
  expect(service().process.exitCode).toBeNull();
  await ledger.check(desk());
  await checkFeed(desk());
  expect(ledger.acknowledged).toBeGreaterThan(3);
});

test("connections are cut again and again", async () => {
  const { server, desk, service } = await setStage(bundle.main);
  const ledger = new Ledger(5_000, 4);
  const admin = connect(server.url.replace("?", "?application_name=admin&"), { max: 1 });
  onTestFinished(() => admin.$client.end());
  const [readers, stopWriting] = [startReaders(desk()), startWriter(ledger, desk)];
  for (let time = 0; time < 40; time += 1) {
    await readers.more(10);
    await admin.$client`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = 'nutgraph'`;
  }
  await readers.more(100);
  await stopWriting();
  await readers.stop();
  expect([...new Set(readers.answers)].filter((answer) => answer !== "200" && answer !== "503 unavailable")).toEqual([]);
  expect(readers.answers.slice(-50)).toEqual(Array(50).fill("200"));
  expect(service().process.exitCode).toBeNull();
  await ledger.check(desk());
  await checkFeed(desk());
});

test("the database stands still for a while", async () => {
  const { server, desk } = await setStage(bundle.main, { REQUEST_TIMEOUT_MS: "1000", MAX_REQUESTS: "8" });
  const readers = startReaders(desk(), 20);
  await readers.more(100);
  server.freeze();
  await vi.waitUntil(() => readers.answers.includes("503 tooLong") && readers.answers.includes("503 overloaded"), { timeout: 60_000 });
  expect(await status(desk(), "/health/live")).toBe(200);
  expect(await status(desk(), "/health/ready")).toBe(503);
  server.thaw();
  await isReady(desk());
  const from = readers.answers.length;
  await vi.waitUntil(() => readers.answers.slice(from).filter((answer) => answer === "200").length > 50, { timeout: 60_000 });
  await readers.stop();
  expect([...new Set(readers.answers)].filter((answer) => !/^200$|^503 (tooLong|overloaded)$/.test(answer))).toEqual([]);
});

test.skipIf(!canMount)("its disk is full (needs root, for a small disk)", async () => {
  const disk = mkdtempSync("/tmp/nutgraph-disk-");
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=400m,mode=711", "tmpfs", disk]);
  onTestFinished(() => {
    spawnSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true });
  });
  const settings = { wal_keep_size: "0", max_wal_size: "48MB", min_wal_size: "32MB" };
  const { server, desk, service } = await setStage(bundle.main, {}, { folder: path.join(disk, "server"), settings });
  const ledger = new Ledger(5_000, 5);
  const write = async (milliseconds: number) => {
    const enough = new AbortController();
    const writing = ledger.write(desk(), enough.signal);
    await pause(milliseconds);
    enough.abort();
    await writing;
  };
  await write(2_000);
  const acknowledged = ledger.acknowledged;
  expect(acknowledged).toBeGreaterThan(0);
  const ballast = path.join(disk, "ballast");
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - 2_000_000));
  // What is refused says that it was; a server that cannot write its log any more ends, and waits for room.
  for (let time = 0; time < 10; time += 1) await write(300);
  expect(await status(desk(), "/health/live")).toBe(200);
  truncateSync(ballast, 0);
  if (!(await status(desk(), "/health/ready").then((code) => code === 200))) {
    await server.kill();
    await server.start();
  }
  await isReady(desk());
  await write(2_000);
  expect(ledger.acknowledged).toBeGreaterThan(acknowledged);
  expect(service().process.exitCode).toBeNull();
  await ledger.check(desk());
  await checkFeed(desk());
});

test.skipIf(!existsSync(fakeClock))("its clock and the service's jump (needs libfaketime)", async () => {
  const folder = mkdtempSync("/tmp/nutgraph-clock-");
  onTestFinished(() => rmSync(folder, { recursive: true }));
  spawnSync("chmod", ["711", folder]);
  const clock = path.join(folder, "clock");
  const jump = (by: string) => writeFileSync(clock, by, { mode: 0o644 });
  jump("+0");
  const fake = { LD_PRELOAD: fakeClock, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" };
  const { desk, service } = await setStage(bundle.main, fake, { environment: fake });
  const ledger = new Ledger(5_000, 6);
  const stream = await fetch(`${desk().address}/v1/changes?after=now&format=sse`);
  const readers = startReaders(desk());
  const years: number[] = [];
  for (const by of ["+1d", "-3d", "+40d", "+0"]) {
    jump(by);
    const enough = new AbortController();
    const writing = ledger.write(desk(), enough.signal);
    await readers.more(60);
    const before = ledger.acknowledged;
    await vi.waitUntil(() => ledger.acknowledged > before, { timeout: 60_000 });
    enough.abort();
    await writing;
    years.push(Date.parse((await fetch(`${desk().address}/health/live`)).headers.get("Date") as string));
  }
  await readers.stop();
  // The clock did jump, and nothing else did.
  const [day, earlier, later] = years as [number, number, number];
  expect(day - earlier).toBeGreaterThan(3 * 86_400_000);
  expect(later - earlier).toBeGreaterThan(42 * 86_400_000);
  expect(new Set(readers.answers)).toEqual(new Set(["200"]));
  expect(service().process.exitCode).toBeNull();
  await ledger.check(desk());
  const last = await checkFeed(desk());
  let told = "";
  for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
    told += Buffer.from(chunk).toString();
    if (told.includes(`-${last}\n`)) break;
  }
  expect(told).toContain(`-${last}\n`);
});
