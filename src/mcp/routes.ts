import type { Context } from "hono";
import { demand, type ReadAccess } from "../http/authentication.ts";
import { readBytes } from "../http/bodies.ts";
import type { Log } from "../http/request-log.ts";
import { createRouter, type RequestEnv, type Service } from "../http/router.ts";
import { describeError } from "../operations/log.ts";

/** Where assistants ask. */
const mcpPath = "/mcp";

/** Most bytes of a message; a question needs a few hundred. */
const longestMessage = 1_000_000;

interface McpOptions {
  readAccess: ReadAccess;
  log: Log;
  bodyLimit: number;
  bodyPatience: number;
}

/**
 * The Model Context Protocol over streamable HTTP: each message is answered by itself, there are no sessions and no streams to
 * come back to. The protocol’s library is loaded with the first message.
 */
export function mcpRoutes(service: Service, { readAccess, log, bodyLimit, bodyPatience }: McpOptions) {
  const handler = once(() => loadHandler(service, log));
  const hosts = ["localhost", "127.0.0.1", "[::1]", new URL(service.publicUrl).hostname];
  const router = createRouter();
  router.all(mcpPath, async (c: Context<RequestEnv>) => {
    const { fetch, originValidationResponse } = await handler();
    // A page elsewhere may have been brought to ask for somebody by a name that leads here (DNS rebinding).
    const isPage = /^https?:/.test(c.req.header("Origin") ?? "");
    // What is no page of the web, such as an extension of a browser, may bear any host’s name.
    const foreign = originValidationResponse(c.req.raw, isPage ? hosts : []);
    if (foreign) return foreign;
    if (readAccess === "key") demand(c, ["read"]);
    if (c.req.method !== "POST") {
      c.header("Allow", "POST");
      return fetch(c.req.raw);
    }
    c.set("bodyLimit", Math.min(bodyLimit, longestMessage));
    c.set("bodyPatience", bodyPatience);
    const { url, headers, signal } = c.req.raw;
    const body = await readBytes(c);
    return await fetch(new Request(url, { method: "POST", headers, body: body as BodyInit, signal }));
  });
  return router;
}

async function loadHandler(service: Service, log: Log) {
  const [{ createMcpHandler, originValidationResponse }, { createMcpServer }] = await Promise.all([
    import("@modelcontextprotocol/server"),
    import("./server.ts"),
  ]);
  const report = (error: unknown) => log({ event: "mcp", error: describeError(error) });
  return { ...createMcpHandler(() => createMcpServer(service, report)), originValidationResponse };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
