import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerOptions, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type HttpBindings, serve } from "@hono/node-server";

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
  { port, host, first = [] }: { port: number; host: string; first?: First[] },
  { headersTimeout, keepAliveTimeout, idleTimeout }: ConnectionTimes,
): Promise<{ server: Server; port: number }> {
  const create = (options: ServerOptions, listener: RequestListener) =>
    createServer(options, (request, response) => {
      const ask = (index: number): void => {
        const answered = first[index]?.(request, response);
        if (answered === undefined) listener(request, response);
        else if (answered === false) ask(index + 1);
        // Whatever goes wrong in between takes along this answer, not the process.
        else if (answered !== true)
          void answered.then(
            (isAnswered) => isAnswered || ask(index + 1),
            () => response.destroy(),
          );
      };
      ask(0);
    });
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: fetch as (request: Request, env: unknown) => Response | Promise<Response>,
        port,
        hostname: host,
        createServer: create as typeof createServer,
        serverOptions: {
          // An import may take hours; how long a body may take is for whoever reads it to say.
          requestTimeout: 0,
          headersTimeout,
          keepAliveTimeout,
          // How often Node looks for headers that are late.
          connectionsCheckingInterval: Math.min(headersTimeout, 5_000),
        },
      },
      (address: AddressInfo) => resolve({ server, port: address.port }),
    ) as Server;
    server.setTimeout(idleTimeout);
    server.on("error", reject);
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
