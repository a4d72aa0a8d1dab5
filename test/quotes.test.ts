import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import type { Quote } from "../src/quotes/schemas.ts";
import { testArticle } from "./articles/read.ts";
import { expectProblem } from "./contract/problems.ts";
import { type Answer, openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const article = "corvalla-goes-dark";
const text = testArticle(article)
  .article.blocks.map((block) => block.text)
  .join("\n\n");
/** As printed, with combining marks. */
const keeper = "Zoe\u0308 Ma\u0301rquez-Vale";
const idOf = (key: string) => resourceId("quote", `${article}/${key}`);
const quote = (key: string) => service.one<Quote>(`/v1/quotes/${idOf(key)}`);
const actor = (key: string) => resourceId("actor", `${article}/${key}`);

describe("a desk that puts quotes beside their speakers", () => {
  test("gets the words as printed, and who said them", async () => {
    const { text: words, speaker, anchors, sentence, mode } = await quote("q1");
    expect(words).toBe("was never warned");
    expect(mode).toBe("partial");
    expect(speaker).toEqual({
      kind: "named",
      actorId: actor("marquez-vale"),
      sourceId: null,
      name: keeper,
      descriptor: "who keeps the eastern light",
    });
    expect(anchors.speaker.map(({ exact }) => exact)).toEqual([keeper]);
    expect(anchors.cue.map(({ exact }) => exact)).toEqual(["says"]);
    expect(sentence?.startsWith(`${keeper} 👩🏽‍🚒, who keeps the eastern light, says`)).toBe(true);
  });

  test("gets them without the comma that belongs to the sentence, beside the words as printed", async () => {
    const { text: words, displayText } = await quote("q5");
    expect(words).toBe("She told me, ‘Do not trust the “repair” they sold you,’ and hung up,");
    expect(displayText).toBe("She told me, ‘Do not trust the “repair” they sold you,’ and hung up");
  });

  test("learns what is said by nobody, by an unnamed person, by a document", async () => {
    expect((await quote("q9")).speaker).toBeNull();
    expect((await quote("q6")).speaker).toMatchObject({ kind: "unnamed", actorId: actor("technician"), name: null, descriptor: "She" });
    expect((await quote("q8")).speaker).toMatchObject({
      kind: "document",
      actorId: null,
      sourceId: resourceId("source", `${article}/letter`),
    });
  });

  test("finds all that one person says, in the order of the text", async () => {
    const quotes = await service.all<Quote>(`/v1/quotes?speaker=${actor("marquez-vale")}`);
    expect(quotes.map(({ id }) => id)).toEqual([idOf("q1"), idOf("q5")]);
  });

  test("learns whether anybody held it against its source", async () => {
    const { data, included } = await service.json<Answer>("/v1/quotes?verificationStatus=differsFromSource&include=speaker");
    expect(data.map(({ id }) => id)).toEqual([idOf("q8")]);
    expect(included?.sources?.map(({ title }) => title)).toEqual(["Letter of the embassy"]);
  });
});

describe("a quote", () => {
  test.each(["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9"])("%s stands where its anchors say, in any script", async (key) => {
    const { text: words, anchors } = await quote(key);
    expect(anchors.content.map(({ start, end }) => [...text].slice(start, end).join("")).join("\n\n")).toBe(words);
  });

  test("in another script is found where it is written", async () => {
    const { data } = await service.json<Answer>("/v1/quotes?language=ar,he,ja");
    expect(data.map(({ text }) => text)).toEqual(["أُطفئت المصابيح كلها ليلًا", "הים לא מחכה לאיש", "灯台は眠らない"]);
  });

  test("over two blocks has an anchor in each", async () => {
    const { text: words, anchors } = await quote("q8");
    expect(words).toBe("We repaired every lamp 🏮🏮\nand we billed no one.\n\nThe dark was in the cable, not in the lamp.");
    const [first, second] = anchors.content;
    expect(second?.block).toBe((first?.block ?? 0) + 1);
    expect(second?.start).toBe((first?.end ?? 0) + 2);
  });

  test("leads to its words in the article, percent-encoded", async () => {
    const fragment = (await quote("q4")).link.split("#:~:text=")[1] as string;
    expect(fragment).toMatch(/^[\w%.~!*'()]+$/);
    expect(decodeURIComponent(fragment)).toBe("灯台は眠らない");
  });

  test("says how to cite it, with its speaker as printed", async () => {
    const { citeAs, anchors } = await quote("q1");
    const [content] = anchors.content;
    expect(citeAs.startsWith(`${keeper}: “was never warned”, in: Tomas Brandl`)).toBe(true);
    expect(citeAs).toContain(`characters ${content?.start} to ${content?.end}`);
  });
});

describe("a withdrawn quote", () => {
  let changed: TestService;
  beforeAll(async () => {
    changed = await openService();
    await changed.db.execute(
      sql`update quotes set status = 'withdrawn', withdrawn_at = '2026-05-01T10:00:00Z', withdrawal_reason = 'she did not say it' where id = ${idOf("q1")}`,
    );
  });
  afterAll(() => changed?.close());

  const stub = {
    id: idOf("q1"),
    type: "quote",
    revision: 2,
    withdrawnAt: "2026-05-01T10:00:00Z",
    reason: "she did not say it",
    correctionId: null,
    erasureId: null,
  };

  test("is gone, and what is left says since when and why", async () => {
    const path = `/v1/quotes/${idOf("q1")}`;
    const response = await changed.get(path);
    expect(response.status).toBe(410);
    const problem = await expectProblem(response, "withdrawn", path);
    expect(problem.data).toEqual(stub);
    expect(JSON.stringify(problem)).not.toContain("never warned");
  });

  test("is not listed, unless it is asked for", async () => {
    expect((await changed.all("/v1/quotes")).map(({ id }) => id)).not.toContain(idOf("q1"));
    expect((await changed.all("/v1/quotes?status=withdrawn")).map(({ id }) => id)).toEqual([idOf("q1")]);
  });

  test("is referred to as before, and included as what is left of it", async () => {
    const { data, included } = await changed.json<{ data: { quoteIds: string[] }; included: Record<string, unknown[]> }>(
      `/v1/claims/${resourceId("claim", `${article}/not-warned`)}?include=quotes`,
    );
    expect(data.quoteIds).toEqual([idOf("q1")]);
    expect(included).toEqual({ withdrawn: [stub] });
  });
});
