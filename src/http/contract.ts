import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import { projectRoot } from "../project-root.ts";
import { sendTagged } from "./etags.ts";
import { mediaTypes } from "./formats.ts";
import { type RequestEnv, refusedParameters } from "./router.ts";

interface Contract {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>;
}

const parameters = z.strictObject({ formats: z.tuple([z.literal("json")], "must be json, or left out").optional() });

/**
 * The OpenAPI document, and the types of a TypeScript client. Both are read when they are asked for, since in memory they
 * would weigh more than all the code.
 */
export function contractRoutes() {
  return (
    new Hono<RequestEnv>()
      .get("/openapi.json", async (c) => {
        const { data: asked, error } = parameters.safeParse(c.req.queries());
        if (error) throw refusedParameters(error.issues);
        const document: Contract = JSON.parse(await projectFile("openapi/openapi.json"));
        return sendTagged(c, JSON.stringify(asked.formats ? withJsonAlone(document) : document), mediaTypes.json);
      })
      // Nobody has registered a type for TypeScript; this one browsers show.
      .get("/client.ts", async (c) => sendTagged(c, await projectFile("openapi/client.ts"), "text/plain; charset=utf-8"))
  );
}

/** A file of the project. */
export const projectFile = (name: string): Promise<string> => readFile(path.join(projectRoot, name), "utf8");

/**
 * Leaves out the other formats of what comes as JSON: a client that asks for nothing else gets that, and should not have to
 * tell it from the others.
 */
export function withJsonAlone<Document extends Contract>(document: Document): Document {
  for (const { responses } of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    for (const answer of Object.values(responses)) {
      const json = answer.content?.[mediaTypes.json];
      if (json) answer.content = { [mediaTypes.json]: json };
    }
  }
  return document;
}
