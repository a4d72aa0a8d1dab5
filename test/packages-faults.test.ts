import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle, type WrittenPackage } from "./articles/read.ts";
import { everythingIn } from "./packages/corpus.ts";
import { refusedFor } from "./packages/refused.ts";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "./postgres/database.ts";

const key = "corvalla-goes-dark";

// A refused package leaves nothing behind, so most tests share one empty corpus.
let empty: TestDatabase;
let nothing: Awaited<ReturnType<typeof everythingIn>>;
beforeAll(async () => {
  empty = await openTestDatabase();
  nothing = await everythingIn(empty.db);
});
afterAll(() => empty?.close());

/** A package in which anything may be wrong. */
// biome-ignore lint/suspicious/noExplicitAny: what a schema refuses has no type
type Wrong = any;
type Fault = [what: string, spoil: (wrong: Wrong) => void, ...faults: [pointer: string, code: string][]];

/** Each spoils a place of its own, so that they can all be wrong at once. */
const faults: Fault[] = [
  // The article
  ["an article of no known kind", (p) => (p.article.kind = "essay"), ["/article/kind", "invalid"]],
  ["a headline of 1001 characters", (p) => (p.article.headline = "x".repeat(1001)), ["/article/headline", "invalid"]],
  ["an address that is not of the web", (p) => (p.article.canonicalUrl = "ftp://a.example/b"), ["/article/canonicalUrl", "invalid"]],
  [
    "a moment without an offset",
    (p) => (p.article.rights.embargoUntil = "2026-03-14T06:00:00"),
    ["/article/rights/embargoUntil", "invalid"],
  ],
  // Actors
  ["a field that the format does not have", (p) => (p.actors[0].nick = "Tom"), ["/actors/0/nick", "unknownField"]],
  ["a name with NUL in it", (p) => (p.actors[1].name = "A\0B"), ["/actors/1/name", "invalid"]],
  ["half a character", (p) => (p.actors[2].names[0].value = "\ud83c"), ["/actors/2/names/0/value", "invalid"]],
  [
    "a key in capitals, which is nobody's",
    (p) => (p.actors[3].key = "Rawi"),
    ["/actors/3/key", "invalid"],
    ["/mentions/3/actor", "referenceUnknown"],
    ["/quotes/1/speaker/actor", "referenceUnknown"],
    ["/claims/5/claimant/actor", "referenceUnknown"],
  ],
  [
    "a position nowhere",
    (p) => (p.actors[4].positions[0].organization = "nowhere"),
    ["/actors/4/positions/0/organization", "referenceUnknown"],
  ],
  ["a country of three letters", (p) => (p.actors[5].countryCode = "PRT"), ["/actors/5/countryCode", "invalid"]],
  ["a review without a reviewer", (p) => (p.actors[6].provenance = { reviewStatus: "accepted" }), ["/actors/6/provenance", "invalid"]],
  ["a description with a register's number", (p) => (p.actors[7].wikidataId = "Q990000000009"), ["/actors/7", "unnamedIdentified"]],
  ["the same key twice", (p) => p.actors.push({ key: "portugal", name: "P", kind: "region" }), ["/actors/10/key", "keyRepeated"]],
  // Sources
  ["no address at all", (p) => (p.sources[0].url = "ledger"), ["/sources/0/url", "invalid"]],
  ["a date without its ground", (p) => (p.sources[1].published = { edtf: "2026" }), ["/sources/1/published/basis", "invalid"]],
  ["a date that is none", (p) => (p.sources[2].published.edtf = "spring 2024"), ["/sources/2/published/edtf", "invalid"]],
  ["a publisher that is a source", (p) => (p.sources[3].publisher = "letter"), ["/sources/3/publisher", "referenceUnknown"]],
  // Events
  [
    "an inferred date that does not say from what",
    (p) => (p.events[0].time = { edtf: "2026", basis: "inferred" }),
    ["/events/0/time", "invalid"],
  ],
  ["an unknown date that is known", (p) => (p.events[1].time = { edtf: "2026", basis: "unknown" }), ["/events/1/time", "invalid"]],
  [
    "a participant twice in one role",
    (p) => p.events[2].participants.push(p.events[2].participants[0]),
    ["/events/2/participants/1", "repeated"],
  ],
  [
    "a place that is nobody's",
    (p) => (p.events[3].place = { name: "Here", actor: "nowhere" }),
    ["/events/3/place/actor", "referenceUnknown"],
  ],
  // Mentions
  ["an occurrence too many", (p) => (p.mentions[0].anchor.occurrence = 99), ["/mentions/0/anchor", "anchorNotFound"]],
  ["a suffix that does not follow", (p) => (p.mentions[1].anchor.suffix = " slept"), ["/mentions/1/anchor", "anchorNotFound"]],
  ["a mention of two", (p) => (p.mentions[2].event = "blackout"), ["/mentions/2", "invalid"]],
  ["a mention of an actor with a time", (p) => (p.mentions[3].factuality = "asserted"), ["/mentions/3", "invalid"]],
  ["a mention of nobody", (p) => (p.mentions[4].actor = "nobody"), ["/mentions/4/actor", "referenceUnknown"]],
  ["words that are not unique", (p) => (p.mentions[8].anchor = { exact: "went dark" }), ["/mentions/8/anchor", "anchorNotFound"]],
  // Citations
  ["a source that is none", (p) => (p.citations[0].source = "courier"), ["/citations/0/source", "referenceUnknown"]],
  ["more than certain", (p) => (p.citations[1].confidence = 1.5), ["/citations/1/confidence", "invalid"]],
  ["an event that is none", (p) => (p.citations[2].event = "party"), ["/citations/2/event", "referenceUnknown"]],
  // Quotes
  [
    "words across two blocks",
    (p) => (p.quotes[7].anchors.content = [{ exact: "and we billed no one.\n\nThe dark was in the cable" }]),
    ["/quotes/7/anchors/content/0", "anchorNotFound"],
  ],
  [
    "words that were never printed",
    (p) => (p.quotes[0].anchors.content[0].exact = "were never warned"),
    ["/quotes/0/anchors/content/0", "anchorNotFound"],
  ],
  ["a cue that was never printed", (p) => (p.quotes[1].anchors.cue[0].exact = "قالوا"), ["/quotes/1/anchors/cue/0", "anchorNotFound"]],
  ["no words at all", (p) => (p.quotes[2].anchors.content = []), ["/quotes/2/anchors/content", "invalid"]],
  ["through nobody", (p) => (p.quotes[3].via[0] = {}), ["/quotes/3/via/0", "invalid"]],
  ["a display that is not the text", (p) => (p.quotes[4].displayText = "He told me"), ["/quotes/4/displayText", "displayTextDiffers"]],
  ["a speaker who is nobody", (p) => (p.quotes[5].speaker.actor = "nobody"), ["/quotes/5/speaker/actor", "referenceUnknown"]],
  [
    "a document that speaks and is an actor too",
    (p) => (p.quotes[8].speaker = { kind: "document", source: "letter", actor: "portugal" }),
    ["/quotes/8/speaker", "invalid"],
  ],
  ["a speaker who is a document too", (p) => (p.quotes[3].speaker.source = "letter"), ["/quotes/3/speaker", "invalid"]],
  ["a language that is none", (p) => (p.quotes[6].language = "x".repeat(36)), ["/quotes/6/language", "invalid"]],
  // Claims
  ["evidence twice", (p) => p.claims[0].evidence.push(p.claims[0].evidence[0]), ["/claims/0/evidence/2", "repeated"]],
  [
    "a claim about one twice, and about nobody",
    (p) => (p.claims[1].about = ["corvalla", "corvalla", "nobody"]),
    ["/claims/1/about/1", "repeated"],
    ["/claims/1/about/2", "referenceUnknown"],
  ],
  ["a statement in quotation marks", (p) => (p.claims[2].statement = "“It will go dark.”"), ["/claims/2/statement", "invalid"]],
  [
    "a claim that supports itself, and another that is not there",
    (p) => p.claims[3].relations.push({ claim: "failed-twice", type: "supports" }, { claim: "nothing", type: "supports" }),
    ["/claims/3/relations/2", "relatesToItself"],
    ["/claims/3/relations/3/claim", "referenceUnknown"],
  ],
  ["a claimant without a source", (p) => (p.claims[4].claimant = { kind: "document" }), ["/claims/4/claimant", "invalid"]],
  ["somebody who is a document too", (p) => (p.claims[6].claimant.source = "letter"), ["/claims/6/claimant", "invalid"]],
  ["a document that is an actor too", (p) => (p.claims[7].claimant.actor = "portugal"), ["/claims/7/claimant", "invalid"]],
  [
    "a quote and an event that are not there",
    (p) => Object.assign(p.claims[5], { quotes: ["q99"], events: ["party"] }),
    ["/claims/5/quotes/0", "referenceUnknown"],
    ["/claims/5/events/0", "referenceUnknown"],
  ],
  ["a claim without words", (p) => (p.claims[6].anchors = []), ["/claims/6/anchors", "invalid"]],
  [
    "an actor's id for a claim",
    (p) => (p.claims[7].relations = [{ claim: `act_${"a".repeat(26)}`, type: "denies" }]),
    ["/claims/7/relations/0/claim", "invalid"],
  ],
  ["an anchor of no words", (p) => (p.claims[8].anchors = [{ exact: "" }]), ["/claims/8/anchors/0/exact", "invalid"]],
];

/** What a part refers to is looked at where the part is right in itself. */
const references: Fault[] = [
  ["an author who is nobody", (p) => (p.article.authors[0].actor = "nobody"), ["/article/authors/0/actor", "referenceUnknown"]],
  ["a publisher who is nobody", (p) => (p.article.publisher = "nobody"), ["/article/publisher", "referenceUnknown"]],
];

const pointersAndCodes = (list: { pointer: string; code: string }[]) => list.map(({ pointer, code }) => [pointer, code]).sort();

describe("a package is refused for", () => {
  test.each([...faults, ...references])("%s", async (_, spoil, ...expected) => {
    const wrong: Wrong = testArticle(key);
    spoil(wrong);
    const { reason, faults } = await refusedFor(importPackage(empty.db, wrong));
    expect(reason).toBe("invalid");
    expect(pointersAndCodes(faults)).toEqual(expected.toSorted());
    for (const { message } of faults) expect(message).not.toBe("");
  });

  test("all that is wrong with it at once, and nothing of it is stored", async () => {
    const wrong: Wrong = testArticle(key);
    for (const [, spoil] of faults) spoil(wrong);
    const refused = await refusedFor(importPackage(empty.db, wrong));
    const expected = faults.flatMap(([, , ...list]) => list);
    // The mention of that nobody says something else that is wrong with it, first.
    const hidden = ["/mentions/3/actor"];
    expect(pointersAndCodes(refused.faults)).toEqual(expected.filter(([at]) => !hidden.includes(at)).toSorted());
    expect(await everythingIn(empty.db)).toEqual(nothing);
  });

  test.each<[what: string, blocks: Wrong, pointer: string]>([
    ["no block", [], "/article/blocks"],
    ["a carriage return", [{ kind: "paragraph", text: "a\r\nb", links: "none" }], "/article/blocks/0/text"],
    ["NUL", [{ kind: "paragraph", text: "a\0b", links: "none" }], "/article/blocks/0/text"],
    ["half a character", [{ kind: "paragraph", text: "a\udc00b", links: "none" }], "/article/blocks/0/text"],
    ["a blank line within a block", [{ kind: "paragraph", text: "a\n\nb", links: "none" }], "/article/blocks/0"],
    ["a block without words", [{ kind: "paragraph", text: "", links: "none" }], "/article/blocks/0/text"],
    ["a block of no known kind", [{ kind: "poem", text: "a", links: "none" }], "/article/blocks/0/kind"],
    ["a block that does not say what became of its links", [{ kind: "paragraph", text: "a" }], "/article/blocks/0/links"],
  ])("a text with %s", async (_, blocks, pointer) => {
    const { faults } = await refusedFor(importPackage(empty.db, { article: { ...testArticle(key).article, blocks } }));
    expect(faults).toMatchObject([{ pointer, code: "invalid" }]);
  });

  test.each<[what: string, json: unknown, pointer: string]>([
    ["not being an object", [], ""],
    ["being nothing", null, ""],
    ["having no article", {}, "/article"],
    ["a list that is none", { ...testArticle(key), claims: {} }, "/claims"],
    ["a list that the format does not have", { ...testArticle(key), opinions: [] }, "/opinions"],
    ["an item that is nothing", { ...testArticle(key), claims: [null] }, "/claims/0"],
  ])("%s", async (_, json, pointer) => {
    const { faults } = await refusedFor(importPackage(empty.db, json));
    expect(faults.map((fault) => fault.pointer)).toContain(pointer);
  });

  test("words that are printed in another form of the same letters", async () => {
    const wrong = testArticle(key);
    for (const quote of wrong.quotes ?? []) for (const anchor of quote.anchors.speaker ?? []) anchor.exact = anchor.exact.normalize("NFC");
    const { faults } = await refusedFor(importPackage(empty.db, wrong));
    expect(faults).toEqual([
      {
        pointer: "/quotes/0/anchors/speaker/0",
        code: "anchorNotFound",
        message: '"Zoë Márquez-Vale" is not in the text, to the letter',
      },
    ]);
  });
});

describe("against what is stored, a package is refused for", () => {
  const nowhere = "a".repeat(26);
  const stored: Fault[] = [
    [
      "ids of nothing",
      (p) => {
        p.actors[0].id = `act_${nowhere}`;
        p.claims[0].about = [`act_${nowhere}`];
        p.claims[1].evidence = [{ citation: `cit_${nowhere}`, basis: "named" }];
      },
      ["/actors/0/id", "referenceUnknown"],
      ["/claims/0/about/0", "referenceUnknown"],
      ["/claims/1/evidence/0/citation", "referenceUnknown"],
    ],
    [
      "two actors of one number",
      (p) => (p.actors[2].identifiers = [{ scheme: "isni", value: "0000 0000 0000 0001" }]),
      ["/actors/2", "sameAsAnother"],
    ],
    [
      "two states of one code",
      (p) => p.actors.push({ key: "pt", name: "P", kind: "state", countryCode: "PT" }),
      ["/actors/10", "sameAsAnother"],
    ],
    [
      "two states of one code, one of them with another number besides",
      (p) => p.actors.push({ key: "pt", name: "P", kind: "state", countryCode: "PT", wikidataId: "Q990000000045" }),
      ["/actors/10", "sameAsAnother"],
    ],
    [
      "two sources of one page",
      (p) => (p.sources[2].url = "https://www.ledger.example/port/2026?utm_source=x&b=2&a=1"),
      ["/sources/2", "sameAsAnother"],
    ],
    ["two events of one number", (p) => (p.events[1].wikidataId = "Q990000000077"), ["/events/1", "sameAsAnother"]],
  ];
  test.each(stored)("%s", async (_, spoil, ...expected) => {
    const wrong: Wrong = testArticle(key);
    spoil(wrong);
    expect(pointersAndCodes((await refusedFor(importPackage(empty.db, wrong))).faults)).toEqual(expected.toSorted());
    expect(await everythingIn(empty.db)).toEqual(nothing);
  });

  test("an actor whose identifiers are two stored ones'", async () => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle(key));
    await importPackage(db, testArticle("a-glassblower-on-heat"));
    const [courier, lindqvist] = [resourceId("actor", "wikidata:Q990000000001"), resourceId("actor", "a-glassblower-on-heat/lindqvist")];
    const wrong = testArticle("courier-answers-for-corvalla");
    wrong.actors?.[0]?.identifiers?.push({ scheme: "viaf", value: "990000001" });
    const { faults } = await refusedFor(importPackage(db, wrong));
    expect(faults).toMatchObject([{ pointer: "/actors/0", code: "identifiersDisagree" }]);
    expect(faults[0]?.message).toContain(courier);
    expect(faults[0]?.message).toContain(lindqvist);
  });

  test.each([0, 1])("an actor who takes another's identifier in a later version: %i", async (index) => {
    const db = await emptyDatabase();
    await importPackage(db, testArticle("a-glassblower-on-heat"));
    await importPackage(db, testArticle(key));
    const later: WrittenPackage = testArticle("a-glassblower-on-heat");
    Object.assign(later.actors?.[index] ?? {}, { wikidataId: "Q990000000001" });
    const { faults } = await refusedFor(importPackage(db, later));
    expect(faults).toMatchObject([{ pointer: `/actors/${index}`, code: "identifiersDisagree" }]);
  });
});
