import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Event } from "../src/events/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { type Answer, openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const article = "corvalla-goes-dark";
const blackout = resourceId("event", "wikidata:Q990000000077");
const own = (key: string) => resourceId("event", `${article}/${key}`);
const actor = (key: string) => resourceId("actor", `${article}/${key}`);
const idsOf = async (query: string) => (await service.all(`/v1/events?${query}`)).map(({ id }) => id);

describe("a timeline", () => {
  test("comes in the order of time, with what has none at its end", async () => {
    const times = (await service.all<Event>("/v1/events")).map(({ time }) => time?.earliest ?? null);
    const dated = times.filter((day) => day !== null);
    expect(dated.length).toBeGreaterThan(10);
    expect(times).toEqual([...dated.toSorted(), ...times.slice(dated.length).map(() => null)]);
  });

  test("of a period holds what may lie in it", async () => {
    const inApril = await idsOf(`article=${article}&timeFrom=2026-04-01&timeTo=2026-04-30`);
    expect(inApril).toEqual([own("next-blackout")]);
    expect(await idsOf(`article=${article}&timeFrom=2026-03-12&timeTo=2026-03-12`)).toEqual(
      expect.arrayContaining([blackout, own("next-blackout"), own("cable-failures")]),
    );
    expect(await idsOf(`article=${article}&timeTo=1990-01-01`)).toEqual([own("cable-failures")]);
  });

  test("leaves out what has no time, unless it is asked for", async () => {
    const undated = (await service.all<Event>("/v1/events")).filter(({ time }) => time === null || time.edtf === null);
    expect(undated.length).toBeGreaterThan(0);
    const period = "timeFrom=2026-01-01&timeTo=2026-12-31";
    expect(await idsOf(period)).not.toEqual(expect.arrayContaining(undated.map(({ id }) => id)));
    expect(await idsOf(`${period}&includeUndated=true`)).toEqual(expect.arrayContaining(undated.map(({ id }) => id)));
  });
});

describe("an event", () => {
  test("of two articles is one, told by both", async () => {
    const event = await service.one<Event>(`/v1/events/${blackout}`);
    expect(event).toMatchObject({ title: "The lamps of Corvalla harbour go dark", counts: { articles: 2 } });
    for (const slug of [article, "courier-answers-for-corvalla"]) expect(await idsOf(`article=${slug}`)).toContain(blackout);
  });

  test("counts what the lists show of it", async () => {
    for (const { id, counts } of await service.all<Event>("/v1/events")) {
      const mentions = await service.all(`/v1/mentions?event=${id}`);
      expect(counts, id).toEqual({
        articles: new Set(mentions.map(({ articleId }) => articleId)).size,
        mentions: mentions.length,
        claims: (await service.all(`/v1/claims?event=${id}`)).length,
      });
    }
  });

  test("is found by who takes part, and as what", async () => {
    expect(await idsOf(`participant=${actor("harbour-office")}:agent`)).toEqual([blackout]);
    expect(await idsOf(`participant=${actor("harbour-office")}:target`)).toEqual([]);
    expect((await idsOf(`participant=${actor("corvalla")}`)).sort()).toEqual([blackout, own("next-blackout")].sort());
    expect(await idsOf(`participant=${actor("harbour-office")}:target,${actor("harbour-office")}:agent`)).toEqual([blackout]);
  });

  test("comes with its participants and its place", async () => {
    const { included } = await service.json<Answer>(`/v1/events?id=${blackout}&include=participants,place`);
    expect(included?.actors?.map(({ name }) => name).sort()).toEqual(["Corvalla", "Corvalla harbour office"]);
  });

  test("says how the articles commit themselves to it", async () => {
    expect(await idsOf(`article=${article}&factuality=predicted`)).toEqual([own("next-blackout")]);
    expect(await service.one(`/v1/events/${own("cable-failures")}`)).toMatchObject({ factuality: "disputed" });
  });
});

test("the article that ships names nobody as acting against somebody where its text does not", async () => {
  const shipped = await openService({ shipped: true, articles: [] });
  try {
    const events = await shipped.all<Event>("/v1/events");
    const names = new Map((await shipped.all<{ id: string; name: string }>("/v1/actors")).map(({ id, name }) => [id, name]));
    const rolesIn = (title: string) =>
      events.find((event) => event.title === title)?.participants.map(({ actorId, role }) => `${names.get(actorId)}: ${role}`);
    // “The war in Iran, and especially the quick decapitation of the country’s leadership structure”: by whom it does not say.
    expect(rolesIn("Iran’s leadership structure is decapitated")).toEqual(["Iran’s leadership structure: target"]);
    expect(rolesIn("War in Iran")).toEqual(["United States: agent", "Israel: agent", "Iran: agent"]);
    const attacks = events.filter(({ kind }) => kind === "attack").map(({ title }) => title);
    expect(attacks).toEqual(["American forces snatch Nicolás Maduro"]);
  } finally {
    await shipped.close();
  }
});
