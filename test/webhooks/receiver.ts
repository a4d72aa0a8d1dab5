import { once } from "node:events";
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { vi } from "vitest";
import type { Change } from "../changes/feed.ts";

/** A message as a receiver got it. */
export interface Got {
  headers: Record<string, string>;
  body: string;
  type: string;
  timestamp: string;
  data: { webhookId: string; changes: Change[]; position: string; [field: string]: unknown };
}

type Answer = (got: Got, response: http.ServerResponse, index: number) => unknown;

/** A certificate for `localhost` with its key, which nobody trusts who is not told to. */
export const localhostPem = path.join(import.meta.dirname, "localhost.pem");

/** Takes messages as a receiver does, and keeps what came; `answer` says what it does with each, in place of 204. */
export async function startReceiver(answer: Answer = (_, response) => response.writeHead(204).end(), { tls = false } = {}) {
  const got: Got[] = [];
  const state = { answer, atOnce: 0, mostAtOnce: 0 };
  const take = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    state.atOnce += 1;
    state.mostAtOnce = Math.max(state.mostAtOnce, state.atOnce);
    response.once("close", () => {
      state.atOnce -= 1;
    });
    const body = await text(request);
    const message: Got = { headers: request.headers as Record<string, string>, body, ...JSON.parse(body) };
    got.push(message);
    await state.answer(message, response, got.length - 1);
  };
  const pem = tls ? readFileSync(localhostPem) : undefined;
  const server = pem ? https.createServer({ key: pem, cert: pem }, take) : http.createServer(take);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const changes = () => got.flatMap(({ data }) => data.changes ?? []);
  return {
    url: tls ? `https://localhost:${port}/hook` : `http://127.0.0.1:${port}/hook`,
    port,
    got,
    state,
    /** Every change that came, in the order in which it came. */
    changes,
    /** Until so many messages have come. */
    until: (many: number) => vi.waitUntil(() => got.length >= many, { timeout: 15_000, interval: 5 }),
    /** Until so many changes have come. */
    untilChanges: (many: number) => vi.waitUntil(() => changes().length >= many, { timeout: 15_000, interval: 5 }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** Whether the library of Standard Webhooks takes a message for one that was signed with this secret. */
export function isSignedWith(secret: string, { body, headers }: Got): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
