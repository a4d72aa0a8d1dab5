import { sql } from "drizzle-orm";
import type { Context } from "hono";
import type { Transaction } from "../../db/client.ts";
import { isAnnotation, type ResourceType } from "../../db/vocabulary.ts";
import { articleIdOf } from "../articles/queries.ts";
import { sendWritten } from "../http/answers.ts";
import { onceFor } from "../http/idempotency.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { holdToRevision } from "../http/write-preconditions.ts";
import { agentOf, type Key } from "../keys/queries.ts";
import { findResource, type Recorded, withAllWords } from "../resources/read.ts";
import { tableOf } from "../resources/tables.ts";
import { writeAlone } from "./write-transaction.ts";

export const agent = (c: Context<RequestEnv>) => agentOf(c.get("key") as Key);

export const parameter = (c: Context<RequestEnv>, name: string) =>
  (c.req.valid("param" as never) as Record<string, string>)[name] as string;

export const idIn = async (c: Context<RequestEnv>, { db }: Service, type: ResourceType) =>
  type === "article" ? await articleIdOf(db, parameter(c, "article")) : parameter(c, "id");

type Work = (tx: Transaction, stored: Recorded) => Promise<unknown>;

/** Changes something that is there, in the revision that the client has seen; answers with it, or with what it becomes. */
export async function changing(
  c: Context<RequestEnv>,
  service: Service,
  type: ResourceType,
  work: Work,
  { answering = sendWritten, becomes }: { answering?: typeof sendWritten; becomes?: string } = {},
): Promise<never> {
  const id = await idIn(c, service, type);
  const done = await writeAlone(service, { agent: agent(c), once: onceFor(c) }, async (tx) => {
    await hold(tx, type, id);
    const stored = await findResource(tx, type, id);
    await holdToRevision(c, { ...service, db: tx }, stored, { required: true });
    await work(tx, await withAllWords(tx, stored));
    return { status: 200, id: becomes ?? id };
  });
  return await answering(c, service, done);
}

/** Until the transaction ends nobody corrects its article, or changes it in any other way. */
export async function hold(tx: Transaction, type: ResourceType, id: string): Promise<void> {
  if (isAnnotation(type))
    await tx.execute(sql`select from articles where id = (select article_id from ${tableOf[type]} where id = ${id}) for update`);
  await tx.execute(sql`select from ${tableOf[type]} where id = ${id} for update`);
}
