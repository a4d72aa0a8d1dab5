import type { WrittenPackage } from "../articles/read.ts";

/** Odd words that an article prints, each where another path might show it: blocks, quotes, sentences, speakers, mentions, citations. */
export const printed = ["quibblefrost", "zandelwick", "morvendale", "Pellucidor", "ombrelline", "vintersault", "cragmoline"];
/** Odd words of our own about an article: headline, names, titles, statements, addresses. */
export const told = ["Gloamhurst", "tessarine", "Brindlecote", "Ysolwyn", "hollowmere", "nackthorpe", "dusksparrow"];

type Rights = NonNullable<WrittenPackage["article"]["rights"]>;

/** An invented article all of whose words are odd, under these rights. */
export function canary(key: string, rights: Rights): WrittenPackage {
  return {
    provenance: { method: "human", agent: "Ines Okafor" },
    article: {
      key,
      headline: "Gloamhurst stands",
      kind: "news",
      section: "tessarine",
      language: "en",
      published: { edtf: "2026-04-02", basis: "stated" },
      canonicalUrl: `https://paper.example/nackthorpe/${key}`,
      rights,
      blocks: [
        {
          kind: "paragraph",
          text: "The quibblefrost came at night. “We saw zandelwick burn,” said Pellucidor, the ombrelline of the town.",
          links: "lost",
        },
        { kind: "paragraph", text: "A report names morvendale; nobody of cragmoline heard vintersault.", links: "lost" },
      ],
    },
    actors: [
      { key: "teller", name: "Brindlecote", kind: "person", names: [{ value: "Ysolwyn", kind: "alternative" }] },
      { key: "town", name: "Hollowmere Council", kind: "government" },
    ],
    sources: [{ key: "report", title: "The nackthorpe report", url: `https://nackthorpe.example/${key}`, kind: "official" }],
    events: [
      {
        key: "fire",
        title: "A dusksparrow burns",
        kind: "crisis",
        factuality: "asserted",
        participants: [{ actor: "teller", role: "speaker" }],
      },
    ],
    mentions: [
      { key: "m1", actor: "town", anchor: { exact: "cragmoline" }, form: "name" },
      { key: "m2", event: "fire", anchor: { exact: "vintersault" }, form: "description", factuality: "asserted" },
    ],
    citations: [{ key: "c1", source: "report", role: "evidence", anchor: { exact: "morvendale" }, basis: "named" }],
    quotes: [
      {
        key: "q1",
        anchors: {
          content: [{ exact: "We saw zandelwick burn," }],
          speaker: [{ exact: "Pellucidor" }],
          cue: [{ exact: "said" }],
          sentence: [{ exact: "“We saw zandelwick burn,” said Pellucidor, the ombrelline of the town." }],
        },
        displayText: "We saw zandelwick burn",
        mode: "full",
        speaker: { kind: "named", actor: "teller", name: "Pellucidor", descriptor: "the ombrelline of the town" },
        event: "fire",
      },
    ],
    claims: [
      {
        key: "k1",
        statement: "There was tessarine frost.",
        anchors: [{ exact: "The quibblefrost came at night." }],
        kind: "fact",
        assertedAs: "stated",
        checkWorthiness: "high",
        claimant: { kind: "named", actor: "teller" },
        attribution: "paraphrased",
        about: ["town"],
        events: ["fire"],
        quotes: ["q1"],
        evidence: [{ citation: "c1", offeredAs: "support", basis: "named" }],
      },
    ],
  };
}
