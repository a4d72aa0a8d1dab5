import { text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { revokeKey } from "../src/keys/queries.ts";
import { expectProblem } from "./contract/problems.ts";
import { answerOf, listening } from "./imports/server.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { openService, type TestService } from "./service.ts";

// Bodies that no route should have to think about; every route reads them by the same rules.

let service: TestService;
let key: TestKey;
beforeAll(async () => {
  service = await openService();
  key = await keyFor(service, "admin");
});
afterAll(() => service?.close());

const json = { "Content-Type": "application/json" };
const routes = [
  ["POST", "/v1/keys"],
  ["PUT", "/v1/articles/bodies/package"],
  ["POST", "/v1/articles/corvalla-goes-dark/claims"],
  ["POST", "/v1/actors"],
] as const;
const bytes = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

describe.each(routes)("a body of %s %s", (method, path) => {
  const send = (body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = {}) =>
    service.request(path, { method, headers: { ...key.headers, ...json, ...headers }, body, duplex: "half" } as RequestInit);

  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "ends where a value should stand"],
    ["space", " \n ", "ends where a value should stand"],
    ["half an object", '{"name": ', "ends where a value should stand"],
    ["a comma too many", '{"name": "x",}', "a name in double quotation marks"],
    ["two documents", "{} {}", "more after the end"],
    ["single quotation marks", "{'name': 'x'}", "stands where"],
    ["a comment", "{/* */}", "stands where"],
    ["no number", '{"name": NaN}', "stands where"],
    ["a raw line break in a string", '{"name": "a\nb"}', "raw control character"],
    ["NUL between values", '{"name":\0 1}', "stands where"],
    ["a name given twice", '{"name": "x", "name": "y"}', "stands twice"],
    ["a name given twice in two spellings", '{"name": "x", "n\\u0061me": "y"}', "stands twice"],
    ["a name given twice that is none", '{"__proto__": 1, "__proto__": 2}', "stands twice"],
    ["too many brackets", "[".repeat(100_000), "more than 100 deep"],
    ["too many braces", '{"a":'.repeat(100_000), "more than 100 deep"],
    ["deep and well-formed JSON", "[".repeat(50_000) + "]".repeat(50_000), "more than 100 deep"],
    ["no UTF-8", bytes('{"name": "', Uint8Array.of(0xff), '"}'), "not UTF-8"],
    ["an overlong sequence", bytes('{"name": "', Uint8Array.of(0xc0, 0x80), '"}'), "not UTF-8"],
    ["half a surrogate in UTF-8", bytes('{"name": "', Uint8Array.of(0xed, 0xa0, 0x80), '"}'), "not UTF-8"],
    ["UTF-16", Buffer.from('{"name": "x"}', "utf16le"), ""],
  ])("that is %s is refused, and where it is wrong is said", async (_, body, said) => {
    const { detail, errors } = await expectProblem(await send(body as string), "malformedBody", String(body).slice(0, 50));
    expect(detail).toContain(said);
    expect(errors).toMatchObject([{ pointer: "", message: detail }]);
  });

  test.each([
    ["the character U+0000", '{"name": "a\\u0000b"}', "/name", "unstorableText"],
    ["half a surrogate pair", '{"name": "\\ud800"}', "/name", "unstorableText"],
    ["two halves in the wrong order", '{"x": {"y": ["\\udc00\\ud800"]}}', "/x/y/0", "unstorableText"],
    ["half a surrogate pair in a name", '{"\\ud800": 1}', "/\ufffd", "unknownField"],
    ["a number past all numbers", '{"x": 1e999}', "/x", "numberOutOfRange"],
    ["the same below zero", '{"x": [-1e999]}', "/x/0", "numberOutOfRange"],
    ["an integer that is not kept exactly", '{"x": 9007199254740993}', "/x", "numberOutOfRange"],
    ["a name of the language", '{"__proto__": {"name": "x", "scopes": ["admin"]}}', "/__proto__", "unknownField"],
    ["another", '{"constructor": {"prototype": {"name": "x"}}}', "/constructor", "unknownField"],
    ["one that every object has", '{"toString": 1, "hasOwnProperty": 1}', "/toString", "unknownField"],
    ["a field that there is not", '{"unheardOf": 1}', "/unheardOf", "unknownField"],
    ["slashes in a name", '{"a/b~c": "\\u0000"}', "/a~1b~0c", "unstorableText"],
  ])("that holds %s is refused by pointer", async (_, body, pointer, code) => {
    const { errors } = await expectProblem(await send(body), "invalidBody", body);
    expect(errors).toContainEqual({ pointer, code, message: expect.any(String) });
  });

  test.each(["null", "true", "1", '"x"', "[]", "{}"])("that is only %s is refused", async (body) => {
    expect((await expectProblem(await send(body), "invalidBody", body)).errors?.length).toBeGreaterThan(0);
  });

  test("may begin with a byte order mark", async () => {
    await expectProblem(await send("\ufeff{}"), "invalidBody", "byte order mark");
  });

  test("that says to be too long is refused unread", async () => {
    const server = await listening(service, { bodyLimit: 1_000 });
    onTestFinished(server.close);
    const request = server.open(method, path, { ...key.headers, ...json, "Content-Length": "50000000" });
    request.on("error", () => {});
    request.flushHeaders();
    const response = await answerOf(request);
    expect(response.statusCode).toBe(413);
    expect(JSON.parse(await text(response))).toMatchObject({
      type: "urn:nutgraph:problem:bodyTooLarge",
      detail: expect.stringContaining("1000"),
    });
    request.destroy();
  });

  test("that is too long without saying so is refused when it gets there, and the connection ends", async () => {
    const server = await listening(service, { bodyLimit: 1_000 });
    onTestFinished(server.close);
    const request = server.open(method, path, { ...key.headers, ...json });
    const closed = new Promise((resolve) => request.on("close", resolve));
    request.on("error", () => {});
    const answered = answerOf(request);
    // For ever, if nobody stopped it.
    const piece = Buffer.alloc(10_000, " ");
    const more = () => {
      while (!request.destroyed && request.write(piece));
      request.once("drain", more);
    };
    more();
    const response = await answered;
    expect(response.statusCode).toBe(413);
    response.resume();
    await closed;
  });

  test("may be as long as the limit, however many pieces it comes in", async () => {
    const server = await listening(service, { bodyLimit: 1_000 });
    onTestFinished(server.close);
    for (const [length, status] of [
      [1_000, 422],
      [1_001, 413],
    ]) {
      const request = server.open(method, path, { ...key.headers, ...json });
      request.on("error", () => {});
      const answered = answerOf(request);
      for (const character of `{}${" ".repeat((length as number) - 2)}`) request.write(character);
      request.end();
      expect((await answered).statusCode).toBe(status);
    }
  });

  test("that stops half-way is given up", async () => {
    const server = await listening(service, { bodyPatience: 50 });
    onTestFinished(server.close);
    const request = server.open(method, path, { ...key.headers, ...json });
    request.on("error", () => {});
    request.write("{");
    const response = await answerOf(request);
    expect(response.statusCode).toBe(408);
    expect(JSON.parse(await text(response))).toMatchObject({ type: "urn:nutgraph:problem:slowBody" });
  });

  test("that was not whole when its key was revoked is refused", async () => {
    const server = await listening(service);
    onTestFinished(server.close);
    const leaver = await keyFor(service, "admin");
    const request = server.open(method, path, { ...leaver.headers, ...json });
    request.write("{");
    const isUsed = sql`select from keys where id = ${leaver.key.id} and last_used_at is not null`;
    await vi.waitFor(async () => expect(await service.db.execute(isUsed)).toHaveLength(1));
    await revokeKey(service.db, leaver.key.id);
    const now = performance.now.bind(performance);
    const later = vi.spyOn(performance, "now").mockImplementation(() => now() + 1_000);
    onTestFinished(() => later.mockRestore());
    request.end("}");
    const response = await answerOf(request);
    expect([response.statusCode, response.headers["www-authenticate"]]).toEqual([401, expect.stringContaining("invalid_token")]);
    expect(JSON.parse(await text(response))).toMatchObject({ type: "urn:nutgraph:problem:revokedKey" });
  });

  test("that waits to be asked for is asked for", async () => {
    const server = await listening(service);
    onTestFinished(server.close);
    const request = server.open(method, path, { ...key.headers, ...json, Expect: "100-continue" });
    request.flushHeaders();
    await new Promise((resolve) => request.once("continue", resolve));
    request.end("{}");
    expect((await answerOf(request)).statusCode).toBe(422);
  });
});

test("a body of the wrong type learns which types there are", async () => {
  const response = await service.request("/v1/keys", {
    method: "POST",
    headers: { ...key.headers, "Content-Type": "text/csv" },
    body: "x",
  });
  await expectProblem(response, "unsupportedMediaType", "text/csv");
  expect(response.headers.get("Accept-Post")).toBe("application/json");
  const several = await service.request("/v1/imports", { method: "POST", headers: { ...key.headers, ...json }, body: "{}" });
  await expectProblem(several, "unsupportedMediaType", "application/json");
  expect(several.headers.get("Accept-Post")).toBe("application/x-ndjson");
});
