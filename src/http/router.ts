import { OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Database } from "../../db/client.ts";
import type { KeyScope } from "../../db/vocabulary.ts";
import type { Follower } from "../changes/follower.ts";
import type { PositionReader, Reached } from "../changes/positions.ts";
import type { Key } from "../keys/queries.ts";
import type { Place } from "../operations/load.ts";
import { type Fault, schemaFaults } from "../packages/faults.ts";
import { demand } from "./authentication.ts";
import { allFaults, readBody, refusedBody } from "./bodies.ts";
import { invalidParameters, type Problem } from "./problems.ts";
import { refuseReversed } from "./ranges.ts";
import type { Log } from "./request-log.ts";

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
  Variables: {
    requestId: string;
    /** Of routeOf, which is asked several times. */
    route?: string;
    problem?: string;
    /** By which its spans are found, where the request is traced. */
    traceId?: string;
    /** Where what happens after the answer has begun can still be told. */
    log?: Log;
    error?: unknown;
    /** Whose key the request was made with; there wherever a contract's `security` asks for one. */
    key?: Key;
    /**
     * Throws the problem that it is where that key no longer works, by a look that began no more than so many milliseconds ago;
     * by a new one where nothing is said.
     */
    holdToKey?: (age?: number) => Promise<void>;
    /** The media types of what its route answers with, by its contract. */
    offered?: string[];
    /** What the request takes up of what the service can do at once. */
    place?: Place;
    /** How far the record of changes went after the request came, where somebody has looked. */
    reached?: Reached;
    /** The bytes of the answer, where it is there as a whole. */
    whole?: Buffer;
    /** Most bytes of a body. */
    bodyLimit: number;
    /** Milliseconds that the next piece of a body may take to come. */
    bodyPatience: number;
    /** What a JSON body holds, of a route whose contract has one; also where no schema has looked at it. */
    body?: unknown;
    /** What is wrong with it whatever the schema. */
    bodyFaults?: Fault[];
  };
}

/** The path of the route that a request is for, with names in place of values; of the last middleware where there is none. */
export function routeOf(c: Context<RequestEnv>): string {
  const known = c.get("route");
  if (known !== undefined) return known;
  const route = routePath(c, -1);
  c.set("route", route);
  return route;
}

/**
 * A router whose refused parameters and bodies all become the same problems, and which holds each route to what its contract
 * says of `security` and of the body's type. A route that can write says whose key may.
 */
export function createRouter(): OpenAPIHono<RequestEnv> {
  const router = new OpenAPIHono<RequestEnv>({
    defaultHook: (result, c) => {
      if (result.target === "json") {
        const faults = allFaults(c.get("bodyFaults") ?? [], result.success ? [] : schemaFaults(result.error as never));
        if (faults.length > 0) throw refusedBody(faults);
      }
      if (result.success) {
        if (result.target === "query") refuseReversed(result.data as Record<string, unknown>);
        return;
      }
      const named = result.target === "header" ? headerName : undefined;
      throw refusedParameters(result.error.issues as z.core.$ZodIssue[], named);
    },
  });
  const { openapi } = router;
  router.openapi = ((route: RouteConfig, ...rest: [never, never]) =>
    openapi({ ...route, middleware: [...guards(route), ...[route.middleware ?? []].flat()] }, ...rest)) as typeof openapi;
  return router;
}

/** Validators know headers in lower case, people by their names. */
export const headerName = (lowerCase: string): string => lowerCase.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** The problem that refused parameters are, each by its name. */
export function refusedParameters(issues: readonly z.core.$ZodIssue[], named = (name: string) => name): Problem {
  return invalidParameters(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ parameter: key, code: "unknownParameter", message: "is not a parameter of this operation" }))
        : [{ parameter: named(String(issue.path[0])), message: issue.message }],
    ),
  );
}

/** In this order: who asks, and only then what. */
function guards({ method, path, security, request }: RouteConfig): MiddlewareHandler<RequestEnv>[] {
  if (!security && method !== "get") throw new Error(`${method} ${path} does not say whose key it needs`);
  const alternatives = security?.map(({ bearer = [] }) => bearer as KeyScope[]) ?? [];
  const types = Object.keys(request?.body?.content ?? {});
  return [
    ...(alternatives.length > 0 ? [guard((c) => demand(c, ...alternatives))] : []),
    ...(types.length > 0 ? [guard((c) => readBody(c, types))] : []),
  ];
}

const guard =
  (check: (c: Parameters<MiddlewareHandler<RequestEnv>>[0]) => void | Promise<void>): MiddlewareHandler<RequestEnv> =>
  async (c, next) => {
    await check(c);
    await next();
  };
