import { UnreadableFileError } from "../package-file.ts";

/**
 * The text of a file in the encoding that it names: by its byte order mark, in an HTML `meta`, or else UTF-8.
 * Throws an UnreadableFileError where it is not so encoded.
 */
export function decodedText(bytes: Uint8Array): string {
  const label = byteOrderMark(bytes) ?? declaredCharset(bytes) ?? "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    const isUnknown = (error as NodeJS.ErrnoException).code === "ERR_ENCODING_NOT_SUPPORTED";
    const why = isUnknown ? `is said to be encoded as "${label}", which is no known encoding` : `is not encoded as ${label}`;
    throw new UnreadableFileError(`The file ${why}. Save it as UTF-8.`, { cause: error });
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ?? null;
}
