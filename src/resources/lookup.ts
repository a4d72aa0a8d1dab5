import DataLoader from "dataloader";
import type { Database } from "../../db/client.ts";

/**
 * Finds by ids, for all who ask a database at the same moment by one statement, of at most so many ids. The statement begins
 * after the call, since what was found is never kept for a later one.
 */
export function lookup<Found>(
  find: (db: Database, ids: readonly string[]) => Promise<Found[]>,
  maxBatchSize = Number.POSITIVE_INFINITY,
): (db: Database, id: string) => Promise<Found> {
  const loaders = new WeakMap<Database, DataLoader<string, Found>>();
  return async (db, id) => {
    let loader = loaders.get(db);
    if (!loader) {
      loader = new DataLoader((ids) => find(db, ids), { cache: false, maxBatchSize });
      loaders.set(db, loader);
    }
    return await loader.load(id);
  };
}
