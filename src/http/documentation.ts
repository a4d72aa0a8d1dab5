import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { entityTag, matches } from "./etags.ts";
import type { RequestEnv } from "./router.ts";

const assets: Record<string, string> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
};

/** `/docs`, which needs no network, `/openapi.json`, and the way there from `/`. */
export function documentationRoutes(document: object) {
  const json = JSON.stringify(document);
  const jsonTag = entityTag(json);
  const folder = path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  return new Hono<RequestEnv>()
    .get("/", (c) => c.redirect("/docs", 302))
    .get("/openapi.json", (c) => {
      c.header("ETag", jsonTag);
      if (matches(c.req.header("If-None-Match"), jsonTag)) return c.body(null, 304);
      return c.body(json, 200, { "Content-Type": "application/json" });
    })
    .use(
      "/docs/*",
      secureHeaders({
        contentSecurityPolicy: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", "data:"] },
      }),
    )
    .get("/docs", (c) => c.html(page))
    .get("/docs/start.js", (c) => c.body(start, 200, { "Content-Type": "text/javascript; charset=utf-8" }))
    .get("/docs/style.css", (c) => c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" }))
    .get("/docs/:asset", async (c) => {
      const type = assets[c.req.param("asset")];
      if (!type) return c.notFound();
      const content = await readFile(path.join(folder, c.req.param("asset")));
      return c.body(new Uint8Array(content), 200, { "Content-Type": type, "Cache-Control": "public, max-age=86400" });
    });
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nutgraph API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<main id="documentation"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#documentation",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
`;

const style = `body { margin: 0; }
`;
