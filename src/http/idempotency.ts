import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import type { Context } from "hono";
import type { Transaction } from "../../db/client.ts";
import { idempotencyKeys } from "../../db/tables/idempotency-keys.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { findResources, findRevision, type Recorded } from "../resources/read.ts";
import { invalidParameters, Problem } from "./problems.ts";
import type { RequestEnv } from "./router.ts";

/** How long a request can be repeated under its name. */
const keptHours = 24;
const longest = 255;

/** Idempotency-Key, for a contract (draft-ietf-httpapi-idempotency-key-header): a structured-field string (RFC 9651). */
export const idempotencyHeader = z.object({
  "idempotency-key": z
    .string()
    .regex(/^"(?:[ !#-[\]-~]|\\["\\])+"$/, 'must be one string in quotation marks, such as "8e03978e-40d5-43dd"')
    .max(longest, `must be of at most ${longest} characters`)
    .optional()
    .openapi({
      param: {
        description: `A name that the client invents for this request, such as a UUID in quotation marks. Sent again with the same name within ${keptHours} hours, the same request by the same key is not done a second time: it gets the first answer again, made of the revision that it showed, or what has become of the resource where it has been withdrawn since.`,
        example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
      },
    }),
});

/** What came of a request: the status of its answer, and what that shows. */
export interface Done {
  status: 200 | 201;
  recorded: Recorded;
}

/** Does something once, within a transaction: where the request has a name that is known already, gives what came of it then. */
export type Once = (tx: Transaction, work: () => Promise<{ status: Done["status"]; id: string }>) => Promise<Done>;

/** Does what a request asks once for each Idempotency-Key of the caller; always, where there is none. */
export const onceFor =
  (c: Context<RequestEnv>): Once =>
  async (tx, work) => {
    const name = c.req.header("Idempotency-Key");
    const key = c.get("key");
    if (name === undefined || !key || c.req.method !== "POST") return await always(tx, work);
    await claim(tx, `${key.id} ${name}`);
    const print = fingerprint(c);
    const [known] = await tx.execute<{ fingerprint: string; status: 200 | 201; type: ResourceType; id: string; revision: number }>(sql`
      select fingerprint, status, type, resource_id as id, revision from ${idempotencyKeys}
       where key_id = ${key.id} and idempotency_key = ${name} and created_at > now() - make_interval(hours => ${keptHours})`);
    if (known && known.fingerprint !== print) {
      throw new Problem("idempotencyKeyReused", "This Idempotency-Key has been used for another request; invent a new one for each.");
    }
    if (known) return { status: known.status, recorded: await findRevision(tx, known.type, known.id, known.revision) };
    const done = await workAndFind(tx, work);
    const { type, revision, snapshot } = done.recorded;
    await tx.execute(sql`
      delete from ${idempotencyKeys} where (key_id, idempotency_key) in (
        select key_id, idempotency_key from ${idempotencyKeys}
         where created_at <= now() - make_interval(hours => ${keptHours}) order by created_at limit 100 for update skip locked)`);
    await tx.execute(sql`
      insert into ${idempotencyKeys} (key_id, idempotency_key, fingerprint, status, type, resource_id, revision)
      values (${key.id}, ${name}, ${print}, ${done.status}, ${type}, ${snapshot.id}, ${revision})
      on conflict (key_id, idempotency_key) do update set fingerprint = excluded.fingerprint, status = excluded.status, type = excluded.type,
        resource_id = excluded.resource_id, revision = excluded.revision, created_at = excluded.created_at`);
    return done;
  };

/** Does something however often it is asked. */
export const always: Once = (tx, work) => workAndFind(tx, work);

/** Does something, and finds what it made as the transaction will leave it. */
async function workAndFind(tx: Transaction, work: Parameters<Once>[1]): Promise<Done> {
  const { status, id } = await work();
  await tx.execute(sql`set constraints all immediate`);
  const [recorded] = await findResources(tx, [id]);
  return { status, recorded: recorded as Recorded };
}

/** Until the transaction ends, nobody else does what has this name. */
async function claim(tx: Transaction, name: string): Promise<void> {
  const [claimed] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 4711)) as mine`);
  if (claimed?.mine) return;
  throw new Problem("idempotencyKeyInUse", "The first request with this Idempotency-Key is still being done; ask again in a moment.");
}

/** What makes two requests the same: method, address, and the body whatever its spaces. */
function fingerprint(c: Context<RequestEnv>): string {
  const { pathname, search } = new URL(c.req.url);
  return createHash("sha256")
    .update(JSON.stringify([c.req.method, pathname, search, c.get("body")]))
    .digest("hex");
}

/** Refuses the name of a request whose answer cannot be given twice. */
export function refuseIdempotencyKey(c: Context<RequestEnv>, why: string): void {
  if (c.req.header("Idempotency-Key") !== undefined) throw invalidParameters([{ parameter: "Idempotency-Key", message: why }]);
}
