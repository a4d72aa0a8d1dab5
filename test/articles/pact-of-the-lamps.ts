import type { WrittenPackage } from "./read.ts";

/** Claims of one actor about another beside each other: so many of them stated, and some hedged, alleged and denied. */
export const statedClaims = 23;

type Claim = NonNullable<WrittenPackage["claims"]>[number];

/** An invented article of two towns, made for graphs and numbers: what is asserted in different ways, and names that a spreadsheet would run. */
export function pactOfTheLamps(): WrittenPackage {
  const text = "Norl says that Vess signed the pact of the lamps. Vess denies it, and a keeper doubts both.";
  const anchor = (exact: string) => [{ exact }];
  const claim = (key: string, more: Partial<Claim>): Claim => ({
    key,
    statement: `What ${key} says is so.`,
    anchors: anchor("Vess signed the pact of the lamps"),
    kind: "fact",
    assertedAs: "stated",
    checkWorthiness: "medium",
    claimant: { kind: "named", actor: "norl" },
    attribution: "paraphrased",
    about: ["vess"],
    ...more,
  });
  return {
    provenance: { method: "model", agent: "reader-3 (invented)" },
    article: {
      key: "pact-of-the-lamps",
      headline: '=HYPERLINK("https://evil.example";"The pact, of the lamps")',
      kind: "news",
      section: "Ports, quays & seas",
      language: "en",
      byline: null,
      authors: [{ actor: "lin", name: "Ada Lin", basis: "stated" }],
      published: { edtf: "2026-04-02", basis: "stated" },
      blocks: [{ kind: "paragraph", text, links: "lost" }],
    },
    actors: [
      { key: "lin", name: "Ada Lin", kind: "person" },
      { key: "norl", name: "+Norl", kind: "government" },
      { key: "vess", name: "Vess", kind: "government" },
      { key: "keeper", name: "-a keeper, “of lamps”", kind: "person", named: false },
      { key: "league", name: "League of Lamps", kind: "organization" },
      {
        key: "ghost",
        name: "Nobody",
        kind: "organization",
        provenance: { method: "model", reviewStatus: "rejected", reviewedBy: "Ines Okafor", reviewedAt: "2026-05-06T07:08:09Z" },
      },
    ],
    sources: [{ key: "sheet", title: "@Sheet of the\tharbour", kind: "official" }],
    events: [
      {
        key: "pact",
        title: "The pact",
        kind: "agreement",
        factuality: "asserted",
        participants: [
          { actor: "norl", role: "signatory" },
          { actor: "vess", role: "signatory" },
          { actor: "keeper", role: "beneficiary" },
          { actor: "league", role: "location" },
          { actor: "ghost", role: "signatory" },
        ],
      },
      {
        key: "raid",
        title: "A raid",
        kind: "attack",
        factuality: "alleged",
        participants: [
          { actor: "norl", role: "agent" },
          { actor: "vess", role: "target" },
          { actor: "keeper", role: "target" },
        ],
      },
      {
        key: "raid-again",
        title: "Another raid",
        kind: "attack",
        factuality: "asserted",
        participants: [
          { actor: "norl", role: "agent" },
          { actor: "vess", role: "target" },
        ],
      },
      {
        key: "raid-once-more",
        title: "A third raid",
        kind: "attack",
        factuality: "asserted",
        participants: [
          { actor: "norl", role: "agent" },
          { actor: "vess", role: "target" },
        ],
      },
      // Only a claim speaks of this one, and nobody else takes part.
      { key: "vigil", title: "A vigil", kind: "other", factuality: "asserted", participants: [{ actor: "keeper", role: "agent" }] },
    ],
    mentions: [
      { key: "m1", event: "pact", anchor: { exact: "the pact of the lamps" }, form: "description" },
      { key: "m2", event: "raid", anchor: { exact: "Vess denies it" }, form: "description", factuality: "denied" },
      { key: "m3", event: "raid-again", anchor: { exact: "Vess denies it" }, form: "description", factuality: "alleged" },
      { key: "m4", event: "raid-once-more", anchor: { exact: "Vess denies it" }, form: "description", factuality: "asserted" },
    ],
    citations: [{ key: "c1", source: "sheet", role: "evidence", anchor: { exact: "signed" }, basis: "named" }],
    quotes: [
      {
        key: "q1",
        anchors: { content: anchor("signed the pact") },
        mode: "partial",
        speaker: { kind: "unnamed", actor: "keeper" },
        about: ["vess", "norl"],
      },
      {
        key: "q2",
        anchors: { content: anchor("doubts both") },
        mode: "partial",
        speaker: { kind: "unnamed", actor: "keeper" },
        about: ["vess"],
        verification: { status: "differsFromSource", source: "sheet", checkedBy: "Ines Okafor", checkedAt: "2026-05-06T07:08:09Z" },
      },
      { key: "q3", anchors: { content: anchor("the lamps") }, mode: "scare", speaker: null, about: ["vess"] },
      {
        key: "q4",
        anchors: { content: anchor("of the lamps") },
        mode: "partial",
        speaker: { kind: "document", source: "sheet" },
        about: ["vess"],
      },
    ],
    claims: [
      ...Array.from({ length: statedClaims }, (_, index) => claim(`stated-${index}`, {})),
      claim("hedged", { assertedAs: "hedged" }),
      claim("alleged", {
        assertedAs: "alleged",
        provenance: { method: "human", reviewStatus: "accepted", reviewedBy: "Ines Okafor", reviewedAt: "2026-05-06T07:08:09Z" },
      }),
      claim("characterised", { assertedAs: "stated", attribution: "characterised" }),
      claim("denied", { claimant: { kind: "named", actor: "vess" }, assertedAs: "denied", about: ["vess", "norl"] }),
      claim("rejected", {
        provenance: { method: "model", reviewStatus: "rejected", reviewedBy: "Ines Okafor", reviewedAt: "2026-05-06T07:08:09Z" },
      }),
      claim("of-the-author", { claimant: { kind: "author" }, attribution: "author", about: ["norl"], events: ["vigil"] }),
      claim("of-a-keeper", { claimant: { kind: "unnamed", actor: "keeper" }, about: ["norl", "ghost"] }),
      claim("of-a-document", { claimant: { kind: "document", source: "sheet" }, evidence: [{ citation: "c1", basis: "named" }] }),
    ],
  };
}
