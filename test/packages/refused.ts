import { type Fault, PackageRefused } from "../../src/packages/faults.ts";

/** What an import was refused for; throws where it was not refused. */
export async function refusedFor(work: Promise<unknown>): Promise<{ reason: PackageRefused["reason"]; faults: Fault[] }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof PackageRefused) return { reason: error.reason, faults: error.faults };
    throw error;
  }
  throw new Error("the package was imported and should have been refused");
}
