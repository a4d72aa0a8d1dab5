import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Hono } from "hono";
import { projectFile } from "./contract.ts";
import { icon, page } from "./documentation/page.ts";
import { start, theme } from "./documentation/scripts.ts";
import { style } from "./documentation/style.ts";
import { sendTagged } from "./etags.ts";
import type { RequestEnv } from "./router.ts";

interface File {
  type: string;
  read(): string | Promise<string>;
}

const script = "text/javascript; charset=utf-8";
const stylesheet = "text/css; charset=utf-8";

/** What the page is made of: our own files, and two of Swagger UI's. */
const files = new Map<string, File>([
  ["style.css", { type: stylesheet, read: () => style }],
  ["theme.js", { type: script, read: () => theme }],
  ["start.js", { type: script, read: () => start }],
  ["icon.svg", { type: "image/svg+xml", read: () => icon }],
  ["swagger-ui.css", { type: stylesheet, read: () => swaggerFile("swagger-ui.css") }],
  ["swagger-ui-bundle.js", { type: script, read: () => swaggerFile("swagger-ui-bundle.js") }],
]);

const swaggerFile = (name: string) =>
  readFile(path.join(path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json")), name), "utf8");

/**
 * `/docs`, which needs no network, the way there from `/`, and each of the documents at its path: an object, or the name of a
 * file of the project, which is read when it is asked for.
 */
export function documentationRoutes(documents: Record<string, object | string>) {
  const routes = new Hono<RequestEnv>();
  for (const [at, document] of Object.entries(documents)) {
    routes.get(at, async (c) => {
      const json = typeof document === "string" ? await projectFile(document) : JSON.stringify(document);
      return sendTagged(c, json, at.endsWith(".jsonld") ? "application/ld+json" : "application/json");
    });
  }
  return routes
    .get("/", (c) => c.redirect("/docs", 302))
    .get("/docs", (c) => c.html(page))
    .get("/docs/:file", async (c) => {
      const file = files.get(c.req.param("file"));
      if (!file) return c.notFound();
      return sendTagged(c, await file.read(), file.type);
    });
}
