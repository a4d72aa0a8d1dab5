import { sql } from "drizzle-orm";
import type { MiddlewareHandler } from "hono";
import { type Database, select } from "../../db/client.ts";
import { corpusTypes, resourcePrefixes } from "../../db/vocabulary.ts";
import { pathWith } from "../http/cursors.ts";
import { anyOf } from "../http/filters.ts";
import { Problem, type ProblemDetail } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { lookup } from "./lookup.ts";
import { tableOf } from "./tables.ts";

// What was merged is found no more by what others say of it. A filter that names it would find nothing, and not say why.

/** Parameters that name a thing for itself, or no thing at all. */
const ofThemselves = ["id", "afterId", "q", "cursor"];
const prefixes = corpusTypes.map((type) => resourcePrefixes[type]).join("|");
const isMergeable = new RegExp(`^(${prefixes})[a-z2-7]{26}$`);
const mayHold = new RegExp(`[?&,=](${prefixes})`);

/** Leads a read that asks for what has to do with something merged to the same question of what it is now (308). */
export function leadToSuccessors(service: Service): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    if (!mayHold.test(c.req.url) || !["GET", "HEAD"].includes(c.req.method)) return await next();
    const asked = c.req.queries();
    const merged = await mergedIn(service.db, asked);
    if (merged.length === 0) return await next();
    c.header("Location", pathWith("", withSuccessors(asked, merged)));
    const errors = merged.map(
      ({ parameter, id, successor }): ProblemDetail => ({ parameter, code: "merged", message: `${id} is ${successor} now` }),
    );
    throw new Problem("merged", `${errors.map(({ parameter, message }) => `${parameter}: ${message}`).join("; ")}.`, { errors });
  };
}

/** The same parameters with what merged things are now. */
export async function asTheyAreNow<Asked extends object>(db: Database, asked: Asked): Promise<Asked> {
  return withSuccessors(asked, await mergedIn(db, asked));
}

/** Something merged that a parameter names, and what it is now. */
interface Merged {
  parameter: string;
  id: string;
  successor: string;
}

async function mergedIn(db: Database, asked: object): Promise<Merged[]> {
  const named = Object.entries(asked).flatMap(([parameter, value]) =>
    ofThemselves.includes(parameter) ? [] : partsOf(value).flatMap((id) => (isMergeable.test(id) ? [{ parameter, id }] : [])),
  );
  const found = await Promise.all(named.map(async (each) => ({ ...each, successor: await successorOf(db, each.id) })));
  return found.filter((each): each is Merged => each.successor !== undefined);
}

const partsOf = (value: unknown) => [value].flat().flatMap((part) => (typeof part === "string" ? part.split(",") : []));

function withSuccessors<Asked extends object>(asked: Asked, merged: Merged[]): Asked {
  if (merged.length === 0) return asked;
  const successors = new Map(merged.map(({ id, successor }) => [id, successor]));
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== "string") return value;
    return value
      .split(",")
      .map((part) => successors.get(part) ?? part)
      .join(",");
  };
  return Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, ofThemselves.includes(name) ? value : replaced(value)]),
  ) as Asked;
}

const successorOf = lookup(async (db, ids): Promise<(string | undefined)[]> => {
  const merged = corpusTypes.map(
    (type) => sql`select id, merged_into as successor from ${tableOf[type]} where ${anyOf(sql`id`, [...ids])} and merged_into is not null`,
  );
  const rows = await select<{ id: string; successor: string }>(db, sql.join(merged, sql` union all `));
  const found = new Map(rows.map(({ id, successor }) => [id, successor]));
  return ids.map((id) => found.get(id));
});
