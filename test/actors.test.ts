import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../src/actors/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const article = "corvalla-goes-dark";
const actor = (id: string) => service.one<Actor>(`/v1/actors/${id}`);
const own = (key: string) => resourceId("actor", `${article}/${key}`);
const portugal = resourceId("actor", "iso3166:PT");

describe("an actor", () => {
  test("of two articles is one, with what both say of it", async () => {
    const { names, identifiers, name } = await actor(resourceId("actor", "wikidata:Q990000000001"));
    expect(name).toBe("Corvalla Courier");
    expect(names.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["CC", "Corvalla Gazette", "The Corvalla Courier", "O Correio"]),
    );
    expect(identifiers).toEqual(
      expect.arrayContaining([
        { scheme: "issn.l", value: "9999-0001" },
        { scheme: "viaf", value: "990000002" },
      ]),
    );
  });

  test("counts what is said by it and of it, as the lists show it", async () => {
    for (const { id, counts } of await service.all<Actor>("/v1/actors")) {
      const length = async (path: string) => (await service.all(path)).length;
      const mentions = await service.all(`/v1/mentions?actor=${id}`);
      expect(counts, id).toEqual({
        articles: new Set(mentions.map(({ articleId }) => articleId)).size,
        mentions: mentions.length,
        claimsAbout: await length(`/v1/claims?about=${id}`),
        claimsMade: await length(`/v1/claims?claimant=${id}`),
        quotes: await length(`/v1/quotes?speaker=${id}`),
        events: await length(`/v1/events?participant=${id}`),
      });
    }
  });

  test("without a name is known by description, and belongs to one article", async () => {
    const unnamed = await service.all<Actor>("/v1/actors?named=false");
    expect(unnamed.map(({ name }) => name)).toEqual(expect.arrayContaining(["a critic", "a technician who asked not to be named"]));
    for (const { counts } of unnamed) expect(counts.articles).toBeLessThan(2);
  });

  test("keeps its name as it is written, and its offices with their dates", async () => {
    expect((await actor(own("rawi"))).name).toBe("ليلى الراوي");
    const { name, positions } = await actor(own("marquez-vale"));
    expect(name.normalize("NFC")).toBe("Zoë Márquez-Vale");
    expect(positions).toMatchObject([
      { title: "keeper of the eastern light", organizationId: own("harbour-office"), from: { edtf: "2011-09" }, to: { basis: "unknown" } },
      { title: "deputy keeper", organizationId: null, from: { edtf: "2008~" }, to: { edtf: "2011-08/2011-09" } },
    ]);
  });

  test("is found by what other registers call it", async () => {
    for (const query of ["countryCode=PT&kind=state", "identifier=isni:0000%200000%200000%200001", "wikidataId=Q990000000001"]) {
      expect(await service.all(`/v1/actors?${query}`), query).toHaveLength(1);
    }
  });
});

test("its entity tag stands while only its counts change, and not while it changes itself", async () => {
  const changed = await openService();
  try {
    const path = `/v1/actors/${portugal}`;
    const read = async () => {
      const response = await changed.get(path);
      return { tag: response.headers.get("ETag"), actor: ((await response.json()) as { data: Actor }).data };
    };
    const before = await read();
    await changed.db.execute(
      sql`update mentions set review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now() where actor_id = ${portugal}`,
    );
    const recounted = await read();
    expect(before.actor.counts.mentions).toBeGreaterThan(0);
    expect(recounted.actor).toEqual({ ...before.actor, counts: { ...before.actor.counts, mentions: 0, articles: 0 } });
    expect(recounted.tag).toBe(before.tag);
    expect((await changed.get(path, { "If-None-Match": before.tag as string })).status).toBe(304);

    await changed.db.execute(sql`update actors set description = 'A republic.' where id = ${portugal}`);
    const rewritten = await read();
    expect(rewritten.actor).toMatchObject({ revision: before.actor.revision + 1, description: "A republic." });
    expect(rewritten.tag).not.toBe(before.tag);
    expect((await changed.get(path, { "If-None-Match": before.tag as string })).status).toBe(200);
  } finally {
    await changed.close();
  }
});
