import type { WrittenPackage } from "../articles/read.ts";

type Claim = NonNullable<WrittenPackage["claims"]>[number];

const claim = (key: string, statement: string, exact: string, more: Partial<Claim> = {}): Claim => ({
  key,
  statement,
  anchors: [{ exact }],
  kind: "fact",
  assertedAs: "stated",
  checkWorthiness: "medium",
  claimant: { kind: "author" },
  attribution: "author",
  ...more,
});

const published = { edtf: "2026-04-02", basis: "stated" } as const;

/** An invented article in English, made for searching: words near each other and apart, with accents and without, and markup. */
export function strikeOfTheFerries(): WrittenPackage {
  return {
    article: {
      key: "strike-of-the-ferries",
      headline: "Ferries on strike",
      kind: "news",
      language: "en",
      byline: "By Ona Tarrow",
      published,
      blocks: [
        { kind: "headline", text: "Ferries on strike", links: "none" },
        { kind: "paragraph", text: "A bridge of ice stood for a week. The naïve plan of Jürgen Müller failed.", links: "none" },
        { kind: "paragraph", text: "The ice was thin; under it, long after, lay a bridge. Muller called it a naive plan.", links: "none" },
        { kind: "paragraph", text: 'He typed <script>alert("x")</script> & pressed 1/2 of the keys.', links: "none" },
        { kind: "paragraph", text: "𠮷 🏮 “We never sank a ferry,” said Marta Weiss.", links: "none" },
        { kind: "paragraph", text: `${"Nothing of note happened on the quay. ".repeat(40)}Then a walrus came aboard.`, links: "none" },
      ],
    },
    actors: [
      { key: "marta", name: "Marta", kind: "person" },
      { key: "marta-weiss", name: "Marta Weiss", kind: "person", description: "Sails the ferry." },
      { key: "friend", name: "Ona Tarrow", kind: "person", description: "A friend of Marta." },
      { key: "martanova", name: "Ida Martanova", kind: "person" },
      { key: "marga", name: "Marga Lund", kind: "person" },
      { key: "mueller", name: "Jürgen Müller", kind: "person" },
    ],
    events: [{ key: "strike", title: "The ferries stop", kind: "protest", factuality: "asserted" }],
    quotes: [
      {
        key: "sank",
        anchors: { content: [{ exact: "We never sank a ferry," }], speaker: [{ exact: "Marta Weiss" }] },
        displayText: "We never sank a ferry",
        mode: "full",
        speaker: { kind: "named", actor: "marta-weiss", name: "Marta Weiss" },
      },
    ],
    claims: [
      claim("ice", "There was a bridge of ice.", "A bridge of ice stood for a week."),
      claim("thin", "Ice lay above the bridge.", "The ice was thin"),
      claim("accents", "Jürgen Müller was naïve.", "The naïve plan of Jürgen Müller failed.", { about: ["mueller"] }),
      claim("plain", "It was a naive plan, said Muller.", "Muller called it a naive plan.", { kind: "opinion" }),
      claim("script", 'Somebody typed <script>alert("x")</script> & walked away.', '<script>alert("x")</script>'),
    ],
  };
}

/** One in German. */
export function hausDerLampen(rights: "full" | "excerpts" = "full"): WrittenPackage {
  return {
    article: {
      key: "haus-der-lampen",
      headline: "Das Haus der Lampen",
      kind: "news",
      language: "de-AT",
      published,
      rights: { text: rights },
      blocks: [
        { kind: "headline", text: "Das Haus der Lampen", links: "none" },
        { kind: "paragraph", text: "Die alten Häuser am Hafen wurden verkauft. Der Verkäufer schwieg über das Gift.", links: "none" },
      ],
    },
    claims: [claim("sold", "Häuser wurden verkauft.", "Die alten Häuser am Hafen wurden verkauft.")],
  };
}
