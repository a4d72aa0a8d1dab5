import { once } from "node:events";
import { connect } from "node:net";
import { createApp } from "../../src/app.ts";
import { listen as listenHere } from "../../src/operations/server.ts";
import { publicUrl, type TestService } from "../service.ts";

export interface RawAnswer {
  status: number;
  head: string;
  body: string;
  /** Every byte that came. */
  whole: string;
}

/** The service on a socket of this machine, spoken to byte by byte. */
export async function listen({ db }: TestService) {
  const app = createApp({ db, publicUrl });
  const times = { headersTimeout: 60_000, keepAliveTimeout: 60_000, idleTimeout: 60_000 };
  const { server, port } = await listenHere(
    (request, env) => app.fetch(request, env),
    { port: 0, host: "127.0.0.1", log: () => {} },
    times,
  );

  /** Sends these bytes, and gives what comes back until the server hangs up; `hangUp` is for what would keep it waiting, `onAnswer` is sent when something comes. */
  async function send(bytes: string, { hangUp = false, onAnswer = "" } = {}): Promise<RawAnswer> {
    const socket = connect({ port, host: "127.0.0.1" });
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server need not read to its end what it refuses.
    socket.on("error", () => {});
    const closed = new Promise((resolve) => socket.on("close", resolve));
    if (onAnswer) socket.once("data", () => socket.write(onAnswer));
    socket.write(Buffer.from(bytes, "latin1"));
    if (hangUp) socket.end();
    await closed;
    const answer = Buffer.concat(chunks).toString("latin1");
    const [head = "", body = ""] = answer.split(/\r\n\r\n(.*)/s);
    return {
      status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
      head,
      whole: answer,
      body: /transfer-encoding: chunked/i.test(head) ? joined(body) : body,
    };
  }
  return {
    send,
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
}

/** A body that came in pieces, up to the first that is incomplete. */
function joined(body: string): string {
  const [, size, rest] = /^([\da-f]+)\r\n(.*)$/is.exec(body) ?? [];
  const length = Number.parseInt(size ?? "0", 16);
  return length === 0 || rest === undefined ? "" : rest.slice(0, length) + joined(rest.slice(length + 2));
}
