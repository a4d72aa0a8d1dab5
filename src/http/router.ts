import { OpenAPIHono } from "@hono/zod-openapi";
import type { Database } from "../../db/client.ts";
import type { Follower } from "../changes/follower.ts";
import type { PositionReader } from "../changes/positions.ts";
import { Problem, type ProblemDetail } from "./problems.ts";

/** What every endpoint is given. */
export interface Service {
  db: Database;
  positions: PositionReader;
  /** Wakes those who wait for changes. */
  follower: Follower;
  /** Aborted when the service is about to stop. */
  closing: AbortSignal;
  /** Where the service is reached from outside, without a closing slash. */
  publicUrl: string;
}

/** What middleware leaves on the context of a request. */
export interface RequestEnv {
  Variables: { requestId: string; problem?: string; error?: unknown };
}

/** A router whose refused parameters all become the same problem. */
export function createRouter(): OpenAPIHono<RequestEnv> {
  return new OpenAPIHono<RequestEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const errors = result.error.issues.flatMap((issue): ProblemDetail[] => {
        if (issue.code === "unrecognized_keys") {
          return issue.keys.map((key) => ({ parameter: key, code: "unknownParameter", message: "is not a parameter of this operation" }));
        }
        const [parameter] = issue.path;
        return [{ parameter: String(parameter), code: "invalid", message: issue.message }];
      });
      throw new Problem("invalidParameter", errors.map(({ parameter, message }) => `${parameter} ${message}`).join("; "), { errors });
    },
  });
}
