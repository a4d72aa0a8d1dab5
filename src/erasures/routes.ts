import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { v1Headers } from "../http/answer-headers.ts";
import { dataAnswer } from "../http/answer-schemas.ts";
import { send } from "../http/answers.ts";
import { allows, requires } from "../http/authentication.ts";
import { jsonBody } from "../http/bodies.ts";
import { mediaTypes } from "../http/formats.ts";
import { refuseIdempotencyKey } from "../http/idempotency.ts";
import { newestFirstPlace, newestFirstQuery } from "../http/newest-first.ts";
import { flagParameter } from "../http/parameters.ts";
import { Problem, problemResponses, writeProblemResponses } from "../http/problems.ts";
import { createRouter, type RequestEnv, type Service } from "../http/router.ts";
import { sendUnkeptPage } from "../http/unkept.ts";
import { agentOf, type Key } from "../keys/queries.ts";
import { exampleErasureId } from "../resources/example-ids.ts";
import { exclusively } from "../single/write-transaction.ts";
import { type Erased, erase } from "./erase.ts";
import { findErasure, listErasures, type Sight } from "./queries.ts";
import {
  doneErasureSchema,
  erasureId,
  erasureInputSchema,
  erasureSchema,
  toErasure,
  type WholeErasure,
  wholeErasureSchema,
} from "./schemas.ts";

const tags = ["Erasures"];
const page = newestFirstPlace("ErasurePagePlace", "erasures");

const create = createRoute({
  method: "post",
  path: "/v1/erasures",
  operationId: "erase",
  tags,
  security: requires("admin"),
  summary: "Erase words, a resource, or a name",
  description:
    "For where the law demands it; whatever else must go is corrected or withdrawn. In one transaction it takes the words out of every text and every revision of the article and of what belongs to it, or a resource out of the record altogether, or the names of an actor out of every article that speaks of them. In their place stands `[erased]` or `[name withheld]`; anchors move with the text. The feed says `erased`, with this as the cause, what is gone as a whole answers 410, and packages that bring it back lose it at the door. With `dryRun` everything is done, reported and undone. Backups, logs and what others have copied are beyond its reach; `remaining` names the addresses and keys that still hold the words.",
  request: {
    query: z.strictObject({
      dryRun: flagParameter({ description: "Do everything, say what it comes to, and store nothing." }),
    }),
    body: jsonBody(erasureInputSchema, "What is to be erased, and on what ground."),
  },
  responses: {
    200: {
      description: "What it would come to, with `dryRun`.",
      headers: v1Headers,
      content: {
        "application/json": {
          schema: z.object({ data: doneErasureSchema }).openapi("DryErasureAnswer", { description: "What it would come to." }),
        },
      },
    },
    201: {
      description: "It is erased.",
      headers: {
        Location: {
          schema: { type: "string" as const },
          description: "Where the erasure is.",
          example: `/v1/erasures/${exampleErasureId}`,
        },
        ...v1Headers,
      },
      content: {
        "application/json": {
          schema: z.object({ data: doneErasureSchema }).openapi("ErasureDoneAnswer", { description: "What was erased." }),
        },
      },
    },
    ...writeProblemResponses("invalidParameter", "erased"),
  },
});

const list = createRoute({
  method: "get",
  path: "/v1/erasures",
  operationId: "listErasures",
  tags,
  summary: "List erasures",
  description: "What was erased, when, by whom and on what legal ground, the newest first; never what the words were.",
  request: {
    query: newestFirstQuery("erasures"),
  },
  responses: {
    ...dataAnswer(
      "ErasurePage",
      z.array(erasureSchema).openapi({ description: "The erasures, the newest first." }),
      "A page of erasures.",
      { page },
    ),
    ...problemResponses("invalidParameter", "badCursor", "cursorMismatch"),
  },
});

const one = createRoute({
  method: "get",
  path: "/v1/erasures/{erasure}",
  operationId: "getErasure",
  tags,
  summary: "Get an erasure",
  description:
    "What is left of what was erased, and from what it was taken. Drafts of fact-checks are named and counted with the scope factcheck only.",
  request: {
    params: z.object({ erasure: erasureId().openapi({ param: { description: "The erasure’s id.", example: exampleErasureId } }) }),
    query: z.strictObject({}),
  },
  responses: {
    ...dataAnswer("ErasureAnswer", wholeErasureSchema, "The erasure."),
    ...problemResponses("invalidParameter", "notFound"),
  },
});

/** Milliseconds that a statement may take: of the name of somebody whom hundreds of articles hold, tens of thousands of resources are recorded anew. */
const patience = 600_000;

class DryRun extends Error {}

export function erasureRoutes(service: Service) {
  return createRouter()
    .openapi(create, async (c) => {
      refuseIdempotencyKey(c, "does not go with erasures: a second one finds nothing left to erase");
      const { dryRun = false } = c.req.valid("query");
      const input = c.req.valid("json");
      const agent = agentOf(c.get("key") as Key);
      let done: (WholeErasure & Pick<Erased, "remaining">) | undefined;
      try {
        await exclusively(
          service,
          async (tx) => {
            const { id, remaining } = await erase(tx, input.target, { ...input, agent });
            done = { ...((await findErasure(tx, id, { embargoed: true, drafts: true })) as WholeErasure), remaining };
            if (dryRun) throw new DryRun();
          },
          { statement: patience },
        );
      } catch (error) {
        if (!(error instanceof DryRun)) throw error;
      }
      const data = { ...(done as NonNullable<typeof done>), ...(dryRun && { id: null }) };
      c.header("Cache-Control", "no-store");
      if (!dryRun) c.header("Location", `/v1/erasures/${data.id}`);
      return c.json({ data }, dryRun ? 200 : 201) as never;
    })
    .openapi(list, async (c) => {
      const { rows, page } = await listErasures(service.db, sightOf(c), c.req.valid("query"));
      return sendUnkeptPage(c, { data: rows.map(toErasure), page }) as never;
    })
    .openapi(one, async (c) => {
      const { erasure: id } = c.req.valid("param");
      const found = await findErasure(service.db, id, sightOf(c));
      if (!found) throw new Problem("notFound", `There is no erasure ${id}; /v1/erasures lists those that there are.`);
      return send(c, { data: found }, undefined, mediaTypes.json, "no-store") as never;
    });
}

function sightOf(c: Context<RequestEnv>): Sight {
  const key = c.get("key");
  return { embargoed: key !== undefined && allows(key, "embargoed"), drafts: key !== undefined && allows(key, "factcheck") };
}
