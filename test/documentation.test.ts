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

type Spec = { paths: Record<string, Record<string, { parameters?: { name: string; schema: { type: string } }[] }>> };
interface Sent {
  headers: Record<string, string>;
  body?: string;
}
type Props = Record<string, unknown>;
type Wrapped = (original: string, system: object) => (props: Props) => { component: string; props: Props; words?: string };
interface Started {
  spec: Spec;
  requestInterceptor(request: Sent): Sent;
  plugins: (() => { wrapComponents: Record<string, Wrapped> })[];
}

/** What the page gives Swagger UI. */
async function started(): Promise<Started> {
  const script = await (await get("/docs/start.js")).text();
  return await new Promise((resolve, reject) => {
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
}

/** What one of its components becomes, with these properties. */
async function drawn(name: string, props: Props) {
  const React = { createElement: (component: string, given: Props, words?: string) => ({ component, props: given, words }) };
  const { plugins } = await started();
  const [wrapped] = plugins.flatMap((plugin) => plugin().wrapComponents[name] ?? []);
  return (wrapped as Wrapped)("Original", { React })(props);
}

test("the page says of an operation that it needs a key only where it does", async () => {
  const shown = async (security: object[]) => {
    const alternatives = security.map((one) => ({ size: Object.keys(one).length }));
    const { props } = await drawn("OperationSummary", { operationProps: new Map([["security", alternatives]]) });
    return (props.operationProps as Map<string, object>).get("security") !== undefined;
  };
  const { security } = (await (await get("/openapi.json")).json()) as { security: object[] };
  expect(await shown(security)).toBe(false);
  expect(await shown([{ bearer: ["write"] }])).toBe(true);
  expect((await drawn("authorizeOperationBtn", { isAuthorized: false })).words).toBe("needs a key");
  expect((await drawn("authorizeOperationBtn", { isAuthorized: true })).words).toBe("key given");
});

test("the page’s guide says, while it is shut, what is in it", async () => {
  const { words } = await drawn("InfoContainer", {});
  const summary = (words as unknown as { words: string }).words.toLowerCase();
  const { info } = (await (await get("/openapi.json")).json()) as { info: { description: string } };
  const headings = [...info.description.matchAll(/^## (.+)$/gm)].map(([, heading]) => (heading as string).toLowerCase());
  expect(headings.length).toBeGreaterThan(5);
  for (const heading of headings)
    expect(
      heading.split(/\W+/).some((word) => word.length > 3 && summary.includes(word)),
      heading,
    ).toBe(true);
});

test("the page sends what goes line by line as lines, and shows it so", async () => {
  const { requestInterceptor } = await started();
  const lines = '{"article":{"key":"story"}}\n{"article":{"key":"another"}}\n';
  const sent = (type: string, body?: string) => requestInterceptor({ headers: { "Content-Type": type }, body }).body;
  expect(sent("application/x-ndjson", JSON.stringify(lines))).toBe(lines);
  expect(sent("application/x-ndjson", lines)).toBe(lines);
  expect(sent("application/json", '"text"')).toBe('"text"');
  expect(requestInterceptor({ headers: {} }).body).toBeUndefined();
  const shownAs = async (contentType: string) => (await drawn("responseBody", { contentType })).props.contentType;
  expect([await shownAs("application/x-ndjson"), await shownAs("application/json")]).toEqual(["text/plain", "application/json"]);
});

test.each(["light", "dark"])("the page’s texts and badges can be read in %s (WCAG AA)", async (mode) => {
  const style = await (await get("/docs/style.css")).text();
  const [light = "", dark = ""] = [/^:root \{[^}]*\}/m, /^html\.dark-mode \{[^}]*\}/m].map((block) => block.exec(style)?.[0]);
  const colour = (name: string) => new RegExp(`--${name}: #(\\w{6})`).exec(mode === "dark" ? dark : light)?.[1] as string;
  const luminance = (name: string) => {
    const [red, green, blue] = [0, 2, 4].map((at) => {
      const part = Number.parseInt(colour(name).slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const ground of ["paper", "card"]) {
    for (const name of ["ink", "soft", "accent", "writes", "removes"]) {
      const [darker, lighter] = [luminance(name), luminance(ground)].sort((a, b) => a - b) as [number, number];
      expect((lighter + 0.05) / (darker + 0.05), `${name} and ${ground}`).toBeGreaterThan(4.5);
    }
  }
});

test("the page shows every operation of the contract, those that write too", async () => {
  const { spec } = await started();
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

test("for clients the contract has JSON alone wherever there is JSON, and types that are made of that", async () => {
  type Contract = { paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>> };
  const contract = async (path: string) => (await (await get(path)).json()) as Contract;
  const formats = ({ paths }: Contract, path: string) => Object.keys(paths[path]?.get?.responses["200"]?.content ?? {});
  const [all, json] = [await contract("/openapi.json"), await contract("/openapi.json?formats=json")];
  expect(formats(all, "/v1/claims")).toEqual(["application/json", "application/atom+xml", "text/csv", "application/x-ndjson"]);
  expect(formats(json, "/v1/claims")).toEqual(["application/json"]);
  expect(formats(json, "/metrics")).toEqual(formats(all, "/metrics"));
  expect(Object.keys(json.paths)).toEqual(Object.keys(all.paths));

  const types = await get("/client.ts");
  expect(types.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
  expect(await types.text()).toMatch(/^export interface paths \{$/m);
  expect(page).toContain('href="/client.ts"');
  expect(page).toContain('href="/openapi.json?formats=json"');
});

test.each([
  ["formats=csv", "formats"],
  ["formats=json&formats=json", "formats"],
  ["formats=", "formats"],
  ["format=json", "format"],
])("/openapi.json?%s is refused by name", async (query, parameter) => {
  const response = await get(`/openapi.json?${query}`);
  expect(response.status).toBe(400);
  const { type, errors } = (await response.json()) as { type: string; errors: { parameter: string }[] };
  expect([type, errors.map((one) => one.parameter)]).toEqual(["urn:nutgraph:problem:invalidParameter", [parameter]]);
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
