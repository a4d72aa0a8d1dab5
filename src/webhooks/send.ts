import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { WebhookOutcome } from "../../db/vocabulary.ts";
import { retryAfterOf } from "./pauses.ts";
import { signedHeaders } from "./secrets.ts";
import { type Target, TargetError, type Targets } from "./targets.ts";

/** Something to send: the same id however often it is tried. */
export interface Letter {
  url: string;
  id: string;
  body: string;
  /** Each signs. */
  secrets: string[];
}

/** What came of sending it. */
export interface Sent {
  outcome: WebhookOutcome;
  /** The status of the answer, where one came. */
  status: number | null;
  milliseconds: number;
  /** Milliseconds that the receiver asks to be left alone. */
  retryAfter?: number | undefined;
}

/** Sends one thing after the other to receivers, over a connection that is kept between. */
export interface Line {
  /** Rejects with the signal's reason where that aborts; whatever else goes wrong is an outcome. */
  send(letter: Letter, signal?: AbortSignal): Promise<Sent>;
  close(): void;
}

export interface Sender {
  targets: Targets;
  /** Milliseconds that sending may take, from looking up the name to the answer's status. */
  timeout: number;
  open(): Line;
}

/** Milliseconds that sending may take where nothing is set. */
export const sendTimeout = 15_000;
/** Most bytes of an answer's body that are read, and milliseconds that are spent on it: it says nothing that matters. */
const readAtMost = 16_384;
const readFor = 1_000;
const mostHeaderBytes = 16_384;

/** Sends signed messages, each only to addresses that were checked for it. Redirects are not followed. */
export function createSender({ targets, timeout }: { targets: Targets; timeout: number }): Sender {
  return { targets, timeout, open: () => openLine(targets, timeout) };
}

function openLine(targets: Targets, timeout: number): Line {
  let agent: http.Agent | undefined;
  let agentOf = "";

  /** A kept connection leads to one of the addresses that were checked for it, so it serves only while these are the same. */
  function agentFor({ url, addresses }: Target): http.Agent {
    const key = JSON.stringify([url.origin, addresses.map(({ address }) => address).sort()]);
    if (agent === undefined || agentOf !== key) {
      agent?.destroy();
      agent = new (url.protocol === "https:" ? https : http).Agent({ keepAlive: true, maxSockets: 1 });
      agentOf = key;
    }
    return agent;
  }

  async function post(target: Target, letter: Letter, signal: AbortSignal): Promise<http.IncomingMessage> {
    for (;;) {
      const request = (target.url.protocol === "https:" ? https : http).request(target.url, {
        method: "POST",
        agent: agentFor(target),
        lookup: only(target),
        signal,
        maxHeaderSize: mostHeaderBytes,
        headers: {
          ...signedHeaders(letter.secrets, letter.id, letter.body),
          "Content-Type": "application/json",
          "Content-Length": Buffer.byteLength(letter.body),
          "User-Agent": "Nutgraph",
        },
      });
      const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
        request.on("response", resolve).on("error", reject);
        // As after an answer that switches to another protocol.
        request.on("close", () => reject(new Error("The receiver closed the connection without an answer.")));
      });
      request.end(letter.body);
      try {
        return await answered;
      } catch (error) {
        // The receiver had let go of a connection that was kept.
        if (!request.reusedSocket || signal.aborted) throw error;
      }
    }
  }

  return {
    async send(letter, signal) {
      const began = performance.now();
      const late = AbortSignal.timeout(timeout);
      const either = signal ? AbortSignal.any([late, signal]) : late;
      const came = (outcome: WebhookOutcome, status: number | null = null, retryAfter?: number): Sent => ({
        outcome,
        status,
        milliseconds: Math.round(performance.now() - began),
        retryAfter,
      });
      try {
        const response = await post(await before(targets.check(letter.url), either), letter, either);
        const status = response.statusCode as number;
        const sent = came(outcomeOf(status), status, retryAfterOf(response.headers["retry-after"]));
        await readSome(response);
        return sent;
      } catch (error) {
        if (signal?.aborted) throw error;
        return came(late.aborted ? "timeout" : outcomeOfError(error));
      }
    },
    close() {
      agent?.destroy();
      agent = undefined;
    },
  };
}

/** A lookup that knows nothing but the addresses that were checked: what the name leads to by now does not matter. */
const only =
  ({ addresses }: Target): LookupFunction =>
  (_hostname, options, callback) => {
    const [first] = addresses as [(typeof addresses)[number]];
    if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  };

async function before<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
  return await Promise.race([promise, aborted]);
}

/** Reads a body to its end, so that the connection can be kept, or lets go of both. */
async function readSome(response: http.IncomingMessage): Promise<void> {
  const timer = setTimeout(() => response.destroy(), readFor);
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length;
      if (bytes > readAtMost) break;
    }
  } catch {
    // What came before was all that matters.
  } finally {
    clearTimeout(timer);
  }
}

function outcomeOf(status: number): WebhookOutcome {
  if (status >= 200 && status < 300) return "delivered";
  if (status === 410) return "gone";
  return status >= 300 && status < 400 ? "redirect" : "status";
}

function outcomeOfError(error: unknown): WebhookOutcome {
  if (error instanceof TargetError) return error.code;
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  if (/^(HPE_|ERR_HTTP)/.test(code)) return "malformedAnswer";
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/.test(code)) return "tls";
  return "unreachable";
}
