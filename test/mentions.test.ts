import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mention } from "../src/mentions/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { testArticle } from "./articles/read.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const article = "corvalla-goes-dark";
const idOf = (key: string) => resourceId("mention", `${article}/${key}`);
const mention = (key: string) => service.one<Mention>(`/v1/mentions/${idOf(key)}`);

describe("a mention", () => {
  test("says by what words somebody is meant", async () => {
    const portugal = await service.all<Mention>(`/v1/mentions?actor=${resourceId("actor", "iso3166:PT")}&article=${article}`);
    expect(portugal.map(({ anchor, form }) => [anchor.exact, form])).toEqual([
      ["Lisbon", "metonym"],
      ["Portuguese", "adjectival"],
    ]);
  });

  test("of an emoji stands where it is, in code points", async () => {
    const { anchor } = await mention("m3");
    expect(anchor.exact).toBe("👩🏽‍🚒");
    expect(anchor.end - anchor.start).toBe(4);
    const text = testArticle(article).article.blocks.map((block) => block.text);
    expect([...text.join("\n\n")].slice(anchor.start, anchor.end).join("")).toBe("👩🏽‍🚒");
  });

  test("of an event keeps what this place says of it, beside what is known of the event", async () => {
    const { eventId, factuality, time, actorId } = await mention("m11");
    expect({ actorId, factuality, time: time?.basis }).toEqual({ actorId: null, factuality: "alleged", time: "unknown" });
    expect(await service.one(`/v1/events/${eventId}`)).toMatchObject({ factuality: "disputed", time: { edtf: "[..2026-03]" } });
  });

  test("comes in the order of the text", async () => {
    const starts = (await service.all<Mention>(`/v1/mentions?article=${article}`)).map(({ anchor }) => anchor.start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });
});

describe("after a change", () => {
  let changed: TestService;
  beforeAll(async () => {
    changed = await openService();
  });
  afterAll(() => changed?.close());

  const position = async () => (await changed.get("/v1/mentions?limit=1")).headers.get("Nutgraph-Position") as string;
  const numberOf = (text: string) => Number(text.split("-").at(-1));
  const change = async () => await changed.db.execute(sql`update mentions set needs_review = not needs_review where id = ${idOf("m1")}`);

  test("the next answer shows it, under a position that contains it", async () => {
    const before = await position();
    await change();
    const [recorded] = await changed.db.execute<{ last: number }>(sql`select max(position) as last from changes`);
    const after = await position();
    expect(numberOf(after)).toBeGreaterThan(numberOf(before));
    expect(numberOf(after)).toBe(Number(recorded?.last));
    expect(after.split("-")[0]).toBe(before.split("-")[0]);
    const shown = await changed.one<Mention>(`/v1/mentions/${idOf("m1")}`);
    const [stored] = await changed.db.execute<{ needsReview: boolean }>(
      sql`select needs_review as "needsReview" from mentions where id = ${idOf("m1")}`,
    );
    expect(shown.needsReview).toBe(stored?.needsReview);
  });

  test("answers asked at the same time each contain what was written before them", async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        await change();
        const [recorded] = await changed.db.execute<{ last: number }>(sql`select max(position) as last from changes`);
        expect(numberOf(await position())).toBeGreaterThanOrEqual(Number(recorded?.last));
      }),
    );
  });
});
