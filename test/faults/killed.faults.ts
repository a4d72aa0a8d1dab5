import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFailed, onTestFinished, test } from "vitest";
import { connect } from "../../db/client.ts";
import { everything } from "../contract/varied.ts";
import { keyFor } from "../keys/key-for.ts";
import { buildBundle, type Running, startProcess } from "../operations/processes.ts";
import { chanceFrom } from "../random.ts";
import { checkFeed, type Desk, Ledger } from "./ledger.ts";
import { makeServer } from "./server.ts";

// Everything acknowledged is there, and nothing is half there, however often what keeps it is killed.

const kills = Number(process.env.KILLS ?? 100);
let bundle: ReturnType<typeof buildBundle>;
beforeAll(() => {
  bundle = buildBundle();
});
afterAll(() => bundle?.remove());

async function newcomer() {
  const server = await makeServer();
  onTestFinished(() => server.remove());
  const running: { service?: Running } = {};
  onTestFailed(() =>
    console.log(
      running.service?.said(),
      running.service
        ?.log()
        .split("\n")
        .filter((line) => line.includes('"error"'))
        .join("\n"),
    ),
  );
  onTestFinished(async () => {
    running.service?.process.kill("SIGKILL");
    await running.service?.ended;
  });
  const start = async () => {
    running.service = await startProcess(bundle.main, { DATABASE_URL: server.url, SEED: "false" });
    return running.service;
  };
  await start();
  const db = connect(server.url, { max: 1 });
  const { headers } = await keyFor({ db }, "write", "read");
  await db.$client.end();
  const desk = (): Desk => ({ address: (running.service as Running).address, headers });
  return { server, start, desk, service: () => running.service as Running };
}

async function conclude(ledger: Ledger, desk: Desk): Promise<void> {
  await ledger.check(desk);
  await checkFeed(desk);
  expect(await ledger.repeat(desk)).toMatchObject({ complete: true, refused: 0, lines: ledger.articles });
  const { page } = (await (await fetch(`${desk.address}/v1/articles?limit=1&count=true&${everything}`)).json()) as {
    page: { total: { value: number } };
  };
  expect(page.total.value).toBe(ledger.articles);
  expect(await ledger.repeat(desk)).toMatchObject({ created: 0, changed: 0, refused: 0, unchanged: ledger.articles });
  console.log(
    `${kills} kills: ${ledger.acknowledged} imports acknowledged and there, ${ledger.unanswered} without an answer, whole or not at all`,
  );
}

describe("imports go on", () => {
  test("while the service is killed again and again", async () => {
    const { start, desk, service } = await newcomer();
    const ledger = new Ledger(20_000, 1);
    const chance = chanceFrom(20_260_401);
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = new AbortController();
      const writing = ledger.write(desk(), enough.signal);
      await pause(30 + chance.below(600));
      service().process.kill("SIGKILL");
      await service().ended;
      enough.abort();
      await writing;
      await start();
      await ledger.check(desk());
    }
    await conclude(ledger, desk());
  });

  test("while Postgres is killed again and again under a service that stays", async () => {
    const { server, desk, service } = await newcomer();
    const ledger = new Ledger(20_000, 2);
    const chance = chanceFrom(20_260_402);
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = new AbortController();
      const writing = ledger.write(desk(), enough.signal);
      await pause(30 + chance.below(600));
      await server.kill();
      enough.abort();
      await writing;
      await server.start();
      expect(service().process.exitCode, service().said()).toBeNull();
      while (!(await fetch(`${desk().address}/health/ready`)).ok) await pause(20);
      await ledger.check(desk());
    }
    await conclude(ledger, desk());
  });
});
