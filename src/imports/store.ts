import { isInTheWay, queryCanceled, sqlState } from "../../db/client.ts";
import { allFaults, refusedBody } from "../http/bodies.ts";
import { Problem } from "../http/problems.ts";
import type { Service } from "../http/router.ts";
import { type Fault, PackageRefused } from "../packages/faults.ts";
import { type ImportOptions, type ImportReport, importRead } from "../packages/import.ts";
import { type ReadPackage, readPackage } from "../packages/read.ts";

/** Milliseconds that a statement of an import may take, or the wait for another one. */
const patience = 60_000;

export const busyDetail = "Other imports are in the way, or this one takes too long; nothing was stored. Try again in a moment.";

/** A package as it was sent, and as it was read. */
export interface GivenPackage {
  json: unknown;
  read: ReadPackage;
}

/** Reads a package, or throws the problem that names every fault of it. `known` is what is wrong with it for other reasons than its content. */
export function readGiven(json: unknown, known: Fault[]): GivenPackage {
  try {
    const read = readPackage(json);
    if (known.length === 0) return { json, read };
  } catch (error) {
    if (error instanceof PackageRefused) throw refusedBody(allFaults(known, error.faults));
    throw error;
  }
  throw refusedBody(known);
}

/** Stores a package, or throws the problem that says why not. */
export async function storePackage({ db }: Service, { json, read }: GivenPackage, options: ImportOptions): Promise<ImportReport> {
  try {
    return await importRead(db, json, read, { ...options, patience });
  } catch (error) {
    throw problemOf(error);
  }
}

/** What a client is told where the database, or the package, did not let something be stored. */
export function problemOf(error: unknown): unknown {
  if (error instanceof PackageRefused) {
    if (error.reason === "invalid") return refusedBody(error.faults);
    const [first] = error.faults as [Fault, ...Fault[]];
    const more = error.faults.length > 1 ? `; errors names ${error.faults.length} in all` : "";
    return new Problem("importConflict", `${first.pointer || "What is stored"}: ${first.message}${more}.`, { errors: error.faults });
  }
  // It waited for other imports, or collided with them each time; or it is too much for one transaction.
  return isInTheWay(error) || sqlState(error) === queryCanceled ? new Problem("busy", busyDetail) : error;
}
