import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyScopes, resourcePrefixes } from "../db/vocabulary.ts";
import type { ProblemCode } from "../src/http/problems.ts";
import { problems } from "../src/http/problems.ts";
import { inBatches } from "./batches.ts";
import {
  allows,
  asking,
  everyOperation,
  examplePath,
  exampleText,
  guarded,
  lists,
  type Operation,
  operations,
  otherPages,
  type Parameter,
  pathOf,
  problemSchema,
  queryParameters,
  validator,
  withQuery,
  wordsOf,
} from "./contract/document.ts";
import { expectDeclaredHeaders } from "./contract/headers.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, publicUrl, type TestService, type Wire } from "./service.ts";

// Rules that every route obeys: a new one is covered as soon as the OpenAPI document describes it.

let service: TestService;
/** Where each operation leads to something. */
const paths = new Map<Operation, string>();
beforeAll(async () => {
  service = heldToHeaders(await openService({ shipped: true, checked: true }));
  for (const operation of operations) paths.set(operation, await pathOf(service, operation));
});
afterAll(() => service?.close());

const named = (some: Operation[]) => some.map((operation) => [operation.operationId, operation] as const);
const resources = operations.filter(({ path }) => path.startsWith("/v1/"));
const ones = resources.filter(({ path }) => path.endsWith("}") && lists.some((list) => path.replace(/\/\{\w+\}$/, "") === list.path));
const at = (operation: Operation) => paths.get(operation) as string;
const json = "application/json";
/** Of what the article that ships has nothing, so that the documentation's example leads nowhere. */
const notInShipped = ["confidenceFrom", "confidenceTo", "section", "articleSection", "wikidataId", "identifier"];
/** Parameters of which the document does not say what they may be; their own tests do. */
const takesAnyText = ({ schema, explode }: Parameter) =>
  (explode && !("pattern" in (schema.items ?? {}))) ||
  (schema.type === "string" && !["pattern", "enum", "format"].some((keyword) => keyword in schema));

describe.each(named(operations))("%s", (_, operation) => {
  const answers = (status: string) => Object.entries(operation.responses[status]?.content ?? {});

  test("answers what it documents, and nothing else", async () => {
    const [[first]] = answers("200") as [[string, object]];
    expect((await service.get(at(operation))).headers.get("Content-Type")?.split(";")[0]).toBe(first);
    for (const [type, { schema }] of answers("200")) {
      const response = await service.get(at(operation), { Accept: type });
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")?.split(";")[0]).toBe(type);
      if (type === json) expect(validator(schema).safeParse(await response.json()).error).toBeUndefined();
    }
  });

  test("gives something for the examples of its documentation", async () => {
    const path = examplePath(operation);
    const exemplified = queryParameters(operation).filter(({ example, name }) => example !== undefined && name !== "cursor");
    for (const parameter of [undefined, ...exemplified]) {
      const asked = parameter ? asking(path, parameter.name, exampleText(parameter)) : path;
      const response = await service.get(asked);
      expect(response.status, asked).toBe(200);
      if (parameter && notInShipped.includes(parameter.name)) continue;
      const text = await response.text();
      if (lists.includes(operation)) expect(JSON.parse(text).data, asked).not.toEqual([]);
    }
  });

  test("documents every refusal as a problem", () => {
    for (const status of Object.keys(operation.responses).filter((status) => Number(status) >= 400)) {
      expect(answers(status).map(([type, { schema }]) => [type, schema.$ref])).toEqual([
        ["application/problem+json", "#/components/schemas/Problem"],
      ]);
      expect(Object.values(problems).map((problem) => String(problem.status))).toContain(status);
    }
  });

  test("refuses parameters that it does not have, by name", async () => {
    const own = queryParameters(operation).map(({ name }) => name);
    const foreign = new Set(operations.flatMap((other) => queryParameters(other).map(({ name }) => name)));
    const invented = ["unheardOf", "Limit", "kind[]", " kind", "__proto__", "constructor", "toString", "😀", "page[size]"];
    await inBatches(
      [...foreign, ...invented].filter((name) => !own.includes(name)),
      async (name) => {
        const path = withQuery(at(operation), `${encodeURIComponent(name)}=1`);
        const body = await expectProblem(await service.get(path), "invalidParameter", path, name);
        expect(body.detail).toContain(name);
      },
    );
  });

  test("refuses what a parameter cannot be, and names it", async () => {
    for (const parameter of queryParameters(operation)) {
      const refused = garbage.filter((text) => !allows(parameter, text));
      await inBatches(refused, async (text) => {
        const path = asking(at(operation), parameter.name, text);
        await expectProblem(await service.get(path), "invalidParameter", path.slice(0, 200), parameter.name);
      });
      if (!takesAnyText(parameter)) expect(refused.length, parameter.name).toBeGreaterThan(2);
    }
  });

  test("takes a list also value by value, and refuses any other parameter that is given twice, by name", async () => {
    for (const parameter of queryParameters(operation)) {
      const value = parameter.example === undefined ? "x" : exampleText(parameter);
      const once = asking(at(operation), parameter.name, value);
      const twice = withQuery(once, `${parameter.name}=${encodeURIComponent(value)}`);
      if (parameter.schema.type !== "array") await expectProblem(await service.get(twice), "invalidParameter", twice, parameter.name);
      else if (parameter.example !== undefined) {
        // A comma may belong to the value where each is given by itself.
        const joined = parameter.explode ? once : asking(at(operation), parameter.name, `${value},${value}`);
        expect(await (await service.get(twice)).json(), twice).toEqual(await (await service.get(joined)).json());
      }
    }
  });

  test("answers HEAD as GET, without the body", async () => {
    const get = await service.get(at(operation));
    const head = await service.request(at(operation), { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    expect(lasting(head)).toEqual(lasting(get));
  });

  test("takes no other method, and says which it takes", async () => {
    const { pathname } = new URL(at(operation), "http://localhost");
    const others = everyOperation.filter(({ path, method }) => path === operation.path && method !== "GET").map(({ method }) => method);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"].filter((method) => !others.includes(method))) {
      const response = await service.request(pathname, { method });
      await expectProblem(response, "methodNotAllowed", `${method} ${pathname}`);
      expect(response.headers.get("Allow")?.split(", ").sort()).toEqual(["GET", "HEAD", ...others]);
    }
  });

  test("can be called by a page from anywhere", async () => {
    const preflight = await service.request(at(operation), {
      method: "OPTIONS",
      headers: {
        Origin: "https://desk.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const methods = new Set(["HEAD", ...everyOperation.map(({ method }) => method)]);
    expect(preflight.headers.get("Access-Control-Allow-Methods")?.split(",").toSorted()).toEqual([...methods].toSorted());
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toBe("if-none-match");
    const response = await service.get(at(operation), { Origin: "https://desk.example" });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const exposed = response.headers.get("Access-Control-Expose-Headers")?.split(",");
    expect(exposed).toEqual(expect.arrayContaining(["ETag", "Link", "Nutgraph-Position", "X-Request-Id", "WWW-Authenticate"]));
  });

  test("names its request, as the client does where it does", async () => {
    const ids = await Promise.all([1, 2].map(async () => (await service.get(at(operation))).headers.get("X-Request-Id")));
    expect(ids[0]).toMatch(/^[\w-]{8,}$/);
    expect(ids[0]).not.toBe(ids[1]);
    const own = await service.get(at(operation), { "X-Request-Id": "desk-4711" });
    expect(own.headers.get("X-Request-Id")).toBe("desk-4711");
  });
});

describe.each(named(resources))("%s", (_, operation) => {
  test("answers in JSON or not at all", async () => {
    const acceptable = [
      "application/json",
      "*/*",
      "application/*",
      "text/html, application/json;q=0.1",
      "text/html, */*;q=0.1",
      "APPLICATION/JSON",
    ];
    for (const accept of acceptable) {
      expect((await service.get(at(operation), { Accept: accept })).status, accept).toBe(200);
    }
    const unacceptable = ["image/png", "image/png;q=0.9, application/xml", "application/json;q=0", "image/*", "nonsense"];
    const others = Object.keys(operation.responses["200"]?.content ?? {}).filter((type) => type !== json);
    if (others.length === 0) unacceptable.push("application/json;q=0, */*");
    for (const accept of unacceptable) {
      await expectProblem(await service.get(at(operation), { Accept: accept }), "notAcceptable", accept);
    }
  });

  test("compresses what it sends, where it may", async () => {
    const plain = await service.get(at(operation));
    const text = await plain.text();
    const packed = await service.get(at(operation), { "Accept-Encoding": "gzip" });
    expect(packed.headers.get("Content-Encoding")).toBe("gzip");
    expect(packed.headers.get("ETag")).toBe(`W/${plain.headers.get("ETag")}`);
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(text);
    for (const response of [plain, packed]) {
      expect(response.headers.get("Vary")?.split(", ")).toEqual(expect.arrayContaining(["Accept", "Authorization", "Accept-Encoding"]));
    }
    const again = await service.get(at(operation), { "Accept-Encoding": "gzip", "If-None-Match": packed.headers.get("ETag") as string });
    expect(again.status).toBe(304);
  });

  test("sends nothing to a client that has it", async () => {
    const first = await service.get(at(operation));
    const tag = first.headers.get("ETag") as string;
    expect(tag).toMatch(/^"[^"]+"$/);
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`, `"other" , W/${tag},"third"`, "*"]) {
      const response = await service.get(at(operation), { "If-None-Match": held });
      expect(response.status, held).toBe(304);
      expect(await response.text()).toBe("");
      expect(lasting(response)).toEqual({ ...lasting(first), "content-type": undefined });
    }
    for (const held of ['"other"', tag.slice(1, -1), `${tag.slice(0, -1)}x"`, "", ","]) {
      const response = await service.get(at(operation), { "If-None-Match": held });
      expect(response.status, held).toBe(200);
      expect(response.headers.get("ETag")).toBe(tag);
    }
  });

  test("builds addresses from the service’s own, whatever the Host header says", async () => {
    const mine = await (await service.get(at(operation))).text();
    const other = await (await service.request(`http://evil.example${at(operation)}`, { headers: { Host: "evil.example" } })).text();
    expect(other).toBe(mine);
    expect(other).not.toContain("evil.example");
  });

  test("says which changes its answers contain", async () => {
    for (const path of [at(operation), asking(at(operation), "unheardOf", "1")]) {
      expect((await service.get(path)).headers.get("Nutgraph-Position")).toMatch(/^[\w-]+$/);
    }
  });
});

describe.each(named(ones))("%s", (_, operation) => {
  const parameter = operation.parameters.find((candidate) => candidate.in === "path");
  const above = operation.path.replace(/\/\{\w+\}$/, "");

  test("gives each resource of its list as the list has it", async () => {
    await inBatches(await service.all(above), async (listed) => {
      const path = `${above}/${listed.id}`;
      const response = await service.get(path);
      const { data } = (await response.json()) as { data: Wire };
      expect(data).toEqual(listed);
      expect(data.url).toBe(`${publicUrl}${path}`);
      expect(response.headers.get("ETag")).toMatch(new RegExp(`^"${data.revision}-`));
    });
  });

  test("knows no id that it never gave", async () => {
    const prefix = (at(operation).split("/").at(-1) as string).slice(0, 4);
    const path = `${above}/${prefix}${"a".repeat(26)}`;
    await expectProblem(await service.get(path), "notFound", path);
    expect(Object.values(resourcePrefixes)).toContain(prefix);
  });

  test("refuses what is no id of its type", async () => {
    const [listed] = (await service.all(above)) as [Wire];
    const others = Object.values(resourcePrefixes).filter((prefix) => !listed.id.startsWith(prefix));
    const malformed = [
      ...others.map((prefix) => prefix + listed.id.slice(4)),
      ...[
        listed.id.toUpperCase(),
        listed.id.slice(0, -1),
        `${listed.id}a`,
        `${listed.id}%00`,
        `${listed.id.slice(0, -1)}1`,
        "%20",
        "%F0%9F%98%80",
      ],
    ];
    for (const text of malformed) {
      const path = `${above}/${text}`;
      await expectProblem(await service.get(path), "invalidParameter", path, parameter?.name);
    }
  });

  test("gives the asked fields, and always id and type", async () => {
    const whole = await service.one(at(operation));
    for (const field of wordsOf(operation, "fields")) {
      const one = await service.one(`${at(operation)}?fields=${field}`);
      expect(one).toEqual(Object.fromEntries(Object.entries(whole).filter(([name]) => ["id", "type", field].includes(name))));
    }
    expect(Object.keys(whole)).toEqual(wordsOf(operation, "fields"));
  });

  test("documents each type that `include` can bring", async () => {
    for (const name of wordsOf(operation, "include")) {
      const [, { schema }] = Object.entries(operation.responses["200"]?.content ?? {})[0] as [string, { schema: object }];
      const body = await service.json<object>(`${at(operation)}?include=${name}`);
      expect(validator(schema as never).safeParse(body).error, name).toBeUndefined();
      expect(body).toHaveProperty("included");
    }
  });
});

describe.each(named(otherPages))("%s", (_, operation) => {
  test("shows the same rows on pages of any size, and leads on by a Link header too", async () => {
    const rows = async (limit: number) => {
      const found: unknown[] = [];
      let next: string | null = asking(at(operation), "limit", String(limit));
      for (let page = 0; next !== null && page < 100; page += 1) {
        const response = await service.get(next);
        const answer = (await response.json()) as { data: unknown[]; page: { next: string | null } };
        found.push(...answer.data);
        next = answer.page.next;
        expect(response.headers.get("Link")).toBe(next === null ? null : `<${next}>; rel="next"`);
      }
      return found;
    };
    const whole = await rows(100);
    expect(whole.length).toBeGreaterThan(0);
    for (const limit of [1, 2, 3, 7]) expect(await rows(limit), `limit ${limit}`).toEqual(whole);
  });
});

describe.each(named(guarded))("%s", (_, operation) => {
  const path = examplePath(operation);
  const scopes = operation.security?.flatMap(({ bearer }) => bearer ?? []) ?? [];
  const types = Object.keys(operation.requestBody?.content ?? {});
  const ask = (headers: Record<string, string>, body?: string) => service.request(path, { method: operation.method, headers, body });

  test("documents what a key can be refused for, and what a body can", () => {
    expect(scopes).not.toEqual([]);
    const always = ["400", "401", "403", "500", "503"];
    const ofBodies = types.length > 0 ? ["408", "413", "415", "422"] : [];
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining([...always, ...ofBodies]));
    for (const status of Object.keys(operation.responses).filter((status) => Number(status) >= 400)) {
      const content = Object.entries(operation.responses[status]?.content ?? {});
      expect(content.map(([type, { schema }]) => [type, schema.$ref])).toEqual([
        ["application/problem+json", "#/components/schemas/Problem"],
      ]);
    }
  });

  test("refuses without a key, before it looks at anything else", async () => {
    for (const response of [await ask({}), await ask({ "Content-Type": "text/plain" }, types.length > 0 ? "{" : undefined)]) {
      await expectProblem(response, "keyRequired", path);
      expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="nutgraph"');
    }
  });

  test("refuses a key of other scopes, and names the one that it needs", async () => {
    const others = keyScopes.filter((scope) => scope !== "admin" && !scopes.includes(scope));
    const { headers } = await keyFor(service, ...others);
    const response = await ask(headers);
    expect((await expectProblem(response, "insufficientScope", path)).detail).toContain(scopes[0]);
    expect(response.headers.get("WWW-Authenticate")).toContain(`error="insufficient_scope", scope="${scopes[0]}"`);
  });

  test("can be called by a page from anywhere that has a key", async () => {
    const preflight = await service.request(path, {
      method: "OPTIONS",
      headers: {
        Origin: "https://desk.example",
        "Access-Control-Request-Method": operation.method,
        "Access-Control-Request-Headers": "authorization,content-type,if-match,idempotency-key",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Methods")).toContain(operation.method);
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("authorization");
    expect(preflight.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });

  test("takes no parameter and no body that it does not have, by name", async () => {
    const { headers } = await keyFor(service, "admin");
    const typed: Record<string, string> = types[0] ? { "Content-Type": types[0] } : {};
    const response = await service.request(withQuery(path, "unheardOf=1"), {
      method: operation.method,
      headers: { ...headers, ...typed },
      ...(types.length > 0 && { body: "{}" }),
    });
    await expectProblem(response, "invalidParameter", path, "unheardOf");
    if (types.length === 0) return;
    for (const type of ["text/plain", "application/xml", `${types[0]}; charset=iso-8859-1`, `${types[0]}x`, ""]) {
      const refused = await ask({ ...headers, "Content-Type": type }, "{}");
      await expectProblem(refused, "unsupportedMediaType", type);
      expect(refused.headers.get("Accept")).toBe(types.join(", "));
    }
    await expectProblem(await ask({ ...headers, ...typed, "Content-Encoding": "gzip" }, "{}"), "unsupportedMediaType", "gzip");
  });
});

describe("paths", () => {
  test("that nothing is at are said to be unknown", async () => {
    const unknown = [
      "/v1",
      "/v1/",
      "/v2/claims",
      "/v1/claim",
      "/v1/claims/",
      "/v1//claims",
      "/v1/claims/x/y",
      "/V1/claims",
      "/v1/fact-check",
      "/x",
    ];
    for (const path of unknown) {
      for (const method of ["GET", "POST", "HEAD"]) {
        const response = await service.request(path, { method });
        expect(response.status, `${method} ${path}`).toBe(404);
        if (method !== "HEAD") await expectProblem(response, "unknownPath", path);
      }
    }
  });

  test("of operations have distinct names that make good method names", () => {
    const ids = everyOperation.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  });

  test("of every list lead to the resources in it", () => {
    expect(ones.map(({ path }) => path.replace(/\/\{\w+\}$/, "")).sort()).toEqual(lists.map(({ path }) => path).sort());
  });
});

test("a problem type is documented by every status that it is answered with", () => {
  const documented = new Set(everyOperation.flatMap(({ responses }) => Object.keys(responses)));
  const everywhere: ProblemCode[] = ["unknownPath", "methodNotAllowed", "headersTooLarge"];
  for (const [code, { status }] of Object.entries(problems)) {
    if (!everywhere.includes(code as ProblemCode)) expect(documented, code).toContain(String(status));
  }
  expect(problemSchema.safeParse({}).success).toBe(false);
});

/** The service, each of whose answers is held to the headers that the contract declares. */
function heldToHeaders(opened: TestService): TestService {
  const request: TestService["request"] = async (path, init = {}) => {
    const response = await opened.request(path, init);
    expectDeclaredHeaders(init.method ?? "GET", path, response);
    return response;
  };
  return { ...opened, request, get: (path, headers = {}) => request(path, { headers }) };
}

/** Headers that say something of the resource rather than of one request. */
function lasting({ headers }: Response): Record<string, string | undefined> {
  const names = ["content-type", "etag", "cache-control", "link", "nutgraph-position"];
  return Object.fromEntries(names.map((name) => [name, headers.get(name) ?? undefined]));
}

/** Values that some kind of parameter cannot have; what a parameter may be is read from the document. */
const garbage = [
  ...["", " ", ",", "x,,y", "\0", "a\0b", "null", "undefined", "NaN", "[]", "{}", "true ", "TRUE", "yes", "1"],
  ...["0", "-1", "-0", "+1", "01", "1.0", "1e2", "1e309", "0x10", "201", "9".repeat(400), "١٢", "²"],
  ...["2026-02-30", "2026-13-01", "0000-01-01", "-001-01-01", "+12026-01-01", "2026-1-1", "2026-01-01T25:00:00Z", "tomorrow", "infinity"],
  ...["act_", "act_'; drop table claims; --", `act_${"a".repeat(25)}1`, "published,garbage", "-", "--position", "😀", "x".repeat(1_001)],
];
