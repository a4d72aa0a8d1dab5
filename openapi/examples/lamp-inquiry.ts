/** An invented article, short enough for an example. */
export const lampInquiry = {
  article: {
    key: "lamp-inquiry",
    headline: "Corvalla opens an inquiry into its lamps",
    kind: "news",
    language: "en",
    published: { edtf: "2026-03-19", basis: "stated" },
    blocks: [
      { kind: "headline", text: "Corvalla opens an inquiry into its lamps", links: "none" },
      {
        kind: "paragraph",
        text: "“We will find out,” Mayor Ilse Brandt said on Thursday. The town denies that it saved on oil.",
        links: "none",
      },
    ],
  },
  actors: [
    { key: "ilse-brandt", name: "Ilse Brandt", kind: "person", description: "Mayor of Corvalla." },
    { key: "corvalla", name: "Corvalla", kind: "government" },
  ],
  quotes: [
    {
      key: "find-out",
      anchors: { content: [{ exact: "We will find out," }], speaker: [{ exact: "Mayor Ilse Brandt" }] },
      mode: "full",
      speaker: { kind: "named", actor: "ilse-brandt", name: "Ilse Brandt", descriptor: "Mayor" },
    },
  ],
  claims: [
    {
      key: "denies-saving",
      statement: "Corvalla denies that it saved on oil for its lamps.",
      anchors: [{ exact: "The town denies that it saved on oil." }],
      kind: "fact",
      assertedAs: "denied",
      checkWorthiness: "medium",
      claimant: { kind: "named", actor: "corvalla" },
      attribution: "paraphrased",
    },
  ],
};

/** Another, which says otherwise what sort of page it is that the first article cites too. */
export const lampOil = {
  article: {
    key: "lamp-oil",
    headline: "Where the oil for the lamps comes from",
    kind: "news",
    language: "en",
    published: { edtf: "2026-03-20", basis: "stated" },
    blocks: [{ kind: "paragraph", text: "The oil comes from Russia.", links: "none" }],
  },
  actors: [{ key: "russia", name: "Russian Federation", kind: "state", countryCode: "RU" }],
  sources: [{ key: "drones", url: "https://www.wsj.com/opinion/ukraine-russia-iran-shahed-drones-99ccb7fc", kind: "research" }],
  mentions: [{ key: "m-russia", actor: "russia", anchor: { exact: "Russia" }, form: "name" }],
};
