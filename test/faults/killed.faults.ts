import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everything } from "../contract/varied.ts";
import { buildBundle } from "../operations/processes.ts";
import { chanceFrom } from "../random.ts";
import { checkFeed, type Desk, Ledger } from "./ledger.ts";
import { setStage } from "./stage.ts";

// Everything acknowledged is there, and nothing is half there, however often what keeps it is killed.

const kills = Number(process.env.KILLS ?? 100);
let bundle: ReturnType<typeof buildBundle>;
beforeAll(() => {
  bundle = buildBundle();
});
afterAll(() => bundle?.remove());

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
    const { start, desk, service } = await setStage(bundle.main);
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
    const { server, desk, service } = await setStage(bundle.main);
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
