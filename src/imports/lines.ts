import { GrowingBytes } from "../http/growing-bytes.ts";

/** A line of a body: its bytes, or null where there are more than it may have. */
export interface Line {
  /** Counted from 1, blank lines too. */
  number: number;
  bytes: Uint8Array | null;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const longestBlank = 1_000;

/**
 * Cuts a body into its lines as it comes, of which no more is held than one line and one piece. A line that is longer than the
 * limit is given without its bytes, once its end is found; blank ones are left out. The last needs no line feed.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  const held = new GrowingBytes();
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.byteLength;
    // One more for a carriage return. What is too long is let go at once, and read on only to find its end.
    if (length > limit + 1) held.take();
    else held.append(part);
  };
  const finish = (): Line | undefined => {
    const bytes = withoutReturn(held.take());
    const isTooLong = length > limit + 1 || bytes.byteLength > limit;
    length = 0;
    if (isTooLong) return { number, bytes: null };
    return isBlank(bytes) ? undefined : { number, bytes };
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, from)) {
      take(piece.subarray(from, end));
      const line = finish();
      if (line) yield line;
      number += 1;
      from = end + 1;
    }
    take(piece.subarray(from));
  }
  const last = finish();
  if (last) yield last;
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
}

/** Nothing but spaces, tabs and a byte order mark. */
function isBlank(bytes: Buffer): boolean {
  return bytes.byteLength < longestBlank && /^\ufeff?[ \t\r]*$/.test(bytes.toString("utf8"));
}
