import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { keyScopes } from "../db/vocabulary.ts";
import { createApp } from "../src/app.ts";
import { createFollower } from "../src/changes/follower.ts";
import { revokeKey } from "../src/keys/queries.ts";
import { projectRoot } from "../src/project-root.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor, type TestKey } from "./keys/key-for.ts";
import { openService, publicUrl, type TestService } from "./service.ts";

let service: TestService;
let admin: TestKey;
beforeAll(async () => {
  service = await openService();
  admin = await keyFor(service, "admin");
});
afterAll(() => service?.close());

const as = ({ headers }: TestKey) => headers;
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const post = (body: unknown, headers: Record<string, string> = as(admin)) =>
  service.request("/v1/keys", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const challenge = (response: Response) => response.headers.get("WWW-Authenticate");

interface Issued {
  id: string;
  token: string;
  name: string;
  scopes: string[];
  [field: string]: unknown;
}
const issue = async (body: object) => ((await (await post(body)).json()) as { data: Issued }).data;
const read = async (id: string) =>
  ((await (await service.get(`/v1/keys/${id}`, as(admin))).json()) as { data: Record<string, unknown> }).data;

describe("a key", () => {
  test("is made with its token, which is seen once and stored only as a hash", async () => {
    const response = await post({ name: "Desk 4", scopes: ["write", "review"], expiresAt: "2099-01-01" });
    expect(response.status).toBe(201);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const { data } = (await response.json()) as { data: Issued };
    expect(response.headers.get("Location")).toBe(`/v1/keys/${data.id}`);
    expect(data).toMatchObject({ name: "Desk 4", scopes: ["write", "review"], expiresAt: "2099-01-01T00:00:00Z", revokedAt: null });
    expect(data.createdBy).toBe(`${admin.key.name} (${admin.key.id})`);
    const { token, ...shown } = data;
    expect(await read(data.id)).toEqual(shown);
    const secret = token.split("_").at(-1) as string;
    const rows = JSON.stringify(await service.db.execute(sql`select * from keys where id = ${data.id}`));
    expect(rows).not.toContain(secret);
    expect(rows).toContain(createHash("sha256").update(secret).digest("hex"));
    expect((await service.get("/v1/claims?limit=1", bearer(token))).status).toBe(200);
  });

  test("is unlike every other", async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => issue({ name: "Twin", scopes: ["read"] })));
    expect(new Set(made.map(({ token }) => token)).size).toBe(20);
    for (const { token } of made) expect(token).toMatch(/^ng_[a-z2-7]{26}_[a-z2-7]{52}$/);
  });

  test.each([
    ["nothing", {}, ["/name", "/scopes"]],
    ["no name", { name: "", scopes: ["read"] }, ["/name"]],
    ["a name of two lines", { name: "a\nb", scopes: ["read"] }, ["/name"]],
    ["a name that turns the writing round", { name: "a\u202eb", scopes: ["read"] }, ["/name"]],
    ["a long name", { name: "x".repeat(101), scopes: ["read"] }, ["/name"]],
    ["no scope", { name: "x", scopes: [] }, ["/scopes"]],
    ["an unknown scope", { name: "x", scopes: ["read", "everything"] }, ["/scopes/1"]],
    ["a time that is past", { name: "x", scopes: ["read"], expiresAt: "2020-01-01" }, ["/expiresAt"]],
    ["no time at all", { name: "x", scopes: ["read"], expiresAt: "tomorrow" }, ["/expiresAt"]],
    ["a field that there is not", { name: "x", scopes: ["read"], token: "mine" }, ["/token"]],
  ])("is not made of %s", async (_, body, pointers) => {
    const { errors } = await expectProblem(await post(body), "invalidBody", JSON.stringify(body));
    expect(errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test("works until it is revoked, and stays revoked", async () => {
    const { id, token } = await issue({ name: "Leaver", scopes: ["read"] });
    const revoke = () => service.request(`/v1/keys/${id}`, { method: "DELETE", headers: as(admin) });
    expect((await service.get("/v1/claims?limit=1", bearer(token))).status).toBe(200);
    const first = await revoke();
    expect(first.status).toBe(200);
    const { data } = (await first.json()) as { data: Issued };
    expect(data.revokedAt).toEqual(expect.any(String));
    const refused = await service.get("/v1/claims?limit=1", bearer(token));
    await expectProblem(refused, "revokedKey", id);
    expect(challenge(refused)).toBe('Bearer realm="nutgraph", error="invalid_token", error_description="The key has been revoked."');
    expect(await (await revoke()).json()).toEqual({ data });
  });

  test("works until it expires", async () => {
    const { id, token } = await issue({ name: "Guest", scopes: ["read"], expiresAt: "2099-01-01" });
    expect((await service.get("/v1/claims?limit=1", bearer(token))).status).toBe(200);
    await service.db.execute(sql`update keys set expires_at = now() where id = ${id}`);
    const refused = await service.get("/v1/claims?limit=1", bearer(token));
    await expectProblem(refused, "expiredKey", id);
    expect(challenge(refused)).toContain('error="invalid_token"');
  });

  test("that is revoked or expired says so only to who has its secret", async () => {
    const { id, token } = await issue({ name: "Spied on", scopes: ["admin"] });
    await service.db.execute(sql`update keys set expires_at = now(), revoked_at = now() where id = ${id}`);
    const guess = token.replace(/.{52}$/, "a".repeat(52));
    const unknown = `ng_${"a".repeat(26)}_${"a".repeat(52)}`;
    const bodies = await Promise.all(
      [guess, unknown, "x", "ng_", token.toUpperCase(), `${token}=`].map(async (wrong) => {
        const response = await service.get("/v1/keys", bearer(wrong));
        const { instance: _, ...body } = await expectProblem(response, "invalidKey", wrong);
        return { ...body, challenge: challenge(response) };
      }),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });

  test("notes its last use, exact to a minute", async () => {
    const { id, token } = await issue({ name: "Regular", scopes: ["read"] });
    expect(await read(id)).toMatchObject({ lastUsedAt: null });
    await Promise.all(Array.from({ length: 10 }, () => service.get("/v1/claims?limit=1", bearer(token))));
    const { lastUsedAt } = await read(id);
    expect(lastUsedAt).toEqual(expect.any(String));
    await service.get("/v1/claims?limit=1", bearer(token));
    expect(await read(id)).toMatchObject({ lastUsedAt });
    await service.db.execute(sql`update keys set last_used_at = now() - interval '61 seconds' where id = ${id}`);
    await service.get("/v1/claims?limit=1", bearer(token));
    expect((await read(id)).lastUsedAt).not.toBe(lastUsedAt);
  });
});

describe("the list of keys", () => {
  test("leads through all of them, the newest first, without any token", async () => {
    const made = [];
    for (const name of ["first", "second", "third"]) made.push(await issue({ name, scopes: ["factcheck"] }));
    const found: Issued[] = [];
    let next: string | null = "/v1/keys?limit=2";
    while (next !== null) {
      const response = await service.get(next, as(admin));
      const body = await response.text();
      for (const { token } of [...made, admin]) expect(body).not.toContain(token.split("_").at(-1));
      const page = JSON.parse(body) as { data: Issued[]; page: { next: string | null } };
      found.push(...page.data);
      next = page.page.next;
      expect(response.headers.get("Link")).toBe(next === null ? null : `<${next}>; rel="next"`);
    }
    const ids = found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 3)).toEqual(made.map(({ id }) => id).reverse());
    expect(ids).toContain(admin.key.id);
    const [row] = await service.db.execute<{ count: number }>(sql`select count(*)::integer as count from keys`);
    expect(ids).toHaveLength(row?.count as number);
  });

  test("knows no key that was never made", async () => {
    for (const method of ["GET", "DELETE"]) {
      const unknown = await service.request(`/v1/keys/key_${"a".repeat(26)}`, { method, headers: as(admin) });
      await expectProblem(unknown, "notFound", method);
      const malformed = await service.request("/v1/keys/admin", { method, headers: as(admin) });
      await expectProblem(malformed, "invalidParameter", method, "key");
    }
  });
});

describe("scopes", () => {
  test("are held to one by one, and all by an admin", async () => {
    for (const scope of keyScopes) {
      const key = await keyFor(service, scope);
      const response = await service.get("/v1/keys", as(key));
      if (scope === "admin") expect(response.status).toBe(200);
      else {
        const { detail } = await expectProblem(response, "insufficientScope", scope);
        expect(detail).toContain("admin");
        expect(challenge(response)).toBe('Bearer realm="nutgraph", error="insufficient_scope", scope="admin"');
      }
    }
  });
});

describe("the header", () => {
  test("of another scheme, or of none, is refused also where reading is open", async () => {
    for (const header of ["Basic YTpi", admin.token, "Token x", "bearer", "Bearer", "Bearer "]) {
      const response = await service.get("/v1/claims?limit=1", { Authorization: header });
      expect([400, 401], header).toContain(response.status);
      expect(challenge(response), header).toMatch(/^Bearer realm="nutgraph"/);
    }
  });

  test("with more than one key in it is refused as such", async () => {
    for (const header of [`Bearer ${admin.token}, Bearer ${admin.token}`, `Bearer ${admin.token} x`, "Bearer kéy", 'Bearer "x"']) {
      const response = await service.get("/v1/claims?limit=1", { Authorization: header });
      await expectProblem(response, "malformedAuthorization", header);
      expect(challenge(response)).toBe('Bearer realm="nutgraph", error="invalid_request"');
    }
  });

  test("of any length is refused without being said again", async () => {
    for (const header of [`Bearer ${"x".repeat(10_000)}`, "x".repeat(10_000), `Bearer ${admin.token}${"x".repeat(1_000)}`]) {
      const response = await service.get("/v1/claims?limit=1", { Authorization: header });
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain("xxxx");
    }
  });

  test("takes the scheme in any case, and no key from anywhere else", async () => {
    expect((await service.get("/v1/keys", { Authorization: `bEARER  ${admin.token}` })).status).toBe(200);
    await expectProblem(await service.get(`/v1/keys?access_token=${admin.token}`), "keyRequired", "in the query");
  });
});

describe("caches", () => {
  test("are told that answers depend on the key, and to share none that was given to one", async () => {
    const open = await service.get("/v1/claims?limit=1");
    const keyed = await service.get("/v1/claims?limit=1", as(admin));
    expect(open.headers.get("Cache-Control")).toBe("no-cache");
    expect(keyed.headers.get("Cache-Control")).toBe("private, no-cache");
    for (const response of [open, keyed]) expect(response.headers.get("Vary")?.split(", ")).toContain("Authorization");
    const again = await service.get("/v1/claims?limit=1", { ...as(admin), "If-None-Match": keyed.headers.get("ETag") as string });
    expect(again.status).toBe(304);
    expect(again.headers.get("Cache-Control")).toBe("private, no-cache");
  });
});

describe("reading that is closed", () => {
  test("takes a key with the scope read, and shows nobody else what there is", async () => {
    const app = createApp({ db: service.db, publicUrl, readAccess: "key" });
    const ask = async (path: string, headers: Record<string, string> = {}) => await app.request(path, { headers });
    for (const path of ["/v1/claims", "/v1/articles/no-such-article", "/v1/no-such-path"]) {
      await expectProblem(await ask(path), "keyRequired", path);
    }
    await expectProblem(await ask("/v1/claims", as(await keyFor(service, "write", "review"))), "insufficientScope", "write");
    for (const scope of ["read", "admin"] as const) {
      const response = await ask("/v1/claims", as(await keyFor(service, scope)));
      expect(response.status, scope).toBe(200);
      expect(response.headers.get("Cache-Control")).toBe("private, no-cache");
    }
    for (const path of ["/health/live", "/health/ready", "/openapi.json", "/docs"]) expect((await ask(path)).status, path).toBe(200);
  });
});

test("a stream ends when its key no longer works, before the next change", async () => {
  const app = createApp({ db: service.db, publicUrl, readAccess: "key" });
  const { key, headers } = await keyFor(service, "read");
  const stream = await app.request("/v1/changes?after=now&format=sse", { headers });
  expect(stream.status).toBe(200);
  await revokeKey(service.db, key.id);
  await service.db.$client`update claims set statement = 'Not for them.' where id = (select min(id) from claims)`;
  const told = await stream.text();
  expect(told).toContain("event: ending");
  expect(told).not.toContain("event: change");
});

test("whoever waits for changes gets none of them once their key no longer works", async () => {
  const follower = createFollower(service.db, new AbortController().signal);
  const app = createApp({ db: service.db, publicUrl, readAccess: "key", follower });
  const { key, headers } = await keyFor(service, "read");
  const waiting = app.request("/v1/changes?after=now&wait=30&include=resource", { headers });
  await vi.waitFor(() => expect(follower.waiting()).toBe(1));
  await revokeKey(service.db, key.id);
  await service.db.$client`update claims set statement = 'Not for them either.' where id = (select min(id) from claims)`;
  await expectProblem(await waiting, "revokedKey", "waiting");
});

test("no log has a token in it, but who asked", async () => {
  const events: string[] = [];
  const app = createApp({ db: service.db, publicUrl, log: (event) => events.push(JSON.stringify(event)) });
  const made = await app.request("/v1/keys", {
    method: "POST",
    headers: { ...as(admin), "Content-Type": "application/json" },
    body: JSON.stringify({ name: "Logged", scopes: ["read"] }),
  });
  const { token } = ((await made.json()) as { data: Issued }).data;
  await app.request("/v1/claims?limit=1", { headers: bearer(token) });
  await app.request("/v1/claims", { headers: bearer(`${token}x`) });
  const log = events.join("\n");
  for (const secret of [token, admin.token]) expect(log).not.toContain(secret.split("_").at(-1));
  expect(log).toContain(admin.key.id);
});

describe("the command", { timeout: 120_000 }, () => {
  async function run(...args: string[]) {
    const child = spawn(process.execPath, ["src/keys/command.ts", ...args], {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: service.url },
    });
    const [out, err, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number>((resolve) => child.on("close", resolve)),
    ]);
    return { out, err, code };
  }

  test("makes a key and says it once, lists it without, and revokes it", async () => {
    const made = await run("create", "--name", "CMS of the night", "--scope", "write,review", "--expires", "2099-01-01");
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^ng_\w+\n$/) });
    const token = made.out.trim();
    const id = token.replace(/^ng_(\w{26})_.*/, "key_$1");
    expect(await read(id)).toMatchObject({ name: "CMS of the night", scopes: ["write", "review"], createdBy: "command" });
    expect((await service.get("/v1/claims?limit=1", bearer(token))).status).toBe(200);
    const listed = await run("list");
    expect(listed.out).toMatch(new RegExp(`^${id}\tCMS of the night\twrite,review\t.*expires 2099-01-01T00:00:00Z`, "m"));
    expect(listed.out).not.toContain(token.slice(-52));
    expect((await run("revoke", id)).out).toContain("revoked");
    await expectProblem(await service.get("/v1/claims", bearer(token)), "revokedKey", id);
    expect((await run("revoke", `key_${"a".repeat(26)}`)).code).toBe(1);
  });

  test("says what is wrong with how it is called", async () => {
    for (const [args, said] of [
      [[], "Say create"],
      [["make"], "not: make"],
      [["create", "--name", "x"], "--scope"],
      [["create", "--scope", "write"], "--name"],
      [["create", "--name", "x", "--scope", "write,all"], "must be of: read"],
      [["create", "--name", "x", "--scope", "write", "--expires", "2020-01-01"], "--expires: must lie ahead"],
      [["revoke"], "Say create"],
      [["list", "--name", "x"], "Say create"],
      [["list", "--all"], "--all"],
    ] as const) {
      const { code, err, out } = await run(...args);
      expect({ code, out }, err).toEqual({ code: 2, out: "" });
      expect(err).toContain(said);
    }
  });
});
