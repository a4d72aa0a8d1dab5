import postgres from "postgres";
import type { Database } from "../../db/client.ts";

/** Statements as anybody could type them, in one transaction: SQL, or SQL with its parameters. */
export type Statement = string | [sql: string, ...parameters: (string | number | null)[]];

export interface Refusal {
  /** SQLSTATE. */
  code: string;
  constraint: string | undefined;
  message: string;
}

/** What the database says to a transaction of these statements that it refuses, at the latest at COMMIT. Throws where it commits. */
export async function refusal(db: Database, ...statements: Statement[]): Promise<Refusal> {
  try {
    await db.$client.begin((tx) => run(tx, statements));
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    return { code: error.code, constraint: error.constraint_name, message: error.message };
  }
  throw new Error(`the database committed what it had to refuse:\n${statements.map(String).join("\n")}`);
}

class Undone extends Error {}

/** Runs a transaction of these statements up to where nothing is left but to commit, and rolls it back. Throws where it is refused. */
export async function rehearse(db: Database, ...statements: Statement[]): Promise<void> {
  try {
    await db.$client.begin(async (tx) => {
      await run(tx, [...statements, "set constraints all immediate"]);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
}

async function run(tx: postgres.TransactionSql, statements: Statement[]): Promise<void> {
  for (const statement of statements) {
    if (typeof statement === "string") await tx.unsafe(statement);
    else await tx.unsafe(statement[0], statement.slice(1));
  }
}
