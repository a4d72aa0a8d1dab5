import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "@hono/zod-openapi";
import { afterAll, describe, expect, test } from "vitest";
import { checkPackage } from "../src/packages/check.ts";
import { jsonFault } from "../src/packages/json-fault.ts";
import { numbersInDigits, numbersNamed } from "../src/packages/prose/numbers.ts";
import { quotationMarks } from "../src/packages/prose/quotation-marks.ts";
import { sentences } from "../src/packages/prose/sentences.ts";
import { alikePairs } from "../src/packages/remarks/alike.ts";
import { type RemarkCode, remarkKinds } from "../src/packages/remarks.ts";
import { checkLines, countLine, printable } from "../src/packages/report.ts";
import type { articlePackage } from "../src/packages/schema.ts";

type Package = Required<z.input<typeof articlePackage>>;

const opening = "Mayor Ola Brandt opened the pier 🚢 in 2030. “We will not wait,” she said, citing a port report.";
const denial = "Tam Reyes denied that “the ‘old guard’ blocked it”. The U.S. Navy sent 3 ships.";
const promise = "The sea keeps no promises.";

/** A package of which nothing is to be remarked. */
function complete(): Package {
  const author = {
    claimant: { kind: "author" },
    attribution: "author",
    assertedAs: "stated",
    kind: "fact",
    checkWorthiness: "low",
  } as const;
  return {
    $schema: "",
    provenance: { method: "human" },
    article: {
      key: "pier",
      headline: "Pier to be rebuilt",
      kind: "news",
      language: "en",
      byline: "Mira Okonjo",
      authors: [{ actor: "mira", name: "Mira Okonjo", basis: "stated" }],
      publisher: "tide",
      published: { edtf: "2031-05-02", basis: "stated" },
      completeness: { claims: "complete", quotes: "complete", citations: "complete", mentions: "complete", events: "complete" },
      blocks: [
        { kind: "headline", text: "Pier to be rebuilt", links: "none" },
        { kind: "paragraph", text: opening, links: "preserved" },
        { kind: "paragraph", text: denial, links: "none" },
        { kind: "blockquote", text: promise, links: "none" },
        { kind: "related", text: "Read also: The “great” pier of Lom", links: "none" },
      ],
    },
    actors: [
      { key: "ola", name: "Ola Brandt", kind: "person" },
      { key: "tam", name: "Tam Reyes", kind: "person" },
      { key: "navy", name: "U.S. Navy", kind: "armedForce" },
      { key: "mira", name: "Mira Okonjo", kind: "person" },
      { key: "tide", name: "The Tide", kind: "organization" },
    ],
    sources: [
      {
        key: "report",
        url: "https://port.example/report",
        title: "Report",
        kind: "official",
        published: { edtf: "2031-04", basis: "stated" },
      },
    ],
    events: [
      {
        key: "opening",
        title: "The pier opens",
        kind: "other",
        factuality: "asserted",
        time: { edtf: "2030", basis: "stated" },
        participants: [{ actor: "ola", role: "agent" }],
      },
    ],
    mentions: [
      { key: "m1", actor: "ola", anchor: { exact: "Mayor Ola Brandt" }, form: "name" },
      { key: "m2", actor: "tam", anchor: { exact: "Tam Reyes" }, form: "name" },
      { key: "m3", actor: "navy", anchor: { exact: "The U.S. Navy" }, form: "name" },
      { key: "m4", event: "opening", anchor: { exact: "opened the pier" }, form: "description" },
    ],
    citations: [{ key: "c1", source: "report", role: "evidence", anchor: { exact: "port report" }, basis: "linked", confidence: 1 }],
    quotes: [
      {
        key: "wait",
        anchors: { content: [{ exact: "We will not wait," }], speaker: [{ exact: "she" }], cue: [{ exact: "said" }] },
        displayText: "We will not wait",
        mode: "full",
        speaker: { kind: "named", actor: "ola", name: "Ola Brandt" },
      },
      {
        key: "blocked",
        anchors: { content: [{ exact: "the ‘old guard’ blocked it" }], speaker: [{ exact: "Tam Reyes" }] },
        mode: "partial",
        speaker: { kind: "named", actor: "tam" },
      },
      { key: "guard", anchors: { content: [{ exact: "old guard" }] }, mode: "scare", speaker: null },
      { key: "sea", anchors: { content: [{ exact: promise }] }, mode: "full", speaker: { kind: "named", actor: "ola" } },
    ],
    claims: [
      {
        ...author,
        key: "opened",
        statement: "Ola Brandt opened the pier in 2030.",
        anchors: [{ exact: "Mayor Ola Brandt opened the pier 🚢 in 2030" }],
        about: ["ola"],
        events: ["opening"],
        evidence: [{ citation: "c1", basis: "linked", confidence: 0.9 }],
      },
      {
        ...author,
        key: "waits",
        statement: "Ola Brandt will not wait.",
        anchors: [{ exact: "We will not wait" }],
        claimant: { kind: "named", actor: "ola" },
        attribution: "quoted",
        quotes: ["wait"],
      },
      {
        ...author,
        key: "blocks",
        statement: "The old guard blocked the pier.",
        anchors: [{ exact: "the ‘old guard’ blocked it" }],
        assertedAs: "alleged",
      },
      {
        ...author,
        key: "denies",
        statement: "Nobody from the old guard stood in the way of the pier.",
        anchors: [{ exact: "Tam Reyes denied that" }],
        assertedAs: "denied",
        claimant: { kind: "named", actor: "tam" },
        attribution: "paraphrased",
        quotes: ["blocked"],
        relations: [{ claim: "blocks", type: "denies" }],
      },
      { ...author, key: "ships", statement: "The U.S. Navy sent 3 ships.", anchors: [{ exact: "The U.S. Navy sent 3 ships" }] },
      {
        ...author,
        key: "sea",
        statement: "The sea cannot be relied upon.",
        anchors: [{ exact: promise }],
        claimant: { kind: "named", actor: "ola" },
        attribution: "quoted",
        quotes: ["sea"],
      },
    ],
  };
}

/** The remarks of one kind that a change to the complete package brings about. */
function remarksAfter(change: (content: Package) => void, code?: RemarkCode) {
  const content = complete();
  change(content);
  const { faults, remarks } = checkPackage(content);
  expect(faults).toEqual([]);
  return code === undefined ? remarks : remarks.filter((remark) => remark.code === code);
}

/** What stands at an index, for changing it. */
function item<Item>(list: Item[], index: number): Item {
  return list.at(index) as Item;
}

function append(content: Package, text: string): void {
  content.article.blocks.push({ kind: "caption", text, links: "none" });
}

function spokenOf({ actors, claims }: Package, name: string, kind: Package["actors"][number]["kind"] = "person"): void {
  actors.push({ key: "odd", name, kind });
  item(claims, 0).about = ["odd"];
}

const openQuote = { mode: "scare", speaker: null } as const;

/** Each kind of remark with a change that calls for it: where it points, its zero-based block and its words. */
const calls: Record<RemarkCode, [change: (content: Package) => void, pointer: string, block: number | null, words: string | null]> = {
  languageUnknown: [({ article }) => (article.language = "und"), "/article/language", null, null],
  headlineDiffers: [({ article }) => (article.headline = "Pier!"), "/article/headline", 0, "Pier to be rebuilt"],
  publicationUnknown: [({ article }) => (article.published = { edtf: null, basis: "unknown" }), "/article/published", null, null],
  publisherUnknown: [
    ({ article, sources }) => {
      article.publisher = null;
      item(sources, 0).publisher = "tide";
    },
    "/article/publisher",
    null,
    null,
  ],
  authorsUnknown: [
    (content) => {
      content.article.authors = [];
      content.actors.splice(3, 1);
    },
    "/article/authors",
    null,
    null,
  ],
  markUnpaired: [(content) => append(content, "🌊 “Waves everywhere."), "/article/blocks/5", 5, "🌊 “Waves everywhere."],
  passageWithoutQuote: [(content) => append(content, "The „alte“ pier, the “new” one"), "/article/blocks/5", 5, "alte"],
  passagePartlyQuoted: [
    (content) => {
      append(content, "The “very new” one");
      content.quotes.push({ key: "new", anchors: { content: [{ exact: "very", suffix: " new" }] }, ...openQuote });
    },
    "/article/blocks/5",
    5,
    "very new",
  ],
  blockWithoutQuote: [
    (content) => content.article.blocks.push({ kind: "answer", text: "Ask the sea.", links: "none" }),
    "/article/blocks/5",
    5,
    "Ask the sea.",
  ],
  quoteWithoutMarks: [
    ({ quotes }) => quotes.push({ key: "pier", anchors: { content: [{ exact: "opened the pier" }] }, ...openQuote }),
    "/quotes/4/anchors/content/0",
    1,
    "opened the pier",
  ],
  quoteHoldsMarks: [
    ({ quotes }) => (item(quotes, 2).anchors.content = [{ exact: "‘old guard’" }]),
    "/quotes/2/anchors/content/0",
    2,
    "‘old guard’",
  ],
  quoteRepeated: [
    ({ quotes }) => quotes.push({ key: "again", anchors: { content: [{ exact: "old guard" }] }, ...openQuote }),
    "/quotes/4/anchors/content/0",
    2,
    "old guard",
  ],
  quoteWithoutSpeaker: [({ quotes }) => (item(quotes, 0).speaker = null), "/quotes/0/speaker", 1, "We will not wait,"],
  speakerWithoutActor: [
    ({ quotes }) => (item(quotes, 0).speaker = { kind: "named", name: "Ola Brandt" }),
    "/quotes/0/speaker",
    1,
    "We will not wait,",
  ],
  speakerWithoutWords: [({ quotes }) => (item(quotes, 1).anchors.speaker = []), "/quotes/1/anchors", 2, "the ‘old guard’ blocked it"],
  termWithSpeaker: [({ quotes }) => (item(quotes, 1).mode = "term"), "/quotes/1/speaker", 2, "the ‘old guard’ blocked it"],
  saidAfterPublication: [
    ({ quotes }) => (item(quotes, 0).saidAt = { edtf: "2032", basis: "stated" }),
    "/quotes/0/saidAt",
    1,
    "We will not wait,",
  ],
  sentenceWithoutClaim: [({ claims }) => claims.splice(4, 1), "/article/blocks/2", 2, "The U.S. Navy sent 3 ships."],
  quoteWithoutClaim: [({ claims }) => (item(claims, 3).quotes = []), "/quotes/1", 2, "the ‘old guard’ blocked it"],
  claimsAlike: [
    ({ claims }) => claims.push({ ...item(claims, 4), key: "again", statement: "The U.S. NAVY has sent 3 ships." }),
    "/claims/6",
    2,
    "The U.S. Navy sent 3 ships",
  ],
  numberNotInAnchors: [
    ({ claims }) => (item(claims, 4).statement = "The navy sent 30 ships."),
    "/claims/4/statement",
    2,
    "The U.S. Navy sent 3 ships",
  ],
  statementLeansOnContext: [
    ({ claims }) => (item(claims, 1).statement = "She will not wait."),
    "/claims/1/statement",
    1,
    "We will not wait",
  ],
  attributionContradictsClaimant: [
    ({ claims }) => (item(claims, 4).attribution = "paraphrased"),
    "/claims/4/attribution",
    2,
    "The U.S. Navy sent 3 ships",
  ],
  quotedWithoutQuote: [
    ({ claims }) => {
      item(claims, 1).quotes = [];
      item(claims, 5).quotes = ["sea", "wait"];
    },
    "/claims/1/quotes",
    1,
    "We will not wait",
  ],
  claimantIsNotSpeaker: [
    ({ claims }) => (item(claims, 1).claimant = { kind: "named", actor: "tam" }),
    "/claims/1/claimant/actor",
    1,
    "We will not wait",
  ],
  denialDeniesNothing: [({ claims }) => (item(claims, 3).relations = []), "/claims/3/relations", 2, "Tam Reyes denied that"],
  relationGivenTwice: [
    ({ claims }) => {
      item(claims, 0).relations = [{ claim: "ships", type: "contradicts" }];
      item(claims, 4).relations = [{ claim: "opened", type: "contradicts" }];
    },
    "/claims/4/relations/0",
    2,
    "The U.S. Navy sent 3 ships",
  ],
  evidenceWithoutConfidence: [
    ({ claims }) => (item(claims, 0).evidence = [{ citation: "c1", basis: "linked" }]),
    "/claims/0/evidence/0",
    1,
    "Mayor Ola Brandt opened the pier 🚢 in 2030",
  ],
  evidenceSurerThanCitation: [
    ({ citations }) => (item(citations, 0).basis = "inferred"),
    "/claims/0/evidence/0",
    1,
    "Mayor Ola Brandt opened the pier 🚢 in 2030",
  ],
  evidenceFromLostLinks: [
    ({ article }) => (item(article.blocks, 1).links = "lost"),
    "/claims/0/evidence/0",
    1,
    "Mayor Ola Brandt opened the pier 🚢 in 2030",
  ],
  evidenceFromElsewhere: [
    ({ claims }) => (item(claims, 4).evidence = [{ citation: "c1", basis: "linked", confidence: 1 }]),
    "/claims/4/evidence/0",
    2,
    "The U.S. Navy sent 3 ships",
  ],
  citationWithoutAnchor: [({ citations }) => (item(citations, 0).anchor = null), "/citations/0", null, null],
  citationWithoutConfidence: [
    ({ citations, claims }) => {
      Object.assign(item(citations, 0), { basis: "inferred", confidence: null });
      item(claims, 0).evidence = [{ citation: "c1", basis: "inferred", confidence: 1 }];
    },
    "/citations/0",
    1,
    "port report",
  ],
  citationUnused: [({ claims }) => (item(claims, 0).evidence = []), "/citations/0", 1, "port report"],
  linkInBlockWithoutLinks: [({ article }) => (item(article.blocks, 1).links = "none"), "/citations/0", 1, "port report"],
  linksWithoutCitation: [({ article }) => (item(article.blocks, 2).links = "preserved"), "/article/blocks/2", 2, denial],
  sourceUnused: [({ sources }) => sources.push({ key: "other", title: "Other", kind: "other" }), "/sources/1", null, null],
  sourceBare: [({ sources }) => (item(sources, 0).title = null), "/sources/0", 1, "port report"],
  sourceAfterArticle: [
    ({ sources }) => (item(sources, 0).published = { edtf: "2031-06", basis: "stated" }),
    "/sources/0",
    1,
    "port report",
  ],
  actorUnused: [({ actors }) => actors.push({ key: "odd", name: "Nils Ek", kind: "person" }), "/actors/5", null, null],
  actorWithoutMention: [(content) => spokenOf(content, "Nils Ek"), "/actors/5", null, null],
  nameWithoutMention: [(content) => append(content, "山 Ola Brandt, Ola Brandthurst"), "/actors/0", 5, "Ola Brandt"],
  actorsAlike: [(content) => spokenOf(content, "Olà Brant"), "/actors/5", null, null],
  positionEndsBeforeItBegins: [
    ({ actors }) =>
      (item(actors, 0).positions = [{ title: "mayor", from: { edtf: "2030", basis: "stated" }, to: { edtf: "2029", basis: "stated" } }]),
    "/actors/0/positions/0",
    null,
    null,
  ],
  eventUnused: [
    ({ events }) => events.push({ key: "odd", title: "A storm", kind: "other", factuality: "asserted" }),
    "/events/1",
    null,
    null,
  ],
  eventWithoutMention: [({ mentions }) => mentions.splice(3, 1), "/events/0", null, null],
  eventWithoutParticipants: [({ events }) => (item(events, 0).kind = "meeting"), "/events/0/participants", 1, "opened the pier"],
  participantOnBothSides: [
    ({ events }) => item(events, 0).participants?.push({ actor: "ola", role: "target" }),
    "/events/0/participants",
    1,
    "opened the pier",
  ],
  eventAfterPublication: [
    ({ events }) => (item(events, 0).time = { edtf: "2031-05-03", basis: "stated" }),
    "/events/0/time",
    1,
    "opened the pier",
  ],
  predictionOfThePast: [({ events }) => (item(events, 0).factuality = "predicted"), "/events/0/time", 1, "opened the pier"],
  eventTimesDiffer: [
    ({ mentions }) => (item(mentions, 3).time = { edtf: "2029", basis: "stated" }),
    "/mentions/3/time",
    1,
    "opened the pier",
  ],
  notComplete: [({ claims }) => claims.splice(4, 1), "/article/completeness/claims", null, null],
};

describe("remarks", () => {
  test("a complete package calls for none", () => {
    expect(remarksAfter(() => {})).toEqual([]);
  });

  test.each(Object.entries(calls))("%s", (code, [change, pointer, block, words]) => {
    const [found] = remarksAfter(change, code as RemarkCode);
    expect(found).toMatchObject({ code, pointer, block, words });
    expect(found?.message).toMatch(/^.{10,}\.$/s);
  });

  test("every kind is tried here", () => {
    expect(Object.keys(calls)).toEqual(Object.keys(remarkKinds));
  });

  test("every open thing is remarked, not only the first", () => {
    const found = remarksAfter((content) => append(content, "One thing. Another, “so” to speak, and «такие» marks."));
    expect(found.map(({ code, words }) => [code, words])).toEqual([
      ["passageWithoutQuote", "so"],
      ["passageWithoutQuote", "такие"],
      ["sentenceWithoutClaim", "One thing."],
      ["sentenceWithoutClaim", "Another, “so” to speak, and «такие» marks."],
      ["notComplete", null],
      ["notComplete", null],
    ]);
  });

  test("what is said to be incomplete may have open ends", () => {
    const incomplete = (content: Package) => {
      content.claims.splice(4, 1);
      content.article.completeness = { ...content.article.completeness, claims: "partial" };
    };
    expect(remarksAfter(incomplete, "notComplete")).toEqual([]);
  });

  test("a quotation of several paragraphs is one quote, and its marks are paired", () => {
    const found = remarksAfter((content) => {
      append(content, "“First of all.");
      append(content, "“And then.”");
      content.quotes.push({ key: "long", anchors: { content: [{ exact: "First of all." }, { exact: "And then." }] }, ...openQuote });
      content.claims.push({
        ...item(content.claims, 4),
        key: "long",
        statement: "There is an order.",
        anchors: [{ exact: "First of all" }, { exact: "And then" }],
      });
    });
    expect(found).toEqual([]);
  });

  test("each of many claims that are alike is remarked on once", () => {
    const many = remarksAfter((content: Package) => {
      const ships = item(content.claims, 4);
      for (let index = 0; index < 2_000; index += 1) content.claims.push({ ...ships, key: `again-${index}` });
    }, "claimsAlike");
    expect(many).toHaveLength(2_000);
    expect(new Set(many.map(({ message }) => message)).size).toBe(1);
  });

  test("claims that differ in a number, in whom they are about, or by a relation are not alike", () => {
    const again = (change: object) => (content: Package) => {
      content.claims.push({ ...item(content.claims, 4), key: "again", statement: "The U.S. Navy has sent 3 ships.", ...change });
      item(content.claims, 4).about = ["navy"];
    };
    expect(remarksAfter(again({}), "claimsAlike")).toHaveLength(1);
    expect(remarksAfter(again({ statement: "The U.S. Navy has sent 30 ships." }), "claimsAlike")).toEqual([]);
    expect(remarksAfter(again({ about: ["ola"] }), "claimsAlike")).toEqual([]);
    expect(remarksAfter(again({ relations: [{ claim: "ships", type: "repeats" }] }), "claimsAlike")).toEqual([]);
  });

  test.each([
    ["OLA BRANDT", "person", 1],
    ["Brandt Ola", "person", 1],
    ["Brandt", "person", 1],
    ["Ola Brnadt", "person", 1],
    ["Ola Brandt-Lie", "person", 0],
    ["Nora Brandt", "person", 0],
    ["US Navy", "armedForce", 1],
  ] as const)("%s is like an actor of the package: %s, %i", (name, kind, count) => {
    expect(remarksAfter((content) => spokenOf(content, name, kind), "actorsAlike")).toHaveLength(count);
  });

  test("identifiers and country codes keep like actors apart", () => {
    const states = (code: string) => (content: Package) => {
      content.actors.push(
        { key: "one", name: "Zambia", kind: "state", countryCode: "ZM" },
        { key: "two", name: "Gambia", kind: "state", countryCode: code },
      );
    };
    expect(remarksAfter(states("GM"), "actorsAlike")).toEqual([]);
    const twins = (content: Package) => {
      content.actors.push({ key: "one", name: "Ola Brandt", kind: "person", wikidataId: "Q1" });
      item(content.actors, 0).wikidataId = "Q2";
    };
    expect(remarksAfter(twins, "actorsAlike")).toEqual([]);
  });

  test("a number may be printed as a word, or elsewhere", () => {
    const says = (statement: string) => (content: Package) => {
      append(content, "Twenty-one boats and ١٢ gulls came.");
      content.claims.push({
        ...item(content.claims, 4),
        key: "boats",
        statement,
        anchors: [{ exact: "Twenty-one boats and ١٢ gulls came" }],
      });
    };
    expect(remarksAfter(says("Boats came, 21 of them, with 12 gulls."), "numberNotInAnchors")).toEqual([]);
    expect(remarksAfter(says("In 2030, boats came."), "numberNotInAnchors")[0]?.message).toContain("in paragraph 2");
    expect(remarksAfter(says("In 2040, boats came."), "numberNotInAnchors")[0]?.message).toContain("nowhere in the article");
  });
});

test("a disclaimer's words are the publisher's, whom nobody takes for the author", () => {
  const found = remarksAfter((content) => {
    content.article.blocks.push({ kind: "disclaimer", text: "Views differ.", links: "none" });
    const claimant = { kind: "named", actor: "tide" } as const;
    content.claims.push({
      ...item(content.claims, 4),
      key: "views",
      statement: "Views differ.",
      anchors: [{ exact: "Views differ" }],
      claimant,
    });
  }, "attributionContradictsClaimant");
  expect(found).toEqual([]);
});

describe("quotation marks", () => {
  const passages = (text: string, language: string, next?: string) =>
    quotationMarks(text, language, next).passages.map(({ from, to }) => text.slice(from, to));

  test.each([
    ["en", "It’s the dogs’ bowl, rock ’n’ roll of the ’90s, ‘em too", []],
    ["en", "‘The dogs’ bowl isn’t here,’ he said.", ["The dogs’ bowl isn’t here,"]],
    ["en", "She: “He told me ‘go’ 😀 twice.”", ["He told me ‘go’ 😀 twice.", "go"]],
    ["en", `She is 5'10" and has a "6 inch" nail, 'so' it's said`, ["6 inch", "so"]],
    ["en", "'Tis the season, the boys' season", []],
    ["de", "„Er sagte ‚geh‘ dann“, und »sie ›ja‹« auch.", ["Er sagte ‚geh‘ dann", "geh", "sie ›ja‹", "ja"]],
    ["pl", "„Tak «bardzo» chcę”", ["Tak «bardzo» chcę", "bardzo"]],
    ["fr", "Il dit « oui, “peut-être” », l’air d’un « non ».", ["oui, “peut-être”", "peut-être", "non"]],
    ["sv", "”Ja”, sade hon, och ”nej”.", ["Ja", "nej"]],
    ["fi", "»Niin», hän sanoi.", ["Niin"]],
    ["ja", "彼は「『はい』と言った」と話す。", ["『はい』と言った", "はい"]],
    ["zh", "他说：“我‘不’去。”", ["我‘不’去。", "不"]],
    ["he", 'צה"ל אמר "שלום".', ["שלום"]],
    ["ru", "Он сказал: «Это „почти“ всё».", ["Это „почти“ всё", "почти"]],
  ])("%s: %s", (language, text, expected) => {
    expect(passages(text, language)).toEqual(expected);
    expect(quotationMarks(text, language).unpaired).toEqual([]);
  });

  test.each([
    ["“Go, he said.", [0]],
    ["Go,” he said.", [3]],
    ["“Go, ‘he said.”", [5]],
    ["«Go” he said.", [0, 3]],
    ["”Go” in English", [0, 3]],
  ])("%s leaves marks without a counterpart", (text, expected) => {
    expect(quotationMarks(text, "en").unpaired).toEqual(expected);
  });

  test("a passage goes on where the next paragraph opens it again, and only there", () => {
    expect(passages("He: “One.", "en", "“Two.”")).toEqual(["One."]);
    expect(quotationMarks("He: “One.", "en", "“Two.”").passages[0]?.continues).toBe(true);
    expect(quotationMarks("He: “One.", "en", "Two.").unpaired).toEqual([4]);
  });
});

describe("sentences", () => {
  const split = (text: string, language: string) => sentences(text, language).map(({ from, to }) => text.slice(from, to));

  test.each([
    [
      "en",
      "The U.S. Navy left. It rained in the U.S. But Dr. J. K. Amari stayed.",
      ["The U.S. Navy left.", "It rained in the U.S.", "But Dr. J. K. Amari stayed."],
    ],
    ["en", "“Why?” he asked. “No.” 🙂 Then silence!", ["“Why?” he asked.", "“No.”", "🙂 Then silence!"]],
    ["de", "Am 3. März kam Nr. 5, z. B. spät. Dann nicht.", ["Am 3. März kam Nr. 5, z. B. spät.", "Dann nicht."]],
    ["ja", "雨だった。「行く。」次。", ["雨だった。", "「行く。」", "次。"]],
    ["not a tag", "One. Two.", ["One.", "Two."]],
  ])("%s: %s", (language, text, expected) => {
    expect(split(text, language)).toEqual(expected);
  });
});

describe("numbers", () => {
  test("are one number in whatever way they are written", () => {
    expect(numbersInDigits("1,200 or 1.200 or 1 200 or ١٢٠٠ or १२०० or １２００")).toEqual(Array(6).fill("1200"));
    expect(numbersInDigits("2.5, 2,5 and 1,200.5; in 2025, 300 came")).toEqual(["2.5", "2.5", "1200.5", "2025", "300"]);
    expect([...numbersNamed("thirty-four and a dozen", "en")]).toEqual(["34", "12"]);
    expect([...numbersNamed("one", "de")]).toEqual([]);
  });
});

test("the first set that is like another is found as by comparing all with all", () => {
  const letters = [..."abcdefghij"];
  const sets = Array.from({ length: 120 }, (_, seed) => new Set(letters.filter((_, index) => ((seed * 2654435761) >>> (index + 7)) & 1)));
  const similarity = (a: Set<string>, b: Set<string>) => {
    const shared = [...a].filter((member) => b.has(member)).length;
    return shared / (a.size + b.size - shared);
  };
  const expected = sets.flatMap((one, j) => {
    const i = sets.slice(0, j).findIndex((other) => similarity(other, one) >= 0.7);
    return i === -1 ? [] : [`${i} ${j}`];
  });
  expect(expected.length).toBeGreaterThan(20);
  expect(
    alikePairs(sets, 0.7)
      .map(([i, j]) => `${i} ${j}`)
      .sort(),
  ).toEqual(expected.sort());
});

describe("JSON that is none", () => {
  test.each([
    ["", 1, 1, "ends where a value"],
    ['{\n  "a": 1,\n  "😀": x\n}', 3, 8, '"x" stands where a value'],
    ['{"a": 1,}', 1, 9, '"}" stands where a name'],
    ['{"a" 1}', 1, 6, "a colon"],
    ["[1 2]", 1, 4, "a comma"],
    ["[1,\n]", 2, 1, "a value"],
    ['{"a": "b\n"}', 1, 9, "line break"],
    ['["\\x"]', 1, 3, "backslash"],
    ['["never', 1, 2, "never ends"],
    ["[01]", 1, 2, '"01"'],
    ["{} {}", 1, 4, "more after the end"],
    ['{"claims": [], "claims": []}', 1, 16, '"claims" stands twice'],
  ])("%j", (text, line, column, message) => {
    expect(jsonFault(text)).toMatchObject({ line, column, message: expect.stringContaining(message) });
  });

  test("JSON that is some", () => {
    const text = JSON.stringify({ ...complete(), odd: [-1.5e-7, true, false, null, '\u2028\\"\n', {}, []] }, null, 2);
    expect(jsonFault(text)).toBeNull();
    expect(jsonFault('"\\u00e9"')).toBeNull();
  });
});

describe("errors", () => {
  const faultsAfter = (change: (content: Package) => void) => {
    const content = complete();
    change(content);
    const { faults, remarks } = checkPackage(content);
    expect(remarks).toEqual([]);
    return faults;
  };

  test("words that are not in the text are shown with what it prints instead", () => {
    const [fault] = faultsAfter(({ claims }) => (item(claims, 2).anchors = [{ exact: "The 'Old Guard' blocked it" }]));
    expect(fault).toMatchObject({
      pointer: "/claims/2/anchors/0",
      code: "anchorNotFound",
      passage: { block: 2, words: "The 'Old Guard' blocked it", printed: "the ‘old guard’ blocked it" },
    });
  });

  test("words that are nowhere have no paragraph", () => {
    const [fault] = faultsAfter(({ claims }) => (item(claims, 2).anchors = [{ exact: "no such words" }]));
    expect(fault?.passage).toEqual({ block: null, words: "no such words", printed: null });
  });

  test("a fault elsewhere in a claim shows the claim's words", () => {
    const [fault] = faultsAfter(({ claims }) => (item(claims, 4).about = ["nobody"]));
    expect(fault).toMatchObject({
      pointer: "/claims/4/about/0",
      passage: { block: 2, words: "The U.S. Navy sent 3 ships", printed: null },
    });
  });

  test("a fault of a block shows the block, and one of an actor nothing", () => {
    expect(faultsAfter(({ article }) => (item(article.blocks, 3).kind = "verse" as never))[0]).toMatchObject({
      passage: { block: 3, words: promise },
    });
    expect(faultsAfter(({ actors }) => (item(actors, 0).kind = "robot" as never))[0]).toMatchObject({ passage: null });
  });

  test("the same actor, source or event twice is refused as an import would", () => {
    const found = faultsAfter((content) => {
      content.sources.push({ key: "same", url: "https://port.example/report/?utm_source=x#top", kind: "other" });
      item(content.actors, 0).wikidataId = "Q5";
      item(content.actors, 1).wikidataId = "Q5";
    });
    expect(found.map(({ pointer, code }) => [pointer, code])).toEqual([
      ["/actors/1", "sameAsAnother"],
      ["/sources/1", "sameAsAnother"],
    ]);
  });

  test("what is no package at all is refused too", () => {
    for (const json of [null, [], "text", {}, { article: { blocks: [null, { text: 5 }] }, claims: [null] }]) {
      expect(checkPackage(json).faults.length).toBeGreaterThan(0);
    }
  });
});

describe("the report", () => {
  test("groups remarks by kind, each with paragraph and words, and ends in counts", () => {
    const content = complete();
    append(content, "One thing. Another.");
    item(content.claims, 3).relations = [];
    const check = checkPackage(content);
    const lines = checkLines("pier.json", check);
    expect(lines).toContain("  Sentences without a claim (2): No claim rests on a word of this sentence.");
    expect(lines).toContain("    paragraph 6: “Another.” (/article/blocks/5)");
    expect(lines).toContain("  Denials that deny no claim (1)");
    expect(countLine([check, check])).toBe("2 packages: 0 errors, 8 remarks (6 on claims, 2 on the article).");
  });

  test("shows no control characters, and long words by their beginning", () => {
    expect(printable("a\u001b[31m\u202eb\nc")).toBe("a\\u{1b}[31m\\u{202e}b ⏎ c");
    const content = complete();
    append(content, `${"👩‍👩‍👧 ".repeat(200)}end.`);
    expect(checkLines("x", checkPackage(content)).join("\n")).toContain(`${"👩‍👩‍👧 ".repeat(80).trimEnd()}…”`);
  });
});

describe("npm run import -- --check", () => {
  const folder = mkdtempSync(join(tmpdir(), "nutgraph-check-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = join(import.meta.dirname, "../src/packages/command.ts");
  const run = (args: string[], input = "") => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      input,
      encoding: "utf8",
      env: { PATH: process.env.PATH, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" },
    });
    return { status, stdout, stderr };
  };
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const bad = () => {
    const content = complete();
    item(content.claims, 4).anchors = [{ exact: "The US Navy" }];
    return JSON.stringify(content);
  };

  test("exits with 0 for remarks alone, from a file or standard input", () => {
    const content = complete();
    content.claims.splice(4, 1);
    const text = `\ufeff${JSON.stringify(content)}`;
    for (const found of [run(["--check", file("open.json", text)]), run(["--check", "-"], text)]) {
      expect(found.status).toBe(0);
      expect(found.stdout).toContain("REMARKS");
      expect(found.stdout).not.toContain("ERRORS");
      expect(found.stdout.trimEnd().split("\n").at(-1)).toBe("1 package: 0 errors, 2 remarks (1 on claims, 1 on the article).");
    }
  });

  test("exits with 1 for errors, which stand apart", () => {
    const found = run(["--check", file("bad.json", bad()), file("good.json", JSON.stringify(complete()))]);
    expect(found.status).toBe(1);
    expect(found.stdout).toContain("ERRORS\n    /claims/4/anchors/0: ");
    expect(found.stdout).toContain("good.json: nothing to remark.");
    expect(found.stdout.trimEnd().split("\n").at(-1)).toBe("2 packages: 1 error, 0 remarks.");
  });

  test("exits with 2 for wrong usage and unreadable files, and says where JSON breaks", () => {
    expect(run([]).status).toBe(2);
    expect(run(["--chekc", "x"]).status).toBe(2);
    expect(run(["--check", "--overwrite", "x"]).status).toBe(2);
    expect(run(["--check", "-", "-"]).status).toBe(2);
    const found = run([
      "--check",
      join(folder, "none.json"),
      file("broken.json", '{\n  "article": nul\n}'),
      file("latin.json", Buffer.from('"caf\u00e9"', "latin1")),
    ]);
    expect(found.status).toBe(2);
    expect(found.stderr).toContain("latin.json is not UTF-8 text.");
    expect(found.stderr).toContain("none.json cannot be read: there is no such file.");
    expect(found.stderr).toContain('broken.json, line 2, column 14: "nul" stands where a value should stand.');
  });

  test("says how it is used", () => {
    expect(run(["--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("--dry-run") });
  });

  test("without --check exits with 3 where there is no database", () => {
    const found = run([file("good.json", JSON.stringify(complete()))]);
    expect(found.status).toBe(3);
    expect(found.stderr).toMatch(/^The database could not be used: .*ECONNREFUSED/);
  });
});
