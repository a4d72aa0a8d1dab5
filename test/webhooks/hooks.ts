import { expect, onTestFinished, vi } from "vitest";
import { createFollower } from "../../src/changes/follower.ts";
import { createPositionReader } from "../../src/changes/positions.ts";
import { type DeliveryOptions, startDelivery } from "../../src/webhooks/delivery.ts";
import { createSender } from "../../src/webhooks/send.ts";
import { createTargets, type Resolve } from "../../src/webhooks/targets.ts";
import { keyFor, type TestKey } from "../keys/key-for.ts";
import { openService, publicUrl, type TestService } from "../service.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

export interface Hook {
  id: string;
  url: string;
  secret: string;
  state: string;
  position: string;
  enabled: boolean;
  failing: { since: string; attempts: number; nextAttemptAt: string } | null;
  disabled: { at: string; reason: string } | null;
  [field: string]: unknown;
}

export interface Attempt {
  type: string;
  messageId: string;
  position: string | null;
  outcome: string;
  status: number | null;
  milliseconds: number;
}

/** A sender to this machine, with names resolved as a test says. */
export const senderHere = ({
  timeout = 2_000,
  allowed = ["127.0.0.0/8"],
  resolve,
}: {
  timeout?: number;
  allowed?: string[];
  resolve?: Resolve;
} = {}) => createSender({ targets: createTargets({ allowed, ...(resolve && { resolve }) }), timeout });

/** A service whose webhooks may lead to this machine, and a way to ask it with one key or another. */
export async function openHooks(options: Parameters<typeof openService>[0] = {}) {
  const service = await openService({ articles: ["corvalla-goes-dark"], sender: senderHere(), ...options });
  const owner = await keyFor(service, "read");
  return { service, owner, ...asking(service, owner) };
}
export type Hooks = Awaited<ReturnType<typeof openHooks>>;

/** Asks with a key. */
export function asking(service: TestService, { headers }: Pick<TestKey, "headers">) {
  const send = (method: string, path: string, body?: unknown) =>
    service.request(`/v1/webhooks${path}`, {
      method,
      headers: { ...headers, "Content-Type": method === "PATCH" ? "application/merge-patch+json" : "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const done = async <Data>(method: string, path: string, body?: unknown): Promise<Data> => {
    const response = await send(method, path, body);
    const answer = (await response.json()) as { data: Data };
    expect(response.status, JSON.stringify(answer)).toBeLessThan(300);
    return answer.data;
  };
  return {
    send,
    /** Of the running test: it is deleted when that ends. */
    create: async (body: object) => {
      const made = await done<Hook>("POST", "", body);
      onTestFinished(async () => void (await send("DELETE", `/${made.id}`)));
      return made;
    },
    read: (id: string) => done<Hook>("GET", `/${id}`),
    patch: (id: string, body: object) => done<Hook>("PATCH", `/${id}`, body),
    rotate: (id: string) => done<Hook>("POST", `/${id}/secret`),
    replay: (id: string, after: string) => done<Hook>("POST", `/${id}/replay`, { after }),
    ping: (id: string) => done<Attempt>("POST", `/${id}/ping`),
    attempts: (id: string) => done<Attempt[]>("GET", `/${id}/deliveries`),
    until: (id: string, what: (hook: Hook) => boolean) =>
      vi.waitUntil(
        async () => {
          const hook = await done<Hook>("GET", `/${id}`);
          return what(hook) ? hook : false;
        },
        { timeout: 15_000, interval: 20 },
      ),
  };
}

/** A receiver of the running test. */
export async function receiver(...given: Parameters<typeof startReceiver>): Promise<Receiver> {
  const started = await startReceiver(...given);
  onTestFinished(() => started.close());
  return started;
}

/** Delivers as a process of the service does, until the running test ends or `stop` is called. */
export function delivering({ db }: Pick<TestService, "db">, options: Partial<DeliveryOptions> = {}) {
  const closing = new AbortController();
  const log: Record<string, unknown>[] = [];
  const service = {
    db,
    publicUrl,
    closing: closing.signal,
    positions: createPositionReader(db),
    follower: createFollower(db, closing.signal),
  };
  const delivery = startDelivery({
    service,
    sender: senderHere(),
    log: (event) => void log.push(event),
    concurrency: 8,
    firstPause: 1,
    giveUpAfter: 3_600_000,
    ...options,
  });
  let ended: Promise<void> | undefined;
  const stop = (milliseconds = 5_000) => {
    closing.abort();
    ended ??= delivery.end(milliseconds);
    return ended;
  };
  onTestFinished(() => stop());
  return { log, stop };
}

/** Makes one change of a claim's statement, and gives its number. */
let turn = 0;
export async function change({ db }: Pick<TestService, "db">, claim: string): Promise<string> {
  turn += 1;
  const statement = `Turn ${turn}.`;
  await db.$client`update claims set statement = ${statement} where id = ${claim}`;
  return statement;
}
