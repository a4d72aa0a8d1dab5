import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createApp } from "../src/app.ts";
import { createLoad } from "../src/operations/load.ts";
import { createOperations } from "../src/operations/operations.ts";
import { type ConnectionTimes, closeServer, type First, listen } from "../src/operations/server.ts";
import { createShedder } from "../src/operations/shedding.ts";
import { expectProblem } from "./contract/problems.ts";
import { samplesOf } from "./operations/metrics.ts";
import { openService, publicUrl, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const patient: ConnectionTimes = { headersTimeout: 60_000, keepAliveTimeout: 60_000, idleTimeout: 60_000 };

async function listening(times: Partial<ConnectionTimes> = {}, requests = 64, before: First[] = []) {
  const load = createLoad({ requests, transfers: 2, listeners: 2 });
  const events: Record<string, unknown>[] = [];
  const app = createApp({ db: service.db, publicUrl, operations: createOperations({ load }, service.db) });
  const shed = createShedder(load, (event) => events.push(event));
  const { server, port } = await listen(
    (request, env) => app.fetch(request, env),
    { port: 0, host: "127.0.0.1", log: (event) => events.push(event), first: [...before, shed] },
    { ...patient, ...times },
  );
  onTestFinished(() => closeServer(server, 0).then(() => {}));
  return { port, events, address: `http://127.0.0.1:${port}` };
}

/** An open connection, and what came by it until it was closed. */
async function open(port: number): Promise<{ socket: Socket; closed: Promise<string> }> {
  const socket = connect(port, "127.0.0.1");
  let came = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    came += chunk;
  });
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  const closed = once(socket, "close").then(() => came);
  await once(socket, "connect");
  return { socket, closed };
}

test("a client that sends its headers a byte at a time, or nothing at all, is let go", async () => {
  const { port, address } = await listening({ headersTimeout: 300 });
  const [slow, silent] = [await open(port), await open(port)];
  const dripping = setInterval(() => slow.socket.write("x"), 50);
  onTestFinished(() => clearInterval(dripping));
  slow.socket.write("GET /v1/claims HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  expect(await slow.closed).toMatch(/^HTTP\/1.1 408 Request Timeout.*urn:nutgraph:problem:slowHeaders/s);
  await silent.closed;
  expect((await fetch(`${address}/v1/claims?limit=1`)).status).toBe(200);
});

test("a connection that is not used is let go, and so is one on which nothing moves", async () => {
  const { port } = await listening({ keepAliveTimeout: 100 });
  const { socket, closed } = await open(port);
  socket.write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
  expect(await closed).toMatch(/^HTTP\/1.1 200 OK.*Connection: keep-alive/s);
  const idle = await listening({ idleTimeout: 100 });
  const stuck = await open(idle.port);
  stuck.socket.write("GET /v1/changes?after=now&wait=30 HTTP/1.1\r\nHost: x\r\n\r\n");
  expect(await stuck.closed).toBe("");
});

test("a thousand connections on which nobody asks keep nobody from asking", async () => {
  const { port, address } = await listening();
  const idle = await Promise.all(Array.from({ length: 1_000 }, () => open(port)));
  expect(idle.every(({ socket }) => !socket.destroyed)).toBe(true);
  for (const path of ["/health/ready", "/v1/claims?limit=1", "/metrics"]) expect((await fetch(address + path)).status, path).toBe(200);
});

test("what is beyond capacity is refused at the door as it would be inside, and counted in the log", async () => {
  const { address, events } = await listening({}, 0);
  for (const path of ["/v1/claims", "/v1/no/such/path", "/mcp"]) {
    const refused = await fetch(address + path, { headers: { Origin: "https://desk.example" } });
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(refused.headers.get("Retry-After")).toBe("2");
    await expectProblem(refused, "overloaded", path);
  }
  const write = await fetch(`${address}/v1/keys`, { method: "POST", body: "{}" });
  await expectProblem(write, "overloaded", "a write");
  for (const path of ["/health/live", "/health/ready", "/openapi.json", "/docs"])
    expect((await fetch(address + path)).status, path).toBe(200);
  expect((await samplesOf(await fetch(`${address}/metrics`))).nutgraph_shed_total).toBe(4);
  expect(events[0]).toEqual({ event: "shed", requests: 1 });
});

test("what goes wrong before the app sees a request costs that answer and nothing else", async () => {
  const failing: First = async ({ url }) => {
    if (url === "/v1/claims?limit=2") throw new Error("This one.");
    return false;
  };
  const { address } = await listening({}, 64, [failing]);
  await expect(fetch(`${address}/v1/claims?limit=2`)).rejects.toThrow();
  expect((await fetch(`${address}/v1/claims?limit=1`)).status).toBe(200);
});
