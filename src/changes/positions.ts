import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { HonoRequest } from "hono";
import { type Database, fixed, select } from "../../db/client.ts";
import { invalidParameters, Problem } from "../http/problems.ts";
import { type StoredKey, storedKeys } from "../keys/queries.ts";

/** How far the record of changes goes. */
export interface Reached {
  /** Which history the positions belong to: another one after a backup was restored. */
  history: string;
  /** The position of the last change; 0 before the first. */
  last: number;
}

/** What one look at the database finds: how far the record goes, and what is stored of the keys that are asked about. */
export interface Look {
  reached: Reached;
  keys: Map<string, StoredKey>;
}

/** Tells which position every answer given from now on contains. */
export interface PositionReader {
  /** A look that began after the call; with a key's id, also at that key. */
  look(keyId?: string): Promise<Look>;
  /** What the last look found, if that began less than so many milliseconds ago. */
  lately(milliseconds: number): Reached | undefined;
  /** A position that was already committed when the returned promise settles; the look began after the call. */
  current(): Promise<string>;
  /** The same in its parts. */
  reached(): Promise<Reached>;
  /** The number in a position that this history has reached; throws `unknownPosition` for any other, which the parameter is to blame for. */
  read(position: string, parameter: string): Promise<number>;
}

/** The form of a position; nobody but this file looks into one. */
export const positionForm = "[0-9a-f]{8}-[0-9]{1,15}";
const form = new RegExp(`^${positionForm}$`);

/** Reads positions; callers that wait at the same moment share one look at the database. */
export function createPositionReader(db: Database): PositionReader {
  let waiting: { keyIds: Set<string>; look: Promise<Look> } | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let last: { began: number; reached: Reached } | undefined;
  const look = (keyId?: string) => {
    // The look under way may have begun before this call, so callers wait for the one after it.
    waiting ??= next();
    if (keyId !== undefined) waiting.keyIds.add(keyId);
    return waiting.look;
  };
  function next() {
    const keyIds = new Set<string>();
    const found = running.then(async () => {
      // Requests that have come in the same turn of the event loop join.
      await nextTurn();
      waiting = undefined;
      const began = performance.now();
      const seen = await lookUp(db, [...keyIds]);
      last = { began, reached: seen.reached };
      return seen;
    });
    running = found.catch(() => {});
    return { keyIds, look: found };
  }
  const reached = async () => (await look()).reached;
  return {
    look,
    lately: (milliseconds) => (last && performance.now() - last.began < milliseconds ? last.reached : undefined),
    reached,
    current: async () => writePosition(await reached()),
    read: async (position, parameter) => {
      const known = await reached();
      const number = numberIn(position, known);
      if (number !== undefined) return number;
      throw ofAnotherHistory(parameter);
    },
  };
}

/** A position as the wire has it. */
export const writePosition = ({ history, last }: Reached): string => `${history}-${last}`;

/** Whether a text has the form of a position. */
export const isPosition = (text: string): boolean => form.test(text);

/** The number of a position that has been reached; undefined for one of another history, or that is still to come. */
export function numberIn(position: string, { history, last }: Reached): number | undefined {
  const [of, number] = position.split("-") as [string, string];
  return isPosition(position) && of === history && Number(number) <= last ? Number(number) : undefined;
}

const ofAnotherHistory = (parameter: string) =>
  new Problem(
    "unknownPosition",
    `${parameter} is a position that this service has not given: it is of another history, as after a backup was restored. Make a new copy and go on from its position.`,
    { errors: [{ parameter, code: "unknownPosition", message: "is not a position of this history" }] },
  );

/** Whether a request asks for what the service has noted about itself, or for a state of the past; the answer must not know less than its client does. */
export const asksWhatWasRecorded = (request: HonoRequest): boolean =>
  /^\/v1\/(changes|keys|imports|webhooks|erasures)(\/|$)/.test(request.path) || request.query("asOf") !== undefined;

/** Refuses to answer a request that wants an answer newer than there is; what no waiting brings about, otherwise than what it may. */
export function refuseUnlessReached(minimum: string | undefined, reached: Reached): void {
  if (minimum === undefined || numberIn(minimum, reached) !== undefined) return;
  const parameter = "Nutgraph-Min-Position";
  if (!isPosition(minimum))
    throw invalidParameters([{ parameter, message: "must be a position; take one from Nutgraph-Position or from the change feed" }]);
  if (!minimum.startsWith(`${reached.history}-`)) throw ofAnotherHistory(parameter);
  throw new Problem(
    "positionNotReached",
    `${parameter} asks for an answer that contains ${minimum}; this one would contain ${writePosition(reached)}.`,
  );
}

const lookAtPosition = fixed(
  sql`select (select left(id::text, 8) from histories order by created_at limit 1) as history, coalesce(max(position), 0) as last from changes`,
);

async function lookUp(db: Database, keyIds: string[]): Promise<Look> {
  const [row] = await select<Reached & { keys?: StoredKey[] | null }>(
    db,
    keyIds.length === 0
      ? lookAtPosition
      : sql`select p.*, (select json_agg(k) from (${storedKeys(keyIds)}) k) as keys from (${lookAtPosition}) p`,
  );
  const { history, last, keys: found } = row as NonNullable<typeof row>;
  return { reached: { history, last }, keys: new Map(found?.map((key) => [key.id, key])) };
}
