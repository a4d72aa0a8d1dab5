import { expect } from "vitest";
import { bodyValidator } from "../contract/document.ts";
import { expectDeclaredHeaders } from "../contract/headers.ts";
import type { TestKey } from "../keys/key-for.ts";
import type { TestService, Wire } from "../service.ts";

export interface Answered {
  status: number;
  headers: Headers;
  body: { data: Wire; detail: string; type: string; errors?: { pointer?: string; parameter?: string; code: string; message: string }[] };
}

/** Asks the service to write, with a key. */
export function asker(service: TestService, key: TestKey) {
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> => {
    const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
    const written = typeof body === "string" ? body : JSON.stringify(body);
    const response = await service.request(path, {
      method,
      headers: { ...(body !== undefined && { "Content-Type": type }), ...key.headers, ...headers },
      ...(written !== undefined && { body: written }),
    });
    expectDeclaredHeaders(method, path, response);
    // What is taken is what the contract says may be sent.
    if (written !== undefined && response.ok) expect(bodyValidator(method, path).safeParse(JSON.parse(written)).error).toBeUndefined();
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answered["body"] };
  };
  const tagOf = async (path: string) => (await service.get(path)).headers.get("ETag") as string;
  return {
    send,
    tagOf,
    post: (path: string, body: unknown, headers?: Record<string, string>) => send("POST", path, body, headers),
    /** A request on something as it stands now. */
    seen: async (method: string, path: string, body?: unknown, at = path.replace(/\/(withdrawal|review|merge)$/, "")) =>
      await send(method, path, body, { "If-Match": await tagOf(at) }),
  };
}
