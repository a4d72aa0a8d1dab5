import type { createApp } from "../../src/app.ts";
import { exampleRequestId } from "../../src/http/problems.ts";
import type { Example } from "../document.ts";

export type Ask = (path: string, headers?: Record<string, string>) => Promise<Example>;

/** When everything happened in the examples, so that they are the same whenever they are recorded. */
const theTime = "2026-03-20T09:00:00Z";
const times = new Set([
  ...["createdAt", "updatedAt", "withdrawnAt"].flatMap((name) => [name, `ng:${name}`]),
  ...["created", "modified", "firstCreated", "versionCreated"],
]);

/** Asks a service, and makes what depends on the moment of asking always the same. */
export function asker(app: ReturnType<typeof createApp>): Ask {
  return async (path, headers = {}) => {
    const response = await app.request(path, { headers: { ...headers, "X-Request-Id": exampleRequestId } });
    const asked = Object.entries(headers).map(([name, value]) => `, ${name}: ${value}`);
    return {
      summary: `GET ${path}${asked.join("")}`,
      value: response.headers.get("Content-Type")?.includes("json") ? settled(await response.text()) : await response.text(),
    };
  };
}

const settled = (json: string): unknown =>
  JSON.parse(json, (name, value) => (times.has(name) && typeof value === "string" ? theTime : value));

/** A page of a list, as far as examples need it. */
export interface PageAnswer {
  data: { id: string }[];
  page: { next: string | null };
}

export async function askPage(ask: Ask, path: string): Promise<PageAnswer> {
  return (await ask(path)).value as PageAnswer;
}

export const cursorOf = ({ page }: PageAnswer) => new URLSearchParams(page.next?.split("?")[1]).get("cursor");
