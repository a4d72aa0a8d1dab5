import type { Database } from "../../db/client.ts";

const tables = [
  "articles",
  "article_authors",
  "text_revisions",
  "blocks",
  "actors",
  "actor_names",
  "actor_identifiers",
  "actor_positions",
  "sources",
  "events",
  "participants",
  "citations",
  "mentions",
  "quotes",
  "quote_vias",
  "quote_abouts",
  "claims",
  "claim_vias",
  "claim_abouts",
  "claim_events",
  "claim_quotes",
  "evidence",
  "relations",
  "anchors",
  "package_keys",
  "pending_changes",
  "revisions",
  "changes",
];

/** Every row of every table, as JSON. */
export async function everythingIn(db: Database): Promise<Record<string, string[]>> {
  const stored: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await db.$client.unsafe(`select to_jsonb(t)::text as row from ${table} t order by 1`);
    stored[table] = rows.map(({ row }) => row);
  }
  return stored;
}

/** How many rows each of these tables has. */
export async function counts(db: Database, ...names: string[]): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const name of names) {
    const [row] = await db.$client.unsafe(`select count(*)::integer as number from ${name}`);
    counted[name] = row?.number;
  }
  return counted;
}
