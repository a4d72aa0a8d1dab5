import type { KeyScope } from "../../db/vocabulary.ts";
import { createKey, type KeyRow } from "../../src/keys/queries.ts";
import type { TestService } from "../service.ts";

export interface TestKey {
  key: KeyRow;
  token: string;
  /** What a request with the key carries. */
  headers: { Authorization: string };
}

/** A key with these scopes, in the database of a service. */
export async function keyFor({ db }: Pick<TestService, "db">, ...scopes: KeyScope[]): Promise<TestKey> {
  const { key, token } = await createKey(db, { name: `Test of ${scopes.join(", ")}`, scopes, expiresAt: null, createdBy: "test" });
  return { key, token, headers: { Authorization: `Bearer ${token}` } };
}
