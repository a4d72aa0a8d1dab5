import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** An answer as it went out over the socket. */
export interface Recording {
  status: number;
  /** By their names in lower case. */
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Listens to an answer on its way out whose head is wanted, and tells of it once it is whole; never of one that breaks off or has
 * more bytes than `most`. Of what is not wanted, such as a stream without end, nothing is held.
 */
export function record(
  outgoing: ServerResponse,
  most: number,
  isWanted: (head: Omit<Recording, "body">) => boolean,
  whole: (recording: Recording) => void,
): void {
  const { writeHead, write, end } = outgoing;
  let headers: OutgoingHttpHeaders = {};
  let wanted = false;
  let bytes = 0;
  const pieces: Buffer[] = [];
  const take = (piece: unknown) => {
    if (!wanted || piece === undefined || piece === null || typeof piece === "function") return;
    const buffer = typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece as Uint8Array);
    bytes += buffer.length;
    if (bytes <= most) pieces.push(buffer);
    else pieces.length = 0;
  };
  outgoing.writeHead = ((...given: [number, ...unknown[]]) => {
    headers = lowerCase({ ...outgoing.getHeaders(), ...(given.at(-1) as object) });
    wanted = isWanted({ status: given[0], headers });
    return writeHead.apply(outgoing, given as never);
  }) as typeof writeHead;
  outgoing.write = ((...given: unknown[]) => {
    take(given[0]);
    return write.apply(outgoing, given as never);
  }) as typeof write;
  outgoing.end = ((...given: unknown[]) => {
    take(given[0]);
    if (wanted && bytes <= most) whole({ status: outgoing.statusCode, headers, body: Buffer.concat(pieces) });
    return end.apply(outgoing, given as never);
  }) as typeof end;
}

const lowerCase = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
