import { sql } from "drizzle-orm";
import { listed, type Transaction } from "../../db/client.ts";
import { Problem } from "../http/problems.ts";
import type { Fault } from "../packages/faults.ts";
import { forgetIdentifiers } from "./identifiers.ts";
import { withheldMark } from "./stretches.ts";
import { withMerged } from "./uses.ts";

/** What names an actor. */
const nameFields = ["name", "names", "identifiers", "wikidataId"];

/**
 * What is wrong with what a body says of an actor's naming; `was` is the actor as stored. An admin who says that it is stated
 * again lifts what was withheld: the name may come in again, from the body and from packages.
 */
export async function namingFaults(
  tx: Transaction,
  body: Record<string, unknown>,
  { was, isAdmin = false }: { was?: { id: string; naming?: unknown }; isAdmin?: boolean } = {},
): Promise<Fault[]> {
  const fault = (field: string, code: Fault["code"], message: string) => [{ pointer: `/${field}`, code, message }];
  if (was?.naming !== "withheld") {
    return body.naming === "withheld"
      ? fault(
          "naming",
          "namingStated",
          "is withheld by an admin: POST /v1/erasures; a package may bring along somebody new whose name it withholds",
        )
      : [];
  }
  if (body.naming !== "stated" && body.naming !== null) {
    return nameFields
      .filter((field) => field in body)
      .flatMap((field) => fault(field, "nameWithheld", "is withheld; an admin says it again together with naming: stated"));
  }
  if (!isAdmin) throw new Problem("insufficientScope", "This needs the scope admin: the naming of this actor is withheld.");
  if (typeof body.name !== "string" || body.name === withheldMark) return fault("name", "required", "must be given: it was not kept");
  const persons = await withMerged(tx, [was.id]);
  await forgetIdentifiers(tx, persons);
  await tx.execute(sql`delete from withheld_names where actor_id in ${listed(persons)}`);
  await tx.execute(sql`
    delete from erased_words w using erasures e
     where e.id = w.erasure_id and e.kind = 'names' and w.scope_id in ${listed(persons)}`);
  return [];
}
