import type { Database } from "../../../db/client.ts";
import type { Filter } from "../filters.ts";
import { invalidParameters } from "../problems.ts";

/** Refuses what names nothing, so that nobody takes a name that is misspelt for one of which there is nothing. */
export async function refuseUnknownNames(
  db: Database,
  filters: Record<string, Pick<Filter, "unknown">>,
  asked: Record<string, unknown>,
): Promise<void> {
  for (const [parameter, { unknown }] of Object.entries(filters)) {
    const names = asked[parameter] === undefined ? [] : ((await unknown?.(db, asked[parameter] as never)) ?? []);
    if (names.length > 0)
      throw invalidParameters([{ parameter, code: "unknown", message: `names what there is not: ${names.join(", ")}` }]);
  }
}
