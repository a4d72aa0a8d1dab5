import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Citation } from "../src/citations/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { type Answer, openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const article = "corvalla-goes-dark";
const citation = (key: string) => service.one<Citation>(`/v1/citations/${resourceId("citation", `${article}/${key}`)}`);

describe("a citation", () => {
  test("hangs on the words that carry it, and says how it is known", async () => {
    const linked = await citation("c1");
    expect(linked).toMatchObject({
      role: "evidence",
      basis: "linked",
      confidence: 1,
      eventId: resourceId("event", "wikidata:Q990000000077"),
    });
    expect(linked.anchor?.exact).toBe("nine nights");
    expect(await citation("c2")).toMatchObject({ basis: "named", confidence: 0.5, anchor: { exact: "a letter" } });
  });

  test("can hang on nothing, and then comes last in its article", async () => {
    expect(await citation("c3")).toMatchObject({ anchor: null, basis: "inferred", confidence: 0 });
    const anchored = (await service.all<Citation>(`/v1/citations?article=${article}`)).map(({ anchor }) => anchor !== null);
    expect(anchored).toEqual([true, true, true, true, false, false]);
  });

  test("comes with its source where that is asked for", async () => {
    const { data, included } = await service.json<Answer>(`/v1/citations?article=${article}&role=byline,credit&include=source`);
    expect(data).toHaveLength(2);
    expect(included?.sources?.map(({ canonicalUrl }) => canonicalUrl)).toEqual(["https://courier.example/people/tomas-brandl"]);
  });

  test("tells what was seen from what was inferred", async () => {
    const keysOf = async (basis: string) =>
      (await service.all<Citation>(`/v1/citations?article=${article}&basis=${basis}`)).map(({ id }) => id);
    const ids = (keys: string[]) => keys.map((key) => resourceId("citation", `${article}/${key}`)).sort();
    expect((await keysOf("linked")).sort()).toEqual(ids(["c1", "c4", "c5"]));
    expect((await keysOf("inferred,named")).sort()).toEqual(ids(["c2", "c3", "c6"]));
  });
});
