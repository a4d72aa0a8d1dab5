import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { WrittenPackage } from "./articles/read.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, type TestService } from "./service.ts";
import { asker } from "./single/asker.ts";

const ground = "An invented judgment";

let service: TestService;
let admin: ReturnType<typeof asker>;
beforeAll(async () => {
  service = await openService({ articles: [] });
  admin = asker(service, await keyFor(service, "admin"));
});
afterAll(() => service?.close());

/** An article of these paragraphs. */
const printing = (key: string, paragraphs: string[], more: Partial<WrittenPackage> = {}): WrittenPackage => ({
  provenance: { method: "human", agent: "Ines Okafor" },
  article: {
    ...{ key, headline: "Printed", kind: "news", language: "en", published: { edtf: "2026-04-02", basis: "stated" } },
    blocks: paragraphs.map((text) => ({ kind: "paragraph", text, links: "none" })),
  },
  ...more,
});

describe("words that are printed otherwise than they are typed", () => {
  const key = "otherwise-printed";
  const names: [how: string, printed: string, typed: string][] = [
    ["a curly apostrophe", "O’Brinth", "O'Brinth"],
    ["a straight apostrophe", "D'Ambrel", "D’Ambrel"],
    ["quotation marks", "“Quill” Mardo", '"Quill" Mardo'],
    ["a hyphen that does not break", "Jean\u2011Orvel", "Jean-Orvel"],
    ["a letter and its mark", "Zoe\u0308 Fenwold", "Zoë Fenwold"],
    ["a letter with its mark", "Zoë Garrick", "Zoe\u0308 Garrick"],
    ["a soft hyphen", "Max Hol\u00adbein", "Max Holbein"],
    ["a space of no width", "Max\u200b Ivarsson", "Max Ivarsson"],
    ["marks of direction", "\u2067Max Jarrow\u2069", "Max Jarrow"],
    ["a space that does not break", "Max\u00a0Kestrel", "Max Kestrel"],
    ["a ligature", "\ufb01n Lorimer", "fin Lorimer"],
    ["a dot of its own", "I\u0307van Merle", "\u0130van Merle"],
    ["capitals that have no ß", "NILS WEISZBURG STRASSER", "Nils Weiszburg Straßer"],
    ["letters of full width", "Ｍａｘ Ｎｏｒｔｈ", "Max North"],
  ];
  const written = printing(
    key,
    names.map(([how, printed]) => `Here, with ${how}, ${printed} spoke.`),
    {
      claims: names.map(([how, , typed], index) => ({
        ...{ key: `k${index}`, statement: `${typed} spoke, with ${how}.`, anchors: [{ exact: how }], kind: "fact", assertedAs: "stated" },
        ...{ checkWorthiness: "low", claimant: { kind: "author" }, attribution: "author" },
      })),
    },
  );
  const blocks = async () =>
    (await service.one<{ blocks: { text: string }[] }>(`/v1/articles/${key}/text`)).blocks.map(({ text }) => text.replace(/\p{Cf}/gu, ""));
  beforeAll(async () => {
    await importPackage(service.db, written);
    const done = await admin.post("/v1/erasures", { target: key, words: names.map(([, , typed]) => typed), ground });
    expect(done.status, JSON.stringify(done.body)).toBe(201);
  });

  test("go from the text, and from what is said in the other spelling", async () => {
    expect(await blocks()).toEqual(names.map(([how]) => `Here, with ${how}, [erased] spoke.`));
    for (const [index, [how]] of names.entries()) {
      const claim = await service.one(`/v1/claims/${resourceId("claim", `${key}/k${index}`)}`);
      expect(claim).toMatchObject({ statement: `[erased] spoke, with ${how}.`, anchors: [{ exact: how }] });
    }
  });

  test("come in again in neither spelling", async () => {
    const again = await admin.send("PUT", `/v1/articles/${key}/package`, written);
    expect(again.body).toMatchObject({ data: { result: "unchanged", remarks: [{ code: "erased" }] } });
    const claim = `/v1/claims/${resourceId("claim", `${key}/k0`)}`;
    for (const [, ...spellings] of names)
      for (const spelling of spellings) {
        const { body } = await admin.seen("PATCH", claim, { statement: `It was ${spelling}.` });
        expect(body, spelling).toMatchObject({ status: 422, errors: [{ pointer: "/statement", code: "erased" }] });
      }
  });

  test("are no part of a character, and no other letters", async () => {
    await importPackage(service.db, printing("other-letters", ["½ of Zoë’s garden."]));
    for (const words of ["1", "Zoe"]) {
      const { body } = await admin.post("/v1/erasures", { target: "other-letters", words: [words], ground });
      expect(body, words).toMatchObject({ status: 422, errors: [{ pointer: "/words", code: "notFound" }] });
    }
  });
});
