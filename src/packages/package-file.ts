import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { jsonFault } from "./json-fault.ts";

/** A file that cannot be read, or holds no JSON; the message says why. */
export class UnreadableFileError extends Error {
  override name = "UnreadableFileError";
}

/** The bytes of a file, or of standard input for `-`. Throws an UnreadableFileError. */
export async function readBytes(name: string): Promise<Buffer> {
  try {
    return name === "-" ? await buffer(process.stdin) : await readFile(name);
  } catch (error) {
    throw new UnreadableFileError(`${shownName(name)} cannot be read: ${reason(error)}.`, { cause: error });
  }
}

/** The JSON document in a file, or in standard input for `-`. Throws an UnreadableFileError that names line and column. */
export async function readJson(name: string): Promise<unknown> {
  const bytes = await readBytes(name);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFileError(`${shownName(name)} is not UTF-8 text.`, { cause: error });
  }
  const fault = jsonFault(text);
  if (fault) throw new UnreadableFileError(`${shownName(name)}, line ${fault.line}, column ${fault.column}: ${fault.message}`);
  return JSON.parse(text);
}

/** A file's name as a message shows it. */
export function shownName(name: string): string {
  return name === "-" ? "Standard input" : name;
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES" || code === "EPERM") return "its permissions forbid it";
  return message;
}
