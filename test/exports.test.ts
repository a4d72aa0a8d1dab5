import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createApp } from "../src/app.ts";
import { revokeKey } from "../src/keys/queries.ts";
import { lists, type Operation, parametersNamed, queryParameters } from "./contract/document.ts";
import { expectProblem } from "./contract/problems.ts";
import { everything, vary } from "./contract/varied.ts";
import { columns } from "./exports/columns.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, publicUrl, type TestService, type Wire } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService({ shipped: true, checked: true });
  await vary(service.db);
  // What spreadsheets and parsers trip over, in words that are ours.
  await service.db.$client`
    update claims set statement = case (row_number) % 5
      when 0 then '=HYPERLINK("https://example.org")' when 1 then E'+1\r\n"two", three' when 2 then '@مرحبا 🪔🪔, ""'
      when 3 then E'\ttab' else '-"' end
      from (select id as claim, row_number() over (order by id) from claims) n where n.claim = claims.id and n.row_number % 7 < 5`;
});
afterAll(() => service?.close());

const named = lists.map((list) => [list.path, list] as const);
const linesOf = async (path: string) => {
  const response = await service.get(path);
  expect(response.status, path).toBe(200);
  const text = await response.text();
  expect(text === "" || text.endsWith("\n"), path).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Wire);
};
const byId = (wires: Wire[]) => wires.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe.each(named)("%s", (path, list) => {
  test("as NDJSON holds all that the list holds, in the order of the ids", async () => {
    for (const query of ["", everything, "needsReview=true", "updatedFrom=2020-01-01"]) {
      expect(await linesOf(`${path}?${query}&format=ndjson`), query).toEqual(byId(await service.all(`${path}?${query}`)));
    }
  });

  test("narrows by what the list narrows by", async () => {
    for (const { name, example } of parametersNamed(list, ["kind", "article", "actor", "q", "method", "id", "host", "reviewStatus"])) {
      const query = new URLSearchParams([[name, [example].flat().join(",")]]);
      expect(await linesOf(`${path}?${query}&format=ndjson`), name).toEqual(byId(await service.all(`${path}?${query}`)));
    }
  });

  test("goes on behind an id", async () => {
    const all = await linesOf(`${path}?${everything}&format=ndjson`);
    for (const at of [0, 1, Math.floor(all.length / 2), all.length - 1]) {
      expect(await linesOf(`${path}?${everything}&format=ndjson&afterId=${all[at]?.id}`)).toEqual(all.slice(at + 1));
    }
  });

  test("as CSV has the same in columns that stay, and no cell runs", async () => {
    const response = await service.get(`${path}?${everything}`, { Accept: "text/csv" });
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("Content-Disposition")).toBe(`attachment; filename="${path.replace("/v1/", "")}.csv"`);
    const text = await Buffer.from(await response.arrayBuffer()).toString("utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const [head, ...rows] = parse(text, { bom: true }) as string[][];
    expect(head).toEqual(columns[path as keyof typeof columns]);
    const wires = byId(await service.all(`${path}?${everything}`));
    expect(rows.length).toBe(wires.length);
    for (const [index, wire] of wires.entries()) {
      for (const [at, name] of (head ?? []).entries()) {
        const cell = rows[index]?.[at] as string;
        expect(cell, `${wire.id} ${name}`).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
        expect(cell.replace(/^'(?=[=+\-@\t\r])/, ""), `${wire.id} ${name}`).toBe(textOf(valueAt(wire, name)));
      }
    }
  });

  test("keeps to the asked fields, and takes nothing that belongs to pages", async () => {
    const [field] = parametersNamed(list, ["fields"]).flatMap(({ example }) => [example].flat()) as string[];
    for (const wire of await linesOf(`${path}?fields=${field}&format=ndjson`)) expect(Object.keys(wire)).toEqual(["id", "type", field]);
    for (const format of ["csv", "ndjson"]) {
      for (const { name, example } of parametersNamed(list, ["sort", "limit", "count", "facets", "include"])) {
        const asked = `${path}?format=${format}&${name}=${[example].flat().join(",")}`;
        await expectProblem(await service.get(asked), "invalidParameter", asked, name);
      }
      await expectProblem(await service.get(`${path}?format=${format}&cursor=x`), "invalidParameter", "cursor", "cursor");
    }
  });
});

/** What a parser is to read back of a value. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && value.every((item) => typeof item === "string" && !/\s/.test(item))) return value.join(" ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const valueAt = (wire: Wire, name: string) =>
  name.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, wire);

test("the position is one from before the first row, so that the feed from there completes the copy", async () => {
  const response = await service.get(`/v1/claims?format=ndjson&${everything}`);
  const position = response.headers.get("Nutgraph-Position") as string;
  // The answer has begun, and not one row of it is read yet.
  const [claim] = (await service.json("/v1/claims?limit=1")).data;
  await service.db.$client`update claims set statement = 'The lamp was lit twice.' where id = ${claim?.id as string}`;
  const lines = (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Wire);
  const { data } = await service.json<{ data: { id: string }[] }>(`/v1/changes?after=${position}`);
  expect(data.map(({ id }) => id)).toContain(claim?.id);
  expect(lines.find(({ id }) => id === claim?.id)?.statement).toBe("The lamp was lit twice.");
});

describe("many rows", () => {
  const many = 30_000;
  let large: TestService;
  let url: string;
  let close: () => Promise<unknown>;
  beforeAll(async () => {
    large = await openService();
    // Rows of one mention, as far as an export goes: each with a revision of its own.
    await large.db.$client.unsafe(`
      alter table mentions disable trigger user; alter table revisions disable trigger user;
      create temp table made on commit drop as
        select 'men_' || translate(substr(md5(n::text) || md5('x' || n::text), 1, 26), '0189', 'wxyz') as id, n from generate_series(1, ${many}) n;
      insert into mentions select x.* from (select * from mentions order by id limit 1) m, made d, jsonb_populate_record(null::mentions, to_jsonb(m) || jsonb_build_object('id', d.id)) x;
      insert into revisions select d.id, 1, 'mention', r.article_id, r.snapshot || jsonb_build_object('id', d.id)
        from made d, (select * from revisions where type = 'mention' order by resource_id limit 1) r;
      alter table mentions enable trigger user; alter table revisions enable trigger user;
    `);
    const app = createApp({ db: large.db, publicUrl });
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = async () => {
      server.close();
      (server as { closeAllConnections(): void }).closeAllConnections();
      await large.close();
    };
  });
  afterAll(async () => await close?.());

  test("come whole over a connection that breaks and goes on, while others are written and withdrawn", async () => {
    const before = new Set(
      (await large.db.$client<{ id: string }[]>`select id from mentions where status = 'published' and review_status <> 'rejected'`).map(
        ({ id }) => id,
      ),
    );
    const anchored = await large.db.$client<{ id: string }[]>`
      select id from mentions m where status = 'published' and exists (select from anchors a where a.mention_id = m.id) order by id desc limit 9`;
    const touched = anchored.map(({ id }) => id);
    const seen: string[] = [];
    for (let breaks = 0; ; breaks += 1) {
      const leaving = new AbortController();
      const after = seen.length > 0 ? `&afterId=${seen.at(-1)}` : "";
      const response = await fetch(`${url}/v1/mentions?format=ndjson&fields=id${after}`, { signal: leaving.signal });
      let rest = "";
      const enough = breaks < 3 ? 4_000 : Number.POSITIVE_INFINITY;
      let got = 0;
      try {
        for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
          const lines = (rest + Buffer.from(piece).toString("utf8")).split("\n");
          rest = lines.pop() as string;
          seen.push(...lines.map((line) => (JSON.parse(line) as Wire).id));
          got += lines.length;
          if (got > enough) leaving.abort();
        }
      } catch (error) {
        expect((error as Error).name).toBe("AbortError");
      }
      const gone = touched.pop();
      if (gone) await large.db.$client`update mentions set status = 'withdrawn', withdrawn_at = now() where id = ${gone}`;
      if (!leaving.signal.aborted) break;
    }
    const read = new Set(seen);
    expect(seen).toEqual([...read].toSorted());
    const kept = (
      await large.db.$client<{ id: string }[]>`select id from mentions where status = 'published' and review_status <> 'rejected'`
    ).map(({ id }) => id);
    expect(kept.filter((id) => !read.has(id) && before.has(id))).toEqual([]);
    expect(seen.length).toBeGreaterThan(many);
  });

  test("behind an id come also with what is added there meanwhile", async () => {
    const [from] = await large.db.$client<{ id: string }[]>`select id from mentions order by id desc offset 1500 limit 1`;
    const response = await large.request(`/v1/mentions?format=ndjson&fields=id&afterId=${from?.id}`);
    const pieces = (response.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    await pieces.next();
    const added = `men_${"z".repeat(26)}`;
    await large.db.$client.begin(async (tx) => {
      await tx.unsafe("alter table mentions disable trigger user; alter table revisions disable trigger user");
      await tx`insert into mentions select (jsonb_populate_record(m, jsonb_build_object('id', ${added}::text))).* from mentions m where id = ${from?.id as string}`;
      await tx`
        insert into revisions select ${added}, revision, type, article_id, snapshot || jsonb_build_object('id', ${added}::text)
          from revisions where resource_id = ${from?.id as string}`;
      await tx.unsafe("alter table mentions enable trigger user; alter table revisions enable trigger user");
    });
    let rest = "";
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) rest += Buffer.from(piece.value).toString("utf8");
    expect(rest.trim().split("\n").at(-1)).toContain(added);
  });

  test("are read as they are taken: a client that stops taking stops the reading, and one that leaves ends it", async () => {
    const response = await large.request("/v1/mentions?format=ndjson");
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const first = await reader.read();
    expect(
      Buffer.from(first.value as Uint8Array)
        .toString("utf8")
        .trim()
        .split("\n").length,
    ).toBeLessThan(2_000);
    await reader.cancel();
    expect((await reader.read()).done).toBe(true);
  });

  test("break off where the database does, so that nobody takes them for whole", async () => {
    const response = await fetch(`${url}/v1/mentions?format=ndjson`);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await large.db.$client`alter table revisions rename to revisions_elsewhere`;
    onTestFinished(async () => {
      await large.db.$client`alter table revisions_elsewhere rename to revisions`;
    });
    await expect(
      (async () => {
        for (;;) if ((await reader.read()).done) return "whole";
      })(),
    ).rejects.toThrow();
  });

  test("break off where the key no longer works", async () => {
    const { key, headers } = await keyFor(large, "read");
    const response = await fetch(`${url}/v1/mentions?format=ndjson`, { headers });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await revokeKey(large.db, key.id);
    await expect(
      (async () => {
        for (;;) if ((await reader.read()).done) return "whole";
      })(),
    ).rejects.toThrow();
  });

  test("a question for the head alone reads nothing", async () => {
    const response = await large.request("/v1/mentions?format=ndjson", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("application/x-ndjson");
    expect(await response.text()).toBe("");
  });
});

test("every list has columns that are held here", () => {
  expect(Object.keys(columns)).toEqual(lists.map(({ path }) => path));
  for (const list of lists)
    expect(queryParameters(list as Operation).map(({ name }) => name)).toEqual(expect.arrayContaining(["format", "afterId"]));
});
