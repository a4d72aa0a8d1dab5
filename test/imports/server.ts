import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { type AppOptions, createApp } from "../../src/app.ts";
import { publicUrl, type TestService } from "../service.ts";

/** The service on a socket of this machine, for what shows only over a network: pieces that come late, and clients that leave. */
export async function listening({ db }: TestService, options: Partial<AppOptions> = {}) {
  const app = createApp({ db, publicUrl, ...options });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1", serverOptions: { requestTimeout: 0 } });
  if (!server.listening) await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    /** A request whose body is still to be written. */
    open: (method: string, path: string, headers: Record<string, string>) =>
      http.request({ port, host: "127.0.0.1", method, path, headers, agent: false }),
    close: async () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** The answer to a request, as soon as it begins. */
export async function answerOf(request: http.ClientRequest): Promise<http.IncomingMessage> {
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  return response;
}
