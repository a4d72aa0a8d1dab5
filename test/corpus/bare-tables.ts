import type postgres from "postgres";

interface Taken {
  name: string;
  table: string;
  /** Makes it again. */
  statement: string;
}

/**
 * Takes triggers, foreign keys and indexes off all tables, lets somebody fill them, and puts everything back, which checks
 * every key. All in the given transaction, so that nobody ever sees the tables without.
 */
export async function withBareTables<Result>(tx: postgres.TransactionSql, fill: (putBack: PutBack) => Promise<Result>): Promise<Result> {
  const tables = (
    await tx<{ name: string }[]>`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`
  ).map(({ name }) => name);
  const foreignKeys = await constraints(tx, ["f"]);
  const keys = await constraints(tx, ["p", "u"]);
  const indexes = await tx<Taken[]>`
    select pg_get_indexdef(i.indexrelid) as statement, i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name
      from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`;
  for (const table of tables) await tx.unsafe(`alter table ${table} disable trigger user`);
  for (const { table, name } of [...foreignKeys, ...keys]) await tx.unsafe(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);

  const left = [...keys, ...indexes];
  const putBack: PutBack = async (which) => {
    for (const taken of left.splice(0)) {
      if (which(taken.table)) await tx.unsafe(taken.statement);
      else left.push(taken);
    }
  };
  const result = await fill(putBack);
  await putBack(() => true);
  for (const { statement } of foreignKeys) await tx.unsafe(statement);
  for (const table of tables) await tx.unsafe(`alter table ${table} enable trigger user`);
  return result;
}

/** Makes the keys and indexes of some tables again, once they are filled. */
export type PutBack = (which: (table: string) => boolean) => Promise<void>;

async function constraints(tx: postgres.TransactionSql, kinds: string[]): Promise<Taken[]> {
  return await tx<Taken[]>`
    select conname as name, conrelid::regclass::text as table,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement
      from pg_constraint
     where connamespace = 'public'::regnamespace and contype::text = any(${kinds}) order by contype, conname`;
}
