import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { Problem } from "./problems.ts";

/** Where a page ended: the sort values of its last row, as text, and its id. */
export type PageEnd = (string | null)[];

const fingerprintLength = 12;
const longestCursor = 4_000;

/** What a cursor is bound to: the list, its filters and its sort. */
export function fingerprint(list: string, query: Record<string, unknown>): string {
  const named = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([list, named]))
    .digest("base64url")
    .slice(0, fingerprintLength);
}

export function writeCursor(query: string, end: PageEnd): string {
  return Buffer.from(JSON.stringify([query, ...end])).toString("base64url");
}

/** What a cursor gets that was not written here. */
export function unreadableCursor(): Problem {
  return new Problem("badCursor", "cursor is not one that this service wrote; start again without it", {
    errors: [{ parameter: "cursor", code: "badCursor", message: "cannot be read" }],
  });
}

/** Reads a cursor of this query, which has a value for each key, null only for a nullable one; or throws the problem that it is. */
export function readCursor(cursor: string, query: string, keys: { nullable?: boolean }[]): PageEnd {
  if (cursor.length > longestCursor) throw unreadableCursor();
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw unreadableCursor();
  }
  if (!Array.isArray(content) || typeof content[0] !== "string") throw unreadableCursor();
  const [belongsTo, ...end] = content as [string, ...unknown[]];
  if (belongsTo !== query) {
    throw new Problem(
      "cursorMismatch",
      "cursor was written for other filters or another sort; follow page.next unchanged, or start again without it",
      {
        errors: [{ parameter: "cursor", code: "cursorMismatch", message: "belongs to another query" }],
      },
    );
  }
  const isWhole =
    end.length === keys.length &&
    end.every((value, index) =>
      value === null ? keys[index]?.nullable === true : typeof value === "string" && value.isWellFormed() && !value.includes("\0"),
    );
  if (!isWhole) throw unreadableCursor();
  return end as PageEnd;
}

/** A path with these parameters, such as those of the same question from another place; lists value by value, because a value may have a comma in it. */
export function pathWith(path: string, asked: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    for (const one of [value].flat()) if (one !== undefined) parameters.append(name, String(one));
  return `${path}?${parameters}`;
}

/** Where a page leads on to: the address of the next page, and the cursor in it; nulls on the last. */
export interface LeadsOn {
  next: string | null;
  cursor: string | null;
}

/** The same question from this cursor on. */
export const leadsOn = (path: string, asked: Record<string, unknown>, cursor: string | null): LeadsOn => ({
  next: cursor === null ? null : pathWith(path, { ...asked, cursor }),
  cursor,
});

/** Both for the schemas of pages. */
export const leadsOnFields = {
  next: z.string().nullable().openapi({ description: "Path and query of the next page; null on the last. Follow it unchanged." }),
  cursor: z.string().nullable().openapi({
    description: "The cursor of the next page, for clients that write addresses themselves, beside the same parameters; null on the last.",
  }),
};
