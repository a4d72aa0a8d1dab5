import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceTypes } from "../db/vocabulary.ts";
import { importPackage } from "../src/packages/import.ts";
import { plurals } from "../src/resources/schemas.ts";
import { oddSigns } from "./articles/odd-signs.ts";
import { pactOfTheLamps } from "./articles/pact-of-the-lamps.ts";
import { inBatches } from "./batches.ts";
import { expectProblem } from "./contract/problems.ts";
import { expand, type Node, nodesIn } from "./linked-data/expand.ts";
import { readBack } from "./linked-data/read-back.ts";
import { lineage, propertyNamed } from "./linked-data/vocabulary.ts";
import { openService, publicUrl, type TestService, type Wire } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService({ shipped: true, checked: true });
  for (const article of [pactOfTheLamps(), oddSigns(1), oddSigns(2)]) await importPackage(service.db, article);
});
afterAll(() => service?.close());

const schemaOrg = "http://schema.org/";
const types = resourceTypes.map((type) => [plurals[type]] as const);
const asked = async (path: string) => (await (await service.get(`${path}?format=jsonld`)).json()) as Node;
const typesOf = (node: Node) =>
  (node["@type"] ?? []).filter((type) => type.startsWith(schemaOrg)).map((type) => type.slice(schemaOrg.length));

/** That schema.org has every type and property of a node, and the property for one of the types; what has no type of it is a Thing. */
function expectVocabulary(node: Node): void {
  const types = typesOf(node);
  for (const type of types) expect(lineage(type), type).not.toEqual([]);
  const all = types.length > 0 ? types.flatMap(lineage) : ["Thing"];
  for (const name of Object.keys(node).filter((key) => key.startsWith(schemaOrg))) {
    const property = propertyNamed(name.slice(schemaOrg.length));
    expect(
      property?.domains.some((domain) => all.includes(domain)),
      `${name} of ${node["@type"]}`,
    ).toBe(true);
  }
}

describe.each(types)("%s as JSON-LD", (plural) => {
  test("hold every field of the JSON", async () => {
    await inBatches(await service.all(`/v1/${plural}`), async (wire) => {
      const [node, ...others] = await expand(service, await asked(`/v1/${plural}/${wire.id}`));
      expect(others).toEqual([]);
      expect(readBack(node as Node)).toEqual(wire);
    });
  });

  test("use schema.org’s words for what they are for", async () => {
    await inBatches(await service.all(`/v1/${plural}`), async (wire) => {
      for (const node of nodesIn(await expand(service, await asked(`/v1/${plural}/${wire.id}`)))) expectVocabulary(node);
    });
  });

  test("come by Accept as by format, with a tag of their own, and as one graph with what `include` leads to", async () => {
    const [wire] = (await service.all(`/v1/${plural}`)) as [Wire];
    const path = `/v1/${plural}/${wire.id}`;
    const response = await service.get(path, { Accept: "application/ld+json" });
    expect(response.headers.get("Content-Type")).toBe("application/ld+json");
    expect(await response.json()).toEqual(await asked(path));
    const tag = response.headers.get("ETag") as string;
    expect(tag).not.toBe((await service.get(path)).headers.get("ETag"));
    expect((await service.get(`${path}?format=jsonld`, { "If-None-Match": tag })).status).toBe(304);
    expect((await service.get(`${path}?format=json`, { Accept: "application/ld+json" })).headers.get("Content-Type")).toBe(
      "application/json",
    );
    await expectProblem(await service.get(`${path}?format=jsonld&fields=id`), "invalidParameter", path, "fields");
  });
});

describe("nothing is bent:", () => {
  const nodesOf = async (plural: string) =>
    await Promise.all((await service.all(`/v1/${plural}`)).map(async (wire) => ({ wire, node: await asked(`/v1/${plural}/${wire.id}`) })));

  test("the author of a Claim is its claimant, and nobody where it is denied or characterised", async () => {
    const found = await nodesOf("claims");
    for (const { wire, node } of found) {
      const { actorId } = wire.claimant as { actorId: string | null };
      const isTheirs = wire.assertedAs !== "denied" && wire.attribution !== "characterised" && actorId !== null;
      expect(node.author, wire.id).toEqual(isTheirs ? { "@id": `${publicUrl}/v1/actors/${actorId}` } : undefined);
    }
    for (const [field, value] of [
      ["assertedAs", "denied"],
      ["attribution", "characterised"],
    ] as const) {
      expect(found.some(({ wire }) => wire[field] === value)).toBe(true);
    }
  });

  test("only what is asserted is an Event, and has a day only where that is known", async () => {
    const found = await nodesOf("events");
    for (const { wire, node } of found) {
      expect((node["@type"] as string[]).includes("Event"), wire.id).toBe(wire.factuality === "asserted");
      const { edtf, basis } = (wire.time ?? {}) as { edtf?: string | null; basis?: string };
      const isKnown =
        wire.factuality === "asserted" && ["stated", "source"].includes(basis ?? "") && /^\d{4}-\d\d-\d\d(\/.*)?$/.test(edtf ?? "");
      expect(node.startDate, `${wire.id} ${edtf}`).toBe(isKnown ? edtf?.slice(0, 10) : undefined);
    }
    expect(found.some(({ node }) => node.startDate !== undefined)).toBe(true);
    expect(found.some(({ wire, node }) => wire.time !== null && node.startDate === undefined)).toBe(true);
  });

  test("only what somebody says is a Quotation, and spoken by whom the article gives it to", async () => {
    const found = await nodesOf("quotes");
    for (const { wire, node } of found) {
      const isSaid = wire.mode === "full" || wire.mode === "partial";
      expect((node["@type"] as string[]).includes("Quotation"), wire.id).toBe(isSaid);
      const { actorId } = (wire.speaker ?? { actorId: null }) as { actorId: string | null };
      expect(node.spokenByCharacter).toEqual(isSaid && actorId ? { "@id": `${publicUrl}/v1/actors/${actorId}` } : undefined);
      expect(node.text).toBe(isSaid ? wire.text : undefined);
    }
    expect(found.some(({ wire }) => wire.mode === "scare")).toBe(true);
  });

  test("who has no name is given none", async () => {
    const found = await nodesOf("actors");
    for (const { wire, node } of found) expect(node.name, wire.id).toBe(wire.named ? wire.name : undefined);
    expect(found.some(({ wire }) => !wire.named)).toBe(true);
  });

  test("an article has a day only where it is known, and an author only where that is", async () => {
    const found = new Map((await nodesOf("articles")).map(({ wire, node }) => [wire.slug, node]));
    expect(found.get("corvalla-goes-dark")?.datePublished).toBe("2026-03-14");
    expect(found.get("corvalla-goes-dark")?.author).toEqual([expect.objectContaining({ name: "Tomas Brandl" })]);
    expect(found.get("russia-iran-alliance-opinion")).not.toHaveProperty("datePublished");
    expect(found.get("russia-iran-alliance-opinion")).not.toHaveProperty("author");
    expect(found.get("odd-signs-1")).not.toHaveProperty("datePublished");
  });
});

describe("a whole article as one graph", () => {
  test.each(["russia-iran-alliance-opinion", "corvalla-goes-dark", "odd-signs-1"])(
    "%s holds everything in it, and what that speaks of",
    async (slug) => {
      const nodes = await expand(service, await asked(`/v1/articles/${slug}/package`));
      const ids = new Set(nodes.map((node) => node["@id"]));
      expect(ids.size).toBe(nodes.length);
      for (const plural of ["claims", "quotes", "citations", "mentions"]) {
        for (const wire of await service.all(`/v1/${plural}?article=${slug}`)) {
          expect(readBack(nodes.find((node) => node["@id"] === wire.url) as Node)).toEqual(wire);
        }
      }
      for (const node of nodesIn(nodes)) expectVocabulary(node);
      const referred = nodesIn(nodes)
        .map((node) => node["@id"])
        .filter((id) => /\/v1\/(actors|sources|events)\//.test(id ?? ""));
      expect(referred.filter((id) => !ids.has(id))).toEqual([]);
    },
  );

  test("holds the text only where it may be served", async () => {
    const bodyOf = async (slug: string) => ((await asked(`/v1/articles/${slug}/package`))["@graph"] as Node[])[0]?.articleBody;
    expect(await bodyOf("odd-signs-1")).toBe(await (await service.get("/v1/articles/odd-signs-1/text?format=text")).text());
    expect(await bodyOf("corvalla-goes-dark")).toBeUndefined();
    await service.db.execute(sql`update articles set rights_text = 'none' where slug = 'odd-signs-2'`);
    const path = "/v1/articles/odd-signs-2/package?format=jsonld";
    await expectProblem(await service.get(path), "textNotServed", path);
  });
});
