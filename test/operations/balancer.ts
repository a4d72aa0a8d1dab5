import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** A load balancer as simple as can be: in turn to whoever is ready, over connections that it keeps, without a second try. */
export async function startBalancer() {
  const agent = new http.Agent({ keepAlive: true });
  const ready = new Map<string, boolean>();
  const failures: string[] = [];
  let turn = 0;
  const look = setInterval(() => {
    for (const address of ready.keys()) {
      const asked = http.get(`${address}/health/ready`, { agent: false, timeout: 1_000 }, (answer) => {
        answer.resume();
        if (ready.has(address)) ready.set(address, answer.statusCode === 200);
      });
      asked.on("error", () => ready.has(address) && ready.set(address, false));
    }
  }, 20);
  const server = http.createServer((request, response) => {
    const able = [...ready].filter(([, isReady]) => isReady).map(([address]) => address);
    turn += 1;
    const chosen = able[turn % able.length];
    const fail = (why: string) => {
      failures.push(why);
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end(why);
    };
    if (chosen === undefined) return fail("nobody is ready");
    const { method, headers } = request;
    const onwards = http.request(`${chosen}${request.url}`, { agent, method, headers }, (answer) => {
      const { connection: _, ...kept } = answer.headers;
      response.writeHead(answer.statusCode as number, kept);
      answer.on("error", (error) => fail(`half-way: ${error.message}`)).pipe(response);
    });
    onwards.on("error", (error) => fail(error.message));
    response.on("close", () => onwards.destroy());
    request.pipe(onwards);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (address: string) => ready.set(address, false),
    remove: (address: string) => ready.delete(address),
    readyNow: () => [...ready.values()].filter(Boolean).length,
    failures,
    close: async () => {
      clearInterval(look);
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
