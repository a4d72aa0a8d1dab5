import type { MiddlewareHandler } from "hono";
import { Problem } from "../http/problems.ts";
import type { RequestEnv } from "../http/router.ts";

/** Most of each kind at once; what comes beyond is refused. */
export interface LoadLimits {
  /** At work: each may want a connection to the database at this moment. */
  requests: number;
  /** Exports, and as many imports: each wants a connection whenever its client is ready, for as long as that takes. */
  transfers: number;
  /** Waiting for their client, which sends a body, or for changes, by a stream or a long poll: they want a connection only later. */
  listeners: number;
}

/** What holds where nothing is set: for a pool of ten, about six times as many as can be served at the same moment. */
export const loadDefaults: LoadLimits = { requests: 64, transfers: 20, listeners: 1_000 };

/** Imports have places of their own, as many as exports: whoever takes an export slowly keeps nobody from bringing something in. */
type Kind = keyof LoadLimits | "imports";

/** What a request takes up, from its beginning to its end. */
export interface Place {
  /** The request is of another kind from here on. Throws `overloaded` where there are too many of these already. */
  become(kind: Kind): void;
  /** The answer goes on after its handler: whoever sends it calls what this returns at its end, once or more. */
  keep(): () => void;
}

/** How much runs at the moment, and the gate that bounds it. */
export interface Load {
  running: Record<Kind, number>;
  /** Refused since the start. */
  shed: number;
  /** Whether another request would be refused. */
  isFull(): boolean;
  /** Counts a refusal, and gives the problem that it is. */
  refuse(kind: Kind): Problem;
  admit: MiddlewareHandler<RequestEnv>;
}

/**
 * Refuses at once what cannot be served soon. The pool's queue is the waiting room: a request that was let in waits there
 * behind a bounded number of others, so that what is accepted is answered in bounded time, however many ask.
 */
export function createLoad(limits: LoadLimits): Load {
  const running = { requests: 0, transfers: 0, imports: 0, listeners: 0 };
  const mostOf = (kind: Kind) => limits[kind === "imports" ? "transfers" : kind];
  const load: Load = {
    running,
    shed: 0,
    isFull: () => running.requests >= limits.requests,
    refuse(kind) {
      load.shed += 1;
      return new Problem("overloaded", `More ${kind} run just now than the service can answer soon; try again in a moment.`);
    },
    async admit(c, next) {
      let held: Kind | undefined;
      let kept = false;
      const release = () => {
        if (held) running[held] -= 1;
        held = undefined;
      };
      const become = (kind: Kind) => {
        if (held === kind) return;
        if (running[kind] >= mostOf(kind)) throw load.refuse(kind);
        release();
        running[kind] += 1;
        held = kind;
      };
      const keep = () => {
        kept = true;
        return release;
      };
      become("requests");
      c.set("place", { become, keep });
      await next();
      if (!kept) release();
    },
  };
  return load;
}
