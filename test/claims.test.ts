import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../src/claims/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { type Answer, openService, publicUrl, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service?.close());

const article = "corvalla-goes-dark";
const idOf = (key: string) => resourceId("claim", `${article}/${key}`);
const claim = (key: string) => service.one<Claim>(`/v1/claims/${idOf(key)}`);
const portugal = resourceId("actor", "iso3166:PT");

describe("a desk that checks facts", () => {
  test("finds what is worth checking, with the words it rests on", async () => {
    const claims = await service.all<Claim>(`/v1/claims?article=${article}&checkWorthiness=high`);
    expect(claims.map(({ statement }) => statement)).toContain(
      "The lamps of Corvalla harbour were dark for nine nights from 3 March 2026.",
    );
    const { anchors } = await claim("dark-nine");
    expect(anchors.map(({ exact }) => exact)).toEqual([
      "The lamps of Corvalla went dark on 3 March, and the harbour stayed dark for nine nights.",
      "9\t41",
    ]);
  });

  test("sees what is offered for it, and whether anybody read that", async () => {
    const { evidence, sourcing } = await claim("dark-nine");
    expect(sourcing).toBe("linked");
    expect(evidence).toEqual([
      {
        citationId: resourceId("citation", `${article}/c1`),
        sourceId: expect.stringMatching(/^src_/),
        offeredAs: "support",
        basis: "linked",
        confidence: 0.9,
        finding: "supports",
      },
      {
        citationId: resourceId("citation", `${article}/c3`),
        sourceId: expect.stringMatching(/^src_/),
        offeredAs: "context",
        basis: "inferred",
        confidence: 0.2,
        finding: "doesNotSay",
      },
    ]);
  });

  test("sees who denies it", async () => {
    const failed = await claim("failed-twice");
    const untrue = await claim("untrue");
    expect(failed.denials).toEqual([untrue.id]);
    expect(failed.relations).toContainEqual({ claimId: untrue.id, type: "denies", direction: "incoming" });
    expect(untrue.relations).toContainEqual({ claimId: failed.id, type: "denies", direction: "outgoing" });
    expect(untrue).toMatchObject({
      assertedAs: "denied",
      claimant: { kind: "document", actorId: null, sourceId: resourceId("source", `${article}/letter`) },
    });
  });

  test("sees through whom it came", async () => {
    expect((await claim("failed-twice")).via).toEqual([
      { actorId: resourceId("actor", `${article}/brandl`), sourceId: null },
      { actorId: null, sourceId: resourceId("source", "https://cables.example/study") },
    ]);
  });

  test("gets all that it needs in one answer", async () => {
    const { data, included } = await service.json<Answer>(`/v1/claims?id=${idOf("untrue")}&include=claimant,relations,events`);
    expect(data).toHaveLength(1);
    expect(included?.actors).toBeUndefined();
    expect(included?.sources?.map(({ title }) => title)).toEqual(["Letter of the embassy"]);
    expect(included?.claims?.map(({ id }) => id)).toEqual([idOf("failed-twice")]);
    expect(included?.events).toHaveLength(2);
  });
});

describe("a claim", () => {
  test("leads to its words in the article", async () => {
    const { link } = await claim("again");
    expect(link).toBe("https://courier.example/ports/corvalla-goes-dark#:~:text=it%20will%20go%20dark%20again");
    expect((await claim("dark-nine")).link).not.toMatch(/text=[^,]*[-&]/);
  });

  test("leads to itself where the article has no address", async () => {
    const [other] = await service.all<Claim>("/v1/claims?article=a-glassblower-on-heat");
    expect(other?.link).toBe(`${publicUrl}/v1/claims/${other?.id}`);
  });

  test("says how to cite it: the words, the article, and where they stand", async () => {
    const { citeAs, url, anchors } = await claim("failed-twice");
    expect(citeAs).toContain("“the cable from Portugal 🇵🇹 had failed twice before”");
    expect(citeAs).toContain("Tomas Brandl, the night desk, Lamp 🏮 by lamp: how Corvalla harbour went dark 🌊 (2026-03-14)");
    expect(citeAs).toContain(`text revision 1, characters ${anchors[0]?.start} to ${anchors[0]?.end}`);
    expect(citeAs.endsWith(url)).toBe(true);
  });

  test("that a person rejected is not shown, unless it is asked for", async () => {
    const shown = await service.all(`/v1/claims?article=${article}`);
    expect(shown.map(({ id }) => id)).not.toContain(idOf("uncounted"));
    const rejected = await service.all<Claim>("/v1/claims?reviewStatus=rejected");
    expect(rejected.map(({ id }) => id)).toEqual([idOf("uncounted")]);
    expect(rejected[0]?.provenance).toMatchObject({ method: "model", reviewStatus: "rejected", reviewedBy: "Ines Okafor" });
    expect((await claim("uncounted")).status).toBe("published");
  });

  test("is itself, whatever else is asked for at the same moment", async () => {
    const claims = await service.all<Claim>("/v1/claims?sort=-updatedAt");
    const missing = resourceId("claim", `${article}/no-such-claim`);
    const asked = [...claims.map(({ id }) => id), missing, portugal.replace("act_", "clm_"), ...claims.map(({ id }) => id).reverse()];
    const answers = await Promise.all(asked.map((id) => service.request(`/v1/claims/${id}`)));
    for (const [index, answer] of answers.entries()) {
      const claim = claims.find(({ id }) => id === asked[index]);
      expect(answer.status).toBe(claim ? 200 : 404);
      if (claim) expect(((await answer.json()) as { data: Claim }).data).toEqual(claim);
    }
  });
});
