import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importPackage } from "../src/packages/import.ts";
import type { WrittenPackage } from "./articles/read.ts";
import { keyFor } from "./keys/key-for.ts";
import { everywhere, idsIn, otherwise } from "./rights/everywhere.ts";
import { openService, type TestService } from "./service.ts";
import { asker } from "./single/asker.ts";

const key = "an-excerpt";
const long = "beside it one sentence goes on with a thrumgold word for longer than may be shown";
const written = (text: "full" | "excerpts"): WrittenPackage => ({
  provenance: { method: "human", agent: "Ines Okafor" },
  article: {
    ...{ key, headline: "Excerpts", kind: "news", language: "en", published: { edtf: "2026-04-02", basis: "stated" }, rights: { text } },
    blocks: [
      { kind: "paragraph", text: `The harbour has two gates; ${long}.`, links: "none" },
      { kind: "paragraph", text: `Two boats came; ${long}; ten left.`, links: "none" },
      { kind: "paragraph", text: `Whatever this says, ${long}, and it is taken out.`, links: "none" },
      { kind: "paragraph", text: `Bells rang; ${long}.`, links: "none" },
    ],
  },
});
/** Each change names far more than it changes. */
const changes = [
  { before: `The harbour has two gates; ${long}.`, after: `The harbour has three gates; ${long}.` },
  { before: `Two boats came; ${long}; ten left.`, after: `Six boats came; ${long}; nobody left.` },
  {
    before: `Whatever this says, ${long}, and it is taken out.`,
    after: `All is new, and this is a sentence with a thrumgold word that is as far from either end.`,
  },
  { before: `Bells rang; ${long}.`, after: `At noon Bells rang; ${long}.` },
];

interface Changed {
  before: string;
  after: string;
  anchor: { start: number; end: number; prefix: string; suffix: string };
}

let service: TestService;
let correction: string;
beforeAll(async () => {
  service = await openService({ articles: ["corvalla-goes-dark"] });
  await importPackage(service.db, written("full"));
  const writer = asker(service, await keyFor(service, "write"));
  const made = await writer.seen(
    "POST",
    `/v1/articles/${key}/corrections`,
    { kind: "correction", notice: "Counted again.", changes },
    `/v1/articles/${key}`,
  );
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  correction = made.body.data.id;
});
afterAll(() => service?.close());

describe("a correction of an article of which excerpts may be served", () => {
  const shown = async () => {
    const ids = await idsIn(service);
    const seen = [...(await everywhere(service, ids, ["nothing"])), ...(await otherwise(service, [correction], ["nothing"]))];
    return seen.filter(({ text }) => text.includes("thrumgold")).map(({ asked }) => asked);
  };

  test("shows nowhere more than what changed and what stands beside it, and all of it where all may be served", async () => {
    expect((await shown()).length).toBeGreaterThan(5);
    expect(await service.one(`/v1/corrections/${correction}`)).toMatchObject({ changes });
    const whole = [...(written("full").article.blocks ?? []).map(({ text }) => text).join("\n\n")];
    const writer = asker(service, await keyFor(service, "write"));
    expect((await writer.seen("PATCH", `/v1/articles/${key}`, { rights: { text: "excerpts" } })).status).toBe(200);
    expect(await shown()).toEqual([]);
    const { changes: cut } = await service.one<{ changes: Changed[] }>(`/v1/corrections/${correction}`);
    expect(cut.map(({ before, after }) => [before, after])).toEqual([
      ["two", "three"],
      [
        "Two boats came; beside it one se […] or longer than may be shown; ten",
        "Six boats came; beside it one se […] longer than may be shown; nobody",
      ],
      [
        "Whatever this says, beside it on […] ay be shown, and it is taken out",
        "All is new, and this is a senten […] d that is as far from either end",
      ],
      ["Bells", "At noon Bells"],
    ]);
    const [first] = cut as [Changed];
    expect(first.anchor).toMatchObject({ prefix: "The harbour has ", suffix: ` gates; ${long}`.slice(0, 32) });
    for (const { before, anchor } of cut) {
      const [begin = "", end = ""] = before.split(" […] ");
      const words = whole.slice(anchor.start, anchor.end).join("");
      expect(words.startsWith(begin) && words.endsWith(end), before).toBe(true);
      expect(whole.slice(0, anchor.start).join("").endsWith(anchor.prefix)).toBe(true);
      expect(whole.slice(anchor.end).join("").startsWith(anchor.suffix)).toBe(true);
    }
  }, 120_000);
});
