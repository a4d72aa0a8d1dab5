import { sql } from "drizzle-orm";
import type { TestService } from "../service.ts";

/** The tables of which a row holds any of these words, in whatever column and whatever case. */
export async function tablesHolding({ db }: Pick<TestService, "db">, words: string[]): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`);
  const holding: string[] = [];
  for (const { name } of tables) {
    const patterns = JSON.stringify(words.map((word) => `%${word}%`));
    const found = await db.execute(sql`
      select 1 from ${sql.identifier(name)} t where t::text ilike any (array(select json_array_elements_text(${patterns}::json))) limit 1`);
    if (found.length > 0) holding.push(name);
  }
  return holding;
}
