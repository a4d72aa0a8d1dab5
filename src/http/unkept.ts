import type { Context } from "hono";
import { linkToNext, send } from "./answers.ts";
import { mediaTypes } from "./formats.ts";
import type { RequestEnv } from "./router.ts";

// Keys and webhooks change without a change in the feed, by which kept answers are judged.

/** Answers with a JSON document that nobody is to keep. */
export const sendUnkept = (c: Context<RequestEnv>, body: object) => send(c, body, undefined, mediaTypes.json, "no-store");

/** The same with a page of what is listed, the newest first. */
export function sendUnkeptPage(c: Context<RequestEnv>, body: { data: object[]; page: { next: string | null } }): Response {
  linkToNext(c, body.page.next);
  return sendUnkept(c, body);
}

/** The context of an answer that nobody is to keep. */
export function unstored<C extends Context<RequestEnv>>(c: C): C {
  c.header("Cache-Control", "no-store");
  return c;
}
