import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import type { Log } from "../http/request-log.ts";
import { answerOutside, answerUnreadable, refuseWithoutHost } from "./unreadable-requests.ts";

/** Milliseconds for which a connection may take. */
export interface ConnectionTimes {
  /** For the headers of a request to be there. */
  headersTimeout: number;
  /** Unused. */
  keepAliveTimeout: number;
  /** Without a byte in either direction. */
  idleTimeout: number;
}

type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>;

/** Answers a request, or has it go on to whoever comes next. */
export type First = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** A server that listens here; those who come first see each request before it does. Rejects where the port cannot be had. */
export function listen(
  fetch: Fetch,
  { port, host, log, first = [] }: { port: number; host: string; log: Log; first?: First[] },
  { headersTimeout, keepAliveTimeout, idleTimeout }: ConnectionTimes,
): Promise<{ server: Server; port: number }> {
  const listener = getRequestListener(fetch as (request: Request, env: unknown) => Response | Promise<Response>, {
    hostname: host,
    errorHandler: (error) => answerOutside(error, log),
  });
  const options = {
    // An import may take hours; how long a body may take is for whoever reads it to say.
    requestTimeout: 0,
    headersTimeout,
    keepAliveTimeout,
    // How often Node looks for headers that are late.
    connectionsCheckingInterval: Math.min(headersTimeout, 5_000),
    // Who asks no host is told so by us.
    requireHostHeader: false,
  };
  const server = createServer(options, (request, response) => {
    const ask = (index: number): void => {
      const answered = first[index]?.(request, response);
      if (answered === undefined) void listener(request, response);
      else if (answered === false) ask(index + 1);
      // Whatever goes wrong in between takes along this answer, not the process.
      else if (answered !== true)
        void answered.then(
          (isAnswered) => isAnswered || ask(index + 1),
          () => response.destroy(),
        );
    };
    if (!refuseWithoutHost(request, response, log)) ask(0);
  });
  answerUnreadable(server, log);
  server.setTimeout(idleTimeout);
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, host, () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

/** Takes no more connections, lets each go as soon as nothing runs on it, and all when the time is over; whether it was enough. */
export async function closeServer(server: Server, timeout: number): Promise<boolean> {
  const closed = new Promise((resolve) => server.close(resolve));
  const late = new Promise((resolve) => setTimeout(resolve, timeout, "late").unref());
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const isLate = (await Promise.race([closed, late])) === "late";
  if (isLate) server.closeAllConnections();
  clearInterval(sweep);
  return !isLate;
}
