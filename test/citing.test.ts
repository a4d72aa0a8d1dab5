import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../src/claims/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { Quote } from "../src/quotes/schemas.ts";
import { nested } from "../src/resources/nested-marks.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await openService({ shipped: true });
});
afterAll(() => service?.close());

const shipped = "russia-iran-alliance-opinion";
const author = ", in: Casey Michel, ";
/** What a citation says before it says where. */
const cited = ({ citeAs }: { citeAs: string }) => citeAs.slice(0, citeAs.indexOf(", in: "));
const claimsOf = async (article: string) => await service.all<Claim>(`/v1/claims?article=${article}`);
const quotesOf = async (article: string) => await service.all<Quote>(`/v1/quotes?article=${article}`);
const saying = <Item extends { citeAs: string }>(items: Item[], words: string) =>
  items.filter(({ citeAs }) => citeAs.includes(words)).map(cited);

describe("a citation of a claim", () => {
  test("leads with whoever claims it, and says whose the words are", async () => {
    const claims = await claimsOf(shipped);
    expect(claims.find(({ citeAs }) => citeAs.includes("Moscow denies this"))?.citeAs).toContain(
      `Russia, in the author’s words: “Moscow denies this”${author}`,
    );
    expect(saying(claims, "unclear how helpful")).toEqual([
      expect.stringMatching(/^“the Kremlin’s .* reported, ‘unclear how helpful’ Russia’s data would actually be”$/),
      "The Wall Street Journal, quoted: “‘unclear how helpful’ Russia’s data would actually be”",
    ]);
    expect(saying(claims, "is reliant on Iran for its war")).toContain(
      "Expert on Russian-Iranian relations, quoted: “‘Russia is reliant on Iran for its war’ in Ukraine”",
    );
    expect(saying(claims, "The views expressed")[0]).toMatch(/^The Moscow Times: “The views expressed/);
    expect(saying(await claimsOf("corvalla-goes-dark"), "The dark was in the cable")).toEqual([
      "Letter of the embassy, as the author characterises it: “The dark was in the cable, not in the lamp.”",
    ]);
  });

  test("says nothing before the words where the author claims it", async () => {
    const claims = await service.all<Claim>("/v1/claims?claimantKind=author");
    expect(claims.length).toBeGreaterThan(100);
    for (const { citeAs } of claims) expect(citeAs).toMatch(/^“/);
    for (const { citeAs } of await service.all<Claim>("/v1/claims?claimantKind=named,unnamed,document"))
      expect(citeAs).toMatch(/^[^“]+: “/);
  });
});

describe("a citation of a quote", () => {
  test("leads with the speaker’s name as printed, or else the description, or else what they are called here", async () => {
    const quotes = await quotesOf(shipped);
    expect(saying(quotes, "its war”")).toEqual(["one expert on Russian-Iranian relations: “Russia is reliant on Iran for its war”"]);
    const lamps = await quotesOf("corvalla-goes-dark");
    expect(saying(lamps, "was never warned")).toEqual([expect.stringMatching(/^Zo.+-Vale: “was never warned”$/u)]);
    expect(saying(lamps, "We repaired")).toEqual([
      "Letter of the embassy: “We repaired every lamp 🏮🏮 and we billed no one. … The dark was in the cable, not in the lamp.”",
    ]);
    expect(saying(lamps, "The sea waits")).toEqual(["“The sea waits for no one”"]);
  });

  test("ends its words where the displayed ones end, and names every stretch", async () => {
    const [agreement] = await service.all<Quote>(`/v1/quotes?article=${shipped}&mode=term`);
    expect(agreement?.citeAs).toContain("“comprehensive strategic partnership agreement”, in: ");
    const letter = (await quotesOf("corvalla-goes-dark")).find(({ text }) => text?.startsWith("We repaired"));
    const stretches = letter?.anchors.content.map(({ start, end }) => `${start} to ${end}`).join(" and ");
    expect(letter?.citeAs).toContain(`characters ${stretches}. `);
  });

  test("follows the speaker’s name, and in an earlier revision says the earlier one", async () => {
    const key = "whose-name";
    const parcel = (name: string) => ({
      article: {
        key,
        kind: "news",
        language: "en",
        published: { edtf: "2026", basis: "stated" },
        blocks: [{ kind: "paragraph", text: "“It leaks,” one said.", links: "none" }],
      },
      actors: [{ key: "one", name, kind: "person" }],
      quotes: [
        {
          key: "leaks",
          anchors: { content: [{ exact: "It leaks," }] },
          displayText: "It leaks",
          mode: "full",
          speaker: { kind: "unnamed", actor: "one" },
        },
      ],
    });
    await importPackage(service.db, parcel("Somebody on the pier"));
    const position = (await service.get("/v1/quotes?limit=1")).headers.get("Nutgraph-Position");
    await importPackage(service.db, parcel("Somebody by the pier"), { overwrite: true });
    const quote = `/v1/quotes/${resourceId("quote", `${key}/leaks`)}`;
    expect(cited(await service.one<Quote>(quote))).toBe("Somebody by the pier: “It leaks”");
    expect(cited(await service.one<Quote>(`${quote}?asOf=${position}`))).toBe("Somebody on the pier: “It leaks”");
  });
});

test.each([
  ["a “b” c", "en", "a ‘b’ c"],
  ["a ‘b “c” d’ e", "en", "a ‘b “c” d’ e"],
  ["“a ‘b’ c”", "en", "‘a “b” c’"],
  ["the dog’s “war” isn’t over", "en", "the dog’s ‘war’ isn’t over"],
  ["its war” in Ukraine", "en", "‘its war’ in Ukraine"],
  ["called it “a war", "en", "called it ‘a war’"],
  ["er sagte „so“", "de", "er sagte ‘so’"],
  ["il dit « oui »", "fr", "il dit « oui »"],
])("%s (%s) within marks is %s", (words, language, expected) => {
  expect(nested(words, language)).toBe(expected);
});
