import { onTestFailed, onTestFinished } from "vitest";
import { connect } from "../../db/client.ts";
import { keyFor } from "../keys/key-for.ts";
import { type Running, startProcess } from "../operations/processes.ts";
import type { Desk } from "./ledger.ts";
import { type FaultyServer, makeServer, type ServerOptions } from "./server.ts";

/** A Postgres and a service of one test, each a process that anything may happen to. */
export interface Stage {
  server: FaultyServer;
  /** The service as it runs now. */
  service(): Running;
  /** Starts the service, and again after it was killed. */
  start(): Promise<Running>;
  desk(): Desk;
}

/** Sets it up for the running test, and clears it away when that ends. */
export async function setStage(main: string, settings: Record<string, string> = {}, options: ServerOptions = {}): Promise<Stage> {
  const server = await makeServer(options);
  onTestFinished(() => server.remove());
  let running: Running | undefined;
  const failures = () =>
    running
      ?.log()
      .split("\n")
      .filter((line) => line.includes('"status":500'));
  onTestFailed(() => console.log(running?.said(), failures()?.slice(-5).join("\n")));
  onTestFinished(async () => {
    running?.process.kill("SIGKILL");
    await running?.ended;
  });
  const start = async () => {
    running = await startProcess(main, { DATABASE_URL: server.url, SEED: "false", ...settings });
    return running;
  };
  await start();
  const db = connect(server.url, { max: 1 });
  const { headers } = await keyFor({ db }, "write", "review", "read");
  await db.$client.end();
  const service = () => running as Running;
  return { server, service, start, desk: () => ({ address: service().address, headers }) };
}
