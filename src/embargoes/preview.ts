import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import type { Context, MiddlewareHandler } from "hono";
import { type Database, select } from "../../db/client.ts";
import { asksWhatWasRecorded } from "../changes/positions.ts";
import { allows } from "../http/authentication.ts";
import { feedFormats, formatOf, mediaTypes } from "../http/formats.ts";
import type { RequestEnv } from "../http/router.ts";
import { problemOf } from "../imports/store.ts";
import { PackageRefused } from "../packages/faults.ts";
import { writePackage } from "../packages/import.ts";
import { readPackage } from "../packages/read.ts";

/** Most packages under an embargo that one list, search or graph takes in: those whose time comes first. */
const previewedAtMost = 20;

/** Where the database of a request is another than everybody's: one in which embargoes are lifted. */
export type Views = AsyncLocalStorage<Database>;
export const createViews = (): Views => new AsyncLocalStorage();

class Over extends Error {}

/**
 * Answers reads with a key of the scope `embargoed` as if what is under an embargo were published: it is stored in a
 * transaction in which the question is answered and which never commits. Whatever tells of changes does not, because its
 * positions are everybody's; nor do exports, which may last for hours. While it lasts, imports wait.
 */
export function previewEmbargoed(db: Database, views: Views): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const key = c.get("key");
    if (!key || !allows(key, "embargoed") || !["GET", "HEAD"].includes(c.req.method) || isOfTheRecord(c)) return await next();
    const held = await heldFor(db, c.req.path);
    if (held.length === 0) return await next();
    try {
      await db.transaction(async (tx) => {
        for (const { package: json } of held) {
          await tx
            .transaction(async (inner) => {
              await writePackage(inner, readPackage(json), {});
            })
            .catch((error: unknown) => {
              // What could not be published as things are is not there to be seen.
              if (!(error instanceof PackageRefused)) throw error;
            });
        }
        // To whoever reads it is all that a database is to them.
        await views.run(tx as unknown as Database, next);
        // Before the transaction ends, because a body may still be asking.
        if (c.res.body !== null) c.res = new Response(await c.res.arrayBuffer(), c.res);
        c.header("Cache-Control", "private, no-store");
        throw new Over();
      });
    } catch (error) {
      if (!(error instanceof Over)) throw problemOf(error);
    }
  };
}

/** Whether a request asks for what was recorded and when, or for an export. */
function isOfTheRecord(c: Context<RequestEnv>): boolean {
  return asksWhatWasRecorded(c.req) || /\/(revisions|differences)(\/|$)/.test(c.req.path) || isExport(c);
}

/** Whether it is answered as a table or line by line, as its route chooses. */
function isExport(c: Context<RequestEnv>): boolean {
  const [first, ...others] = feedFormats.filter((format) => c.get("offered")?.includes(mediaTypes[format]));
  const asked = c.req.query("format") as (typeof feedFormats)[number] | undefined;
  return first !== undefined && ["csv", "ndjson"].includes(formatOf(c, asked, [first, ...others]));
}

/** The packages that an answer at this path can show: that of the named resource, or for many all of them. */
async function heldFor(db: Database, path: string): Promise<{ package: unknown }[]> {
  const reference = /^\/v1\/[a-z-]+\/([^/]+)/.exec(path)?.[1];
  const which =
    reference === undefined
      ? sql`true`
      : sql`(article_id = ${reference} or key = ${reference} or resource_ids @> array[${reference}::text])`;
  return await select(
    db,
    sql`select package from held_packages where ${which} order by embargo_until, article_id limit ${previewedAtMost}`,
  );
}
