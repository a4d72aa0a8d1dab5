import { runInNewContext } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import { connect } from "../db/client.ts";
import { createApp } from "../src/app.ts";

// Needs no database, and the page no network.
const app = createApp({ db: connect("postgres://127.0.0.1:1/none"), publicUrl: "https://nutgraph.example" });
const get = async (path: string, headers: Record<string, string> = {}) => await app.request(path, { headers });

let page: string;
beforeAll(async () => {
  page = await (await get("/docs")).text();
});
const files = () => [...page.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => path as string);

test("the way in leads there", async () => {
  const response = await get("/");
  expect(response.status).toBe(302);
  expect(response.headers.get("Location")).toBe("/docs");
});

test("the page asks nobody but the service", async () => {
  const response = await get("/docs");
  expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
  expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'self'");
  expect(page).not.toMatch(/(?:src|href)="(?!\/(?!\/))/);
  expect(page).not.toMatch(/<script>|<style>|\son\w+=/);
});

test("every file of the page is there, and asked for once", async () => {
  expect(files().length).toBeGreaterThan(4);
  for (const path of files()) {
    const response = await get(path);
    expect(response.status, path).toBe(200);
    const content = await response.text();
    expect(content, path).not.toBe("");
    if (path.endsWith(".css")) expect(content, path).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//);
    const again = await get(path, { "If-None-Match": response.headers.get("ETag") ?? "" });
    expect(again.status, path).toBe(304);
  }
});

test("the page shows every operation of the contract, those that write too", async () => {
  const script = await (await get("/docs/start.js")).text();
  type Spec = { paths: Record<string, Record<string, { parameters?: { name: string; schema: { type: string } }[] }>> };
  const { spec } = await new Promise<{ spec: Spec }>((resolve, reject) => {
    const wait = {
      set textContent(words: string) {
        reject(new Error(words));
      },
    };
    runInNewContext(script, {
      fetch: get,
      dark: { matches: false },
      document: { querySelector: () => wait },
      SwaggerUIBundle: resolve,
    });
  });
  const contract = (await (await get("/openapi.json")).json()) as Spec;
  const operations = ({ paths }: Spec) =>
    Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
  expect(operations(spec)).toEqual(operations(contract));
  expect(new Set(operations(spec).map((one) => one.split(" ")[0]))).toContain("post");
  const typeOf = (name: string) => spec.paths["/v1/articles"]?.get?.parameters?.find((parameter) => parameter.name === name)?.schema.type;
  // One field takes several with commas between; what may have a comma in it gets a field for each.
  expect([typeOf("publisher"), typeOf("section")]).toEqual(["string", "array"]);
});

test.each(["/docs/package.json", "/docs/constructor", "/docs/__proto__", "/docs/..%2Fpackage.json"])("%s is not there", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("the contract is served under its entity tag", async () => {
  const response = await get("/openapi.json");
  expect(response.headers.get("Content-Type")).toBe("application/json");
  const text = await response.text();
  expect((JSON.parse(text) as { openapi: string }).openapi).toBe("3.1.0");
  // For programs; the page takes long enough to read it.
  expect(text).toBe(JSON.stringify(JSON.parse(text)));
  const tag = response.headers.get("ETag") ?? "";
  expect((await get("/openapi.json", { "If-None-Match": tag })).status).toBe(304);
});
