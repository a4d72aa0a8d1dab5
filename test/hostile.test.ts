import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemSchema } from "../src/http/problems.ts";
import { inBatches } from "./batches.ts";
import { operations, pathOf, queryParameters, withQuery } from "./contract/document.ts";
import { readProblem } from "./contract/problems.ts";
import { headerNames, nasty, nastyHeaders, nastyNames } from "./hostile/nasty.ts";
import { listen, type RawAnswer } from "./hostile/raw-http.ts";
import { chanceFrom } from "./random.ts";
import { openService, type TestService } from "./service.ts";

// Whatever is sent, the answer is one of ours, and never that something went wrong.

let service: TestService;
beforeAll(async () => {
  service = await openService({ checked: true });
});
afterAll(() => service?.close());

describe.each(operations.map((operation) => [operation.operationId, operation] as const))("%s", (name, operation) => {
  const chance = () => chanceFrom([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));

  test("bears anything as the value of a parameter", async () => {
    const path = await pathOf(service, operation);
    const names = queryParameters(operation).map((parameter) => parameter.name);
    for (const parameter of [...names, "unheardOf"]) {
      await expectCivil(nasty.map((value) => withQuery(path, `${parameter}=${value}`)));
    }
  });

  test("bears anything as the name of a parameter", async () => {
    const path = await pathOf(service, operation);
    await expectCivil(nastyNames.flatMap((name) => [`${name}=1`, name, `${name}=1&${name}=2`].map((query) => withQuery(path, query))));
  });

  test("bears anything as a segment of its path", async () => {
    const segments = operation.path.split("/").slice(1);
    const real = (await pathOf(service, operation)).replace(/\?.*/, "").split("/").slice(1);
    const paths = segments.flatMap((_, index) => nasty.map((value) => `/${real.with(index, value).join("/")}`));
    const longer = nasty.map((value) => `/${real.join("/")}/${value}`);
    await expectCivil([...paths, ...longer, `/${real.join("/")}${"/x".repeat(20_000)}`, `/${real.join("/")}${"/..".repeat(20_000)}`]);
  });

  test("bears parameters in any number and company", async () => {
    const path = await pathOf(service, operation);
    const { below, one, some } = chance();
    const names = [...queryParameters(operation).map((parameter) => parameter.name), "unheardOf", "a[]", "__proto__"];
    const mixed = Array.from({ length: 150 }, () => {
      const parts = Array.from({ length: 1 + below(5) }, () => `${one(names)}=${one(nasty)}`);
      return `${path}?${parts.join(one(["&", "&", "&", ";", "&&", "&?"]))}`;
    });
    const many = [
      ...names.map(
        (parameter) =>
          `${path}?${Array(1_000)
            .fill(`${parameter}=${one(nasty).slice(0, 20)}`)
            .join("&")}`,
      ),
      `${path}?${Array.from({ length: 1_000 }, (_, index) => `p${index}=${index}`).join("&")}`,
      `${path}?${"&".repeat(50_000)}`,
      `${path}?${"=".repeat(50_000)}`,
      `${path}${"?".repeat(1_000)}`,
      `${path}?${some(names, 20).join("&")}`,
    ];
    await expectCivil([...mixed, ...many]);
  });

  test("bears anything in a header", async () => {
    const path = await pathOf(service, operation);
    const { one, some } = chance();
    const alone = headerNames.flatMap((header) => nastyHeaders.map((value) => ({ [header]: value })));
    const together = Array.from({ length: 20 }, () => Object.fromEntries(headerNames.map((header) => [header, one(nastyHeaders)])));
    await inBatches([...some(alone, 150), ...together], async (headers) => {
      await expectAnswer(await service.get(path, headers), `${path} ${JSON.stringify(headers).slice(0, 200)}`);
    });
  });

  test("bears any method, with a body or without", async () => {
    const path = await pathOf(service, operation);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "X", "M-SEARCH"]) {
      for (const body of [undefined, "", "{", "\0", "null", '{"__proto__":{}}', "x".repeat(100_000)]) {
        const response = await service.request(path, {
          method,
          ...(body !== undefined && { body, headers: { "Content-Type": "application/json" } }),
        });
        if (response.status !== 204) await expectAnswer(response, `${method} ${path}`);
      }
    }
  });
});

describe("over a socket", () => {
  let raw: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    raw = await listen(service);
  });
  afterAll(() => raw?.close());

  const get = (target: string, ...headers: string[]) =>
    `GET ${target} HTTP/1.1\r\n${["Host: localhost", "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;
  const withoutHost = (version: string, ...headers: string[]) => `GET /v1/claims HTTP/${version}\r\n${[...headers, ""].join("\r\n")}\r\n`;

  const requests: Record<string, string> = {
    "an honest request": get("/v1/claims?limit=1"),
    "bytes that are no UTF-8": get("/v1/claims?q=\xff\xfe\x80"),
    "bytes that are no UTF-8 in the path": get("/v1/claims/\xc3\x28"),
    "a raw emoji": get(`/v1/claims/${Buffer.from("😀").toString("latin1")}`),
    "a NUL": get("/v1/claims\0"),
    "a NUL in a header": get("/v1/claims", "X-Request-Id: a\0b"),
    "a header of other bytes": get("/v1/claims", "Accept: \xff\xfe", "If-None-Match: \x80"),
    "two slashes": get("//v1/claims"),
    "two slashes and a host": get("//evil.example/v1/claims"),
    "another server’s address": get("http://evil.example/v1/claims"),
    "a strange scheme": get("gopher://evil.example/v1/claims"),
    "no path": get("?limit=1"),
    "an empty target": get(""),
    "a star": get("*"),
    "a star for all options": get("*").replace("GET", "OPTIONS"),
    "a way up": get("/v1/../../../etc/passwd"),
    "an encoded way up": get("/docs/%2e%2e%2f%2e%2e%2fpackage.json"),
    "a way up with backslashes": get("/docs/..\\..\\package.json"),
    "a fragment": get("/v1/claims#?limit=x"),
    "a space in the path": get("/v1/cla ims"),
    "half an escape": get("/v1/claims/%"),
    "a folded header": get("/v1/claims", "X-Folded: a\r\n b"),
    "a header without a name": get("/v1/claims", ": x"),
    "a header without a colon": get("/v1/claims", "nonsense"),
    "two hosts": get("/v1/claims", "Host: evil.example"),
    "a host that is none": get("/v1/claims").replace("localhost", "a b<c>"),
    "half a host": get("/v1/claims").replace("localhost", "[::1"),
    "a host of other bytes": get("/v1/claims").replace("localhost", "\xff\xfe"),
    "a host with a path": get("/v1/claims").replace("localhost", "evil.example/x?y#z"),
    "a host with a name before it": get("/v1/claims").replace("localhost", "user:password@evil.example"),
    "a host on a port that is none": get("/v1/claims").replace("localhost", "localhost:99999999"),
    "an empty host": get("/v1/claims").replace("localhost", ""),
    "no host": withoutHost("1.1", "Connection: close"),
    "HTTP/1.0": withoutHost("1.0"),
    "HTTP/2.0": withoutHost("2.0"),
    "HTTP/9.9": withoutHost("9.9"),
    "the preface of HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    TLS: "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "an unknown method": get("/v1/claims").replace("GET", "FROBNICATE"),
    "a method that every object has": get("/v1/claims").replace("GET", "__proto__"),
    "a connection to elsewhere": get("evil.example:443").replace("GET", "CONNECT"),
    TRACE: get("/v1/claims").replace("GET", "TRACE"),
    "an upgrade": get("/v1/claims", "Upgrade: h2c, websocket"),
    "a body for GET": `${get("/v1/claims", "Content-Length: 5")}hello`,
    "a body that does not come": get("/v1/claims", "Content-Length: 500"),
    "a body in pieces": `${get("/v1/claims", "Transfer-Encoding: chunked")}5\r\nhello\r\n0\r\n\r\n`,
    "a body of two lengths": `${get("/v1/claims", "Content-Length: 5", "Content-Length: 6")}hello`,
    "a body in two ways": `${get("/v1/claims", "Content-Length: 5", "Transfer-Encoding: chunked")}0\r\n\r\n`,
    "a piece of no length": `${get("/v1/claims", "Transfer-Encoding: chunked")}zz\r\n`,
    "an expectation": get("/v1/claims", "Expect: a miracle"),
    "a header of a megabyte": get("/v1/claims", `X-Long: ${"x".repeat(1_000_000)}`),
    "ten thousand headers": get("/v1/claims", ...Array.from({ length: 10_000 }, (_, index) => `X-${index}: ${index}`)),
    "a target of a megabyte": get(`/v1/claims?q=${"x".repeat(1_000_000)}`),
    "line ends without returns": get("/v1/claims").replaceAll("\r\n", "\n"),
    "two requests at once": get("/v1/claims?limit=1").replace("Connection: close\r\n", "") + get("/v1/nothing"),
    nonsense: "\x00\x01\x02\x03\r\n\r\n",
  };

  const unfinished: Record<string, string> = {
    nothing: "",
    "half a request": "GET /v1/cla",
    "half a header": "GET /v1/claims HTTP/1.1\r\nHost: loc",
    "no version": "GET /v1/claims\r\n",
    "a piece of a body": `${get("/v1/claims", "Transfer-Encoding: chunked").replace("Connection: close\r\n", "")}ff\r\nhello`,
  };

  test.each(Object.entries(requests))("it bears %s", async (_, bytes) => {
    expectWellSaid(await raw.send(bytes));
  });

  test.each(Object.entries(unfinished))("it bears %s and no more", async (_, bytes) => {
    expectWellSaid(await raw.send(bytes, { hangUp: true }));
  });

  test.each([
    ["no HTTP", requests.nonsense, 400, "malformedRequest", "The request is not HTTP/1.1: "],
    ["headers that are too large", requests["a header of a megabyte"], 431, "headersTooLarge", "16 KiB"],
    ["an address that is none", requests["a host that is none"], 400, "malformedRequest", "the header Host"],
    ["no host", requests["no host"], 400, "malformedRequest", "Host"],
  ])("it says what is wrong with %s", async (_, bytes, status, code, detail) => {
    const answer = await raw.send(bytes as string);
    expect(answer.status).toBe(status);
    const problem = problemSchema.parse(JSON.parse(answer.body));
    expect(problem.type).toBe(`urn:nutgraph:problem:${code}`);
    expect(problem.detail).toContain(detail);
  });

  test("it does what it can of what is asked in the way of another time", async () => {
    for (const bytes of [requests["HTTP/1.0"], requests["an expectation"]]) expect((await raw.send(bytes as string)).status).toBe(200);
  });

  test("it says nothing into an answer that has begun", async () => {
    const stream = "GET /v1/changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
    const { status, whole } = await raw.send(stream, { onAnswer: "\0\0\0\r\n\r\n" });
    expect(status).toBe(200);
    expect(whole).not.toContain("malformedRequest");
  });

  test("and answers the next request as ever", async () => {
    for (const bytes of Object.values(requests)) await raw.send(bytes);
    const { status, head, body } = await raw.send(requests["an honest request"] as string);
    expect(status).toBe(200);
    expect(head).toMatch(/content-type: application\/json/i);
    expect(JSON.parse(body)).toHaveProperty("data");
  });
});

/** Node may hang up; whatever is refused is so by a problem of ours. */
function expectWellSaid({ status, head, body }: RawAnswer): void {
  if (head === "") return;
  expect(status, head).toBeGreaterThanOrEqual(200);
  expect(status, head).toBeLessThan(500);
  expect(head + body).not.toMatch(/node_modules|\.ts:\d|\n\s+at |content-type: text\/plain/i);
  if (status < 400) expect(head + body).not.toContain("evil.example");
  else {
    expect(head).toMatch(/content-type: application\/problem\+json/i);
    expect(problemSchema.parse(JSON.parse(body)).status).toBe(status);
  }
}

async function expectCivil(paths: string[]): Promise<void> {
  await inBatches(paths, async (path) => expectAnswer(await service.get(path), path.slice(0, 300)));
}

/** That an answer is what the service says of its own will: JSON, nothing new, or a problem that is the client’s. */
async function expectAnswer(response: Response, asked: string): Promise<void> {
  expect(response.status, asked).toBeLessThan(500);
  expect(response.headers.get("X-Request-Id"), asked).toBeTruthy();
  if (response.status >= 400) {
    await readProblem(unpacked(response), asked);
  } else if (response.status !== 304 && response.status !== 302) {
    const type = response.headers.get("Content-Type");
    expect(type, asked).toMatch(
      /^(application\/(json|ld\+json(; profile="[^"]+")?)|text\/plain; version=0\.0\.4; charset=utf-8|text\/html; charset=UTF-8|text\/javascript; charset=utf-8|text\/css; charset=utf-8)$/,
    );
    if (type?.startsWith("application/")) JSON.parse(await unpacked(response).text());
  }
}

/** The answer as a client that decompresses sees it. */
function unpacked(response: Response): Response {
  const encoding = response.headers.get("Content-Encoding");
  if (encoding === null || response.body === null) return response;
  return new Response(response.body.pipeThrough(new DecompressionStream(encoding as "gzip")), response);
}
