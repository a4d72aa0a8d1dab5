import { applyPatch } from "rfc6902";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ResourceType, resourceTypes } from "../db/vocabulary.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { plurals } from "../src/resources/schemas.ts";
import { testArticle } from "./articles/read.ts";
import type { ChangePage } from "./changes/feed.ts";
import { expectProblem } from "./contract/problems.ts";
import { openService, type TestService, type Wire } from "./service.ts";

const key = "corvalla-goes-dark";
const articleId = resourceId("article", key);
const claimId = (local: string) => resourceId("claim", `${key}/${local}`);
const again = claimId("again");

let service: TestService;
/** The claim as it was served after each of its changes, and the position then. */
const states: { wire: Wire; position: string; at: string }[] = [];
beforeAll(async () => {
  service = await openService();
  const note = async () => {
    const response = await service.get(`/v1/claims/${again}`);
    const position = response.headers.get("Nutgraph-Position") as string;
    const [row] = await service.db.$client`select clock_timestamp()::text as at`;
    const at = `${String(row?.at).replace(" ", "T").replace(/\+00$/, "")}Z`;
    states.push({ wire: ((await response.json()) as { data: Wire }).data, position, at });
  };
  await note();
  await service.db.$client`update claims set statement = 'It will happen once more.', kind = 'opinion' where id = ${again}`;
  await note();
  await service.db.$client`update articles set headline = 'Corvalla Sees Again' where id = ${articleId}`;
  await service.db.$client`insert into claim_abouts values (${again}, ${resourceId("actor", "wikidata:Q990000000001")}, 9)`;
  await note();
});
afterAll(() => service?.close());

type RevisionPage = { data: { [field: string]: unknown; revision: number; position: string; op: string }[]; page: { next: string | null } };
const withoutCounts = ({ counts: _, citationCount: __, articleCount: ___, ...wire }: Wire) => wire;

describe("revisions", () => {
  test("are listed newest first with what made them", async () => {
    const { data } = await service.json<RevisionPage>(`/v1/claims/${again}/revisions`);
    expect(data).toMatchObject([
      { revision: 3, op: "updated", changed: ["about"], cause: null, agent: null },
      { revision: 2, op: "updated", changed: ["statement", "kind"] },
      { revision: 1, op: "created", changed: null, cause: "import" },
    ]);
    const feed = await service.json<ChangePage>(`/v1/changes?article=${key}&type=claim&limit=1000`);
    const own = feed.data.filter(({ id }) => id === again).reverse();
    expect(data).toEqual(own.map(({ type: _, id: __, articleId: ___, ...rest }) => rest));
  });

  test("come by pages that lead through all", async () => {
    const numbers: number[] = [];
    for (let next: string | null = `/v1/claims/${again}/revisions?limit=2`; next; ) {
      const answer: RevisionPage = await service.json<RevisionPage>(next);
      numbers.push(...answer.data.map(({ revision }) => revision));
      next = answer.page.next;
    }
    expect(numbers).toEqual([3, 2, 1]);
  });

  test("each show the resource as it was served then", async () => {
    for (const { wire } of states) {
      const path = `/v1/claims/${again}/revisions/${wire.revision}`;
      // The headline changed between the second revision and the third, and a citation has it.
      expect(await service.one(path)).toEqual(wire);
      expect((await service.get(path)).headers.get("ETag")).toMatch(new RegExp(`^"${wire.revision}-`));
    }
    expect(states[2]?.wire.citeAs).not.toBe(states[1]?.wire.citeAs);
  });

  test.each(resourceTypes)("are there for every %s, and its latest is what is served", async (type: ResourceType) => {
    const list = `/v1/${plurals[type]}`;
    const checked = await openService({ checked: true });
    try {
      const wires = (await checked.all<Wire>(list)).slice(0, 3);
      expect(wires.length).toBeGreaterThan(0);
      for (const wire of wires) {
        const { data } = await checked.json<RevisionPage>(`${list}/${wire.id}/revisions`);
        expect(data[0]?.revision).toBe(wire.revision);
        expect(withoutCounts(await checked.one<Wire>(`${list}/${wire.id}/revisions/${wire.revision}`))).toMatchObject({
          ...withoutCounts(wire),
          ...(wire.citeAs !== undefined && { citeAs: expect.any(String) }),
        });
      }
    } finally {
      await checked.close();
    }
  });

  test("of an article are found by its slug, also once it is withdrawn", async () => {
    const gone = await openService({ articles: [key] });
    try {
      await gone.db.$client`update articles set status = 'withdrawn', withdrawn_at = now() where id = ${articleId}`;
      expect((await gone.json<RevisionPage>(`/v1/articles/${key}/revisions`)).data.map(({ op }) => op)).toEqual(["withdrawn", "created"]);
      expect(await gone.one(`/v1/articles/${key}/revisions/1`)).toMatchObject({ id: articleId, status: "published" });
    } finally {
      await gone.close();
    }
  });

  test("that there are not are not found", async () => {
    const nothing = `clm_${"a".repeat(26)}`;
    for (const path of [
      `/v1/claims/${nothing}/revisions`,
      `/v1/claims/${nothing}/revisions/1`,
      `/v1/claims/${nothing}/differences`,
      `/v1/claims/${again}/revisions/4`,
      `/v1/claims/${again}/differences?from=1&to=4`,
      `/v1/claims/${again}/revisions/999999999`,
      "/v1/articles/no-such-article/revisions",
    ]) {
      await expectProblem(await service.get(path), "notFound", path);
    }
    for (const number of ["0", "-1", "x", "01", "9999999999"]) {
      const path = `/v1/claims/${again}/revisions/${number}`;
      await expectProblem(await service.get(path), "invalidParameter", path, "revision");
    }
  });
});

describe("differences", () => {
  interface Differences {
    from: number;
    to: number;
    changes: { field: string; before: unknown; after: unknown; words: { part: string; text: string }[] | null }[];
    patch: Parameters<typeof applyPatch>[1];
  }
  const differences = (query: string) => service.one<Differences>(`/v1/claims/${again}/differences${query}`);

  test("make any revision out of any other", async () => {
    for (const one of states) {
      for (const other of states) {
        const { patch, from, to } = await differences(`?from=${one.wire.revision}&to=${other.wire.revision}`);
        expect([from, to]).toEqual([one.wire.revision, other.wire.revision]);
        const made = structuredClone(one.wire);
        expect(applyPatch(made, patch).filter((error) => error !== null)).toEqual([]);
        expect(made).toEqual(other.wire);
      }
    }
  });

  test("can be read, texts word by word", async () => {
    const { changes } = await differences("?from=1&to=2");
    const before = states[0]?.wire.statement as string;
    expect(changes.map(({ field }) => field)).toEqual(["statement", "kind"]);
    expect(changes[1]).toMatchObject({ before: states[0]?.wire.kind, after: "opinion" });
    const words = changes[0]?.words ?? [];
    const text = (...parts: string[]) =>
      words
        .filter(({ part }) => parts.includes(part))
        .map((word) => word.text)
        .join("");
    expect(text("kept", "removed")).toBe(before);
    expect(text("kept", "added")).toBe("It will happen once more.");
  });

  test("are those of the latest revision where nothing is said, and none of a revision with itself", async () => {
    expect(await differences("")).toEqual(await differences("?from=2&to=3"));
    expect(await differences("?to=2")).toEqual(await differences("?from=1&to=2"));
    expect(await differences("?from=2&to=2")).toEqual({ from: 2, to: 2, changes: [], patch: [] });
  });
});

describe("asOf", () => {
  test("gives a resource as it was served at a position and at a time", async () => {
    for (const { wire, position, at } of states) {
      for (const asOf of [position, at]) expect(await service.one(`/v1/claims/${again}?asOf=${asOf}`), asOf).toEqual(wire);
    }
    const today = new Date().toISOString().slice(0, 10);
    expect(await service.one(`/v1/claims/${again}?asOf=${today}`)).toEqual(states[2]?.wire);
    expect(await service.one(`/v1/claims/${again}?asOf=now&fields=kind`)).toEqual({ id: again, type: "claim", kind: "opinion" });
  });

  test("gives what is included as of then too", async () => {
    const harbour = resourceId("actor", "wikidata:Q990000000001");
    const { name, revision } = await service.one<Wire>(`/v1/actors/${harbour}`);
    const position = (await service.json<ChangePage>("/v1/changes?after=now")).page.after;
    await service.db.$client`update actors set name = 'Another name' where id = ${harbour}`;
    const included = async (asOf: string) =>
      (await service.json<{ included: { actors: Wire[] } }>(`/v1/claims/${again}?include=about&asOf=${asOf}`)).included.actors.find(
        ({ id }) => id === harbour,
      );
    expect(await included(position)).toMatchObject({ name, revision });
    expect(await included("now")).toMatchObject({ name: "Another name", revision: revision + 1 });
  });

  test("before there was anything is not found and says since when, while it was withdrawn gone", async () => {
    const history = states[0]?.position.split("-")[0];
    for (const asOf of [`${history}-0`, `${history}-1`, "2001-01-01", "0001-01-02T00:00:00Z"]) {
      const path = `/v1/claims/${again}?asOf=${asOf}`;
      expect((await expectProblem(await service.get(path), "notFound", path)).detail).toMatch(/first stored at \d{4}-/);
    }
    const id = claimId("untrue");
    const position = async () => (await service.json<ChangePage>("/v1/changes?after=now")).page.after;
    const before = await position();
    await service.db.$client`update claims set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'an error' where id = ${id}`;
    const gone = await position();
    await service.db.$client`update claims set status = 'published', withdrawn_at = null, withdrawal_reason = null where id = ${id}`;
    expect((await expectProblem(await service.get(`/v1/claims/${id}?asOf=${gone}`), "withdrawn", gone)).data).toMatchObject({
      id,
      revision: 2,
      reason: "an error",
    });
    expect(await service.one(`/v1/claims/${id}?asOf=${before}`)).toMatchObject({ revision: 1 });
    expect(await service.one(`/v1/claims/${id}?asOf=now`)).toMatchObject({ revision: 3 });
  });

  test("refuses a time to come, what is no time, and a position of another history", async () => {
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString();
    for (const asOf of [tomorrow, tomorrow.slice(0, 10), "tomorrow", "2026-02-30", "", "12", "2026-03-12T08:00:00+23:00"]) {
      const path = `/v1/claims/${again}?asOf=${encodeURIComponent(asOf)}`;
      await expectProblem(await service.get(path), "invalidParameter", path, "asOf");
    }
    for (const path of [`/v1/claims/${again}`, `/v1/articles/${key}/package`, `/v1/articles/${key}/text`]) {
      await expectProblem(await service.get(`${path}?asOf=00000000-1`), "unknownPosition", path, "asOf");
    }
  });
});

describe("a package as of", () => {
  test("a position is the package that was exported then, keys and order included", async () => {
    const changing = await openService({ articles: [key, "courier-answers-for-corvalla"] });
    try {
      await changing.db.$client`update articles set rights_text = 'full'`;
      const exported: { position: string; body: unknown }[] = [];
      const note = async () => {
        const response = await changing.get(`/v1/articles/${key}/package`);
        exported.push({ position: response.headers.get("Nutgraph-Position") as string, body: await response.json() });
      };
      await note();
      const json = testArticle(key);
      json.article.rights = { ...json.article.rights, text: "full" };
      json.mentions = [...(json.mentions ?? []).slice(2)].reverse();
      for (const claim of json.claims ?? []) claim.checkWorthiness = "low";
      await importPackage(changing.db, json, { overwrite: true });
      await note();
      // Something of the other article's comes in under a key of this one: it was there before, but not in this package.
      const shared = testArticle("courier-answers-for-corvalla").actors?.find(
        ({ wikidataId }) => wikidataId && !json.actors?.some((own) => own.wikidataId === wikidataId),
      );
      json.actors = [
        ...(json.actors ?? []),
        { key: "newcomer", name: "Newcomer", kind: "person", named: true, wikidataId: shared?.wikidataId ?? "Q990000000999" },
      ];
      await importPackage(changing.db, json, { overwrite: true });
      await note();
      await changing.db.$client`update claims set status = 'withdrawn', withdrawn_at = now() where article_id = ${articleId}`;
      await note();
      expect(new Set(exported.map(({ body }) => JSON.stringify(body))).size).toBe(4);
      for (const { position, body } of exported) {
        expect(await changing.json(`/v1/articles/${key}/package?asOf=${position}`), position).toEqual(body);
      }
      const path = `/v1/articles/${key}/package?asOf=${exported[0]?.position.split("-")[0]}-0`;
      await expectProblem(await changing.get(path), "notFound", path);
    } finally {
      await changing.close();
    }
  });

  test("a day is under the rights of today, and so is the text", async () => {
    const closed = await openService({ articles: [key] });
    try {
      await closed.db.$client`update articles set rights_text = 'full'`;
      const { after } = (await closed.json<ChangePage>("/v1/changes?after=now")).page;
      const text = await closed.one(`/v1/articles/${key}/text`);
      await closed.db.$client`update articles set status = 'withdrawn', withdrawn_at = now() where id = ${articleId}`;
      expect(await closed.one(`/v1/articles/${key}/text?asOf=${after}`)).toEqual(text);
      await expectProblem(await closed.get(`/v1/articles/${key}/text?asOf=now`), "withdrawn", "now");
      await closed.db.$client`update articles set rights_text = 'excerpts' where id = ${articleId}`;
      for (const path of [`/v1/articles/${key}/text?asOf=${after}`, `/v1/articles/${key}/package?asOf=${after}`]) {
        await expectProblem(await closed.get(path), "textNotServed", path);
      }
    } finally {
      await closed.close();
    }
  });
});
