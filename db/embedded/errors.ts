import { statfsSync } from "node:fs";
import { dirname } from "node:path";

/** Why the embedded Postgres cannot be used, in words for a person. */
export class EmbeddedPostgresError extends Error {
  override name = "EmbeddedPostgresError";
}

export const OWN_DATABASE = "set DATABASE_URL to a Postgres of your own";

const FULL = /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT|Check free disk space/;
const FORBIDDEN = /Permission denied|Read-only file system|EACCES|EPERM|EROFS/;
const ROOM_TO_START = 4 * 1024 * 1024;

/** Turns whatever went wrong while working in `folder` into a sentence that says what to do. */
export function explained(error: unknown, folder: string): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (FORBIDDEN.test(text) && !FULL.test(text)) {
    return new EmbeddedPostgresError(
      `Postgres may not write in ${folder}: ${inShort(text)}. Make the folder writable for the user who runs this, or ${OWN_DATABASE}.`,
      { cause: error },
    );
  }
  if (FULL.test(text) || isFull(folder)) {
    return new EmbeddedPostgresError(
      `The disk that holds ${folder} is full, so Postgres cannot run there. Free some space (a new database needs about 60 MB), or ${OWN_DATABASE}.`,
      { cause: error },
    );
  }
  return new EmbeddedPostgresError(`Postgres could not be started in ${folder}: ${inShort(text)}. Put that right, or ${OWN_DATABASE}.`, {
    cause: error,
  });
}

/** A full disk often leaves no room for the log line that would have said so. */
function isFull(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const disk = statfsSync(at);
      return disk.bavail * disk.bsize < ROOM_TO_START;
    } catch {
      if (dirname(at) === at) return false;
    }
  }
}

function inShort(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.findLast((line) => /FATAL|PANIC|error/.test(line));
  const parts = new Set([telling, lines.at(-1)].filter((line) => line !== undefined));
  return [...parts].map(withoutTimestamp).join("; ") || "no reason was given";
}

function withoutTimestamp(line: string): string {
  return line
    .replace(/^[\d-]+ [\d:.]+ UTC \[\d+\] /, "")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "")
    .trim();
}
